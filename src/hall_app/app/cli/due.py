"""``due``: the due date of a limit, with the reason for every day."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from hall_app.app.cli.context import UsageError, answer
from hall_app.catalog.loader import load_catalog
from hall_app.domain.deadlines import Pause, compute_due, read_limit
from hall_app.services.knowledge import Knowledge
from hall_app.support import paths
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    from argparse import ArgumentParser

    from hall_app.app.cli.context import CommandContext
    from hall_app.domain.workdays import WorkdayCalendar


def add_options(_name: str, parser: ArgumentParser) -> None:
    """Add the command's options."""
    parser.description = "Work out a due date and say why each day counts or not."
    parser.add_argument("--from", dest="start", required=True, metavar="DATE")
    parser.add_argument("--limit", required=True, metavar="N")
    parser.add_argument("--unit", required=True, metavar="G|Z")
    parser.add_argument("--pause", action="append", default=[], metavar="FROM:TO")


def _date(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError as fault:
        raise RuleViolation("date-unreadable", fields=("date",), given=text) from fault


def _pause(text: str) -> Pause:
    start, colon, end = text.partition(":")
    if not colon:
        raise UsageError("hall-app due: a pause is written FROM:TO")
    return Pause(start=_date(start), end=_date(end))


def _calendar(context: CommandContext) -> WorkdayCalendar:
    """Return the shipped working days, or those of the archive that was named."""
    if not context.option("data_dir"):
        return load_catalog(paths.resources()).calendar
    with context.application():
        knowledge = Knowledge(context.clock)
        knowledge.reload()
        return knowledge.calendar


def run(context: CommandContext) -> int:
    """Answer with the due date and its days."""
    wish = context.options
    try:
        count = int(wish.limit)
    except ValueError as fault:
        raise UsageError("hall-app due: --limit takes a whole number of days") from fault
    told = compute_due(
        _date(wish.start),
        read_limit(count, wish.unit),
        _calendar(context),
        tuple(_pause(one) for one in wish.pause),
    )
    days = [
        {"date": one.date, "counts": one.counts, "why": str(one.why)}
        | ({"n": one.index} if one.index else {})
        | ({"name": one.name} if one.name else {})
        for one in told.days
    ]
    answer({"due": told.due, "unit": str(told.limit.unit), "limit": count, "days": days})
    return 0
