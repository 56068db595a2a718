"""Putting one program folder in the place of another, so that the power may go at any moment.

Beside the program's folder NAME lie, while an update is at work, ``NAME.new`` (the new program,
whole and checked), ``NAME.old`` (the former one) and ``NAME.update`` (the journal, and a copy of
the new program that does the work: no system lets go of the folder of what it runs). Every step
looks at what is there before it moves anything and may be done again after a kill.
"""

from __future__ import annotations

import os
import shutil
import sys
from contextlib import suppress
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

import msgspec

from hall_app.support import files
from hall_app.support.errors import EnvironmentFault
from hall_app.support.presence import Presence

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

MARKER = "ours"
"""Begins the names of files in the work's folder; the ending of a folder that is ours follows."""
LOCK = "lock"
"""Name of the file by which one update at a time is at work."""
_TRIES = 5
"""How often a folder is tried to be moved, a second and a half each: programs take time to end."""


class Step(StrEnum):
    """Say how far an update is, in the order of its way."""

    STAGED = "staged"
    SWAPPED = "swapped"
    GOOD = "good"
    RETURNING = "returning"


@dataclass(frozen=True, slots=True, kw_only=True)
class Journal:
    """Keep on the disk how far an update is.

    Attributes:
        before: Version of the former program.
        after: Version of the new one.
        data: The data folder whose archive the new program must open.
        former: Name of the folder in it that takes the archive as it was.
        reason: Code of why the former program returns.
    """

    step: Step
    before: str
    after: str
    data: str
    former: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class SwapPlaces:
    """Name the folders beside a program's folder."""

    program: Path

    @property
    def new(self) -> Path:
        """Return the place of the new program until it is swapped in."""
        return self.program.with_name(f"{self.program.name}.new")

    @property
    def old(self) -> Path:
        """Return the place of the former program until the new one has proved good."""
        return self.program.with_name(f"{self.program.name}.old")

    @property
    def work(self) -> Path:
        """Return the folder of the update itself."""
        return self.program.with_name(f"{self.program.name}.update")

    @property
    def tool(self) -> Path:
        """Return the copy of the new program that does the work."""
        return self.work / "tool"

    @property
    def journal(self) -> Path:
        """Return the file that tells how far the update is."""
        return self.work / "journal.json"

    @property
    def lock_file(self) -> Path:
        """Return the file that the lock is taken on."""
        return self.work / LOCK

    @property
    def lock(self) -> Presence:
        """Return the lock of whoever is at work on the update."""
        return Presence(self.lock_file)


def places_of(folder: Path) -> SwapPlaces:
    """Return the places for a program, also when it was started from one of them."""
    if folder.parent.name.endswith(".update") and folder.name == "tool":
        return SwapPlaces(folder.parent.with_name(folder.parent.name.removesuffix(".update")))
    name = folder.name.removesuffix(".new").removesuffix(".old")
    return SwapPlaces(folder.with_name(name))


def read_journal(places: SwapPlaces) -> Journal | None:
    """Return how far an update is; nothing when none is under way.

    Raises:
        EnvironmentFault: ``update-unfinished`` when the journal cannot be read.
    """
    try:
        return msgspec.json.decode(places.journal.read_bytes(), type=Journal)
    except FileNotFoundError:
        return None
    except (OSError, msgspec.MsgspecError) as fault:
        raise EnvironmentFault("update-unfinished", folder=str(places.work)) from fault


def note(places: SwapPlaces, journal: Journal, step: Step, reason: str = "") -> Journal:
    """Put on the disk how far the update is.

    Raises:
        OSError: It cannot be written; the former note stands.
    """
    noted = replace(journal, step=step, reason=reason or journal.reason)
    files.write_atomically(places.journal, msgspec.json.encode(noted))
    places.journal.chmod(0o644)  # programs that other accounts start must know it
    _sync(places.work)
    return noted


def stage(places: SwapPlaces, journal: Journal, unpack: Callable[[Path], None]) -> None:
    """Lay the new program beside the one in use; the note of it comes last.

    Raises:
        OSError: The disk is full or read-only; nothing is left beside the program.
    """
    drop_leftovers(places)
    if places.old.exists() or not places.program.exists():
        raise FileExistsError(places.old)  # swapping would take the leftover for the former one
    _mark(places, places.new)
    try:
        unpack(places.new)
        unpack(places.tool)
        note(places, journal, Step.STAGED)
    except BaseException:
        clear(places)
        raise


def drop_leftovers(places: SwapPlaces) -> None:
    """Drop what an update left that moved nothing; only while a program stands in its place."""
    if places.program.exists():
        end(places)
        shutil.rmtree(places.tool, ignore_errors=True)


def swap(places: SwapPlaces, reached: Callable[[str], None]) -> None:
    """Move the former program aside and the new one in.

    Raises:
        OSError: A folder is held or the disk refuses; ``put_back`` brings the former one back.
    """
    if not places.old.exists():
        _move(places.program, places.old)
        reached("former aside")
    if not places.program.exists():
        _move(places.new, places.program)
        reached("new in place")


def put_back(places: SwapPlaces, reached: Callable[[str], None]) -> None:
    """Move the former program back into its place.

    Raises:
        OSError: A folder is held or the disk refuses; to be done again.
    """
    if not places.old.exists():
        return
    if places.program.exists():
        _move(places.program, places.new)
        reached("new aside")
    _move(places.old, places.program)
    reached("former in place")


def heal(places: SwapPlaces, *, forward: bool) -> None:
    """Put a program into its place where the power went between two moves and none stands there.

    The former one comes back; a system that does not move the folder of what it runs gets the new
    one instead, where that may stand there.

    Raises:
        OSError: Neither can be moved.
    """
    if places.program.exists() or not places.old.exists():
        return
    try:
        files.replace(places.old, places.program)
    except PermissionError:
        if not forward or not places.new.exists():
            raise
        files.replace(places.new, places.program)
    _sync(places.program.parent)


def end(places: SwapPlaces) -> None:
    """Drop all but the folder of the work, which may be that of the program that is at it.

    A folder beside the program that no update laid there is left alone.
    """
    for folder in (places.old, places.new):
        if is_ours(places, folder):
            _mark(places, folder)  # for what is held, and outlives the journal
            shutil.rmtree(folder, ignore_errors=True)
            if not folder.exists():
                files.drop(_marker(places, folder))
    files.remove(places.journal)


def is_ours(places: SwapPlaces, folder: Path) -> bool:
    """Tell whether an update laid a folder beside the program, or moved the former one there."""
    return places.journal.exists() or _marker(places, folder).exists()


def _marker(places: SwapPlaces, folder: Path) -> Path:
    return places.work / f"{MARKER}{folder.suffix}"


def _mark(places: SwapPlaces, folder: Path) -> None:
    with suppress(OSError):  # on a full disk the journal tells it
        _marker(places, folder).touch()


def clear(places: SwapPlaces) -> None:
    """Drop everything of an update that has ended; only while a program stands in its place."""
    if places.program.exists():
        end(places)
        if not (places.old.exists() or places.new.exists()):  # else this tells whose they are
            shutil.rmtree(places.work, ignore_errors=True)


def _move(source: Path, target: Path) -> None:
    for left in reversed(range(_TRIES)):
        try:
            files.replace(source, target)
        except PermissionError:
            if not left:
                raise
        else:
            break
    _sync(target.parent)


def _sync(folder: Path) -> None:
    """Have the system write down what lies in a folder; Windows does so by itself."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
