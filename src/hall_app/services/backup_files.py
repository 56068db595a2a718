"""The files of backups in their folders: numbered, found again, thinned."""

from __future__ import annotations

import datetime as dt
import shutil
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hall_app.domain.backup_keeping import SUFFIX, KeptBackup, Thinning, thinning
from hall_app.storage import backup as files
from hall_app.storage import backup_record as records
from hall_app.storage.keys import KeySlots
from hall_app.support.clock import hall_day, hall_time
from hall_app.support.errors import EnvironmentFault

if TYPE_CHECKING:
    from pathlib import Path

    from hall_app.storage.backup import BackupManifest
    from hall_app.storage.database import Archive
    from hall_app.support.clock import Clock
    from hall_app.support.paths import DataPaths


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenBackup:
    """One backup file that is whole but not on record yet."""

    file: Path
    manifest: BackupManifest
    mark: str
    thinned_early: bool


def write_numbered(
    archive: Archive, paths: DataPaths, clock: Clock, folder: Path | None, last: int
) -> WrittenBackup:
    """Write one backup with the next number, which no file in the folder has yet.

    Args:
        archive: The open archive, of any schema.
        paths: Where it lies.
        clock: Says when it is.
        folder: Where the backup goes; among the automatic ones by default.
        last: The highest number on record.
    """
    now, place = clock.now(), folder or paths.backups
    own = own_backups(place, KeySlots(paths.key_slots).archive)
    number = 1 + max([last, *(manifest.sequence for _, manifest in own)])
    target = place / f"hall-{hall_time(now):%Y%m%d-%H%M%S}-{number:06}{SUFFIX}"
    written = files.write(archive, paths, target, now, number)
    return WrittenBackup(
        file=target, manifest=written.manifest, mark=written.mark, thinned_early=False
    )


def note_written(written: WrittenBackup) -> None:
    """Put a backup on record inside the caller's transaction."""
    records.note(
        written.manifest, written.file.name, written.mark, thinned_early=written.thinned_early
    )


def migrate_with_backup(archive: Archive, paths: DataPaths, clock: Clock) -> None:
    """Bring an archive up to this program's schema, once a backup of it as it is lies beside it.

    Raises:
        EnvironmentFault: No backup could be made; the archive is as it was.
    """
    old = archive.rows("SELECT 1 FROM sqlite_schema WHERE name = 'backup'")
    if not old or KeySlots(paths.key_slots).practice:
        archive.migrate()
        return
    last = int(archive.rows('SELECT max("id") FROM "backup"')[0][0] or 0)
    written = write_numbered(archive, paths, clock, None, last)
    archive.migrate()
    with archive.transaction():
        note_written(written)


def own_backups(folder: Path, archive: str | None) -> list[tuple[Path, BackupManifest]]:
    """Return the backups of one archive in a folder, by number; others are not ours to touch.

    Without a name, those of every archive: its key file is lost.
    """
    found = []
    for file in folder.glob(f"*{SUFFIX}"):
        try:
            manifest = files.read_manifest(file)
            dt.datetime.fromisoformat(manifest.made_at)
        except (EnvironmentFault, ValueError):
            continue
        if archive in (None, manifest.archive):
            found.append((file, manifest))
    return sorted(found, key=lambda one: (one[1].sequence, one[1].made_at, one[0].name))


def thin(folder: Path, archive: str) -> bool:
    """Drop the backups of one archive that need not stay; say whether it was sooner than wanted.

    Raises:
        OSError: The medium is gone.
    """
    chosen = _chosen(folder, archive)
    for name in chosen.drop:
        with suppress(PermissionError):  # somebody reads it; the next backup thins again
            (folder / name).unlink(missing_ok=True)
    return chosen.early


def _chosen(folder: Path, archive: str) -> Thinning:
    unsound = records.unsound()
    kept = [
        KeptBackup(
            name=file.name,
            sequence=number,
            day=hall_day(dt.datetime.fromisoformat(manifest.made_at)),
            size=file.stat().st_size,
            checked=file.name not in unsound,
        )
        for number, (file, manifest) in enumerate(own_backups(folder, archive))
    ]
    return thinning(kept, shutil.disk_usage(folder).free)
