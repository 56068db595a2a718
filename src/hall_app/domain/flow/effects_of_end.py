"""What the acts of the end set: decision, hand-over, answer, filing; and acts beside the way."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from hall_app.domain.audiences import WORKING
from hall_app.domain.flow.context import ASSIGN_DAYS, DELIVERY_DAYS
from hall_app.domain.flow.effect import Effect, Effector, Values, iso, kept, not_future, not_past
from hall_app.domain.flow.hindrances import (
    held_originals,
    must_be_a_wish,
    must_be_urged,
    must_have_every_paper,
    must_hold_nothing,
)
from hall_app.domain.flow.rule import LEVELS
from hall_app.domain.flow.states import ActKind, Leg
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from hall_app.domain.flow.context import FlowContext
    from hall_app.domain.flow.position import Position


def _earliest_decision(position: Position, context: FlowContext) -> dt.date | None:
    """Return the first day of a decision: that of acceptance.

    What was accepted on a day off counts from the next working day, and may be decided before it.
    """
    accepted = position.accepted_on
    if accepted is not None and accepted > context.today:
        return position.received_on
    return accepted


def decide(position: Position, values: Values, context: FlowContext) -> Effect:
    """Put the decision on record; the hall's clock stops on its day."""
    on = not_future(values.get("on"), context, "on") or context.today
    earliest = _earliest_decision(position, context)
    if earliest is not None and on < earliest:
        raise RuleViolation("decided-before-acceptance", fields=("on",), day=earliest)
    must_have_every_paper(position, context)
    if values["decision"] == "refused" and "reason" not in values:
        raise RuleViolation("act-value-missing", fields=("reason",), name="reason")
    late = values.get("late", "") or position.late_reason
    if position.due_on is not None and on > position.due_on and not late:
        raise RuleViolation("late-reason-needed", fields=("late",), due=position.due_on)
    changes = {
        "decision": values["decision"],
        "result_title": values.get("result", ""),
        "result_number": values.get("number", ""),
        "decided_on": iso(on),
        "finished_on": iso(on),
        "act_by": iso(_delivery_day(on, context)),
    }
    if "late" in values:
        changes["late_reason"] = values["late"]
    return Effect(changes=changes, told={"on": iso(on)})


def finish(position: Position, _values: Values, context: FlowContext) -> Effect:
    """Lay the result ready; it has to be handed over within the days of delivery."""
    on = position.decided_on or context.today
    return Effect(changes={"act_by": iso(_delivery_day(on, context))})


def settle(position: Position, _values: Values, context: FlowContext) -> Effect:
    """Answer who brought a wish or complaint; with that it ends."""
    must_be_a_wish(position, context)
    return Effect(changes=_delivered(position, context))


def hand_out(position: Position, values: Values, context: FlowContext) -> Effect:
    """Hand the result over to the applicant, an agent or a relative, against signature."""
    others = values["collector"] != "applicant"
    for name in ("name", "relation"):
        if others and name not in values:
            raise RuleViolation("act-value-missing", fields=(name,), name=name)
    changes: dict[str, Any] = _delivered(position, context)
    if position.agency_open:
        changes["leg"] = str(Leg.HANDED_OVER)
    told = {"id_number": WORKING.id_number(values["id_number"])} if "id_number" in values else {}
    return Effect(changes=changes, told=told)


def close_rating(_position: Position, values: Values, _context: FlowContext) -> Effect:
    """Note that the applicant rated or did not want to; the grade itself is not kept here."""
    if values.get("waived") and "reason" not in values:
        raise RuleViolation("act-value-missing", fields=("reason",), name="reason")
    return Effect()


def file(position: Position, _values: Values, context: FlowContext) -> Effect:
    """Put the file away; nothing of the applicant's may lie in it any more."""
    must_hold_nothing(position, context)
    return Effect(changes={"act_by": None})


def correct_result(position: Position, values: Values, _context: FlowContext) -> Effect:
    """Correct what was issued; both versions stay on record."""
    title = values.get("result", position.result_title)
    number = values.get("number", position.result_number)
    if (title, number) == (position.result_title, position.result_number):
        raise RuleViolation("nothing-corrected", fields=("result", "number"))
    told = {"result_before": position.result_title, "number_before": position.result_number}
    return Effect(changes={"result_title": title, "result_number": number}, told=told)


def close(position: Position, _values: Values, context: FlowContext) -> Effect:
    """Close a case without a decision."""
    changes: dict[str, Any] = {"closed_on": iso(context.today)}
    if position.leg:
        changes["leg"] = str(Leg.ENDED)
    return Effect(changes={**changes, "offered_to": None, "offer_by": None})


def reopen(_position: Position, _values: Values, context: FlowContext) -> Effect:
    """Open a refused case again: it is to be checked within five working days."""
    by = context.working_days_on(ASSIGN_DAYS)
    return Effect(changes={"closed_on": None, "act_by": iso(by)}, told={"by": iso(by)})


def urge(position: Position, values: Values, context: FlowContext) -> Effect:
    """Urge whoever has the case; it is counted, and waits for an answer."""
    not_past(values.get("answer_by"), context, "answer_by")
    count = position.urged + 1
    whom = values.get("to") or position.with_whom or _owner(position, context)
    return Effect(changes={"urged": count, "urge_open": 1}, told={"to": whom, "count": count})


def supervise(position: Position, values: Values, context: FlowContext) -> Effect:
    """Put a case under supervision: blue, then orange, then red, never back."""
    not_past(values["answer_by"], context, "answer_by")
    now = LEVELS.index(position.supervised) if position.supervised else -1
    if LEVELS.index(values["level"]) < now:
        raise RuleViolation("supervision-level-lower", fields=("level",), level=position.supervised)
    changes = {"supervised": values["level"], "urge_open": 1}
    return Effect(changes=changes, told={"to": _owner(position, context)})


def answer_urge(position: Position, _values: Values, context: FlowContext) -> Effect:
    """Answer an urging or a supervision."""
    must_be_urged(position, context)
    return Effect(changes={"urge_open": None})


def take_originals(position: Position, values: Values, context: FlowContext) -> Effect:
    """Take originals in; they are handed back against signature."""
    until = not_past(values.get("until"), context, "until")
    paper = {
        "what": values["what"],
        "copies": values.get("copies", 1),
        "on": iso(context.today),
        "until": iso(until),
    }
    return Effect(changes={"originals": kept([*position.originals, paper])})


def return_originals(position: Position, values: Values, context: FlowContext) -> Effect:
    """Hand originals back."""
    papers = [dict(one) for one in position.originals]
    for one in papers:
        if one["what"] == values["what"] and not one.get("back_on"):
            one |= {"back_on": iso(context.today), "to": values["to"]}
            return Effect(changes={"originals": kept(papers)}, told={"to": values["to"]})
    held = held_originals(position)
    raise RuleViolation("original-unknown", fields=("what",), names=held)


def _delivered(position: Position, context: FlowContext) -> dict[str, Any]:
    decided = position.decided_on
    if decided is not None and context.today < decided:
        raise RuleViolation("handed-out-before-decision", day=decided)
    today = iso(context.today)
    return {"delivered_on": today, "closed_on": today, "offered_to": None, "offer_by": None}


def _delivery_day(decided_on: dt.date, context: FlowContext) -> dt.date:
    return replace(context, today=decided_on).working_days_on(DELIVERY_DAYS)


def _owner(position: Position, context: FlowContext) -> str:
    found = context.colleagues.get(position.owner)
    return found.name if found else ""


EFFECTS: Mapping[ActKind, Effector] = {
    ActKind.DECIDE: decide,
    ActKind.FINISH: finish,
    ActKind.SETTLE: settle,
    ActKind.HAND_OUT: hand_out,
    ActKind.CLOSE_RATING: close_rating,
    ActKind.FILE: file,
    ActKind.CORRECT_RESULT: correct_result,
    ActKind.WITHDRAW: close,
    ActKind.END: close,
    ActKind.REOPEN: reopen,
    ActKind.URGE: urge,
    ActKind.SUPERVISE: supervise,
    ActKind.ANSWER_URGE: answer_urge,
    ActKind.TAKE_ORIGINALS: take_originals,
    ActKind.RETURN_ORIGINALS: return_originals,
}
