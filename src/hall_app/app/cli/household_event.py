"""``household-event``: record, try or undo what happened to a household."""

from __future__ import annotations

from argparse import RawDescriptionHelpFormatter
from functools import partial
from typing import TYPE_CHECKING

from hall_app.app.cli.context import UsageError, answer
from hall_app.app.cli.event_keys import help_text, kind_of, nearest, read_words
from hall_app.app.cli.event_words import event_of
from hall_app.app.cli.household_lines import Finder, change_line
from hall_app.domain.households.events import Doubt
from hall_app.support.clock import hall_day
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Sequence

    from hall_app.app.bootstrap import Application
    from hall_app.app.cli.context import CommandContext
    from hall_app.domain.households.views import EventPreview
    from hall_app.domain.views import Operator

UNDO = "undo"


def add_options(_name: str, parser: ArgumentParser) -> None:
    """Add the command's options."""
    parser.formatter_class = RawDescriptionHelpFormatter
    parser.description = (
        "Record what happened to a household, or undo it: household-event undo ID --reason TEXT."
    )
    parser.epilog = help_text()
    parser.add_argument("kind", metavar="KIND", help="what happened, or undo")
    parser.add_argument("words", nargs="*", metavar="KEY=VALUE", help="or the id to undo")
    parser.add_argument(
        "--keep", action="append", default=[], metavar="DOUBT=REASON", help="why it is right"
    )
    parser.add_argument("--dry-run", action="store_true", help="say what would change")
    parser.add_argument("--reason", default="", metavar="TEXT", help="why it is undone")


def run(context: CommandContext) -> int:
    """Answer with the event, what it changed, and the households and people it is about."""
    wish = context.options
    if wish.kind == UNDO:
        return _undo(context)
    kind = kind_of(wish.kind)
    words = read_words(kind, wish.words)
    kept = _kept(wish)
    with context.application() as app:
        operator = context.operator(app)
        finder = Finder(app, operator)
        event = event_of(kind, words, finder, hall_day(context.clock.now()))
        seen = app.services.households.preview(event, operator)
        if wish.dry_run:
            answer({"event": None, "kind": str(kind), **_told(seen)})
            return 0
        record = partial(app.services.households.record, event, operator, kept=kept)
        done = context.approved(app, operator, record)
        answer(
            {
                "event": done.event_id,
                "kind": str(kind),
                **_told(seen),
                "households": _numbers(app, done.households, operator),
                "people": list(done.people),
            }
        )
    return 0


def _told(seen: EventPreview) -> dict[str, object]:
    return {
        "changes": [change_line(one) for one in seen.changes],
        "doubts": [
            {"doubt": str(one.doubt), "person": one.person, "household": one.household}
            for one in seen.questions
        ],
    }


def _numbers(app: Application, homes: Sequence[int], operator: Operator) -> list[str]:
    shown = (app.services.households.household(one, operator) for one in homes)
    return [one.file_number for one in shown]


def _kept(wish: Namespace) -> dict[str, str]:
    kept: dict[str, str] = {}
    known = [str(one) for one in Doubt]
    for one in wish.keep:
        doubt, equals, reason = one.partition("=")
        if not equals or not reason.strip():
            raise UsageError("hall-app household-event: a doubt is kept as DOUBT=REASON")
        if doubt not in known:
            raise RuleViolation(
                "event-doubt-unknown", fields=("keep",), given=doubt, nearest=nearest(doubt, known)
            )
        kept[doubt] = reason.strip()
    return kept


def _undo(context: CommandContext) -> int:
    wish = context.options
    if len(wish.words) != 1 or not wish.words[0].isdecimal() or len(wish.words[0]) > 18:  # noqa: PLR2004
        raise UsageError("hall-app household-event undo: give the id of one event")
    if wish.dry_run or wish.keep:
        raise UsageError("hall-app household-event undo: only --reason goes with it")
    event_id = int(wish.words[0])
    with context.application() as app:
        app.services.households.undo(event_id, wish.reason, context.operator(app))
    answer({"event": event_id, "undone": True, "reason": wish.reason.strip()})
    return 0
