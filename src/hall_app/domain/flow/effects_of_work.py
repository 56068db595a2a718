"""What the acts of handling set: who has the case, and what is outside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.domain.flow.context import ASSIGN_DAYS, HAND_OVER_DAYS
from hall_app.domain.flow.effect import (
    Effect,
    Effector,
    Values,
    iso,
    not_future,
    not_past,
    within_limit,
)
from hall_app.domain.flow.hindrances import must_be_free, must_be_offered
from hall_app.domain.flow.states import ActKind
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hall_app.domain.flow.context import FlowContext
    from hall_app.domain.flow.position import Position

_NO_OFFER = {"offered_to": None, "offer_by": None}


def take_up(position: Position, _values: Values, context: FlowContext) -> Effect:
    """Begin to handle a case; who begins has it."""
    must_be_free(position, context)
    return Effect(changes={"owner": context.operator, **_NO_OFFER})


def ask_assignment(_position: Position, values: Values, context: FlowContext) -> Effect:
    """Give a case of which nobody knows the handler to the station head, who has five days."""
    head = context.colleague(values["head"]) if "head" in values else context.head()
    if "head" not in head.roles:
        raise RuleViolation("not-a-head", fields=("head",), name=head.name)
    by = context.working_days_on(ASSIGN_DAYS)
    return Effect(
        changes={"owner": head.account_id, "act_by": iso(by), **_NO_OFFER},
        told={"to": head.name, "by": iso(by)},
    )


def assign(position: Position, values: Values, context: FlowContext) -> Effect:
    """Let the head name the handler."""
    to = context.present(values["to"])
    if to.account_id == position.owner:
        raise RuleViolation("has-it-already", fields=("to",), name=to.name)
    told = {"to": to.name, "cover_for": _covered(values["to"], to.account_id, context)}
    return Effect(changes={"owner": to.account_id, **_NO_OFFER}, told=told)


def hand_over(position: Position, values: Values, context: FlowContext) -> Effect:
    """Offer a case to a colleague, who takes it or says why not; until then it stays."""
    wanted = values["to"]
    if wanted == position.owner and wanted != context.operator:
        raise RuleViolation("has-it-already", fields=("to",), name=context.colleague(wanted).name)
    to = context.present(wanted)
    if to.account_id == position.owner:
        raise RuleViolation("hand-over-to-oneself", fields=("to",), name=to.name)
    by = context.working_days_on(HAND_OVER_DAYS)
    return Effect(
        changes={"offered_to": to.account_id, "offer_by": iso(by)},
        told={
            "to": to.name,
            "by": iso(by),
            "cover_for": _covered(wanted, to.account_id, context),
        },
    )


def take_over(position: Position, _values: Values, context: FlowContext) -> Effect:
    """Take what was offered; from now on it is mine."""
    must_be_offered(position, context)
    before = context.colleagues.get(position.owner)
    return Effect(
        changes={"owner": context.operator, **_NO_OFFER},
        told={"from": before.name if before else ""},
    )


def decline(position: Position, _values: Values, context: FlowContext) -> Effect:
    """Refuse what was offered; it stays with whom it was."""
    must_be_offered(position, context)
    owner = context.colleagues.get(position.owner)
    return Effect(changes=_NO_OFFER, told={"back_to": owner.name if owner else ""})


def pass_on(position: Position, values: Values, context: FlowContext) -> Effect:
    """Pass a case to a body outside, with the day its answer is asked for."""
    by = not_past(values["answer_by"], context, "answer_by")
    assert by is not None  # noqa: S101 - the table asks for it
    within_limit(by, position, "answer_by")
    whom = "，".join(one for one in (values["body"], values.get("person", "")) if one)
    return Effect(changes={"with_whom": whom, "act_by": iso(by)})


def submit(_position: Position, values: Values, context: FlowContext) -> Effect:
    """Hand a case to the body that decides; its own limit runs from now."""
    by = not_past(values["answer_by"], context, "answer_by")
    changes = {
        "with_whom": values["body"],
        "act_by": iso(by),
        "submitted_on": iso(context.today),
    }
    return Effect(changes=changes)


def sent_back(_position: Position, values: Values, context: FlowContext) -> Effect:
    """Note that the deciding body wants more; the hall's limit runs again."""
    by = not_past(values["by"], context, "by")
    assert by is not None  # noqa: S101 - the table asks for it
    return Effect(changes={"act_by": iso(context.calendar.require_workday(by, "by"))})


def entered_above(_position: Position, values: Values, context: FlowContext) -> Effect:
    """Note the number a case has in the superior's system."""
    day = not_future(values.get("on"), context, "on") or context.today
    return Effect(told={"on": iso(day)})


def _covered(wanted: int, found: int, context: FlowContext) -> str:
    return context.colleague(wanted).name if wanted != found else ""


EFFECTS: Mapping[ActKind, Effector] = {
    ActKind.TAKE_UP: take_up,
    ActKind.ASK_ASSIGNMENT: ask_assignment,
    ActKind.ASSIGN: assign,
    ActKind.HAND_OVER: hand_over,
    ActKind.TAKE_OVER: take_over,
    ActKind.DECLINE: decline,
    ActKind.PASS_ON: pass_on,
    ActKind.SUBMIT: submit,
    ActKind.SENT_BACK: sent_back,
    ActKind.ENTERED_ABOVE: entered_above,
}
