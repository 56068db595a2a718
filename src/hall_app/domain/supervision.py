"""The head's board and the month's report: figures, their formulas, and the rows behind each.

Formulas (domain reference 2.11, marked I there): on-time rate = decided on or before the last
day / decided; mean time = mean of counted working days; speed-up = (promised - actual) /
promised; satisfaction = grades 5, 4 and 3 / rated.
"""

from __future__ import annotations

import datetime as dt
import enum
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hall_app.domain.contacts import ContactFigures
    from hall_app.domain.deadlines import Light
    from hall_app.domain.hall_rules import Escalation

_MONTH = re.compile(r"([0-9]{4})-([0-9]{2})")
_YEAR = re.compile(r"[0-9]{4}")


class Dimension(enum.StrEnum):
    """Say what a report's lines are about."""

    WINDOW = "window"
    ITEM = "item"
    PERSON = "person"
    DEPARTMENT = "department"


class FigureKind(enum.StrEnum):
    """Name a figure of the report; each opens exactly the cases it counts."""

    ACCEPTED = "accepted"
    DECIDED = "decided"
    ON_TIME = "on-time"
    LATE = "late"
    CLOSED_WITHOUT = "closed-without"
    """Refused, withdrawn or ended."""
    OPEN_AFTER = "open-after"


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardLine:
    """One person, or one line of business, with what is open by light."""

    key: str
    name: str
    lights: Mapping[Light, int]

    @property
    def open(self) -> int:
        """Return how many cases are open."""
        return sum(self.lights.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """What the head sees at a glance; each figure opens its rows."""

    people: tuple[BoardLine, ...]
    lines: tuple[BoardLine, ...]
    unanswered: int
    contacts_open: int
    oldest_number: str
    oldest_on: dt.date | None
    accepted_today: int
    decided_today: int
    delivered_today: int
    escalated: Mapping[Escalation, int] = field(default_factory=dict)
    """How many cases each rule of the hall brings before the head."""

    @property
    def lights(self) -> Mapping[Light, int]:
        """Return how many open cases show each light."""
        sums: dict[Light, int] = {}
        for one in self.people:
            for light, n in one.lights.items():
                sums[light] = sums.get(light, 0) + n
        return sums


@dataclass(slots=True, kw_only=True)
class Tally:
    """Sums of one line of a report while it is counted."""

    accepted: int = 0
    decided: int = 0
    on_time: int = 0
    late: int = 0
    closed_without: int = 0
    open_after: int = 0
    timed: int = 0
    """Decided promise items; their working days and promised days make mean and speed-up."""
    used_days: int = 0
    promised_days: int = 0

    def add(self, other: Tally) -> None:
        """Add another line's sums."""
        for name in self.__dataclass_fields__:
            setattr(self, name, getattr(self, name) + getattr(other, name))

    def of(self, kind: FigureKind) -> int:
        """Return one figure."""
        return int(getattr(self, kind.value.replace("-", "_")))

    @property
    def on_time_rate(self) -> float | None:
        """Return decided in time / decided."""
        return self.on_time / self.decided if self.decided else None

    @property
    def mean_days(self) -> float | None:
        """Return the mean of counted working days."""
        return self.used_days / self.timed if self.timed else None

    @property
    def speed_up(self) -> float | None:
        """Return (promised - actual) / promised."""
        if not self.promised_days:
            return None
        return (self.promised_days - self.used_days) / self.promised_days


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportLine:
    """One line of the report: window, item, person or department."""

    key: str
    name: str
    tally: Tally
    accepted_before: int
    """Accepted in the span before, for the change (环比)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DiaryFigures:
    """Visits of a span and what became of the wishes written down in them."""

    written: int
    settled: int
    by_category: tuple[tuple[str, int, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SpanReport:
    """The report P33 of a month or a year."""

    first: dt.date
    last: dt.date
    total: Tally
    accepted_before: int
    lines: Mapping[Dimension, tuple[ReportLine, ...]] = field(default_factory=dict)
    contacts: ContactFigures
    diary: DiaryFigures
    urged: int
    supervised: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One figure of a report, for opening its rows."""

    kind: FigureKind
    first: dt.date
    last: dt.date
    dimension: Dimension | None = None
    key: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthFigures:
    """One month of the trend; the figures follow the definitions of the report."""

    first: dt.date
    last: dt.date
    accepted: int
    decided: int
    late: int

    @property
    def on_time(self) -> int:
        """Return how many were decided on or before their last day."""
        return self.decided - self.late

    @property
    def on_time_rate(self) -> float | None:
        """Return decided in time / decided."""
        return self.on_time / self.decided if self.decided else None

    def of(self, kind: FigureKind) -> int:
        """Return the figure of a kind: accepted, decided, on time or late."""
        return int(getattr(self, kind.value.replace("-", "_")))

    def figure(self, kind: FigureKind) -> Figure:
        """Return what opens the cases that a figure of this month counts."""
        return Figure(kind=kind, first=self.first, last=self.last)


MONTHS = 12
"""How many months a trend shows."""


def months_until(last: dt.date, count: int = MONTHS) -> tuple[tuple[dt.date, dt.date], ...]:
    """Return first and last day of so many months, the month of ``last`` being the newest."""
    newest = last.year * 12 + last.month - 1
    firsts = [dt.date(n // 12, n % 12 + 1, 1) for n in range(newest - count + 1, newest + 1)]
    return tuple(
        (one, (one + dt.timedelta(days=31)).replace(day=1) - dt.timedelta(days=1)) for one in firsts
    )


def read_span(text: str) -> tuple[dt.date, dt.date]:
    """Return the first and last day of ``2026-09`` or ``2026``.

    Raises:
        RuleViolation: ``month-unreadable``.
    """
    month = _MONTH.fullmatch(text.strip())
    if month and 1 <= int(month[2]) <= 12 and int(month[1]) >= 1900:  # noqa: PLR2004
        first = dt.date(int(month[1]), int(month[2]), 1)
        return first, (first + dt.timedelta(days=31)).replace(day=1) - dt.timedelta(days=1)
    if _YEAR.fullmatch(text.strip()) and int(text) >= 1900:  # noqa: PLR2004
        return dt.date(int(text), 1, 1), dt.date(int(text), 12, 31)
    raise RuleViolation("month-unreadable", fields=("month",), given=text)


def span_before(first: dt.date, last: dt.date) -> tuple[dt.date, dt.date]:
    """Return the month before a month, the year before a year."""
    end = first - dt.timedelta(days=1)
    if last.month != first.month:
        return dt.date(end.year, 1, 1), end
    return end.replace(day=1), end
