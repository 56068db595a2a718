"""Appraisal lists: what is past its period, what was decided, what is left as evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hall_app.domain.keeping import (
    AppraisalLine,
    AppraisalView,
    AtEnd,
    Due,
    Kind,
    ListState,
)
from hall_app.storage import row_seals
from hall_app.storage.rows import AppraisalLineRow, AppraisalRow
from hall_app.storage.statements import day, marks, read_day, read_instant, utc
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from hall_app.domain.keeping import KeepingRule
    from hall_app.storage.database import Archive
    from hall_app.storage.household_events import Teller

EVIDENCE = ("appraisal-list", "day-sheet", "blank-receipt")
"""Papers that are kept for ever: they name nobody and prove what was done."""
_LISTED = (
    'NOT EXISTS (SELECT 1 FROM "appraisal_line" l JOIN "appraisal" a '
    'ON a."id" = l."appraisal_id" WHERE l."kind" = \'{kind}\' AND l."subject" = g."id" '
    "AND (a.\"state\" IN ('open', 'approved') "
    "OR a.\"state\" = 'done' AND l.\"decision\" <> 'keep'))"
)
"""Leaves out what stands on a list already, or was destroyed or sealed by one."""

_CLOSED = 'SELECT "id", "number", "closed_on" AS "ended", "item_kind" FROM "hall_case"'
_ANSWERED = 'SELECT "id", "number", "closed_on" AS "ended" FROM "contact"'
_HELD = 'SELECT "id", "number", "day" AS "ended" FROM "appointment"'
_GONE = (
    'SELECT r."id" AS "id", \'\' AS "number", substr(coalesce(r."died_on", '
    '(SELECT max(m."until") FROM "membership" m WHERE m."resident_id" = r."id")), 1, 10) '
    'AS "ended" FROM "resident" r WHERE NOT r."voided" AND r."sealed_at" IS NULL '
    'AND r."merged_into_id" IS NULL AND NOT EXISTS (SELECT 1 FROM "membership" m '
    'WHERE m."resident_id" = r."id" AND m."until" IS NULL)'
)
_PRINTED = (
    'SELECT j."id", j."number", substr(coalesce(j."sent_at", j."settled_at"), 1, 10) AS "ended" '
    'FROM "print_job" j WHERE j."case_id" IS NULL '
    'AND (j."settled_at" IS NOT NULL OR j."sent_at" IS NOT NULL) '
    f'AND j."form_id" NOT IN ({", ".join(repr(one) for one in EVIDENCE)}) AND NOT EXISTS '
    '(SELECT 1 FROM "blank_receipt" b WHERE b."job_id" = j."id")'
)
_VISITED = (
    'SELECT v."id", \'\' AS "number", coalesce(v."settled_on", v."visited_on") AS "ended" '
    'FROM "visit" v WHERE v."voided" OR v."outcome" <> \'noted\''
)
_TAKEN_OFF = (
    'SELECT s."id", \'\' AS "number", substr(s."removed_at", 1, 10) AS "ended" FROM "scan" s '
    'WHERE s."removed_at" IS NOT NULL'
)
_ENDED = {
    Kind.CASE: _CLOSED,
    Kind.CONTACT: _ANSWERED,
    Kind.APPOINTMENT: _HELD,
    Kind.PERSON: _GONE,
    Kind.PAPER: _PRINTED,
    Kind.VISIT: _VISITED,
    Kind.SCAN: _TAKEN_OFF,
}
_DUE = (
    'SELECT g."id", g."number", g."ended" FROM ({ended}) g WHERE length(g."ended") = 10 '
    'AND g."ended" <= ? AND {listed} {more} ORDER BY g."ended", g."id" LIMIT ?'
)


def due(
    archive: Archive, rule: KeepingRule, others: Sequence[str], today: dt.date, most: int
) -> tuple[Due, ...]:
    """Return what a rule finds past its period, the oldest first.

    Args:
        archive: The archive.
        rule: The rule.
        others: Kinds of matters that other rules take; they are left out here.
        today: The day that the years are counted to.
        most: No more than so many.
    """
    kind = Kind(rule.kind)
    values: list[object] = [day(rule.ended_before(today))]
    more = ""
    if kind is Kind.CASE:
        wanted = rule.item_kinds or others
        more = f'AND g."item_kind" {"IN" if rule.item_kinds else "NOT IN"} ({marks(wanted)})'
        values += wanted
    listed = _LISTED.format(kind=str(kind))
    sql = _DUE.format(ended=_ENDED[kind], listed=listed, more=more)
    found = archive.rows(sql, [*values, most])
    return tuple(
        Due(rule=rule.key, kind=kind, subject=one, number=number or str(one), ended_on=ended)
        for one, number, ended in ((a, b, read_day(c)) for a, b, c in found)
        if ended is not None
    )


def add_list(archive: Archive, number: str, found: Sequence[tuple[Due, AtEnd]], by: Teller) -> int:
    """Keep a new list with its lines, inside the caller's transaction."""
    row = (number, str(ListState.OPEN), utc(by.at), by.account_id)
    made = archive.insert(AppraisalRow, ("number", "state", "made_at", "made_by"), [row])
    columns = ("appraisal", "rule", "kind", "subject", "number", "ended_on", "decision")
    for one, decision in found:
        values = (made, one.rule, str(one.kind), one.subject, one.number, day(one.ended_on))
        line = archive.insert(AppraisalLineRow, columns, [(*values, str(decision))])
        row_seals.added(archive, row_seals.APPRAISED, line, by)
    return made


_LIST = (
    'SELECT a."id", a."number", a."state", a."made_at", coalesce(m."name", \'\'), a."approved_at", '
    'coalesce(p."name", \'\'), a."members", a."words", a."backup", '
    '(SELECT count(*) FROM "appraisal_line" l WHERE l."appraisal_id" = a."id"), '
    '(SELECT count(*) FROM "appraisal_line" l WHERE l."appraisal_id" = a."id" '
    'AND l."decision" <> \'keep\' AND l."done_at" IS NULL), a."made_by_id" '
    'FROM "appraisal" a LEFT JOIN "account" m ON m."id" = a."made_by_id" '
    'LEFT JOIN "account" p ON p."id" = a."approved_by_id" '
)


def lists(archive: Archive) -> tuple[AppraisalView, ...]:
    """Return every list, the newest first."""
    return tuple(_list(row) for row in archive.rows(f'{_LIST} ORDER BY a."id" DESC'))


def one_list(archive: Archive, appraisal_id: int) -> tuple[AppraisalView, int]:
    """Return a list, and who made it.

    Raises:
        RuleViolation: ``unknown-appraisal``.
    """
    found = archive.rows(f'{_LIST} WHERE a."id" = ?', (appraisal_id,))
    if not found:
        raise RuleViolation("unknown-appraisal", appraisal=appraisal_id)
    return _list(found[0]), int(found[0][12])


def _list(row: tuple[Any, ...]) -> AppraisalView:
    return AppraisalView(
        appraisal_id=row[0],
        number=row[1],
        state=ListState(row[2]),
        made_at=read_instant(row[3]),
        made_by=row[4],
        approved_at=read_instant(row[5]) if row[5] else None,
        approved_by=row[6],
        members=row[7],
        words=row[8],
        backup=row[9],
        lines=row[10],
        left=row[11],
    )


_LINE = (
    'SELECT l."id", l."rule", l."kind", l."number", l."ended_on", l."decision", l."reason", '
    "CASE WHEN l.\"done_at\" IS NOT NULL THEN '' "
    'WHEN l."kind" = \'case\' THEN (SELECT c."applicant_name" || \' \' || c."item_title" '
    'FROM "hall_case" c WHERE c."id" = l."subject") '
    "WHEN l.\"kind\" = 'contact' THEN "
    '(SELECT c."name" FROM "contact" c WHERE c."id" = l."subject") '
    "WHEN l.\"kind\" = 'appointment' THEN "
    '(SELECT p."name" FROM "appointment" p WHERE p."id" = l."subject") '
    'WHEN l."kind" = \'paper\' THEN (SELECT j."title" || \' \' || j."recipient" '
    'FROM "print_job" j WHERE j."id" = l."subject") '
    "WHEN l.\"kind\" = 'visit' THEN "
    '(SELECT v."whom" FROM "visit" v WHERE v."id" = l."subject") '
    "WHEN l.\"kind\" = 'scan' THEN "
    '(SELECT s."paper" FROM "scan" s WHERE s."id" = l."subject") '
    'ELSE (SELECT r."name" FROM "resident" r WHERE r."id" = l."subject") END, '
    'l."sha256", l."done_at", l."subject" FROM "appraisal_line" l '
)


def lines(archive: Archive, appraisal_id: int) -> tuple[AppraisalLine, ...]:
    """Return the lines of a list in their order."""
    sql = f'{_LINE} WHERE l."appraisal_id" = ? ORDER BY l."id"'
    return tuple(_line(row) for row in archive.rows(sql, (appraisal_id,)))


def waiting(
    archive: Archive, appraisal_id: int, most: int
) -> tuple[tuple[AppraisalLine, int], ...]:
    """Return lines that are decided and not yet done, each with its row."""
    sql = (
        f'{_LINE} WHERE l."appraisal_id" = ? AND l."decision" <> \'keep\' '
        'AND l."done_at" IS NULL ORDER BY l."id" LIMIT ?'
    )
    return tuple((_line(row), int(row[10])) for row in archive.rows(sql, (appraisal_id, most)))


def _line(row: tuple[Any, ...]) -> AppraisalLine:
    ended = read_day(row[4])
    assert ended is not None  # noqa: S101 - the column holds a day
    return AppraisalLine(
        line_id=row[0],
        rule=row[1],
        kind=Kind(row[2]),
        number=row[3],
        ended_on=ended,
        decision=AtEnd(row[5]),
        reason=row[6],
        about=(row[7] or "").strip(),
        sha256=row[8],
        done_at=read_instant(row[9]) if row[9] else None,
    )


def decide(archive: Archive, line_id: int, decision: AtEnd, reason: str, by: Teller) -> None:
    """Change what becomes of a line of an open list, inside the caller's transaction."""
    archive.rows(
        'UPDATE "appraisal_line" SET "decision" = ?, "reason" = ? WHERE "id" = ?',
        (str(decision), reason, line_id),
    )
    row_seals.changed(archive, row_seals.APPRAISED, [line_id], by)


def list_of(archive: Archive, line_id: int) -> int:
    """Return the list that a line stands on.

    Raises:
        RuleViolation: ``unknown-appraisal``.
    """
    found = archive.rows('SELECT "appraisal_id" FROM "appraisal_line" WHERE "id" = ?', (line_id,))
    if not found:
        raise RuleViolation("unknown-appraisal", line=line_id)
    return int(found[0][0])


def set_list(archive: Archive, appraisal_id: int, **values: object) -> None:
    """Set columns of a list, inside the caller's transaction."""
    names = ", ".join(f'"{name}" = ?' for name in values)
    archive.rows(f'UPDATE "appraisal" SET {names} WHERE "id" = ?', (*values.values(), appraisal_id))


def note_done(archive: Archive, line_id: int, sha256: str, by: Teller) -> None:
    """Keep as evidence that a line was carried out, inside the caller's transaction."""
    archive.rows(
        'UPDATE "appraisal_line" SET "sha256" = ?, "done_at" = ?, "account_id" = ? WHERE "id" = ?',
        (sha256, utc(by.at), by.account_id, line_id),
    )
    row_seals.changed(archive, row_seals.APPRAISED, [line_id], by)
