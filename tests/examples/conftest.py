"""The examples run as a user runs them. Those whose packages (or Java) are not installed are not collected."""

from __future__ import annotations

import os
import shutil
from importlib.util import find_spec
from pathlib import Path

import pytest
from runs import SEEDS, run

_NEEDS = {
    "test_archive.py": ("duckdb", "pyarrow", "tqdm"),
    "test_archive_datatrove.py": ("duckdb", "pyarrow", "tqdm", "datatrove"),
    "test_archive_spark.py": ("duckdb", "pyarrow", "tqdm", "pyspark", "pandas"),
    "test_tour.py": ("nbclient", "ipykernel", "pandas", "matplotlib", "zhplot"),
}
collect_ignore = [test for test, needs in _NEEDS.items() if not all(map(find_spec, needs))]
if not (shutil.which("java") or os.environ.get("JAVA_HOME")):
    collect_ignore.append("test_archive_spark.py")


@pytest.fixture(scope="session")
def pages(tmp_path_factory) -> Path:
    """The seeds several times over, in folders with names that need care; one page empty, one not UTF-8."""
    folder = tmp_path_factory.mktemp("pages")
    for copy in range(14):
        inner = folder / f"{copy:02} 一月" if copy % 2 else folder
        inner.mkdir(exist_ok=True)
        for seed in SEEDS:
            shutil.copy(seed, inner / f"{copy:02}-{seed.name}")
    (folder / "空.txt").write_bytes(b"")
    (folder / "坏.txt").write_bytes(b"\xff\xfe not UTF-8")
    (folder / "README.md").write_text("not a page", encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def archive(pages, tmp_path_factory) -> Path:
    """The tables of `archive.py` over the pages."""
    out = tmp_path_factory.mktemp("archive") / "out"
    run("archive.py", pages, out)
    return out
