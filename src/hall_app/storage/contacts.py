"""First-asked records as rows: written once, handed on, closed with an outcome."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hall_app.domain.audiences import WORKING
from hall_app.domain.contacts import (
    ContactAct,
    ContactFigures,
    ContactKind,
    ContactOutcome,
    ContactStep,
    ContactView,
    WishClass,
)
from hall_app.domain.views import FirstAsked
from hall_app.storage.queries.scope import EVERYTHING
from hall_app.storage.rows import ContactRow, ContactStepRow
from hall_app.storage.statements import day, marks, read_day, read_instant, utc
from hall_app.support.errors import RuleViolation, StaleRecord

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence

    from hall_app.storage.database import Archive
    from hall_app.storage.queries.case_lists import Condition

MOST_LINES = 500
_GIVEN = "('record', 'hand-on', 'ask-head')"
_READ = (
    'SELECT k."id", k."version", k."number", k."kind", k."channel", k."at", k."day", k."name", '
    'k."resident_id", k."phone", k."address", k."category", k."matter", k."taken", f."name", '
    'h."name", k."handler_id", k."accepted", k."answer_by", k."wish_class", '
    'coalesce(s."name", \'\'), k."outcome", k."words", k."way", k."where", '
    'coalesce(c."number", \'\'), k."closed_on", k."window", g."at", g."act" '
    'FROM "contact" k JOIN "account" f ON f."id" = k."first_asked_id" '
    'JOIN "account" h ON h."id" = k."handler_id" '
    'LEFT JOIN "account" s ON s."id" = k."supervisor_id" '
    'LEFT JOIN "hall_case" c ON c."id" = k."case_id" '
    'LEFT JOIN "contact_step" g ON g."id" = (SELECT max(p."id") FROM "contact_step" p '
    f'WHERE p."contact_id" = k."id" AND p."act" IN {_GIVEN}) '
)
_SETTLED = "('answered', 'case', 'passed-on', 'outside')"


def add(archive: Archive, values: Mapping[str, Any]) -> int:
    """Write a record down inside the caller's transaction and return its id."""
    return archive.insert(ContactRow, tuple(values), [tuple(values.values())])


def change(archive: Archive, contact_id: int, version: int, **columns: object) -> None:
    """Give an open record other values inside the caller's transaction.

    Raises:
        StaleRecord: ``contact-changed``, also when it was closed meanwhile.
    """
    parts = ", ".join(f'"{name}" = ?' for name in columns)
    sql = (
        f'UPDATE "contact" SET {parts}, "version" = "version" + 1 '
        'WHERE "id" = ? AND "version" = ? AND "outcome" = \'open\' RETURNING "id"'
    )
    if not archive.rows(sql, (*columns.values(), contact_id, version)):
        raise StaleRecord("contact-changed", contact=contact_id)


def contact(archive: Archive, contact_id: int) -> ContactView:
    """Return one record.

    Raises:
        RuleViolation: ``unknown-contact``.
    """
    found = archive.rows(f'{_READ} WHERE k."id" = ?', (contact_id,))
    if not found:
        raise RuleViolation("unknown-contact", contact=contact_id)
    return _view(found[0])


def lines(
    archive: Archive,
    *,
    open_only: bool = False,
    handlers: Sequence[int] = (),
    offset: int = 0,
    limit: int = MOST_LINES,
    seen: Condition = EVERYTHING,
) -> tuple[ContactView, ...]:
    """Return the records, open ones by the day their answer is owed, all others newest first."""
    text, values = _where(open_only=open_only, handlers=handlers, seen=seen)
    order = 'coalesce(k."answer_by", k."day"), k."id"' if open_only else 'k."id" DESC'
    rows = archive.rows(
        f"{_READ} {text}ORDER BY {order} LIMIT ? OFFSET ?", (*values, limit, offset)
    )
    return tuple(map(_view, rows))


def of_people(archive: Archive, ids: Sequence[int]) -> tuple[ContactView, ...]:
    """Return the records of people of the archive, the newest first."""
    sql = f'{_READ} WHERE k."resident_id" IN ({marks(ids)}) ORDER BY k."id" DESC'
    return tuple(map(_view, archive.rows(sql, tuple(ids))))


def is_seen(archive: Archive, contact_id: int, seen: Condition) -> bool:
    """Say whether a record is among those seen."""
    sql = f'SELECT 1 FROM "contact" k WHERE k."id" = ? AND {seen.sql}'
    return bool(archive.rows(sql, (contact_id, *seen.values)))


def count(
    archive: Archive,
    *,
    open_only: bool = False,
    handlers: Sequence[int] = (),
    seen: Condition = EVERYTHING,
) -> int:
    """Return how many records a list has."""
    text, values = _where(open_only=open_only, handlers=handlers, seen=seen)
    return int(archive.rows(f'SELECT count(*) FROM "contact" k {text}', values)[0][0])


def newer(archive: Archive, contact_id: int, seen: Condition = EVERYTHING) -> int:
    """Return how many records were written after one."""
    sql = f'SELECT count(*) FROM "contact" k WHERE k."id" > ? AND {seen.sql}'
    return int(archive.rows(sql, (contact_id, *seen.values))[0][0])


def _where(
    *, open_only: bool, handlers: Sequence[int], seen: Condition
) -> tuple[str, tuple[object, ...]]:
    parts = [seen.sql]
    if open_only:
        parts.append("k.\"outcome\" = 'open'")
    if handlers:
        parts.append(f'k."handler_id" IN ({", ".join("?" * len(handlers))})')
    return f"WHERE {' AND '.join(parts)} ", (*seen.values, *handlers)


def phone(archive: Archive, contact_id: int) -> str:
    """Return the whole telephone number of a record, for calling back.

    Raises:
        RuleViolation: ``unknown-contact``.
    """
    found = archive.rows('SELECT "phone" FROM "contact" WHERE "id" = ?', (contact_id,))
    if not found:
        raise RuleViolation("unknown-contact", contact=contact_id)
    return str(found[0][0])


def person(archive: Archive, resident_id: int) -> tuple[str, str, str]:
    """Return name, telephone number and address of somebody of the archive.

    Raises:
        RuleViolation: ``unknown-person``.
    """
    found = archive.rows(
        'SELECT r."name", r."phone", coalesce(nullif(r."address", \'\'), h."address", \'\') '
        'FROM "resident" r LEFT JOIN "household" h ON h."id" = r."household_id" '
        'WHERE r."id" = ? AND NOT r."voided"',
        (resident_id,),
    )
    if not found:
        raise RuleViolation("unknown-person", fields=("whom",), person=resident_id)
    name, phone_number, address = found[0]
    return str(name), str(phone_number), str(address)


def sex_and_birth(archive: Archive, resident_id: int) -> tuple[str, dt.date | None]:
    """Return what the reception sheet says of somebody of the archive."""
    for sex, birth in archive.rows(
        'SELECT "sex", "birth" FROM "resident" WHERE "id" = ?', (resident_id,)
    ):
        return str(sex), read_day(birth)
    return "", None


def add_step(
    archive: Archive,
    contact_id: int,
    act: ContactAct,
    *,
    at: dt.datetime,
    account_id: int,
    to_id: int | None = None,
    words: str = "",
) -> None:
    """Keep who did what to a record inside the caller's transaction."""
    values = {
        "contact": contact_id,
        "at": utc(at),
        "account": account_id,
        "act": str(act),
        "to": to_id,
        "words": words,
    }
    archive.insert(ContactStepRow, tuple(values), [tuple(values.values())])


def steps(archive: Archive, contact_id: int) -> tuple[ContactStep, ...]:
    """Return what was done to a record, in its order."""
    rows = archive.rows(
        'SELECT s."act", s."at", a."name", coalesce(t."name", \'\'), s."words" '
        'FROM "contact_step" s JOIN "account" a ON a."id" = s."account_id" '
        'LEFT JOIN "account" t ON t."id" = s."to_id" WHERE s."contact_id" = ? ORDER BY s."id"',
        (contact_id,),
    )
    return tuple(
        ContactStep(act=ContactAct(act), at=read_instant(at), by=by, to=to, words=words)
        for act, at, by, to, words in rows
    )


def first_asked(archive: Archive, contact_id: int) -> int | None:
    """Return the account that was asked first, while the record is still open."""
    sql = 'SELECT "first_asked_id" FROM "contact" WHERE "id" = ? AND "outcome" = \'open\''
    found = archive.rows(sql, (contact_id,))
    return int(found[0][0]) if found else None


def lead_to_case(
    archive: Archive,
    contact_id: int,
    number: str,
    *,
    at: dt.datetime,
    on: dt.date,
    account_id: int,
) -> bool:
    """Close an open record with the case that was opened from it, in the caller's transaction.

    A record that was closed meanwhile is left alone: it never stops the case.
    """
    sql = (
        'UPDATE "contact" SET "outcome" = \'case\', "closed_on" = ?, '
        '"case_id" = (SELECT "id" FROM "hall_case" WHERE "number" = ?), '
        '"version" = "version" + 1 WHERE "id" = ? AND "outcome" = \'open\' RETURNING "id"'
    )
    if not archive.rows(sql, (day(on), number, contact_id)):
        return False
    add_step(archive, contact_id, ContactAct.CLOSE, at=at, account_id=account_id, words=number)
    return True


def reopen(
    archive: Archive, case_id: int, number: str, *, at: dt.datetime, account_id: int
) -> int | None:
    """Open the record again whose case was voided, in the caller's transaction; return its id."""
    sql = (
        'UPDATE "contact" SET "outcome" = \'open\', "closed_on" = NULL, "case_id" = NULL, '
        '"version" = "version" + 1 WHERE "case_id" = ? RETURNING "id"'
    )
    found = archive.rows(sql, (case_id,))
    if not found:
        return None
    contact_id = int(found[0][0])
    act = ContactAct.REOPEN
    add_step(archive, contact_id, act, at=at, account_id=account_id, words=number)
    return contact_id


def of_case(archive: Archive, number: str) -> FirstAsked | None:
    """Return the record that a case was opened from."""
    sql = (
        'SELECT k."id", k."number", k."day", a."name" FROM "contact" k '
        'JOIN "account" a ON a."id" = k."first_asked_id" '
        'JOIN "hall_case" c ON c."id" = k."case_id" WHERE c."number" = ? ORDER BY k."id" LIMIT 1'
    )
    for contact_id, own, on, name in archive.rows(sql, (number,)):
        asked = read_day(on)
        assert asked is not None  # noqa: S101 - the column is not empty
        return FirstAsked(contact_id=contact_id, number=own, asked_on=asked, first_asked=name)
    return None


def between(
    archive: Archive, first: dt.date, last: dt.date, seen: Condition = EVERYTHING
) -> tuple[ContactView, ...]:
    """Return the records of some days in their order, for the register."""
    rows = archive.rows(
        f'{_READ} WHERE k."day" BETWEEN ? AND ? AND {seen.sql} ORDER BY k."id"',
        (day(first), day(last), *seen.values),
    )
    return tuple(map(_view, rows))


def figures(
    archive: Archive, first: dt.date, last: dt.date, seen: Condition = EVERYTHING
) -> ContactFigures:
    """Return what was brought in some days, and how it ended until now."""
    span = (day(first), day(last), *seen.values)
    within = f'k."day" BETWEEN ? AND ? AND {seen.sql}'
    counts = {
        str(outcome): int(n)
        for outcome, n in archive.rows(
            f'SELECT k."outcome", count(*) FROM "contact" k WHERE {within} GROUP BY 1',
            span,
        )
    }
    supervised, settled = archive.rows(
        f'SELECT count(*), coalesce(sum(k."outcome" IN {_SETTLED}), 0) FROM "contact" k '
        f'WHERE {within} AND k."supervisor_id" IS NOT NULL',
        span,
    )[0]
    categories = archive.rows(
        f'SELECT k."category", count(*), coalesce(sum(k."outcome" IN {_SETTLED}), 0) '
        f'FROM "contact" k WHERE {within} GROUP BY 1 ORDER BY 2 DESC, 1',
        span,
    )
    return ContactFigures(
        brought=sum(counts.values()),
        answered=counts.get("answered", 0),
        became_cases=counts.get("case", 0),
        passed_on=counts.get("passed-on", 0),
        outside=counts.get("outside", 0),
        open=counts.get("open", 0),
        supervised=int(supervised),
        settled_under_supervision=int(settled),
        by_category=tuple((str(one), int(n), int(done)) for one, n, done in categories),
    )


def _view(row: tuple[Any, ...]) -> ContactView:
    (
        contact_id, version, number, kind, channel, at, on, name, resident, phone, address,
        category, matter, taken, first_asked, handler, handler_id, accepted, answer_by,
        wish_class, supervisor, outcome, words, way, where, case_number, closed_on, window,
        given_at, given,
    ) = row  # fmt: skip
    found = read_day(on)
    assert found is not None  # noqa: S101 - the column is not empty
    return ContactView(
        contact_id=contact_id,
        version=version,
        number=number,
        kind=ContactKind(kind),
        channel=channel,
        at=read_instant(at),
        on=found,
        name=name,
        resident_id=resident,
        phone_masked=WORKING.phone(phone),
        address=address,
        category=category,
        matter=matter,
        taken=taken,
        first_asked=first_asked,
        handler=handler,
        handler_id=handler_id,
        accepted=bool(accepted),
        answer_by=read_day(answer_by),
        wish_class=WishClass(wish_class),
        supervisor=supervisor,
        outcome=ContactOutcome(outcome),
        words=words,
        way=way,
        where=where,
        case_number=case_number,
        closed_on=read_day(closed_on),
        window=window,
        since=read_instant(given_at or at),
        last_given=ContactAct(given or ContactAct.RECORD),
    )
