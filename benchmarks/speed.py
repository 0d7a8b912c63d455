"""Measures zhnews in every way that its speed is promised, beside other libraries on the same pages.

usage: python benchmarks/speed.py [--install] [--peers DIR] [--largest MB] [--write]

    --install     make an environment of its own for each of the other libraries in DIR (needs a package index)
    --peers DIR   where these environments are (build/peers); without them the script prints zhnews alone
    --largest MB  how far the growth is followed (10)
    --write       put the tables, date and machine into docs/speed.md

Times are processor time, medians over rounds in which all take turns; throughput counts bytes of UTF-8. The page
extractors get the pages as HTML, a paragraph an element, which is what they are made for; they find the text and no
articles, people, numbers or dates in it. The readers of numbers and dates get the pages paragraph by paragraph.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
import venv
from datetime import date
from pathlib import Path
from statistics import median

import figures

HERE = Path(__file__).resolve().parent
WORKER = HERE / "worker.py"
ROUNDS = 5

# What is installed for each of the others; the second and third entries are what it forgets to ask for itself.
PEERS = {
    "trafilatura": ["trafilatura", "lxml[html-clean]"],
    "gne": ["gne"],
    "newspaper4k": ["newspaper4k", "lxml[html-clean]", "jieba"],
    "jionlp": ["jionlp"],
    "recognizers-text": ["recognizers-text-suite", "emoji<2"],
}
PAGES = ("zhnews", "trafilatura", "gne", "newspaper4k")
STRINGS = ("zhnews", "jionlp", "recognizers-text")


def installed(folder: Path, install: bool) -> dict[str, str]:
    """The interpreters of the libraries that are there, zhnews's own among them."""
    pythons = {"zhnews": sys.executable}
    for name, packages in PEERS.items():
        python = folder / name / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
        if install and not python.exists():
            venv.create(folder / name, with_pip=True)
            subprocess.run([python, "-m", "pip", "install", "-q", *packages], check=True)
        if python.exists():
            pythons[name] = str(python)
    return pythons


def ask(python: str, *arguments: str) -> dict[str, float]:
    """What the worker measures in a new process."""
    done = subprocess.run([python, str(WORKER), *arguments], capture_output=True, text=True, encoding="utf-8")
    if done.returncode:
        raise RuntimeError(f"{' '.join(arguments)} in {python}:\n{done.stderr[-2000:]}")
    told: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return told


def beside(task: str, names: tuple[str, ...], pythons: dict[str, str]) -> list[tuple[str, ...]]:
    """Throughput of each library, taking turns, and what that is of zhnews's."""
    runs: dict[str, list[float]] = {name: [] for name in names if name in pythons}
    for _ in range(ROUNDS):
        for name, found in runs.items():
            found.append(ask(pythons[name], task, name)["MB/s"])
    own = median(runs["zhnews"])
    return [
        (name, f"{median(found):.3g} MB/s", f"{own / median(found):.2f}", f"{min(found):.3g} to {max(found):.3g}")
        for name, found in runs.items()
    ]


def own_rows(python: str) -> list[tuple[str, ...]]:
    """Import, memory and the first page."""
    runs = [ask(python, "start", "zhnews") for _ in range(ROUNDS)]

    def of(key: str) -> float:
        return median(run[key] for run in runs)

    return [
        ("`import zhnews`, over bare Python", f"{of('import ms'):.0f} ms"),
        ("memory after import, over bare Python", f"{of('import MB'):.1f} MB"),
        ("memory after numbers and dates (no dictionary yet), over bare Python", f"{of('readers MB'):.1f} MB"),
        ("first page: patterns, word lists, dictionary", f"{of('first ms'):.0f} ms"),
        ("peak memory after all five pages, Python included", f"{of('peak MB'):.0f} MB"),
        ("`extract_numbers`", f"{of('numbers MB/s'):.3g} MB/s"),
        ("`extract_dates`", f"{of('dates MB/s'):.3g} MB/s"),
        ("`to_html` of a page", f"{of('html ms'):.2g} ms"),
    ]


def table(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    return "\n".join("| " + " | ".join(row) + " |" for row in [head, ("---",) * len(head), *rows])


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--install", action="store_true")
    parser.add_argument("--peers", type=Path, default=HERE.parent / "build" / "peers")
    parser.add_argument("--largest", type=float, default=10.0)
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args()
    pythons = installed(given.peers, given.install)
    own = pythons["zhnews"]
    sections = [
        ("own", table(("what", "median"), own_rows(own))),
        (
            "pages",
            table(("pages", "median", "zhnews is … times as fast", "from … to"), beside("pages", PAGES, pythons)),
        ),
        (
            "strings",
            table(
                ("numbers and dates", "median", "zhnews is … times as fast", "from … to"),
                beside("strings", STRINGS, pythons),
            ),
        ),
    ]
    stations = ask(own, "stations", "zhnews")
    sections.append(("stations", table(("station", "share"), [(k, f"{v:.1%}") for k, v in stations.items()])))
    sizes = [size for size in (0.01, 0.1, 1.0, 10.0) if size <= given.largest]
    grown = {way: [ask(own, way, "zhnews", str(size))["s"] for size in sizes] for way in ("one", "many")}
    rows = [
        (f"{size:g} MB", *(f"{grown[way][n]:.3g} s, {grown[way][n] / grown[way][n - 1]:.1f} times" if n else
                           f"{grown[way][n]:.3g} s" for way in grown))
        for n, size in enumerate(sizes)
    ]  # fmt: skip
    sections.append(("growth", table(("size", "one page that grows", "many pages"), rows)))
    hostile = ask(own, "hostile", "zhnews", str(min(1.0, given.largest)))
    ordinary = hostile.pop("ordinary page")
    rows = [(k, f"{v:.2f} s", f"{v / ordinary:.2f}") for k, v in sorted(hostile.items(), key=lambda item: -item[1])]
    sections.append(("hostile", table(("1 MB of", "time", "of an ordinary page's"), rows)))
    machine = f"{os.cpu_count()} processors ({platform.machine()}), {platform.system()}"
    sections.append(("machine", f"{date.today():%B %Y}, Python {platform.python_version()}, {machine}."))
    for name, text in sections:
        print(f"\n{text}")
        if given.write:
            figures.put(name, text, "speed.md")


if __name__ == "__main__":
    main()
