"""The second step: which column of the file is what, beside the first rows."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hall_app.domain.resident_columns import ResidentColumn
from hall_app.ui import metrics
from hall_app.ui.i18n import mark, translate
from hall_app.ui.imports.words import COLUMNS, column_words, shown_value
from hall_app.ui.widgets.cards import Card
from hall_app.ui.widgets.choice_field import Choice, ChoiceField
from hall_app.ui.widgets.labels import Label
from hall_app.ui.widgets.picker import Line, PickDialog
from hall_app.ui.widgets.row_table import Cell, Column, RowTable

if TYPE_CHECKING:
    from hall_app.domain.imports import SheetPreview

FIRST = 5
ENCODINGS = ("utf-8", "gb18030", "utf-16", "big5")
_LEFT_OUT = "-"


@dataclass(frozen=True, slots=True, kw_only=True)
class FileColumn:
    """One column of the file, what it is taken for, and its first cells."""

    place: int
    heading: str
    column: ResidentColumn | None
    first: tuple[str, ...]


class MappingPanel(QWidget):
    """Show the columns with what each is taken for; Enter changes one.

    Signals:
        other_sheet: Sheet and encoding that the clerk chose.
        changed: Another column was chosen.
    """

    other_sheet = Signal(str, str)
    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        sizes = metrics.current()
        self._columns: tuple[FileColumn, ...] = ()
        self.notes = Label("", "second", wrap=True)
        self._sheet_label = Label(translate("Imports", "Sheet"), "label")
        self.sheet = ChoiceField("import-sheet")
        self._encoding_label = Label(translate("Imports", "Encoding"), "label")
        self.encoding = ChoiceField(
            "import-encoding", [Choice(value=one, words=one.upper()) for one in ENCODINGS]
        )
        for label, field in (
            (self._sheet_label, self.sheet),
            (self._encoding_label, self.encoding),
        ):
            label.setBuddy(field)
            field.setAccessibleName(label.text())
            field.chosen.connect(self._choose_sheet)
        row = QHBoxLayout()
        row.setSpacing(sizes.gap(8))
        for widget in (self._sheet_label, self.sheet, self._encoding_label, self.encoding):
            row.addWidget(widget)
        row.addStretch(1)
        self.table: RowTable[FileColumn] = RowTable(
            "import-columns",
            _table_columns(),
            accessible=translate("Imports", "Columns of the file"),
            key=lambda one: one.place,
        )
        self.table.opened.connect(self.choose_column)
        card = Card(translate("Imports", "Columns and the first rows"), flush=True)
        card.head.addWidget(Label(translate("Imports", "Enter changes a column"), "hint"))
        card.body.addWidget(self.table, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(sizes.gap(9))
        column.addWidget(self.notes)
        column.addLayout(row)
        column.addWidget(card, 1)

    @property
    def places(self) -> dict[ResidentColumn, int]:
        """Return the columns as they are chosen now."""
        return {one.column: one.place for one in self._columns if one.column is not None}

    def show_file(self, seen: SheetPreview) -> None:
        """Show the columns of a file."""
        width = max((len(row) for row in (seen.headings, *seen.first)), default=0)
        self._columns = tuple(
            FileColumn(
                place=place,
                heading=seen.headings[place] if place < len(seen.headings) else "",
                column=seen.mapping.column_at(place),
                first=tuple(row[place] if place < len(row) else "" for row in seen.first),
            )
            for place in range(width)
        )
        self.table.show_rows(self._columns)
        self.notes.setText(_notes(seen))
        self.sheet.set_choices([Choice(value=one.name, words=one.name) for one in seen.sheets])
        self.sheet.set_value(seen.sheet)
        self.encoding.set_value(seen.encoding.lower())
        for label, field, shown in (
            (self._sheet_label, self.sheet, len(seen.sheets) > 1),
            (self._encoding_label, self.encoding, bool(seen.encoding)),
        ):
            label.setVisible(shown)
            field.setVisible(shown)

    def choose_column(self, column: FileColumn) -> None:
        """Ask what a column is; the field it takes is free for no other one."""
        taken = self.places
        lines = [Line(key=_LEFT_OUT, words=translate("Imports", "Leave this column out"))]
        lines += [
            Line(
                key=str(one),
                words=column_words(one),
                second=self._columns[taken[one]].heading if one in taken else "",
            )
            for one in COLUMNS
        ]
        dialog = PickDialog(
            "import-field",
            mark("Imports", "What stands in “{heading}”?").shown(heading=column.heading or "–"),
            "、".join(shown_value(text) for text in column.first if text)[:60],
            lines,
            current=str(column.column) if column.column is not None else _LEFT_OUT,
            parent=self,
        )
        dialog.finished.connect(lambda _code: self._take(column.place, dialog.chosen))
        dialog.open()

    def _take(self, place: int, chosen: str) -> None:
        if not chosen:
            return
        wanted = None if chosen == _LEFT_OUT else ResidentColumn(chosen)
        self._columns = tuple(
            replace(one, column=wanted)
            if one.place == place
            else replace(one, column=None)
            if wanted is not None and one.column is wanted
            else one
            for one in self._columns
        )
        self.table.show_rows(self._columns)
        self.changed.emit()

    def _choose_sheet(self, _value: str) -> None:
        encoding = self.encoding.value() if self.encoding.isVisibleTo(self) else ""
        self.other_sheet.emit(self.sheet.value(), encoding)


def _taken_for(column: FileColumn) -> Cell:
    if column.column is None:
        return Cell(words=translate("Imports", "left out"), tone="ink2")
    return Cell(words=column_words(column.column), icon="check", tone="good")


def _table_columns() -> tuple[Column[FileColumn], ...]:
    def cell_of(place: int) -> Column[FileColumn]:
        return Column(
            title=mark("Imports", "row {row}").shown(row=place + 1),
            cell=lambda one: Cell(
                words=shown_value(one.first[place]) if place < len(one.first) else ""
            ),
            gives_way=place,
        )

    return (
        Column(
            title=translate("Imports", "In the file"),
            cell=lambda one: Cell(words=one.heading, bold=True),
            width=130,
        ),
        Column(title=translate("Imports", "Taken as"), cell=_taken_for, width=150),
        *(cell_of(place) for place in range(FIRST)),
    )


def _notes(seen: SheetPreview) -> str:
    """Return what the clerk should know of the file before it is checked."""
    found = [
        mark("Imports", "{file}: {rows} rows below the headings.").shown(
            file=seen.choice.path.name, rows=seen.rows
        )
    ]
    if seen.remembered:
        found.append(translate("Imports", "The columns are taken as last time."))
    if not seen.encoding_sure:
        found.append(
            translate("Imports", "The encoding was guessed: look whether the names are right.")
        )
    if seen.hidden_rows:
        words = mark("Imports", "{count} rows are hidden in Excel, they are read too.")
        found.append(words.shown(count=seen.hidden_rows))
    hidden = [one.name for one in seen.sheets if one.hidden]
    if hidden:
        words = mark("Imports", "Hidden sheets: {names}.")
        found.append(words.shown(names="、".join(hidden)))
    if seen.merged_ranges:
        words = mark("Imports", "{count} merged ranges were filled from their first cell.")
        found.append(words.shown(count=seen.merged_ranges))
    if not seen.formulas_known:
        found.append(translate("Imports", "In .xls formulas look like values; .xlsx shows them."))
    return " ".join(found)
