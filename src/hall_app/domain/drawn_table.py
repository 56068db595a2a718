"""A table as somebody drew it in a spreadsheet: what a paper form can be made of."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnCell:
    """Hold one cell with the rows and columns it covers, counted from 0 inside the table.

    Attributes:
        address: Where it stands in the workbook, such as ``B3``.
        text: What is written in it; lines are kept.
        note: The cell's comment.
        vertical: Its text runs downwards.
        align: ``left``, ``center``, ``right``, or empty when nothing is said.
    """

    row: int
    column: int
    address: str
    text: str = ""
    note: str = ""
    rows: int = 1
    columns: int = 1
    vertical: bool = False
    align: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnTable:
    """Hold a drawn table; every place of it belongs to exactly one cell.

    Attributes:
        sheet: Name of the sheet.
        columns: Widths in millimetres.
        rows: Heights in millimetres.
        ruled: For each row, whether a line is drawn at one of its cells.
        paper: Width and height of the sheet of paper in millimetres.
        paper_known: The workbook names a size of paper that is known here.
        margins: Top, right, bottom, left in millimetres.
        centred: The table stands in the middle of the paper's width.
        one_page: It is to be fitted on one page.
    """

    sheet: str
    columns: tuple[float, ...]
    rows: tuple[float, ...]
    ruled: tuple[bool, ...]
    cells: tuple[DrawnCell, ...]
    paper: tuple[float, float]
    paper_known: bool
    margins: tuple[float, float, float, float]
    centred: bool = False
    one_page: bool = False
