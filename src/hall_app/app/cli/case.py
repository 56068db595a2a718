"""``case``: how a case stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.app.cli.context import answer
from hall_app.domain.numbering import CaseNumber
from hall_app.support.clock import hall_time

if TYPE_CHECKING:
    from argparse import ArgumentParser

    from hall_app.app.cli.context import CommandContext


def add_options(_name: str, parser: ArgumentParser) -> None:
    """Add the command's options."""
    parser.description = "Show a case and its timeline."
    parser.add_argument("number", metavar="NUMBER")


def run(context: CommandContext) -> int:
    """Answer with the case, oldest act first."""
    with context.application() as app:
        number = str(CaseNumber.parse(context.options.number))
        one = app.services.cases.page(number, context.operator(app))
    answer(
        {
            "number": one.number,
            "state": str(one.state),
            "item": one.item_code,
            "applicant": one.applicant_name,
            "due": one.due_on,
            "owner": one.owner,
            "next": {"step": one.next_step, "by": one.next_by},
            "acts": [
                {
                    "at": hall_time(act.at).isoformat(timespec="minutes"),
                    "act": str(act.kind),
                    "by": act.by,
                    "window": act.window,
                    **dict(act.details),
                }
                for act in reversed(one.acts)
            ],
        }
    )
    return 0
