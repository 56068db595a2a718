"""Seals of rows that may change: the hash of a row, as it was last written, in the journal.

A line of the journal names the row and its hash; the journal is numbered and chained, so neither
a row nor its seal can be changed, taken away or put in without ``verify`` naming it.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from hall_app.storage import journal
from hall_app.storage.timeline import canonical

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from hall_app.storage.database import Archive
    from hall_app.storage.household_events import Teller

PLACE, KEEPER, USE = "place", "place_keeper", "dwelling_use"
VISIT, SCAN = "visit", "scan"
SKILL, UNIT = "skill", "unit"
APPRAISED, CONSENT = "appraisal_line", "consent"
_ADDED, _CHANGED = "row-add", "row-change"
_COLUMNS = {
    PLACE: (
        '"parent_id", "kind", "name", CASE WHEN "corrected" THEN "address" ELSE \'\' END, '
        '"corrected", "building_id", "room", "voided", "version"'
    ),
    KEEPER: '"place_id", "role", "name", "resident_id", "phone", "since", "until"',
    USE: (
        '"place_id", "use", "since", "until", "area", "rooms", "landlord", "landlord_phone", '
        '"account_id", "at"'
    ),
    VISIT: (
        '"household_id", "resident_id", "visited_on", "place", "whom", "visitors", "category", '
        '"matter", "situation", "difficulty", "wish", "result", "outcome", "settled_on", '
        '"next_on", "case_id", "account_id", "window", "at", "voided", "void_reason", "version"'
    ),
    SCAN: (
        '"file_id", "resident_id", "household_id", "paper", "title", "account_id", "window", '
        '"at", "removed_at", "removed_by_id", "remove_reason"'
    ),
    SKILL: '"resident_id", "kind", "level", "note", "since", "until", "account_id", "at"',
    UNIT: ('"place_id", "name", "kind", "head", "phone", "since", "until", "account_id", "at"'),
    APPRAISED: (
        '"appraisal_id", "rule", "kind", "subject", "number", "ended_on", "decision", "reason", '
        '"sha256", "account_id", "done_at"'
    ),
    CONSENT: (
        '"resident_id", "purpose", "given_on", "until", "by_whom", "paper", "account_id", "at", '
        '"withdrawn_on", "withdrawn_words", "withdrawn_by_id"'
    ),
}
"""What is sealed of a row; a composed address follows from the tree and is checked there."""

NAMES = {
    PLACE: "place",
    KEEPER: "keeper of a place",
    USE: "use of a dwelling",
    VISIT: "visit",
    SCAN: "scan",
    SKILL: "skill",
    UNIT: "unit",
    APPRAISED: "line of an appraisal list",
    CONSENT: "consent",
}
"""How ``verify`` calls the rows."""


def added(archive: Archive, table: str, row_id: int, teller: Teller) -> None:
    """Seal a new row inside the caller's transaction."""
    _seal(archive, table, [row_id], teller, _ADDED)


def changed(archive: Archive, table: str, rows: Iterable[int], teller: Teller) -> None:
    """Seal rows that were given other values, inside the caller's transaction."""
    _seal(archive, table, rows, teller, _CHANGED)


def _seal(archive: Archive, table: str, rows: Iterable[int], teller: Teller, kind: str) -> None:
    sql = f'SELECT {_COLUMNS[table]} FROM "{table}" WHERE "id" = ?'
    journal.add(
        archive,
        [
            journal.NewLine(
                at=teller.at,
                account_id=teller.account_id,
                window=teller.window,
                kind=kind,
                subject=f"{table} {row_id} sha256 {_hash(archive.rows(sql, (row_id,))[0])}",
            )
            for row_id in rows
        ],
    )


def _hash(row: Sequence[Any]) -> str:
    return hashlib.sha256(canonical(list(row)).encode()).hexdigest()


def last_by(archive: Archive, table: str, row_id: int) -> str:
    """Return who wrote a row last; an empty text where no seal tells."""
    found = archive.rows(
        'SELECT coalesce(a."name", \'\') FROM "journal" j '
        'LEFT JOIN "account" a ON a."id" = j."account_id" '
        'WHERE j."kind" IN (?, ?) AND j."subject" LIKE ? ORDER BY j."id" DESC LIMIT 1',
        (_ADDED, _CHANGED, f"{table} {row_id} sha256 %"),
    )
    return str(found[0][0]) if found else ""


def check(archive: Archive, tables: Iterable[str]) -> Iterator[str]:
    """Compare the rows of some tables with their seals.

    Rows from before there were seals have none; of a row that came after the first one sealed
    when it was added, the journal must tell, but for places: those that the program itself makes
    of homes carry none.
    """
    sealed: dict[str, dict[int, str]] = {table: {} for table in tables}
    first: dict[str, int] = {}
    lines = archive.rows(
        'SELECT "kind", "subject" FROM "journal" WHERE "kind" IN (?, ?) ORDER BY "id"',
        (_ADDED, _CHANGED),
    )
    for kind, subject in lines:
        table, number, _, sha256 = str(subject).split()
        if table in sealed:
            sealed[table][int(number)] = sha256
            if kind == _ADDED:
                first.setdefault(table, int(number))
    for table, known in sealed.items():
        yield from _compared(archive, table, known, None if table == PLACE else first.get(table))


def _compared(
    archive: Archive, table: str, known: dict[int, str], first: int | None
) -> Iterator[str]:
    name = NAMES[table]
    waiting = dict(known)
    rows = archive.connection().cursor()
    for row_id, *row in rows.execute(f'SELECT "id", {_COLUMNS[table]} FROM "{table}" ORDER BY 1'):
        seal = waiting.pop(row_id, None)
        if seal is None:
            if first is not None and row_id > first:
                yield f"{name} {row_id}: the journal does not tell of it"
        elif seal != _hash(row):
            yield f"{name} {row_id} was changed"
    for row_id in sorted(waiting):
        yield f"{name} {row_id} is missing"
