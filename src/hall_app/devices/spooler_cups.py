"""Printing through CUPS, asked over its own protocol.

The commands ``lp`` and ``lpstat`` are not used: ``lpstat`` shows a cancelled and a printed job
alike (measured on CUPS 2.4.2), names papers only by their PPD word and changes with the language.
"""

from __future__ import annotations

import getpass
import re
import urllib.parse
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hall_app.devices import ipp
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
    Tray,
    check_choice,
    default_first,
)
from hall_app.domain.printer_settings import Sides
from hall_app.support.errors import PrintFault

if TYPE_CHECKING:
    from collections.abc import Iterable

ASK_SECONDS = 5.0
SEND_SECONDS = 20.0
MM_PER_INCH = 25.4

_MEDIA = re.compile(r"_(\d+(?:\.\d+)?)x(\d+(?:\.\d+)?)(mm|in)$")
_ABOUT_PRINTERS = (
    "printer-name",
    "printer-info",
    "printer-state",
    "printer-state-reasons",
    "printer-state-message",
    "printer-is-accepting-jobs",
    "media-supported",
    "media-source-supported",
    "sides-supported",
)
_ABOUT_JOBS = ("job-state", "job-state-reasons", "job-printer-uri", "job-printer-state-message")
_REFUSALS = {
    0x0401: "not-allowed",
    0x0402: "not-allowed",
    0x0403: "not-allowed",
    0x0405: "too-many-jobs",
    0x0506: "not-accepting",
}
_SIDES = {
    Sides.ONE: "one-sided",
    Sides.LONG: "two-sided-long-edge",
    Sides.SHORT: "two-sided-short-edge",
}
_NO_CHOICE = "auto"
"""The tray that stands for the printer's own choice; no choice says the same."""
_HUNDREDTHS = 100
_STOPPED_PRINTER = 5
_CANCELLED_JOB = 7
_JOB_STATES = {
    3: JobState.SENT,
    4: JobState.HELD,
    5: JobState.PRINTING,
    6: JobState.HELD,
    7: JobState.FAILED,
    8: JobState.FAILED,
    9: JobState.DONE,
}
# A dead network printer sets no reason in CUPS 2.4, only a message of its back end, which comes
# in English because the requests ask for it.
_UNREACHABLE = re.compile(
    r"may not exist|unavailable|unreachable|not responding|unable to locate|not connected"
    r"|waiting for (the )?printer to become available|offline",
    re.IGNORECASE,
)
# IPP keywords (RFC 8011 5.4.12 and 5.3.8, PWG 5100.9) in order of weight: the first that is
# there is what the clerk should look at.
_REASONS = {
    "media-jam": JobReason.PAPER_JAM,
    "media-empty": JobReason.PAPER_OUT,
    "media-needed": JobReason.PAPER_OUT,
    "input-tray-missing": JobReason.PAPER_OUT,
    "cover-open": JobReason.COVER_OPEN,
    "door-open": JobReason.COVER_OPEN,
    "interlock-open": JobReason.COVER_OPEN,
    "toner-empty": JobReason.TONER_OUT,
    "marker-supply-empty": JobReason.TONER_OUT,
    "offline": JobReason.PRINTER_OFFLINE,
    "connecting-to-device": JobReason.PRINTER_OFFLINE,
    "timed-out": JobReason.PRINTER_OFFLINE,
    "shutdown": JobReason.PRINTER_OFFLINE,
    "job-canceled-by-user": JobReason.CANCELLED,
    "job-canceled-by-operator": JobReason.CANCELLED,
    "job-canceled-at-device": JobReason.CANCELLED,
    "document-format-error": JobReason.REJECTED_FILE,
    "unsupported-document-format": JobReason.REJECTED_FILE,
    "job-completed-with-errors": JobReason.REJECTED_FILE,
    "aborted-by-system": JobReason.REJECTED_FILE,
    "job-hold-until-specified": JobReason.HELD_BY_USER,
    "paused": JobReason.PRINTER_STOPPED,
    "moving-to-paused": JobReason.PRINTER_STOPPED,
    "printer-stopped": JobReason.PRINTER_STOPPED,
    "other": JobReason.NEEDS_ATTENTION,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Queue:
    """A printer with what only CUPS needs to know of it."""

    info: PrinterInfo
    accepting: bool
    reason: JobReason
    media: tuple[tuple[str, PaperSize], ...]
    sides: tuple[str, ...]


class CupsSpooler:
    """Send to and follow the queues of one CUPS server.

    Args:
        address: ``/path/of/socket`` or ``host:port``; found as the CUPS commands do when empty.
        ask_seconds: Longest wait for any one answer.
    """

    def __init__(self, address: str = "", *, ask_seconds: float = ASK_SECONDS) -> None:
        self._address = address
        self._ask_seconds = ask_seconds
        self._seen: frozenset[str] = frozenset()

    def printers(self) -> tuple[PrinterInfo, ...]:
        """List the queues, the server's default first."""
        return default_first(queue.info for queue in self._queues().values())

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
        """Hand the PDF over at its own size, without scaling."""
        queue = self._choose(printer, paper, options)
        scaling = ipp.Attribute(name="print-scaling", tag=ipp.KEYWORD, values=("none",))
        answer = self._ask(
            ipp.PRINT_JOB,
            printer=printer,
            attributes=(
                ipp.Attribute(name="job-name", tag=ipp.NAME, values=(title,)),
                ipp.Attribute(
                    name="document-format", tag=ipp.MIME_TYPE, values=("application/pdf",)
                ),
                ipp.Attribute(name="", tag=ipp.JOB_GROUP, values=()),
                ipp.Attribute(name="copies", tag=ipp.INTEGER, values=(copies,)),
                scaling,
                *_sides_attribute(queue, options),
                *_media_attribute(queue, paper, options.tray),
            ),
            document=pdf,
            seconds=max(SEND_SECONDS, self._ask_seconds),
        )
        if answer.status == ipp.NOT_FOUND:
            raise PrintFault("printer-gone", printer=printer)
        jobs = answer.of(ipp.JOB_GROUP)
        if not answer.ok or not jobs:
            status = _REFUSALS.get(answer.status, f"{answer.status:#06x}")
            raise PrintFault("printer-refused", printer=printer, status=status)
        return SpoolTicket(printer=printer, job_id=str(jobs[0].number("job-id")))

    def status(self, ticket: SpoolTicket) -> JobStatus:
        """Ask for the job, and for its printer when the job does not say why it waits."""
        if ticket.job_id is None or not ticket.job_id.isdigit():
            return JobStatus(state=JobState.UNKNOWN)
        answer = self._ask(
            ipp.GET_JOB_ATTRIBUTES,
            printer=ticket.printer,
            attributes=(
                ipp.Attribute(name="job-id", tag=ipp.INTEGER, values=(int(ticket.job_id),)),
                ipp.Attribute(name="requested-attributes", tag=ipp.KEYWORD, values=_ABOUT_JOBS),
            ),
        )
        jobs = answer.of(ipp.JOB_GROUP)
        if not answer.ok or not jobs:
            return JobStatus(state=JobState.UNKNOWN, reason=JobReason.FORGOTTEN)
        return self._judge(jobs[0], ticket.printer)

    def cancel(self, ticket: SpoolTicket) -> None:
        """Take a job out of its queue; one that is finished or gone stays as it is."""
        if ticket.job_id is None or not ticket.job_id.isdigit():
            return
        number = ipp.Attribute(name="job-id", tag=ipp.INTEGER, values=(int(ticket.job_id),))
        self._ask(ipp.CANCEL_JOB, printer=ticket.printer, attributes=(number,))

    def _judge(self, job: ipp.Group, printer: str) -> JobStatus:
        state = _JOB_STATES.get(job.number("job-state"), JobState.UNKNOWN)
        reason = _reason(job.words("job-state-reasons"), job.text("job-printer-state-message"))
        if state is JobState.DONE:
            return JobStatus(state=state)
        if state is JobState.FAILED:
            return JobStatus(state=state, reason=_why_failed(job, reason))
        if reason is JobReason.REJECTED_FILE:
            return JobStatus(state=JobState.FAILED, reason=reason)
        if reason in {JobReason.NONE, JobReason.PRINTER_STOPPED}:
            queue = self._queues().get(printer)
            reason = queue.reason if queue else JobReason.FORGOTTEN
        if reason is JobReason.NONE and state is JobState.HELD:
            # CUPS puts a job aside when its printer broke the line, and gives no reason.
            reason = JobReason.NEEDS_ATTENTION
        if reason is not JobReason.NONE:
            return JobStatus(state=JobState.HELD, reason=reason)
        return JobStatus(state=state)

    def _choose(self, printer: str, paper: PaperSize, options: JobOptions) -> _Queue:
        queues = self._queues()
        if printer not in queues and printer in self._seen and queues:
            raise PrintFault("printer-gone", printer=printer)
        infos = tuple(queue.info for queue in queues.values())
        check_choice(infos, printer=printer, paper=paper, options=options)
        queue = queues[printer]
        if not queue.accepting:
            raise PrintFault("printer-refused", printer=printer, status="not-accepting")
        return queue

    def _queues(self) -> dict[str, _Queue]:
        wanted = ipp.Attribute(name="requested-attributes", tag=ipp.KEYWORD, values=_ABOUT_PRINTERS)
        first = self._ask(ipp.CUPS_GET_DEFAULT, attributes=(wanted,))
        default = first.of(ipp.PRINTER_GROUP)
        answer = self._ask(ipp.CUPS_GET_PRINTERS, attributes=(wanted,))
        chosen = default[0].text("printer-name") if first.ok and default else ""
        found = {
            group.text("printer-name"): _queue(group, chosen)
            for group in answer.of(ipp.PRINTER_GROUP)
        }
        self._seen |= frozenset(found)
        return found

    def _ask(
        self,
        operation: int,
        *,
        attributes: Iterable[ipp.Attribute],
        printer: str = "",
        document: bytes = b"",
        seconds: float | None = None,
    ) -> ipp.Answer:
        limit = self._ask_seconds if seconds is None else seconds
        path = f"/printers/{urllib.parse.quote(printer)}" if printer else "/"
        target = ipp.Attribute(name="printer-uri", tag=ipp.URI, values=(f"ipp://localhost{path}",))
        user = ipp.Attribute(name="requesting-user-name", tag=ipp.NAME, values=(_user(),))
        try:
            return ipp.ask(
                self._address or ipp.server_address(),
                operation=operation,
                path=path,
                attributes=(*((target,) if printer else ()), user, *attributes),
                document=document,
                timeout=limit,
            )
        except TimeoutError as fault:
            raise PrintFault("spooler-silent", seconds=limit) from fault
        except PermissionError as fault:
            raise PrintFault("printer-refused", printer=printer, status="not-allowed") from fault
        except (OSError, ValueError) as fault:
            raise PrintFault("spooler-down", reason=type(fault).__name__) from fault


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "anonymous"  # the word CUPS itself uses for an account without a name


def _queue(group: ipp.Group, default: str) -> _Queue:
    name = group.text("printer-name")
    reason = _reason(group.words("printer-state-reasons"), group.text("printer-state-message"))
    accepting = group.text("printer-is-accepting-jobs") != "False"
    words = group.words("media-supported")
    media = tuple((word, size) for word in words if (size := _size(word)) is not None)
    sides = group.words("sides-supported")
    stopped = group.number("printer-state") == _STOPPED_PRINTER
    state = PrinterState.READY
    if stopped or not accepting:
        state = PrinterState.STOPPED
    elif reason is JobReason.PRINTER_OFFLINE:
        state = PrinterState.OFFLINE
    return _Queue(
        info=PrinterInfo(
            name=name,
            description=group.text("printer-info") or name,
            state=state,
            is_default=name == default,
            paper_sizes=tuple(size for _, size in media),
            custom_sizes=any(word.startswith("custom_m") for word in words),
            trays=tuple(
                Tray(key=word, name=word)
                for word in group.words("media-source-supported")
                if word != _NO_CHOICE
            ),
            duplex=any(word.startswith("two-sided") for word in sides) if sides else None,
        ),
        accepting=accepting,
        reason=reason or (JobReason.PRINTER_STOPPED if stopped else JobReason.NONE),
        media=media,
        sides=sides,
    )


def _size(word: str) -> PaperSize | None:
    """Read the measures out of a self-describing media name (PWG 5101.1)."""
    found = _MEDIA.search(word)
    if found is None or word.startswith(("custom_min", "custom_max")):
        return None
    unit = MM_PER_INCH if found[3] == "in" else 1.0
    return PaperSize(width=float(found[1]) * unit, height=float(found[2]) * unit)


def _sides_attribute(queue: _Queue, options: JobOptions) -> tuple[ipp.Attribute, ...]:
    """Say which sides are printed; a queue that knows no such thing is told nothing."""
    if options.sides is None or not queue.sides:
        return ()
    word = _SIDES[options.sides]
    return (ipp.Attribute(name="sides", tag=ipp.KEYWORD, values=(word,)),)


def _media_attribute(queue: _Queue, paper: PaperSize, tray: str) -> tuple[ipp.Attribute, ...]:
    """Name the sheet in the printer's own word; a queue that knows no sheets is told none.

    A tray is a member of the collection ``media-col``, which then stands for the word.
    """
    if not queue.media:
        return ()
    own = sorted(
        (paper.distance(size), word, size) for word, size in queue.media if paper.fits(size)
    )
    if tray:
        return (_media_collection(own[0][2] if own else paper, tray),)
    measures = f"{paper.width:g}x{paper.height:g}mm"
    word = own[0][1] if own else f"custom_{measures}_{measures}"
    return (ipp.Attribute(name="media", tag=ipp.KEYWORD, values=(word,)),)


def _media_collection(paper: PaperSize, tray: str) -> ipp.Attribute:
    def measure(name: str, length: float) -> ipp.Attribute:
        return ipp.Attribute(name=name, tag=ipp.INTEGER, values=(round(length * _HUNDREDTHS),))

    size = (measure("x-dimension", paper.width), measure("y-dimension", paper.height))
    members = (
        ipp.Attribute(name="media-size", tag=ipp.COLLECTION, values=(size,)),
        ipp.Attribute(name="media-source", tag=ipp.KEYWORD, values=(tray,)),
    )
    return ipp.Attribute(name="media-col", tag=ipp.COLLECTION, values=(members,))


def _bare(word: str) -> str:
    for ending in ("-error", "-warning", "-report"):
        word = word.removesuffix(ending)
    return word


def _reason(words: Iterable[str], message: str) -> JobReason:
    present = {_bare(word) for word in words if not word.endswith("-warning")}
    named = next((reason for word, reason in _REASONS.items() if word in present), JobReason.NONE)
    if named is JobReason.NONE and _UNREACHABLE.search(message):
        return JobReason.PRINTER_OFFLINE
    return named


def _why_failed(job: ipp.Group, reason: JobReason) -> JobReason:
    if reason is not JobReason.NONE:
        return reason
    cancelled = job.number("job-state") == _CANCELLED_JOB
    return JobReason.CANCELLED if cancelled else JobReason.REJECTED_FILE
