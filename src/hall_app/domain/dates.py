"""Dates as clerks type them, and ages."""

from __future__ import annotations

import calendar
import contextlib
import datetime as dt
import re

import msgspec

from hall_app.support.errors import RuleViolation
from hall_app.support.text import normalise_line

FIRST_YEAR = 1800
LAST_YEAR = 2999
NEAR_DAYS = 92
"""So far a month and day may lie beyond the turn of the year; a quarter, as limits do."""
_WORDS = {"t": 0, "today": 0, "今天": 0, "今日": 0, "昨天": -1, "明天": 1, "后天": 2, "前天": -2}
_SHIFT = re.compile(r"t?\s?([+-])\s?([0-9]{1,5})")
_COMPACT = re.compile(r"([0-9]{4}|[0-9]{2})([0-9]{2})([0-9]{2})")
_PARTS = re.compile(
    r"([0-9]{4}|[0-9]{2})\s?[-./,年\s]\s?([0-9]{1,2})\s?[-./,月\s]\s?([0-9]{1,2})\s?[日号]?"
)
_THIS_YEAR = re.compile(r"([0-9]{1,2})\s?[-./,月]\s?([0-9]{1,2})\s?[日号]?")
_MONTH = re.compile(r"([0-9]{4})\s?(?:[-./年]\s?([0-9]{1,2})\s?月?|年)?")
_PARTIAL = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_DECEMBER = 12
_CLOCK = re.compile(r"[ t][0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,6})?)?\Z")
"""The time of day that spreadsheets put behind a date."""
_DASHES = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212\u3002\u3001", "-"))


class PartialDate(msgspec.Struct, frozen=True, kw_only=True, array_like=True, gc=False):
    """Hold a day of which only the year, or the year and the month, may be known.

    It stands in time where its first possible day stands; of two that begin together the less
    exact one comes first. Its text sorts the same way, so the archive can compare the texts.
    """

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def of(cls, day: dt.date) -> PartialDate:
        """Return a day that is wholly known."""
        return cls(year=day.year, month=day.month, day=day.day)

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Return the date of ``2026``, ``2026-03`` or ``2026-03-05``, as ``str`` writes it.

        Raises:
            ValueError: The text is none of these, or no such day exists.
        """
        found = _PARTIAL.fullmatch(text)
        if found is None:
            raise ValueError(text)
        year, month, day = (int(part) if part else None for part in found.groups())
        dt.date(year or 0, month or 1, day or 1)
        return cls(year=year or 0, month=month, day=day)

    def first_day(self) -> dt.date:
        """Return the first day it may mean."""
        return dt.date(self.year, self.month or 1, self.day or 1)

    def last_day(self) -> dt.date:
        """Return the last day it may mean."""
        month = self.month or _DECEMBER
        return dt.date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    # Turned round, these are > and >= too.
    def __lt__(self, other: PartialDate) -> bool:
        return self._place() < other._place()

    def __le__(self, other: PartialDate) -> bool:
        return self._place() <= other._place()

    def _place(self) -> tuple[int, int, int]:
        return self.year, self.month or 0, self.day or 0

    def whole(self) -> dt.date | None:
        """Return the calendar day when all three parts are known."""
        if self.month is None or self.day is None:
            return None
        return dt.date(self.year, self.month, self.day)

    def __str__(self) -> str:
        shown = f"{self.year:04d}"
        if self.month is not None:
            shown += f"-{self.month:02d}"
        return shown if self.day is None else f"{shown}-{self.day:02d}"


def read_date(text: str, today: dt.date) -> dt.date:
    """Return the day a clerk means by ``19900101``, ``1990-1-1``, ``900101``, ``t`` or ``+3``.

    A two-digit year belongs to the last hundred years up to the end of this year.
    Month and day alone mean this year.

    Raises:
        RuleViolation: ``date-unreadable`` for anything else, and for days that do not exist.
    """
    typed = _CLOCK.sub("", normalise_line(text).translate(_DASHES).lower())
    if typed in _WORDS:
        return _moved(today, _WORDS[typed])
    if shift := _SHIFT.fullmatch(typed):
        return _moved(today, int(shift[1] + shift[2]))
    if whole := _COMPACT.fullmatch(typed) or _PARTS.fullmatch(typed):
        return _day(_year(whole[1], today), int(whole[2]), int(whole[3]))
    if short := _THIS_YEAR.fullmatch(typed):
        return _day(today.year, int(short[1]), int(short[2]))
    raise RuleViolation("date-unreadable", fields=("date",))


def read_near_date(text: str, today: dt.date) -> dt.date:
    """Return a day as ``read_date``, but month and day alone reach over the turn of the year.

    In December ``1-5`` means next January, in January ``12-30`` last December: the same day of
    the neighbouring year is meant when it lies within ``NEAR_DAYS``. For days of work at hand;
    a date of birth or of a paper may be a year old.

    Raises:
        RuleViolation: ``date-unreadable``.
    """
    short = _THIS_YEAR.fullmatch(normalise_line(text).translate(_DASHES))
    if short is not None:
        for year in (today.year, today.year - 1, today.year + 1):
            with contextlib.suppress(ValueError):
                day = dt.date(year, int(short[1]), int(short[2]))
                if abs((day - today).days) <= NEAR_DAYS:
                    return day
    return read_date(text, today)


def read_partial_date(text: str, today: dt.date) -> PartialDate:
    """Return a day, or only a year or a month where that is all a person knows.

    Raises:
        RuleViolation: ``date-unreadable`` as for ``read_date``.
    """
    typed = normalise_line(text).translate(_DASHES)
    if month := _MONTH.fullmatch(typed):
        first = _day(int(month[1]), int(month[2] or 1), 1)
        return PartialDate(year=first.year, month=first.month if month[2] else None)
    day = read_date(text, today)
    return PartialDate(year=day.year, month=day.month, day=day.day)


def anniversary(birth: dt.date, year: int) -> dt.date:
    """Return the birthday in a year; 29 February is kept on 1 March of a common year.

    A rule of this program, so that nobody is a day too young for a benefit already paid:
    no law names the day.
    """
    try:
        return birth.replace(year=year)
    except ValueError:
        return dt.date(year, 3, 1)


def day_of_age(birth: dt.date, years: int) -> dt.date:
    """Return the first day on which somebody is that many full years old."""
    return anniversary(birth, birth.year + years)


def age_on(birth: dt.date, day: dt.date) -> int:
    """Return the full years (周岁) reached on a day; negative before the birth.

    The birthday itself counts. Born on 29 February, a year is full on 1 March of common years.
    """
    # Comparing month and day puts 29 February before 1 March by itself.
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))


def months_on(birth: dt.date, day: dt.date) -> int:
    """Return the full months reached on a day; negative before the birth.

    The day of birth counts; born on the 31st, a month is full on the 1st after a shorter one.
    """
    return (day.year - birth.year) * 12 + day.month - birth.month - (day.day < birth.day)


def _year(typed: str, today: dt.date) -> int:
    if len(typed) > 2:  # noqa: PLR2004 - a year in full
        return int(typed)
    year = today.year // 100 * 100 + int(typed)
    return year if year <= today.year else year - 100


def _day(year: int, month: int, day: int) -> dt.date:
    try:
        found = dt.date(year, month, day)
    except ValueError:
        raise RuleViolation("date-unreadable", fields=("date",)) from None
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise RuleViolation("date-unreadable", fields=("date",))
    return found


def _moved(today: dt.date, days: int) -> dt.date:
    try:
        return today + dt.timedelta(days=days)
    except OverflowError:
        raise RuleViolation("date-unreadable", fields=("date",)) from None
