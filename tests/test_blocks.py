"""Lines cut into parts with a role. Headings stay headlines here, to be told apart in `headings`."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhnews import blocks, lines

_MARKED = re.compile("⟦([a-z]+):([^⟧]*)⟧")


def unmarked(line: str) -> tuple[str, list[tuple[str, str]]]:
    """The line, and its parts with their roles; what stands outside of ⟦role:…⟧ is text."""
    parts, at = [], 0
    for match in _MARKED.finditer(line):
        parts += [("text", line[at : match.start()]), (match[1], match[2])]
        at = match.end()
    parts.append(("text", line[at:]))
    return "".join(text for _, text in parts), [(role, text.strip()) for role, text in parts if text.strip()]


def cut(source: str) -> list[tuple[str, str]]:
    return [(str(part.role), part.text.string) for part in blocks.cut(lines.read(source))]


LINES = [
    # line, reason
    # Jumps
    ("⟦jump:上接A1版⟧", "alone on its line"),
    ("⟦jump:(上接第一版)⟧", "in brackets, with a Chinese numeral"),
    ("⟦jump:◀◀ 上接A1版⟧", "behind arrows"),
    ("⟦jump:紧接第1版⟧", "紧接 is the same"),
    ("下一步,我市将继续推进沿江大道改造,确保年底前建成通车。⟦jump:(下转A2版)⟧", "at the end of a paragraph"),
    ("该县还为每户农家建立台账,逐一登记。⟦jump:(下转第三版)⟧", "with 第 and a Chinese numeral"),
    ("⟦jump:▶▶下转A2版⟧", "behind arrows, alone"),
    # Bylines
    ("⟦byline:本报讯(记者 李明)⟧昨日,全长2公里的滨江新桥建成通车。", "lead, glued to its text"),
    ("⟦byline:本报讯 记者李明报道⟧ 昨日,全长2公里的滨江新桥建成通车。", "lead with 报道, a blank behind it"),
    ("⟦byline:新华社北京11月23日电(记者 李明、王小梅)⟧国家统计局23日发布数据。", "wire report"),
    ("⟦byline:本报记者 李明 通讯员 王小梅⟧", "a line of its own"),
    ("全场响起热烈的掌声,演出在合唱中落幕。⟦byline:(李明 王小梅)⟧", "a bracketed tail behind the last sentence"),
    ("⟦byline:本报讯(记者 李明)⟧昨日,新桥建成通车。⟦byline:(王小梅)⟧", "lead and tail in one paragraph"),
    ("⟦byline:滨江日报记者/李明 通讯员/王小梅 摄影报道⟧", "摄影报道 signs the story, not a picture"),
    # Captions
    ("⟦caption:图为建成通车的滨江新桥。⟧", "图为 opens it"),
    ("⟦caption:▲江边公园一角。⟧", "an arrow points at the picture"),
    ("⟦caption:上图:工人在检修桥梁。⟧", "上图 with a colon"),
    ("⟦caption:图①:工人在检修桥梁。⟧", "numbered pictures"),
    ("⟦caption:工人在检修桥梁。李明 摄⟧", "ends with who took it"),
    ("⟦caption:新桥夜景(李明摄)⟧", "the credit in brackets"),
    ("⟦caption:滨江新桥通车现场。通讯员供图⟧", "a credit that names nobody"),
    ("⟦caption:通讯员供图⟧", "a credit alone is a caption"),
    ("⟦caption:(图片由市文化和旅游局提供)⟧", "given by an office"),
    ("⟦caption:2月8日,市民在江边公园赏花。 本报记者 李明 摄⟧", "an outlet's photographer"),
    # Labels, notices and furniture
    ("⟦section:新闻集装箱⟧", "a standing label"),
    ("⟦section:【简讯】⟧", "in brackets"),
    ("⟦notice:下列证件声明作废⟧", "head of a box of lost papers"),
    ("⟦notice:·王小梅遗失身份证,号码430000199001010000,声明作废。⟧", "one lost paper"),
    ("⟦notice:遗失声明:滨江市顺风运输有限公司遗失公章一枚,声明作废。⟧", "a legal notice"),
    ("⟦notice:注销公告:滨江市顺风运输有限公司拟注销,请债权人于45日内申报债权。⟧", "creditors are called"),
    ("⟦furniture:滨江日报 2022年3月4日 星期五 农历壬寅年二月初二⟧", "a folio line"),
    ("⟦furniture:A2 要闻⟧", "page number and page name"),
    ("⟦furniture:责任编辑:李明 版式:王小梅 校对:张华⟧", "who made the page"),
    ("⟦furniture:新闻热线:0700-12345678⟧", "a telephone number"),
    ("⟦furniture:——————⟧", "a rule"),
    # What only looks like one of these
    ("上接天线、下接地气,驻村干部们把政策讲成了家常话,村民听得津津有味。", "上接 without a page"),
    ("他们上接政策、下接田头,一年跑遍了全县二十三个乡镇的合作社,帮着卖粮。", "上接 inside a sentence"),
    ("这条铁路下接沿海港口,是内陆货物出海的通道,去年运量又增长了一成。", "下接 without a page"),
    ("记者从市交通运输局获悉,滨江新桥将于年底前建成通车,两岸不再绕行。", "记者从…获悉 is text"),
    ("通讯员队伍是报纸办好的根基,县里今年又培训了八十名基层通讯员,效果很好。", "通讯员 as a subject"),
    ("李明拍摄的江豚照片在北京展出,吸引了不少市民前往观看,现场十分热闹。", "拍摄 is no credit"),
    ("他企图为自己开脱,但监控录像清楚地记下了经过,警方随后将其带走调查。", "图为 inside 企图为"),
    ("图书馆新馆建成后,市民可以在江边看书,周末开放到晚上九点,免收费用。", "图书 is no picture"),
    ("这张照片摄于1956年,记录了老城区当时的模样,如今由市档案馆收藏。", "摄于 is text"),
    ("江边公园位于新桥脚下(原造船厂旧址),占地三公顷,去年底建成开放。", "a bracket that names nobody"),
    ("他做到了一件事(很多人做不到):把每一位乘客的失物都送回家。", "a bracket in running text"),
    ("民警调看了三个小时的录像,帮乘客找回遗失的手机,老人连声道谢。", "something lost, and no notice"),
    ("编辑部收到读者来信,反映江边步道夜间没有路灯,记者随即前往查看。", "编辑 as part of a word"),
    ("2022年3月4日,滨江新桥建成通车,两岸居民往来从此不用再绕行。", "a date opens a sentence"),
    ("专版介绍的经验在全市推广,已有十二个乡镇照着做,村民都说好。", "a label's word in a sentence"),
    ("⟦headline:滨江新桥昨日建成通车⟧", "a heading"),
    ("⟦headline:滨江新桥昨日通车 市民不再绕行⟧", "a heading of two phrases"),
    ("⟦headline:上接天线 下接地气⟧", "a heading with 上接 and no page"),
    ("⟦headline:图书馆新馆昨日开放⟧", "a heading that begins with 图"),
    ("⟦headline:摄影师镜头里的老城⟧", "a heading with 摄影"),
    ("⟦headline:2022年这样过⟧", "a heading that begins with a year"),
    ("⟦headline:记者节里话记者⟧", "a heading with 记者"),
    ("⟦section:专版⟧", "a label that stands in the list of page names too"),
    ("⟦jump:(上接A1版)⟧项目建成后,每天可处理污水3万吨,惠及沿江五个乡镇的居民。", "a jump glued to its text"),
    (
        "上接一张网、下连千万家,社区网格员把服务送到了每户居民的门口,群众都说好。",
        "a numeral after 上接 that is no page",
    ),
    ("近日,市住房和城乡建设局发布招标公告,拟对老城区管网进行改造,工期两年。", "招标公告 inside a report"),
    ("⟦headline:公交司机捡到乘客遗失的身份证⟧", "a heading about something lost"),
    ("⟦headline:餐馆不得强制扫码⟧", "扫码 at the end of a heading"),
]


@pytest.mark.parametrize("line", [pytest.param(line, id=why) for line, why in LINES])
def test_a_line(line):
    source, parts = unmarked(line)
    assert cut(source) == parts


@pytest.mark.parametrize("line", [line for line, _ in LINES if "jump" not in line])
def test_full_width_punctuation_is_the_same(line):
    wide = line.translate(str.maketrans(",:;!?()", "，：；！？（）"))
    wide = re.sub("⟦([a-z]+)：", r"⟦\1:", wide)
    source, parts = unmarked(wide)
    assert cut(source) == parts


def test_a_picture_that_signs_the_story_above_it_is_its_byline():
    assert cut("孩子们挥舞着小旗,欢迎新桥建成通车。\n\n本报记者 李明 通讯员 王小梅 摄")[-1][0] == "byline"


def test_a_credit_under_no_text_is_a_picture_s():
    assert cut("滨江新桥昨日通车\n\n李明 摄")[-1][0] == "caption"


PARTS = st.lists(
    st.sampled_from(
        [
            *"新桥通车。，,:：()（）“”▲■ \n",
            "本报讯",
            "(记者 李明)",
            "图为",
            "上接A1版",
            "(下转A2版)",
            "声明作废",
            "李明 摄",
        ]
    ),
    max_size=30,
).map("".join)


@given(PARTS)
def test_parts_are_the_lines_characters_in_order(source):
    read = lines.read(source)
    parts = blocks.cut(read)
    assert "".join("".join(part.text.string.split()) for part in parts) == "".join(
        "".join(line.text.string.split()) for line in read
    )
    assert all(len(part.folded) == len(part.text) and part.folded == part.folded.strip() != "" for part in parts)
    assert all(part.rule for part in parts)


@given(PARTS, st.data())
def test_a_cut_part_is_its_slice(source, data):
    for part in blocks.cut(lines.read(source))[:3]:
        start = data.draw(st.integers(0, len(part.folded)))
        end = data.draw(st.integers(start, len(part.folded)))
        piece = part.cut(start, end)
        assert piece.text.string == part.text.string[start:end].strip()
        assert (piece.role, piece.page, piece.credit) == (part.role, part.page, None)


BROKEN = [
    # two lines of the source, whether they are one caption, reason
    ("图为新桥通车现场。通讯员 李\n\n明 摄", True, "in the photographer's name"),
    ("两岸居民走上新桥。记者\n\n李明 摄", True, "between the role and the name"),
    ("江边的老码头改建成了公\n园。李明 摄", True, "in the caption's last word"),
    ("江边的老码头改建成了公\n\n园。李明 摄", False, "a blank line parts a word, but no credit has begun"),
    ("江边的老码头改建成公园。\n园。李明 摄", False, "the sentence above has ended"),
    ("江边的老码头改建成了公\n园。周末有许多市民来这里散步", False, "no credit at the end"),
    (f"{'江边的老码头改建成了公园,' * 8}记者\n\n李明 摄", False, "too long for a caption"),
    (f"江边的老码头改建成了公\n园,{'周末有许多市民来散步,' * 3}李明 摄", False, "too long for the rest of one"),
]


@pytest.mark.parametrize(("source", "joined", "why"), BROKEN, ids=[why for _, _, why in BROKEN])
def test_a_caption_over_two_lines(source: str, joined: bool, why: str) -> None:
    whole = source.replace("\n", "")
    assert (cut(source)[0] == ("caption", whole)) is joined, why


BOXES = [
    # lines of the source, the first part, reason
    ("老城区十二条背街小巷全部完成改\n造", "老城区十二条背街小巷全部完成改造", "the last character"),
    ("槐树巷里添了一家“旧粮仓\n书店”", "槐树巷里添了一家“旧粮仓书店”", "the rest of a quotation"),
    ("旧粮仓里藏书两万册(街巷见\n闻)", "旧粮仓里藏书两万册(街巷见闻)", "the rest of a bracket"),
    ("旧粮仓里\n添了一家“书\n店”", "旧粮仓里", "in the second line of the box the first stays"),
    ("老城区十二条背街小巷全部完成改\n\n造", "老城区十二条背街小巷全部完成改", "a blank line between"),
    ("江岸民生\n新", "江岸民生", "a label, and a character that OCR has read alone"),
    ("老城区的小巷变样了!\n好", "老城区的小巷变样了!", "the line above has ended"),
    ("昨日,新桥通车。\n槐树巷添了“书\n店”", "昨日,新桥通车。", "a text above"),
    ("槐树巷添了“书\n昨日,店主说:“来的人真多。”", "槐树巷添了“书", "a sentence below"),
]


@pytest.mark.parametrize(("source", "first", "why"), BOXES, ids=[why for _, _, why in BOXES])
def test_a_heading_that_its_box_has_broken(source: str, first: str, why: str) -> None:
    assert cut(source)[0][1] == first, why


def test_the_second_line_of_a_box_can_be_the_broken_one() -> None:
    assert cut("旧粮仓里\n添了一家“书\n店”") == [("headline", "旧粮仓里"), ("headline", "添了一家“书店”")]


MISREAD = [
    # the line as a recognizer has read it, its parts, reason
    ("本报讯《记者 李明)昨日,全长2公里的滨江新桥建成通车。", "byline", "the opening bracket as a title's"),
    ("本报讯〈记者 李明)昨日,全长2公里的滨江新桥建成通车。", "byline", "as an angle"),
    ("工人在检修桥梁。李明 报", "caption", "摄 as 报"),
    ("《记者 李明》昨日举行首映礼,这部影片讲的是老城区的故事。", "text", "a title in its own marks"),
    ("滨 江 日 报", "headline", "a masthead set wide ends in 报, too"),
]


@pytest.mark.parametrize(("line", "role", "why"), MISREAD, ids=[why for _, _, why in MISREAD])
def test_what_recognizers_misread(line: str, role: str, why: str) -> None:
    assert cut(line)[0][0] == role, why


ALONE = [
    # line, role, reason
    ("——编者", "text", "the editor's signature"),
    ("——市民李明在座谈会上说", "text", "who said what stands above"),
    ("——听市民说家门口的变化", "headline", "a deck that speaks of saying"),
    ("附件1:申报表", "text", "what is enclosed"),
    ("——两岸居民从此不再绕行", "headline", "a deck"),
    ("图片由市交通局提供", "caption", "nothing but the credit, nobody named"),
    ("(图片由市交通局提供)", "caption", "the same in brackets"),
]


@pytest.mark.parametrize(("line", "role", "why"), ALONE, ids=[why for _, _, why in ALONE])
def test_a_line_with_nothing_around(line: str, role: str, why: str) -> None:
    assert cut(line) == [(role, line)], why


def test_a_part_lets_go_of_its_page() -> None:
    """The pairs of characters of all its page would stay as long as any part of it."""
    [part] = blocks.cut(lines.read("昨日上午，滨江新桥建成通车，两岸居民从此不再绕行旧渡口，往来更加方便。"))
    told = part.bigrams
    assert part.known
    part.forget()
    assert part.known is None
    assert part.bigrams == told
