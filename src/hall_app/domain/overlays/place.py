"""One place of an overlay form: a box in millimetres and what is printed into it."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import NamedTuple

SMALLEST = 1.0
"""Millimetres: a box that is smaller cannot be seen, nor taken with a mouse."""
DECIMALS = 2
"""A box is kept to 0.01 mm, finer than any printer feeds its paper."""


class Box(NamedTuple):
    """Hold a rectangle in millimetres from the sheet's upper left corner."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Return the right edge."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """Return the lower edge."""
        return self.top + self.height

    def moved(self, dx: float, dy: float) -> Box:
        """Return the box shifted."""
        return rounded(Box(self.left + dx, self.top + dy, self.width, self.height))

    def within(self, sheet: tuple[float, float]) -> Box:
        """Return the box pushed, and cut where it must be, to lie on the sheet."""
        width = min(max(self.width, SMALLEST), sheet[0])
        height = min(max(self.height, SMALLEST), sheet[1])
        left = min(max(self.left, 0.0), sheet[0] - width)
        top = min(max(self.top, 0.0), sheet[1] - height)
        return rounded(Box(left, top, width, height))

    def touches(self, other: Box) -> bool:
        """Tell whether the boxes share any part."""
        return not (
            other.left >= self.right
            or other.right <= self.left
            or other.top >= self.bottom
            or other.bottom <= self.top
        )


def rounded(box: Box) -> Box:
    """Return the box on hundredths of a millimetre."""
    return Box(*(round(float(value), DECIMALS) for value in box))


def box_between(x1: float, y1: float, x2: float, y2: float) -> Box:
    """Return the box of two opposite corners, whichever they are."""
    return rounded(Box(min(x1, x2), min(y1, y2), abs(x2 - x1), abs(y2 - y1)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """Hold the style keys that a place or a form names; the others come from what lies below.

    The keys are those of a form file's style: font role, points, millimetres.
    """

    font: str | None = None
    size: float | None = None
    min: float | None = None
    align: str | None = None
    valign: str | None = None
    pad: float | None = None
    leading: float | None = None
    spacing: float | None = None
    spread: int | None = None
    bold: bool | None = None
    gray: float | None = None

    def named(self) -> dict[str, str | float | bool]:
        """Return the keys that are set, in the order a file has them."""
        pairs = ((one.name, getattr(self, one.name)) for one in fields(self))
        return {name: value for name, value in pairs if value is not None}

    def over(self, below: Look) -> Look:
        """Return this look with the gaps filled from another."""
        return Look(**{**below.named(), **self.named()})  # type: ignore[arg-type]


PLAIN = Look()
USUAL = Look(
    font="song",
    size=10.5,
    min=6.5,
    align="left",
    valign="middle",
    pad=1.0,
    leading=1.25,
    spacing=0.0,
    spread=0,
    bold=False,
    gray=0.0,
)
"""How a text looks of which a form says nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Put one value, text or tick into a pre-printed form; exactly one of the three is given.

    Attributes:
        key: Identity inside its draft; it survives moving and reordering.
        field: Registered name, or a field of the form file.
        format: Format of a registered name; empty prints it as it is.
        when: Condition as a form file writes it: ``name``, ``!name``, ``name=value``.
        pitch: Millimetres from one pre-printed character box to the next.
        page: Sheet of the form, from 1.
        fit: What happens to a text that is too long: ``shrink``, ``wrap``, ``grow``, ``error``.
        style: Named style of the file; such a place has no look of its own.
    """

    key: int
    box: Box
    field: str = ""
    format: str = ""
    text: str = ""
    mark: str = ""
    when: str = ""
    pitch: float | None = None
    page: int = 1
    fit: str = "shrink"
    style: str = ""
    look: Look = PLAIN

    @property
    def boxes(self) -> int:
        """Return how many character boxes there are; 0 without any."""
        return int((self.box.width + 0.01) / self.pitch) if self.pitch else 0
