"""Reads for the page of places: one level of the tree, and everything about one place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from hall_app.domain.audiences import WORKING
from hall_app.domain.dates import PartialDate
from hall_app.domain.places import (
    DWELLINGS,
    HOUSES,
    Dwelling,
    DwellingUse,
    Keeper,
    KeeperRole,
    PlaceCounts,
    PlaceKind,
    PlaceNode,
    PlaceView,
    UseLine,
)
from hall_app.storage.queries.place_scope import before_seen, home_standing, inside
from hall_app.storage.queries.place_tree import below
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hall_app.storage.database import Archive

MOST_DWELLINGS = 400
_OPEN_HOME = 'h."closed_on" IS NULL AND NOT h."voided"'
_BELOW = (
    'WITH RECURSIVE "below"("id") AS (SELECT ? UNION ALL SELECT p."id" FROM "place" p '
    'JOIN "below" b ON p."parent_id" = b."id" WHERE NOT p."voided") '
)
_CHILDREN = (
    'SELECT p."id", p."kind", p."name", EXISTS (SELECT 1 FROM "place" c '
    'WHERE c."parent_id" = p."id" AND NOT c."voided" AND {1}), '
    '(SELECT count(*) FROM "household" h WHERE h."building_id" = p."building_id" '
    f'AND (p."room" = \'\' OR h."room" = p."room") AND {_OPEN_HOME} AND {{2}}) '
    'FROM "place" p WHERE p."parent_id" {0} AND NOT p."voided" AND {3}'
)
_ORDER = {kind: place for place, kind in enumerate(PlaceKind)}
_DIGITS = re.compile(r"([0-9]+)")
_CHINESE = {sign: place for place, sign in enumerate("零一二三四五六七八九十")}


def in_order(name: str) -> tuple[tuple[int, int | str], ...]:
    """Return what names sort by: 2单元 before 10单元, 二网格 before 三网格."""
    parts = _DIGITS.split("".join(str(_CHINESE.get(sign, sign)) for sign in name))
    return tuple((0, int(part)) if part.isdigit() else (1, part) for part in parts if part)


def children(
    archive: Archive, place_id: int, grids: frozenset[str] = frozenset()
) -> tuple[PlaceNode, ...]:
    """Return what stands directly below a place, in the order of people: all, or what is seen.

    Args:
        archive: The archive.
        place_id: The place.
        grids: The grids that are seen, with the way to them and their homes; of none, all.
    """
    return _children(archive, "= ?", (place_id,), grids)


def top(archive: Archive, grids: frozenset[str] = frozenset()) -> PlaceNode:
    """Return the community."""
    return _children(archive, "IS NULL", (), grids)[0]


def _children(
    archive: Archive, parent: str, of: tuple[int, ...], grids: frozenset[str]
) -> tuple[PlaceNode, ...]:
    if not grids:
        return _nodes(archive.rows(_CHILDREN.format(parent, "1", "1", "1"), of))
    before, homes = before_seen(grids), home_standing(grids)
    more, own = (f'{one}."id" IN (SELECT "id" FROM "seen")' for one in "cp")
    sql = before.sql + _CHILDREN.format(parent, more, homes.sql, own)
    return _nodes(archive.rows(sql, (*before.values, *homes.values, *of)))


def of_kinds(
    archive: Archive, kinds: Iterable[PlaceKind], grids: frozenset[str] = frozenset()
) -> tuple[PlaceNode, ...]:
    """Return all places of some kinds, those of one kind together: all, or inside some grids."""
    wanted, here = [str(one) for one in kinds], inside('p."id"', grids)
    sql = (
        'SELECT p."id", p."kind", p."name", 0, 0 FROM "place" p WHERE NOT p."voided" '
        f'AND p."kind" IN ({",".join("?" * len(wanted))}) AND {here.sql}'
    )
    return _nodes(archive.rows(sql, (*wanted, *here.values)))


def _nodes(rows: Iterable[tuple[Any, ...]]) -> tuple[PlaceNode, ...]:
    found = [
        PlaceNode(place_id=one, kind=PlaceKind(kind), name=name, more=bool(more), households=homes)
        for one, kind, name, more, homes in rows
    ]
    return tuple(sorted(found, key=lambda one: (_ORDER[one.kind], in_order(one.name))))


def place(archive: Archive, place_id: int, grids: frozenset[str] = frozenset()) -> PlaceView:
    """Return everything about one place; dwellings and counts of all, or inside some grids.

    Raises:
        RuleViolation: ``unknown-place``.
    """
    sql = (
        'SELECT "version", "kind", "name", "address", "corrected" FROM "place" '
        'WHERE "id" = ? AND NOT "voided"'
    )
    found = archive.rows(sql, (place_id,))
    if not found:
        raise RuleViolation("unknown-place", fields=("place",), place=place_id)
    version, kind, name, address, corrected = found[0]
    above = path(archive, place_id)[:-1]
    level = PlaceKind(kind)
    return PlaceView(
        place_id=place_id,
        version=version,
        kind=level,
        name=name,
        address=address,
        corrected=bool(corrected),
        above=tuple(one for _, one in above),
        keepers=_keepers(archive, place_id, [one for one, _ in above]),
        uses=_uses(archive, place_id) if level in DWELLINGS else (),
        dwellings=_dwellings(archive, place_id, grids) if _lists_dwellings(level) else (),
        counts=counts(archive, place_id, grids),
    )


def _lists_dwellings(kind: PlaceKind) -> bool:
    return kind in HOUSES | DWELLINGS | {PlaceKind.UNIT, PlaceKind.FLOOR}


def path(archive: Archive, place_id: int) -> list[tuple[int, str]]:
    """Return id and name of a place and of all above it, the highest first."""
    sql = (
        'WITH RECURSIVE "up"("id", "parent_id", "name", "n") AS ('
        'SELECT "id", "parent_id", "name", 0 FROM "place" WHERE "id" = ? UNION ALL '
        'SELECT p."id", p."parent_id", p."name", u."n" + 1 FROM "place" p '
        'JOIN "up" u ON p."id" = u."parent_id") SELECT "id", "name" FROM "up" ORDER BY "n" DESC'
    )
    return [(one, name) for one, name in archive.rows(sql, (place_id,))]


def home_of(archive: Archive, household_id: int) -> int | None:
    """Return the place of a household's dwelling, or of its house where no room is known."""
    sql = (
        'SELECT p."id" FROM "household" h JOIN "place" p ON p."building_id" = h."building_id" '
        'AND p."room" IN (h."room", \'\') WHERE h."id" = ? AND NOT p."voided" '
        'ORDER BY p."room" DESC LIMIT 1'
    )
    found = archive.rows(sql, (household_id,))
    return int(found[0][0]) if found else None


_KEEPERS = (
    'SELECT k."id", k."place_id", k."role", k."name", k."phone", k."resident_id", k."since", '
    'k."until", p."name" FROM "place_keeper" k JOIN "place" p ON p."id" = k."place_id" '
    'WHERE k."place_id" IN ({0}) ORDER BY k."until" IS NOT NULL, k."until" DESC, k."id"'
)


def _keepers(archive: Archive, place_id: int, above: list[int]) -> tuple[Keeper, ...]:
    """Return who answers for a place, who did, and who answers for the places above it now."""
    near = [place_id, *reversed(above)]
    rows = archive.rows(_KEEPERS.format(",".join("?" * len(near))), near)
    found = [
        Keeper(
            keeper_id=one,
            place_id=at,
            role=KeeperRole(role),
            name=name,
            phone=phone,
            person_id=person,
            since=PartialDate.parse(since),
            until=PartialDate.parse(until) if until else None,
            of="" if at == place_id else of,
        )
        for one, at, role, name, phone, person, since, until, of in rows
        if at == place_id or until is None
    ]
    return tuple(sorted(found, key=lambda one: near.index(one.place_id)))


def _uses(archive: Archive, place_id: int) -> tuple[UseLine, ...]:
    sql = (
        'SELECT "use", "since", "until", "area", "rooms", "landlord", "landlord_phone" '
        'FROM "dwelling_use" WHERE "place_id" = ? ORDER BY "id" DESC'
    )
    return tuple(
        UseLine(
            use=DwellingUse(use),
            since=PartialDate.parse(since),
            until=PartialDate.parse(until) if until else None,
            area=area,
            rooms=rooms,
            landlord=landlord,
            landlord_phone=WORKING.phone(phone),
        )
        for use, since, until, area, rooms, landlord, phone in archive.rows(sql, (place_id,))
    )


def landlord_phone(archive: Archive, place_id: int, since: PartialDate) -> str:
    """Return the whole number of whom a dwelling was let by from a day on."""
    found = archive.rows(
        'SELECT "landlord_phone" FROM "dwelling_use" WHERE "place_id" = ? AND "since" = ? '
        'ORDER BY "id" DESC LIMIT 1',
        (place_id, str(since)),
    )
    return str(found[0][0]) if found else ""


_DWELLINGS = (
    _BELOW + 'SELECT p."id", p."address", u."use", u."since", h."id", h."file_number", '
    '(SELECT r."name" FROM "resident" r WHERE r."household_id" = h."id" '
    "AND r.\"relation\" = '02' LIMIT 1), "
    '(SELECT count(*) FROM "resident" r WHERE r."household_id" = h."id") '
    'FROM "below" b JOIN "place" p ON p."id" = b."id" '
    'LEFT JOIN "dwelling_use" u ON u."place_id" = p."id" AND u."until" IS NULL '
    'LEFT JOIN "household" h ON h."building_id" = p."building_id" AND h."room" = p."room" '
    f"AND {_OPEN_HOME} AND {{0}} "
    "WHERE p.\"kind\" IN ('room', 'inner') AND {1} LIMIT ?"
)


def _dwellings(archive: Archive, place_id: int, grids: frozenset[str]) -> tuple[Dwelling, ...]:
    homes, here = home_standing(grids), inside('p."id"', grids)
    house = archive.rows('SELECT "address" FROM "place" WHERE "id" = ?', (place_id,))[0][0]
    found = [
        Dwelling(
            place_id=one,
            name=address.removeprefix(house) or address,
            use=DwellingUse(use) if use else None,
            since=PartialDate.parse(since) if since else None,
            household_id=home,
            file_number=number or "",
            head=head or "",
            people=people,
        )
        for one, address, use, since, home, number, head, people in archive.rows(
            _DWELLINGS.format(homes.sql, here.sql),
            (place_id, *homes.values, *here.values, MOST_DWELLINGS),
        )
    ]
    return tuple(sorted(found, key=lambda one: in_order(one.name)))


_COUNTS = (
    "{before}SELECT * FROM (SELECT coalesce(sum(p.\"kind\" IN ('building', 'door')), 0), "
    "coalesce(sum(p.\"kind\" IN ('room', 'inner')), 0), coalesce(sum(u.\"use\" = 'own'), 0), "
    "coalesce(sum(u.\"use\" = 'let'), 0), coalesce(sum(u.\"use\" = 'vacant'), 0) "
    'FROM {places} LEFT JOIN "dwelling_use" u ON u."place_id" = p."id" AND u."until" IS NULL '
    "WHERE {held} AND {here}), "
    '(SELECT count(*), coalesce(sum((SELECT count(*) FROM "resident" r '
    'WHERE r."household_id" = h."id")), 0) FROM {homes} '
    'ON h."building_id" = p."building_id" AND h."room" = p."room" '
    f"WHERE {_OPEN_HOME} AND {{held}} AND {{standing}})"
)


def counts(archive: Archive, place_id: int, grids: frozenset[str] = frozenset()) -> PlaceCounts:
    """Return how much stands and who lives below a place: of all, or inside some grids."""
    here, standing, tree = inside('p."id"', grids), home_standing(grids), below(archive, place_id)
    sql = _COUNTS.format(
        before=tree.before,
        places=tree.places,
        homes=tree.homes,
        held=tree.held,
        here=here.sql,
        standing=standing.sql,
    )
    found = archive.rows(sql, (place_id, *here.values, *standing.values))
    buildings, dwellings, own, let, vacant, homes, people = found[0]
    return PlaceCounts(
        buildings=buildings,
        dwellings=dwellings,
        own=own,
        let=let,
        vacant=vacant,
        households=homes,
        people=people,
    )


def grid_of(archive: Archive, household_id: int) -> str:
    """Return the grid to which a household belongs, or an empty text."""
    found = archive.rows('SELECT "grid" FROM "household" WHERE "id" = ?', (household_id,))
    return str(found[0][0]) if found else ""


def place_of_keeper(archive: Archive, keeper_id: int) -> int | None:
    """Return the place that somebody answers for; nothing where nobody is on record."""
    found = archive.rows('SELECT "place_id" FROM "place_keeper" WHERE "id" = ?', (keeper_id,))
    return int(found[0][0]) if found else None


def count_below(archive: Archive, place_id: int) -> tuple[int, int]:
    """Return how many places stand in a place, itself counted, and how many there are."""
    held = archive.rows(
        'WITH RECURSIVE held(id) AS (SELECT ? UNION ALL SELECT p."id" FROM "place" p '
        'JOIN held ON p."parent_id" = held.id WHERE NOT p."voided") SELECT count(*) FROM held',
        (place_id,),
    )
    everything = archive.rows('SELECT count(*) FROM "place" WHERE NOT "voided"')
    return int(held[0][0]), int(everything[0][0])
