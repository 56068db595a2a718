"""Dates as they stand in spreadsheets of halls."""

from __future__ import annotations

import datetime as dt
import re
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from hall_app.domain.dates import PartialDate, read_partial_date
from hall_app.domain.resident_faults import LineCode
from hall_app.domain.sheet_table import CellKind
from hall_app.support.errors import RuleViolation
from hall_app.support.text import normalise_line, strip_controls

if TYPE_CHECKING:
    from hall_app.domain.sheet_table import Cell

_EPOCH = dt.date(1899, 12, 30)
_FIRST_SERIAL, _LAST_SERIAL = 3_000, 80_000
"""1908 to 2119: smaller numbers are years, larger ones eight digits."""
_FIRST_YEAR, _LAST_YEAR = 1850, 2150
_USUAL = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
"""As Excel's dates and most lists have it."""
_YEAR_AND_TENTH = re.compile(r"((?:18|19|20)[0-9]{2})\.1")
_SERIAL = re.compile(r"[1-7][0-9]{4}(?:\.[0-9]+)?")
_SHORT_YEAR = re.compile(r"[0-9]{6}|[0-9]{2}\s?[-./,年].+")
_SIX = re.compile(r"((?:18|19|20)[0-9]{2})(0[1-9]|1[0-2])")
_FULL_YEAR = re.compile(r"[0-9]{4}.*|[0-9]{2}(?:[0-9]{4}|\s?[-./,年].+)")
_NOTHING = frozenset({"", "无", "不详", "未知", "-", "--", "—", "/", "0"})
_WEEKDAY = re.compile(r"\s?(?:星期|周)[一二三四五六日天]\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class DateReading:
    """Say what a cell was read as; neither a date nor a fault means there is none."""

    date: PartialDate | None = None
    fault: LineCode | None = None
    doubt: LineCode | None = None


def read_cell_date(cell: Cell, today: dt.date) -> DateReading:
    """Read a day, a month or a year from a cell: date, number, text or Excel's serial number."""
    if cell.number is not None and cell.kind in {CellKind.NUMBER, CellKind.FORMULA}:
        text = _told(cell.text)
        if text in _NOTHING:
            return DateReading()
        serial = _serial(cell.number)
        if serial is not None:
            return DateReading(date=serial)
        if (tenth := _YEAR_AND_TENTH.fullmatch(text)) is not None:
            return DateReading(date=PartialDate(year=int(tenth[1])), doubt=LineCode.DATE_MONTH_LOST)
    return read_date_text(cell.text, today)


def read_date_text(text: str, today: dt.date) -> DateReading:
    """Read a date from the text of a cell that holds no number."""
    if (usual := _USUAL.fullmatch(text)) is not None:
        with suppress(ValueError):
            day = dt.date(int(usual[1]), int(usual[2]), int(usual[3]))
            if _FIRST_YEAR <= day.year <= _LAST_YEAR:
                return DateReading(date=PartialDate.of(day))
    told = _told(text)
    if told in _NOTHING:
        return DateReading()
    if _SERIAL.fullmatch(told) and (serial := _serial(float(told))) is not None:
        return DateReading(date=serial, doubt=LineCode.DATE_SERIAL)
    return _written(told, today)


def _told(text: str) -> str:
    return _WEEKDAY.sub("", normalise_line(strip_controls(text)))


def _serial(number: float) -> PartialDate | None:
    if not _FIRST_SERIAL <= number <= _LAST_SERIAL:
        return None
    day = _EPOCH + dt.timedelta(days=int(number))
    return PartialDate(year=day.year, month=day.month, day=day.day)


@lru_cache(maxsize=20_000)
def _written(text: str, today: dt.date) -> DateReading:
    if six := _SIX.fullmatch(text):
        return DateReading(date=PartialDate(year=int(six[1]), month=int(six[2])))
    # What a clerk may type at the window, as +3 or 今天, is no date in a file.
    if not _FULL_YEAR.fullmatch(text):
        return DateReading(fault=LineCode.DATE_UNREADABLE)
    try:
        date = read_partial_date(text, today)
    except RuleViolation:
        return DateReading(fault=LineCode.DATE_UNREADABLE)
    if not _FIRST_YEAR <= date.year <= _LAST_YEAR:
        return DateReading(fault=LineCode.DATE_UNREADABLE)
    short = _SHORT_YEAR.fullmatch(text) is not None
    return DateReading(date=date, doubt=LineCode.DATE_CENTURY if short else None)
