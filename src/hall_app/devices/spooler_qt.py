"""Printing through Qt: each page drawn as a picture at the printer's resolution.

Slower and larger than handing over the PDF, so only where the spooler takes no PDF (Windows).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRect, QSize, QSizeF
from PySide6.QtGui import QColorConstants, QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from hall_app.devices.printers import (
    PLAIN,
    JobOptions,
    PaperSize,
    PrinterInfo,
    PrinterState,
    default_first,
)
from hall_app.domain.printer_settings import Sides
from hall_app.support.errors import PrintFault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

MAX_DPI = 600
"""An A4 page at 600 dpi takes 139 MB as a picture; more would not be seen on paper."""
POINTS_PER_INCH = 72
_SIDES = {
    Sides.ONE: QPrinter.DuplexMode.DuplexNone,
    Sides.LONG: QPrinter.DuplexMode.DuplexLongSide,
    Sides.SHORT: QPrinter.DuplexMode.DuplexShortSide,
}
# Trays by their DMBIN number (wingdi.h); a driver's own trays, from 256 on, have no name in Qt.
_SOURCES = {
    "1": QPrinter.PaperSource.Upper,
    "2": QPrinter.PaperSource.Lower,
    "3": QPrinter.PaperSource.Middle,
    "4": QPrinter.PaperSource.Manual,
    "5": QPrinter.PaperSource.Envelope,
    "6": QPrinter.PaperSource.EnvelopeManual,
    "7": QPrinter.PaperSource.Auto,
    "8": QPrinter.PaperSource.Tractor,
    "9": QPrinter.PaperSource.SmallFormat,
    "10": QPrinter.PaperSource.LargeFormat,
    "11": QPrinter.PaperSource.LargeCapacity,
    "14": QPrinter.PaperSource.Cassette,
    "15": QPrinter.PaperSource.FormSource,
}
_STATES = {
    QPrinter.PrinterState.Idle: PrinterState.READY,
    QPrinter.PrinterState.Active: PrinterState.READY,
    QPrinter.PrinterState.Aborted: PrinterState.STOPPED,
    QPrinter.PrinterState.Error: PrinterState.STOPPED,
}


def qt_printers() -> tuple[PrinterInfo, ...]:
    """List the printers Qt knows; blocks as long as the system does, so never on the UI thread."""
    return default_first(
        _info(found)
        for name in QPrinterInfo.availablePrinterNames()
        if not (found := QPrinterInfo.printerInfo(name)).isNull()
    )


def qt_names() -> tuple[str, ...]:
    """Return the names of the printers Qt knows, without asking any of them."""
    return tuple(QPrinterInfo.availablePrinterNames())


def draw_on_printer(
    pdf: bytes,
    *,
    printer: str,
    title: str,
    copies: int,
    paper: PaperSize,
    options: JobOptions = PLAIN,
    started: Callable[[], None] = lambda: None,
) -> None:
    """Draw every page on a named printer.

    ``started`` is called when the job stands in the queue and cannot have left it yet.

    Raises:
        PrintFault: ``printer-gone`` when Qt no longer has it (it would take the default one in
            silence), ``tray-vector-only`` for a tray of the driver's own, ``rejected-file`` for
            bytes that are no PDF, ``printer-refused`` when the printer takes no job.
    """
    if printer not in QPrinterInfo.availablePrinterNames():
        raise PrintFault("printer-gone", printer=printer)
    info = QPrinterInfo.printerInfo(printer)
    target = QPrinter(info, QPrinter.PrinterMode.HighResolution)
    if target.printerName() != printer:
        raise PrintFault("printer-gone", printer=printer)
    target.setDocName(title)
    target.setCopyCount(copies)
    target.setResolution(min(target.resolution(), MAX_DPI))
    choose_options(target, options)
    known = info.supportedPageSizes()
    draw_pages(pdf, target, paper=paper, known=known, started=started)


def choose_options(target: QPrinter, options: JobOptions) -> None:
    """Set tray and sides of a prepared printer.

    Raises:
        PrintFault: ``tray-vector-only``.
    """
    if options.tray and options.tray not in _SOURCES:
        raise PrintFault("tray-vector-only", printer=target.printerName(), tray=options.tray)
    if options.tray:
        target.setPaperSource(_SOURCES[options.tray])
    if options.sides is not None:
        target.setDuplex(_SIDES[options.sides])


def draw_pages(
    pdf: bytes,
    target: QPrinter,
    *,
    paper: PaperSize,
    known: Sequence[QPageSize] = (),
    started: Callable[[], None] = lambda: None,
) -> None:
    """Draw every page of a PDF on a prepared printer, edge to edge and unscaled.

    Args:
        pdf: The whole file.
        target: Printer, resolution and options are chosen.
        paper: The sheet of the pages.
        known: The sheets of the printer's driver.
        started: As ``draw_on_printer``.

    Raises:
        PrintFault: As ``draw_on_printer``.
    """
    content = QByteArray(pdf)
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    if document.status() is not QPdfDocument.Status.Ready or not document.pageCount():
        raise PrintFault("rejected-file", printer=target.printerName())
    target.setPageLayout(_layout(paper, known))
    target.setFullPage(True)
    painter = QPainter()
    if not painter.begin(target):
        raise PrintFault("printer-refused", printer=target.printerName(), status="begin")
    started()
    try:
        for number, (image, where) in enumerate(_pages(document, target)):
            if number and not target.newPage():
                raise PrintFault("printer-refused", printer=target.printerName(), status="page")
            painter.drawImage(where, image)
    finally:
        painter.end()
        document.close()


def page_image(document: QPdfDocument, page: int, *, dpi: int) -> QImage:
    """Render one page on white: on its own the picture is transparent and would print black."""
    points = document.pagePointSize(page)
    size = QSize(
        round(points.width() * dpi / POINTS_PER_INCH),
        round(points.height() * dpi / POINTS_PER_INCH),
    )
    white = QImage(size, QImage.Format.Format_RGB32)
    white.fill(QColorConstants.White)
    painter = QPainter(white)
    painter.drawImage(0, 0, document.render(page, size))
    painter.end()
    return white


def _pages(document: QPdfDocument, target: QPrinter) -> Iterator[tuple[QImage, QRect]]:
    dpi = target.resolution()
    for page in range(document.pageCount()):
        image = page_image(document, page, dpi=dpi)
        yield image, QRect(0, 0, image.width(), image.height())


def _layout(paper: PaperSize, known: Sequence[QPageSize]) -> QPageLayout:
    """Describe the sheet as the driver does, turned when the page lies the other way.

    A sheet the driver does not know is fed as it lies, as continuous paper and rolls are.
    """
    fitting = sorted(
        (paper.distance(_measures(size)), place)
        for place, size in enumerate(known)
        if paper.fits(_measures(size))
    )
    size, turned = QPageSize(QSizeF(paper.width, paper.height), QPageSize.Unit.Millimeter), False
    if fitting:
        size = known[fitting[0][1]]
        sheet = _measures(size)
        turned = not paper.roll and (paper.width > paper.height) != (sheet.width > sheet.height)
    orientation = QPageLayout.Orientation
    return QPageLayout(size, orientation.Landscape if turned else orientation.Portrait, QMarginsF())


def _measures(size: QPageSize) -> PaperSize:
    found = size.size(QPageSize.Unit.Millimeter)
    return PaperSize(width=found.width(), height=found.height())


def _info(found: QPrinterInfo) -> PrinterInfo:
    return PrinterInfo(
        name=found.printerName(),
        description=found.description() or found.printerName(),
        state=_STATES.get(found.state(), PrinterState.UNKNOWN),
        is_default=found.isDefault(),
        paper_sizes=tuple(_measures(size) for size in found.supportedPageSizes()),
        custom_sizes=found.supportsCustomPageSizes(),
        duplex=_duplex(found),
    )


def _duplex(found: QPrinterInfo) -> bool | None:
    """Tell whether a printer prints both sides; one that lists no modes does not say."""
    modes = set(found.supportedDuplexModes())
    return bool(modes & {_SIDES[Sides.LONG], _SIDES[Sides.SHORT]}) if modes else None
