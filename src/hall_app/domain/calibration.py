"""How a printer shifts, stretches and turns what it prints, measured on four crosses.

Millimetres from the sheet's upper left corner, x to the right, y down. A point that was meant
for ``p`` comes out at::

    q = c + R(rotation) · diag(sx, sy) · (p - c) + (dx, dy)        c = middle of the sheet

with ``rotation`` counted clockwise, as it looks on paper. While sending, every point is moved to
where the printer will bring it back to its place: the inverse of that.
"""

from __future__ import annotations

import cmath
import math
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hall_app.support.errors import RuleViolation
from hall_app.support.text import narrow

if TYPE_CHECKING:
    from collections.abc import Sequence

_LENGTH = re.compile(r"[+-]?[0-9]{1,5}(\.[0-9]{0,4})?")
FARTHEST = 20.0
"""Millimetres that a read-off may lie from where the cross belongs."""
MOST_STRETCH = 0.05
"""A printer that scales by more fits the page to the sheet; that is a setting of its driver."""
MOST_DISAGREEMENT = 1.0
"""Millimetres left at a cross after the best fit; a ruler is read to half a millimetre."""
INSET, INSET_ON_NARROW, NARROW = 20.0, 10.0, 70.0

Point = tuple[float, float]
Matrix = tuple[float, float, float, float, float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Calibration:
    """What a printer does to a page.

    Attributes:
        dx: Millimetres that the middle of the page comes out too far right.
        dy: Millimetres that it comes out too far down.
        sx: Factor by which it is stretched along the page's own width.
        sy: The same for its height.
        rotation: Degrees that it is turned clockwise.
    """

    dx: float = 0.0
    dy: float = 0.0
    sx: float = 1.0
    sy: float = 1.0
    rotation: float = 0.0

    def printed(self, point: Point, *, width: float, height: float) -> Point:
        """Return where a point of a sheet comes out on this printer."""
        turn = math.radians(self.rotation)
        x, y = (point[0] - width / 2) * self.sx, (point[1] - height / 2) * self.sy
        return (
            width / 2 + x * math.cos(turn) - y * math.sin(turn) + self.dx,
            height / 2 + x * math.sin(turn) + y * math.cos(turn) + self.dy,
        )

    def correction(self, *, width: float, height: float) -> Matrix:
        """Return the inverse as ``a b c d e f`` of a PDF matrix, in millimetres.

        A PDF counts y up from the lower edge: ``x' = a·x + c·y + e``, ``y' = b·x + d·y + f``.
        """
        turn = math.radians(self.rotation)
        cos, sin = math.cos(turn), math.sin(turn)
        a, b = cos / self.sx, sin / self.sy
        c, d = -sin / self.sx, cos / self.sy
        middle_x, middle_y = width / 2 + self.dx, height / 2 - self.dy
        return (
            a,
            b,
            c,
            d,
            width / 2 - a * middle_x - c * middle_y,
            height / 2 - b * middle_x - d * middle_y,
        )


def crosses(width: float, height: float) -> tuple[Point, Point, Point, Point]:
    """Return the crosses of a sheet: upper left, upper right, lower left, lower right."""
    inset = inset_of(width, height)
    left, right, top, low = inset, width - inset, inset, height - inset
    return (left, top), (right, top), (left, low), (right, low)


def inset_of(width: float, height: float) -> float:
    """Return how far the crosses stand from the two edges nearest to them."""
    return INSET if min(width, height) >= NARROW else INSET_ON_NARROW


def read_millimetres(typed: str, name: str) -> float:
    """Read a length as a clerk types it: ``20.5``, ``20,5``, ``20.5mm``, ``２０．５``.

    Raises:
        RuleViolation: ``reading-missing`` or ``reading-no-number`` at the field ``name``.
    """
    if not typed.strip():
        raise RuleViolation("reading-missing", fields=(name,))
    text = narrow(typed).strip().lower().removesuffix("mm").removesuffix("毫米").strip()
    text = text.replace(",", ".").replace("。", ".")
    if not _LENGTH.fullmatch(text):
        raise RuleViolation("reading-no-number", fields=(name,), given=typed)
    return float(text)


def reading_names() -> tuple[tuple[str, str], ...]:
    """Return the names of the two read-offs of each cross, in the order of ``crosses``."""
    return tuple((f"x{number}", f"y{number}") for number in range(1, 5))


def solve(readings: Sequence[Point], *, width: float, height: float) -> Calibration:
    """Return what the printer does, from the crosses as they came out.

    The least-squares fit is exact: with the crosses set symmetrically around the middle the best
    shift is the mean of the differences, the best linear map is a sum of products, and the best
    turn of that map follows from the sum of two complex numbers.

    Args:
        readings: For each cross its distance from the nearest left or right edge and from the
            nearest upper or lower edge, millimetres, in the order of ``crosses``.
        width: Of the sheet.
        height: Of the sheet.

    Raises:
        RuleViolation: ``reading-too-far``, ``readings-disagree``, ``stretch-too-large``.
    """
    _check_distances(readings, inset_of(width, height))
    meant = [(x - width / 2, y - height / 2) for x, y in crosses(width, height)]
    found = [
        (x - width / 2, y - height / 2) for x, y in _positions(readings, width=width, height=height)
    ]
    dx = sum(x for x, _ in found) / 4
    dy = sum(y for _, y in found) / 4
    half_width, half_height = abs(meant[0][0]), abs(meant[0][1])
    across = sum(
        complex(qx - dx, qy - dy) * px for (px, _), (qx, qy) in zip(meant, found, strict=True)
    ) / (4 * half_width**2)
    down = sum(
        complex(qx - dx, qy - dy) * py for (_, py), (qx, qy) in zip(meant, found, strict=True)
    ) / (4 * half_height**2)
    # The page's x axis should lie along e^(it), its y axis along i·e^(it).
    down /= 1j
    turn = cmath.phase((half_width * across) ** 2 + (half_height * down) ** 2) / 2
    if (across * cmath.exp(-1j * turn)).real < 0:
        turn += math.pi
    made = Calibration(
        dx=dx,
        dy=dy,
        sx=(across * cmath.exp(-1j * turn)).real,
        sy=(down * cmath.exp(-1j * turn)).real,
        rotation=math.degrees(turn),
    )
    _check_fit(made, readings, width=width, height=height)
    return made


def _positions(readings: Sequence[Point], *, width: float, height: float) -> list[Point]:
    """Turn distances from the nearest edges into places on the sheet."""
    return [
        (x if number % 2 == 0 else width - x, y if number < 2 else height - y)  # noqa: PLR2004
        for number, (x, y) in enumerate(readings)
    ]


def _check_distances(readings: Sequence[Point], inset: float) -> None:
    for names, pair in zip(reading_names(), readings, strict=True):
        for name, length in zip(names, pair, strict=True):
            if abs(length - inset) > FARTHEST:
                raise RuleViolation(
                    "reading-too-far",
                    fields=(name,),
                    given=f"{length:g}",
                    meant=f"{inset:g}",
                    most=f"{FARTHEST:g}",
                )


def _check_fit(
    made: Calibration, readings: Sequence[Point], *, width: float, height: float
) -> None:
    worst, place = 0.0, 0
    found = _positions(readings, width=width, height=height)
    for number, (meant, seen) in enumerate(zip(crosses(width, height), found, strict=True)):
        left = math.dist(made.printed(meant, width=width, height=height), seen)
        if left > worst:
            worst, place = left, number
    if worst > MOST_DISAGREEMENT:
        raise RuleViolation(
            "readings-disagree",
            fields=(reading_names()[place][0],),
            cross=place + 1,
            left=f"{worst:.1f}",
        )
    for name, factor in (("x1", made.sx), ("y1", made.sy)):
        if abs(factor - 1) > MOST_STRETCH:
            raise RuleViolation(
                "stretch-too-large", fields=(name,), percent=f"{(factor - 1) * 100:+.1f}"
            )
