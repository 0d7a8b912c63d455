"""The straight line: what it takes, what it refuses and how it says so, and what holds for any string."""

from __future__ import annotations

import datetime
import pickle

import page_score
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import zhnews

PAGE = "新桥通车\n\n本报讯(记者 李明) 昨日,全长2公里的新桥建成通车,两岸居民往来更加方便。"
SECOND = "书店开张\n\n本报讯(记者 王芳) 昨日,老城区又添一家书店,市民可免费看书。"

MISTAKES = [
    # arguments, the error, what it must say, reason
    ((PAGE.encode(),), {}, TypeError, ("text", "bytes", "decode"), "bytes: the caller must say how to decode them"),
    ((bytearray(PAGE.encode()),), {}, TypeError, ("text", "bytearray", "decode"), "bytes in another dress"),
    ((None,), {}, TypeError, ("text", "NoneType", "string"), "a page that was not found"),
    ((7,), {}, TypeError, ("text", "int", "string"), "no text at all"),
    ((["新桥通车", None],), {}, TypeError, ("page 1", "NoneType", "string"), "the second of the pages is none"),
    (([PAGE.encode()],), {}, TypeError, ("page 0", "bytes", "string"), "a page of bytes"),
    ((PAGE,), {"date": "yesterday"}, ValueError, ("date", "yesterday"), "a word is no ISO date"),
    ((PAGE,), {"date": "2021-02-30"}, ValueError, ("date", "2021-02-30"), "no such day"),
    ((PAGE,), {"date": "2021年11月25日"}, ValueError, ("date", "2021年11月25日"), "a date as printed is not ISO"),
    ((PAGE,), {"date": 20211125}, TypeError, ("date", "int"), "a number is no date"),
    ((PAGE,), {"publication": 3}, TypeError, ("publication", "int", "string"), "a name is a string"),
]


@pytest.mark.parametrize(("args", "kwargs", "error", "said", "why"), MISTAKES, ids=[case[-1] for case in MISTAKES])
def test_a_mistake_is_named(args, kwargs, error, said, why):
    with pytest.raises(error) as raised:
        zhnews.parse_issue(*args, **kwargs)
    assert [word for word in said if word not in str(raised.value)] == [], why


TAKEN = [
    # text, headlines, Issue.text, reason
    ("", [], "", "no text is no article"),
    (" \n\t\n\u3000", [], " \n\t\n\u3000", "white space alone"),
    ("\f\f", [], "\f\f", "pages without text"),
    ([], [], "", "no pages"),
    (["", ""], [], "\f", "empty pages"),
    (PAGE, ["新桥通车"], PAGE, "a string"),
    ([PAGE], ["新桥通车"], PAGE, "a list of one page"),
    ([PAGE, SECOND], ["新桥通车", "书店开张"], PAGE + "\f" + SECOND, "pages joined by a form feed"),
    ((PAGE, SECOND), ["新桥通车", "书店开张"], PAGE + "\f" + SECOND, "a tuple of pages"),
    (PAGE + "\f" + SECOND, ["新桥通车", "书店开张"], PAGE + "\f" + SECOND, "one string with a form feed"),
    ("\ufeff" + PAGE, ["新桥通车"], "\ufeff" + PAGE, "a byte order mark is not part of the headline"),
    (
        ["\ufeff" + PAGE, "\ufeff" + SECOND],
        ["新桥通车", "书店开张"],
        "\ufeff" + PAGE + "\f\ufeff" + SECOND,
        "nor is one of a page that was a file of its own",
    ),
    ("\ufeff# " + PAGE, ["新桥通车"], "\ufeff# " + PAGE, "a Markdown mark may stand behind it"),
    ("\ufeff---\ntitle: a\n---\n" + PAGE, ["新桥通车"], "\ufeff---\ntitle: a\n---\n" + PAGE, "front matter, too"),
    (PAGE.replace("\n", "\r\n"), ["新桥通车"], PAGE.replace("\n", "\r\n"), "line ends of Windows"),
]


@pytest.mark.parametrize(("text", "headlines", "source", "why"), TAKEN, ids=str)
def test_what_it_takes(text, headlines, source, why):
    issue = zhnews.parse_issue(text)
    assert ([article.headline for article in issue], issue.text) == (headlines, source), why


def test_pages_may_come_one_by_one():
    assert zhnews.parse_issue(page for page in (PAGE, SECOND)) == zhnews.parse_issue([PAGE, SECOND])


def test_no_text_is_an_empty_issue():
    assert zhnews.parse_issue("") == zhnews.Issue()
    assert (list(zhnews.parse_issue("")), zhnews.parse_issue("").blocks) == ([], ())


DATES = [
    # date, issue's date, source, reason
    (datetime.date(2021, 11, 25), datetime.date(2021, 11, 25), "given", "a date"),
    ("2021-11-25", datetime.date(2021, 11, 25), "given", "the same as a string"),
    (None, None, None, "not given, and 昨日 alone tells none"),
]


@pytest.mark.parametrize(("date", "day", "source", "why"), DATES, ids=[case[-1] for case in DATES])
def test_the_date(date, day, source, why):
    issue = zhnews.parse_issue(PAGE, date=date)
    assert (issue.date, issue.date_source) == (day, source), why


def test_a_given_date_resolves_the_words_of_the_page():
    (mention,) = zhnews.parse_issue(PAGE, date="2021-11-25")[0].dates
    assert (mention.text, mention.edtf, mention.field) == ("昨日", "2021-11-24", "body")


def test_a_given_name_is_the_publication():
    assert zhnews.parse_issue(PAGE, publication="滨江日报").publication == "滨江日报"


WRAPPED = """昨日上午,滨江新桥
建成通车。主桥全长
2公里,双向六车道,
从江北新区到老城区
开车只要五分钟,比
过去绕行旧渡口节省
了四十分钟时间呢。"""


@pytest.mark.parametrize("short", ["天气:晴", "A2", "%", PAGE])
def test_a_page_too_short_to_show_a_column_follows_one_that_is_wrapped(short):
    issue = zhnews.parse_issue([WRAPPED, short])
    tiles(issue)
    assert issue.blocks[-1].end == len(issue.text)


# Laws. The pieces are what the rules look for, so that they fire on nonsense too.
CHARACTERS = (
    "新桥通车记者摄图年月日二三万亿%℃09１ab。，,!？:：;、—…/|·■▲“”‘’《》()（）【】「」\u3000 \t\n\r\f\x00\u2028\ud800😀"
)
WORDS = [
    "本报讯",
    "(记者 李明)",
    "通讯员",
    "上接A1版",
    "(下转A2版)",
    "图为",
    "声明作废",
    "新闻集装箱",
    "责编:",
    "据悉,",
    "星期四",
]
MARKS = ["\n\n", "——", "# ", "**", "| ", "<b>", "&amp;", "http://", "2021年11月25日", "30余万元", "同比增长"]
PIECES = st.sampled_from([*CHARACTERS, *WORDS, *MARKS])
PAGES = st.lists(PIECES, max_size=40).map("".join)


def tiles(issue: zhnews.Issue) -> None:
    """Blocks are in order, do not overlap, and cover all that is not white space."""
    end = 0
    for block in issue.blocks:
        assert end <= block.start < block.end <= len(issue.text)
        assert not issue.text[end : block.start].strip()
        assert block.article is None or 0 <= block.article < len(issue)
        end = block.end
    assert not issue.text[end:].strip()


def origins(issue: zhnews.Issue) -> None:
    """Every character of headline and body stands in the source where `origin` says; only joints have none."""
    for article in issue:
        for name, text in (("headline", article.headline), ("body", article.body)):
            for k, char in enumerate(text):
                spans = article.origin(name, k, k + 1)
                assert "".join(issue.text[start:end] for start, end in spans) == (char if spans else "")
                assert spans or char in " \n"


@settings(max_examples=150, deadline=None)
@given(PAGES)
@example("\x00" * 50)
@example("(" * 300)
@example("9" * 2000)
@example("。" * 300)
@example("本报讯(记者 " * 60)
@example("新桥\n\n" * 120)
@example("\ud800\udfff")
@example("\u2028".join(["新桥通车"] * 5))
def test_laws(text):
    issue = zhnews.parse_issue(text)
    assert issue.text == text
    tiles(issue)
    origins(issue)
    for article in issue:
        assert article.body == "\n".join(article.paragraphs)
        assert article.headline == " ".join(article.headline_lines)
        for found in (*article.numbers, *article.dates):
            assert getattr(article, found.field)[found.start : found.end] == found.text


@settings(max_examples=40, deadline=None)
@given(PAGES)
def test_what_goes_out_comes_back(text):
    issue = zhnews.parse_issue(text)
    assert zhnews.Issue.from_dict(issue.to_dict()) == issue
    assert pickle.loads(pickle.dumps(issue)) == issue
    assert zhnews.parse_issue(text) == issue


@pytest.mark.parametrize("name", page_score.NAMES)
def test_the_laws_hold_for_the_seeds(name):
    issue = zhnews.parse_issue(page_score.read(name).source)
    tiles(issue)
    origins(issue)
    assert zhnews.Issue.from_dict(issue.to_dict()) == issue
