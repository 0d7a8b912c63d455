"""Scores the parser on the hand-made answers of `tests/gold` and prints a table for the documentation.

usage: python benchmarks/accuracy.py [--misses] [--write]

Text is compared without white space. A headline, paragraph or person (name and role) counts where it is exactly right.
A number counts where its span meets the gold one and its value is right; its other fields are then compared, and a
label is right where one of the two holds the other. A date counts where its EDTF is right. Optional mentions count
neither way.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import figures

import zhnews

ROOT = Path(__file__).resolve().parent.parent
GOLD = ROOT / "tests" / "gold"
FIELDS = ("unit", "kind", "comparator", "change", "per", "label")

Tally = dict[str, Counter[str]]


def squash(text: str | None) -> str:
    return re.sub(r"\s+", "", text or "")


def score(found: Counter[Any], expected: Counter[Any], tally: Counter[str]) -> None:
    """Adds what was found, what was expected and what is in both."""
    tally.update(found=found.total(), expected=expected.total(), right=(found & expected).total())


def gold_rows(name: str) -> list[list[str]]:
    lines = (GOLD / f"{name}.tsv").read_text(encoding="utf-8").split("\n")
    return [line.split("\t")[:4] for line in lines if line.strip()]


def gold_paragraphs(rows: list[list[str]]) -> Iterator[str]:
    """The paragraphs of a page: the fragments of each in their order."""
    pieces: dict[tuple[str, int], list[tuple[int, str]]] = defaultdict(list)
    for article, role, place, text in rows:
        if role in ("text", "subhead"):
            paragraph, _, part = place.partition(".")
            pieces[article, int(paragraph)].append((int(part or 0), squash(text)))
    for fragments in pieces.values():
        yield "".join(text for _, text in sorted(fragments, key=lambda fragment: fragment[0]))


def gold_headlines(rows: list[list[str]]) -> Iterator[str]:
    lines: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for article, role, place, text in rows:
        if role == "headline":
            lines[article].append((place, squash(text)))
    for parts in lines.values():
        yield "".join(text for _, text in sorted(parts, key=lambda part: part[0]))


def score_page(name: str, page: str, tally: Tally) -> None:
    issue = zhnews.parse_issue(page)
    rows = gold_rows(name)
    people = json.loads((GOLD / f"{name}.people.json").read_text(encoding="utf-8"))
    headlines = Counter(squash(article.headline) for article in issue if article.headline)
    score(headlines, Counter(gold_headlines(rows)), tally["headlines"])
    paragraphs = Counter(squash(paragraph) for article in issue for paragraph in article.paragraphs)
    score(paragraphs, Counter(gold_paragraphs(rows)), tally["paragraphs"])
    credited = Counter((person.name, person.role.value) for article in issue for person in article.reporters)
    expected = Counter((p["name"], p["role"]) for a in people.values() for p in a.get("reporters", []) if p["name"])
    score(credited, expected, tally["people"])
    roles = [role for _, role, _, text in rows for _ in squash(text)]
    blocks = [block.role for block in issue.blocks for _ in squash(page[block.start : block.end])]
    right = sum(a == b for a, b in zip(blocks, roles, strict=True))
    tally["characters with the right role"].update(found=len(blocks), expected=len(roles), right=right)


def near(one: Decimal | None, other: Decimal | None) -> bool:
    if one is None or other is None:
        return one is other
    return abs(one - other) <= abs(other) / 10**9


def values(gold: dict[str, Any], field: str) -> list[Any]:
    """The right values of a field."""
    return [gold.get(field), *(gold.get("alt") or {}).get(field, [])]


def same_amount(gold: dict[str, Any], number: zhnews.Number) -> bool:
    if gold["low"] is None:
        return number.kind == gold["kind"]
    ends = ((field, [Decimal(v) for v in values(gold, field) if v is not None]) for field in ("low", "high"))
    return all(any(near(getattr(number, field), right) for right in rights) for field, rights in ends)


def same_field(gold: dict[str, Any], number: zhnews.Number, field: str) -> bool:
    found = getattr(number, field)
    if field == "label":
        return any(found and right and (found in right or right in found) for right in values(gold, field))
    return found in values(gold, field)


def pairs(gold: list[dict[str, Any]], found: list[Any]) -> Iterator[tuple[dict[str, Any] | None, Any]]:
    """Each gold mention with the first that meets it, then what meets none."""
    rest = list(found)
    for row in gold:
        end = row["start"] + len(row["text"])
        met = next((mention for mention in rest if mention.start < end and row["start"] < mention.end), None)
        if met is not None:
            rest.remove(met)
        if not row["optional"]:
            yield row, met
    yield from ((None, mention) for mention in rest)


def score_line(line: dict[str, Any], day: str, tally: Tally, misses: list[str]) -> None:
    for gold, number in pairs(line["numbers"], list(zhnews.extract_numbers(line["text"]))):
        right = gold is not None and number is not None and same_amount(gold, number)
        tally["numbers"].update(found=number is not None, expected=gold is not None, right=right)
        if not right:
            misses.append(f"number {gold and gold['text']} as {number}")
        for field in FIELDS if right and gold is not None else ():
            if gold.get(field) or (field == "change" and number.change):
                same = same_field(gold, number, field)
                tally[field].update(found=1, expected=1, right=same)
                if not same:
                    misses.append(f"{field} of {gold['text']}: {gold[field]} as {getattr(number, field)}")
    for gold, mention in pairs(line["dates"], list(zhnews.extract_dates(line["text"], reference=day))):
        right = gold is not None and mention is not None and mention.edtf in values(gold, "edtf")
        tally["dates"].update(found=mention is not None, expected=gold is not None, right=right)
        if not right:
            misses.append(f"date {gold and (gold['text'], gold['edtf'])} as {mention}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0] if __doc__ else None)
    parser.add_argument("--misses", action="store_true", help="list the numbers and dates that are wrong")
    parser.add_argument("--write", action="store_true", help="put the table into the documentation")
    given = parser.parse_args()
    tally: Tally = defaultdict(Counter)
    misses: list[str] = []
    days = json.loads((GOLD / "dates.json").read_text(encoding="utf-8"))
    for name, day in days.items():
        (path,) = (ROOT / "seeds").glob(f"{name}_*.txt")
        score_page(name, path.read_text(encoding="utf-8"), tally)
        for line in (GOLD / f"{name}.numbers.jsonl").read_text(encoding="utf-8").splitlines():
            score_line(json.loads(line), day, tally, misses)
    table = ["| what | in the gold | found | right | F1 |", "| --- | --- | --- | --- | --- |"]
    for what, t in tally.items():
        f1 = 2 * t["right"] / (t["found"] + t["expected"])
        table.append(f"| {what} | {t['expected']:,} | {t['found']:,} | {t['right']:,} | {f1:.3f} |")
    print("\n".join(table))
    if given.write:
        figures.put("accuracy", "\n".join(table))
    if given.misses:
        print("\n".join(misses))


if __name__ == "__main__":
    main()
