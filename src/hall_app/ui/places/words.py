"""Kinds of places, roles and uses in the clerk's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.domain.places import DwellingUse, KeeperRole, PlaceKind
from hall_app.ui.i18n import mark

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hall_app.ui.i18n import Marked

KINDS: Mapping[PlaceKind, Marked] = {
    PlaceKind.COMMUNITY: mark("Places", "Community"),
    PlaceKind.GRID: mark("Places", "Grid"),
    PlaceKind.ESTATE: mark("Places", "Estate"),
    PlaceKind.BUILDING: mark("Places", "Building"),
    PlaceKind.UNIT: mark("Places", "Unit"),
    PlaceKind.FLOOR: mark("Places", "Floor"),
    PlaceKind.ROOM: mark("Places", "Room"),
    PlaceKind.STREET: mark("Places", "Street or lane"),
    PlaceKind.DOOR: mark("Places", "Door"),
    PlaceKind.INNER: mark("Places", "Inner room"),
}
ROLES: Mapping[KeeperRole, Marked] = {
    KeeperRole.GRID: mark("Places", "Grid worker"),
    KeeperRole.ESTATE: mark("Places", "Head of the estate"),
    KeeperRole.BUILDING: mark("Places", "Head of the building"),
    KeeperRole.DOOR: mark("Places", "Head of the staircase"),
}
USES: Mapping[DwellingUse, Marked] = {
    DwellingUse.OWN: mark("Places", "Lived in by the owner"),
    DwellingUse.LET: mark("Places", "Let"),
    DwellingUse.VACANT: mark("Places", "Vacant"),
}
UNKNOWN_USE = mark("Places", "not recorded")
ROLE_OF: Mapping[PlaceKind, KeeperRole] = {
    PlaceKind.GRID: KeeperRole.GRID,
    PlaceKind.COMMUNITY: KeeperRole.GRID,
    PlaceKind.ESTATE: KeeperRole.ESTATE,
    PlaceKind.STREET: KeeperRole.ESTATE,
    PlaceKind.BUILDING: KeeperRole.BUILDING,
    PlaceKind.DOOR: KeeperRole.BUILDING,
}
"""The role that a place's responsible person usually has; of all others it is the staircase."""
