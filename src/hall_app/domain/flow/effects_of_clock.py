"""What the acts of the clock set: pauses with written notice, one extension, a changed limit."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from hall_app.domain.deadlines import Limit, LimitUnit
from hall_app.domain.flow.clock import HandlingClock, pauses_text
from hall_app.domain.flow.effect import Effect, Effector, Values, iso
from hall_app.domain.flow.hindrances import must_be_extendable, must_be_late
from hall_app.domain.flow.states import ActKind
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from hall_app.domain.flow.clock import CountedDays
    from hall_app.domain.flow.context import FlowContext
    from hall_app.domain.flow.position import Position
    from hall_app.domain.workdays import WorkdayCalendar

LONGEST_EXTENSION = 30
"""Days; the licensing law grants 10 working days (第42条), petitions 30: the head knows which."""


def counted_changes(clock: HandlingClock, calendar: WorkdayCalendar) -> dict[str, Any]:
    """Return what counting a clock anew sets in a case."""
    days = clock.counted(calendar)
    return {
        "due_on": iso(days.due_on),
        "statutory_on": iso(days.statutory_on),
        "open_year": days.open_year,
    }


def pause(position: Position, values: Values, context: FlowContext) -> Effect:
    """Stop the clock for a named step, until a day told in writing."""
    clock = _clock(position).paused(context.today, values["until"])
    return _told(position, clock, context, {"act_by": iso(values["until"])})


def prolong_pause(position: Position, values: Values, context: FlowContext) -> Effect:
    """Let a running pause end later, told in writing again."""
    clock = _clock(position).prolonged(context.today, values["until"])
    return _told(position, clock, context, {"act_by": iso(values["until"])})


def resume(position: Position, _values: Values, context: FlowContext) -> Effect:
    """Let the clock run again; a pause whose told day has passed ended on that day."""
    clock = _clock(position).resumed(context.today)
    changes = {"pauses": pauses_text(clock.pauses), **counted_changes(clock, context.calendar)}
    return Effect(changes=changes, told={"due": changes["due_on"], "was": iso(position.due_on)})


def extend(position: Position, values: Values, context: FlowContext) -> Effect:
    """Extend the limit once, before its last day has passed."""
    clock = _clock(position)
    must_be_extendable(position, context)
    if values["days"] > LONGEST_EXTENSION:
        raise RuleViolation("extension-too-long", fields=("days",), most=LONGEST_EXTENSION)
    longer = replace(clock, extra=values["days"])
    return _told(position, longer, context, {"extra": values["days"]})


def change_limit(position: Position, values: Values, context: FlowContext) -> Effect:
    """Change the promised limit, never past the statutory one."""
    clock = _clock(position)
    unit = LimitUnit(values.get("unit") or clock.limit.unit)
    limit = Limit(count=values["days"], unit=unit)
    statutory = clock.statutory
    if statutory and statutory.unit is unit and limit.count > statutory.count:
        raise RuleViolation("promise-beyond-statute", fields=("days",), most=statutory.count)
    changed = replace(clock, limit=limit)
    new = {"limit_count": limit.count, "limit_unit": str(limit.unit)}
    told = {"limit_before": f"{clock.limit.count} {clock.limit.unit}"}
    effect = _told(position, changed, context, new)
    return Effect(changes=effect.changes, told={**effect.told, **told})


def explain_delay(position: Position, values: Values, context: FlowContext) -> Effect:
    """Keep why a case is late; the applicant is told (优化营商环境条例 第36条)."""
    must_be_late(position, context)
    return Effect(changes={"late_reason": values["reason"]})


def recounted(position: Position, count: Callable[[HandlingClock], CountedDays]) -> Effect | None:
    """Return what a new calendar means for an open case, or nothing when it means nothing.

    ``count`` counts a clock with that calendar; clocks that are alike are counted alike.

    A day that was told on paper stands: the earlier of it and the new count binds (I). Where
    only the count differs and the told day binds, nothing is changed and the effect only tells.
    """
    clock = position.clock
    if clock is None:
        return None
    days = count(clock)
    if days.open_year is not None:
        return None
    told = position.told_due_on or position.due_on
    binding = min(one for one in (days.due_on, told) if one is not None)
    now = {
        "due_on": iso(binding),
        "statutory_on": iso(days.statutory_on),
        "open_year": None,
    }
    before = {
        "due_on": iso(position.due_on),
        "statutory_on": iso(position.statutory_on),
        "open_year": position.open_year,
    }
    changes: dict[str, Any] = {name: now[name] for name in now if now[name] != before[name]}
    if not changes and days.due_on == position.due_on:
        return None
    if "due_on" in changes and position.told_due_on is None:
        changes["told_due_on"] = iso(told)
    return Effect(
        changes=changes,
        told={"was": iso(position.due_on), "counted": iso(days.due_on), "due": iso(binding)},
    )


def _clock(position: Position) -> HandlingClock:
    if position.clock is None:
        raise RuleViolation("no-due-date")
    return position.clock


def _told(
    position: Position, clock: HandlingClock, context: FlowContext, more: dict[str, Any]
) -> Effect:
    """Return a new count of which the applicant is told on paper."""
    counted = counted_changes(clock, context.calendar)
    changes = {
        **counted,
        "pauses": pauses_text(clock.pauses) if clock.pauses else None,
        "told_due_on": counted["due_on"],
        **more,
    }
    return Effect(changes=changes, told={"due": counted["due_on"], "was": iso(position.due_on)})


EFFECTS: Mapping[ActKind, Effector] = {
    ActKind.PAUSE: pause,
    ActKind.PROLONG_PAUSE: prolong_pause,
    ActKind.RESUME: resume,
    ActKind.EXTEND: extend,
    ActKind.CHANGE_LIMIT: change_limit,
    ActKind.EXPLAIN_DELAY: explain_delay,
}
