"""The page is cut out of the desk around it; pages of one paper become one file."""

from __future__ import annotations

import io
import sys

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from hall_app.devices import page_edges
from hall_app.devices.cameras import PRACTICE, PracticeCamera, cameras, practice_picture
from hall_app.devices.page_edges import bound, cut_page, page_outline, written
from hall_app.devices.pictures import ready
from hall_app.domain.pictures import FileKind


def desk(colour="#3A3F45", size=(1600, 1200)) -> QImage:
    picture = QImage(*size, QImage.Format.Format_RGB32)
    picture.fill(QColor(colour))
    return picture


def with_sheets(picture, *sheets, colour="#F4F2EA", frame=False) -> QImage:
    """Lay sheets down, each by its middle, width, height and degrees, with lines of writing."""
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for x, y, wide, high, turned in sheets:
        painter.save()
        painter.translate(x, y)
        painter.rotate(turned)
        page = QRectF(-wide / 2, -high / 2, wide, high)
        painter.fillRect(page, QColor(colour))
        for line in range(1, int(high // 60)):
            at = QRectF(page.left() + wide / 8, page.top() + 60 * line, wide * 3 / 4, 14)
            painter.fillRect(at, QColor("#333333"))
        if frame:
            painter.setPen(QPen(QColor("#222222"), 5))
            painter.drawRect(page.adjusted(30, 30, -30, -30))
        painter.restore()
    painter.end()
    return picture


def lying(found, x, y, wide, high, turned) -> bool:
    place = abs(found.x - x) <= 5 and abs(found.y - y) <= 5
    size = abs(found.width - wide) <= 8 and abs(found.height - high) <= 8
    return place and size and abs(found.angle - turned) <= 0.15


@pytest.mark.parametrize("frame", [False, True], ids=["plain", "framed"])
@pytest.mark.parametrize("turned", [0, 0.6, -3, 12, -38])
@pytest.mark.parametrize(
    ("wide", "high"), [(735, 1040), (1040, 735), (303, 191)], ids=["A4", "A4 across", "card"]
)
def test_a_sheet_is_found_however_it_lies_with_a_reflection_beside_it(
    qapp, wide, high, turned, frame
):
    where = (800, 600, wide, high, turned)
    picture = with_sheets(desk(), where, frame=frame)
    painter = QPainter(picture)
    painter.fillRect(QRectF(8, 8, 60, 60), QColor("white"))
    painter.end()
    assert lying(page_outline(picture), *where)


def test_a_sheet_that_lies_askew_is_set_straight(qapp):
    page = cut_page(with_sheets(desk(), (800, 600, 735, 1040, 7)))
    assert abs(page.width() - 735) <= 8
    assert abs(page.height() - 1040) <= 8
    inside = page.rect().adjusted(6, 6, -6, -6)
    corners = (inside.topLeft(), inside.topRight(), inside.bottomLeft(), inside.bottomRight())
    assert all(page.pixelColor(one).lightness() > 200 for one in corners)
    line = next(y for y in range(40, 90) if page.pixelColor(page.width() // 2, y).lightness() < 90)
    for x in (120, page.width() - 120):
        dark = [y for y in range(40, 90) if page.pixelColor(x, y).lightness() < 90]
        assert abs(dark[0] - line) <= 2


def test_both_sides_of_a_card_laid_side_by_side_stay_in_one_picture(qapp):
    sides = ((500, 600, 303, 191, 4), (1000, 560, 303, 191, -6))
    found = page_outline(with_sheets(desk(), *sides))
    assert found.angle == 0
    box = QRectF(0, 0, found.width, found.height)
    box.moveCenter(QPointF(found.x, found.y))
    for x, y, wide, high, _ in sides:
        assert box.contains(QRectF(x - wide / 2, y - high / 2, wide, high))


@pytest.mark.parametrize("colour", ["#B02020", "#1A237E", "#F4F2EA"])
def test_what_lies_beside_a_page_is_not_cut_away(qapp, colour):
    picture = with_sheets(desk(), (500, 600, 620, 880, 3))
    painter = QPainter(picture)
    painter.fillRect(QRectF(1150, 420, 190, 190), QColor(colour))
    painter.end()
    assert cut_page(picture).size() == picture.size()


def test_a_sheet_larger_than_the_picture_loses_nothing(qapp):
    picture = with_sheets(desk(), (800, 600, 1500, 2100, 8))
    page = cut_page(picture)
    assert page.width() >= 1540
    assert page.height() == picture.height()


@pytest.mark.parametrize(
    "picture",
    [
        desk("#F7F6F1"),
        with_sheets(desk("#F7F6F1"), (680, 600, 735, 1040, 2), colour="#FFFFFF").copy(
            0, 0, 300, 1200
        ),
        with_sheets(desk(), (745, 560, 90, 120, 3)),
    ],
    ids=["a white desk", "nothing on it", "a slip of paper"],
)
def test_where_no_page_stands_out_the_picture_stays_whole(qapp, picture):
    assert page_outline(picture) is None
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


def test_a_pile_too_large_for_the_archive_becomes_coarser_until_it_fits(qapp, monkeypatch):
    pages = tuple(written(practice_picture(one)) for one in range(1, 4))
    whole = bound(pages)
    monkeypatch.setattr(page_edges, "MOST_BYTES", len(whole) - 1)
    paper = bound(pages)
    assert len(paper) < len(whole)
    sheets = PdfReader(io.BytesIO(paper)).pages
    assert [round(float(one.mediabox.width)) for one in sheets] == [842] * 3
    (image,) = sheets[0].images
    assert image.image.size == (1120, 840)


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
