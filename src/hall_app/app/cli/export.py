"""``export``: the whole archive as a file of residents."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from hall_app.app.cli.context import answer

if TYPE_CHECKING:
    from argparse import ArgumentParser

    from hall_app.app.cli.context import CommandContext


def add_options(_name: str, parser: ArgumentParser) -> None:
    """Add the command's options."""
    parser.description = "Write everybody who belongs here into a workbook; journalled."
    parser.add_argument("what", choices=("residents",))
    parser.add_argument("file", metavar="OUT.xlsx")
    parser.add_argument(
        "--unmasked", metavar="REASON", help="write whole ID numbers and phones, and why"
    )


def run(context: CommandContext) -> int:
    """Answer with the file and how many rows it has."""
    wish = context.options
    with context.application() as app:
        done = app.services.exports.archive(
            Path(wish.file), context.operator(app), unmasked_reason=wish.unmasked
        )
    answer({"file": str(done.file), "rows": done.rows, "unmasked": done.unmasked})
    return 0
