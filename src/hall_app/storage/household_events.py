"""Writing an event with everything it changed."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from hall_app.domain.households.rows import Table
from hall_app.storage import event_chain, numbering
from hall_app.storage.household_writing import insert_row, raise_versions, refresh, set_row
from hall_app.storage.rows import EventSubjectRow, HouseholdChangeRow, HouseholdEventRow
from hall_app.storage.statements import utc

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping, Sequence

    from hall_app.domain.households.book import Change
    from hall_app.domain.households.events import HouseholdEvent
    from hall_app.domain.households.plan import Plan
    from hall_app.domain.households.rows import Plain
    from hall_app.storage.database import Archive

HOUSEHOLDS = "household"
"""The series of the file numbers of households."""
_CHANGE = ("event", "n", "op", "tab", "row", "field", "before", "after", "holds_from")
_POINTERS: Mapping[Table, tuple[tuple[str, Table], ...]] = {
    Table.MEMBERSHIP: (("household", Table.HOUSEHOLD), ("person", Table.PERSON)),
    Table.TAG: (("person", Table.PERSON),),
    Table.BENEFIT: (("person", Table.PERSON),),
}
"""Fields that hold the id of another row, which may be new with the same event."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """An event on record, with the ids that its new rows were given."""

    event_id: int
    ids: Mapping[tuple[Table, int], int]

    def id_of(self, table: Table, row_id: int) -> int:
        """Return the archive's id of a row that may have been new in the plan."""
        return self.ids.get((table, row_id), row_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Teller:
    """Who writes, where and when; nobody when the program itself does."""

    account_id: int | None
    window: str
    at: dt.datetime


def record(
    archive: Archive,
    event: HouseholdEvent,
    plan: Plan,
    teller: Teller,
    *,
    kept: Mapping[str, str],
    station: str,
) -> Recorded:
    """Write an event and what it changes, inside the caller's transaction.

    ``kept`` are the doubts that were kept, with their reasons; the station's code begins the file
    numbers of new households.

    Raises:
        StaleRecord: ``household-changed``: a row is not what the plan was made from.
    """
    event_id = int(
        HouseholdEventRow.insert(
            kind=str(event.kind),
            happened_on=str(event.on),
            told_on=event.told_on,
            told_by=event.told_by,
            paper=event.paper,
            note=event.note,
            kept=json.dumps(dict(kept), ensure_ascii=False, sort_keys=True),
            at=utc(teller.at),
            account=teller.account_id,
            window=teller.window,
        ).execute()
    )
    ids, written = _write(archive, event_id, plan.changes, station)
    _note_changes(archive, event_id, plan, written)
    households = [ids.get((Table.HOUSEHOLD, one), one) for one in plan.households]
    people = [ids.get((Table.PERSON, one), one) for one in plan.people]
    _note_subjects(archive, event_id, households, people)
    refresh(archive, people)
    raise_versions(archive, households)
    event_chain.seal(archive, event_id)
    return Recorded(event_id=event_id, ids=ids)


def _write(
    archive: Archive, event_id: int, changes: Sequence[Change], station: str
) -> tuple[dict[tuple[Table, int], int], list[Change]]:
    """Write the changes; return the ids of new rows, and the changes as they were written.

    Spans close before new ones open: nobody may stand twice in a moment between.
    """
    ids: dict[tuple[Table, int], int] = {}
    written = [one for one in changes if one.values is None]
    _set_fields(archive, event_id, written)
    for one in changes:
        if one.values is None:
            continue
        values = _pointing(one.table, one.values, ids)
        if one.table is Table.HOUSEHOLD:
            number = numbering.take(archive, HOUSEHOLDS, "")
            values["file_number"] = f"{station}-{number:06d}"
        row_id = insert_row(archive, event_id, one.table, values)
        ids[one.table, one.row] = row_id
        written.append(replace(one, row=row_id, values=values))
    return ids, written


def _pointing(
    table: Table, values: Mapping[str, Plain], ids: Mapping[tuple[Table, int], int]
) -> dict[str, Plain]:
    found = dict(values)
    for name, target in _POINTERS.get(table, ()):
        there = int(found[name] or 0)
        found[name] = ids.get((target, there), there)
    return found


def _set_fields(archive: Archive, event_id: int, changes: Sequence[Change]) -> None:
    rows: dict[tuple[Table, int], list[Change]] = {}
    for one in changes:
        rows.setdefault((one.table, one.row), []).append(one)
    for (table, row_id), fields in rows.items():
        before = {one.field: one.before for one in fields}
        after = {one.field: one.after for one in fields}
        set_row(archive, table, row_id, before, after)
        if table is Table.MEMBERSHIP and after.get("until"):
            sql = 'UPDATE "membership" SET "closed_by_id" = ? WHERE "id" = ?'
            archive.rows(sql, (event_id, row_id))


def _note_changes(archive: Archive, event_id: int, plan: Plan, written: Sequence[Change]) -> None:
    rows: list[tuple[object, ...]] = []
    for one in written:
        if one.values is None:
            told = ("set", str(one.table), one.row, one.field, _json(one.before), _json(one.after))
        else:
            told = ("add", str(one.table), one.row, "", "null", _json(dict(one.values)))
        rows.append((event_id, len(rows) + 1, *told, str(one.on) if one.on else None))
    for table, row_id in sorted(plan.relied_on):
        if row_id > 0:
            told = ("read", str(table), row_id, "", "null", "null")
            rows.append((event_id, len(rows) + 1, *told, None))
    archive.insert(HouseholdChangeRow, _CHANGE, rows)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def _note_subjects(
    archive: Archive, event_id: int, households: Iterable[int], people: Iterable[int]
) -> None:
    rows: list[tuple[object, ...]] = [(event_id, one, None) for one in households]
    rows += [(event_id, None, one) for one in people]
    numbered = [(*row, n) for n, row in enumerate(rows, start=1)]
    archive.insert(EventSubjectRow, ("event", "household", "resident", "n"), numbered)
