"""What every part of the page is: a list, the acts on its rows, and a line of its own."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hall_app.support.errors import HallError
from hall_app.ui import metrics
from hall_app.ui.errors import explain
from hall_app.ui.widgets.held_row import HeldRow
from hall_app.ui.widgets.labels import Label
from hall_app.ui.widgets.list_foot import ListFoot

if TYPE_CHECKING:
    from collections.abc import Callable

    from hall_app.domain.views import Operator
    from hall_app.ui.desk import Desk
    from hall_app.ui.i18n import Marked
    from hall_app.ui.widgets.form_dialog import FormDialog
    from hall_app.ui.widgets.row_table import RowTable

Told = TypeVar("Told")
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """One act of a part, under one of the page's keys.

    Attributes:
        name: The page's command that does it.
        words: What it is called in this part.
        act: Name in the policy file.
    """

    name: str
    words: Marked
    act: str
    call: Callable[[], object]


class Panel(QWidget):
    """Hold one part; the page shows one of them and offers its ways.

    Args:
        key: Name of the part.
        words: What it is called.
        table: Its list.

    Signals:
        changed: What can be done here has changed.
        failed: An exception that the page says.
        told: Words of what was done.
        paper: A call that queues a paper for an operator and returns its print job.
        papers: The question before the papers of a list are printed, and its rows.
        leads: Another page and what it is opened on.
    """

    changed = Signal()
    failed = Signal(object)
    told = Signal(str)
    paper = Signal(object)
    papers = Signal(str, object)
    leads = Signal(str, object)

    heard: tuple[type[object], ...] = ()
    """Events after which the list is loaded again."""
    rights: tuple[str, ...] = ()
    """Acts of the policy file; who may do one of them sees the part."""

    def __init__(self, key: str, words: Marked, table: RowTable[Any], desk: Desk) -> None:
        super().__init__()
        self.key, self.words, self.table, self.desk = key, words, table, desk
        self.setObjectName(f"front-desk-{key}")
        self.line = QHBoxLayout()
        self.below = Label("", "second", wrap=True)
        self.below.hide()
        self.foot = ListFoot(table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self.line)
        column.addWidget(table, 1)
        column.addWidget(self.below)
        table.moved.connect(lambda _row: self.changed.emit())
        self._space()

    @property
    def title(self) -> str:
        """Return what the list holds now."""
        return self.words.shown()

    @property
    def note(self) -> str:
        """Return a fact beside the title."""
        return ""

    def ways(self) -> tuple[Way, ...]:
        """Return what can be done in this part."""
        raise NotImplementedError

    def hindrance(self, name: str) -> str:  # noqa: ARG002 - parts say what stands in the way
        """Return why a way is closed now, or nothing."""
        return ""

    def hold_phone(
        self,
        act: str,
        look: Callable[[Any, Operator], str],
        whole: Callable[[Any, str], Any] | None = None,
    ) -> None:
        """Show the telephone number of the row with the focus while F4 is held.

        Args:
            act: Name in the policy file.
            look: Brings the whole number of a row and keeps the look in the journal.
            whole: Makes the row that is shown then, where more of it than a number is covered.
        """

        def ask(row: Any, show: Callable[[Any], None]) -> None:
            if (row.phone_masked or whole is not None) and self.desk.may(act):
                self.run(
                    lambda operator: look(row, operator),
                    lambda phone: show(
                        whole(row, phone) if whole else replace(row, phone_masked=phone)
                    ),
                    key="whole",
                )

        HeldRow(self.table, ask)

    def load(self) -> None:
        """Load the list."""
        raise NotImplementedError

    def take(self, subject: object) -> None:
        """Take what the page was opened on."""

    def run(
        self,
        job: Callable[[Operator], Any],
        done: Callable[[Any], None],
        error: Callable[[Exception], None] | None = None,
        key: str | None = None,
    ) -> None:
        """Run a job for the clerk at the desk on the database lane."""
        operator = self.desk.operator()
        self.desk.tasks.run(
            lambda: job(operator), owner=self, done=done, error=error or self.failed.emit, key=key
        )

    def ask(
        self,
        dialog: FormDialog,
        read: Callable[[], Told],
        job: Callable[[Operator, Told], Result],
        done: Callable[[Result], None],
    ) -> None:
        """Open a form; it stays open, with what was typed, until the service takes its answer.

        Args:
            dialog: The form.
            read: Returns what was typed, or raises what is wrong with it.
            job: The act of a service.
            done: Takes what the act answers.
        """

        def refused(fault: Exception) -> None:
            text = explain(fault)
            dialog.refuse(text.whole, text.fields)

        def taken(result: Result) -> None:
            dialog.accept()
            done(result)

        def given() -> None:
            try:
                answer = read()
            except HallError as fault:
                refused(fault)
                return
            dialog.wait()
            self.run(lambda operator: job(operator, answer), taken, refused)

        dialog.given.connect(given)
        dialog.open()

    def changeEvent(self, event: QEvent) -> None:
        """Space again in a new text size."""
        if event.type() == QEvent.Type.FontChange and hasattr(self, "foot"):
            self._space()
        super().changeEvent(event)

    def _space(self) -> None:
        side = metrics.current().gap(12)
        self.line.setContentsMargins(side, 0, side, 0)
        self.below.setContentsMargins(side, 0, side, side // 2)
