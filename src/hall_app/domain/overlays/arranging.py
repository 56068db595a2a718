"""Putting boxes in line: align, distribute, same size, snap to the grid and to each other."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from hall_app.domain.overlays.place import Box, rounded

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping

    from hall_app.domain.overlays.draft import OverlayDraft


class Edge(StrEnum):
    """Name what boxes are aligned by."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    TOP = "top"
    MIDDLE = "middle"
    BOTTOM = "bottom"


class Axis(StrEnum):
    """Name a direction on the sheet."""

    ACROSS = "across"
    DOWN = "down"


FEWEST_TO_SPREAD = 3


def aligned(draft: OverlayDraft, keys: Collection[int], edge: Edge) -> OverlayDraft:
    """Return the draft with boxes aligned by an edge of the frame around them all."""
    boxes = _boxes(draft, keys)
    if not boxes:
        return draft
    left, top = min(b.left for b in boxes.values()), min(b.top for b in boxes.values())
    right, bottom = max(b.right for b in boxes.values()), max(b.bottom for b in boxes.values())
    put: dict[Edge, Callable[[Box], Box]] = {
        Edge.LEFT: lambda box: box._replace(left=left),
        Edge.CENTER: lambda box: box._replace(left=(left + right - box.width) / 2),
        Edge.RIGHT: lambda box: box._replace(left=right - box.width),
        Edge.TOP: lambda box: box._replace(top=top),
        Edge.MIDDLE: lambda box: box._replace(top=(top + bottom - box.height) / 2),
        Edge.BOTTOM: lambda box: box._replace(top=bottom - box.height),
    }
    return draft.boxed({key: rounded(put[edge](box)) for key, box in boxes.items()})


def distributed(draft: OverlayDraft, keys: Collection[int], axis: Axis) -> OverlayDraft:
    """Return the draft with equal gaps between boxes; the first and the last stay."""
    boxes = _boxes(draft, keys)
    if len(boxes) < FEWEST_TO_SPREAD:
        return draft
    start, size = (0, 2) if axis is Axis.ACROSS else (1, 3)
    order = sorted(boxes, key=lambda key: (boxes[key][start], key))
    first, last = boxes[order[0]], boxes[order[-1]]
    whole = last[start] + last[size] - first[start]
    gap = (whole - sum(boxes[key][size] for key in order)) / (len(order) - 1)
    at, placed = first[start], {}
    for key in order:
        box = list(boxes[key])
        box[start] = at
        placed[key] = rounded(Box(*box))
        at += box[size] + gap
    return draft.boxed(placed)


def same_size(draft: OverlayDraft, keys: Collection[int], pattern: int) -> OverlayDraft:
    """Return the draft with boxes as large as the box of one place."""
    model = draft.place(pattern)
    if model is None:
        return draft
    boxes = _boxes(draft, keys)
    return draft.boxed(
        {
            key: box._replace(width=model.box.width, height=model.box.height)
            for key, box in boxes.items()
        }
    )


def _boxes(draft: OverlayDraft, keys: Collection[int]) -> Mapping[int, Box]:
    return {one.key: one.box for one in draft.places if one.key in keys}


@dataclass(frozen=True, slots=True, kw_only=True)
class Guides:
    """Say where boxes come to lie in line, for the thin lines on the screen."""

    x: tuple[float, ...] = ()
    y: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapping:
    """Draw edges to the edges of other boxes, else to a grid; millimetres throughout.

    Attributes:
        grid: Distance of the grid's lines; 0 has no grid.
        reach: How far an edge of another box draws.
    """

    grid: float = 0.5
    reach: float = 1.0

    def move(self, box: Box, others: Iterable[Box]) -> tuple[Box, Guides]:
        """Return a moved box in its place; its size is kept."""
        known = tuple(others)
        dx, x = self._shift((box.left, box.right), (box.left,), _xs(known))
        dy, y = self._shift((box.top, box.bottom), (box.top,), _ys(known))
        return box.moved(dx, dy), Guides(x=x, y=y)

    def point(self, x: float, y: float, others: Iterable[Box]) -> tuple[float, float, Guides]:
        """Return a corner that is being drawn in its place."""
        known = tuple(others)
        dx, at_x = self._shift((x,), (x,), _xs(known))
        dy, at_y = self._shift((y,), (y,), _ys(known))
        return round(x + dx, 2), round(y + dy, 2), Guides(x=at_x, y=at_y)

    def _shift(
        self, edges: tuple[float, ...], first: tuple[float, ...], lines: frozenset[float]
    ) -> tuple[float, tuple[float, ...]]:
        """Return how far to shift, and the line that was met, if any."""
        near = [
            (abs(line - edge), line - edge, line)
            for edge in edges
            for line in lines
            if abs(line - edge) <= self.reach
        ]
        if near:
            _, shift, line = min(near)
            return shift, (line,)
        if not self.grid:
            return 0.0, ()
        return round(first[0] / self.grid) * self.grid - first[0], ()


def _xs(boxes: tuple[Box, ...]) -> frozenset[float]:
    return frozenset(edge for box in boxes for edge in (box.left, box.right))


def _ys(boxes: tuple[Box, ...]) -> frozenset[float]:
    return frozenset(edge for box in boxes for edge in (box.top, box.bottom))
