"""The part of the ready answers: the head writes them, everybody copies them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from hall_app.domain.snippets import LONGEST_KEY, LONGEST_TEXT
from hall_app.services.events import SnippetsChanged
from hall_app.ui.front_desk.commands import CHANGE, NEW, REMOVE, SETTLE
from hall_app.ui.front_desk.panel import Panel, Way
from hall_app.ui.i18n import mark, translate
from hall_app.ui.widgets.empty_state import EmptyState
from hall_app.ui.widgets.field_editors import DigitsField
from hall_app.ui.widgets.form_dialog import FormDialog
from hall_app.ui.widgets.form_grid import FieldSpec
from hall_app.ui.widgets.row_table import Cell, Column, RowTable
from hall_app.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from hall_app.domain.snippets import Snippet
    from hall_app.domain.views import Operator
    from hall_app.ui.desk import Desk
    from hall_app.ui.i18n import Marked


class SnippetDialog(FormDialog):
    """Take the key and the words of a ready answer."""

    def __init__(self, known: Snippet | None, parent: QWidget) -> None:
        super().__init__(
            "snippet-form",
            translate("FrontDesk", "Ready answer"),
            translate("FrontDesk", "Put it down"),
            translate("FrontDesk", "Back"),
            parent,
        )
        self.form.add(
            FieldSpec(name="key", label=translate("FrontDesk", "Key"), required=True),
            DigitsField("key", limit=LONGEST_KEY, upper=False),
        )
        self.form.add(
            FieldSpec(name="text", label=translate("FrontDesk", "Answer"), required=True),
            TextField("text", limit=LONGEST_TEXT, lines=4),
        )
        if known is not None:
            self.form.set_value("key", known.key)
            self.form.set_value("text", known.text)
        self.form.focus("key" if known is None else "text")

    def told(self) -> tuple[str, str]:
        """Return key and words."""
        return self.form.text("key"), self.form.text("text")


class SnippetsPanel(Panel):
    """List the ready answers with their keys."""

    rights = ("snippets.read",)
    heard = (SnippetsChanged,)

    def __init__(self, desk: Desk) -> None:
        table: RowTable[Snippet] = RowTable(
            "front-desk-snippets",
            (
                Column(
                    title=translate("FrontDesk", "Key"),
                    cell=lambda one: Cell(words=one.key, bold=True),
                    width=120,
                ),
                Column(
                    title=translate("FrontDesk", "Answer"),
                    cell=lambda one: Cell(words=one.text.replace("\n", " ")),
                ),
            ),
            accessible=translate("FrontDesk", "Ready answers"),
            empty=EmptyState(
                "text",
                translate("FrontDesk", "No ready answer yet"),
                translate("FrontDesk", "The head writes one with Alt+A."),
            ),
            key=lambda one: one.snippet_id,
        )
        super().__init__("snippets", mark("FrontDesk", "Ready answers"), table, desk)
        table.opened.connect(lambda _row: self.copy())
        table.moved.connect(lambda _row: self._show_words())

    @property
    def note(self) -> str:
        """Say how they are put in."""
        return translate("FrontDesk", "in any field of several lines: type the key, then Ctrl+J")

    def ways(self) -> tuple[Way, ...]:
        """Write, change, copy, take out."""
        change = "snippets.change"

        def way(name: str, words: Marked, act: str, call: Callable[[], object]) -> Way:
            return Way(name=name, words=words, act=act, call=call)

        return (
            way(NEW, mark("FrontDesk", "New answer"), change, self.add),
            way(SETTLE, mark("FrontDesk", "Copy"), "snippets.read", self.copy),
            way(CHANGE, mark("FrontDesk", "Change it"), change, self.change),
            way(REMOVE, mark("FrontDesk", "Take it out"), change, self.remove),
        )

    def hindrance(self, name: str) -> str:
        """Say that no answer is chosen."""
        if name != NEW and self.table.current is None:
            return translate("FrontDesk", "no answer is chosen")
        return ""

    def load(self) -> None:
        """Load the ready answers."""
        if self.desk.may("snippets.read"):
            self.run(self.desk.services.snippets.listed, self._show, key="snippets")

    def add(self) -> None:
        """Ask for a new one."""
        service, dialog = self.desk.services.snippets, SnippetDialog(None, self)

        def job(operator: Operator, told: tuple[str, str]) -> int:
            return service.add(*told, operator)

        self.ask(dialog, dialog.told, job, lambda _snippet: None)

    def change(self) -> None:
        """Ask for other words of the chosen one."""
        row, service = self.table.current, self.desk.services.snippets
        if row is None:
            return
        dialog = SnippetDialog(row, self)

        def job(operator: Operator, told: tuple[str, str]) -> None:
            service.change(row.snippet_id, row.version, *told, operator)

        self.ask(dialog, dialog.told, job, lambda _none: None)

    def remove(self) -> None:
        """Take the chosen one out."""
        row, service = self.table.current, self.desk.services.snippets
        if row is not None:
            self.run(
                lambda operator: service.remove(row.snippet_id, row.version, operator),
                lambda _none: self.told.emit(
                    mark("FrontDesk", "“{key}” is taken out").shown(key=row.key)
                ),
            )

    def copy(self) -> None:
        """Copy the words, for pasting elsewhere."""
        row = self.table.current
        if row is not None:
            QGuiApplication.clipboard().setText(row.text)
            self.told.emit(mark("FrontDesk", "“{key}” is copied").shown(key=row.key))

    def _show(self, rows: tuple[Snippet, ...]) -> None:
        self.table.show_rows(rows)
        self.foot.say()
        self._show_words()
        self.changed.emit()

    def _show_words(self) -> None:
        row = self.table.current
        self.below.setText(row.text if row is not None else "")
        self.below.setVisible(row is not None)
