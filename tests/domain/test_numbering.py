"""Case numbers and numbers of notices."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hall_app.domain.numbering import (
    CaseNumber,
    NoticeKind,
    check_station,
    notice_number,
    read_fragment,
)
from hall_app.support.errors import RuleViolation

DAY = dt.date(2026, 7, 13)
STATIONS = st.text("ABCDEFGHJKLMNPQRSTUVWXYZ23456789", min_size=2, max_size=4)


def test_the_counter_has_four_places_and_five_above_9999():
    assert str(CaseNumber("CHC", DAY, 42)) == "CHC-20260713-0042"
    assert str(CaseNumber("CHC", DAY, 9999)) == "CHC-20260713-9999"
    assert str(CaseNumber("CHC", DAY, 10000)) == "CHC-20260713-10000"


def test_numbers_sort_by_counter_not_by_text():
    assert CaseNumber("CHC", DAY, 9999) < CaseNumber("CHC", DAY, 10000)


@given(STATIONS, st.dates(dt.date(1900, 1, 1), dt.date(2999, 12, 31)), st.integers(1, 99999))
def test_every_number_reads_back(station, day, counter):
    number = CaseNumber(station, day, counter)
    assert CaseNumber.parse(str(number)) == number
    assert CaseNumber.parse(f" {str(number).lower()} ") == number


@pytest.mark.parametrize(
    "typed", ["ＣＨＣ－２０２６０７１３－００４２", "chc-20260713-0042\n", "CHC – 20260713 – 0042"]
)
def test_numbers_are_read_as_told_and_typed(typed):
    assert CaseNumber.parse(typed) == CaseNumber("CHC", DAY, 42)


@pytest.mark.parametrize(
    "typed",
    ["", "CHC", "CHC-20260713", "CHC-20260713-42", "CHC-20260230-0001", "C-20260713-0001", "CHO-20260713-0001",
     "CHC-20260713-0000", "CHC-20260713-0001-1", "CHC-2026071３x-0001"],
)  # fmt: skip
def test_anything_else_is_no_number(typed):
    with pytest.raises(RuleViolation) as caught:
        CaseNumber.parse(typed)
    assert caught.value.code == "number-unreadable"


@pytest.mark.parametrize(
    "code", ["", "A", "ABCDE", "AB1", "AB0", "AIB", "ABO", "ab", "A B", "ÄB", "AB\n"]
)
def test_station_codes_leave_out_what_is_misread(code):
    with pytest.raises(RuleViolation) as caught:
        check_station(code)
    assert caught.value.code == "station-code-invalid"


def test_notices_have_a_number_of_the_year_without_zeros():
    assert notice_number("和平站", NoticeKind.CORRECTION, 2026, 12) == "(和平站)补字〔2026〕12号"


@pytest.mark.parametrize("length", range(1, 19))
def test_a_number_is_recognised_from_the_dash_on_while_being_typed(length):
    whole = "CHC-20260713-0042"
    fragment = read_fragment(whole[:length].lower())
    if length < 4:
        assert fragment is None
    else:
        assert fragment is not None
        assert fragment.prefix == whole[:length]
        assert whole.startswith(fragment.prefix)


@pytest.mark.parametrize(
    ("typed", "day", "counter"),
    [
        ("20260713-42", "20260713", 42),
        ("20260713-0042", "20260713", 42),
        ("202607130042", "20260713", 42),
        ("20260713-", "20260713", None),
        ("-0042", "", 42),
        ("0042", "", 42),
        ("42", "", 42),
        ("10000", "", 10000),
        ("20260713", "20260713", None),
    ],
)
def test_parts_told_by_telephone_are_recognised(typed, day, counter):
    fragment = read_fragment(typed)
    assert fragment is not None
    assert (fragment.day, fragment.counter, fragment.prefix) == (day, counter, "")


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "-",
        "--",
        "王小明",
        "13800001234",
        "010-82345678",
        "20260230",
        "2026-42",
        "wxm",
        "0000",
        "%",
        "²",
    ],
)
def test_other_text_is_no_part_of_a_number(typed):
    assert read_fragment(typed) is None


@given(st.text(max_size=60))
def test_no_text_raises(text):
    read_fragment(text)
