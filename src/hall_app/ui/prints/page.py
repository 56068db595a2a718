"""The print centre: what waits and why, what came out, and on which printer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from hall_app.ui import metrics
from hall_app.ui.actions import IN_LISTS, ON_PAGES, ActionSpec, Scope, allow, forbid
from hall_app.ui.case_words import paper_name, paper_reason, paper_state, reason_words
from hall_app.ui.day_words import moment_words
from hall_app.ui.desk import CaseSubject
from hall_app.ui.errors import explain
from hall_app.ui.i18n import mark, translate
from hall_app.ui.page import Page, PageEntry
from hall_app.ui.paper_preview import PreviewDialog, print_words
from hall_app.ui.papers import PaperDesk
from hall_app.ui.prints.controller import PrintsController, Queue
from hall_app.ui.prints.preview_card import PreviewCard
from hall_app.ui.prints.printers_row import PrintersRow
from hall_app.ui.prints.setup_dialog import PrinterSetupDialog
from hall_app.ui.widgets.badges import Chip, FilterChips
from hall_app.ui.widgets.banner import Banner
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.cards import Card
from hall_app.ui.widgets.empty_state import EmptyState
from hall_app.ui.widgets.layouts import empty
from hall_app.ui.widgets.list_foot import ListFoot
from hall_app.ui.widgets.row_table import Cell, Column, RowTable

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from hall_app.domain.views import PaperView
    from hall_app.ui.desk import Desk
    from hall_app.ui.page import Effective, Shell
    from hall_app.ui.papers import Printer
    from hall_app.ui.prints.controller import Papers

ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec(
        name="prints:other-printer",
        words=mark("Prints", "Other printer"),
        keys=("Alt+P",),
        scope=Scope.PAGE,
        place=ON_PAGES,
        act="prints.send",
    ),
    ActionSpec(
        name="prints:all",
        words=mark("Prints", "Print everything that waits"),
        keys=("Ctrl+Shift+P",),
        scope=Scope.PAGE,
        place=ON_PAGES,
        act="prints.send",
    ),
    ActionSpec(
        name="prints:forms",
        words=mark("Prints", "Papers and printers"),
        keys=("Alt+F",),
        scope=Scope.PAGE,
        icon="settings",
        place=ON_PAGES,
        act="prints.send",
    ),
    ActionSpec(
        name="prints:enlarge",
        words=mark("Prints", "Enlarge the paper"),
        keys=("Space",),
        scope=Scope.LIST,
        place=IN_LISTS,
        act="prints.read",
    ),
)
STATE_ICONS = {
    "waiting": ("hourglass", "ink2"),
    "failed": ("stop", "problem"),
    "sent": ("send", "ink2"),
    "done": ("check", "good"),
    "dropped": ("close", "ink2"),
}


class PrintsPage(Page):
    """Show the papers that wait or came out, and send them."""

    def __init__(self, shell: Shell, desk: Desk) -> None:
        super().__init__("prints", translate("Prints", "Print centre"), shell)
        self._desk = desk
        self._papers: Papers | None = None
        self._queue = Queue.WAITING
        self._line: list[PaperView] = []
        self._fault: Exception | None = None
        self.controller = PrintsController(desk, self)
        self.paper_desk = PaperDesk(desk, self)
        self._make_actions()
        self.printers = PrintersRow()
        self.body.addWidget(self.printers)
        self._make_list()
        self.preview = PreviewCard(self._again, self._other)
        self._middle = QHBoxLayout()
        self._middle.addWidget(self._card, 1)
        self._middle.addWidget(self.preview)
        self.body.addLayout(self._middle, 1)
        self._connect()

    def _make_actions(self) -> None:
        self._print = self.make_action("print", self.print_current)
        self._again = self.make_action("print-again", self.print_current)
        self._other = self.make_action("prints:other-printer", self.print_elsewhere)
        self._all = self.make_action("prints:all", self.print_all)
        self._forms = self.make_action("prints:forms", self.show_forms)
        self.head.right.addWidget(Button.of(self._all))
        self.head.right.addWidget(Button.of(self._forms))

    def _make_list(self) -> None:
        self.chips = FilterChips(_chips(None))
        self.chips.chosen.connect(self._choose)
        self.table: RowTable[PaperView] = RowTable(
            "papers",
            _columns(self._desk.today),
            accessible=translate("Prints", "Papers"),
            empty=EmptyState("print"),
            key=lambda one: one.job_id,
        )
        self.table.moved.connect(lambda _paper: self._follow())
        self.table.opened.connect(self.open_case)
        self._foot = ListFoot(self.table)
        self.shell.actions_registry.make("prints:enlarge", self.table.view, self.enlarge)
        self._card = Card(translate("Prints", "Papers"), flush=True)
        self._card.head.insertWidget(1, self.chips)
        ways = (self._again, self._other, self._all, self._forms)
        self.fold_ways(ways, self._card.head)
        self._card.body.addWidget(self.table, 1)

    def _connect(self) -> None:
        papers = self.paper_desk
        self.controller.listed.connect(self.show_papers)
        self.controller.failed.connect(self.shell.show_error)
        self.preview.enlarged.connect(self.enlarge)
        papers.sent.connect(self._sent)
        papers.refused.connect(self._refused)
        papers.needs_printer.connect(self._needs_printer)

    # --- what the shell calls ---------------------------------------------------------------

    def entered(self, subject: object = None) -> None:
        """Load papers and printers."""
        del subject
        words = mark("Prints", "this computer: {window}")
        self.head.context.set_words(words.shown(window=self._desk.operator().window))
        self.controller.wake()
        self.paper_desk.printers(self._show_printers, self._no_printers)

    def left(self) -> None:
        """Follow no changes while away."""
        self._line.clear()
        self.controller.sleep()

    def first_focus(self) -> QWidget | None:
        """Put the focus into the list."""
        return self.table.view

    def fit(self, effective: Effective) -> None:
        """Leave the preview to its own key where there is no room beside the list."""
        super().fit(effective)
        sizes = metrics.current()
        self._middle.setSpacing(sizes.gap(9))
        self.preview.setVisible(effective.side_column)
        self.preview.setFixedWidth(sizes.px(330))
        self.printers.setVisible(not effective.folds and effective.captions)

    # --- what it shows ----------------------------------------------------------------------

    def show_papers(self, papers: Papers) -> None:
        """Show both lists' counts and the rows of the chosen one."""
        self._papers = papers
        self.chips.show_chips(_chips(papers))
        self._show_rows()
        self._show_banner()
        self.shell.set_counter("prints", len(papers.waiting))
        if papers.waiting and self._desk.may("prints.send"):
            allow(self._all)
        else:
            forbid(self._all, translate("Prints", "nothing waits"))

    def _show_rows(self) -> None:
        if self._papers is None:
            return
        rows = self._papers.of(self._queue)
        headline, sentence = _EMPTY[self._queue]
        self.table.empty.say(headline.shown(), sentence.shown())
        self.table.show_rows(rows)
        self._foot.say()
        self._follow()

    def _show_banner(self) -> None:
        """Say the one thing that keeps papers from coming out: the printers, else a paper."""
        empty(self.banner_place)
        self.banner_place.setContentsMargins(0, 0, 0, 0)
        waiting = self._papers.waiting if self._papers is not None else ()
        failed = next((one for one in waiting if one.state == "failed"), None)
        if self._fault is not None:
            text = explain(self._fault)
            banner = Banner("red", text.headline, text.advice)
        elif failed is not None:
            banner = self._banner_of(failed)
        else:
            return
        self.banner_place.setContentsMargins(0, 0, 0, metrics.current().gap(9))
        self.banner_place.addWidget(banner)

    def _banner_of(self, failed: PaperView) -> Banner:
        """Name a paper that stopped; its buttons have no keys, those belong to the chosen row."""
        words = mark("Prints", "“{title}” for {number} waits: {reason}. ").shown(
            title=failed.title, number=failed.case_number or "–", reason=paper_reason(failed)
        )
        again = Button(translate("Prints", "Print the first one"), icon="print")
        again.setObjectName("banner-print")
        again.clicked.connect(lambda: self.paper_desk.send(failed))
        other = Button(translate("Prints", "Other printer"))
        other.setObjectName("banner-other-printer")
        other.clicked.connect(lambda: self.paper_desk.send_elsewhere(failed))
        buttons = (again, other) if self._desk.may("prints.send") else ()
        advice = translate(
            "Prints", "The case is safe. Look at the printer, then print again or take another one."
        )
        return Banner("red", words, advice, buttons)

    def _show_printers(self, printers: tuple[Printer, ...]) -> None:
        self._fault = None
        self.printers.show_printers(printers)
        self._show_banner()

    def _no_printers(self, fault: Exception) -> None:
        self._fault = fault
        self._show_banner()

    def _follow(self) -> None:
        """Show the paper with the focus, and what can be done with it."""
        paper = self.table.current
        may = self._desk.may("prints.send")
        for action in (self._print, self._again, self._other):
            if paper is None:
                forbid(action, translate("Prints", "no paper is chosen"))
            elif may:
                allow(action)
        if paper is not None:
            self._print.setText(print_words(paper))
            self._again.setText(print_words(paper))
        self.preview.show_paper(paper)
        if paper is not None and self.preview.isVisible():
            self.paper_desk.preview(paper.job_id, self.preview.show_pdf)

    # --- what the clerk does ----------------------------------------------------------------

    def print_current(self) -> None:
        """Print the paper with the focus, or print it again."""
        if self.table.current is not None:
            self.paper_desk.send(self.table.current)

    def print_elsewhere(self) -> None:
        """Send the paper with the focus to another printer."""
        if self.table.current is not None:
            self.paper_desk.send_elsewhere(self.table.current)

    def print_all(self) -> None:
        """Print everything that waits, one after the other; the first that stops ends it."""
        self._line = list(self._papers.waiting) if self._papers is not None else []
        self._next_in_line()

    def show_forms(self) -> None:
        """Set printers up for the kinds of paper."""
        PrinterSetupDialog(self._desk, self).open()

    def enlarge(self) -> None:
        """Show the paper with the focus large."""
        if self.table.current is not None:
            PreviewDialog(self.table.current, self.paper_desk, self).open()

    def open_case(self, paper: PaperView) -> None:
        """Open the case that a paper belongs to."""
        if paper.case_number:
            self.shell.open_page("case", CaseSubject(number=paper.case_number))

    # --- answers ----------------------------------------------------------------------------

    def _choose(self, key: str) -> None:
        self._queue = Queue(key)
        self._show_rows()

    def _next_in_line(self) -> None:
        if self._line:
            self.paper_desk.send(self._line.pop(0))

    def _sent(self, paper: PaperView) -> None:
        words = mark("Prints", "“{title}” is on its way to {printer}")
        self.shell.toast(words.shown(title=paper.title, printer=paper.printer))
        self._next_in_line()

    def _refused(self, _paper: PaperView, fault: Exception) -> None:
        self._line.clear()
        self.shell.show_error(fault)

    def _needs_printer(self, paper: PaperView, _fault: Exception) -> None:
        self._line.clear()
        self.paper_desk.send_elsewhere(paper)


_EMPTY = {
    Queue.WAITING: (
        mark("Prints", "No paper waits"),
        mark("Prints", "Everything was printed; new papers appear by themselves."),
    ),
    Queue.RECENT: (
        mark("Prints", "Nothing was printed yet"),
        mark("Prints", "What was printed stands here and can be printed again."),
    ),
}


def _chips(papers: Papers | None) -> tuple[Chip, ...]:
    waiting = len(papers.waiting) if papers is not None else 0
    recent = len(papers.recent) if papers is not None else 0
    return (
        Chip(key=Queue.WAITING, words=translate("Prints", "Waiting"), count=waiting),
        Chip(key=Queue.RECENT, words=translate("Prints", "Printed lately"), count=recent),
    )


def _state_cell(paper: PaperView) -> Cell:
    icon, tone = STATE_ICONS[paper.state]
    words = reason_words(paper) if paper.state in ("waiting", "failed") else ""
    return Cell(words=words or paper_state(paper.state), icon=icon, tone=tone)


def _columns(today: Callable[[], dt.date]) -> tuple[Column[PaperView], ...]:
    def title_cell(paper: PaperView) -> Cell:
        again = ""
        if paper.reprints:
            again = translate("Prints", "reprinted %n", n=paper.reprints)
        return Cell(words=paper_name(paper.form_id, paper.title), second=again)

    return (
        Column(title=translate("Prints", "State"), cell=_state_cell, width=150),
        Column(title=translate("Prints", "Paper"), cell=title_cell),
        Column(
            title=translate("Prints", "Case number"),
            cell=lambda one: Cell(words=one.case_number),
            width=154,
            gives_way=2,
        ),
        Column(
            title=translate("Prints", "For"),
            cell=lambda one: Cell(words=one.applicant, bold=True),
            width=110,
        ),
        Column(
            title=translate("Prints", "Printer"),
            cell=lambda one: Cell(words=one.printer),
            width=110,
            gives_way=3,
        ),
        Column(
            title=translate("Prints", "Copies"),
            cell=lambda one: Cell(words=str(one.copies)),
            width=40,
            numbers=True,
            gives_way=4,
        ),
        Column(
            title=translate("Prints", "Made"),
            cell=lambda one: Cell(words=moment_words(one.created_at, today()), tone="ink2"),
            width=116,
            gives_way=1,
        ),
    )


def prints_entry(desk: Desk) -> PageEntry:
    """Register the print centre with the shell."""
    return PageEntry(
        key="prints",
        words=mark("Prints", "Print centre"),
        short=mark("Prints", "Print"),
        icon="print",
        build=lambda shell: PrintsPage(shell, desk),
    )
