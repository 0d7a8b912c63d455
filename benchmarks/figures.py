"""Puts a table of figures into `docs/accuracy.md`, between the comments that name it."""

from __future__ import annotations

import re
from pathlib import Path

PAGE = Path(__file__).resolve().parent.parent / "docs" / "accuracy.md"


def put(name: str, table: str) -> None:
    """Replaces what stands between `<!-- name -->` and `<!-- end -->`."""
    text = PAGE.read_text(encoding="utf-8")
    new, count = re.subn(
        rf"(<!-- {name} -->\n).*?(<!-- end -->)", lambda m: f"{m[1]}\n{table}\n\n{m[2]}", text, flags=re.DOTALL
    )
    if not count:
        raise ValueError(f"{PAGE.name} has no place for {name!r}")
    PAGE.write_text(new, encoding="utf-8")
