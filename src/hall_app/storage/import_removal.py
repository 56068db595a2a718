"""Taking an import away: a published one by undoing it, a staged one by clearing it off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.domain.readings import search_keys
from hall_app.storage import household_undo
from hall_app.storage.imports import DONE, KEYS_AT_ONCE, STAGED, UNDONE
from hall_app.storage.statements import read_instant, utc
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    import datetime as dt

    from hall_app.storage.database import Archive
    from hall_app.storage.household_events import Teller

MOST_NAMED = 20
HOMES_AT_ONCE = 250
"""So many households of a staged batch one transaction removes, with their people."""
PEOPLE_IN_MEMORY = 20_000
"""The keys of so many people are swept in their order."""
_PEOPLE = '(SELECT "resident_id" FROM "import_person" WHERE "batch_id" = ?)'
_HOMES = '(SELECT "household_id" FROM "import_household" WHERE "batch_id" = ?)'


_VISITED = (
    f'SELECT (SELECT count(*) FROM "visit" WHERE "resident_id" IN {_PEOPLE} '
    f'OR "household_id" IN {_HOMES}) + (SELECT count(*) FROM "scan" '
    f'WHERE "resident_id" IN {_PEOPLE} OR "household_id" IN {_HOMES}) + (SELECT count(*) '
    f'FROM "appointment" WHERE "resident_id" IN {_PEOPLE} AND "state" <> \'cancelled\')'
)
_ASKED = (
    'SELECT k."number", r."name", count(*) OVER () FROM "contact" k '
    f'JOIN "resident" r ON r."id" = k."resident_id" WHERE k."resident_id" IN {_PEOPLE} '
    'ORDER BY k."id" LIMIT ?'
)


def check_undo(archive: Archive, batch: int) -> None:
    """See that nothing that stands was built on a batch.

    Raises:
        RuleViolation: ``import-unknown``, ``import-undone-already``, ``import-has-cases`` with
            the numbers, ``import-has-visits``, ``import-has-contacts`` with the numbers of
            first-asked records, ``import-built-on`` with the file numbers of the households.
    """
    found = archive.rows('SELECT "state" FROM "import_batch" WHERE "id" = ?', (batch,))
    if not found or found[0][0] == STAGED:
        raise RuleViolation("import-unknown", fields=("batch",), batch=batch)
    if found[0][0] == UNDONE:
        raise RuleViolation("import-undone-already", fields=("batch",), batch=batch)
    cases = archive.rows(
        'SELECT c."number", c."applicant_name" FROM "import_person" p CROSS JOIN "hall_case" c '
        'ON c."resident_id" = p."resident_id" WHERE p."batch_id" = ? ORDER BY c."id"',
        (batch,),
    )
    if cases:
        raise RuleViolation(
            "import-has-cases",
            batch=batch,
            count=len(cases),
            cases=[f"{number} {name}" for number, name in cases[:MOST_NAMED]],
        )
    visits = archive.rows(_VISITED, (batch,) * 5)[0][0]
    if visits:
        raise RuleViolation("import-has-visits", batch=batch, count=visits)
    contacts = archive.rows(_ASKED, (batch, MOST_NAMED))
    if contacts:
        raise RuleViolation(
            "import-has-contacts",
            batch=batch,
            count=contacts[0][2],
            contacts=[f"{number} {name}" for number, name, _ in contacts],
        )
    later = _built_on(archive, batch)
    if later:
        raise RuleViolation(
            "import-built-on", batch=batch, count=len(later), households=later[:MOST_NAMED]
        )


def _built_on(archive: Archive, batch: int) -> list[str]:
    """Return the file numbers of the batch's households that changed since, or whose people did."""
    touched = (
        'SELECT DISTINCT h."file_number" FROM "import_household" b '
        'CROSS JOIN "household_event_subject" s ON s."household_id" = b."household_id" '
        'JOIN "household_event" e ON e."id" = s."event_id" '
        'JOIN "household" h ON h."id" = b."household_id" '
        'WHERE b."batch_id" = ? AND e."undone_at" IS NULL '
        'UNION SELECT h."file_number" FROM "import_person" p '
        'CROSS JOIN "household_event_subject" s ON s."resident_id" = p."resident_id" '
        'JOIN "household_event" e ON e."id" = s."event_id" '
        'JOIN "household" h ON h."id" = p."household_id" '
        'WHERE p."batch_id" = ? AND e."undone_at" IS NULL'
    )
    found = {number for (number,) in archive.rows(touched, (batch, batch))}
    filled = (
        'SELECT DISTINCT coalesce(h."file_number", \'\') FROM "import_person" p '
        'JOIN "household" h ON h."id" = p."household_id" '
        'CROSS JOIN "household_change" c ON c."row" = p."resident_id" AND c."tab" = \'resident\' '
        'JOIN "household_event" e ON e."id" = c."event_id" '
        'WHERE p."batch_id" = ? AND e."undone_at" IS NULL'
    )
    found |= {number for (number,) in archive.rows(filled, (batch,))}
    return sorted(found)


def undo(archive: Archive, batch: int, reason: str, teller: Teller) -> None:
    """Take a batch back, inside the caller's transaction; its keys are swept afterwards.

    Raises:
        RuleViolation: As ``check_undo``; ``event-built-on`` when an item that was filled in has
            been changed since.
    """
    check_undo(archive, batch)
    event = archive.rows('SELECT "event_id" FROM "import_batch" WHERE "id" = ?', (batch,))[0][0]
    household_undo.undo_import(archive, int(event), reason, teller)
    for table in ("membership", "tag", "benefit"):
        archive.rows(f'DELETE FROM "{table}" WHERE "resident_id" IN {_PEOPLE}', (batch,))
    archive.rows(f'UPDATE "resident" SET "voided" = 1 WHERE "id" IN {_PEOPLE}', (batch,))
    archive.rows(
        f'UPDATE "household" SET "voided" = 1, "version" = "version" + 1 WHERE "id" IN {_HOMES}',
        (batch,),
    )
    told = (utc(teller.at), teller.account_id, reason)
    archive.rows(
        'UPDATE "import_batch" SET "state" = ?, "undone_at" = ?, "undone_by_id" = ?, '
        '"undo_reason" = ? WHERE "id" = ? AND "state" = ?',
        (UNDONE, *told, batch, DONE),
    )


def sweep_keys(archive: Archive, batch: int) -> None:
    """Take away the keys of a batch's people, who are voided, in short transactions.

    What the power or a crash stopped is swept again; a batch swept to the end is marked so.
    """
    last = 0
    while True:
        rows = archive.rows(
            'SELECT r."id", r."name", r."id_number", r."phone", r."reading" '
            'FROM "import_person" p JOIN "resident" r ON r."id" = p."resident_id" '
            'WHERE p."batch_id" = ? AND p."resident_id" > ? AND r."voided" '
            'ORDER BY p."resident_id" LIMIT ?',
            (batch, last, PEOPLE_IN_MEMORY),
        )
        if not rows:
            break
        last = rows[-1][0]
        keys = sorted(
            (key, person)
            for person, name, number, phone, reading in rows
            for key in search_keys(name, number, phone, reading)
        )
        for start in range(0, len(keys), KEYS_AT_ONCE):
            with archive.transaction():
                archive.run_many(
                    'DELETE FROM "search_key" WHERE "k" = ? AND "rid" = ?',
                    keys[start : start + KEYS_AT_ONCE],
                )

    with archive.transaction():
        archive.rows('UPDATE "import_batch" SET "swept" = 1 WHERE "id" = ?', (batch,))


def unswept(archive: Archive) -> list[int]:
    """Return the batches that were taken back and whose keys are not all swept yet."""
    sql = 'SELECT "id" FROM "import_batch" WHERE "state" = ? AND NOT "swept" ORDER BY "id"'
    return [batch for (batch,) in archive.rows(sql, (UNDONE,))]


_LONELY_BUILDING = (
    'DELETE FROM "building" WHERE "id" = ? AND NOT EXISTS '
    '(SELECT 1 FROM "household" WHERE "building_id" = "building"."id") AND NOT EXISTS '
    '(SELECT 1 FROM "place" WHERE "building_id" = "building"."id")'
)


def clear(archive: Archive, batch: int) -> None:
    """Remove every row of a batch that was never published."""
    sweep_keys(archive, batch)
    with archive.transaction():
        archive.rows('DELETE FROM "import_item" WHERE "batch_id" = ?', (batch,))
    while _clear_some(archive, batch):
        pass
    with archive.transaction():
        archive.rows('DELETE FROM "import_batch" WHERE "id" = ? AND "state" = ?', (batch, STAGED))


def _clear_some(archive: Archive, batch: int) -> bool:
    """Remove some households of a staged batch with their people; tell whether there were any."""
    sql = (
        'SELECT b."household_id", h."building_id" FROM "import_household" b '
        'JOIN "household" h ON h."id" = b."household_id" WHERE b."batch_id" = ? LIMIT ?'
    )
    homes = archive.rows(sql, (batch, HOMES_AT_ONCE))
    if not homes:
        return False
    of_home = 'SELECT "resident_id" FROM "import_person" WHERE "batch_id" = ? AND "household_id" IN'
    marks = ",".join("?" * len(homes))
    ids = [home for home, _ in homes]
    people = [(one,) for (one,) in archive.rows(f"{of_home} ({marks})", (batch, *ids))]
    with archive.transaction():
        for sql, rows in (
            (
                f'DELETE FROM "import_person" WHERE "batch_id" = {batch} AND "resident_id" = ?',
                people,
            ),
            (
                f'DELETE FROM "import_household" WHERE "batch_id" = {batch} AND "household_id" = ?',
                [(one,) for one in ids],
            ),
            ('DELETE FROM "resident" WHERE "id" = ? AND "voided"', people),
            ('DELETE FROM "household" WHERE "id" = ? AND "voided"', [(one,) for one in ids]),
            (_LONELY_BUILDING, [(one,) for one in {row[1] for row in homes} if one is not None]),
        ):
            archive.run_many(sql, rows)
    return True


def left_behind(archive: Archive, now: dt.datetime, patience: dt.timedelta) -> list[int]:
    """Return the batches whose writing stopped without an end, as when the power went."""
    rows = archive.rows('SELECT "id", "alive_at" FROM "import_batch" WHERE "state" = ?', (STAGED,))
    return [batch for batch, alive in rows if abs(now - read_instant(alive)) > patience]
