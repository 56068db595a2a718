"""The ink over a page under something that lies above it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from hall_app.ui import colours

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent


class Veil(QWidget):
    """Dim the page under something that lies above it."""

    pressed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Tell that the clerk wants the page back."""
        self.pressed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw ink at 16 %."""
        painter = QPainter(self)
        ink = QColor(colours.INK)
        ink.setAlphaF(colours.VEIL_PERCENT / 100)
        painter.fillRect(self.rect(), ink)
        painter.end()
