"""Leaders take turns at the enquiry desk, and nobody has two places on one day."""

from __future__ import annotations

import datetime as dt

import pytest

from hall_app.domain.roster import Duty, check_duty, in_turn, monday_of, week_of
from hall_app.support.errors import RuleViolation

MONDAY = dt.date(2026, 9, 21)
DAYS = week_of(MONDAY)[:5]


def test_a_week_runs_from_monday_to_sunday():
    assert monday_of(dt.date(2026, 9, 27)) == MONDAY == monday_of(MONDAY)
    assert [one.day for one in week_of(MONDAY)] == [21, 22, 23, 24, 25, 26, 27]


@pytest.mark.parametrize(
    ("last", "away", "expected"),
    [
        (None, {}, [1, 2, 3, 1, 2]),
        (1, {}, [2, 3, 1, 2, 3]),
        (3, {}, [1, 2, 3, 1, 2]),
        (9, {}, [1, 2, 3, 1, 2]),
        (None, {DAYS[1]: {2}}, [1, 3, 1, 2, 3]),
        (None, {DAYS[0]: {1, 2, 3}}, [None, 1, 2, 3, 1]),
    ],
)
def test_leaders_sit_one_after_the_other_and_who_is_away_is_passed_over(last, away, expected):
    found = in_turn([1, 2, 3], last, DAYS, away)
    assert [found.get(day) for day in DAYS] == expected


def test_without_leaders_nobody_sits_there():
    assert in_turn([], None, DAYS, {}) == {}


def test_one_place_a_day_and_another_person_as_b():
    places = frozenset({"咨询台", "1 号窗口"})
    others = [Duty(day=MONDAY, post="1 号窗口", a=1)]
    with pytest.raises(RuleViolation, match="duty-twice"):
        check_duty(Duty(day=MONDAY, post="咨询台", a=1), others, places)
    check_duty(Duty(day=MONDAY, post="电话", a=1), others, places)
    check_duty(Duty(day=MONDAY, post="咨询台", a=2, b=1), others, places)
    check_duty(Duty(day=MONDAY, post="1 号窗口", a=1), others, places)
    with pytest.raises(RuleViolation, match="duty-same-person"):
        check_duty(Duty(day=MONDAY, post="电话", a=1, b=1), [], places)
