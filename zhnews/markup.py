"""Markdown, HTML and LaTeX marks, as OCR models write them: what is mark and what is text.

Marks stay out of a row's text, and the text keeps its place in the source. Read are the marks that MinerU, Marker,
olmOCR, PaddleOCR-VL, DeepSeek-OCR, GOT and pymupdf4llm write; a page without any of them is left as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from zhnews.text import Text

_MARKDOWN = ("# ", "**", "![", "</", "<br")  # signs of Markdown, where a line's first character can be a mark
_SIGNS = ("#", "**", "![", "</", "<br", "<img", "<!--", "<|", "|", "\\", "$", "```", "__", "---", "***", "&nbsp;", "](")
_PAGE = re.compile(r"\{\d{1,5}\}-{5,}|-{3,} ?end of page.{0,20}|<-{2,} ?[Pp]age [Ss]plit ?-{2,}>")
_RULE = re.compile(r"(?:[-*_=] ?){3,}$|:?-{3,}:?$|`{3,}[a-z]{0,12}$|~{3,}$")
_HEADING = re.compile(r"(#{1,6})[ \t\u3000]+")
_ITEM = re.compile(r"(?:>[ \t]?){1,4}|[-*][ \t]+(?=\S)")
_BREAK = re.compile(r"</?(?:br|p|div|h[1-6]|tr|td|th|li|ul|ol|table|thead|tbody|figure|figcaption|center)\b", re.I)
_FRONT = re.compile(r"\ufeff?---\n(?:[a-z_]{2,30}: ?[^\n]{0,60}\n){1,12}---(?=\n|$)")


@cache
def _marks() -> re.Pattern[str]:
    return re.compile(
        r"""
        (?P<image> !\[[^\[\]\n]{0,400}\]\([^()\n]{0,600}\) )
        | (?P<comment> <!--.{0,300}?--> | <\|det\|>[^<\n]{0,300}<\|/det\|> | <\|/?[a-z_]{2,20}\|> )
        | (?P<tag> </?[A-Za-z][A-Za-z0-9]{0,15}(?:\s[^<>\n]{0,400})?/?> )
        | (?P<bold> \*\*(?=[^*\s])|(?<=[^*\s])\*\*|\*\*(?=\*)|\*\*$
            | (?<![A-Za-z0-9_])__(?=[^_\s]) | (?<=[^_\s])__(?![A-Za-z0-9_]) )
        | (?P<link> (?<!\\)\[(?=[^\[\]\n]{1,120}\]\((?:https?:|\#|/|mailto:)[^()\s]{0,400}\)) )
        | (?P<target> \]\((?:https?:|\#|/|mailto:)[^()\s]{0,400}\) )
        | (?P<formula> \$(?![\s$])(?:[^$\n\u4e00-\u9fff]|\\text\{[^{}$\n]{0,40}\}){1,120}(?<!\s)\$(?![0-9]) )
        | (?P<escape> \\(?=[!-/:-@\[-`{-~]) )
        | (?P<entity> &nbsp;|&ensp;|&emsp;|(?<=&)amp;|\\(?=\n|$) )
        | (?P<code> `{2,} )
        """,
        re.VERBOSE | re.IGNORECASE,
    )


_FORMULA = re.compile(r"\\(?=[%#&$])|\\(?:mathrm|text|mathbf|rm|left|right|quad|,|;|!| )|[{}$^]|\\(?=[{}])")
# Text with a ground of its own colour, no longer than so many characters, is the label of a column.
_GROUND = re.compile(r"<(/?)mark\b", re.IGNORECASE)
_LONGEST_LABEL = 8
_FORMULA_LIKE = re.compile(r"[0-9\\^_{}]|^\$[A-Za-z]\$$")


def present(source: str) -> bool:
    """Whether the source may hold any mark."""
    return any(sign in source for sign in _SIGNS)


def is_markdown(source: str) -> bool:
    """Whether the source is Markdown or HTML, and not a page that merely holds one of its characters."""
    return any(sign in source for sign in _MARKDOWN)


def front(source: str) -> int:
    """Where the text begins after a front matter, 0 where there is none."""
    found = _FRONT.match(source)
    return found.end() if found else 0


def page_break(line: str) -> bool:
    """Whether the line parts two pages.

    >>> page_break('{3}------------------------------------------------'), page_break('第3版')
    (True, False)
    """
    return _PAGE.match(line) is not None


def rows(line: str, at: int, markdown: bool = True) -> Iterator[tuple[Text, str]]:
    """The rows of text on one physical line that begins at `at`, each with what its markup calls it.

    >>> [(text.string, mark) for text, mark in rows('## 新桥**通车**<br>增长$81.21\\\\%$', 0)]
    [('新桥通车', 'heading'), ('增长81.21%', 'heading')]
    """
    bare = line.strip()
    if _RULE.match(bare):
        return
    begin, mark = len(line) - len(line.lstrip()), ""
    heading = _HEADING.match(line, begin) if markdown else None
    if heading:
        mark = "heading"
        begin = heading.end()
        line = line.rstrip("# \t") if line.rstrip().endswith("#") else line
    elif markdown:
        item = _ITEM.match(line, begin)
        begin = item.end() if item else begin
    if bare.startswith("|") and bare.endswith("|") and len(bare) > 2:
        yield from _cells(line, at)
        return
    yield from _spans(line, begin, len(line), at, mark)


def _cells(line: str, at: int) -> Iterator[tuple[Text, str]]:
    """The cells of a table's row."""
    first = line.index("|") + 1
    while first < len(line):
        end = line.find("|", first)
        end = len(line) if end < 0 else end
        if not _RULE.match(line[first:end].strip()):
            yield from _spans(line, first, end, at, "table")
        first = end + 1


def _spans(line: str, begin: int, end: int, at: int, mark: str) -> Iterator[tuple[Text, str]]:
    """What is text between `begin` and `end`, broken where a tag breaks it."""
    pieces: list[Text] = []
    bold, plain = 0, False
    ground = grounds = outside = False

    def text(start: int, stop: int) -> None:
        nonlocal plain, outside
        if start < stop:
            pieces.append(Text.of(line[start:stop], at + start))
            plain = plain or (bold % 2 == 0 and not line[start:stop].isspace())
            outside = outside or (not ground and not line[start:stop].isspace())

    here = begin
    for found in _marks().finditer(line, begin, end):
        kind = found.lastgroup
        if kind == "formula" and not _FORMULA_LIKE.search(found[0]):
            continue
        text(here, found.start())
        here = found.end()
        if kind == "formula":
            inner = found.start()
            for mark_up in _FORMULA.finditer(line, found.start(), found.end()):
                text(inner, mark_up.start())
                inner = mark_up.end()
            text(inner, found.end())
        elif kind == "tag" and _BREAK.match(found[0]):
            yield from _row(pieces, mark or ("bold" if bold and not plain else ""))
            pieces, bold, plain = [], 0, False
            if found[0][1] in "hH" and found[0][2] in "123456":
                mark = "heading"
            elif found[0][1:3].lower() in ("td", "th"):
                mark = "table"
            elif found[0][1] == "/":
                mark = mark if mark == "heading" and found[0][2:3].lower() != "h" else ""
        elif kind == "bold" or (kind == "tag" and re.match(r"</?(?:b|strong)\b", found[0], re.I)):
            bold += 1
        elif kind == "tag" and (sign := _GROUND.match(found[0])):
            ground, grounds = not sign[1], True
    text(here, end)
    if grounds and not outside and sum(len(piece) for piece in pieces) <= _LONGEST_LABEL:
        mark = "label"
    yield from _row(pieces, mark or ("bold" if bold and not plain else ""))


def _row(pieces: list[Text], mark: str) -> Iterator[tuple[Text, str]]:
    text = Text.join("", pieces)
    if text.string.strip():
        yield text, mark
