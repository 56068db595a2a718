"""The head's page: the board of today, errands, the report of a month, and registers."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hall_app.domain.registers import AgencyRegister
from hall_app.ui import metrics
from hall_app.ui.actions import allow, forbid
from hall_app.ui.desk import CaseListSubject, CaseSubject
from hall_app.ui.errors import explain
from hall_app.ui.i18n import mark, translate
from hall_app.ui.page import Page, PageEntry
from hall_app.ui.paper_preview import PreviewDialog
from hall_app.ui.papers import PaperDesk
from hall_app.ui.supervision.acts import (
    AGENCY,
    BOARD,
    DATED,
    ERRANDS,
    FIGURE_KEYS,
    HANDED,
    ORDER,
    REPORT,
    TREND,
    WRITTEN,
    chips,
    file_name,
    hints,
)
from hall_app.ui.supervision.controller import SupervisionController
from hall_app.ui.supervision.facts import Facts, month_facts, register_facts, report_facts
from hall_app.ui.supervision.register_rows import register_table
from hall_app.ui.supervision.rows import (
    Row,
    board_columns,
    board_facts,
    board_rows,
    errand_columns,
    errand_rows,
    report_columns,
    report_rows,
)
from hall_app.ui.supervision.trend import make_chart, trend_opens, trend_points, trend_rows
from hall_app.ui.widgets.badges import FilterChips
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.cards import Card
from hall_app.ui.widgets.empty_state import EmptyState
from hall_app.ui.widgets.field_editors import DigitsField
from hall_app.ui.widgets.list_foot import ListFoot
from hall_app.ui.widgets.row_table import RowTable
from hall_app.ui.widgets.scrolled_words import ScrolledWords

if TYPE_CHECKING:
    from hall_app.domain.flow.views import ErrandView
    from hall_app.domain.registers import HandedOn
    from hall_app.domain.supervision import Board, MonthFigures, SpanReport
    from hall_app.services.exports import Exported
    from hall_app.ui.desk import Desk
    from hall_app.ui.page import Effective, Shell


class SupervisionPage(Page):
    """Show what the head watches; every figure lists the cases it counts."""

    def __init__(self, shell: Shell, desk: Desk) -> None:
        super().__init__("supervision", translate("Supervision", "Supervision"), shell)
        self._desk = desk
        self._report: SpanReport | None = None
        self._sentences: tuple[str, ...] = ()
        self._registers: dict[str, AgencyRegister | HandedOn] = {}
        self._months: tuple[MonthFigures, ...] = ()
        self._whens = dict.fromkeys(DATED, f"{desk.today():%Y-%m}")
        self._whens[HANDED] = desk.today().isoformat()
        self._asked = REPORT
        self._roomy = True
        self.controller = SupervisionController(desk, self)
        make = self.make_action
        self._next = make("supervision:next", self.turn)
        self._when = make("supervision:when", self.focus_when)
        self._export = make("supervision:export", self.export)
        self._copy = make("supervision:sentences", self.copy_sentences)
        self._print = make("print", self.print_shown)
        self._lists = (
            make("supervision:agency", partial(self.choose, AGENCY)),
            make("supervision:handed-on", partial(self.choose, HANDED)),
            make("supervision:trend", partial(self.choose, TREND)),
        )
        self._away = make("supervision:away", lambda: shell.open_page("hall", "absences"))
        self._papers = PaperDesk(desk, self)
        self._papers.answer_with(shell.show_error)
        self._make_head()
        self._make_list()
        control = self.controller
        control.boarded.connect(self.show_board)
        control.errands.connect(self.show_errands)
        control.reported.connect(self.show_report)
        control.trended.connect(self.show_trend)
        control.registered.connect(self.show_register)
        control.exported.connect(self._exported)
        control.queued.connect(lambda paper: PreviewDialog(paper, self._papers, self).open())
        control.failed.connect(self._failed)
        self._show_ways()

    def _make_head(self) -> None:
        self.month = DigitsField("supervision-month", limit=10)
        self.month.setFixedWidth(metrics.current().px(110))
        self.month.set_value(self._whens[self._asked])
        self.month.returnPressed.connect(self.load)
        self.head.right.addWidget(self.month)
        self._buttons = [
            Button.of(one)
            for one in (self._next, self._print, self._export, self._copy, self._away)
        ]
        for button in self._buttons:
            self.head.right.addWidget(button)
        ways = (self._next, self._print, self._export, self._copy, self._away, *self._lists)
        self.fold_ways(ways, self.head.right)

    def _make_list(self) -> None:
        self.chips = FilterChips(chips())
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
        self._hints = hints()
        self._card.head.addWidget(self._hints)
        row = QHBoxLayout()
        side = metrics.current().gap(12)
        row.setContentsMargins(side, 0, side, 0)
        row.addWidget(self.chips, 1)
        self._card.body.addLayout(row)
        self._card.body.addWidget(self.table, 1)
        self.chart = make_chart(self.open_figure, self._say_month)
        self._card.body.addWidget(self.chart, 1)
        self._summary = ScrolledWords(
            "supervision-summary", translate("Supervision", "Summary and formulas")
        )
        self._card.body.addWidget(self._summary)
        self.body.addWidget(self._card, 1)

    # --- what the shell calls ---------------------------------------------------------------

    def entered(self, subject: object = None) -> None:
        """Show the board at first, later what was looked at last."""
        if subject in ORDER:
            self.chips.choose(str(subject))
        self.load()
        self.controller.wake()

    def left(self) -> None:
        """Follow no changes while away."""
        self.controller.sleep()

    def first_focus(self) -> QWidget | None:
        """Put the focus into the figures."""
        return self.chart if self.shown == TREND else self.table.view

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
        """Return which list is shown."""
        return self.chips.current or BOARD

    def turn(self) -> None:
        """Show the next list."""
        self.choose(ORDER[(ORDER.index(self.shown) + 1) % len(ORDER)])

    def choose(self, key: str) -> None:
        """Show one of the lists."""
        self.chips.choose(key)
        self.load()
        (self.first_focus() or self).setFocus()

    def focus_when(self) -> None:
        """Put the focus into the day or month of a list; the board goes to the report."""
        if self.shown not in DATED:
            self.choose(REPORT)
        self.month.setFocus()
        self.month.selectAll()

    def load(self) -> None:
        """Count or list what is to be shown."""
        self._show_when()
        self._registers.pop(self.shown, None)
        self._show_ways()
        self.month.set_state("")
        control, when = self.controller, self.month.value()
        if self.shown == BOARD:
            control.board()
        elif self.shown == ERRANDS:
            control.list_errands()
        elif self.shown == TREND:
            control.trend(when)
        elif self.shown == AGENCY:
            control.agency(when)
        elif self.shown == HANDED:
            control.handed_on(when)
        else:
            control.report(when)

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

    def open_figure(self, place: int, figure: int) -> None:
        """List the cases that a figure of the chart counts."""
        title, load = trend_opens(self._months[place], figure)
        self.shell.open_page("cases", CaseListSubject(title=title, load=load))

    def print_shown(self) -> None:
        """Show errands, report or register as paper."""
        register = self._registers.get(self.shown)
        if self.shown == ERRANDS:
            self.controller.print_errands()
        elif register is not None:
            self.controller.print_register(register)
        elif self._report is not None:
            self.controller.print_report(self._report)

    def export(self) -> None:
        """Write the report or register beside the clerk's documents."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        path = Path(folder) / file_name(self.shown, self.month.value())
        register = self._registers.get(self.shown)
        if register is not None:
            self.controller.export_register(path, register)
        elif self._report is not None:
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
        facts = board_facts(board, self._desk.today())
        self._tell(Facts(translate("Supervision", "Open now"), *facts))

    def show_errands(self, errands: tuple[ErrandView, ...]) -> None:
        """Show the ways of the agents."""
        if self.shown != ERRANDS:
            return
        self._show(errand_columns(), errand_rows(errands, self._desk.today()))
        title = translate("Supervision", "Errands by day and office")
        self._tell(Facts(title, translate("Supervision", "%n way(s)", n=len(errands))))

    def show_report(self, report: SpanReport, sentences: list[str]) -> None:
        """Show the report of a month or year, its formulas below it."""
        if self.shown != REPORT:
            return
        self._report, self._sentences = report, tuple(sentences)
        self._show(report_columns(), report_rows(report))
        self._tell(report_facts(report, sentences))
        self._show_ways()

    def show_trend(self, months: tuple[MonthFigures, ...]) -> None:
        """Show twelve months as a chart."""
        if self.shown != TREND:
            return
        self._months = months
        self.chart.show_points(trend_rows(), trend_points(months))

    def show_register(self, register: AgencyRegister | HandedOn) -> None:
        """Show the commissions of a month, or what a day handed on."""
        of = AGENCY if isinstance(register, AgencyRegister) else HANDED
        if self.shown != of:
            return
        self._registers[of] = register
        self._show(*register_table(register, self._desk.today()))
        self._tell(register_facts(register))
        self._show_ways()

    # --- parts ------------------------------------------------------------------------------

    def _tell(self, facts: Facts) -> None:
        self._card.set_title(" · ".join((facts.title, *self._desk.operator().bound)))
        self._card.set_note(facts.note)
        self._summary.say(facts.summary)

    def _say_month(self, place: int) -> None:
        if self.shown == TREND:
            self._tell(month_facts(self._months[place]))

    def _show_when(self) -> None:
        """Keep the day or month of each list while another is shown."""
        if self.shown not in DATED or self.shown == self._asked:
            return
        self._whens[self._asked] = self.month.value()
        self._asked = self.shown
        self.month.set_value(self._whens[self._asked])

    def _show(self, columns: object, rows: tuple[Row, ...]) -> None:
        if [c.title for c in self.table.model.columns] != [c.title for c in columns]:  # type: ignore[attr-defined]
            self.table.show_rows(())
            self.table.show_columns(columns)  # type: ignore[arg-type]
        self.table.show_rows(rows)
        self.table.show_empty(empty=not rows)
        self._foot.say()

    def _show_ways(self) -> None:
        dated, report = self.shown in DATED, self.shown == REPORT
        trend, written = self.shown == TREND, self.shown in WRITTEN
        self.table.setVisible(not trend)
        self.chart.setVisible(trend)
        there = self._registers.get(self.shown) is not None or (report and self._report is not None)
        self.month.setVisible(dated)
        self.month.setPlaceholderText("2026-09-18" if self.shown == HANDED else "2026-09")
        self.month.setAccessibleName(
            translate("Supervision", "Day")
            if self.shown == HANDED
            else translate("Supervision", "Month or year")
        )
        printed = written or self.shown == ERRANDS
        shown = (True, printed, written, report, self.shown == BOARD)
        for button, wanted in zip(self._buttons, shown, strict=True):
            button.setVisible(wanted and self._roomy)
        only_report = translate("Supervision", "only the report is written down")
        only_dated = translate("Supervision", "only report and registers are written into files")
        for action, possible, why in (
            (self._export, there, only_dated),
            (self._copy, report and bool(self._sentences), only_report),
            (
                self._print,
                there or self.shown == ERRANDS,
                translate("Supervision", "errands, report and registers are printed"),
            ),
        ):
            if possible:
                allow(action)
            else:
                forbid(action, why)

    def _exported(self, done: Exported) -> None:
        self.shell.toast(mark("Supervision", "Written to {file}").shown(file=done.file))

    def _failed(self, fault: Exception) -> None:
        if getattr(fault, "fields", ()) in (("month",), ("date",)):
            self.month.set_state("problem")
            self.month.setAccessibleDescription(explain(fault).whole)
        self.shell.show_error(fault)


def supervision_entry(desk: Desk) -> PageEntry:
    """Register the head's page with the shell."""
    return PageEntry(
        key="supervision",
        words=mark("Supervision", "Supervision"),
        short=mark("Supervision", "Supervise"),
        icon="flag",
        build=lambda shell: SupervisionPage(shell, desk),
    )
