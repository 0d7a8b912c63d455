"""Right answers for pages, and how well an Issue agrees with them.

A right answer is a list of rows, one a block, in source order: article, role, paragraph, text (the form is told in
`gold/README.md`). White space counts for nothing in any comparison.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import zhnews

TESTS = Path(__file__).resolve().parent
SEEDS = TESTS.parent / "seeds"
NAMES = ("000", "001", "002", "003", "004")
NONE = "-"  # the article of what belongs to none

Person = tuple[str, str]  # name, role


class Row(NamedTuple):
    """One block of the right answer. `paragraph` is '4', '4.1' (a fragment of it) or '-'."""

    article: str
    role: str
    paragraph: str
    text: str

    @property
    def order(self) -> tuple[int, int]:
        """Where the row stands in its article's reading order."""
        whole, _, piece = self.paragraph.partition(".")
        return int(whole), int(piece or 0)


@dataclass(frozen=True)
class Answer:
    """What one article must come out as; white space left out."""

    name: str
    headline: str
    paragraphs: tuple[str, ...]
    people: tuple[Person, ...] | None = None


@dataclass(frozen=True)
class Page:
    """A source, and the right answer for it."""

    source: str
    rows: tuple[Row, ...]
    answers: tuple[Answer, ...]

    @classmethod
    def of(cls, source: str, rows: Sequence[Row], people: dict[str, list[Person]] | None = None) -> Page:
        """The page whose blocks are `rows`, which must spell the source."""
        assert bare(source) == "".join(bare(row.text) for row in rows), "the rows do not spell the source"
        names = sorted({row.article for row in rows if row.article != NONE}, key=lambda name: int(name[1:]))
        return cls(source, tuple(rows), tuple(_answer(name, rows, people) for name in names))


def bare(text: str) -> str:
    """The text without its white space."""
    return "".join(text.split())


def _answer(name: str, rows: Sequence[Row], people: dict[str, list[Person]] | None) -> Answer:
    own = [row for row in rows if row.article == name]
    heads = sorted((row for row in own if row.role == "headline"), key=lambda row: row.order)
    paragraphs: dict[int, str] = {}
    for row in sorted((row for row in own if row.role in ("text", "subhead")), key=lambda row: row.order):
        paragraphs[row.order[0]] = paragraphs.get(row.order[0], "") + bare(row.text)
    known = None if people is None else tuple(people.get(name, ()))
    return Answer(name, "".join(bare(row.text) for row in heads), tuple(paragraphs.values()), known)


def read(name: str) -> Page:
    """The seed page `name` with the answer that stands in `gold/`."""
    (source,) = SEEDS.glob(f"{name}_*.txt")
    lines = (TESTS / "gold" / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    told = json.loads((TESTS / "gold" / f"{name}.people.json").read_text(encoding="utf-8"))
    people = {article: [(p["name"], p["role"]) for p in own["reporters"]] for article, own in told.items()}
    return Page.of(source.read_text(encoding="utf-8"), [Row(*line.split("\t")) for line in lines if line], people)


def dates() -> dict[str, str]:
    """The seeds' issue dates, by name."""
    found: dict[str, str] = json.loads((TESTS / "gold" / "dates.json").read_text(encoding="utf-8"))
    return found


def written(marked: str) -> Page:
    """A page written together with its answer: a line a block, its article, role, paragraph and text parted by blanks.

    A line that begins with `+` goes on in the same line of the page; other lines of the page have a blank one between.
    """
    source, rows = "", []
    for line in filter(None, map(str.strip, marked.splitlines())):
        row = Row(*line.removeprefix("+").split(maxsplit=3))
        source += ("" if line.startswith("+") or not rows else "\n\n") + row.text
        rows.append(row)
    return Page.of(source, rows)


@dataclass(frozen=True)
class Score:
    """Counts that add up over pages, and the figures that they make."""

    headlines: tuple[int, int, int] = (0, 0, 0)  # right, given, wanted
    people: tuple[int, int, int] = (0, 0, 0)
    paragraphs: tuple[int, int, int] = (0, 0, 0)
    exact: int = 0
    articles: int = 0
    roles: int = 0
    chars: int = 0
    uncovered: int = 0

    def __add__(self, other: Score) -> Score:
        mine, theirs = ((s.exact, s.articles, s.roles, s.chars, s.uncovered) for s in (self, other))
        return Score(
            _plus(self.headlines, other.headlines),
            _plus(self.people, other.people),
            _plus(self.paragraphs, other.paragraphs),
            *(a + b for a, b in zip(mine, theirs, strict=True)),
        )

    def figures(self) -> dict[str, float]:
        """F1 of headlines, people and paragraphs; the shares of articles exact and of characters in the right role."""
        return {
            "headline": _f1(self.headlines),
            "people": _f1(self.people),
            "paragraph": _f1(self.paragraphs),
            "exact": self.exact / max(self.articles, 1),
            "role": self.roles / max(self.chars, 1),
        }


def _plus(a: tuple[int, int, int], b: tuple[int, int, int]) -> tuple[int, int, int]:
    return a[0] + b[0], a[1] + b[1], a[2] + b[2]


def _f1(counts: tuple[int, int, int]) -> float:
    right, given, wanted = counts
    return 2 * right / (given + wanted) if given + wanted else 1.0


def _hits(given: Iterable[object], wanted: Iterable[object]) -> int:
    """How many are in both, each as often as it is in both."""
    return sum((Counter(given) & Counter(wanted)).values())


def _labels(page: Page) -> list[tuple[str, str]]:
    """Article and role of every character of the source that is not white space."""
    return [(row.article, row.role) for row in page.rows for _ in bare(row.text)]


def _given(page: Page, issue: zhnews.Issue) -> list[tuple[int | None, str] | None]:
    """What the issue's blocks say of the same characters; `None` where no block lies or two do."""
    found: list[tuple[int | None, str] | None] = [None] * len(page.source)
    seen = [0] * len(page.source)
    for block in issue.blocks:
        for k in range(block.start, block.end):
            found[k] = (block.article, str(block.role))
            seen[k] += 1
    return [
        label if n == 1 else None for label, n, char in zip(found, seen, page.source, strict=True) if not char.isspace()
    ]


def pairs(page: Page, issue: zhnews.Issue) -> dict[str, int]:
    """Which article of the issue is which of the answer: by the characters in common, those of headlines first."""
    common: Counter[tuple[str, int]] = Counter()
    for (name, role), told in zip(_labels(page), _given(page, issue), strict=True):
        if name != NONE and role in ("headline", "text", "subhead") and told is not None and told[0] is not None:
            common[name, told[0]] += 1000 if role == "headline" == told[1] else 1
    found: dict[str, int] = {}
    for (name, n), _ in common.most_common():
        if name not in found and n not in found.values():
            found[name] = n
    return found


def _people(article: zhnews.Article) -> tuple[Person, ...]:
    return tuple((person.name, str(person.role)) for person in article.reporters)


def differences(answer: Answer, article: zhnews.Article) -> list[str]:
    """In what the article differs from its answer, for a person to read."""
    found = []
    if bare(article.headline) != answer.headline:
        found.append(f"{answer.name} headline is {article.headline!r}, not {answer.headline!r}")
    if answer.people is not None and _people(article) != answer.people:
        found.append(f"{answer.name} people are {_people(article)}, not {answer.people}")
    given = tuple(map(bare, article.paragraphs))
    if given != answer.paragraphs:
        found += [f"{answer.name} lacks the paragraph {p!r}" for p in answer.paragraphs if p not in given]
        found += [f"{answer.name} has the paragraph {p!r}" for p in given if p not in answer.paragraphs]
        if sorted(given) == sorted(answer.paragraphs):
            found.append(f"{answer.name} has its paragraphs in the order {[p[:12] for p in given]}")
    return found


def score(page: Page, issue: zhnews.Issue) -> Score:
    """How well the issue agrees with the page's answer."""
    paired = {
        answer: issue[n] for answer in page.answers for n in [pairs(page, issue).get(answer.name)] if n is not None
    }
    labels, given = _labels(page), _given(page, issue)
    told = all(answer.people is not None for answer in page.answers)
    return Score(
        headlines=(
            sum(bare(article.headline) == answer.headline for answer, article in paired.items()),
            len(issue),
            len(page.answers),
        ),
        people=(
            sum(_hits(_people(article), answer.people or ()) for answer, article in paired.items()),
            sum(len(article.reporters) for article in issue) if told else 0,
            sum(len(answer.people or ()) for answer in page.answers),
        ),
        paragraphs=(
            sum(_hits(map(bare, article.paragraphs), answer.paragraphs) for answer, article in paired.items()),
            sum(len(article.paragraphs) for article in issue),
            sum(len(answer.paragraphs) for answer in page.answers),
        ),
        exact=sum(not differences(answer, article) for answer, article in paired.items()),
        articles=len(page.answers),
        roles=sum(mine is not None and mine[1] == role for (_, role), mine in zip(labels, given, strict=True)),
        chars=len(labels),
        uncovered=given.count(None),
    )


def misread(page: Page, issue: zhnews.Issue) -> list[str]:
    """Everything in which the issue differs from the page's answer: articles, roles, and whose each block is."""
    found: list[str] = []
    paired = pairs(page, issue)
    for answer in page.answers:
        n = paired.get(answer.name)
        found += [f"{answer.name} is missing"] if n is None else differences(answer, issue[n])
    found += [f"{issue[n]} is one too many" for n in range(len(issue)) if n not in paired.values()]
    names = {n: name for name, n in paired.items()}
    labels, given = _labels(page), _given(page, issue)
    at = 0
    for row in page.rows:
        length = len(bare(row.text))
        mine = {None if told is None else (names.get(told[0], NONE), told[1]) for told in given[at : at + length]}
        if mine != set(labels[at : at + length]):
            found.append(f"{row.text[:20]!r} is {sorted(map(str, mine))}, not {row.article} {row.role}")
        at += length
    return found
