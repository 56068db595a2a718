"""Files as they come from cameras, scanners and people who mean harm."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage

GPS = b"GPSLatitude 30.2741"


def encoded(image: QImage, kind: str) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, kind)
    buffer.close()
    return bytes(data.data())


def picture(width=640, height=480, kind="JPEG", form=QImage.Format.Format_RGB32) -> bytes:
    image = QImage(width, height, form)
    image.fill(QColor("teal"))
    return encoded(image, kind)


def with_exif(content: bytes, orientation: int = 6) -> bytes:
    """Return a JPEG that says how it was held and where it was taken."""
    tiff = b"II*\x00\x08\x00\x00\x00\x01\x00"
    tiff += b"\x12\x01\x03\x00\x01\x00\x00\x00" + bytes([orientation, 0, 0, 0]) + b"\x00" * 4
    body = b"Exif\x00\x00" + tiff + GPS
    segment = b"\xff\xe1" + (len(body) + 2).to_bytes(2, "big") + body
    return content[:2] + segment + content[2:]


def cmyk() -> bytes:
    inks = b"\x00\xff\xff\x00" * (64 * 48)
    image = QImage(inks, 64, 48, 64 * 4, QImage.Format.Format_CMYK8888)
    return encoded(image, "JPEG")


def large() -> bytes:
    """Return a hundred megapixels."""
    return picture(10_000, 10_000, form=QImage.Format.Format_Grayscale8)


PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
PROGRAM = b"MZ\x90\x00" + b"\x00" * 200
LINK = b"L\x00\x00\x00\x01\x14\x02\x00" + b"\x00" * 200
