"""The light of a case, what comes next, by when, and who has it: read from where it stands."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hall_app.domain.deadlines import (
    NOTICE_DAYS,
    CaseLight,
    Light,
    Limit,
    LimitUnit,
    Standing,
    Thresholds,
    light,
    notice_window,
)
from hall_app.domain.flow.context import DELIVERY_DAYS
from hall_app.domain.flow.states import CaseState
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    from hall_app.domain.flow.position import Position
    from hall_app.domain.workdays import WorkdayCalendar

_NOTICE = Limit(count=NOTICE_DAYS, unit=LimitUnit.WORKING)
_DELIVERY = Limit(count=DELIVERY_DAYS, unit=LimitUnit.WORKING)
_NO_LIGHT = CaseLight(light=Light.NONE, days=0, unit="G")
STEP_DATED = frozenset({CaseState.SUBMITTED, CaseState.DECIDED, CaseState.DONE})
"""States measured by the day of their own step: second limit, or delivery of the result."""

STEPS = {
    CaseState.RECEIVED: "decide",
    CaseState.WAITING_CORRECTION: "await-correction",
    CaseState.PROMISED: "await-promised",
    CaseState.ACCEPTED: "handle",
    CaseState.UNASSIGNED: "assign",
    CaseState.HANDLING: "handle",
    CaseState.EXTENDED: "handle",
    CaseState.PASSED_ON: "await-reply",
    CaseState.ON_ERRAND: "come-back",
    CaseState.PAUSED: "resume",
    CaseState.SUBMITTED: "await-decision",
    CaseState.SENT_BACK: "supplement",
    CaseState.DECIDED: "finish",
    CaseState.DONE: "hand-out",
}
"""Code of what comes next in each open state; the screen has its words."""


_LAPSING = {
    CaseState.WAITING_CORRECTION: "correction-lapsed",
    CaseState.PROMISED: "promise-lapsed",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class NextStep:
    """What comes next and by when; ``by`` is the earliest day that asks for something."""

    code: str
    by: dt.date | None


def case_light(
    position: Position, today: dt.date, calendar: WorkdayCalendar, thresholds: Thresholds
) -> CaseLight:
    """Return the light of a case; natural days where a year of working days is not loaded."""
    if not position.open:
        return _NO_LIGHT
    if position.open_year is not None and position.state not in STEP_DATED:
        return CaseLight(light=Light.OPEN_YEAR, days=position.open_year, unit="Z")
    try:
        return _counted(position, today, calendar, thresholds)
    except RuleViolation:
        return _plain(position.act_by or position.due_on or position.correct_by, today)


def next_step(position: Position, today: dt.date, calendar: WorkdayCalendar) -> NextStep:
    """Return what has to be done next; ``none`` for a case that is closed."""
    if not position.open:
        return NextStep(code="none", by=None)
    code = STEPS[position.state]
    by = _by(position, today, calendar)
    if position.offered_to is not None:
        return NextStep(code="take-over", by=position.offer_by)
    if position.lapsed_on is not None and position.state in _LAPSING:
        return NextStep(code=_LAPSING[position.state], by=by)
    if position.state is CaseState.PAUSED and by is not None and today > by:
        return NextStep(code="pause-over", by=by)
    late = position.due_on is not None and today > position.due_on
    if late and position.runs and not position.late_reason:
        return NextStep(code="overdue", by=position.due_on)
    return NextStep(code=code, by=by)


def _by(position: Position, today: dt.date, calendar: WorkdayCalendar) -> dt.date | None:
    if position.state is CaseState.RECEIVED:
        try:
            last = notice_window(position.received_on, today, calendar).last_day
        except RuleViolation:
            last = position.received_on + dt.timedelta(days=NOTICE_DAYS)
        return position.act_by or last
    if position.state is CaseState.WAITING_CORRECTION:
        return position.correct_by
    days = [position.act_by]
    if position.state not in STEP_DATED and position.state is not CaseState.PAUSED:
        days.append(position.due_on)
    known = [one for one in days if one is not None]
    if not known and position.open_year is not None:
        return dt.date(position.open_year - 1, 12, 31)
    return min(known, default=None)


def _counted(
    position: Position, today: dt.date, calendar: WorkdayCalendar, thresholds: Thresholds
) -> CaseLight:
    state = position.state
    if state is CaseState.RECEIVED:
        due = position.act_by or notice_window(position.received_on, today, calendar).last_day
        return light(today, due, _NOTICE, calendar, thresholds=thresholds)
    if state is CaseState.WAITING_CORRECTION and position.correct_by is not None:
        over = today > position.correct_by
        standing = Standing.RUNNING if over else Standing.WAITING
        return light(today, position.correct_by, _NOTICE, calendar, standing, thresholds)
    if state in STEP_DATED and position.act_by is not None:
        return light(today, position.act_by, _DELIVERY, calendar, thresholds=thresholds)
    clock = position.clock
    if clock is None or position.due_on is None:
        return _NO_LIGHT
    if state is CaseState.PAUSED and position.act_by is not None and today <= position.act_by:
        return light(today, position.act_by, clock.whole_limit, calendar, Standing.PAUSED)
    return light(today, position.due_on, clock.whole_limit, calendar, thresholds=thresholds)


def _plain(until: dt.date | None, today: dt.date) -> CaseLight:
    """Return a light in natural days, which need no calendar."""
    if until is None:
        return CaseLight(light=Light.NONE, days=0, unit="Z")
    left = (until - today).days
    shown = Light.OVERDUE if left < 0 else Light.TODAY if left == 0 else Light.NORMAL
    return CaseLight(light=shown, days=abs(left), unit="Z")
