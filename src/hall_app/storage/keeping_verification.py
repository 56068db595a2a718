"""Checking appraisal lists and consents, and that whatever is gone was destroyed by a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.domain.keeping import GONE
from hall_app.storage import row_seals

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hall_app.storage.database import Archive

SCHEMA_STEP = "0023_privacy"
"""The schema step since which there are lists."""


def check(archive: Archive) -> Iterator[str]:
    """Name each line or consent that was changed or taken away, and each line without evidence."""
    if SCHEMA_STEP in archive.schema_steps_missing():
        return
    yield from row_seals.check(archive, (row_seals.APPRAISED, row_seals.CONSENT))
    bare = archive.rows(
        'SELECT "id" FROM "appraisal_line" WHERE "done_at" IS NOT NULL '
        'AND ("decision" = \'keep\' OR length("sha256") <> 64)'
    )
    yield from (f"line of an appraisal list {one}: it leaves no evidence" for (one,) in bare)
    emptied = archive.rows(
        'SELECT c."number" FROM "hall_case" c WHERE c."applicant_name" = ? AND NOT EXISTS '
        '(SELECT 1 FROM "appraisal_line" l WHERE l."kind" = \'case\' AND l."subject" = c."id" '
        'AND l."done_at" IS NOT NULL)',
        (GONE,),
    )
    yield from (f"case {one}: it was emptied and no list tells of it" for (one,) in emptied)


def cases_destroyed(archive: Archive) -> frozenset[int]:
    """Return the cases that a list destroyed: what their acts said is gone for a reason."""
    if SCHEMA_STEP in archive.schema_steps_missing():
        return frozenset()
    found = archive.rows(
        'SELECT "subject" FROM "appraisal_line" WHERE "kind" = \'case\' '
        'AND "decision" = \'destroy\' AND "done_at" IS NOT NULL'
    )
    return frozenset(int(one) for (one,) in found)


def papers_destroyed(archive: Archive) -> frozenset[int]:
    """Return the papers that a list destroyed, alone or with their case."""
    if SCHEMA_STEP in archive.schema_steps_missing():
        return frozenset()
    found = archive.rows(
        'SELECT j."id" FROM "appraisal_line" l JOIN "print_job" j ON j."case_id" = l."subject" '
        'WHERE l."kind" = \'case\' AND l."decision" = \'destroy\' AND l."done_at" IS NOT NULL '
        'UNION SELECT "subject" FROM "appraisal_line" WHERE "kind" = \'paper\' '
        'AND "decision" = \'destroy\' AND "done_at" IS NOT NULL'
    )
    return frozenset(int(one) for (one,) in found)


def scans_destroyed(archive: Archive) -> frozenset[int]:
    """Return the scans that a list destroyed."""
    if SCHEMA_STEP in archive.schema_steps_missing():
        return frozenset()
    found = archive.rows(
        'SELECT "subject" FROM "appraisal_line" WHERE "kind" = \'scan\' '
        'AND "decision" = \'destroy\' AND "done_at" IS NOT NULL'
    )
    return frozenset(int(one) for (one,) in found)
