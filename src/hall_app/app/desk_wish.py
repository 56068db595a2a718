"""Which archive a desk opens, and which one Alt+Z leads to."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hall_app.support.paths import DataPaths


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskWish:
    """Name two archives, the first to be opened.

    Attributes:
        may_create: The folder may be made: it is the program's own, not one somebody named.
        secret: Passphrase from a file, or none.
    """

    paths: DataPaths
    practice: bool
    other: DataPaths
    may_create: bool
    secret: str | None = None

    def swapped(self) -> DeskWish:
        """Return the wish for the other archive, with the way back."""
        return DeskWish(
            paths=self.other, other=self.paths, practice=not self.practice, may_create=True
        )

    def at(self, paths: DataPaths, *, may_create: bool) -> DeskWish:
        """Return the same wish for another folder."""
        return replace(self, paths=paths, may_create=may_create)
