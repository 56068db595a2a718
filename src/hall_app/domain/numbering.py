"""Numbers the hall gives: case numbers and the yearly numbers of notices."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from enum import StrEnum

from hall_app.support.errors import RuleViolation
from hall_app.support.text import is_ascii_digits, normalise_line

_STATION = re.compile(r"[A-HJ-NP-Z2-9]{2,4}")
_NUMBER = re.compile(r"([A-HJ-NP-Z2-9]{2,4})-([0-9]{8})-([0-9]{4,9})")
_FRAGMENT = re.compile(r"(?:([A-HJ-NP-Z2-9]{2,4})-?)?(?:((?:19|20)[0-9]{2,6}))?-?([0-9]{1,9})?")
_DASHES = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"))
_DAY_DIGITS = 8
_WHOLE_DIGITS = 12
_LONGEST = 40


class NoticeKind(StrEnum):
    """Name the series of notices; the value is the series word on paper."""

    CORRECTION = "补字"
    REFUSAL = "不受字"
    ACCEPTANCE = "受字"


@dataclass(frozen=True, slots=True, order=True)
class CaseNumber:
    """Identify one matter: station, day and the day's counter; ordered by counter, not text.

    Raises:
        RuleViolation: ``station-code-invalid`` or ``number-unreadable``.
    """

    station: str
    day: dt.date
    counter: int

    def __post_init__(self) -> None:
        check_station(self.station)
        if self.counter < 1:
            raise RuleViolation("number-unreadable", fields=("number",))

    def __str__(self) -> str:
        return f"{self.station}-{self.day:%Y%m%d}-{self.counter:04d}"

    @classmethod
    def parse(cls, text: str) -> CaseNumber:
        """Read a whole number as typed, spoken or scanned: lower case and full width allowed.

        Raises:
            RuleViolation: ``number-unreadable``.
        """
        match = _NUMBER.fullmatch(_typed(text))
        day = _day(match[2]) if match else None
        if match is None or day is None:
            raise RuleViolation("number-unreadable", fields=("number",))
        return cls(match[1], day, int(match[3]))


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberFragment:
    """Hold what of a case number was typed into a search box.

    Attributes:
        day: The digits of the day so far, ``2026`` to ``20260713``, or empty.
        counter: The counter, when one was typed.
        prefix: Text with which the wanted numbers start, or empty when the station is unknown.
    """

    station: str = ""
    day: str = ""
    counter: int | None = None
    prefix: str = ""


def check_station(code: str) -> str:
    """Return a station code unchanged; 2 to 4 of A–H, J–N, P–Z and 2–9.

    Raises:
        RuleViolation: ``station-code-invalid``.
    """
    if _STATION.fullmatch(code) is None:
        raise RuleViolation("station-code-invalid", fields=("station",), given=code)
    return code


def read_fragment(text: str) -> NumberFragment | None:
    """Recognise a part of a case number, or return None when it cannot be one.

    ``chc-2026``, ``20260713-42``, ``-0042`` and a whole number are parts of one. Digits alone
    are read as a counter (up to six) or a day (eight). Typing on, ``CHC-202`` may still become
    a day: there both the counter 202 and the prefix are given.
    """
    typed = _typed(text[:_LONGEST])
    match = _FRAGMENT.fullmatch(typed)
    if match is None or not any(match.groups()):
        return None
    station, day, counter = match[1] or "", match[2] or "", match[3] or ""
    if "-" not in typed:
        return _bare_fragment(typed)
    if counter and day and len(day) != _DAY_DIGITS:
        return None
    if len(day) == _DAY_DIGITS and _day(day) is None:
        return None
    return NumberFragment(
        station=station,
        day=day,
        counter=int(counter) if counter.strip("0") else None,
        prefix=typed if station else "",
    )


def _bare_fragment(typed: str) -> NumberFragment | None:
    if not is_ascii_digits(typed):
        return None
    if len(typed) <= 6 and typed.strip("0"):  # noqa: PLR2004 - a counter, even a long one
        return NumberFragment(counter=int(typed))
    if len(typed) == _DAY_DIGITS and _day(typed) is not None:
        return NumberFragment(day=typed)
    if len(typed) >= _WHOLE_DIGITS and _day(typed[:_DAY_DIGITS]) is not None:
        counter = int(typed[_DAY_DIGITS:])
        return NumberFragment(day=typed[:_DAY_DIGITS], counter=counter or None)
    return None


def notice_number(station_short_name: str, kind: NoticeKind, year: int, n: int) -> str:
    """Return ``(站)补字〔2026〕12号``: hexagonal brackets, no leading zeros."""
    return f"({station_short_name}){kind.value}〔{year}〕{n}号"


def slip_number(station: str, letter: str, day: dt.date, n: int) -> str:
    """Return the number of a slip: ``CHC-F20260713-003``; the letter names its series."""
    return f"{station}-{letter}{day:%Y%m%d}-{n:03d}"


def _typed(text: str) -> str:
    return normalise_line(text).translate(_DASHES).replace(" ", "").upper()


def _day(eight: str) -> dt.date | None:
    try:
        return dt.date(int(eight[:4]), int(eight[4:6]), int(eight[6:]))
    except ValueError:
        return None
