"""Places (domain reference 4.1): the tree down to a room, and who answers for what.

community → grid → estate → building → unit → floor → room, or street → door → inner room. Levels
may be missing: a building can stand under the community itself.
"""

from __future__ import annotations

import enum
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hall_app.support.text import normalise_line

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hall_app.domain.dates import PartialDate


class PlaceKind(enum.StrEnum):
    """Name a level of the tree."""

    COMMUNITY = "community"
    GRID = "grid"
    ESTATE = "estate"
    BUILDING = "building"
    UNIT = "unit"
    FLOOR = "floor"
    ROOM = "room"
    STREET = "street"
    DOOR = "door"
    INNER = "inner"


_P = PlaceKind
BELOW: Mapping[PlaceKind, tuple[PlaceKind, ...]] = {
    _P.COMMUNITY: (_P.GRID, _P.ESTATE, _P.STREET, _P.BUILDING, _P.DOOR),
    _P.GRID: (_P.ESTATE, _P.STREET, _P.BUILDING, _P.DOOR),
    _P.ESTATE: (_P.BUILDING,),
    _P.BUILDING: (_P.UNIT, _P.FLOOR, _P.ROOM),
    _P.UNIT: (_P.FLOOR, _P.ROOM),
    _P.FLOOR: (_P.ROOM,),
    _P.ROOM: (),
    _P.STREET: (_P.DOOR, _P.BUILDING),
    _P.DOOR: (_P.INNER, _P.ROOM),
    _P.INNER: (),
}
"""What may stand directly below what."""
DWELLINGS = frozenset({_P.ROOM, _P.INNER})
HOUSES = frozenset({_P.BUILDING, _P.DOOR})
"""What the archive's buildings are: a block of flats, or a door in a street."""


class KeeperRole(enum.StrEnum):
    """Name who answers for a place: the three levels of the grid, and the head of an estate."""

    GRID = "grid"
    """网格员"""
    ESTATE = "estate"
    """区长"""
    BUILDING = "building"
    """楼长"""
    DOOR = "door"
    """楼门长"""


class DwellingUse(enum.StrEnum):
    """Say how a dwelling is used."""

    OWN = "own"
    """自住"""
    LET = "let"
    """出租"""
    VACANT = "vacant"
    """空置"""


LONGEST_NAME = 50
LONGEST_ADDRESS = 100

_ROOM = re.compile(
    r"(?:(?P<unit>[0-9A-Za-z一二三四五六七八九十]{1,3})单元)?"
    r"(?:(?P<floor>[0-9]{1,2})层)?"
    r"(?P<room>[0-9]{2,5}[A-Za-z]?)(?:室|号)?"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomParts:
    """What the text of a room tells: ``3单元502室`` is unit 3, floor 5, room 502."""

    unit: str = ""
    floor: str = ""
    room: str


def read_room(text: str) -> RoomParts:
    """Return the levels that a household's room names; unreadable text is the room itself.

    The floor is that written, or the digits before the last two of the room's number.
    """
    line = normalise_line(text)
    found = _ROOM.fullmatch(line)
    if found is None:
        return RoomParts(room=line)
    number = found["room"]
    digits = re.match(r"[0-9]+", number)
    floor = found["floor"] or (digits.group()[:-2] if digits else "")
    return RoomParts(
        unit=f"{found['unit']}单元" if found["unit"] else "",
        floor=f"{int(floor)}层" if floor and int(floor) else "",
        room=f"{number}室",
    )


def composed(address_above: str, kind: PlaceKind, name: str) -> str:
    """Return the address of a place from that above it and its own name.

    Community and grid are no part of an address, and a floor is named by its rooms.
    """
    if kind in {PlaceKind.COMMUNITY, PlaceKind.GRID}:
        return ""
    if kind is PlaceKind.FLOOR:
        return address_above
    return address_above + name


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceNode:
    """One line of the tree; ``more`` says whether something stands below it."""

    place_id: int
    kind: PlaceKind
    name: str
    more: bool
    households: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Keeper:
    """Somebody who answers for a place, or did.

    Attributes:
        of: Name of the place, where it is one above the place shown.
    """

    keeper_id: int
    place_id: int
    role: KeeperRole
    name: str
    phone: str = ""
    person_id: int | None = None
    since: PartialDate
    until: PartialDate | None = None
    of: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class UseLine:
    """How a dwelling was used from a day on; the open one has no end."""

    use: DwellingUse
    since: PartialDate
    until: PartialDate | None = None
    area: str = ""
    rooms: str = ""
    landlord: str = ""
    landlord_phone: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dwelling:
    """One dwelling in a list: where, how used, and who lives there."""

    place_id: int
    name: str
    use: DwellingUse | None
    since: PartialDate | None
    household_id: int | None
    file_number: str
    head: str
    people: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceCounts:
    """How much stands below a place."""

    buildings: int = 0
    dwellings: int = 0
    own: int = 0
    let: int = 0
    vacant: int = 0
    households: int = 0
    people: int = 0

    @property
    def unknown(self) -> int:
        """Return the dwellings of which nobody told how they are used."""
        return self.dwellings - self.own - self.let - self.vacant


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceView:
    """Everything about one place.

    Attributes:
        address: The composed address, or the one that the hall put in its stead.
        corrected: The hall put its own address in place of the composed one.
        above: Names of the places above, the highest first.
        keepers: Those of this place first, then those of the places above.
        uses: For a dwelling, the latest first.
        dwellings: The first ones below, for a house or a part of one.
    """

    place_id: int
    version: int
    kind: PlaceKind
    name: str
    address: str
    corrected: bool
    above: tuple[str, ...]
    keepers: tuple[Keeper, ...]
    uses: tuple[UseLine, ...]
    dwellings: tuple[Dwelling, ...]
    counts: PlaceCounts


@dataclass(frozen=True, slots=True, kw_only=True)
class NewKeeper:
    """Somebody who is to answer for a place."""

    role: KeeperRole
    name: str
    since: PartialDate
    phone: str = ""
    person_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NewUse:
    """How a dwelling is used from a day on."""

    use: DwellingUse
    since: PartialDate
    area: str = ""
    rooms: str = ""
    landlord: str = ""
    landlord_phone: str = ""
