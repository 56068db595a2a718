"""The recovery key on a sheet of paper, made without the archive's forms."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, Qt
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtWidgets import QApplication

from hall_app.ui.i18n import translate

_DOTS = 150


def recovery_paper(key: str, folder: str) -> bytes:
    """Return an A4 page with the key in groups, where it belongs and how to keep it."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DOTS)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(20, 20, 20, 20), QPageLayout.Unit.Millimeter)
    painter = QPainter(writer)
    top = 0.0
    for words, points, bold in (
        (translate("Recovery", "Recovery key of the archive"), 18, True),
        (translate("Recovery", "Archive in {folder}").format(folder=folder), 10, False),
        (key.replace("-", "   "), 16, True),
        (
            translate(
                "Recovery",
                "Seal this sheet in an envelope, sign across the flap and lock it away. Whoever "
                "has it can open the archive. When the passphrase is lost, type the key at the "
                "start in its place.",
            ),
            11,
            False,
        ),
    ):
        font = QFont(QApplication.font())
        font.setPointSize(points)
        font.setBold(bold)
        painter.setFont(font)
        box = QRectF(0, top, writer.width(), writer.height() - top)
        wrap = int(Qt.TextFlag.TextWordWrap)
        taken = painter.boundingRect(box, wrap, words)
        painter.drawText(box, wrap, words)
        top += taken.height() + _DOTS / 4
    painter.end()
    return bytes(buffer.data().data())
