"""Printing on Windows as lines and letters: pdfium draws each page into the printer's GDI.

A spool file of a tenth of the size, and a job number to follow. A driver that draws such pages
badly stays with the pictures of ``spooler_qt``; which way is taken is kept for each printer.
"""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING, Protocol

from hall_app.domain.printer_settings import Sides
from hall_app.support.errors import PrintFault

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from hall_app.devices.printers import JobOptions, PaperSize

POINTS_PER_INCH = 72
LOGPIXELSX, LOGPIXELSY = 88, 90
PHYSICALOFFSETX, PHYSICALOFFSETY = 112, 113
DM_ORIENTATION, DM_PAPERSIZE, DM_PAPERLENGTH, DM_PAPERWIDTH = 0x1, 0x2, 0x4, 0x8
DM_COPIES, DM_DEFAULTSOURCE, DM_DUPLEX = 0x100, 0x200, 0x1000
DMORIENT_PORTRAIT, DMORIENT_LANDSCAPE = 1, 2
DMPAPER_USER = 256
_DUPLEX = {Sides.ONE: 1, Sides.LONG: 2, Sides.SHORT: 3}
_TENTHS = 10


class DevMode(ctypes.Structure):
    """DEVMODEW (wingdi.h) without what the driver hangs on behind it."""

    _fields_ = [
        ("dmDeviceName", ctypes.c_uint16 * 32),
        ("dmSpecVersion", ctypes.c_uint16),
        ("dmDriverVersion", ctypes.c_uint16),
        ("dmSize", ctypes.c_uint16),
        ("dmDriverExtra", ctypes.c_uint16),
        ("dmFields", ctypes.c_uint32),
        ("dmOrientation", ctypes.c_int16),
        ("dmPaperSize", ctypes.c_int16),
        ("dmPaperLength", ctypes.c_int16),
        ("dmPaperWidth", ctypes.c_int16),
        ("dmScale", ctypes.c_int16),
        ("dmCopies", ctypes.c_int16),
        ("dmDefaultSource", ctypes.c_int16),
        ("dmPrintQuality", ctypes.c_int16),
        ("dmColor", ctypes.c_int16),
        ("dmDuplex", ctypes.c_int16),
        ("dmYResolution", ctypes.c_int16),
        ("dmTTOption", ctypes.c_int16),
        ("dmCollate", ctypes.c_int16),
        ("dmFormName", ctypes.c_uint16 * 32),
        ("dmLogPixels", ctypes.c_uint16),
        ("dmMore", ctypes.c_uint32 * 13),
    ]


class PrintCalls(Protocol):
    """The calls of winspool and gdi32 that printing needs; each returns what Windows returns."""

    def papers(self, printer: str) -> Sequence[tuple[int, PaperSize]]:
        """Return the sheets of a printer by their number."""

    def devmode(self, printer: str) -> bytearray:
        """Return how a printer is set up; empty when it cannot be asked."""

    def accepted(self, printer: str, devmode: bytearray) -> bytearray:
        """Return a set-up as the driver takes it; empty when it takes none."""

    def create_dc(self, printer: str, devmode: bytearray) -> int:
        """Open a printer for drawing; 0 when it is not there."""

    def caps(self, dc: int, index: int) -> int:
        """Return one measure of an opened printer."""

    def start_doc(self, dc: int, title: str) -> int:
        """Begin a job; its number, or 0 and less."""

    def start_page(self, dc: int) -> int:
        """Begin a page."""

    def end_page(self, dc: int) -> int:
        """End a page."""

    def end_doc(self, dc: int) -> int:
        """End a job; 0 and less when the queue refuses it."""

    def abort_doc(self, dc: int) -> int:
        """Throw a begun job away."""

    def delete_dc(self, dc: int) -> int:
        """Close a printer."""


class PdfPages(Protocol):
    """An opened PDF that draws itself."""

    @property
    def sizes(self) -> Sequence[tuple[float, float]]:
        """Return width and height of every page in points."""

    def draw(self, page: int, dc: int, box: tuple[int, int, int, int]) -> bool:
        """Draw a page into a box of dots: left, top, width, height."""

    def close(self) -> None:
        """Give the file back."""


def set_up(
    mode: DevMode,
    *,
    paper: PaperSize,
    copies: int,
    options: JobOptions,
    papers: Sequence[tuple[int, PaperSize]],
) -> None:
    """Write sheet, copies, tray and sides into a printer's set-up.

    Args:
        mode: The printer's own set-up; everything else in it stays.
        paper: The sheet of the pages.
        copies: One or more.
        options: Tray by its number, sides.
        papers: The printer's sheets; one that is none of them is given by its measures.
    """
    own = sorted(
        (paper.distance(size), number, size) for number, size in papers if paper.fits(size)
    )
    # A sheet that the driver does not know is fed as it lies, as continuous paper is.
    sheet = own[0][2] if own else paper
    turned = not paper.roll and (paper.width > paper.height) != (sheet.width > sheet.height)
    mode.dmOrientation = DMORIENT_LANDSCAPE if turned else DMORIENT_PORTRAIT
    mode.dmPaperSize = own[0][1] if own else DMPAPER_USER
    mode.dmFields |= DM_ORIENTATION | DM_PAPERSIZE | DM_COPIES
    mode.dmFields &= ~(DM_PAPERLENGTH | DM_PAPERWIDTH)
    if not own:
        mode.dmPaperWidth = round(paper.width * _TENTHS)
        mode.dmPaperLength = round(paper.height * _TENTHS)
        mode.dmFields |= DM_PAPERLENGTH | DM_PAPERWIDTH
    mode.dmCopies = copies
    if options.tray:
        mode.dmDefaultSource = int(options.tray)
        mode.dmFields |= DM_DEFAULTSOURCE
    if options.sides is not None:
        mode.dmDuplex = _DUPLEX[options.sides]
        mode.dmFields |= DM_DUPLEX


def draw_vector(
    pdf: bytes,
    *,
    printer: str,
    title: str,
    copies: int,
    paper: PaperSize,
    options: JobOptions,
    calls: PrintCalls,
    open_pdf: Callable[[bytes], PdfPages],
) -> int:
    """Draw every page on a printer, edge to edge and unscaled, and return the job's number.

    Raises:
        PrintFault: ``rejected-file`` for bytes that are no PDF, ``printer-gone``,
            ``printer-refused``. The job is thrown away before any of it is raised.
    """
    try:
        pages = open_pdf(pdf)
    except ValueError as fault:
        raise PrintFault("rejected-file", printer=printer) from fault
    try:
        devmode = _devmode(printer, paper=paper, copies=copies, options=options, calls=calls)
        dc = calls.create_dc(printer, devmode)
        if not dc:
            raise PrintFault("printer-gone", printer=printer)
        try:
            return _document(pages, dc, printer, title, calls)
        finally:
            calls.delete_dc(dc)
    finally:
        pages.close()


def _devmode(
    printer: str, *, paper: PaperSize, copies: int, options: JobOptions, calls: PrintCalls
) -> bytearray:
    room = calls.devmode(printer)
    if len(room) < ctypes.sizeof(DevMode):
        raise PrintFault("printer-gone", printer=printer)
    mode = DevMode.from_buffer(room)
    set_up(mode, paper=paper, copies=copies, options=options, papers=calls.papers(printer))
    del mode
    accepted = calls.accepted(printer, room)
    if not accepted:
        raise PrintFault("printer-refused", printer=printer, status="set-up")
    return accepted


def _document(pages: PdfPages, dc: int, printer: str, title: str, calls: PrintCalls) -> int:
    job = calls.start_doc(dc, title)
    if job <= 0:
        raise PrintFault("printer-refused", printer=printer, status="begin")
    dots = calls.caps(dc, LOGPIXELSX), calls.caps(dc, LOGPIXELSY)
    # The origin is the corner of what the printer can reach, not that of the paper.
    left, top = -calls.caps(dc, PHYSICALOFFSETX), -calls.caps(dc, PHYSICALOFFSETY)
    for number, (width, height) in enumerate(pages.sizes):
        box = (
            left,
            top,
            round(width / POINTS_PER_INCH * dots[0]),
            round(height / POINTS_PER_INCH * dots[1]),
        )
        begun = calls.start_page(dc) > 0
        if not begun or not pages.draw(number, dc, box) or calls.end_page(dc) <= 0:
            calls.abort_doc(dc)
            raise PrintFault("printer-refused", printer=printer, status="page")
    if calls.end_doc(dc) <= 0:
        raise PrintFault("printer-refused", printer=printer, status="end")
    return job
