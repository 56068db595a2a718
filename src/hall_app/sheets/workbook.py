"""Workbooks of Excel and WPS: .xlsx checked part by part, .xls as far as it can be."""

from __future__ import annotations

import datetime as dt
import io
from array import array
from typing import TYPE_CHECKING, Any

from hall_app.domain.sheet_table import (
    Cell,
    CellKind,
    SheetName,
    SheetRow,
    SheetTable,
    as_cell,
)
from hall_app.sheets.calamine_sheet import RawSheet, read_old, sheet_names
from hall_app.sheets.headings import guess_heading_row
from hall_app.sheets.limits import MOST_CELLS, MOST_COLUMNS, MOST_ROWS
from hall_app.sheets.package import open_package
from hall_app.sheets.plain_rows import plain_lengths
from hall_app.sheets.scan import SheetScan, scan_sheet, shared_lengths
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    from pathlib import Path

    from python_calamine import CalamineWorkbook

    from hall_app.domain.sheet_table import Value

_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
_SHORT_NUMBER = 1e15
Corner = tuple[int, int]


def read_xlsx(content: bytes, sheet: str | None) -> SheetTable:
    """Read a sheet of an .xlsx; its package, size and XML were checked first."""
    package = open_package(io.BytesIO(content), len(content))
    book = _open(io.BytesIO(content))
    names = sheet_names(book)
    chosen = _chosen(names, sheet)
    part = package.parts.get(chosen)
    if part is None:
        raise RuleViolation("sheet-unreadable")
    shared: array[int] = array("L")
    if package.shared:
        plain = plain_lengths(package.chunks(package.shared))
        shared = shared_lengths(package.chunks(package.shared)) if plain is None else plain
    scan = scan_sheet(package.chunks(part), shared)
    raw = _raw(book, names, chosen)
    del book, package, shared
    return _built("xlsx", raw, scan)


def _raw(book: CalamineWorkbook, names: tuple[SheetName, ...], chosen: str) -> RawSheet:
    """Return a sheet's values; what its library holds of it is let go before cells are made."""
    try:
        found = book.get_sheet_by_name(chosen)
        _check_extent(found.end)
        return RawSheet(
            names=names,
            name=chosen,
            end=found.end,
            values=found.to_python(skip_empty_area=False),
            merges=found.merged_cell_ranges or [],
        )
    except BaseException as fault:
        raise _unreadable(fault) from fault


def read_xls(path: Path, content: bytes, sheet: str | None) -> SheetTable:
    """Read a sheet of an .xls, in which formulas cannot be told from values.

    The reader believes lengths that such a file names before it looks at the bytes, and may end
    the process it runs in; it tells a password from damage only when the file's name says what it
    is.
    """
    if _ENCRYPTED_STREAM in content:
        raise RuleViolation("sheet-locked")
    named = path.suffix.lower() == ".xls"
    raw = read_old(path if named else content, sheet, MOST_CELLS)
    _check_extent(raw.end)
    return _built("xls", raw, SheetScan())


def _open(source: io.BytesIO) -> CalamineWorkbook:
    from python_calamine import CalamineWorkbook, PasswordError  # noqa: PLC0415 - loads late

    try:
        return CalamineWorkbook.from_object(source)
    except PasswordError as fault:
        raise RuleViolation("sheet-locked") from fault
    except BaseException as fault:
        raise _unreadable(fault) from fault


def _unreadable(fault: BaseException) -> BaseException:
    """Return what to raise: the reader's panics are no exceptions, an interrupt stays one."""
    panicked = type(fault).__name__ == "PanicException"
    if panicked or (isinstance(fault, Exception) and not isinstance(fault, RuleViolation)):
        return RuleViolation("sheet-unreadable")
    return fault


def _chosen(names: tuple[SheetName, ...], sheet: str | None) -> str:
    if not names:
        raise RuleViolation("sheet-empty")
    if sheet is None:
        return next((one.name for one in names if not one.hidden), names[0].name)
    if sheet not in {one.name for one in names}:
        raise RuleViolation("sheet-unknown", sheet=sheet)
    return sheet


def _built(kind: str, raw: RawSheet, scan: SheetScan) -> SheetTable:
    grid = _grid(raw.values)
    _mark(grid, scan)
    filled = _fill_merges(grid, raw.merges)
    rows = tuple(
        SheetRow(number, told, number in scan.hidden_rows)
        for number, values in enumerate(grid, start=1)
        if (told := _trimmed(values)) and not all(map(_is_filled_in, told))
    )
    if not rows:
        raise RuleViolation("sheet-empty")
    return SheetTable(
        format=kind,
        sheet=raw.name,
        sheets=raw.names,
        rows=rows,
        heading_row=guess_heading_row(rows),
        formulas_known=kind == "xlsx",
        merged_ranges=filled,
    )


def _is_filled_in(value: Value) -> bool:
    """Tell whether a cell says nothing of its own: it is blank, or a part of a merged one."""
    return not value if isinstance(value, str) else value.merged or not value.text


def _grid(raw: list[list[Any]]) -> list[list[Value]]:
    """Return the rows as a table holds them; what the library returned changes in its place."""
    grid: list[list[Value]] = raw
    for row in raw:
        if not _are_texts(row):
            row[:] = [one if type(one) is str and one.strip() else _value(one) for one in row]
    return grid


def _are_texts(row: list[Any]) -> bool:
    """Tell whether a row has a text in every cell, as most rows of a list have."""
    try:
        return all(map(str.strip, row))
    except TypeError:  # a number, or a date
        return False


def _check_extent(end: Corner | None) -> None:
    if end is None:
        raise RuleViolation("sheet-empty")
    rows, columns = end[0] + 1, end[1] + 1
    if rows > MOST_ROWS or rows * columns > MOST_CELLS:
        raise RuleViolation("sheet-too-long", row=rows, limit=MOST_ROWS)
    if columns > MOST_COLUMNS:
        raise RuleViolation("sheet-too-wide", limit=MOST_COLUMNS)


def _value(value: Any) -> Value:
    """Return what a row holds of a value that its library returned."""
    if isinstance(value, str):
        return value if value.strip() else ""
    if isinstance(value, bool):
        return Cell("TRUE" if value else "FALSE")
    if isinstance(value, int | float):
        return Cell(number_text(value), CellKind.NUMBER, float(value))
    if isinstance(value, dt.datetime | dt.date):
        return Cell(_date_text(value), CellKind.DATE)
    if isinstance(value, dt.time):
        return Cell(value.isoformat("seconds"), CellKind.DATE)
    return Cell(str(value), CellKind.DATE)


def number_text(value: float) -> str:
    """Return a number as its cell shows it: whole ones without a point, long ones with E."""
    if value != value or abs(value) >= _SHORT_NUMBER:  # noqa: PLR0124 - not a number
        return f"{value:.5E}"
    return str(int(value)) if value == int(value) else repr(round(value, 10))


def _date_text(value: dt.datetime | dt.date) -> str:
    if isinstance(value, dt.datetime) and value.time() != dt.time():
        return value.isoformat(" ", "seconds")
    return f"{value.year:04d}-{value.month:02d}-{value.day:02d}"


def _mark(grid: list[list[Value]], scan: SheetScan) -> None:
    for (row, column), text in scan.errors.items():
        if row <= len(grid) and column <= len(grid[row - 1]):
            grid[row - 1][column - 1] = Cell(text or "#?", CellKind.ERROR)
    for row, column in scan.formulas:
        if row <= len(grid) and column <= len(grid[row - 1]):
            before = as_cell(grid[row - 1][column - 1])
            if before.kind is not CellKind.ERROR:
                grid[row - 1][column - 1] = Cell(before.text, CellKind.FORMULA, before.number)


def _fill_merges(grid: list[list[Value]], merges: list[tuple[Corner, Corner]]) -> int:
    """Write the value of each merged range into all its cells, within the used area."""
    if not grid:
        return 0
    left, filled, width = MOST_CELLS, 0, len(grid[0])
    for (top, start), (bottom, end) in merges:
        if top >= len(grid) or start >= width:
            continue
        last_row, last_column = min(bottom, len(grid) - 1), min(end, width - 1)
        left -= (last_row - top + 1) * (last_column - start + 1)
        if left < 0:
            raise RuleViolation("sheet-bomb")
        value = grid[top][start]
        origin = as_cell(value)
        if not origin.text or origin.merged:
            continue
        filled += 1
        copy = Cell(origin.text, origin.kind, origin.number, merged=True)
        for row in range(top, last_row + 1):
            grid[row][start : last_column + 1] = [copy] * (last_column + 1 - start)
        grid[top][start] = value
    return filled


def _trimmed(values: list[Value]) -> tuple[Value, ...]:
    length = len(values)
    while length and not _has_text(values[length - 1]):
        length -= 1
    return tuple(values[:length])


def _has_text(value: Value) -> bool:
    return bool(value if isinstance(value, str) else value.text)
