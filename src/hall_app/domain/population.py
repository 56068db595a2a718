"""Population tables: groups of figures, each with the list that it counts."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from hall_app.domain.resident_lists import HouseholdFilter, PeopleFilter

BANDS = (0, 7, 15, 18, 35, 60, 70, 80, 90, 100)
"""Youngest age of each band: before school, compulsory school, youth, working ages, the old."""


def band_ages(place: int) -> tuple[int, int | None]:
    """Return the youngest and the oldest age of a band; the last one has no oldest."""
    following = place + 1
    return BANDS[place], BANDS[following] - 1 if following < len(BANDS) else None


class Group(enum.StrEnum):
    """Name what a group of figures tells people or households apart by."""

    TOTAL = "total"
    AGE = "age"
    SEX = "sex"
    RESIDENCE = "residence"
    TAG = "tag"
    GRID = "grid"
    BUILDING = "building"
    HOUSEHOLD = "household"
    SIZE = "size"
    HOUSEHOLD_KIND = "household-kind"
    HOUSEHOLD_GRID = "household-grid"
    HOUSEHOLD_BUILDING = "household-building"


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureLine:
    """One figure with the rows it counts.

    Attributes:
        key: What is counted within its group: a place of a band, a code, a name.
        count: People or households.
        men: Of the people; 0 where households are counted.
        women: Of the people.
        which: The list that has exactly these rows; empty where no list can tell them apart.
    """

    group: Group
    key: str
    count: int
    men: int = 0
    women: int = 0
    which: PeopleFilter | HouseholdFilter | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PopulationTables:
    """The figures of one day, group by group.

    Attributes:
        within: The grids that were counted, of an account bound to them; else the whole area.
    """

    on: dt.date
    lines: tuple[FigureLine, ...]
    within: tuple[str, ...] = ()

    def group(self, group: Group) -> tuple[FigureLine, ...]:
        """Return the lines of one group."""
        return tuple(one for one in self.lines if one.group == group)

    def count(self, group: Group, key: str) -> int:
        """Return one figure; 0 when nobody is counted there."""
        return next((one.count for one in self.group(group) if one.key == key), 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class MovementColumn:
    """How the people of one use changed over a month; ``before + gained - lost = after``."""

    before: int
    gained: Mapping[str, int]
    lost: Mapping[str, int]
    after: int

    @property
    def sums(self) -> bool:
        """Tell whether the movement explains the change of the stock."""
        return self.before + sum(self.gained.values()) - sum(self.lost.values()) == self.after


@dataclass(frozen=True, slots=True, kw_only=True)
class MovementReport:
    """What happened in a month to those registered and to those living here.

    Attributes:
        within: The grids that were counted, of an account bound to them; else the whole area.
    """

    first: dt.date
    last: dt.date
    registered: MovementColumn
    living: MovementColumn
    households_before: int
    households_after: int
    within: tuple[str, ...] = ()

    @property
    def kinds(self) -> tuple[str, ...]:
        """Return the kinds of events that moved somebody, in the order of their names."""
        columns = (self.registered, self.living)
        return tuple(sorted({kind for one in columns for kind in (*one.gained, *one.lost)}))
