"""Backups: made while the desk works, checked before they get their name, put back whole."""

from __future__ import annotations

import datetime as dt
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from hall_app.services.events import BackupMade
from hall_app.storage import backup as records
from hall_app.storage import settings
from hall_app.storage.database import Archive
from hall_app.storage.keys import KeySlots
from hall_app.storage.verification import verify
from hall_app.support.clock import hall_time
from hall_app.support.errors import EnvironmentFault
from hall_app.support.folders import check_data_folder
from hall_app.support.paths import DataPaths
from hall_app.support.presence import Presence

if TYPE_CHECKING:
    from collections.abc import Callable

    from hall_app.domain.views import Operator
    from hall_app.services.events import ChangeFeed
    from hall_app.services.policy import Policy
    from hall_app.storage.verification import Verification
    from hall_app.support.clock import Clock

_LIVE = ("hall.archive-wal", "hall.archive-shm", "hall.archive", "hall.keys")
EVERY = dt.timedelta(minutes=30)
_KEPT = 20
"""Automatic backups in the data folder; the newest are kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupResult:
    """One backup that was made and checked."""

    file: Path
    cases: int
    acts: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenBackup:
    """One backup file that is whole but not on record yet."""

    file: Path
    manifest: records.BackupManifest
    made_at: dt.datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class RestorePlan:
    """What a restore would bring and what it would lose."""

    file: Path
    made_at: str
    cases_in_backup: int
    cases_now: int


class BackupsService:
    """Make backups of the open archive and verify it."""

    def __init__(
        self,
        archive: Archive,
        paths: DataPaths,
        policy: Policy,
        clock: Clock,
        feed: ChangeFeed,
    ) -> None:
        self._archive = archive
        self._paths = paths
        self._policy = policy
        self._clock = clock
        self._feed = feed

    def make(self, operator: Operator, folder: Path | None = None) -> BackupResult:
        """Make one backup in a folder, or among the automatic ones.

        Raises:
            EnvironmentFault: ``disk-full``, ``backup-unsound``; no file with a final name.
        """
        self._policy.require(operator, "backup.make")
        return self.make_now(folder)

    def make_now(self, folder: Path | None = None) -> BackupResult:
        """Make one backup without asking who; the desk's own half-hourly one."""
        return self.note(self.write(folder))

    def write(self, folder: Path | None = None) -> WrittenBackup:
        """Write and check one backup; it writes nothing into the archive, so any lane may."""
        now = self._clock.now()
        place = folder or self._paths.backups
        target = place / f"hall-{hall_time(now):%Y%m%d-%H%M%S}{records.SUFFIX}"
        manifest = records.write(self._archive, self._paths, target, now)
        if folder is None:
            self._thin()
        return WrittenBackup(file=target, manifest=manifest, made_at=now)

    def note(self, written: WrittenBackup) -> BackupResult:
        """Put a written backup on record, with its anchor."""
        manifest = written.manifest
        with self._archive.transaction():
            records.note(written.file, manifest, written.made_at)
        self._feed.publish(BackupMade(file=written.file.name))
        return BackupResult(file=written.file, cases=manifest.cases, acts=manifest.acts)

    def copy_out(self, written: WrittenBackup) -> Path | None:
        """Copy a backup to the hall's second place; nothing when none was named.

        Raises:
            EnvironmentFault: ``out-unwritable``: the stick or disk is not there, or is full.
        """
        folder = str(settings.read_all().get("backup-folder") or "")
        if not folder:
            return None
        target = Path(folder) / written.file.name
        part = target.with_suffix(".part")
        try:
            shutil.copyfile(written.file, part)
            part.replace(target)
        except OSError as fault:
            part.unlink(missing_ok=True)
            raise EnvironmentFault("out-unwritable", folder=folder) from fault
        return target

    def due(self) -> bool:
        """Say whether half an hour has passed and something has changed since the last one."""
        known = records.last()
        acts = int(self._archive.rows('SELECT count(*) FROM "act"')[0][0])
        if known is None:
            return acts > 0
        made_at, held = known
        return acts != held and self._clock.now() - made_at >= EVERY

    def changed(self) -> bool:
        """Say whether anything was recorded since the last backup."""
        known = records.last()
        acts = int(self._archive.rows('SELECT count(*) FROM "act"')[0][0])
        return acts != (known[1] if known else 0)

    def verify(
        self,
        operator: Operator,
        *,
        deep: bool = False,
        progress: Callable[[int], None] | None = None,
    ) -> Verification:
        """Check pages, chains, projections, numbers, papers and journal."""
        self._policy.require(operator, "archive.verify")
        return verify(self._archive, deep=deep, progress=progress)

    def _thin(self) -> None:
        """Drop the oldest automatic backups beyond the number kept."""
        files = sorted(self._paths.backups.glob(f"*{records.SUFFIX}"))
        for old in files[:-_KEPT]:
            old.unlink(missing_ok=True)


def plan_restore(file: Path, archive: Archive | None) -> RestorePlan:
    """Say what a restore would bring and lose, before anything changes.

    Raises:
        EnvironmentFault: ``backup-missing``, ``backup-unreadable``.
    """
    manifest = records.read_manifest(file)
    now = int(archive.rows('SELECT count(*) FROM "hall_case"')[0][0]) if archive else 0
    return RestorePlan(
        file=file, made_at=manifest.made_at, cases_in_backup=manifest.cases, cases_now=now
    )


def is_practice_backup(file: Path) -> bool:
    """Say whether a backup belongs into the folder of the practice archive.

    Raises:
        EnvironmentFault: ``backup-missing``, ``backup-unreadable``.
    """
    return records.is_practice(file)


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """What a restore found in the backup, and where the former archive lies, if there was one."""

    found: Verification
    former: Path | None


def restore(file: Path, paths: DataPaths, secret: str | None, clock: Clock) -> Restored:
    """Put a backup in the place of the archive and keep the present one as a copy.

    The archive must be closed everywhere. The backup is unpacked, opened with its own key
    slots and checked whole before anything is moved.

    The folder is made when it is missing: a new computer has none. The authority is the secret
    that opens the backup, not an account: after a loss there may be nobody left to log in.

    Raises:
        EnvironmentFault: The faults of the folder, ``archive-in-use``, ``backup-unreadable``,
            ``backup-unsound``, ``wrong-passphrase``, ``passphrase-needed``, ``archive-newer``.
    """
    if not paths.root.is_dir():
        records.read_manifest(file)  # no folder is made for a file that is no backup
    check_data_folder(paths.root, create=True)
    presence = Presence(paths.presence)
    presence.enter_alone()
    try:
        with tempfile.TemporaryDirectory(dir=paths.root, prefix=".restore-") as room:
            records.unpack(file, Path(room))
            found = _check(DataPaths(Path(room)), secret)
            return Restored(found=found, former=_exchange(paths, DataPaths(Path(room)), clock))
    finally:
        presence.leave()


def _check(paths: DataPaths, secret: str | None) -> Verification:
    slots = KeySlots(paths.key_slots)
    key = slots.with_secret(secret) if secret is not None else slots.without_secret()
    if key is None:
        raise EnvironmentFault("passphrase-needed")
    archive = Archive(paths.archive, key)
    archive.connect()
    try:
        if archive.blank():
            raise EnvironmentFault("backup-unsound", file=paths.archive.name)
        archive.schema_steps_missing()
        found = verify(archive)
        archive.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        archive.close()
    if found.faults:
        raise EnvironmentFault("backup-unsound", file=paths.archive.name, first=found.faults[0])
    return found


def _exchange(paths: DataPaths, new: DataPaths, clock: Clock) -> Path | None:
    """Move the new files in and the former ones aside; on a fault everything moves back.

    Raises:
        EnvironmentFault: ``data-folder-unwritable``.
    """
    former: Path | None = None
    moves = [(new.key_slots, paths.key_slots), (new.archive, paths.archive)]
    if paths.archive.exists():
        moment = f"before-restore-{hall_time(clock.now()):%Y%m%d-%H%M%S}-"
        former = Path(tempfile.mkdtemp(prefix=moment, dir=paths.root))
        aside = [(paths.root / name, former / name) for name in _LIVE]
        moves = [*((old, kept) for old, kept in aside if old.exists()), *moves]
    done: list[tuple[Path, Path]] = []
    try:
        for source, target in moves:
            source.replace(target)
            done.append((source, target))
    except OSError as fault:
        for source, target in reversed(done):
            target.replace(source)
        raise EnvironmentFault("data-folder-unwritable", folder=str(paths.root)) from fault
    return former
