"""The pieces that a page's text falls into before anything is joined: one printed line of one column each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from zhnews import furniture
from zhnews.chars import HAN, fold
from zhnews.outlets import OUTLET
from zhnews.rows import Row
from zhnews.text import Text

_ENDING = 8  # characters at a line's end in which a credit stands
_DEEPEST = 8  # half-widths; blanks that are wider place a column
_FEW_MARKS = 8
INDENT = 4.0  # half-widths: two characters at the head of a paragraph, which most extractors strip
# Half-widths that a line may be wider than its column; that it may lack: the indent of a first line, and a little.
OVER, LACKS = 1.9, INDENT + 0.6
# Pieces of one printed line; half-widths from which on a line is too short for a paragraph's first one.
_MOST_PIECES, _SHORT = 6, 6
_NEAR = 5  # lines that tell how wide the column is
_HEADINGS = 3  # lines of headings above a news lead, at most
_STOP = re.compile(r"[。！？!?…｡][”’\"'）)】》」』〕〉]{0,3}$")
_HEAD = re.compile(
    r"[“‘（《〈【「『〔(\[]{0,3}(?:[A-Za-z0-9.%:/+\-]{1,24}|[\s\S])[，。、；：！？”’）》】」』〕〉…—,.;:!?)\]]{0,4}"
    r"(?:(?:\xa0{1,4}|(?<=[电讯]) )[（(]?[\s\S])?"  # where no line breaks; the blank after 电 was one of those
)
_NARROW = re.compile(r"[!-~]")
_TIGHT = re.compile(r"[“”‘’]|(?<=[，。、；：！？”’）》】」』])[，。、；：！？”’）》】」』（《【「『]")
_INNER = re.compile(r"[，。、；：！？,;:]")
RUNNING = re.compile(r"[，。；,;]")
_CLOSING = re.compile(r"[，。、；：！？”’）》】」』〕〉…,;:!?)\]%％]")

# What follows is matched on the fold.
# A news lead (本报北京11月23日电, 红网时刻讯(记者…), a byline of several roles, a caption, a label in brackets, a jump:
# what only ever begins.
_LEAD = re.compile(
    r"(?:本报|本刊|新华社|中新社|人民网)[^,。、;:!?]{1,14}(?:[电讯](?:[\s(]|$)|[0-9] ?日(?:$|\S{0,6}[电讯]))|"
    r"(?!月|日|(?:[0-9]{1,2} ?月)?[0-9]{1,2} ?日)[^,。、;:!?“”]{2,20}[讯电]\s{0,2}[(]|"
    r"[^,。、;:!?“”() ]{0,16}记者 ?[^,。、;:!?“”()]{2,10}通讯员[^,。、;:!?“”()]{0,16}$|"
    r"图为|【[^】]{2,12}】|[(◀▲▶]{0,2}(?:上接|下转|紧接|转接)\S{0,3}[第0-9A-Z一二三四五六七八九十]"
)
# A picture's credit, which ends its caption.
_CREDIT = re.compile(r"(?:(?<![0-9拍])摄|摄影|供图|制图|配图|图片|(?:新华社|中新社|视觉中国)发|人民视觉)[)。]{0,2}$")
# A caption that is whole, with the credit of its picture.
_CAPTION = re.compile(rf"[^。]{{4,40}}。 {{0,2}}(?:[{HAN}·]{{2,4}}|[{HAN}] [{HAN}]) ?(?:摄|供图)")
# What the lines around a page have that are made of its date, its number and its makers.
_FOLIO = re.compile("[:版℃]|星期")
# A headline with the name of its column in brackets.
_TAGGED = re.compile(
    rf"[^。;()]{{4,24}}[(](?!\S{{0,4}}(?:记者|通讯员|实习生)|新华社|影像|尽管|包括|其中|含|即|如|约|简称|以下|下称|又称|俗称|[^()]{{0,4}}视觉)[{HAN}]{{2,20}}[0-9]{{0,4}}[)]"
)
# A line of names with their roles and nothing else: a byline that stands alone.
_NAMED = re.compile(
    r"(?=.{6,48}$)[^,。;:!?()《〈【“”\s]{0,16}(?:记者|记 者|通讯员|实习生|文/图|图/文)[/ ]"
    rf"[{HAN}·/、 ]{{2,40}}$"
)
# A news lead and its names, and nothing else.
_SIGNED_LEAD = re.compile(rf"[^,。;()]{{4,24}}[(](?:记者|通讯员)[{HAN}]{{2,4}}[)]")
# What stands below an article in brackets: who its author is, who has put it together, that it is over.
_SIGNED = re.compile(r"[(](?:作者[^()]{4,40}|[^()]{0,8}记者[^()]{2,20}(?:整理|采写|编译|综合)|完)[)]")
# The names of a byline in brackets, parted by a line's end; and what the lines below it have of them.
NAMES_OPEN = re.compile(r"(?:^|[电讯]\s{0,3}|(?=[(](?:本报|本刊)?(?:记者|通讯员|见习|实习)))[(][^(),。、;]{0,30}$")
_NAMES_GO_ON, NAMES_CLOSED = re.compile(r"[^(),。;“”]{1,30}"), re.compile(r"[^(),。;“”]{1,24}[)]")
# The same for an author and all that he is.
_AUTHOR_OPEN = re.compile(r"[(]作者[^()。]{0,40}$")
_AUTHOR_GOES_ON, _AUTHOR_CLOSED = re.compile(r"[^()。]{1,40}"), re.compile(r"[^()。]{0,40}[)]$")
_MOST_NAMES = 3  # lines of them below the first, at most
_DATELINE = re.compile(
    rf"({OUTLET})[{HAN}]{{0,8}}"
    rf"[0-9]{{1,2}}月[0-9]{{1,2}}日[{HAN}]{{0,5}}[电讯]"
)
_DATED = 16  # characters of it on the line where it begins, at most

_OPENING, _CLOSED = frozenset("“‘（《〈【「『("), frozenset("”’）》〉】」』)")


def width(string: str) -> float:
    """How wide the string prints, in half-widths: 2 for a Chinese character, 1 for a Latin one.

    >>> width('新桥通车A1')
    10.0
    """
    return len(string) + (len(string.encode("utf-8", "surrogatepass")) - len(string)) / 2


@dataclass(frozen=True, slots=True)
class Cell:
    """One printed line of one column.

    `row` is the physical line that it comes from, `folded` the fold of its text; `loose` says that columns are printed
    side by side around it, `x` how much of the line stands before it where gutters of blanks show columns, in
    characters and in half-widths: tools count the one or the other.
    `low` and `high` bound its printed width in half-widths (quotation marks may print narrow, Latin letters and digits
    a little wide); `need` is what its unbreakable head would have needed at the end of the line before. `stop`: it ends
    a sentence, `closing`: it begins with what cannot begin one, `phrased`: it has punctuation as running text has,
    `lead`: it begins as only a news lead, a byline or a label does, `credit`: it ends with a picture's credit or a
    byline's names, `held`: it goes on with a dateline, or a byline in a bracket, that the line above leaves open,
    `by_turns`: its column takes turns with others, a line of each on a row of its own.
    """

    row: Row
    text: Text
    folded: str
    loose: bool
    first: bool
    x: tuple[float, float] | None
    low: float
    high: float
    need: float
    stop: bool
    closing: bool
    phrased: bool
    lead: bool
    credit: bool
    held: bool = False
    by_turns: bool = False

    @property
    def gap(self) -> bool:
        """Whether a blank line stands before it."""
        return self.first and self.row.gap

    @property
    def indent(self) -> bool:
        """Whether it began with blanks."""
        return self.first and self.row.indent

    @property
    def accompanied(self) -> bool:
        """Whether its physical line holds other printed lines, too."""
        return len(self.row.text) > len(self.text)

    @property
    def bare(self) -> bool:
        """Whether its physical line holds nothing but marks."""
        return len(self.text) <= _FEW_MARKS and not any(map(str.isalnum, self.row.text.string))

    @property
    def tagged(self) -> bool:
        """Whether it may be a headline with the name of its column in brackets behind it."""
        return self.folded[-1] == ")" and _TAGGED.fullmatch(self.folded) is not None

    @property
    def inset(self) -> float:
        """How much of the column's width its indent takes, where it is a paragraph's."""
        return float(self.row.margin) if self.first and self.row.margin <= _DEEPEST else 0.0

    @property
    def mark(self) -> str:
        """What its markup calls it."""
        return self.row.mark

    @classmethod
    def of(
        cls, row: Row, text: Text, first: bool = True, loose: bool = False, x: tuple[float, float] | None = None
    ) -> Cell:
        """The cell with what can be measured of it."""
        string = text.string
        size = width(string)
        head = _HEAD.match(string)
        folded = fold(string)
        alone = _stands_alone(row, folded, first)
        return cls(
            row,
            text,
            folded,
            loose,
            first,
            x,
            size - len(_TIGHT.findall(string)) - string.count("\xa0"),
            size + 0.15 * len(_NARROW.findall(string)),
            min(width(head[0]), 12.0) if head else 2.0,
            _STOP.search(string, max(0, len(string) - 5)) is not None,
            _CLOSING.match(string) is not None,
            _INNER.search(string) is not None,
            alone or _LEAD.match(folded) is not None,
            alone or _CREDIT.search(folded, max(0, len(folded) - _ENDING)) is not None,
        )


def _stands_alone(row: Row, folded: str, first: bool) -> bool:
    """Whether the line is joined to none: names, a headline with its column, a whole caption, a line of the page."""
    return (
        is_named(folded)
        or (first and row.gap and (_TAGGED.fullmatch(folded) or _SIGNED_LEAD.fullmatch(folded)) is not None)
        or is_caption(folded)
        or _SIGNED.fullmatch(folded) is not None
        or (_FOLIO.search(folded, 0, 40) is not None and _is_page_line(folded))
    )


def is_named(folded: str) -> bool:
    """Whether the line is names with their roles and nothing else: a byline that stands alone.

    >>> is_named('本报记者 李明 通讯员 王小梅'), is_named('记者走上新桥')
    (True, False)
    """
    return " " in folded and _NAMED.match(folded) is not None


def is_caption(folded: str) -> bool:
    """Whether the line is a whole caption, with the credit of its picture.

    >>> is_caption('新桥昨日通车。 李明 摄'), is_caption('新桥昨日通车。')
    (True, False)
    """
    return _CAPTION.fullmatch(folded) is not None


def _is_page_line(folded: str) -> bool:
    """Whether the line is one of those around a page, and no text: its date, its makers, where to write to."""
    rule = furniture.rule_for(folded)
    return rule in ("folio", "weather") or (rule == "contact" and RUNNING.search(folded) is None)


def mend(cells: Sequence[Cell]) -> list[Cell]:
    """The cells, printed lines that a tool has broken at marks (as `-raw` does) being whole again."""
    mended: list[Cell] = []
    at = 0
    while at < len(cells):
        cell = cells[at]
        if mended and _goes_on(mended[-1], cell) and not (mended[-1].stop and _heads(cells, at)):
            near = [other for other in cells[max(0, at - _NEAR) : at + _NEAR] if other is not cell]
            room = max([other.low for other in near if not (other.lead and other.credit)], default=0.0)
            whole = _put_together([mended[-1], cell])
            if _is_rest(mended[-1], cell, whole.low, room):
                mended[-1] = whole
                at += 1
                continue
        many = _pieces(mended, cells, at)
        mended.append(cell if many == 1 else _put_together(cells[at : at + many]))
        at += many
    return _with_names(mended)


def _with_names(cells: list[Cell]) -> list[Cell]:
    """The cells, no dateline being parted, and none of a byline's names from the others in its bracket."""
    for at, cell in enumerate(cells):
        end = at if cell.loose else _names_end(cells, at)
        if end > at:
            cells[at] = replace(
                cell, lead=cell.lead or (end == at + 1 and _is_dateline(cell, cells[end])), credit=False
            )
            for k in range(at + 1, end + 1):
                ends = k == end and cells[k].credit
                cells[k] = replace(cells[k], lead=False, credit=ends, held=True)
    return cells


def _names_end(cells: Sequence[Cell], at: int) -> int:
    """The cell in which the dateline at `at` ends, or the bracket closes that its byline leaves open; else `at`.

    A blank line may stand right below the first, and nowhere else.
    """
    if at + 1 < len(cells) and _is_dateline(cells[at], cells[at + 1]):
        return at + 1
    goes_on, closed = _NAMES_GO_ON, NAMES_CLOSED
    if _AUTHOR_OPEN.match(cells[at].folded):
        goes_on, closed = _AUTHOR_GOES_ON, _AUTHOR_CLOSED
    elif not NAMES_OPEN.search(cells[at].folded):
        return at
    for end in range(at + 1, min(len(cells), at + 1 + _MOST_NAMES)):
        folded = cells[end].folded
        if cells[end].loose or (cells[end].gap and end > at + 1):
            return at
        if closed.match(folded):
            return end
        if not goes_on.fullmatch(folded) or cells[end].gap:
            return at
    return at


def _is_dateline(above: Cell, below: Cell) -> bool:
    """Whether a dateline begins on the line above and ends on the one below."""
    if len(above.folded) > 2 * _DATED or below.loose or below.gap:
        return False
    first, rest = above.folded.replace(" ", ""), below.folded[: 2 * _DATED].replace(" ", "")
    found = _DATELINE.match(first + rest) if len(first) <= _DATED and not _DATELINE.match(rest) else None
    return found is not None and found.end(1) <= len(first) < found.end()


def _goes_on(above: Cell, below: Cell) -> bool:
    """Whether two cells may be pieces of one printed line."""
    return not below.gap and not below.loose and _at_a_mark(above, below)


def _heads(cells: Sequence[Cell], at: int) -> bool:
    """Whether a news lead stands a few lines below, with no sentence's end between: the line is a heading's."""
    near = cells[at : at + _HEADINGS + 1]
    ended = next((n for n, cell in enumerate(near) if cell.stop), len(near))
    return any(cell.lead for cell in near[1 : ended + 1])


def _put_together(pieces: Sequence[Cell]) -> Cell:
    first = pieces[0]
    return Cell.of(first.row, Text.join("", [piece.text for piece in pieces]), first.first, first.loose, first.x)


def _pieces(mended: Sequence[Cell], cells: Sequence[Cell], at: int) -> int:
    """How many of the next cells are pieces of one printed line that goes on from a full one: three or more fill it."""
    if not mended or mended[-1].stop or not cells[at].first or cells[at].gap:
        return 1
    end = at + 1
    while end < min(len(cells), at + _MOST_PIECES) and _goes_on(cells[end - 1], cells[end]):
        end += 1
    if end - at < 3:
        return 1
    room = max([other.low for other in (*mended[-_NEAR:], *cells[end : end + _NEAR])])
    if mended[-1].high + 3 < room:
        return 1
    for many in range(end - at, 2, -1):
        pieces = cells[at : at + many]
        low, high = sum([piece.low for piece in pieces]), sum([piece.high for piece in pieces])
        if low <= room + 1 and max(low + 3, high + 1) >= room:
            return many
    return 1


def _at_a_mark(above: Cell, below: Cell) -> bool:
    """Whether the line may be broken there, where marks print narrower: before one, or behind what closes."""
    if below.closing:
        return True
    if below.lead or above.lead or above.credit:
        return False
    closed = above.text.string[-1] in _CLOSED and not _OPENING.isdisjoint(above.text.string)
    return below.text.string[0] in _OPENING or (closed and not above.stop)


def _is_rest(above: Cell, below: Cell, both: float, room: float) -> bool:
    """Whether both are one printed line: they fit a line, though nothing ends with the first, or fill it."""
    if below.closing or (above.phrased and above.text.string[-1] in "，：、；"):
        return both <= room + 1
    if not above.phrased and above.low * 2 < room:  # a label, the rest of a line of names
        return False
    if above.stop and (below.stop or below.high + INDENT > room - 1):  # as a paragraph's first line does
        return False
    begins = above.stop and below.high + INDENT > room - _SHORT
    return room - (1 if begins else 3) <= both <= room + 1
