"""Putting restored files in the place of the live ones, so that the power may go at any moment."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import TYPE_CHECKING

from hall_app.support.errors import EnvironmentFault
from hall_app.support.files import drop, drop_folder, replace, write_atomically
from hall_app.support.paths import DataPaths
from hall_app.support.presence import Presence

if TYPE_CHECKING:
    from pathlib import Path

ROOM = ".restore-"
"""How the folder begins in which a backup is unpacked, inside the data folder."""

_NOTE = "restore.json"
_ASIDE = ("hall.archive-wal", "hall.archive-shm", "hall.archive")


def exchange(
    paths: DataPaths, room: DataPaths, former: Path | None, *, drop_former: bool = False
) -> None:
    """Move the new files in and the former ones aside, or away for good.

    From the moment the note of it is on disk, the new files are the archive: what the power
    ended is finished at the next start. A fault before that, or one the system reports, moves
    everything back.

    Raises:
        EnvironmentFault: ``data-folder-unwritable``; everything is as it was.
    """
    plan = {"room": room.root.name, "former": former.name if former else ""}
    plan["drop"] = "former" if drop_former else ""
    done: list[tuple[Path, Path]] = []
    try:
        write_atomically(paths.root / _NOTE, json.dumps(plan).encode())
        _move(paths, room, former, done)
    except OSError as fault:
        for source, target in reversed(done):
            replace(target, source)
        drop(paths.root / _NOTE)
        if former is not None:
            with suppress(OSError):
                former.rmdir()
        raise EnvironmentFault("data-folder-unwritable", folder=str(paths.root)) from fault
    _end(paths, former if drop_former else None)


def finish_exchange(paths: DataPaths) -> None:
    """Finish a restore that the power ended, and clear away what an earlier end left.

    Raises:
        EnvironmentFault: ``archive-in-use`` while a restore is at work.
        EnvironmentFault: ``data-folder-unwritable``.
    """
    note = paths.root / _NOTE
    if not note.exists():
        return
    presence = Presence(paths.presence)
    presence.enter_alone()
    try:
        plan = json.loads(note.read_text("utf-8"))
        room = DataPaths(paths.root / plan["room"])
        former = paths.root / plan["former"] if plan["former"] else None
        _move(paths, room, former, [])
        _end(paths, former if plan.get("drop") else None)
        clear_rooms(paths)
    except OSError as fault:
        raise EnvironmentFault("data-folder-unwritable", folder=str(paths.root)) from fault
    finally:
        presence.leave()


def _end(paths: DataPaths, dropped: Path | None) -> None:
    """Drop the note, once the former archive is gone where it must go; else the next start does.

    The note alone does no harm: it finds nothing left to move.
    """
    if dropped is None or drop_folder(dropped):
        drop(paths.root / _NOTE)


def clear_rooms(paths: DataPaths) -> None:
    """Drop the rooms of restores that came to no end; the caller has the archive alone."""
    for left in paths.root.glob(f"{ROOM}*"):
        drop_folder(left)


def _move(
    paths: DataPaths, room: DataPaths, former: Path | None, done: list[tuple[Path, Path]]
) -> None:
    """Move what was not moved yet; the archive itself goes last and ends it."""

    def move(source: Path, target: Path) -> None:
        replace(source, target)
        done.append((source, target))

    if not room.archive.exists():
        return
    if former is not None:
        for name in _ASIDE:
            if (paths.root / name).exists():
                move(paths.root / name, former / name)
        if room.key_slots.exists() and paths.key_slots.exists():
            move(paths.key_slots, former / paths.key_slots.name)
    if room.key_slots.exists():
        move(room.key_slots, paths.key_slots)
    move(room.archive, paths.archive)
