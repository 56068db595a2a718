"""The way of a case as its steps line shows it, from the papers taken in to the file put away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.domain.flow.states import RUNNING_STATES, ActKind, CaseState
from hall_app.support.clock import hall_day
from hall_app.ui.case_words import undecided_words
from hall_app.ui.day_words import short_day
from hall_app.ui.i18n import Marked, mark
from hall_app.ui.widgets.steps import Step

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from hall_app.domain.flow.views import ErrandView
    from hall_app.domain.views import ActView, CaseDetail

A, S = ActKind, CaseState

_RECEIPT = mark("CasePage", "Received")
_CHECK = mark("CasePage", "Checked")
_TOLD = mark("CasePage", "Told once")
_BROUGHT = mark("CasePage", "Correction")
_ACCEPTED = mark("CasePage", "Accepted")
_HANDLED = mark("CasePage", "Handled")
_DECIDED = mark("CasePage", "Decided")
_DONE = mark("CasePage", "Done")
_READY = mark("CasePage", "Result ready")
_HANDED_OVER = mark("CasePage", "Handed over")
_RATED = mark("CasePage", "Rated")
_FILED = mark("CasePage", "Filed")
_UNTIL = mark("CasePage", "until {day}")
_BY = mark("CasePage", "by {day}")
MOST_OUTSIDE = 3
"""So many steps outside the hall the line shows, the newest ones."""

_ENDS = {
    S.REFUSED: mark("CasePage", "Refused"),
    S.VOID: mark("CasePage", "Void"),
    S.WITHDRAWN: mark("CasePage", "Withdrawn"),
    S.ENDED: mark("CasePage", "Ended"),
}
_OUTSIDE: Mapping[ActKind, Marked] = {
    A.ASK_ASSIGNMENT: mark("CasePage", "Handler to be named"),
    A.PASS_ON: mark("CasePage", "Passed on"),
    A.SUBMIT: mark("CasePage", "Submitted"),
    A.PAUSE: mark("CasePage", "Clock paused"),
    A.EXTEND: mark("CasePage", "Extended"),
    A.SUSPEND_AGENCY: mark("CasePage", "Commission suspended"),
}
_WAITING_IN: Mapping[ActKind, CaseState] = {
    A.ASK_ASSIGNMENT: S.UNASSIGNED,
    A.PASS_ON: S.PASSED_ON,
    A.SUBMIT: S.SUBMITTED,
    A.PAUSE: S.PAUSED,
}
"""States in which the newest of these steps is the one that waits."""
_AFTER = (S.DECIDED, S.DONE, S.DELIVERED, S.RATED, S.FILED)


def newest_act(detail: CaseDetail, *kinds: ActKind) -> ActView | None:
    """Return the newest act of these kinds."""
    return next((one for one in detail.acts if one.kind in kinds), None)


def steps_of(detail: CaseDetail, today: dt.date) -> tuple[Step, ...]:
    """Return the steps line: what is done, where it is now, what lies ahead."""
    state = detail.state
    steps = [Step(words=_RECEIPT.shown(), below=short_day(detail.received_on, today), when="done")]
    told = newest_act(detail, A.NOTIFY)
    if told is not None:
        steps += _correction_steps(detail, told, today)
    if state is S.RECEIVED:
        steps.append(Step(words=_CHECK.shown(), below=undecided_words(detail.light), when="now"))
    if detail.accepted_on is not None:
        steps.append(_done(_ACCEPTED, detail.accepted_on, today))
    elif state in (S.RECEIVED, S.WAITING_CORRECTION):
        steps.append(Step(words=_ACCEPTED.shown()))
    end = _ENDS.get(state)
    if end is not None or (state is S.DONE and detail.flow.closed_on and not detail.flow.decision):
        closed = detail.acts[0].at if detail.acts else detail.received_at
        return (*steps, *_outside(detail, today), _done(end or _DONE, hall_day(closed), today))
    return (*steps, *_handling(detail, today), *_last_steps(detail, today))


def _done(words: Marked, day: dt.date | None, today: dt.date) -> Step:
    below = short_day(day, today) if day is not None else ""
    return Step(words=words.shown(), below=below, when="done")


def _correction_steps(detail: CaseDetail, told: ActView, today: dt.date) -> list[Step]:
    steps = [_done(_TOLD, hall_day(told.at), today)]
    came = newest_act(detail, A.CORRECT)
    if came is not None:
        steps.append(_done(_BROUGHT, hall_day(came.at), today))
    elif detail.state is S.WAITING_CORRECTION and detail.correct_by is not None:
        below = _UNTIL.shown(day=short_day(detail.correct_by, today))
        steps.append(Step(words=_BROUGHT.shown(), below=below, when="now"))
    return steps


def _handling(detail: CaseDetail, today: dt.date) -> list[Step]:
    """Return the handler's step and those outside the hall; only one of them is now."""
    if detail.accepted_on is None:
        return [Step(words=_HANDLED.shown())]
    outside = _outside(detail, today)
    waits = any(one.when == "now" for one in outside)
    inside = detail.state in RUNNING_STATES and not waits
    when = "now" if inside else "done"
    return [Step(words=_HANDLED.shown(), below=detail.owner, when=when), *outside]


def _outside(detail: CaseDetail, today: dt.date) -> list[Step]:
    found = []
    waiting = next((act for act, state in _WAITING_IN.items() if state is detail.state), None)
    for act in reversed(detail.acts):
        if act.kind in _OUTSIDE:
            newest = newest_act(detail, act.kind)
            now = act.kind is waiting and newest is act
            found.append(_outside_step(detail, act, today, now=now))
    found += [_errand_step(one, detail, today) for one in detail.flow.errands]
    return found[-MOST_OUTSIDE:]


def _outside_step(detail: CaseDetail, act: ActView, today: dt.date, *, now: bool) -> Step:
    told = dict(act.details)
    words = _OUTSIDE[act.kind].shown()
    body = told.get("body", "")
    if body:
        words = mark("CasePage", "{step}: {body}").shown(step=words, body=body)
    below = short_day(hall_day(act.at), today)
    if now and detail.flow.act_by is not None:
        below = _BY.shown(day=short_day(detail.flow.act_by, today))
    return Step(words=words, below=below, when="now" if now else "done")


def _errand_step(one: ErrandView, detail: CaseDetail, today: dt.date) -> Step:
    """Return one office of the agency's round."""
    if one.state == "collected":
        return Step(words=one.office, below=one.got, when="done")
    day = one.on if one.state == "planned" else one.due
    below = _BY.shown(day=short_day(day, today)) if day is not None else one.slip
    now = detail.state is S.ON_ERRAND
    closed = detail.state in _AFTER
    return Step(words=one.office, below=below, when="done" if closed else "now" if now else "next")


def _last_steps(detail: CaseDetail, today: dt.date) -> list[Step]:
    """Return what comes after the handling, up to the file."""
    state, flow = detail.state, detail.flow
    due = ""
    if detail.due_on is not None:
        due = _BY.shown(day=short_day(detail.due_on, today))
    if state not in _AFTER:
        return [Step(words=_DONE.shown(), below=due), Step(words=_HANDED_OVER.shown())]
    by = _BY.shown(day=short_day(flow.act_by, today)) if flow.act_by is not None else ""
    steps = [_done(_DECIDED, flow.decided_on, today)]
    ways = (
        (S.DECIDED, _READY, _day_of(detail, A.FINISH)),
        (S.DONE, _HANDED_OVER, _day_of(detail, A.HAND_OUT, A.SETTLE)),
        (S.DELIVERED, _RATED, _day_of(detail, A.CLOSE_RATING)),
        (S.RATED, _FILED, _day_of(detail, A.FILE)),
    )
    reached = _AFTER.index(state)
    for place, (_before, words, day) in enumerate(ways):
        if place < reached:
            if day is not None:
                steps.append(_done(words, day, today))
        elif place == reached:
            steps.append(Step(words=words.shown(), below=by, when="now"))
        elif place < len(ways) - 1:
            steps.append(Step(words=words.shown()))
    return steps


def _day_of(detail: CaseDetail, *kinds: ActKind) -> dt.date | None:
    found = newest_act(detail, *kinds)
    return hall_day(found.at) if found is not None else None
