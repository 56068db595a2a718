"""Due dates: the known vectors, a slow oracle over all shipped years, and every refusal."""

from __future__ import annotations

import datetime as dt
from functools import cache
from pathlib import Path

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from hall_app.catalog.workdays import load_calendar
from hall_app.domain.deadlines import (
    DayReason,
    Light,
    Limit,
    LimitUnit,
    Pause,
    Standing,
    compute_due,
    effective_acceptance_day,
    light,
    notice_window,
    read_limit,
    remaining,
    working_days_between,
)
from hall_app.domain.workdays import DayKind
from hall_app.support.errors import RuleViolation

DAY = dt.date.fromisoformat
STEP = dt.timedelta(days=1)
YEARS = Path(__file__).resolve().parents[2] / "resources" / "catalog" / "workdays"


@cache
def shipped():
    calendar, broken = load_calendar(YEARS)
    assert not broken
    return calendar


def working(count):
    return Limit(count=count, unit=LimitUnit.WORKING)


def natural(count):
    return Limit(count=count, unit=LimitUnit.NATURAL)


def pause(start, end):
    return Pause(start=DAY(start), end=DAY(end))


VECTORS = [
    ("2026-02-13", 5, (), "2026-02-27"),
    ("2026-02-14", 5, (), "2026-02-28"),
    ("2026-02-16", 5, (), "2026-03-02"),
    ("2025-12-31", 1, (), "2026-01-04"),
    ("2026-04-30", 3, (), "2026-05-08"),
    ("2026-09-18", 5, (), "2026-09-24"),
    ("2026-09-24", 20, (), "2026-10-29"),
    ("2025-09-26", 5, (), "2025-10-10"),
    ("2026-03-02", 20, (("2026-03-10", "2026-03-24"),), "2026-04-14"),
    ("2026-03-02", 0, (), "2026-03-02"),
]


@pytest.mark.parametrize(("start", "count", "pauses", "due"), VECTORS)
def test_known_due_dates(start, count, pauses, due):
    found = compute_due(DAY(start), working(count), shipped(), [pause(*one) for one in pauses])
    assert found.due == DAY(due)


def slow_due(start, limit, calendar, pauses):
    """Walk day by day, written apart from the program."""
    if limit.count == 0:
        return start
    day = start
    while calendar.day_kind(day) in {DayKind.REST, DayKind.HOLIDAY}:
        day += STEP

    def stopped(one):
        return any(p.start < one <= p.end for p in pauses)

    def works(one):
        return calendar.day_kind(one) in {DayKind.WORKDAY, DayKind.MAKE_UP_WORKDAY}

    left = limit.count
    while left:
        day += STEP
        if not stopped(day) and (limit.unit is LimitUnit.NATURAL or works(day)):
            left -= 1
    while limit.unit is LimitUnit.NATURAL and not (works(day) and not (stopped(day))):
        day += STEP
    return day


@st.composite
def disjoint_pauses(draw, start):
    pauses, day = [], start
    for _ in range(draw(st.integers(0, 3))):
        begin = day + dt.timedelta(days=draw(st.integers(0, 40)))
        day = begin + dt.timedelta(days=draw(st.integers(0, 40)))
        pauses.append(Pause(start=begin, end=day))
    return draw(st.permutations(pauses))


@st.composite
def matters(draw):
    start = draw(st.dates(DAY("2004-01-01"), DAY("2025-12-31")))
    limit = Limit(count=draw(st.integers(0, 120)), unit=draw(st.sampled_from(LimitUnit)))
    return start, limit, draw(disjoint_pauses(start))


@given(matters())
@example((DAY("2008-09-26"), working(3), ()))
@example((DAY("2025-09-28"), natural(3), ()))
def test_every_due_date_agrees_with_walking_day_by_day(matter):
    start, limit, pauses = matter
    try:
        expected = slow_due(start, limit, shipped(), pauses)
    except RuleViolation as fault:
        assume(fault.code != "calendar-year-missing")
        raise
    found = compute_due(start, limit, shipped(), pauses)
    assert found.due == expected
    dates = [note.date for note in found.days]
    assert dates == [start + n * STEP for n in range(len(dates))], "no day left out"
    assert dates[-1] == found.due
    counted = [note.index for note in found.days if note.counts]
    assert counted == (list(range(1, limit.count + 1)) or [0])


def reasons(start, limit, pauses=()):
    return [
        (str(note.date), note.counts, note.why)
        for note in compute_due(DAY(start), limit, shipped(), pauses).days
    ]


def test_the_explanation_names_every_day_over_new_year():
    assert reasons("2025-12-31", working(2)) == [
        ("2025-12-31", False, DayReason.START),
        ("2026-01-01", False, DayReason.HOLIDAY),
        ("2026-01-02", False, DayReason.HOLIDAY),
        ("2026-01-03", False, DayReason.HOLIDAY),
        ("2026-01-04", True, DayReason.MAKE_UP),
        ("2026-01-05", True, DayReason.DUE),
    ]


def test_taken_on_a_rest_day_counts_as_taken_on_the_next_working_day():
    found = compute_due(DAY("2026-11-07"), working(1), shipped())
    assert found.start == DAY("2026-11-07")
    assert found.counts_from == DAY("2026-11-09")
    assert [note.why for note in found.days] == [
        DayReason.REST, DayReason.REST, DayReason.START, DayReason.DUE,
    ]  # fmt: skip
    assert effective_acceptance_day(DAY("2026-11-07"), shipped()) == DAY("2026-11-09")
    assert effective_acceptance_day(DAY("2026-11-09"), shipped()) == DAY("2026-11-09")


def test_natural_days_ending_on_a_rest_day_end_on_the_next_working_day():
    assert reasons("2026-11-04", natural(3)) == [
        ("2026-11-04", False, DayReason.START),
        ("2026-11-05", True, DayReason.NATURAL),
        ("2026-11-06", True, DayReason.NATURAL),
        ("2026-11-07", True, DayReason.NATURAL),
        ("2026-11-08", False, DayReason.REST),
        ("2026-11-09", False, DayReason.MOVED),
    ]


def test_the_day_of_pausing_counts_and_the_day_of_resuming_does_not():
    noted = {
        day: (counts, why)
        for day, counts, why in reasons(
            "2026-03-02", working(20), [pause("2026-03-10", "2026-03-24")]
        )
    }
    assert noted["2026-03-10"] == (True, DayReason.WORKING)
    assert noted["2026-03-11"] == (False, DayReason.PAUSED)
    assert noted["2026-03-24"] == (False, DayReason.PAUSED)
    assert noted["2026-03-25"] == (True, DayReason.WORKING)


def test_same_day_is_the_very_day_even_on_weekend_duty():
    assert compute_due(DAY("2026-11-07"), working(0), shipped()).due == DAY("2026-11-07")


@pytest.mark.parametrize(
    ("ask", "code"),
    [
        (lambda: compute_due(DAY("2026-03-02"), working(-1), shipped()), "limit-negative"),
        (lambda: compute_due(DAY("2026-03-02"), working(3651), shipped()), "limit-too-large"),
        (lambda: read_limit(5, "D"), "limit-unit-unknown"),
        (lambda: read_limit(-5, "G"), "limit-negative"),
        (
            lambda: compute_due(
                DAY("2026-03-02"), working(5), shipped(), [pause("2026-03-10", "2026-03-09")]
            ),
            "pause-ends-before-start",
        ),
        (
            lambda: compute_due(
                DAY("2026-03-02"),
                working(5),
                shipped(),
                [pause("2026-03-12", "2026-03-20"), pause("2026-03-05", "2026-03-13")],
            ),
            "pauses-overlap",
        ),
        (lambda: compute_due(DAY("2026-12-30"), working(5), shipped()), "calendar-year-missing"),
        (lambda: compute_due(DAY("2003-12-30"), working(0), shipped()), "calendar-year-missing"),
    ],
)
def test_what_cannot_be_computed_is_refused_with_a_code(ask, code):
    with pytest.raises(RuleViolation) as caught:
        ask()
    assert caught.value.code == code


def test_a_pause_may_begin_on_the_day_another_ends():
    pauses = [pause("2026-03-04", "2026-03-06"), pause("2026-03-06", "2026-03-10")]
    assert compute_due(DAY("2026-03-02"), working(3), shipped(), pauses).due == DAY("2026-03-11")


@pytest.mark.parametrize(
    ("today", "nth", "lapsed"),
    [
        ("2026-11-06", 0, False),
        ("2026-11-07", 0, False),
        ("2026-11-09", 1, False),
        ("2026-11-13", 5, False),
        ("2026-11-14", 5, True),
        ("2026-12-31", 5, True),
    ],
)
def test_the_silent_notice_clock_lapses_the_morning_after_the_fifth_working_day(today, nth, lapsed):
    window = notice_window(DAY("2026-11-06"), DAY(today), shipped())
    assert (window.nth, window.of, window.lapsed) == (nth, 5, lapsed)
    assert window.last_day == DAY("2026-11-13")
    assert window.lapses_on == DAY("2026-11-14")


def test_remaining_days_are_counted_in_the_limits_own_unit():
    friday, due = DAY("2026-11-06"), DAY("2026-11-10")
    assert remaining(friday, due, LimitUnit.WORKING, shipped()) == 2
    assert remaining(friday, due, LimitUnit.NATURAL, shipped()) == 4
    assert remaining(due, friday, LimitUnit.WORKING, shipped()) == -2
    assert working_days_between(due, friday, shipped()) == -2


@pytest.mark.parametrize(
    ("today", "standing", "shown", "days"),
    [
        ("2026-11-02", Standing.RUNNING, Light.NORMAL, 14),
        ("2026-11-16", Standing.RUNNING, Light.SOON, 4),
        ("2026-11-13", Standing.RUNNING, Light.NORMAL, 5),
        ("2026-11-20", Standing.RUNNING, Light.TODAY, 0),
        ("2026-11-21", Standing.RUNNING, Light.OVERDUE, 1),
        ("2026-11-23", Standing.RUNNING, Light.OVERDUE, 1),
        ("2026-11-24", Standing.RUNNING, Light.OVERDUE, 2),
        ("2026-11-18", Standing.PAUSED, Light.PAUSED, 2),
        ("2026-11-18", Standing.WAITING, Light.WAITING, 2),
    ],
)
def test_lights_follow_the_remaining_days(today, standing, shown, days):
    found = light(DAY(today), DAY("2026-11-20"), working(20), shipped(), standing)
    assert (found.light, found.days, found.unit) == (shown, days, "G")


def test_a_short_limit_turns_yellow_one_day_before():
    found = light(DAY("2026-11-19"), DAY("2026-11-20"), working(3), shipped())
    assert found.light is Light.SOON
