"""What each marked number measures, as the sentence names it."""

import re

import pytest

import zhnews

MARK = re.compile("⟦(.*?)⟧")

LABELS = [
    (
        "全年授权专利⟦8213件⟧,其中发明专利授权⟦1633件⟧",
        ["授权专利", "发明专利授权"],
        "the phrase before, cut at a figure",
    ),
    ("总投资超过⟦15亿元⟧", ["总投资"], "without the comparator"),
    ("化解信访积案⟦32件⟧", ["信访积案"], "without the verb"),
    ("接待来访群众⟦200余人次⟧", ["来访群众"], "without the verb"),
    ("引进了⟦119家⟧优质服饰企业", ["优质服饰企业"], "the phrase after a classifier"),
    ("参加的有⟦40名⟧年轻干部", ["年轻干部"], "the phrase after a classifier"),
    ("组建⟦120人⟧的志愿服务队伍", ["志愿服务队伍"], "after 的"),
    ("纠纷和投诉同比分别下降⟦42%⟧、⟦33%⟧", ["纠纷", "投诉"], "pair by pair"),
    ("项目达到⟦66项⟧,包括⟦45项⟧民生事项", ["项目", "民生事项"], "before a comma, after a classifier"),
    ("清理垃圾⟦1处⟧约⟦1000立方米⟧", ["垃圾", "垃圾"], "shared with the number before"),
    (
        "新增病例⟦3例⟧,清理垃圾⟦1处⟧约⟦1000立方米⟧",
        ["病例", "垃圾", "垃圾"],
        "with the one right before, not with the first",
    ),
    ("占地面积约⟦40公顷⟧", ["占地面积"], "a measure"),
    ("⟦3至11岁⟧儿童", ["儿童"], "those of the age"),
    ("建成“长者餐厅”⟦1家⟧", ["“长者餐厅”"], "quotation marks belong to it"),
    ("产值从2016年的⟦500亿元⟧增至2019年的⟦800亿元⟧", ["产值", "产值"], "a year between, and a level"),
    ("贫困发生率降至⟦1.1%⟧", ["贫困发生率"], "a verb that is part of the noun"),
    ("天元区(⟦12个⟧):", ["天元区"], "before a bracket"),
    ("主力合约收于每吨⟦4070元⟧", ["主力合约"], "without the rate"),
    ("利润比去年增长⟦5%⟧", ["利润"], "without what it is compared to"),
    ("面积扩大到原来的⟦3倍⟧", ["面积"], "without the level before"),
    ("共有⟦344家⟧新认定的企业", ["企业"], "the noun after a modifier"),
    ("获得超过⟦6000万元⟧风险补偿基金", ["风险补偿基金"], "the object of the verb before"),
    ("建成5G基站⟦12个⟧", ["5G基站"], "digits of a word are no figure"),
    ("被告人⟦5人⟧", ["被告人"], "被 is part of the noun"),
    ("共植树⟦1200棵⟧,还捐款⟦5万元⟧", ["植树", "捐款"], "without the adverb"),
    ("还款⟦5万元⟧,就业⟦300人⟧,先进个人⟦20名⟧", ["还款", "就业", "先进个人"], "nouns that begin with one"),
    ("温度升高⟦3℃⟧,产量再次突破⟦1万吨⟧", ["温度", "产量"], "without the change"),
    ("贫困县又摘帽⟦12个⟧", ["贫困县"], "who did what has no object"),
    ("设爱心补给站⟦8个⟧", ["爱心补给站"], "给 is part of the noun"),
]


@pytest.mark.parametrize(("marked", "labels", "why"), LABELS)
def test_a_number_is_labelled_with_what_it_measures(marked: str, labels: list[str], why: str) -> None:
    text = MARK.sub(r"\1", marked)
    numbers = zhnews.extract_numbers(text)
    assert [n.text for n in numbers] == MARK.findall(marked), why
    found = [n.label for n in numbers]
    assert all(label in (given or "") for label, given in zip(labels, found, strict=True)), (why, found)
    assert all(len(given or "") <= len(label) + 4 for label, given in zip(labels, found, strict=True)), (why, found)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("第二届", "an ordinal"),
        ("拨打12345", "a code"),
        ("3:1", "a ratio"),
        ("5年来,", "a duration alone"),
        ("40人", "a number alone"),
        ("又种3,200棵", "an adverb and a verb"),
        ("村民又种3,200棵", "and who does it"),
        ("花了10万几", "几 is no noun"),
        ("已建15座", "an adverb and a verb"),
        ("也种了300棵", "with 了"),
        ("还又买5台", "two adverbs"),
        ("共计800余人。", "words that join it to nothing"),
    ],
)
def test_what_measures_nothing_has_no_label(text: str, why: str) -> None:
    assert [n.label for n in zhnews.extract_numbers(text)] == [None], why


def test_a_label_is_a_slice_of_its_sentence() -> None:
    text = "新建公廁１２座,改造戶廁３００戶。"
    for number in zhnews.extract_numbers(text):
        assert number.label is not None
        assert number.label in text
