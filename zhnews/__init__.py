"""Reads the text of Chinese newspaper pages into articles. The names handed on here are the public ones.

A name's module is loaded when the name is first asked for, so that `import zhnews` costs next to nothing.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zhnews.bylines import parse_byline
    from zhnews.dates import extract_dates
    from zhnews.model import (
        Article,
        Block,
        BlockRole,
        Byline,
        BylineKind,
        Caption,
        Change,
        Comparator,
        Dateline,
        DateMention,
        DateSource,
        Issue,
        Number,
        NumberKind,
        Remark,
        Reporter,
        Role,
    )
    from zhnews.numbers import extract_numbers
    from zhnews.numerals import parse_numeral
    from zhnews.parse import parse_issue
    from zhnews.text import Span

__version__ = "0.1.0"
__all__ = [
    "Article",
    "Block",
    "BlockRole",
    "Byline",
    "BylineKind",
    "Caption",
    "Change",
    "Comparator",
    "DateMention",
    "DateSource",
    "Dateline",
    "Issue",
    "Number",
    "NumberKind",
    "Remark",
    "Reporter",
    "Role",
    "Span",
    "extract_dates",
    "extract_numbers",
    "parse_byline",
    "parse_issue",
    "parse_numeral",
]

if not TYPE_CHECKING:  # a type checker knows the names from above
    _MODULES = {
        "Span": "text",
        "extract_dates": "dates",
        "extract_numbers": "numbers",
        "parse_byline": "bylines",
        "parse_issue": "parse",
        "parse_numeral": "numerals",
    }

    def __getattr__(name):
        if name not in __all__:
            raise AttributeError(f"module 'zhnews' has no attribute {name!r}")
        from importlib import import_module

        value = getattr(import_module(f"zhnews.{_MODULES.get(name, 'model')}"), name)
        globals()[name] = value
        return value

    def __dir__():
        return sorted({*globals(), *__all__})
