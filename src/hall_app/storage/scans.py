"""Pictures and scans as rows: the bytes once, by their hash, inside the encrypted archive."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from hall_app.domain.scans import ScanLine
from hall_app.storage import row_seals
from hall_app.storage.rows import ScanFileRow, ScanRow
from hall_app.storage.sealing import require_open
from hall_app.storage.statements import read_instant, utc
from hall_app.support.clock import hall_day
from hall_app.support.errors import EnvironmentFault, RuleViolation

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from hall_app.domain.scans import NewScan
    from hall_app.storage.database import Archive
    from hall_app.storage.household_events import Teller

_LINE = (
    'SELECT s."id", s."file_id", f."kind", s."paper", s."title", s."resident_id", '
    's."household_id", a."name", s."at", f."width", f."height", length(f."content") '
    'FROM "scan" s JOIN "scan_file" f ON f."sha256" = s."file_id" '
    'JOIN "account" a ON a."id" = s."account_id" WHERE s."removed_at" IS NULL AND '
)


def add(archive: Archive, scan: NewScan, teller: Teller) -> int:
    """Keep a picture or scan inside the caller's transaction and return its id.

    Raises:
        RuleViolation: ``scan-known`` when the same file hangs there already.
    """
    sha256 = hashlib.sha256(scan.content).hexdigest()
    same = (
        'SELECT 1 FROM "scan" WHERE "file_id" = ? AND "paper" = ? AND "removed_at" IS NULL '
        'AND "resident_id" IS ? AND "household_id" IS ?'
    )
    if archive.rows(same, (sha256, scan.paper, scan.person_id, scan.household_id)):
        raise RuleViolation("scan-known", fields=("file",))
    known = archive.rows('SELECT length("content") FROM "scan_file" WHERE "sha256" = ?', (sha256,))
    if known == [(0,)]:  # destroyed with the scan that it hung on, and brought again
        archive.rows(
            'UPDATE "scan_file" SET "content" = ?, "width" = ?, "height" = ? WHERE "sha256" = ?',
            (scan.content, scan.width, scan.height, sha256),
        )
    elif not known:
        columns = ("sha256", "kind", "width", "height", "content")
        row = (sha256, str(scan.kind), scan.width, scan.height, scan.content)
        archive.insert(ScanFileRow, columns, [row])
    hung = (*("file", "resident", "household", "paper", "title", "account", "window", "at"),)
    line = (
        *(sha256, scan.person_id, scan.household_id, scan.paper, scan.title),
        *(teller.account_id, teller.window, utc(teller.at)),
    )
    made = archive.insert(ScanRow, hung, [line])
    row_seals.added(archive, row_seals.SCAN, made, teller)
    return made


def of_person(archive: Archive, person_id: int) -> tuple[ScanLine, ...]:
    """Return what hangs on a person, the latest first.

    Raises:
        RuleViolation: ``person-sealed``.
    """
    require_open(archive, person_id)
    return _lines(archive.rows(_LINE + 's."resident_id" = ? ORDER BY s."id" DESC', (person_id,)))


def of_household(archive: Archive, household_id: int) -> tuple[ScanLine, ...]:
    """Return what hangs on a household, the latest first."""
    sql = _LINE + 's."household_id" = ? ORDER BY s."id" DESC'
    return _lines(archive.rows(sql, (household_id,)))


def _lines(rows: Sequence[Sequence[Any]]) -> tuple[ScanLine, ...]:
    return tuple(
        ScanLine(
            scan_id=row[0],
            sha256=row[1],
            kind=row[2],
            paper=row[3],
            title=row[4],
            person_id=row[5],
            household_id=row[6],
            by=row[7],
            at=read_instant(row[8]),
            width=row[9],
            height=row[10],
            size=row[11],
        )
        for row in rows
    )


def line(archive: Archive, scan_id: int) -> ScanLine:
    """Return one picture or scan.

    Raises:
        RuleViolation: ``unknown-scan``.
    """
    found = _lines(archive.rows(_LINE + 's."id" = ?', (scan_id,)))
    if not found:
        raise RuleViolation("unknown-scan", scan=scan_id)
    return found[0]


def content(archive: Archive, sha256: str) -> bytes:
    """Return the bytes of a file as they were kept.

    Raises:
        EnvironmentFault: ``archive-corrupt`` when they are no longer those of their hash.
    """
    found = archive.rows('SELECT "content" FROM "scan_file" WHERE "sha256" = ?', (sha256,))
    kept = bytes(found[0][0]) if found else b""
    if hashlib.sha256(kept).hexdigest() != sha256:
        raise EnvironmentFault("archive-corrupt", archive=archive.path.name)
    return kept


def remove(archive: Archive, scan_id: int, reason: str, teller: Teller) -> None:
    """Take a picture or scan off; its row and its bytes stay on record.

    Raises:
        RuleViolation: ``unknown-scan``.
    """
    sql = (
        'UPDATE "scan" SET "removed_at" = ?, "removed_by_id" = ?, "remove_reason" = ? '
        'WHERE "id" = ? AND "removed_at" IS NULL RETURNING "id"'
    )
    if not archive.rows(sql, (utc(teller.at), teller.account_id, reason, scan_id)):
        raise RuleViolation("unknown-scan", scan=scan_id)
    row_seals.changed(archive, row_seals.SCAN, [scan_id], teller)


def papers_on_file(archive: Archive, person_id: int) -> tuple[tuple[str, dt.date, int], ...]:
    """Return the papers on file of a person: name, day of the latest, and its scan."""
    sql = (
        'SELECT "paper", max("id"), max("at") FROM "scan" WHERE "resident_id" = ? '
        'AND "removed_at" IS NULL GROUP BY "paper"'
    )
    return tuple(
        (paper, hall_day(read_instant(at)), scan_id)
        for paper, scan_id, at in archive.rows(sql, (person_id,))
    )
