"""Millimetres are the same on the bench, in the preview and on the paper."""

from __future__ import annotations

import random

import overlay_files
import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtPdf import QPdfDocument
from workshop_hands import WorkshopHands

from hall_app.domain.overlays.place import Box, Place
from hall_app.domain.overlays.views import Data
from hall_app.ui.workshop.sheet_image import Raster, paint
from hall_app.ui.workshop.work import work_on

FORMS = 20
PER_MM = 12
"""Pixels to a millimetre that the pictures are measured in."""
NEAR = 0.1
SHEETS = ((210.0, 297.0), (210.0, 148.0), (184.0, 260.0), (241.0, 93.1))


def ink(image: QImage, box: Box) -> tuple[float, float, float, float]:
    """Return left, top, right, bottom of what is dark in a box, in millimetres."""
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    left, top = int(box.left * PER_MM), int(box.top * PER_MM)
    right, bottom = int(box.right * PER_MM), int(box.bottom * PER_MM)
    stride, data = grey.bytesPerLine(), bytes(grey.constBits())
    rows = [data[y * stride + left : y * stride + right] for y in range(top, bottom)]
    lines = [y for y, row in enumerate(rows) if min(row) < 100]
    columns = [x for x in range(right - left) if min(row[x] for row in rows) < 100]
    return (
        (left + columns[0]) / PER_MM,
        (top + lines[0]) / PER_MM,
        (left + columns[-1] + 1) / PER_MM,
        (top + lines[-1] + 1) / PER_MM,
    )


def on_white(image: QImage) -> QImage:
    sheet = QImage(image.size(), QImage.Format.Format_RGB32)
    sheet.fill(QColor("white"))
    painter = QPainter(sheet)
    painter.drawImage(0, 0, image)
    painter.end()
    return sheet


def pictured(pdf: bytes, sheet: tuple[float, float]) -> QImage:
    """Return the first page as another reader than the bench's draws it, on white."""
    data = QByteArray(pdf)
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    size = QSize(round(sheet[0] * PER_MM), round(sheet[1] * PER_MM))
    image = on_white(document.render(0, size))
    document.close()
    return image


def benched(view, sheet: tuple[float, float]) -> QImage:
    """Return the scene as it lies on the bench, without the frames of its places."""
    for item in view.items_by_key.values():
        item.setVisible(False)
    size = QSize(round(sheet[0] * PER_MM), round(sheet[1] * PER_MM))
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    view.scene().render(painter, QRectF(image.rect()), QRectF(0, 0, *sheet))
    painter.end()
    return image


@pytest.fixture
def head_hands(qtbot, practice_paths, clock, theme, tmp_path):
    from hall_stage import HEAD, drop_curtain, raise_curtain

    made = raise_curtain(practice_paths, clock, theme, tmp_path, who=HEAD)
    found = WorkshopHands(made)
    yield found
    found.counter.stop()
    drop_curtain(made)


def test_twenty_forms_agree_within_a_tenth_of_a_millimetre(head_hands):
    chance = random.Random(5)
    service, head = head_hands.stage.services.workshop, head_hands.stage.operator
    page = head_hands.stage.open("workshop")
    for number in range(FORMS):
        sheet = SHEETS[number % len(SHEETS)]
        boxes = [
            Box(round(chance.uniform(2, sheet[0] - 14), 1), round(top, 1), 10, 9)
            for top in (3, sheet[1] / 2 - 5, sheet[1] - 13)
        ]
        places = [Place(key=0, mark="■", box=box) for box in boxes]
        opened = service.new(f"表{number}", head, size=sheet, places=places)
        page.controller.rescale(PER_MM)
        page.controller.take_up(work_on(opened))
        page.controller.rescale(PER_MM)
        under = overlay_files.pdf(1, sheet)
        bare = service.preview(opened.draft, b"", Data.SAMPLE, head)
        seen = service.preview(opened.draft, under, Data.SAMPLE, head)
        view = page.bench.sheet
        for place in page.controller.draft.places:
            assert tuple(view.items_by_key[place.key].rect.getRect()) == tuple(place.box)
        layer = paint(bare, 1, Raster(sheet=sheet, scale=PER_MM))
        view.show_layer(layer)
        pictures = (benched(view, sheet), pictured(bare, sheet), pictured(seen, sheet))
        for box in boxes:
            on_bench, on_paper, in_preview = (ink(one, box) for one in pictures)
            middle = (on_paper[0] + on_paper[2]) / 2
            assert middle == pytest.approx(box.left + box.width / 2, abs=NEAR)
            assert on_bench == pytest.approx(on_paper, abs=NEAR)
            assert in_preview == pytest.approx(on_paper, abs=NEAR)


def test_a_background_lies_under_its_own_millimetres(head_hands):
    """The cross of the file stands at 20/30 mm of the bench and of the preview."""
    service, head = head_hands.stage.services.workshop, head_hands.stage.operator
    found = service.ready_background(overlay_files.pdf(), "底.pdf", head)
    place = Place(key=0, mark="√", box=Box(100, 100, 8, 8))
    opened = service.new("表", head, size="A4", background=found, places=(place,))
    page = head_hands.stage.open("workshop")
    page.controller.take_up(work_on(opened))
    page.bench.sheet.show_background(
        paint(found.content, 1, Raster(sheet=(210, 297), scale=PER_MM))
    )
    around = Box(17, 27, 6, 6)
    seen = service.preview(opened.draft, found.content, Data.SAMPLE, head)
    for picture in (benched(page.bench.sheet, (210, 297)), pictured(seen, (210, 297))):
        left, top, right, bottom = ink(picture, around)
        assert (left + right) / 2 == pytest.approx(20, abs=NEAR)
        assert (top + bottom) / 2 == pytest.approx(30, abs=NEAR)
