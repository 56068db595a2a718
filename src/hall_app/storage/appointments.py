"""Appointments as rows: booked, moved, settled; each change leaves a line."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from hall_app.domain.appointments import (
    AppointmentNote,
    AppointmentState,
    AppointmentView,
    Taken,
    Where,
)
from hall_app.domain.audiences import LISTED, WORKING
from hall_app.storage.queries.scope import EVERYTHING
from hall_app.storage.rows import AppointmentNoteRow, AppointmentRow
from hall_app.storage.statements import day, marks, read_day, read_instant, utc
from hall_app.support.errors import RuleViolation, StaleRecord

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hall_app.storage.database import Archive
    from hall_app.storage.queries.case_lists import Condition

MOST_LINES = 500
_READ = (
    'SELECT a."id", a."version", a."number", a."day", a."start", a."place", a."address", '
    'a."name", a."resident_id", a."phone", coalesce(r."id_number", \'\'), a."item_code", '
    'a."item_title", a."matter", c."name", a."clerk_id", t."name", a."channel", a."booked_at", '
    'a."out_of_hours", a."state" '
    'FROM "appointment" a JOIN "account" c ON c."id" = a."clerk_id" '
    'JOIN "account" t ON t."id" = a."taken_by_id" '
    'LEFT JOIN "resident" r ON r."id" = a."resident_id" '
)


def add(archive: Archive, values: Mapping[str, Any]) -> int:
    """Write an appointment down inside the caller's transaction and return its id."""
    return archive.insert(AppointmentRow, tuple(values), [tuple(values.values())])


def change(archive: Archive, appointment_id: int, version: int, **columns: object) -> None:
    """Give an appointment that is still booked other values inside the caller's transaction.

    Raises:
        StaleRecord: ``appointment-changed``, also when it was settled meanwhile.
    """
    parts = ", ".join(f'"{name}" = ?' for name in columns)
    sql = (
        f'UPDATE "appointment" SET {parts}, "version" = "version" + 1 '
        'WHERE "id" = ? AND "version" = ? AND "state" = \'booked\' RETURNING "id"'
    )
    if not archive.rows(sql, (*columns.values(), appointment_id, version)):
        raise StaleRecord("appointment-changed", appointment=appointment_id)


def note(
    archive: Archive, appointment_id: int, at: dt.datetime, account: int, act: str, words: str
) -> None:
    """Add a line of what happened, inside the caller's transaction."""
    columns = ("appointment", "at", "by", "act", "words")
    values = (appointment_id, utc(at), account, act, words)
    archive.insert(AppointmentNoteRow, columns, [values])


def notes(archive: Archive, appointment_id: int) -> tuple[AppointmentNote, ...]:
    """Return what happened to an appointment, in its order."""
    rows = archive.rows(
        'SELECT n."at", b."name", n."act", n."words" FROM "appointment_note" n '
        'JOIN "account" b ON b."id" = n."by_id" WHERE n."appointment_id" = ? ORDER BY n."id"',
        (appointment_id,),
    )
    return tuple(
        AppointmentNote(at=read_instant(at), by=by, act=act, words=words)
        for at, by, act, words in rows
    )


def appointment(archive: Archive, appointment_id: int) -> AppointmentView:
    """Return one appointment.

    Raises:
        RuleViolation: ``unknown-appointment``.
    """
    found = archive.rows(f'{_READ} WHERE a."id" = ?', (appointment_id,))
    if not found:
        raise RuleViolation("unknown-appointment", appointment=appointment_id)
    return _view(found[0])


def phone(archive: Archive, appointment_id: int) -> str:
    """Return the whole telephone number of an appointment, for a look that is journalled."""
    found = archive.rows('SELECT "phone" FROM "appointment" WHERE "id" = ?', (appointment_id,))
    if not found:
        raise RuleViolation("unknown-appointment", appointment=appointment_id)
    return str(found[0][0])


def is_seen(archive: Archive, appointment_id: int, seen: Condition) -> bool:
    """Say whether an appointment is among those seen."""
    sql = f'SELECT 1 FROM "appointment" a WHERE a."id" = ? AND {seen.sql}'
    return bool(archive.rows(sql, (appointment_id, *seen.values)))


def between(
    archive: Archive, first: dt.date, last: dt.date, seen: Condition = EVERYTHING
) -> tuple[AppointmentView, ...]:
    """Return the appointments of some days by day and hour, cancelled ones too."""
    rows = archive.rows(
        f'{_READ} WHERE a."day" BETWEEN ? AND ? AND {seen.sql} '
        f'ORDER BY a."day", a."start", a."id" LIMIT {MOST_LINES}',
        (day(first), day(last), *seen.values),
    )
    return tuple(map(_view, rows))


def of_people(archive: Archive, ids: Sequence[int]) -> tuple[AppointmentView, ...]:
    """Return the appointments of people of the archive, the newest first."""
    sql = (
        f'{_READ} WHERE a."resident_id" IN ({marks(ids)}) '
        'ORDER BY a."day" DESC, a."start" DESC, a."id" DESC'
    )
    return tuple(map(_view, archive.rows(sql, tuple(ids))))


def taken(archive: Archive, clerk: int, on: dt.date, but: int | None = None) -> tuple[Taken, ...]:
    """Return the hours of a day in which a clerk is booked, but for one appointment."""
    rows = archive.rows(
        'SELECT "id", "number", "start" FROM "appointment" WHERE "clerk_id" = ? AND "day" = ? '
        'AND "state" IN (\'booked\', \'came\') AND "id" <> ? ORDER BY "start"',
        (clerk, day(on), but or 0),
    )
    return tuple(
        Taken(appointment_id=n, number=number, start=dt.time.fromisoformat(start))
        for n, number, start in rows
    )


def waiting_on(archive: Archive, on: dt.date, seen: Condition = EVERYTHING) -> int:
    """Count the appointments of a day that nobody has settled yet."""
    found = archive.rows(
        'SELECT count(*) FROM "appointment" a WHERE a."day" = ? AND a."state" = \'booked\' '
        f"AND {seen.sql}",
        (day(on), *seen.values),
    )
    return int(found[0][0])


def _view(row: tuple[Any, ...]) -> AppointmentView:
    (
        appointment_id, version, number, on, start, place, address, name, person, phone_number,
        id_number, item_code, item_title, matter, clerk, clerk_id, taken_by, channel, booked_at,
        late, state,
    ) = row  # fmt: skip
    found = read_day(on)
    assert found is not None  # noqa: S101 - the column is not empty
    return AppointmentView(
        appointment_id=appointment_id,
        version=version,
        number=number,
        day=found,
        start=dt.time.fromisoformat(start),
        where=Where(place),
        address=address,
        address_masked=LISTED.address(address),
        name=name,
        person_id=person,
        phone_masked=WORKING.phone(phone_number),
        id_masked=WORKING.id_number(id_number) if id_number else "",
        item_code=item_code,
        item_title=item_title,
        matter=matter,
        clerk=clerk,
        clerk_id=clerk_id,
        taken_by=taken_by,
        channel=channel,
        booked_at=read_instant(booked_at),
        out_of_hours=bool(late),
        state=AppointmentState(state),
    )
