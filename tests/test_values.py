"""The values that go out: frozen, equal by content, hashable, copied and sent to other processes unchanged."""

from __future__ import annotations

import copy
import dataclasses
import json
import multiprocessing
import pickle
import subprocess
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from enum import Enum

import handmade
import pytest

import zhnews


def values() -> list[object]:
    """One of every public value."""
    issue = handmade.issue()
    article = issue[0]
    return [
        issue,
        article,
        issue.blocks[0],
        article.numbers[0],
        article.dates[0],
        article.reporters[0],
        article.dateline,
        article.captions[0],
        issue.warnings[0],
        article.sources[0],
        zhnews.Byline("本报记者 张鹏", "本报", None, None, (article.reporters[0],)),
        zhnews.Span(1, 2),
    ]


def ids(value: object) -> str:
    return type(value).__name__


@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
@pytest.mark.parametrize("value", values(), ids=ids)
def test_pickle(value, protocol):
    again = pickle.loads(pickle.dumps(value, protocol))
    assert again == value
    assert type(again) is type(value)
    assert hash(again) == hash(value)


@pytest.mark.parametrize("value", values(), ids=ids)
def test_copies_are_equal(value):
    assert copy.copy(value) == value
    assert copy.deepcopy(value) == value


@pytest.mark.parametrize("value", [v for v in values() if dataclasses.is_dataclass(v)], ids=ids)
def test_dataclasses_are_frozen_and_have_no_dict(value):
    name = dataclasses.fields(value)[0].name
    with pytest.raises(dataclasses.FrozenInstanceError):
        setattr(value, name, None)
    assert not hasattr(value, "__dict__")


def test_equality_is_by_content_and_hash_follows_it():
    one, same = handmade.issue(), handmade.issue()
    assert one == same
    assert one is not same
    assert len({one, same}) == 1
    other = dataclasses.replace(one, publication="另一家报")
    assert other != one
    assert len({one, other}) == 2
    assert dataclasses.replace(one[0].numbers[0], label="别的") != one[0].numbers[0]


def every_enum() -> Iterator[Enum]:
    for name in zhnews.__all__:
        kind = getattr(zhnews, name)
        if isinstance(kind, type) and issubclass(kind, Enum):
            yield from kind


@pytest.mark.parametrize("member", list(every_enum()), ids=str)
def test_a_closed_word_is_equal_to_its_string(member):
    assert member == member.value
    assert f"{member}" == str(member) == member.value
    assert hash(member) == hash(member.value)
    assert json.dumps(member) == json.dumps(member.value)
    assert pickle.loads(pickle.dumps(member)) is member


def test_what_is_large_shows_itself_in_a_line():
    issue = handmade.issue()
    assert repr(issue) == "<Issue of 2022-03-04 (printed): 2 articles, 1 warnings>"
    assert repr(issue[0]) == "<Article '新桥通车 ——三年建成，投资超2亿元': 2 people, 5 numbers, 1 dates>"
    assert repr(zhnews.Issue()) == "<Issue of no date: 0 articles, 0 warnings>"


def test_an_issue_is_a_sequence_of_its_articles():
    issue = handmade.issue()
    assert isinstance(issue, Sequence)
    assert (len(issue), list(issue), issue[-1], issue[:1]) == (2, list(issue.articles), issue.articles[1], issue[0:1])
    assert issue.index(issue[1]) == 1
    assert issue[0] in issue
    with pytest.raises(IndexError):
        issue[2]


@pytest.mark.parametrize("of", [zhnews.Issue, zhnews.Article])
def test_dicts_are_json_and_round_trip(of):
    value = handmade.issue() if of is zhnews.Issue else handmade.issue()[0]
    data = json.loads(json.dumps(value.to_dict()))
    assert of.from_dict(data) == value
    assert set(data) == {field.name for field in dataclasses.fields(of)}


def test_from_dict_names_what_is_wrong():
    with pytest.raises(TypeError, match="Issue is list; expected a dict"):
        zhnews.Issue.from_dict([])  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="Issue has the keys"):
        zhnews.Issue.from_dict({"articles": []})


@pytest.mark.parametrize(
    ("field", "wrong", "says"),
    [
        ("headline", 3, "Article.headline is 3; expected str"),
        ("paragraphs", "abc", "Article.paragraphs is str; expected a list"),
        ("pages", [7], "Article.pages is 7; expected str"),
        ("byline", 1, "Article.byline is 1; expected str"),
    ],
)
def test_from_dict_names_the_field_that_is_wrong(field, wrong, says):
    data = handmade.issue()[0].to_dict() | {field: wrong}
    with pytest.raises(ValueError, match=says):
        zhnews.Article.from_dict(data)


@pytest.mark.parametrize("field", ["title", "", "paragraphs", "Body"])
def test_only_headline_and_body_have_origins(field):
    with pytest.raises(ValueError, match="an article has 'headline' and 'body'"):
        handmade.issue()[0].origin(field, 0, 1)


def test_values_go_to_a_spawned_process_and_come_back():
    issue = handmade.issue()
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        assert pool.submit(copy.copy, issue).result() == issue


def test_parsing_in_a_spawned_process_gives_the_same():
    page = "新桥通车\n\n本报讯(记者 李明) 昨日,全长2公里的新桥通车。"
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        assert pool.submit(zhnews.parse_issue, page, date="2022-03-04").result() == zhnews.parse_issue(
            page, date="2022-03-04"
        )


def test_every_public_name_is_there_and_typed():
    assert sorted(zhnews.__all__) == sorted(set(zhnews.__all__))
    assert all(hasattr(zhnews, name) for name in zhnews.__all__)
    for name in zhnews.__all__:
        assert getattr(zhnews, name).__doc__, name


def test_importing_brings_no_export_and_prints_nothing():
    code = (
        "import sys, zhnews;"
        "print([m for m in ('jieba', 'zhnews.html', 'zhnews.standards', 'zhnews.records') if m in sys.modules])"
    )
    ran = subprocess.run([sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, check=True)
    assert (ran.stdout, ran.stderr) == ("[]\n", "")
