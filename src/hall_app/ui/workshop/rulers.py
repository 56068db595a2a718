"""Rulers along the sheet, in millimetres."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QGridLayout, QWidget

from hall_app.ui import colours, metrics

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from hall_app.ui.workshop.sheet_view import SheetView

THICK = 22
DIGITS = 10
"""Pixels of the figures: drawing, not text."""
_ROOM = 34
"""Pixels that a figure needs along the ruler."""


class Ruler(QWidget):
    """Draw millimetres along one edge, with the span of what is chosen."""

    def __init__(self, view: SheetView, *, across: bool) -> None:
        super().__init__()
        self._view, self._across = view, across
        self.setObjectName(f"workshop-ruler-{'x' if across else 'y'}")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        if across:
            self.setFixedHeight(THICK)
        else:
            self.setFixedWidth(THICK)
        view.looked.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw ticks at every millimetre, figures where they have room."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(colours.SUNKEN))
        self._span(painter)
        font = QFont(metrics.current().font("hint"))
        font.setPixelSize(DIGITS)
        painter.setFont(font)
        scale = self._view.pixels
        every = next(step for step in (10, 20, 50, 100) if step * scale >= _ROOM or step == 100)  # noqa: PLR2004
        length = self._view.sheet[0 if self._across else 1]
        fine = 1 if scale >= 2 else 5  # noqa: PLR2004 - pixels between two ticks
        for millimetre in range(0, round(length) + 1, fine):
            self._tick(painter, millimetre, every)
        painter.end()

    def _tick(self, painter: QPainter, millimetre: int, every: int) -> None:
        at = self._place(millimetre)
        if not 0 <= at <= (self.width() if self._across else self.height()):
            return
        long = 9 if millimetre % 10 == 0 else 6 if millimetre % 5 == 0 else 3
        painter.setPen(QColor(colours.FIELD))
        if self._across:
            painter.drawLine(QPointF(at, THICK - long), QPointF(at, THICK))
        else:
            painter.drawLine(QPointF(THICK - long, at), QPointF(THICK, at))
        if millimetre % every == 0:
            painter.setPen(QColor(colours.INK2))
            box = QRectF(at + 2, 0, 30, 12) if self._across else QRectF(0, at + 1, THICK - 2, 12)
            left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
            painter.drawText(box, left, str(millimetre))

    def _span(self, painter: QPainter) -> None:
        frame = self._view.frame()
        if frame is None:
            return
        low, high = (frame.left, frame.right) if self._across else (frame.top, frame.bottom)
        begin, end = self._place(low), self._place(high)
        if self._across:
            painter.fillRect(QRectF(begin, 0, end - begin, THICK), QColor(colours.BLUE_EDGE))
        else:
            painter.fillRect(QRectF(0, begin, THICK, end - begin), QColor(colours.BLUE_EDGE))

    def _place(self, millimetre: float) -> float:
        """Return the pixel of a millimetre along this ruler."""
        point = self._view.mapFromScene(QPointF(millimetre, millimetre))
        return float(point.x() if self._across else point.y())


def ruled(view: SheetView) -> QWidget:
    """Return the sheet with its two rulers."""
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setSpacing(0)
    corner = QWidget()
    corner.setFixedSize(THICK, THICK)
    grid.addWidget(corner, 0, 0)
    grid.addWidget(Ruler(view, across=True), 0, 1)
    grid.addWidget(Ruler(view, across=False), 1, 0)
    grid.addWidget(view, 1, 1)
    return holder
