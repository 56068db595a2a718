"""One place as it is seen on the sheet: a dashed box, its character boxes, its handles."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import QGraphicsItem

from hall_app.ui import colours, metrics

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

    from hall_app.domain.overlays.place import Box, Place

HANDLE = 7
"""Pixels of a handle's side."""
ROOM = 30
"""Pixels a side must have for a handle in its middle."""


class Handle(Enum):
    """Name a handle by the edges it moves: left, top, right, bottom."""

    TOP_LEFT = (1, 1, 0, 0)
    TOP = (0, 1, 0, 0)
    TOP_RIGHT = (0, 1, 1, 0)
    RIGHT = (0, 0, 1, 0)
    BOTTOM_RIGHT = (0, 0, 1, 1)
    BOTTOM = (0, 0, 0, 1)
    BOTTOM_LEFT = (1, 0, 0, 1)
    LEFT = (1, 0, 0, 0)

    def at(self, box: Box) -> QPointF:
        """Return where it stands on a box, in millimetres."""
        left, top, right, bottom = self.value
        x = box.left if left else box.right if right else box.left + box.width / 2
        y = box.top if top else box.bottom if bottom else box.top + box.height / 2
        return QPointF(x, y)

    def pulled(self, box: Box, x: float, y: float) -> tuple[float, float, float, float]:
        """Return the two corners of the box after the handle was pulled to a point."""
        left, top, right, bottom = self.value
        return (
            x if left else box.left,
            y if top else box.top,
            x if right else box.right,
            y if bottom else box.bottom,
        )

    @property
    def cursor(self) -> Qt.CursorShape:
        """Return the pointer that says which way it moves."""
        left, top, right, bottom = self.value
        if left == right:
            return Qt.CursorShape.SizeVerCursor
        if top == bottom:
            return Qt.CursorShape.SizeHorCursor
        falling = left == top
        return Qt.CursorShape.SizeFDiagCursor if falling else Qt.CursorShape.SizeBDiagCursor


class PlaceItem(QGraphicsItem):
    """Draw a place; what happens to it is the view's affair. Coordinates are millimetres."""

    def __init__(self, place: Place, words: str) -> None:
        super().__init__()
        self.place = place
        self.words = words
        self.box = place.box
        self.chosen = False
        self.first = False
        self.faulty = False
        self.unprinted = False
        self.scale_of_view = 1.0

    @property
    def rect(self) -> QRectF:
        """Return the box on the sheet."""
        return QRectF(*self.box)

    def show_box(self, box: Box) -> None:
        """Show the place elsewhere while it is moved."""
        self.prepareGeometryChange()
        self.box = box

    def show_state(self, *, chosen: bool, first: bool, faulty: bool, unprinted: bool) -> None:
        """Show whether it is chosen, the first of several, faulty, and drawn without its text."""
        self.chosen, self.first = chosen, first
        self.faulty, self.unprinted = faulty, unprinted
        self.setZValue(2 if chosen else 1)
        self.update()

    def boundingRect(self) -> QRectF:
        """Return the box with room for its handles."""
        room = HANDLE / self.scale_of_view
        return self.rect.adjusted(-room, -room, room, room)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,  # noqa: ARG002 - Qt's signature
        widget: QWidget | None = None,  # noqa: ARG002
    ) -> None:
        """Draw frame, character boxes and handles; lines are as wide at every zoom."""
        ink = QColor(colours.RED if self.faulty else colours.BLUE)
        ground = QColor(ink)
        ground.setAlpha(34 if self.chosen else 16)
        painter.fillRect(self.rect, ground)
        self._pitch(painter, ink)
        pen = QPen(ink, 2 if self.chosen else 1)
        pen.setCosmetic(True)
        if not self.chosen:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawRect(self.rect)
        if self.unprinted:
            self._label(painter, ink)
        if self.first:
            self._handles(painter, ink)

    def _pitch(self, painter: QPainter, ink: QColor) -> None:
        pitch = self.place.pitch
        if not pitch:
            return
        shift = self.box.width / self.place.box.width
        pen = QPen(ink, 1)
        pen.setCosmetic(True)
        painter.setPen(pen)
        for number in range(1, self.place.boxes + 1):
            x = self.box.left + number * pitch * shift
            if x < self.box.right - 0.05:
                painter.drawLine(QPointF(x, self.box.top), QPointF(x, self.box.bottom))

    def _label(self, painter: QPainter, ink: QColor) -> None:
        """Write what belongs here where the text itself could not be drawn."""
        painter.save()
        scale = self.scale_of_view
        painter.translate(self.box.left, self.box.top)
        painter.scale(1 / scale, 1 / scale)
        painter.setFont(metrics.current().font("hint"))
        painter.setPen(ink)
        space = QRectF(3, 0, self.box.width * scale - 6, self.box.height * scale)
        painter.drawText(space, Qt.AlignmentFlag.AlignVCenter, self.words)
        painter.restore()

    def _handles(self, painter: QPainter, ink: QColor) -> None:
        side = HANDLE / self.scale_of_view
        pen = QPen(ink, 1)
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.setBrush(QColor(colours.SURFACE))
        for handle in handles_of(self.box, self.scale_of_view):
            middle = handle.at(self.box)
            painter.drawRect(QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side))


def handles_of(box: Box, scale: float) -> tuple[Handle, ...]:
    """Return the handles of a box: on a short side only those of its corners."""
    wide, high = box.width * scale >= ROOM, box.height * scale >= ROOM
    hidden = {
        *(() if wide else (Handle.TOP, Handle.BOTTOM)),
        *(() if high else (Handle.LEFT, Handle.RIGHT)),
    }
    return tuple(one for one in Handle if one not in hidden)


def handle_at(box: Box, point: QPointF, scale: float) -> Handle | None:
    """Return the handle of a box under a point, if any; ``scale`` is pixels to a millimetre."""
    reach = (HANDLE / 2 + 3) / scale
    for handle in handles_of(box, scale):
        middle = handle.at(box)
        if abs(middle.x() - point.x()) <= reach and abs(middle.y() - point.y()) <= reach:
            return handle
    return None
