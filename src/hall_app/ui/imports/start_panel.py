"""The first step: choose the file; below it the imports so far."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from hall_app.ui import metrics
from hall_app.ui.day_words import moment_words
from hall_app.ui.i18n import mark, translate
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.cards import Card
from hall_app.ui.widgets.empty_state import EmptyState
from hall_app.ui.widgets.labels import Label
from hall_app.ui.widgets.list_foot import ListFoot
from hall_app.ui.widgets.row_table import Cell, Column, RowTable

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QAction

    from hall_app.domain.imports import ImportBatch


class StartPanel(QWidget):
    """Say what can be dropped here, and list the earlier imports."""

    def __init__(self, template: QAction, undo: QAction, today: Callable[[], dt.date]) -> None:
        super().__init__()
        sizes = metrics.current()
        file = Card(translate("Imports", "File"))
        file.head.addWidget(Button.of(template))
        self.invitation = Label(
            translate(
                "Imports",
                "Drag a file of residents here, or press Ctrl+Enter to choose one: .xlsx, .xls "
                "or .csv. Nothing is written before you have seen what was found.",
            ),
            wrap=True,
        )
        file.body.addWidget(self.invitation)
        self.table: RowTable[ImportBatch] = RowTable(
            "imports",
            _columns(today),
            accessible=translate("Imports", "Imports so far"),
            empty=EmptyState(
                "download",
                translate("Imports", "Nothing was imported yet"),
                translate("Imports", "Every import stands here and can be undone as a whole."),
            ),
            key=lambda one: one.batch,
        )
        self.foot = ListFoot(self.table)
        earlier = self._earlier = Card(translate("Imports", "Imports so far"), flush=True)
        earlier.head.addWidget(Button.of(undo))
        earlier.body.addWidget(self.table, 1)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(sizes.gap(9))
        column.addWidget(file)
        column.addWidget(earlier, 1)

    def refuse(self, why: str) -> None:
        """Say why this account brings no file in, in the place of everything else."""
        self.invitation.setText(why)
        if not self._earlier.isHidden():
            self._earlier.hide()
            self._column.addStretch(1)

    def show_batches(self, batches: Sequence[ImportBatch]) -> None:
        """Show the imports, the latest first."""
        self.table.show_rows(batches)
        self.foot.say()


class DonePanel(QWidget):
    """The last step: say what came in, and under which number."""

    def __init__(self) -> None:
        super().__init__()
        self.card = Card(translate("Imports", "Done"))
        self.sentence = Label("", wrap=True)
        self.card.body.addWidget(self.sentence)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)
        column.addStretch(1)

    def say(self, words: str) -> None:
        """Say what came in."""
        self.sentence.setText(words)


def _state(batch: ImportBatch, today: dt.date) -> Cell:
    if batch.undone_at is None:
        return Cell(words=translate("Imports", "in the archive"), icon="check", tone="good")
    words = mark("Imports", "undone by {name}, {when}: {reason}")
    told = words.shown(
        name=batch.undone_by, when=moment_words(batch.undone_at, today), reason=batch.undo_reason
    )
    return Cell(words=told, icon="undo", tone="ink2")


def _columns(today: Callable[[], dt.date]) -> tuple[Column[ImportBatch], ...]:
    return (
        Column(
            title=translate("Imports", "Number"),
            cell=lambda one: Cell(words=str(one.batch), bold=True),
            width=56,
            numbers=True,
        ),
        Column(title=translate("Imports", "File"), cell=lambda one: Cell(words=one.file), share=2),
        Column(
            title=translate("Imports", "Households"),
            cell=lambda one: Cell(words=str(one.households)),
            width=64,
            numbers=True,
            gives_way=3,
        ),
        Column(
            title=translate("Imports", "People"),
            cell=lambda one: Cell(words=str(one.people)),
            width=64,
            numbers=True,
        ),
        Column(
            title=translate("Imports", "When"),
            cell=lambda one: Cell(words=moment_words(one.at, today())),
            width=130,
            gives_way=1,
        ),
        Column(
            title=translate("Imports", "By"),
            cell=lambda one: Cell(words=one.by),
            width=90,
            gives_way=2,
        ),
        Column(title=translate("Imports", "State"), cell=lambda one: _state(one, today()), share=2),
    )
