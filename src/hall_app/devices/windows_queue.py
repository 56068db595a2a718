"""The queues of the Windows spooler: what a printer and a job are doing, and taking a job out.

Written from the references of winspool.h and of its protocol (MS-RPRN); run under Wine, never on
a real Windows. Everything that decides is here and tested with recorded answers;
``windows_queue_calls`` only hands calls on.
"""

from __future__ import annotations

import contextlib
import ctypes
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from hall_app.devices.printers import JobReason, JobState, JobStatus, PrinterState
from hall_app.support.errors import PrintFault

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

ERROR_ACCESS_DENIED = 5
ERROR_INVALID_PARAMETER = 87
"""What the spooler says of a job that is not in the queue."""
ERROR_INSUFFICIENT_BUFFER = 122
NO_SERVICE = frozenset({1722, 1723, 1726, 1727, 1753})
"""``RPC_S_SERVER_UNAVAILABLE`` and its like: the print service does not run, or died just now."""
TRIES = 8
"""How often a buffer is made larger while the queue grows."""

PRINTER_ATTRIBUTE_WORK_OFFLINE = 0x0400
PRINTER_FLAGS = (
    (0x0008, JobReason.PAPER_JAM),
    (0x0010, JobReason.PAPER_OUT),
    (0x0020, JobReason.NEEDS_ATTENTION),  # manual feed
    (0x0040, JobReason.PAPER_WRONG),
    (0x0080, JobReason.PRINTER_OFFLINE),
    (0x1000, JobReason.PRINTER_OFFLINE),  # not available
    (0x2000000, JobReason.PRINTER_OFFLINE),  # its server is
    (0x40000, JobReason.TONER_OUT),
    (0x400000, JobReason.COVER_OPEN),
    (0x0001, JobReason.PRINTER_STOPPED),  # paused
    (0x0002, JobReason.NEEDS_ATTENTION),  # error
    (0x0800, JobReason.NEEDS_ATTENTION),  # output bin full
    (0x80000, JobReason.NEEDS_ATTENTION),  # cannot print this page
    (0x100000, JobReason.NEEDS_ATTENTION),  # user intervention
    (0x200000, JobReason.NEEDS_ATTENTION),  # out of memory
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
# In this order: what ended the job outweighs what only holds it up. A job that came out is taken
# off the queue by the spooler itself, so it is deleted as well as printed.
JOB_FLAGS = (
    (JOB_PRINTED | JOB_COMPLETE, JobState.DONE, JobReason.NONE),
    (JOB_DELETED | JOB_DELETING, JobState.FAILED, JobReason.CANCELLED),
    (JOB_PAPER_OUT, JobState.HELD, JobReason.PAPER_OUT),
    (JOB_OFFLINE, JobState.HELD, JobReason.PRINTER_OFFLINE),
    (JOB_USER_INTERVENTION | JOB_ERROR, JobState.HELD, JobReason.NEEDS_ATTENTION),
    (JOB_BLOCKED, JobState.FAILED, JobReason.REJECTED_FILE),
    (JOB_PAUSED, JobState.HELD, JobReason.HELD_BY_USER),
    (JOB_PRINTING, JobState.PRINTING, JobReason.NONE),
)

Room = ctypes.Array[ctypes.c_char]


class JobInfo1(ctypes.Structure):
    """JOB_INFO_1W; its texts are UTF-16 further on in the same buffer."""

    _fields_ = [
        ("JobId", ctypes.c_uint32),
        ("pPrinterName", ctypes.c_void_p),
        ("pMachineName", ctypes.c_void_p),
        ("pUserName", ctypes.c_void_p),
        ("pDocument", ctypes.c_void_p),
        ("pDatatype", ctypes.c_void_p),
        ("pStatus", ctypes.c_void_p),
        ("Status", ctypes.c_uint32),
        ("Priority", ctypes.c_uint32),
        ("Position", ctypes.c_uint32),
        ("TotalPages", ctypes.c_uint32),
        ("PagesPrinted", ctypes.c_uint32),
        ("Submitted", ctypes.c_uint16 * 8),
    ]


class PrinterInfo2(ctypes.Structure):
    """PRINTER_INFO_2W."""

    _fields_ = [
        *((f"text{number}", ctypes.c_void_p) for number in range(7)),
        ("pDevMode", ctypes.c_void_p),
        *((f"more{number}", ctypes.c_void_p) for number in range(4)),
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a call that fills a buffer returns: done or not, the bytes it needs, its records."""

    done: bool
    needed: int = 0
    count: int = 1


class QueueCalls(Protocol):
    """The calls of winspool that following a job needs; a room is filled as Windows fills it."""

    def open(self, printer: str | None) -> int:
        """Open a printer, or the spooler itself; 0 when it is refused."""

    def close(self, handle: int) -> None:
        """Give a handle back."""

    def printer(self, handle: int, room: Room | None) -> Answer:
        """Ask for PRINTER_INFO_2."""

    def job(self, handle: int, job: int, room: Room | None) -> Answer:
        """Ask for the JOB_INFO_1 of one job."""

    def jobs(self, handle: int, room: Room | None) -> Answer:
        """Ask for the JOB_INFO_1 of every job."""

    def delete(self, handle: int, job: int) -> bool:
        """Delete a job."""

    def error(self) -> int:
        """Return the number of the last error."""


class _RefusedError(Exception):
    """Carry the number of Windows' error."""

    def __init__(self, error: int) -> None:
        super().__init__(error)
        self.error = error


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


class WindowsQueue:
    """Ask the spooler of Windows about printers and jobs.

    Args:
        calls: The calls themselves.
        names: Returns the printers that Windows still lists.
    """

    def __init__(self, calls: QueueCalls, names: Callable[[], Collection[str]]) -> None:
        self._calls, self._names = calls, names

    def check_service(self) -> None:
        """Raise ``spooler-down`` when the print service does not answer."""
        try:
            with self._opened(None):
                return
        except _RefusedError as refused:
            if refused.error in NO_SERVICE:
                raise PrintFault("spooler-down", reason=str(refused.error)) from refused

    def trouble(self, printer: str) -> JobReason:
        """Return why a printer would not print now.

        Raises:
            PrintFault: ``spooler-down``.
        """
        try:
            with self._opened(printer) as handle:
                room, _ = self._filled(
                    lambda room: self._calls.printer(handle, room), ctypes.sizeof(PrinterInfo2)
                )
            info = PrinterInfo2.from_buffer(room)
        except _RefusedError as refused:
            return _reason(printer, refused.error)
        return printer_trouble(status=info.Status, attributes=info.Attributes)

    def jobs(self, printer: str) -> dict[int, str]:
        """Return the document name of every job by its number; none where no list is given out.

        Raises:
            PrintFault: ``printer-gone``, ``spooler-down``.
        """
        handle = 0
        try:
            with self._opened(printer) as handle:
                room, count = self._filled(lambda room: self._calls.jobs(handle, room))
        except _RefusedError as refused:
            _reason(printer, refused.error)
            if handle:
                return {}
            raise PrintFault("printer-gone", printer=printer, status=refused.error) from refused
        rows = (JobInfo1 * count).from_buffer(room)
        return {int(row.JobId): _text(room, row.pDocument) for row in rows}

    def status(self, printer: str, job: int) -> JobStatus:
        """Ask for a job; one that is no longer in the queue, or whose printer went, is forgotten.

        Raises:
            PrintFault: ``spooler-down``.
        """
        handle = 0
        try:
            with self._opened(printer) as handle:
                room, _ = self._filled(
                    lambda room: self._calls.job(handle, job, room), ctypes.sizeof(JobInfo1)
                )
        except _RefusedError as refused:
            reason, error = _reason(printer, refused.error), refused.error
            gone = error == ERROR_INVALID_PARAMETER if handle else printer not in self._names()
            if gone:
                return JobStatus(state=JobState.UNKNOWN, reason=JobReason.FORGOTTEN)
            if handle and error not in NO_SERVICE:
                return JobStatus(state=JobState.UNKNOWN)
            return JobStatus(state=JobState.HELD, reason=reason)
        flags = int(JobInfo1.from_buffer(room).Status)
        return job_status(flags, trouble=self.trouble(printer))

    def delete(self, printer: str, job: int) -> None:
        """Take a job out; one that is gone, and one whose printer is gone, stays so.

        Raises:
            PrintFault: ``job-not-taken-off``, ``printer-gone``, ``spooler-down``; the job may
                still come out.
        """
        try:
            with self._opened(printer) as handle:
                error = 0 if self._calls.delete(handle, job) else self._calls.error()
        except _RefusedError as refused:
            _reason(printer, refused.error)
            if printer not in self._names():
                return
            raise PrintFault("printer-gone", printer=printer, status=refused.error) from refused
        if error not in {0, ERROR_INVALID_PARAMETER}:
            _reason(printer, error)
            raise PrintFault("job-not-taken-off", printer=printer, status=error)

    @contextlib.contextmanager
    def _opened(self, printer: str | None) -> Iterator[int]:
        handle = self._calls.open(printer)
        if not handle:
            raise _RefusedError(self._calls.error())
        try:
            yield handle
        finally:
            self._calls.close(handle)

    def _filled(self, ask: Callable[[Room | None], Answer], least: int = 1) -> tuple[Room, int]:
        """Return the answer of a call and the number of its records.

        The room it needs is asked for first, and again while the queue outgrows it.
        """
        answer, room = ask(None), ctypes.create_string_buffer(least)
        for _ in range(TRIES):
            if answer.done:
                return room, answer.count
            error = self._calls.error()
            if error != ERROR_INSUFFICIENT_BUFFER:
                raise _RefusedError(error)
            room = ctypes.create_string_buffer(max(answer.needed, least))
            answer = ask(room)
        raise _RefusedError(ERROR_INSUFFICIENT_BUFFER)


def _reason(printer: str, error: int) -> JobReason:
    """Return what the error of a call says of a printer.

    Raises:
        PrintFault: ``spooler-down``; on a print server it is the server that is off.
    """
    if error in NO_SERVICE and not printer.startswith("\\\\"):
        raise PrintFault("spooler-down", reason=str(error))
    denied = error == ERROR_ACCESS_DENIED
    return JobReason.NEEDS_ATTENTION if denied else JobReason.PRINTER_OFFLINE


def _text(room: Room, address: int | None) -> str:
    """Read a text that a record in a room points to."""
    start = (address or 0) - ctypes.addressof(room)
    if not 0 <= start < len(room):
        return ""
    raw = room.raw
    end = start
    while end + 1 < len(raw) and raw[end : end + 2] != b"\0\0":
        end += 2
    return raw[start:end].decode("utf-16-le", "replace")
