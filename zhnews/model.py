"""The values that go out: frozen, comparable, picklable.

Offsets count code points from 0, `end` exclusive. Whose they are is said at each field.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum
from typing import Any, Literal, overload

from zhnews import plain
from zhnews.text import Span, Text


class _Closed(str, Enum):
    """A closed set of words, each equal to its string."""

    def __str__(self) -> str:
        return str(self.value)


class BlockRole(_Closed):
    """What a block of the page is (see `docs/model.md`)."""

    HEADLINE = "headline"
    BYLINE = "byline"
    TEXT = "text"
    SUBHEAD = "subhead"
    CAPTION = "caption"
    SECTION = "section"
    JUMP = "jump"
    NOTICE = "notice"
    DUPLICATE = "duplicate"
    FURNITURE = "furniture"


class Role(_Closed):
    """What a byline says that a person did."""

    REPORTER = "reporter"
    CORRESPONDENT = "correspondent"
    INTERN = "intern"
    PHOTOGRAPHER = "photographer"
    EDITOR = "editor"
    AUTHOR = "author"
    PROOFREADER = "proofreader"
    DESIGNER = "designer"
    PLANNER = "planner"
    TRANSLATOR = "translator"
    VIDEO = "video"


class BylineKind(_Closed):
    """Where a byline stands: before the first sentence, alone on its line, after the last sentence, at a picture."""

    LEAD = "lead"
    LINE = "line"
    TAIL = "tail"
    CAPTION = "caption"


class NumberKind(_Closed):
    """What sort of quantity a number is."""

    COUNT = "count"
    MEASURE = "measure"
    MONEY = "money"
    PERCENT = "percent"
    MULTIPLE = "multiple"
    FRACTION = "fraction"
    DURATION = "duration"
    AGE = "age"
    TEMPERATURE = "temperature"
    ORDINAL = "ordinal"
    RATIO = "ratio"
    CODE = "code"


class Comparator(_Closed):
    """How the stated figure bounds the quantity."""

    EQUAL = "="
    ABOUT = "~"
    MORE = ">"
    AT_LEAST = ">="
    LESS = "<"
    AT_MOST = "<="


class Change(_Closed):
    """The number is the amount by which something rose or fell."""

    INCREASE = "increase"
    DECREASE = "decrease"


class DateSource(_Closed):
    """Where an issue's date comes from."""

    GIVEN = "given"
    PRINTED = "printed"
    INFERRED = "inferred"


@dataclass(frozen=True, slots=True)
class Number:
    """A quantity that a text states (see `docs/numbers.md`).

    `start` and `end` are offsets in the string that was read: the argument of `extract_numbers`, or
    `getattr(article, number.field)`. `low` and `high` are equal for a single value and `None` for a code or a
    ratio, whose value is its text. `currency` is an ISO 4217 code.
    """

    text: str
    start: int
    end: int
    low: Decimal | None
    high: Decimal | None
    unit: str
    kind: NumberKind
    comparator: Comparator = Comparator.EQUAL
    currency: str | None = None
    per: str | None = None
    change: Change | None = None
    label: str | None = None
    field: str | None = None

    @property
    def value(self) -> Decimal | None:
        """`low` where the number is a single value, else `None`."""
        return self.low if self.low == self.high else None


@dataclass(frozen=True, slots=True)
class DateMention:
    """A calendar date, a clock time, or a span of them that a text states.

    `start` and `end` are offsets as in `Number`; `edtf` is an Extended Date/Time Format string (ISO 8601-2, level
    1), with two extensions: clock times without seconds, and clock times alone (`T22:27`).
    """

    text: str
    start: int
    end: int
    edtf: str
    field: str | None = None


@dataclass(frozen=True, slots=True)
class Reporter:
    """A person whom a byline credits.

    `title` is a qualified role word as printed (`首席记者`), `outlet` the one at the head of the byline; `photo` says
    that the credit is for pictures.
    """

    name: str
    role: Role
    title: str | None = None
    outlet: str | None = None
    photo: bool = False


@dataclass(frozen=True, slots=True)
class Dateline:
    """Place and date of a report as printed: 北京 and 11月23日 of `新华社北京11月23日电`."""

    place: str | None = None
    date: str | None = None


@dataclass(frozen=True, slots=True)
class Byline:
    """Who wrote, as printed, and what it says. `kind` is where it stands."""

    text: str
    outlet: str | None = None
    place: str | None = None
    date: str | None = None
    reporters: tuple[Reporter, ...] = ()
    kind: BylineKind = BylineKind.LINE


@dataclass(frozen=True, slots=True)
class Caption:
    """A picture's caption as printed, its credit included; `credit` is the credit without brackets, or `None`."""

    text: str
    credit: str | None = None


@dataclass(frozen=True, slots=True)
class Remark:
    """A warning: a word for programs, a sentence for people, and the source characters that it is about."""

    code: str
    message: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the source with one role. `article` is an index in the issue; `rule` names what decided."""

    start: int
    end: int
    role: BlockRole
    article: int | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Article:
    """One article of the page.

    `headline` is all heading lines (`headline_lines`) in printed order, joined by one space; `body` is `paragraphs`
    joined by a line break, crossheads included. `numbers` and `dates` say with `field` which of the two they are in.
    `pages` are the labels of the pages that it stands on, where the source prints them; `continued_from` and
    `continued_on` are the jump lines as printed.
    """

    headline: str
    headline_lines: tuple[str, ...] = ()
    section: str | None = None
    byline: str | None = None
    reporters: tuple[Reporter, ...] = ()
    dateline: Dateline | None = None
    body: str = ""
    paragraphs: tuple[str, ...] = ()
    captions: tuple[Caption, ...] = ()
    numbers: tuple[Number, ...] = ()
    dates: tuple[DateMention, ...] = ()
    continued_from: str | None = None
    continued_on: str | None = None
    pages: tuple[str, ...] = ()
    sources: tuple[Text, Text] = field(default=(Text("", (), ()), Text("", (), ())), repr=False)

    def __repr__(self) -> str:
        counts = f"{len(self.reporters)} people, {len(self.numbers)} numbers, {len(self.dates)} dates"
        return f"<Article {self.headline!r}: {counts}>"

    def origin(self, field: str, start: int, end: int) -> tuple[Span, ...]:
        """The source spans that `headline[start:end]` or `body[start:end]` came from.

        The source characters of the spans, joined, are that slice, but for joints that no source has (the space
        between heading lines, the line break between paragraphs), which have no origin.

        Raises:
            ValueError: `field` is neither `'headline'` nor `'body'`.
        """
        if field not in ("headline", "body"):
            raise ValueError(f"field is {field!r}; an article has 'headline' and 'body'")
        return self.sources[field == "body"].origin(start, end)

    def to_dict(self) -> dict[str, Any]:
        """The article as JSON-ready dicts, lists and strings; `Article.from_dict` makes it again."""
        made: dict[str, Any] = plain.to_plain(self)
        return made

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Article:
        """The article that `to_dict` made `data` of; raises as `Issue.from_dict` does."""
        return plain.from_plain(cls, data)

    def to_markdown(self) -> str:
        """Section, headline, byline, paragraphs and captions as Markdown, for a person or a language model to read."""
        from zhnews import markdown

        return markdown.of_article(self)

    def to_jsonld(self) -> dict[str, Any]:
        """The article as a schema.org NewsArticle; `Issue.to_jsonld` adds what only the issue knows."""
        from zhnews import standards

        return standards.jsonld(self)

    def to_ninjs(self) -> dict[str, Any]:
        """The article as an IPTC ninjs 3.1 item; `Issue.to_ninjs` adds what only the issue knows."""
        from zhnews import standards

        return standards.ninjs(self)

    def to_html(self) -> str:
        """The article as an HTML document of its own, its people, numbers and dates highlighted."""
        from zhnews import html

        return html.document(self, self.headline or "(no headline)")

    def _repr_html_(self) -> str:
        from zhnews import html

        return html.fragment(self)


@dataclass(frozen=True, slots=True)
class Issue(Sequence[Article]):
    """The articles of a page or of several, and every character of their source accounted for.

    `text` is the source exactly as given, pages joined by a form feed. `blocks` tile it: every character that is
    not white space lies in exactly one block. `notices` are the texts of the notice blocks.
    """

    articles: tuple[Article, ...] = ()
    blocks: tuple[Block, ...] = ()
    notices: tuple[str, ...] = ()
    publication: str | None = None
    date: datetime.date | None = None
    date_source: DateSource | None = None
    warnings: tuple[Remark, ...] = ()
    text: str = field(default="", repr=False)

    def __repr__(self) -> str:
        when = f"{self.date} ({self.date_source})" if self.date else "no date"
        return f"<Issue of {when}: {len(self)} articles, {len(self.warnings)} warnings>"

    @overload
    def __getitem__(self, key: int) -> Article: ...
    @overload
    def __getitem__(self, key: slice) -> tuple[Article, ...]: ...
    def __getitem__(self, key: int | slice) -> Article | tuple[Article, ...]:
        return self.articles[key]

    def __len__(self) -> int:
        return len(self.articles)

    def __iter__(self) -> Iterator[Article]:
        return iter(self.articles)

    def to_dict(self) -> dict[str, Any]:
        """The issue as JSON-ready dicts, lists and strings; `Issue.from_dict` makes it again."""
        made: dict[str, Any] = plain.to_plain(self)
        return made

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Issue:
        """The issue that `to_dict` made `data` of.

        Raises:
            TypeError: `data` is not a dict. ValueError: it is not of `to_dict`'s form.
        """
        return plain.from_plain(cls, data)

    def records(self, table: Literal["articles", "people", "numbers", "dates"]) -> list[dict[str, Any]]:
        """One of the issue's tables as flat dicts: `pandas.DataFrame(issue.records('numbers'))`.

        Every row has the same keys, and a column holds one type or `None`. `article` is the index in the issue, `start`
        and `end` are offsets in the article's `field`, `dates` the EDTF strings of the same sentence with a blank
        between, `low` and `high` floats, `first` and `last` the days that a date covers (`None`: open, or no year).

        Raises:
            ValueError: there is no such table.
        """
        from zhnews import records

        return records.rows(self, table)

    def to_markdown(self) -> str:
        """The articles as Markdown, crossheads as headings of the third level."""
        from zhnews import markdown

        return markdown.of_issue(self)

    def to_jsonld(self) -> list[dict[str, Any]]:
        """The articles as schema.org NewsArticle objects (JSON-LD), all with the same keys.

        `wordCount` counts characters that are not white space, as the Chinese press counts words.
        """
        from zhnews import standards

        return [standards.jsonld(article, self) for article in self]

    def to_ninjs(self) -> list[dict[str, Any]]:
        """The articles as IPTC ninjs 3.1 items; the standard has no null, so what is not known is left out."""
        from zhnews import standards

        return [standards.ninjs(article, self) for article in self]

    def to_html(self) -> str:
        """The source, its blocks coloured by role and article, beside the articles: an HTML document of its own.

        Long pages are capped, with a note that says so.
        """
        from zhnews import html

        return html.document(self, self.publication or "zhnews")

    def _repr_html_(self) -> str:
        from zhnews import html

        return html.fragment(self)
