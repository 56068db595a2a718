"""The cells of one row of a file of residents, read by field; faults are noted on the way."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from hall_app.domain.dates import age_on
from hall_app.domain.garbled import Garbling, garbling
from hall_app.domain.names import NameNotice, clean_name
from hall_app.domain.phones import is_mobile, read_phone
from hall_app.domain.resident_columns import ResidentColumn
from hall_app.domain.resident_dates import DateReading, read_cell_date, read_date_text
from hall_app.domain.resident_faults import FaultLevel, LineCode, LineFault
from hall_app.domain.sheet_table import BLANK_CELL, CellKind
from hall_app.support.errors import RuleViolation
from hall_app.support.text import (
    fold_spaces,
    is_ideograph,
    narrow,
    normalise_prose,
    strip_controls,
)

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from hall_app.domain.dates import PartialDate
    from hall_app.domain.sheet_table import Cell, SheetRow

_C = ResidentColumn
_EXACT = frozenset({_C.NAME, _C.ID_NUMBER, _C.BIRTH, _C.MOVED_IN})
"""Fields in which a value worked out by a formula is not taken for a fact."""
_NUMBERS = frozenset({_C.ID_NUMBER, _C.HOUSEHOLD_NO, _C.FILE_NO, _C.PHONE})
_SCIENTIFIC = re.compile(r"\s*[0-9](?:\.[0-9]+)?[Ee]\+[0-9]{1,3}\s*")
_TEXT = CellKind.TEXT
_SHOWN = 60
_OLDEST = 120
_USUAL_NAME = re.compile("[\u4e00-\u9fff]{2,10}")
"""What is kept as it stands, and needs no second look."""
_ODD_IN_NAME = re.compile(r"[0-9０-９()（）\[\]【】/\\、,，;；:：#*＊_=+]")
_REFUSALS = {
    "name-missing": LineCode.NAME_MISSING,
    "name-emoji": LineCode.NAME_EMOJI,
    "name-private-character": LineCode.PRIVATE_CHARACTER,
    "name-too-long": LineCode.NAME_TOO_LONG,
}
_GARBLINGS = {
    Garbling.MOJIBAKE: LineCode.MOJIBAKE,
    Garbling.CHARACTER_LOST: LineCode.CHARACTER_LOST,
    Garbling.PRIVATE_CHARACTER: LineCode.PRIVATE_CHARACTER,
    Garbling.INVISIBLE: LineCode.INVISIBLE_REMOVED,
}


class CellReader:
    """Read one row; every cell is looked at for errors, formulas and spoilt text first.

    Attributes:
        faults: What was noted, in the order of reading.
        today: The hall's day.
    """

    def __init__(self, row: SheetRow, places: Mapping[ResidentColumn, int], today: dt.date) -> None:
        self.faults: list[LineFault] = []
        self.today = today
        self._number = row.number
        self._spoilt: set[ResidentColumn] = set()
        found = self._cells = {column: row.cell(place) for column, place in places.items()}
        for column, cell in found.items():
            text = cell.text
            if cell.kind is _TEXT and text.isascii() and text.isalnum():
                continue  # most cells, and nothing can be the matter with them
            if cell is not BLANK_CELL and not (cell.kind is _TEXT and is_sound(text)):
                self._look_at(column, cell)

    def cell(self, column: ResidentColumn) -> Cell | None:
        """Return a cell whose text can be trusted, or None without one."""
        return None if column in self._spoilt else self._cells.get(column)

    def text(self, column: ResidentColumn) -> str:
        """Return the text of a cell on one line, empty when it is missing or spoilt."""
        cell = self._cells.get(column)
        if cell is None or not cell.text or column in self._spoilt:
            return ""
        return one_line(cell.text)

    def line(self, column: ResidentColumn, limit: int) -> str:
        """Return a text that the archive takes; a longer one is refused."""
        if column not in self._cells:
            return ""
        text = self.text(column)
        if len(text) > limit:
            self.refuse(column, LineCode.TEXT_TOO_LONG)
            return ""
        return text

    def refuse(self, column: ResidentColumn | None, code: LineCode) -> None:
        """Note what must be mended."""
        self._note(column, code, FaultLevel.ERROR)

    def doubt(self, column: ResidentColumn | None, code: LineCode) -> None:
        """Note what the clerk should look at."""
        self._note(column, code, FaultLevel.WARNING)

    def name(self) -> str:
        """Return the name as the archive keeps it, spaces that only align it taken out."""
        cell = self._cells.get(_C.NAME)
        if _C.NAME in self._spoilt:
            return ""
        if cell is not None and _USUAL_NAME.fullmatch(cell.text):
            return cell.text
        try:
            cleaned = clean_name(cell.text if cell is not None else "")
        except RuleViolation as refusal:
            self.refuse(_C.NAME, _REFUSALS[refusal.code])
            return ""
        if NameNotice.OLD_CODE_MAPPED in cleaned.notices:
            self.doubt(_C.NAME, LineCode.NAME_OLD_CODE)
        name = cleaned.text
        joined = name.replace(" ", "")
        if joined != name and all(is_ideograph(c) for c in joined):
            self.doubt(_C.NAME, LineCode.NAME_SPACE_REMOVED)
            name = joined
        if _ODD_IN_NAME.search(name) or (name.isascii() and not any(c.isalpha() for c in name)):
            self.doubt(_C.NAME, LineCode.NAME_ODD)
        return name

    def date(self, column: ResidentColumn) -> PartialDate | None:
        """Return a date of the past, or None with what is the matter."""
        cell = self.cell(column)
        if cell is None:
            return None
        if cell.number is None:
            date, notes = past_text(cell.text, self.today)
        else:
            date, notes = _past(read_cell_date(cell, self.today), self.today)
        for code, level in notes:
            self._note(column, code, level)
        return date

    def phone(self, text: str) -> str | None:
        """Return a number one can call, empty without any text, None when it is unreadable."""
        if not text or text in {"无", "-", "/", "—"}:
            return ""
        if is_mobile(text):
            return text
        reading = read_phone(text)
        return reading.text if reading.valid else None

    def _look_at(self, column: ResidentColumn, cell: Cell) -> None:
        if cell.kind is CellKind.ERROR:
            self._spoil(column, LineCode.CELL_ERROR)
            return
        if cell.kind is CellKind.FORMULA:
            if column in _EXACT:
                self._spoil(column, LineCode.FORMULA_REFUSED)
                return
            self.doubt(column, LineCode.FORMULA_VALUE)
        if cell.lost_digits or (column in _NUMBERS and _SCIENTIFIC.fullmatch(cell.text)):
            self._spoil(column, LineCode.LOST_DIGITS)
            return
        if cell.text and not (cell.text.isascii() and cell.text.isalnum()):
            self._look_for_garbling(column, cell)

    def _look_for_garbling(self, column: ResidentColumn, cell: Cell) -> None:
        spoilt = _garbling(cell.text, column is _C.NAME)
        if spoilt is None:
            return
        if spoilt is Garbling.INVISIBLE:
            self.doubt(column, LineCode.INVISIBLE_REMOVED)
        elif column is _C.NAME and spoilt is Garbling.PRIVATE_CHARACTER:
            return  # old codes of GB 18030 among them are mapped; the name says so itself
        elif column in _EXACT:
            self._spoil(column, _GARBLINGS[spoilt])
        else:
            self.doubt(column, _GARBLINGS[spoilt])

    def _spoil(self, column: ResidentColumn, code: LineCode) -> None:
        self._spoilt.add(column)
        self.refuse(column, code)

    def _note(self, column: ResidentColumn | None, code: LineCode, level: FaultLevel) -> None:
        cell = self._cells.get(column) if column is not None else None
        value = cell.text[:_SHOWN] if cell is not None else ""
        self.faults.append(
            LineFault(row=self._number, column=column, code=code, value=value, level=level)
        )

    def has(self, column: ResidentColumn) -> bool:
        """Tell whether the file has such a column."""
        return column in self._cells

    def is_spoilt(self, column: ResidentColumn) -> bool:
        """Tell whether a cell was refused before it was read."""
        return column in self._spoilt


def is_usual_name(text: str) -> bool:
    """Tell whether a text is a name that is kept as it stands."""
    return _USUAL_NAME.fullmatch(text) is not None and garbling(text, name=True) is None


def is_sound(text: str) -> bool:
    """Tell whether nothing can be the matter with a text, whatever column it stands in."""
    if text.isascii():
        return text.isprintable() and "?" not in text and "+" not in text
    return _is_sound_chinese(text)


@lru_cache(maxsize=20_000)
def _is_sound_chinese(text: str) -> bool:
    return "+" not in text and garbling(text, name=True) is None


@lru_cache(maxsize=20_000)
def _garbling(text: str, name: bool) -> Garbling | None:  # noqa: FBT001 - a key of the cache
    """Return what spoilt a text; a list says most things over and over."""
    return garbling(text, name=name)


@lru_cache(maxsize=20_000)
def one_line(text: str) -> str:
    """Return one line without controls; most cells are so already, and are not built anew."""
    line = fold_spaces(text)
    if not line.isprintable():
        line = strip_controls(line)
    return line if narrow(line) == line else normalise_prose(line)


Notes = tuple[tuple[LineCode, FaultLevel], ...]


@lru_cache(maxsize=20_000)
def past_text(text: str, today: dt.date) -> tuple[PartialDate | None, Notes]:
    """Return a date of the past written as text, or None, and what is to be said of it.

    A list has few days over and over.
    """
    return _past(read_date_text(text, today), today)


def _past(found: DateReading, today: dt.date) -> tuple[PartialDate | None, Notes]:
    """Return a date that was read if it is past, or None, and what is to be said of it."""
    notes: list[tuple[LineCode, FaultLevel]] = []
    if found.fault is not None:
        notes.append((found.fault, FaultLevel.ERROR))
    if found.doubt is not None:
        notes.append((found.doubt, FaultLevel.WARNING))
    date = found.date
    if date is not None and _begins_after(date, today):
        notes.append((LineCode.DATE_FUTURE, FaultLevel.ERROR))
        date = None
    day = date.whole() if date is not None else None
    if day is not None and age_on(day, today) > _OLDEST:
        notes.append((LineCode.DATE_OVER_120, FaultLevel.WARNING))
    return date, tuple(notes)


def _begins_after(date: PartialDate, today: dt.date) -> bool:
    return (date.year, date.month or 1, date.day or 1) > (today.year, today.month, today.day)
