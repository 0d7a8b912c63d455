"""A page and its articles as HTML to look at: self-contained, without scripts, light and dark."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from html import escape as _escape
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from zhnews.markdown import crossheads
from zhnews.model import Article, BlockRole

if TYPE_CHECKING:
    from zhnews.model import Block, DateMention, Issue, Number, Reporter

LIMIT = 60_000  # code points shown of a source, and of the articles together: a notebook stays usable
SHOWN_WARNINGS = 50

_BREAK = re.compile("\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
# Not allowed in HTML, or in UTF-8 at all, or able to turn the text around them.
_UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")

_STYLE = """
.zhnews{--fg:#1c1c1e;--bg:#fff;--dim:#6b6b70;--rule:#d9d9de;--grey:#f1f1f3;--tint:92%;--deep:32%;--sat:70%;
 --num:#1457b8;--day:#8a3b00;--who:#7a1f7a;--warn:#c62828;
 color:var(--fg);background:var(--bg);font:14px/1.65 "Noto Sans CJK SC","Noto Sans SC","PingFang SC","Microsoft YaHei",
 system-ui,sans-serif;max-width:110rem;padding:.75rem;unicode-bidi:isolate;text-align:left}
.zhnews *{box-sizing:border-box}
.zhnews .zh-cols{display:flex;flex-wrap:wrap;gap:1.25rem;align-items:flex-start}
.zhnews .zh-cols>section{flex:1 1 24rem;min-width:0}
.zhnews .zh-bar{color:var(--dim);margin:0 0 .5rem}
.zhnews .zh-bar b{color:var(--fg)}
.zhnews .zh-key{display:flex;flex-wrap:wrap;gap:.2rem .9rem;font-size:.88em}
.zhnews .zh-page{white-space:pre-wrap;overflow-wrap:anywhere;border:1px solid var(--rule);border-radius:6px;
 padding:.6rem .8rem;margin:0;font:inherit;background:none;color:inherit}
.zhnews hr{border:0;border-top:3px double var(--rule);margin:.6rem 0}
.zhnews .zh-b{background:var(--grey);border-radius:2px;box-decoration-break:clone;-webkit-box-decoration-break:clone}
.zhnews .zh-a{background:hsl(var(--h) var(--sat) var(--tint))}
.zhnews .zh-headline{font-weight:700;font-size:1.1em;border-bottom:2px solid hsl(var(--h) 60% 50%)}
.zhnews .zh-subhead{font-weight:700}
.zhnews .zh-byline{font-style:italic;border-bottom:1px dashed hsl(var(--h) 60% 50%)}
.zhnews .zh-caption{font-size:.88em;border-bottom:1px dotted hsl(var(--h) 60% 50%)}
.zhnews .zh-section{font-weight:700;letter-spacing:.1em;border:1px solid var(--rule)}
.zhnews .zh-jump{font-style:italic}
.zhnews .zh-furniture,.zhnews .zh-notice{color:var(--dim)}
.zhnews .zh-duplicate{text-decoration:line-through;color:var(--dim)}
.zhnews article{border:1px solid var(--rule);border-left:5px solid hsl(var(--h) 60% 50%);border-radius:6px;
 padding:.6rem .9rem;margin:0 0 .9rem}
.zhnews article h3{margin:.1rem 0 .3rem;font-size:1.15em;line-height:1.4;color:inherit}
.zhnews article h4{margin:.6rem 0 .2rem;font-size:1em;color:inherit}
.zhnews article p{margin:.3rem 0;text-indent:2em;overflow-wrap:anywhere}
.zhnews article .zh-meta{text-indent:0;color:var(--dim)}
.zhnews article blockquote{margin:.4rem 0;padding:0 .6rem;border-left:3px solid var(--rule);color:var(--dim);
 font-size:.9em}
.zhnews mark{background:none;color:inherit;cursor:help;border-radius:2px}
.zhnews mark.zh-num{color:var(--num);border-bottom:1.5px solid var(--num)}
.zhnews mark.zh-day{color:var(--day);border-bottom:1.5px solid var(--day)}
.zhnews mark.zh-who{color:var(--who);border-bottom:1.5px solid var(--who)}
.zhnews mark.zh-warn{outline:2px solid var(--warn);outline-offset:1px}
.zhnews ul.zh-warnings{margin:.2rem 0 .8rem;padding-left:1.2rem;color:var(--warn)}
"""
_DARK = "--fg:#e8e8ea;--bg:#17171a;--dim:#a0a0a8;--rule:#3c3c42;--grey:#26262a;--tint:17%;--sat:38%;" + (
    "--num:#8ab8ff;--day:#ffb27a;--who:#e79ae7;--warn:#ff7b72"
)
# The system's choice; then a notebook's own, where it has one (JupyterLab, VS Code).
_THEMES = (
    f"@media(prefers-color-scheme:dark){{body:not([data-jp-theme-light=true]):not(.vscode-light) .zhnews{{{_DARK}}}}}"
    f"[data-jp-theme-light=false] .zhnews,body.vscode-dark .zhnews{{{_DARK}}}"
)


class Mark(NamedTuple):
    """What to highlight in a text: a stretch of it, how, and the tooltip."""

    start: int
    end: int
    kind: str
    title: str


def escape(text: str) -> str:
    """The text as HTML text or as the value of a quoted attribute; what no page may hold becomes U+FFFD.

    >>> escape('<b title="1">\\x00')
    '&lt;b title=&quot;1&quot;&gt;\\ufffd'
    """
    return _escape(_UNSAFE.sub("\ufffd", _BREAK.sub("\n", text)), quote=True)


def _painted(text: str, marks: Iterable[Mark], shift: int = 0) -> str:
    """The text with its marks, whose offsets count from `-shift`; where marks overlap, one has the looks of both."""
    within = sorted(
        (max(m.start - shift, 0), min(m.end - shift, len(text)), m)
        for m in marks
        if m.start - shift < len(text) and m.end > shift
    )
    cuts = sorted({0, len(text), *(cut for start, end, _ in within for cut in (start, end))})
    out, first, active = [], 0, list[tuple[int, Mark]]()
    for start, end in pairwise(cuts):
        active = [(stop, mark) for stop, mark in active if stop > start]
        while first < len(within) and within[first][0] <= start:
            active.append(within[first][1:])
            first += 1
        piece = escape(text[start:end])
        if active:
            kinds = " ".join(dict.fromkeys(f"zh-{mark.kind}" for _, mark in active))
            title = "\n".join(dict.fromkeys(mark.title for _, mark in active))
            piece = f'<mark class="{kinds}" title="{escape(title)}">{piece}</mark>'
        out.append(piece)
    return "".join(out)


def _shared(marks: Iterable[Mark], bounds: Sequence[tuple[int, int]]) -> list[list[Mark]]:
    """For each of the stretches, which stand in order and apart, the marks that reach into it."""
    ends = [end for _, end in bounds]
    out: list[list[Mark]] = [[] for _ in bounds]
    for mark in marks:
        for i in range(bisect_right(ends, mark.start), len(bounds)):
            if bounds[i][0] >= mark.end:
                break
            out[i].append(mark)
    return out


# ---- what a tooltip says


def _number_title(number: Number) -> str:
    if number.low is None:
        figures = number.text
    elif number.low == number.high:
        figures = f"{number.low:f}"
    else:
        figures = f"{number.low:f} – {number.high:f}"
    sign = "" if number.comparator == "=" else f"{number.comparator} "
    per = f"/{number.per}" if number.per else ""
    parts = (number.kind.value, number.label, number.change and number.change.value, number.currency)
    return " · ".join([f"{sign}{figures} {number.unit}{per}".strip(), *filter(None, parts)])


def _date_title(mention: DateMention) -> str:
    return f"date · {mention.edtf}"


def _person_title(person: Reporter) -> str:
    role = person.role.value + (", photo" if person.photo else "")
    return " · ".join(filter(None, (person.name, person.title, role, person.outlet)))


# ---- marks


def _field_marks(article: Article, field: str) -> list[Mark]:
    numbers = (Mark(n.start, n.end, "num", _number_title(n)) for n in article.numbers if n.field == field)
    dates = (Mark(d.start, d.end, "day", _date_title(d)) for d in article.dates if d.field == field)
    return [*numbers, *dates]


def _name_marks(text: str, people: tuple[Reporter, ...], shift: int = 0) -> Iterator[Mark]:
    """Where a byline names its people: in its order, inner spaces allowed."""
    at = 0
    for person in people:
        found = re.compile(r"\s{0,3}".join(map(re.escape, person.name[:20]))).search(text, at)
        if person.name and found:
            yield Mark(found.start() + shift, found.end() + shift, "who", _person_title(person))
            at = found.end()


def _source_marks(issue: Issue) -> list[Mark]:
    """Everything that is marked in the source: numbers and dates by their origin, names in bylines, warnings."""
    marks = [Mark(*w.span, "warn", w.message) for w in issue.warnings if w.span]
    for article in issue:
        for field in ("headline", "body"):
            for mark in _field_marks(article, field):
                spans = article.origin(field, mark.start, mark.end)
                marks.extend(Mark(span.start, span.end, mark.kind, mark.title) for span in spans)
    for block in issue.blocks:
        if block.role == "byline" and block.article is not None:
            people = issue[block.article].reporters
            marks.extend(_name_marks(issue.text[block.start : block.end], people, block.start))
    return marks


# ---- parts


def _hue(index: int) -> int:
    return round(index * 137.5 + 210) % 360  # neighbours far apart on the wheel


def _more(count: int, what: str) -> str:
    return f'<p class="zh-bar">… {count:,} more {what} not shown</p>' if count > 0 else ""


def _gap(white: str) -> str:
    """The white space between two blocks: a line where a page ends, otherwise one empty line at most."""
    if "\f" in white:
        return "\n<hr>"
    return escape(white) if white.count("\n") < 3 else "\n\n"


def _block(source: str, block: Block, marks: list[Mark]) -> str:
    where = "" if block.article is None else f" · article {block.article + 1}"
    rule = f" · {block.rule}" if block.rule else ""
    shade = "" if block.article is None else f' style="--h:{_hue(block.article)}"'
    kinds = f"zh-b zh-{block.role}" + ("" if block.article is None else " zh-a")
    text = _painted(source[block.start : block.end], marks, block.start)
    return f'<span class="{kinds}"{shade} title="{escape(f"{block.role}{where}{rule}")}">{text}</span>'


def _source(issue: Issue) -> str:
    blocks = [block for block in issue.blocks if block.start < LIMIT]
    shown = issue.text[:LIMIT]
    marks = _shared(_source_marks(issue), [(block.start, block.end) for block in blocks])
    out, at = [], 0
    for block, inside in zip(blocks, marks, strict=True):
        out.append((_gap(shown[at : block.start]) if at else "") + _block(shown, block, inside))
        at = block.end
    page = "".join(out)
    return f'<pre class="zh-page">{page}</pre>{_more(len(issue.text) - len(shown), "characters of the source")}'


def _paragraphs(article: Article, blocks: tuple[Block, ...], room: int) -> Iterator[str]:
    """The body's paragraphs, `room` characters of them at most."""
    bounds, at = [], 0
    for paragraph in article.paragraphs:
        bounds.append((at, at + len(paragraph)))
        at += len(paragraph) + 1
    heads = crossheads(article, blocks)
    marks = _shared(_field_marks(article, "body"), bounds)
    for i, ((start, end), inside) in enumerate(zip(bounds, marks, strict=True)):
        if start >= room:
            break
        tag = "h4" if i in heads else "p"
        yield f"<{tag}>{_painted(article.body[start : min(end, room)], inside, start)}</{tag}>"
    yield _more(len(article.body) - room, "characters of the article")


def _article(article: Article, blocks: tuple[Block, ...] = (), index: int = 0, room: int = LIMIT) -> str:
    out = [f'<article style="--h:{_hue(index)}">']
    if article.section:
        out.append(f'<p class="zh-meta">{escape(article.section)}</p>')
    headline = article.headline[:LIMIT]
    out.append(f"<h3>{_painted(headline, _field_marks(article, 'headline')) or '(no headline)'}</h3>")
    if article.byline:
        line = article.byline[:LIMIT]
        out.append(f'<p class="zh-meta">{_painted(line, _name_marks(line, article.reporters))}</p>')
    if article.continued_from:
        out.append(f'<p class="zh-meta">{escape(article.continued_from)}</p>')
    out.extend(_paragraphs(article, blocks, room))
    if article.continued_on:
        out.append(f'<p class="zh-meta">{escape(article.continued_on)}</p>')
    out.extend(f"<blockquote>{escape(caption.text[:LIMIT])}</blockquote>" for caption in article.captions)
    return "\n".join([*filter(None, out), "</article>"])


def _articles(issue: Issue) -> str:
    out, room = [], LIMIT
    for index, article in enumerate(issue):
        if room <= 0:
            out.append(_more(len(issue) - index, "articles"))
            break
        out.append(_article(article, issue.blocks, index, room))
        room -= len(article.headline) + len(article.body)
    return "\n".join(out)


def _summary(issue: Issue) -> str:
    day = f"{issue.date} ({issue.date_source})" if issue.date else "date unknown"
    facts = [f"<b>{escape(issue.publication)}</b>"] if issue.publication else []
    facts += [escape(day), f"{len(issue)} articles", f"{sum(len(a.numbers) for a in issue)} numbers"]
    facts += [f"{sum(len(a.dates) for a in issue)} dates"]
    warned = "".join(f"<li>{escape(w.message)}</li>" for w in issue.warnings[:SHOWN_WARNINGS])
    listed = f'<ul class="zh-warnings">{warned}</ul>' if warned else ""
    more = _more(len(issue.warnings) - SHOWN_WARNINGS, "warnings")
    return f'<p class="zh-bar">{" · ".join(facts)}</p>{_key(issue)}{listed}{more}'


def _key(issue: Issue) -> str:
    """What the looks mean: of roles and warnings, those that this page has."""
    kinds = {"num": "number", "day": "date", "who": "person"} | ({"warn": "warning"} if issue.warnings else {})
    marks = [f'<mark class="zh-{kind}">{name}</mark>' for kind, name in kinds.items()]
    owned = {block.role: block.article is not None for block in issue.blocks}
    roles = [
        f'<span class="zh-b zh-{role}{" zh-a" if owned[role] else ""}" style="--h:{_hue(0)}">{role}</span>'
        for role in BlockRole
        if role in owned
    ]
    return f'<p class="zh-bar zh-key">{"".join(marks + roles)}</p>'


def _framed(inner: str) -> str:
    return f'<div class="zhnews" lang="zh"><style>{_STYLE}{_THEMES}</style>\n{inner}\n</div>'


def fragment(shown: Issue | Article) -> str:
    """The issue (its source beside its articles) or the article as a fragment for a notebook's output."""
    if isinstance(shown, Article):
        return _framed(_article(shown))
    columns = f"<section>{_source(shown)}</section>\n<section>{_articles(shown)}</section>"
    return _framed(f'{_summary(shown)}\n<div class="zh-cols">{columns}</div>')


def document(shown: Issue | Article, title: str) -> str:
    """The same as a document of its own."""
    head = f'<meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>{escape(title)}</title>'
    canvas = "<style>body{margin:0}@media(prefers-color-scheme:dark){body{background:#17171a}}</style>"
    return f'<!doctype html>\n<html lang="zh"><head>{head}{canvas}</head><body>\n{fragment(shown)}\n</body></html>\n'
