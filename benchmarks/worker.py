"""Measures one thing in a process of its own, and prints it as JSON: `worker.py TASK LIBRARY [MB]` (see speed.py).

Runs in the environments of the other libraries too, so it imports nothing but what it measures.
"""

from __future__ import annotations

import html
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any

SEEDS = sorted((Path(__file__).resolve().parent.parent / "seeds").glob("*.txt"))
PAGES = [path.read_text(encoding="utf-8") for path in SEEDS]
SIZE = sum(len(page.encode()) for page in PAGES) / 1e6


def seconds(action: Callable[[], object], least: float = 1.0) -> float:
    """The median of as many runs as fit into `least` seconds of processor time, three at least; one goes before."""
    action()
    took: list[float] = []
    while len(took) < 3 or sum(took) < least:
        start = time.process_time()
        action()
        took.append(time.process_time() - start)
    return median(took)


def once(action: Callable[[], object]) -> float:
    start = time.process_time()
    action()
    return time.process_time() - start


def page_reader(library: str) -> Callable[[str], Any]:
    if library == "zhnews":
        import zhnews

        return zhnews.parse_issue
    if library == "trafilatura":
        import trafilatura

        return lambda page: trafilatura.extract(page)
    if library == "gne":
        from gne import GeneralNewsExtractor

        return lambda page: GeneralNewsExtractor().extract(page)
    import newspaper

    def read(page: str) -> Any:
        article = newspaper.Article("http://localhost/", language="zh")
        article.download(input_html=page)
        article.parse()
        return article

    return read


def string_reader(library: str) -> Callable[[str], Any]:
    if library == "zhnews":
        import zhnews

        return lambda text: (zhnews.extract_numbers(text), zhnews.extract_dates(text))
    if library == "jionlp":
        import jionlp

        now = time.time()
        return lambda text: (jionlp.ner.extract_money(text), jionlp.ner.extract_time(text, time_base=now))
    from recognizers_date_time import recognize_datetime
    from recognizers_number import recognize_number
    from recognizers_text import Culture

    return lambda text: (recognize_number(text, Culture.Chinese), recognize_datetime(text, Culture.Chinese))


def as_html(page: str) -> str:
    lines = [html.escape(line) for line in page.splitlines() if line.strip()]
    body = "".join(f"<p>{line}</p>" for line in lines)
    return f"<html><head><title>{lines[0]}</title></head><body><article>{body}</article></body></html>"


def pages(library: str) -> dict[str, float]:
    read = page_reader(library)
    given = PAGES if library == "zhnews" else [as_html(page) for page in PAGES]
    return {"MB/s": SIZE / seconds(lambda: [read(page) for page in given])}


def strings(library: str) -> dict[str, float]:
    read = string_reader(library)
    lines = [line for page in PAGES for line in page.splitlines() if line.strip()]
    return {"MB/s": SIZE / seconds(lambda: [read(line) for line in lines])}


def megabytes() -> float:
    """The most memory that the process has held so far."""
    import resource

    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1e6 if sys.platform == "darwin" else 1e3)


def start(_: str) -> dict[str, float]:
    bare = megabytes()
    took = once(lambda: __import__("zhnews"))
    import zhnews

    imported = megabytes()
    zhnews.extract_numbers(PAGES[0])
    zhnews.extract_dates(PAGES[0])
    readers = megabytes()
    first = once(lambda: zhnews.parse_issue(PAGES[0]))
    issues = [zhnews.parse_issue(page) for page in PAGES]
    peak = megabytes()
    return {
        "import ms": took * 1e3,
        "import MB": imported - bare,
        "readers MB": readers - bare,
        "first ms": first * 1e3,
        "peak MB": peak,
        "numbers MB/s": SIZE / seconds(lambda: [zhnews.extract_numbers(page) for page in PAGES], 0.3),
        "dates MB/s": SIZE / seconds(lambda: [zhnews.extract_dates(page) for page in PAGES], 0.3),
        "html ms": seconds(lambda: [issue.to_html() for issue in issues], 0.3) / len(PAGES) * 1e3,
    }


def stations(_: str) -> dict[str, float]:
    """What share of the time each station takes; numbers and dates are parts of the last one."""
    import zhnews
    from zhnews import articles, blocks, copies, dates, heading_lines, headings, issue_date, lines, numbers, stories

    spent: dict[str, float] = {}

    def clocked(module: Any, name: str, label: str) -> None:
        own = getattr(module, name)

        def timed(*arguments: Any, **more: Any) -> Any:
            begun = time.perf_counter()
            made = own(*arguments, **more)
            spent[label] = spent.get(label, 0.0) + time.perf_counter() - begun
            return made

        setattr(module, name, timed)

    for page in PAGES:
        zhnews.parse_issue(page)
    clocked(lines, "read", "lines")
    clocked(blocks, "cut", "blocks: roles, bylines and credits")
    clocked(heading_lines, "settle", "heading lines")
    clocked(copies, "mark", "copies")
    clocked(headings, "settle", "headings")
    clocked(stories, "gather", "stories: links, mending")
    clocked(issue_date, "settle", "the issue's date")
    clocked(articles, "build", "articles: people, body")
    clocked(numbers, "find", "— numbers")
    clocked(dates, "find", "— dates found")
    clocked(dates, "read", "— dates placed")
    begun = time.perf_counter()
    for _round in range(5):
        for page in PAGES:
            zhnews.parse_issue(page)
    whole = time.perf_counter() - begun
    return {label: took / whole for label, took in spent.items()}


def _grown(size: float) -> str:
    """So many MB of the seeds, one below the other, lines of one copy told from those of the next by a number."""
    made: list[str] = []
    length = n = 0
    while length < size * 1e6:
        page = PAGES[n % len(PAGES)].replace("。", f"{n}。", 40)
        made.append(page)
        length += len(page.encode())
        n += 1
    whole = "\n\n".join(made).encode()[: int(size * 1e6)]
    return whole.decode(errors="ignore")


def one(_: str) -> dict[str, float]:
    import zhnews

    size = float(sys.argv[3])
    zhnews.parse_issue(PAGES[0])
    text = _grown(size)
    return {"s": once(lambda: zhnews.parse_issue(text)) if size >= 1 else seconds(lambda: zhnews.parse_issue(text))}


def many(_: str) -> dict[str, float]:
    import zhnews

    size = float(sys.argv[3])
    zhnews.parse_issue(PAGES[0])
    text = _grown(size)
    pages = [text[at : at + 7000] for at in range(0, len(text), 7000)]
    return {"s": once(lambda: zhnews.parse_issue(pages)) if size >= 1 else seconds(lambda: zhnews.parse_issue(pages))}


def hostile(_: str) -> dict[str, float]:
    import zhnews

    size = int(float(sys.argv[3]) * 1e6)
    units = {
        "ordinary page": "",
        "一": "一",
        "1": "1",
        "(": "(",
        "“": "“",
        "第": "第",
        "记": "记",
        "line ends": "\n",
        "blanks": " ",
        "short lines": "甲乙\n",
        "short sentences, a line each": "甲。\n",
        "short paragraphs": "甲乙\n\n",
        "2021-": "2021-",
        "lone surrogates": "\ud800",
        "NULs": "\0",
        "emoji": "👨\u200d👩\u200d👧",
        "leads": "本报讯(记者 李明) 昨日,新桥通车。\n",
        "amounts": "15亿元",
        "<p>": "<p>你好</p>",
    }
    zhnews.parse_issue(PAGES[0])
    found: dict[str, float] = {}
    for name, unit in units.items():
        # As many characters as the ordinary page has.
        length = size // 3
        text = (unit * (length // len(unit) + 1))[:length] if unit else _grown(size / 1e6)[:length]
        found[name] = once(lambda text=text: zhnews.parse_issue(text))  # type: ignore[misc]
    pair = "(" * (length // 2) + ")" * (length // 2)
    found["nested brackets"] = once(lambda: zhnews.parse_issue(pair))
    return found


TASKS = (pages, strings, start, stations, one, many, hostile)

if __name__ == "__main__":
    task = next(task for task in TASKS if task.__name__ == sys.argv[1])
    print(json.dumps(task(sys.argv[2])))
