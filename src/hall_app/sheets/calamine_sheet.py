"""Sheets of a workbook as the library that reads them returns them."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from hall_app.domain.sheet_table import SheetName
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class RawSheet:
    """Hold one sheet as its library returns it.

    Attributes:
        names: Every worksheet of the file.
        name: The one read.
        end: Last row and column used, counted from 0; None when the sheet is empty.
        values: Rows from A1 on; empty when the sheet is larger than it may be.
        merges: Corners of merged ranges, counted from 0.
    """

    names: tuple[SheetName, ...]
    name: str
    end: tuple[int, int] | None
    values: list[list[Any]]
    merges: list[tuple[tuple[int, int], tuple[int, int]]]


def read_old(source: Path | bytes, sheet: str | None, most_cells: int) -> RawSheet:
    """Read a sheet of an .xls; one with more cells comes back without its values.

    Raises:
        RuleViolation: ``sheet-locked`` or ``sheet-unknown``.
    """
    from python_calamine import (  # noqa: PLC0415 - loads late
        CalamineWorkbook,
        PasswordError,
        WorksheetNotFound,
    )

    try:
        book = CalamineWorkbook.from_object(
            io.BytesIO(source) if isinstance(source, bytes) else source
        )
        names = sheet_names(book)
        chosen = sheet or next((one.name for one in names if not one.hidden), names[0].name)
        found = book.get_sheet_by_name(chosen)
    except PasswordError:
        raise RuleViolation("sheet-locked") from None
    except WorksheetNotFound:
        raise RuleViolation("sheet-unknown", sheet=sheet) from None
    end = found.end
    fits = end is not None and (end[0] + 1) * (end[1] + 1) <= most_cells
    return RawSheet(
        names=names,
        name=chosen,
        end=end,
        values=found.to_python(skip_empty_area=False) if fits else [],
        merges=found.merged_cell_ranges or [],
    )


def sheet_names(book: Any) -> tuple[SheetName, ...]:
    """Return the worksheets of an opened workbook, charts and macros left out."""
    from python_calamine import SheetTypeEnum, SheetVisibleEnum  # noqa: PLC0415 - loads late

    return tuple(
        SheetName(name=one.name, hidden=one.visible != SheetVisibleEnum.Visible)
        for one in book.sheets_metadata
        if one.typ == SheetTypeEnum.WorkSheet
    )
