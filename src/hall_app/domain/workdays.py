"""The working-day calendar: which days the hall's limits count, and why."""

from __future__ import annotations

import datetime as dt
import enum
from bisect import bisect_right
from dataclasses import dataclass, field
from itertools import accumulate
from typing import TYPE_CHECKING

from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_SATURDAY = 5
_DAY = dt.timedelta(days=1)
STATUTORY_HOLIDAYS = 13
"""Days off a year under 全国年节及纪念日放假办法 (2024); a year with fewer is not yet complete."""


class DayKind(enum.StrEnum):
    """Say what a day is; the value is the word in the year files."""

    WORKDAY = "workday"
    MAKE_UP_WORKDAY = "make-up-workday"
    REST = "rest"
    HOLIDAY = "holiday"


WORKING = frozenset({DayKind.WORKDAY, DayKind.MAKE_UP_WORKDAY})


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarDay:
    """One day that differs from its weekday, with the name that explains it."""

    day: dt.date
    kind: DayKind
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class WorkdayCalendar:
    """Answer for whole years; every question beyond them is refused, never guessed.

    Build it with ``calendar_of`` and lay the hall's own days over it with ``overlaid``.

    Raises:
        RuleViolation: ``calendar-year-missing`` with ``year``, from every method.
    """

    first_year: int
    last_year: int
    special: Mapping[dt.date, CalendarDay]
    _ordinals: tuple[int, ...] = field(repr=False)
    _shifts: tuple[int, ...] = field(repr=False)

    def day_kind(self, day: dt.date) -> DayKind:
        """Return what a day is."""
        known = self.special.get(day)
        if known is not None:
            return known.kind
        self._check(day)
        return DayKind.REST if day.weekday() >= _SATURDAY else DayKind.WORKDAY

    def is_workday(self, day: dt.date) -> bool:
        """Say whether limits in working days count a day."""
        return self.day_kind(day) in WORKING

    def day_name(self, day: dt.date) -> str:
        """Return the holiday a day belongs to or is worked for; empty for ordinary days."""
        known = self.special.get(day)
        if known is not None:
            return known.name
        self._check(day)
        return ""

    def next_workday(self, day: dt.date) -> dt.date:
        """Return the first working day after a day."""
        self._check(day)
        following = day + _DAY
        while not self.is_workday(following):
            following += _DAY
        return following

    def require_workday(self, day: dt.date, field: str) -> dt.date:
        """Return a day on which somebody can come with what is asked for: the hall's rule (I).

        Days of a year that is not loaded are not judged.

        Raises:
            RuleViolation: ``deadline-on-day-off`` with the next working day.
        """
        loaded = self.first_year <= day.year <= self.last_year
        if not loaded or self.is_workday(day):
            return day
        later = day
        while self.first_year <= later.year <= self.last_year and not self.is_workday(later):
            later += _DAY
        raise RuleViolation("deadline-on-day-off", fields=(field,), day=day, next=later)

    def count_workdays(self, after: dt.date, until: dt.date) -> int:
        """Return how many working days lie after one day up to and with another; never negative."""
        self._check(after)
        self._check(until)
        return max(0, self._counted(until.toordinal()) - self._counted(after.toordinal()))

    def overlaid(self, days: Iterable[CalendarDay]) -> WorkdayCalendar:
        """Return a calendar in which the given days win over those known so far.

        A list with the statutory number of holidays is a whole year: it replaces the year
        known so far, and a year next to those loaded joins only so. Fewer days correct single
        days; days of years that are not loaded are left out.
        """
        given = tuple(days)
        whole = {year for year in {one.day.year for one in given} if _is_whole(given, year)}
        first, last = self.first_year, self.last_year
        while last + 1 in whole:
            last += 1
        while first - 1 in whole:
            first -= 1
        kept = (one for one in self.special.values() if one.day.year not in whole)
        return calendar_of(first, last, (*kept, *given))

    def _check(self, day: dt.date) -> None:
        if not self.first_year <= day.year <= self.last_year:
            raise RuleViolation("calendar-year-missing", year=day.year)

    def _counted(self, ordinal: int) -> int:
        """Return the working days up to a day, since long ago; day 1 of the era was a Monday."""
        weeks, rest = divmod(ordinal, 7)
        passed = bisect_right(self._ordinals, ordinal)
        return weeks * 5 + min(rest, 5) + (self._shifts[passed - 1] if passed else 0)


def calendar_of(first_year: int, last_year: int, days: Iterable[CalendarDay]) -> WorkdayCalendar:
    """Build a calendar of whole years; of two entries for one day the later one wins."""
    special = {one.day: one for one in days if first_year <= one.day.year <= last_year}
    ordered = sorted(special)
    return WorkdayCalendar(
        first_year=first_year,
        last_year=last_year,
        special=special,
        _ordinals=tuple(day.toordinal() for day in ordered),
        _shifts=tuple(accumulate(_shift(special[day]) for day in ordered)),
    )


def _shift(one: CalendarDay) -> int:
    return (one.kind in WORKING) - (one.day.weekday() < _SATURDAY)


def _is_whole(days: tuple[CalendarDay, ...], year: int) -> bool:
    off = sum(one.day.year == year and one.kind is DayKind.HOLIDAY for one in days)
    return off >= STATUTORY_HOLIDAYS
