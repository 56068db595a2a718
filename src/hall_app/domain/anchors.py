"""The anchor of a record: a short code that stands on paper and in each backup.

A chain shows what was changed inside it, not that its end was cut off or the whole was put back
as it was some days ago. A code over the ends of all chains, kept where nobody can change it, does.
"""

from __future__ import annotations

import base64
import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

_BYTES = 10
"""Bytes of the hash in the code; another record with the same 80 bits cannot be made up."""
_CHECK = 2
_GROUP = 4
CODE_LENGTH = _BYTES * 8 // 5 + _CHECK
_MISTAKEN = str.maketrans({"0": "O", "1": "I", "8": "B"})
"""Digits that the alphabet of the code does not have, and the letters they are read for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordMarks:
    """Up to where a record is anchored: the last act, household event and line of the journal."""

    act: int
    event: int
    journal: int


def anchor_code(marks: RecordMarks, ends: tuple[str, ...]) -> str:
    """Return the code of a record as it was at some marks.

    Args:
        marks: The last rows it covers.
        ends: What the chains end with there.
    """
    told = json.dumps([marks.act, marks.event, marks.journal, *ends])
    raw = hashlib.sha256(told.encode()).digest()[:_BYTES]
    letters = base64.b32encode(raw).decode()
    return grouped(letters + _check(letters))


def grouped(letters: str) -> str:
    """Return a code as it is printed, four letters at a time."""
    return "-".join(letters[at : at + _GROUP] for at in range(0, len(letters), _GROUP))


def read_code(typed: str) -> str | None:
    """Return the code that somebody typed or scanned, or nothing when it was mistyped."""
    letters = "".join(one for one in typed.upper() if one.isalnum()).translate(_MISTAKEN)
    if len(letters) != CODE_LENGTH or _check(letters[:-_CHECK]) != letters[-_CHECK:]:
        return None
    return grouped(letters)


def _check(letters: str) -> str:
    return base64.b32encode(hashlib.sha256(letters.encode()).digest()).decode()[:_CHECK]


@dataclass(frozen=True, slots=True, kw_only=True)
class DaySheetLine:
    """One day sheet on the register.

    Attributes:
        code: The anchor that stands on the paper.
        figures: What was counted that day, by the names of ``FIGURES``.
    """

    number: str
    day: dt.date
    at: dt.datetime
    clerk: str
    marks: RecordMarks
    code: str
    figures: dict[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class AnchorAnswer:
    """What the archive says to the code of an old day sheet.

    Attributes:
        sheet: The sheet with that code; nothing when this archive never made one, which a
            sheet of this hall shows that an older copy of the archive was put back.
        sound: Whether the record up to the sheet is still what it was.
        acts_since: Acts recorded after it.
    """

    sheet: DaySheetLine | None
    sound: bool
    acts_since: int = 0


FIGURES = (
    "came", "settled", "handed_out", "passed", "voided", "late",
    "events", "contacts", "visits", "papers", "looks", "journal",
)  # fmt: skip
"""What is counted of a day."""
