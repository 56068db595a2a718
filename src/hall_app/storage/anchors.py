"""The ends of all chains at some moment, and the guards of the tables that are only added to."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from hall_app.domain.anchors import RecordMarks, anchor_code

if TYPE_CHECKING:
    from hall_app.storage.database import Archive

GUARDED = (
    "journal", "act", "household_event", "household_change", "household_event_subject", "day_sheet",
)  # fmt: skip
"""Tables that are only added to; of an event, taking it back is written into its row."""


def guard_names() -> tuple[str, ...]:
    """Return the names of the triggers that refuse a change."""
    every = (f"{table}_no_{act}" for table in GUARDED for act in ("update", "delete"))
    return tuple(name for name in every if name != "act_no_delete")


def guards_missing(archive: Archive) -> tuple[str, ...]:
    """Return the guards that were taken out of an archive that had them."""
    if not anchored(archive):
        return ()
    there = archive.rows("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
    return tuple(sorted(set(guard_names()) - {str(name) for (name,) in there}))


def anchored(archive: Archive) -> bool:
    """Tell whether an archive has day sheets; one of an earlier schema has none."""
    return bool(archive.rows("SELECT 1 FROM sqlite_schema WHERE name = 'day_sheet'"))


def record_of(archive: Archive) -> dict[str, int | str]:
    """Return marks and anchor of the record as they stand in a backup's manifest."""
    if not anchored(archive):
        return {}
    marks = marks_of(archive)
    told = {"act": marks.act, "event": marks.event, "journal": marks.journal}
    return {**told, "code": code_at(archive, marks)}


def marks_of(archive: Archive) -> RecordMarks:
    """Return up to where the record goes now."""

    def last(table: str) -> int:
        return int(archive.rows(f'SELECT coalesce(max("rowid"), 0) FROM "{table}"')[0][0])

    return RecordMarks(act=last("act"), event=last("household_event"), journal=last("journal"))


def code_at(archive: Archive, marks: RecordMarks) -> str:
    """Return the anchor of the record up to some marks, whatever came after.

    Each case ends with its last act up to there; events and journal are one chain each. Acts are
    told by the row number that they got when they were added.
    """
    running = hashlib.sha256()
    ends = (
        archive.connection()
        .cursor()
        .execute(
            'SELECT "case_id", max("seq"), "mac" FROM "act" WHERE "rowid" <= ? '
            'GROUP BY "case_id" ORDER BY "case_id"',
            (marks.act,),
        )
    )
    for case_id, seq, mac in ends:
        running.update(f"{case_id}:{seq}:{mac};".encode())
    return anchor_code(
        marks,
        (
            running.hexdigest(),
            _mac(archive, "household_event", marks.event),
            _mac(archive, "journal", marks.journal),
        ),
    )


def _mac(archive: Archive, table: str, row: int) -> str:
    found = archive.rows(f'SELECT "mac" FROM "{table}" WHERE "id" = ?', (row,))
    return str(found[0][0]) if found else ""


def covers(archive: Archive, marks: RecordMarks) -> bool:
    """Tell whether the record goes at least as far as some marks."""
    now = marks_of(archive)
    return now.act >= marks.act and now.event >= marks.event and now.journal >= marks.journal
