"""Rows of a file of residents with which nothing is the matter, as almost all of a list are.

They are read value by value, each value of a column once; whatever looks otherwise in the least
is left to ``LineChecker``, whose rules these are.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from hall_app.domain.phones import is_mobile
from hall_app.domain.resident_cells import is_sound, is_usual_name, one_line, past_text
from hall_app.domain.resident_columns import ResidentColumn
from hall_app.domain.resident_identity import plain_identity
from hall_app.domain.resident_lines import (
    TEXTS,
    UNSURE,
    CheckedLine,
    LineChecker,
    ResidentLine,
    limit_of,
)
from hall_app.domain.resident_words import WordReading

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from hall_app.domain.resident_columns import ColumnMapping
    from hall_app.domain.resident_words import WordTables
    from hall_app.domain.sheet_table import SheetRow, Value

_C = ResidentColumn
_NEEDED = frozenset({_C.NAME, _C.ID_NUMBER})
_BESIDE = (
    *(("name", _C.NAME), ("relation", _C.RELATION), ("sex", _C.SEX)),
    *(("birth", _C.BIRTH), ("id_kind", _C.ID_KIND)),
)
_MOST_KNOWN = 20_000
"""So many values of one column are remembered."""
_NO_KIND = WordReading(empty=True)


class RowChecker:
    """Check the rows of one file as ``LineChecker`` does, many times sooner."""

    def __init__(self, mapping: ColumnMapping, tables: WordTables, today: dt.date) -> None:
        self._closely = LineChecker(mapping, tables, today)
        self._today = today
        places = mapping.places
        self._may_be_plain = places.keys() >= _NEEDED and min(places.values()) >= 0
        self._number = places.get(_C.ID_NUMBER, 0)
        self._columns = [
            (field, places[column], _Known(self._reader(column)))
            for field, column in (*_BESIDE, *self._closely.fields)
            if column in places
        ]

    def check(self, row: SheetRow) -> CheckedLine:
        """Return what a row says and what is the matter with it; never raises for any text."""
        return (self._may_be_plain and self._plain(row)) or self._closely.check(row)

    def _plain(self, row: SheetRow) -> CheckedLine | None:
        """Return the line of a row with which nothing is the matter, None for any other."""
        values, number = row.values, row.number
        width = len(values)
        told = {}
        for field, place, known in self._columns:
            found = known[values[place] if place < width else ""]
            if found is UNSURE:
                return None
            told[field] = found
        identity = plain_identity(
            values[self._number] if self._number < width else "",
            birth=told.pop("birth", None),
            sex=told.pop("sex", None),
            told_kind=told.pop("id_kind", _NO_KIND),
            today=self._today,
        )
        if identity is None:
            return None
        line = ResidentLine(
            row=number,
            sex=identity.sex,
            birth=identity.birth,
            birth_told=identity.birth_told,
            id_kind=identity.kind,
            id_number=identity.number,
            **told,
        )
        return CheckedLine(row=number, line=line)

    def _reader(self, column: ResidentColumn) -> Callable[[Value], Any]:
        """Return how a value of a column is read: what lists have most of is known by its shape."""
        if column in {_C.BIRTH, _C.MOVED_IN}:
            return partial(self._date, column)
        if column in TEXTS:
            return partial(self._text, column, limit_of(column))
        own = {_C.NAME: self._name, _C.PHONE: self._phones}
        return own.get(column) or partial(self._read, column)

    def _read(self, column: ResidentColumn, value: Value) -> Any:
        found = self._closely.alone(column, value)
        if column is _C.ID_KIND and not (found.code or found.empty):
            return UNSURE
        return found

    def _name(self, value: Value) -> Any:
        if isinstance(value, str) and is_usual_name(value):
            return value
        return self._read(_C.NAME, value)

    def _phones(self, value: Value) -> Any:
        if isinstance(value, str) and is_mobile(value):
            return (value,)
        return self._read(_C.PHONE, value)

    def _date(self, column: ResidentColumn, value: Value) -> Any:
        if isinstance(value, str) and is_sound(value):
            date, notes = past_text(value, self._today)
            return UNSURE if notes else date
        return self._read(column, value)

    def _text(self, column: ResidentColumn, limit: int, value: Value) -> Any:
        if isinstance(value, str) and is_sound(value):
            text = one_line(value)
            if len(text) <= limit:
                return text
        return self._read(column, value)


class _Known(dict["Value", Any]):
    """Remember what the values of one column are read as."""

    def __init__(self, read: Callable[[Value], Any]) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, value: Value) -> Any:
        if len(self) >= _MOST_KNOWN:
            self.clear()
        found = self[value] = self._read(value)
        return found
