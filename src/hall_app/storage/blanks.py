"""Blank receipts as rows: reserved, used for a case, spoiled."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hall_app.domain.blanks import BlankLine, BlankState
from hall_app.domain.flow.states import CaseState
from hall_app.storage.rows import BlankReceiptRow
from hall_app.storage.statements import read_instant, utc
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    import datetime as dt

    from hall_app.storage.database import Archive

_LINE = (
    'SELECT b."number", b."job_id", b."at", r."name", j."sent_at", c."number", t."at", u."name", '
    'b."spoiled_at", coalesce(s."name", \'\'), b."spoil_reason" FROM "blank_receipt" b '
    'JOIN "account" r ON r."id" = b."account_id" JOIN "print_job" j ON j."id" = b."job_id" '
    'LEFT JOIN "account" s ON s."id" = b."spoiled_by_id" '
    f'LEFT JOIN "hall_case" c ON c."id" = b."case_id" AND c."state" <> \'{CaseState.VOID}\' '
    'LEFT JOIN "act" t ON t."case_id" = c."id" AND t."seq" = 1 '
    'LEFT JOIN "account" u ON u."id" = t."account_id" '
)


def reserve(
    archive: Archive, number: str, job_id: int, *, account_id: int, at: dt.datetime
) -> None:
    """Put one blank on the register inside the caller's transaction."""
    columns = ("number", "job", "account", "at")
    archive.insert(BlankReceiptRow, columns, [(number, job_id, account_id, utc(at))])


def register(archive: Archive, limit: int = 2_000) -> tuple[BlankLine, ...]:
    """Return the blanks, the newest first."""
    rows = archive.rows(f'{_LINE}ORDER BY b."id" DESC LIMIT ?', (limit,))
    return tuple(_line(row) for row in rows)


def blank(archive: Archive, number: str) -> BlankLine:
    """Return one blank.

    Raises:
        RuleViolation: ``blank-unknown``.
    """
    rows = archive.rows(f'{_LINE}WHERE b."number" = ?', (number,))
    if not rows:
        raise RuleViolation("blank-unknown", fields=("late_blank",), number=number)
    return _line(rows[0])


def known(archive: Archive, number: str) -> bool:
    """Tell whether a blank of this number was ever reserved."""
    return bool(archive.rows('SELECT 1 FROM "blank_receipt" WHERE "number" = ?', (number,)))


def require_free(archive: Archive, number: str) -> None:
    """Refuse a blank that cannot be used; one of a void case can be used again.

    Raises:
        RuleViolation: ``blank-unknown``, ``blank-used``, ``blank-spoiled``.
    """
    found = blank(archive, number)
    if found.state is BlankState.USED:
        raise RuleViolation(
            "blank-used", fields=("late_blank",), number=number, case=found.case_number
        )
    if found.state is BlankState.SPOILED:
        raise RuleViolation("blank-spoiled", fields=("late_blank",), number=number)


def use(archive: Archive, number: str, case_id: int) -> None:
    """Keep which case a blank was used for, inside the caller's transaction.

    Raises:
        RuleViolation: ``blank-unknown``, ``blank-used``, ``blank-spoiled``.
    """
    require_free(archive, number)
    BlankReceiptRow.update(case=case_id).where(BlankReceiptRow.number == number).execute()


def spoil(number: str, *, account_id: int, at: dt.datetime, reason: str) -> None:
    """Keep that a blank was spoiled, inside the caller's transaction."""
    BlankReceiptRow.update(spoiled_at=utc(at), spoiled_by=account_id, spoil_reason=reason).where(
        BlankReceiptRow.number == number
    ).execute()


def of_case(archive: Archive, case_number: str) -> str:
    """Return the number of the blank a case was taken in on, or nothing."""
    rows = archive.rows(
        'SELECT b."number" FROM "blank_receipt" b JOIN "hall_case" c ON c."id" = b."case_id" '
        'WHERE c."number" = ?',
        (case_number,),
    )
    return str(rows[0][0]) if rows else ""


def _line(row: tuple[Any, ...]) -> BlankLine:
    number, job_id, at, by, sent, case, used_at, used_by, spoiled_at, spoiled_by, reason = row
    state = BlankState.SPOILED if spoiled_at else BlankState.USED if case else BlankState.FREE
    settled_at = spoiled_at or used_at
    return BlankLine(
        number=number,
        job_id=job_id,
        at=read_instant(at),
        by=by,
        state=state,
        printed=bool(sent),
        case_number=case or "",
        settled_at=read_instant(settled_at) if settled_at else None,
        settled_by=spoiled_by or used_by or "",
        reason=reason,
    )
