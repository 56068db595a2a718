"""``worklist``: what has to be done, most urgent first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.app.cli.context import answer
from hall_app.domain.deadlines import Light
from hall_app.services.commands import CaseFilter
from hall_app.services.flow.surroundings import colleague_named

if TYPE_CHECKING:
    from argparse import ArgumentParser

    from hall_app.app.cli.context import CommandContext

COLOURS = {
    "green": Light.NORMAL,
    "yellow": Light.SOON,
    "orange": Light.TODAY,
    "red": Light.OVERDUE,
    "paused": Light.PAUSED,
    "waiting": Light.WAITING,
    "open-year": Light.OPEN_YEAR,
}
MOST = 100_000


def add_options(_name: str, parser: ArgumentParser) -> None:
    """Add the command's options."""
    parser.description = "List the open cases, most urgent first."
    parser.add_argument("--light", choices=sorted(COLOURS))
    parser.add_argument("--person", default="", metavar="NAME", help="login or name")
    parser.add_argument("--which", choices=[str(one) for one in CaseFilter], default="all-open")
    parser.add_argument("--limit", type=int, default=200, metavar="N")


def run(context: CommandContext) -> int:
    """Answer with the cases."""
    options = context.options
    with context.application() as app:
        operator = context.operator(app)
        owner = colleague_named(options.person) if options.person else None
        found = app.services.cases.worklist(
            CaseFilter(options.which),
            operator,
            limit=max(1, min(options.limit, MOST)),
            light=COLOURS[options.light] if options.light else None,
            owner=owner,
        )
    answer(
        {
            "total": found.total,
            "cases": [
                {
                    "number": one.number,
                    "light": str(one.light.light),
                    "days": one.light.days,
                    "state": str(one.state),
                    "item": one.item_title,
                    "applicant": one.applicant,
                    "owner": one.owner,
                    "with": one.with_whom,
                    "next": {"step": one.next_step, "by": one.next_by},
                    "due": one.due_on,
                }
                for one in found.rows
            ],
        }
    )
    return 0
