"""Sphinx: `sphinx-build -W -b html docs docs/_build/html`."""

from __future__ import annotations

import itertools
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

import zhnews  # noqa: E402
from zhnews import lexicon, records  # noqa: E402

project = "zhnews"
author = "The zhnews authors"
copyright = "The zhnews authors, MIT licence"
version = release = zhnews.__version__
language = "en"

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon", "sphinx.ext.viewcode"]
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3
exclude_patterns = ["_build", "_generated", "README.md"]
autodoc_typehints = "signature"
autodoc_member_order = "bysource"

html_theme = "furo"
html_title = f"zhnews {release}"
html_static_path: list[str] = []


def table(heads: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    """A Markdown table."""
    lines = [heads, tuple("---" for _ in heads), *(tuple(c.replace("|", "\\|") for c in row) for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n"


def unit_rows() -> list[tuple[str, ...]]:
    """The units of each kind, as the lexicon has them."""
    kinds = itertools.groupby(sorted(lexicon.rows("units"), key=lambda row: row[1]), key=lambda row: row[1])
    return [(kind, str(len(units)), " ".join(row[0] for row in units)) for kind, group in kinds for units in [[*group]]]


def currency_rows() -> list[tuple[str, ...]]:
    """The words for money of each currency."""
    money = [(row[2], row[0]) for row in lexicon.rows("units") if row[1] == "money"]
    codes = itertools.groupby(sorted(money), key=lambda row: row[0])
    return [(code, " ".join(word for _, word in group)) for code, group in codes]


def comparator_rows(name: str) -> list[tuple[str, ...]]:
    """The words of each comparator."""
    rows = itertools.groupby(sorted(lexicon.rows(name), key=lambda row: row[1]), key=lambda row: row[1])
    return [(f"`{sign}`", " ".join(row[0] for row in group)) for sign, group in rows]


def column_rows(name: str) -> list[tuple[str, ...]]:
    """The columns of a table of records."""
    return [(f"`{column}`", kind.__name__) for column, kind in records.COLUMNS[name].items()]  # type: ignore[index]


def generate() -> None:
    """Writes the tables that come from the code's own lists."""
    out = HERE / "_generated"
    out.mkdir(exist_ok=True)
    made = {
        "units": table(("kind", "how many", "units"), unit_rows()),
        "currencies": table(("ISO 4217", "words"), currency_rows()),
        "comparators": table(("", "before the number"), comparator_rows("comparators")),
        "limits": table(("", "after the number"), comparator_rows("limits")),
        **{f"records_{name}": table(("column", "type"), column_rows(name)) for name in records.COLUMNS},
    }
    for name, text in made.items():
        (out / f"{name}.md").write_text(text, encoding="utf-8")


generate()
