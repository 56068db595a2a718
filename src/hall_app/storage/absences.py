"""Days on which colleagues are away, and who covers for them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hall_app.storage.rows import AbsenceRow
from hall_app.storage.statements import day

if TYPE_CHECKING:
    from hall_app.storage.database import Archive


@dataclass(frozen=True, slots=True, kw_only=True)
class Absence:
    """One absence; both days belong to it."""

    id: int
    account_id: int
    cover_id: int | None
    since: dt.date
    until: dt.date
    reason: str


_COLUMNS = '"id", "account_id", "cover_id", "since", "until", "reason"'


def _absence(row: tuple[object, ...]) -> Absence:
    number, account, cover, since, until, reason = row
    return Absence(
        id=int(str(number)),
        account_id=int(str(account)),
        cover_id=int(str(cover)) if cover is not None else None,
        since=dt.date.fromisoformat(str(since)),
        until=dt.date.fromisoformat(str(until)),
        reason=str(reason),
    )


def on(archive: Archive, today: dt.date) -> dict[int, Absence]:
    """Return who is away on a day, by account."""
    rows = archive.rows(
        f'SELECT {_COLUMNS} FROM "absence" WHERE "since" <= ? AND "until" >= ? AND NOT "voided"',
        (day(today), day(today)),
    )
    return {one.account_id: one for one in map(_absence, rows)}


def from_day(archive: Archive, today: dt.date) -> tuple[Absence, ...]:
    """Return the absences that are not over yet, the next ones first."""
    rows = archive.rows(
        f'SELECT {_COLUMNS} FROM "absence" WHERE "until" >= ? AND NOT "voided" '
        'ORDER BY "since", "id"',
        (day(today),),
    )
    return tuple(map(_absence, rows))


def add(
    archive: Archive,
    account_id: int,
    cover_id: int | None,
    since: dt.date,
    until: dt.date,
    reason: str,
) -> int:
    """Put an absence on record inside the caller's transaction."""
    columns = ("account", "cover", "since", "until", "reason")
    values = (account_id, cover_id, day(since), day(until), reason)
    return archive.insert(AbsenceRow, columns, [values])


def void(archive: Archive, absence_id: int) -> None:
    """Take an absence back inside the caller's transaction."""
    archive.rows('UPDATE "absence" SET "voided" = 1 WHERE "id" = ?', (absence_id,))


def end(archive: Archive, absence_id: int, last: dt.date) -> None:
    """Let an absence end earlier, inside the caller's transaction."""
    archive.rows('UPDATE "absence" SET "until" = ? WHERE "id" = ?', (day(last), absence_id))
