"""In which grids homes and people stand, and which cases somebody has a hand in."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from hall_app.storage.queries.case_lists import Condition
from hall_app.storage.queries.resident_conditions import AT_ONCE, GRID

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hall_app.storage.database import Archive

_HAND_IN = (
    'c."owner_id" = ? OR c."offered_to_id" = ? OR c."first_asked_id" = ? '
    "OR json_extract(c.\"commission\", '$.agent') = ?"
)
_HOMES = f'SELECT h."id" FROM "household" h WHERE h."id" IN ({{}}) AND {GRID} IN ({{}})'
_PEOPLE = (
    'SELECT m."resident_id" FROM "membership" m JOIN "household" h ON h."id" = m."household_id" '
    f'WHERE m."resident_id" IN ({{}}) AND m."until" IS NULL AND {GRID} IN ({{}}) '
    'UNION SELECT r."id" FROM "resident" r JOIN "household" h ON h."id" = r."household_id" '
    f'WHERE r."id" IN ({{}}) AND {GRID} IN ({{}})'
)


def hand_in(account_id: int, items: Iterable[str] = ()) -> Condition:
    """Return the cases that an account has, was offered, took in or runs errands for.

    Args:
        account_id: The account.
        items: Items whose cases come in addition, whoever has them.
    """
    known = tuple(items)
    places = ", ".join("?" for _ in known)
    sql = f'({_HAND_IN} OR c."item_code" IN ({places}))'
    return Condition(sql=sql, values=(*(account_id,) * 4, *known), urgent_first=False)


def has_case(archive: Archive, number: str, condition: Condition) -> bool:
    """Say whether a case is among those of a condition."""
    sql = f'SELECT 1 FROM "hall_case" c WHERE c."number" = ? AND {condition.sql}'
    return bool(archive.rows(sql, (number, *condition.values)))


def homes_within(archive: Archive, ids: Iterable[int], grids: frozenset[str]) -> frozenset[int]:
    """Return those of some households that stand in some grids."""
    words, found = tuple(sorted(grids)), set[int]()
    for known in batched(ids):
        sql = _HOMES.format(_places(known), _places(words))
        found.update(int(row[0]) for row in archive.rows(sql, (*known, *words)))
    return frozenset(found)


def people_within(archive: Archive, ids: Iterable[int], grids: frozenset[str]) -> frozenset[int]:
    """Return those of some people who belong to a household of some grids, or did last."""
    words, found = tuple(sorted(grids)), set[int]()
    for known in batched(ids):
        marks = (_places(known), _places(words))
        sql = _PEOPLE.format(*marks, *marks)
        found.update(int(row[0]) for row in archive.rows(sql, (*known, *words) * 2))
    return frozenset(found)


def batched(ids: Iterable[int]) -> Iterator[tuple[int, ...]]:
    """Return ids in parts that fit one statement."""
    rest = iter(ids)
    while part := tuple(islice(rest, AT_ONCE)):
        yield part


def _places(values: tuple[object, ...]) -> str:
    return ", ".join("?" for _ in values)
