"""Five invented articles in pieces, and pages laid out from them.

A layout is a string of names parted by blanks, in the order of the page: `A` the headline, `a0` the byline, `a1` to
`a3` the paragraphs; `a2<` and `a2>` the halves of a paragraph that was cut, and so for B to E.
"""

from __future__ import annotations

from page_score import Page, Row

_ARTICLES = {
    "A": (
        "滨江新桥昨日通车",
        "本报记者 李明",
        "昨日上午,滨江新桥建成通车。主桥全长2公里,双向六车道,从江北新区到老城区,开车只要五分钟,⏐比过去绕行旧渡口节省了四十分钟。",
        "大桥建设历时三年,施工队先后攻克深水基础、斜拉索安装等难题。大桥总工程师赵刚介绍,主塔高一百二十米,斜拉⏐索的用钢量相当于两座铁塔。",
        "家住江北新区的刘大爷一早就走上桥面。他说,年轻时过江要等渡船,遇上大雾半⏐天也过不去,如今有了大桥,抬脚就能到对岸。",
    ),
    "B": (
        "槐树巷添了新书店",
        "本报记者 王芳",
        "三月里,老城区的槐树巷添了一家书店。书店由旧粮仓改建,藏书两万册,市民可以免费阅⏐读到晚上九点。",
        "店主孙倩曾在外地做编辑,去年回乡开店。她把粮仓的木梁和青砖都留了下来,又在书店的天井里摆上桌椅,让读⏐者能晒着太阳看书。",
        "每逢周末,书店都办读书会。附近小学的孩子们围坐在孙倩身边,轮流朗读自己喜⏐欢的故事,家长们也放下手机,听得入神。",
    ),
    "C": (
        "柳河春茶抢先上市",
        "本报记者 张华",
        "清明前,柳河县的春茶陆续上市。茶农天不亮就背着竹篓上山采摘嫩芽,赶在日出前把鲜叶送到茶⏐厂,一斤春茶能卖到八百元。",
        "柳河县有茶园二十万亩。去年冬天气温偏高,茶树发芽比往年早了十天,县里派出农技员进茶园,教茶农防⏐范倒春寒。",
        "云岭镇的茶厂里,师傅们守着铁锅炒制春茶。厂长何军说,今年的茶叶订单已经排到五⏐月,外地客商住在镇上等着提货。",
    ),
    "D": (
        "青石小学开设皮影戏课",
        "本报记者 陈静",
        "每周三下午,青石小学的皮影戏教室里锣鼓声声。学生们躲在幕布后面,举着皮影人物,有⏐模有样地唱起老戏文。",
        "皮影戏课的老师是镇上的老艺人吴师傅。他带着徒弟给青石小学的学生讲皮影怎样雕刻、怎样上色,一张牛皮要刻三⏐千多刀。",
        "校长林梅说,学校三年前开设皮影戏课,如今学生自编的皮影戏已经登上县里的戏⏐台,老戏文有了小传人。",
    ),
    "E": (
        "白沙湖候鸟数量创新高",
        "本报记者 周波",
        "立冬以后,白沙湖湿地迎来大批候鸟。巡护员在观鸟台上架起望远镜,一天就数到候鸟三万只,比去年同期⏐多了五千只。",
        "白沙湖湿地这几年退渔还湿,拆掉围网,水草和螺蛳又多了起来,候鸟有了吃食,停⏐留的日子也长了。",
        "湿地管理站站长郑勇介绍,今年的候鸟里有白鹤、小天鹅等三十多种,观鸟的游客要在栈道外静静等⏐候,不能惊动鸟群。",
    ),
}
_NAMES = "".join(_ARTICLES)


def row(name: str) -> Row:
    """The block that the name stands for; its article is a1 for A, a2 for B, and so on."""
    letter = name[0].upper()
    title, byline, *paragraphs = _ARTICLES[letter]
    article = f"a{_NAMES.index(letter) + 1}"
    if name == letter:
        return Row(article, "headline", "1", title)
    if name[1] == "0":
        return Row(article, "byline", "-", byline)
    first, second = paragraphs[int(name[1]) - 1].split("⏐")
    half = name[2:]
    text = {"": first + second, "<": first, ">": second}[half]
    return Row(article, "text", name[1] + {"": "", "<": ".1", ">": ".2"}[half], text)


def page(layout: str) -> Page:
    """The page of that layout with its answer."""
    rows = [row(name) for name in layout.split()]
    return Page.of("\n\n".join(r.text for r in rows), rows)
