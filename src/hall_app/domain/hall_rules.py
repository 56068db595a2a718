"""Rules that the head sets for the hall: when lights turn, and when a case goes to the head.

All values are the hall's own; what stands here first is a proposal (domain reference 2.6), not law.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hall_app.domain.deadlines import Light, working_days_between
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from hall_app.domain.flow.position import Position
    from hall_app.domain.workdays import WorkdayCalendar

HIGHEST = "red"
"""The level of supervision above which there is none."""


class Escalation(enum.StrEnum):
    """Say why an open case stands before the head, the mildest first."""

    TODAY = "today"
    """Its day is today."""
    LATE = "late"
    """Late by so many working days, and not yet supervised."""
    AGAIN = "again"
    """Late by many working days, and not yet supervised at the highest level."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HallRules:
    """What the head may set; days are working days.

    Attributes:
        yellow_percent: Share of a limit in percent that is left when yellow begins.
        yellow_least: Days left at which yellow begins in any case.
        supervise_today: What is due today stands before the head (1) or not (0).
        supervise_from: Days late from which a case is to be supervised.
        supervise_again: Days late from which it is to be supervised at the highest level.
        correction_days: Days that an applicant usually has to bring what is missing.
        paper_size: What receipts and notices are printed on, one of ``SHEETS``.
    """

    yellow_percent: int = 20
    yellow_least: int = 1
    supervise_today: int = 1
    supervise_from: int = 1
    supervise_again: int = 5
    correction_days: int = 10
    paper_size: str = "A5"


SHEETS = ("A5", "A4", "ROLL80", "ROLL58")
"""Sheets of receipts: half, whole, and rolls of 80 and 58 mm."""

RANGES: Mapping[str, tuple[int, int]] = {
    "yellow_percent": (0, 100),
    "yellow_least": (0, 30),
    "supervise_today": (0, 1),
    "supervise_from": (1, 60),
    "supervise_again": (1, 120),
    "correction_days": (1, 60),
}
"""Least and most of each rule."""


def check_rules(rules: HallRules) -> None:
    """Check the rules.

    Raises:
        RuleViolation: ``rule-out-of-range``, ``supervise-again-too-early``, ``unknown-sheet``.
    """
    for name, (least, most) in RANGES.items():
        if not least <= getattr(rules, name) <= most:
            raise RuleViolation("rule-out-of-range", fields=(name,), least=least, most=most)
    if rules.paper_size not in SHEETS:
        raise RuleViolation("unknown-sheet", fields=("paper_size",), known=", ".join(SHEETS))
    if rules.supervise_again <= rules.supervise_from:
        raise RuleViolation(
            "supervise-again-too-early",
            fields=("supervise_again",),
            days=rules.supervise_from,
        )


def days_late(due: dt.date, today: dt.date, calendar: WorkdayCalendar) -> int:
    """Return the working days after a last day; one at least, natural days beyond the calendar."""
    if today <= due:
        return 0
    try:
        return max(1, working_days_between(due, today, calendar))
    except RuleViolation:
        return (today - due).days


def escalation_of(
    position: Position,
    light: Light,
    today: dt.date,
    calendar: WorkdayCalendar,
    rules: HallRules,
) -> Escalation | None:
    """Return why an open case stands before the head; it counts from the day its light shows."""
    due = measured_day(position)
    if not position.open or due is None:
        return None
    if light is Light.TODAY:
        return Escalation.TODAY if rules.supervise_today else None
    if light is not Light.OVERDUE:
        return None
    late = days_late(due, today, calendar)
    if late >= rules.supervise_again:
        return Escalation.AGAIN if position.supervised != HIGHEST else None
    if late >= rules.supervise_from and not position.supervised:
        return Escalation.LATE
    return None


def measured_day(position: Position) -> dt.date | None:
    """Return the day that makes a case red; nothing where no promised day runs."""
    from hall_app.domain.flow.lights import STEP_DATED  # noqa: PLC0415 - lights reads much more
    from hall_app.domain.flow.states import CaseState  # noqa: PLC0415

    if position.state in STEP_DATED:
        return position.act_by
    if position.state in (CaseState.RECEIVED, CaseState.WAITING_CORRECTION):
        return None
    return position.due_on
