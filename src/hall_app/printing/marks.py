"""What lies on a laid-out page, in millimetres from the upper left corner."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from hall_app.printing.styles import Role


class TextMark(msgspec.Struct, frozen=True):
    """Draw one line of text; ``y`` is its baseline, ``size`` and ``spacing`` are points."""

    x: float
    y: float
    text: str
    role: Role
    size: float
    spacing: float = 0.0
    bold: bool = False
    gray: float = 0.0


class LineMark(msgspec.Struct, frozen=True):
    """Draw a straight line; ``width`` is points."""

    x1: float
    y1: float
    x2: float
    y2: float
    width: float = 0.4
    dash: bool = False


class FrameMark(msgspec.Struct, frozen=True):
    """Draw a rectangle's outline; ``width`` is points."""

    x: float
    y: float
    w: float
    h: float
    width: float = 0.4


class RingMark(msgspec.Struct, frozen=True):
    """Draw a thin dashed circle around a centre."""

    x: float
    y: float
    radius: float
    gray: float = 0.6


class BarsMark(msgspec.Struct, frozen=True):
    """Fill the dark parts of a code: rectangles in units of ``unit_w`` and ``unit_h``."""

    x: float
    y: float
    unit_w: float
    unit_h: float
    bars: tuple[tuple[int, int, int, int], ...]


class ImageMark(msgspec.Struct, frozen=True):
    """Draw a picture file into a box, its proportions kept."""

    x: float
    y: float
    w: float
    h: float
    file: str


class Pattern(StrEnum):
    """Name what fills a bar; the patterns differ without any colour."""

    HATCHED = "hatched"
    SOLID = "solid"
    BLANK = "blank"


class FillMark(msgspec.Struct, frozen=True):
    """Draw a rectangle filled with a pattern, with a thin outline."""

    x: float
    y: float
    w: float
    h: float
    pattern: Pattern


Mark = TextMark | LineMark | FrameMark | RingMark | BarsMark | ImageMark | FillMark


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """Hold one finished page."""

    width: float
    height: float
    marks: tuple[Mark, ...]
