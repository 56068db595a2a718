"""Dates as typed and ages."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hall_app.domain.dates import (
    PartialDate,
    age_on,
    anniversary,
    day_of_age,
    read_date,
    read_near_date,
    read_partial_date,
)
from hall_app.support.errors import RuleViolation

TODAY = dt.date(2026, 7, 13)
FIRST = dt.date(1990, 1, 1)

FORMS = [
    ("19900101", FIRST),
    ("1990-1-1", FIRST),
    ("1990-01-01", FIRST),
    ("1990.1.1", FIRST),
    ("1990/1/1", FIRST),
    ("1990年1月1日", FIRST),
    ("1990年01月01日", FIRST),
    ("1990年1月1", FIRST),
    ("1990年1月1号", FIRST),
    ("1990 1 1", FIRST),
    ("1990,1,1", FIRST),
    ("1990。1。1", FIRST),
    ("1990、1、1", FIRST),
    ("1990－1－1", FIRST),
    ("1990—1—1", FIRST),
    ("１９９００１０１", FIRST),
    ("１９９０．１．１", FIRST),
    (" 1990 - 1 - 1 ", FIRST),
    ("900101", FIRST),
    ("90-1-1", FIRST),
    ("90.1.1", FIRST),
    ("1990-01-01 00:00:00", FIRST),
    ("1990-01-01T08:30", FIRST),
    ("260713", TODAY),
    ("261231", dt.date(2026, 12, 31)),
    ("270101", dt.date(1927, 1, 1)),
    ("000229", dt.date(2000, 2, 29)),
    ("3.15", dt.date(2026, 3, 15)),
    ("3月15日", dt.date(2026, 3, 15)),
    ("12-31", dt.date(2026, 12, 31)),
    ("t", TODAY),
    ("T", TODAY),
    ("ｔ", TODAY),
    ("今天", TODAY),
    ("昨天", dt.date(2026, 7, 12)),
    ("明天", dt.date(2026, 7, 14)),
    ("+3", dt.date(2026, 7, 16)),
    ("-3", dt.date(2026, 7, 10)),
    ("＋３", dt.date(2026, 7, 16)),
    ("t+20", dt.date(2026, 8, 2)),
    ("+ 1", dt.date(2026, 7, 14)),
]


@pytest.mark.parametrize(("typed", "day"), FORMS)
def test_forms_clerks_type(typed, day):
    assert read_date(typed, TODAY) == day


@pytest.mark.parametrize(
    "typed",
    [
        "",
        " ",
        "19900230",
        "1990-2-29",
        "1990-13-1",
        "1990-0-1",
        "0000-01-01",
        "1799-12-31",
        "30000101",
        "1990",
        "199001",
        "1990-1",
        "19900101x",
        "x19900101",
        "+",
        "++3",
        "+99999999",
        "+3+3",
        "t3",
        "１９９０" + "²",
        "\u0661\u0669\u0669\u0660\u0660\u0661\u0660\u0661",
        "9" * 5000,
        "1-1-1-1",
        "下周一",
    ],
)
def test_anything_else_is_unreadable(typed):
    with pytest.raises(RuleViolation) as caught:
        read_date(typed, TODAY)
    assert caught.value.code == "date-unreadable"


@given(st.dates(dt.date(1900, 1, 1), dt.date(2100, 12, 31)))
def test_every_day_reads_back_in_every_whole_form(day):
    for shown in (f"{day:%Y%m%d}", f"{day}", f"{day.year}年{day.month}月{day.day}日"):
        assert read_date(shown, TODAY) == day


@given(st.dates(dt.date(1927, 1, 1), dt.date(2026, 12, 31)))
def test_two_digit_years_cover_a_hundred_years_up_to_this_one(day):
    assert read_date(f"{day:%y%m%d}", TODAY) == day


@given(st.text("0123456789-./年月日t+ T:", max_size=14), st.dates())
def test_only_the_rule_violation_escapes(text, today):
    codes = set()
    for read in (read_date, read_partial_date):
        try:
            read(text, today)
        except RuleViolation as violation:
            codes.add(violation.code)
    assert codes <= {"date-unreadable"}


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("1931", "1931"),
        ("1931年", "1931"),
        ("1931-5", "1931-05"),
        ("1931年5月", "1931-05"),
        ("1931-5-6", "1931-05-06"),
        ("310506", "1931-05-06"),
        ("3105", None),
        ("1931-13", None),
        ("1700", None),
    ],
)
def test_a_birth_known_by_its_year_only_can_be_told(typed, shown):
    if shown is None:
        with pytest.raises(RuleViolation):
            read_partial_date(typed, TODAY)
    else:
        assert str(read_partial_date(typed, TODAY)) == shown


def test_a_partial_date_is_a_day_only_when_whole():
    assert PartialDate(year=1931).whole() is None
    assert PartialDate(year=1931, month=5).whole() is None
    assert PartialDate(year=1931, month=5, day=6).whole() == dt.date(1931, 5, 6)


@pytest.mark.fault("T12")
def test_a_year_is_full_on_the_birthday():
    birth = dt.date(1946, 7, 13)
    assert age_on(birth, dt.date(2026, 7, 12)) == 79
    assert age_on(birth, dt.date(2026, 7, 13)) == 80
    assert age_on(birth, dt.date(1946, 7, 12)) == -1


@pytest.mark.fault("T12")
def test_a_leap_day_birthday_is_kept_on_the_first_of_march_in_common_years():
    birth = dt.date(1988, 2, 29)
    assert age_on(birth, dt.date(2026, 2, 28)) == 37
    assert age_on(birth, dt.date(2026, 3, 1)) == 38
    assert age_on(birth, dt.date(2028, 2, 28)) == 39
    assert age_on(birth, dt.date(2028, 2, 29)) == 40
    assert anniversary(birth, 2100) == dt.date(2100, 3, 1)


@given(st.dates(dt.date(1900, 1, 1), dt.date(2100, 12, 31)), st.integers(0, 130))
@pytest.mark.fault("T12")
def test_age_turns_exactly_on_the_day_of_age(birth, years):
    day = day_of_age(birth, years)
    assert age_on(birth, day) == years
    assert age_on(birth, day - dt.timedelta(days=1)) == years - 1


@pytest.mark.parametrize(
    ("today", "text", "day"),
    [
        (dt.date(2026, 12, 29), "1-5", dt.date(2027, 1, 5)),
        (dt.date(2026, 12, 29), "12-30", dt.date(2026, 12, 30)),
        (dt.date(2026, 12, 29), "8-30", dt.date(2026, 8, 30)),
        (dt.date(2026, 12, 29), "2026-1-5", dt.date(2026, 1, 5)),
        (dt.date(2027, 1, 4), "12月30日", dt.date(2026, 12, 30)),
        (dt.date(2027, 12, 29), "2-29", dt.date(2028, 2, 29)),
        (dt.date(2026, 9, 18), "8-19", dt.date(2026, 8, 19)),
    ],
)
def test_a_day_of_work_reaches_over_the_turn_of_the_year(today, text, day):
    assert read_near_date(text, today) == day
