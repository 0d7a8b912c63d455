"""Prints the dependencies of pyproject.toml as pip constraints at the lowest versions that it allows."""

from __future__ import annotations

import re
from pathlib import Path

TEXT = (Path(__file__).resolve().parent.parent / "pyproject.toml").read_text(encoding="utf-8")


def main() -> None:
    block = re.search(r"^dependencies = \[(.*?)^\]", TEXT, re.DOTALL | re.MULTILINE)
    assert block, "pyproject.toml has no dependencies"
    for requirement in re.findall(r'"([^"]+)"', block[1]):
        name, lowest = re.fullmatch(r"([\w-]+)>=([\w.]+)", requirement).groups()  # type: ignore[union-attr]
        print(f"{name}=={lowest}")


if __name__ == "__main__":
    main()
