"""One value and all its spellings."""

import contextlib
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhnews import parse_numeral
from zhnews.numerals import fraction, read

SPELLINGS = [
    ("0", ["0", "０", "零", "〇", "零点零"]),
    ("7", ["7", "七", "柒"]),
    ("10", ["10", "十", "一十", "拾", "壹拾"]),
    ("22", ["22", "廿二", "二十二", "贰拾贰"]),
    ("35", ["卅五", "三十五"]),
    ("123", ["123", "一百二十三", "壹佰贰拾叁", "一 百 二十三", "一二三"]),
    ("250", ["250", "二百五", "二百五十"]),
    ("205", ["二百零五", "二百〇五"]),
    ("1234", ["1234", "1,234", "1 234", "１，２３４", "一千二百三十四"]),
    ("1600", ["1600", "一千六", "一千六百"]),
    ("2021", ["2021", "二〇二一", "二零二一"]),
    ("12003.5", ["12003.5", "一万两千零三点五"]),
    ("34000", ["3万4千", "三万四千", "3.4万", "三万四", "三萬四千"]),
    ("10600", ["1万600", "一万零六百"]),
    ("100056", ["十万零五十六", "拾万零五十六"]),
    ("400000000", ["4亿", "四亿", "四万万", "四億"]),
    ("1200000000000", ["1.2万亿", "一点二万亿", "一万二千亿"]),
    ("4569831148725382", ["四千五百六十九万八千三百一十一亿四千八百七十二万五千三百八十二"]),
    ("10000000000000000", ["一亿亿", "10000万亿"]),
    ("0.25", ["0.25", ".25", "零点二五", "四分之一", "1/4"]),
    ("1.5", ["1.5", "一点五", "一又二分之一", "1 1/2"]),
    ("0.5", ["半", "0.5"]),
    ("-10", ["-10", "负十", "負十"]),
    ("-6.6", ["-6.6", "负六点六"]),
    ("200000", ["2e5", "20万"]),
]


@pytest.mark.parametrize(("value", "text"), [(value, text) for value, texts in SPELLINGS for text in texts])
def test_all_spellings_of_a_value(value: str, text: str) -> None:
    assert parse_numeral(text) == Decimal(value)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "nothing"),
        ("元", "a unit"),
        ("三个", "a numeral and a classifier"),
        ("零点", "no digits after the point"),
        ("点五", "no digits before the point"),
        ("十七十八", "two numerals"),
        ("1..2万", "two points"),
        ("负", "a sign alone"),
        ("几", "no value"),
        ("五分之", "no numerator"),
        ("一/0", "a quotient that is none"),
        ("abc", "no numeral"),
        ("一" * 500, "longer than any numeral"),
        ("\x00", "a control character"),
        ("\ud800", "a lone surrogate"),
    ],
)
def test_what_is_not_one_numeral_is_refused(text: str, why: str) -> None:
    with pytest.raises(ValueError, match="is not one numeral"):
        parse_numeral(text)


@pytest.mark.parametrize("given_value", [None, b"1", 1])
def test_what_is_no_string_is_refused(given_value: object) -> None:
    with pytest.raises(TypeError, match=f"text is {type(given_value).__name__}"):
        parse_numeral(given_value)  # type: ignore[arg-type]


def test_a_fraction_is_told_from_a_numeral() -> None:
    assert fraction("三分之一") == Decimal(1) / 3
    assert fraction("三十一") is None


def spelled(number: int) -> str:
    """The numeral of a whole number in Chinese, by the rules of the schoolbook."""
    digits, scales = "零一二三四五六七八九", ("", "十", "百", "千")
    if number == 0:
        return digits[0]
    parts: list[str] = []
    gap = False
    for group in range(3, -1, -1):
        part = number // 10 ** (4 * group) % 10000
        if not part:
            gap = bool(parts)
            continue
        text, zero = "", bool(parts) and (gap or part < 1000)
        for place in range(3, -1, -1):
            digit = part // 10**place % 10
            if digit:
                text += ("零" if zero else "") + digits[digit] + scales[place]
                zero = False
            else:
                zero = bool(text) or zero
        parts.append(text + ("", "万", "亿", "万亿")[group])
        gap = False
    return "".join(parts)


@given(st.integers(0, 10**12 - 1))
def test_every_whole_number_is_read_from_its_spelling(number: int) -> None:
    assert read(spelled(number)) == number


@given(st.decimals(0, 10**12, places=3))
def test_every_decimal_is_read_from_its_digits(value: Decimal) -> None:
    assert parse_numeral(f"{value:f}") == value
    assert parse_numeral(f"{value:,f}") == value


@given(st.text("0123456789零一二三十百千万亿兆两廿半点分之又/.,eE+-^ 负几多余打kM", max_size=30))
def test_nothing_but_value_errors(text: str) -> None:
    with contextlib.suppress(ValueError):
        assert isinstance(parse_numeral(text), Decimal)
