"""Which places an account sees that is bound to grids, as conditions for queries.

A place is inside when it stands below a grid of the tree, or is the dwelling of a home of the
grid; a dwelling whose home tells another grid is outside, wherever the tree has it. What stands
above one of these is seen as the way to it, and the community always.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.storage.queries.case_lists import Condition
from hall_app.storage.queries.resident_conditions import GRID, standing_in
from hall_app.storage.queries.scope import EVERYTHING
from hall_app.storage.statements import marks

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hall_app.storage.database import Archive

_INSIDE = (
    'WITH RECURSIVE "below_grid"("id") AS (SELECT g."id" FROM "place" g WHERE g."kind" = \'grid\' '
    'AND g."name" IN ({names}) AND NOT g."voided" UNION SELECT q."id" FROM "below_grid" b '
    'JOIN "place" q ON q."parent_id" = b."id" WHERE NOT q."voided"), "inside"("id") AS '
    'MATERIALIZED (SELECT b."id" FROM "below_grid" b JOIN "place" q ON q."id" = b."id" '
    'WHERE NOT EXISTS (SELECT 1 FROM "household" h WHERE h."building_id" = q."building_id" '
    f'AND h."room" = q."room" AND {GRID} NOT IN (\'\', {{names}}) '
    'AND h."closed_on" IS NULL AND NOT h."voided") UNION SELECT q."id" FROM "household" h '
    'CROSS JOIN "place" q ON q."building_id" = h."building_id" AND q."room" = h."room" '
    'WHERE {homes} AND h."closed_on" IS NULL AND NOT h."voided" AND NOT q."voided")'
)
_SEEN = (
    ', "seen"("id") AS (SELECT "id" FROM "inside" UNION SELECT * FROM (SELECT "id" FROM "place" '
    'WHERE "parent_id" IS NULL ORDER BY "id" LIMIT 1) UNION SELECT q."parent_id" FROM "seen" s '
    'JOIN "place" q ON q."id" = s."id" WHERE q."parent_id" IS NOT NULL)'
)


def inside(column: str, grids: frozenset[str]) -> Condition:
    """Return the condition that a column names a place inside some grids; of none, any place."""
    return _of(column, grids, ' SELECT "id" FROM "inside"')


def seen(column: str, grids: frozenset[str]) -> Condition:
    """Return the condition that a column names a place inside some grids, or the way to one."""
    return _of(column, grids, f'{_SEEN} SELECT "id" FROM "seen"')


def before_seen(grids: frozenset[str]) -> Condition:
    """Return what stands before a statement that asks ``IN (SELECT "id" FROM "seen")`` often."""
    words, (homes, values) = tuple(sorted(grids)), standing_in(grids)
    sql = f"{_INSIDE.format(names=marks(words), homes=homes)}{_SEEN} "
    return Condition(sql=sql, values=(*words, *words, *values), urgent_first=False)


def _of(column: str, grids: frozenset[str], end: str) -> Condition:
    if not grids:
        return EVERYTHING
    words, (homes, values) = tuple(sorted(grids)), standing_in(grids)
    sql = f"{column} IN ({_INSIDE.format(names=marks(words), homes=homes)}{end})"
    return Condition(sql=sql, values=(*words, *words, *values), urgent_first=False)


def home_standing(grids: frozenset[str]) -> Condition:
    """Return the condition that a household ``h`` stands in some grids; of none, anywhere."""
    if not grids:
        return EVERYTHING
    sql, values = standing_in(grids)
    return Condition(sql=sql, values=values, urgent_first=False)


def places_of(archive: Archive, ids: Iterable[int], condition: Condition) -> frozenset[int]:
    """Return those of a few places ``p`` that are among those of a condition."""
    wanted = tuple(ids)
    sql = f'SELECT p."id" FROM "place" p WHERE p."id" IN ({marks(wanted)}) AND {condition.sql}'
    return frozenset(int(row[0]) for row in archive.rows(sql, (*wanted, *condition.values)))


def grid_names(archive: Archive) -> tuple[str, ...]:
    """Return what the grids of the tree of places are called."""
    sql = (
        'SELECT DISTINCT "name" FROM "place" WHERE "kind" = \'grid\' AND NOT "voided" '
        'AND "name" <> \'\' ORDER BY "name"'
    )
    return tuple(str(row[0]) for row in archive.rows(sql))
