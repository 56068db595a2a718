"""Where a sheet lies among bright and dark dots, however it was laid down.

The sheet is a bright piece whose convex hull fills the smallest rectangle around it; that rectangle
stands on one side of the hull (rotating calipers).
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    Point = tuple[float, float]

LEAST_SHARE = 0.02
"""A sheet takes at least so much of the picture: an identity card under a camera for A3."""
_LEAST_FILLED = 0.88
"""So much of its rectangle a sheet fills; what is cut off by the picture's edge fills less."""
_BRIGHT = re.compile(rb"\x01+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """Describe a rectangle, in dots.

    Attributes:
        x: Of its middle, from the left edge of the picture.
        y: Of its middle, from the upper edge.
        angle: Degrees it is turned by, clockwise, between -45 and 45.
    """

    x: float
    y: float
    width: float
    height: float
    angle: float = 0.0


def sheet_outline(rows: Sequence[bytes]) -> Outline | None:
    """Return where the sheet lies, or nothing.

    Several sheets, and what is no rectangle, are bounded upright so that nothing is cut off.

    Args:
        rows: The picture from above, a byte a dot: 1 where it is bright, 0 where it is dark.
    """
    least = LEAST_SHARE * len(rows) * len(rows[0])
    hulls = [_hull(edge) for edge in _pieces(rows) if _room(edge) >= least]
    sheets = _outermost([hull for hull in hulls if _area(hull) >= least])
    if not sheets:
        return None
    if len(sheets) == 1:
        found = _smallest_rectangle(sheets[0])
        if _area(sheets[0]) >= _LEAST_FILLED * found.width * found.height:
            return found
    return _box([point for hull in sheets for point in hull], 0.0)


def _outermost(hulls: Sequence[Sequence[Point]]) -> list[Sequence[Point]]:
    """Leave out what lies within another: a line printed all round cuts a sheet in two."""
    kept: list[Sequence[Point]] = []
    for hull in sorted(hulls, key=_area, reverse=True):
        left, top, right, low = _bounds(hull)
        if not any(
            out[0] <= left and out[1] <= top and right <= out[2] and low <= out[3]
            for out in map(_bounds, kept)
        ):
            kept.append(hull)
    return kept


def _bounds(points: Sequence[Point]) -> tuple[float, float, float, float]:
    across, down = [x for x, _ in points], [y for _, y in points]
    return min(across), min(down), max(across), max(down)


def _room(points: Sequence[Point]) -> float:
    left, top, right, low = _bounds(points)
    return (right - left) * (low - top)


def _pieces(rows: Sequence[bytes]) -> list[list[Point]]:
    """Return every bright piece by the corners of its lines."""
    owner: list[int] = []

    def root(run: int) -> int:
        while owner[run] != run:
            owner[run] = owner[owner[run]]
            run = owner[run]
        return run

    runs: list[tuple[int, int, int]] = []
    above: list[int] = []
    for y, row in enumerate(rows):
        here: list[int] = []
        nearest = 0
        for match in _BRIGHT.finditer(row):
            first, last = match.span()
            number = len(runs)
            runs.append((y, first, last))
            owner.append(number)
            here.append(number)
            while nearest < len(above) and runs[above[nearest]][2] <= first:
                nearest += 1
            for one in above[nearest:]:
                if runs[one][1] >= last:
                    break
                owner[root(one)] = root(number)
        above = here
    return _gathered(runs, [root(run) for run in range(len(runs))])


def _gathered(runs: Sequence[tuple[int, int, int]], owners: Sequence[int]) -> list[list[Point]]:
    lines: dict[int, dict[int, tuple[int, int]]] = {}
    for (y, first, last), owner in zip(runs, owners, strict=True):
        ends = lines.setdefault(owner, {})
        left, right = ends.get(y, (first, last))
        ends[y] = min(left, first), max(right, last)
    return [
        [(x, y + low) for y, ends in there.items() for x in ends for low in (0, 1)]
        for there in lines.values()
    ]


def _hull(points: Sequence[Point]) -> list[Point]:
    """Return the corners of the convex hull, once round (Andrew's monotone chain)."""
    ordered = sorted(set(points))

    def half(chain: Sequence[Point]) -> list[Point]:
        kept: list[Point] = []
        for x, y in chain:
            while len(kept) > 1:
                (ax, ay), (bx, by) = kept[-2], kept[-1]
                if (bx - ax) * (y - ay) - (by - ay) * (x - ax) > 0:
                    break
                kept.pop()
            kept.append((x, y))
        return kept[:-1]

    return half(ordered) + half(ordered[::-1])


def _area(hull: Sequence[Point]) -> float:
    pairs = zip(hull, [*hull[1:], hull[0]], strict=True)
    return abs(sum(ax * by - bx * ay for (ax, ay), (bx, by) in pairs)) / 2


def _smallest_rectangle(hull: Sequence[Point]) -> Outline:
    around = zip(hull, [*hull[1:], hull[0]], strict=True)
    turned = {math.atan2(by - ay, bx - ax) for (ax, ay), (bx, by) in around}
    boxes = [_box(hull, angle) for angle in turned]
    return min(boxes, key=lambda one: one.width * one.height)


def _box(hull: Sequence[Point], angle: float) -> Outline:
    """Return the rectangle around points that is turned by an angle in radians."""
    quarter = math.pi / 2
    angle -= quarter * round(angle / quarter)
    across, along = math.cos(angle), math.sin(angle)
    right = [x * across + y * along for x, y in hull]
    down = [y * across - x * along for x, y in hull]
    u, v = (min(right) + max(right)) / 2, (min(down) + max(down)) / 2
    return Outline(
        x=u * across - v * along,
        y=u * along + v * across,
        width=max(right) - min(right),
        height=max(down) - min(down),
        angle=math.degrees(angle),
    )
