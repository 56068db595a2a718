"""Writing workbooks in which every text stays the text it is."""

from __future__ import annotations

import io
import re
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from hall_app.sheets.limits import LONGEST_CELL
from hall_app.support.files import unwritten, write_atomically

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from hall_app.domain.sheet_table import SheetTable

_SETTINGS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_NO_XML = re.compile("[\ud800-\udfff\ufffe\uffff]")
_NO_SHEET_NAME = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_LONGEST_SHEET_NAME = 31
_LONGEST_FOOTER = 200
"""Of the 255 that a workbook takes with its codes for side and page number."""
_LONGEST_NOTE_TITLE, _LONGEST_NOTE = 32, 255
_NARROWEST, _WIDEST = 8, 60
_TEMPLATE_ROWS = 5_000
"""Rows below the headings that offer the drop-down lists."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListColumn:
    """Describe one column of a workbook that is written.

    Attributes:
        title: The heading.
        width: In characters of Excel's own face; 0 fits the heading.
        choices: What a drop-down list offers; other values may still be typed.
        must: The heading is marked as needed.
        note: Shown when the cell is chosen.
    """

    title: str
    width: int = 0
    choices: tuple[str, ...] = ()
    must: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CellFault:
    """Say what is the matter with one cell of the table that was read.

    Attributes:
        row: Real row number, as in the file.
        column: Column counted from 0; None for the whole row.
        column_name: The heading, as the clerk reads it.
        reason: The sentence for the clerk.
        warning: True when the row may be taken as it is.
    """

    row: int
    column: int | None
    column_name: str
    reason: str
    warning: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FaultHeadings:
    """Hold the words of the columns that an error workbook adds."""

    sheet: str
    row: str
    column: str
    reason: str


def write_list(
    path: Path,
    *,
    sheet: str,
    columns: Sequence[ListColumn],
    rows: Iterable[Sequence[str]],
    title: str = "",
    footer: str = "",
    page_footer: str = "",
) -> None:
    """Write a list: title, frozen headings, every value as text, and a last line that says whose.

    Args:
        path: Replaced in one step.
        sheet: Name of the sheet.
        columns: Headings and widths.
        rows: Texts in the order of the columns.
        title: Line above the headings.
        footer: Line below the list and on every printed page, as a watermark names user and time.
        page_footer: Line on every printed page only, for a file that is read again row by row.

    Raises:
        EnvironmentFault: ``file-held``; ``out-unwritable`` with the folder.
    """
    with _workbook(path) as (book, looks):
        page = _Page(book, looks, sheet)
        top = 0
        if title:
            page.title(title, len(columns))
            top = 1
        page.headings(columns, top)
        last = top
        for last, row in enumerate(rows, start=top + 1):
            page.filled(last, row)
        page.sheet.autofilter(top, 0, max(last, top + 1), max(len(columns) - 1, 0))
        if footer:
            page.text(last + 2, 0, footer, "footer")
        if footer or page_footer:
            page.print_footer(footer or page_footer)


def write_template(
    path: Path,
    *,
    sheet: str,
    columns: Sequence[ListColumn],
    examples: Iterable[Sequence[str]],
    explanation_sheet: str,
    explanation: Iterable[Sequence[str]],
    choices_sheet: str,
) -> None:
    """Write an empty file to fill in: headings, examples, drop-down lists, an explanation.

    All columns are formatted as text, so that an ID number typed there keeps its digits. The
    lists stand on a hidden sheet, since Excel takes 255 characters in a list of its own only.

    Raises:
        EnvironmentFault: ``file-held``; ``out-unwritable`` with the folder.
    """
    with _workbook(path) as (book, looks):
        page = _Page(book, looks, sheet)
        page.headings(columns, 0)
        for place in range(len(columns)):
            page.sheet.set_column(place, place, page.width(columns[place]), looks["text"])
        for number, row in enumerate(examples, start=1):
            page.texts(number, row, "example")
        about = _Page(book, looks, explanation_sheet)
        about.sheet.set_column(0, 0, 20)
        about.sheet.set_column(1, 8, 50)
        for number, row in enumerate(explanation):
            about.texts(number, row, "wrapped")
        offered = _Page(book, looks, choices_sheet)
        offered.sheet.hide()
        for place, column in enumerate(columns):
            _offer(page, offered, place, column)


def write_fault_workbook(
    path: Path,
    *,
    table: SheetTable,
    faults: Sequence[CellFault],
    headings: FaultHeadings,
    footer: str = "",
) -> None:
    """Write the table as it was read, each row at its own number, with what is to be mended.

    Row number, column and reason stand behind the last column, faulty cells are coloured: red
    for an error, yellow for a doubt. Numbers become text as shown; the file can be mended and
    read again.

    Raises:
        EnvironmentFault: ``file-held``; ``out-unwritable`` with the folder.
    """
    by_row: dict[int, list[CellFault]] = {}
    for fault in faults:
        by_row.setdefault(fault.row, []).append(fault)
    width = max((len(row.values) for row in table.rows), default=0)
    with _workbook(path) as (book, looks):
        page = _Page(book, looks, headings.sheet)
        for row in table.rows:
            found = by_row.get(row.number, [])
            marks = _looks_of(found)
            for place in range(width):
                cell = row.cell(place)
                look = marks.get(place, "heading" if row.number == table.heading_row else "text")
                if cell.text or place in marks:
                    page.text(row.number - 1, place, cell.text, look)
            if found:
                page.texts(row.number - 1, _told(row.number, found), "reason", width)
        top = (table.heading_row or 1) - 1
        page.texts(top, (headings.row, headings.column, headings.reason), "heading", width)
        page.sheet.freeze_panes(top + 1, 0)
        page.sheet.set_column(0, max(width - 1, 0), 14)
        page.sheet.set_column(width, width + 1, 12)
        page.sheet.set_column(width + 2, width + 2, _WIDEST)
        last = table.rows[-1].number - 1 if table.rows else top
        page.sheet.autofilter(top, 0, max(last, top + 1), width + 2)
        if footer:
            page.print_footer(footer)


def _looks_of(faults: list[CellFault]) -> dict[int, str]:
    looks: dict[int, str] = {}
    for fault in faults:
        if fault.column is not None and looks.get(fault.column) != "error":
            looks[fault.column] = "doubt" if fault.warning else "error"
    return looks


def _told(number: int, faults: list[CellFault]) -> tuple[str, str, str]:
    columns = dict.fromkeys(fault.column_name for fault in faults if fault.column_name)
    reasons = dict.fromkeys(
        f"{fault.column_name}：{fault.reason}" if fault.column_name else fault.reason
        for fault in faults
    )
    return str(number), "、".join(columns), "\n".join(reasons)


class _Page:
    """One sheet on which only texts are written."""

    def __init__(self, book: Any, looks: Mapping[str, Any], name: str) -> None:
        self.name = _sheet_name(name)
        self.sheet = book.add_worksheet(self.name)
        self._looks = looks

    def text(self, row: int, column: int, text: str, look: str = "text") -> None:
        """Write one text; what XML or Excel cannot hold is replaced or cut with a sign."""
        shown = _NO_XML.sub("\ufffd", text)
        shown = _cut(shown, LONGEST_CELL, sign="…")
        if shown:
            self.sheet.write_string(row, column, shown, self._looks[look])
        else:
            self.sheet.write_blank(row, column, None, self._looks[look])

    def texts(self, row: int, texts: Sequence[str], look: str = "text", start: int = 0) -> None:
        for place, text in enumerate(texts, start=start):
            self.text(row, place, text, look)

    def filled(self, row: int, texts: Sequence[str]) -> None:
        """Write the texts of a row that are there: long lists are mostly empty cells."""
        for place, text in enumerate(texts):
            if text:
                self.text(row, place, text)

    def title(self, text: str, columns: int) -> None:
        self.sheet.set_row(0, 28)
        if columns > 1:
            self.sheet.merge_range(0, 0, 0, columns - 1, "", self._looks["title"])
        self.text(0, 0, text, "title")

    def headings(self, columns: Sequence[ListColumn], row: int) -> None:
        for place, column in enumerate(columns):
            self.text(row, place, column.title, "must" if column.must else "heading")
            self.sheet.set_column(place, place, self.width(column))
        self.sheet.freeze_panes(row + 1, 0)
        self.sheet.repeat_rows(row)

    def width(self, column: ListColumn) -> int:
        wanted = column.width or 2 * len(column.title) + 4
        return min(max(wanted, _NARROWEST), _WIDEST)

    def print_footer(self, text: str) -> None:
        told = text
        while _units(escaped := told.replace("&", "&&")) > _LONGEST_FOOTER:
            told = told[:-1]
        self.sheet.set_footer(f"&L{escaped}&R&P / &N")


def _offer(page: _Page, offered: _Page, place: int, column: ListColumn) -> None:
    rule: dict[str, Any] = {"validate": "any"}
    if column.choices:
        for number, choice in enumerate(column.choices):
            offered.text(number, place, choice)
        letter = _letters(place)
        source = f"='{offered.name}'!${letter}$1:${letter}${len(column.choices)}"
        rule = {"validate": "list", "source": source, "error_type": "information"}
    if column.note:
        rule["input_title"] = _cut(column.title, _LONGEST_NOTE_TITLE)
        rule["input_message"] = _cut(column.note, _LONGEST_NOTE)
    if column.choices or column.note:
        page.sheet.data_validation(1, place, _TEMPLATE_ROWS, place, rule)


def _letters(place: int) -> str:
    letters = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def _sheet_name(name: str) -> str:
    cleaned = _NO_SHEET_NAME.sub(" ", _NO_XML.sub("", name)).strip("' ")
    return _cut(cleaned, _LONGEST_SHEET_NAME).strip("' ") or "1"


def _units(text: str) -> int:
    """Return the length as Excel counts it: a character beyond the basic plane is two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _cut(text: str, most: int, *, sign: str = "") -> str:
    """Return no more of a text than Excel holds, ending in a sign when something is missing."""
    if _units(text) <= most:
        return text
    room = (most - _units(sign)) * 2
    return text.encode("utf-16-le", "surrogatepass")[:room].decode("utf-16-le", "ignore") + sign


@contextmanager
def _workbook(path: Path) -> Iterator[tuple[Any, dict[str, Any]]]:
    """Open a workbook in memory and write it in one step when nothing went wrong."""
    import xlsxwriter  # noqa: PLC0415 - loads late

    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream, _SETTINGS)
    yield book, _looks(book)
    book.close()
    try:
        write_atomically(path, stream.getvalue())
    except OSError as fault:
        raise unwritten(fault, path) from fault


def _looks(book: Any) -> dict[str, Any]:
    text = {"num_format": "@", "valign": "top"}
    bold = {**text, "bold": True, "text_wrap": True, "bg_color": "#E8EEF7", "border": 1}
    return {
        name: book.add_format(look)
        for name, look in {
            "text": text,
            "wrapped": {**text, "text_wrap": True},
            "heading": bold,
            "must": {**bold, "font_color": "#B3261E"},
            "title": {**text, "bold": True, "font_size": 14, "align": "center"},
            "example": {**text, "italic": True, "font_color": "#5F6B7A"},
            "footer": {**text, "font_color": "#5F6B7A"},
            "error": {**text, "bg_color": "#F9C6C2", "border": 1},
            "doubt": {**text, "bg_color": "#FFF1B8", "border": 1},
            "reason": {**text, "font_color": "#B3261E", "text_wrap": True},
        }.items()
    }
