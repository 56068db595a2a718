"""Checking visits and scans: what every row must hold, and each file against its hash."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hall_app.domain.visits import SETTLED, Outcome
from hall_app.storage import keeping_verification, row_seals
from hall_app.storage.place_verification import SCHEMA_STEP

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hall_app.storage.database import Archive


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedVisits:
    """How many visits and files of scans were read, and what is wrong."""

    visits: int
    scans: int
    faults: tuple[str, ...]


def check(archive: Archive) -> CheckedVisits:
    """Read every visit and every scan with its file, and name what does not hold.

    An archive from before there were visits has nothing to check.
    """
    if SCHEMA_STEP in archive.schema_steps_missing():
        return CheckedVisits(visits=0, scans=0, faults=())
    faults = [
        *_visits(archive),
        *_scans(archive),
        *_files(archive),
        *row_seals.check(archive, (row_seals.VISIT, row_seals.SCAN)),
    ]
    visits, scans = archive.rows(
        'SELECT (SELECT count(*) FROM "visit"), (SELECT count(*) FROM "scan")'
    )[0]
    return CheckedVisits(visits=visits, scans=scans, faults=tuple(faults))


def _visits(archive: Archive) -> Iterator[str]:
    settled = [str(one) for one in SETTLED]
    wrong = {
        "tells of nobody": '"household_id" IS NULL AND "resident_id" IS NULL AND "whom" = \'\'',
        "has no visitor": "\"visitors\" = ''",
        "tells of nothing": "\"matter\" = '' AND \"wish\" = ''",
        "has an outcome that is none": f'"outcome" NOT IN ({_marks(list(Outcome))})',
        "is settled without a day, or has a day without being settled": (
            f'("outcome" IN ({_marks(settled)})) <> ("settled_on" IS NOT NULL)'
        ),
        "was settled before it was made": '"settled_on" < "visited_on"',
        "was taken back without a reason, or has a reason and stands": (
            '"voided" <> ("void_reason" <> \'\')'
        ),
        "has a version below 1": '"version" < 1',
    }
    for words, where in wrong.items():
        for (row_id,) in archive.rows(f'SELECT "id" FROM "visit" WHERE {where} ORDER BY "id"'):
            yield f"visit {row_id} {words}"


def _scans(archive: Archive) -> Iterator[str]:
    wrong = {
        "belongs to nobody or to two": '("resident_id" IS NULL) = ("household_id" IS NULL)',
        "has no paper's name": "\"paper\" = ''",
        "was taken off without who or why, or is told of as taken off": (
            '("removed_at" IS NULL) <> ("removed_by_id" IS NULL) '
            'OR ("removed_at" IS NULL) <> ("remove_reason" = \'\')'
        ),
    }
    for words, where in wrong.items():
        for (row_id,) in archive.rows(f'SELECT "id" FROM "scan" WHERE {where} ORDER BY "id"'):
            yield f"scan {row_id} {words}"


def _files(archive: Archive) -> Iterator[str]:
    """Compare the bytes of every file with the hash that it is known by."""
    hung: dict[str, list[int]] = {}
    for row_id, sha256 in archive.rows('SELECT "id", "file_id" FROM "scan" ORDER BY "id"'):
        hung.setdefault(sha256, []).append(row_id)
    destroyed = keeping_verification.scans_destroyed(archive)
    rows = archive.connection().cursor().execute('SELECT "sha256", "content" FROM "scan_file"')
    for sha256, content in rows:
        scans = hung.pop(sha256, [])
        if not scans:
            yield f"file {sha256[:12]} belongs to no scan"
        elif not content and destroyed.issuperset(scans):
            continue
        elif hashlib.sha256(content).hexdigest() != sha256:
            yield f"scan {scans[0]}: its file is not the one that was kept"
    for scans in hung.values():
        yield f"scan {scans[0]}: its file is gone"


def _marks(words: list[str] | list[Outcome]) -> str:
    return ", ".join(f"'{one}'" for one in words)
