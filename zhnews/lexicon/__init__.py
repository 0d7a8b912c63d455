"""The word lists and their only reader.

Each list is a text file beside this one: an entry a line, columns parted by tabs, what follows `#` is a remark
(where the word was seen, or why it is here).
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The lines of the list `name`, each as its tab-parted columns.

    >>> rows('comparators')[0]
    ('约', '~')
    """
    text = files(__name__).joinpath(f"{name}.txt").read_text(encoding="utf-8")
    lines = (line.split("#", 1)[0].strip() for line in text.splitlines())
    return tuple(tuple(cell.strip() for cell in line.split("\t")) for line in lines if line)


def words(name: str) -> tuple[str, ...]:
    """The first column of the list `name`, in its order.

    >>> '李' in words('surnames')
    True
    """
    return tuple(row[0] for row in rows(name))


def alternation(entries: tuple[str, ...]) -> str:
    """A pattern that matches any of the entries, the longest first.

    >>> alternation(('千', '千克'))
    '千克|千'
    """
    import re

    return "|".join(re.escape(entry) for entry in sorted(set(entries), key=lambda e: (-len(e), e)))
