"""What goes to the next hall as one file, and what such a file would change here."""

from __future__ import annotations

import enum
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from hall_app.domain.flow.views import RecountedCase
    from hall_app.domain.item_editing import ItemFault


class PackedKind(enum.StrEnum):
    """Name what one file of a package is; also its folder there."""

    ITEM = "service-items"
    FORM = "forms"
    TABLE = "codes"
    YEAR = "workdays"


class Arrival(enum.StrEnum):
    """Say what taking one file of a package would do."""

    NEW = "new"
    REPLACES = "replaces"
    EQUAL = "equal"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class Packable:
    """One thing that can go to the next hall.

    Attributes:
        name: Its file in the package, such as ``service-items/ld02.toml``.
        own: The hall made or changed it; what came with the program is there next door too.
    """

    name: str
    kind: PackedKind
    title: str
    own: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageEntry:
    """One file of a package, checked."""

    name: str
    kind: PackedKind
    title: str
    arrival: Arrival
    faults: tuple[ItemFault, ...] = ()

    @property
    def can_be_taken(self) -> bool:
        """Say whether taking it changes something."""
        return self.arrival in (Arrival.NEW, Arrival.REPLACES)


@dataclass(frozen=True, slots=True, kw_only=True)
class PackagePreview:
    """A package as it was looked at; nothing of it is kept yet.

    Attributes:
        hall: Who made it.
        program: The version it was made with.
        contents: The bytes of each file, to be taken as they were looked at.
    """

    file: str
    hall: str
    program: str
    made_on: dt.date
    entries: tuple[PackageEntry, ...]
    contents: Mapping[str, bytes] = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """What was taken from a package, and the cases whose last day changed with it."""

    entries: tuple[PackageEntry, ...]
    cases: tuple[RecountedCase, ...] = ()
