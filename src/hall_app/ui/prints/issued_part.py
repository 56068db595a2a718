"""The register of papers issued: narrowed, looked at, printed again, given out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from hall_app.domain.views import PaperView
from hall_app.ui.case_words import paper_name, paper_state
from hall_app.ui.day_words import moment_words
from hall_app.ui.export_dialog import ExportDialog, documents
from hall_app.ui.i18n import mark, translate
from hall_app.ui.paper_preview import PreviewDialog
from hall_app.ui.papers import PaperDesk
from hall_app.ui.prints.acts import EXPORT, NARROW, PAPER
from hall_app.ui.prints.issued_filter import IssuedBar
from hall_app.ui.prints.part import Part
from hall_app.ui.queued_paper import queue_and_show
from hall_app.ui.widgets.paged_rows import PAGE
from hall_app.ui.widgets.paged_table import PagedTable
from hall_app.ui.widgets.row_table import Cell, Column

if TYPE_CHECKING:
    import datetime as dt
    from array import array
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from hall_app.domain.issued import IssuedBy, IssuedKind, IssuedLine, Reprint
    from hall_app.services.exports import Exported
    from hall_app.ui.desk import Desk
    from hall_app.ui.page import Effective
    from hall_app.ui.widgets.row_table import RowTable

_NOTE_AFTER = 150
"""Milliseconds a row keeps the focus before its reprints are read."""


class IssuedPart(Part):
    """List every paper that was issued."""

    key = "issued"
    words = mark("Prints", "Papers issued")
    right = "issued.read"
    ways = (NARROW, PAPER, EXPORT)

    def __init__(self, desk: Desk, page: QWidget) -> None:
        self._lines: PagedTable[IssuedLine]
        self.bar: IssuedBar
        super().__init__(desk, page)
        self.bar.changed.connect(self.load)
        self.bar.finished.connect(self._narrowed)
        self._folds = False
        self._ids: array[int] | None = None
        self._papers = PaperDesk(desk, page)
        self._papers.answer_with(self.failed.emit)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_NOTE_AFTER)
        self._soon.timeout.connect(self._read_reprints)
        self.table.moved.connect(lambda _row: self._soon.start())

    def make_head(self) -> QWidget:
        """Return the fields that narrow the register."""
        self.bar = IssuedBar(self.desk.today)
        return self.bar

    def make_table(self) -> RowTable[IssuedLine]:
        """Return the register."""
        self._lines = PagedTable(
            "papers-issued",
            _columns(self.desk.today),
            accessible=translate("Prints", "Papers issued"),
            known_by=lambda one: one.job_id,
            icon="print",
        )
        self._lines.empty.say(
            translate("Prints", "No paper fits"),
            translate("Prints", "Choose other days, or fewer conditions."),
        )
        self._lines.wanted.connect(self._more)
        return self._lines

    @property
    def paper(self) -> PaperView | None:
        """Return the paper with the focus."""
        line = self.table.current
        return paper_of(line) if line is not None else None

    def load(self) -> None:
        """Load the register for the filter in force."""
        which, operator = self.bar.which, self.desk.operator()
        register = self.desk.services.issued_papers

        def read() -> tuple[array[int], tuple[IssuedLine, ...]]:
            ids = register.ids(which, operator)
            return ids, register.lines(ids[:PAGE], operator)

        def show(found: tuple[array[int], tuple[IssuedLine, ...]]) -> None:
            self._ids, first = found
            self._lines.show_list(len(self._ids), first)
            self.foot.say()
            self.loaded.emit()

        self.run(read, show, "issued")
        if not self.bar.offered:
            self.run(lambda: register.choices(operator), self._offer, "issued-choices")

    def calls(self) -> Mapping[str, Callable[[], object]]:
        """Return what can be done with the register."""
        return {NARROW: self.narrow, PAPER: self.print_register, EXPORT: self.ask_export}

    def hindrance(self, way: str) -> str:
        """Say that there is nothing to give out."""
        if way == NARROW or self._ids:
            return ""
        return translate("Prints", "the register is empty")

    def fit(self, effective: Effective) -> None:
        """Leave the fields to their key where the list would have no room."""
        self._folds = effective.folds
        self.bar.setVisible(not self._folds)

    def narrow(self) -> None:
        """Put the focus into the fields."""
        self.bar.show()
        self.bar.focus_first()

    def _narrowed(self) -> None:
        self.bar.setVisible(not self._folds)
        self.table.view.setFocus()

    def print_register(self) -> None:
        """Show the register as paper."""
        which, register = self.bar.which, self.desk.services.issued_papers
        queue_and_show(
            self.desk,
            self._papers,
            self.page,
            lambda operator: register.print(which, operator),
            self.failed.emit,
        )

    def ask_export(self) -> None:
        """Ask where the workbook goes, and write it."""
        which = self.bar.which
        name = f"{translate('Prints', 'papers issued')}-{which.first}-{which.last}.xlsx"
        dialog = ExportDialog(
            translate("Prints", "Export the register of papers issued"),
            (translate("Prints", "Who takes it away is kept in the journal."),),
            documents() / name,
            self.page,
            give=translate("Prints", "Export"),
            may_unmask=False,
        )
        dialog.given.connect(lambda path, _reason: self.export(path))
        dialog.open()

    def export(self, path: Path) -> None:
        """Write the register as a workbook."""
        which, operator = self.bar.which, self.desk.operator()
        register = self.desk.services.issued_papers
        self.desk.tasks.run(
            lambda: register.write(path, which, operator),
            owner=self,
            done=self._written,
            error=self.failed.emit,
            lane="background",
        )

    def open_large(self) -> None:
        """Show the bytes handed out that day."""
        paper = self.paper
        if paper is not None:
            PreviewDialog(paper, self._papers, self.page).open()

    # --- answers ----------------------------------------------------------------------------

    def _offer(self, found: tuple[tuple[IssuedKind, ...], tuple[IssuedBy, ...]]) -> None:
        self.bar.offer(*found)

    def _more(self, offset: int) -> None:
        if self._ids is None:
            return
        ids, operator = self._ids[offset : offset + PAGE], self.desk.operator()
        register = self.desk.services.issued_papers
        self.desk.tasks.run(
            lambda: register.lines(ids, operator),
            owner=self,
            done=lambda rows: self._lines.put(offset, rows),
            error=self.failed.emit,
        )

    def _read_reprints(self) -> None:
        line, operator = self.table.current, self.desk.operator()
        if line is None or not line.reprints:
            self.foot.note = ""
            self.foot.say()
            return
        register = self.desk.services.issued_papers
        self.run(lambda: register.reprints(line.job_id, operator), self._note, "reprints")

    def _note(self, reprints: tuple[Reprint, ...]) -> None:
        """Say under the list when the paper with the focus was printed again, and by whom."""
        told = "、".join(f"{moment_words(one.at, self.desk.today())} {one.by}" for one in reprints)
        self.foot.note = mark("Prints", " · printed again {told}").shown(told=told)
        self.foot.say()

    def _written(self, written: Exported) -> None:
        self.told.emit(
            mark("Prints", "{rows} lines written to {file}").shown(
                rows=written.rows, file=written.file.name
            )
        )


def paper_of(line: IssuedLine) -> PaperView:
    """Return a line of the register as the paper that can be shown and printed again."""
    return PaperView(
        job_id=line.job_id,
        form_id=line.form_id,
        title=line.title,
        state=line.state,
        copies=line.copies,
        reprints=line.reprints,
        printer=line.printer,
        reason="",
        created_at=line.at,
        case_number=line.case_number,
        applicant=line.recipient,
        failsafe=line.failsafe,
    )


def _columns(today: Callable[[], dt.date]) -> tuple[Column[IssuedLine], ...]:
    def title(one: IssuedLine) -> Cell:
        marks = [] if one.state == "done" else [paper_state(one.state)]
        if one.failsafe:
            marks.append(translate("Prints", "plain sheet"))
        if one.reprints:
            marks.append(translate("Prints", "reprinted %n", n=one.reprints))
        return Cell(words=paper_name(one.form_id, one.title), second=" · ".join(marks))

    return (
        Column(
            title=translate("Prints", "Issued"),
            cell=lambda one: Cell(words=moment_words(one.at, today()), tone="ink2"),
            width=116,
        ),
        Column(title=translate("Prints", "Paper"), cell=title, least=150),
        Column(
            title=translate("Prints", "Its number"),
            cell=lambda one: Cell(words=one.number),
            width=150,
            gives_way=3,
        ),
        Column(
            title=translate("Prints", "Case number"),
            cell=lambda one: Cell(words=one.case_number),
            width=154,
            gives_way=1,
        ),
        Column(
            title=translate("Prints", "For"),
            cell=lambda one: Cell(words=one.recipient, bold=True),
            width=100,
        ),
        Column(
            title=translate("Prints", "Copies"),
            cell=lambda one: Cell(words=str(one.copies)),
            width=40,
            numbers=True,
            gives_way=4,
        ),
        Column(
            title=translate("Prints", "By"),
            cell=lambda one: Cell(words=one.by, second=one.window),
            width=130,
            gives_way=2,
        ),
        Column(
            title=translate("Prints", "Printer"),
            cell=lambda one: Cell(words=one.printer, tone="ink2"),
            width=100,
            gives_way=5,
        ),
    )
