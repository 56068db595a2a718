"""A printer's fault is taken out of the page: measured on a synthetic scan, in pixels."""

from __future__ import annotations

import math
from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter, Transformation
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage
from PySide6.QtPdf import QPdfDocument

from hall_app.devices.spooler_qt import page_image
from hall_app.domain.calibration import Calibration, crosses, solve
from hall_app.printing.calibrating import calibrated, measuring_sheet, page_size

MM = 72 / 25.4
DPI = 600
DOT = 25.4 / DPI
FAULT = Calibration(dx=2.3, dy=-1.6, sx=1.008, sy=0.991, rotation=0.6)


def through(pdf: bytes, printer: Calibration) -> bytes:
    """Return the page as this printer would put it on its sheet."""
    writer = PdfWriter(clone_from=PdfReader(BytesIO(pdf)))
    page = writer.pages[0]
    width, height = float(page.mediabox.width) / MM, float(page.mediabox.height) / MM

    def place(x, y):
        px, py = printer.printed((x, height - y), width=width, height=height)
        return px, height - py

    e, f = place(0, 0)
    ax, ay = place(1, 0)
    cx, cy = place(0, 1)
    page.add_transformation(Transformation((ax - e, ay - f, cx - e, cy - f, e * MM, f * MM)))
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def scan(pdf: bytes) -> QImage:
    """Return the first page as grey dots."""
    content = QByteArray(pdf)
    buffer, document = QBuffer(content), QPdfDocument()
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    image = page_image(document, 0, dpi=DPI).convertToFormat(QImage.Format.Format_Grayscale8)
    document.close()
    return image


def line_through(darkness: list[int]) -> float:
    """Return where the longest line lies in a profile, in dots."""
    peak = darkness.index(max(darkness))
    near = range(max(0, peak - 3), min(len(darkness), peak + 4))
    return sum(place * darkness[place] for place in near) / sum(darkness[p] for p in near)


def found_cross(image: QImage, near: tuple[float, float]) -> tuple[float, float]:
    """Return the middle of the cross near a place, millimetres."""
    dots, line = bytes(image.constBits()), image.bytesPerLine()
    half = round(6 / DOT)
    left, top = round(near[0] / DOT) - half, round(near[1] / DOT) - half
    rows = [dots[y * line + left : y * line + left + 2 * half] for y in range(top, top + 2 * half)]
    across = [sum(255 - row[x] for row in rows) for x in range(2 * half)]
    down = [sum(255 - dot for dot in row) for row in rows]
    return (left + line_through(across) + 0.5) * DOT, (top + line_through(down) + 0.5) * DOT


def read_off(pdf: bytes, width: float, height: float) -> list[tuple[float, float]]:
    """Read every cross as a clerk does: from the nearest edges, to a tenth of a millimetre."""
    image = scan(pdf)
    return [
        (
            round(px if x < width / 2 else width - px, 1),
            round(py if y < height / 2 else height - py, 1),
        )
        for x, y in crosses(width, height)
        for px, py in [found_cross(image, (x, y))]
    ]


@pytest.fixture(scope="module")
def sheet(fonts):
    return measuring_sheet(210, 148, "校准页", ("收件打印机", "A5 横放"), fonts)


def test_the_crosses_of_the_sheet_stand_where_the_scales_say(qapp, sheet):
    assert read_off(sheet, 210, 148) == [(20, 20)] * 4


def test_a_printer_that_shifts_stretches_and_turns_prints_within_a_fifth_of_a_millimetre(
    qapp, sheet
):
    read = read_off(through(sheet, FAULT), 210, 148)
    assert max(abs(length - 20) for pair in read for length in pair) > 1.5
    found = solve(read, width=210, height=148)
    image = scan(through(calibrated(sheet, found), FAULT))
    for cross in crosses(210, 148):
        assert math.dist(found_cross(image, cross), cross) < 0.2


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    printer=st.builds(
        Calibration,
        dx=st.floats(-8, 8),
        dy=st.floats(-8, 8),
        sx=st.floats(0.96, 1.04),
        sy=st.floats(0.96, 1.04),
        rotation=st.floats(-1.5, 1.5),
    )
)
def test_whatever_a_printer_does_the_file_sent_to_it_undoes(sheet, printer):
    page = PdfReader(BytesIO(calibrated(sheet, printer))).pages[0]
    words = page.get_contents().get_data().split(b" cm", 1)[0].split()[-6:]
    a, b, c, d, e, f = (float(word) for word in words)
    for x, y in ((0, 0), (210, 0), (0, 148), (210, 148), (33, 77)):
        px, py = x * MM, (148 - y) * MM
        sent = ((a * px + c * py + e) / MM, 148 - (b * px + d * py + f) / MM)
        assert math.dist(printer.printed(sent, width=210, height=148), (x, y)) < 0.02


def test_the_bytes_handed_in_stay_and_every_page_is_moved(sheet):
    writer = PdfWriter(clone_from=PdfReader(BytesIO(sheet)))
    writer.append(PdfReader(BytesIO(sheet)))
    two = BytesIO()
    writer.write(two)
    before = two.getvalue()
    moved = calibrated(before, Calibration(dx=3))
    assert two.getvalue() == before
    places = [
        page.get_contents().get_data().split(b"cm", 1)[0].split()[-2:]
        for page in PdfReader(BytesIO(moved)).pages
    ]
    assert len(places) == 2
    assert all(float(x) == pytest.approx(-3 * MM) for x, _ in places)
    assert "校准页" in PdfReader(BytesIO(moved)).pages[1].extract_text()


def test_a_narrow_roll_has_its_sheet_too(fonts):
    roll = measuring_sheet(58, 120, "校准页", ("每个十字到最近的两条边都应是 10 毫米",), fonts)
    assert page_size(roll) == pytest.approx((58, 120), abs=0.01)
    assert "10 毫米" in PdfReader(BytesIO(roll)).pages[0].extract_text()
