"""Send papers to printers for any page, and say what became of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Qt, Signal

from hall_app.services.prints import SendOrder
from hall_app.support.errors import HallError
from hall_app.ui.errors import explain
from hall_app.ui.i18n import mark, translate
from hall_app.ui.paper_offers import offer_line, offer_plain_sheet
from hall_app.ui.widgets.picker import Line, PickDialog

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from hall_app.domain.views import PaperView
    from hall_app.ui.desk import Desk

NEEDS_PRINTER = frozenset(
    {
        "no-printer",
        "printer-unknown",
        "printer-gone",
        "paper-size-missing",
        "tray-missing",
        "duplex-missing",
    }
)
"""Faults that another printer mends."""


NEEDS_A_HAND = "glyph-missing"
"""A character that no face has; a line to write it by hand goes on."""

NEEDS_PLAIN = frozenset(
    {
        *("form-broken", "unknown-form", "text-does-not-fit", "value-unusable"),
        *("code-not-possible", "too-many-pages", "picture-missing"),
    }
)
"""Faults of a form that a plain sheet goes round."""


class Printer(Protocol):
    """A printer of this machine, as far as a page shows it."""

    @property
    def name(self) -> str:
        """Return the name it is sent to by."""

    @property
    def description(self) -> str:
        """Return what people call it."""

    @property
    def state(self) -> PrinterStanding:
        """Return whether a paper sent now would come out."""

    @property
    def is_default(self) -> bool:
        """Tell whether the machine proposes it."""


class PrinterStanding(Protocol):
    """Whether a printer is ready, by its code."""

    @property
    def value(self) -> str:
        """Return ``ready``, ``stopped``, ``offline`` or ``unknown``."""


PRINTER_LIGHTS = {"ready": "green", "stopped": "red", "offline": "wait", "unknown": "wait"}
PRINTER_WORDS = {
    "ready": mark("Printers", "ready"),
    "stopped": mark("Printers", "stopped"),
    "offline": mark("Printers", "switched off"),
    "unknown": mark("Printers", "does not say"),
}


def printer_line(printer: Printer) -> Line:
    """Return a printer as lists offer it."""
    standing = printer.state.value
    usual = translate("Printers", "this computer's usual printer") if printer.is_default else ""
    other = printer.name if printer.name != printer.description else ""
    return Line(
        key=printer.name,
        words=printer.description or printer.name,
        second=" · ".join(one for one in (other, usual) if one),
        light=PRINTER_LIGHTS[standing],
        standing=PRINTER_WORDS[standing].shown(),
    )


class PaperDesk(QObject):
    """Print, print again and preview; each answer comes back on the screen's thread.

    Signals:
        sent: A paper reached a printer.
        refused: A paper and the fault that kept it from its printer; it goes on waiting.
        needs_printer: A paper that another printer would take, with the fault.
        busy: Whether a paper is on its way.
    """

    sent = Signal(object)
    refused = Signal(object, object)
    needs_printer = Signal(object, object)
    busy = Signal(bool)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._window = parent
        self._under_way: set[int] = set()

    def answer_with(self, show_error: Callable[[Exception], None]) -> None:
        """Offer another printer where one is needed, and say what a printer refused."""
        self.needs_printer.connect(lambda paper, _fault: self.send_elsewhere(paper))
        self.refused.connect(lambda _paper, fault: show_error(fault))

    @property
    def under_way(self) -> bool:
        """Tell whether a paper is on its way to a printer."""
        return bool(self._under_way)

    def send(
        self,
        paper: PaperView,
        printer: str = "",
        *,
        handwriting: bool = False,
        failsafe: bool = False,
    ) -> None:
        """Send a paper, again when it was printed before; a second press waits for the first.

        Args:
            paper: The paper.
            printer: Another printer than the form's own.
            handwriting: Leave a line to write by hand where no face has a character.
            failsafe: Print the values on a plain sheet, since the form cannot be laid out.
        """
        if paper.job_id in self._under_way:
            return
        again = paper.state in ("sent", "done")
        order = SendOrder(
            job_id=paper.job_id,
            printer=printer,
            again=again,
            handwriting=handwriting,
            failsafe=failsafe,
        )
        operator = self._desk.operator()
        self._under_way.add(paper.job_id)
        self._tell_busy()
        self._desk.tasks.follow(
            lambda: self._desk.services.print_queue.send(order, operator),
            owner=self,
            done=lambda now: self._arrived(paper, now),
            error=lambda fault: self._failed(paper, fault),
        )

    def enlarge(self, paper: PaperView) -> None:
        """Make the same paper in large print and send it."""
        operator, prints = self._desk.operator(), self._desk.services.prints
        self._desk.tasks.run(
            lambda: prints.enlarge(paper.job_id, operator),
            owner=self,
            done=self.send,
            error=lambda fault: self.refused.emit(paper, fault),
            key="enlarge",
        )

    def preview(
        self, job_id: int, done: Callable[[bytes], None], owner: QObject | None = None
    ) -> None:
        """Bring the stored bytes of a paper; they are what is, or will be, printed.

        Args:
            job_id: The paper.
            done: What takes the bytes.
            owner: What shows them; once it is gone they are no longer brought.
        """
        operator = self._desk.operator()
        self._desk.tasks.follow(
            lambda: self._desk.services.print_queue.preview(job_id, operator),
            owner=owner or self,
            done=done,
            key="preview",
        )

    def printers(
        self,
        done: Callable[[tuple[Printer, ...]], None],
        error: Callable[[Exception], None] | None = None,
    ) -> None:
        """Bring the printers of this machine."""
        self._desk.tasks.follow(
            self._desk.services.print_queue.printers,
            owner=self,
            done=done,
            error=error,
            key="printers",
        )

    def send_elsewhere(self, paper: PaperView) -> None:
        """Ask for a printer and send the paper there; the form keeps that printer."""
        self.printers(
            lambda known: self._ask(paper, known), lambda fault: self._ask(paper, (), fault)
        )

    def _ask(
        self, paper: PaperView, known: Sequence[Printer], fault: Exception | None = None
    ) -> None:
        pick_printer(
            known,
            paper.title,
            paper.printer,
            self._window,
            lambda chosen: self.send(paper, chosen),
            fault,
        )

    def _arrived(self, paper: PaperView, now: PaperView) -> None:
        self._settle(paper)
        self.sent.emit(now)

    def _failed(self, paper: PaperView, fault: Exception) -> None:
        self._settle(paper)
        code = fault.code if isinstance(fault, HallError) else ""
        if code in NEEDS_PRINTER:
            self.needs_printer.emit(paper, fault)
            return
        self.refused.emit(paper, fault)
        if code == NEEDS_A_HAND and isinstance(fault, HallError):
            offer_line(self._window, fault, lambda: self.send(paper, handwriting=True))
        elif code in NEEDS_PLAIN:
            offer_plain_sheet(self._window, paper, lambda: self.send(paper, failsafe=True))

    def _settle(self, paper: PaperView) -> None:
        self._under_way.discard(paper.job_id)
        self._tell_busy()

    def _tell_busy(self) -> None:
        self.busy.emit(bool(self._under_way))


def pick_printer(
    known: Sequence[Printer],
    title: str,
    current: str,
    window: QWidget | None,
    chosen: Callable[[str], None],
    fault: Exception | None = None,
) -> None:
    """Ask which printer takes a paper; ``chosen`` is told, unless the question is put aside.

    The question is opened, not waited for: the key that asked has ended by the answer. A fault
    that kept the printers from being listed is said where the choice would stand.
    """
    if fault is not None:
        text = explain(fault)
        fact, sentence = text.headline, text.advice
    elif known:
        fact = mark("Printers", "Which printer takes “{title}”?").shown(title=title)
        sentence = translate(
            "Printers", "This computer remembers the choice for papers of this kind."
        )
    else:
        fact = translate("Printers", "No printer is set up on this computer")
        sentence = translate(
            "Printers",
            "The paper is kept and waits. Set a printer up in the computer's settings, then "
            "print it from the print centre.",
        )
    lines = [printer_line(one) for one in known]
    dialog = PickDialog("pick-printer", fact, sentence, lines, current=current, parent=window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def answered() -> None:
        if dialog.chosen:
            chosen(dialog.chosen)

    dialog.accepted.connect(answered)
    dialog.open()
