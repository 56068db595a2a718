"""Printing through the Windows spooler: listing and following over winspool.

Pages are drawn as pictures through Qt, or as lines and letters through pdfium where a printer is
set up so. Written from the Windows API reference (winspool.h); only the readings of its flags
have been run, on every system, by the tests.
"""

from __future__ import annotations

import contextlib
import ctypes
from dataclasses import dataclass, replace
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

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
from hall_app.domain.printer_settings import DrawingWay
from hall_app.support.errors import PrintFault

if TYPE_CHECKING:
    from collections.abc import Iterator

ASK_SECONDS = 8.0
SEND_SECONDS = 60.0

PRINTER_ATTRIBUTE_WORK_OFFLINE = 0x0400
PRINTER_FLAGS = (
    (0x0008, JobReason.PAPER_JAM),
    (0x0010, JobReason.PAPER_OUT),
    (0x0020, JobReason.NEEDS_ATTENTION),  # manual feed
    (0x0040, JobReason.PAPER_WRONG),
    (0x0080, JobReason.PRINTER_OFFLINE),
    (0x1000, JobReason.PRINTER_OFFLINE),  # not available
    (0x40000, JobReason.TONER_OUT),
    (0x400000, JobReason.COVER_OPEN),
    (0x0001, JobReason.PRINTER_STOPPED),  # paused
    (0x0002, JobReason.NEEDS_ATTENTION),  # error
    (0x100000, JobReason.NEEDS_ATTENTION),  # user intervention
)
JOB_PAUSED = 0x0001
JOB_ERROR = 0x0002
JOB_DELETING = 0x0004
JOB_PRINTING = 0x0010
JOB_OFFLINE = 0x0020
JOB_PAPER_OUT = 0x0040
JOB_PRINTED = 0x0080
JOB_DELETED = 0x0100
JOB_BLOCKED = 0x0200
JOB_USER_INTERVENTION = 0x0400
JOB_COMPLETE = 0x1000
# In this order: what ended the job outweighs what only holds it up.
JOB_FLAGS = (
    (JOB_DELETED | JOB_DELETING, JobState.FAILED, JobReason.CANCELLED),
    (JOB_PRINTED | JOB_COMPLETE, JobState.DONE, JobReason.NONE),
    (JOB_PAPER_OUT, JobState.HELD, JobReason.PAPER_OUT),
    (JOB_OFFLINE, JobState.HELD, JobReason.PRINTER_OFFLINE),
    (JOB_USER_INTERVENTION | JOB_ERROR, JobState.HELD, JobReason.NEEDS_ATTENTION),
    (JOB_BLOCKED, JobState.FAILED, JobReason.REJECTED_FILE),
    (JOB_PAUSED, JobState.HELD, JobReason.HELD_BY_USER),
    (JOB_PRINTING, JobState.PRINTING, JobReason.NONE),
)
JOB_CONTROL_DELETE = 5
ENUM_ALL_JOBS = 999
ERROR_INVALID_PARAMETER = 87


class _SystemTime(ctypes.Structure):
    _fields_ = [(f"part{number}", ctypes.c_uint16) for number in range(8)]


class _JobInfo1(ctypes.Structure):
    """JOB_INFO_1W."""

    _fields_ = [
        ("JobId", ctypes.c_uint32),
        ("pPrinterName", ctypes.c_wchar_p),
        ("pMachineName", ctypes.c_wchar_p),
        ("pUserName", ctypes.c_wchar_p),
        ("pDocument", ctypes.c_wchar_p),
        ("pDatatype", ctypes.c_wchar_p),
        ("pStatus", ctypes.c_wchar_p),
        ("Status", ctypes.c_uint32),
        ("Priority", ctypes.c_uint32),
        ("Position", ctypes.c_uint32),
        ("TotalPages", ctypes.c_uint32),
        ("PagesPrinted", ctypes.c_uint32),
        ("Submitted", _SystemTime),
    ]


class _PrinterInfo2(ctypes.Structure):
    """PRINTER_INFO_2W."""

    _fields_ = [
        *((f"text{number}", ctypes.c_wchar_p) for number in range(7)),
        ("pDevMode", ctypes.c_void_p),
        *((f"more{number}", ctypes.c_wchar_p) for number in range(4)),
        ("pSecurityDescriptor", ctypes.c_void_p),
        ("Attributes", ctypes.c_uint32),
        ("Priority", ctypes.c_uint32),
        ("DefaultPriority", ctypes.c_uint32),
        ("StartTime", ctypes.c_uint32),
        ("UntilTime", ctypes.c_uint32),
        ("Status", ctypes.c_uint32),
        ("cJobs", ctypes.c_uint32),
        ("AveragePPM", ctypes.c_uint32),
    ]


def printer_trouble(*, status: int, attributes: int) -> JobReason:
    """Read why a printer would not print now out of PRINTER_INFO_2."""
    if attributes & PRINTER_ATTRIBUTE_WORK_OFFLINE:
        return JobReason.PRINTER_OFFLINE
    return next((reason for flag, reason in PRINTER_FLAGS if status & flag), JobReason.NONE)


def printer_state(trouble: JobReason) -> PrinterState:
    """Say what a printer's trouble means for a job sent now."""
    if trouble is JobReason.NONE:
        return PrinterState.READY
    offline = trouble is JobReason.PRINTER_OFFLINE
    return PrinterState.OFFLINE if offline else PrinterState.STOPPED


def job_status(flags: int, *, trouble: JobReason) -> JobStatus:
    """Read JOB_INFO status flags together with the trouble of the printer."""
    for flag, state, reason in JOB_FLAGS:
        if flags & flag and state is not JobState.PRINTING:
            return JobStatus(state=state, reason=reason)
    if trouble is not JobReason.NONE:
        return JobStatus(state=JobState.HELD, reason=trouble)
    return JobStatus(state=JobState.PRINTING if flags & JOB_PRINTING else JobState.SENT)


class WindowsSpooler:
    """Draw pages for printers and follow their jobs in the queue."""

    def printers(self) -> tuple[PrinterInfo, ...]:
        """List the printers with their state as the spooler has it."""
        return within(ASK_SECONDS, _list_printers)

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
        vector = options.way is DrawingWay.VECTOR and find_spec("pypdfium2") is not None
        draw = _draw_vector if vector else _draw_pictures
        return within(SEND_SECONDS, lambda: draw(pdf, order))

    def status(self, ticket: SpoolTicket) -> JobStatus:
        """Ask for the job; Windows forgets a job as soon as the printer has it."""
        if ticket.job_id is None:
            return JobStatus(state=JobState.UNKNOWN, reason=JobReason.FORGOTTEN)
        job = int(ticket.job_id)
        return within(ASK_SECONDS, lambda: _status(ticket.printer, job))

    def cancel(self, ticket: SpoolTicket) -> None:
        """Delete the job; one that is finished stays as it is."""
        if ticket.job_id is None:
            return
        job = int(ticket.job_id)
        within(ASK_SECONDS, lambda: _delete(ticket.printer, job))


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


def _draw_pictures(pdf: bytes, order: _Order) -> SpoolTicket:
    """Let Qt draw, and find the job by what is new in the queue."""
    from hall_app.devices.spooler_qt import draw_on_printer  # noqa: PLC0415

    before = set(_jobs(order.printer))
    own: list[int] = []

    def find() -> None:
        jobs = _jobs(order.printer).items()
        own.extend(n for n, document in jobs if n not in before and document == order.title)

    draw_on_printer(
        pdf,
        printer=order.printer,
        title=order.title,
        copies=order.copies,
        paper=order.paper,
        options=order.options,
        started=find,
    )
    return SpoolTicket(printer=order.printer, job_id=str(max(own)) if own else None)


def _list_printers() -> tuple[PrinterInfo, ...]:
    from hall_app.devices.spooler_qt import qt_printers  # noqa: PLC0415 - loads Qt when needed
    from hall_app.devices.windows_calls import WindowsCalls  # noqa: PLC0415

    calls = WindowsCalls()

    def asked(info: PrinterInfo) -> PrinterInfo:
        state = printer_state(_trouble(info.name))
        # A printer that is off would keep every other one waiting.
        trays = calls.trays(info.name) if state is PrinterState.READY else None
        return replace(info, state=state, trays=trays, drawn=True)

    return tuple(asked(info) for info in qt_printers())


def _winspool() -> Any:
    """Load the library; ``ctypes`` has the loader on Windows only."""
    loader = getattr(ctypes, "WinDLL", None)
    if loader is None:
        raise PrintFault("spooler-down", reason="winspool")
    return loader("winspool.drv", use_last_error=True)


def _last_error() -> int:
    return int(getattr(ctypes, "get_last_error", lambda: 0)())


@contextlib.contextmanager
def _opened(printer: str) -> Iterator[tuple[Any, ctypes.c_void_p]]:
    spool = _winspool()
    handle = ctypes.c_void_p()
    if not spool.OpenPrinterW(ctypes.c_wchar_p(printer), ctypes.byref(handle), None):
        raise PrintFault("printer-gone", printer=printer, status=_last_error())
    try:
        yield spool, handle
    finally:
        spool.ClosePrinter(handle)


def _trouble(printer: str) -> JobReason:
    try:
        with _opened(printer) as (spool, handle):
            needed = ctypes.c_uint32()
            spool.GetPrinterW(handle, 2, None, 0, ctypes.byref(needed))
            room = ctypes.create_string_buffer(max(needed.value, ctypes.sizeof(_PrinterInfo2)))
            if not spool.GetPrinterW(handle, 2, room, len(room), ctypes.byref(needed)):
                return JobReason.PRINTER_OFFLINE
            info = _PrinterInfo2.from_buffer(room)
            return printer_trouble(status=info.Status, attributes=info.Attributes)
    except PrintFault as fault:
        if fault.code == "printer-gone":
            return JobReason.PRINTER_OFFLINE
        raise


def _jobs(printer: str) -> dict[int, str]:
    """Return the document name of every job in the queue by its number."""
    with _opened(printer) as (spool, handle):
        needed, count = ctypes.c_uint32(), ctypes.c_uint32()
        sizes = (ctypes.byref(needed), ctypes.byref(count))
        spool.EnumJobsW(handle, 0, ENUM_ALL_JOBS, 1, None, 0, *sizes)
        if not needed.value:
            return {}
        room = ctypes.create_string_buffer(needed.value)
        if not spool.EnumJobsW(handle, 0, ENUM_ALL_JOBS, 1, room, len(room), *sizes):
            return {}
        rows = (_JobInfo1 * count.value).from_buffer(room)
        return {int(row.JobId): str(row.pDocument or "") for row in rows}


def _status(printer: str, job: int) -> JobStatus:
    with _opened(printer) as (spool, handle):
        needed = ctypes.c_uint32()
        spool.GetJobW(handle, job, 1, None, 0, ctypes.byref(needed))
        room = ctypes.create_string_buffer(max(needed.value, ctypes.sizeof(_JobInfo1)))
        if not spool.GetJobW(handle, job, 1, room, len(room), ctypes.byref(needed)):
            if _last_error() == ERROR_INVALID_PARAMETER:
                return JobStatus(state=JobState.UNKNOWN, reason=JobReason.FORGOTTEN)
            raise PrintFault("spooler-down", reason=str(_last_error()))
        flags = int(_JobInfo1.from_buffer(room).Status)
    return job_status(flags, trouble=_trouble(printer))


def _delete(printer: str, job: int) -> None:
    with _opened(printer) as (spool, handle):
        spool.SetJobW(handle, job, 0, None, JOB_CONTROL_DELETE)
