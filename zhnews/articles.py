"""A story made an Article: headline, byline, people, body, captions, numbers and dates."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from zhnews import dates, doubts, numbers
from zhnews.date_parts import Found
from zhnews.model import Article, Caption, Dateline, DateMention, Number, Remark
from zhnews.stories import Story
from zhnews.text import Span, Text


def build(
    story: Story, folded_body: str, found: Sequence[Found], day: datetime.date | None, labels: Mapping[int, str | None]
) -> Article:
    """The article that the story's blocks make; dates are resolved against `day`, the issue's date.

    `folded_body` is the story's fold, `found` the dates in it; `labels` gives the label of each page, by its index.
    """
    headline = Text.join(" ", (part.text for part in story.headlines))
    paragraphs = [Text.join("", (part.text for part in paragraph)) for paragraph in story.paragraphs]
    body = Text.join("\n", paragraphs)
    credits = [part.credit.byline for part in story.bylines if part.credit is not None]
    placed = next((byline for byline in credits if byline.place or byline.date), None)
    dateline = Dateline(placed.place, placed.date) if placed else None
    found_numbers: list[Number] = []
    found_dates: list[DateMention] = []
    # Nothing is read across two heading lines: what stands between them is a line's end, not a blank.
    heading = "\n".join(part.folded for part in story.headlines)
    for name, text, folded, mentions in (
        ("headline", headline.string, heading, dates.find(heading)),
        ("body", body.string, folded_body, tuple(found)),
    ):
        taken = [Span(mention.start, mention.end) for mention in mentions]
        found_dates.extend(
            dates.read(
                text, day, folded=folded, found=mentions, dateline=dateline.date if dateline else None, field=name
            )
        )
        found_numbers.extend(numbers.find(text, folded, taken, name))
    return Article(
        headline=headline.string,
        headline_lines=tuple(part.text.string for part in story.headlines),
        section=story.section.text.string if story.section else None,
        byline=" ".join(part.text.string for part in story.bylines) or None,
        reporters=tuple(reporter for byline in credits for reporter in byline.reporters),
        dateline=dateline,
        body=body.string,
        paragraphs=tuple(paragraph.string for paragraph in paragraphs),
        captions=tuple(
            Caption(part.text.string, part.credit.byline.text if part.credit else None) for part in story.captions
        ),
        numbers=tuple(found_numbers),
        dates=tuple(found_dates),
        continued_from=next((part.text.string for part in story.jumps if part.rule == "jump_head"), None),
        continued_on=next((part.text.string for part in story.jumps if part.rule == "jump_tail"), None),
        pages=tuple(dict.fromkeys(label for part in story.parts() if (label := labels.get(part.page)))),
        sources=(headline, body),
    )


def doubtful(article: Article) -> Iterator[Remark]:
    """The warnings about figures that look damaged by the extraction, with their source characters."""
    for name, text in (("headline", article.headline), ("body", article.body)):
        for remark in doubts.find(text, [number for number in article.numbers if number.field == name]):
            if remark.span is not None:
                spans = article.origin(name, *remark.span)
                remark = replace(remark, span=Span(spans[0].start, spans[-1].end) if spans else None)
            yield remark
