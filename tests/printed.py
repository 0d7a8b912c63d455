"""Paragraphs as a column prints them, and what is read of such a page."""

from __future__ import annotations

from collections.abc import Iterable

from zhnews import lines


def wrap(paragraph: str, room: int, indent: int = 2) -> list[str]:
    """The paragraph's printed lines, `room` characters wide; the first is short by the indent, which is lost.

    No line begins with a closing mark.
    """
    found, at, end = [], 0, room - indent
    while at < len(paragraph):
        while end < len(paragraph) and paragraph[end] in "，。、：”）":
            end -= 1
        found.append(paragraph[at:end])
        at, end = end, end + room
    return found


def column(paragraphs: Iterable[str], room: int, indent: int = 2) -> list[str]:
    """The printed lines of the paragraphs, one below the other."""
    return [line for paragraph in paragraphs for line in wrap(paragraph, room, indent)]


def texts(source: str) -> list[str]:
    """The logical lines that the page is read as."""
    return [line.text.string for line in lines.read(source)]
