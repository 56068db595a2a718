"""Reading the rows an event works on, and the archive as it stood on a day."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from hall_app.domain.dates import PartialDate
from hall_app.domain.households.book import Book
from hall_app.domain.households.rows import AnyRow, Table, with_plain
from hall_app.storage.household_columns import read, select

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Sequence

    from hall_app.storage.database import Archive

AT_ONCE = 500
"""So many ids stand in one statement."""


def rows_where(
    archive: Archive, table: Table, column: str, ids: Iterable[int], more: str = ""
) -> list[AnyRow]:
    """Return the rows of a table that point to some ids."""
    wanted, found = sorted(set(ids)), []
    for start in range(0, len(wanted), AT_ONCE):
        part = wanted[start : start + AT_ONCE]
        marks = ",".join("?" * len(part))
        sql = f'{select(table)} t."{column}" IN ({marks}) {more} ORDER BY t."id"'
        found += [read(table, values) for values in archive.rows(sql, part)]
    return found


_OPEN = 'AND t."until" IS NULL'


def open_book(archive: Archive, households: Iterable[int], people: Iterable[int]) -> Book:
    """Return everything an event about these households and people can touch.

    Those are the households with all who belong to them, the other households where one of
    these lives or is registered (人户分离), and again all who belong there.
    """
    homes, members = set(households), set(people)
    for _ in range(2):
        homes |= _of(archive, "household_id", "resident_id", members)
        members |= _of(archive, "resident_id", "household_id", homes)
    places = rows_where(archive, Table.MEMBERSHIP, "resident_id", members, _OPEN)
    there = 'AND NOT t."voided"'
    merged = rows_where(archive, Table.PERSON, "merged_into_id", members, there)
    members |= {one.id for one in merged}
    rows: list[AnyRow] = [
        *rows_where(archive, Table.PERSON, "id", members, there),
        *rows_where(archive, Table.HOUSEHOLD, "id", homes, there),
        *places,
        *rows_where(archive, Table.TAG, "resident_id", members, _OPEN),
        *rows_where(archive, Table.BENEFIT, "resident_id", members, _OPEN),
    ]
    return Book(rows, last_set(archive, rows), _ended(archive, members))


def _of(archive: Archive, wanted: str, column: str, ids: Iterable[int]) -> set[int]:
    """Return the households of people, or the people of households, who belong there now."""
    given, found = sorted(set(ids)), set()
    for start in range(0, len(given), AT_ONCE):
        part = given[start : start + AT_ONCE]
        sql = (
            f'SELECT "{wanted}" FROM "membership" WHERE "{column}" IN '
            f'({",".join("?" * len(part))}) AND "until" IS NULL'
        )
        found |= {row[0] for row in archive.rows(sql, part)}
    return found


def _ended(archive: Archive, people: Iterable[int]) -> dict[tuple[int, str], PartialDate]:
    """Return until when people were registered and lived in places that are closed."""
    wanted, found = sorted(set(people)), {}
    for start in range(0, len(wanted), AT_ONCE):
        part = wanted[start : start + AT_ONCE]
        for use in ("registered", "living"):
            sql = (
                f'SELECT "resident_id", max("until") FROM "membership" WHERE "{use}" '
                f'AND "resident_id" IN ({",".join("?" * len(part))}) GROUP BY "resident_id"'
            )
            for person, until in archive.rows(sql, part):
                if until:
                    found[person, use] = PartialDate.parse(until)
    return found


def last_set(archive: Archive, rows: Sequence[AnyRow]) -> dict[tuple[Table, int, str], PartialDate]:
    """Return since when each field of some rows has had its value, as far as events set it."""
    ids = sorted({row.id for row in rows})
    found: dict[tuple[Table, int, str], PartialDate] = {}
    for start in range(0, len(ids), AT_ONCE):
        part = ids[start : start + AT_ONCE]
        sql = (
            'SELECT c."tab", c."row", c."field", max(c."holds_from") FROM "household_change" c '
            'JOIN "household_event" e ON e."id" = c."event_id" '
            'WHERE c."op" = \'set\' AND e."undone_at" IS NULL AND c."holds_from" IS NOT NULL '
            f'AND c."row" IN ({",".join("?" * len(part))}) GROUP BY c."tab", c."row", c."field"'
        )
        for tab, row, name, day in archive.rows(sql, part):
            found[Table(tab), row, name] = PartialDate.parse(day)
    return found


def household_on(archive: Archive, household_id: int, day: dt.date) -> Book:
    """Return a household and its members as they were on a day.

    Spans that cover the day stand in the book as open; items have the values they had then.
    """
    on = day.isoformat()
    covers = f'AND t."since" <= \'{on}\' AND (t."until" IS NULL OR t."until" > \'{on}\')'
    places = rows_where(archive, Table.MEMBERSHIP, "household_id", [household_id], covers)
    members = [one.person for one in places]  # type: ignore[union-attr]
    rows: list[AnyRow] = [
        *rows_where(archive, Table.PERSON, "id", members),
        *rows_where(archive, Table.HOUSEHOLD, "id", [household_id]),
        *places,
        *rows_where(archive, Table.TAG, "resident_id", members, covers),
        *rows_where(archive, Table.BENEFIT, "resident_id", members, covers),
    ]
    return Book(_as_on(archive, rows, on))


def _as_on(archive: Archive, rows: Sequence[AnyRow], on: str) -> list[AnyRow]:
    """Give rows the values they had on a day: before what events set later."""
    ids = sorted({row.id for row in rows})
    before: dict[tuple[str, int], dict[str, Any]] = {}
    for start in range(0, len(ids), AT_ONCE):
        part = ids[start : start + AT_ONCE]
        sql = (
            'SELECT c."tab", c."row", c."field", c."before" FROM "household_change" c '
            'JOIN "household_event" e ON e."id" = c."event_id" '
            'WHERE c."op" = \'set\' AND e."undone_at" IS NULL AND c."holds_from" > ? '
            f'AND c."row" IN ({",".join("?" * len(part))}) '
            'ORDER BY c."holds_from" DESC, c."event_id" DESC, c."n" DESC'
        )
        for tab, row, name, value in archive.rows(sql, (on, *part)):
            before.setdefault((tab, row), {})[name] = json.loads(value)
    return [with_plain(row, before.get((row.table, row.id), {})) for row in rows]
