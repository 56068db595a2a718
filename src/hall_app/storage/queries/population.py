"""How many people and households belong to the area on a day, by what they are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hall_app.domain.resident_lists import Residence
from hall_app.storage.queries.resident_conditions import (
    ELDER,
    GRID,
    belonging,
    born_by,
    covers,
    residence,
)
from hall_app.storage.statements import marks

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from hall_app.storage.database import Archive

_RESIDENCES = (Residence.SAME, Residence.APART, Residence.AWAY, Residence.FROM_ELSEWHERE)


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleCell:
    """People who are alike in everything the tables tell apart; a birth unknown has band -1."""

    band: int
    sex: str
    residence: Residence
    building: str
    grid: str
    people: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HouseholdCell:
    """Households that are alike in everything the tables tell apart."""

    living: int
    elder_alone: bool
    kind: str
    building: str
    grid: str
    households: int


def people_cells(
    archive: Archive, day: dt.date, bands: Sequence[int], grids: frozenset[str] = frozenset()
) -> tuple[PeopleCell, ...]:
    """Count the people of a day by age band, sex, residence, building and grid.

    Args:
        archive: The archive.
        day: The day; places are as they were on its evening, sex and birth as they are known now.
        bands: Youngest age of each band, upwards from 0.
        grids: Of which grids; of none, of all.
    """
    ages = " ".join(
        f"WHEN r.\"birth\" <= '{born_by(age, day)}' THEN {place}"
        for place, age in reversed(list(enumerate(bands)))
    )
    kinds = " ".join(
        f"WHEN {residence(kind, day)} THEN {place}" for place, kind in enumerate(_RESIDENCES)
    )
    sql = (
        f'SELECT CASE WHEN r."birth" IS NULL THEN -1 {ages} ELSE 0 END, r."sex", '
        f"CASE {kinds} END, coalesce(b.\"text\", ''), {GRID}, count(*) "
        'FROM "membership" m JOIN "resident" r ON r."id" = m."resident_id" '
        'JOIN "household" h ON h."id" = m."household_id" '
        'LEFT JOIN "building" b ON b."id" = h."building_id" '
        f'WHERE {belonging(day)} AND {_standing(grids)} GROUP BY 1, 2, 3, h."building_id", 5'
    )
    return tuple(
        PeopleCell(
            band=band,
            sex=sex,
            residence=_RESIDENCES[place],
            building=building,
            grid=grid,
            people=people,
        )
        for band, sex, place, building, grid, people in archive.rows(sql, sorted(grids))
    )


def _standing(grids: frozenset[str]) -> str:
    """Return the condition that a household ``h`` stands in some grids; of none, anywhere."""
    return f"{GRID} IN ({marks(tuple(grids))})" if grids else "1"


def tag_counts(
    archive: Archive, day: dt.date, grids: frozenset[str] = frozenset()
) -> tuple[tuple[str, str, int], ...]:
    """Return tag, sex and how many people carried it on a day, of those who belong here."""
    sql = (
        'SELECT t."code", r."sex", count(DISTINCT t."resident_id") FROM "tag" t '
        'JOIN "resident" r ON r."id" = t."resident_id" '
        'JOIN "membership" m ON m."resident_id" = r."id" '
        + ('JOIN "household" h ON h."id" = m."household_id" ' if grids else "")
        + f"WHERE {covers('t', day)} AND {belonging(day)} AND {_standing(grids)} "
        "GROUP BY 1, 2 ORDER BY 1, 2"
    )
    return tuple((code, sex, count) for code, sex, count in archive.rows(sql, sorted(grids)))


def household_cells(
    archive: Archive, day: dt.date, grids: frozenset[str] = frozenset()
) -> tuple[HouseholdCell, ...]:
    """Count the households of a day by who lives there, kind, building and grid."""
    inside = (
        'SELECT y."household_id" AS home, sum(y."living") AS living, '
        f'max(y."living" AND o."birth" <= \'{born_by(ELDER, day)}\') AS elder '
        'FROM "membership" y JOIN "resident" o ON o."id" = y."resident_id" '
        f"WHERE {covers('y', day)} GROUP BY 1"
    )
    sql = (
        'SELECT i.living, i.living = 1 AND coalesce(i.elder, 0), h."kind", '
        f"coalesce(b.\"text\", ''), {GRID}, count(*) FROM ({inside}) i "
        'JOIN "household" h ON h."id" = i.home '
        'LEFT JOIN "building" b ON b."id" = h."building_id" WHERE NOT h."voided" '
        f'AND {_standing(grids)} GROUP BY 1, 2, 3, h."building_id", 5'
    )
    return tuple(
        HouseholdCell(
            living=living,
            elder_alone=bool(elder),
            kind=kind,
            building=building,
            grid=grid,
            households=households,
        )
        for living, elder, kind, building, grid, households in archive.rows(sql, sorted(grids))
    )
