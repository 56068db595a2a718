"""Putting a backup back: what it would bring and lose, checked on a copy, the present kept."""

from __future__ import annotations

import datetime as dt
import json
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from hall_app.services.archive_identity import FORMER, require_same_archive
from hall_app.storage import backup as files
from hall_app.storage.backup_record import PAUSED, RESTORED_FROM
from hall_app.storage.change_mark import counts_of
from hall_app.storage.database import Archive, require_known
from hall_app.storage.exchange import ROOM, clear_rooms, exchange, finish_exchange
from hall_app.storage.keys import KeySlots
from hall_app.storage.schema_print import require_own_schema
from hall_app.storage.verification import verify
from hall_app.support.clock import hall_time
from hall_app.support.errors import EnvironmentFault, RuleViolation
from hall_app.support.folders import check_data_folder
from hall_app.support.paths import DataPaths
from hall_app.support.presence import Presence
from hall_app.support.watching import UNWATCHED, Watching

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hall_app.storage.verification import Verification
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
    """How many of one kind the backup holds and the archive holds now.

    ``None`` where a backup from before that was counted, or an archive that does not open,
    cannot say.
    """

    kind: str
    in_backup: int | None
    now: int | None

    @property
    def lost(self) -> int | None:
        """Return how many fewer there would be."""
        if self.in_backup is None or self.now is None:
            return None
        return max(0, self.now - self.in_backup)


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
    def loses(self) -> int:
        """Return how many entries recorded since the backup would be lost, traces not counted."""
        return sum(one.lost or 0 for one in self.changes if one.kind != _TRACES)


def require_confirmed(plan: RestorePlan, confirmed: int | None) -> None:
    """Refuse a restore that loses entries until somebody typed how many.

    Raises:
        RuleViolation: ``restore-loses`` with the number to type.
    """
    if plan.loses and confirmed != plan.loses:
        raise RuleViolation("restore-loses", fields=("confirm",), count=plan.loses)


def plan_restore(
    file: Path, archive: Archive | None, clock: Clock, *, remains: Mapping[str, int] | None = None
) -> RestorePlan:
    """Say what a restore would bring and lose, before anything changes.

    Args:
        file: The backup.
        archive: The present archive; nothing when it does not open.
        clock: Says how old the backup is.
        remains: Rows that can be read in each table of an archive that does not open.

    Raises:
        EnvironmentFault: ``backup-missing``, ``backup-unreadable``, ``archive-newer``.
    """
    manifest = files.read_manifest(file)
    require_known([manifest.schema], file.name)
    try:
        made_at = dt.datetime.fromisoformat(manifest.made_at)
    except ValueError as fault:
        raise EnvironmentFault("backup-unreadable", file=file.name) from fault
    held = {"hall_case": manifest.cases, "act": manifest.acts, **manifest.counts}
    now = counts_of(archive) if archive is not None else remains or {}
    return RestorePlan(
        file=file,
        made_at=made_at,
        days=max(0, (clock.now() - made_at).days),
        schema=manifest.schema,
        program=manifest.program,
        changes=tuple(
            KindChange(kind=kind, in_backup=held.get(table), now=now.get(table))
            for kind, table in KINDS.items()
        ),
    )


def is_practice_backup(file: Path) -> bool:
    """Say whether a backup belongs into the folder of the practice archive.

    Raises:
        EnvironmentFault: ``backup-missing``, ``backup-unreadable``.
    """
    return files.is_practice(file)


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """What a restore did.

    Attributes:
        former: Where the former archive lies, if there was one.
        steps: Schema steps that the backup lacked and took.
    """

    found: Verification
    former: Path | None
    steps: tuple[str, ...] = ()


def restore(
    file: Path,
    paths: DataPaths,
    secret: str | None,
    clock: Clock,
    watch: Watching = UNWATCHED,
) -> Restored:
    """Put a backup in the place of the archive and keep the present one as a copy.

    The archive must be closed everywhere. The backup is unpacked, compared with the schema it
    claims to have, opened with its own key slots, checked whole and brought up to this program's
    schema before anything is moved. No automatic backup is made until somebody confirms the
    restored archive: the good ones of before would be thinned away by copies of a mistake.

    The folder is made when it is missing: a new computer has none. The authority is the secret
    that opens the backup, not an account: after a loss there may be nobody left to log in.

    It can be stopped up to the moment in which files are moved; nothing has changed then.

    Raises:
        RuleViolation: ``work-stopped``.
        EnvironmentFault: The faults of the folder, ``archive-in-use``, ``backup-unreadable``,
            ``backup-unsound``, ``backup-foreign``, ``backup-other-tables``, ``wrong-passphrase``,
            ``passphrase-needed``, ``archive-newer``.
    """
    if not paths.root.is_dir():
        files.read_manifest(file)  # no folder is made for a file that is no backup
    check_data_folder(paths.root, create=True)
    finish_exchange(paths)
    presence = Presence(paths.presence)
    presence.enter_alone()
    try:
        clear_rooms(paths)
        require_same_archive(file, paths)
        with tempfile.TemporaryDirectory(dir=paths.root, prefix=ROOM) as folder:
            room = DataPaths(Path(folder))
            manifest = files.unpack(file, room.root, watch)
            found, steps = _make_ready(room, file.name, secret, clock, manifest, watch)
            watch.step(manifest.cases, manifest.cases)
            former = _place_for_former(paths, clock)
            exchange(paths, room, former)
            return Restored(found=found, former=former, steps=steps)
    finally:
        presence.leave()


def _place_for_former(paths: DataPaths, clock: Clock) -> Path | None:
    if not paths.archive.exists():
        return None
    moment = f"{FORMER}{hall_time(clock.now()):%Y%m%d-%H%M%S}-"
    try:
        return Path(tempfile.mkdtemp(prefix=moment, dir=paths.root))
    except OSError as fault:
        raise EnvironmentFault("data-folder-unwritable", folder=str(paths.root)) from fault


def _make_ready(
    room: DataPaths,
    name: str,
    secret: str | None,
    clock: Clock,
    manifest: files.BackupManifest,
    watch: Watching,
) -> tuple[Verification, tuple[str, ...]]:
    """Check an unpacked backup whole and bring it up to this program's schema."""
    slots = KeySlots(room.key_slots)
    key = slots.with_secret(secret) if secret is not None else slots.without_secret()
    if key is None:
        raise EnvironmentFault("passphrase-needed")
    require_own_schema(room.archive, key, room.root)
    archive = Archive(room.archive, key)
    archive.connect()
    try:
        found = _sound(archive, name, manifest.cases, watch)
        before = counts_of(archive)
        steps = archive.migrate() if archive.schema_steps_missing() else ()
        if steps:
            _nothing_lost(before, counts_of(archive), name)
            found = _sound(archive, name, manifest.cases, watch)
        now = clock.now().isoformat()
        origin = {"sequence": manifest.sequence, "at": now}
        archive.run_many(
            'INSERT OR REPLACE INTO "setting" ("key", "value") VALUES (?, ?)',
            [(PAUSED, json.dumps(now)), (RESTORED_FROM, json.dumps(origin))],
        )
        archive.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        archive.close()
    return found, steps


def _sound(archive: Archive, name: str, cases: int, watch: Watching) -> Verification:
    found = verify(archive, progress=lambda done: watch.step(done, max(done, cases)))
    if found.faults:
        raise EnvironmentFault("backup-unsound", file=name, first=found.faults[0])
    return found


def _nothing_lost(before: dict[str, int], after: dict[str, int], name: str) -> None:
    lost = [table for table, count in before.items() if after.get(table, 0) < count]
    if lost:
        raise EnvironmentFault("backup-unsound", file=name, first=f"rows of {lost[0]} were lost")
