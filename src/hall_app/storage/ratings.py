"""Satisfaction slips as rows: added, followed up, read by everybody but who is rated."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hall_app.domain.audiences import WORKING
from hall_app.domain.ratings import FollowUp, Grade, RatingFigures, RatingView
from hall_app.storage.queries.scope import EVERYTHING
from hall_app.storage.rows import RatingRow
from hall_app.storage.statements import day, marks, read_day
from hall_app.support.errors import RuleViolation, StaleRecord

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence

    from hall_app.storage.database import Archive
    from hall_app.storage.queries.case_lists import Condition

MOST_LINES = 500
_READ = (
    'SELECT g."id", g."version", g."day", g."grade", g."speed", g."manner", g."skill", '
    'g."place", g."words", g."anonymous", coalesce(c."number", \'\'), '
    "coalesce(c.\"item_title\", ''), coalesce(c.\"applicant_name\", ''), "
    "coalesce(nullif(g.\"phone\", ''), c.\"phone\", ''), coalesce(a.\"name\", ''), "
    'g."window", g."follow", g."follow_by", g."follow_words", coalesce(f."name", \'\') '
    'FROM "rating" g LEFT JOIN "hall_case" c ON c."id" = g."case_id" '
    'LEFT JOIN "account" a ON a."id" = g."rated_id" '
    'LEFT JOIN "account" f ON f."id" = g."followed_by_id" '
)
_SIGNED_OF = 'c."resident_id" IN ({}) AND NOT g."anonymous"'
_NOT_OF = '(g."rated_id" IS NULL OR g."rated_id" <> ?)'
_BARE = 'FROM "rating" g LEFT JOIN "hall_case" c ON c."id" = g."case_id" '


def _seen(cases: Condition) -> str:
    """Return the condition that a slip is about a case seen, or about none."""
    return f'(g."case_id" IS NULL OR {cases.sql})'


def add(archive: Archive, values: Mapping[str, Any]) -> int:
    """Write a slip down inside the caller's transaction and return its id."""
    return archive.insert(RatingRow, tuple(values), [tuple(values.values())])


def of_case(archive: Archive, case_id: int) -> int | None:
    """Return the slip of a case, if there is one."""
    found = archive.rows('SELECT "id" FROM "rating" WHERE "case_id" = ?', (case_id,))
    return int(found[0][0]) if found else None


def change(archive: Archive, rating_id: int, version: int, **columns: object) -> None:
    """Settle an open call-back inside the caller's transaction.

    Raises:
        StaleRecord: ``rating-changed``, also when it was settled meanwhile.
    """
    parts = ", ".join(f'"{name}" = ?' for name in columns)
    sql = (
        f'UPDATE "rating" SET {parts}, "version" = "version" + 1 '
        'WHERE "id" = ? AND "version" = ? AND "follow" = \'open\' RETURNING "id"'
    )
    if not archive.rows(sql, (*columns.values(), rating_id, version)):
        raise StaleRecord("rating-changed", rating=rating_id)


def rating(
    archive: Archive, rating_id: int, reader: int, cases: Condition = EVERYTHING
) -> RatingView:
    """Return one slip; for who is rated there is none.

    Raises:
        RuleViolation: ``unknown-rating``.
    """
    sql = f'{_READ} WHERE g."id" = ? AND {_NOT_OF} AND {_seen(cases)}'
    found = archive.rows(sql, (rating_id, reader, *cases.values))
    if not found:
        raise RuleViolation("unknown-rating", rating=rating_id)
    return _view(found[0])


def lines(archive: Archive, reader: int, cases: Condition = EVERYTHING) -> tuple[RatingView, ...]:
    """Return the slips but those about the reader: open call-backs first, then the newest."""
    rows = archive.rows(
        f"{_READ} WHERE {_NOT_OF} AND {_seen(cases)} ORDER BY g.\"follow\" <> 'open', "
        f'CASE WHEN g."follow" = \'open\' THEN g."follow_by" END, g."id" DESC '
        f"LIMIT {MOST_LINES}",
        (reader, *cases.values),
    )
    return tuple(map(_view, rows))


def of_people(archive: Archive, ids: Sequence[int], reader: int) -> tuple[RatingView, ...]:
    """Return the signed slips about cases of people, the newest first, but those about the reader.

    An anonymous slip names nobody, so it is nobody's.
    """
    sql = f'{_READ} WHERE {_SIGNED_OF.format(marks(ids))} AND {_NOT_OF} ORDER BY g."id" DESC'
    return tuple(map(_view, archive.rows(sql, (*ids, reader))))


def about_reader(archive: Archive, ids: Sequence[int], reader: int) -> bool:
    """Say whether people signed a slip about the reader."""
    sql = (
        'SELECT 1 FROM "rating" g JOIN "hall_case" c ON c."id" = g."case_id" '
        f'WHERE {_SIGNED_OF.format(marks(ids))} AND g."rated_id" = ? LIMIT 1'
    )
    return bool(archive.rows(sql, (*ids, reader)))


def phone(archive: Archive, rating_id: int, reader: int, cases: Condition = EVERYTHING) -> str:
    """Return the whole number for a call-back that is journalled; none of an anonymous slip.

    Raises:
        RuleViolation: ``unknown-rating``.
    """
    found = archive.rows(
        'SELECT CASE WHEN g."anonymous" THEN g."phone" '
        "ELSE coalesce(nullif(g.\"phone\", ''), c.\"phone\", '') END "
        'FROM "rating" g LEFT JOIN "hall_case" c ON c."id" = g."case_id" '
        f'WHERE g."id" = ? AND {_NOT_OF} AND {_seen(cases)}',
        (rating_id, reader, *cases.values),
    )
    if not found:
        raise RuleViolation("unknown-rating", rating=rating_id)
    return str(found[0][0])


def open_calls(archive: Archive, reader: int, cases: Condition = EVERYTHING) -> int:
    """Count the call-backs that are still owed, but those about the reader."""
    found = archive.rows(
        f"SELECT count(*) {_BARE}WHERE g.\"follow\" = 'open' AND {_NOT_OF} AND {_seen(cases)}",
        (reader, *cases.values),
    )
    return int(found[0][0])


def figures(
    archive: Archive, first: dt.date, last: dt.date, cases: Condition = EVERYTHING
) -> RatingFigures:
    """Return how many slips of each grade came in some days."""
    rows = archive.rows(
        f'SELECT g."grade", count(*), coalesce(sum(g."follow" = \'open\'), 0) {_BARE}'
        f'WHERE g."day" BETWEEN ? AND ? AND {_seen(cases)} GROUP BY 1',
        (day(first), day(last), *cases.values),
    )
    found = {int(grade): (int(n), int(waiting)) for grade, n, waiting in rows}
    return RatingFigures(
        counts=(
            found.get(1, (0, 0))[0],
            found.get(2, (0, 0))[0],
            found.get(3, (0, 0))[0],
            found.get(4, (0, 0))[0],
            found.get(5, (0, 0))[0],
        ),
        open=sum(waiting for _, waiting in found.values()),
    )


def _view(row: tuple[Any, ...]) -> RatingView:
    (
        rating_id, version, on, grade, speed, manner, skill, place, words, anonymous, number,
        item, applicant, phone_number, rated, window, follow, follow_by, follow_words, followed_by,
    ) = row  # fmt: skip
    found = read_day(on)
    assert found is not None  # noqa: S101 - the column is not empty
    hidden = bool(anonymous)
    return RatingView(
        rating_id=rating_id,
        version=version,
        day=found,
        grade=Grade(grade),
        aspects=(speed, manner, skill, place),
        words=words,
        anonymous=hidden,
        case_number="" if hidden else number,
        item_title=item,
        applicant="" if hidden else applicant,
        phone_masked="" if hidden else WORKING.phone(phone_number),
        rated=rated,
        window=window,
        follow=FollowUp(follow),
        follow_by=read_day(follow_by),
        follow_words=follow_words,
        follow_by_whom=followed_by,
    )
