"""Rows of a file and the lines they were checked into, as they travel between two processes."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from hall_app.domain.dates import PartialDate
from hall_app.domain.resident_lines import CheckedLine, LineChecker, ResidentLine
from hall_app.domain.sheet_table import BLANK_CELL, Cell, CellKind, SheetRow

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from hall_app.domain.resident_columns import ColumnMapping
    from hall_app.domain.resident_faults import LineFault
    from hall_app.domain.resident_words import WordTables

PackedRow = tuple[int, list[Any]]
PackedLine = tuple[dict[str, Any], tuple["LineFault", ...]]
_FIELDS = tuple(one.name for one in fields(ResidentLine))
_VALUES = attrgetter(*_FIELDS)
_ALWAYS = frozenset({"row", "name", "sex"})
_DATES = ("birth", "moved_in")


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckingRules:
    """Say by what the rows of one file are checked."""

    mapping: ColumnMapping
    tables: WordTables
    today: dt.date

    def checker(self) -> LineChecker:
        """Return a checker by these rules."""
        return LineChecker(self.mapping, self.tables, self.today)


def packed_rows(rows: Sequence[SheetRow]) -> list[PackedRow]:
    """Return rows light enough to be sent: most cells are nothing but their text."""
    return [(row.number, [_packed(cell) for cell in row.cells]) for row in rows]


def _packed(cell: Cell) -> Any:
    if cell is BLANK_CELL:
        return None
    if cell.kind is CellKind.TEXT:
        return cell.text
    return cell.text, cell.kind, cell.number


def check_packed(rules: CheckingRules, rows: list[PackedRow]) -> list[PackedLine]:
    """Check rows that were sent and return their lines to be sent back."""
    checker = rules.checker()
    known: dict[Any, Cell] = {None: BLANK_CELL}
    found = []
    for number, cells in rows:
        row = SheetRow(number, tuple([known.get(one) or _cell(one, known) for one in cells]))
        found.append(_packed_line(checker.check(row)))
    return found


def _cell(packed: Any, known: dict[Any, Cell]) -> Cell:
    cell = Cell(packed) if isinstance(packed, str) else Cell(*packed)
    known[packed] = cell
    return cell


def _packed_line(checked: CheckedLine) -> PackedLine:
    values = {
        name: value
        for name, value in zip(_FIELDS, _VALUES(checked.line), strict=True)
        if value or name in _ALWAYS
    }
    for name in _DATES:
        if name in values:
            date = values[name]
            values[name] = (date.year, date.month, date.day)
    return values, checked.faults


def unpacked(lines: list[PackedLine]) -> Iterator[CheckedLine]:
    """Yield the lines that were sent back."""
    for values, faults in lines:
        for name in _DATES:
            if name in values:
                values[name] = _date(*values[name])
        yield CheckedLine(row=values["row"], line=ResidentLine(**values), faults=faults)


@lru_cache(maxsize=20_000)
def _date(year: int, month: int | None, day: int | None) -> PartialDate:
    return PartialDate(year=year, month=month, day=day)
