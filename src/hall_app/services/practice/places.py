"""Invented places: grids, estates, buildings with who answers for them, and how homes are used."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from hall_app.domain.identity import Sex
from hall_app.domain.places import DwellingUse, KeeperRole
from hall_app.storage.bulk_places import PlaceWriter, WholeKeeper, WholeUse

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator, Sequence

    from hall_app.services.practice.names import Inventor
    from hall_app.storage.database import Archive

BUILDINGS_PER_GRID = 12
"""About 400 households, as grids are cut."""
_CHINESE = "零一二三四五六七八九"
_TEENS = range(10, 20)
_LET, _AREAS = 0.18, (46, 52, 58, 64, 71, 78, 86, 95, 108)
_EMPTY_FLATS = 0.04
_ESTATE = re.compile(r"(?P<estate>.+?[0-9]+号[^0-9]*)(?P<block>[0-9]+幢)")

Home = tuple[int, int, str, str]
"""Household, building, room, and the day since when they live there."""


def fill_places(
    archive: Archive,
    inventor: Inventor,
    buildings: Sequence[str],
    homes: Sequence[Home],
    today: dt.date,
    at: dt.datetime,
) -> None:
    """Write the tree of places of a practice archive, beside its buildings and households."""
    _Ground(archive, inventor, buildings, today).fill(homes, at)


def grid_name(number: int) -> str:
    """Return how a grid below ten thousand is called: 第一网格, 第十二网格, 第一百零五网格."""
    words, rest = "", number
    for unit, size in (("千", 1_000), ("百", 100), ("十", 10), ("", 1)):
        digit, rest = divmod(rest, size)
        if digit:
            words += _CHINESE[digit] + unit
        elif words and rest and not words.endswith(_CHINESE[0]):
            words += _CHINESE[0]
    return f"第{words.removeprefix('一') if number in _TEENS else words}网格"


class _Ground:
    """The places of one hall while they are invented."""

    def __init__(
        self, archive: Archive, inventor: Inventor, buildings: Sequence[str], today: dt.date
    ) -> None:
        self._write = PlaceWriter(archive)
        self._invent = inventor
        self._chance: random.Random = inventor.chance
        self._buildings = buildings
        self._today = today
        self._keepers: list[WholeKeeper] = []
        self._estates: dict[str, int] = {}
        self._grids = 0
        self._grid = 0

    def fill(self, homes: Sequence[Home], at: dt.datetime) -> None:
        houses = [self._house(number, text) for number, text in enumerate(self._buildings, 1)]
        self._write.write(self._keepers, list(self._rooms(houses, homes)), at)

    def _house(self, number: int, text: str) -> int:
        parts = _ESTATE.fullmatch(text)
        estate, block = (parts["estate"], parts["block"]) if parts else ("", text)
        if estate not in self._estates and (number - 1) // BUILDINGS_PER_GRID >= self._grids:
            self._next_grid()
        if estate and estate not in self._estates:
            self._estates[estate] = self._write.estate(self._grid, estate)
            self._keep(self._estates[estate], KeeperRole.ESTATE)
        above = self._estates.get(estate, self._grid)
        made = self._write.building(above, block, text, number)
        self._keep(made, KeeperRole.BUILDING)
        return made

    def _next_grid(self) -> None:
        self._grids += 1
        self._grid = self._write.grid(grid_name(self._grids))
        self._keep(self._grid, KeeperRole.GRID)

    def _rooms(self, houses: Sequence[int], homes: Sequence[Home]) -> Iterator[WholeUse]:
        kept: set[int] = set()
        for _, building, room, since in homes:
            house, address = houses[building - 1], self._buildings[building - 1]
            place, unit = self._write.room(house, address, building, room)
            if unit not in kept:
                kept.add(unit)
                self._keep(unit, KeeperRole.DOOR)
            yield self._use(place, dt.date.fromisoformat(since))
        if homes:
            yield from self._empty_rooms(houses)

    def _use(self, place: int, since: dt.date) -> WholeUse:
        area = self._chance.choice(_AREAS)
        let = self._chance.random() < _LET
        return WholeUse(
            place=place,
            use=DwellingUse.LET if let else DwellingUse.OWN,
            since=since,
            area=str(area),
            rooms=str(1 + (area > 50) + (area > 80)),  # noqa: PLR2004 - as flats are cut
            landlord=self._name() if let else "",
            landlord_phone=self._invent.phone() if let else "",
        )

    def _empty_rooms(self, houses: Sequence[int]) -> Iterator[WholeUse]:
        """Add the flats on the seventh floor of some buildings, where nobody lives."""
        for number, house in enumerate(houses, start=1):
            if self._chance.random() < _EMPTY_FLATS * 5:
                text = f"1单元70{1 + self._chance.randrange(2)}室"
                place, _ = self._write.room(house, self._buildings[number - 1], number, text)
                since = self._today - dt.timedelta(days=self._chance.randrange(30, 2_000))
                yield WholeUse(place=place, use=DwellingUse.VACANT, since=since, area="58")

    def _keep(self, place: int, role: KeeperRole) -> None:
        since = self._today - dt.timedelta(days=self._chance.randrange(60, 2_500))
        self._keepers.append(
            WholeKeeper(
                place=place, role=role, name=self._name(), phone=self._invent.phone(), since=since
            )
        )

    def _name(self) -> str:
        sex = Sex.MALE if self._chance.random() < 0.5 else Sex.FEMALE  # noqa: PLR2004 - a coin
        year = self._today.year - self._chance.randrange(28, 72)
        return self._invent.name(self._invent.surname(), sex, year)
