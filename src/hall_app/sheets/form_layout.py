"""Where a superior office's workbook wants to be filled: its named cells and its table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from hall_app.domain.form_fields import (
    CountedField,
    heading_fields,
    is_own_name,
    read_cell_name,
    resident_headings,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from hall_app.domain.form_fields import CellName, FormField

LOOKED_AT = 30
MOST_COLUMNS = 256
MOST_NAMED_CELLS = 200
_FEWEST = 2
"""Headings that make a table, and filled cells that make a row of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedCells:
    """Hold the cells of one name: one cell, or a column for one member after the other."""

    name: str
    asks: CellName
    sheet: str
    cells: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FormTable:
    """Hold the table of a workbook.

    Attributes:
        sheet: Name of the sheet.
        heading_row: The row of the headings, counted from 1.
        first: The first row to fill.
        fields: What stands in a column, counted from 1.
        unknown: Headings that nothing is filled in under.
    """

    sheet: str
    heading_row: int
    first: int
    fields: Mapping[int, FormField]
    unknown: tuple[str, ...]


def named_cells(book: Any) -> tuple[tuple[NamedCells, ...], tuple[str, ...]]:
    """Return the named cells to fill, and the names that mean nothing here."""
    found: list[NamedCells] = []
    unknown: list[str] = []
    names = [*book.defined_names.items()]
    for sheet in book.worksheets:
        names += sheet.defined_names.items()
    for name, defined in names:
        if is_own_name(name) or defined.hidden:
            continue
        asks, place = read_cell_name(name), _place(book, defined)
        if asks is None or place is None:
            if place is not None:
                unknown.append(name)
            continue
        found.append(NamedCells(name=name, asks=asks, sheet=place[0], cells=place[1]))
    return tuple(found), tuple(dict.fromkeys(unknown))


def _place(book: Any, defined: Any) -> tuple[str, tuple[tuple[int, int], ...]] | None:
    """Return the sheet and the cells, the joined ones once; ``None`` for no area of this book."""
    from openpyxl.utils.cell import range_boundaries  # noqa: PLC0415 - loads late

    places = list(defined.destinations)
    if len(places) != 1 or places[0][0] not in book.sheetnames:
        return None
    sheet, area = book[places[0][0]], places[0][1].replace("$", "")
    left, top, right, bottom = range_boundaries(area)
    if left is None or top is None or right is None or bottom is None:
        return None
    if bottom - top >= MOST_NAMED_CELLS:
        return None
    origins = _origins(sheet)
    cells = [origins.get((row, left), (row, left)) for row in range(top, bottom + 1)]
    return sheet.title, tuple(dict.fromkeys(cells))


def _origins(sheet: Any) -> dict[tuple[int, int], tuple[int, int]]:
    """Return the first cell of every joined cell, where the text stands."""
    return {
        (row, column): (area.min_row, area.min_col)
        for area in sheet.merged_cells.ranges
        for row in range(area.min_row, area.max_row + 1)
        for column in range(area.min_col, area.max_col + 1)
    }


def find_table(book: Any) -> FormTable | None:
    """Return the table with most headings of residents among the sheets that are shown."""
    best: tuple[int, Any, int] | None = None
    for sheet in book.worksheets:
        if sheet.sheet_state != "visible":
            continue
        origins = _origins(sheet)
        for row in range(1, min(sheet.max_row, LOOKED_AT) + 1):
            count = resident_headings(_texts(sheet, row, origins))
            if count >= _FEWEST and (best is None or count > best[0]):
                best = (count, sheet, row)
    return _table(best[1], best[2]) if best is not None else None


def _texts(sheet: Any, row: int, origins: Mapping[tuple[int, int], tuple[int, int]]) -> list[str]:
    """Return the texts of a row; a text joined over columns counts once, over rows in each."""
    texts = []
    for column in range(1, _width(sheet) + 1):
        origin = origins.get((row, column), (row, column))
        value = sheet.cell(*origin).value if origin[1] == column else None
        texts.append(str(value).strip() if value is not None else "")
    return texts


def _table(sheet: Any, row: int) -> FormTable:
    origins = _origins(sheet)
    texts = _texts(sheet, row, origins)
    fields = {place + 1: field for place, field in heading_fields(texts).items()}
    last = max(
        (
            area.max_row
            for area in sheet.merged_cells.ranges
            if area.min_row <= row <= area.max_row and area.min_col in fields
        ),
        default=row,
    )
    first, width = last + 1, _width(sheet)
    while _is_data(sheet, first, fields, width):
        first += 1
    return FormTable(
        sheet=sheet.title,
        heading_row=row,
        first=first,
        fields=fields,
        unknown=tuple(one for at, one in enumerate(texts, 1) if one and at not in fields),
    )


def room_for(sheet: Any, table: FormTable, wanted: int) -> int:
    """Return how many of the wanted rows fit before the next text of the sheet."""
    width = _width(sheet)
    for row in range(table.first, table.first + wanted):
        joined = any(type(sheet.cell(row, one)).__name__ == "MergedCell" for one in table.fields)
        if joined or next(_filled(sheet, row, table.fields, width), None) is not None:
            return row - table.first
    return wanted


def _width(sheet: Any) -> int:
    """Return how many columns are looked at; the library counts them anew each time."""
    return min(int(sheet.max_column), MOST_COLUMNS)


def _filled(sheet: Any, row: int, fields: Mapping[int, FormField], width: int) -> Iterator[int]:
    """Yield the columns with a text of their own: running numbers and formulas are prepared."""
    for column in range(1, width + 1):
        cell = sheet.cell(row, column)
        text = str(cell.value).strip() if cell.value is not None else ""
        running = fields.get(column) is CountedField.NUMBER and text.isdigit()
        if text and not running and cell.data_type != "f":
            yield column


def _is_data(sheet: Any, row: int, fields: Mapping[int, FormField], width: int) -> bool:
    return sum(column in fields for column in _filled(sheet, row, fields, width)) >= _FEWEST
