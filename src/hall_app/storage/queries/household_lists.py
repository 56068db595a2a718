"""Reads for lists of households: ids in their order, then rows page by page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hall_app.domain.audiences import LISTED
from hall_app.domain.resident_lists import HouseholdOrder, HouseholdRow
from hall_app.storage.queries.resident_conditions import (
    AT_ONCE,
    BUILDING,
    ELDER,
    TAGGED,
    Where,
    born_by,
    covers,
    ids_of,
    narrow_places,
    turned,
    unvisited,
)

if TYPE_CHECKING:
    import datetime as dt
    from array import array
    from collections.abc import Mapping, Sequence

    from hall_app.domain.resident_lists import HouseholdFilter, ListOrder
    from hall_app.storage.database import Archive

_MEMBERS = '(SELECT count(*) FROM "membership" y WHERE y."household_id" = h."id" AND y."{}" AND {})'
_SOMEBODY = 'EXISTS (SELECT 1 FROM "membership" y WHERE y."household_id" = h."id" AND {})'
_ELDER_ALONE = (
    'EXISTS (SELECT 1 FROM "membership" e JOIN "resident" o ON o."id" = e."resident_id" '
    'WHERE e."household_id" = h."id" AND e."living" AND {} AND o."birth" <= ?)'
)
_HEAD = (
    'SELECT {} FROM "membership" k JOIN "resident" o ON o."id" = k."resident_id" '
    'WHERE k."household_id" = h."id" AND k."relation" = \'02\' AND {} LIMIT 1'
)


def households(
    archive: Archive,
    which: HouseholdFilter,
    order: ListOrder,
    today: dt.date,
    limit: int | None = None,
) -> array[int]:
    """Return the households of a list in its order, or the first of them."""
    on, where = which.on, Where()
    where.add('NOT h."voided"')
    somebody = _SOMEBODY.format(covers("y", on))
    if which.closed:
        last = (on or today).isoformat()
        where.add(f"NOT {somebody} AND coalesce(h.\"established_on\", '') <= ?", last)
    else:
        where.add(somebody)
    source, living = _source(which, order)
    if which.kind:
        where.add('h."kind" = ?', which.kind)
    if which.living_from is not None:
        where.add(f"{living} >= ?", which.living_from)
    if which.living_to is not None:
        where.add(f"{living} <= ?", which.living_to)
    if which.elder_alone:
        where.add(f"{living} = 1")
        where.add(_ELDER_ALONE.format(covers("e", on)), born_by(ELDER, on or today))
    if which.tag:
        tagged = TAGGED.format('y."resident_id"', covers("t", on))
        where.add(_SOMEBODY.format(f"{covers('y', on)} AND {tagged}"), which.tag)
    narrow_places(which, where)
    unvisited(which, today, where)
    orders: Mapping[str, tuple[str, ...]] = {
        HouseholdOrder.ADDRESS: ('b."text"', 'h."room"'),
        HouseholdOrder.SIZE: (living,),
        HouseholdOrder.HEAD: ('o."reading"',),
    }
    keys = orders.get(order.by, ())
    then = orders.get(order.then, ()) if keys else ()
    down = (
        order.descending
        if not keys
        else order.then == HouseholdOrder.FILE and order.then_descending
    )
    sort = (
        *turned(keys, down=order.descending),
        *turned(then, down=order.then_descending),
        'h."id" DESC' if down else 'h."id"',
    )
    return ids_of(archive, f'h."id" FROM {source} {BUILDING}', where, sort, limit)


def _source(which: HouseholdFilter, order: ListOrder) -> tuple[str, str]:
    """Return where the households come from, and how many people live in one of them.

    People are counted for all households at once where the order needs every count.
    """
    on = which.on
    asked = {order.by} if order.by == HouseholdOrder.FILE else {order.by, order.then}
    if HouseholdOrder.HEAD in asked:
        head = (
            '"household" h LEFT JOIN "membership" k ON k."household_id" = h."id" '
            if which.closed
            else '"membership" k CROSS JOIN "household" h ON k."household_id" = h."id" '
        )
        heads = f"k.\"relation\" = '02' AND {covers('k', on)}"
        person = 'LEFT JOIN "resident" o ON o."id" = k."resident_id"'
        return f"{head} AND {heads} {person}", _MEMBERS.format("living", covers("y", on))
    if HouseholdOrder.SIZE in asked and not which.closed:
        inside = (
            'SELECT y."household_id" AS home, sum(y."living") AS n FROM "membership" y '
            f"WHERE {covers('y', on)} GROUP BY 1"
        )
        return f'({inside}) i CROSS JOIN "household" h ON h."id" = i.home', "i.n"
    return '"household" h', _MEMBERS.format("living", covers("y", on))


def household_rows(
    archive: Archive, ids: Sequence[int], on: dt.date | None
) -> tuple[HouseholdRow, ...]:
    """Return the rows of some households in the order of their ids."""
    found: dict[int, HouseholdRow] = {}
    head = _HEAD.format('o."name" || char(31) || o."phone"', covers("k", on))
    for start in range(0, len(ids), AT_ONCE):
        part = ids[start : start + AT_ONCE]
        sql = (
            f'SELECT h."id", h."file_number", ({head}), h."address", b."text", h."room", '
            f'h."grid", h."kind", {_MEMBERS.format("living", covers("y", on))}, '
            f'{_MEMBERS.format("registered", covers("y", on))}, h."established_on", '
            f'h."closed_on" FROM "household" h {BUILDING} '
            f'WHERE h."id" IN ({",".join("?" * len(part))})'
        )
        for row in archive.rows(sql, part):
            found[row[0]] = _household(row)
    return tuple(found[one] for one in ids if one in found)


def _household(v: Sequence[Any]) -> HouseholdRow:
    head, _, phone = (v[2] or "").partition("\x1f")
    return HouseholdRow(
        household_id=v[0],
        file_number=v[1],
        head=head,
        address=v[3],
        building=v[4] or "",
        room=v[5],
        grid=v[6],
        kind=v[7],
        living=v[8],
        registered=v[9],
        phone_masked=LISTED.phone(phone),
        established_on=v[10] or "",
        closed_on=v[11] or "",
    )


def full_phones(
    archive: Archive, ids: Sequence[int], on: dt.date | None
) -> dict[int, dict[str, str]]:
    """Return the whole phone of the head by household."""
    marks = ",".join("?" * len(ids))
    head = _HEAD.format('o."phone"', covers("k", on))
    sql = f'SELECT h."id", ({head}) FROM "household" h WHERE h."id" IN ({marks})'
    return {one: {"phone": phone or ""} for one, phone in archive.rows(sql, ids)}
