"""``household``: one household with its members and its time line, as of any day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.app.cli.context import UsageError, answer
from hall_app.app.cli.household_lines import Finder, event_line, member_line
from hall_app.domain.dates import read_date
from hall_app.support.clock import hall_day

if TYPE_CHECKING:
    from argparse import ArgumentParser

    from hall_app.app.cli.context import CommandContext


def add_options(_name: str, parser: ArgumentParser) -> None:
    """Add the command's options."""
    parser.description = "Show a household, now or as it was on a day."
    parser.add_argument("number", nargs="?", default="", metavar="NUMBER", help="file number")
    parser.add_argument("--person", default="", metavar="ID", help="the home of this person")
    parser.add_argument("--as-of", default="", metavar="DATE")
    parser.add_argument(
        "--unmasked", default="", metavar="REASON", help="whole numbers; the journal keeps why"
    )


def run(context: CommandContext) -> int:
    """Answer with the household; numbers are masked unless a reason is given."""
    wish = context.options
    if bool(wish.number) == bool(wish.person):
        raise UsageError("hall-app household: give a file number or --person ID")
    today = hall_day(context.clock.now())
    on = read_date(wish.as_of, today) if wish.as_of else None
    with context.application() as app:
        operator = context.operator(app)
        finder = Finder(app, operator)
        home = (
            finder.household(wish.number)
            if wish.number
            else finder.home_of(finder.person(wish.person))
        )
        one = app.services.households.household(home, operator, on)
        numbers: dict[int, tuple[str, str]] = {}
        if wish.unmasked.strip():
            people = [member.person_id for member in one.members]
            numbers = context.approved(
                app,
                operator,
                lambda: app.services.household_papers.numbers(people, wish.unmasked, operator),
            )
    answer(
        {
            "number": one.file_number,
            "address": one.address,
            "kind": one.kind,
            "head": one.head.name if one.head else None,
            "members": [member_line(member, numbers) for member in one.members],
            "registered": sum(member.registered for member in one.members),
            "living": sum(member.living for member in one.members),
            "former": [
                {
                    "id": it.person_id,
                    "name": it.name,
                    "relation": it.relation,
                    "since": str(it.since),
                    "until": str(it.until),
                    "by": str(it.by),
                }
                for it in one.former
            ],
            "events": [event_line(line) for line in one.events],
            "cases": [it.number for it in one.cases],
            "established": str(one.established_on) if one.established_on else None,
            "closed": str(one.closed_on) if one.closed_on else None,
            "as_of": one.as_of or today,
        }
    )
    return 0
