"""Reads the text of Chinese newspaper pages into articles. The names handed on here are the public ones."""

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
