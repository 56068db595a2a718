"""Printing through the Windows spooler: drawing pages, and the job that comes of them.

Pages are drawn as pictures through Qt, or as lines and letters through pdfium where a printer is
set up so; ``windows_queue`` follows the job.
"""

from __future__ import annotations

import contextlib
from dataclasses import dataclass, replace
from importlib.util import find_spec
from typing import TYPE_CHECKING

from hall_app.devices.printers import (
    PLAIN,
    JobOptions,
    JobReason,
    JobState,
    JobStatus,
    PaperSize,
    PrinterInfo,
    PrinterState,
    SpoolTicket,
    check_choice,
)
from hall_app.devices.time_limit import within
from hall_app.devices.windows_queue import WindowsQueue, printer_state
from hall_app.domain.printer_settings import DrawingWay
from hall_app.support.errors import PrintFault

if TYPE_CHECKING:
    from collections.abc import Callable

    from hall_app.devices.windows_queue import QueueCalls

ASK_SECONDS = 8.0
SEND_SECONDS = 60.0


def queue_calls_of_windows() -> QueueCalls:
    """Make the calls of Windows itself."""
    from hall_app.devices.windows_queue_calls import QueueCallsOfWindows  # noqa: PLC0415

    return QueueCallsOfWindows()


class WindowsSpooler:
    """Draw pages for printers and follow their jobs in the queue.

    Args:
        calls: Makes the calls that follow a job.
    """

    def __init__(self, calls: Callable[[], QueueCalls] = queue_calls_of_windows) -> None:
        self._calls = calls

    def printers(self) -> tuple[PrinterInfo, ...]:
        """List the printers with their state as the spooler has it."""
        return within(ASK_SECONDS, lambda: _list_printers(self._queue()))

    def send(
        self,
        pdf: bytes,
        *,
        printer: str,
        title: str,
        copies: int,
        paper: PaperSize,
        options: JobOptions = PLAIN,
    ) -> SpoolTicket:
        """Draw the pages the way this printer is set up for."""
        check_choice(self.printers(), printer=printer, paper=paper, options=options)
        order = _Order(printer=printer, title=title, copies=copies, paper=paper, options=options)
        if options.way is DrawingWay.VECTOR and find_spec("pypdfium2") is not None:
            return within(SEND_SECONDS, lambda: _draw_vector(pdf, order))
        return within(SEND_SECONDS, lambda: _draw_pictures(pdf, order, self._queue()))

    def status(self, ticket: SpoolTicket) -> JobStatus:
        """Ask for the job; Windows forgets a job as soon as the printer has it."""
        if ticket.job_id is None or not ticket.job_id.isdigit():
            return JobStatus(state=JobState.UNKNOWN, reason=JobReason.FORGOTTEN)
        job = int(ticket.job_id)
        return within(ASK_SECONDS, lambda: self._queue().status(ticket.printer, job))

    def cancel(self, ticket: SpoolTicket) -> None:
        """Delete the job; one that is finished stays as it is."""
        if ticket.job_id is None or not ticket.job_id.isdigit():
            return
        job = int(ticket.job_id)
        within(ASK_SECONDS, lambda: self._queue().delete(ticket.printer, job))

    def _queue(self) -> WindowsQueue:
        return WindowsQueue(self._calls(), _names)


def _names() -> tuple[str, ...]:
    from hall_app.devices.spooler_qt import qt_names  # noqa: PLC0415 - loads Qt when needed

    return qt_names()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Order:
    """What a job is printed with."""

    printer: str
    title: str
    copies: int
    paper: PaperSize
    options: JobOptions


def _draw_vector(pdf: bytes, order: _Order) -> SpoolTicket:
    """Let pdfium draw; Windows gives the job's number out at once."""
    from hall_app.devices.spooler_vector import draw_vector  # noqa: PLC0415
    from hall_app.devices.windows_calls import PdfiumPages, WindowsCalls  # noqa: PLC0415

    job = draw_vector(
        pdf,
        printer=order.printer,
        title=order.title,
        copies=order.copies,
        paper=order.paper,
        options=order.options,
        calls=WindowsCalls(),
        open_pdf=PdfiumPages,
    )
    return SpoolTicket(printer=order.printer, job_id=str(job))


def _draw_pictures(pdf: bytes, order: _Order, queue: WindowsQueue) -> SpoolTicket:
    """Let Qt draw, and find the job by what is new in the queue.

    A job that is not found is printed all the same: an unnamed paper is better than half of one.
    """
    from hall_app.devices.spooler_qt import draw_on_printer  # noqa: PLC0415

    before = set(queue.jobs(order.printer))
    own: list[int] = []

    def find() -> None:
        try:
            jobs = queue.jobs(order.printer).items()
        except PrintFault:
            return
        own.extend(n for n, document in jobs if n not in before and document == order.title)

    try:
        draw_on_printer(
            pdf,
            printer=order.printer,
            title=order.title,
            copies=order.copies,
            paper=order.paper,
            options=order.options,
            started=find,
        )
    except Exception:
        # Qt ends a job that it could not draw to the end; it cannot throw it away.
        with contextlib.suppress(PrintFault):
            if own:
                queue.delete(order.printer, max(own))
        raise
    if not own:
        find()
    return SpoolTicket(printer=order.printer, job_id=str(max(own)) if own else None)


def _list_printers(queue: WindowsQueue) -> tuple[PrinterInfo, ...]:
    from hall_app.devices.spooler_qt import qt_printers  # noqa: PLC0415 - loads Qt when needed
    from hall_app.devices.windows_calls import WindowsCalls  # noqa: PLC0415

    calls = WindowsCalls()

    def asked(info: PrinterInfo) -> PrinterInfo:
        state = printer_state(queue.trouble(info.name))
        # A printer that is off would keep every other one waiting.
        trays = calls.trays(info.name) if state is PrinterState.READY else None
        return replace(info, state=state, trays=trays, drawn=True)

    found = qt_printers()
    if not found:
        queue.check_service()
    return tuple(asked(info) for info in found)
