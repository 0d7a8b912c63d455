"""examples/archive_datatrove.py makes the tables of archive.py, row for row"""

from __future__ import annotations

import pytest
from runs import rows, run

from zhnews.records import COLUMNS


@pytest.fixture(scope="module")
def out(pages, tmp_path_factory):
    folder = tmp_path_factory.mktemp("datatrove") / "out"
    run("archive_datatrove.py", pages, folder)
    return folder


@pytest.mark.parametrize("table", COLUMNS)
def test_rows_are_equal(archive, out, table):
    expected = rows(f"{archive}/*/{table}.parquet")
    assert len(expected) > 0
    assert rows(f"{out}/{table}/*.parquet") == expected
