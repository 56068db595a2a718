"""Where an update is laid down: the program's folder, the places beside it, and the disk."""

from __future__ import annotations

import errno
from contextlib import contextmanager
from typing import TYPE_CHECKING

from hall_app.storage.program_swap import (
    LOCK,
    MARKER,
    Step,
    SwapPlaces,
    drop_leftovers,
    is_ours,
    read_journal,
)
from hall_app.storage.update_file import needed_room, room_needed
from hall_app.support.errors import EnvironmentFault, RuleViolation
from hall_app.support.files import passing_folder
from hall_app.support.path_lengths import folder_excess

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from pathlib import Path

    from hall_app.domain.updates import UpdateManifest
    from hall_app.services.updating import Installed

KEPT = "uninstall.exe"
"""What the installer writes beside the program; no update holds it."""
_OWN = frozenset({"_internal", "licences", "LICENSE.txt", "parts.txt", KEPT})
"""What may go with the former program, beside its programs; the installer drops the same."""
_OF_WORK = frozenset({LOCK, "tool", "journal.json"})
_BEGIN_OF_WORK = (".journal.json.", MARKER)
"""A journal half written, and what says whose the folders beside the program are."""
_NAMED = 5
"""So many files of somebody's own are named; of more only how many there are is told."""
FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
"""What a full disk is to the system."""


def check_place(manifest: UpdateManifest, installed: Installed) -> SwapPlaces:
    """Check that an update can be laid beside the program in use; nothing is changed.

    Raises:
        RuleViolation: ``update-foreign-files`` in the program's folder, ``update-foreign-folder``
            beside it: they would go with the former program.
        EnvironmentFault: ``update-unfinished``, ``update-at-work``, ``update-folder-unwritable``,
            ``update-path-too-long``, ``update-disk-full``.
    """
    places = SwapPlaces(installed.folder)
    _check_own(places, manifest, installed)
    longest = max(len(one.path) for one in manifest.files)
    below = f"/{places.work.name}/{places.tool.name}/"
    over = folder_excess(places.program.parent, len(below) + longest)
    if over:
        raise EnvironmentFault("update-path-too-long", folder=str(places.program), count=over)
    if places.work.is_dir():
        with at_work(places):
            _check_none_under_way(places)
            drop_leftovers(places)
    try:
        with passing_folder(".hall-update-", places.program.parent):
            lacking = room_needed(manifest, places.program.parent)
    except OSError as fault:
        raise place_fault(fault, places, manifest) from fault
    if lacking:
        raise _no_room(places, lacking)
    return places


def check_none_pending(folder: Path) -> None:
    """Check that the program in this folder is not one that an update has yet to prove.

    Raises:
        EnvironmentFault: ``update-unfinished``, ``update-at-work``.
    """
    places = SwapPlaces(folder)
    if places.work.is_dir() and places.journal.exists():
        with at_work(places):
            _check_none_under_way(places)


def _check_none_under_way(places: SwapPlaces) -> None:
    pending = read_journal(places)
    if pending is not None and pending.step is not Step.STAGED:
        raise EnvironmentFault("update-unfinished", folder=str(places.work))


def _check_own(places: SwapPlaces, manifest: UpdateManifest, installed: Installed) -> None:
    """Refuse where somebody keeps files of their own: they would be thrown away."""
    own = {one.path.partition("/")[0] for one in manifest.files} | _OWN | set(installed.programs)
    foreign = _others(places.program, own)
    if foreign:
        named = ", ".join([*foreign[:_NAMED], *("…" for _ in foreign[_NAMED : _NAMED + 1])])
        raise RuleViolation("update-foreign-files", file=named, count=len(foreign))
    # A copy that somebody made of the program has the same names in it as what an update leaves.
    for folder, names in ((places.new, own), (places.old, own), (places.work, _OF_WORK)):
        if not (folder.exists() or folder.is_symlink()):
            continue
        ours = folder == places.work or is_ours(places, folder)
        if folder.is_symlink() or not folder.is_dir() or not ours or _others(folder, names):
            raise RuleViolation("update-foreign-folder", folder=str(folder))


def _others(folder: Path, own: Collection[str]) -> list[str]:
    """Return what lies in a folder under none of these names."""
    return sorted(
        one.name
        for one in folder.iterdir()
        if one.name not in own and not one.name.startswith(_BEGIN_OF_WORK)
    )


def place_fault(fault: OSError, places: SwapPlaces, manifest: UpdateManifest) -> EnvironmentFault:
    """Return what to say where the disk took no program."""
    if fault.errno in FULL:
        lacking = room_needed(manifest, places.program.parent) or needed_room(manifest)
        return _no_room(places, lacking)
    return _unwritable(places)


def _no_room(places: SwapPlaces, lacking: int) -> EnvironmentFault:
    return EnvironmentFault(
        "update-disk-full", folder=str(places.program.parent), needed_mb=lacking // 1_000_000 + 1
    )


def _unwritable(places: SwapPlaces) -> EnvironmentFault:
    return EnvironmentFault("update-folder-unwritable", folder=str(places.program.parent))


@contextmanager
def at_work(places: SwapPlaces) -> Iterator[None]:
    """Be the one who is at work on the update.

    Raises:
        EnvironmentFault: ``update-at-work`` while another is; ``update-folder-unwritable``.
    """
    lock = places.lock
    try:
        lock.enter_alone()
    except EnvironmentFault as fault:
        if fault.code != "archive-in-use":
            raise _unwritable(places) from fault
        raise EnvironmentFault("update-at-work") from fault
    try:
        yield
    finally:
        lock.leave()


def drop_lock(places: SwapPlaces) -> None:
    """Drop the folder of the work where only its lock is left: Windows keeps one that is held."""
    try:
        alone = [one.name for one in places.work.iterdir()] == [LOCK]
        if alone and not (places.old.exists() or places.new.exists()):
            places.lock_file.unlink()
            places.work.rmdir()
    except OSError:
        return  # gone already, or another update has just begun; the next start looks again
