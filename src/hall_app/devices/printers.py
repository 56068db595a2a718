"""Printers behind one interface: what they are, sending a PDF, and what became of it."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from hall_app.domain.printer_settings import DrawingWay, Sides
from hall_app.support.errors import PrintFault

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

SIZE_TOLERANCE_MM = 2.0
"""Spoolers round sizes to points or inches; A5 comes back as 148 to 149 mm."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperSize:
    """Width and height of a sheet in millimetres; a roll is cut after the page's height."""

    width: float
    height: float
    roll: bool = False

    def fits(self, other: PaperSize) -> bool:
        """Tell whether a page of this sheet comes out whole on the other, however it lies."""
        if self.roll:
            wide = abs(self.width - other.width) <= SIZE_TOLERANCE_MM
            return wide and other.height >= self.height - SIZE_TOLERANCE_MM
        return self.distance(other) <= SIZE_TOLERANCE_MM

    def distance(self, other: PaperSize) -> float:
        """Return by how many millimetres the worse of both edges differs."""
        if self.roll:
            return max(abs(self.width - other.width), abs(other.height - self.height))
        mine = sorted((self.width, self.height))
        theirs = sorted((other.width, other.height))
        return max(abs(a - b) for a, b in zip(mine, theirs, strict=True))


class PrinterState(enum.Enum):
    """Whether a job sent now would come out."""

    READY = "ready"
    STOPPED = "stopped"
    OFFLINE = "offline"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tray:
    """One place a printer takes paper from.

    Attributes:
        key: The spooler's own word, the only one to send with.
        name: What the driver calls it; the key where it gives no name.
    """

    key: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PrinterInfo:
    """One printer of this machine.

    Attributes:
        name: The spooler's own name, the only one to send with.
        description: What people call it; the name when nobody gave it one.
        paper_sizes: Sheets it offers; empty when it does not say.
        custom_sizes: Whether it also takes sheets that are not in the list.
        trays: Where it takes paper from; ``None`` when it was not asked.
        duplex: Whether it prints both sides; ``None`` when it does not say.
        drawn: Pages are drawn for it, because it takes no PDF.
    """

    name: str
    description: str
    state: PrinterState
    is_default: bool = False
    paper_sizes: tuple[PaperSize, ...] = ()
    custom_sizes: bool = False
    trays: tuple[Tray, ...] | None = None
    duplex: bool | None = None
    drawn: bool = False

    def takes(self, paper: PaperSize) -> bool:
        """Tell whether nothing speaks against printing on this sheet."""
        if self.custom_sizes or not self.paper_sizes:
            return True
        return any(paper.fits(size) for size in self.paper_sizes)


@dataclass(frozen=True, slots=True, kw_only=True)
class JobOptions:
    """How a job is printed beside its pages.

    Attributes:
        tray: Key of a tray of the printer; empty takes its own choice.
        sides: ``None`` takes the printer's own choice.
        way: How pages are drawn by a spooler that takes no PDF; the others ignore it.
    """

    tray: str = ""
    sides: Sides | None = None
    way: DrawingWay = DrawingWay.IMAGE


PLAIN = JobOptions()
"""As the printer is set up."""


class JobState(enum.Enum):
    """How far a job that was sent has come."""

    SENT = "sent"
    HELD = "held"
    PRINTING = "printing"
    DONE = "done"
    FAILED = "failed"
    UNKNOWN = "unknown"


class JobReason(enum.StrEnum):
    """Why a job waits or failed, in the words every spooler is translated to."""

    NONE = ""
    PRINTER_STOPPED = "printer-stopped"
    PRINTER_OFFLINE = "printer-offline"
    PAPER_OUT = "paper-out"
    PAPER_JAM = "paper-jam"
    PAPER_WRONG = "paper-wrong"
    TONER_OUT = "toner-out"
    COVER_OPEN = "cover-open"
    NEEDS_ATTENTION = "needs-attention"
    HELD_BY_USER = "held-by-user"
    CANCELLED = "cancelled"
    REJECTED_FILE = "rejected-file"
    FORGOTTEN = "forgotten"
    """The spooler no longer knows the job: finished and cleaned away, or deleted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SpoolTicket:
    """What is needed to ask for a job again; ``job_id`` is None where none is given out."""

    printer: str
    job_id: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class JobStatus:
    """How a job stands; the reason says why it does not go on."""

    state: JobState
    reason: JobReason = JobReason.NONE


class Spooler(Protocol):
    """Send papers to printers and follow them; every call returns within seconds or raises."""

    def printers(self) -> tuple[PrinterInfo, ...]:
        """List the printers, the default one first.

        Raises:
            PrintFault: ``spooler-down`` or ``spooler-silent``.
        """

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
        """Hand a PDF to a named printer; success means sent, never printed.

        Args:
            pdf: The whole file.
            printer: A name from ``printers()``. There is no silent default.
            title: Shown in the queue and on the printer, so the case number and no name.
            copies: One or more.
            paper: The sheet that the pages are made for.
            options: Tray and sides.

        Raises:
            PrintFault: ``no-printer``, ``printer-unknown``, ``printer-gone``, ``printer-refused``,
                ``paper-size-missing``, ``tray-missing``, ``duplex-missing``, ``spooler-down`` or
                ``spooler-silent``. Nothing was sent, except after ``spooler-silent``, where it is
                not known.
        """

    def status(self, ticket: SpoolTicket) -> JobStatus:
        """Ask how a job stands now.

        Raises:
            PrintFault: ``spooler-down`` or ``spooler-silent``.
        """

    def cancel(self, ticket: SpoolTicket) -> None:
        """Take a waiting job back, so that a second printer does not make a second paper.

        Raises:
            PrintFault: ``spooler-down``, ``spooler-silent``, ``printer-gone`` or
                ``job-not-taken-off``; the job may still come out.
        """


def default_first(printers: Iterable[PrinterInfo]) -> tuple[PrinterInfo, ...]:
    """Order printers as a list shows them: the default one, then by name."""
    return tuple(sorted(printers, key=lambda one: (not one.is_default, one.name)))


def check_choice(
    printers: Collection[PrinterInfo],
    *,
    printer: str,
    paper: PaperSize,
    options: JobOptions = PLAIN,
) -> None:
    """Refuse what a printer cannot do, before anything is sent.

    Raises:
        PrintFault: ``no-printer``, ``printer-unknown``, ``paper-size-missing``, ``tray-missing``
            or ``duplex-missing``.
    """
    if not printers:
        raise PrintFault("no-printer")
    chosen = next((info for info in printers if info.name == printer), None)
    if chosen is None:
        known = tuple(sorted(info.name for info in printers))
        raise PrintFault("printer-unknown", printer=printer, known=known)
    if not chosen.takes(paper):
        raise PrintFault(
            "paper-size-missing",
            printer=printer,
            width=round(paper.width),
            height=round(paper.height),
        )
    trays = chosen.trays
    if options.tray and trays is not None and options.tray not in {one.key for one in trays}:
        raise PrintFault("tray-missing", printer=printer, tray=options.tray)
    if options.sides in {Sides.LONG, Sides.SHORT} and chosen.duplex is False:
        raise PrintFault("duplex-missing", printer=printer)
