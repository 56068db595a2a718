"""The roster as rows: one post of one day each, and the lines of the shift diary."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.domain.roster import Duty, ShiftNote
from hall_app.storage.rows import DutyRow, ShiftNoteRow
from hall_app.storage.statements import day, read_day, utc

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from hall_app.storage.database import Archive


def between(archive: Archive, first: dt.date, last: dt.date) -> tuple[Duty, ...]:
    """Return the duties of some days."""
    rows = archive.rows(
        'SELECT "day", "post", "a_id", "b_id" FROM "duty" WHERE "day" BETWEEN ? AND ? '
        'ORDER BY "day", "id"',
        (day(first), day(last)),
    )
    return tuple(Duty(day=_day(on), post=post, a=a, b=b) for on, post, a, b in rows)


def put(archive: Archive, duties: Iterable[Duty]) -> None:
    """Write duties over what stood there, inside the caller's transaction."""
    for one in duties:
        clear(archive, one.day, one.post)
        values = (day(one.day), one.post, one.a, one.b)
        archive.insert(DutyRow, ("day", "post", "a", "b"), [values])


def clear(archive: Archive, on: dt.date, post: str) -> None:
    """Leave a post of a day empty, inside the caller's transaction."""
    archive.rows('DELETE FROM "duty" WHERE "day" = ? AND "post" = ?', (day(on), post))


def last_at(archive: Archive, post: str, before: dt.date) -> int | None:
    """Return who had a post last before a day."""
    found = archive.rows(
        'SELECT "a_id" FROM "duty" WHERE "post" = ? AND "day" < ? ORDER BY "day" DESC LIMIT 1',
        (post, day(before)),
    )
    return int(found[0][0]) if found else None


def add_note(archive: Archive, note: ShiftNote, account: int, at: dt.datetime) -> int:
    """Write a line of the shift diary inside the caller's transaction and return its id."""
    columns = ("day", "account", "visitors", "done", "handed", "at")
    values = (day(note.day), account, note.visitors, note.done, note.handed, utc(at))
    return archive.insert(ShiftNoteRow, columns, [values])


def diary(archive: Archive, first: dt.date, last: dt.date) -> tuple[ShiftNote, ...]:
    """Return the shift diary of some days."""
    rows = archive.rows(
        'SELECT n."day", a."name", n."visitors", n."done", n."handed" FROM "shift_note" n '
        'JOIN "account" a ON a."id" = n."account_id" WHERE n."day" BETWEEN ? AND ? '
        'ORDER BY n."day", n."id"',
        (day(first), day(last)),
    )
    return tuple(
        ShiftNote(day=_day(on), name=name, visitors=visitors, done=done, handed=handed)
        for on, name, visitors, done, handed in rows
    )


def _day(value: object) -> dt.date:
    found = read_day(value)
    assert found is not None  # noqa: S101 - the column is not empty
    return found
