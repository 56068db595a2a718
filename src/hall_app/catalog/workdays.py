"""Years of working days from CSV files: shipped with the program or imported by the hall."""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
from typing import TYPE_CHECKING

from hall_app.catalog.faults import FaultList, Reason
from hall_app.domain.workdays import CalendarDay, DayKind, WorkdayCalendar, calendar_of

if TYPE_CHECKING:
    from pathlib import Path

COLUMNS = ["date", "kind", "name"]
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_SATURDAY = 5
_KINDS = tuple(DayKind)


def parse_year_csv(text: str, file: str) -> tuple[CalendarDay, ...]:
    """Return the special days of one year; other days follow from their weekday.

    Raises:
        CatalogFault: ``catalog-file-broken`` with all faults of the file in its detail
            ``faults``: wrong columns, dates or kinds, a day twice, days of several years.
    """
    faults = FaultList(file)
    days = read_days(text, faults)
    faults.stop()
    return days


def read_days(text: str, faults: FaultList) -> tuple[CalendarDay, ...]:
    """Return the days of a year file and note its faults."""
    lines = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))
    if not lines or lines[0] != COLUMNS:
        faults.add("1", Reason.COLUMN_MISSING, ",".join(COLUMNS))
        return ()
    days: dict[dt.date, CalendarDay] = {}
    for place, cells in enumerate(lines[1:], start=2):
        one = _day(cells, place, faults) if cells else None
        if one is None:
            continue
        if one.day in days:
            faults.add(str(place), Reason.TWICE, one.day)
        days[one.day] = one
    if len({day.year for day in days}) > 1:
        faults.add("date", Reason.SEVERAL_YEARS)
    if not days and not faults:
        faults.add("date", Reason.EMPTY)
    return tuple(days[day] for day in sorted(days))


def load_calendar(
    folder: Path, site_years: tuple[tuple[str, str], ...] = ()
) -> tuple[WorkdayCalendar | None, tuple[FaultList, ...]]:
    """Return the calendar of all year files; the hall's own, given as file and text, win.

    The years run on without a gap from the first file; a year after a gap is a fault, as
    a limit could not cross it.
    """
    shipped: dict[int, tuple[CalendarDay, ...]] = {}
    broken: list[FaultList] = []
    for file in sorted(folder.glob("*.csv")):
        faults = FaultList(f"workdays/{file.name}")
        _put_year(shipped, file.stem, file.read_text("utf-8"), faults)
        if faults:
            broken.append(faults)
    if not shipped:
        return None, tuple(broken)
    last = first = min(shipped)
    while last + 1 in shipped:
        last += 1
    for year in sorted(year for year in shipped if year > last):
        gap = FaultList(f"workdays/{year}.csv")
        gap.add("date", Reason.GAP_BEFORE, last + 1)
        broken.append(gap)
    days = [one for year in range(first, last + 1) for one in shipped[year]]
    calendar = calendar_of(first, last, days)
    for file_name, text in site_years:
        faults = FaultList(file_name)
        own: dict[int, tuple[CalendarDay, ...]] = {}
        _put_year(own, file_name.rpartition("/")[2].removesuffix(".csv"), text, faults)
        if faults:
            broken.append(faults)
        else:
            calendar = calendar.overlaid(one for days in own.values() for one in days)
    return calendar, tuple(broken)


def _put_year(
    years: dict[int, tuple[CalendarDay, ...]], stem: str, text: str, faults: FaultList
) -> None:
    days = read_days(text, faults)
    if faults:
        return
    if stem != str(days[0].day.year):
        faults.add("date", Reason.OTHER_YEAR, days[0].day.year)
        return
    years[days[0].day.year] = days


def _day(cells: list[str], place: int, faults: FaultList) -> CalendarDay | None:
    if len(cells) != len(COLUMNS):
        faults.add(str(place), Reason.CELL_COUNT, len(cells))
        return None
    text, kind, name = (cell.strip() for cell in cells)
    if kind not in _KINDS:
        faults.add(f"{place}.kind", Reason.UNKNOWN_KIND, kind)
        return None
    try:
        if not _DATE.fullmatch(text):
            raise ValueError  # noqa: TRY301 - the same fault as a day that does not exist
        day = dt.date.fromisoformat(text)
    except ValueError:
        faults.add(f"{place}.date", Reason.NO_DATE, text)
        return None
    if kind == DayKind.MAKE_UP_WORKDAY and day.weekday() < _SATURDAY:
        faults.add(f"{place}.kind", Reason.NOTHING_TO_MAKE_UP, text)
        return None
    return CalendarDay(day=day, kind=DayKind(kind), name=name)
