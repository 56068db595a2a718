"""The page is cut out of the desk around it; pages of one paper become one file."""

from __future__ import annotations

import io
import sys

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from hall_app.devices.cameras import PRACTICE, PracticeCamera, cameras, practice_picture
from hall_app.devices.page_edges import bound, cut_page, page_box, written
from hall_app.devices.pictures import ready
from hall_app.domain.pictures import FileKind


def desk(colour="#3A3F45", size=(1600, 1200)) -> QImage:
    picture = QImage(*size, QImage.Format.Format_RGB32)
    picture.fill(QColor(colour))
    return picture


def with_sheet(picture, box, colour="#F4F2EA") -> QImage:
    painter = QPainter(picture)
    painter.fillRect(QRectF(QRect(*box)), QColor(colour))
    painter.fillRect(QRectF(box[0] + 80, box[1] + 100, box[2] - 160, 60), QColor("#222222"))
    painter.end()
    return picture


def near(found: QRect, box) -> bool:
    wanted = (box[0], box[1], box[0] + box[2], box[1] + box[3])
    edges = (found.left(), found.top(), found.right(), found.bottom())
    return all(abs(one - other) <= 24 for one, other in zip(edges, wanted, strict=True))


@pytest.mark.parametrize("box", [(300, 80, 760, 1050), (60, 200, 1400, 900), (500, 400, 620, 500)])
def test_a_sheet_is_cut_out_of_a_dark_desk_with_a_reflection_beside_it(qapp, box):
    picture = with_sheet(desk(), box)
    painter = QPainter(picture)
    painter.fillRect(QRectF(8, 8, 30, 60), QColor("white"))
    painter.end()
    assert near(page_box(picture), box)


@pytest.mark.parametrize(
    "picture",
    [
        desk("#F7F6F1"),
        with_sheet(desk("#F7F6F1"), (300, 80, 760, 1050), "#FFFFFF").copy(0, 0, 300, 1200),
        with_sheet(desk(), (700, 500, 90, 120)),
    ],
    ids=["a white desk", "nothing on it", "a slip of paper"],
)
def test_where_no_page_stands_out_the_picture_stays_whole(qapp, picture):
    assert page_box(picture) is None
    assert cut_page(picture).size() == picture.size()


def test_one_page_is_a_picture_and_several_are_one_paper(qapp):
    pages = tuple(written(cut_page(practice_picture(one))) for one in (1, 2))
    assert bound(pages[:1]) == pages[0]
    assert ready(pages[0]).kind is FileKind.JPEG
    kept = ready(bound(pages))
    assert kept.kind is FileKind.PDF
    sheets = PdfReader(io.BytesIO(kept.content)).pages
    assert len(sheets) == 2
    image = QImage.fromData(pages[0])
    shape = float(sheets[0].mediabox.width / sheets[0].mediabox.height)
    assert abs(shape - image.width() / image.height()) < 0.02


def test_the_practice_camera_shows_another_sheet_after_each_picture(qapp):
    seen = []
    camera = PracticeCamera()
    camera.start(seen.append, lambda: None)
    camera.turn()
    camera.stop()
    camera.turn()
    assert len(seen) == 2
    assert seen[0] != seen[1]


def test_without_the_part_of_qt_for_cameras_there_is_none_but_that_for_practice(monkeypatch):
    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", None)
    assert cameras(practice=False) == ()
    assert [one.key for one in cameras(practice=True)] == [PRACTICE]
