"""``tour``: the real window through the whole journey, with pictures and papers."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from hall_app.app.cli.context import RULE_BROKEN, answer
from hall_app.support.errors import EnvironmentFault

if TYPE_CHECKING:
    from argparse import ArgumentParser

    from hall_app.app.cli.context import CommandContext


def add_options(_name: str, parser: ArgumentParser) -> None:
    """Add the command's options."""
    parser.description = "Drive the desk through the journey of a resident; needs no display."
    parser.add_argument("--out", required=True, metavar="DIR")


def run(context: CommandContext) -> int:
    """Answer with one object a step; 2 when a step fails."""
    out = Path(context.options.out)
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise EnvironmentFault("out-unwritable", folder=str(out)) from fault
    if sys.platform.startswith("linux") and not os.environ.get("DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from hall_app.app.tour.journey import Tour  # noqa: PLC0415 - brings Qt, after the platform

    status = 0
    for step in Tour(out, context.option("lang")).steps():
        answer(step)
        status = status if step["ok"] else RULE_BROKEN
    return status
