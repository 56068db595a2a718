"""The handling clock of one case: from its limit, pauses and extension to its last day.

The clock is worked out anew from its facts every time, never moved by a number of days, so that
a limit, a calendar or a pause that changes later cannot lose or double a day.
"""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from hall_app.domain.deadlines import Limit, LimitUnit, Pause, compute_due, read_limit
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    from hall_app.domain.deadlines import DueExplanation
    from hall_app.domain.workdays import WorkdayCalendar


@dataclass(frozen=True, slots=True, kw_only=True)
class HandlingClock:
    """What a due date is counted from.

    The last of ``pauses`` may still run; its end is the day the applicant was told in writing.
    It ends by itself on that day: time beyond what was told is not left out (I).
    """

    accepted_on: dt.date
    limit: Limit
    statutory: Limit | None = None
    extra: int = 0
    """Days of the one extension, in the unit of the limit."""
    pauses: tuple[Pause, ...] = ()

    @property
    def whole_limit(self) -> Limit:
        """Return the promised limit with its extension."""
        return replace(self.limit, count=self.limit.count + self.extra)

    @property
    def whole_statutory(self) -> Limit | None:
        """Return the statutory limit with the extension."""
        if self.statutory is None:
            return None
        return replace(self.statutory, count=self.statutory.count + self.extra)

    def explain(self, calendar: WorkdayCalendar, *, statutory: bool = False) -> DueExplanation:
        """Return a due date with every day before it.

        Raises:
            RuleViolation: ``no-due-date`` without that limit, ``calendar-year-missing``.
        """
        limit = self.whole_statutory if statutory else self.whole_limit
        if limit is None:
            raise RuleViolation("no-due-date")
        return compute_due(self.accepted_on, limit, calendar, self.pauses)

    def counted(self, calendar: WorkdayCalendar) -> CountedDays:
        """Return both last days; open until a year is loaded instead of a wrong date."""
        try:
            due = self.explain(calendar).due
            statutory = self.statutory and self.explain(calendar, statutory=True).due
        except RuleViolation as fault:
            if fault.code != "calendar-year-missing":
                raise
            return CountedDays(open_year=int(str(fault.details["year"])))
        return CountedDays(due_on=due, statutory_on=statutory or None)

    def paused(self, day: dt.date, until: dt.date) -> HandlingClock:
        """Return the clock paused from a day; that day still counts, the last one does not.

        Raises:
            RuleViolation: ``pause-ends-before-start``, ``already-paused``.
        """
        if until <= day:
            raise RuleViolation("pause-ends-before-start", fields=("until",), start=day, end=until)
        if self.pauses and self.pauses[-1].end > day:
            raise RuleViolation("already-paused", until=self.pauses[-1].end)
        return replace(self, pauses=(*self.pauses, Pause(start=day, end=until)))

    def prolonged(self, day: dt.date, until: dt.date) -> HandlingClock:
        """Return the clock whose running pause ends later.

        Raises:
            RuleViolation: ``pause-over`` when its told end has passed: a new pause is told then;
                ``pause-not-longer``.
        """
        last = self.pauses[-1]
        if day > last.end:
            raise RuleViolation("pause-over", until=last.end)
        if until <= last.end:
            raise RuleViolation("pause-not-longer", fields=("until",), until=last.end)
        return replace(self, pauses=(*self.pauses[:-1], replace(last, end=until)))

    def resumed(self, day: dt.date) -> HandlingClock:
        """Return the clock running again; after the told end it has run since that day."""
        last = self.pauses[-1]
        end = max(last.start, min(day, last.end))
        return replace(self, pauses=(*self.pauses[:-1], replace(last, end=end)))


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedDays:
    """Both last days of a clock, or the year that has to be loaded before they are known."""

    due_on: dt.date | None = None
    statutory_on: dt.date | None = None
    open_year: int | None = None


def pauses_text(pauses: tuple[Pause, ...]) -> str:
    """Return pauses as a case keeps them."""
    return json.dumps([[one.start.isoformat(), one.end.isoformat()] for one in pauses])


def read_pauses(text: str | None) -> tuple[Pause, ...]:
    """Return the pauses a case keeps."""
    if not text:
        return ()
    return tuple(
        Pause(start=dt.date.fromisoformat(start), end=dt.date.fromisoformat(end))
        for start, end in json.loads(text)
    )


def limit_of(count: int | None, unit: str) -> Limit | None:
    """Return a limit as a case keeps it: a count and the letter of its unit."""
    return read_limit(count, unit or str(LimitUnit.WORKING)) if count is not None else None
