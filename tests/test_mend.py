"""Seams that can be both: the end above leaves it open whether the paragraph goes on, and the head below decides."""

from __future__ import annotations

import pytest

import zhnews
from zhnews import mend
from zhnews.blocks import Part
from zhnews.chars import fold
from zhnews.model import BlockRole
from zhnews.text import Text

SEAMS = [
    # above, below, is it one paragraph, reason
    (
        "刘大爷竖起大拇指,连说了三声“好”",
        "字,笑得合不拢嘴。",
        True,
        "a quotation mark inside a sentence, and its middle",
    ),
    ("刘大爷竖起大拇指,连说了三声“好”", "据了解,新桥全长2公里。", False, "a quotation mark, and a new beginning"),
    ("大桥总工程师介绍了三条经验:", "近日,老城区又添了一家书店。", False, "a colon, and a new beginning"),
    ("大桥总工程师介绍了三条经验:", ",二是用好每一根钢索。", True, "a colon, and what can begin nothing"),
    ("主桥全长2公里,双向六车道(含非机动车道)", "的通行能力比旧桥翻了一番。", True, "a bracket inside a sentence"),
    ("主桥全长2公里,双向六车道(含非机动车道)", "此外,桥上还有路灯300盏。", False, "a bracket at an end"),
    ("他说:“今天过江真方便。", "以后天天都要来走一走。”", False, "a full stop ends it, the quotation open or not"),
    (
        "该区正在做好“聚焦、升级、品",
        "“文章,加快“一带两翼”建设。",
        True,
        "a quotation is left open and two begin: the first mark closes it",
    ),
    (
        "社区开展“身边人”评选,做到“大事共议、小事",
        "“停车难怎么办?”居民们七嘴八舌。",
        False,
        "one begins: a new paragraph",
    ),
    (
        "书市从2023年8月15日起至",
        "2023年9月3日开放,门票十元。",
        True,
        "a number is awaited, though a date begins paragraphs",
    ),
    ("青溪两岸的湿地面积如今已达", "300公顷,比十年前多了一半。", True, "a number is awaited"),
    ("新桥通车了!", "的确方便,大家都这么说。", False, "an exclamation mark ends it"),
    ("这样的桥好不好?", ",大家都说好。", False, "a question mark ends it"),
]


def _part(text: str, role: BlockRole = BlockRole.TEXT) -> Part:
    return Part(Text.of(text), fold(text), role, "test")


@pytest.mark.parametrize(("above", "below", "one", "why"), SEAMS, ids=[case[-1] for case in SEAMS])
def test_a_doubtful_seam(above: str, below: str, one: bool, why: str) -> None:
    assert mend.is_cut(_part(above), _part(below)) is one, why


@pytest.mark.parametrize("role", [role for role in BlockRole if role is not BlockRole.TEXT])
def test_only_text_goes_on_in_text(role: BlockRole) -> None:
    above, below = "改造后的小区绿树成荫,居民们终于", "告别了出门一脚泥的日子。"
    assert mend.is_cut(_part(above), _part(below))
    assert not mend.is_cut(_part(above, role), _part(below))
    assert not mend.is_cut(_part(above), _part(below, role))


FOOT = "青溪渔政站站长说,违规渔船大多从外地驶来。今年以来,渔政部门已经对违规船主处以罚"
HEAD = "款二十万元,查扣违规渔船三艘。"
OTHERS = ["青溪进入禁渔期以来,渔政部门日夜巡查。", "此外,沿岸的渔民改行养起了稻田鱼。"]

ENDS = [
    # an article's paragraphs as they stand, and where the foot's end comes from: an index, or None; reason
    ([OTHERS[0], HEAD, FOOT, OTHERS[1]], 1, "a word is broken between the two"),
    ([HEAD, OTHERS[0], FOOT], 0, "the end stands first of all"),
    ([HEAD, OTHERS[0], "款五千元,由渔政站收缴。", OTHERS[1], FOOT], None, "two could be the end"),
    (
        [OTHERS[0], "塘里也养鱼,渔民改了行。", FOOT, OTHERS[1]],
        None,
        "one may begin in the middle, and nothing else joins the two",
    ),
    (
        [OTHERS[0], HEAD, FOOT, "证”的渔船不得下水,渔政站的人说。"],
        1,
        "what stands below the foot closes a quotation that the foot has not opened",
    ),
    ([OTHERS[0], "据了解,罚款共二十万元。", FOOT, OTHERS[1]], None, "nothing begins in the middle"),
    ([OTHERS[0], HEAD, FOOT + "款。", OTHERS[1]], None, "nothing breaks off"),
]


@pytest.mark.parametrize(("texts", "end", "why"), ENDS, ids=[case[-1] for case in ENDS])
def test_an_end_that_stands_above_what_it_ends(texts: list[str], end: int | None, why: str) -> None:
    chain = [_part(text) for text in texts]
    read = [part.folded for part in mend.reunited(chain)]
    assert sorted(read) == sorted(texts), "nothing is lost"
    if end is None:
        assert read == texts, why
    else:
        assert read.index(FOOT) + 1 == read.index(texts[end]), why


def test_an_end_that_might_be_another_s_first() -> None:
    """What surely ends one paragraph ends no other, and what begins with a whole word may be an end, too."""
    caller, lost = "渔民老周说,那天夜里他听见马达声,便打电", "渔政站的人说,老渔民见了面,总会一起回"
    end, other = "话报了警。", "忆起小时候下河摸鱼的日子。"
    chain = [_part(text) for text in (OTHERS[0], other, end, lost, OTHERS[1], caller)]
    assert [part.folded for part in mend.reunited(chain)] == [OTHERS[0], lost, other, OTHERS[1], caller, end]


def test_an_article_whose_boxes_are_out_of_order() -> None:
    head = "款二十万元，查扣违规渔船三艘。针对夜间偷捕的情况，渔政部门还在青溪东岸装上了摄像机。"
    foot = "青溪渔政站站长说，违规渔船大多从外地驶来，借着夜色下网。今年以来，渔政部门已经对违规船主处以罚"
    page = [
        "# 青溪渔政查处违规捕捞",
        "本报青溪5月3日电 （记者 李明）青溪进入禁渔期以来，渔政部门日夜巡查，先后出动渔政船四十艘次。",
        head,
        foot,
        "此外，沿岸的渔民如今改行养起了稻田鱼，日子不比从前差。",
    ]
    [article] = zhnews.parse_issue("\n\n".join(page))
    assert foot + head in article.paragraphs


def test_two_ends_of_one_another_stay() -> None:
    """Each begins in the middle and breaks off: none of them can come first."""
    ring = [_part(text) for text in ("款二十万元,又有三人被处以罚", OTHERS[1], "款五千元,其余的人都被处以罚")]
    assert mend.reunited(ring) == ring
