"""``guide``: the guide of one item, or the window board, as a paper in a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from hall_app.app.cli.context import answer
from hall_app.support.files import unwritten, write_atomically

if TYPE_CHECKING:
    from argparse import ArgumentParser

    from hall_app.app.cli.context import CommandContext

BOARD = "board"


def add_options(_name: str, parser: ArgumentParser) -> None:
    """Add the command's options."""
    parser.description = "Write the guide of one item, or the window board of all items."
    parser.add_argument("item", metavar="ITEM|board", help="code or name of an item, or board")
    parser.add_argument("--out", required=True, metavar="FILE.pdf")


def run(context: CommandContext) -> int:
    """Answer with the file and the hash of the paper."""
    from hall_app.services.item_guides import BOARD as BOARD_FORM  # noqa: PLC0415
    from hall_app.services.item_guides import GUIDE  # noqa: PLC0415

    wish = context.options
    with context.application() as app:
        operator, guides = context.operator(app), app.services.item_guides
        whole = wish.item == BOARD
        form = BOARD_FORM if whole else GUIDE
        content = guides.board(operator) if whole else guides.guide(wish.item, operator)
        paper = app.services.paper_maker.make(form, content, handwriting=False)
    target = Path(wish.out)
    try:
        write_atomically(target, paper.pdf)
    except OSError as fault:
        raise unwritten(fault, target) from fault
    answer({"form": form, "file": str(target), "pages": paper.pages, "sha256": paper.sha256})
    return 0
