"""Bringing in a new program from its signed file: checked, backed up, tried, or returned."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from hall_app.domain.updates import check_fits
from hall_app.services.update_migration import FORMER, alone, return_archive, thin_former
from hall_app.services.update_place import FULL, KEPT, at_work, check_place, drop_lock, place_fault
from hall_app.services.update_start import speaks_against
from hall_app.storage.program_swap import (
    Journal,
    Step,
    SwapPlaces,
    clear,
    end,
    note,
    put_back,
    read_journal,
    stage,
    swap,
)
from hall_app.storage.update_file import SupplierKey, read_update, unpack_update
from hall_app.support.clock import hall_time
from hall_app.support.errors import EnvironmentFault
from hall_app.support.paths import DataPaths

if TYPE_CHECKING:
    from collections.abc import Callable

    from hall_app.domain.updates import UpdateManifest
    from hall_app.support.clock import Clock


@dataclass(frozen=True, slots=True, kw_only=True)
class Installed:
    """Describe the program that is to be replaced.

    Attributes:
        folder: Where it lies.
        programs: Its files that are started, without which nothing is a program.
        key: The supplier's, as this program was built with; empty without one.
    """

    folder: Path
    version: str
    system: str
    programs: tuple[str, ...]
    key: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdateOutcome:
    """Say which program stands after an update.

    Attributes:
        returned: Code of why the former program is back; empty when the new one stays.
    """

    version: str
    returned: str = ""


def check_update(file: Path, installed: Installed) -> UpdateManifest:
    """Check an update file whole; nothing is changed.

    Raises:
        RuleViolation: ``update-unreadable``, ``update-unsigned``, ``update-format``,
            ``update-other-system``, ``update-same``, ``update-not-newer``.
        EnvironmentFault: ``update-missing``, ``update-no-key``.
    """
    if not installed.key:
        raise EnvironmentFault("update-no-key")
    manifest = read_update(file, SupplierKey(pem=installed.key), installed.programs)
    check_fits(manifest, installed.version, installed.system)
    return manifest


def check_alone(paths: DataPaths) -> None:
    """Check that no program has the archive open.

    Raises:
        EnvironmentFault: ``archive-in-use``.
    """
    with alone(paths):
        pass


def stage_update(
    file: Path, manifest: UpdateManifest, installed: Installed, data: DataPaths, clock: Clock
) -> SwapPlaces:
    """Unpack a checked update beside the program in use.

    Raises:
        RuleViolation: ``update-unreadable``; as ``check_place``.
        EnvironmentFault: As ``check_place``; all is as it was.
    """
    places = check_place(manifest, installed)
    moment = f"{hall_time(clock.now()):%Y%m%d-%H%M%S}"
    journal = Journal(
        step=Step.STAGED,
        before=installed.version,
        after=manifest.version,
        data=str(data.root.absolute()),
        former=f"{FORMER}{moment}",
    )
    try:
        places.work.mkdir(exist_ok=True)
        with at_work(places):
            stage(places, journal, lambda folder: _unpack(file, manifest, installed, folder))
    except OSError as fault:
        raise place_fault(fault, places, manifest) from fault
    return places


def _unpack(file: Path, manifest: UpdateManifest, installed: Installed, folder: Path) -> None:
    unpack_update(file, manifest, folder)
    if (installed.folder / KEPT).exists():
        shutil.copy2(installed.folder / KEPT, folder / KEPT)


def carry_out(
    places: SwapPlaces,
    start: Callable[[Journal], str],
    reached: Callable[[str], None] = lambda _: None,
) -> UpdateOutcome:
    """Swap, try the new program, and keep it or return to the former; goes on where it ended.

    Args:
        places: The folders.
        start: Start the program that stands in its place for the first time; returns the code of
            what was wrong, or nothing.
        reached: Told after each thing that was moved or noted.

    Raises:
        EnvironmentFault: ``update-none``, ``update-at-work``, ``archive-in-use``;
            ``update-unproven`` when the archive could not be opened for the trial;
            ``update-unfinished`` when the disk refuses even the way back.
    """
    if read_journal(places) is None:
        raise EnvironmentFault("update-none")
    with at_work(places):
        journal = read_journal(places)
        if journal is None:
            raise EnvironmentFault("update-none")  # another has just brought it to its end
        try:
            journal = _forward(places, journal, start, reached)
            if journal.step is Step.RETURNING:
                return _return(places, journal, reached)
        except OSError as fault:
            raise EnvironmentFault("update-unfinished", folder=str(places.work)) from fault
        end(places)
        thin_former(DataPaths(Path(journal.data)))
        return UpdateOutcome(version=journal.after)


def give_up(places: SwapPlaces) -> None:
    """Drop an update of which nothing was moved yet, or what is left of one that has ended.

    Raises:
        EnvironmentFault: ``update-at-work``.
    """
    with at_work(places):
        journal = read_journal(places)
        if journal is None or (journal.step is Step.STAGED and not places.old.exists()):
            clear(places)
    drop_lock(places)


def _forward(
    places: SwapPlaces,
    journal: Journal,
    start: Callable[[Journal], str],
    reached: Callable[[str], None],
) -> Journal:
    data = DataPaths(Path(journal.data))
    if journal.step is Step.STAGED:
        if places.old.exists() and places.program.exists() and places.new.exists():
            # Nothing of ours leaves all three: somebody installed a program after a power cut.
            end(places)
            raise EnvironmentFault("update-none")
        try:
            with alone(data):
                swap(places, reached)
            journal = note(places, journal, Step.SWAPPED)
        except OSError as fault:
            return _noted_return(places, journal, _reason(fault))
        reached("swapped noted")
    if journal.step is Step.SWAPPED:
        # On a full disk the way back may have been gone without a note of it.
        wrong = "update-stopped" if places.new.exists() else start(journal)
        reached("tried")
        if not speaks_against(wrong):
            raise EnvironmentFault("update-unproven", reason=wrong)
        if wrong:
            return _noted_return(places, journal, wrong)
        journal = note(places, journal, Step.GOOD)
        reached("good noted")
    return journal


def _reason(fault: OSError) -> str:
    return "update-stopped" if fault.errno in FULL else "update-folder-held"


def _noted_return(places: SwapPlaces, journal: Journal, reason: str) -> Journal:
    """Turn round, also where no note of it fits on the disk any more."""
    try:
        return note(places, journal, Step.RETURNING, reason)
    except OSError:
        return Journal(
            step=Step.RETURNING,
            before=journal.before,
            after=journal.after,
            data=journal.data,
            former=journal.former,
            reason=reason,
        )


def _return(places: SwapPlaces, journal: Journal, reached: Callable[[str], None]) -> UpdateOutcome:
    reached("returning noted")
    return_archive(DataPaths(Path(journal.data)), journal.former)
    reached("archive returned")
    put_back(places, reached)
    end(places)
    return UpdateOutcome(version=journal.before, returned=journal.reason)
