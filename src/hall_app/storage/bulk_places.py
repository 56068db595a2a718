"""Writing the places of a whole hall at once, with who answers for them and how they are used."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hall_app.domain.places import DwellingUse, KeeperRole, PlaceKind, composed, read_room
from hall_app.storage import places
from hall_app.storage.rows import DwellingUseRow, PlaceKeeperRow, PlaceRow
from hall_app.storage.statements import utc

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Sequence

    from hall_app.storage.database import Archive

_PLACE = ("id", "parent", "kind", "name", "address", "building", "room")
_KEEPER = ("place", "role", "name", "resident", "phone", "since")
_USE = ("place", "use", "since", "area", "rooms", "landlord", "landlord_phone", "account", "at")


@dataclass(frozen=True, slots=True, kw_only=True)
class WholeKeeper:
    """Somebody who answers for a place."""

    place: int
    role: KeeperRole
    name: str
    since: dt.date
    phone: str = ""
    person_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WholeUse:
    """How one dwelling is used."""

    place: int
    use: DwellingUse
    since: dt.date
    area: str = ""
    rooms: str = ""
    landlord: str = ""
    landlord_phone: str = ""


class PlaceWriter:
    """Number and gather places; ``write`` puts them down in one transaction."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._rows: list[tuple[object, ...]] = []
        self.top = places.root(archive)
        self._last = int(archive.rows('SELECT max("id") FROM "place"')[0][0])
        self._levels: dict[tuple[int, str], int] = {}

    def grid(self, name: str) -> int:
        """Add a grid below the community."""
        return self._add(self.top, PlaceKind.GRID, name, "")

    def estate(self, grid: int, name: str) -> int:
        """Add an estate below a grid."""
        return self._add(grid, PlaceKind.ESTATE, name, name)

    def building(self, above: int, name: str, address: str, building: int) -> int:
        """Add a building, whose address is the one its households have."""
        return self._add(above, PlaceKind.BUILDING, name, address, building)

    def room(self, house: int, address: str, building: int, text: str) -> tuple[int, int]:
        """Add a room with the unit and floor it names; return the room and its unit."""
        parts = read_room(text)
        at, unit = house, house
        for kind, name in ((PlaceKind.UNIT, parts.unit), (PlaceKind.FLOOR, parts.floor)):
            if name:
                address = composed(address, kind, name)
                if (at, name) not in self._levels:
                    self._levels[at, name] = self._add(at, kind, name, address)
                at = self._levels[at, name]
                unit = at if kind is PlaceKind.UNIT else unit
        made = self._add(at, PlaceKind.ROOM, parts.room, address + parts.room, building, text)
        return made, unit

    def _add(
        self,
        parent: int,
        kind: PlaceKind,
        name: str,
        address: str,
        building: int | None = None,
        room: str = "",
    ) -> int:
        self._last += 1
        self._rows.append((self._last, parent, str(kind), name, address, building, room))
        return self._last

    def write(
        self, keepers: Sequence[WholeKeeper], uses: Iterable[WholeUse], at: dt.datetime
    ) -> None:
        """Put everything down that was gathered."""
        keeping = [
            (one.place, str(one.role), one.name, one.person_id, one.phone, one.since.isoformat())
            for one in keepers
        ]
        using = [
            (
                *(one.place, str(one.use), one.since.isoformat(), one.area, one.rooms),
                *(one.landlord, one.landlord_phone, None, utc(at)),
            )
            for one in uses
        ]
        with self._archive.transaction():
            self._archive.insert(PlaceRow, _PLACE, self._rows)
            self._archive.insert(PlaceKeeperRow, _KEEPER, keeping)
            self._archive.insert(DwellingUseRow, _USE, using)
