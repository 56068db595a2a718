"""The head's page: the board of today, the errands of the agents, the report of a month or year."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hall_app.ui import metrics
from hall_app.ui.actions import allow, forbid
from hall_app.ui.day_words import short_day
from hall_app.ui.desk import CaseListSubject, CaseSubject
from hall_app.ui.errors import explain
from hall_app.ui.i18n import mark, translate
from hall_app.ui.page import Page, PageEntry
from hall_app.ui.paper_preview import PreviewDialog
from hall_app.ui.papers import PaperDesk
from hall_app.ui.supervision.commands import ACTIONS, FIGURE_KEYS
from hall_app.ui.supervision.controller import SupervisionController
from hall_app.ui.supervision.rows import (
    Row,
    board_columns,
    board_rows,
    errand_columns,
    errand_rows,
    report_columns,
    report_rows,
)
from hall_app.ui.widgets.badges import Chip, FilterChips
from hall_app.ui.widgets.buttons import Button, KeyCap
from hall_app.ui.widgets.cards import Card
from hall_app.ui.widgets.empty_state import EmptyState
from hall_app.ui.widgets.field_editors import DigitsField
from hall_app.ui.widgets.labels import Label
from hall_app.ui.widgets.list_foot import ListFoot
from hall_app.ui.widgets.row_table import RowTable

if TYPE_CHECKING:
    from hall_app.domain.flow.views import ErrandView
    from hall_app.domain.supervision import Board, SpanReport
    from hall_app.services.exports import Exported
    from hall_app.ui.desk import Desk
    from hall_app.ui.page import Effective, Shell

__all__ = ["ACTIONS", "FIGURE_KEYS", "SupervisionPage", "supervision_entry"]

BOARD, ERRANDS, REPORT = "board", "errands", "report"


class SupervisionPage(Page):
    """Show what the head watches; every figure lists the cases it counts."""

    def __init__(self, shell: Shell, desk: Desk) -> None:
        super().__init__("supervision", translate("Supervision", "Supervision"), shell)
        self._desk = desk
        self._report: SpanReport | None = None
        self._sentences: tuple[str, ...] = ()
        self._roomy = True
        self.controller = SupervisionController(desk, self)
        make = self.make_action
        self._next = make("supervision:next", self.turn)
        self._when = make("supervision:when", self.focus_when)
        self._export = make("supervision:export", self.export)
        self._copy = make("supervision:sentences", self.copy_sentences)
        self._print = make("print", self.print_shown)
        self._away = make("supervision:away", lambda: shell.open_page("hall", "absences"))
        self._papers = PaperDesk(desk, self)
        self._papers.answer_with(shell.show_error)
        self._make_head()
        self._make_list()
        control = self.controller
        control.boarded.connect(self.show_board)
        control.errands.connect(self.show_errands)
        control.reported.connect(self.show_report)
        control.exported.connect(self._exported)
        control.queued.connect(lambda paper: PreviewDialog(paper, self._papers, self).open())
        control.failed.connect(self._failed)
        self._show_ways()

    def _make_head(self) -> None:
        self.month = DigitsField("supervision-month", limit=7)
        self.month.setPlaceholderText("2026-09")
        self.month.setAccessibleName(translate("Supervision", "Month or year"))
        self.month.setFixedWidth(metrics.current().px(110))
        self.month.set_value(f"{self._desk.today():%Y-%m}")
        self.month.returnPressed.connect(self.load)
        self.head.right.addWidget(self.month)
        self._buttons = [
            Button.of(one)
            for one in (self._next, self._print, self._export, self._copy, self._away)
        ]
        for button in self._buttons:
            self.head.right.addWidget(button)
        ways = (self._next, self._print, self._export, self._copy, self._away)
        self.fold_ways(ways, self.head.right)

    def _make_list(self) -> None:
        self.chips = FilterChips(
            [
                Chip(key=BOARD, words=translate("Supervision", "Board")),
                Chip(key=ERRANDS, words=translate("Supervision", "Errands")),
                Chip(key=REPORT, words=translate("Supervision", "Report")),
            ]
        )
        self.chips.chosen.connect(lambda _key: self.load())
        self.table: RowTable[Row] = RowTable(
            "supervision-figures",
            board_columns(),
            accessible=translate("Supervision", "Figures"),
            empty=EmptyState(
                "chart",
                translate("Supervision", "Nothing is under way"),
                translate("Supervision", "Errands and figures appear here by themselves."),
            ),
            key=lambda row: row.key,
        )
        registry, view = self.shell.actions_registry, self.table.view
        for place, key in enumerate(FIGURE_KEYS):
            registry.make(f"supervision:figure-{key}", view, partial(self.open_row, place))
        self.table.opened.connect(lambda _row: self.open_row(0))
        self._foot = ListFoot(self.table)
        self._card = Card(" ", flush=True)
        self._hints = _hints()
        self._card.head.addWidget(self._hints)
        row = QHBoxLayout()
        side = metrics.current().gap(12)
        row.setContentsMargins(side, 0, side, 0)
        row.addWidget(self.chips, 1)
        self._card.body.addLayout(row)
        self._card.body.addWidget(self.table, 1)
        self._summary = Label("", "second")
        self._summary.setWordWrap(True)
        self._summary.setContentsMargins(side, side // 2, side, side // 2)
        self._card.body.addWidget(self._summary)
        self.body.addWidget(self._card, 1)

    # --- what the shell calls ---------------------------------------------------------------

    def entered(self, subject: object = None) -> None:
        """Show the board at first, later what was looked at last."""
        if subject in (BOARD, ERRANDS, REPORT):
            self.chips.choose(str(subject))
        self.load()
        self.controller.wake()

    def left(self) -> None:
        """Follow no changes while away."""
        self.controller.sleep()

    def first_focus(self) -> QWidget | None:
        """Put the focus into the figures."""
        return self.table.view

    def fit(self, effective: Effective) -> None:
        """Leave the hints out where there is no room."""
        super().fit(effective)
        self.head.setVisible(True)
        self.head.title.setVisible(effective.navigation)
        self._hints.setVisible(effective.captions)
        for button in self._buttons:
            button.set_compact(not effective.captions)
        self._roomy = effective.navigation
        self._show_ways()
        self.month.setFixedWidth(metrics.current().px(110))

    # --- what the head does -----------------------------------------------------------------

    @property
    def shown(self) -> str:
        """Return which of the three is shown."""
        return self.chips.current or BOARD

    def turn(self) -> None:
        """Show the next of board, errands and report."""
        order = (BOARD, ERRANDS, REPORT)
        self.chips.choose(order[(order.index(self.shown) + 1) % len(order)])
        self.load()
        self.table.view.setFocus()

    def focus_when(self) -> None:
        """Go to the report and put the focus into its month."""
        if self.shown != REPORT:
            self.chips.choose(REPORT)
            self.load()
        self.month.setFocus()
        self.month.selectAll()

    def load(self) -> None:
        """Count what is to be shown."""
        self._show_ways()
        self.month.set_state("")
        if self.shown == BOARD:
            self.controller.board()
        elif self.shown == ERRANDS:
            self.controller.list_errands()
        else:
            self.controller.report(self.month.value())

    def open_row(self, place: int) -> None:
        """Open the case of an errand, or list the cases that a figure counts."""
        row = self.table.current
        if row is None:
            return
        if row.case:
            self.shell.open_page("case", CaseSubject(number=row.case))
        elif place < len(row.opens):
            title, load = row.opens[place]
            self.shell.open_page("cases", CaseListSubject(title=title, load=load))

    def print_shown(self) -> None:
        """Show the errands or the report as paper."""
        if self.shown == ERRANDS:
            self.controller.print_errands()
        elif self._report is not None:
            self.controller.print_report(self._report)

    def export(self) -> None:
        """Write the report beside the clerk's documents."""
        if self._report is None:
            return
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        name = translate("Supervision", "report")
        path = Path(folder) / f"{name}-{self.month.value()}.xlsx"
        self.controller.export(path, self._report)

    def copy_sentences(self) -> None:
        """Copy the summary, for pasting into a text of the head's own."""
        QGuiApplication.clipboard().setText("\n".join(self._sentences))
        self.shell.toast(translate("Supervision", "The summary is copied"))

    # --- what the controller brings ---------------------------------------------------------

    def show_board(self, board: Board) -> None:
        """Show what is open, by person and line of business."""
        if self.shown != BOARD:
            return
        self._show(board_columns(), board_rows(board))
        self._card.set_title(translate("Supervision", "Open now"))
        today = self._desk.today()
        flow = mark(
            "Supervision",
            "today {accepted} accepted, {decided} decided, {delivered} handed over",
        ).shown(
            accepted=board.accepted_today,
            decided=board.decided_today,
            delivered=board.delivered_today,
        )
        self._card.set_note(flow)
        told = [
            mark("Supervision", "Urged without an answer: {count}").shown(count=board.unanswered),
            mark("Supervision", "First-asked records open: {count}").shown(
                count=board.contacts_open
            ),
        ]
        if board.oldest_on is not None:
            told.append(
                mark("Supervision", "Oldest open case: {number}, since {day}").shown(
                    number=board.oldest_number, day=short_day(board.oldest_on, today)
                )
            )
        self._summary.setText("　".join(told))

    def show_errands(self, errands: tuple[ErrandView, ...]) -> None:
        """Show the ways of the agents."""
        if self.shown != ERRANDS:
            return
        self._show(errand_columns(), errand_rows(errands, self._desk.today()))
        self._card.set_title(translate("Supervision", "Errands by day and office"))
        self._card.set_note(translate("Supervision", "%n way(s)", n=len(errands)))
        self._summary.setText("")

    def show_report(self, report: SpanReport, sentences: list[str]) -> None:
        """Show the report of a month or year, its formulas below it."""
        if self.shown != REPORT:
            return
        self._report, self._sentences = report, tuple(sentences)
        self._show(report_columns(), report_rows(report))
        title = mark("Supervision", "From {first} to {last}")
        self._card.set_title(
            title.shown(first=report.first.isoformat(), last=report.last.isoformat())
        )
        self._card.set_note(
            mark("Supervision", "accepted before: {count}").shown(count=report.accepted_before)
        )
        formulas = translate(
            "Supervision",
            "On-time rate = decided on or before the promised day ÷ decided. Mean days = counted "
            "working days of promise items ÷ their number. Speed-up = (promised − used) ÷ "
            "promised.",
        )
        self._summary.setText("\n".join((*sentences, formulas)))
        self._show_ways()

    # --- parts ------------------------------------------------------------------------------

    def _show(self, columns: object, rows: tuple[Row, ...]) -> None:
        if [c.title for c in self.table.model.columns] != [c.title for c in columns]:  # type: ignore[attr-defined]
            self.table.show_rows(())
            self.table.show_columns(columns)  # type: ignore[arg-type]
        self.table.show_rows(rows)
        self.table.show_empty(empty=not rows)
        self._foot.say()

    def _show_ways(self) -> None:
        report = self.shown == REPORT
        self.month.setVisible(report)
        for button, there in zip(
            self._buttons,
            (True, self.shown != BOARD, report, report, self.shown == BOARD),
            strict=True,
        ):
            button.setVisible(there and self._roomy)
        only_report = translate("Supervision", "only the report is written down")
        for action, possible in (
            (self._export, report and self._report is not None),
            (self._copy, report and bool(self._sentences)),
        ):
            if possible:
                allow(action)
            else:
                forbid(action, only_report)
        if self.shown == ERRANDS or (report and self._report is not None):
            allow(self._print)
        else:
            forbid(self._print, translate("Supervision", "errands and report are printed"))

    def _exported(self, done: Exported) -> None:
        words = translate("Supervision", "Written to {file}").format(file=str(done.file))
        self.shell.toast(words)

    def _failed(self, fault: Exception) -> None:
        if getattr(fault, "fields", ()) == ("month",):
            self.month.set_state("problem")
            self.month.setAccessibleDescription(explain(fault).whole)
        self.shell.show_error(fault)


def _hints() -> QWidget:
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    for keys, words in (
        ("Enter", translate("Supervision", "list or open")),
        ("1 … 8", translate("Supervision", "cases of a column")),
        ("Alt+T", translate("Supervision", "board, errands, report")),
    ):
        row.addWidget(KeyCap(keys))
        row.addWidget(Label(words, "hint"))
    return box


def supervision_entry(desk: Desk) -> PageEntry:
    """Register the head's page with the shell."""
    return PageEntry(
        key="supervision",
        words=mark("Supervision", "Supervision"),
        short=mark("Supervision", "Supervise"),
        icon="flag",
        build=lambda shell: SupervisionPage(shell, desk),
    )
