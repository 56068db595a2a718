"""How one machine prints one paper."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hall_app.domain.calibration import Calibration

MOST_COPIES = 99
SheetSize = tuple[float, float]
"""Width and height in millimetres; a roll has height 0."""


class Sides(StrEnum):
    """Say which sides of a sheet are printed, in the words of the form files."""

    ONE = "none"
    LONG = "long"
    SHORT = "short"


class DrawingWay(StrEnum):
    """Say how pages get onto a printer that takes no PDF."""

    IMAGE = "image"
    VECTOR = "vector"


@dataclass(frozen=True, slots=True, kw_only=True)
class PrinterSetting:
    """Where and how a paper comes out on this machine.

    Attributes:
        printer: Name the printer is sent to by; empty when none was chosen.
        tray: The spooler's word for the tray; empty takes the printer's own choice.
        copies: Sheets to print; 0 leaves it to the paper.
        sides: ``None`` leaves it to the form.
        calibration: What the printer does to a page; ``None`` when it was not measured.
        way: How pages are drawn where the printer takes no PDF.
    """

    printer: str = ""
    tray: str = ""
    copies: int = 0
    sides: Sides | None = None
    calibration: Calibration | None = None
    way: DrawingWay = DrawingWay.IMAGE
