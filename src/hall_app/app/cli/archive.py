"""``backup``, ``restore`` and ``verify``: the archive file itself."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from hall_app.app.cli.context import RULE_BROKEN, answer
from hall_app.services.backups import is_practice_backup, restore
from hall_app.support.paths import DataPaths, default_data_folder, practice_folder

if TYPE_CHECKING:
    from argparse import ArgumentParser

    from hall_app.app.cli.context import CommandContext


def add_options(name: str, parser: ArgumentParser) -> None:
    """Add the command's options."""
    if name == "backup":
        parser.description = "Make a checked backup while the desk may stay open."
        parser.add_argument("--to", metavar="DIR", help="folder of the backup")
    elif name == "restore":
        parser.description = "Put a backup in the place of the archive; the present one is kept."
        parser.add_argument("file", metavar="FILE")
    else:
        parser.description = (
            "Check pages, chains, projections, numbers, households, places, visits, scans, "
            "papers, journal."
        )
        parser.add_argument("--deep", action="store_true")


def run(context: CommandContext) -> int:
    """Answer with one object."""
    name = context.options.command
    if name == "backup":
        return _backup(context)
    if name == "restore":
        return _restore(context)
    return _verify(context)


def _backup(context: CommandContext) -> int:
    folder = Path(context.options.to) if context.options.to else None
    with context.application() as app:
        made = app.services.backups.make(context.operator(app), folder)
    answer({"ok": True, "checked": made.acts, "faults": [], "file": made.file, "cases": made.cases})
    return 0


def _restore(context: CommandContext) -> int:
    file = Path(context.options.file)
    done = restore(file, _place(context, file), context.secret(), context.clock)
    answer(
        {
            "ok": not done.found.faults,
            "checked": done.found.acts,
            "faults": list(done.found.faults),
            "former": done.former,
        }
    )
    return RULE_BROKEN if done.found.faults else 0


def _place(context: CommandContext, file: Path) -> DataPaths:
    """Return the folder named, or the one of this kind of archive: on a new computer none exists.

    The hall's own archive never lands in the folder of the practice archive.
    """
    named = context.option("data_dir")
    if named:
        return DataPaths(Path(named))
    return DataPaths(practice_folder() if is_practice_backup(file) else default_data_folder())


def _verify(context: CommandContext) -> int:
    with context.application() as app:
        found = app.services.backups.verify(context.operator(app), deep=context.options.deep)
    answer(
        {
            "ok": not found.faults,
            "checked": found.acts,
            "faults": list(found.faults),
            "cases": found.cases,
            "papers": found.papers,
            "journal": found.journal,
            "household_events": found.events,
            "places": found.places,
            "visits": found.visits,
            "scans": found.scans,
        }
    )
    return RULE_BROKEN if found.faults else 0
