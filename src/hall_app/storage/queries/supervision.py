"""Reads for the head: open cases by person and light, and the sums of a month or year."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from hall_app.domain.flow.states import CaseState
from hall_app.domain.supervision import (
    DiaryFigures,
    Dimension,
    Figure,
    FigureKind,
    MonthFigures,
)
from hall_app.storage.queries.case_lists import FINISHED_STATES, OPEN, Condition
from hall_app.storage.queries.scope import EVERYTHING
from hall_app.storage.statements import day, read_day, utc
from hall_app.support.clock import day_begins

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hall_app.domain.deadlines import Light
    from hall_app.storage.database import Archive

_ENDED = ", ".join(f"'{one}'" for one in (CaseState.REFUSED, CaseState.WITHDRAWN, CaseState.ENDED))
_FINISHED = 'coalesce(c."finished_on", c."closed_on")'
_COLUMN = {
    Dimension.WINDOW: 'c."window"',
    Dimension.ITEM: 'c."item_code"',
    Dimension.PERSON: 'c."owner_id"',
}
_SETTLED = "('answered', 'solved')"

OpenCount = tuple[int, str, str, int]
"""Owner, item, light and how many."""


def open_by_light(
    archive: Archive,
    lights: Sequence[tuple[Light, Condition]],
    rest: Light,
    seen: Condition = EVERYTHING,
) -> tuple[OpenCount, ...]:
    """Return open cases counted by owner, item and light; what fits no condition is ``rest``."""
    whens = " ".join(f"WHEN {one.sql} THEN '{light}'" for light, one in lights)
    values = tuple(value for _, one in lights for value in one.values)
    rows = archive.rows(
        f'SELECT c."owner_id", c."item_code", CASE {whens} ELSE \'{rest}\' END, count(*) '
        f'FROM "hall_case" c WHERE {OPEN} AND {seen.sql} GROUP BY 1, 2, 3',
        (*values, *seen.values),
    )
    return tuple((int(owner), str(item), str(light), int(n)) for owner, item, light, n in rows)


def oldest_open(archive: Archive, seen: Condition = EVERYTHING) -> tuple[str, dt.date] | None:
    """Return the open case that came in first."""
    rows = archive.rows(
        f'SELECT c."number", c."received_on" FROM "hall_case" c WHERE {OPEN} AND {seen.sql} '
        'ORDER BY c."received_on", c."id" LIMIT 1',
        seen.values,
    )
    if not rows:
        return None
    on = read_day(rows[0][1])
    return (str(rows[0][0]), on) if on is not None else None


def delivered_on(archive: Archive, today: dt.date, seen: Condition = EVERYTHING) -> int:
    """Return how many results were handed over on a day."""
    sql = f'SELECT count(*) FROM "hall_case" c WHERE c."delivered_on" = ? AND {seen.sql}'
    return int(archive.rows(sql, (day(today), *seen.values))[0][0])


def contacts_open(archive: Archive, seen: Condition = EVERYTHING) -> int:
    """Return how many first-asked records wait for their outcome."""
    sql = f'SELECT count(*) FROM "contact" k WHERE k."outcome" = \'open\' AND {seen.sql}'
    return int(archive.rows(sql, seen.values)[0][0])


# --- the sums of a span ----------------------------------------------------------------------


def accepted(
    archive: Archive, first: dt.date, last: dt.date, seen: Condition = EVERYTHING
) -> Iterator[tuple[Any, ...]]:
    """Yield window, item, owner and how many were accepted."""
    yield from archive.rows(
        'SELECT c."window", c."item_code", c."owner_id", count(*) FROM "hall_case" c '
        f'WHERE c."accepted_on" BETWEEN ? AND ? AND c."state" <> \'{CaseState.VOID}\' '
        f"AND {seen.sql} GROUP BY 1, 2, 3",
        (day(first), day(last), *seen.values),
    )


def decided(
    archive: Archive, first: dt.date, last: dt.date, seen: Condition = EVERYTHING
) -> Iterator[tuple[Any, ...]]:
    """Yield what was decided.

    Window, item, owner, day of acceptance, day of decision, last day, limit with extension, its
    unit, pauses, and how many cases share all of these.
    """
    yield from archive.rows(
        f'SELECT c."window", c."item_code", c."owner_id", c."accepted_on", {_FINISHED}, '
        'c."due_on", c."limit_count" + coalesce(c."extra", 0), c."limit_unit", c."pauses", '
        f'count(*) FROM "hall_case" c WHERE {_FINISHED} BETWEEN ? AND ? '
        f'AND c."state" IN ({FINISHED_STATES}) AND {seen.sql} GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9',
        (day(first), day(last), *seen.values),
    )


def closed_without(
    archive: Archive, first: dt.date, last: dt.date, seen: Condition = EVERYTHING
) -> Iterator[tuple[Any, ...]]:
    """Yield window, item, owner and how many were refused, withdrawn or ended."""
    yield from archive.rows(
        'SELECT c."window", c."item_code", c."owner_id", count(*) FROM "hall_case" c '
        f'WHERE {_FINISHED} BETWEEN ? AND ? AND c."state" IN ({_ENDED}) AND {seen.sql} '
        "GROUP BY 1, 2, 3",
        (day(first), day(last), *seen.values),
    )


def open_after(
    archive: Archive, last: dt.date, seen: Condition = EVERYTHING
) -> Iterator[tuple[Any, ...]]:
    """Yield window, item, owner and how many were in and undecided at the end of a day."""
    yield from archive.rows(
        'SELECT "window", "item_code", "owner_id", count(*) FROM ('
        'SELECT c."window", c."item_code", c."owner_id" FROM "hall_case" c '
        'WHERE c."closed_on" IS NULL AND c."finished_on" IS NULL AND c."received_on" <= ? '
        f"AND {seen.sql} UNION ALL "
        'SELECT c."window", c."item_code", c."owner_id" FROM "hall_case" c '
        f'WHERE {_FINISHED} > ? AND c."received_on" <= ? AND {seen.sql}) GROUP BY 1, 2, 3',
        (day(last), *seen.values, day(last), day(last), *seen.values),
    )


def by_month(
    archive: Archive, months: Sequence[tuple[dt.date, dt.date]], seen: Condition = EVERYTHING
) -> tuple[MonthFigures, ...]:
    """Return what was accepted, decided and late in each month, by one statement.

    Each count walks a stretch of an index that holds all it asks.
    """
    spans = ", ".join(f"({place}, ?, ?)" for place in range(len(months)))
    done = (
        f'FROM "hall_case" c WHERE {_FINISHED} BETWEEN a AND b '
        f'AND c."state" IN ({FINISHED_STATES}) AND {seen.sql}'
    )
    rows = archive.rows(
        f"WITH month(n, a, b) AS (VALUES {spans}) SELECT n, "
        '(SELECT count(*) FROM "hall_case" c WHERE c."accepted_on" BETWEEN a AND b '
        f"AND c.\"state\" <> '{CaseState.VOID}' AND {seen.sql}), (SELECT count(*) {done}), "
        f'(SELECT count(*) {done} AND {_FINISHED} > c."due_on") FROM month ORDER BY n',
        (*(day(one) for span in months for one in span), *seen.values * 3),
    )
    return tuple(
        MonthFigures(
            first=months[n][0], last=months[n][1], accepted=taken, decided=decided, late=late
        )
        for n, taken, decided, late in rows
    )


def acts_of_kind(
    archive: Archive, kind: str, first: dt.date, last: dt.date, seen: Condition = EVERYTHING
) -> int:
    """Return how often something was done to the cases received in a span and still known."""
    return int(
        archive.rows(
            'SELECT count(*) FROM "act" WHERE "kind" = ? AND "case_id" IN ('
            'SELECT c."id" FROM "hall_case" c WHERE (c."urged" IS NOT NULL '
            f'OR c."supervised" IS NOT NULL) AND {seen.sql}) AND "at" >= ? AND "at" < ?',
            (
                kind,
                *seen.values,
                utc(day_begins(first)),
                utc(day_begins(last + dt.timedelta(days=1))),
            ),
        )[0][0]
    )


def diary(
    archive: Archive, first: dt.date, last: dt.date, seen: Condition = EVERYTHING
) -> DiaryFigures:
    """Return the visits of a span: written, settled, and both by category."""
    rows = archive.rows(
        f'SELECT v."category", count(*), coalesce(sum(v."outcome" IN {_SETTLED}), 0) '
        'FROM "visit" v WHERE v."visited_on" BETWEEN ? AND ? AND NOT v."voided" '
        f"AND {seen.sql} GROUP BY 1 ORDER BY 2 DESC, 1",
        (day(first), day(last), *seen.values),
    )
    return DiaryFigures(
        written=sum(int(n) for _, n, _ in rows),
        settled=sum(int(done) for _, _, done in rows),
        by_category=tuple((str(one), int(n), int(done)) for one, n, done in rows),
    )


def cases_of(figure: Figure) -> Condition:
    """Return the cases a figure counts; which items are a department's is asked besides."""
    sql, values = _of_kind(figure)
    if figure.dimension not in (None, Dimension.DEPARTMENT):
        sql += f" AND {_COLUMN[figure.dimension]} = ?"
        key: object = figure.key
        values += (int(figure.key) if figure.dimension is Dimension.PERSON else key,)
    return Condition(sql=sql, values=values)


def _of_kind(figure: Figure) -> tuple[str, tuple[object, ...]]:
    span = (day(figure.first), day(figure.last))
    between = f"{_FINISHED} BETWEEN ? AND ?"
    done = f'{between} AND c."state" IN ({FINISHED_STATES})'
    match figure.kind:
        case FigureKind.ACCEPTED:
            void = f"c.\"state\" <> '{CaseState.VOID}'"
            return f'c."accepted_on" BETWEEN ? AND ? AND {void}', span
        case FigureKind.DECIDED:
            return done, span
        case FigureKind.ON_TIME:
            return f'{done} AND NOT coalesce({_FINISHED} > c."due_on", 0)', span
        case FigureKind.LATE:
            return f'{done} AND {_FINISHED} > c."due_on"', span
        case FigureKind.CLOSED_WITHOUT:
            return f'{between} AND c."state" IN ({_ENDED})', span
        case FigureKind.OPEN_AFTER:
            last = span[1]
            sql = (
                '((c."closed_on" IS NULL AND c."finished_on" IS NULL) '
                f'OR {_FINISHED} > ?) AND c."received_on" <= ?'
            )
            return sql, (last, last)
