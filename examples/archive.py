"""A folder of newspaper pages to Parquet tables with all cores, and three questions over them.

usage: python examples/archive.py PAGES OUT

PAGES holds one page per `.txt` file (UTF-8), in subfolders too. OUT gets a folder per batch of pages with the tables
`articles`, `people`, `numbers` and `dates`, and `pages`, the list of what is done. Run it again and only new pages are
read. A page that fails is named in `OUT/failed.tsv`, the rest goes on, and the next run tries it again.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
from page_tables import SCHEMAS
from page_tables import read as read_page
from tqdm import tqdm

DONE = pa.schema([("file", pa.string())])
BATCH = 64  # pages in a Parquet file: enough to compress well, few enough to lose when the power fails

QUESTIONS = {
    "Who wrote the most?": """
        SELECT name, mode(role) AS role, mode(outlet) AS outlet, count(DISTINCT (file, article)) AS articles
        FROM people GROUP BY name ORDER BY articles DESC, name LIMIT 5""",
    "Which sums of money are the largest, and what are they?": """
        SELECT max(high) / 1e8 AS "亿", comparator, label, headline
        FROM numbers WHERE kind = 'money' AND currency = 'CNY' AND low = high
        GROUP BY ALL ORDER BY 1 DESC, headline LIMIT 5""",
    "What rose or fell by more than half?": """
        SELECT DISTINCT label, change, low AS "%", headline
        FROM numbers WHERE kind = 'percent' AND low > 50 AND change IS NOT NULL ORDER BY low DESC, label LIMIT 5""",
}


def read_batch(pages: Path, files: list[str], out: Path) -> list[tuple[str, str]]:
    """Writes the tables of these pages as one folder, which is there as a whole or not at all; gives what failed."""
    failed, done = [], []
    rows: dict[str, list[dict[str, Any]]] = {table: [] for table in SCHEMAS}
    for file in files:
        try:
            found = read_page(file, (pages / file).read_bytes())
        except Exception as error:  # one bad page must not stop an archive
            failed.append((file, f"{type(error).__name__}: {error}"))
            continue
        done.append({"file": file})
        for table in SCHEMAS:
            rows[table] += found[table]
    if done:
        name = hashlib.sha1("\n".join(page["file"] for page in done).encode()).hexdigest()[:16]
        folder = out / f".{name}"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        for table, schema in SCHEMAS.items():
            pq.write_table(pa.Table.from_pylist(rows[table], schema), folder / f"{table}.parquet")
        pq.write_table(pa.Table.from_pylist(done, DONE), folder / "pages.parquet")
        folder.rename(out / name)
    return failed


def finished(out: Path) -> set[str]:
    """The pages that stand in OUT already."""
    return {file for part in out.glob("[!.]*/pages.parquet") for file in pq.read_table(part)["file"].to_pylist()}


def batches(pages: Path, out: Path) -> Iterator[list[str]]:
    """The pages still to be read, `BATCH` at a time."""
    done = finished(out)
    files = sorted(path.relative_to(pages).as_posix() for path in pages.rglob("*.txt"))
    todo = [file for file in files if file not in done]
    for start in range(0, len(todo), BATCH):
        yield todo[start : start + BATCH]


def read(pages: Path, out: Path) -> list[tuple[str, str]]:
    """Reads what is still to be read; gives the pages that failed, with why."""
    out.mkdir(parents=True, exist_ok=True)
    work = list(batches(pages, out))
    failed: list[tuple[str, str]] = []
    with ProcessPoolExecutor(os.cpu_count()) as pool, tqdm(total=sum(map(len, work)), unit="page") as bar:
        running = {pool.submit(read_batch, pages, files, out): len(files) for files in work}
        for future in as_completed(running):
            failed += future.result()
            bar.update(running[future])
    lines = (f"{file}\t{why}\n" for file, why in sorted(failed))
    (out / "failed.tsv").write_text("".join(lines), encoding="utf-8")
    return failed


def ask(out: Path) -> None:
    """Prints the answers to the questions over the tables of OUT."""
    database = duckdb.connect()
    for table in SCHEMAS:
        database.read_parquet(f"{out}/*/{table}.parquet").create_view(table)
    for question, sql in QUESTIONS.items():
        print(f"\n{question}")
        database.sql(sql).show()


def main() -> None:
    parser = argparse.ArgumentParser(description="A folder of newspaper pages to Parquet tables.")
    parser.add_argument("pages", type=Path, help="folder of .txt files, one page each")
    parser.add_argument("out", type=Path, help="folder for the tables")
    given = parser.parse_args()
    failed = read(given.pages, given.out)
    if failed:
        print(f"{len(failed)} pages failed; they are named in {given.out / 'failed.tsv'}")
    ask(given.out)


if __name__ == "__main__":
    main()
