"""Date expressions of a string: single dates, spans with elided parts, open ends, and what is no date.

Nothing here needs a reference date; `date_placing` puts what is found on the calendar.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from zhnews import date_chains
from zhnews.date_chains import Chain
from zhnews.date_guards import recurs, stands_alone
from zhnews.date_parts import CLOCK, DAY, DECADE, MONTH, PART, YEAR, Atom, Found, Point, Relative

_CONNECT = re.compile(
    r"[ ]?(?:[-—–~―]{1,2}|(?:起|开始)?(?:一直|持续|延续)?[至到](?!今(?!年|天|日|晚|晨|早|夜))"
    r"|(?P<pair>[和与])(?=[^,。;和与]{2,16}间))[ ]?"
)
_ENDS = re.compile(
    r"年?(?:[上中下]{1,2}旬|[初中末前后]期|初(?![中级次步始期赛审试心衷创])|末(?![端梢尾])|底(?![下部层座价线色盘]))"
    r"|度(?![假过日夏冬])|(?:左右|前后|许|多)(?!少|家|名|个)"
)
_EDGE = re.compile(
    r"[ ]?(?:\(含\))?(?:(?P<since>以来|至今|迄今|[及或]?[以之]后|开始|来(?=[,、 ])"
    r"|起(?![义重点码步诉草源伏飞床身来火见因初居名航跑舞早])|后(?![来续期勤台者代世天人备半卫面0-9一二三四五六七八九十两几的]))"
    r"|(?P<until>[及或]?[以之]前|前(?![往来后期进夕列去沿提线景所任方身女男妻夫锋锦0-9一二三四五六七八九十两几])))"
)
_DATELINE = re.compile(r"(?:[体育财经综合快短消]{1,2})?(?:专电|电讯|[电讯])(?=[ (:,　]|$)")
_BEFORE = re.compile(r"(?:(截[至止][到至]?)|((?<![来各亲独源出选摘引取])自从?))[ ]?\Z")
_BETWEEN = re.compile(r"之?间")


def find(folded: str) -> tuple[Found, ...]:
    """Every date and clock time of a folded string, with its offsets, in order; none overlap.

    >>> [(f.start, f.end) for f in find('11月23日,服务40人')]
    [(0, 6)]
    """
    return tuple(_found(folded)) if folded else ()


def _found(folded: str) -> Iterator[Found]:
    atoms = date_chains.atoms(folded)
    i = floor = 0
    while i < len(atoms):
        chain = date_chains.chain(atoms, i, folded)
        i += len(chain.atoms)
        found = _span(chain, atoms, i, folded)
        if found is None and stands_alone(chain.atoms, chain.start, chain.end, folded):
            point = date_chains.point(chain.atoms)
            found = (Found(chain.start, chain.end, point), i) if point else None
        if found is None:
            continue
        mention, i = found
        if recurs(chain.atoms, chain.start, folded):
            continue
        yield (mention := _edged(mention, folded, floor))
        floor = mention.end
        while i < len(atoms) and atoms[i].start < floor:
            i += 1


def _span(chain: Chain, atoms: list[Atom], i: int, folded: str) -> tuple[Found, int] | None:
    """The span that begins with the chain, and the index of the first atom after it."""
    head = chain.atoms[0]
    if head.unit == "—":
        return Found(chain.start, chain.end, *_both(head)), i
    if head.unit == "前":
        return None
    tail = chain.atoms[-1]
    if tail.also is not None and tail.slot in (DECADE, MONTH) and tail.unit != "前":  # 八九十年代
        two = tail._replace(also=None), tail._replace(value=tail.also, also=None)
        low, high = (date_chains.point((*chain.atoms[:-1], one)) for one in two)
        return (Found(chain.start, chain.end, low, high), i) if low and high else None
    ends = _ENDS.match(folded, chain.end)
    link = _CONNECT.match(folded, ends.end() if ends else chain.end)
    if link is None or i == len(atoms) or atoms[i].start != link.end():
        return None
    last = date_chains.chain(atoms, i, folded)
    first_point, last_point = date_chains.point(chain.atoms), date_chains.point(_daily(chain, last, atoms, i, folded))
    if first_point is None or last_point is None or not _fits(first_point, last_point):
        return None
    if not stands_alone(chain.atoms + last.atoms, chain.start, last.end, folded):
        return None
    kept = len(_daily(chain, last, atoms, i, folded))
    end = last.end if kept == len(last.atoms) else last.atoms[kept - 1].end
    if link["pair"]:
        closing = _BETWEEN.match(folded, end)
        if closing is None:
            return None
        end = closing.end()
    return Found(chain.start, end, first_point, last_point), i + kept


def _both(atom: Atom) -> tuple[Point, Point]:
    """The two ends of a span that is one piece: 2021—2025, 今明两天."""
    ends = [value if isinstance(value, (int, Relative)) else None for value in (atom.value, atom.also)]
    first, last = (Point(year=end) if atom.slot == YEAR else Point(day=end) for end in ends)
    return first, last


def _daily(chain: Chain, last: Chain, atoms: list[Atom], i: int, folded: str) -> tuple[Atom, ...]:
    """The last day of a span without the hours that each of its days has (2月1日至5日上午9时至11时)."""
    if chain.atoms[-1].slot >= PART or last.atoms[0].slot > DAY or last.atoms[-1].slot != CLOCK:
        return last.atoms
    after = i + len(last.atoms)
    link = _CONNECT.match(folded, last.end)
    if link is None or after == len(atoms) or atoms[after].start != link.end() or atoms[after].slot < PART:
        return last.atoms
    return tuple(atom for atom in last.atoms if atom.slot < PART)


def _begins(point: Point, before: str) -> bool:
    """Whether 开始 is what happens then (于8月开始试验, 上午9时开始), and not the beginning of a span."""
    return before in ("于", "在") or (point.clock is not None and before != "从")


def _fits(first: Point, last: Point) -> bool:
    """Both ends of a span are of one kind: 8时至9时, 即日起至2月15日, but not 2021年至9时."""
    if _runs_back(first, last):
        return False
    if first.finest == last.finest:
        return not (first.weekday and first.day is None and first.month is None and last.weekday)
    if first.finest == CLOCK or last.finest == CLOCK:
        return first.finest + last.finest == CLOCK + DAY and last.finest >= first.finest and last.day is not None
    return True


def _runs_back(first: Point, last: Point) -> bool:
    """Whether the years as printed put the end before the beginning (2025-2021年): then they are two dates."""
    if not (isinstance(first.year, int) and isinstance(last.year, int)):
        return False
    if first.year != last.year:
        return first.year > last.year
    return isinstance(first.month, int) and isinstance(last.month, int) and first.month > last.month


def _edged(found: Found, folded: str, floor: int) -> Found:
    """With what stands around it: 截至, 自, 以来, 起, 前, 初, 底."""
    start, end, edge = found.start, found.end, found.edge
    point = found.last or found.first
    ends = _ENDS.match(folded, end)
    if ends and (point.finest <= MONTH or point.clock):
        end = ends.end()
    before = _BEFORE.search(folded, max(floor, start - 5), start) if start else None
    after = _EDGE.match(folded, end)
    if before and found.last is None:
        start, edge = before.start(), "until" if before[1] else "since"
        if before[2] and after and after["since"]:
            end = after.end()
    elif (
        after
        and (found.last is None or after["since"])
        and not (after["since"] == "开始" and _begins(point, folded[start - 1 : start]))
    ):
        end = after.end()
        if found.last is None:
            edge = "since" if after["since"] else "until"
    dateline = found.last is None and isinstance(point.day, int) and _DATELINE.match(folded, end) is not None
    return Found(start, end, found.first, found.last, edge, dateline)
