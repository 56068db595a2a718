"""``demo``: a practice archive full of invented people and matters."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import TYPE_CHECKING

from hall_app.app.cli.context import UsageError, answer
from hall_app.app.practice import make_practice_archive
from hall_app.services.practice.data import SIZES, PracticeSize
from hall_app.support.paths import DataPaths, practice_folder

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from hall_app.app.cli.context import CommandContext


def add_options(_name: str, parser: ArgumentParser) -> None:
    """Add the command's options."""
    parser.description = "Make a practice archive; everybody in it is invented."
    parser.add_argument("--size", choices=tuple(SIZES), default="small")
    parser.add_argument("--people", type=int, metavar="N", help="instead of the size's own number")
    parser.add_argument("--cases", type=int, metavar="N", help="instead of the size's own number")
    parser.add_argument("--seed", type=int, default=1, metavar="S", help="another hall for each")


def run(context: CommandContext) -> int:
    """Answer with what was made and how long it took."""
    size = _size(context.options)
    named = context.option("data_dir")
    folder = DataPaths(Path(named)) if named else DataPaths(practice_folder())
    begun = context.clock.monotonic()
    made = make_practice_archive(folder, context.clock, size)
    seconds = round(context.clock.monotonic() - begun, 1)
    answer({"data_dir": str(folder.root), **dataclasses.asdict(made), "seconds": seconds})
    return 0


def _size(options: Namespace) -> PracticeSize:
    size = SIZES[options.size]
    cases = size.cases if options.cases is None else options.cases
    if options.people is not None and options.people < 1:
        raise UsageError("hall-app demo: --people takes a number from 1")
    if cases < 0:
        raise UsageError("hall-app demo: --cases takes a number from 0")
    if options.people is not None:
        return PracticeSize.with_people(options.people, cases, options.seed)
    return dataclasses.replace(size, cases=cases, seed=options.seed)
