"""schema.org and ninjs: names and shapes as the standards have them."""

from __future__ import annotations

import datetime
import json
from pathlib import Path

import handmade
import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

import zhnews

SCHEMA = json.loads((Path(__file__).parent / "data" / "ninjs-schema_3.1.json").read_text(encoding="utf-8"))
NINJS = jsonschema.Draft202012Validator(SCHEMA, format_checker=jsonschema.FormatChecker())

# https://schema.org/NewsArticle: the properties that we use, of NewsArticle, Article, CreativeWork and Thing.
NEWS_ARTICLE = {
    "headline",
    "alternativeHeadline",
    "articleSection",
    "articleBody",
    "author",
    "contributor",
    "dateline",
    "datePublished",
    "printPage",
    "isPartOf",
    "creditText",
    "image",
    "wordCount",
    "inLanguage",
}


def test_the_schema_is_a_schema_and_can_say_no():
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    assert not NINJS.is_valid({"type": "text"})  # no uri
    assert not NINJS.is_valid({"uri": "urn:x:1", "headline": "of ninjs 1"})
    assert not NINJS.is_valid({"uri": "not a uri"})


def test_ninjs_says_what_the_article_says():
    bridge, shop = handmade.issue().to_ninjs()
    for item in (bridge, shop):
        NINJS.validate(item)
    assert [h["value"] for h in bridge["headlines"]] == ["新桥通车", "——三年建成，投资超2亿元"]
    assert [h["role"] for h in bridge["headlines"]] == ["main", "deck"]
    assert bridge["people"] == [{"name": "张鹏", "rel": "reporter"}, {"name": "李晓明", "rel": "photographer"}]
    assert (bridge["by"], bridge["located"]) == ("本报江州3月3日讯(首席记者 张 鹏 摄影 李晓明)", "江州")
    assert bridge["contentCreated"] == "2022-03-04T00:00:00+08:00"
    assert bridge["associations"][0]["by"] == "李晓明 摄"
    assert bridge["infoSources"] == [
        {"name": "本报", "role": "originator"},
        {"name": "晨江日报", "role": "publisher"},
    ]
    assert bridge["bodies"][0]["value"] == handmade.issue()[0].body
    assert "by" not in shop
    assert "people" not in shop


def test_jsonld_says_what_the_article_says():
    bridge, shop = handmade.issue().to_jsonld()
    assert set(bridge) == set(shop) == NEWS_ARTICLE | {"@context", "@type", "@id"}
    assert (bridge["headline"], bridge["alternativeHeadline"]) == ("新桥通车", "——三年建成，投资超2亿元")
    assert bridge["author"] == [
        {
            "@type": "Person",
            "name": "张鹏",
            "jobTitle": "首席记者",
            "affiliation": {"@type": "NewsMediaOrganization", "name": "本报"},
        }
    ]
    assert [p["jobTitle"] for p in bridge["contributor"]] == ["摄影"]
    assert (bridge["dateline"], bridge["datePublished"], bridge["printPage"]) == ("江州3月3日", "2022-03-04", "A1、A2")
    assert bridge["isPartOf"]["isPartOf"] == {"@type": "Newspaper", "name": "晨江日报"}
    assert bridge["image"] == [{"@type": "ImageObject", "caption": "桥上的车流。李晓明 摄", "creditText": "李晓明 摄"}]
    assert bridge["wordCount"] == len(handmade.issue()[0].body) - 2  # the two line breaks
    assert (shop["author"], shop["dateline"], shop["alternativeHeadline"]) == ([], None, None)


def test_the_same_article_has_the_same_name_everywhere():
    issue = handmade.issue()
    assert issue.to_jsonld()[0]["@id"] == issue.to_ninjs()[0]["uri"]
    assert len({item["uri"] for item in issue.to_ninjs()}) == 2
    assert issue.to_ninjs() == handmade.issue().to_ninjs()


def test_an_article_alone_says_nothing_of_its_issue():
    article = handmade.issue()[0]
    alone = article.to_jsonld()
    assert (alone["datePublished"], alone["isPartOf"]) == (None, None)
    assert alone["articleBody"] == article.body
    NINJS.validate(article.to_ninjs())
    assert "contentCreated" not in article.to_ninjs()


@pytest.mark.parametrize(
    ("lines", "headline", "deck", "why"),
    [
        (("甲", "——乙"), "甲", "——乙", "a deck"),
        (("甲", "乙"), "甲 乙", None, "two heading lines"),
        (("——乙",), "——乙", None, "nothing but a deck is the headline"),
        (("引题", "主题", "—副题", "──副题"), "引题 主题", "—副题 ──副题", "several of each"),
        (("甲——乙",), "甲——乙", None, "a dash inside is no deck"),
    ],
)
def test_decks(lines, headline, deck, why):
    made = zhnews.Article(headline=" ".join(lines), headline_lines=lines).to_jsonld()
    assert (made["headline"], made["alternativeHeadline"]) == (headline, deck), why


@given(st.text(st.characters(), max_size=40), st.text(max_size=40), st.dates() | st.none())
def test_any_text_makes_a_valid_item(headline, body, day: datetime.date | None):
    article = zhnews.Article(headline=headline, headline_lines=(headline,), body=body, paragraphs=(body,))
    (item,) = zhnews.Issue((article,), date=day).to_ninjs()
    NINJS.validate(item)
