"""Reads for lists of people: ids in their order, then rows page by page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hall_app.domain.audiences import LISTED
from hall_app.domain.dates import PartialDate, age_on
from hall_app.domain.resident_lists import (
    NONE,
    FilterChoices,
    PeopleFilter,
    PeopleOrder,
    PersonRow,
    Standing,
)
from hall_app.storage.household_columns import read_birth
from hall_app.storage.queries.place_scope import home_standing
from hall_app.storage.queries.resident_conditions import (
    AT_ONCE,
    BUILDING,
    GRID,
    TAGGED,
    Where,
    belonging,
    born_by,
    covers,
    ids_of,
    narrow_places,
    other,
    residence,
    turned,
    unvisited,
)

if TYPE_CHECKING:
    import datetime as dt
    from array import array
    from collections.abc import Mapping, Sequence

    from hall_app.domain.resident_lists import ListOrder
    from hall_app.storage.database import Archive

_ALONE = (
    '+m."living" AND NOT EXISTS (SELECT 1 FROM "membership" y WHERE '
    'y."household_id" = m."household_id" AND y."living" AND y."resident_id" <> r."id" AND {})'
)
"""By the person and not by the place, so that it is asked only of those who fit otherwise.

The sign keeps SQLite from taking the index of homes, which is in another order than the list.
"""
_LAST_PLACE = (
    'm."id" = (SELECT x."id" FROM "membership" x WHERE x."resident_id" = r."id" {} '
    'ORDER BY {} x."living" DESC, x."until" DESC, x."id" DESC LIMIT 1)'
)
_FROM_PLACES = (
    '"membership" m JOIN "resident" r ON r."id" = m."resident_id" '
    'JOIN "household" h ON h."id" = m."household_id"'
)
_FROM_PEOPLE = (
    '"resident" r JOIN "membership" m ON {} JOIN "household" h ON h."id" = m."household_id"'
)
_WITHIN = 'm."relation" || (r."id" + 1000000000000)'
"""Head first, then by relation: one term, so that the index of households gives the order."""
_PEOPLE_ORDERS: Mapping[str, tuple[str, ...]] = {
    PeopleOrder.FILE: ('m."household_id"', _WITHIN),
    PeopleOrder.NAME: ('r."reading"', 'r."name"'),
    PeopleOrder.AGE: ('r."birth"',),
    PeopleOrder.ADDRESS: ('b."text"', 'h."room"', 'm."household_id"', _WITHIN),
    PeopleOrder.SINCE: ('m."since"',),
}


def people(
    archive: Archive,
    which: PeopleFilter,
    order: ListOrder,
    today: dt.date,
    limit: int | None = None,
) -> array[int]:
    """Return the people of a list in its order, or the first of them."""
    where = Where()
    source = _people_source(which, today, where)
    _narrow_people(which, which.on or today, where)
    unvisited(which, today, where)
    if PeopleOrder.ADDRESS in {order.by, order.then} or which.building:
        source = f"{source} {BUILDING}"
    order_by = _sorted(order.by, descending=order.descending, last=not order.then)
    if order.then:
        order_by += _sorted(order.then, descending=order.then_descending, last=True)
    if not any(_WITHIN in key for key in order_by):
        order_by = (*order_by, 'r."id"')
    return ids_of(archive, f'r."id" FROM {source}', where, order_by, limit)


def _sorted(by: str, *, descending: bool, last: bool) -> tuple[str, ...]:
    """Return the keys of one order; only the last one sorts within a household."""
    # Younger people have later days of birth: by age upwards is by birth downwards.
    down = descending != (by == PeopleOrder.AGE)
    keys = _PEOPLE_ORDERS.get(by, _PEOPLE_ORDERS[PeopleOrder.FILE])
    return turned([key for key in keys if last or key != _WITHIN], down=down)


def _people_source(which: PeopleFilter, today: dt.date, where: Where) -> str:
    """Return where the people come from: one place ``m`` each."""
    if which.standing in (Standing.HERE, Standing.MISSING):
        where.add(belonging(which.on))
        where.add(residence(which.residence, which.on))
        if which.standing is Standing.MISSING:
            where.add('r."missing_since" IS NOT NULL')
        return _FROM_PLACES
    day = (which.on or today).isoformat()
    where.add('NOT r."voided"')
    where.add('r."sealed_at" IS NULL')
    if which.standing is Standing.DIED:
        where.add('r."died_on" <= ?', day)
    else:
        there = other("living", which.on), other("registered", which.on)
        where.add(f'r."died_on" IS NULL AND NOT {there[0]} AND NOT {there[1]}')
    return _FROM_PEOPLE.format(_LAST_PLACE.format(f"AND x.\"since\" <= '{day}'", ""))


def _narrow_people(which: PeopleFilter, day: dt.date, where: Where) -> None:
    if which.age_from is not None:
        where.add('r."birth" <= ?', born_by(which.age_from, day))
    if which.age_to is not None:
        where.add('r."birth" > ?', born_by(which.age_to + 1, day))
    if which.birth_unknown:
        where.add('r."birth" IS NULL')
    if which.sex == NONE:
        where.add("r.\"sex\" NOT IN ('1', '2')")
    elif which.sex:
        where.add('r."sex" = ?', which.sex)
    if which.tag:
        where.add(TAGGED.format('r."id"', covers("t", which.on)), which.tag)
    narrow_places(which, where)
    if which.alone:
        where.add(_ALONE.format(covers("y", which.on)))


_PERSON = (
    'SELECT r."id", m."household_id", r."name", m."relation", r."sex", r."birth", '
    'r."birth_precision", r."id_number", r."phone", m."registered", m."living", m."since", '
    'coalesce(h."address", r."address"), b."text", h."grid", h."file_number", r."ethnic", '
    'r."education", r."marital", r."political", r."missing_since", r."died_on", m."until" '
    'FROM "resident" r LEFT JOIN "membership" m ON {} '
    'LEFT JOIN "household" h ON h."id" = m."household_id" {} WHERE r."id" IN ({})'
)


def person_rows(
    archive: Archive, ids: Sequence[int], day: dt.date, on: dt.date | None
) -> tuple[PersonRow, ...]:
    """Return the rows of some people in the order of their ids.

    Args:
        archive: The archive.
        ids: The people.
        day: The day for ages.
        on: The day for places and marks; without one those that stand open.
    """
    found: dict[int, PersonRow] = {}
    place = _LAST_PLACE.format(
        f"AND x.\"since\" <= '{day.isoformat()}'", f"({covers('x', on)}) DESC,"
    )
    for start in range(0, len(ids), AT_ONCE):
        part = ids[start : start + AT_ONCE]
        marks = ",".join("?" * len(part))
        tags = _tags(archive, part, on)
        for row in archive.rows(_PERSON.format(place, BUILDING, marks), part):
            found[row[0]] = _person(row, day, tags.get(row[0], ()))
    return tuple(found[one] for one in ids if one in found)


def _tags(archive: Archive, ids: Sequence[int], on: dt.date | None) -> dict[int, tuple[str, ...]]:
    found: dict[int, tuple[str, ...]] = {}
    marks = ",".join("?" * len(ids))
    sql = (
        f'SELECT t."resident_id", t."code" FROM "tag" t WHERE t."resident_id" IN ({marks}) '
        f'AND {covers("t", on)} ORDER BY t."resident_id", t."id"'
    )
    for person, code in archive.rows(sql, ids):
        found[person] = (*found.get(person, ()), code)
    return found


def _person(v: Sequence[Any], day: dt.date, tags: tuple[str, ...]) -> PersonRow:
    birth = read_birth(v[5], v[6])
    last = min(day, PartialDate.parse(v[21]).first_day()) if v[21] else day
    return PersonRow(
        person_id=v[0],
        household_id=v[1],
        name=v[2],
        relation=v[3] or "",
        sex=v[4],
        birth=birth,
        age=age_on(birth.first_day(), last) if birth else None,
        id_masked=LISTED.id_number(v[7]),
        phone_masked=LISTED.phone(v[8]),
        registered=bool(v[9]),
        living=bool(v[10]),
        since=v[11] or "",
        address=v[13] or LISTED.address(v[12] or ""),
        building=v[13] or "",
        grid=v[14] or "",
        file_number=v[15] or "",
        tags=tags,
        ethnic=v[16],
        education=v[17],
        marital=v[18],
        political=v[19],
        missing_since=v[20] or "",
        died_on=v[21] or "",
        until=v[22] or "",
    )


def homes(archive: Archive, ids: Sequence[int]) -> tuple[int, ...]:
    """Return the homes of some people in their order, each once."""
    found: dict[int, None] = {}
    for start in range(0, len(ids), AT_ONCE):
        part = ids[start : start + AT_ONCE]
        marks = ",".join("?" * len(part))
        sql = f'SELECT "id", "household_id" FROM "resident" WHERE "id" IN ({marks})'
        of = dict(archive.rows(sql, part))
        found |= dict.fromkeys(of[one] for one in part if of.get(one) is not None)
    return tuple(found)


def full_numbers(archive: Archive, rows: Sequence[PersonRow]) -> dict[int, dict[str, str]]:
    """Return the whole ID numbers, phones and addresses of the people of a list by id."""
    ids = [one.person_id for one in rows]
    homes = sorted({one.household_id for one in rows if one.household_id is not None})
    told = ",".join("?" * len(homes))
    sql = f'SELECT "id", "address" FROM "household" WHERE "id" IN ({told})'
    addresses: dict[int | None, str] = dict(archive.rows(sql, homes))
    living = {one.person_id: addresses.get(one.household_id, "") for one in rows}
    marks = ",".join("?" * len(ids))
    sql = f'SELECT "id", "id_number", "phone", "address" FROM "resident" WHERE "id" IN ({marks})'
    return {
        one: {"id_number": number, "phone": phone, "address": living[one] or address}
        for one, number, phone, address in archive.rows(sql, ids)
    }


def choices(archive: Archive, grids: frozenset[str] = frozenset()) -> FilterChoices:
    """Return the tags, buildings and grids that stand in the archive: all, or of some grids."""
    standing = home_standing(grids)
    buildings = 'SELECT DISTINCT "text" FROM "building" ORDER BY "id"'
    if grids:
        buildings = (
            'SELECT DISTINCT b."text" FROM "household" h JOIN "building" b '
            f'ON b."id" = h."building_id" WHERE {standing.sql} ORDER BY b."id"'
        )
    return FilterChoices(
        tags=_texts(archive, 'SELECT DISTINCT "code" FROM "tag" WHERE "until" IS NULL ORDER BY 1'),
        buildings=_texts(archive, buildings, standing.values),
        grids=_texts(
            archive,
            f'SELECT DISTINCT {GRID} FROM "household" h WHERE {standing.sql} ORDER BY 1',
            standing.values,
        ),
    )


def _texts(archive: Archive, sql: str, values: tuple[object, ...] = ()) -> tuple[str, ...]:
    return tuple(str(row[0]) for row in archive.rows(sql, values) if row[0])
