"""Tables and lists that were emitted a cell a line: rows of a few characters, and many of them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from zhnews.cells import width
from zhnews.rows import Row

# Half-widths: narrower than any column of text. From so many rows on it is no heading, caption or name set in letters
# one below the other.
_NARROW, _FEWEST = 10, 40


def part(found: Sequence[Row]) -> tuple[list[Row], list[list[Row]]]:
    """The rows that are none of a table, and the rows of each table.

    >>> from zhnews import rows
    >>> text, tables = part(rows.read('昨日,市气象台发布了各地的最高气温。\\n' + '柳河县\\n12\\n' * 30))
    >>> len(text), [len(table) for table in tables]
    (1, [60])
    """
    text: list[Row] = []
    tables: list[list[Row]] = []
    for (narrow, _), stretch in groupby(found, key=lambda row: (_is_narrow(row), row.page)):
        rows = list(stretch)
        if narrow and len(rows) >= _FEWEST:
            tables.append(rows)
        else:
            text += rows
    return text, tables


def _is_narrow(row: Row) -> bool:
    length = len(row.text)
    return length <= _NARROW and not row.mark and (length * 2 <= _NARROW or width(row.text.string) <= _NARROW)
