"""The working days of a practice archive: how many matters each saw, and when they came."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from hall_app.domain.deadlines import compute_due, read_limit
from hall_app.support.clock import HALL_ZONE, hall_day, hall_time
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    import random

    from hall_app.domain.workdays import WorkdayCalendar

_DAY = dt.timedelta(days=1)
HISTORY = dt.timedelta(days=730)
_AHEAD = dt.timedelta(days=60)
_SHIFTS = ((8 * 60 + 30, 11 * 60 + 30), (13 * 60 + 30, 17 * 60))
"""Opening hours of the invented hall, in minutes of the day."""

_FIRST_COUNTS = 9 * 60
LIVELY_DAYS = 15
_LIVELY = 13
"""A small hall's last weeks see at least so many matters a day, so that its desk looks alive."""


class PracticeDays:
    """Count working days around the present; index ``today`` is the day on the wall.

    On a day of rest it is the next working day. Beyond the years the calendar knows, the
    archive ends with the calendar.
    """

    def __init__(self, calendar: WorkdayCalendar, now: dt.datetime) -> None:
        self._calendar = calendar
        last = dt.date(calendar.last_year, 12, 31)
        self.present = min(hall_day(now), last - _AHEAD / 2)
        wall = hall_time(now)
        passed = wall.hour * 60 + wall.minute
        if hall_day(now) != self.present:
            passed = _SHIFTS[-1][1]
        start = max(self.present - HISTORY, dt.date(calendar.first_year, 1, 1))
        days = [start + _DAY * n for n in range((min(self.present + _AHEAD, last) - start).days)]
        self.days = [day for day in days if calendar.is_workday(day)]
        self.today = bisect_left(self.days, self.present)
        open_now = self.days[self.today] == self.present and passed >= _FIRST_COUNTS
        self._passed = passed if open_now else _SHIFTS[-1][1]
        self.last = self.today if open_now else self.today - 1
        self.due = lru_cache(maxsize=None)(self._due)

    def _due(self, start: dt.date, count: int, unit: str) -> dt.date | None:
        """Return the last day of a limit, or nothing when it lies beyond the known years."""
        try:
            return compute_due(start, read_limit(count, unit), self._calendar).due
        except RuleViolation:
            return None

    def after(self, index: int, working_days: int) -> int:
        """Return the index so many working days later, never beyond the last open day."""
        return min(index + working_days, self.last)

    def index_due(self, target: int, count: int, unit: str) -> int:
        """Return the latest day from which a limit ends on a working day or just before it."""
        goal = self.days[min(target, len(self.days) - 1)]
        for index in range(min(target, self.last), -1, -1):
            due = self.due(self.days[index], count, unit)
            if due is not None and due <= goal:
                return index
        return 0

    def share(self, chance: random.Random, cases: int) -> list[int]:
        """Return how many matters each day up to the last open one saw; the sum is exact."""
        usual = cases / (self.last + 1)
        lively = max(1.0, _LIVELY / usual) if usual else 1.0
        weights = [1.0 + 0.25 * (day.weekday() == 0) for day in self.days[: self.last + 1]]
        for index in range(max(0, self.last - LIVELY_DAYS), self.last + 1):
            weights[index] *= lively
        weights[self.last] *= _minutes_until(self._passed) / _minutes_until(24 * 60)
        drawn = Counter(chance.choices(range(self.last + 1), weights, k=cases))
        return [drawn[index] for index in range(self.last + 1)]

    def times(self, chance: random.Random, index: int, count: int) -> list[dt.datetime]:
        """Return when the matters of a day came, in their order."""
        most = _minutes_until(self._passed if index == self.last else 24 * 60) * 60
        drawn = sorted(chance.randrange(most) for _ in range(count))
        return [self._instant(index, seconds) for seconds in drawn]

    def _instant(self, index: int, seconds: int) -> dt.datetime:
        morning = (_SHIFTS[0][1] - _SHIFTS[0][0]) * 60
        begins = _SHIFTS[0][0] * 60 if seconds < morning else _SHIFTS[1][0] * 60 - morning
        midnight = dt.datetime.combine(self.days[index], dt.time(), HALL_ZONE)
        return midnight + dt.timedelta(seconds=begins + seconds)

    def later(self, chance: random.Random, index: int, after: dt.datetime) -> dt.datetime:
        """Return an instant of a day after another instant; never beyond the present."""
        for _ in range(3):
            found = self.times(chance, index, 1)[0]
            if found > after:
                return found
        return after + dt.timedelta(seconds=1)

    def index_of(self, day: dt.date) -> int:
        """Return the index of the last working day up to a day."""
        return bisect_right(self.days, day) - 1


def _minutes_until(minute: int) -> int:
    """Return how many opening minutes lie before a minute of the day."""
    return sum(max(0, min(minute, end) - start) for start, end in _SHIFTS)
