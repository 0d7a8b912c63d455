"""Parts of a page that surely follow one another."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Run:
    """Parts that surely follow one another, `first` to `last` (positions among the readable parts)."""

    first: int
    last: int
