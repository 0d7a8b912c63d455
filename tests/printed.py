"""Paragraphs as a column prints them."""

from __future__ import annotations


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
