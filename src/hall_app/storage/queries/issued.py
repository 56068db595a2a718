"""Reads for the register of papers issued; filters are answered from one index."""

from __future__ import annotations

import datetime as dt
from array import array
from typing import TYPE_CHECKING, Any

from hall_app.domain.issued import IssuedBy, IssuedKind, IssuedLine, Reprint
from hall_app.storage.queries.scope import EVERYTHING
from hall_app.storage.statements import marks, read_instant, utc
from hall_app.support.clock import day_begins

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hall_app.domain.issued import IssuedFilter
    from hall_app.storage.database import Archive
    from hall_app.storage.queries.case_lists import Condition

_LINE = (
    'SELECT j."id", j."sent_at", j."form_id", j."title", j."number", coalesce(c."number", \'\'), '
    'j."recipient", j."copies", coalesce(a."name", \'\'), j."window", j."printer", j."state", '
    '(SELECT count(*) FROM "print_copy" p WHERE p."job_id" = j."id"), j."failsafe" '
    'FROM "print_job" j LEFT JOIN "hall_case" c ON c."id" = j."case_id" '
    'LEFT JOIN "account" a ON a."id" = j."sent_by_id" WHERE '
)
_AT_ONCE = 500


def ids(archive: Archive, which: IssuedFilter, seen: Condition = EVERYTHING) -> array[int]:
    """Return the ids of the papers of a span, the latest first."""
    tomorrow = which.last + dt.timedelta(days=1)
    sql = 'SELECT j."id" FROM "print_job" j WHERE j."sent_at" >= ? AND j."sent_at" < ? '
    sql += f"AND {seen.sql} "
    values: list[object] = [
        *(utc(day_begins(which.first)), utc(day_begins(tomorrow))),
        *seen.values,
    ]
    if which.form_id:
        sql += 'AND j."form_id" = ? '
        values.append(which.form_id)
    if which.account_id is not None:
        sql += 'AND j."sent_by_id" = ? '
        values.append(which.account_id)
    if which.wanted:
        sql += (
            'AND (instr(j."recipient", ?) OR instr((SELECT c."number" FROM "hall_case" c '
            'WHERE c."id" = j."case_id"), ?) OR instr(j."number", ?)) '
        )
        values += [which.wanted, which.wanted.upper(), which.wanted.upper()]
    sql += 'ORDER BY j."sent_at" DESC, j."id" DESC'
    return array("q", (row[0] for row in archive.rows(sql, values)))


def lines(archive: Archive, job_ids: Sequence[int]) -> tuple[IssuedLine, ...]:
    """Return papers in the order of their ids; one that was not issued after all is left out."""
    found: dict[int, IssuedLine] = {}
    for start in range(0, len(job_ids), _AT_ONCE):
        part = job_ids[start : start + _AT_ONCE]
        rows = archive.rows(
            f'{_LINE}j."id" IN ({marks(part)}) AND j."sent_at" IS NOT NULL', tuple(part)
        )
        found |= {row[0]: _line(row) for row in rows}
    return tuple(found[one] for one in job_ids if one in found)


def _line(row: tuple[Any, ...]) -> IssuedLine:
    return IssuedLine(
        job_id=row[0],
        at=read_instant(row[1]),
        form_id=row[2],
        title=row[3],
        number=row[4],
        case_number=row[5],
        recipient=row[6],
        copies=row[7],
        by=row[8],
        window=row[9],
        printer=row[10],
        state=row[11],
        reprints=row[12],
        failsafe=bool(row[13]),
    )


def reprints(archive: Archive, job_id: int) -> tuple[Reprint, ...]:
    """Return when a paper was printed again, and by whom."""
    rows = archive.rows(
        'SELECT p."n", p."at", a."name", p."printer" FROM "print_copy" p '
        'JOIN "account" a ON a."id" = p."account_id" WHERE p."job_id" = ? ORDER BY p."n"',
        (job_id,),
    )
    return tuple(
        Reprint(n=n, at=read_instant(at), by=name, printer=printer) for n, at, name, printer in rows
    )


def kinds(archive: Archive, seen: Condition = EVERYTHING) -> tuple[IssuedKind, ...]:
    """Return the kinds of paper that were ever issued, by their newest title."""
    newest = archive.rows(
        'SELECT j."form_id", max(j."id") FROM "print_job" j WHERE j."sent_at" IS NOT NULL '
        f"AND {seen.sql} GROUP BY 1",
        seen.values,
    )
    by_id = {int(job): str(form) for form, job in newest}
    rows = archive.rows(
        f'SELECT "id", "title" FROM "print_job" WHERE "id" IN ({marks(tuple(by_id))})',
        tuple(by_id),
    )
    found = [IssuedKind(form_id=by_id[job], title=title) for job, title in rows]
    return tuple(sorted(found, key=lambda one: one.form_id))


def clerks(archive: Archive, seen: Condition = EVERYTHING) -> tuple[IssuedBy, ...]:
    """Return who ever issued a paper."""
    rows = archive.rows(
        'SELECT a."id", a."name" FROM "account" a WHERE a."id" IN '
        '(SELECT j."sent_by_id" FROM "print_job" j WHERE j."sent_at" IS NOT NULL '
        f'AND {seen.sql}) ORDER BY a."id"',
        seen.values,
    )
    return tuple(IssuedBy(account_id=one, name=name) for one, name in rows)
