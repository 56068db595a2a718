"""Which archive a desk opens, and which one Alt+Z leads to."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hall_app.app.update_hand_over import UpdateNews
    from hall_app.devices.printers import Spooler
    from hall_app.support.paths import DataPaths


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskWish:
    """Name two archives, the first to be opened.

    Attributes:
        may_create: The folder may be made: it is the program's own, not one somebody named.
        secret: Passphrase from a file, or none.
        spooler: The printers; those of this machine when left out.
        file: Path of a file to be opened after the login; empty without one.
        news: What became of an update that has just ended.
    """

    paths: DataPaths
    practice: bool
    other: DataPaths
    may_create: bool
    secret: str | None = None
    spooler: Spooler | None = None
    file: str = ""
    news: UpdateNews | None = None

    def swapped(self) -> DeskWish:
        """Return the wish for the other archive, with the way back."""
        return replace(
            self,
            paths=self.other,
            other=self.paths,
            practice=not self.practice,
            may_create=True,
            secret=None,
        )

    def at(self, paths: DataPaths, *, may_create: bool) -> DeskWish:
        """Return the same wish for another folder."""
        return replace(self, paths=paths, may_create=may_create)
