"""Prints the articles of a newspaper page for a person to read.

usage: python examples/read_page.py [FILE]

FILE is the text of a page in UTF-8; without one, a page of `seeds/` is read.
"""

from __future__ import annotations

import sys
from pathlib import Path
from unicodedata import east_asian_width

import zhnews

SEED = Path(__file__).resolve().parent.parent / "seeds" / "001_1ae44c768b257489.txt"


def width(text: str) -> int:
    """The columns that a text takes in a terminal: a Chinese character takes two."""
    return sum(2 if east_asian_width(char) in "WF" else 1 for char in text)


def table(rows: list[tuple[str, ...]]) -> str:
    """The rows with their columns aligned, indented."""
    widths = [max(map(width, column)) for column in zip(*rows, strict=True)]
    lines = ("  ".join(cell + " " * (w - width(cell)) for cell, w in zip(row, widths, strict=True)) for row in rows)
    return "\n".join("    " + line.rstrip() for line in lines)


def amount(number: zhnews.Number) -> str:
    """The value with its comparator, range and unit: `> 1,500,000,000 元`."""
    if number.low is None or number.high is None:
        return number.text
    ends = [number.low] if number.low == number.high else [number.low, number.high]
    sign = "" if number.comparator == "=" else f"{number.comparator.value} "
    # 28 digits of a quotient are more than a person wants to read
    figures = "–".join(f"{round(end, 4).normalize() if end % 1 else end.to_integral_value():,f}" for end in ends)
    per = f"/{number.per}" if number.per else ""
    return f"{sign}{figures} {number.unit}{per}".rstrip()


def show(article: zhnews.Article) -> str:
    """The article as a person wants to see it first."""
    parts = [article.headline or "(no headline on this page)"]
    if article.section:
        parts.append(f"  section: {article.section}")
    if article.reporters:
        people = (f"{p.name} ({p.title or p.role.value}{', photo' if p.photo else ''})" for p in article.reporters)
        parts.append("  by " + ", ".join(people))
    if article.body:
        opening = article.body.split("\n", 1)[0]
        parts.append("  " + (opening if len(opening) <= 90 else opening[:90] + "…"))
    found = [
        *((n.field, n.start, n.text, amount(n), n.label or "", n.change or "") for n in article.numbers),
        *((d.field, d.start, d.text, d.edtf, "date", "") for d in article.dates),
    ]
    found.sort(key=lambda row: (row[0] == "body", row[1]))
    if found:
        parts.append(table([("as printed", "value", "what", "change"), *(tuple(map(str, row[2:])) for row in found)]))
    return "\n".join(parts)


def main() -> None:
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else SEED
    issue = zhnews.parse_issue(path.read_text(encoding="utf-8"))
    day = f"{issue.date} ({issue.date_source})" if issue.date else "date unknown"
    print(f"{path.name}: {len(issue)} articles, {day}\n")
    for article in issue:
        print(show(article) + "\n")
    for remark in issue.warnings:
        print(f"warning: {remark.message}")


if __name__ == "__main__":
    main()
