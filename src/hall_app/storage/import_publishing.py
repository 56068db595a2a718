"""The one short transaction with which a staged import becomes visible."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from hall_app.domain.dates import PartialDate
from hall_app.domain.readings import search_keys
from hall_app.storage import event_chain
from hall_app.storage.household_columns import birth_columns
from hall_app.storage.household_events import HOUSEHOLDS
from hall_app.storage.imports import DONE, STAGED
from hall_app.storage.rows import HouseholdChangeRow, HouseholdEventRow, TagRow
from hall_app.storage.statements import utc
from hall_app.support.errors import RuleViolation, StaleRecord

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from hall_app.storage.database import Archive
    from hall_app.storage.household_events import Teller

_TAKEN = (
    'SELECT 1 FROM "import_person" p JOIN "resident" s ON s."id" = p."resident_id" '
    'JOIN "resident" r ON r."id_number" = s."id_number" AND r."id" <> s."id" '
    'WHERE p."batch_id" = ? AND s."id_number" <> \'\' AND NOT r."voided" LIMIT 1'
)
_OF_BATCH = '(SELECT "{0}_id" FROM "import_{1}" WHERE "batch_id" = ?)'
_PLACES = (
    'INSERT INTO "membership" ("household_id", "resident_id", "relation", "registered", '
    '"living", "since", "opened_by_id") '
    'SELECT "household_id", "resident_id", "relation", "registered", "living", "since", ? '
    'FROM "import_person" WHERE "batch_id" = ? ORDER BY "resident_id"'
)
_TAKE_MANY = (
    'INSERT INTO "counter" ("series", "period", "n") VALUES (?, \'\', ?) '
    'ON CONFLICT ("series", "period") DO UPDATE SET "n" = max("counter"."n", ?) + ? RETURNING "n"'
)
_CHANGE = ("event", "n", "op", "tab", "row", "field", "before", "after")


def publish(archive: Archive, batch: int, station: str, teller: Teller, day: dt.date) -> None:
    """Let everybody see what a batch holds, inside the caller's transaction.

    Raises:
        StaleRecord: ``import-outdated``: somebody of the file came into the archive meanwhile.
        RuleViolation: ``import-stopped``: the batch was taken for an abandoned one and removed.
    """
    sql = 'SELECT "state" FROM "import_batch" WHERE "id" = ?'
    if archive.rows(sql, (batch,)) != [(STAGED,)]:
        raise RuleViolation("import-stopped")
    if archive.rows(_TAKEN, (batch,)):
        raise StaleRecord("import-outdated")
    _number(archive, batch, station)
    there = _OF_BATCH.format("resident", "person")
    archive.rows(f'UPDATE "resident" SET "voided" = 0 WHERE "id" IN {there}', (batch,))
    event = _event(batch, teller, day)
    archive.rows(_PLACES, (event, batch))
    tagged = (
        'SELECT "resident_id", "tags", "since" FROM "import_person" '
        'WHERE "batch_id" = ? AND "tags" <> \'\''
    )
    tags = [
        (person, code, since)
        for person, codes, since in archive.rows(tagged, (batch,))
        for code in codes.split()
    ]
    archive.insert(TagRow, ("resident", "code", "since"), tags)
    _fill(archive, batch, event)
    event_chain.seal(archive, event)
    archive.rows(
        'UPDATE "import_batch" SET "state" = ?, "event_id" = ? WHERE "id" = ?', (DONE, event, batch)
    )


def _number(archive: Archive, batch: int, station: str) -> None:
    """Give every household its file number: the file's own where it is free, else the next."""
    sql = (
        'SELECT "household_id", "file_number" FROM "import_household" WHERE "batch_id" = ? '
        'ORDER BY "household_id"'
    )
    homes = archive.rows(sql, (batch,))
    if not homes:
        return
    kept = [int(number.rpartition("-")[2]) for _, number in homes if number]
    new = sum(not number for _, number in homes)
    highest = max(kept, default=0)
    first = highest + new
    last = int(archive.rows(_TAKE_MANY, (HOUSEHOLDS, first, highest, new))[0][0])
    following = last - new
    rows = []
    for home, number in homes:
        if not number:
            following += 1
        rows.append((number or f"{station}-{following:06d}", home))
    archive.run_many('UPDATE "household" SET "voided" = 0, "file_number" = ? WHERE "id" = ?', rows)


def _event(batch: int, teller: Teller, day: dt.date) -> int:
    """Add the event with which everything of a batch comes."""
    return int(
        HouseholdEventRow.insert(
            kind="import",
            happened_on=day.isoformat(),
            told_on=day,
            note=f"#{batch}",
            at=utc(teller.at),
            account=teller.account_id,
            window=teller.window,
        ).execute()
    )


def _fill(archive: Archive, batch: int, event: int) -> None:
    """Fill in what is still missing of people who were there before."""
    sql = (
        'SELECT i."resident_id", i."field", i."value" FROM "import_item" i '
        'JOIN "resident" r ON r."id" = i."resident_id" WHERE i."batch_id" = ? AND NOT r."voided" '
        'ORDER BY i."resident_id", i."field"'
    )
    items = archive.rows(sql, (batch,))
    changes: list[tuple[object, ...]] = []
    for person, field, value in items:
        if _set(archive, person, field, value):
            n = len(changes) + 1
            before, after = (
                ("null", json.dumps(value)) if field == "birth" else ('""', _text(value))
            )
            changes.append((event, n, "set", "resident", person, field, before, after))
    archive.insert(HouseholdChangeRow, _CHANGE, changes)
    people = sorted({int(str(one[4])) for one in changes})
    archive.run_many(
        'UPDATE "resident" SET "version" = "version" + 1 WHERE "id" = ?', [(one,) for one in people]
    )
    _raise_households(archive, people)


def _text(value: str) -> str:
    return json.dumps(value, ensure_ascii=False)


def _set(archive: Archive, person: int, field: str, value: str) -> bool:
    """Set one item that is still empty; a telephone number is found by typing it from now on."""
    if field == "birth":
        first, precision = birth_columns(PartialDate.parse(value))
        sql = (
            'UPDATE "resident" SET "birth" = ?, "birth_precision" = ? '
            'WHERE "id" = ? AND "birth" IS NULL RETURNING "id"'
        )
        return bool(archive.rows(sql, (first, precision, person)))
    sql = f'UPDATE "resident" SET "{field}" = ? WHERE "id" = ? AND "{field}" = \'\' RETURNING "id"'
    if not archive.rows(sql, (value, person)):
        return False
    if field == "phone":
        _write_phone_keys(archive, person, value)
    return True


def _write_phone_keys(archive: Archive, person: int, phone: str) -> None:
    """Add the keys under which a person is found by a telephone number."""
    keys = [(key, person) for key in sorted(search_keys("", "", phone))]
    archive.run_many('INSERT OR IGNORE INTO "search_key" ("k", "rid") VALUES (?, ?)', keys)


def _raise_households(archive: Archive, people: Sequence[int]) -> None:
    archive.run_many(
        'UPDATE "household" SET "version" = "version" + 1 WHERE "id" = '
        '(SELECT "household_id" FROM "resident" WHERE "id" = ?)',
        [(one,) for one in people],
    )
