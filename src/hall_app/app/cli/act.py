"""``act``: do one act on a case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.app.cli.context import UsageError, answer
from hall_app.app.cli.intake import late_entry
from hall_app.domain.flow.table import MOVES
from hall_app.domain.numbering import CaseNumber
from hall_app.services.commands import Act

if TYPE_CHECKING:
    from argparse import ArgumentParser

    from hall_app.app.cli.context import CommandContext
    from hall_app.domain.flow.views import OfferedAct


def add_options(_name: str, parser: ArgumentParser) -> None:
    """Add the command's options."""
    parser.description = (
        "Do one act on a case that is on record; without ACT, list those its state allows."
    )
    parser.add_argument("number", metavar="NUMBER")
    parser.add_argument("act", nargs="?", default="", metavar="ACT", help=", ".join(MOVES))
    parser.add_argument("values", nargs="*", metavar="KEY=VALUE")
    parser.add_argument(
        "--late-at", default="", metavar="WHEN", help="it happened then, as '9-17 10:20'"
    )
    parser.add_argument("--late-reason", default="", metavar="TEXT", help="why entered only now")


def run(context: CommandContext) -> int:
    """Do the act and answer with where the case stands, or list what may be done."""
    options = context.options
    values = tuple(_value(one) for one in options.values)
    with context.application() as app:
        operator = context.operator(app)
        number = str(CaseNumber.parse(options.number))
        if not options.act:
            answer(
                {"number": number, "acts": _offered(app.services.flow.offered(number, operator))}
            )
            return 0
        late = late_entry(options.late_at, options.late_reason, app.clock.now())
        wish = Act(number=number, act=options.act, values=values, late=late)
        done = context.approved(app, operator, lambda: app.services.flow.act(wish, operator))
        now = app.services.cases.page(done.number, operator)
        answer(
            {
                "number": done.number,
                "act": str(done.act),
                "state": str(done.state),
                "owner": now.owner,
                "with": now.flow.with_whom,
                "due": now.due_on,
                "next": {"step": now.next_step, "by": now.next_by},
                "papers": [one.form_id for one in now.papers if one.state == "waiting"],
            }
        )
    return 0


def _value(text: str) -> tuple[str, object]:
    key, equals, value = text.partition("=")
    if not equals or not key:
        raise UsageError("hall-app act: a value is written KEY=VALUE")
    return key, value


def _offered(acts: tuple[OfferedAct, ...]) -> list[dict[str, object]]:
    return [
        {
            "act": str(one.act),
            "permitted": one.permitted,
            "approval": one.approval,
            "asks": {
                asked.name: {
                    "kind": str(asked.kind),
                    "needed": asked.needed,
                    **({"choices": list(asked.choices)} if asked.choices else {}),
                }
                for asked in one.asks
            },
        }
        for one in acts
    ]
