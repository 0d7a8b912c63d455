"""The fuzzer's corpus, findings of the past among it, under the laws of every string."""

from __future__ import annotations

import sys
from pathlib import Path

import laws
import pytest

FUZZ = Path(__file__).resolve().parent / "fuzz"
sys.path.insert(0, str(FUZZ))
from alphabet import bytes_of, text_of  # noqa: E402

CORPUS = sorted((FUZZ / "corpus").iterdir())


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.name)
def test_laws_hold(path: Path) -> None:
    text = text_of(path.read_bytes())
    laws.survives_as_json(laws.hold_for_page(text))
    laws.hold_for_string(text)


@pytest.mark.parametrize("text", ["新桥通车\n\n昨日,长2公里。", "\ud800\U0010ffffz"])
def test_text_comes_back_from_its_bytes(text: str) -> None:
    assert text_of(bytes_of(text)) == text
