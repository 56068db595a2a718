"""What putting a backup back would bring and lose, told before anything changes."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hall_app.storage import backup as files
from hall_app.storage.database import require_known
from hall_app.storage.record_difference import Difference, difference
from hall_app.support.errors import EnvironmentFault
from hall_app.support.paths import DataPaths

if TYPE_CHECKING:
    from pathlib import Path

    from hall_app.storage.database import Archive
    from hall_app.support.clock import Clock

KINDS = {
    "cases": "hall_case",
    "acts": "act",
    "people": "resident",
    "household_events": "household_event",
    "contacts": "contact",
    "visits": "visit",
    "appointments": "appointment",
    "papers": "print_job",
    "journal": "journal",
}
"""What a restore is judged by, and the table that holds it."""
_TRACES = "journal"
"""Grows by looking alone: it is told, but nobody is asked to type how many lines are lost."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KindChange:
    """How many of one kind the backup holds, the archive holds now, and would be lost.

    Lost are the records of now that the backup lacks; that it has more of others changes nothing.
    ``None`` where a backup from before that was counted, or an archive that does not open,
    cannot say.
    """

    kind: str
    in_backup: int | None
    now: int | None
    lost: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RestorePlan:
    """What a restore would bring and what it would lose.

    Attributes:
        days: Whole days between the backup and now, whose work would be lost.
    """

    file: Path
    made_at: dt.datetime
    days: int
    schema: str
    program: str
    changes: tuple[KindChange, ...]

    @property
    def loses(self) -> int | None:
        """Return how many entries would be lost, traces not counted; nothing where unknown."""
        lost = [one.lost for one in self.changes if one.kind != _TRACES]
        known = [one for one in lost if one is not None]
        return sum(known) if len(known) == len(lost) else None


def plan_restore(file: Path, clock: Clock, found: Difference | None) -> RestorePlan:
    """Say what a restore would bring and lose, before anything changes.

    Args:
        file: The backup.
        clock: Says how old the backup is.
        found: How the present archive and the backup differ; nothing when they were not compared.

    Raises:
        EnvironmentFault: ``backup-missing``, ``backup-unreadable``, ``archive-newer``.
    """
    manifest = files.read_manifest(file)
    require_known([manifest.schema], file.name)
    try:
        made_at = dt.datetime.fromisoformat(manifest.made_at)
    except ValueError as fault:
        raise EnvironmentFault("backup-unreadable", file=file.name) from fault
    told = {"hall_case": manifest.cases, "act": manifest.acts, **manifest.counts}
    seen = found or Difference()
    return RestorePlan(
        file=file,
        made_at=made_at,
        days=max(0, (clock.now() - made_at).days),
        schema=manifest.schema,
        program=manifest.program,
        changes=tuple(
            KindChange(
                kind=kind,
                in_backup=seen.held.get(table, told.get(table)),
                now=seen.now.get(table),
                lost=seen.lost.get(table),
            )
            for kind, table in KINDS.items()
        ),
    )


def preview_beside(file: Path, archive: Archive, room: Path, clock: Clock) -> RestorePlan:
    """Say what a restore would lose of an open archive; unknown under another key.

    Args:
        file: The backup.
        archive: The present archive.
        room: An empty place, in which the backup is unpacked.
        clock: Says how old the backup is.

    Raises:
        EnvironmentFault: ``backup-missing``, ``backup-unreadable``, ``backup-unsound``,
            ``archive-newer``, ``disk-full``.
    """
    plan = plan_restore(file, clock, None)
    files.unpack(file, room)
    try:
        with archive.beside(DataPaths(room).archive) as backup, archive.snapshot():
            return plan_restore(file, clock, difference(archive, backup))
    except EnvironmentFault as fault:
        if fault.code != "wrong-key":
            raise
        return plan
