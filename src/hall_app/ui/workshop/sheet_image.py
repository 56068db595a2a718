"""Pages of a PDF or a picture painted as images, off the screen's thread."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QImage
from PySide6.QtPdf import QPdfDocument

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST = 4_000
"""Pixels along the longer side: beyond it the eye gains nothing and memory is lost."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Raster:
    """Say how large a sheet is painted.

    Attributes:
        sheet: Width and height in millimetres.
        scale: Pixels of the screen to a millimetre.
    """

    sheet: tuple[float, float]
    scale: float

    @property
    def size(self) -> QSize:
        """Return the image's size in pixels."""
        scale = min(self.scale, LONGEST / max(self.sheet))
        return QSize(round(self.sheet[0] * scale), round(self.sheet[1] * scale))


def paint(content: bytes, page: int, raster: Raster) -> QImage:
    """Return one page, transparent where nothing is printed; an empty image for no such page.

    Args:
        content: A PDF, or a picture that fills the sheet.
        page: From 1.
        raster: How large.
    """
    if not content:
        return QImage()
    if not content.startswith(b"%PDF-"):
        return QImage.fromData(content) if page == 1 else QImage()
    with _opened(content) as document:
        if page > document.pageCount():
            return QImage()
        return document.render(page - 1, raster.size)


def pages_of(content: bytes) -> int:
    """Return how many sheets a background has."""
    if not content.startswith(b"%PDF-"):
        return 1
    with _opened(content) as document:
        return max(1, document.pageCount())


@contextmanager
def _opened(content: bytes) -> Iterator[QPdfDocument]:
    data = QByteArray(content)
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    try:
        yield document
    finally:
        document.close()
        buffer.close()
