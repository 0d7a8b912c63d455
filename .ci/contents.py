"""Checks what an sdist and a wheel hold: `python .ci/contents.py DIST...`."""

from __future__ import annotations

import sys
import tarfile
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def wheel(path: Path) -> list[str]:
    """What is wrong with a wheel: all of the package, its licence, and nothing else."""
    with zipfile.ZipFile(path) as archive:
        names = {name for name in archive.namelist() if ".dist-info/" not in name}
    expected = {
        str(file.relative_to(ROOT))
        for file in (ROOT / "zhnews").rglob("*")
        if file.suffix in (".py", ".txt") or file.name == "py.typed"
    }
    return [f"{name}: {'missing' if name in expected else 'does not belong'}" for name in sorted(names ^ expected)]


def sdist(path: Path) -> list[str]:
    """What is wrong with an sdist: what a distributor needs to build and to test."""
    with tarfile.open(path) as archive:
        names = {name.split("/", 1)[-1] for name in archive.getnames()}
    wanted = ("pyproject.toml", "README.md", "LICENSE", "CHANGELOG.md", "zhnews/py.typed", "seeds/README.md")
    folders = {name.split("/", 1)[0] for name in names}
    missing = [name for name in wanted if name not in names]
    missing += [name for name in ("tests", "docs", "examples", "seeds") if name not in folders]
    return [f"{name}: missing" for name in missing]


def main() -> None:
    paths = [Path(name) for name in sys.argv[1:]]
    assert sorted(path.suffix for path in paths) == [".gz", ".whl"], f"one sdist and one wheel, not {paths}"
    wrong = [f"{p.name}: {w}" for p in paths for w in (wheel(p) if p.suffix == ".whl" else sdist(p))]
    print("\n".join(wrong) or "the contents of the sdist and the wheel are right")
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
