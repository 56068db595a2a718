"""A drawing of the calibration sheet: which cross is which, and what is measured on it now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from hall_app.domain.calibration import crosses
from hall_app.ui import colours, metrics
from hall_app.ui.widgets import painting

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from hall_app.domain.printer_settings import SheetSize

EDGE, ARM, HEAD = 190, 11, 4


class SheetSketch(QWidget):
    """Draw the sheet with its four crosses; the distance asked for now is an arrow."""

    def __init__(self, sheet: SheetSize, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self.shown = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_reading(self, name: str) -> None:
        """Draw the distance that a field of this name holds: ``x1`` to ``y4``, or none."""
        self.shown = name
        self.update()

    def sizeHint(self) -> QSize:
        """Return a square that either way of the sheet fits into."""
        edge = metrics.current().px(EDGE)
        return QSize(edge, edge)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw sheet, crosses and arrow."""
        width, height = self._sheet
        room = min(self.width(), self.height()) - 4
        unit = room / max(width, height)
        left, top = (self.width() - width * unit) / 2, (self.height() - height * unit) / 2
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        page = QRectF(left, top, width * unit, height * unit)
        painting.rounded(painter, page, fill=colours.SURFACE, edge=colours.FIELD, radius=1)
        for number, (x, y) in enumerate(crosses(width, height), 1):
            at = QPointF(left + x * unit, top + y * unit)
            chosen = self.shown[1:] == str(number)
            self._cross(painter, at, page, number, chosen=chosen)
        painter.end()

    def _cross(
        self, painter: QPainter, at: QPointF, page: QRectF, number: int, *, chosen: bool
    ) -> None:
        sizes = metrics.current()
        ink = colours.BLUE if chosen else colours.INK
        arm = sizes.px(ARM)
        painter.setPen(QPen(QColor(ink), 2 if chosen else 1))
        painter.drawLine(at - QPointF(arm, 0), at + QPointF(arm, 0))
        painter.drawLine(at - QPointF(0, arm), at + QPointF(0, arm))
        inward = 1 if at.x() < page.center().x() else -1
        down = 1 if at.y() < page.center().y() else -1
        edge = sizes.px(20)
        box = QRectF(0, 0, edge, edge)
        box.moveCenter(at + QPointF(inward * edge * 0.9, down * edge * 0.9))
        middle = Qt.AlignmentFlag.AlignHCenter
        painting.text(painter, box, str(number), colour=ink, bold=True, align=middle)
        if chosen:
            across = self.shown.startswith("x")
            to_left, to_top = inward > 0, down > 0
            if across:
                end = QPointF(page.left() if to_left else page.right(), at.y())
            else:
                end = QPointF(at.x(), page.top() if to_top else page.bottom())
            _arrow(painter, at, end)


def _arrow(painter: QPainter, start: QPointF, end: QPointF) -> None:
    """Draw the distance from a cross to an edge of the paper."""
    colour = QColor(colours.RED)
    painter.setPen(QPen(colour, 3))
    painter.drawLine(start, end)
    head = metrics.current().px(HEAD)
    along = end - start
    length = max(1.0, (along.x() ** 2 + along.y() ** 2) ** 0.5)
    along /= length
    across = QPointF(-along.y(), along.x())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    back = end - along * (head * 1.6)
    painter.drawPolygon(QPolygonF([end, back + across * head, back - across * head]))
