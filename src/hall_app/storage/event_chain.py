"""The chain of household events: each is sealed by HMAC with its changes, and the end is on record.

An event is sealed when all its lines are written, in the order of the events; the seal holds its
facts, its changes, its subjects and, of people who were there before the archive (an import), the
memberships it opened. Taking an event back is sealed besides.
"""

from __future__ import annotations

import hashlib
import hmac
import json
from typing import TYPE_CHECKING, Any

import msgspec

from hall_app.storage.timeline import canonical

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from hall_app.storage.database import Archive

SCHEMA_STEP = "0005_event_chain"
"""The schema step since which events are chained."""

IMPORT = "import"
EVENT = (
    '"id", "kind", "happened_on", "told_on", "told_by", "paper", "note", "kept", "at", '
    '"account_id", "window"'
)
CHANGE = '"n", "op", "tab", "row", "field", "before", "after", "holds_from"'
SUBJECT = '"n", "household_id", "resident_id"'
TAKEN = '"id", "household_id", "resident_id", "relation", "registered", "living", "since", "until"'
_PLACE = {
    "household": 1,
    "person": 2,
    "relation": 3,
    "registered": 4,
    "living": 5,
    "since": 6,
    "until": 7,
}
"""Where a field of a membership stands in ``TAKEN``."""


def mac_of(key: bytes, before: str, event: Sequence[object], digests: Sequence[str]) -> str:
    """Return the seal of an event, chained to the one before it."""
    return _mac(key, ["event", before, list(event), list(digests)])


def undo_mac_of(key: bytes, mac: str, event_id: int, told: Sequence[object]) -> str:
    """Return the seal of taking an event back: when, who, why."""
    return _mac(key, ["undo", mac, event_id, list(told)])


def end_of(key: bytes, number: int, undone: int, mac: str) -> str:
    """Return the seal that says how many events there are and how many were taken back."""
    return _mac(key, ["end", number, undone, mac])


def _mac(key: bytes, parts: Sequence[object]) -> str:
    return hmac.new(key, canonical(parts).encode(), hashlib.sha256).hexdigest()


def digest(rows: Iterable[Sequence[object]]) -> str:
    """Return the hash of some rows in their order; nothing for none."""
    held = list(rows)
    # The bytes of ``canonical``, many times sooner: an import opens a hundred thousand places.
    return hashlib.sha256(msgspec.json.encode(held)).hexdigest() if held else ""


def first_values(archive: Archive) -> dict[int, dict[int, Any]]:
    """Return what memberships were before events that stand changed them: id to place to value."""
    sql = (
        'SELECT c."row", c."field", c."before" FROM "household_change" c '
        'JOIN "household_event" e ON e."id" = c."event_id" WHERE e."undone_at" IS NULL '
        'AND c."op" = \'set\' AND c."tab" = \'membership\' ORDER BY c."event_id", c."n"'
    )
    found: dict[int, dict[int, Any]] = {}
    for row, field, before in archive.rows(sql):
        if field in _PLACE:
            value = json.loads(before)
            plain = int(value) if isinstance(value, bool) else value
            found.setdefault(row, {}).setdefault(_PLACE[field], plain)
    return found


def as_opened(row: Sequence[Any], first: Mapping[int, Mapping[int, Any]]) -> list[Any]:
    """Return a membership as it was when it was opened."""
    found = list(row)
    for place, value in first.get(int(row[0]), {}).items():
        found[place] = value
    return found


def seal(archive: Archive, event_id: int) -> None:
    """Seal an event whose lines are all written, inside the caller's transaction.

    Events are sealed in the order of their ids.
    """
    key = archive.journal_key
    event = archive.rows(f'SELECT {EVENT} FROM "household_event" WHERE "id" = ?', (event_id,))[0]
    last = archive.rows(
        'SELECT "mac" FROM "household_event" WHERE "id" < ? ORDER BY "id" DESC LIMIT 1',
        (event_id,),
    )
    before = str(last[0][0]) if last else ""
    mac = mac_of(key, before, event, _digests(archive, event_id, str(event[1])))
    archive.rows('UPDATE "household_event" SET "mac" = ? WHERE "id" = ?', (mac, event_id))
    _end(archive, event_id, mac)


def _digests(archive: Archive, event_id: int, kind: str) -> list[str]:
    found = [
        digest(
            archive.rows(
                f'SELECT {columns} FROM "{table}" WHERE "event_id" = ? ORDER BY "n"', (event_id,)
            )
        )
        for table, columns in (
            ("household_change", CHANGE),
            ("household_event_subject", SUBJECT),
        )
    ]
    if kind != IMPORT:
        return [*found, ""]
    # What the import has just opened is still as it was opened: nothing changed it yet.
    sql = f'SELECT {TAKEN} FROM "membership" WHERE "opened_by_id" = ? ORDER BY "id"'
    return [*found, digest(archive.connection().cursor().execute(sql, (event_id,)))]


def _end(archive: Archive, event_id: int, mac: str) -> None:
    """Keep with which event the chain ends; the number of those taken back stays."""
    held = archive.rows('SELECT "n", "undone" FROM "household_chain_end"')
    if not held:
        archive.rows(
            'INSERT INTO "household_chain_end" ("only", "n", "undone", "mac") VALUES (1, ?, 0, ?)',
            (event_id, end_of(archive.journal_key, event_id, 0, mac)),
        )
    elif int(held[0][0]) <= event_id:
        _keep_end(archive, event_id, int(held[0][1]), mac)


def _keep_end(archive: Archive, number: int, undone: int, mac: str) -> None:
    end = end_of(archive.journal_key, number, undone, mac)
    sql = 'UPDATE "household_chain_end" SET "n" = ?, "undone" = ?, "mac" = ?'
    archive.rows(sql, (number, undone, end))


def seal_undo(archive: Archive, event_id: int) -> None:
    """Seal that an event was taken back, inside the caller's transaction."""
    mac, *told = archive.rows(
        'SELECT "mac", "undone_at", "undone_by_id", "undo_reason" FROM "household_event" '
        'WHERE "id" = ?',
        (event_id,),
    )[0]
    undo_mac = undo_mac_of(archive.journal_key, str(mac), event_id, told)
    archive.rows('UPDATE "household_event" SET "undo_mac" = ? WHERE "id" = ?', (undo_mac, event_id))
    for number, undone in archive.rows('SELECT "n", "undone" FROM "household_chain_end"'):
        last = archive.rows('SELECT "mac" FROM "household_event" WHERE "id" = ?', (number,))
        _keep_end(archive, int(number), int(undone) + 1, str(last[0][0]) if last else "")
