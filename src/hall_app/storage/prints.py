"""Print jobs as rows: frozen values, kept bytes, copies sent."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from hall_app.domain.flow.states import CaseState
from hall_app.domain.views import PaperView
from hall_app.storage.rows import PrintCopyRow, PrintFileRow, PrintJobRow
from hall_app.storage.statements import marks, read_instant, utc
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hall_app.domain.views import Operator
    from hall_app.storage.database import Archive
    from hall_app.storage.queries.case_lists import Condition

WAITING = "waiting"
SENT = "sent"
DONE = "done"
FAILED = "failed"
DROPPED = "dropped"
CASE_VOID = "case-void"
"""Why the papers of a voided case were taken off."""
OPEN_STATES = (WAITING, FAILED)

_COLUMNS = (
    "case",
    "form_id",
    "title",
    "content",
    "copies",
    "state",
    "account",
    "window",
    "created_at",
    "recipient",
    "number",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewJob:
    """One paper to be queued with every value it prints."""

    form_id: str
    title: str
    content: Mapping[str, Any]
    copies: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One job as the print lane takes it."""

    id: int
    form_id: str
    title: str
    content: dict[str, Any]
    copies: int
    state: str
    case_number: str
    pdf: bytes | None
    sha256: str
    reprints: int
    created_at: dt.datetime
    printer: str
    spool_id: str
    number: str
    failsafe: bool
    case_id: int | None
    void: bool
    """The case it was made for was voided since."""


def queue(
    archive: Archive,
    job: NewJob,
    operator: Operator,
    at: dt.datetime,
    *,
    case_id: int | None = None,
) -> int:
    """Queue one paper inside the caller's transaction and return its id."""
    text = json.dumps(job.content, ensure_ascii=False, separators=(",", ":"))
    values = (
        case_id,
        job.form_id,
        job.title,
        text,
        job.copies,
        WAITING,
        operator.account_id,
        operator.window,
        utc(at),
        _recipient(archive, job.content, case_id),
        _own_number(job.content),
    )
    return archive.insert(PrintJobRow, _COLUMNS, [values])


def _recipient(archive: Archive, content: Mapping[str, Any], case_id: int | None) -> str:
    """Return whom a paper is for: who it says, else the applicant of its case."""
    applicant = content.get("applicant")
    named = content.get("subject") or (
        applicant.get("name") if isinstance(applicant, Mapping) else ""
    )
    if named or case_id is None:
        return str(named or "")
    found = archive.rows('SELECT "applicant_name" FROM "hall_case" WHERE "id" = ?', (case_id,))
    return str(found[0][0]) if found else ""


def _own_number(content: Mapping[str, Any]) -> str:
    """Return the paper's own number: the first that a group beside the case's has."""
    groups = (one for name, one in content.items() if name != "case" and isinstance(one, Mapping))
    return next((str(one["number"]) for one in groups if one.get("number")), "")


_JOB = (
    'SELECT j."id", j."form_id", j."title", j."content", j."copies", j."state", '
    'coalesce(c."number", \'\'), f."pdf", j."sha256", '
    '(SELECT count(*) FROM "print_copy" p WHERE p."job_id" = j."id"), j."created_at", '
    'j."printer", j."spool_id", j."number", j."failsafe", j."case_id", '
    f"coalesce(c.\"state\" = '{CaseState.VOID}', 0) "
    'FROM "print_job" j LEFT JOIN "hall_case" c ON c."id" = j."case_id" '
    'LEFT JOIN "print_file" f ON f."job_id" = j."id" WHERE j."id" = ?'
)


def job(archive: Archive, job_id: int) -> Job:
    """Return one job with its bytes, when they were made.

    Raises:
        RuleViolation: ``unknown-paper``.
    """
    found = archive.rows(_JOB, (job_id,))
    if not found:
        raise RuleViolation("unknown-paper", job=job_id)
    row = found[0]
    return Job(
        id=row[0],
        form_id=row[1],
        title=row[2],
        content=json.loads(row[3]),
        copies=row[4],
        state=row[5],
        case_number=row[6],
        pdf=bytes(row[7]) if row[7] is not None else None,
        sha256=row[8],
        reprints=row[9],
        created_at=read_instant(row[10]),
        printer=row[11],
        spool_id=row[12],
        number=row[13],
        failsafe=bool(row[14]),
        case_id=row[15],
        void=bool(row[16]),
    )


def hash_of(archive: Archive, job_id: int) -> str:
    """Return the hash of a paper's bytes, or nothing while they are not made."""
    found = archive.rows('SELECT "sha256" FROM "print_job" WHERE "id" = ?', (job_id,))
    return str(found[0][0]) if found else ""


def keep_file(
    job_id: int, pdf: bytes, *, sha256: str, pages: int, form_version: int, failsafe: bool
) -> None:
    """Keep the bytes of a paper; a second call for the same job changes nothing."""
    PrintFileRow.insert(job=job_id, pdf=pdf).on_conflict_ignore().execute()
    PrintJobRow.update(
        sha256=sha256, pages=pages, form_version=form_version, failsafe=failsafe
    ).where((PrintJobRow.id == job_id) & (PrintJobRow.sha256 == "")).execute()


def issue(
    job_id: int,
    *,
    account_id: int,
    printer: str,
    spool_id: str,
    at: dt.datetime,
    state: str = SENT,
) -> None:
    """Keep that a printer took a paper, and who issued it when."""
    moment = at.astimezone(dt.UTC).replace(tzinfo=None)
    PrintJobRow.update(
        state=state,
        printer=printer,
        spool_id=spool_id,
        reason="",
        settled_at=moment,
        sent_at=moment,
        sent_by=account_id,
    ).where(PrintJobRow.id == job_id).execute()


def settle(
    job_id: int, state: str, *, printer: str, spool_id: str, reason: str, at: dt.datetime
) -> None:
    """Keep what became of a job; one that did not come out was not issued."""
    changes: dict[str, Any] = {
        "state": state,
        "printer": printer,
        "spool_id": spool_id,
        "reason": reason,
        "settled_at": at.astimezone(dt.UTC).replace(tzinfo=None),
    }
    if state != DONE:
        changes |= {"sent_at": None, "sent_by": None}
    PrintJobRow.update(**changes).where(PrintJobRow.id == job_id).execute()


def add_copy(job_id: int, *, account_id: int, printer: str, spool_id: str, at: dt.datetime) -> int:
    """Count one reprint and return which one it is."""
    n = PrintCopyRow.select().where(PrintCopyRow.job == job_id).count() + 1
    PrintCopyRow.insert(
        job=job_id,
        n=n,
        at=at.astimezone(dt.UTC).replace(tzinfo=None),
        account=account_id,
        printer=printer,
        spool_id=spool_id,
    ).execute()
    return n


_PAPERS = (
    'SELECT j."id", j."form_id", j."title", j."state", j."copies", '
    '(SELECT count(*) FROM "print_copy" p WHERE p."job_id" = j."id"), j."printer", j."reason", '
    'j."created_at", coalesce(c."number", \'\'), '
    'j."recipient", j."failsafe", coalesce(a."name", \'\'), j."drop_reason", j."number" '
    'FROM "print_job" j LEFT JOIN "hall_case" c ON c."id" = j."case_id" '
    'LEFT JOIN "account" a ON a."id" = j."dropped_by_id" WHERE '
)


def _paper(row: tuple[Any, ...]) -> PaperView:
    return PaperView(
        job_id=row[0],
        form_id=row[1],
        title=row[2],
        state=row[3],
        copies=row[4],
        reprints=row[5],
        printer=row[6],
        reason=row[7],
        created_at=read_instant(row[8]),
        case_number=row[9],
        applicant=row[10],
        failsafe=bool(row[11]),
        dropped_by=row[12],
        drop_reason=row[13],
        number=row[14],
    )


def paper(archive: Archive, job_id: int) -> PaperView:
    """Return one paper as lists show it.

    Raises:
        RuleViolation: ``unknown-paper``.
    """
    found = archive.rows(_PAPERS + 'j."id" = ?', (job_id,))
    if not found:
        raise RuleViolation("unknown-paper", job=job_id)
    return _paper(found[0])


def papers_of(archive: Archive, case_id: int) -> tuple[PaperView, ...]:
    """Return the papers of one case in the order they were made."""
    found = archive.rows(_PAPERS + 'j."case_id" = ? ORDER BY j."id"', (case_id,))
    return tuple(_paper(row) for row in found)


def receipt(archive: Archive, case_number: str) -> PaperView:
    """Return the newest receipt (P01) of a case.

    Raises:
        RuleViolation: ``no-receipt``.
    """
    found = archive.rows(
        _PAPERS + 'c."number" = ? AND j."form_id" IN '
        "('p01-receipt', 'p01-receipt-a4', 'p01-receipt-roll80', 'p01-receipt-roll58') "
        'AND j."state" <> \'dropped\' ORDER BY j."id" DESC LIMIT 1',
        (case_number,),
    )
    if not found:
        raise RuleViolation("no-receipt", number=case_number)
    return _paper(found[0])


def waiting(
    archive: Archive, limit: int = 200, seen: Condition | None = None
) -> tuple[PaperView, ...]:
    """Return the papers that still wait for a printer, oldest first: all, or those seen."""
    return _listed(archive, "j.\"state\" IN ('waiting', 'failed')", 'j."id"', limit, seen)


def recent(
    archive: Archive, limit: int = 200, seen: Condition | None = None
) -> tuple[PaperView, ...]:
    """Return the papers that a printer took, the latest first: all, or those seen."""
    order = 'j."sent_at" DESC, j."id" DESC'
    return _listed(archive, 'j."sent_at" IS NOT NULL', order, limit, seen)


def _listed(
    archive: Archive, where: str, order: str, limit: int, seen: Condition | None
) -> tuple[PaperView, ...]:
    text, values = (f" AND {seen.sql}", seen.values) if seen is not None else ("", ())
    sql = f"{_PAPERS}{where}{text} ORDER BY {order} LIMIT ?"
    return tuple(_paper(row) for row in archive.rows(sql, (*values, limit)))


def sent(archive: Archive, limit: int = 50) -> tuple[tuple[int, str, str], ...]:
    """Return the jobs handed to a printer and not yet told done: id, printer, spool id."""
    found = archive.rows(
        'SELECT "id", "printer", "spool_id" FROM "print_job" '
        'WHERE "state" = \'sent\' ORDER BY "id" DESC LIMIT ?',
        (limit,),
    )
    return tuple((int(row[0]), str(row[1]), str(row[2])) for row in found)


def count_waiting(archive: Archive, seen: Condition | None = None) -> int:
    """Return how many papers wait for a printer: all, or those seen."""
    text, values = (f" AND {seen.sql}", seen.values) if seen is not None else ("", ())
    sql = "SELECT count(*) FROM \"print_job\" j WHERE j.\"state\" IN ('waiting', 'failed')" + text
    return int(archive.rows(sql, values)[0][0])


def together(archive: Archive, job_ids: Sequence[int]) -> tuple[int, ...]:
    """Return papers with those that lie in the same task of a printer, in their order."""
    these = marks(job_ids)
    found = archive.rows(
        f'SELECT "id" FROM "print_job" WHERE "id" IN ({these}) UNION '
        'SELECT o."id" FROM "print_job" j JOIN "print_job" o ON o."state" = \'sent\' '
        'AND o."spool_id" = j."spool_id" AND o."printer" = j."printer" '
        f'WHERE j."id" IN ({these}) AND j."state" = \'sent\' AND j."spool_id" <> \'\' ORDER BY 1',
        (*job_ids, *job_ids),
    )
    return tuple(int(row[0]) for row in found)


def drop(job_ids: Sequence[int], *, account_id: int, reason: str, at: dt.datetime) -> None:
    """Take papers off the queue; who did it and why stays with each."""
    PrintJobRow.update(
        state=DROPPED,
        reason="",
        settled_at=at.astimezone(dt.UTC).replace(tzinfo=None),
        sent_at=None,
        sent_by=None,
        dropped_by=account_id,
        drop_reason=reason,
    ).where(PrintJobRow.id.in_(list(job_ids))).execute()


def put_back(job_id: int) -> None:
    """Let a paper that was taken off wait again."""
    PrintJobRow.update(
        state=WAITING, reason="", settled_at=None, dropped_by=None, drop_reason=""
    ).where(PrintJobRow.id == job_id).execute()


def dropped(
    archive: Archive, limit: int = 200, seen: Condition | None = None
) -> tuple[PaperView, ...]:
    """Return the papers that were taken off the queue, the newest first: all, or those seen."""
    order = 'j."settled_at" DESC, j."id" DESC'
    return _listed(archive, "j.\"state\" = 'dropped'", order, limit, seen)


def drop_waiting(case_id: int, *, account_id: int, at: dt.datetime) -> None:
    """Take the papers of a voided case off the queue; what was printed stays on record."""
    PrintJobRow.update(
        state=DROPPED,
        reason=CASE_VOID,
        settled_at=at.astimezone(dt.UTC).replace(tzinfo=None),
        dropped_by=account_id,
    ).where((PrintJobRow.case == case_id) & PrintJobRow.state.in_(OPEN_STATES)).execute()
