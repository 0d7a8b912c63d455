"""Columns that an extractor has read across: which part of a paragraph goes on in which.

Runs of lines that a page's typography joins are cut again where a blank line parts them and no word stands across the
seam; then every part is given to one of the columns that are being read at that place, by one best path over the page:
the words and marks at the seam, the column's width, the shape of a first line, and which column lags behind.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log

from zhnews import fragments, seams, words
from zhnews.cells import Cell
from zhnews.chars import fold
from zhnews.wrapped import Run, Style

_CROSSING = 1.0
# Of the right seams between two characters a word stands across so many, of wrong ones one in fifty.
_CROSSED = 0.55
