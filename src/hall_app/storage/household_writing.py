"""Writing single rows of the household archive, and what the search repeats of them."""

from __future__ import annotations

import json
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from hall_app.domain.households.rows import DETAIL, Table
from hall_app.domain.readings import preferred_reading, search_keys
from hall_app.storage.household_columns import columns_of
from hall_app.storage.rows import BuildingRow, SearchKeyRow
from hall_app.support.errors import StaleRecord

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from hall_app.domain.households.rows import Plain
    from hall_app.storage.database import Archive

SPANS = frozenset({Table.MEMBERSHIP, Table.TAG, Table.BENEFIT})
"""The tables of spans of time."""


def insert_row(archive: Archive, event_id: int, table: Table, values: Mapping[str, Plain]) -> int:
    """Insert one row of an event and return its id."""
    columns: dict[str, Any] = dict(columns_of(table, values))
    if table is Table.HOUSEHOLD:
        columns["building_id"] = building(str(columns["building_id"] or ""))
        columns["version"] = 1
    if table is Table.MEMBERSHIP:
        columns["opened_by_id"] = event_id
    if table is Table.PERSON:
        columns["reading"] = preferred_reading(str(columns["name"]))
        columns["tags"], columns["relation"], columns["version"] = "", "", 1
    columns.setdefault("details", "{}")
    if table in SPANS:
        del columns["details"]
    else:
        columns["voided"] = 0
    names = ", ".join(f'"{name}"' for name in columns)
    marks = ", ".join("?" * len(columns))
    sql = f'INSERT INTO "{table}" ({names}) VALUES ({marks}) RETURNING "id"'
    row_id = int(archive.rows(sql, tuple(columns.values()))[0][0])
    if table is Table.PERSON:
        keys = sorted(keys_of(archive, row_id))
        archive.insert(SearchKeyRow, ("k", "rid"), [(key, row_id) for key in keys])
    return row_id


def building(text: str) -> int | None:
    """Return the id of a building, which is added when it is new."""
    if not text:
        return None
    known = BuildingRow.get_or_none(BuildingRow.text == text)
    return int(known.id) if known else int(BuildingRow.insert(text=text).execute())


def keys_of(archive: Archive, resident_id: int) -> set[str]:
    """Return under what a person is to be found; somebody voided is not found.

    Whoever was found to be the same person leads, under every name and number, to the one kept.
    """
    sql = (
        'SELECT "name", "id_number", "phone", "reading" FROM "resident" '
        'WHERE ("id" = ? AND "merged_into_id" IS NULL OR "merged_into_id" = ?) AND NOT "voided"'
    )
    keys: set[str] = set()
    for name, id_number, phone, reading in archive.rows(sql, (resident_id, resident_id)):
        keys |= search_keys(name, id_number, phone, reading)
    return keys


@contextmanager
def keys_following(archive: Archive, people: Iterable[int]) -> Iterator[None]:
    """Let the keys of people follow what is changed inside.

    The keys are a function of the rows, so those that go are known without looking for them.
    """
    before = {one: keys_of(archive, one) for one in people}
    yield
    for one, old in before.items():
        new = keys_of(archive, one)
        gone = [(key, one) for key in sorted(old - new)]
        archive.run_many('DELETE FROM "search_key" WHERE "k" = ? AND "rid" = ?', gone)
        archive.insert(SearchKeyRow, ("k", "rid"), [(key, one) for key in sorted(new - old)])


_FOUND_BY = frozenset({"name", "id_number", "phone"})


def set_row(
    archive: Archive,
    table: Table,
    row_id: int,
    before: Mapping[str, Plain],
    after: Mapping[str, Plain],
) -> None:
    """Give one row other values if it still has the ones it was read with."""
    columns: dict[str, Any] = dict(columns_of(table, _direct(after)))
    expected: dict[str, Any] = dict(columns_of(table, _direct(before)))
    for one in (columns, expected):
        if "building_id" in one:
            one["building_id"] = building(str(one["building_id"] or ""))
    details = {name: value for name, value in after.items() if name.startswith(DETAIL)}
    if details:
        known = archive.rows(f'SELECT "details" FROM "{table}" WHERE "id" = ?', (row_id,))
        expected["details"] = known[0][0] if known else ""
        columns["details"] = _with_details(str(expected["details"]), before, details, row_id)
    if table is Table.PERSON and "name" in columns:
        columns["reading"] = preferred_reading(str(columns["name"]))
    parts = ", ".join(f'"{name}" = ?' for name in columns)
    same = " AND ".join(f'"{name}" IS NOT DISTINCT FROM ?' for name in expected)
    sql = f'UPDATE "{table}" SET {parts} WHERE "id" = ? AND {same} RETURNING "id"'
    found_anew: frozenset[int] = frozenset()
    if table is Table.PERSON:
        found_anew = _found_anew(archive, row_id, expected, columns)
    with keys_following(archive, found_anew):
        if not archive.rows(sql, (*columns.values(), row_id, *expected.values())):
            raise StaleRecord("household-changed", table=str(table), row=row_id)


def _found_anew(
    archive: Archive, person: int, before: Mapping[str, Any], after: Mapping[str, Any]
) -> frozenset[int]:
    """Return who is found by something else now: the person, and whom he led or leads to."""
    links = [values.get("merged_into_id") for values in (before, after)]
    if _FOUND_BY & after.keys():
        links += archive.rows('SELECT "merged_into_id" FROM "resident" WHERE "id" = ?', (person,))[
            0
        ]
    led = {int(one) for one in links if one is not None}
    return frozenset({person} | led) if led or _FOUND_BY & after.keys() else frozenset()


def _direct(values: Mapping[str, Plain]) -> dict[str, Plain]:
    return {name: value for name, value in values.items() if not name.startswith(DETAIL)}


def _with_details(
    text: str, before: Mapping[str, Plain], after: Mapping[str, Plain], row_id: int
) -> str:
    found: dict[str, str] = json.loads(text) if text else {}
    for name, value in after.items():
        key = name.removeprefix(DETAIL)
        if found.get(key) != before[name]:
            raise StaleRecord("household-changed", table=name, row=row_id)
        if value is None:
            found.pop(key, None)
        else:
            found[key] = str(value)
    return json.dumps(found, ensure_ascii=False, sort_keys=True)


_REFRESH = (
    'UPDATE "resident" SET '
    '"household_id" = (SELECT m."household_id" FROM "membership" m WHERE m."resident_id" = '
    '"resident"."id" AND m."until" IS NULL ORDER BY m."living" DESC, m."id" LIMIT 1), '
    '"relation" = coalesce((SELECT m."relation" FROM "membership" m WHERE m."resident_id" = '
    '"resident"."id" AND m."until" IS NULL ORDER BY m."living" DESC, m."id" LIMIT 1), \'\'), '
    '"tags" = ?, "version" = "version" + 1 WHERE "id" = ?'
)


def refresh(archive: Archive, people: Iterable[int]) -> None:
    """Repeat in the people's rows where they live and what marks they carry, for the search."""
    for person in people:
        sql = 'SELECT "code" FROM "tag" WHERE "resident_id" = ? AND "until" IS NULL ORDER BY "id"'
        tags = " ".join(code for (code,) in archive.rows(sql, (person,)))
        archive.rows(_REFRESH, (tags, person))


def raise_versions(archive: Archive, households: Iterable[int]) -> None:
    """Tell everybody who has a household on the screen that it changed since."""
    for one in households:
        archive.rows('UPDATE "household" SET "version" = "version" + 1 WHERE "id" = ?', (one,))
