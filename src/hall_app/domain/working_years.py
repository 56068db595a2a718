"""Years of working days as the head sees them, and what a new file would change."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hall_app.domain.workdays import STATUTORY_HOLIDAYS, DayKind

if TYPE_CHECKING:
    from hall_app.domain.flow.views import RecountedCase
    from hall_app.domain.workdays import CalendarDay, WorkdayCalendar

_DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkingYear:
    """One loaded year.

    Attributes:
        off: Days of holiday, those at weekends with them.
        made_up: Rest days that are worked for them.
        own: The hall's own file is laid over it.
    """

    year: int
    off: int
    made_up: int
    own: bool

    @property
    def whole(self) -> bool:
        """Say whether the year has as many days off as the law gives."""
        return self.off >= STATUTORY_HOLIDAYS


@dataclass(frozen=True, slots=True, kw_only=True)
class DayChange:
    """One day that a file changes; ``before`` ``None`` for a year that was not loaded."""

    day: dt.date
    before: DayKind | None
    after: DayKind
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class YearPreview:
    """What taking in a file of working days would change.

    Attributes:
        text: The file as it was read, to be taken in as it was looked at.
        off: Days of holiday in the file.
        loaded: The year counts afterwards; not where too few days off are given for a year
            that is not loaded yet, or where a year before it lacks.
        days: The days that change, in their order.
        cases: The open cases whose last day changes.
    """

    file: str
    text: str
    year: int
    off: int
    made_up: int
    loaded: bool
    days: tuple[DayChange, ...]
    cases: tuple[RecountedCase, ...]


def year_of(calendar: WorkdayCalendar, year: int, *, own: bool) -> WorkingYear:
    """Return a loaded year in figures."""
    kinds = [one.kind for one in calendar.special.values() if one.day.year == year]
    return WorkingYear(
        year=year,
        off=kinds.count(DayKind.HOLIDAY),
        made_up=kinds.count(DayKind.MAKE_UP_WORKDAY),
        own=own,
    )


def changed_days(
    before: WorkdayCalendar, after: WorkdayCalendar, given: tuple[CalendarDay, ...]
) -> tuple[DayChange, ...]:
    """Return the days of the file's year that differ; of a new year the days it names."""
    year = given[0].day.year
    if not after.first_year <= year <= after.last_year:
        return ()
    if not before.first_year <= year <= before.last_year:
        return tuple(
            DayChange(day=one.day, before=None, after=one.kind, name=one.name) for one in given
        )
    found, day = [], dt.date(year, 1, 1)
    while day.year == year:
        was, now = before.day_kind(day), after.day_kind(day)
        if was is not now:
            name = after.day_name(day) or before.day_name(day)
            found.append(DayChange(day=day, before=was, after=now, name=name))
        day += _DAY
    return tuple(found)
