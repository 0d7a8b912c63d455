"""What the three archive examples share: the tables of a page, and their Arrow schemas."""

from __future__ import annotations

from typing import Any

import pyarrow as pa

import zhnews
from zhnews.records import COLUMNS

ARROW = {str: pa.string(), int: pa.int64(), float: pa.float64(), bool: pa.bool_()}
KEY = {"file": str, "row": int}  # row: the row's index among its page's rows of the table
SCHEMAS = {
    table: pa.schema([(name, ARROW[kind]) for name, kind in (KEY | columns).items()])
    for table, columns in COLUMNS.items()
}


def read(file: str, content: bytes) -> dict[str, list[dict[str, Any]]]:
    """The rows of a page (UTF-8) for every table, with their key.

    Raises:
        UnicodeDecodeError: the page is not UTF-8.
    """
    issue = zhnews.parse_issue(content.decode("utf-8"))
    return {table: [{"file": file, "row": i, **row} for i, row in enumerate(issue.records(table))] for table in COLUMNS}
