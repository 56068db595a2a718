"""``day-sheet``: make today's sheet, or compare the code of an old one with the archive."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from hall_app.app.cli.context import RULE_BROKEN, answer
from hall_app.devices.spooler_folder import FOLDER_PRINTER, FolderSpooler
from hall_app.services.prints import SendOrder
from hall_app.support.clock import hall_day

if TYPE_CHECKING:
    from argparse import ArgumentParser

    from hall_app.app.cli.context import CommandContext


def add_options(_name: str, parser: ArgumentParser) -> None:
    """Add the command's options."""
    parser.description = "Make the sheet of the day with the anchor of the record, or check one."
    parser.add_argument("--out", metavar="DIR", default="", help="file the paper in a folder")
    parser.add_argument(
        "--check", metavar="CODE", default="", help="compare the code of an old sheet; makes none"
    )


def run(context: CommandContext) -> int:
    """Answer with the new sheet, or with what the archive says to an old one; 2 if it is wrong."""
    if context.options.check:
        return _check(context)
    out = context.options.out
    with context.application(FolderSpooler(Path(out)) if out else None) as app:
        operator = context.operator(app)
        job = app.services.day_sheets.make(operator)
        if out:
            Path(out).mkdir(parents=True, exist_ok=True)
            order = SendOrder(job_id=job, printer=FOLDER_PRINTER)
            app.services.print_queue.send(order, operator).result()
        today = hall_day(context.clock.now())
        made = app.services.day_sheets.register(today, today, operator)[0]
    answer({"ok": True, "number": made.number, "code": made.code, "job": job, **made.figures})
    return 0


def _check(context: CommandContext) -> int:
    with context.application() as app:
        found = app.services.day_sheets.check(context.options.check, context.operator(app))
    sheet = found.sheet
    answer(
        {
            "ok": found.sound,
            "known": sheet is not None,
            "number": sheet.number if sheet else "",
            "day": sheet.day if sheet else "",
            "acts_since": found.acts_since,
        }
    )
    return 0 if found.sound else RULE_BROKEN
