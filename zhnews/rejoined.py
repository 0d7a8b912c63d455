"""Captions, bylines and headings that were set on several lines, each one line again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from zhnews import lexicon, names, seams, words
from zhnews.cells import NAMES_CLOSED, NAMES_OPEN
from zhnews.chars import DASHES, HAN, SENTENCE_END
from zhnews.lines import Line
from zhnews.text import Text

CAPTION_LIMIT = 90  # characters of a caption; longer before its credit, a paragraph is a picture story's text
# Its rest, and that of its credit, are no longer; from which log odds on a word stands across the break.
_REST_LIMIT, _CREDIT_LIMIT, _WORD = 30, 8, 1.0
# The lines of a heading that its box has broken: from how long on one can lose its last character, how long they are.
_BOX_LEAST, _BOX_LIMIT = 7, 24
_BYLINE_LIMIT = 60  # characters of a byline on several lines, and of each of these


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    role = "(?:记者|通讯员|实习生)"
    ranks = lexicon.alternation(lexicon.words("credit_ranks"))
    ranked = rf"(?:{ranks})?{role}"
    return {
        "credit_begun": re.compile(rf"{role}\s?[{HAN}]{{0,3}}(?:\s?摄影)?$"),
        "credit_end": re.compile("(?:摄|供图|/图|[社报]发)[)]?$|(?:摄影)?报道$"),
        "last_character": re.compile(rf"[{HAN}][”’)》!?]{{0,2}}"),
        # Who signs: an outlet, a role, names. Pictures have credits of their own.
        "signed": re.compile(
            rf"(?!.*(?:摄|摄影|供图)$)[^,。:;!?()“”]{{0,16}}(?:{role}|[文图](?=[/:]))[ /:]{{0,2}}[{HAN}·、 ]{{2,30}}"
        ),
        "signed_too": re.compile(rf"(?:{ranked}|摄影|[文图](?=[/:]))[ /:]{{1,2}}[{HAN}·、/: ]{{2,30}}"),
        "role_cut": re.compile("记\n者|通(?:\n讯|讯\n)员|实(?:\n习|习\n)生"),
        "role_last": re.compile(rf"(?<=[{HAN} ]){role}$"),
        "dateline": re.compile(
            rf"[{HAN}·]{{2,12}}[0-9 ]{{1,3}}月[0-9 ]{{1,3}}日[{HAN}]{{0,5}}[电讯]|[{HAN}·]{{2,8}}讯|"
            rf"【[{HAN}·]{{2,10}}讯】"
        ),
        "reporters": re.compile(rf"\((?:本报|本社)?{ranked}"),
        "role": re.compile(role),
        # A role and names without a blank; a role and the first character of a name; the rest of a name, and a role.
        "role_first": re.compile(rf"{ranked}[ :]{{0,2}}([{HAN} ]{{2,16}})"),
        "name_begun": re.compile(rf"(?<=[{HAN} ]){role} ?([{HAN}])$"),
        "name_ends": re.compile(rf"(?!本|{ranks})[{HAN}]{{1,2}} ?{ranked}[ :]{{0,2}}([{HAN} ]{{2,16}})"),
    }


def whole(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines, those joined whose break stands in a caption, before or in its credit (…通讯员 李 / 明 摄), between
    the names of a byline (本报记者 李明 / 通讯员 王小梅), or in the last word of a heading.

    >>> from zhnews import lines
    >>> page = lines.read('新桥昨日通车\\n\\n本报记者 李明\\n通讯员 王小梅\\n\\n昨日，新桥通车，市民走上新桥参观。')
    >>> [line.text.string for line in whole(page)][1]
    '本报记者 李明 通讯员 王小梅'
    """
    held: Line | None = None
    boxed = False  # since the last blank line there have been no lines but such as headings have
    for line in lines:
        if held is not None:
            if _ends_caption(held.folded, line):
                held = replace(held, text=held.text + line.text, ends=True)
                continue
            blank = _between_names(held.folded, line)
            if blank is not None:
                held = replace(
                    held, text=Text.join(blank, [held.text, line.text]), measure=line.measure, ends=line.ends
                )
                continue
            if (boxed and _ends_heading(held, line)) or _is_dash_of(held, line):
                held = replace(held, text=held.text + line.text)
                continue
            yield held
        boxed = _is_boxed(line) and (line.gap or boxed)
        held = line
    if held is not None:
        yield held


# Headings


def _is_boxed(line: Line) -> bool:
    """Whether the line can be one of a heading that its box has broken."""
    return not line.measure and not line.mark and len(line.folded) <= _BOX_LIMIT


def _ends_heading(begun: Line, line: Line) -> bool:
    """Whether the line is what did not fit above: the last character, or the rest of a bracket or a quotation."""
    if line.gap or not _is_boxed(line):
        return False
    if _patterns()["last_character"].fullmatch(line.folded) and len(begun.folded) >= _BOX_LEAST:
        return begun.folded[-1] not in SENTENCE_END
    shorter = len(line.folded) <= len(begun.folded) + 1 and "。" not in line.folded
    return shorter and seams.enclosed(begun.folded, line.folded)


def _is_dash_of(begun: Line, line: Line) -> bool:
    """Whether the line is the dash that ends a kicker, for which its own had no room."""
    return line.folded in DASHES and not line.gap and _is_boxed(begun) and begun.folded[-1] not in SENTENCE_END


# Captions


def _ends_caption(begun: str, line: Line) -> bool:
    """Whether the line is the rest of a caption that has `begun` on the one above."""
    folded, patterns = line.folded, _patterns()
    if len(begun) > CAPTION_LIMIT or len(folded) > _REST_LIMIT or not patterns["credit_end"].search(folded):
        return False
    if patterns["credit_begun"].search(begun):
        return len(folded) <= _CREDIT_LIMIT
    return not line.gap and begun[-1] not in SENTENCE_END and words.across(begun[-4:], folded[:4]) > _WORD


# Bylines


def _between_names(begun: str, line: Line) -> str | None:
    """What stands between a byline that has `begun` on the line above and its rest; `None` if the line is none."""
    patterns, folded = _patterns(), line.folded
    if len(begun) > _BYLINE_LIMIT:
        return None
    if folded[0] == "(":
        return "" if patterns["reporters"].match(folded) and patterns["dateline"].fullmatch(begun) else None
    if _closes(begun, folded):
        return ""
    if len(folded) > _BYLINE_LIMIT:
        return None
    if patterns["role_cut"].search(f"{begun[-2:]}\n{folded[:2]}"):
        return "" if patterns["signed"].fullmatch(begun + folded) else None
    if patterns["role_last"].search(begun):
        asked = names.are_persons(folded.split(" ", 1)[0]) and patterns["signed"].fullmatch(f"{begun} {folded}")
        return " " if asked else None
    if not patterns["signed"].fullmatch(begun):
        return None
    if _goes_on_in_name(begun, folded):
        return ""
    more = patterns["signed_too"].fullmatch(folded) or _is_signed(patterns["role_first"], folded) or _is_names(line)
    return " " if more else None


def _closes(begun: str, folded: str) -> bool:
    """Whether the line closes the bracket of a lead, with who signs in it, that the line above leaves open."""
    closed = NAMES_CLOSED.match(folded)
    opened = closed and NAMES_OPEN.search(begun)
    return bool(closed and opened and _patterns()["role"].search(opened[0] + closed[0]))


def _goes_on_in_name(begun: str, folded: str) -> bool:
    """Whether the last name of the byline above has been cut, and goes on in the line."""
    first = _patterns()["name_begun"].search(begun)
    if first and names.split(first[1] + folded):
        return True
    return _is_signed(_patterns()["name_ends"], folded)


def _is_names(line: Line) -> bool:
    """Whether the line is names and nothing else: below a blank line several that blanks part."""
    if line.gap:
        return " " in line.folded and names.are_persons(line.folded)
    return names.are_persons(line.folded) or names.split(line.folded, sure=False) is not None


def _is_signed(pattern: re.Pattern[str], folded: str) -> bool:
    """Whether the line is what the pattern says, and the group in it persons' names."""
    found = pattern.fullmatch(folded)
    return found is not None and all(names.split(name) for name in found[1].split())
