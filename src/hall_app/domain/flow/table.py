"""The one table of acts: from which states, to which, who may, what is asked, which clock, paper.

Screens, commands, help and the registers read this table; nothing else knows what may follow
what. Sources of the steps: the enumerations of municipal systems and, where a rule binds only
licences, the hall's own rule (``I``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.domain.flow.acts_at_window import AT_THE_WINDOW, OF_TIME
from hall_app.domain.flow.acts_of_agency import OF_THE_AGENCY
from hall_app.domain.flow.acts_of_end import BESIDE_THE_WAY, OF_THE_END
from hall_app.domain.flow.acts_of_work import OF_THE_CLOCK, OUTSIDE, WHO_HAS_IT
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    from hall_app.domain.flow.rule import ActRule
    from hall_app.domain.flow.states import ActKind, CaseState

RULES: tuple[ActRule, ...] = (
    *AT_THE_WINDOW,
    *OF_TIME,
    *WHO_HAS_IT,
    *OUTSIDE,
    *OF_THE_CLOCK,
    *OF_THE_AGENCY,
    *OF_THE_END,
    *BESIDE_THE_WAY,
)

_BY_STEP = {(rule.act, before): rule for rule in RULES for before in rule.before}
MOVES = tuple(dict.fromkeys(one.act for one in RULES if one not in (*AT_THE_WINDOW, *OF_TIME)))
"""Acts that the case page and ``act`` do; the others are the window's, or time's own."""


def rule_of(act: ActKind, before: CaseState | None) -> ActRule:
    """Return the rule of an act in a state.

    Raises:
        RuleViolation: ``act-not-possible`` when the state does not allow the act.
    """
    found = _BY_STEP.get((act, before))
    if found is None:
        raise RuleViolation(
            "act-not-possible", act=str(act), state=str(before) if before else "none"
        )
    return found


def state_after(act: ActKind, before: CaseState | None, *, promised: bool = False) -> CaseState:
    """Return where an act leads.

    Raises:
        RuleViolation: ``act-not-possible``.
    """
    rule = rule_of(act, before)
    after = rule.with_promise if promised and rule.with_promise else rule.after or before
    assert after is not None  # noqa: S101 - only acts that open a case start from nothing
    return after


def acts_from(state: CaseState) -> tuple[ActKind, ...]:
    """Return the acts that a state allows, in the order of the table."""
    return tuple(dict.fromkeys(rule.act for rule in RULES if state in rule.before))
