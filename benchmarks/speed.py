"""Measures import, the first parse, and throughput on the seeds, and prints a table for the documentation.

usage: python benchmarks/speed.py [--write]

Every figure is the median of several runs in one process, except import and the first parse, which take a new process
each time.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

import figures

import zhnews

SEEDS = sorted((Path(__file__).resolve().parent.parent / "seeds").glob("*.txt"))
IMPORT = "import time; t = time.perf_counter(); import zhnews; "
FIRST = IMPORT + f"page = open({str(SEEDS[0])!r}, encoding='utf-8').read(); zhnews.parse_issue(page); "
REPORT = "print(time.perf_counter() - t)"


def seconds(action: Callable[[], object], least: float = 2.0) -> float:
    """The median of as many runs as fit into `least` seconds, three at least."""
    took: list[float] = []
    while len(took) < 3 or sum(took) < least:
        start = time.perf_counter()
        action()
        took.append(time.perf_counter() - start)
    return median(took)


def in_new_process(code: str) -> float:
    """The median of what the code prints, in five new processes."""
    runs = (subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True) for _ in range(5))
    return median(float(run.stdout) for run in runs)


def main() -> None:
    pages = [path.read_text(encoding="utf-8") for path in SEEDS]
    size = sum(len(page.encode()) for page in pages) / 1e6
    issues = [zhnews.parse_issue(page) for page in pages]
    rows = [
        ("`import zhnews`", in_new_process(IMPORT + REPORT) * 1e3, "ms"),
        ("import and first page, dictionary included", in_new_process(FIRST + REPORT) * 1e3, "ms"),
        ("`parse_issue`", size / seconds(lambda: [zhnews.parse_issue(page) for page in pages]), "MB/s"),
        ("`extract_numbers`", size / seconds(lambda: [zhnews.extract_numbers(page) for page in pages]), "MB/s"),
        ("`extract_dates`", size / seconds(lambda: [zhnews.extract_dates(page) for page in pages]), "MB/s"),
        ("`to_html` of a page", seconds(lambda: [issue.to_html() for issue in issues]) / len(pages) * 1e3, "ms"),
    ]
    table = ["| what | median |", "| --- | --- |"]
    table += [f"| {what} | {figure:,.{0 if figure >= 100 else 2}f} {unit} |" for what, figure, unit in rows]
    print("\n".join(table))
    if "--write" in sys.argv[1:]:
        figures.put("speed", "\n".join(table))


if __name__ == "__main__":
    main()
