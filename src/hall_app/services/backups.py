"""Backups: made while the desk works, checked before they get their name, rehearsed, thinned."""

from __future__ import annotations

import datetime as dt
import filecmp
import shutil
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from hall_app.domain.backup_keeping import NAME_ROOM
from hall_app.services.anchoring import anchor_faults, older_than
from hall_app.services.backup_files import (
    WrittenBackup,
    note_written,
    own_backups,
    thin,
    write_numbered,
)
from hall_app.services.events import BackupMade
from hall_app.services.restore_plan import RestorePlan, preview_beside
from hall_app.storage import backup as files
from hall_app.storage import backup_record as records
from hall_app.storage import journal, settings
from hall_app.storage.change_mark import anything_recorded, mark_of
from hall_app.storage.keys import KeySlots
from hall_app.storage.verification import verify
from hall_app.support.clock import hall_day
from hall_app.support.errors import EnvironmentFault, HallError
from hall_app.support.files import drop, passing_folder
from hall_app.support.files import replace as put_in_place
from hall_app.support.path_lengths import check_folder_length

if TYPE_CHECKING:
    from collections.abc import Callable

    from hall_app.domain.views import Operator
    from hall_app.services.events import ChangeFeed
    from hall_app.services.policy import Policy
    from hall_app.storage.backup import BackupManifest
    from hall_app.storage.database import Archive
    from hall_app.storage.verification import Verification
    from hall_app.support.clock import Clock
    from hall_app.support.paths import DataPaths

EVERY = dt.timedelta(minutes=30)
SECOND_PLACE = "backup-folder"
"""Setting: the folder on a second medium."""
_REHEARSAL, _PREVIEW = ".rehearsal-", ".preview-"
"""How the folders begin in which a backup is unpacked for a look."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupResult:
    """One backup that was made and checked."""

    file: Path
    cases: int
    acts: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupLine:
    """One backup of this archive that lies on this computer, as the list shows it."""

    file: Path
    made_at: dt.datetime
    size: int
    sequence: int
    cases: int
    acts: int
    copied: bool
    sound: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveFacts:
    """What there is to know about an archive and its backups."""

    schema: str
    program: str
    bytes: int
    counts: dict[str, int]
    slots: tuple[str, ...]
    backup_at: dt.datetime | None
    copied_at: dt.datetime | None
    rehearsed_at: dt.datetime | None
    backups: int
    backup_bytes: int
    paused: bool


class BackupsService:
    """Make backups of the open archive, look after them, and verify the archive."""

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

    # --- making one -------------------------------------------------------------------------

    def make(self, operator: Operator, folder: Path | None = None) -> BackupResult:
        """Make one backup in a folder, or among the automatic ones.

        Raises:
            EnvironmentFault: ``disk-full``, ``backup-unsound``; no file with a final name.
        """
        self._policy.require(operator, "backup.make")
        return self.make_now(folder)

    def make_with_copy(self, operator: Operator) -> BackupResult:
        """Make one backup and copy it to the second place, if one was named.

        Raises:
            EnvironmentFault: As ``make``; ``out-unwritable`` when only the copy failed.
        """
        self._policy.require(operator, "backup.make")
        written = self.write()
        made = self.note(written)
        self.copy_out(written)
        return made

    def make_now(self, folder: Path | None = None) -> BackupResult:
        """Make one backup without asking who; the desk's own half-hourly one."""
        return self.note(self.write(folder))

    def make_before_change(self) -> None:
        """Make one before something that changes much, unless nothing changed since the last.

        Raises:
            EnvironmentFault: As ``make``; what wanted the backup must not begin.
        """
        if not KeySlots(self._paths.key_slots).practice and self.changed():
            self.make_now()

    def write(self, folder: Path | None = None) -> WrittenBackup:
        """Write and check one backup; it writes nothing into the archive, so any lane may."""
        written = write_numbered(
            self._archive, self._paths, self._clock, folder, records.last_sequence()
        )
        early = thin(self._paths.backups, written.manifest.archive) if folder is None else False
        return WrittenBackup(
            file=written.file, manifest=written.manifest, mark=written.mark, thinned_early=early
        )

    def note(self, written: WrittenBackup) -> BackupResult:
        """Put a written backup on record, with its anchor."""
        manifest = written.manifest
        with self._archive.transaction():
            note_written(written)
        self._feed.publish(BackupMade(file=written.file.name))
        return BackupResult(file=written.file, cases=manifest.cases, acts=manifest.acts)

    def copy_out(self, written: WrittenBackup) -> Path | None:
        """Copy a backup to the hall's second place; nothing when none was named.

        Copies are compared with what was copied before they get their name, and thinned like
        the backups themselves.

        Raises:
            EnvironmentFault: ``out-unwritable``: the stick or disk is not there, or is full;
                ``folder-path-too-long``.
        """
        folder = str(settings.read_all().get(SECOND_PLACE) or "")
        if not folder:
            return None
        check_folder_length(Path(folder), NAME_ROOM)
        target = Path(folder) / written.file.name
        part = target.with_suffix(".part")
        try:
            files.clear_left_behind(target.parent)
            shutil.copyfile(written.file, part)
            if not filecmp.cmp(written.file, part, shallow=False):
                raise EnvironmentFault("backup-unsound", file=target.name)
            put_in_place(part, target)
            thin(target.parent, written.manifest.archive)
        except OSError as fault:
            raise EnvironmentFault("out-unwritable", folder=folder) from fault
        finally:
            drop(part)
        with self._archive.transaction():
            records.note_copy(target.name, self._clock.now())
        return target

    # --- when -------------------------------------------------------------------------------

    def due(self) -> bool:
        """Say whether half an hour has passed and something has changed since the last one."""
        known = records.last()
        if known is None:
            return self.changed()
        age = self._clock.now() - known.at
        # A clock set back makes the last one lie in the future; it must not hold up the next.
        return not dt.timedelta(0) <= age < EVERY and self.changed()

    def changed(self) -> bool:
        """Say whether anything was recorded since the last backup, and backups are not paused."""
        if self.paused():
            return False
        known = records.last()
        if known is None:
            return anything_recorded(self._archive)
        return known.mark != mark_of(self._archive)

    def paused(self) -> bool:
        """Say whether a backup was put back that nobody has confirmed yet."""
        return bool(settings.read_all().get(records.PAUSED))

    def confirm_restored(self, operator: Operator) -> None:
        """Go on with automatic backups: the restored archive is the right one."""
        self._policy.require(operator, "backup.restore")
        with self._archive.transaction():
            settings.put(records.PAUSED, "")
            line = journal.NewLine.by(
                operator, at=self._clock.now(), kind="restore", subject="restored archive confirmed"
            )
            journal.add(self._archive, [line])

    # --- looking after them -----------------------------------------------------------------

    def rehearsal_due(self) -> bool:
        """Say whether the newest backup was not rehearsed today."""
        known = records.last_rehearsed()
        today = hall_day(self._clock.now())
        if known is not None and known.rehearsed_at and hall_day(known.rehearsed_at) == today:
            return False
        return bool(self._own_files())

    def rehearse(self) -> None:
        """Restore the newest backup into a temporary room, open and count it, and note that.

        Raises:
            EnvironmentFault: ``backup-rehearsal-failed``; it is on record, too.
        """
        found = self._own_files()
        if not found:
            return
        file, fault = found[-1][0], ""
        files.drop_left_rooms(self._paths.root, (_REHEARSAL, _PREVIEW))
        try:
            with passing_folder(_REHEARSAL, self._paths.root) as room:
                files.rehearse(self._archive, file, room)
        except HallError as refused:
            fault = refused.code
        with self._archive.transaction():
            records.note_rehearsal(file.name, self._clock.now(), fault)
        if fault:
            raise EnvironmentFault("backup-rehearsal-failed", file=file.name, reason=fault)

    def listing(self, operator: Operator) -> tuple[BackupLine, ...]:
        """Return the backups of this archive on this computer, the newest first."""
        self._policy.require(operator, "backup.list")
        unsound, copied = records.unsound(), records.copied()
        return tuple(
            BackupLine(
                file=file,
                made_at=dt.datetime.fromisoformat(manifest.made_at),
                size=file.stat().st_size,
                sequence=manifest.sequence,
                cases=manifest.cases,
                acts=manifest.acts,
                copied=file.name in copied,
                sound=file.name not in unsound,
            )
            for file, manifest in reversed(self._own_files())
        )

    def preview(self, file: Path, operator: Operator) -> RestorePlan:
        """Return what putting a backup back would bring and lose.

        Raises:
            EnvironmentFault: ``backup-missing``, ``backup-unreadable``, ``backup-unsound``,
                ``archive-newer``, ``disk-full``.
        """
        self._policy.require(operator, "backup.list")
        with passing_folder(_PREVIEW, self._paths.root) as room:
            return preview_beside(file, self._archive, room, self._clock)

    def facts(self, operator: Operator) -> ArchiveFacts:
        """Return schema, sizes, counts, key slots and the state of the backups."""
        self._policy.require(operator, "backup.list")
        last, copied = records.last(), records.last_copied()
        rehearsed, own = records.last_rehearsed(), self._own_files()
        with self._archive.snapshot():
            schema, counts = files.schema_and_counts(self._archive)
        return ArchiveFacts(
            schema=schema,
            program=files.program_version(),
            bytes=self._paths.archive.stat().st_size,
            counts=counts,
            slots=KeySlots(self._paths.key_slots).names(),
            backup_at=last.at if last else None,
            copied_at=copied.copied_at if copied else None,
            rehearsed_at=rehearsed.rehearsed_at if rehearsed else None,
            backups=len(own),
            backup_bytes=sum(file.stat().st_size for file, _ in own),
            paused=self.paused(),
        )

    def verify(
        self,
        operator: Operator,
        *,
        deep: bool = False,
        progress: Callable[[int], None] | None = None,
    ) -> Verification:
        """Check pages, chains, projections, numbers, papers, journal, and the anchors of all."""
        self._policy.require(operator, "archive.verify")
        found = verify(self._archive, deep=deep, progress=progress)
        if self._archive.tables_missing():
            return found
        told = tuple(anchor_faults(self._archive, self._own_files(), deep=deep))
        return replace(found, faults=(*found.faults, *told))

    def require_newest(self) -> None:
        """Notice an old copy of the archive that somebody put in the place of the newer one.

        Raises:
            EnvironmentFault: ``archive-older-than-backup``.
        """
        name = older_than(self._archive, self._own_files())
        if name:
            raise EnvironmentFault("archive-older-than-backup", file=name)

    def _own_files(self) -> list[tuple[Path, BackupManifest]]:
        name = KeySlots(self._paths.key_slots).archive
        return own_backups(self._paths.backups, name)
