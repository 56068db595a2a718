"""Print many papers at once: progress, a way to stop, and at the end what did not come out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from threading import Event
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal

from hall_app.services.prints import SendOrder
from hall_app.support.errors import HallError, RuleViolation
from hall_app.ui import metrics
from hall_app.ui.errors import explain
from hall_app.ui.i18n import mark, translate
from hall_app.ui.papers import NEEDS_A_HAND, NEEDS_PLAIN, NEEDS_PRINTER, pick_printer
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.dialogs import Dialog
from hall_app.ui.widgets.progress import Bar
from hall_app.ui.widgets.row_table import Cell, Column, RowTable

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from PySide6.QtWidgets import QWidget

    from hall_app.domain.views import Operator, PaperView
    from hall_app.services.print_tasks import Together
    from hall_app.ui.desk import Desk
    from hall_app.ui.page import Page
    from hall_app.ui.papers import Printer

_ROWS_SHOWN = 6
MOST_ROWS = 1_000
"""More papers at once would keep a printer for hours; a list is narrowed first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperRow:
    """One row of a list whose paper is wanted.

    Attributes:
        words: How a list of what failed names it.
        make: Queues its paper, or finds it, for the clerk at the desk; runs on the database lane.
    """

    words: str
    make: Callable[[Operator], Sequence[PaperView]]


def row_of(paper: PaperView) -> PaperRow:
    """Return a paper that is already on record as a row."""
    number = paper.case_number or paper.number
    words = " · ".join(one for one in (paper.applicant, number, paper.title) if one)
    return PaperRow(words=words, make=lambda _operator: (paper,))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Refused:
    """A row that did not come out; without an order its paper could not even be queued."""

    words: str
    fault: Exception
    order: SendOrder | None = None


class BatchDialog(Dialog):
    """Print the papers of rows, one task for all that go to one printer on one kind of sheet.

    Args:
        desk: Services and lanes.
        rows: What is printed, in this order.
        parent: The page.

    Signals:
        told: How many came out, once the run has ended.
        made: How many papers the print lane has made; comes from that lane.
    """

    told = Signal(int)
    made = Signal(int)

    def __init__(self, desk: Desk, rows: Sequence[PaperRow], parent: QWidget) -> None:
        words = mark("Batch", "Printing {count} papers").shown(count=len(rows))
        super().__init__("batch-print", words, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk, self._rows = desk, tuple(rows)
        self._operator = desk.operator()
        self._stop = Event()
        self._orders: list[SendOrder] = []
        self._names: dict[int, str] = {}
        self._refused: list[_Refused] = []
        self._printed = 0
        self._running = True
        self.said = self.say("")
        self.bar = Bar()
        self.body.addWidget(self.bar)
        self.table = _fault_table()
        self.table.hide()
        self.body.addWidget(self.table, 1)
        self.line = self._way("line", translate("Batch", "Leave lines for the pen"), "Alt+H")
        self.line.clicked.connect(lambda: self._again({NEEDS_A_HAND}, handwriting=True))
        self.plain = self._way("plain", translate("Batch", "Plain sheets"), "Alt+S")
        self.plain.clicked.connect(lambda: self._again(NEEDS_PLAIN, failsafe=True))
        self.other = self._way("other-printer", translate("Batch", "Other printer"), "Alt+P")
        self.other.clicked.connect(self._ask_printer)
        self.close_button = Button(translate("Batch", "Stop"), "quiet", keys="Esc")
        self.close_button.setObjectName("batch-close")
        self.close_button.clicked.connect(self.reject)
        self._answers.addWidget(self.close_button)
        self.made.connect(self._show_made)
        self.setMinimumWidth(metrics.current().px(520))

    def begin(self) -> None:
        """Show itself and begin."""
        self.open()
        self._queue_from(0)

    def reject(self) -> None:
        """Stop while it runs, close after it."""
        if self._running:
            self._stop.set()
            self.said.setText(translate("Batch", "Stopping…"))
            return
        super().reject()

    # --- the run ----------------------------------------------------------------------------

    def _queue_from(self, place: int) -> None:
        """Queue the paper of one row, then of the next; a row that has none is kept for the end."""
        if self._stop.is_set():
            self._finish()
            return
        if place == len(self._rows):
            self._send(self._orders)
            return
        row = self._rows[place]
        self._progress(translate("Batch", "Papers are being prepared"), place, len(self._rows))

        def queued(papers: Sequence[PaperView]) -> None:
            for paper in papers:
                again = paper.state in ("sent", "done")
                self._orders.append(SendOrder(job_id=paper.job_id, again=again))
                self._names[paper.job_id] = row_of(paper).words if paper.applicant else row.words
            self._queue_from(place + 1)

        def refused(fault: Exception) -> None:
            self._refused.append(_Refused(words=row.words, fault=fault))
            self._queue_from(place + 1)

        self._desk.tasks.run(
            partial(row.make, self._operator), owner=self, done=queued, error=refused
        )

    def _send(self, orders: Sequence[SendOrder]) -> None:
        if not orders:
            self._finish()
            return
        self._sending = tuple(orders)
        self._show_made(0)
        self._desk.tasks.follow(
            lambda: self._desk.services.print_queue.send_together(
                self._sending, self._operator, self._going
            ),
            owner=self,
            done=self._sent,
            error=self._broke,
        )

    def _going(self, done: int) -> bool:
        """Tell the screen how far it is, and the print lane whether to go on; runs on that lane."""
        self.made.emit(done)
        return not self._stop.is_set()

    def _show_made(self, done: int) -> None:
        if self._running and not self._stop.is_set():
            self._progress(translate("Batch", "Papers are being made"), done, len(self._sending))

    def _progress(self, words: str, done: int, whole: int) -> None:
        of = mark("Batch", "{words}: {done} of {whole}")
        self.said.setText(of.shown(words=words, done=done, whole=whole))
        self.bar.share = done / whole if whole else 0.0
        self.bar.update()

    def _sent(self, together: Together) -> None:
        by_job = {one.job_id: one for one in self._sending}
        self._printed += together.count
        self._refused += [
            _Refused(words=self._names[one.job_id], fault=one.fault, order=by_job[one.job_id])
            for one in together.refused
        ]
        self._finish()

    def _broke(self, fault: Exception) -> None:
        self._refused += [
            _Refused(words=self._names[one.job_id], fault=fault, order=one) for one in self._sending
        ]
        self._finish()

    # --- the end ----------------------------------------------------------------------------

    def _finish(self) -> None:
        self._running = False
        self.told.emit(self._printed)
        if not self._refused and not self._stop.is_set():
            self.accept()
            return
        self.bar.hide()
        self.said.setText(self._sum())
        self.table.show_rows(self._refused)
        self.table.setVisible(bool(self._refused))
        sizes = metrics.current()
        rows = min(len(self._refused), _ROWS_SHOWN)
        self.table.setFixedHeight(sizes.head + rows * sizes.px(34) + 4)
        for way, codes in self._ways():
            way.setVisible(any(_needs(one, codes) for one in self._refused))
        self.close_button.set_words(translate("Batch", "Close"))

    def _sum(self) -> str:
        if self._stop.is_set() and not self._printed:
            return translate("Batch", "Stopped; nothing was printed, the papers wait.")
        counts = mark("Batch", "{printed} went to the printer, {refused} did not:")
        return counts.shown(printed=self._printed, refused=len(self._refused))

    def _ask_printer(self) -> None:
        """Ask for a printer and send those there that another one would take."""
        self._desk.tasks.follow(
            self._desk.services.print_queue.printers,
            owner=self,
            done=self._offer_printers,
            error=lambda fault: self._offer_printers((), fault),
        )

    def _offer_printers(self, known: Sequence[Printer], fault: Exception | None = None) -> None:
        title = translate("Batch", "all these papers")
        pick_printer(known, title, "", self, self._send_to, fault)

    def _send_to(self, printer: str) -> None:
        self._again(NEEDS_PRINTER, printer=printer)

    def _again(self, codes: Collection[str], **how: Any) -> None:
        """Send those again that did not come out for one of these reasons, in another way."""
        orders = [
            replace(one.order, **how)
            for one in self._refused
            if one.order is not None and _needs(one, codes)
        ]
        self._refused = [one for one in self._refused if not _needs(one, codes)]
        self._running = True
        self._stop.clear()
        self.table.hide()
        for way, _codes in self._ways():
            way.hide()
        self.bar.show()
        self.close_button.set_words(translate("Batch", "Stop"))
        self._send(orders)

    def _ways(self) -> tuple[tuple[Button, Collection[str]], ...]:
        """Return what helps against which reasons."""
        return (
            (self.line, {NEEDS_A_HAND}),
            (self.plain, NEEDS_PLAIN),
            (self.other, NEEDS_PRINTER),
        )

    def _way(self, name: str, words: str, keys: str) -> Button:
        button = Button(words, keys=keys)
        button.setShortcut(keys)
        button.setObjectName(f"batch-{name}")
        button.hide()
        self._answers.addWidget(button)
        return button


def _needs(one: _Refused, codes: Collection[str]) -> bool:
    code = one.fault.code if isinstance(one.fault, HallError) else ""
    return one.order is not None and code in codes


def _fault_table() -> RowTable[_Refused]:
    return RowTable(
        "batch-faults",
        (
            Column(title=translate("Batch", "Paper"), cell=lambda one: Cell(words=one.words)),
            Column(
                title=translate("Batch", "Why not"),
                cell=lambda one: Cell(words=explain(one.fault).headline, tone="problem"),
            ),
        ),
        accessible=translate("Batch", "Papers that did not come out"),
        row_height=34,
    )


def print_rows(
    desk: Desk, rows: Sequence[PaperRow], over: QWidget, told: Callable[[int], None]
) -> BatchDialog:
    """Print the papers of rows and return the dialog that shows how far it is."""
    dialog = BatchDialog(desk, rows, over)
    dialog.told.connect(told)
    dialog.begin()
    return dialog


def print_list(desk: Desk, page: Page, fact: str, rows: Sequence[PaperRow]) -> None:
    """Ask whether the papers of a list are wanted, then print them; the page says what came out.

    Args:
        desk: Services and lanes.
        page: Where the list stands.
        fact: The question, with the number of papers.
        rows: The rows of the list in their order.
    """
    if not rows:
        page.shell.show_error(RuleViolation("list-empty"))
        return
    if len(rows) > MOST_ROWS:
        too_long = RuleViolation("list-too-long-to-print", count=len(rows), limit=MOST_ROWS)
        page.shell.show_error(too_long)
        return
    dialog = Dialog("batch-ask", fact, page)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.say(
        translate("Batch", "They go to the printer together; what cannot be printed is listed."),
        "second",
    )
    back = Button(translate("Batch", "Back"), "quiet", keys="Esc")
    back.clicked.connect(dialog.reject)
    dialog.add_answer("back", back)
    give = mark("Batch", "Print {count}").shown(count=len(rows))
    dialog.add_answer("print", Button(give, "primary", keys="Enter"))
    dialog.accepted.connect(
        lambda: print_rows(desk, rows, page, lambda count: page.shell.toast(said_words(count)))
    )
    dialog.open()


def line_words(place: int) -> str:
    """Return how a row is called whose paper could not even be queued."""
    return mark("Batch", "line {number}").shown(number=place)


def said_words(count: int) -> str:
    """Return what a page says after a batch."""
    return mark("Batch", "{count} papers went to the printer").shown(count=count)
