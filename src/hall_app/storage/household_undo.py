"""Taking an event back, as long as nothing that stands was built on it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from hall_app.domain.households.rows import Table
from hall_app.storage import event_chain
from hall_app.storage.household_writing import (
    SPANS,
    keys_following,
    raise_versions,
    refresh,
    set_row,
)
from hall_app.storage.statements import utc
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hall_app.domain.households.rows import Plain
    from hall_app.storage.database import Archive
    from hall_app.storage.household_events import Teller


def undo(
    archive: Archive, event_id: int, reason: str, teller: Teller
) -> tuple[list[int], list[int]]:
    """Take an event back, inside the caller's transaction; return its households and people.

    New people and households stay as voided rows, spans disappear; the event keeps all of it.

    Raises:
        RuleViolation: ``unknown-event``, ``event-undone-already``, ``event-built-on`` with the
            later events, ``event-person-has-cases`` with the numbers.
            ``event-of-import``: imports are undone as a whole.
        StaleRecord: ``household-changed``.
    """
    sql = 'SELECT 1 FROM "household_event" WHERE "id" = ? AND "kind" = \'import\''
    if archive.rows(sql, (event_id,)):
        raise RuleViolation("event-of-import", event=event_id)
    return undo_import(archive, event_id, reason, teller)


def undo_import(
    archive: Archive, event_id: int, reason: str, teller: Teller
) -> tuple[list[int], list[int]]:
    """Take an event back of whatever kind, the filled-in items of an import as well.

    Raises:
        RuleViolation: As ``undo``.
        StaleRecord: ``household-changed``.
    """
    found = archive.rows('SELECT "undone_at" FROM "household_event" WHERE "id" = ?', (event_id,))
    if not found:
        raise RuleViolation("unknown-event", event=event_id)
    if found[0][0] is not None:
        raise RuleViolation("event-undone-already", event=event_id)
    changes = archive.rows(
        'SELECT "op", "tab", "row", "field", "before", "after" FROM "household_change" '
        'WHERE "event_id" = ? ORDER BY "n" DESC',
        (event_id,),
    )
    _nothing_later(archive, event_id)
    added = [(Table(tab), row) for op, tab, row, *_ in changes if op == "add"]
    _no_cases(archive, [row for table, row in added if table is Table.PERSON])
    _no_visits(archive, added)
    for table, row in added:
        if table in SPANS:
            archive.rows(f'DELETE FROM "{table}" WHERE "id" = ?', (row,))
    _set_back(archive, [one[1:] for one in changes if one[0] == "set"])
    people, households = subjects(archive, event_id)
    _still_whole(archive, event_id)
    refresh(archive, people)
    with keys_following(archive, [row for table, row in added if table is Table.PERSON]):
        for table, row in added:
            if table not in SPANS:
                archive.rows(f'UPDATE "{table}" SET "voided" = ? WHERE "id" = ?', (True, row))
    raise_versions(archive, households)
    archive.rows(
        'UPDATE "household_event" SET "undone_at" = ?, "undone_by_id" = ?, "undo_reason" = ? '
        'WHERE "id" = ?',
        (utc(teller.at), teller.account_id, reason, event_id),
    )
    event_chain.seal_undo(archive, event_id)
    return households, people


def _no_visits(archive: Archive, added: Sequence[tuple[Table, int]]) -> None:
    """See that nobody visited whom the event brought, and that no papers of theirs are kept."""
    count = 0
    for table, row in added:
        if table in {Table.PERSON, Table.HOUSEHOLD}:
            for kept in ("visit", "scan"):
                sql = f'SELECT count(*) FROM "{kept}" WHERE "{table}_id" = ?'
                count += int(archive.rows(sql, (row,))[0][0])
    if count:
        raise RuleViolation("event-has-visits", count=count)


def subjects(archive: Archive, event_id: int) -> tuple[list[int], list[int]]:
    """Return the people and the households that an event happened to."""
    sql = 'SELECT "resident_id", "household_id" FROM "household_event_subject" WHERE "event_id" = ?'
    rows = archive.rows(sql, (event_id,))
    people = [person for person, _ in rows if person is not None]
    return people, [household for _, household in rows if household is not None]


_LATER = (
    'SELECT DISTINCT l."event_id" FROM "household_change" m '
    'JOIN "household_change" l ON l."tab" = m."tab" AND l."row" = m."row" '
    'AND l."event_id" > m."event_id" '
    'JOIN "household_event" e ON e."id" = l."event_id" '
    'WHERE m."event_id" = ? AND e."undone_at" IS NULL AND (m."op" = \'add\' OR '
    '(m."op" = \'set\' AND l."op" = \'set\' AND l."field" = m."field"))'
)
_SPAN_SINCE = (
    'SELECT DISTINCT x."opened_by_id" FROM "household_change" m '
    'JOIN "membership" y ON y."id" = m."row" '
    'JOIN "membership" x ON x."resident_id" = y."resident_id" '
    'WHERE m."event_id" = ? AND m."op" = \'set\' AND m."tab" = \'membership\' '
    'AND m."field" = \'until\' AND x."opened_by_id" > m."event_id"'
)


def _nothing_later(archive: Archive, event_id: int) -> None:
    """See that no event that stands was built on this one."""
    later = {row[0] for row in archive.rows(_LATER, (event_id,))}
    later |= {row[0] for row in archive.rows(_SPAN_SINCE, (event_id,))}
    for tab in ("tag", "benefit"):
        code = "code" if tab == "tag" else "kind"
        sql = (
            'SELECT DISTINCT l."event_id" FROM "household_change" m '
            f'JOIN "{tab}" y ON y."id" = m."row" '
            f'JOIN "{tab}" x ON x."resident_id" = y."resident_id" AND x."{code}" = y."{code}" '
            f'JOIN "household_change" l ON l."tab" = m."tab" AND l."row" = x."id" '
            'AND l."op" = \'add\' AND l."event_id" > m."event_id" '
            'JOIN "household_event" e ON e."id" = l."event_id" AND e."undone_at" IS NULL '
            'WHERE m."event_id" = ? AND m."op" = \'set\' AND m."tab" = ?'
        )
        later |= {row[0] for row in archive.rows(sql, (event_id, tab))}
    if later:
        raise RuleViolation("event-built-on", event=event_id, later=sorted(later))


_REOPENED = (
    'SELECT DISTINCT m."household_id" FROM "household_change" c '
    'JOIN "membership" m ON m."id" = c."row" WHERE c."event_id" = ? '
    "AND c.\"tab\" = 'membership' AND c.\"op\" = 'set' AND c.\"field\" = 'until'"
)


def _still_whole(archive: Archive, event_id: int) -> None:
    """See that whoever belongs to a household again stands in relation to the head of then.

    After a later change of head, or when all others have left since, the relation that comes
    back would mean nothing.
    """
    for (home,) in archive.rows(_REOPENED, (event_id,)):
        heads = archive.rows(
            'SELECT "opened_by_id" FROM "membership" WHERE "household_id" = ? '
            'AND "relation" = \'02\' AND "until" IS NULL',
            (home,),
        )
        if len(heads) == 1 and heads[0][0] <= event_id:
            continue
        later = archive.rows(
            'SELECT s."event_id" FROM "household_event_subject" s JOIN "household_event" e '
            'ON e."id" = s."event_id" WHERE s."household_id" = ? AND s."event_id" > ? '
            'AND e."undone_at" IS NULL ORDER BY s."event_id"',
            (home, event_id),
        )
        raise RuleViolation("event-built-on", event=event_id, later=[row[0] for row in later])


def _no_cases(archive: Archive, people: Sequence[int]) -> None:
    numbers: list[str] = []
    for one in people:
        sql = 'SELECT "number" FROM "hall_case" WHERE "resident_id" = ? ORDER BY "id" LIMIT 5'
        numbers += [number for (number,) in archive.rows(sql, (one,))]
    if numbers:
        raise RuleViolation("event-person-has-cases", cases=numbers)


def _set_back(archive: Archive, changes: Sequence[tuple[Any, ...]]) -> None:
    rows: dict[tuple[Table, int], tuple[dict[str, Plain], dict[str, Plain]]] = {}
    for tab, row, name, before, after in changes:
        was, now = rows.setdefault((Table(tab), row), ({}, {}))
        was[name], now[name] = json.loads(before), json.loads(after)
    for (table, row), (was, now) in rows.items():
        set_row(archive, table, row, now, was)
        if table is Table.MEMBERSHIP and "until" in was:
            archive.rows('UPDATE "membership" SET "closed_by_id" = NULL WHERE "id" = ?', (row,))
