"""Bringing an archive up to a new program's schema on a copy, the former one kept to return to."""

from __future__ import annotations

import tempfile
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from hall_app.storage.change_mark import counts_of
from hall_app.storage.database import Archive
from hall_app.storage.exchange import ROOM, clear_rooms, exchange, finish_exchange
from hall_app.storage.verification import verify
from hall_app.support.errors import EnvironmentFault
from hall_app.support.files import drop_folder, passing_folder
from hall_app.support.paths import DataPaths
from hall_app.support.presence import Presence

if TYPE_CHECKING:
    from collections.abc import Iterator


FORMER = "before-update-"
"""Begins the name of the folder with the archive of before an update; its moment follows."""
KEPT_FORMER = 2


@contextmanager
def alone(paths: DataPaths) -> Iterator[None]:
    """Hold the archive alone; where there is no data folder yet nobody has it."""
    if not paths.root.is_dir():
        yield
        return
    presence = Presence(paths.presence)
    presence.enter_alone()
    try:
        yield
    finally:
        presence.leave()


def migrate_on_copy(paths: DataPaths, key: bytes, former: str) -> tuple[str, ...]:
    """Bring a copy of the archive up to this program's schema and put it in the place of it.

    The archive itself is not written; it lies in the folder ``former`` afterwards. Without
    missing steps nothing is moved.

    Raises:
        EnvironmentFault: ``archive-in-use``, ``archive-newer``, ``archive-corrupt``,
            ``backup-unsound`` when rows were lost, the faults of the disk.
    """
    finish_exchange(paths)
    with alone(paths):
        clear_rooms(paths)
        with passing_folder(ROOM, paths.root) as folder:
            room = DataPaths(folder)
            before = _copy(paths, room, key)
            if before is None:
                return ()
            steps = _migrate(room, key, before)
            aside = paths.root / former
            aside.mkdir(exist_ok=True)
            exchange(paths, room, aside)
            return steps


@dataclass(frozen=True, slots=True, kw_only=True)
class _Held:
    """Say what an archive holds, to be compared after a migration.

    Attributes:
        rows: Number of rows of each table.
        papers: The sum of every paper that was printed.
    """

    rows: dict[str, int]
    papers: tuple[tuple[int, str], ...]


def _held(archive: Archive) -> _Held:
    papers = archive.rows('SELECT "id", "sha256" FROM "print_job" ORDER BY "id"')
    return _Held(rows=counts_of(archive), papers=tuple(papers))


def _copy(paths: DataPaths, room: DataPaths, key: bytes) -> _Held | None:
    """Copy an archive that lacks schema steps; close it without a side file."""
    archive = Archive(paths.archive, key)
    archive.connect()
    try:
        if not archive.schema_steps_missing():
            return None
        archive.copy_to(room.archive)
        return _held(archive)
    finally:
        archive.close()


def _migrate(room: DataPaths, key: bytes, before: _Held) -> tuple[str, ...]:
    """Migrate the copy; nothing may be lost, and every old paper must be the same to the byte."""
    archive = Archive(room.archive, key)
    archive.connect()
    try:
        steps = archive.migrate()
        after = _held(archive)
        faults = [
            f"rows of {n} were lost" for n, c in before.rows.items() if after.rows.get(n, 0) < c
        ]
        if after.papers != before.papers:
            faults.append("printed papers changed")
        # Compares the bytes of each paper with its sum, among other things.
        faults += verify(archive).faults
        if faults:
            raise EnvironmentFault("backup-unsound", file=room.archive.name, first=faults[0])
        archive.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        archive.close()
    return steps


def thin_former(paths: DataPaths) -> None:
    """Keep the archives of before the last updates only; their names tell the order."""
    kept = sorted(one for one in paths.root.glob(f"{FORMER}*") if one.is_dir())
    for folder in kept[:-KEPT_FORMER]:
        drop_folder(folder)


def return_archive(paths: DataPaths, name: str) -> None:
    """Put the archive of before the update back, where the new program has migrated it."""
    if not paths.root.is_dir():
        return
    finish_exchange(paths)
    former = DataPaths(paths.root / name)
    if former.archive.exists():
        with alone(paths):
            aside = Path(tempfile.mkdtemp(prefix=ROOM, dir=paths.root))
            exchange(paths, former, aside, drop_former=True)
    if former.root.is_dir() and not any(former.root.iterdir()):
        with suppress(OSError):  # an empty folder that somebody looks into does no harm
            former.root.rmdir()
