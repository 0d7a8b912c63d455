"""The straight line from a source to an Issue."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from zhnews import (
    articles,
    blocks,
    copies,
    dates,
    folios,
    heading_lines,
    headings,
    issue_date,
    jumps,
    lines,
    signed,
    stories,
)
from zhnews.blocks import Part
from zhnews.lines import Line
from zhnews.model import Block, BlockRole, Issue, Remark
from zhnews.stories import Gathered


def parse_issue(
    text: str | Iterable[str], *, date: datetime.date | str | None = None, publication: str | None = None
) -> Issue:
    """The articles of a newspaper page or issue.

    Args:
        text: the page as an extractor gives it, or an iterable of pages, one string each. Pages in one string are
            parted by form feeds.
        date: the issue's date, where the caller knows it: a `datetime.date` or an ISO 8601 string (`'2021-11-25'`).
        publication: the paper's name, where the caller knows it.

    Raises:
        TypeError: `text` is neither a string nor an iterable of strings, `date` or `publication` of another type.
        ValueError: `date` is a string that is no ISO date.

    >>> issue = parse_issue('新桥通车\\n\\n本报讯(记者 李明) 昨日,全长2公里的新桥通车。', date='2021-11-25')
    >>> issue[0].headline, issue[0].reporters[0].name, issue[0].numbers[0].text, issue[0].dates[0].edtf
    ('新桥通车', '李明', '2公里', '2021-11-24')
    """
    source = _source(text)
    day = dates.as_date(date, "date")
    if publication is not None and not isinstance(publication, str):
        raise TypeError(f"publication is {type(publication).__name__}; expected a string or None")
    pages, mixed = _pages(source)
    known = folios.read(
        (part.page, part.text.string) for page in pages for part in page.loose if part.role is not BlockRole.JUMP
    )
    labels = {page: folio.label for page, folio in known.items()}
    gathered = jumps.join(pages, labels)
    bodies = [story.folded for story in gathered.stories]
    found = [dates.find(body) for body in bodies]
    settled = issue_date.settle(
        day,
        [part.folded for part in gathered.loose if part.role is not BlockRole.NOTICE],
        bodies,
        [part.credit.byline.date or "" for story in gathered.stories for part in story.bylines if part.credit],
        found,
    )
    built = tuple(
        articles.build(story, body, mentions, settled.date, labels)
        for story, body, mentions in zip(gathered.stories, bodies, found, strict=True)
    )
    return Issue(
        articles=built,
        blocks=_tiles(source, gathered),
        notices=tuple(part.text.string for part in gathered.loose if part.role is BlockRole.NOTICE),
        publication=publication or next((f.publication for f in known.values() if f.publication), None),
        date=settled.date,
        date_source=settled.source,
        warnings=(
            *gathered.remarks,
            *mixed,
            *(remark for article in built for remark in articles.doubtful(article)),
        ),
        text=source,
    )


def _mixed(read: Iterable[Line]) -> Iterator[Remark]:
    """The warnings about lines that were printed side by side, where nothing proves that they were parted rightly."""
    for line in read:
        if line.unsure:
            yield Remark(
                "mixed_columns",
                f"printed beside other columns, may hold lines of theirs: {line.text.string[:20]}",
                line.unsure[0],
            )


def _pages(source: str) -> tuple[list[Gathered], list[Remark]]:
    """The pages, each gathered to stories, and the warnings about their lines, which are let go of one by one."""
    waiting = list(lines.read(source))
    mixed = list(_mixed(waiting))
    waiting.reverse()
    drained = (waiting.pop() for _ in range(len(waiting)))
    return [_page(group) for _, group in groupby(drained, key=lambda line: line.page)], mixed


def _page(group: Iterable[Line]) -> Gathered:
    """One page's lines, gathered to stories."""
    parts = headings.settle(copies.mark(heading_lines.settle(signed.settle(blocks.cut(tuple(group))))))
    gathered = stories.gather(parts)
    for part in gathered.loose:
        part.forget()
    for story in gathered.stories:
        for part in story.parts():
            part.forget()
    return gathered


def _source(text: str | Iterable[str]) -> str:
    if isinstance(text, str):
        return text
    if isinstance(text, (bytes, bytearray)):
        raise TypeError(f"text is {type(text).__name__}; decode it first: expected a string or an iterable of strings")
    if not isinstance(text, Iterable):
        raise TypeError(f"text is {type(text).__name__}; expected a string, or an iterable of strings, one per page")
    pages = list(text)
    for n, page in enumerate(pages):
        if not isinstance(page, str):
            raise TypeError(f"page {n} of text is {type(page).__name__}; expected a string")
    return "\f".join(pages)


def _tiles(source: str, gathered: Gathered) -> tuple[Block, ...]:
    """Blocks over every character of the source that is not white space; what no part holds is furniture."""
    owned: list[tuple[Part, int | None]] = [(part, None) for part in gathered.loose]
    owned += [(part, n) for n, story in enumerate(gathered.stories) for part in story.parts()]
    made: list[Block] = []
    for part, owner in owned:
        pieces = sorted(part.text.origin(0, len(part.text)))
        begin = pieces[0].start if pieces else 0
        for k, (_, end) in enumerate(pieces):
            after = pieces[k + 1].start if k + 1 < len(pieces) else None
            if after is None or source[end:after].strip():  # else rows of one paragraph are one block
                made.append(Block(begin, end, part.role, owner, part.rule))
                begin = after or 0
    made.sort(key=lambda block: block.start)
    return tuple(_filled(source, made))


def _filled(source: str, made: Sequence[Block]) -> list[Block]:
    """The blocks, with furniture for whatever stands between them."""
    tiles: list[Block] = []
    end = 0
    for block in [*made, Block(len(source), len(source), BlockRole.FURNITURE)]:
        gap = source[end : block.start]
        if gap.strip():
            start = end + len(gap) - len(gap.lstrip())
            tiles.append(Block(start, start + len(gap.strip()), BlockRole.FURNITURE, None, "mark"))
        if source[block.start : block.end].strip():  # a blank between two marks is nobody's
            tiles.append(block)
        end = max(end, block.end)
    return tiles
