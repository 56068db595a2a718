"""What mouse and keys want of the sheet: choose, draw, move, pull, nudge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal

from hall_app.domain.overlays.arranging import Guides, Snapping
from hall_app.domain.overlays.draft import reading_order
from hall_app.domain.overlays.place import Box
from hall_app.ui.workshop.gestures import CLICK, Catching, Drawing, Gesture, Moving, Pulling
from hall_app.ui.workshop.place_item import handle_at
from hall_app.ui.workshop.sheet_paper import SheetPaper

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from PySide6.QtGui import QKeyEvent, QMouseEvent

    from hall_app.ui.workshop.place_item import PlaceItem

FREE = Snapping(grid=0.1, reach=0.0)
"""With Ctrl held nothing draws but the tenth of a millimetre."""
ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class SheetView(SheetPaper):
    """Say what is wanted of the places; others do it.

    Signals:
        chose: Keys of the places that are chosen now.
        drew: A box that was drawn while something waited to be placed.
        moved: New boxes by the key of their place.
        nudged: Steps right and down in millimetres, and whether the size is meant.
        accepted: Enter.
    """

    chose = Signal(object)
    drew = Signal(object)
    moved = Signal(object)
    nudged = Signal(float, float, bool)
    accepted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setMouseTracking(True)
        self.armed = False
        self.snapping = Snapping()
        self._kept: tuple[int, ...] = ()
        self._gesture: Gesture | None = None
        self._pressed = QPointF()
        self._pressed_at = QPointF()

    def arm(self, *, armed: bool) -> None:
        """Wait for a box to be drawn, or no longer."""
        self.armed = armed
        self._cursor(self.mapFromGlobal(self.cursor().pos()))

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
        self._kept = ()
        self._pressed, self._pressed_at = event.globalPosition(), at
        self._gesture = self._begun(at, snapping, more=more)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show where things would come to lie."""
        if self._gesture is None:
            self._cursor(event.position().toPoint())
            return
        self._follow(self._reached(self._gesture, event))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell what was drawn, moved, pulled or caught."""
        gesture, self._gesture = self._gesture, None
        if gesture is None or event.button() != Qt.MouseButton.LeftButton:
            return
        at = self._reached(gesture, event)
        boxes = self._still_there(gesture.to(at.x(), at.y()))
        self.band, self.guides = None, Guides()
        self.viewport().update()
        if isinstance(gesture, Drawing):
            self.drew.emit(boxes[0])
        elif isinstance(gesture, Catching):
            self._catch(boxes[0])
        else:
            changed = {k: b for k, b in boxes.items() if b != self.items_by_key[k].place.box}
            if changed:
                self.moved.emit(changed)

    def _reached(self, gesture: Gesture, event: QMouseEvent) -> QPointF:
        """Return where the mouse is on the sheet, in millimetres.

        Choosing a place may show its facts and shift the sheet under a mouse that stands still;
        what is moved follows the way of the hand over the screen.
        """
        if isinstance(gesture, Moving):
            gone = event.globalPosition() - self._pressed
            right, down = gone.x() / self.pixels, gone.y() / self.pixels
            return QPointF(self._pressed_at.x() + right, self._pressed_at.y() + down)
        return self.mapToScene(event.position().toPoint())

    def carried(self, at: QPointF | None) -> None:
        """Show where a name that is dragged here would be put; nothing when it is elsewhere."""
        self.band = None if at is None else Box(at.x(), at.y(), 40, 8)
        self.viewport().update()

    def _begun(self, at: QPointF, snapping: Snapping, *, more: bool) -> Gesture:
        x, y = at.x(), at.y()
        if self.armed:
            return Drawing(x, y, snapping, self._others(()))
        only = self._only()
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
        boxes = self._still_there(gesture.to(at.x(), at.y()))
        self.band = boxes.get(0)
        self.guides = gesture.guides
        for key, box in boxes.items():
            if key:
                self.items_by_key[key].show_box(box)
        self.viewport().update()
        self.looked.emit()

    def _still_there(self, boxes: Mapping[int, Box]) -> dict[int, Box]:
        """Leave out places that a key took away while the mouse held them."""
        return {key: box for key, box in boxes.items() if not key or key in self.items_by_key}

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

    def _only(self) -> PlaceItem | None:
        """Return the one place that is chosen; of several none has handles."""
        return self.items_by_key[self.chosen[0]] if len(self.chosen) == 1 else None

    def _cursor(self, local: QPoint) -> None:
        shape = Qt.CursorShape.ArrowCursor
        if self.armed:
            shape = Qt.CursorShape.CrossCursor
        else:
            at = self.mapToScene(local)
            only = self._only()
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
        elif event.key() == Qt.Key.Key_Space and self.chosen:
            self._keep(self.chosen[-1])
        else:
            event.ignore()

    def _keep(self, key: int) -> None:
        """Keep a place chosen while Tab goes on to others, or no longer."""
        kept = tuple(one for one in self._kept if one != key)
        self._kept = kept if key in self._kept else (*kept, key)

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
        kept = [one for one in self._kept if one in self.chosen and one != order[at]]
        self.chose.emit((*kept, order[at]))
        self.see()
        return True
