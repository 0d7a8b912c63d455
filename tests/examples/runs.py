"""Runs the examples as a user does, and reads what they write."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))


def run(script: str, *arguments: object) -> subprocess.CompletedProcess[str]:
    """Runs an example; its failure is the test's."""
    command = [sys.executable, str(ROOT / "examples" / script), *map(str, arguments)]
    ran = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=300)
    assert ran.returncode == 0, ran.stderr
    return ran


def rows(pattern: str) -> list[dict[str, object]]:
    """All rows of the Parquet files that match, in the order of their key."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    files = sorted(map(str, Path(pattern[: pattern.index("*")]).glob(pattern[pattern.index("*") :])))
    table = pa.concat_tables(pq.ParquetFile(file).read() for file in files)
    return table.sort_by([("file", "ascending"), ("row", "ascending")]).to_pylist()
