"""The page in a picture of a document camera: cut out of the desk around it and set straight."""

from __future__ import annotations

import math

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QIODevice,
    QMarginsF,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    QSizeF,
    Qt,
)
from PySide6.QtGui import QImage, QImageReader, QImageWriter, QPageSize, QPainter, QPdfWriter

from hall_app.devices.sheet_outline import Outline, sheet_outline
from hall_app.domain.pictures import MOST_BYTES

LOOKED_AT = 640
"""Pixels along the longer side of the picture in which the page is looked for."""
_GREYS = 256
_LEAST_STEP = 40
"""Greys between desk and page; a white page on a white desk is left as it is."""
_LEAST_ANGLE = 0.2
"""Degrees below which a page lies straight: half a millimetre on the width of A4."""
_BESIDE_AT, _BESIDE_STEP, _BESIDE_SHARE = 160, 40, 0.01
"""What differs so much from the desk, in any colour, over so much of the picture is no desk."""
_QUALITY = 90
_A4_MM, _DOTS = 297.0, 200
_SHARES = (1.0, 0.7, 0.5, 0.35)
"""Of a page of 300 dots an inch the last leaves some 100: still to be read."""


def cut_page(picture: QImage) -> QImage:
    """Return the bright sheet in a picture, set straight, or the whole picture without one.

    Where something else lies beside it, as a red certificate, the whole picture stays.
    """
    found = page_outline(picture)
    if found is None or _something_beside(picture, found):
        return picture
    size = QSize(round(found.width), round(found.height))
    if abs(found.angle) < _LEAST_ANGLE:
        corner = QPoint(round(found.x - found.width / 2), round(found.y - found.height / 2))
        return picture.copy(QRect(corner, size).intersected(picture.rect()))
    page = QImage(size, QImage.Format.Format_RGB32)
    page.fill(Qt.GlobalColor.white)
    painter = QPainter(page)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.translate(found.width / 2, found.height / 2)
    painter.rotate(-found.angle)
    painter.drawImage(QPointF(-found.x, -found.y), picture)
    painter.end()
    return page


def page_outline(picture: QImage) -> Outline | None:
    """Return where the page lies in a picture, in its pixels, or nothing.

    The page is what is brighter than the desk by Otsu's threshold.
    """
    small = picture.scaled(
        LOOKED_AT,
        LOOKED_AT,
        Qt.AspectRatioMode.KeepAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    ).convertToFormat(QImage.Format.Format_Grayscale8)
    wide, line = small.width(), small.bytesPerLine()
    raw = bytes(small.constBits())
    rows = [raw[y * line : y * line + wide] for y in range(small.height())]
    step = _threshold(b"".join(rows))
    if step is None:
        return None
    table = bytes(1 if grey > step else 0 for grey in range(_GREYS))
    found = sheet_outline([row.translate(table) for row in rows])
    if found is None:
        return None
    times = picture.width() / wide
    return Outline(
        x=found.x * times,
        y=found.y * times,
        width=found.width * times,
        height=found.height * times,
        angle=found.angle,
    )


def _something_beside(picture: QImage, found: Outline) -> bool:
    """Tell whether what lies outside the page is more than the desk, which has one colour."""
    small = picture.scaled(
        _BESIDE_AT,
        _BESIDE_AT,
        Qt.AspectRatioMode.KeepAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    ).convertToFormat(QImage.Format.Format_RGB888)
    wide, high, line = small.width(), small.height(), small.bytesPerLine()
    raw, times = bytes(small.constBits()), picture.width() / wide
    turn = math.radians(found.angle)
    across, along = math.cos(turn) * times, math.sin(turn) * times
    half_wide, half_high = found.width / 2 + 2 * times, found.height / 2 + 2 * times
    outside = []
    for y in range(high):
        down = y + 0.5 - found.y / times
        for x in range(wide):
            right = x + 0.5 - found.x / times
            if (
                abs(right * across + down * along) > half_wide
                or abs(down * across - right * along) > half_high
            ):
                outside.append(raw[y * line + 3 * x : y * line + 3 * x + 3])
    if not outside:
        return False
    desk = [sorted(dot[part] for dot in outside)[len(outside) // 2] for part in range(3)]
    other = sum(
        any(abs(one - plain) > _BESIDE_STEP for one, plain in zip(dot, desk, strict=True))
        for dot in outside
    )
    return other > _BESIDE_SHARE * wide * high


def written(picture: QImage) -> bytes:
    """Return a picture as a JPEG file."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, b"jpeg")
    writer.setQuality(_QUALITY)
    writer.write(picture)
    buffer.close()
    return bytes(data.data())


def bound(pages: tuple[bytes, ...]) -> bytes:
    """Return one page as it is, several as one PDF, each sheet of the shape of its picture.

    A pile that would be too large for the archive is made coarser until it fits.
    """
    if len(pages) == 1:
        return pages[0]
    for share in _SHARES:
        paper = _as_pdf(pages, share)
        if len(paper) <= MOST_BYTES:
            break
    return paper


def _as_pdf(pages: tuple[bytes, ...], share: float) -> bytes:
    """Return pages as one PDF, with this share of the dots that each has along a side."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DOTS)
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    painter: QPainter | None = None
    for page in pages:
        image = _read(page, share)
        scale = _A4_MM / max(image.width(), image.height())
        size = QSizeF(image.width() * scale, image.height() * scale)
        writer.setPageSize(QPageSize(size, QPageSize.Unit.Millimeter))
        if painter is None:
            painter = QPainter(writer)
        else:
            writer.newPage()
        sheet = QRectF(QPointF(0, 0), QSizeF(writer.width(), writer.height()))
        painter.drawImage(sheet, image)
    if painter is not None:
        painter.end()
    buffer.close()
    return bytes(data.data())


def _read(content: bytes, share: float) -> QImage:
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    if share < 1:
        reader.setScaledSize(reader.size() * share)
    return reader.read()


def _threshold(greys: bytes) -> int | None:
    """Return the grey that parts desk and page best (Otsu), or nothing where they are alike."""
    counts = [greys.count(grey) for grey in range(_GREYS)]
    whole, weight = sum(counts), sum(grey * many for grey, many in enumerate(counts))
    best, found, dark, dark_weight = 0.0, None, 0, 0
    for grey in range(_GREYS - 1):
        dark += counts[grey]
        dark_weight += grey * counts[grey]
        light = whole - dark
        if not dark or not light:
            continue
        apart = (weight - dark_weight) / light - dark_weight / dark
        between = dark * light * apart * apart
        if apart >= _LEAST_STEP and between > best:
            best, found = between, grey
    return found
