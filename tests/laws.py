"""What holds for every string, whatever it is. Checked on hostile pages, on invented ones, and under the fuzzer."""

from __future__ import annotations

import json
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import pairwise

import zhnews
from zhnews import Article, DateMention, Issue, Number


def blocks_tile(issue: Issue) -> None:
    """Every character that is not white space lies in exactly one block; blocks begin and end with such a one."""
    at = 0
    for block in issue.blocks:
        assert not issue.text[at : block.start].strip(), "characters in no block"
        assert at <= block.start < block.end <= len(issue.text)
        assert issue.text[block.start : block.end].strip()
        assert block.article is None or 0 <= block.article < len(issue)
        assert block.rule
        at = block.end
    assert not issue.text[at:].strip(), "characters in no block"


def mentions_are_slices(text: str, mentions: Iterable[Number | DateMention]) -> None:
    """What was read stands where it says, in order, one behind the other."""
    at = 0
    for mention in mentions:
        assert at <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.text
        at = mention.end


def origins_are_exact(issue: Issue, article: Article) -> None:
    """Headline and body are the source's own characters, but for the joints; so are the numbers and dates in them."""
    for field, whole in (("headline", article.headline), ("body", article.body)):
        spans = article.origin(field, 0, len(whole))
        assert "".join(issue.text[start:end] for start, end in spans) == _without_joints(article, field)
        for mention in (*article.numbers, *article.dates):
            if mention.field == field:
                own = article.origin(field, mention.start, mention.end)
                assert "".join(issue.text[start:end] for start, end in own) == mention.text
    assert article.body == "\n".join(article.paragraphs)
    assert article.headline == " ".join(article.headline_lines)


def _without_joints(article: Article, field: str) -> str:
    text = article.sources[field == "body"]
    ends = (*text.starts[1:], len(text.string))[: len(text.starts)]
    pieces = zip(text.starts, ends, text.sources, strict=True)
    return "".join(text.string[start:end] for start, end, source in pieces if source is not None)


def nothing_is_lost(issue: Issue) -> None:
    """An article's text comes from its own blocks, each character once."""
    starts = [block.start for block in issue.blocks]
    for n, article in enumerate(issue):
        spans = [*article.origin("headline", 0, len(article.headline)), *article.origin("body", 0, len(article.body))]
        spans.sort()
        assert all(before.end <= after.start for before, after in pairwise(spans)), "a character twice"
        for start, end in spans:
            for k in range(bisect_right(starts, start) - 1, bisect_left(starts, end)):
                inside = issue.text[max(start, issue.blocks[k].start) : min(end, issue.blocks[k].end)]
                assert issue.blocks[k].article == n or not inside.strip(), "a character of another article"


def hold_for_page(text: str) -> Issue:
    """Parses the page, and checks every law; gives the issue."""
    issue = zhnews.parse_issue(text)
    assert issue.text == text
    blocks_tile(issue)
    for article in issue:
        for field in ("headline", "body"):
            own = [number for number in article.numbers if number.field == field]
            mentions_are_slices(getattr(article, field), own)
            mentions_are_slices(getattr(article, field), [date for date in article.dates if date.field == field])
        assert all(reporter.name.strip() for reporter in article.reporters)
        origins_are_exact(issue, article)
    nothing_is_lost(issue)
    return issue


def hold_for_string(text: str) -> None:
    """Reads numbers, dates and a byline from the string, and checks what was read."""
    mentions_are_slices(text, zhnews.extract_numbers(text))
    mentions_are_slices(text, zhnews.extract_dates(text, reference="2021-11-25"))
    byline = zhnews.parse_byline(text)
    assert byline is None or all(reporter.name.strip() for reporter in byline.reporters)


def survives_as_json(issue: Issue) -> None:
    """`to_dict` is JSON, and `from_dict` makes the same issue of it."""
    assert Issue.from_dict(json.loads(json.dumps(issue.to_dict()))) == issue
