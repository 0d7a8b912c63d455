"""examples/archive.py"""

from __future__ import annotations

import shutil

import pytest
from runs import SEEDS, rows, run

import zhnews
from zhnews.records import COLUMNS


@pytest.mark.parametrize("table", COLUMNS)
def test_the_tables_are_the_records_of_the_pages(archive, table):
    seed = SEEDS[1]
    expected = zhnews.parse_issue(seed.read_bytes().decode()).records(table)
    found = [row for row in rows(f"{archive}/*/{table}.parquet") if row["file"] == f"00-{seed.name}"]
    assert [{k: v for k, v in row.items() if k not in ("file", "row")} for row in found] == expected
    assert [row["row"] for row in found] == list(range(len(expected)))


def test_every_page_is_there_once(archive):
    keys = [(row["file"], row["row"]) for row in rows(f"{archive}/*/numbers.parquet")]
    assert len(keys) == len(set(keys))
    files = {row["file"] for row in rows(f"{archive}/*/articles.parquet")}
    assert len(files) == 14 * len(SEEDS)
    assert f"01 一月/01-{SEEDS[0].name}" in files


def test_a_page_that_fails_is_named_and_the_rest_goes_on(archive):
    (line,) = (archive / "failed.tsv").read_text(encoding="utf-8").splitlines()
    assert line.startswith("坏.txt\tUnicodeDecodeError")


def test_what_is_done_is_not_done_again(tmp_path):
    pages, out = tmp_path / "pages", tmp_path / "out"
    pages.mkdir()
    shutil.copy(SEEDS[0], pages / "a.txt")
    (pages / "bad.txt").write_bytes(b"\xff")
    run("archive.py", pages, out)
    before = {path: path.stat().st_mtime_ns for path in out.glob("*/*.parquet")}
    shutil.copy(SEEDS[1], pages / "b.txt")
    shutil.copy(SEEDS[2], pages / "bad.txt")  # mended: it is tried again
    again = run("archive.py", pages, out)
    assert "2/2" in again.stderr
    assert before.items() <= {path: path.stat().st_mtime_ns for path in out.glob("*/*.parquet")}.items()
    assert {row["file"] for row in rows(f"{out}/*/articles.parquet")} == {"a.txt", "b.txt", "bad.txt"}
    assert (out / "failed.tsv").read_text() == ""


def test_a_batch_cut_short_leaves_nothing_behind(tmp_path):
    pages, out = tmp_path / "pages", tmp_path / "out"
    pages.mkdir()
    shutil.copy(SEEDS[0], pages / "a.txt")
    run("archive.py", pages, out)
    (whole,) = (folder for folder in out.iterdir() if folder.is_dir())
    whole.rename(out / f".{whole.name}")  # as the power failed before the batch was whole
    run("archive.py", pages, out)
    assert [folder.name for folder in out.iterdir() if folder.is_dir()] == [whole.name]


def test_the_questions_are_answered(tmp_path):
    shown = run("archive.py", SEEDS[0].parent, tmp_path / "out")
    assert shown.stdout.count("?") >= 3
    assert "亿" in shown.stdout
