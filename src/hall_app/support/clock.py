"""The only source of the present time."""

from __future__ import annotations

import datetime as dt
import time
from dataclasses import dataclass, field
from typing import Protocol

HALL_ZONE = dt.timezone(dt.timedelta(hours=8), "UTC+8")
"""Civil time of every hall. China has had one zone and no summer time since 1991."""


class Clock(Protocol):
    """Tell the time; handed in, so that tests choose the day."""

    def now(self) -> dt.datetime:
        """Return the present instant in UTC, with its zone."""

    def monotonic(self) -> float:
        """Return seconds that never run backwards, for waiting and locking."""


class SystemClock:
    """Read the computer's clock."""

    def now(self) -> dt.datetime:
        """Return the present instant in UTC."""
        return dt.datetime.now(dt.UTC)  # noqa: TID251 - the one place that may

    def monotonic(self) -> float:
        """Return seconds since an arbitrary start."""
        return time.monotonic()


@dataclass(slots=True)
class FixedClock:
    """Stand still until moved; for tests, the tour and rehearsals."""

    instant: dt.datetime
    elapsed: float = field(default=0.0)

    def now(self) -> dt.datetime:
        """Return the instant set last."""
        return self.instant

    def monotonic(self) -> float:
        """Return the seconds moved so far."""
        return self.elapsed

    def advance(self, delta: dt.timedelta) -> None:
        """Move both clocks forward together."""
        self.instant += delta
        self.elapsed += delta.total_seconds()


def hall_day(instant: dt.datetime) -> dt.date:
    """Return the calendar day on the hall's wall for an instant in UTC."""
    return instant.astimezone(HALL_ZONE).date()


def day_begins(day: dt.date) -> dt.datetime:
    """Return the instant in UTC at which a day begins on the hall's wall."""
    return dt.datetime.combine(day, dt.time(), HALL_ZONE).astimezone(dt.UTC)


def hall_time(instant: dt.datetime) -> dt.datetime:
    """Return the time on the hall's wall for an instant in UTC."""
    return instant.astimezone(HALL_ZONE)
