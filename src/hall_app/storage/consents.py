"""Consents as rows: each is given once, may be withdrawn once, and is never changed else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hall_app.storage import row_seals
from hall_app.storage.rows import ConsentRow
from hall_app.storage.statements import day, marks, read_day, utc
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from hall_app.domain.consents import NewConsent
    from hall_app.storage.database import Archive
    from hall_app.storage.household_events import Teller


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """One consent as it was told."""

    consent_id: int
    person_id: int
    purpose: str
    given_on: dt.date | None
    until: dt.date | None
    by_whom: str
    paper: str
    withdrawn_on: dt.date | None


_COLUMNS = '"id", "resident_id", "purpose", "given_on", "until", "by_whom", "paper", "withdrawn_on"'


def of_people(archive: Archive, people: Sequence[int]) -> tuple[Consent, ...]:
    """Return the consents of a person's entries, the latest first."""
    sql = (
        f'SELECT {_COLUMNS} FROM "consent" WHERE "resident_id" IN ({marks(people)}) '
        'ORDER BY "id" DESC'
    )
    return tuple(
        Consent(
            consent_id=row[0],
            person_id=row[1],
            purpose=row[2],
            given_on=read_day(row[3]),
            until=read_day(row[4]),
            by_whom=row[5],
            paper=row[6],
            withdrawn_on=read_day(row[7]),
        )
        for row in archive.rows(sql, tuple(people))
    )


def give(archive: Archive, told: NewConsent, by: Teller) -> int:
    """Keep a consent with its seal, inside the caller's transaction."""
    columns = ("resident", "purpose", "given_on", "until", "by_whom", "paper", "account", "at")
    values = (
        told.person_id,
        told.purpose,
        day(told.given_on),
        day(told.until),
        told.by_whom,
        told.paper,
        by.account_id,
        utc(by.at),
    )
    made = archive.insert(ConsentRow, columns, [values])
    row_seals.added(archive, row_seals.CONSENT, made, by)
    return made


def withdraw(archive: Archive, consent_id: int, on: dt.date, words: str, by: Teller) -> None:
    """Keep that a consent was withdrawn, inside the caller's transaction.

    Raises:
        RuleViolation: ``consent-not-given`` for one that is not there or withdrawn already.
    """
    found = archive.rows(
        'UPDATE "consent" SET "withdrawn_on" = ?, "withdrawn_words" = ?, "withdrawn_by_id" = ? '
        'WHERE "id" = ? AND "withdrawn_on" IS NULL RETURNING "id"',
        (day(on), words, by.account_id, consent_id),
    )
    if not found:
        raise RuleViolation("consent-not-given")
    row_seals.changed(archive, row_seals.CONSENT, [consent_id], by)
