"""One sheet as the clerk sees it: texts with what each cell was, under real row numbers."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

LOSING_DIGITS = 1e15
"""From here on a number in Excel keeps 15 digits; the rest of an ID number became zeros."""


class CellKind(StrEnum):
    """Name what stood in a cell."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    FORMULA = "formula"
    ERROR = "error"
    BLANK = "blank"


@dataclass(frozen=True, slots=True)
class Cell:
    """Hold one cell.

    Attributes:
        text: As shown, dates as ``1990-05-01``; of a formula its stored value.
        kind: What the cell was.
        number: The stored number, of a formula too; None for anything else.
        merged: The value was filled in from the first cell of a merged range.
    """

    text: str
    kind: CellKind = CellKind.TEXT
    number: float | None = None
    merged: bool = False

    @property
    def lost_digits(self) -> bool:
        """Tell whether a number is too long for Excel to have kept its last digits."""
        return self.number is not None and abs(self.number) >= LOSING_DIGITS


BLANK_CELL = Cell("", CellKind.BLANK)


Value = str | Cell
"""What a row holds of a cell: its text when it is nothing but text, empty when it is blank."""


@dataclass(frozen=True, slots=True)
class SheetRow:
    """Hold one row that is not blank; ``number`` counts from 1, as Excel does.

    Attributes:
        values: Cells from the first column on. Of a list of a whole town almost all are texts,
            and a million objects around them would take longer to make than to read.
    """

    number: int
    values: tuple[Value, ...]
    hidden: bool = False

    @property
    def cells(self) -> tuple[Cell, ...]:
        """Return the cells as far as there are any."""
        return tuple(map(as_cell, self.values))

    def cell(self, place: int) -> Cell:
        """Return the cell of a column counted from 0, blank beyond the last one."""
        return as_cell(self.values[place]) if 0 <= place < len(self.values) else BLANK_CELL


def as_cell(value: Value) -> Cell:
    """Return the cell of which a row holds this."""
    if isinstance(value, Cell):
        return value
    return Cell(value) if value else BLANK_CELL


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetName:
    """Name a sheet of the file; a hidden one is told, not skipped in silence."""

    name: str
    hidden: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetTable:
    """Hold one sheet of a file.

    Attributes:
        format: ``xlsx``, ``xls`` or ``csv``, by content and not by the file's name.
        sheet: The sheet read; empty for csv.
        sheets: Every sheet of the file.
        rows: Rows with something in them; blank ones are left out, numbers stay real.
        heading_row: Number of the row taken for the headings, or None.
        encoding: Of a csv file, else empty.
        encoding_sure: False when the encoding was guessed and the clerk should look at it.
        formulas_known: False for ``xls``, where formulas cannot be told from values.
        merged_ranges: How many merged ranges were filled.
    """

    format: str
    sheet: str
    sheets: tuple[SheetName, ...]
    rows: tuple[SheetRow, ...]
    heading_row: int | None
    encoding: str = ""
    encoding_sure: bool = True
    formulas_known: bool = True
    merged_ranges: int = 0

    @property
    def headings(self) -> tuple[str, ...]:
        """Return the texts of the heading row, empty without one."""
        for row in self.rows:
            if row.number == self.heading_row:
                return tuple(cell.text for cell in row.cells)
        return ()

    @property
    def hidden_rows(self) -> tuple[int, ...]:
        """Return the numbers of rows that Excel does not show, as after filtering."""
        return tuple(row.number for row in self.rows if row.hidden)

    def rows_below(self, heading_row: int | None) -> tuple[SheetRow, ...]:
        """Return the rows after the headings, or all without any."""
        if heading_row is None:
            return self.rows
        return tuple(row for row in self.rows if row.number > heading_row)
