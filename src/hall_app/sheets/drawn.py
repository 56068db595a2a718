"""Reading a table that was drawn to be printed: joins, widths, heights, page."""

from __future__ import annotations

import datetime as dt
import io
import warnings
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from hall_app.domain.drawn_table import DrawnCell, DrawnTable
from hall_app.sheets.form_package import read_form
from hall_app.sheets.limits import MOST_DRAWN_COLUMNS, MOST_DRAWN_ROWS
from hall_app.support.apart import Lost, call_apart
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

_SECONDS = 20
_INCH = 25.4
_POINT = _INCH / 72
_WIDTH_UNIT = 7 * _INCH / 96
"""Millimetres of one unit of column width: 7 pixels, the widest figure of the usual face."""
_USUAL_WIDTH, _USUAL_HEIGHT = 64 / 7, 15.0
"""Of a column and a row that nobody changed, in units of width and in points."""
_LEAST = 1.0
_VERTICAL = 255
_PAPERS: dict[int, tuple[float, float]] = {
    1: (215.9, 279.4),
    5: (215.9, 355.6),
    8: (297, 420),
    9: (210, 297),
    11: (148, 210),
    12: (257, 364),
    13: (182, 257),
    14: (215.9, 330.2),
    34: (176, 250),
    70: (105, 148),
    93: (146, 215),
}
"""Sizes of paper by their number in a workbook, upright, in millimetres."""
_A4 = 9


@dataclass(frozen=True, slots=True)
class _Area:
    """Hold the corners of a range, counted from 1, both inside."""

    top: int
    left: int
    bottom: int
    right: int


def read_drawn(path: Path, sheet: str | None = None) -> DrawnTable:
    """Return the table of a sheet; the file is read in a process of its own.

    Hidden rows and columns are left out, a formula counts as the value it showed last, and where
    a print area is set nothing else is read. Widths count 7 pixels of 1/96 inch a unit, heights
    1/72 inch a point, both times the scale of printing.

    Args:
        path: An ``.xlsx`` of Excel or WPS.
        sheet: Name of the sheet; the first visible one if none is named.

    Raises:
        EnvironmentFault: ``sheet-missing`` or ``sheet-in-use``.
        RuleViolation: ``drawn-too-large``, ``sheet-empty``, ``sheet-unknown``, and what
            ``form_package.read_form`` refuses.
    """
    try:
        table: DrawnTable = call_apart(_read, path, sheet, seconds=_SECONDS)
    except Lost as fault:
        raise RuleViolation("sheet-unreadable") from fault
    return table


def _read(path: Path, sheet: str | None) -> DrawnTable:
    content, _losses = read_form(path)
    found = _chosen(_opened(content), sheet)
    area = _area(found)
    rows = [one for one in range(area.top, area.bottom + 1) if not _row(found, one, "hidden")]
    widths = _widths(found, area)
    columns = [one for one in range(area.left, area.right + 1) if widths[one]]
    if not rows or not columns:
        raise RuleViolation("sheet-empty")
    if len(rows) > MOST_DRAWN_ROWS or len(columns) > MOST_DRAWN_COLUMNS:
        raise RuleViolation(
            "drawn-too-large", rows=MOST_DRAWN_ROWS, columns=MOST_DRAWN_COLUMNS, file=path.name
        )
    usual = found.sheet_format.defaultRowHeight or _USUAL_HEIGHT
    setup, page = found.page_setup, found.sheet_properties.pageSetUpPr
    fitted = bool(page is not None and page.fitToPage)
    scale = (setup.scale or 100) / 100 if not fitted else 1.0
    known = _number(setup.paperSize, _A4) in _PAPERS
    return DrawnTable(
        sheet=found.title,
        columns=tuple(max(widths[one] * _WIDTH_UNIT * scale, _LEAST) for one in columns),
        rows=tuple(
            max((_row(found, one, "height") or usual) * _POINT * scale, _LEAST) for one in rows
        ),
        ruled=tuple(any(_bordered(found.cell(row, one)) for one in columns) for row in rows),
        cells=tuple(_cells(found, rows, columns)),
        paper=_paper(setup),
        paper_known=known,
        margins=_margins(found.page_margins),
        centred=bool(found.print_options.horizontalCentered),
        one_page=fitted and setup.fitToHeight in {1, None},
    )


def _opened(content: bytes) -> Any:
    from openpyxl import load_workbook  # noqa: PLC0415 - loads late

    read: Callable[..., Any] = load_workbook
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return read(io.BytesIO(content), data_only=True)


def _chosen(book: Any, sheet: str | None) -> Any:
    if sheet is None:
        seen = [one for one in book.worksheets if one.sheet_state == "visible"]
        return (seen or book.worksheets)[0]
    found = next((one for one in book.worksheets if one.title == sheet), None)
    if found is None:
        raise RuleViolation("sheet-unknown", sheet=sheet)
    return found


def _area(sheet: Any) -> _Area:
    """Return the print area, else the range that holds everything written, joined or ruled."""
    told = sheet.print_area
    if told:
        from openpyxl.utils.cell import range_boundaries  # noqa: PLC0415 - loads late

        first = str(told).split(",", maxsplit=1)[0].rpartition("!")[2]
        corners = [one for one in range_boundaries(first) if one is not None]
        if len(corners) == 4:  # noqa: PLR2004 - whole rows or columns are no area
            left, top, right, bottom = corners
            return _limited(_Area(top, left, bottom, right))
    # Only the cells that are there: a far one would make the library build all between.
    cells = sheet._cells.values()  # noqa: SLF001
    places = [(one.row, one.column) for one in cells if _used(one)]
    for joined in sheet.merged_cells.ranges:
        places += [(joined.min_row, joined.min_col), (joined.max_row, joined.max_col)]
    if not places:
        raise RuleViolation("sheet-empty")
    rows, columns = [row for row, _ in places], [column for _, column in places]
    return _limited(_Area(min(rows), min(columns), max(rows), max(columns)))


def _limited(area: _Area) -> _Area:
    """Return an area of which some may be hidden, or refuse one of which that cannot be."""
    if area.bottom - area.top >= 10 * MOST_DRAWN_ROWS or (
        area.right - area.left >= 10 * MOST_DRAWN_COLUMNS
    ):
        raise RuleViolation("drawn-too-large", rows=MOST_DRAWN_ROWS, columns=MOST_DRAWN_COLUMNS)
    return area


def _used(cell: Any) -> bool:
    return bool(_text(cell.value)) or getattr(cell, "comment", None) is not None or _bordered(cell)


def _bordered(cell: Any) -> bool:
    border = cell.border
    sides = (border.left, border.right, border.top, border.bottom)
    return any(side is not None and side.style not in {None, "none"} for side in sides)


def _row(sheet: Any, row: int, name: str) -> Any:
    return getattr(sheet.row_dimensions[row], name) if row in sheet.row_dimensions else None


def _widths(sheet: Any, area: _Area) -> dict[int, float]:
    """Return the width of each column in the workbook's units; a hidden one has none."""
    usual = sheet.sheet_format.defaultColWidth or _USUAL_WIDTH
    found = dict.fromkeys(range(area.left, area.right + 1), float(usual))
    for one in sheet.column_dimensions.values():
        first, last = max(one.min or 1, area.left), min(one.max or 0, area.right)
        for column in range(first, last + 1):
            found[column] = 0.0 if one.hidden else float(one.width or usual)
    return found


def _cells(sheet: Any, rows: list[int], columns: list[int]) -> Iterator[DrawnCell]:
    """Yield what is seen: a join keeps what of it is not hidden."""
    row_at = {row: place for place, row in enumerate(rows)}
    column_at = {column: place for place, column in enumerate(columns)}
    taken: set[tuple[int, int]] = set()
    for joined in sheet.merged_cells.ranges:
        inside = [one for one in rows if joined.min_row <= one <= joined.max_row]
        across = [one for one in columns if joined.min_col <= one <= joined.max_col]
        covered = {(row, column) for row in inside for column in across}
        if covered and not covered & taken:
            taken |= covered
            corner = sheet.cell(joined.min_row, joined.min_col)
            place = (row_at[inside[0]], column_at[across[0]])
            yield _cell(corner, place, (len(inside), len(across)))
    for row in rows:
        for column in columns:
            if (row, column) not in taken:
                yield _cell(sheet.cell(row, column), (row_at[row], column_at[column]), (1, 1))


def _cell(cell: Any, place: tuple[int, int], covers: tuple[int, int]) -> DrawnCell:
    side, note = cell.alignment.horizontal, cell.comment
    return DrawnCell(
        row=place[0],
        column=place[1],
        address=cell.coordinate,
        text=_text(cell.value),
        note=str(note.text).strip() if note is not None else "",
        rows=covers[0],
        columns=covers[1],
        vertical=cell.alignment.textRotation == _VERTICAL,
        align=side if side in {"left", "center", "right"} else "",
    )


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, dt.datetime):
        return value.date().isoformat()
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:  # noqa: PLR2004
        return str(int(value))
    return str(value).strip()


def _number(value: Any, usual: int) -> int:
    text = str(value if value is not None else usual)
    return int(text) if text.isascii() and text.isdigit() and len(text) < 9 else usual  # noqa: PLR2004


def _paper(setup: Any) -> tuple[float, float]:
    width, height = _PAPERS.get(_number(setup.paperSize, _A4), _PAPERS[_A4])
    return (height, width) if setup.orientation == "landscape" else (width, height)


def _margins(told: Any) -> tuple[float, float, float, float]:
    top, right, bottom, left = (
        min(max(float(one or 0) * _INCH, 0.0), 100.0)
        for one in (told.top, told.right, told.bottom, told.left)
    )
    return top, right, bottom, left
