"""Spans, and a string that knows where its pieces came from."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple


class Span(NamedTuple):
    """A half-open range of code points, `start` included and `end` not, counted from 0.

    Whose code points is said where a span is given: the source's (`Issue.text`) unless stated otherwise.

    >>> Span(2, 5).length
    3
    """

    start: int
    end: int

    @property
    def length(self) -> int:
        """How many code points the span covers."""
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class Text:
    """A string made of slices of a source, in any order, and of joints that no source has.

    `starts[i]` is where piece `i` begins in `string`, `sources[i]` where it begins in the source, `None` for a
    joint that was put in. Every method gives a new value.

    >>> page = Text.of('消除了顾虑。终于')
    >>> mended = page[6:8] + page[0:6]
    >>> mended.string, mended.origin(0, 4)
    ('终于消除了顾虑。', (Span(start=6, end=8), Span(start=0, end=2)))
    """

    string: str
    starts: tuple[int, ...]
    sources: tuple[int | None, ...]

    @classmethod
    def of(cls, string: str, at: int = 0) -> Text:
        """The slice of a source that begins at its code point `at`."""
        return cls(string, (0,), (at,)) if string else cls("", (), ())

    @classmethod
    def joint(cls, string: str) -> Text:
        """Characters that stand in no source."""
        return cls(string, (0,), (None,)) if string else cls("", (), ())

    @classmethod
    def join(cls, joint: str, parts: Iterable[Text]) -> Text:
        """The parts in order with `joint` between them; touching slices become one piece."""
        strings: list[str] = []
        starts: list[int] = []
        sources: list[int | None] = []
        length = 0
        end: int | None = None  # where the piece before ends in the source
        between = cls.joint(joint)
        for i, part in enumerate(parts):
            for text in (between, part) if i else (part,):
                for k, (start, source) in enumerate(zip(text.starts, text.sources, strict=True)):
                    if source is None or source != end:
                        starts.append(length + start)
                        sources.append(source)
                    stop = text.starts[k + 1] if k + 1 < len(text.starts) else len(text.string)
                    end = None if source is None else source + stop - start
                strings.append(text.string)
                length += len(text.string)
        return cls("".join(strings), tuple(starts), tuple(sources))

    def __add__(self, other: Text) -> Text:
        return Text.join("", (self, other))

    def __len__(self) -> int:
        return len(self.string)

    def __str__(self) -> str:
        return self.string

    def __getitem__(self, key: slice) -> Text:
        start, end, step = key.indices(len(self.string))
        if step != 1:
            raise ValueError(f"a Text is cut in steps of 1, not {step}")
        if start >= end:
            return Text("", (), ())
        if len(self.starts) == 1:
            source = self.sources[0]
            return Text(self.string[start:end], (0,), (None if source is None else source + start,))
        first = bisect_right(self.starts, start) - 1
        last = bisect_right(self.starts, end - 1)
        sources = list(self.sources[first:last])
        if sources[0] is not None:
            sources[0] += start - self.starts[first]
        starts = (0, *(s - start for s in self.starts[first + 1 : last]))
        return Text(self.string[start:end], starts, tuple(sources))

    def strip(self) -> Text:
        """Without the white space at both ends."""
        start = len(self.string) - len(self.string.lstrip())
        return self[start : start + len(self.string.strip())]

    def origin(self, start: int, end: int) -> tuple[Span, ...]:
        """The source spans that `string[start:end]` came from, in the order of the string."""
        if len(self.starts) == 1 and 0 <= start < end <= len(self.string):
            source = self.sources[0]
            return () if source is None else (Span(source + start, source + end),)
        cut = self[start:end]
        stops = (*cut.starts[1:], len(cut.string))[: len(cut.starts)]  # none for an empty slice
        return tuple(
            Span(source, source + stop - begin)
            for begin, stop, source in zip(cut.starts, stops, cut.sources, strict=True)
            if source is not None
        )
