"""Drawing pages through Qt: on white, unscaled, never on another printer."""

from __future__ import annotations

import pytest
from paper_files import A5, A5_LYING, MM, a_page
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter

from hall_app.devices.printers import JobOptions, PaperSize
from hall_app.devices.spooler_qt import choose_options, draw_on_printer, draw_pages, page_image
from hall_app.support.errors import PrintFault


@pytest.fixture
def opened():
    """Open PDF files that are closed after the test."""
    documents = []

    def act(path):
        documents.append(QPdfDocument())
        assert documents[-1].load(str(path)) is QPdfDocument.Error.None_
        return documents[-1]

    yield act
    for document in documents:
        document.close()


@pytest.fixture
def target(qapp, tmp_path):
    """Qt's printer, put to a file."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "drawn.pdf"))
    printer.setResolution(200)
    return printer


CONTINUOUS = PaperSize(width=241, height=139.7)
SHORT_ROLL = PaperSize(width=80, height=60, roll=True)
DRIVER = (
    QPageSize(QPageSize.PageSizeId.A4),
    QPageSize(QPageSize.PageSizeId.A5),
    QPageSize(QSizeF(241, 139.7), QPageSize.Unit.Millimeter, "half of 241"),
    QPageSize(QSizeF(80, 297), QPageSize.Unit.Millimeter, "receipt"),
)


@pytest.mark.parametrize(
    ("paper", "sheet", "turned"),
    [
        (A5_LYING, (148, 210), True),
        (CONTINUOUS, (241, 139.7), False),
        (SHORT_ROLL, (80, 297), False),
        (PaperSize(width=184, height=260), (184, 260), False),
        (PaperSize(width=241, height=93.1), (241, 93.1), False),
    ],
)
def test_a_sheet_is_fed_as_the_driver_has_it(target, paper, sheet, turned):
    draw_pages(a_page(paper), target, paper=paper, known=DRIVER)
    layout = target.pageLayout()
    size = layout.pageSize().size(QPageSize.Unit.Millimeter)
    assert (size.width(), size.height()) == pytest.approx(sheet, abs=0.5)
    assert (layout.orientation() is QPageLayout.Orientation.Landscape) == turned


@pytest.mark.parametrize("paper", [A5, A5_LYING])
def test_pages_are_drawn_at_their_own_size_and_place_on_white(target, tmp_path, opened, paper):
    draw_pages(a_page(paper), target, paper=paper)
    document = opened(tmp_path / "drawn.pdf")
    points = document.pagePointSize(0)
    assert points.width() == pytest.approx(paper.width * MM, abs=1)
    assert points.height() == pytest.approx(paper.height * MM, abs=1)
    image = page_image(document, 0, dpi=254)
    darkness = {
        (x, y): image.pixelColor(x * 10, y * 10).lightness()
        for x in (29, 31, 49, 51)
        for y in (40,)
    }
    assert darkness[29, 40] > 200
    assert darkness[31, 40] < 50
    assert darkness[49, 40] < 50
    assert darkness[51, 40] > 200
    assert image.pixelColor(image.width() - 50, 100).lightness() > 200


def test_every_page_is_drawn(target, tmp_path, opened):
    draw_pages(a_page(A5, count=3), target, paper=A5)
    assert opened(tmp_path / "drawn.pdf").pageCount() == 3


def test_started_is_told_once_and_before_the_pages_are_out(target):
    told = []
    draw_pages(a_page(A5), target, paper=A5, started=lambda: told.append(target.printerState()))
    assert told == [QPrinter.PrinterState.Active]


@pytest.mark.fault("T25")
def test_missing_printer_never_becomes_the_default_one(qapp):
    with pytest.raises(PrintFault) as caught:
        draw_on_printer(a_page(A5), printer="NOSUCH", title="ABCD", copies=1, paper=A5)
    assert caught.value.code == "printer-gone"


def test_bytes_that_are_no_pdf_are_refused(target):
    with pytest.raises(PrintFault) as caught:
        draw_pages(b"no paper", target, paper=A5)
    assert caught.value.code == "rejected-file"


def test_the_tray_is_set_before_the_pages_are_drawn(target):
    choose_options(target, JobOptions(tray="4"))
    assert target.paperSource() is QPrinter.PaperSource.Manual


def test_a_tray_of_the_drivers_own_is_refused_where_qt_cannot_name_it(target):
    with pytest.raises(PrintFault) as caught:
        choose_options(target, JobOptions(tray="257"))
    assert caught.value.code == "tray-vector-only"
