"""One section of the editor that is a list: papers to bring, questions, forms to print."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hall_app.domain.item_views import FieldKind
from hall_app.domain.materials import Necessity
from hall_app.ui.case_words import paper_name
from hall_app.ui.i18n import mark, translate
from hall_app.ui.item_editor.row_dialogs import (
    EVENTS,
    FIELD_KINDS,
    NECESSITY,
    MaterialDialog,
    PaperDialog,
    QuestionDialog,
)
from hall_app.ui.item_editor.values import free_key
from hall_app.ui.widgets.empty_state import EmptyState
from hall_app.ui.widgets.row_table import Cell, Column, RowTable

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hall_app.ui.item_editor.fields import Offers
    from hall_app.ui.item_editor.row_dialogs import RowDialog

_COUNTS = (
    ("originals", mark("Items", "{count} original")),
    ("copies", mark("Items", "{count} copy")),
)
_USUAL_PAPERS = {"accept": ["p01-receipt", "p02-materials"], "notice": ["p03-notice"],
                 "refuse": ["p05-refusal"]}  # fmt: skip
"""What is printed where an item's file says nothing."""


class ListSection(QWidget):
    """Show the rows of one list; the page's commands add, change, remove and move them.

    Signals:
        edited: The rows changed.
        moved: Another row has the focus.
    """

    edited = Signal()
    moved = Signal()

    key = ""
    letter = ""
    name_key = ""

    def __init__(self, accessible: str) -> None:
        super().__init__()
        self.setObjectName(f"item-{self.key}")
        self.rows: list[dict[str, Any]] = []
        self._faults: dict[int, str] = {}
        self.table: RowTable[tuple[int, dict[str, Any]]] = RowTable(
            f"item-{self.key}-rows",
            self.columns(),
            accessible=accessible,
            empty=EmptyState(
                "form",
                translate("Items", "Nothing is listed yet"),
                translate("Items", "Alt+A adds a row."),
            ),
            key=lambda row: str(row[0]),
        )
        self.table.opened.connect(lambda _row: self.change())
        self.table.moved.connect(lambda _row: self.moved.emit())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)

    # --- for each list ----------------------------------------------------------------------

    def columns(self) -> tuple[Column[tuple[int, dict[str, Any]]], ...]:
        """Return the columns of the list."""
        raise NotImplementedError

    def dialog(self, row: Mapping[str, Any]) -> RowDialog:
        """Return the dialog that asks for a row."""
        raise NotImplementedError

    def read(self, values: Mapping[str, Any]) -> list[dict[str, Any]]:
        """Return the rows of an item."""
        return [dict(row) for row in values.get(self.key, ()) if isinstance(row, dict)]

    def changed(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """Return the values with the rows as they are here."""
        if self.rows == self.read(values):
            return dict(values)
        without = {key: value for key, value in values.items() if key != self.key}
        return {**without, self.key: [dict(row) for row in self.rows]} if self.rows else without

    # --- for the page -----------------------------------------------------------------------

    def set_offers(self, offers: Offers) -> None:
        """Take what is offered; most lists need none of it."""

    def show_values(self, values: Mapping[str, Any]) -> None:
        """Show an item."""
        self.rows = self.read(values)
        self._faults = {}
        self._show()

    def show_faults(self, problems: Mapping[str, str]) -> int:
        """Write each message into its row and return how many rows have one."""
        self._faults = {
            place: words
            for place in range(len(self.rows))
            if (words := self._fault_of(place, problems))
        }
        self._show()
        return len(self._faults)

    def first_focus(self) -> QWidget:
        """Put the focus into the list and return it."""
        self.table.view.setFocus()
        return self.table.view

    def focus_fault(self, after: str = "") -> bool:
        """Put the focus on the first row with a message; tell whether there is one."""
        if not self._faults or after:
            return False
        self.table.select(min(self._faults))
        self.table.view.setFocus()
        return True

    def focused(self) -> str:
        """Return a name while the list has the focus, as a form does for its field."""
        return self.key if self.table.view.hasFocus() else ""

    def commit(self) -> None:
        """Have nothing to settle: a row is taken whole from its dialog."""

    @property
    def place(self) -> int | None:
        """Return the number of the row with the focus."""
        row = self.table.current
        return row[0] if row is not None else None

    def add(self) -> None:
        """Ask for a new row."""
        row = {self.name_key: free_key(self.rows, self.name_key, self.letter)}
        self._ask(row if self.name_key else {}, None)

    def change(self) -> None:
        """Ask for the row with the focus."""
        if self.place is not None:
            self._ask(self.rows[self.place], self.place)

    def remove(self) -> None:
        """Take the row with the focus out of the list."""
        place = self.place
        if place is not None:
            del self.rows[place]
            self._after(min(place, len(self.rows) - 1))

    def shift(self, step: int) -> None:
        """Move the row with the focus up or down."""
        place = self.place
        if place is None or not 0 <= place + step < len(self.rows):
            return
        self.rows[place], self.rows[place + step] = self.rows[place + step], self.rows[place]
        self._after(place + step)

    # --- parts ------------------------------------------------------------------------------

    def _fault_of(self, place: int, problems: Mapping[str, str]) -> str:
        own = f"{self.key}[{place + 1}]"
        return next((words for key, words in problems.items() if key.startswith(own)), "")

    def _ask(self, row: Mapping[str, Any], place: int | None) -> None:
        dialog = self.dialog(row)

        def given() -> None:
            found = dialog.answer_row()
            dialog.accept()
            if place is None:
                self.rows.append(found)
            else:
                self.rows[place] = found
            self._after(len(self.rows) - 1 if place is None else place)

        dialog.given.connect(given)
        dialog.open()

    def _after(self, place: int) -> None:
        self._faults = {}
        self._show()
        if place >= 0:
            self.table.select(place)
        self.table.view.setFocus()
        self.edited.emit()

    def _show(self) -> None:
        self.table.show_rows(tuple(enumerate(self.rows)))
        self.table.show_empty(empty=not self.rows)

    def _number(self) -> Column[tuple[int, dict[str, Any]]]:
        return Column(
            title=translate("Items", "No."),
            cell=lambda row: Cell(words=str(row[0] + 1), tone="ink2"),
            width=48,
        )

    def _message(self) -> Column[tuple[int, dict[str, Any]]]:
        return Column(
            title=translate("Items", "To mend"),
            cell=lambda row: Cell(words=self._faults.get(row[0], ""), tone="problem"),
            width=170,
            gives_way=1,
        )


class MaterialsSection(ListSection):
    """List the papers that the applicant brings."""

    key, letter, name_key = "material", "m", "key"

    def columns(self) -> tuple[Column[tuple[int, dict[str, Any]]], ...]:
        """Return name, necessity, counts, source and what else holds of a paper."""
        return (
            self._number(),
            Column(
                title=translate("Items", "Paper"),
                cell=lambda row: Cell(words=str(row[1].get("name", "")), bold=True),
                share=2,
            ),
            Column(title=translate("Items", "Needed"), cell=_needed, width=90),
            Column(title=translate("Items", "Originals and copies"), cell=_counts, width=150),
            Column(
                title=translate("Items", "From where"),
                cell=lambda row: Cell(words=str(row[1].get("source", "")), tone="ink2"),
                gives_way=2,
            ),
            Column(
                title=translate("Items", "To check"),
                cell=lambda row: Cell(
                    words="；".join(map(str, row[1].get("check_points", ()))), tone="ink2"
                ),
                gives_way=3,
            ),
            self._message(),
        )

    def dialog(self, row: Mapping[str, Any]) -> RowDialog:
        """Return the dialog that asks for a paper."""
        return MaterialDialog(row, self)


class QuestionsSection(ListSection):
    """List the extra fields of the intake page."""

    key, letter, name_key = "field", "f", "name"

    def columns(self) -> tuple[Column[tuple[int, dict[str, Any]]], ...]:
        """Return question, kind, whether it must be answered, and its choices."""
        return (
            self._number(),
            Column(
                title=translate("Items", "Question"),
                cell=lambda row: Cell(words=str(row[1].get("label", "")), bold=True),
                share=2,
            ),
            Column(title=translate("Items", "Kind"), cell=_kind, width=110),
            Column(title=translate("Items", "Must be answered"), cell=_must, width=120),
            Column(
                title=translate("Items", "Choices"),
                cell=lambda row: Cell(
                    words="、".join(map(str, row[1].get("options", ()))), tone="ink2"
                ),
                gives_way=2,
            ),
            self._message(),
        )

    def dialog(self, row: Mapping[str, Any]) -> RowDialog:
        """Return the dialog that asks for a question."""
        return QuestionDialog(row, self)


class PapersSection(ListSection):
    """List which form is printed at which event."""

    key = "papers"

    titles: Mapping[str, str] = MappingProxyType({})

    def set_offers(self, offers: Offers) -> None:
        """Know the forms by their titles."""
        self.titles = offers.forms

    def columns(self) -> tuple[Column[tuple[int, dict[str, Any]]], ...]:
        """Return the event and the form."""
        return (
            self._number(),
            Column(title=translate("Items", "When"), cell=_event, width=200),
            Column(title=translate("Items", "Form"), cell=self._form, share=2),
            self._message(),
        )

    def dialog(self, row: Mapping[str, Any]) -> RowDialog:
        """Return the dialog that asks for a form."""
        return PaperDialog(row, self.titles, self)

    def read(self, values: Mapping[str, Any]) -> list[dict[str, Any]]:
        """Return one row for each form of each event, the usual ones where none are named."""
        told = values.get("papers")
        papers = {**_USUAL_PAPERS, **(told if isinstance(told, dict) else {})}
        return [
            {"event": event, "form": form} for event in EVENTS for form in papers.get(event, ())
        ]

    def changed(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """Return the values with the forms of each event."""
        if self.rows == self.read(values):
            return dict(values)
        papers: dict[str, list[str]] = {event: [] for event in EVENTS}
        for row in self.rows:
            papers[row["event"]].append(row["form"])
        own = {
            event: forms for event, forms in papers.items() if forms != _USUAL_PAPERS.get(event, [])
        }
        without = {key: value for key, value in values.items() if key != "papers"}
        return {**without, "papers": own} if own else without

    def _fault_of(self, place: int, problems: Mapping[str, str]) -> str:
        row = self.rows[place]
        words = problems.get(f"papers.{row['event']}", "")
        return words if row["form"] in words or row["form"] not in self.titles else ""

    def _form(self, row: tuple[int, dict[str, Any]]) -> Cell:
        name = str(row[1].get("form", ""))
        return Cell(words=paper_name(name, self.titles.get(name, name)), bold=True)


def _needed(row: tuple[int, dict[str, Any]]) -> Cell:
    told = str(row[1].get("necessity") or Necessity.REQUIRED)
    words = next((said for one, said in NECESSITY.items() if str(one) == told), None)
    return Cell(words=words.shown() if words else told)


def _counts(row: tuple[int, dict[str, Any]]) -> Cell:
    told = [words.shown(count=row[1][key]) for key, words in _COUNTS if row[1].get(key)]
    if row[1].get("electronic"):
        told.append(translate("Items", "electronic"))
    return Cell(words="、".join(told))


def _kind(row: tuple[int, dict[str, Any]]) -> Cell:
    told = str(row[1].get("kind") or FieldKind.TEXT)
    words = next((said for one, said in FIELD_KINDS.items() if str(one) == told), None)
    return Cell(words=words.shown() if words else told)


def _must(row: tuple[int, dict[str, Any]]) -> Cell:
    return Cell(words=translate("Items", "yes") if row[1].get("required") else "", tone="ink2")


def _event(row: tuple[int, dict[str, Any]]) -> Cell:
    words = EVENTS.get(str(row[1].get("event", "")))
    return Cell(words=words.shown() if words else "")
