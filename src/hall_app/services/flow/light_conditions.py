"""Which open cases show a light: conditions for lists and counts, equal to the light of each."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from hall_app.domain.deadlines import Light, LimitUnit, notice_window, remaining
from hall_app.domain.flow.context import DELIVERY_DAYS
from hall_app.domain.flow.states import CaseState
from hall_app.storage.queries import case_lists as lists
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    from collections.abc import Callable

    from hall_app.domain.deadlines import Thresholds
    from hall_app.domain.workdays import WorkdayCalendar
    from hall_app.storage.database import Archive
    from hall_app.storage.queries.case_lists import Condition

_DAY = dt.timedelta(days=1)


class LightConditions:
    """Work out once a day's lights which rows of the archive show each of them."""

    def __init__(
        self, archive: Archive, today: dt.date, calendar: WorkdayCalendar, thresholds: Thresholds
    ) -> None:
        self._archive = archive
        self._today = today
        self._calendar = calendar
        self._thresholds = thresholds

    def of(self, light: Light) -> Condition:
        """Return the open cases that show a light."""
        return {
            Light.OVERDUE: self._red,
            Light.TODAY: self._orange,
            Light.SOON: self._yellow,
            Light.NORMAL: self._green,
            Light.PAUSED: lambda: lists.paused(self._today),
            Light.WAITING: lambda: lists.waiting_until(self._today),
            Light.OPEN_YEAR: lists.open_years,
            Light.NONE: lists.closed,
        }[light]()

    def _red(self) -> Condition:
        return lists.either(
            lists.overdue(self._today),
            lists.lapsed(self._today),
            self._received(lambda left: left < 0),
        )

    def _orange(self) -> Condition:
        return lists.either(lists.due_today(self._today), self._received(lambda left: left == 0))

    def _yellow(self) -> Condition:
        edges = [
            (count, unit, self._edge(self._thresholds.soon_days(count), unit))
            for count, unit in lists.limits_of_open(self._archive)
        ]
        delivery = self._edge(self._thresholds.soon_days(DELIVERY_DAYS), LimitUnit.WORKING)
        soon = self._thresholds.soon_days(5)
        return lists.either(
            lists.due_until(self._today, edges, delivery),
            self._received(lambda left: 0 < left <= soon),
        )

    def _green(self) -> Condition:
        others = (self._red(), self._orange(), self._yellow())
        rest = (lists.paused(self._today), lists.waiting_until(self._today), lists.open_years())
        return lists.all_open().also(lists.neither(*others, *rest))

    def _edge(self, days: int, unit: str) -> dt.date:
        """Return the last day that is at most some days of a unit away."""
        edge = self._today + _DAY
        try:
            while remaining(self._today, edge + _DAY, LimitUnit(unit), self._calendar) <= days:
                edge += _DAY
        except RuleViolation:
            return self._today + dt.timedelta(days=days)
        return edge

    def _received(self, fits: Callable[[int], bool]) -> Condition:
        """Return the matters still to be checked whose days left to answer fit."""
        known = []
        for day in lists.received_days(self._archive):
            try:
                last = notice_window(day, self._today, self._calendar).last_day
                left = remaining(self._today, last, LimitUnit.WORKING, self._calendar)
            except RuleViolation:
                continue
            if fits(left):
                known.append(day)
        return lists.received_on(CaseState.RECEIVED, known)
