"""An article in the words of two standards: schema.org NewsArticle (JSON-LD) and IPTC ninjs 3.1.

Field names are the standards' own: https://schema.org/NewsArticle and https://iptc.org/std/ninjs/.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any
from uuid import UUID

from zhnews.model import Role

if TYPE_CHECKING:
    from zhnews.model import Article, Caption, Issue, Reporter

_NAMESPACE = UUID("5a0c4f0e-3c1d-5b6e-9f57-2f1f6d0b7a11")  # ours: names made from a text's content
_NINJS_SCHEMA = "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#"
_LANGUAGE = "zh"

# Who wrote is an author; whoever else a byline credits contributed.
_AUTHORS = frozenset({Role.REPORTER, Role.CORRESPONDENT, Role.INTERN, Role.AUTHOR})
_TITLES = {
    Role.REPORTER: "记者",
    Role.CORRESPONDENT: "通讯员",
    Role.INTERN: "实习生",
    Role.PHOTOGRAPHER: "摄影",
    Role.EDITOR: "编辑",
    Role.PROOFREADER: "校对",
    Role.DESIGNER: "设计",
    Role.PLANNER: "策划",
    Role.TRANSLATOR: "翻译",
    Role.VIDEO: "视频",
}


def _uri(*parts: str | None) -> str:
    """A name for content, the same for the same content: a version 5 UUID (RFC 9562)."""
    name = "\x1f".join(part or "" for part in parts).encode("utf-8", "surrogatepass")
    return UUID(bytes=hashlib.sha1(_NAMESPACE.bytes + name).digest()[:16], version=5).urn


def _article_uri(article: Article, issue: Issue | None) -> str:
    publication, day = (issue.publication, _day(issue)) if issue else (None, None)
    return _uri(publication, day, article.headline, article.body)


def _day(issue: Issue | None) -> str | None:
    return issue.date.isoformat() if issue and issue.date else None


def _characters(text: str) -> int:
    """The length of a Chinese text as its trade counts it: characters, white space left out."""
    return sum(not char.isspace() for char in text)


def _decks(article: Article) -> tuple[str, str | None]:
    """The headline without its decks (the lines that begin with a dash), and the decks."""
    decks = [line for line in article.headline_lines if line.startswith(("—", "–", "─"))]
    heads = [line for line in article.headline_lines if line not in decks]
    if not decks or not heads:
        return article.headline, None
    return " ".join(heads), " ".join(decks)


# ---- schema.org


def _person(person: Reporter) -> dict[str, Any]:
    return {
        "@type": "Person",
        "name": person.name,
        "jobTitle": person.title or _TITLES.get(person.role),
        "affiliation": {"@type": "NewsMediaOrganization", "name": person.outlet} if person.outlet else None,
    }


def _part_of(issue: Issue | None) -> dict[str, Any] | None:
    if issue is None or not (issue.publication or issue.date):
        return None
    paper = {"@type": "Newspaper", "name": issue.publication} if issue.publication else None
    return {"@type": "PublicationIssue", "datePublished": _day(issue), "isPartOf": paper}


def jsonld(article: Article, issue: Issue | None = None) -> dict[str, Any]:
    """The article as a schema.org NewsArticle; what only the issue knows is `None` without it."""
    headline, deck = _decks(article)
    dateline = article.dateline
    return {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "@id": _article_uri(article, issue),
        "headline": headline,
        "alternativeHeadline": deck,
        "articleSection": article.section,
        "articleBody": article.body,
        "author": [_person(p) for p in article.reporters if p.role in _AUTHORS],
        "contributor": [_person(p) for p in article.reporters if p.role not in _AUTHORS],
        "dateline": "".join(filter(None, (dateline.place, dateline.date))) if dateline else None,
        "datePublished": _day(issue),
        "printPage": "、".join(article.pages) or None,
        "isPartOf": _part_of(issue),
        "creditText": article.byline,
        "image": [{"@type": "ImageObject", "caption": c.text, "creditText": c.credit} for c in article.captions],
        "wordCount": _characters(article.body),
        "inLanguage": _LANGUAGE,
    }


# ---- ninjs


def _picture(caption: Caption, uri: str, index: int) -> dict[str, Any]:
    made: dict[str, Any] = {
        "name": f"picture-{index + 1}",
        "uri": _uri(uri, str(index), caption.text),
        "type": "picture",
        "language": _LANGUAGE,
        "descriptions": [{"role": "caption", "contentType": "text/plain", "value": caption.text}],
    }
    if caption.credit:
        made["by"] = caption.credit
    return made


def ninjs(article: Article, issue: Issue | None = None) -> dict[str, Any]:
    """The article as an IPTC ninjs 3.1 item of type `text`.

    ninjs has no null: a property that has nothing to say is left out. A newspaper's day is given as its first moment
    in the time zone of its country.
    """
    uri = _article_uri(article, issue)
    headline, deck = _decks(article)
    headlines = [{"role": "main", "contentType": "text/plain", "value": headline}]
    if deck:
        headlines.append({"role": "deck", "contentType": "text/plain", "value": deck})
    body = {
        "role": "main",
        "contentType": "text/plain",
        "charCount": len(article.body),
        "wordCount": _characters(article.body),
        "value": article.body,
    }
    sources = [(outlet, "originator") for outlet in dict.fromkeys(p.outlet for p in article.reporters)]
    if issue:
        sources.append((issue.publication, "publisher"))
    day = _day(issue)
    made: dict[str, Any] = {
        "uri": uri,
        "type": "text",
        "representationType": "full",
        "profile": "text-photo" if article.captions else "text-only",
        "language": _LANGUAGE,
        "contentCreated": f"{day}T00:00:00+08:00" if day else None,
        "headlines": headlines if headline else None,
        "bodies": [body],
        "by": article.byline,
        "located": article.dateline.place if article.dateline else None,
        "people": [{"name": p.name, "rel": p.role.value} for p in article.reporters],
        "infoSources": [{"name": name, "role": role} for name, role in sources if name],
        "subjects": [{"name": article.section, "rel": "section"}] if article.section else None,
        "associations": [_picture(caption, uri, i) for i, caption in enumerate(article.captions)],
        "standard": {"name": "ninjs", "version": "3.1", "schema": _NINJS_SCHEMA},
    }
    return {name: value for name, value in made.items() if value}
