"""The page in a picture of a document camera: cut out of the desk around it."""

from __future__ import annotations

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QIODevice,
    QMarginsF,
    QPointF,
    QRect,
    QRectF,
    QSize,
    QSizeF,
    Qt,
)
from PySide6.QtGui import QImage, QImageReader, QImageWriter, QPageSize, QPainter, QPdfWriter

LOOKED_AT = 320
"""Pixels along the longer side of the picture in which the page is looked for."""
_GREYS = 256
_LEAST_SHARE = 0.12
"""A page takes at least so much of the picture; less is a reflection or a slip of paper."""
_IN_LINE = 0.35
"""So much of the longest bright line has to be bright where the page still is."""
_LEAST_STEP = 40
"""Greys between desk and page; a white page on a white desk is left as it is."""
_BORDER = 0.006
_QUALITY = 90
_A4_MM, _DOTS = 297.0, 200


def cut_page(picture: QImage) -> QImage:
    """Return the bright sheet in a picture, or the whole picture where none stands out."""
    box = page_box(picture)
    return picture if box is None else picture.copy(box)


def page_box(picture: QImage) -> QRect | None:
    """Return where the page lies in a picture, or nothing.

    The page is what is brighter than the desk by Otsu's threshold; rows and columns that are
    bright over a good part of their length bound it, so that a reflection beside it does not.
    """
    small = picture.scaled(
        LOOKED_AT, LOOKED_AT, Qt.AspectRatioMode.KeepAspectRatio
    ).convertToFormat(QImage.Format.Format_Grayscale8)
    wide, high, line = small.width(), small.height(), small.bytesPerLine()
    raw = bytes(small.constBits())
    rows = [raw[y * line : y * line + wide] for y in range(high)]
    step = _threshold(rows)
    if step is None:
        return None
    table = bytes(1 if grey > step else 0 for grey in range(_GREYS))
    bright = [row.translate(table) for row in rows]
    joined = b"".join(bright)
    across = _span([sum(joined[x::wide]) for x in range(wide)])
    down = _span([sum(row) for row in bright])
    share = (across[1] - across[0]) * (down[1] - down[0]) / (wide * high)
    if share < _LEAST_SHARE:
        return None
    return _back(across, down, small.size(), picture.size())


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
    """Return one page as it is, several as one PDF, each sheet of the shape of its picture."""
    if len(pages) == 1:
        return pages[0]
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DOTS)
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    painter: QPainter | None = None
    for page in pages:
        image = _read(page)
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


def _read(content: bytes) -> QImage:
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    return QImageReader(buffer).read()


def _threshold(rows: list[bytes]) -> int | None:
    """Return the grey that parts desk and page best (Otsu), or nothing where they are alike."""
    counts = [sum(row.count(grey) for row in rows) for grey in range(_GREYS)]
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


def _span(counts: list[int]) -> tuple[int, int]:
    least = max(counts) * _IN_LINE
    inside = [place for place, count in enumerate(counts) if count and count >= least]
    return (inside[0], inside[-1] + 1) if inside else (0, 0)


def _back(across: tuple[int, int], down: tuple[int, int], small: QSize, large: QSize) -> QRect:
    x, y = large.width() / small.width(), large.height() / small.height()
    edge = round(_BORDER * max(large.width(), large.height()))
    left, top = round(across[0] * x) - edge, round(down[0] * y) - edge
    right, low = round(across[1] * x) + edge, round(down[1] * y) + edge
    return QRect(left, top, right - left, low - top).intersected(
        QRect(0, 0, large.width(), large.height())
    )
