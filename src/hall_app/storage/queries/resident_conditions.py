"""Conditions and steps that lists of people and of households share."""

from __future__ import annotations

import datetime as dt
from array import array
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hall_app.domain.resident_lists import NONE, PeopleFilter, Residence
from hall_app.storage.statements import marks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hall_app.domain.resident_lists import HouseholdFilter
    from hall_app.storage.database import Archive

ELDER = 80
AT_ONCE = 500
"""So many ids stand in one statement."""

TAGGED = 'EXISTS (SELECT 1 FROM "tag" t WHERE t."resident_id" = {} AND t."code" = ? AND {})'
GRID = 'h."grid"'
"""The grid of a home: what its details tell, else the one above its dwelling (step 0027)."""
BUILDING = 'LEFT JOIN "building" b ON b."id" = h."building_id"'


@dataclass(slots=True)
class Where:
    """Gather conditions with their values, from this package's own texts."""

    parts: list[str] = field(default_factory=list)
    values: list[object] = field(default_factory=list)

    def add(self, sql: str, *values: object) -> None:
        """Add one condition."""
        self.parts.append(sql)
        self.values += values

    @property
    def sql(self) -> str:
        """Return all conditions together."""
        return " AND ".join(self.parts) or "1"


def covers(span: str, on: dt.date | None) -> str:
    """Return the condition that a span of time stands open now, or covered a day."""
    if on is None:
        return f'{span}."until" IS NULL'
    day = on.isoformat()
    return f'{span}."since" <= \'{day}\' AND ({span}."until" IS NULL OR {span}."until" > \'{day}\')'


def other(use: str, on: dt.date | None) -> str:
    """Return the condition that a person ``r`` has a place with this use."""
    return (
        'EXISTS (SELECT 1 FROM "membership" x WHERE x."resident_id" = r."id" '
        f'AND x."{use}" AND {covers("x", on)})'
    )


def belonging(on: dt.date | None) -> str:
    """Return the condition for one place ``m`` a person: the home, else the register."""
    return (
        f'{covers("m", on)} AND NOT r."voided" AND (m."living" OR '
        f'(m."registered" AND NOT {other("living", on)}))'
    )


def residence(kind: Residence, on: dt.date | None) -> str:
    """Return the condition for how register and home stand to each other, by ``belonging``."""
    registered = f'(m."registered" OR {other("registered", on)})'
    return {
        Residence.ANY: "1",
        Residence.REGISTERED: registered,
        Residence.LIVING: '+m."living"',
        Residence.SAME: '+m."living" AND m."registered"',
        Residence.APART: f'+m."living" AND NOT m."registered" AND {other("registered", on)}',
        Residence.AWAY: 'NOT m."living"',
        Residence.FROM_ELSEWHERE: f'+m."living" AND NOT {registered}',
    }[kind]


def born_by(years: int, day: dt.date) -> str:
    """Return the last day of birth with which somebody is that old on a day."""
    year = day.year - years
    if year < 1:
        return ""
    try:
        return day.replace(year=year).isoformat()
    except ValueError:
        return dt.date(year, 2, 28).isoformat()


def turned(keys: Sequence[str], *, down: bool) -> tuple[str, ...]:
    """Return keys to sort by, downwards if wished."""
    return tuple(f"{key} DESC" for key in keys) if down else tuple(keys)


def ids_of(
    archive: Archive, what: str, where: Where, order: Sequence[str], limit: int | None
) -> array[int]:
    """Return the ids of a list in its order."""
    sql = f"SELECT {what} WHERE {where.sql} ORDER BY {', '.join(order)}"
    if limit is not None:
        sql += f" LIMIT {limit}"
    return array("q", (row[0] for row in archive.rows(sql, where.values)))


def standing_in(grids: frozenset[str]) -> tuple[str, tuple[str, ...]]:
    """Return the condition, with its values, that a household ``h`` stands in some grids."""
    words = tuple(sorted(grids))
    return f"{GRID} IN ({marks(words)})", words


def unvisited(which: PeopleFilter | HouseholdFilter, today: dt.date, where: Where) -> None:
    """Add the condition that nobody was in a home ``h``, or with a person ``r``, for some days."""
    if which.unvisited is None:
        return
    day = which.on or today
    counts = day - dt.timedelta(days=which.unvisited - 1)
    of = ['"household_id" = h."id"']
    if isinstance(which, PeopleFilter):
        of.append('"resident_id" = r."id"')
    for one in of:
        where.add(
            f'NOT EXISTS (SELECT 1 FROM "visit" v WHERE v.{one} '
            'AND v."visited_on" BETWEEN ? AND ? AND NOT v."voided")',
            counts.isoformat(),
            day.isoformat(),
        )


def narrow_places(which: PeopleFilter | HouseholdFilter, where: Where) -> None:
    """Add the conditions on building and grid."""
    if which.building == NONE:
        where.add('h."building_id" IS NULL')
    elif which.building:
        where.add('b."text" = ?', which.building)
    if which.within:
        sql, values = standing_in(which.within)
        where.add(sql, *values)
    if which.grid:
        where.add(f"{GRID} = ?", "" if which.grid == NONE else which.grid)
