"""One act on one case: the rule allows it, its effect is worked out, nothing is written."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from hall_app.domain.flow import (
    effects_of_agency,
    effects_of_clock,
    effects_of_end,
    effects_of_work,
)
from hall_app.domain.flow.effect import Effect
from hall_app.domain.flow.table import rule_of, state_after

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hall_app.domain.flow.context import FlowContext
    from hall_app.domain.flow.effect import Effector, Values
    from hall_app.domain.flow.position import Position
    from hall_app.domain.flow.rule import ActRule
    from hall_app.domain.flow.states import ActKind, CaseState

EFFECTS: Mapping[ActKind, Effector] = {
    **effects_of_work.EFFECTS,
    **effects_of_clock.EFFECTS,
    **effects_of_agency.EFFECTS,
    **effects_of_end.EFFECTS,
}

_LEFT_BEHIND: Mapping[str, Any] = {"act_by": None, "with_whom": None}
"""Belongs to the state a case leaves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """What an act does: where it leads, what it sets, what its line of the timeline tells."""

    rule: ActRule
    after: CaseState
    changes: Mapping[str, Any]
    told: Mapping[str, Any]


def move(position: Position, act: ActKind, values: Values, context: FlowContext) -> Move:
    """Return what an act does to a case.

    Raises:
        RuleViolation: ``act-not-possible``, and the rules of the act's own effect.
    """
    rule = rule_of(act, position.state)
    effector = EFFECTS.get(act)
    effect = effector(position, values, context) if effector else Effect()
    after = state_after(act, position.state)
    changes = dict(effect.changes)
    if after is not position.state:
        changes = {**_LEFT_BEHIND, **changes, "state": str(after)}
    told = {name: _plain(value) for name, value in values.items() if name != "to"}
    return Move(rule=rule, after=after, changes=changes, told={**told, **effect.told})


def _plain(value: Any) -> Any:
    if isinstance(value, dt.date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value
