"""Every snippet of the README and the documentation does what it says."""

from __future__ import annotations

import doctest
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
DOCUMENTS = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
_FENCE = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_snippets(document, monkeypatch):
    monkeypatch.chdir(ROOT)
    text = document.read_text(encoding="utf-8")
    # blank out all but the snippets, so that line numbers are the document's
    kept = [""] * len(text.split("\n"))
    for fence in _FENCE.finditer(text):
        assert fence[1].startswith(">>> "), f"{document.name}: a snippet without prompts is not run"
        first = text.count("\n", 0, fence.start(1))
        for offset, line in enumerate(fence[1].rstrip("\n").split("\n")):
            kept[first + offset] = line
    parsed = doctest.DocTestParser().get_doctest("\n".join(kept), {}, document.name, str(document), 0)
    wrong: list[str] = []
    doctest.DocTestRunner(optionflags=doctest.ELLIPSIS).run(parsed, out=wrong.append)
    assert not wrong, "".join(wrong)


def test_the_readme_shows_what_its_first_command_prints():
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    shown = text.split("python examples/read_page.py\n", 1)[1].split("…\n```", 1)[0]
    ran = subprocess.run([sys.executable, str(ROOT / "examples" / "read_page.py")], capture_output=True, check=True)
    assert ran.stdout.decode("utf-8").startswith(shown)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_links_to_files_lead_somewhere(document):
    links = _LINK.findall(document.read_text(encoding="utf-8"))
    local = [link for link in links if "://" not in link]
    assert [link for link in local if not (document.parent / link).exists()] == []
