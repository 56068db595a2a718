"""How a paper is scanned: from where, how fine, in colour or grey; and what a scanner is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import threading
    from collections.abc import Generator

    from hall_app.support.errors import HallError

FINENESS = (200, 300)
"""Dots an inch that are offered: 200 for papers to be read, 300 for small print and seals."""
LONGEST_PAGE = 3_600
"""Pixels along the longer side of a kept page: a sheet of A4 at 300 dots an inch has 3 508."""
A4_MM = (210, 297)
"""Width and height in millimetres of the sheet that is scanned."""
MM_PER_INCH = 25.4


class PaperPlace(StrEnum):
    """Name where the paper lies."""

    GLASS = "glass"
    """One sheet under the lid."""
    FEEDER = "feeder"
    """A pile that the scanner draws in sheet by sheet."""


class Colouring(StrEnum):
    """Name what a page is kept in."""

    COLOUR = "colour"
    """Seals are red: it is what papers of a hall need."""
    GREY = "grey"


@dataclass(frozen=True, slots=True, kw_only=True)
class ScanWish:
    """Say how to scan.

    Attributes:
        dots: Dots an inch.
    """

    place: PaperPlace = PaperPlace.GLASS
    dots: int = FINENESS[0]
    colouring: Colouring = Colouring.COLOUR


class Scanner(Protocol):
    """One scanner, as it was found."""

    @property
    def key(self) -> str:
        """Return what tells it from others on this machine."""

    @property
    def name(self) -> str:
        """Return its name as the maker wrote it; empty for the practice scanner."""

    @property
    def places(self) -> tuple[PaperPlace, ...]:
        """Return where paper can lie; the glass first."""

    def pages(self, wish: ScanWish, ended: threading.Event) -> Generator[bytes]:
        """Yield each page as a JPEG file as it comes: one from the glass, all of the feeder.

        Returns early, and leaves nothing running, once ``ended`` is set.

        Raises:
            EnvironmentFault: ``scanner-busy``, ``scanner-no-paper``, ``scanner-jam``,
                ``scanner-cover``, ``scanner-offline``, ``scanner-driver-died``,
                ``scanner-silent``, ``scanner-failed``. Pages that came before stay good.
        """


class Told(Protocol):
    """Takes what a scanner tells; called from its thread."""

    def came(self, what: object) -> None:
        """Take a page, or the scanners that were found."""

    def over(self) -> None:
        """Take that nothing more comes."""

    def fault(self, fault: HallError) -> None:
        """Take why nothing more comes."""


class Run(Protocol):
    """Something that scanners do on another thread."""

    def stop(self) -> None:
        """Tell no more, and end what was started; returns at once."""
