"""examples/archive_spark.py makes the tables of archive.py, row for row"""

from __future__ import annotations

import pytest
from runs import rows, run

from zhnews.records import COLUMNS


@pytest.fixture(scope="module")
def out(pages, tmp_path_factory):
    folder = tmp_path_factory.mktemp("spark") / "out"
    run("archive_spark.py", pages, folder)
    return folder


@pytest.mark.parametrize("table", COLUMNS)
def test_rows_are_equal(archive, out, table):
    expected = rows(f"{archive}/*/{table}.parquet")
    assert len(expected) > 0
    assert rows(f"{out}/{table}/*.parquet") == expected


def test_a_page_that_fails_is_named(out):
    import pyarrow.parquet as pq

    failed = [row for part in out.glob("failed/*.parquet") for row in pq.ParquetFile(part).read().to_pylist()]
    assert [row["file"] for row in failed] == ["坏.txt"]
    assert failed[0]["error"].startswith("UnicodeDecodeError")
