"""`docs/how-it-reads.md` names all evidence, and quotes what stands on the pages."""

from __future__ import annotations

import re

import page_score
import pytest

from zhnews import heading_lines, headings

TEXT = (page_score.TESTS.parent / "docs" / "how-it-reads.md").read_text(encoding="utf-8")
SIGHTINGS = re.findall(r"`([^`]+)`(?: \+ `([^`]+)`)? \((00[0-4])\)", TEXT)


@pytest.mark.parametrize("module", [headings, heading_lines], ids=lambda module: module.__name__)
def test_all_evidence_is_named(module):
    assert [name for name in module._WEIGHTS if f"`{name}`" not in TEXT] == []


@pytest.mark.parametrize(("first", "second", "name"), SIGHTINGS)
def test_a_sighting_stands_on_its_page(first, second, name):
    page = page_score.read(name).source
    assert first in page
    assert second in page


def test_there_are_sightings():
    assert len(SIGHTINGS) > 30
