"""Visits as rows: recorded once, settled later, taken back with a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.storage.rows import VisitRow
from hall_app.storage.statements import day, utc
from hall_app.support.errors import StaleRecord

if TYPE_CHECKING:
    import datetime as dt

    from hall_app.domain.visits import NewVisit, Outcome
    from hall_app.storage.database import Archive

_COLUMNS = (
    *("household", "resident", "visited_on", "place", "whom", "visitors", "category", "matter"),
    *("situation", "difficulty", "wish", "result", "outcome", "settled_on", "next_on", "case"),
    *("account", "window", "at"),
)


def add(
    archive: Archive,
    visit: NewVisit,
    *,
    case_id: int | None,
    settled_on: dt.date | None,
    account_id: int,
    window: str,
    at: dt.datetime,
) -> int:
    """Add a visit inside the caller's transaction and return its id."""
    row = (
        *(visit.household_id, visit.person_id, day(visit.visited_on), visit.place, visit.whom),
        *(visit.visitors, visit.category, visit.matter, visit.situation, visit.difficulty),
        *(visit.wish, visit.result, str(visit.outcome), day(settled_on), day(visit.next_on)),
        *(case_id, account_id, window, utc(at)),
    )
    return archive.insert(VisitRow, _COLUMNS, [row])


def change(archive: Archive, visit_id: int, version: int, **columns: object) -> None:
    """Give a visit other values.

    Raises:
        StaleRecord: ``visit-changed``.
    """
    parts = ", ".join(f'"{name}" = ?' for name in columns)
    sql = (
        f'UPDATE "visit" SET {parts}, "version" = "version" + 1 '
        'WHERE "id" = ? AND "version" = ? AND NOT "voided" RETURNING "id"'
    )
    if not archive.rows(sql, (*columns.values(), visit_id, version)):
        raise StaleRecord("visit-changed", visit=visit_id)


def settle(
    archive: Archive,
    visit_id: int,
    version: int,
    *,
    outcome: Outcome,
    result: str,
    settled_on: dt.date | None,
    next_on: dt.date | None,
) -> None:
    """Record what came of a visit.

    Raises:
        StaleRecord: ``visit-changed``.
    """
    change(
        archive,
        visit_id,
        version,
        outcome=str(outcome),
        result=result,
        settled_on=day(settled_on),
        next_on=day(next_on),
    )
