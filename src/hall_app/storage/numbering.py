"""Counter rows: numbers without gaps, taken inside the transaction that uses them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.storage.statements import read_day

if TYPE_CHECKING:
    import datetime as dt

    from hall_app.storage.database import Archive

CASES = "case"
_TAKE = (
    'INSERT INTO "counter" ("series", "period", "n") VALUES (?, ?, 1) '
    'ON CONFLICT ("series", "period") DO UPDATE SET "n" = "counter"."n" + 1 RETURNING "n"'
)


def take(archive: Archive, series: str, period: str) -> int:
    """Take the next number of a series; a rollback gives it back."""
    return int(archive.rows(_TAKE, (series, period))[0][0])


def last_case_day(archive: Archive) -> dt.date | None:
    """Return the latest day on which a case number was taken."""
    found = archive.rows('SELECT max("period") FROM "counter" WHERE "series" = ?', (CASES,))
    return read_day(found[0][0])
