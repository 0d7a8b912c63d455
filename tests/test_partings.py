"""The end of a cut paragraph that stands behind another one, in its line."""

from __future__ import annotations

import pytest

import zhnews
from zhnews import blocks, lines, partings

CUT = "昨日,滨江新区严格落实“包项目”制度,强化土地、资金等要素供给,为大桥建设"
WHOLE = "本周,城管局对桥头十二座占道的报刊亭进行了集中拆除,把路还给行人。"

PARTED = [
    # the line that breaks off, what stands behind the other paragraph, reason
    (CUT, "提供坚实保障。", "为 waits for 提供"),
    (CUT, "打下基础,今年底可以合龙。", "a sentence with a comma"),
    (CUT, "提供坚实保障。目前,主塔已经封顶。", "and one more sentence behind it"),
    ("上周起,市住房和城乡建设局派出三个检查组,对桥上的斜拉索、路灯和栏杆", "进行了检查。", "对 waits for 进行"),
    ("昨日下午,在老城区的会议中心,滨江新区与三家设计院", "签订了合同。", "与 waits for 签订"),
]
WHOLE_LINES = [
    (CUT + "提供保障", "提供坚实保障。", "提供 is there"),
    (CUT + "服务。", "提供坚实保障。", "the other line does not break off"),
    (CUT, "进行了检查。", "为 does not wait for 进行"),
    (CUT, "市民提供了线索。", "a sentence that begins with who does it"),
    (
        "昨日,滨江新桥开放步行,成为江北居民",
        "提供坚实保障。",
        "为 in 成为 is no preposition",
    ),
    ("昨日,滨江新桥开放步行,刘大爷一早走上桥面,看江上的船", "提供坚实保障。", "no preposition"),
]


def cut_in_pieces(source: str) -> list[str]:
    parts = [part.named(zhnews.BlockRole.TEXT, "text") for part in blocks.cut(lines.read(source))]
    return [part.text.string for part in partings.parted(parts)]


@pytest.mark.parametrize(("tail", "end", "why"), PARTED, ids=[case[-1] for case in PARTED])
@pytest.mark.parametrize("above", [True, False])
def test_what_a_preposition_waits_for_is_parted(tail: str, end: str, why: str, above: bool) -> None:
    rows = [tail, WHOLE + end] if above else [WHOLE + end, tail]
    wanted = [tail, WHOLE, end] if above else [WHOLE, end, tail]
    assert cut_in_pieces("\n\n".join(rows)) == wanted, why


@pytest.mark.parametrize(("tail", "end", "why"), WHOLE_LINES, ids=[case[-1] for case in WHOLE_LINES])
def test_a_paragraph_stays_whole(tail: str, end: str, why: str) -> None:
    assert cut_in_pieces(f"{tail}\n\n{WHOLE}{end}") == [tail, WHOLE + end], why


def test_it_goes_back_to_its_paragraph() -> None:
    page = f"滨江新桥进展顺利\n\n本报记者 李明\n\n{CUT}\n\n图为大桥建设现场。李明 摄\n\n{WHOLE}提供坚实保障。"
    issue = zhnews.parse_issue(page)
    assert issue[0].body == f"{CUT}提供坚实保障。\n{WHOLE}"


def test_what_goes_nowhere_else_stays_where_it_was() -> None:
    # The line that breaks off goes on right below, so nothing is left for it.
    page = f"滨江新桥进展顺利\n\n本报记者 李明\n\n{CUT}\n\n提供了保障。\n\n{WHOLE}提供坚实保障。"
    issue = zhnews.parse_issue(page)
    assert issue[0].body == f"{CUT}提供了保障。\n{WHOLE}提供坚实保障。"
