"""A new key for the whole archive, after the old one or a computer with it was lost."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from hall_app.storage import journal
from hall_app.storage.database import Archive
from hall_app.storage.exchange import ROOM, clear_rooms, exchange, finish_exchange
from hall_app.storage.keys import KeySlots
from hall_app.support.errors import EnvironmentFault
from hall_app.support.files import passing_folder
from hall_app.support.folders import check_data_folder
from hall_app.support.paths import DataPaths
from hall_app.support.presence import Presence

if TYPE_CHECKING:
    from hall_app.support.clock import Clock


def rekey(paths: DataPaths, secret: str, passphrase: str, clock: Clock) -> str:
    """Encrypt the archive under a new key and return its new recovery key.

    The archive must be closed everywhere. A copy is encrypted and checked, then takes the place
    of the archive as a restored backup does; the file under the old key is deleted. Backups made
    before open with what opened them then. The authority is the secret that opens the archive.

    Args:
        paths: Where the archive lies.
        secret: The present passphrase or recovery key.
        passphrase: The passphrase from now on.
        clock: Says when it is, for the journal.

    Raises:
        RuleViolation: ``passphrase-too-short``, ``practice-key-published``.
        EnvironmentFault: ``wrong-passphrase``, ``archive-in-use``, ``disk-full``,
            ``archive-corrupt``; the archive is as it was.
    """
    check_data_folder(paths.root, create=False)
    finish_exchange(paths)
    present = KeySlots(paths.key_slots)
    present.require_secret_key()
    key = present.with_secret(secret)
    presence = Presence(paths.presence)
    presence.enter_alone()
    try:
        clear_rooms(paths)
        with passing_folder(ROOM, paths.root) as folder:
            room = DataPaths(folder)
            chain = KeySlots(room.key_slots).create(passphrase, present.archive)
            _copy_under(paths.archive, room.archive, key, chain.key, clock)
            former = Path(tempfile.mkdtemp(prefix="before-rekey-", dir=paths.root))
            exchange(paths, room, former, drop_former=True)
            return chain.recovery_key
    finally:
        presence.leave()


def _copy_under(source: Path, target: Path, old: bytes, new: bytes, clock: Clock) -> None:
    archive = Archive(source, old, rows_here=False)
    archive.connect()
    try:
        if archive.schema_steps_missing() or archive.faults():
            raise EnvironmentFault("archive-corrupt", archive=source.name)
        archive.copy_to(target)
    finally:
        archive.close()
    copy = Archive(target, old, rows_here=False)
    copy.connect()
    try:
        line = journal.NewLine(
            at=clock.now(), account_id=None, window="", kind="keys", subject="archive re-keyed"
        )
        with copy.transaction():
            journal.add(copy, [line])
        chains = copy.journal_key
        copy.change_key(new)
    finally:
        copy.close()
    again = Archive(target, new, rows_here=False)
    again.connect()
    try:
        if again.faults() or again.journal_key != chains:
            raise EnvironmentFault("archive-corrupt", archive=target.name)
    finally:
        again.close()
