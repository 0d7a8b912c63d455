"""examples/read_page.py"""

from __future__ import annotations

import pytest
from runs import SEEDS, run

import zhnews


@pytest.mark.parametrize("page", SEEDS, ids=lambda path: path.stem[:3])
def test_every_article_is_shown(page):
    shown = run("read_page.py", page)
    assert shown.stderr == ""
    issue = zhnews.parse_issue(page.read_text(encoding="utf-8"))
    assert shown.stdout.startswith(f"{page.name}: {len(issue)} articles")
    for article in issue:
        assert article.headline in shown.stdout
        assert all(person.name in shown.stdout for person in article.reporters)
        assert all(mention.edtf in shown.stdout for mention in article.dates)
        assert all(number.text in shown.stdout for number in article.numbers)
    assert all(remark.message in shown.stdout for remark in issue.warnings)


def test_without_a_file_a_seed_is_read():
    assert "articles" in run("read_page.py").stdout.splitlines()[0]
