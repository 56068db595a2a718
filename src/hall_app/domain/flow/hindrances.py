"""What stands in the way of an act before anything is typed: the case itself, or who asks."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from hall_app.domain.flow.states import ActKind, Leg
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from hall_app.domain.flow.context import FlowContext
    from hall_app.domain.flow.position import Position


def hindrance(position: Position, act: ActKind, context: FlowContext) -> RuleViolation | None:
    """Return why an act that the state allows cannot be done now, or nothing."""
    check = _CHECKS.get(act)
    if check is None:
        return None
    try:
        check(position, context)
    except RuleViolation as fault:
        return fault
    return None


def must_be_free(position: Position, context: FlowContext) -> None:
    """Raise ``offered-to-another`` while somebody else is to take the case."""
    if position.offered_to not in (None, context.operator):
        raise RuleViolation(
            "offered-to-another", name=context.colleague(position.offered_to or 0).name
        )


def must_be_offered(position: Position, context: FlowContext) -> None:
    """Raise ``nothing-offered`` or ``offered-to-another``; who covers may answer as well."""
    if position.offered_to is None:
        raise RuleViolation("nothing-offered")
    if context.present(position.offered_to).account_id == context.operator:
        return
    if position.offered_to != context.operator:
        raise RuleViolation("offered-to-another", name=context.colleague(position.offered_to).name)


def commission_in_force(position: Position, context: FlowContext) -> Mapping[str, Any]:
    """Return the commission in force.

    Raises:
        RuleViolation: ``no-commission``, ``commission-suspended``, ``commission-over``.
    """
    if position.leg == Leg.SUSPENDED:
        raise RuleViolation("commission-suspended")
    if not position.agency_open or position.commission is None:
        raise RuleViolation("no-commission")
    until = dt.date.fromisoformat(position.commission["until"])
    if context.today > until:
        raise RuleViolation("commission-over", until=until)
    return position.commission


def must_have_power(position: Position, context: FlowContext, power: str) -> None:
    """Raise ``power-missing`` unless the commission gives it."""
    if power not in commission_in_force(position, context)["powers"]:
        raise RuleViolation("power-missing", power=power)


def must_have_no_agent(position: Position, context: FlowContext) -> None:
    """Raise ``already-commissioned``, or ``item-not-by-agency`` for an item not done so."""
    if position.agency_open:
        raise RuleViolation("already-commissioned")
    if not context.by_agency:
        raise RuleViolation("item-not-by-agency")


def must_be_suspended(position: Position, _context: FlowContext) -> None:
    """Raise ``nothing-suspended``."""
    if position.leg != Leg.SUSPENDED or position.commission is None:
        raise RuleViolation("nothing-suspended")


def must_have_agency(position: Position, _context: FlowContext) -> None:
    """Raise ``no-commission`` when there is none that could end."""
    if position.leg in ("", Leg.ENDED):
        raise RuleViolation("no-commission")


def must_have_had_agent(position: Position, _context: FlowContext) -> None:
    """Raise ``no-commission`` when nobody was ever commissioned."""
    if position.commission is None:
        raise RuleViolation("no-commission")


def must_be_extendable(position: Position, context: FlowContext) -> None:
    """Raise ``already-extended`` or ``extension-after-due``."""
    if position.extra:
        raise RuleViolation("already-extended", days=position.extra)
    if position.due_on is not None and context.today > position.due_on:
        raise RuleViolation("extension-after-due", due=position.due_on)


def must_be_late(position: Position, context: FlowContext) -> None:
    """Raise ``not-late``."""
    if position.due_on is None or context.today <= position.due_on:
        raise RuleViolation("not-late", due=position.due_on)


def must_have_every_paper(_position: Position, context: FlowContext) -> None:
    """Raise ``promised-papers-missing``."""
    if context.lacking:
        raise RuleViolation("promised-papers-missing", names=list(context.lacking))


def must_be_a_wish(_position: Position, context: FlowContext) -> None:
    """Raise ``only-wishes-end-so``."""
    if not context.wish:
        raise RuleViolation("only-wishes-end-so")


def must_hold_nothing(position: Position, _context: FlowContext) -> None:
    """Raise ``originals-not-returned``."""
    if held := held_originals(position):
        raise RuleViolation("originals-not-returned", names=held)


def must_hold_something(position: Position, _context: FlowContext) -> None:
    """Raise ``no-originals-held``."""
    if not held_originals(position):
        raise RuleViolation("no-originals-held")


def must_be_urged(position: Position, _context: FlowContext) -> None:
    """Raise ``nothing-to-answer``."""
    if not position.urge_open:
        raise RuleViolation("nothing-to-answer")


def held_originals(position: Position) -> list[str]:
    """Return the originals that have not gone back."""
    return [str(one["what"]) for one in position.originals if not one.get("back_on")]


_CHECKS: Mapping[ActKind, Callable[[Position, FlowContext], object]] = {
    ActKind.TAKE_UP: must_be_free,
    ActKind.TAKE_OVER: must_be_offered,
    ActKind.DECLINE: must_be_offered,
    ActKind.EXTEND: must_be_extendable,
    ActKind.EXPLAIN_DELAY: must_be_late,
    ActKind.COMMISSION: must_have_no_agent,
    ActKind.PLAN_ERRAND: commission_in_force,
    ActKind.GO_OUT: commission_in_force,
    ActKind.HAND_IN: lambda position, context: must_have_power(position, context, "hand-in"),
    ActKind.COLLECT: lambda position, context: must_have_power(position, context, "collect"),
    ActKind.CHECK_RESULT: commission_in_force,
    ActKind.SUSPEND_AGENCY: commission_in_force,
    ActKind.RENEW_AGENCY: must_be_suspended,
    ActKind.END_AGENCY: must_have_agency,
    ActKind.CALL_BACK: must_have_had_agent,
    ActKind.DECIDE: must_have_every_paper,
    ActKind.SETTLE: must_be_a_wish,
    ActKind.FILE: must_hold_nothing,
    ActKind.RETURN_ORIGINALS: must_hold_something,
    ActKind.ANSWER_URGE: must_be_urged,
}
