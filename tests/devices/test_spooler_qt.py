"""Drawing pages through Qt: on white, unscaled, never on another printer."""

from __future__ import annotations

import io

import pytest
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from reportlab.pdfgen.canvas import Canvas

from hall_app.devices.printers import PaperSize
from hall_app.devices.spooler_qt import draw_on_printer, draw_pages, page_image
from hall_app.support.errors import PrintFault

MM = 72 / 25.4
A5 = PaperSize(width=148, height=210)
A5_LYING = PaperSize(width=210, height=148)


def pages(paper, count=1):
    """A PDF with a black square of 20 mm, 30 mm from the left and the upper edge."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(paper.width * MM, paper.height * MM))
    for _ in range(count):
        canvas.rect(30 * MM, (paper.height - 50) * MM, 20 * MM, 20 * MM, stroke=0, fill=1)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


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


@pytest.mark.parametrize("paper", [A5, A5_LYING])
def test_pages_are_drawn_at_their_own_size_and_place_on_white(target, tmp_path, opened, paper):
    draw_pages(pages(paper), target, paper=paper)
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
    draw_pages(pages(A5, count=3), target, paper=A5)
    assert opened(tmp_path / "drawn.pdf").pageCount() == 3


def test_started_is_told_once_and_before_the_pages_are_out(target):
    told = []
    draw_pages(pages(A5), target, paper=A5, started=lambda: told.append(target.printerState()))
    assert told == [QPrinter.PrinterState.Active]


def test_missing_printer_never_becomes_the_default_one(qapp):
    with pytest.raises(PrintFault) as caught:
        draw_on_printer(pages(A5), printer="NOSUCH", title="ABCD", copies=1, paper=A5)
    assert caught.value.code == "printer-gone"


def test_bytes_that_are_no_pdf_are_refused(target):
    with pytest.raises(PrintFault) as caught:
        draw_pages(b"no paper", target, paper=A5)
    assert caught.value.code == "rejected-file"
