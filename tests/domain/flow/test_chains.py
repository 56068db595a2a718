"""Random sequences of acts: whatever happens, a case has an owner, a next day and a right clock."""

from __future__ import annotations

import datetime as dt
import os
import random

import pytest
from clock_cases import YEARS, Story
from hypothesis import given, settings
from hypothesis import strategies as st

from hall_app.catalog.workdays import load_calendar
from hall_app.domain.deadlines import Thresholds
from hall_app.domain.flow.asked import AskedKind
from hall_app.domain.flow.context import Colleague, FlowContext
from hall_app.domain.flow.lights import case_light, next_step
from hall_app.domain.flow.moves import move
from hall_app.domain.flow.position import position_of
from hall_app.domain.flow.states import CLOSED_STATES, OPEN_STATES, ActKind, CaseState
from hall_app.domain.flow.table import MOVES, acts_from, rule_of
from hall_app.support.errors import RuleViolation

START = dt.date(2026, 1, 5)
CALENDAR, _ = load_calendar(YEARS)
COLLEAGUES = {
    1: Colleague(account_id=1, name="王秀兰", roles=frozenset({"intake"})),
    2: Colleague(account_id=2, name="刘建国", roles=frozenset({"head"})),
    3: Colleague(account_id=3, name="陈晓梅", absent_until=START + dt.timedelta(days=60), cover=1),
    4: Colleague(account_id=4, name="赵立新", absent_until=START + dt.timedelta(days=90)),
}
OFFICES = ("街道人社所", "区医保中心")
STEP = st.tuples(
    st.integers(0, len(MOVES) - 1), st.integers(1, 4), st.integers(0, 6), st.integers(0, 30)
)


def begun():
    """Return a case that was accepted on the first working day of 2026."""
    story = Story(accepted=START, count=15)
    values = {
        "state": "20",
        "owner": 1,
        "received_on": START.isoformat(),
        "accepted_on": START.isoformat(),
        "limit_count": 15,
        "limit_unit": "G",
        "statutory_count": 40,
        "statutory_unit": "G",
        "due_on": story.walked().isoformat(),
    }
    return values, story


def filled(asks, who, days, today, number):
    """Fill what an act asks for with something that may or may not be allowed."""
    values = {}
    for one in asks:
        if not one.needed and (number + len(one.name)) % 2:
            continue
        values[one.name] = {
            AskedKind.LINE: OFFICES[number % 2],
            AskedKind.TEXT: "情况说明",
            AskedKind.DAY: today + dt.timedelta(days=days),
            AskedKind.COUNT: days + 1,
            AskedKind.COLLEAGUE: who,
            AskedKind.CHOICE: one.choices[number % len(one.choices)] if one.choices else "",
            AskedKind.CHOICES: one.choices,
            AskedKind.FLAG: True,
        }[one.kind]
    return values


def told_to_story(story, act, values, today):
    """Keep what an act does to the clock, in the test's own words."""
    if act is ActKind.PAUSE:
        story.pauses.append((today, values["until"]))
    elif act is ActKind.PROLONG_PAUSE:
        story.pauses[-1] = (story.pauses[-1][0], values["until"])
    elif act is ActKind.RESUME:
        begun_on, end = story.pauses[-1]
        story.pauses[-1] = (begun_on, min(today, end))
    elif act is ActKind.EXTEND:
        story.extra += values["days"]
    elif act is ActKind.CHANGE_LIMIT:
        story.count, story.unit = values["days"], values.get("unit", story.unit)


def check(values, story, today):
    position = position_of(values)
    state = position.state
    assert position.open == (state in OPEN_STATES)
    assert position.open == (state not in CLOSED_STATES)
    step = next_step(position, today, CALENDAR)
    assert case_light(position, today, CALENDAR, Thresholds()).days >= 0 or not position.open
    if position.open:
        assert position.owner in COLLEAGUES
        assert step.code != "none"
        assert step.by is not None, state
        if position.open_year is None:
            assert position.due_on == story.walked()
    else:
        assert step.code == "none"
        assert position.offered_to is None
    if state is CaseState.ON_ERRAND:
        assert position.agency_open


def run(steps):
    """Try each act in turn; return how many were allowed."""
    values, story = begun()
    today, done = START, 0
    for index, who, days, ahead in steps:
        today = min(today + dt.timedelta(days=days), dt.date(2026, 10, 30))
        context = FlowContext(
            today=today, operator=who, calendar=CALENDAR, colleagues=COLLEAGUES, wish=who == 2
        )
        position = position_of(values)
        possible = offered(position, index)
        if not possible:
            break
        act = possible[index % len(possible)]
        given_values = filled(rule_of(act, position.state).asks, who, ahead, today, index)
        try:
            moved = move(position, act, given_values, context)
        except RuleViolation:
            check(values, story, today)
            continue
        told_to_story(story, act, given_values, today)
        values |= moved.changes
        done += 1
        check(values, story, today)
    return done


ENDING = frozenset({ActKind.END, ActKind.WITHDRAW})


def offered(position, index):
    """Return what may be tried now; a case is seldom ended before its time."""
    known = [act for act in acts_from(position.state) if act in MOVES]
    return known if index % 7 == 0 else [act for act in known if act not in ENDING]


@pytest.mark.long
@given(st.lists(STEP, min_size=1, max_size=60))
@settings(max_examples=4_000 if os.environ.get("HALL_LONG") == "1" else 150)
def test_whatever_is_done_a_case_has_an_owner_a_next_day_and_a_right_clock(steps):
    run(steps)


def test_the_chains_do_reach_far():
    """A test that never gets anywhere shows nothing: most states are reached by the chains."""
    source = random.Random(7)
    reached = set()
    for _ in range(150):
        values, _ = begun()
        today = START
        for _ in range(60):
            who, days, ahead = source.randint(1, 4), source.randint(0, 3), source.randint(0, 30)
            today = min(today + dt.timedelta(days=days), dt.date(2026, 10, 30))
            context = FlowContext(
                today=today, operator=who, calendar=CALENDAR, colleagues=COLLEAGUES, wish=who == 2
            )
            position = position_of(values)
            possible = offered(position, source.randint(0, 99))
            if not possible:
                break
            act = source.choice(possible)
            asks = rule_of(act, position.state).asks
            try:
                values |= move(
                    position, act, filled(asks, who, ahead, today, source.randint(0, 9)), context
                ).changes
            except RuleViolation:
                continue
            reached.add(position_of(values).state)
    never = {CaseState.RECEIVED, CaseState.WAITING_CORRECTION, CaseState.PROMISED}
    never |= {CaseState.REFUSED, CaseState.VOID}
    assert reached == set(CaseState) - never
