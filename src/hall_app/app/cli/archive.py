"""``backup``, ``restore``, ``verify`` and ``archive``: the archive file itself."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from hall_app.app.bootstrap import build
from hall_app.app.cli.context import RULE_BROKEN, UsageError, answer, first_line
from hall_app.services.rekeying import rekey
from hall_app.services.restoring import (
    UNKNOWN,
    Consent,
    is_practice_backup,
    preview_restore,
    restore,
)
from hall_app.services.salvaging import salvage
from hall_app.support.paths import DataPaths, default_data_folder, practice_folder

if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Callable

    from hall_app.app.cli.context import CommandContext


def add_options(name: str, parser: ArgumentParser) -> None:
    """Add the command's options."""
    if name == "backup":
        parser.description = "Make a checked backup while the desk may stay open."
        parser.add_argument("--to", metavar="DIR", help="folder of the backup")
    elif name == "restore":
        parser.description = "Put a backup in the place of the archive; the present one is kept."
        parser.add_argument("file", metavar="FILE")
        parser.add_argument(
            "--preview", action="store_true", help="say what would be lost, change nothing"
        )
        parser.add_argument(
            "--yes-lose",
            metavar="N",
            type=_to_lose,
            help="number of entries that would be lost, as --preview tells it, or unknown",
        )
    elif name == "archive":
        parser.description = (
            "Tell about the archive, go on with backups after a restore, change the passphrase, "
            "make a recovery key, encrypt it under a new key, salvage what is readable of it."
        )
        parser.add_argument("act", choices=tuple(_ACTS))
        parser.add_argument("folder", nargs="?", metavar="DIR", help="where the salvage goes")
        parser.add_argument(
            "--new-passphrase-file", metavar="FILE", default="", help="file of the new passphrase"
        )
        parser.add_argument(
            "--typed-file",
            metavar="FILE",
            default="",
            help="file of the new recovery key, typed back from paper; puts it in force",
        )
    else:
        parser.description = (
            "Check pages, chains, projections, numbers, households, places, visits, scans, "
            "papers, journal."
        )
        parser.add_argument("--deep", action="store_true")


def _to_lose(word: str) -> int | str:
    return word if word == UNKNOWN else int(word)


def run(context: CommandContext) -> int:
    """Answer with one object."""
    name = context.options.command
    if name == "backup":
        return _backup(context)
    if name == "restore":
        return _preview(context) if context.options.preview else _restore(context)
    if name == "archive":
        act = context.options.act
        if context.options.folder and act != "salvage":
            raise UsageError(f"hall-app archive {act}: unrecognized: {context.options.folder}")
        return _ACTS[act](context)
    return _verify(context)


def _backup(context: CommandContext) -> int:
    folder = Path(context.options.to) if context.options.to else None
    with context.application() as app:
        made = app.services.backups.make(context.operator(app), folder)
    answer({"ok": True, "checked": made.acts, "faults": [], "file": made.file, "cases": made.cases})
    return 0


def _restore(context: CommandContext) -> int:
    file = Path(context.options.file)
    place = _place(context, file)
    consent = Consent(confirmed=context.options.yes_lose, way="命令行")
    done = restore(file, place, context.secret(), context.clock, consent=consent)
    answer(
        {
            "ok": not done.found.faults,
            "checked": done.found.acts,
            "faults": list(done.found.faults),
            "former": done.former,
            "migrated": list(done.steps),
            "backups_paused": True,
        }
    )
    return RULE_BROKEN if done.found.faults else 0


def _preview(context: CommandContext) -> int:
    """Compare with the archive in the place of the restore; null is what nobody can tell."""
    file = Path(context.options.file)
    plan = preview_restore(file, _place(context, file), context.secret(), context.clock)
    answer(
        {
            "ok": True,
            "file": plan.file,
            "made_at": plan.made_at,
            "days": plan.days,
            "schema": plan.schema,
            "program": plan.program,
            "loses": plan.loses,
            "kinds": {
                one.kind: {"backup": one.in_backup, "now": one.now, "lost": one.lost}
                for one in plan.changes
            },
        }
    )
    return 0


def _place(context: CommandContext, file: Path) -> DataPaths:
    """Return the folder named, or the one of this kind of archive: on a new computer none exists.

    The hall's own archive never lands in the folder of the practice archive.
    """
    named = context.option("data_dir")
    if named:
        return DataPaths(Path(named))
    return DataPaths(practice_folder() if is_practice_backup(file) else default_data_folder())


def _info(context: CommandContext) -> int:
    with context.application() as app:
        facts = app.services.backups.facts(context.operator(app))
    answer({"ok": True, **asdict(facts)})
    return 0


def _confirm(context: CommandContext) -> int:
    with context.application() as app:
        app.services.backups.confirm_restored(context.operator(app))
    answer({"ok": True, "backups_paused": False})
    return 0


def _passphrase(context: CommandContext) -> int:
    new = first_line(context.options.new_passphrase_file)
    with context.application() as app:
        operator = context.operator(app)
        app.services.archive_keys.change_passphrase(context.secret() or "", new, operator)
    answer({"ok": True})
    return 0


def _rekey(context: CommandContext) -> int:
    """Encrypt the archive anew, and make the first backup under the new key."""
    new = first_line(context.options.new_passphrase_file)
    recovery = rekey(context.paths, context.secret() or "", new, context.clock)
    app = build(context.paths, context.clock, secret=new, threads=False)
    try:
        app.services.backups.make_now()
    finally:
        app.close()
    answer({"ok": True, "recovery_key": recovery})
    return 0


def _recovery_key(context: CommandContext) -> int:
    """Print a new recovery key, or take the one that was typed back."""
    typed = first_line(context.options.typed_file)
    with context.application() as app:
        keys, operator = app.services.archive_keys, context.operator(app)
        if typed:
            keys.take_recovery_key(typed, operator)
            answer({"ok": True, "in_force": True})
        else:
            made = keys.propose_recovery_key(context.secret() or "", operator)
            answer({"ok": True, "in_force": False, "recovery_key": made})
    return 0


def _salvage(context: CommandContext) -> int:
    """Write what is readable of a damaged archive, and say what is lost."""
    if not context.options.folder:
        raise UsageError("hall-app archive salvage: name the folder")
    done = salvage(context.paths, context.secret(), Path(context.options.folder), context.clock)
    damage = done.damage
    answer(
        {
            "ok": not damage.lost and damage.exact,
            "folder": done.folder,
            "pages": damage.pages,
            "bad_pages": damage.bad_pages,
            "rows": damage.rows,
            "lost": damage.lost,
            "exact": damage.exact,
            "tables": {
                one.name: {"rows": one.rows, "lost": one.lost, "exact": one.exact}
                for one in damage.tables
                if one.lost or not one.exact
            },
        }
    )
    return 0 if not damage.lost and damage.exact else RULE_BROKEN


_ACTS: dict[str, Callable[[CommandContext], int]] = {
    "info": _info,
    "confirm": _confirm,
    "passphrase": _passphrase,
    "recovery-key": _recovery_key,
    "rekey": _rekey,
    "salvage": _salvage,
}


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
