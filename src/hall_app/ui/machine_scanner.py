"""Which scanner of this machine was used last, and how; kept in the machine's own file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.domain.scanners import FINENESS, Colouring, PaperPlace, ScanWish
from hall_app.ui.preferences import Preferences

if TYPE_CHECKING:
    from pathlib import Path

KEY, PLACE, DOTS, COLOURING = (
    "scanner/key", "scanner/place", "scanner/dots", "scanner/colouring",
)  # fmt: skip


class ScannerOfThisMachine:
    """Remember the last choice; what cannot be read counts as never chosen."""

    def __init__(self, file: Path) -> None:
        self._file = file

    @property
    def key(self) -> str:
        """Return what tells the scanner from others, or nothing."""
        return Preferences(self._file).text(KEY)

    @property
    def wish(self) -> ScanWish:
        """Return how it was used."""
        kept, plain = Preferences(self._file), ScanWish()
        place, colouring = kept.text(PLACE), kept.text(COLOURING)
        dots = int(kept.number(DOTS))
        return ScanWish(
            place=PaperPlace(place) if place in list(PaperPlace) else plain.place,
            dots=dots if dots in FINENESS else plain.dots,
            colouring=Colouring(colouring) if colouring in list(Colouring) else plain.colouring,
        )

    def keep(self, key: str, wish: ScanWish) -> None:
        """Remember what is used now."""
        kept = Preferences(self._file)
        kept.keep(KEY, key)
        kept.keep(PLACE, str(wish.place))
        kept.keep(DOTS, str(wish.dots))
        kept.keep(COLOURING, str(wish.colouring))
        kept.write()
