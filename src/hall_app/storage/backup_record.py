"""What the archive knows of its backups: when, what they held, what became of the file."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hall_app.storage.rows import BackupRow

if TYPE_CHECKING:
    from hall_app.storage.backup import BackupManifest

PAUSED = "backups-paused"
"""Setting: since when no automatic backup is made, because a backup was put back."""


RESTORED_FROM = "restored-from"
"""Setting: number of the backup that was put back last, and when."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupRecord:
    """One backup on record.

    Attributes:
        copied_at: When a copy reached the second place.
        rehearsal: What the last test restore of it found; empty when it went well.
    """

    sequence: int
    at: dt.datetime
    file: str
    acts: int
    mark: str
    copied_at: dt.datetime | None
    rehearsed_at: dt.datetime | None
    rehearsal: str
    thinned_early: bool


def note(manifest: BackupManifest, file: str, mark: str, *, thinned_early: bool) -> None:
    """Keep that a backup was made, with its anchor."""
    BackupRow.insert(
        at=_bare(dt.datetime.fromisoformat(manifest.made_at)),
        file=file,
        sha256=manifest.sha256,
        cases=manifest.cases,
        acts=manifest.acts,
        anchor=manifest.anchor,
        sequence=manifest.sequence,
        mark=mark,
        thinned_early=thinned_early,
    ).execute()


def last_sequence() -> int:
    """Return the highest number that a backup of this archive got."""
    row = BackupRow.select(BackupRow.sequence).order_by(BackupRow.sequence.desc()).first()
    return int(row.sequence) if row else 0


def first_at() -> dt.datetime | None:
    """Return when the first backup was made."""
    row = BackupRow.select(BackupRow.at).order_by(BackupRow.id).first()
    return _told(row.at) if row else None


def last() -> BackupRecord | None:
    """Return the backup made last."""
    return _read(BackupRow.select().order_by(BackupRow.id.desc()).first())


def last_copied() -> BackupRecord | None:
    """Return the backup that reached the second place last."""
    copied = BackupRow.select().where(BackupRow.copied_at.is_null(is_null=False))
    return _read(copied.order_by(BackupRow.id.desc()).first())


def last_rehearsed() -> BackupRecord | None:
    """Return the backup of the latest rehearsal."""
    rehearsed = BackupRow.select().where(BackupRow.rehearsed_at.is_null(is_null=False))
    return _read(rehearsed.order_by(BackupRow.rehearsed_at.desc(), BackupRow.id.desc()).first())


def unsound() -> frozenset[str]:
    """Return the names of the files that a rehearsal found unsound."""
    return frozenset(row.file for row in BackupRow.select().where(BackupRow.rehearsal != ""))


def copied() -> frozenset[str]:
    """Return the names of the files of which a copy reached the second place."""
    return frozenset(
        row.file for row in BackupRow.select().where(BackupRow.copied_at.is_null(is_null=False))
    )


def note_copy(file: str, at: dt.datetime) -> None:
    """Keep that a copy of a backup reached the second place."""
    BackupRow.update(copied_at=_bare(at)).where(BackupRow.file == file).execute()


def note_rehearsal(file: str, at: dt.datetime, fault: str) -> None:
    """Keep what the test restore of a backup found."""
    BackupRow.update(rehearsed_at=_bare(at), rehearsal=fault).where(
        BackupRow.file == file
    ).execute()


def _read(row: BackupRow | None) -> BackupRecord | None:
    if row is None:
        return None
    return BackupRecord(
        sequence=row.sequence,
        at=row.at.replace(tzinfo=dt.UTC),
        file=row.file,
        acts=row.acts,
        mark=row.mark,
        copied_at=_told(row.copied_at),
        rehearsed_at=_told(row.rehearsed_at),
        rehearsal=row.rehearsal,
        thinned_early=row.thinned_early,
    )


def _told(at: dt.datetime | None) -> dt.datetime | None:
    return at.replace(tzinfo=dt.UTC) if at is not None else None


def _bare(at: dt.datetime) -> dt.datetime:
    return at.astimezone(dt.UTC).replace(tzinfo=None)
