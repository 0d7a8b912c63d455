"""The words of a credit: 记者, 摄, 电, dates, brackets, and the stretches between them."""

from __future__ import annotations

import re
from enum import Enum, auto
from functools import cache
from typing import NamedTuple

from zhnews import lexicon, names
from zhnews.chars import HAN
from zhnews.model import Role


class Kind(Enum):
    """What a token is to a credit."""

    TEXT = auto()
    WHO = auto()
    WORK = auto()
    JOB = auto()
    GIVE = auto()
    SAY = auto()
    WIRE = auto()
    FROM = auto()
    SOURCE = auto()
    NONE = auto()
    DATE = auto()
    PAPER = auto()
    OPEN = auto()
    CLOSE = auto()
    SPACE = auto()
    SEPARATOR = auto()


class Token(NamedTuple):
    """A word, mark or stretch; `start` and `end` in the string that was read."""

    kind: Kind
    start: int
    end: int
    role: Role | None = None
    photo: bool = False  # it speaks of pictures
    writes: bool = False  # the work is of words, perhaps among others (文/图)


HAN_CHAR = re.compile(f"[{HAN}]")
_OPEN = "(【[〔「『《〈"
_CLOSE = ")】]〕」』》〉"
_SEPARATORS = r"、,;/|\\:丨∣│︱╱&…□■◎●○◆◇▲△▼▽▶►★☆☉⊙◤◥*"
_DAY = r"(?:[0-9]{1,2}|[一二三四五六七八九十廿卅〇零]{1,3})"
_MISREAD = r"[0-9?\]lI]{1,2}"  # digits as recognizers read them: ]月1日电
_CREDITED = "记者|通讯员|新华社|中新社|本报|实习|全媒|融媒|特约|见习|首席|特派"


@cache
def _known() -> dict[str, tuple[str, Role | None, bool]]:
    table: dict[str, tuple[str, Role | None, bool]] = {}
    for word, kind, *rest in lexicon.rows("credit_words"):
        role = Role(rest[0]) if rest and rest[0] else None
        table[word] = (kind, role, len(rest) > 1 and "photo" in rest[1])
    return table


def _words(own: bool) -> str:
    """The words that stand within a longer stretch too, or (`own`) those that must be one by themselves."""
    chosen = []
    for word, kind, *rest in lexicon.rows("credit_words"):
        marked = (len(rest) > 1 and "own" in rest[1]) or (kind == "none")
        if len(word) > 1 and marked == own:
            chosen.append(word)
    return lexicon.alternation(tuple(chosen))


@cache
def _token() -> re.Pattern[str]:
    stop = rf"(?=$|[^{HAN}])"
    before = rf"(?<![{HAN}])"
    names = lexicon.alternation(tuple(n for n, kind in lexicon.rows("outlets") if kind == "name" and _holds_word(n)))
    single = "[文图绘译]"
    return re.compile(
        rf"""
        (?P<text>{names})
      | (?P<date>(?:[0-9]{{4}}年)?(?:{_DAY}\ ?月\ ?)?{_DAY}\ ?日|{_MISREAD}月{_MISREAD}日(?=[电讯]))
      | (?P<none>作者(?:为|系|是|单位|分别为|均为|来自)[^,;)】〕]{{1,80}}
          | (?:图片|照片|图|照)?[均皆]?由[^,;。)】〕]{{2,40}}?(?:提供|供图|供稿)
          | (?:本[版组栏期刊]|以上)?(?:图片|照片|稿件|图文|文图|文字)?[均皆]?由
            (?=[^,;。)】〕]{{2,30}}(?:摄|采写|撰写|制作|整理))
          | (?:图片|照片|图|视频|文字|稿件)来自[^)】〕,;]{{2,20}}
          | (?:翻摄|翻拍|截取|截|取|摘)自[^)】〕,;/]{{1,20}}
          | (?<=,)\ ?(?:系|为|现任|现为)[^;)】〕]{{2,60}}(?=[)】〕])
          | 本[版组期栏](?:稿件|文图|图文|文字|图片|照片)(?=\ ?[:/]?\ ?(?:本报)?(?:见习|实习)?(?:记者|通讯员))
          | (?:https?://|www\.)[A-Za-z0-9./_-]{{1,60}}
          | (?:综合|又?据|摘自|原?载于?|转自|选自|刊于)\ {{0,2}}《[^》]{{1,20}}》
            (?:[0-9年月日]{{0,11}})?(?:报道|消息|讯|电)? )
      | (?P<source>(?:图片|稿件|信息|文章|资料)?来源\ ?[:/|丨]|{before}(?:图源|图据)\ ?[:/]?)
      | (?P<contact>(?:联系|编辑|热线)?(?:电话|热线|邮箱|信箱)\ ?:?\ ?[A-Za-z0-9@._-]{{5,40}}
          | (?<=\ )[A-Z]{{1,3}}[0-9]{{2,6}}{stop})
      | (?P<translated>[编摘节]?译自[^)】〕]{{2,30}})
      | (?P<paper>《[^》《]{{1,20}}》(?=[{HAN}]{{0,8}}(?:记者|通讯员|编辑)))
      | (?P<from>发自)
      | (?P<wire>(?<=[日时])(?:体育|新媒体|综合)?专?电
          | (?:(?:综合|体育|新媒体|图文|专题|战地)?[专急特外]?电|(?:综合|[专急特快短])?讯)(?:$|(?=[^{HAN}]|{_CREDITED}))
          | (?:综合)?消息{stop}|通讯{stop})
      | (?P<word>{_words(False)}|记\ {{1,2}}者|通\ {{1,2}}讯\ {{1,2}}员|编\ {{1,2}}辑|校\ {{1,2}}对|摄\ {{1,2}}影)
      | (?P<own>{before}(?:{_words(True)}){stop}
          | {before}(?:文|图|绘|译|编)(?=[/:|丨、·\ )】〕&和]|$)|(?<=[/、·&和\ ]){single}{stop}
          | (?<=[{HAN}]/)[文图](?=记者|通讯员|实习生|[{HAN}]{{2,4}}/[文图摄])
          | (?:翻)?摄(?:制)?{stop}|完{stop} )
      | (?P<open>[{re.escape(_OPEN)}])
      | (?P<close>[{re.escape(_CLOSE)}])
      | (?P<space>\ +|“[^“”]{{2,8}}”(?=记者|特约记者|通讯员)|(?<=日)[0-9]{{1,2}}时(?=讯|电))
      | (?P<separator>[{_SEPARATORS}]+|(?<=[{HAN}])(?:[-—]{{1,2}}|和)(?=本报记者|记者|通讯员)
          | (?<=撰文|摄影|记者|编辑|编译)·)
        """,
        re.VERBOSE,
    )


def _holds_word(name: str) -> bool:
    return any(len(word) > 1 and word in name for word in _known())


_PLAIN = {
    "text": Kind.TEXT,
    "date": Kind.DATE,
    "paper": Kind.PAPER,
    "none": Kind.NONE,
    "source": Kind.SOURCE,
    "contact": Kind.SEPARATOR,
    "from": Kind.FROM,
    "translated": Kind.WORK,
    "wire": Kind.WIRE,
    "open": Kind.OPEN,
    "close": Kind.CLOSE,
    "space": Kind.SPACE,
    "separator": Kind.SEPARATOR,
}


def _word(match: re.Match[str]) -> Token:
    kind, role, photo = _known().get(match[0].replace(" ", ""), ("none", None, False))
    writes = kind == "work" and role is not Role.PHOTOGRAPHER
    photo |= kind == "none" and any(char in match[0] for char in "图照影视")
    return Token(Kind[kind.upper()], match.start(), match.end(), role, photo, writes)


def _mark(kind: Kind, match: re.Match[str]) -> Token:
    if match.lastgroup == "translated":
        return Token(kind, match.start(), match.end(), Role.TRANSLATOR, writes=True)
    pictured = kind in (Kind.NONE, Kind.SOURCE) and any(char in match[0] for char in "图照")
    return Token(kind, match.start(), match.end(), photo=pictured)


def read(text: str, start: int, end: int) -> list[Token]:
    """The tokens of `text[start:end]` (folded), works that stand together (文/图, 整理报道) as one."""
    tokens: list[Token] = []
    at = start
    for match in _token().finditer(text, start, end):
        if match.end() == match.start():
            continue
        if match.start() > at:
            _add_text(tokens, text, at, match.start(), end)
        kind = _PLAIN.get(match.lastgroup or "")
        _add(tokens, _word(match) if kind is None else _mark(kind, match))
        at = match.end()
    if at < end:
        _add_text(tokens, text, at, end, end)
    return tokens


def _add_text(tokens: list[Token], text: str, start: int, end: int, limit: int) -> None:
    """Put the text at the end, without the work that its last character may be: 罗艾华文, 张 鹏图."""
    cut = end - 1
    last = text[cut]
    if last in "文图译绘" and _ends_in_work(tokens, text, start, end, limit):
        _add(tokens, Token(Kind.TEXT, start, cut))
        kind, role, photo = _known()[last]
        tokens.append(Token(Kind[kind.upper()], cut, end, role, photo, role is not Role.PHOTOGRAPHER))
    else:
        _add(tokens, Token(Kind.TEXT, start, end))


def _ends_in_work(tokens: list[Token], text: str, start: int, end: int, limit: int) -> bool:
    """Whether 文 or its like at the end of a text is a work, and not the end of a name (王学文)."""
    length = end - start
    if end < limit and HAN_CHAR.match(text, end):
        return False
    if length >= 3 and re.compile(r"[/、·&][文图摄]").match(text, end, limit):
        return True
    if length >= 4:
        return not (length == 4 and names.is_surname(text[start : start + 2]))
    spaced = length == 2 and [t.kind for t in tokens[-2:]] == [Kind.TEXT, Kind.SPACE]
    if spaced:
        return tokens[-2].end - tokens[-2].start == 1  # 勾 犇图
    pictures = re.compile(rf"[ 、,]{{1,4}}[{HAN} ]{{2,8}}[摄图](?:$|[^{HAN}])")
    written = any(t.writes for t in tokens)
    return length == 3 and (written if text[end - 1] == "图" else pictures.match(text, end, limit) is not None)


def _add(tokens: list[Token], token: Token) -> None:
    """Put the token at the end, made one with what it belongs to."""
    last = tokens[-1] if tokens else None
    if last and last.kind is Kind.TEXT and token.kind is Kind.TEXT:
        tokens[-1] = last._replace(end=token.end)
        return
    joined = last
    between = 0
    if last and last.kind in (Kind.SEPARATOR, Kind.SPACE) and len(tokens) > 1:
        joined, between = tokens[-2], 1
    if joined and joined.kind is Kind.WORK and (token.kind is Kind.WORK or (token.kind is Kind.SAY and not between)):
        photo, writes = joined.photo or token.photo, joined.writes or token.writes
        role = token.role if joined.role is Role.PHOTOGRAPHER and token.writes else joined.role
        del tokens[len(tokens) - between :]
        tokens[-1] = Token(Kind.WORK, joined.start, token.end, role, photo, writes)
        return
    tokens.append(token)
