"""At least 300 clocks of 2023 to 2026 against a count by hand: pauses, changes, make-up days."""

from __future__ import annotations

import datetime as dt

import pytest
from clock_cases import DAY, STEP, Story, around_make_up_days, make_up_days

from hall_app.catalog.workdays import load_calendar
from hall_app.domain.deadlines import Limit, LimitUnit, Pause
from hall_app.domain.flow.clock import HandlingClock
from hall_app.domain.workdays import CalendarDay, DayKind
from hall_app.support.errors import RuleViolation


@pytest.fixture(scope="module")
def calendar():
    from clock_cases import YEARS

    known, broken = load_calendar(YEARS)
    assert not broken
    return known


def clock_of(story):
    return HandlingClock(
        accepted_on=story.accepted,
        limit=Limit(count=story.count, unit=LimitUnit(story.unit)),
        extra=story.extra,
        pauses=tuple(Pause(start=start, end=end) for start, end in story.pauses),
    )


AROUND = around_make_up_days()


def test_there_are_enough_cases_and_every_worked_day_of_rest_is_among_them():
    assert len(make_up_days()) >= 20
    assert len(AROUND) >= 300


@pytest.mark.parametrize(("name", "story"), AROUND, ids=[name for name, _ in AROUND])
def test_around_every_make_up_day(name, story, calendar):
    assert clock_of(story).counted(calendar).due_on == story.walked(), name


HOLIDAYS = ["2023-01-20", "2023-09-27", "2024-02-08", "2024-09-29", "2025-01-25", "2025-09-29"]
HOLIDAYS += ["2026-02-13", "2026-04-30", "2026-09-24"]


@pytest.mark.parametrize("start", HOLIDAYS)
@pytest.mark.parametrize("length", [1, 5, 9, 20])
@pytest.mark.parametrize("unit", ["G", "Z"])
def test_a_pause_across_a_holiday_loses_and_doubles_no_day(start, length, unit, calendar):
    """As asked of a pending reason that spans days off: neither is counted twice."""
    accepted = DAY(start) - 5 * STEP
    story = Story(accepted=accepted, count=15, unit=unit)
    story.pauses = [(DAY(start), DAY(start) + length * STEP)]
    assert clock_of(story).counted(calendar).due_on == story.walked()


@pytest.mark.parametrize("day", ["2026-03-10", "2026-02-13", "2026-09-30"])
def test_a_limit_changed_while_paused_counts_from_the_same_facts(day, calendar):
    """The new limit is laid over the same start and pause, not over the moved last day."""
    from dataclasses import replace

    start = DAY(day)
    paused = clock_of(Story(accepted=start - 7 * STEP, count=20)).paused(start, start + 14 * STEP)
    changed = replace(paused, limit=Limit(count=10, unit=LimitUnit.WORKING))
    resumed = changed.resumed(start + 9 * STEP)
    story = Story(accepted=start - 7 * STEP, count=10, pauses=[(start, start + 9 * STEP)])
    assert resumed.counted(calendar).due_on == story.walked()


def test_the_calendar_changed_while_the_case_is_open_and_paused(calendar):
    start = DAY("2026-03-02")
    closed = {DAY("2026-03-26"): DayKind.HOLIDAY, DAY("2026-03-28"): DayKind.MAKE_UP_WORKDAY}
    other = calendar.overlaid([CalendarDay(day=day, kind=kind) for day, kind in closed.items()])
    story = Story(accepted=start, count=20, pauses=[(DAY("2026-03-10"), DAY("2026-03-24"))])
    clock = clock_of(story)
    assert clock.counted(calendar).due_on == DAY("2026-04-14")
    story.changed = {day: str(kind) for day, kind in closed.items()}
    assert clock.counted(other).due_on == story.walked()


@pytest.mark.parametrize("times", [2, 3, 5])
def test_paused_and_resumed_several_times_on_one_day(times, calendar):
    """State changed twice a day: the day of pausing counts once, however often it happens."""
    start, day = DAY("2026-03-02"), DAY("2026-03-10")
    clock = clock_of(Story(accepted=start, count=20))
    for _ in range(times):
        clock = clock.paused(day, day + 10 * STEP).resumed(day)
    assert clock.counted(calendar).due_on == Story(accepted=start, count=20).walked()


def test_a_pause_ends_by_itself_on_the_day_that_was_told(calendar):
    start, day, told = DAY("2026-03-02"), DAY("2026-03-10"), DAY("2026-03-17")
    clock = clock_of(Story(accepted=start, count=20)).paused(day, told).resumed(DAY("2026-04-20"))
    story = Story(accepted=start, count=20, pauses=[(day, told)])
    assert clock.counted(calendar).due_on == story.walked()


@pytest.mark.parametrize("extra", [1, 5, 10])
@pytest.mark.parametrize("unit", ["G", "Z"])
def test_an_extension_adds_its_days_to_both_limits(extra, unit, calendar):
    clock = HandlingClock(
        accepted_on=DAY("2026-09-18"),
        limit=Limit(count=10, unit=LimitUnit(unit)),
        statutory=Limit(count=20, unit=LimitUnit(unit)),
        extra=extra,
    )
    promised = Story(accepted=DAY("2026-09-18"), count=10, unit=unit, extra=extra)
    statutory = Story(accepted=DAY("2026-09-18"), count=20, unit=unit, extra=extra)
    days = clock.counted(calendar)
    assert (days.due_on, days.statutory_on) == (promised.walked(), statutory.walked())


def test_a_year_that_is_not_loaded_is_named_and_no_date_is_guessed(calendar):
    days = clock_of(Story(accepted=DAY("2026-12-28"), count=10)).counted(calendar)
    assert (days.due_on, days.open_year) == (None, 2027)


@pytest.mark.parametrize(
    ("code", "do"),
    [
        ("pause-ends-before-start", lambda c: c.paused(DAY("2026-03-10"), DAY("2026-03-10"))),
        (
            "already-paused",
            lambda c: c.paused(DAY("2026-03-10"), DAY("2026-03-20")).paused(
                DAY("2026-03-12"), DAY("2026-03-22")
            ),
        ),
        (
            "pause-not-longer",
            lambda c: c.paused(DAY("2026-03-10"), DAY("2026-03-20")).prolonged(
                DAY("2026-03-12"), DAY("2026-03-20")
            ),
        ),
        (
            "pause-over",
            lambda c: c.paused(DAY("2026-03-10"), DAY("2026-03-20")).prolonged(
                DAY("2026-03-23"), DAY("2026-03-30")
            ),
        ),
    ],
)
def test_what_cannot_be_a_pause_is_refused(code, do):
    clock = clock_of(Story(accepted=dt.date(2026, 3, 2), count=20))
    with pytest.raises(RuleViolation, match=code):
        do(clock)
