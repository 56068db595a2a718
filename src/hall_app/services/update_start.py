"""What of an update concerns an ordinary start: a kill may have left it open anywhere."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from hall_app.services.shipped import read_shipped
from hall_app.services.update_migration import migrate_on_copy, thin_former
from hall_app.services.update_place import at_work, drop_lock
from hall_app.storage.program_swap import (
    Step,
    SwapPlaces,
    clear,
    heal,
    note,
    places_of,
    read_journal,
)
from hall_app.support.errors import EnvironmentFault, HallError
from hall_app.support.paths import DataPaths

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hall_app.storage.program_swap import Journal

_NOT_THE_PROGRAM = frozenset(
    {"passphrase-needed", "wrong-passphrase", "archive-in-use", "key-file-missing"}
)
"""Why a first start ends without saying anything against the new program."""


def check_not_returning(folder: Path) -> None:
    """Check that the program in this folder is not on its way out.

    Its archive is the former program's again, which could not read it after a migration.

    Raises:
        EnvironmentFault: ``update-unfinished``.
    """
    places = SwapPlaces(folder)
    journal = read_journal(places)
    if journal is not None and journal.step is Step.RETURNING and places.old.exists():
        raise EnvironmentFault("update-unfinished", folder=str(places.work))


def heal_interrupted(folder: Path) -> None:
    """Bring a program back into its empty place, when one beside it was started after a kill.

    Raises:
        EnvironmentFault: ``update-healed``: the program is to be started from its place;
            ``update-unfinished`` when it cannot be moved; ``update-at-work``.
    """
    places = places_of(folder)
    journal = read_journal(places)
    if journal is None or places.program.exists() or not places.old.exists():
        return
    with at_work(places):
        try:
            heal(places, forward=journal.step is not Step.RETURNING)
            if places.old.exists():
                note(places, journal, Step.SWAPPED)
        except OSError as fault:
            raise EnvironmentFault("update-unfinished", folder=str(places.work)) from fault
    raise EnvironmentFault("update-healed", folder=str(places.program))


def speaks_against(code: str) -> bool:
    """Tell whether the code of a fault at the first start says anything against the program."""
    return code not in _NOT_THE_PROGRAM


@contextmanager
def proving(folder: Path, version: str, paths: DataPaths, key: bytes) -> Iterator[None]:
    """Hold the opening of an archive; a program that was never tried does its first start here.

    As at its first start the archive is brought up to date on a copy, and the former one is kept.

    Args:
        folder: Of the program that runs.
        version: Of the program that runs.
        paths: The data folder that is opened inside.
        key: Of its archive.

    Raises:
        EnvironmentFault: ``update-untried`` with the code of what was wrong; ``update-not-tried``
            for another archive than the one the update is for, or by an account that may not go
            on with it; ``update-at-work`` while somebody does.
    """
    places = SwapPlaces(folder)
    journal = untried(places, version)
    if journal is None:
        yield
        return
    if not _same(Path(journal.data), paths.root):
        raise _not_tried()
    try:
        with at_work(places):
            journal = untried(places, version)
    except EnvironmentFault as fault:
        if fault.code == "update-folder-unwritable":
            raise _not_tried() from fault
        raise
    if journal is None:  # another has just brought it to its end
        raise EnvironmentFault("update-at-work")
    try:
        read_shipped()
        migrate_on_copy(paths, key, journal.former)
        yield
    except Exception as fault:
        code = fault.code if isinstance(fault, HallError) else "update-does-not-start"
        if not speaks_against(code):
            raise
        raise EnvironmentFault("update-untried", reason=code) from fault


def _same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False


def untried(places: SwapPlaces, version: str) -> Journal | None:
    """Return the update whose first start of this program is still open."""
    journal = read_journal(places)
    waits = journal is not None and journal.step is Step.SWAPPED and journal.after == version
    return journal if waits else None


def refuse_untried(folder: Path, version: str) -> None:
    """Let a program that was never tried make no archive, which the former one could not read.

    Raises:
        EnvironmentFault: ``update-not-tried``.
    """
    if untried(SwapPlaces(folder), version) is not None:
        raise _not_tried()


def _not_tried() -> EnvironmentFault:
    return EnvironmentFault("update-not-tried")


def prove_good(folder: Path, version: str, opened: Path) -> None:
    """Keep the new program: it has opened the archive at an ordinary start after a kill.

    Drops what an ended update left, as its own tool cannot. Does nothing while one is at work, from
    the former program while one is under way, or when another archive was opened than its own.

    Args:
        folder: Of the program that runs.
        version: Of the program that runs.
        opened: The data folder that it has opened.
    """
    places = SwapPlaces(folder)
    if not places.work.exists():
        return
    try:
        with at_work(places):
            journal = read_journal(places)
            if journal is None:
                clear(places)
            elif journal.after == version and _same(Path(journal.data), opened):
                clear(places)
                thin_former(DataPaths(Path(journal.data)))
        drop_lock(places)
    except EnvironmentFault as fault:
        if fault.code != "update-at-work":
            raise
