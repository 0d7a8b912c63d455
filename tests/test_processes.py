"""What holds around a parse: threads, processes, hash seeds, what importing does, and what is read from the machine."""

from __future__ import annotations

import ast
import hashlib
import json
import marshal
import multiprocessing
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

import zhnews

ROOT = Path(__file__).resolve().parent.parent
PAGES = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "seeds").glob("*.txt"))]

READ_ALL = """
import hashlib, json, sys, zhnews
from pathlib import Path
pages = [path.read_text(encoding="utf-8") for path in sorted(Path("seeds").glob("*.txt"))]
"""
DIGEST = (
    READ_ALL
    + """
print(hashlib.sha256(json.dumps([zhnews.parse_issue(page).to_dict() for page in pages]).encode()).hexdigest())
"""
)
THREADS = (
    READ_ALL
    + """
import threading
from concurrent.futures import ThreadPoolExecutor
together = threading.Barrier(8)
def read(n):
    together.wait()
    return json.dumps(zhnews.parse_issue(pages[n % 5]).to_dict())
with ThreadPoolExecutor(8) as pool:
    found = list(pool.map(read, range(8)))
assert found[:3] == found[5:]
from zhnews import words
assert words._read.cache_info().misses == 1, words._read.cache_info()
print(hashlib.sha256(json.dumps([json.loads(issue) for issue in found[:5]]).encode()).hexdigest())
"""
)
IMPORT = """
import sys
before = set(sys.modules)
import zhnews
from zhnews import lexicon
assert "zhnews.parse" not in sys.modules, "a name's module is loaded when the name is asked for"
assert set(zhnews.__all__) <= set(dir(zhnews))
from zhnews import *
assert parse_issue is zhnews.parse_issue is sys.modules["zhnews.parse"].parse_issue
assert lexicon.rows.cache_info().currsize == 0, "word lists are read at first use"
print(*sorted(set(sys.modules) - before & {"jieba", "socket", "urllib.request", "pickle"}))
"""
NO_JIEBA = (
    READ_ALL
    + """
zhnews.parse_issue(pages[0])
assert "jieba" not in sys.modules
import jieba
assert not jieba.dt.initialized and not jieba.dt.FREQ
"""
)


def _python(code: str, **environment: str) -> str:
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", code],
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@pytest.fixture(scope="module")
def digest() -> str:
    made = json.dumps([zhnews.parse_issue(page).to_dict() for page in PAGES])
    return hashlib.sha256(made.encode()).hexdigest()


@pytest.mark.parametrize("seed", ["0", "1", "4242"])
def test_the_hash_seed_changes_nothing(digest: str, seed: str) -> None:
    assert _python(DIGEST, PYTHONHASHSEED=seed) == digest


def test_what_was_parsed_before_changes_nothing() -> None:
    first = [zhnews.parse_issue(page) for page in PAGES]
    zhnews.parse_issue("一" * 1000)
    assert [zhnews.parse_issue(page) for page in reversed(PAGES)] == first[::-1]


def test_eight_threads_at_once_on_first_use(digest: str) -> None:
    assert _python(THREADS) == digest


def test_spawned_workers() -> None:
    with multiprocessing.get_context("spawn").Pool(2) as pool:
        assert pool.map(zhnews.parse_issue, PAGES[:2]) == [zhnews.parse_issue(page) for page in PAGES[:2]]


def test_importing_says_nothing_and_brings_little() -> None:
    assert _python(IMPORT) == ""


def test_a_name_that_is_not_there() -> None:
    with pytest.raises(AttributeError, match="'zhnews' has no attribute 'parse_page'"):
        zhnews.parse_page  # noqa: B018


def test_jieba_itself_is_left_alone() -> None:
    assert _python(NO_JIEBA) == ""


def test_a_planted_cache_is_not_read(digest: str, tmp_path: Path) -> None:
    # jieba trusts a file of this name in the temp folder, which anybody on the machine may have put there.
    planted = tmp_path / "jieba.cache"
    planted.write_bytes(marshal.dumps(({"一": 1}, 1)))
    os.utime(planted, (2**31, 2**31))  # newer than the dictionary
    told = dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(tmp_path))
    assert _python("import tempfile; print(tempfile.gettempdir())", **told) == str(tmp_path)
    assert _python(DIGEST, **told) == digest
    assert list(tmp_path.iterdir()) == [planted], "nothing is written"
    assert tempfile.gettempdir() != str(tmp_path)


_FORBIDDEN = {
    "eval",
    "exec",
    "compile",
    "__import__",
    "open",
    "getenv",
    "environ",
    "system",
    "popen",
    "urlopen",
    "load",
}
_MODULES = {"os", "subprocess", "socket", "pickle", "marshal", "shelve", "tempfile", "ctypes", "urllib", "http", "time"}


@pytest.mark.parametrize("path", sorted((ROOT / "zhnews").rglob("*.py")), ids=lambda path: path.stem)
def test_no_module_reaches_for_the_machine(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            assert not _MODULES & {name.name.split(".")[0] for name in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert (node.module or "").split(".")[0] not in _MODULES
        elif isinstance(node, ast.Name):
            assert node.id not in _FORBIDDEN, f"line {node.lineno}"
