"""An issue as rows for a table: flat dicts of strings, numbers, booleans and `None`.

Every row of a table has the same keys in the same order, and a column has one type (or `None`), which `COLUMNS` names:
rows go into pandas, Arrow, Spark, a CSV writer or JSON as they are. Decimals become floats; `Number.low` has them
exactly.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Literal

from zhnews import edtf
from zhnews.chars import CLOSERS, SENTENCE_END, fold

if TYPE_CHECKING:
    from zhnews.model import Article, DateMention, Issue, Number

Table = Literal["articles", "people", "numbers", "dates"]
Row = dict[str, Any]

COLUMNS: dict[Table, dict[str, type]] = {
    "articles": {
        "article": int,
        "headline": str,
        "section": str,
        "byline": str,
        "people": str,
        "place": str,
        "place_date": str,
        "body": str,
        "paragraphs": int,
        "characters": int,
        "captions": str,
        "numbers": int,
        "dates": int,
        "continued_from": str,
        "continued_on": str,
        "pages": str,
        "publication": str,
        "issue_date": str,
        "date_source": str,
    },
    "people": {
        "article": int,
        "headline": str,
        "name": str,
        "role": str,
        "title": str,
        "outlet": str,
        "photo": bool,
    },
    "numbers": {
        "article": int,
        "headline": str,
        "label": str,
        "text": str,
        "low": float,
        "high": float,
        "unit": str,
        "kind": str,
        "comparator": str,
        "currency": str,
        "change": str,
        "per": str,
        "dates": str,
        "sentence": str,
        "field": str,
        "start": int,
        "end": int,
    },
    "dates": {
        "article": int,
        "headline": str,
        "text": str,
        "edtf": str,
        "first": str,
        "last": str,
        "sentence": str,
        "field": str,
        "start": int,
        "end": int,
    },
}

_SENTENCE = re.compile(rf"[^{SENTENCE_END}\n]*(?:[{SENTENCE_END}][{SENTENCE_END}{re.escape(CLOSERS)}\"']{{0,8}}|\n|\Z)")


class _Sentences:
    """The sentences of one text, found by offset."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.starts = [match.start() for match in _SENTENCE.finditer(fold(text))]

    def bounds(self, offset: int) -> tuple[int, int]:
        """Start and end of the sentence that holds the code point at `offset`."""
        index = bisect_right(self.starts, offset)
        return self.starts[index - 1], self.starts[index] if index < len(self.starts) else len(self.text)


def _text_of(article: Article, mention: Number | DateMention) -> str:
    return article.headline if mention.field == "headline" else article.body


def _sentences(article: Article) -> dict[str | None, _Sentences]:
    return {"headline": _Sentences(article.headline), "body": _Sentences(article.body)}


def _float(value: Decimal | None) -> float | None:
    return None if value is None else float(value)


def _days(value: str) -> tuple[str | None, str | None]:
    """The first and the last day of an EDTF value as ISO dates; `None` where it is open or names no year."""
    try:
        first, last = edtf.parse(value).bounds()
    except ValueError:  # a value that did not come from us
        return None, None
    return None if first is None else first.isoformat(), None if last is None else last.isoformat()


def _articles(issue: Issue) -> Iterator[Row]:
    for index, article in enumerate(issue):
        place = article.dateline
        yield {
            "article": index,
            "headline": article.headline,
            "section": article.section,
            "byline": article.byline,
            "people": "、".join(person.name for person in article.reporters) or None,
            "place": place.place if place else None,
            "place_date": place.date if place else None,
            "body": article.body,
            "paragraphs": len(article.paragraphs),
            "characters": len(article.body),
            "captions": "\n".join(caption.text for caption in article.captions) or None,
            "numbers": len(article.numbers),
            "dates": len(article.dates),
            "continued_from": article.continued_from,
            "continued_on": article.continued_on,
            "pages": "、".join(article.pages) or None,
            "publication": issue.publication,
            "issue_date": issue.date.isoformat() if issue.date else None,
            "date_source": issue.date_source.value if issue.date_source else None,
        }


def _people(issue: Issue) -> Iterator[Row]:
    for index, article in enumerate(issue):
        for person in article.reporters:
            yield {
                "article": index,
                "headline": article.headline,
                "name": person.name,
                "role": person.role.value,
                "title": person.title,
                "outlet": person.outlet,
                "photo": person.photo,
            }


def _numbers(issue: Issue) -> Iterator[Row]:
    for index, article in enumerate(issue):
        sentences = _sentences(article)
        for number in article.numbers:
            start, end = sentences[number.field].bounds(number.start)
            near = (d.edtf for d in article.dates if d.field == number.field and start <= d.start < end)
            yield {
                "article": index,
                "headline": article.headline,
                "label": number.label,
                "text": number.text,
                "low": _float(number.low),
                "high": _float(number.high),
                "unit": number.unit,
                "kind": number.kind.value,
                "comparator": number.comparator.value,
                "currency": number.currency,
                "change": number.change.value if number.change else None,
                "per": number.per,
                "dates": " ".join(near) or None,
                "sentence": _text_of(article, number)[start:end].strip(),
                "field": number.field,
                "start": number.start,
                "end": number.end,
            }


def _dates(issue: Issue) -> Iterator[Row]:
    for index, article in enumerate(issue):
        sentences = _sentences(article)
        for mention in article.dates:
            start, end = sentences[mention.field].bounds(mention.start)
            first, last = _days(mention.edtf)
            yield {
                "article": index,
                "headline": article.headline,
                "text": mention.text,
                "edtf": mention.edtf,
                "first": first,
                "last": last,
                "sentence": _text_of(article, mention)[start:end].strip(),
                "field": mention.field,
                "start": mention.start,
                "end": mention.end,
            }


_TABLES: dict[str, Callable[[Issue], Iterator[Row]]] = {
    "articles": _articles,
    "people": _people,
    "numbers": _numbers,
    "dates": _dates,
}


def rows(issue: Issue, table: Table) -> list[Row]:
    """The rows of one table of the issue; `Issue.records` says what is in them.

    Raises:
        ValueError: there is no such table.
    """
    if table not in _TABLES:
        raise ValueError(f"no table {table!r}; an issue has {', '.join(map(repr, _TABLES))}")
    return list(_TABLES[table](issue))
