"""Making pictures ready for the archive: right side up, small enough, and nothing but the picture.

Every picture is drawn anew. What a camera writes beside it (where, when, with which device, EXIF)
is not carried over, and bytes hidden behind it are gone.
"""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QSize, Qt
from PySide6.QtGui import QColor, QImage, QImageReader, QImageWriter, QPainter

from hall_app.domain.pictures import FileKind, ReadyFile, read_file
from hall_app.domain.scanners import LONGEST_PAGE
from hall_app.support.apart import Lost, call_apart
from hall_app.support.errors import RuleViolation

LONGEST_EDGE = 2_400
"""Pixels along the longer side: an A4 sheet at about 205 dots an inch."""
_QUALITY = 85
_SECONDS = 60
_SMALL = QSize(210, 297)
_MEGABYTES = 512
"""Memory one picture may take while it is decoded."""


def ready(content: bytes, *, longest: int = LONGEST_EDGE) -> ReadyFile:
    """Return a file checked by its content; a picture is drawn anew, a PDF stays as it is.

    It is decoded in a process of its own, every sheet of a PDF too: what ends a decoder does so
    there, before the archive or the desk ever shows it. Takes up to some seconds for a large
    file: run it on a lane of its own.

    Raises:
        RuleViolation: ``scan-empty``, ``scan-too-large``, ``scan-kind``, ``scan-damaged``,
            ``scan-too-many-pixels``, ``scan-active``.
    """
    read_file(content)
    try:
        found: ReadyFile = call_apart(_ready, content, longest, seconds=_SECONDS)
    except Lost as fault:
        raise RuleViolation("scan-damaged", fields=("file",)) from fault
    return found


def page_of_bitmap(content: bytes) -> bytes:
    """Return the page in a scanner's bitmap as a JPEG file, drawn anew.

    Runs in the process of the scanner's driver, which stands apart already.

    Raises:
        RuleViolation: ``scan-damaged`` when it is no bitmap, or not whole.
    """
    _application = QCoreApplication.instance() or QCoreApplication([])
    if not content.startswith(b"BM"):
        raise RuleViolation("scan-damaged", fields=("file",))
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    size = QImageReader(buffer, b"bmp").size()
    buffer.seek(0)
    return _as_jpeg(_drawn_anew(_decoded(content, size.width(), size.height(), LONGEST_PAGE)))


def _ready(content: bytes, longest: int) -> ReadyFile:
    # Its folders are where Qt looks for decoders.
    _application = QCoreApplication.instance() or QCoreApplication([])
    facts = read_file(content)
    if facts.kind is FileKind.PDF:
        _try_sheets(content)
        return ReadyFile(kind=FileKind.PDF, content=content)
    image = _drawn_anew(_decoded(content, facts.width, facts.height, longest))
    return ReadyFile(
        kind=FileKind.JPEG, content=_as_jpeg(image), width=image.width(), height=image.height()
    )


def _as_jpeg(image: QImage) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, b"jpeg")
    writer.setQuality(_QUALITY)
    if not writer.write(image):
        raise RuleViolation("scan-damaged", fields=("file",))
    buffer.close()
    return bytes(data.data())


def _try_sheets(content: bytes) -> None:
    """Draw every sheet of a PDF once, small."""
    from PySide6.QtPdf import QPdfDocument  # noqa: PLC0415 - for a PDF only

    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    for page in range(document.pageCount()):
        document.render(page, _SMALL)
    document.close()


def _decoded(content: bytes, width: int, height: int, longest: int) -> QImage:
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoDetectImageFormat(True)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    reader.setAllocationLimit(_MEGABYTES)
    if max(width, height) > longest:
        size = QSize(width, height)
        size.scale(longest, longest, Qt.AspectRatioMode.KeepAspectRatio)
        reader.setScaledSize(size.expandedTo(QSize(1, 1)))
    image = reader.read()
    if image.isNull():
        raise RuleViolation("scan-damaged", fields=("file",))
    return image


def _drawn_anew(image: QImage) -> QImage:
    """Return the picture on white, without texts, profile or place of the old one."""
    sheet = QImage(image.size(), QImage.Format.Format_RGB32)
    sheet.fill(QColor("white"))
    if image.format() == QImage.Format.Format_CMYK8888:
        image = image.convertToFormat(QImage.Format.Format_RGB32)
    painter = QPainter(sheet)
    painter.drawImage(0, 0, image)
    painter.end()
    return sheet
