"""Visits as rows: recorded once, settled later, taken back with a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.domain.flow.states import CaseState
from hall_app.storage import row_seals
from hall_app.storage.rows import VisitRow
from hall_app.storage.statements import day, utc
from hall_app.support.errors import StaleRecord

if TYPE_CHECKING:
    import datetime as dt

    from hall_app.domain.visits import NewVisit, Outcome
    from hall_app.storage.database import Archive
    from hall_app.storage.household_events import Teller

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
    teller: Teller,
) -> int:
    """Add a visit inside the caller's transaction and return its id."""
    row = (
        *(visit.household_id, visit.person_id, day(visit.visited_on), visit.place, visit.whom),
        *(visit.visitors, visit.category, visit.matter, visit.situation, visit.difficulty),
        *(visit.wish, visit.result, str(visit.outcome), day(settled_on), day(visit.next_on)),
        *(case_id, teller.account_id, teller.window, utc(teller.at)),
    )
    made = archive.insert(VisitRow, _COLUMNS, [row])
    row_seals.added(archive, row_seals.VISIT, made, teller)
    return made


def change(
    archive: Archive, visit_id: int, version: int, teller: Teller, **columns: object
) -> None:
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
    row_seals.changed(archive, row_seals.VISIT, [visit_id], teller)


def settle(
    archive: Archive,
    visit_id: int,
    version: int,
    teller: Teller,
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
        teller,
        outcome=str(outcome),
        result=result,
        settled_on=day(settled_on),
        next_on=day(next_on),
    )


def lead_to_case(archive: Archive, visit_id: int, number: str, teller: Teller) -> int | None:
    """Keep on a visit the case that was opened from it, inside the caller's transaction.

    The first case stays unless it is void. What became of the visit meanwhile never stops the
    case: a visit that was taken back, or led to another, is left alone.

    Returns:
        The household of the visit, so that its page follows.
    """
    sql = (
        'UPDATE "visit" SET "case_id" = (SELECT "id" FROM "hall_case" WHERE "number" = ?), '
        '"version" = "version" + 1 WHERE "id" = ? AND NOT "voided" AND ("case_id" IS NULL OR '
        '"case_id" IN (SELECT "id" FROM "hall_case" WHERE "state" = ?)) '
        'RETURNING "household_id"'
    )
    found = archive.rows(sql, (number, visit_id, str(CaseState.VOID)))
    if not found:
        return None
    row_seals.changed(archive, row_seals.VISIT, [visit_id], teller)
    home: int | None = found[0][0]
    return home
