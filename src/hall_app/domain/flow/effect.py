"""What every effect shares: its shape, and checks of days."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeAlias

from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    import datetime as dt

    from hall_app.domain.flow.context import FlowContext
    from hall_app.domain.flow.position import Position

Values = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """What one act sets in the case, and what its line of the timeline tells beside its values."""

    changes: Mapping[str, Any] = field(default_factory=dict)
    told: Mapping[str, Any] = field(default_factory=dict)


Effector: TypeAlias = Callable[["Position", Values, "FlowContext"], Effect]
"""One effect: the case, what was given, the surroundings."""


def iso(day: dt.date | None) -> str | None:
    """Return a day as the archive keeps it."""
    return day.isoformat() if day is not None else None


def kept(value: Any) -> str:
    """Return a list or mapping as the archive keeps it."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def not_past(day: dt.date | None, context: FlowContext, name: str) -> dt.date | None:
    """Return a day that is not over.

    Raises:
        RuleViolation: ``day-is-past``.
    """
    if day is not None and day < context.today:
        raise RuleViolation("day-is-past", fields=(name,), day=day)
    return day


def not_future(day: dt.date | None, context: FlowContext, name: str) -> dt.date | None:
    """Return a day that has come.

    Raises:
        RuleViolation: ``day-not-come``.
    """
    if day is not None and day > context.today:
        raise RuleViolation("day-not-come", fields=(name,), day=day)
    return day


def within_limit(day: dt.date, position: Position, name: str) -> dt.date:
    """Return the last day of a step, which lies inside the limit of the whole.

    Raises:
        RuleViolation: ``step-beyond-limit``.
    """
    if position.due_on is not None and position.due_on < day:
        raise RuleViolation("step-beyond-limit", fields=(name,), day=day, due=position.due_on)
    return day
