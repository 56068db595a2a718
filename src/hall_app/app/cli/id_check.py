"""``id-check``: what an identity number says about itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.app.cli.context import RULE_BROKEN, answer
from hall_app.domain.identity import read_id
from hall_app.support.clock import hall_day

if TYPE_CHECKING:
    from argparse import ArgumentParser

    from hall_app.app.cli.context import CommandContext


def add_options(_name: str, parser: ArgumentParser) -> None:
    """Add the command's options."""
    parser.description = "Check identity numbers of every card kind."
    parser.add_argument("numbers", nargs="+", metavar="NUMBER")


def run(context: CommandContext) -> int:
    """Answer with one object a number; 2 when one is not valid."""
    today = hall_day(context.clock.now())
    status = 0
    for number in context.options.numbers:
        told = read_id(number, today)
        answer(
            {
                "number": told.number,
                "kind": str(told.kind),
                "valid": told.valid,
                "birth": told.birth,
                "sex": str(told.sex) if told.sex else None,
                "warnings": [str(one) for one in told.warnings],
            }
        )
        status = status if told.valid else RULE_BROKEN
    return status
