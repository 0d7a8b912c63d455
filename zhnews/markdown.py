"""An article as Markdown, for a person or a language model to read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zhnews.model import Article, Block, Issue

# What CommonMark and GitHub read as markup: anywhere, before an entity's name, at the start of a line.
_SPECIAL = re.compile(r"[\\`*_\[<~$]|&(?=#?\w{1,31};)|^[#>]|^[-+](?=[\s-])|(?<=^\d)[.)](?=\s)|(?<=^\d\d)[.)](?=\s)")
_BREAK = re.compile(r"[\n\r\f\v\x1c-\x1e\x85\u2028\u2029]+")


def escape(text: str) -> str:
    """The text on one line, with a backslash before whatever Markdown would read as markup.

    >>> print(escape('#1 *重要* <b>'))
    \\#1 \\*重要\\* \\<b>
    """
    return _SPECIAL.sub(r"\\\g<0>", _BREAK.sub(" ", text).strip())


def crossheads(article: Article, blocks: tuple[Block, ...]) -> frozenset[int]:
    """Which of the article's paragraphs (by index) the page sets as crossheads."""
    starts = {block.start for block in blocks if block.role == "subhead"}
    found, offset = [], 0
    for index, paragraph in enumerate(article.paragraphs):
        spans = article.origin("body", offset, offset + len(paragraph))
        if spans and spans[0].start in starts:
            found.append(index)
        offset += len(paragraph) + 1
    return frozenset(found)


def _lines(article: Article, blocks: tuple[Block, ...]) -> Iterator[str]:
    if article.section:
        yield f"*{escape(article.section)}*"
    yield f"## {escape(article.headline)}" if article.headline else "## (无标题)"
    if article.byline:
        yield f"**{escape(article.byline)}**"
    if article.continued_from:
        yield f"*{escape(article.continued_from)}*"
    heads = crossheads(article, blocks)
    for index, paragraph in enumerate(article.paragraphs):
        yield ("### " if index in heads else "") + escape(paragraph)
    if article.continued_on:
        yield f"*{escape(article.continued_on)}*"
    for caption in article.captions:
        yield f"> {escape(caption.text)}"


def of_article(article: Article, blocks: tuple[Block, ...] = ()) -> str:
    """The article: section, headline, byline, paragraphs and captions. `blocks` say which paragraphs are crossheads."""
    return "\n\n".join(line for line in _lines(article, blocks) if line) + "\n"


def of_issue(issue: Issue) -> str:
    """The articles of the issue under a heading with its name and date."""
    name = " ".join(filter(None, (issue.publication, issue.date.isoformat() if issue.date else None)))
    head = f"# {escape(name)}\n\n" if name else ""
    return head + "\n".join(of_article(article, issue.blocks) for article in issue)
