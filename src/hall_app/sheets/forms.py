"""Filling a copy of a superior office's workbook; everything else in it stays as it is.

The workbook comes from outside: it is opened, filled and read back in a process of its own.
"""

from __future__ import annotations

import datetime as dt
import io
import re
import warnings
from copy import copy
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from hall_app.domain.form_fields import CountedField
from hall_app.domain.resident_columns import ResidentColumn
from hall_app.sheets.form_layout import find_table, named_cells, room_for
from hall_app.sheets.form_package import read_form
from hall_app.sheets.limits import LONGEST_CELL, MOST_FORM_ROWS
from hall_app.sheets.package import open_package
from hall_app.support.apart import Lost, call_apart
from hall_app.support.errors import RuleViolation
from hall_app.support.files import unwritten, write_atomically

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from hall_app.domain.form_fields import FormField, FormLoss
    from hall_app.sheets.form_layout import FormTable, NamedCells

_SECONDS_TO_LOOK, _SECONDS_TO_FILL = 60, 300
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_GENERAL, _TEXT = "General", "@"
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")
_AS_TEXT = frozenset(
    {
        ResidentColumn.ID_NUMBER,
        ResidentColumn.PHONE,
        ResidentColumn.FILE_NO,
        ResidentColumn.HOUSEHOLD_NO,
    }
)
"""Digits that a spreadsheet would turn into a number when the cell is typed in again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FormShape:
    """Say where a workbook wants to be filled, and what a copy of it will lack."""

    losses: frozenset[FormLoss]
    named: tuple[NamedCells, ...]
    unknown_names: tuple[str, ...]
    table: FormTable | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Filling:
    """Hold what is filled in.

    Attributes:
        people: For named cells: the person whom names without a number mean, then the others of
            the household; nobody when named cells stay as they are.
        head: The head of the household, where there is one.
        rows: For the table.
    """

    people: Sequence[Mapping[FormField, str]] = ()
    head: Mapping[FormField, str] | None = None
    rows: Sequence[Mapping[FormField, str]] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FilledForm:
    """Hold a filled copy, read back and whole.

    Attributes:
        without: Names of cells for which there is nobody.
        content: The workbook.
    """

    without: tuple[str, ...]
    content: bytes


def read_shape(path: Path) -> FormShape:
    """Return where a workbook wants to be filled; it is only read.

    Raises:
        EnvironmentFault: ``sheet-missing`` or ``sheet-in-use``.
        RuleViolation: What ``read_form`` refuses, and ``sheet-unreadable``.
    """
    try:
        shape: FormShape = call_apart(_shape, path, seconds=_SECONDS_TO_LOOK)
    except Lost as fault:
        raise RuleViolation("sheet-unreadable") from fault
    return shape


def fill_form(path: Path, filling: Filling) -> FilledForm:
    """Return a filled copy of a workbook, which itself is only read.

    Raises:
        EnvironmentFault: ``sheet-missing`` or ``sheet-in-use``.
        RuleViolation: What ``read_form`` refuses, ``sheet-unreadable``, ``form-rows-few`` where a
            text stands below, ``form-list-too-long``, ``form-check-failed``.
    """
    try:
        filled: FilledForm = call_apart(_filled, path, filling, seconds=_SECONDS_TO_FILL)
    except Lost as fault:
        raise RuleViolation("sheet-unreadable") from fault
    return filled


def save_form(out: Path, content: bytes) -> None:
    """Write a filled copy.

    Raises:
        RuleViolation: ``form-file-exists``.
        EnvironmentFault: ``file-held``, ``out-unwritable``.
    """
    if out.exists():
        raise RuleViolation("form-file-exists", file=out.name)
    try:
        write_atomically(out, content)
    except OSError as fault:
        raise unwritten(fault, out) from fault


def _shape(path: Path) -> FormShape:
    form = SuperiorForm(path)
    return FormShape(
        losses=form.losses, named=form.named, unknown_names=form.unknown_names, table=form.table
    )


def _filled(path: Path, filling: Filling) -> FilledForm:
    form = SuperiorForm(path)
    without = form.fill_names(filling.people, filling.head) if filling.people else ()
    form.fill_table(filling.rows)
    return FilledForm(without=without, content=form.content())


class SuperiorForm:
    """Hold a workbook that was opened to be filled.

    Args:
        path: The superior office's file; it is only read.

    Raises:
        EnvironmentFault: ``sheet-missing`` or ``sheet-in-use``.
        RuleViolation: What ``read_form`` refuses, and ``sheet-unreadable``.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        content, self.losses = read_form(path)
        self._book = _load(content)
        try:
            self.named, self.unknown_names = named_cells(self._book)
            self.table = find_table(self._book)
        except (ValueError, TypeError, AttributeError, KeyError) as fault:
            raise RuleViolation("sheet-unreadable") from fault
        self._written: dict[tuple[str, int, int], Any] = {}

    def fill_names(
        self, people: Sequence[Mapping[FormField, str]], head: Mapping[FormField, str] | None
    ) -> tuple[str, ...]:
        """Fill the named cells and return the names for which there is nobody.

        Args:
            people: The person whom names without a number mean, then the others of the household.
            head: The head of the household, where there is one.
        """
        without: list[str] = []
        for named in self.named:
            sheet = self._book[named.sheet]
            for step, (row, column) in enumerate(named.cells):
                place = named.asks.person - 1 + step
                source = ([head] if head is not None else []) if named.asks.of_head else people
                if place < len(source):
                    value = source[place].get(named.asks.field, "")
                    self._put(sheet, row, column, named.asks.field, value)
                elif not step:
                    without.append(named.name)
        return tuple(without)

    def fill_table(self, rows: Sequence[Mapping[FormField, str]]) -> None:
        """Fill rows in under the headings.

        Raises:
            RuleViolation: ``form-rows-few`` where a text stands below, ``form-list-too-long``.
        """
        table = self.table
        if table is None:
            return
        if len(rows) > MOST_FORM_ROWS:
            raise RuleViolation("form-list-too-long", count=len(rows), limit=MOST_FORM_ROWS)
        sheet = self._book[table.sheet]
        room = room_for(sheet, table, len(rows))
        if room < len(rows):
            raise RuleViolation("form-rows-few", count=len(rows), room=room, row=table.first + room)
        for step, values in enumerate(rows):
            row = table.first + step
            if step:
                _dress(sheet, table, row)
            for column, field in table.fields.items():
                value = values.get(field, "")
                if field is CountedField.NUMBER:
                    value = str(_numbered_before(table) + step + 1)
                self._put(sheet, row, column, field, value)

    def content(self) -> bytes:
        """Return the filled copy after it was read back and held what was filled in.

        Raises:
            RuleViolation: ``form-check-failed``.
        """
        stream = io.BytesIO()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            self._book.save(stream)
        content = stream.getvalue()
        self._check(content)
        return content

    def _check(self, content: bytes) -> None:
        open_package(io.BytesIO(content), len(content))
        book = _load(content)
        for (sheet, row, column), value in self._written.items():
            cell = book[sheet].cell(row, column)
            found = cell.value.date() if isinstance(cell.value, dt.datetime) else cell.value
            if found != value or cell.data_type == "f":
                raise RuleViolation("form-check-failed", sheet=sheet, row=row)

    def _put(self, sheet: Any, row: int, column: int, field: FormField, text: str) -> None:
        """Write one value; what begins like a formula stays a text."""
        cell = sheet.cell(row, column)
        plain = _NO_XML.sub("", text)[:LONGEST_CELL]
        if not plain or cell.data_type == "f":
            return
        if isinstance(field, CountedField):
            cell.value = int(plain)
        elif cell.is_date and _DAY.match(plain):
            cell.value = dt.date.fromisoformat(plain)
        else:
            cell.value = plain
            cell.data_type = "s"
            if field in _AS_TEXT and cell.number_format == _GENERAL:
                cell.number_format = _TEXT
        self._written[sheet.title, row, column] = cell.value


def _numbered_before(table: FormTable) -> int:
    """Return how many rows of the table are filled already."""
    return max(table.first - table.heading_row - 1, 0)


def _dress(sheet: Any, table: FormTable, row: int) -> None:
    """Give a row below the prepared ones the looks of the first that is filled."""
    for column in table.fields:
        model, cell = sheet.cell(table.first, column), sheet.cell(row, column)
        if model.has_style and not cell.has_style:
            cell._style = copy(model._style)  # noqa: SLF001 - the library's documented way


def _load(content: bytes) -> Any:
    from openpyxl import load_workbook  # noqa: PLC0415 - loads late

    read: Callable[..., Any] = load_workbook
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return read(io.BytesIO(content), rich_text=True)
    except Exception as fault:
        raise RuleViolation("sheet-unreadable") from fault
