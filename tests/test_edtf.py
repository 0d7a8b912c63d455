"""EDTF values: what is one, what days it covers, and that reading undoes writing."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from zhnews import edtf

D = datetime.date


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2021", D(2021, 1, 1), D(2021, 12, 31)),
        ("2021-11", D(2021, 11, 1), D(2021, 11, 30)),
        ("2020-02-29", D(2020, 2, 29), D(2020, 2, 29)),
        ("198X", D(1980, 1, 1), D(1989, 12, 31)),
        ("19XX", D(1900, 1, 1), D(1999, 12, 31)),
        ("2021-21", D(2021, 3, 1), D(2021, 5, 31)),
        ("2021-24", D(2021, 12, 1), D(2022, 2, 28)),
        ("2021-35", D(2021, 7, 1), D(2021, 9, 30)),
        ("2021-39", D(2021, 9, 1), D(2021, 12, 31)),
        ("2021-41", D(2021, 7, 1), D(2021, 12, 31)),
        ("2021-11-24T09:30", D(2021, 11, 24), D(2021, 11, 24)),
        ("2021-11-24T09:30:15", D(2021, 11, 24), D(2021, 11, 24)),
        ("T22:27", None, None),
        ("T24:00", None, None),
        ("XXXX-11-23", None, None),
        ("XXXX-XX-23", None, None),
        ("-0220", None, None),
        ("2018/..", D(2018, 1, 1), None),
        ("../2021-11-23", None, D(2021, 11, 23)),
        ("2021-02-01/2021-02-15", D(2021, 2, 1), D(2021, 2, 15)),
        ("T07:00/T07:30", None, None),
    ],
)
def test_values(text: str, first: datetime.date | None, last: datetime.date | None) -> None:
    value = edtf.parse(text)
    assert str(value) == text
    assert value.bounds() == (first, last)
    assert value.interval == ("/" in text)
    assert edtf.valid(text)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "nothing"),
        ("../..", "open at both ends"),
        ("2021/", "an end that is not named: open ends are .."),
        ("2021-13", "no month"),
        ("2021-00", "no month either: XX is unspecified"),
        ("2021-32", "no season"),
        ("2021-21-01", "a season has no days"),
        ("2021-02-30", "no day"),
        ("2019-02-29", "no leap year"),
        ("XXXX-02-30", "of no year"),
        ("2021T09:30", "a clock time belongs to a day"),
        ("2021-11-24T25:00", "no hour"),
        ("T24:30", "the day has ended"),
        ("T09:60", "no minute"),
        ("2021-11-24 09:30", "a blank for the T"),
        ("21-11-24", "two digits"),
        ("2021-1-2", "one digit"),
        ("2021~", "qualified: not given out"),
        ("2021-01/2021-02/2021-03", "three ends"),
    ],
)
def test_no_values(text: str, why: str) -> None:
    assert not edtf.valid(text), why
    with pytest.raises(ValueError, match=r"EDTF|exist|open"):
        edtf.parse(text)


def test_only_strings_are_read() -> None:
    with pytest.raises(TypeError, match="not from bytes"):
        edtf.parse(b"2021")  # type: ignore[arg-type]


def test_a_later_value_has_later_bounds() -> None:
    quarters = [edtf.parse(f"2021-{code}").bounds() for code in (33, 34, 35, 36)]
    days = [day for ends in quarters for day in ends if day]
    assert len(days) == 8
    assert days == sorted(days)
    assert (quarters[0][0], quarters[3][1]) == edtf.parse("2021").bounds()


@given(st.dates(min_value=D(1, 1, 1)))
def test_days_are_read_as_they_are_written(day: datetime.date) -> None:
    value = edtf.parse(edtf.format(edtf.year(day.year), day.month, day.day))
    assert str(value) == day.isoformat()
    assert value.bounds() == (day, day)


@given(st.datetimes(min_value=datetime.datetime(1000, 1, 1)))
def test_times_are_read_as_they_are_written(moment: datetime.datetime) -> None:
    text = moment.isoformat(timespec="seconds")
    assert str(edtf.parse(text)) == text
    assert str(edtf.parse(text[:16])) == text[:16]


@given(st.text(alphabet="0123456789X-/.T:", max_size=24))
@example("T00")
def test_what_is_valid_is_written_as_it_was_read(text: str) -> None:
    if edtf.valid(text):
        assert edtf.parse(str(edtf.parse(text))) == edtf.parse(text)
