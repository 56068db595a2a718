"""A panel over the page that fills all its pixels, so that nothing under it is painted again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QFrame, QWidget

from hall_app.ui import colours

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class OpaquePanel(QFrame):
    """Paint surface and edge itself; corners are square.

    With a style sheet's round corners Qt takes the panel for transparent and paints the whole
    page below it again at every key press, which takes longer than a picture of the screen.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill what is to be painted and draw the edge."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(colours.SURFACE))
        painter.setPen(QPen(QColor(colours.FIELD), 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()
