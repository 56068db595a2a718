"""What the acts of the full agency set: the commission, each errand, what comes back."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from hall_app.domain.flow.context import SUSPENDED_DAYS
from hall_app.domain.flow.effect import Effect, Effector, Values, iso, kept, not_past
from hall_app.domain.flow.hindrances import (
    commission_in_force,
    must_be_suspended,
    must_have_agency,
    must_have_had_agent,
    must_have_no_agent,
    must_have_power,
)
from hall_app.domain.flow.states import ActKind, Leg
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hall_app.domain.flow.context import FlowContext
    from hall_app.domain.flow.position import Position

PLANNED, HANDED_IN, COLLECTED = "planned", "handed-in", "collected"
"""States of one errand."""

Errand = dict[str, Any]


def commission(position: Position, values: Values, context: FlowContext) -> Effect:
    """Put the commission on record; the case goes to the agent."""
    must_have_no_agent(position, context)
    if not values["consent"]:
        raise RuleViolation("consent-needed", fields=("consent",))
    agent = context.present(values["agent"])
    facts = {
        "agent": agent.account_id,
        "agent_name": agent.name,
        "powers": list(values["powers"]),
        "until": iso(not_past(values["until"], context, "until")),
        "entrusted": values.get("entrusted", ""),
        "sensitive": bool(values.get("sensitive", False)),
        "most": values.get("most"),
        "on": iso(context.today),
    }
    changes = {
        "leg": str(Leg.COMMISSIONED),
        "commission": kept(facts),
        "owner": agent.account_id,
        "offered_to": None,
        "offer_by": None,
    }
    return Effect(changes=changes, told={"agent": agent.name})


def plan_errand(position: Position, values: Values, context: FlowContext) -> Effect:
    """Plan a way to an office: what to bring, what to collect, on which day."""
    known = commission_in_force(position, context)
    on = not_past(values["on"], context, "on")
    if on is not None and iso(on) > known["until"]:
        raise RuleViolation("beyond-commission", fields=("on",), until=_day(known["until"]))
    errand = {
        "no": len(position.errands) + 1,
        "office": values["office"],
        "on": iso(on),
        "bring": values.get("bring", ""),
        "collect": values.get("collect", ""),
        "state": PLANNED,
    }
    return _errands(position, [*_copied(position), errand])


def go_out(position: Position, values: Values, context: FlowContext) -> Effect:
    """Leave for the offices; back the same day unless another is told."""
    commission_in_force(position, context)
    by = not_past(values.get("back_by"), context, "back_by") or context.today
    return Effect(changes={"act_by": iso(by), "leg": str(Leg.OUT)}, told={"back_by": iso(by)})


def hand_in(position: Position, values: Values, context: FlowContext) -> Effect:
    """Note what was handed in where, to whom, under which slip, and until when it takes."""
    must_have_power(position, context, "hand-in")
    errands = _copied(position)
    office = values["office"]
    earlier = any(one["office"] == office and one["state"] != PLANNED for one in errands)
    errand = _find(errands, office, PLANNED) or _added(errands, office)
    errand |= {
        "state": HANDED_IN,
        "person": values.get("person", ""),
        "handed": values["handed"],
        "slip": values.get("slip", ""),
        "due": iso(not_past(values.get("due"), context, "due")),
        "handed_on": iso(context.today),
    }
    leg = Leg.SUPPLEMENTED if earlier else Leg.OUT
    return _errands(position, errands, leg)


def collect(position: Position, values: Values, context: FlowContext) -> Effect:
    """Note what was collected, with its number."""
    must_have_power(position, context, "collect")
    errands = _copied(position)
    office = values["office"]
    errand = (
        _find(errands, office, HANDED_IN)
        or _find(errands, office, PLANNED)
        or _added(errands, office)
    )
    errand |= {
        "state": COLLECTED,
        "got": values["got"],
        "number": values.get("number", ""),
        "person": values.get("person", "") or errand.get("person", ""),
        "got_on": iso(context.today),
    }
    return _errands(position, errands, Leg.COLLECTED)


def come_back(position: Position, _values: Values, _context: FlowContext) -> Effect:
    """Come back from the offices."""
    return Effect(changes={"act_by": _next_day(position.errands)})


def check_result(position: Position, _values: Values, context: FlowContext) -> Effect:
    """Note that the agent has checked what he brought."""
    commission_in_force(position, context)
    return Effect(changes={"leg": str(Leg.CHECKED)})


def suspend(position: Position, _values: Values, context: FlowContext) -> Effect:
    """Suspend the commission, for the resident's reason or the office's."""
    commission_in_force(position, context)
    by = context.today + dt.timedelta(days=SUSPENDED_DAYS)
    return Effect(changes={"leg": str(Leg.SUSPENDED), "act_by": iso(by)}, told={"look_on": iso(by)})


def renew(position: Position, values: Values, context: FlowContext) -> Effect:
    """Renew a suspended commission."""
    must_be_suspended(position, context)
    until = not_past(values["until"], context, "until")
    facts = {**(position.commission or {}), "until": iso(until)}
    if "entrusted" in values:
        facts["entrusted"] = values["entrusted"]
    changes = {
        "leg": str(Leg.COMMISSIONED),
        "commission": kept(facts),
        "act_by": _next_day(position.errands),
    }
    return Effect(changes=changes)


def end(position: Position, _values: Values, context: FlowContext) -> Effect:
    """End the commission; the case goes on without an agent."""
    must_have_agency(position, context)
    return Effect(changes={"leg": str(Leg.ENDED), "act_by": None})


def call_back(position: Position, _values: Values, context: FlowContext) -> Effect:
    """Ask the resident how it went."""
    must_have_had_agent(position, context)
    return Effect(changes={"leg": str(Leg.CALLED_BACK)})


def _day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def _copied(position: Position) -> list[Errand]:
    return [dict(one) for one in position.errands]


def _find(errands: list[Errand], office: str, state: str) -> Errand | None:
    return next((one for one in errands if one["office"] == office and one["state"] == state), None)


def _added(errands: list[Errand], office: str) -> Errand:
    errands.append({"no": len(errands) + 1, "office": office})
    return errands[-1]


def _errands(position: Position, errands: list[Errand], leg: Leg | None = None) -> Effect:
    changes: dict[str, Any] = {"errands": kept(errands)}
    if leg is not None:
        changes["leg"] = str(leg)
    elif position.leg == Leg.COMMISSIONED:
        changes["leg"] = str(Leg.PAPERS_COMPLETE)
    if position.state != "32":
        changes["act_by"] = _next_day(errands)
    return Effect(changes=changes)


def _next_day(errands: list[Errand] | tuple[Mapping[str, Any], ...]) -> str | None:
    """Return the day of the next way: a planned one, or when an office said it is done."""
    days = [one.get("on") for one in errands if one["state"] == PLANNED]
    days += [one.get("due") for one in errands if one["state"] == HANDED_IN]
    return min((one for one in days if one), default=None)


EFFECTS: Mapping[ActKind, Effector] = {
    ActKind.COMMISSION: commission,
    ActKind.PLAN_ERRAND: plan_errand,
    ActKind.GO_OUT: go_out,
    ActKind.HAND_IN: hand_in,
    ActKind.COLLECT: collect,
    ActKind.COME_BACK: come_back,
    ActKind.CHECK_RESULT: check_result,
    ActKind.SUSPEND_AGENCY: suspend,
    ActKind.RENEW_AGENCY: renew,
    ActKind.END_AGENCY: end,
    ActKind.CALL_BACK: call_back,
}
