"""Puts a table of figures into a page of `docs`, between the comments that name it."""

from __future__ import annotations

import re
from pathlib import Path

DOCS = Path(__file__).resolve().parent.parent / "docs"


def put(name: str, table: str, page: str = "accuracy.md") -> None:
    """Replaces what stands between `<!-- name -->` and `<!-- end -->`."""
    path = DOCS / page
    text = path.read_text(encoding="utf-8")
    new, count = re.subn(
        rf"(<!-- {name} -->\n).*?(<!-- end -->)", lambda m: f"{m[1]}\n{table}\n\n{m[2]}", text, flags=re.DOTALL
    )
    if not count:
        raise ValueError(f"{page} has no place for {name!r}")
    path.write_text(new, encoding="utf-8")
