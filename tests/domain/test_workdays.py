"""The working-day calendar: what a day is, and where the calendar ends."""

from __future__ import annotations

import datetime as dt

import pytest

from hall_app.domain.workdays import CalendarDay, DayKind, calendar_of
from hall_app.support.errors import RuleViolation

DAY = dt.date.fromisoformat


def holiday(text, name="元旦"):
    return CalendarDay(day=DAY(text), kind=DayKind.HOLIDAY, name=name)


def whole_year(year):
    return [holiday(f"{year}-01-{day:02d}") for day in range(1, 14)]


CALENDAR = calendar_of(
    2025,
    2026,
    [
        holiday("2026-01-01"),
        holiday("2026-01-02"),
        CalendarDay(day=DAY("2026-01-04"), kind=DayKind.MAKE_UP_WORKDAY, name="元旦调休"),
    ],
)


@pytest.mark.parametrize(
    ("day", "kind", "name"),
    [
        ("2026-01-01", DayKind.HOLIDAY, "元旦"),
        ("2026-01-03", DayKind.REST, ""),
        ("2026-01-04", DayKind.MAKE_UP_WORKDAY, "元旦调休"),
        ("2026-01-05", DayKind.WORKDAY, ""),
    ],
)
def test_a_day_tells_its_kind_and_name(day, kind, name):
    assert CALENDAR.day_kind(DAY(day)) is kind
    assert CALENDAR.day_name(DAY(day)) == name


def test_next_workday_is_the_worked_sunday_after_a_holiday():
    assert CALENDAR.next_workday(DAY("2025-12-31")) == DAY("2026-01-04")


@pytest.mark.parametrize("day", ["2024-12-31", "2027-01-01"])
def test_beyond_the_loaded_years_nothing_is_guessed(day):
    for ask in (CALENDAR.is_workday, CALENDAR.day_name, CALENDAR.next_workday):
        with pytest.raises(RuleViolation) as caught:
            ask(DAY(day))
        assert caught.value.code == "calendar-year-missing"
        assert caught.value.details == {"year": DAY(day).year}


def test_next_workday_across_the_last_loaded_year_names_the_missing_year():
    with pytest.raises(RuleViolation) as caught:
        CALENDAR.next_workday(DAY("2026-12-31"))
    assert caught.value.details == {"year": 2027}


def test_the_halls_own_day_wins_over_the_shipped_one():
    worked = CalendarDay(day=DAY("2026-01-02"), kind=DayKind.WORKDAY)
    calendar = CALENDAR.overlaid([worked, holiday("2026-03-20", "肉孜节")])
    assert calendar.is_workday(DAY("2026-01-02"))
    assert calendar.day_name(DAY("2026-03-20")) == "肉孜节"
    assert not calendar.is_workday(DAY("2026-03-20"))
    assert not CALENDAR.is_workday(DAY("2026-01-02")), "the shipped calendar stays as it was"


def test_a_whole_imported_year_extends_the_calendar():
    assert CALENDAR.overlaid(whole_year(2027)).last_year == 2027


def test_a_whole_imported_year_replaces_the_shipped_one():
    calendar = CALENDAR.overlaid(whole_year(2026))
    assert calendar.day_kind(DAY("2026-01-04")) is DayKind.HOLIDAY
    assert CALENDAR.overlaid(whole_year(2025)).day_kind(DAY("2026-01-01")) is DayKind.HOLIDAY
    dropped = [holiday(f"2026-03-{day:02d}") for day in range(1, 14)]
    assert CALENDAR.overlaid(dropped).is_workday(DAY("2026-01-01"))


def test_a_single_day_of_a_new_year_does_not_pass_for_the_whole_year():
    assert CALENDAR.overlaid([holiday("2027-01-01")]).last_year == 2026


def test_a_year_behind_a_gap_does_not_join():
    assert CALENDAR.overlaid(whole_year(2028)).last_year == 2026


def test_counted_workdays_agree_with_walking():
    day, end = DAY("2025-12-20"), DAY("2026-01-20")
    while day < end:
        walked = sum(
            CALENDAR.is_workday(day + dt.timedelta(days=n)) for n in range(1, (end - day).days + 1)
        )
        assert CALENDAR.count_workdays(day, end) == walked
        day += dt.timedelta(days=1)
    assert CALENDAR.count_workdays(end, DAY("2025-12-20")) == 0
