"""Which archive stands in a folder, and whether a backup is one of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.services.backup_files import own_backups
from hall_app.storage import backup as files
from hall_app.storage.keys import KeySlots
from hall_app.support.errors import EnvironmentFault
from hall_app.support.paths import DataPaths, default_data_folder

if TYPE_CHECKING:
    from pathlib import Path

FORMER = "before-restore-"
"""How a folder begins that keeps the archive of before a restore."""

Identity = tuple[str, bool]
"""The name of an archive as in its key slots, and whether it is one for practice."""


def identity_of_backup(file: Path) -> Identity:
    """Return which archive a backup is of.

    Raises:
        EnvironmentFault: ``backup-missing``, ``backup-unreadable``.
    """
    return files.read_manifest(file).archive, files.is_practice(file)


def identities_in(paths: DataPaths) -> frozenset[Identity]:
    """Return which archive a folder is of; empty when nothing there tells.

    Its key slots tell. Where they are lost or unreadable, its backups and the copies kept of
    earlier restores do, and there may be several.
    """
    own = _told_by(KeySlots(paths.key_slots))
    if own:
        return own
    kept = {identity_of_backup(file) for file, _ in own_backups(paths.backups, None)}
    for folder in paths.root.glob(f"{FORMER}*"):
        kept |= _told_by(KeySlots(DataPaths(folder).key_slots))
    return frozenset(kept)


def _told_by(slots: KeySlots) -> frozenset[Identity]:
    try:
        return frozenset({(slots.archive, slots.practice)}) if slots.archive else frozenset()
    except EnvironmentFault:
        return frozenset()


def require_same_archive(file: Path, paths: DataPaths) -> None:
    """Refuse a backup of another archive than the one that stands in the folder.

    An empty folder takes any backup: a new computer. A practice backup is also refused in the
    folder of the hall's own archive, and over an archive of which nothing tells what it is.

    Raises:
        EnvironmentFault: ``backup-foreign``, ``backup-missing``, ``backup-unreadable``.
    """
    found = identity_of_backup(file)
    standing = identities_in(paths)
    _, practice = found
    fits = (
        found in standing
        if standing
        else not (practice and (paths.archive.exists() or _is_real_folder(paths)))
    )
    if not fits:
        raise EnvironmentFault("backup-foreign", file=file.name, folder=str(paths.root))


def _is_real_folder(paths: DataPaths) -> bool:
    return paths.root.resolve() == default_data_folder().resolve()
