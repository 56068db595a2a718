"""Putting a backup back: what it would bring and lose, checked on a copy, the present kept."""

from __future__ import annotations

import getpass
import json
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from hall_app.services.archive_identity import FORMER, require_same_archive
from hall_app.services.restore_plan import RestorePlan, plan_restore
from hall_app.storage import backup as files
from hall_app.storage import journal
from hall_app.storage.backup_record import PAUSED, RESTORED_FROM
from hall_app.storage.change_mark import counts_of
from hall_app.storage.database import Archive
from hall_app.storage.exchange import ROOM, clear_rooms, exchange, finish_exchange
from hall_app.storage.keys import KeySlots
from hall_app.storage.record_difference import difference_in_folder
from hall_app.storage.schema_print import require_own_schema
from hall_app.storage.verification import verify
from hall_app.support.clock import hall_time
from hall_app.support.errors import EnvironmentFault, RuleViolation
from hall_app.support.files import passing_folder
from hall_app.support.folders import check_data_folder
from hall_app.support.paths import DataPaths
from hall_app.support.presence import Presence
from hall_app.support.watching import UNWATCHED, Watching

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hall_app.domain.views import Operator
    from hall_app.storage.verification import Verification
    from hall_app.support.clock import Clock

UNKNOWN = "unknown"
"""What is typed to go on where nobody can tell what would be lost."""

Confirmed = int | str | None
"""How many entries somebody agreed to lose, or ``UNKNOWN``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """Who wants a restore, and what they agreed to lose.

    Attributes:
        confirmed: The number of entries, or ``UNKNOWN``.
        present: What opens the present archive, where that is not what opens the backup.
        operator: Who was logged in at the desk.
        way: Where it was wanted without a login; the account of the computer is told with it.
    """

    confirmed: Confirmed = None
    present: str | None = None
    operator: Operator | None = None
    way: str = ""


_NO_CONSENT = Consent()


def _require_confirmed(plan: RestorePlan, confirmed: Confirmed) -> None:
    """Refuse a restore that loses entries until somebody typed how many, or that it is unknown."""
    if plan.loses is None:
        if confirmed != UNKNOWN:
            raise RuleViolation("restore-loses-unknown", fields=("confirm",))
    elif plan.loses and confirmed != plan.loses:
        raise RuleViolation("restore-loses", fields=("confirm",), count=plan.loses)


def preview_restore(
    file: Path, paths: DataPaths, secret: str | None, clock: Clock, watch: Watching = UNWATCHED
) -> RestorePlan:
    """Say what a restore into a folder would bring and lose; the folder stays as it is.

    Raises:
        RuleViolation: ``work-stopped``.
        EnvironmentFault: As ``restore``; an archive that nothing opens is no fault.
    """
    plan = plan_restore(file, clock, None)
    require_same_archive(file, paths)
    presence = Presence(paths.presence)
    if paths.root.is_dir():
        presence.enter()
    try:
        with passing_folder("hall-") as folder:
            room = DataPaths(folder)
            files.unpack(file, room.root, watch)
            try:
                key = _key_of(room, secret)
            except EnvironmentFault:
                return plan
            return _planned(file, room, key, paths, (secret,), clock, watch)
    finally:
        presence.leave()


def _planned(
    file: Path,
    room: DataPaths,
    key: bytes,
    paths: DataPaths,
    secrets: tuple[str | None, ...],
    clock: Clock,
    watch: Watching,
) -> RestorePlan:
    """Compare an unpacked backup, whose schema is ours, with what stands in the folder."""
    require_own_schema(room.archive, key, room.root)
    backup = Archive(room.archive, key, rows_here=False)
    backup.connect()
    try:
        found = difference_in_folder(
            paths, backup, _keys_to_try(paths, key, secrets), room.root, watch.step
        )
    finally:
        backup.close()
    return plan_restore(file, clock, found)


def _keys_to_try(paths: DataPaths, key: bytes, secrets: tuple[str | None, ...]) -> Iterator[bytes]:
    """Yield what may open the present archive: the backup's key, unless it was changed since."""
    yield key
    slots = KeySlots(paths.key_slots)
    for secret in (*filter(None, secrets), None):
        with suppress(EnvironmentFault):
            other = slots.with_secret(secret) if secret else slots.without_secret()
            if other is not None and other != key:
                yield other


def _key_of(room: DataPaths, secret: str | None) -> bytes:
    slots = KeySlots(room.key_slots)
    key = slots.with_secret(secret) if secret is not None else slots.without_secret()
    if key is None:
        raise EnvironmentFault("passphrase-needed")
    return key


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
    consent: Consent = _NO_CONSENT,
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
        RuleViolation: ``work-stopped``; ``restore-loses`` with the number to agree to, or
            ``restore-loses-unknown`` where the present archive could not be compared.
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
        with passing_folder(ROOM, paths.root) as folder:
            room = DataPaths(folder)
            manifest = files.unpack(file, room.root, watch)
            key = _key_of(room, secret)
            secrets = (consent.present, secret)
            plan = _planned(file, room, key, paths, secrets, clock, watch)
            _require_confirmed(plan, consent.confirmed)
            found, steps = _make_ready(room, key, file.name, clock, manifest, watch)
            _note_restore(room, key, plan, consent, clock)
            watch.step(manifest.cases, manifest.cases)
            former = _place_for_former(paths, clock)
            exchange(paths, room, former)
            return Restored(found=found, former=former, steps=steps)
    finally:
        presence.leave()


def _note_restore(
    room: DataPaths, key: bytes, plan: RestorePlan, consent: Consent, clock: Clock
) -> None:
    """Add to the restored archive's journal from which backup, with what loss, and who did it."""
    archive = Archive(room.archive, key)
    archive.connect()
    try:
        account = _account_in(archive, consent.operator)
        lost = "丢失记录数未知" if plan.loses is None else f"丢失记录 {plan.loses} 条"
        line = journal.NewLine(
            at=clock.now(),
            account_id=account,
            window=consent.operator.window if consent.operator else "",
            kind="restore",
            subject=plan.file.name,
            reason=f"{lost}；{_who(consent)}",
        )
        with archive.transaction():
            journal.add(archive, [line])
        archive.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        archive.close()


def _account_in(archive: Archive, operator: Operator | None) -> int | None:
    """Return the operator's account, where the restored archive has the same one."""
    if operator is None:
        return None
    same = archive.rows(
        'SELECT "id" FROM "account" WHERE "id" = ? AND "login" = ?',
        (operator.account_id, operator.login),
    )
    return int(same[0][0]) if same else None


def _who(consent: Consent) -> str:
    if consent.operator is not None:
        return f"{consent.operator.name}（{consent.operator.login}）"
    try:
        account = getpass.getuser()
    except (ImportError, KeyError, OSError):
        account = "?"
    return f"{consent.way or '未登录'}，系统账号 {account}"


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
    key: bytes,
    name: str,
    clock: Clock,
    manifest: files.BackupManifest,
    watch: Watching,
) -> tuple[Verification, tuple[str, ...]]:
    """Check an unpacked backup whole and bring it up to this program's schema."""
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
