"""What a pressed mouse does on the sheet: draw a box, move places, pull a handle, catch several."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from hall_app.domain.overlays.arranging import Guides, Snapping
from hall_app.domain.overlays.place import SMALLEST, Box, box_between

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hall_app.ui.workshop.place_item import Handle

CLICK = 1.0
"""Millimetres: a shorter pull is a click."""


class Gesture(Protocol):
    """Follow the mouse from pressing to letting go; millimetres throughout."""

    guides: Guides

    def to(self, x: float, y: float) -> Mapping[int, Box]:
        """Return where the places lie while the mouse is there; key 0 is a box being drawn."""


class Drawing:
    """Draw a new box between two corners."""

    def __init__(self, x: float, y: float, snapping: Snapping, others: Sequence[Box]) -> None:
        self._snapping, self._others = snapping, others
        self._x, self._y, self.guides = snapping.point(x, y, others)

    def to(self, x: float, y: float) -> Mapping[int, Box]:
        """Return the box so far."""
        x, y, self.guides = self._snapping.point(x, y, self._others)
        return {0: box_between(self._x, self._y, x, y)}


class Catching:
    """Pull a frame around places."""

    guides = Guides()

    def __init__(self, x: float, y: float) -> None:
        self._x, self._y = x, y

    def to(self, x: float, y: float) -> Mapping[int, Box]:
        """Return the frame."""
        return {0: box_between(self._x, self._y, x, y)}


class Moving:
    """Move places together; the one under the mouse snaps."""

    def __init__(
        self,
        x: float,
        y: float,
        held: int,
        boxes: Mapping[int, Box],
        snapping: Snapping,
        others: Sequence[Box],
        sheet: tuple[float, float],
    ) -> None:
        self._start = (x, y)
        self._held, self._boxes = held, boxes
        self._snapping, self._others, self._sheet = snapping, others, sheet
        self.guides = Guides()

    def to(self, x: float, y: float) -> Mapping[int, Box]:
        """Return the boxes, none over the sheet's edge."""
        first = self._boxes[self._held]
        moved = first.moved(x - self._start[0], y - self._start[1])
        if abs(x - self._start[0]) + abs(y - self._start[1]) < CLICK / 2:
            self.guides = Guides()
            return self._boxes
        put, self.guides = self._snapping.move(moved, self._others)
        dx, dy = put.left - first.left, put.top - first.top
        boxes = self._boxes.values()
        dx = min(max(dx, -min(b.left for b in boxes)), self._sheet[0] - max(b.right for b in boxes))
        dy = min(max(dy, -min(b.top for b in boxes)), self._sheet[1] - max(b.bottom for b in boxes))
        return {key: box.moved(dx, dy) for key, box in self._boxes.items()}


class Pulling:
    """Pull one handle of one place."""

    def __init__(
        self, key: int, box: Box, handle: Handle, snapping: Snapping, others: Sequence[Box]
    ) -> None:
        self._key, self._box, self._handle = key, box, handle
        self._snapping, self._others = snapping, others
        self.guides = Guides()

    def to(self, x: float, y: float) -> Mapping[int, Box]:
        """Return the box, never smaller than can be seen."""
        x, y, self.guides = self._snapping.point(x, y, self._others)
        made = box_between(*self._handle.pulled(self._box, x, y))
        return {
            self._key: made._replace(
                width=max(made.width, SMALLEST), height=max(made.height, SMALLEST)
            )
        }
