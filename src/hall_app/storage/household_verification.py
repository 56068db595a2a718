"""Checking the household archive: the chain of events, their replay, what must always hold."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any

from hall_app.domain.households.relations import HEAD
from hall_app.domain.households.rows import DETAIL, Table, plain
from hall_app.storage import event_chain
from hall_app.storage.household_book import rows_where
from hall_app.storage.household_writing import SPANS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from hall_app.domain.households.rows import AnyRow, Plain
    from hall_app.storage.database import Archive

Place = tuple[Table, int]
_NAMES = {
    Table.PERSON: "resident",
    Table.HOUSEHOLD: "household",
    Table.MEMBERSHIP: "membership",
    Table.TAG: "tag",
    Table.BENEFIT: "benefit",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedHouseholds:
    """How many events were read, and what is wrong."""

    events: int
    faults: tuple[str, ...]


def check(archive: Archive) -> CheckedHouseholds:
    """Read every event and every span of time, and name what does not hold.

    An archive from before events were chained has nothing to check.
    """
    if event_chain.SCHEMA_STEP in archive.schema_steps_missing():
        return CheckedHouseholds(events=0, faults=())
    chain = _Chain(archive)
    faults = [*chain.faults(), *_replay(archive), *_held(archive), *_projection(archive)]
    return CheckedHouseholds(events=chain.events, faults=tuple(faults))


# --- the chain ------------------------------------------------------------------------------


class _Chain:
    """Walk the events with everything that is sealed with them."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._key = archive.journal_key
        self.events = 0

    def faults(self) -> Iterator[str]:
        changes = self._grouped("household_change", event_chain.CHANGE)
        subjects = self._grouped("household_event_subject", event_chain.SUBJECT)
        taken = self._taken()
        last, before, undone = 0, "", 0
        rows = self._read(
            f'SELECT {event_chain.EVENT}, "mac", "undo_mac", "undone_at", "undone_by_id", '
            '"undo_reason" FROM "household_event" ORDER BY "id"'
        )
        for *event, mac, undo_mac, undone_at, undone_by, reason in rows:
            self.events += 1
            number = int(event[0])
            yield from _gap(last, number)
            told = (undone_at, undone_by, reason)
            digests = [changes.pop(number, ""), subjects.pop(number, ""), ""]
            if event[1] == event_chain.IMPORT:
                digests[2] = taken.get(number, "")
            yield from self._event(before, event, digests, mac, undone=undone_at is not None)
            if undone_at is not None or undo_mac:
                undone += 1
                if undo_mac != event_chain.undo_mac_of(self._key, mac, number, told):
                    yield f"the undoing of household event {number} was changed"
            last, before = number, mac
        for number in sorted({*changes, *subjects}):
            yield f"household event {number} is missing"
        yield from self._end(last, before, undone)

    def _event(
        self, before: str, event: Sequence[Any], digests: list[str], mac: str, *, undone: bool
    ) -> Iterator[str]:
        """Compare an event with its seal; what an undone import opened is gone."""
        number = event[0]
        if undone and event[1] == event_chain.IMPORT and not digests[2]:
            return
        if not mac:
            yield f"household event {number} has no seal"
        elif event_chain.mac_of(self._key, before, event, digests) != mac:
            yield f"household event {number} or what belongs to it was changed"

    def _end(self, last: int, mac: str, undone: int) -> Iterator[str]:
        held = self._archive.rows('SELECT "n", "undone", "mac" FROM "household_chain_end"')
        if not held:
            if last:
                yield "the end of the household events is not on record"
            return
        number, count, end = held[0]
        if number > last:
            yield from _gap(last, number + 1)
        elif (number, count) != (last, undone):
            yield (
                f"household events end with {last}, {undone} of them undone, "
                f"but their record says {number} and {count}"
            )
        elif end != event_chain.end_of(self._key, last, undone, mac):
            yield f"household events end with {last}, but their record says otherwise"

    def _taken(self) -> dict[int, str]:
        """Return the hash of what each import opened, as it was opened."""
        first = event_chain.first_values(self._archive)
        rows = self._read(
            f'SELECT "opened_by_id", {event_chain.TAKEN} FROM "membership" '
            'WHERE "opened_by_id" IN (SELECT "id" FROM "household_event" WHERE "kind" = ?) '
            'ORDER BY "opened_by_id", "id"',
            (event_chain.IMPORT,),
        )
        return {
            number: event_chain.digest(event_chain.as_opened(row[1:], first) for row in group)
            for number, group in groupby(rows, key=lambda row: int(row[0]))
        }

    def _grouped(self, table: str, columns: str) -> dict[int, str]:
        rows = self._read(f'SELECT "event_id", {columns} FROM "{table}" ORDER BY "event_id", "n"')
        return {
            number: event_chain.digest(row[1:] for row in group)
            for number, group in groupby(rows, key=lambda row: int(row[0]))
        }

    def _read(self, sql: str, values: Sequence[object] = ()) -> Iterator[tuple[Any, ...]]:
        return self._archive.connection().cursor().execute(sql, values)


def _gap(last: int, number: int) -> Iterator[str]:
    if number == last + 2:
        yield f"household event {last + 1} is missing"
    elif number > last + 1:
        yield f"household events {last + 1} to {number - 1} are missing"


# --- the replay -----------------------------------------------------------------------------

_STANDING = (
    'SELECT c."op", c."tab", c."row", c."field", c."after" FROM "household_change" c '
    'JOIN "household_event" e ON e."id" = c."event_id" WHERE e."undone_at" IS NULL '
    'AND c."op" <> \'read\' ORDER BY c."op", coalesce(c."holds_from", \'\'), '
    'c."event_id", c."n"'
)
_UNDONE = (
    'SELECT DISTINCT c."tab", c."row" FROM "household_change" c '
    'JOIN "household_event" e ON e."id" = c."event_id" '
    'WHERE e."undone_at" IS NOT NULL AND c."op" = \'add\''
)


def _replay(archive: Archive) -> Iterator[str]:
    """Compare the rows with what the events that stand make of them."""
    made, changed = _told(archive)
    rows = _rows(archive, {*made, *changed})
    for place in sorted({*made, *changed}):
        yield from _compared(place, rows.get(place), made.get(place), changed.get(place, {}))
    yield from _not_undone(archive, made)
    yield from _told_by_nobody(archive, made)


def _told(
    archive: Archive,
) -> tuple[dict[Place, dict[str, Plain]], dict[Place, dict[str, Plain]]]:
    """Return the rows that events made whole, and the fields that they set in the others."""
    made: dict[Place, dict[str, Plain]] = {}
    changed: dict[Place, dict[str, Plain]] = {}
    for op, tab, row, field, after in archive.connection().cursor().execute(_STANDING):
        place, value = (Table(tab), int(row)), json.loads(after)
        if op == "add":
            made[place] = value
        else:
            target = made[place] if place in made else changed.setdefault(place, {})
            target[field] = value
    return made, changed


def _rows(archive: Archive, places: set[Place]) -> dict[Place, AnyRow]:
    found: dict[Place, AnyRow] = {}
    for table in Table:
        ids = [row for tab, row in places if tab is table]
        more = "" if table in SPANS else 'AND NOT t."voided"'
        for one in rows_where(archive, table, "id", ids, more):
            found[table, one.id] = one
    return found


def _compared(
    place: Place,
    row: AnyRow | None,
    made: Mapping[str, Plain] | None,
    changed: Mapping[str, Plain],
) -> Iterator[str]:
    table, row_id = place
    name = f"{_NAMES[table]} {row_id}"
    if row is None:
        yield f"{name} is gone, but the events that made it stand"
        return
    now = plain(row)
    told = made if made is not None else changed
    fields = {*told, *now} if made is not None else set(told)
    for field in sorted(fields):
        if now.get(field) != told.get(field):
            yield f"{name}: {field.removeprefix(DETAIL)} does not follow from the events"


def _not_undone(archive: Archive, made: Mapping[Place, object]) -> Iterator[str]:
    """Name what is still there although the event that made it was taken back."""
    undone = {(Table(tab), int(row)) for tab, row in archive.connection().cursor().execute(_UNDONE)}
    for table, row_id in sorted(_rows(archive, undone - made.keys())):
        # A span's id may be given to a later one, which an event that stands has made.
        yield f"{_NAMES[table]} {row_id} is there, but its event was undone"


def _told_by_nobody(archive: Archive, made: Mapping[Place, object]) -> Iterator[str]:
    """Name memberships that no event tells of; those of an import are sealed with it."""
    rows = archive.rows(
        'SELECT m."id", m."opened_by_id" FROM "membership" m JOIN "household_event" e '
        'ON e."id" = m."opened_by_id" WHERE e."kind" <> ? ORDER BY m."id"',
        (event_chain.IMPORT,),
    )
    for row_id, event in rows:
        if (Table.MEMBERSHIP, int(row_id)) not in made:
            yield f"membership {row_id}: household event {event} does not tell of it"


# --- what must always hold ------------------------------------------------------------------

_HEADS = (
    'SELECT "household_id", sum("relation" = ?) FROM "membership" WHERE "until" IS NULL '
    'GROUP BY "household_id" HAVING sum("relation" = ?) <> 1'
)
_TWICE = (
    'SELECT "resident_id" FROM "membership" WHERE "until" IS NULL AND "{}" '
    'GROUP BY "resident_id" HAVING count(*) > 1'
)
_OF_THE_DEAD = (
    'SELECT r."id" FROM "resident" r WHERE r."died_on" IS NOT NULL AND EXISTS '
    '(SELECT 1 FROM "{}" s WHERE s."resident_id" = r."id" AND s."until" IS NULL)'
)
_CLOSED = (
    'SELECT h."id" FROM "household" h WHERE NOT h."voided" AND h."closed_on" IS {} NULL '
    'AND {} EXISTS (SELECT 1 FROM "membership" m WHERE m."household_id" = h."id" '
    'AND m."until" IS NULL)'
)


def _held(archive: Archive) -> Iterator[str]:
    for home, heads in archive.rows(_HEADS, (HEAD, HEAD)):
        yield f"household {home} has {heads} heads"
    for use, words in (("registered", "is registered"), ("living", "lives")):
        for (person,) in archive.rows(_TWICE.format(use)):
            yield f"resident {person} {words} in more than one household"
    for table in sorted(SPANS):
        for (person,) in archive.rows(_OF_THE_DEAD.format(table)):
            yield f"resident {person} is dead and has an open {table}"
    for (home,) in archive.rows(_CLOSED.format("NOT", "")):
        yield f"household {home} is closed and has members"
    for (home,) in archive.rows(_CLOSED.format("", "NOT")):
        yield f"household {home} has no members and is not closed"


def _projection(archive: Archive) -> Iterator[str]:
    """Compare what the search repeats in people's rows with memberships and tags."""
    cursor = archive.connection().cursor()
    homes: dict[int, tuple[int, str]] = {}
    for person, home, relation in cursor.execute(
        'SELECT "resident_id", "household_id", "relation" FROM "membership" '
        'WHERE "until" IS NULL ORDER BY "living" DESC, "id"'
    ):
        homes.setdefault(person, (home, relation))
    tags: defaultdict[int, list[str]] = defaultdict(list)
    for person, code in cursor.execute(
        'SELECT "resident_id", "code" FROM "tag" WHERE "until" IS NULL'
    ):
        tags[person].append(code)
    for person, home, relation, words in cursor.execute(
        'SELECT "id", "household_id", "relation", "tags" FROM "resident" WHERE NOT "voided"'
    ):
        known = homes.get(person)
        if (home, relation) != (known if known is not None else (None, "")):
            yield f"resident {person}: the search shows another household than the events"
        if sorted(words.split()) != sorted(tags.get(person, ())):
            yield f"resident {person}: the search shows other tags than the events"
