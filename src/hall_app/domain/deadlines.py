"""Due dates: limits in working or natural days, pauses, and the explanation day by day."""

from __future__ import annotations

import datetime as dt
import enum
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from hall_app.domain.workdays import DayKind
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hall_app.domain.workdays import WorkdayCalendar

LONGEST_LIMIT = 3650
NOTICE_DAYS = 5
"""Working days to tell what is missing: 行政许可法 第32条, counted as 第82条 says."""
_DAY = dt.timedelta(days=1)


class LimitUnit(enum.StrEnum):
    """Name the days a limit counts; municipal systems store these letters."""

    WORKING = "G"
    NATURAL = "Z"


class DayReason(enum.StrEnum):
    """Say why a day of the explanation counts or does not."""

    START = "start"
    REST = "rest"
    HOLIDAY = "holiday"
    MAKE_UP = "make-up"
    WORKING = "working"
    NATURAL = "natural"
    PAUSED = "paused"
    DUE = "due"
    MOVED = "moved-from-rest-day"


class Standing(enum.StrEnum):
    """Say whether the handling clock of a case runs."""

    RUNNING = "running"
    PAUSED = "paused"
    WAITING = "waiting"


class Light(enum.StrEnum):
    """Name the lights of a case, as municipal supervision shows them."""

    NORMAL = "normal"
    SOON = "soon"
    TODAY = "today"
    OVERDUE = "overdue"
    PAUSED = "paused"
    WAITING = "waiting"
    OPEN_YEAR = "open-year"
    """The last day lies in a year whose working days are not loaded; ``days`` is that year."""
    NONE = "none"
    """No clock runs any more: the case is finished, refused or void."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseLight:
    """The light of a case, with the days its badge names, in the unit of its limit."""

    light: Light
    days: int
    unit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Thresholds:
    """When yellow begins: a share of the limit in percent, and days at least (I)."""

    percent: int = 20
    least: int = 1

    def soon_days(self, limit_count: int) -> int:
        """Return how many days before the last one yellow begins."""
        return max(self.least, limit_count * self.percent // 100)


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """A number of days; 0 is done on the same day."""

    count: int
    unit: LimitUnit


@dataclass(frozen=True, slots=True, kw_only=True)
class Pause:
    """A named special procedure; the day of pausing counts, the day of resuming does not."""

    start: dt.date
    end: dt.date


@dataclass(frozen=True, slots=True, kw_only=True)
class DayNote:
    """One day of the explanation; ``index`` is its place among the days that count."""

    date: dt.date
    counts: bool
    why: DayReason
    index: int | None = None
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DueExplanation:
    """A due date with every day from the start to it.

    ``counts_from`` is the day taken as the day of acceptance: the next working day when the
    start is a day of rest. It is itself never counted (民法典 第201条).
    """

    due: dt.date
    start: dt.date
    counts_from: dt.date
    limit: Limit
    days: tuple[DayNote, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeWindow:
    """The silent clock of a matter that was received and not yet answered.

    ``nth`` is 0 on the day of receipt. From ``lapses_on``, the morning after the last day,
    the matter counts as accepted from its receipt.
    """

    nth: int
    of: int
    last_day: dt.date
    lapses_on: dt.date
    lapsed: bool


def read_limit(count: int, unit: str) -> Limit:
    """Return a checked limit.

    Raises:
        RuleViolation: ``limit-unit-unknown``, ``limit-negative`` or ``limit-too-large``.
    """
    if unit not in set(LimitUnit):
        raise RuleViolation("limit-unit-unknown", fields=("unit",), unit=unit)
    limit = Limit(count=count, unit=LimitUnit(unit))
    _check_limit(limit)
    return limit


def compute_due(
    start: dt.date, limit: Limit, calendar: WorkdayCalendar, pauses: Iterable[Pause] = ()
) -> DueExplanation:
    """Return the last day of a limit and why each day before it counts or not.

    The start day is not counted (民法典 第201条); a start on a day of rest moves to the next
    working day; natural days ending on a day of rest end on the next working day (第203条).

    Raises:
        RuleViolation: ``limit-negative``, ``limit-too-large``, ``pause-ends-before-start``,
            ``pauses-overlap``, ``calendar-year-missing``.
    """
    _check_limit(limit)
    stops = _checked(pauses)
    calendar.day_kind(start)
    if limit.count == 0:
        only = DayNote(date=start, counts=True, why=DayReason.DUE, index=0)
        return DueExplanation(due=start, start=start, counts_from=start, limit=limit, days=(only,))
    days = _before_start(start, calendar)
    begun = days[-1].date
    days += _counted_days(begun, limit, calendar, stops)
    if limit.unit is LimitUnit.NATURAL and not calendar.is_workday(days[-1].date):
        days += _moved_days(days[-1].date, calendar, stops)
    else:
        days[-1] = replace(days[-1], why=DayReason.DUE)
    return DueExplanation(
        due=days[-1].date, start=start, counts_from=begun, limit=limit, days=tuple(days)
    )


def effective_acceptance_day(received: dt.date, calendar: WorkdayCalendar) -> dt.date:
    """Return the day a matter counts as taken: the next working day for a day of rest."""
    return received if calendar.is_workday(received) else calendar.next_workday(received)


def notice_window(received: dt.date, today: dt.date, calendar: WorkdayCalendar) -> NoticeWindow:
    """Return how much of the five working days to tell what is missing has passed."""
    begun = effective_acceptance_day(received, calendar)
    last = begun
    for _ in range(NOTICE_DAYS):
        last = calendar.next_workday(last)
    lapses = last + _DAY
    nth = NOTICE_DAYS if today > last else calendar.count_workdays(begun, max(begun, today))
    return NoticeWindow(
        nth=nth, of=NOTICE_DAYS, last_day=last, lapses_on=lapses, lapsed=today >= lapses
    )


def working_days_between(start: dt.date, end: dt.date, calendar: WorkdayCalendar) -> int:
    """Return the working days after ``start`` up to ``end``; negative when ``end`` is before."""
    if end < start:
        return -calendar.count_workdays(end, start)
    return calendar.count_workdays(start, end)


def remaining(today: dt.date, due: dt.date, unit: LimitUnit, calendar: WorkdayCalendar) -> int:
    """Return the days left in the limit's own unit; negative once the due date has passed.

    The first day of rest after the due date is already one day late.
    """
    if unit is LimitUnit.NATURAL:
        return (due - today).days
    left = working_days_between(today, due, calendar)
    return min(left, -1) if today > due else left


def light(
    today: dt.date,
    due: dt.date,
    limit: Limit,
    calendar: WorkdayCalendar,
    standing: Standing = Standing.RUNNING,
    thresholds: Thresholds = Thresholds(),
) -> CaseLight:
    """Return the light of a case with the days left, or late, or until the wait ends.

    Yellow begins at a fifth of the limit, at least one day, unless the hall says otherwise.
    While paused or waiting, ``due`` is the day the pause or the applicant's time ends.
    """
    left = remaining(today, due, limit.unit, calendar)
    if standing is Standing.PAUSED:
        shown = Light.PAUSED
    elif standing is Standing.WAITING:
        shown = Light.WAITING
    elif today > due:
        shown = Light.OVERDUE
    elif today == due:
        shown = Light.TODAY
    else:
        soon = thresholds.soon_days(limit.count)
        shown = Light.SOON if left <= soon else Light.NORMAL
    days = -left if shown is Light.OVERDUE else left
    return CaseLight(light=shown, days=days, unit=str(limit.unit))


def _check_limit(limit: Limit) -> None:
    if limit.count < 0:
        raise RuleViolation("limit-negative", fields=("limit",), limit=limit.count)
    if limit.count > LONGEST_LIMIT:
        raise RuleViolation(
            "limit-too-large", fields=("limit",), limit=limit.count, most=LONGEST_LIMIT
        )


def _checked(pauses: Iterable[Pause]) -> tuple[Pause, ...]:
    ordered = tuple(sorted(pauses, key=lambda one: (one.start, one.end)))
    for one in ordered:
        if one.end < one.start:
            raise RuleViolation(
                "pause-ends-before-start", fields=("pause",), start=one.start, end=one.end
            )
    for one, following in pairwise(ordered):
        if following.start < one.end:
            raise RuleViolation(
                "pauses-overlap",
                fields=("pause",),
                first_end=one.end.isoformat(),
                second_start=following.start.isoformat(),
            )
    return ordered


def _before_start(start: dt.date, calendar: WorkdayCalendar) -> list[DayNote]:
    days = []
    day = start
    while not calendar.is_workday(day):
        days.append(_note(day, calendar))
        day += _DAY
    name = calendar.day_name(day)
    return [*days, DayNote(date=day, counts=False, why=DayReason.START, name=name)]


def _counted_days(
    begun: dt.date, limit: Limit, calendar: WorkdayCalendar, stops: tuple[Pause, ...]
) -> list[DayNote]:
    days: list[DayNote] = []
    day, index = begun, 0
    while index < limit.count:
        day += _DAY
        note = _paused_note(day, calendar, stops) or _note(day, calendar, limit.unit)
        if note.counts:
            index += 1
            note = replace(note, index=index)
        days.append(note)
    return days


def _moved_days(
    ended: dt.date, calendar: WorkdayCalendar, stops: tuple[Pause, ...]
) -> list[DayNote]:
    days: list[DayNote] = []
    day = ended
    while not days or days[-1].why is not DayReason.MOVED:
        day += _DAY
        note = _paused_note(day, calendar, stops) or _note(day, calendar)
        if note.counts:
            note = replace(note, counts=False, why=DayReason.MOVED)
        days.append(note)
    return days


def _paused_note(
    day: dt.date, calendar: WorkdayCalendar, stops: tuple[Pause, ...]
) -> DayNote | None:
    if any(one.start < day <= one.end for one in stops):
        name = calendar.day_name(day)
        return DayNote(date=day, counts=False, why=DayReason.PAUSED, name=name)
    return None


_REASONS = {
    DayKind.WORKDAY: DayReason.WORKING,
    DayKind.MAKE_UP_WORKDAY: DayReason.MAKE_UP,
    DayKind.REST: DayReason.REST,
    DayKind.HOLIDAY: DayReason.HOLIDAY,
}


def _note(day: dt.date, calendar: WorkdayCalendar, unit: LimitUnit = LimitUnit.WORKING) -> DayNote:
    kind, name = calendar.day_kind(day), calendar.day_name(day)
    if unit is LimitUnit.NATURAL:
        return DayNote(date=day, counts=True, why=DayReason.NATURAL, name=name)
    counts = kind in {DayKind.WORKDAY, DayKind.MAKE_UP_WORKDAY}
    return DayNote(date=day, counts=counts, why=_REASONS[kind], name=name)
