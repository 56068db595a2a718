"""The sheet on the screen: its background, what is printed on it, and the places to work on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QTransform
from PySide6.QtWidgets import QFrame, QGraphicsPixmapItem, QGraphicsScene, QGraphicsView, QStyle

from hall_app.domain.overlays.arranging import Guides, Snapping
from hall_app.domain.overlays.draft import reading_order
from hall_app.domain.overlays.place import Box
from hall_app.ui import colours
from hall_app.ui.i18n import translate
from hall_app.ui.workshop.gestures import CLICK, Catching, Drawing, Gesture, Moving, Pulling
from hall_app.ui.workshop.place_item import PlaceItem, handle_at

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QResizeEvent, QWheelEvent

    from hall_app.domain.overlays.place import Place

MARGIN = 6.0
"""Millimetres of table around the sheet."""
STEP = 1.25
SCALES = (0.8, 24.0)
"""Pixels to a millimetre: the smallest and the largest zoom."""
LIFE = 96 / 25.4 * 1.25
"""Pixels to a millimetre at which a sheet fills a large window enough."""
FREE = Snapping(grid=0.1, reach=0.0)
"""With Ctrl held nothing draws but the tenth of a millimetre."""
ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class SheetView(QGraphicsView):
    """Show one sheet in millimetres; mouse and keys say what is wanted, others do it.

    Signals:
        chose: Keys of the places that are chosen now.
        drew: A box that was drawn while something waited to be placed.
        moved: New boxes by the key of their place.
        nudged: Steps right and down in millimetres, and whether the size is meant.
        accepted: Enter.
        looked: The zoom or the part in sight changed.
    """

    chose = Signal(object)
    drew = Signal(object)
    moved = Signal(object)
    nudged = Signal(float, float, bool)
    accepted = Signal()
    looked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("workshop-sheet")
        self.setAccessibleName(translate("Workshop", "The sheet"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        self.setBackgroundBrush(QColor(colours.NAV))
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.SmartViewportUpdate)
        self.setMouseTracking(True)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        scene = QGraphicsScene(self)
        self.setScene(scene)
        self._ground, self._layer = QGraphicsPixmapItem(), QGraphicsPixmapItem()
        for item in (self._ground, self._layer):
            item.setTransformationMode(Qt.TransformationMode.SmoothTransformation)
            scene.addItem(item)
        self.sheet = (210.0, 297.0)
        self.items_by_key: dict[int, PlaceItem] = {}
        self.chosen: tuple[int, ...] = ()
        self.armed = False
        self._gesture: Gesture | None = None
        self._band: Box | None = None
        self._guides = Guides()
        self._fitting = self.fit_width
        self.snapping = Snapping()
        self.horizontalScrollBar().valueChanged.connect(lambda _value: self.looked.emit())
        self.verticalScrollBar().valueChanged.connect(lambda _value: self.looked.emit())

    # --- what is shown ----------------------------------------------------------------------

    @property
    def pixels(self) -> float:
        """Return the pixels of the screen to a millimetre."""
        return self.transform().m11()

    def show_sheet(self, sheet: tuple[float, float]) -> None:
        """Show a sheet of another size, whole."""
        self.sheet = sheet
        self.setSceneRect(-MARGIN, -MARGIN, sheet[0] + 2 * MARGIN, sheet[1] + 2 * MARGIN)
        for item in (self._ground, self._layer):
            self._stretch(item)
        self.fit_width()
        self.verticalScrollBar().setValue(self.verticalScrollBar().minimum())

    def show_background(self, image: QImage) -> None:
        """Show the pre-printed form over the whole sheet, or nothing."""
        self._put(self._ground, image)

    def show_layer(self, image: QImage) -> None:
        """Show what is printed over the whole sheet, or nothing."""
        self._put(self._layer, image)

    def show_places(self, places: Sequence[Place], words: Callable[[Place], str]) -> None:
        """Show the places of this sheet."""
        scene = self.scene()
        for item in self.items_by_key.values():
            scene.removeItem(item)
        self.items_by_key, self.chosen = {}, ()
        for place in places:
            item = PlaceItem(place, words(place))
            item.scale_of_view = self.pixels
            self.items_by_key[place.key] = item
            scene.addItem(item)

    def show_state(
        self, chosen: Sequence[int], faulty: Collection[int], unprinted: Collection[int]
    ) -> None:
        """Show which places are chosen, the first with handles, and which are faulty."""
        self.chosen = tuple(key for key in chosen if key in self.items_by_key)
        for key, item in self.items_by_key.items():
            item.show_state(
                chosen=key in self.chosen,
                first=self.chosen[:1] == (key,) and len(self.chosen) == 1,
                faulty=key in faulty,
                unprinted=key in unprinted,
            )
        self.viewport().update()
        self.looked.emit()

    def arm(self, *, armed: bool) -> None:
        """Wait for a box to be drawn, or no longer."""
        self.armed = armed
        self._cursor(self.mapFromGlobal(self.cursor().pos()))

    def frame(self) -> Box | None:
        """Return the frame around the chosen places as they are shown, for the rulers."""
        boxes = [self.items_by_key[key].box for key in self.chosen]
        if not boxes:
            return None
        left, top = min(b.left for b in boxes), min(b.top for b in boxes)
        return Box(
            left, top, max(b.right for b in boxes) - left, max(b.bottom for b in boxes) - top
        )

    # --- zoom -------------------------------------------------------------------------------

    def fit_sheet(self) -> None:
        """Show the whole sheet."""
        room = self.viewport().size()
        wide, high = self.sheet[0] + 2 * MARGIN, self.sheet[1] + 2 * MARGIN
        self._zoom_to(min(room.width() / wide, room.height() / high))
        self._fitting = self.fit_sheet

    def fit_width(self) -> None:
        """Show the sheet as wide as there is room, but not larger than life."""
        room = self.width() - self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent) - 2
        bar = self.verticalScrollBar()
        at_top = bar.value() == bar.minimum()
        self._zoom_to(min(room / (self.sheet[0] + 2 * MARGIN), LIFE))
        if at_top:
            bar.setValue(bar.minimum())
        self._fitting = self.fit_width

    def _stay(self) -> None:
        """Keep the zoom that was chosen by hand."""

    def zoom(self, steps: int) -> None:
        """Show the sheet larger or smaller by a step each."""
        self._zoom_to(self.pixels * STEP**steps)
        self._fitting = self._stay
        self.see()

    def _zoom_to(self, scale: float) -> None:
        scale = min(max(scale, SCALES[0]), SCALES[1])
        self.setTransform(QTransform.fromScale(scale, scale))
        for item in self.items_by_key.values():
            item.prepareGeometryChange()
            item.scale_of_view = scale
        self.looked.emit()

    def see(self) -> None:
        """Bring the chosen places into sight."""
        frame = self.frame()
        if frame is not None:
            self.ensureVisible(QRectF(*frame), 20, 20)

    # --- mouse ------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to draw, move, pull or catch."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        at = self.mapToScene(event.position().toPoint())
        held = event.modifiers()
        free = bool(held & Qt.KeyboardModifier.ControlModifier)
        snapping = FREE if free else self.snapping
        more = bool(held & Qt.KeyboardModifier.ShiftModifier)
        self._gesture = self._begun(at, snapping, more=more)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show where things would come to lie."""
        if self._gesture is None:
            self._cursor(event.position().toPoint())
            return
        self._follow(self.mapToScene(event.position().toPoint()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell what was drawn, moved, pulled or caught."""
        gesture, self._gesture = self._gesture, None
        if gesture is None or event.button() != Qt.MouseButton.LeftButton:
            return
        at = self.mapToScene(event.position().toPoint())
        boxes = gesture.to(at.x(), at.y())
        self._band, self._guides = None, Guides()
        self.viewport().update()
        if isinstance(gesture, Drawing):
            self.drew.emit(boxes[0])
        elif isinstance(gesture, Catching):
            self._catch(boxes[0])
        else:
            changed = {k: b for k, b in boxes.items() if b != self.items_by_key[k].place.box}
            if changed:
                self.moved.emit(changed)

    def carried(self, at: QPointF | None) -> None:
        """Show where a name that is dragged here would be put; nothing when it is elsewhere."""
        self._band = None if at is None else Box(at.x(), at.y(), 40, 8)
        self.viewport().update()

    def inside(self, global_point: QPoint) -> QPointF | None:
        """Return the point of the sheet under a point of the screen, if the sheet is there."""
        local = self.viewport().mapFromGlobal(global_point)
        if not self.viewport().rect().contains(local):
            return None
        return self.mapToScene(local)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl held; scroll otherwise."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1 if event.angleDelta().y() > 0 else -1)
            return
        super().wheelEvent(event)

    def _begun(self, at: QPointF, snapping: Snapping, *, more: bool) -> Gesture:
        x, y = at.x(), at.y()
        if self.armed:
            return Drawing(x, y, snapping, self._others(()))
        only = self.items_by_key[self.chosen[0]] if len(self.chosen) == 1 else None
        handle = handle_at(only.box, at, self.pixels) if only is not None else None
        if only is not None and handle is not None:
            others = self._others(self.chosen)
            return Pulling(only.place.key, only.box, handle, snapping, others)
        key = self._key_at(at)
        if key is None:
            if not more:
                self.chose.emit(())
            return Catching(x, y)
        if more:
            kept = tuple(one for one in self.chosen if one != key)
            self.chose.emit(kept if key in self.chosen else (*kept, key))
        elif key not in self.chosen:
            self.chose.emit((key,))
        held = self.chosen or (key,)
        boxes = {one: self.items_by_key[one].box for one in held}
        first = key if key in boxes else held[0]
        return Moving(x, y, first, boxes, snapping, self._others(held), self.sheet)

    def _follow(self, at: QPointF) -> None:
        gesture = self._gesture
        if gesture is None:
            return
        boxes = gesture.to(at.x(), at.y())
        self._band = boxes.get(0)
        self._guides = gesture.guides
        for key, box in boxes.items():
            if key:
                self.items_by_key[key].show_box(box)
        self.viewport().update()
        self.looked.emit()

    def _catch(self, frame: Box) -> None:
        if frame.width < CLICK and frame.height < CLICK:
            return
        caught = [key for key, item in self.items_by_key.items() if item.box.touches(frame)]
        self.chose.emit(tuple(caught))

    def _others(self, held: Collection[int]) -> list[Box]:
        return [item.box for key, item in self.items_by_key.items() if key not in held]

    def _key_at(self, at: QPointF) -> int | None:
        """Return the smallest place under a point, so that a tick in a field can be taken."""
        under = [item for item in self.items_by_key.values() if item.rect.contains(at)]
        found = min(under, key=lambda item: item.box.width * item.box.height, default=None)
        return found.place.key if found is not None else None

    def _cursor(self, local: QPoint) -> None:
        shape = Qt.CursorShape.ArrowCursor
        if self.armed:
            shape = Qt.CursorShape.CrossCursor
        else:
            at = self.mapToScene(local)
            only = self.items_by_key[self.chosen[0]] if len(self.chosen) == 1 else None
            handle = handle_at(only.box, at, self.pixels) if only is not None else None
            if handle is not None:
                shape = handle.cursor
            elif self._key_at(at) is not None:
                shape = Qt.CursorShape.SizeAllCursor
        self.viewport().setCursor(shape)

    # --- keys -------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Go from place to place with Tab; beyond the last one the focus goes on."""
        if event.type() == QEvent.Type.KeyPress:
            key = event.key()  # type: ignore[attr-defined]
            if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
                step = 1 if key == Qt.Key.Key_Tab else -1
                if self._step(step):
                    return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Nudge with the arrows, place with Enter; everything else goes to the page."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        arrow = ARROWS.get(Qt.Key(event.key()))
        if arrow is not None and self.chosen:
            length = 0.1 if held & Qt.KeyboardModifier.ControlModifier else 1.0
            size = bool(held & Qt.KeyboardModifier.ShiftModifier)
            self.nudged.emit(arrow[0] * length, arrow[1] * length, size)
            self.see()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not held:
            self.accepted.emit()
        else:
            event.ignore()

    def _step(self, step: int) -> bool:
        """Choose the next place in reading order; tell whether there was one."""
        order = [one.key for one in reading_order(i.place for i in self.items_by_key.values())]
        if not order:
            return False
        at = order.index(self.chosen[-1]) + step if self.chosen else (0 if step > 0 else len(order))
        if not self.chosen and step < 0:
            at = len(order) - 1
        if not 0 <= at < len(order):
            return False
        self.chose.emit((order[at],))
        self.see()
        return True

    # --- painting ---------------------------------------------------------------------------

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        """Draw the table and the white sheet."""
        super().drawBackground(painter, rect)
        paper = QRectF(0, 0, *self.sheet)
        painter.fillRect(paper, QColor(colours.SURFACE))
        pen = QPen(QColor(colours.LINE2), 1)
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.drawRect(paper)

    def drawForeground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        """Draw the lines that boxes lie in, and the box that is being drawn."""
        pen = QPen(QColor(colours.RED), 1, Qt.PenStyle.DashLine)
        pen.setCosmetic(True)
        painter.setPen(pen)
        for x in self._guides.x:
            painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()))
        for y in self._guides.y:
            painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))
        if self._band is not None:
            pen = QPen(QColor(colours.BLUE), 1)
            pen.setCosmetic(True)
            painter.setPen(pen)
            painter.drawRect(QRectF(*self._band))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the sheet again as long as nobody zoomed."""
        super().resizeEvent(event)
        self._fitting()
        self.looked.emit()

    def _put(self, item: QGraphicsPixmapItem, image: QImage) -> None:
        item.setPixmap(QPixmap() if image.isNull() else QPixmap.fromImage(image))
        self._stretch(item)

    def _stretch(self, item: QGraphicsPixmapItem) -> None:
        """Let a picture fill the sheet exactly: its millimetres are the file's millimetres."""
        pixmap = item.pixmap()
        if pixmap.isNull():
            return
        wide, high = self.sheet[0] / pixmap.width(), self.sheet[1] / pixmap.height()
        item.setTransform(QTransform.fromScale(wide, high))
