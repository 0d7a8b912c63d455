"""Pages made of the seeds' articles, cut into columns and shuffled, with the right answer for each.

An article of `gold/`, whole again, is cut into two or three columns, mostly in the middle of a paragraph. The columns
are laid out one article after the other, or another article's stand between them, or both are read in turns, or the
second is read before the first. Captions stand at the cuts, labels above headlines, page lines between columns; now and
then something comes twice.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from random import Random
from typing import NamedTuple

import page_score
from page_score import NONE, Page, Person, Row

_LABELS = ("专版", "新闻集装箱", "简讯")
_FOLIOS = ("滨江日报 2022年3月4日 星期五", "A3 要闻", "责任编辑:李明 校对:王小梅", "新闻热线:0700-12345678")
_ENDS = "。!?…"
_NEVER_FIRST = "，。、；：！？,.;:!?)）》”’】」』%‰℃…—"
_NEVER_LAST = "(（《“‘【「『—"
_MARGIN = 12  # characters of a paragraph on each side of a cut
_SHORTEST = 200  # characters of an article that is worth cutting


class Piece(NamedTuple):
    """One block; `glued` says that it goes on in the line of the block before it."""

    row: Row
    glued: bool = False


@dataclass(frozen=True)
class Story:
    """An article as the newspaper printed it, before any cut."""

    head: tuple[Piece, ...]
    body: tuple[Piece, ...]
    captions: tuple[Piece, ...]
    people: tuple[Person, ...]


def _is_whole(story: Story) -> bool:
    """Whether the extraction has lost none of the article, as far as its paragraphs tell."""
    texts = [piece.row.text for piece in story.body if piece.row.role == "text"]
    long = sum(map(len, texts)) >= _SHORTEST
    return bool(story.head) and long and all(text.rstrip("”’)）》】")[-1] in _ENDS for text in texts)


@cache
def stories() -> tuple[Story, ...]:
    """The whole articles of the five seed pages."""
    found = [_story(page, n) for page in map(page_score.read, page_score.NAMES) for n in range(len(page.answers))]
    return tuple(filter(_is_whole, found))


def _story(page: Page, n: int) -> Story:
    answer = page.answers[n]
    own = [row for row in page.rows if row.article == answer.name]
    heads = sorted((row for row in own if row.role == "headline"), key=lambda row: row.order)
    body = sorted((row for row in own if row.role in ("text", "subhead")), key=lambda row: row.order)
    whole: list[Piece] = []
    for row in body:
        if whole and whole[-1].row.paragraph == str(row.order[0]):
            whole[-1] = Piece(whole[-1].row._replace(text=whole[-1].row.text + row.text))
        else:
            whole.append(Piece(row._replace(paragraph=str(row.order[0]))))
    head = [Piece(row) for row in heads]
    last = max(k for k, row in enumerate(own) if row in body)
    for k, row in enumerate(own):
        if row.role == "byline" and (k > last or row.text.startswith("(")):
            whole.append(Piece(row, glued=row.text.startswith("(")))
        elif row.role == "byline":
            head.append(Piece(row))
            if "讯(" in row.text and whole[0].row.role == "text":
                whole[0] = whole[0]._replace(glued=True)
    captions = tuple(Piece(row) for row in own if row.role == "caption")
    return Story(tuple(head), tuple(whole), captions, answer.people or ())


def _places(text: str) -> list[int]:
    """Where a column can break the paragraph: not beside a stop, nor inside a number or a foreign word."""

    def can(k: int) -> bool:
        before, after = text[k - 1], text[k]
        inside = before.isascii() and before.isalnum() and after.isascii() and after.isalnum()
        return not inside and before not in _NEVER_LAST + _ENDS + "”’" and after not in _NEVER_FIRST

    return [k for k in range(_MARGIN, len(text) - _MARGIN) if can(k)]


def _cut(random: Random, body: Sequence[Piece], captions: Sequence[Piece]) -> list[list[Piece]]:
    """The body in one to three columns, a caption at the foot of some."""
    columns: list[list[Piece]] = [list(body)]
    for _ in range(random.randrange(3)):
        *before, last = columns
        k = random.randrange(len(last))
        places = _places(last[k].row.text) if last[k].row.role == "text" else []
        if places and random.random() < 0.8:
            at = places[random.randrange(len(places))]
            first, second = _halves(last[k], at)
            columns = [*before, [*last[:k], first], [second, *last[k + 1 :]]]
        elif k > 0 and last[k].row.role != "byline":
            columns = [*before, last[:k], last[k:]]
    for caption in captions:
        columns[random.randrange(len(columns))].append(caption)
    return columns


def _halves(piece: Piece, at: int) -> tuple[Piece, Piece]:
    row = piece.row
    whole, number = row.order
    first = row._replace(paragraph=f"{whole}.{max(number, 1)}", text=row.text[:at])
    second = row._replace(paragraph=f"{whole}.{max(number, 1) + 1}", text=row.text[at:])
    return piece._replace(row=first), Piece(second)


def _laid_out(random: Random, made: Sequence[tuple[list[Piece], list[list[Piece]]]]) -> Iterator[list[Piece]]:
    """The columns in the order of the page; two articles at a time."""
    rest = list(made)
    while rest:
        head, columns = rest.pop(0)
        way = random.choice(("plain", "around", "in turns", "tail first"))
        torn = len(columns) > 1 and columns[1][0].row.paragraph.endswith(".2")
        if way == "plain" or len(columns) < 2 or not rest or (way == "tail first" and not torn):
            yield head + columns[0]
            yield from columns[1:]
            continue
        other_head, others = rest.pop(0)
        if way == "around":
            yield head + columns[0]
            yield other_head + others[0]
            yield from others[1:]
            yield from columns[1:]
        elif way == "in turns":
            yield head + columns[0]
            yield other_head + others[0]
            for k in range(1, max(len(columns), len(others))):
                yield from (own[k] for own in (columns, others) if k < len(own))
        else:
            first = columns[0]
            yield head + columns[1]
            yield from columns[2:]
            yield other_head + others[0]
            yield from others[1:]
            yield [first[0]._replace(glued=False), *first[1:]]


def _doubled(random: Random, pieces: list[Piece]) -> list[Piece]:
    """The page with a whole paragraph emitted again further down, above a headline or at the foot."""
    texts = [k for k, piece in enumerate(pieces) if piece.row.role == "text" and "." not in piece.row.paragraph]
    if not texts:
        return pieces
    chosen = texts[random.randrange(len(texts))]
    copy = Piece(pieces[chosen].row._replace(role="duplicate", paragraph="-"))
    after = [k for k in range(chosen + 2, len(pieces)) if pieces[k].row.role == "headline"]
    ended = [k for k in (*after, len(pieces)) if pieces[k - 1].row.text[-1] in _ENDS + ")"]
    place = ended[random.randrange(len(ended))] if ended else None
    return pieces if place is None else [*pieces[:place], copy, *pieces[place:]]


def _numbered(story: Story, name: str) -> Story:
    def own(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
        return tuple(piece._replace(row=piece.row._replace(article=name)) for piece in pieces)

    return replace(story, head=own(story.head), body=own(story.body), captions=own(story.captions))


def page(seed: int) -> Page:
    """The page of that number: the same number, the same page."""
    random = Random(seed)
    chosen = random.sample(stories(), random.randrange(2, 6))
    named = [_numbered(story, f"a{n}") for n, story in enumerate(chosen, 1)]
    made = [(list(story.head), _cut(random, story.body, story.captions)) for story in named]
    pieces: list[Piece] = []
    for column in _laid_out(random, made):
        if column[0].row.role == "headline" and random.random() < 0.2:
            pieces.append(Piece(Row(NONE, "section", "-", random.choice(_LABELS))))
        elif random.random() < 0.2:
            pieces.append(Piece(Row(NONE, "furniture", "-", random.choice(_FOLIOS))))
        pieces += column
    if random.random() < 0.5:
        pieces = _doubled(random, pieces)
    source = ""
    for piece in pieces:
        source += ("" if piece.glued or not source else "\n\n") + piece.row.text
    people = {f"a{n}": list(story.people) for n, story in enumerate(named, 1)}
    return Page.of(source, [piece.row for piece in pieces], people)
