"""Building the program from a data folder and a clock; the only place that builds."""

from __future__ import annotations

import functools
from contextlib import nullcontext
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hall_app.app.updates import (
    after_opening,
    before_making,
    before_opening,
    installed_program,
    proving,
)
from hall_app.domain.printer_settings import PrinterSetting
from hall_app.services.events import ChangeFeed
from hall_app.services.facade import Foundation, Services
from hall_app.services.knowledge import Knowledge
from hall_app.services.policy import Policy
from hall_app.services.viewing import ViewPolicy
from hall_app.storage.database import Archive
from hall_app.storage.exchange import finish_exchange
from hall_app.storage.failures import translated
from hall_app.storage.keys import KeySlots
from hall_app.storage.side_file import forget_side_file, note_side_file, side_file_lost
from hall_app.support import paths as program
from hall_app.support.errors import EnvironmentFault
from hall_app.support.files import drop
from hall_app.support.folders import check_data_folder
from hall_app.support.lanes import ImmediateLane, ThreadLane, take_short_turns
from hall_app.support.presence import Presence

if TYPE_CHECKING:
    from collections.abc import Callable

    from hall_app.devices.printers import Spooler
    from hall_app.domain.printer_settings import SheetSize
    from hall_app.services.commands import SetUp
    from hall_app.services.print_plan import PrinterChoices
    from hall_app.services.print_queue import PrintQueue
    from hall_app.services.prints import PrintsService
    from hall_app.support.clock import Clock
    from hall_app.support.lanes import Lane
    from hall_app.support.paths import DataPaths

PRACTICE_PASSWORD = "lianxi2026"  # noqa: S105 - published on purpose, shown on the login page


@dataclass(frozen=True, slots=True, kw_only=True)
class Lanes:
    """Where work runs: all writes and quick reads, paper, and long reads."""

    db: Lane
    print: Lane
    background: Lane

    def named(self) -> dict[str, Lane]:
        """Return the lanes by the names the desk's tasks use."""
        return {"db": self.db, "print": self.print, "background": self.background}


@dataclass(frozen=True, slots=True, kw_only=True)
class Application:
    """One open archive with everything that works on it.

    Attributes:
        side_file_lost: A program ended in the middle, and the side file with its last acts is gone.
    """

    paths: DataPaths
    clock: Clock
    archive: Archive
    services: Services
    lanes: Lanes
    presence: Presence
    side_file_lost: bool = False

    @property
    def view_only(self) -> bool:
        """Tell whether this is a copy in which nothing that is done is kept."""
        return self.paths.view_note.exists()

    def close(self) -> None:
        """Finish what is queued and give everything back."""
        self.lanes.print.close()
        self.lanes.background.close()
        self.lanes.db.close()
        self.archive.close()
        self.presence.leave()
        forget_side_file(self.paths)


class NoPrinterChosen:
    """Choose no printer; papers wait until somebody names one."""

    def setting_for(
        self, _form_id: str, _sheet: SheetSize | None = None, printer: str = ""
    ) -> PrinterSetting:
        """Return the printer asked for, without anything of its own."""
        return PrinterSetting(printer=printer)

    def choose(self, _form_id: str, _printer: str) -> None:
        """Forget the choice."""


def check_ready(paths: DataPaths, *, create: bool) -> None:
    """Check the data folder, and finish a restore there that the power ended.

    Raises:
        EnvironmentFault: The faults of the folder; ``archive-in-use`` while a restore is at work.
    """
    check_data_folder(paths.root, create=create)
    if not paths.archive.exists():
        before_making()
    finish_exchange(paths)


def key_of(paths: DataPaths, secret: str | None) -> bytes:
    """Return the archive's key: published, kept for this account, or behind the secret.

    Raises:
        EnvironmentFault: ``archive-missing``, ``archive-corrupt``, ``key-file-missing``,
            ``passphrase-needed``, ``wrong-passphrase``.
    """
    if not paths.archive.exists():
        raise EnvironmentFault("archive-missing", folder=str(paths.root))
    if not paths.archive.stat().st_size:
        raise EnvironmentFault("archive-corrupt", archive=paths.archive.name)
    slots = KeySlots(paths.key_slots)
    key = slots.with_secret(secret) if secret else slots.without_secret()
    if key is None:
        raise EnvironmentFault("passphrase-needed")
    return key


def open_by_itself(paths: DataPaths, secret: str) -> None:
    """Let this computer account open the archive without its secret from now on.

    Raises:
        EnvironmentFault: ``wrong-passphrase``, ``keyring-unavailable``.
    """
    slots = KeySlots(paths.key_slots)
    slots.remember_here(slots.with_secret(secret))


def build(
    paths: DataPaths,
    clock: Clock,
    *,
    secret: str | None = None,
    threads: bool = True,
    spooler: Spooler | None = None,
    choices: PrinterChoices | None = None,
    first_start: bool = False,
) -> Application:
    """Open an archive and build everything that works on it.

    Args:
        paths: The data folder.
        clock: The only source of the present time.
        secret: Passphrase or recovery key, when the archive asks for one.
        threads: Whether work runs on lanes of its own, or at once (commands, tests).
        spooler: The printers; those of this machine by default.
        choices: Which printer takes which form; none by default.
        first_start: Whether this is the first start by which an update tries a new program.

    Raises:
        EnvironmentFault: Why the archive cannot be opened; nothing is changed. As ``proving``.
    """
    before_opening()
    check_ready(paths, create=False)
    key = key_of(paths, secret)
    with nullcontext() if first_start else proving(paths, key):
        presence = Presence(paths.presence)
        presence.enter()
        try:
            application = _open(paths, clock, key, presence, threads, spooler, choices)
        except BaseException:
            presence.leave()
            raise
    after_opening(paths)
    return application


def _open(
    paths: DataPaths,
    clock: Clock,
    key: bytes,
    presence: Presence,
    threads: bool,  # noqa: FBT001 - private
    spooler: Spooler | None,
    choices: PrinterChoices | None,
) -> Application:
    archive, lost = Archive(paths.archive, key), side_file_lost(paths)
    lanes = _lanes(archive) if threads else _immediate(archive)
    note_side_file(paths)
    try:
        lanes.db.submit(lambda: _require_content(archive)).result()
        with translated(archive.path.name):
            services = lanes.db.submit(
                lambda: _services(archive, paths, clock, lanes, spooler, choices)
            ).result()
    except BaseException:
        lanes.print.close()
        lanes.background.close()
        lanes.db.close()
        archive.close()
        raise
    return Application(
        paths=paths,
        clock=clock,
        archive=archive,
        services=services,
        lanes=lanes,
        presence=presence,
        side_file_lost=lost,
    )


def _require_content(archive: Archive) -> None:
    """Refuse a file without content: filling it would hide that the hall's archive is gone."""
    if archive.blank() or archive.tables_missing():
        raise EnvironmentFault("archive-corrupt", archive=archive.path.name)


def _lanes(archive: Archive) -> Lanes:
    take_short_turns()
    return Lanes(
        db=ThreadLane("db", opening=archive.connect, closing=archive.close),
        print=ThreadLane("print"),
        background=ThreadLane("background", opening=archive.connect, closing=archive.close),
    )


def _immediate(archive: Archive) -> Lanes:
    archive.connect()
    lane = ImmediateLane()
    return Lanes(db=lane, print=lane, background=lane)


def _services(
    archive: Archive,
    paths: DataPaths,
    clock: Clock,
    lanes: Lanes,
    spooler: Spooler | None,
    choices: PrinterChoices | None,
) -> Services:
    """Build the services on the database lane."""
    if archive.schema_steps_missing():
        from hall_app.services.backup_files import migrate_with_backup  # noqa: PLC0415 - seldom

        migrate_with_backup(archive, paths, clock)
    from hall_app.ui.preferences import faces_of_papers  # noqa: PLC0415 - with an archive only

    feed = ChangeFeed()
    rights = program.resources() / "policy.toml"
    policy = ViewPolicy(rights, clock) if paths.view_note.exists() else Policy(rights, clock)
    knowledge = Knowledge(clock, faces_of_papers(paths.machine_settings))
    knowledge.reload()

    @functools.cache
    def printers() -> Spooler:
        from hall_app.devices.this_machine import spooler_for_this_machine  # noqa: PLC0415

        return spooler or spooler_for_this_machine()

    def queue(prints: PrintsService) -> PrintQueue:
        return _print_queue(prints, knowledge, clock, lanes, printers(), choices)

    return Services(
        Foundation(
            archive=archive,
            paths=paths,
            clock=clock,
            feed=feed,
            policy=policy,
            knowledge=knowledge,
            queue=queue,
            spooler=printers,
            installed=installed_program,
        )
    )


def _print_queue(
    prints: PrintsService,
    knowledge: Knowledge,
    clock: Clock,
    lanes: Lanes,
    spooler: Spooler,
    choices: PrinterChoices | None,
) -> PrintQueue:
    """Build the way of a paper to the printers of this machine; nothing of it is in the start."""
    from hall_app.services.paper_making import FormsPaperMaker  # noqa: PLC0415
    from hall_app.services.print_queue import PrintQueue  # noqa: PLC0415

    return PrintQueue(
        prints,
        FormsPaperMaker(knowledge),
        spooler,
        choices or NoPrinterChosen(),
        clock,
        lanes.db,
        lanes.print,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Created:
    """A new archive and, for a real one, the recovery key to be printed once.

    Attributes:
        keyring_fault: Why the archive does not open by itself, when that was wanted.
    """

    recovery_key: str
    keyring_fault: EnvironmentFault | None = None


def create(
    paths: DataPaths,
    clock: Clock,
    wish: SetUp,
    *,
    practice: bool = False,
    fill: Callable[[Archive], None] | None = None,
) -> Created:
    """Make a new archive from what the first-run wizard asked, whole or not at all.

    Raises:
        EnvironmentFault: ``archive-exists`` and the faults of the folder.
        RuleViolation: The faults of the wish; no file is left behind.
    """
    from hall_app.services.hall import check_set_up  # noqa: PLC0415 - with its reader only

    check_set_up(wish)
    check_data_folder(paths.root, create=True)
    before_making()
    if paths.archive.exists():
        raise EnvironmentFault("archive-exists", folder=str(paths.root))
    slots = KeySlots(paths.key_slots)
    recovery = ""
    if practice:
        key = slots.create_published()
    else:
        chain = slots.create(wish.passphrase)
        key, recovery = chain.key, chain.recovery_key
    try:
        _fill(paths, clock, key, wish, practice, fill)
    except BaseException:
        for name in ("hall.archive", "hall.archive-wal", "hall.archive-shm", "hall.keys"):
            drop(paths.root / name)
        raise
    fault: EnvironmentFault | None = None
    if wish.auto_unlock and not practice:
        try:
            slots.remember_here(key)
        except EnvironmentFault as refused:
            # The recovery key must reach the hall even where no keyring keeps the archive's key.
            fault = refused
    return Created(recovery_key=recovery, keyring_fault=fault)


def _fill(
    paths: DataPaths,
    clock: Clock,
    key: bytes,
    wish: SetUp,
    practice: bool,  # noqa: FBT001 - private
    fill: Callable[[Archive], None] | None,
) -> None:
    archive = Archive(paths.archive, key)
    lanes = _immediate(archive)
    try:
        services = _services(archive, paths, clock, lanes, None, None)
        services.hall.set_up(wish, practice=practice)
        if fill is not None:
            fill(archive)
    finally:
        archive.close()
