"""``update``: a new program from its signed file, or the former one as it was."""

from __future__ import annotations

import importlib
import json
import logging
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from hall_app.app.bootstrap import build, check_ready, key_of
from hall_app.app.cli.context import RULE_BROKEN, STANDARD_INPUT, UsageError, answer
from hall_app.app.update_hand_over import NO_CONSOLE, after_power_cut, start_apart
from hall_app.app.updates import (
    AT_NEXT_LOGON,
    COMMANDS,
    installed_folder,
    installed_program,
    program_version,
)
from hall_app.services.program_updates import note_update
from hall_app.services.shipped import read_shipped
from hall_app.services.update_migration import migrate_on_copy
from hall_app.services.update_place import check_none_pending, check_place
from hall_app.services.updating import (
    carry_out,
    check_alone,
    check_update,
    give_up,
    stage_update,
)
from hall_app.storage.program_swap import places_of, read_journal
from hall_app.support.errors import EnvironmentFault
from hall_app.support.next_logon import forget_at_next_logon, run_at_next_logon
from hall_app.support.paths import DataPaths

if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Iterator

    from hall_app.app.cli.context import CommandContext
    from hall_app.storage.program_swap import Journal, SwapPlaces

logger = logging.getLogger(__name__)

_ANSWERED = frozenset({0, RULE_BROKEN})
"""How a tool ends that has said what became of the update."""
LONGEST_START = 3_600
"""Seconds that a first start may take; migrating a large archive takes minutes."""


def add_options(_name: str, parser: ArgumentParser) -> None:
    """Add the command's options."""
    parser.description = "Bring in a new program from the supplier's signed file, or keep this one."
    parser.add_argument("file", nargs="?", metavar="FILE", help="the .hallupdate file")
    parser.add_argument("--check", action="store_true", help="check the file, change nothing")
    parser.add_argument("--resume", action="store_true", help="go on with an interrupted update")
    parser.add_argument("--first-start", metavar="FORMER", default="", help="used by the update")


def run(context: CommandContext) -> int:
    """Answer with one object."""
    options = context.options
    if options.first_start:
        return _first_start(context)
    if options.resume:
        return _resume(context)
    if not options.file:
        raise UsageError("hall-app update: name the file")
    return _update(context, Path(options.file))


def _update(context: CommandContext, file: Path) -> int:
    installed = installed_program()
    check_none_pending(installed.folder)
    manifest = check_update(file, installed)
    if context.options.check:
        answer({"ok": True, "version": manifest.version, "here": installed.version})
        return 0
    check_place(manifest, installed)
    check_alone(context.paths)
    with _archive_kept(context, f"{installed.version} -> {manifest.version}") as backup:
        places = stage_update(file, manifest, installed, context.paths, context.clock)
    return _hand_over(context, places, backup, installed.version)


@contextmanager
def _archive_kept(context: CommandContext, change: str) -> Iterator[str]:
    """Back the archive up, where there is one; its journal tells what was laid ready then."""
    if not context.paths.archive.exists():
        yield ""
        return
    with context.application() as app:
        yield str(app.services.backups.make_now().file)
        note_update(app.archive, change, context.clock)


def _words(context: CommandContext, folder: Path, *more: str) -> list[str]:
    """Return a command of the program in a folder, with the options this one was given."""
    words = [str(folder / COMMANDS), "update", *more]
    if secret := context.option("passphrase_file"):
        there = secret if secret == STANDARD_INPUT else str(Path(secret).absolute())
        words += ["--passphrase-file", there]
    if language := context.option("lang"):
        words += ["--lang", language]
    return words


def _given(context: CommandContext) -> bytes:
    """Return what a program that is started reads, where the passphrase came that way."""
    piped = context.option("passphrase_file") == STANDARD_INPUT
    return f"{context.secret() or ''}\n".encode() if piped else b""


def _hand_over(context: CommandContext, places: SwapPlaces, backup: str, version: str) -> int:
    """Let the copy of the new program do the work, as no folder in use can be moved on Windows.

    There this program must end first; elsewhere it waits and passes the answer on.
    """
    words = _words(context, places.tool, "--resume")
    beside = places.program.parent  # who stands in a folder holds it
    sys.stdout.flush()
    status = None
    try:
        if sys.platform == "win32":
            start_apart(words, beside, _given(context), answers=True)
            answer({"ok": True, "state": "at work", "backup": backup})
            return 0
        status = subprocess.run(  # noqa: S603 - likewise
            words, check=False, cwd=beside, input=_given(context)
        ).returncode
    except OSError:
        logger.warning("the new program does not start", exc_info=True)
    if places.work.exists():
        give_up(places)
    if status in _ANSWERED:
        return status
    check_none_pending(places.program)
    raise EnvironmentFault("update-returned", version=version, reason="update-does-not-start")


def _resume(context: CommandContext) -> int:
    answer({"ok": True, "version": resume(context)})
    return 0


def resume(context: CommandContext) -> str:
    """Bring an update to its end and return the version that stands.

    Raises:
        EnvironmentFault: Why the former program is back; as ``carry_out``.
    """
    places = places_of(installed_folder())
    journal = read_journal(places)
    data = DataPaths(Path(journal.data)) if journal is not None else context.paths
    # The power may go while no program is in its place. What Windows runs at a logon leaves the
    # entry alone: Windows drops it when that has ended, and keeps it over a second power cut.
    at_logon = getattr(context.options, "at_logon", False)
    if not at_logon:
        run_at_next_logon(AT_NEXT_LOGON, after_power_cut(places, data))
    try:
        done = carry_out(places, lambda journal: _start(context, places, journal))
    finally:
        if places.program.exists() and not at_logon:
            forget_at_next_logon(AT_NEXT_LOGON)
    if done.returned == "update-folder-held":
        raise EnvironmentFault("update-folder-held", version=done.version)
    if done.returned == "update-stopped":
        raise EnvironmentFault("update-stopped", version=done.version)
    if done.returned:
        raise EnvironmentFault("update-returned", version=done.version, reason=done.returned)
    return done.version


def _start(context: CommandContext, places: SwapPlaces, journal: Journal) -> str:
    """Start the new program in its place; return the code of what was wrong."""
    more = ("--first-start", journal.former, "--data-dir", journal.data)
    words = _words(context, places.program, *more)
    try:
        ended = subprocess.run(  # noqa: S603 - likewise
            words,
            check=False,
            capture_output=True,
            input=_given(context),
            timeout=LONGEST_START,
            creationflags=NO_CONSOLE,
        )
    except (OSError, subprocess.TimeoutExpired):
        return "update-does-not-start"
    return "" if not ended.returncode else _code(ended.stdout)


def _code(output: bytes) -> str:
    try:
        return str(json.loads(output)["code"])
    except (ValueError, LookupError, TypeError):
        return "update-does-not-start"


def _first_start(context: CommandContext) -> int:
    """Open everything once: windows, forms and tables, the archive on a copy brought up to date.

    Raises:
        ImportError: The windows do not load, as where the system is too old for a new Qt.
    """
    steps: tuple[str, ...] = ()
    for windows in ("hall_app.app.desk", "hall_app.app.shift"):
        importlib.import_module(windows)
    read_shipped()
    if context.paths.archive.exists():
        check_ready(context.paths, create=False)
        key = key_of(context.paths, context.secret())
        steps = migrate_on_copy(context.paths, key, context.options.first_start)
        secret = context.secret()
        build(context.paths, context.clock, secret=secret, threads=False, first_start=True).close()
    answer({"ok": True, "version": program_version(), "migrated": list(steps)})
    return 0
