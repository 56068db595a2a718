"""What an act has to know beyond the case: the day, who acts, colleagues, calendar and item."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hall_app.domain.workdays import WorkdayCalendar

HAND_OVER_DAYS = 1
"""Working days to take over what was handed over: the same day or the next morning."""
ASSIGN_DAYS = 5
"""Working days to settle who handles a matter, at the latest."""
DELIVERY_DAYS = 10
"""Working days to hand over a decision: 行政许可法 第44条; a default for other matters."""
SUSPENDED_DAYS = 30
"""Natural days after which a suspended commission is looked at again: a default."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Colleague:
    """Somebody a case can go to; ``cover`` takes what comes while he is absent (AB岗)."""

    account_id: int
    name: str
    roles: frozenset[str] = frozenset()
    active: bool = True
    absent_until: dt.date | None = None
    cover: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FlowContext:
    """The surroundings of one act."""

    today: dt.date
    operator: int
    calendar: WorkdayCalendar
    colleagues: Mapping[int, Colleague] = field(default_factory=dict)
    wish: bool = False
    """A wish or complaint (诉求件): it ends with the answer."""
    by_agency: bool = True
    """The hall does this item by full agency."""
    lacking: tuple[str, ...] = ()
    """Mandatory papers that were promised and have not come."""

    def colleague(self, account_id: int) -> Colleague:
        """Return somebody a case may go to.

        Raises:
            RuleViolation: ``unknown-colleague``.
        """
        found = self.colleagues.get(account_id)
        if found is None or not found.active:
            raise RuleViolation("unknown-colleague", fields=("to",))
        return found

    def present(self, account_id: int) -> Colleague:
        """Return somebody who is here, or who covers for him.

        Raises:
            RuleViolation: ``unknown-colleague``, ``colleague-absent`` without a cover.
        """
        found = self.colleague(account_id)
        if found.absent_until is None or found.absent_until < self.today:
            return found
        if found.cover is None:
            raise RuleViolation(
                "colleague-absent", fields=("to",), name=found.name, until=found.absent_until
            )
        cover = self.colleague(found.cover)
        if cover.absent_until is not None and cover.absent_until >= self.today:
            raise RuleViolation(
                "colleague-absent", fields=("to",), name=found.name, until=found.absent_until
            )
        return cover

    def head(self) -> Colleague:
        """Return the station head.

        Raises:
            RuleViolation: ``no-head-here``.
        """
        for one in self.colleagues.values():
            if one.active and "head" in one.roles:
                return one
        raise RuleViolation("no-head-here")

    def working_days_on(self, count: int) -> dt.date:
        """Return the day some working days after today; natural days where no year is loaded."""
        day = self.today
        try:
            for _ in range(count):
                day = self.calendar.next_workday(day)
        except RuleViolation:
            return self.today + dt.timedelta(days=count)
        return day
