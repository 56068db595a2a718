"""Writing places: the tree, who answers for a place, how a dwelling is used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.domain.places import PlaceKind, composed, read_room
from hall_app.storage import row_seals
from hall_app.storage.rows import DwellingUseRow, PlaceKeeperRow, PlaceRow
from hall_app.storage.statements import utc
from hall_app.support.errors import RuleViolation, StaleRecord

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from hall_app.domain.places import NewKeeper, NewUse
    from hall_app.storage.database import Archive
    from hall_app.storage.household_events import Teller

AT_ONCE = 2_000
"""So many places are taken in with one transaction."""

_COLUMNS = ("parent", "kind", "name", "address", "building", "room")
_MISSING_HOUSES = (
    'SELECT b."id", b."text" FROM "building" b WHERE NOT EXISTS '
    '(SELECT 1 FROM "place" p WHERE p."building_id" = b."id" AND p."room" = \'\') '
    'AND EXISTS (SELECT 1 FROM "household" h WHERE h."building_id" = b."id" AND NOT h."voided") '
    'ORDER BY b."id" LIMIT ?'
)
_MISSING_ROOMS = (
    'SELECT DISTINCT h."building_id", h."room" FROM "household" h WHERE h."room" <> \'\' '
    'AND h."building_id" IS NOT NULL AND NOT h."voided" AND NOT EXISTS '
    '(SELECT 1 FROM "place" p WHERE p."building_id" = h."building_id" AND p."room" = h."room") '
    'ORDER BY h."building_id", h."room" LIMIT ?'
)


def root(archive: Archive) -> int:
    """Return the community, the place above all others."""
    return int(archive.rows('SELECT min("id") FROM "place" WHERE "parent_id" IS NULL')[0][0])


def take_in(archive: Archive, most: int = AT_ONCE) -> int:
    """Make places of homes the archive knows and the tree lacks; return how many were made.

    Households name their home by building and room, and come by events, imports and the practice
    data; those of an import that is being written, or was taken back, count as none. Inside the
    caller's transaction.
    """
    houses = archive.rows(_MISSING_HOUSES, (most,))
    if houses:
        top = root(archive)
        rows = [(top, str(PlaceKind.BUILDING), text, text, one, "") for one, text in houses]
        archive.insert(PlaceRow, _COLUMNS, rows)
    rooms = archive.rows(_MISSING_ROOMS, (most,))
    add_rooms(archive, rooms)
    return len(houses) + len(rooms)


def add_rooms(archive: Archive, rooms: Iterable[tuple[int, str]]) -> None:
    """Add rooms below their houses, with the units and floors they name."""
    makers: dict[int, _House] = {}
    for building, text in rooms:
        if building not in makers:
            makers[building] = _House(archive, building)
        makers[building].add(text)


class _House:
    """One building while rooms are added to it."""

    def __init__(self, archive: Archive, building: int) -> None:
        self._archive = archive
        self._building = building
        sql = 'SELECT "id", "address" FROM "place" WHERE "building_id" = ? AND "room" = \'\''
        self._id, self._address = archive.rows(sql, (building,))[0]
        self._known: dict[tuple[int, str, str], int] = {}
        below = (
            'SELECT "parent_id", "kind", "name", "id" FROM "place" WHERE NOT "voided" AND '
            '("parent_id" = ?1 OR "parent_id" IN '
            '(SELECT "id" FROM "place" WHERE "parent_id" = ?1))'
        )
        for parent, kind, name, one in archive.rows(below, (self._id,)):
            self._known[parent, kind, name] = one

    def add(self, text: str) -> None:
        parts = read_room(text)
        at, address = self._id, self._address
        for kind, name in ((PlaceKind.UNIT, parts.unit), (PlaceKind.FLOOR, parts.floor)):
            if name:
                address = composed(address, kind, name)
                at = self._level(at, kind, name, address)
        row = (at, str(PlaceKind.ROOM), parts.room, address + parts.room, self._building, text)
        self._archive.insert(PlaceRow, _COLUMNS, [row])

    def _level(self, parent: int, kind: PlaceKind, name: str, address: str) -> int:
        key = (parent, str(kind), name)
        if key not in self._known:
            row = (parent, str(kind), name, address, None, "")
            self._known[key] = self._archive.insert(PlaceRow, _COLUMNS, [row])
        return self._known[key]


# --- one place ------------------------------------------------------------------------------


def add(archive: Archive, parent: int, kind: PlaceKind, name: str, teller: Teller) -> int:
    """Add a place below another and return its id.

    Raises:
        RuleViolation: ``place-known`` when one of that name stands there.
    """
    _refuse_double(archive, parent, name, 0)
    above = archive.rows('SELECT "address" FROM "place" WHERE "id" = ?', (parent,))
    address = composed(str(above[0][0]), kind, name)
    made = archive.insert(PlaceRow, _COLUMNS, [(parent, str(kind), name, address, None, "")])
    row_seals.added(archive, row_seals.PLACE, made, teller)
    return made


def _refuse_double(archive: Archive, parent: int | None, name: str, own: int) -> None:
    sql = (
        'SELECT 1 FROM "place" WHERE "parent_id" = ? AND "name" = ? AND "id" <> ? AND NOT "voided"'
    )
    if archive.rows(sql, (parent, name, own)):
        raise RuleViolation("place-known", fields=("name",))


def change(
    archive: Archive, place_id: int, version: int, teller: Teller, **columns: object
) -> None:
    """Give a place other values.

    Raises:
        StaleRecord: ``place-changed``.
    """
    parts = ", ".join(f'"{name}" = ?' for name in columns)
    sql = (
        f'UPDATE "place" SET {parts}, "version" = "version" + 1 '
        'WHERE "id" = ? AND "version" = ? RETURNING "id"'
    )
    if not archive.rows(sql, (*columns.values(), place_id, version)):
        raise StaleRecord("place-changed", place=place_id)
    row_seals.changed(archive, row_seals.PLACE, [place_id], teller)


def rename(archive: Archive, place_id: int, version: int, name: str, teller: Teller) -> None:
    """Give a place another name; composed addresses below follow it.

    Raises:
        RuleViolation: ``place-known``.
        StaleRecord: ``place-changed``.
    """
    parent = archive.rows('SELECT "parent_id" FROM "place" WHERE "id" = ?', (place_id,))[0][0]
    _refuse_double(archive, parent, name, place_id)
    change(archive, place_id, version, teller, name=name)
    compose(archive, place_id)


def compose(archive: Archive, place_id: int) -> None:
    """Write the composed addresses of a place and of all below it anew, but for corrected ones.

    A house keeps the address under which its households stand in the archive.
    """
    sql = (
        'SELECT p."id", p."kind", p."name", p."address", p."corrected", p."building_id", '
        'coalesce(a."address", \'\'), p."room" FROM "place" p '
        'LEFT JOIN "place" a ON a."id" = p."parent_id" WHERE p.{0} = ?'
    )
    waiting = archive.rows(sql.format('"id"'), (place_id,))
    while waiting:
        one, kind, name, address, corrected, building, above, room = waiting.pop()
        house = building is not None and not room
        if not corrected and not house:
            told = composed(above, PlaceKind(kind), name)
            if told != address:
                archive.rows('UPDATE "place" SET "address" = ? WHERE "id" = ?', (told, one))
        waiting += archive.rows(sql.format('"parent_id"'), (one,))


def take_away(archive: Archive, place_id: int, version: int, teller: Teller) -> None:
    """Take a place out of the tree.

    Raises:
        RuleViolation: ``place-in-use`` while something stands below it or somebody lives there.
        StaleRecord: ``place-changed``.
    """
    below = 'SELECT 1 FROM "place" WHERE "parent_id" = ? AND NOT "voided"'
    lived = (
        'SELECT 1 FROM "place" p JOIN "household" h ON h."building_id" = p."building_id" '
        'AND (p."room" = \'\' OR h."room" = p."room") WHERE p."id" = ? AND NOT h."voided"'
    )
    if any(archive.rows(sql + " LIMIT 1", (place_id,)) for sql in (below, lived)):
        raise RuleViolation("place-in-use", place=place_id)
    change(archive, place_id, version, teller, voided=1)


# --- persons and dwellings ------------------------------------------------------------------


def add_keeper(archive: Archive, place_id: int, keeper: NewKeeper, teller: Teller) -> int:
    """Let somebody answer for a place; whoever did so in that role until then ends that day."""
    sql = (
        'UPDATE "place_keeper" SET "until" = ? '
        'WHERE "place_id" = ? AND "role" = ? AND "until" IS NULL RETURNING "id"'
    )
    ended = archive.rows(sql, (str(keeper.since), place_id, str(keeper.role)))
    row_seals.changed(archive, row_seals.KEEPER, [one for (one,) in ended], teller)
    columns = ("place", "role", "name", "resident", "phone", "since")
    row = (
        *(place_id, str(keeper.role), keeper.name, keeper.person_id, keeper.phone),
        str(keeper.since),
    )
    made = archive.insert(PlaceKeeperRow, columns, [row])
    row_seals.added(archive, row_seals.KEEPER, made, teller)
    return made


def end_keeper(archive: Archive, keeper_id: int, until: dt.date, teller: Teller) -> int:
    """Let somebody no longer answer for a place; return the place.

    Raises:
        RuleViolation: ``keeper-unknown``.
    """
    sql = (
        'UPDATE "place_keeper" SET "until" = ? WHERE "id" = ? AND "until" IS NULL '
        'RETURNING "place_id"'
    )
    found = archive.rows(sql, (until.isoformat(), keeper_id))
    if not found:
        raise RuleViolation("keeper-unknown", fields=("keeper",))
    row_seals.changed(archive, row_seals.KEEPER, [keeper_id], teller)
    return int(found[0][0])


def record_use(archive: Archive, place_id: int, use: NewUse, teller: Teller) -> None:
    """Record how a dwelling is used from a day on; the use until then ends that day.

    Raises:
        RuleViolation: ``use-before-last`` when a later use is on record already.
    """
    sql = 'SELECT "since" FROM "dwelling_use" WHERE "place_id" = ? AND "until" IS NULL'
    before = archive.rows(sql, (place_id,))
    if before and str(before[0][0]) > str(use.since):
        raise RuleViolation("use-before-last", fields=("since",), since=before[0][0])
    closing = (
        'UPDATE "dwelling_use" SET "until" = ? WHERE "place_id" = ? AND "until" IS NULL '
        'RETURNING "id"'
    )
    ended = archive.rows(closing, (str(use.since), place_id))
    row_seals.changed(archive, row_seals.USE, [one for (one,) in ended], teller)
    columns = (
        *("place", "use", "since", "area", "rooms", "landlord", "landlord_phone"),
        *("account", "at"),
    )
    row = (
        *(place_id, str(use.use), str(use.since), use.area, use.rooms, use.landlord),
        *(use.landlord_phone, teller.account_id, utc(teller.at)),
    )
    made = archive.insert(DwellingUseRow, columns, [row])
    row_seals.added(archive, row_seals.USE, made, teller)
