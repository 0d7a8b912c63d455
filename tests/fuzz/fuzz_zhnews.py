"""Coverage-guided fuzzing of the public functions, with the laws of `tests/laws.py` on top (see README.md here)."""

from __future__ import annotations

import contextlib
import sys
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["zhnews"]):
    import zhnews
    import zhnews.parse

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
import laws
from alphabet import text_of


def one_input(data: bytes) -> None:
    text = text_of(data)
    laws.survives_as_json(laws.hold_for_page(text))
    laws.hold_for_string(text)
    with contextlib.suppress(ValueError):  # what it promises to raise for a string that is no numeral
        zhnews.parse_numeral(text)


if __name__ == "__main__":
    atheris.Setup(sys.argv, one_input)
    atheris.Fuzz()
