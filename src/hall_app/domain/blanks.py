"""Pre-numbered blank receipts (备用空白单) for hours without power, and their own series."""

from __future__ import annotations

import enum
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hall_app.support.errors import RuleViolation
from hall_app.support.text import normalise_line

if TYPE_CHECKING:
    import datetime as dt

MOST_AT_ONCE = 200
PREFIX = "备"
"""Begins every number of the series; no case number can."""
_WHOLE = re.compile(r"备?([A-HJ-NP-Z2-9]{2,4})-?(20[0-9]{2})-?([0-9]{1,6})")
_SHORT = re.compile(r"备?(?:(20[0-9]{2})-)?([0-9]{1,6})")


class BlankState(enum.StrEnum):
    """Say what became of a blank."""

    FREE = "free"
    USED = "used"
    SPOILED = "spoiled"


@dataclass(frozen=True, slots=True, kw_only=True)
class BlankLine:
    """One line of the register of blanks.

    Attributes:
        case_number: The case it was used for.
        reason: Why it is spoiled.
        printed: A printer took it.
    """

    number: str
    job_id: int
    at: dt.datetime
    by: str
    state: BlankState
    printed: bool
    case_number: str = ""
    settled_at: dt.datetime | None = None
    settled_by: str = ""
    reason: str = ""


def blank_number(station: str, year: int, n: int) -> str:
    """Return ``备BHC-2026-0012``."""
    return f"{PREFIX}{station}-{year}-{n:04d}"


def read_blank_number(text: str, station: str, year: int) -> str:
    """Return the number a clerk means by ``12``, ``2026-12`` or the whole of it.

    Raises:
        RuleViolation: ``blank-number-unreadable``.
    """
    typed = normalise_line(text).replace(" ", "").upper()
    whole = _WHOLE.fullmatch(typed)
    if whole is not None:
        return blank_number(whole[1], int(whole[2]), int(whole[3]))
    short = _SHORT.fullmatch(typed)
    if short is None:
        raise RuleViolation("blank-number-unreadable", fields=("late_blank",), given=text)
    return blank_number(station, int(short[1] or year), int(short[2]))
