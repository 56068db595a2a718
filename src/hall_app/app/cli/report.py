"""``report``: population tables of a day, and the movement of a month."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from hall_app.app.cli.context import add_global_options, answer
from hall_app.domain.dates import read_date
from hall_app.support.clock import hall_day

if TYPE_CHECKING:
    from argparse import ArgumentParser

    from hall_app.app.bootstrap import Application
    from hall_app.app.cli.context import CommandContext
    from hall_app.domain.population import MovementColumn
    from hall_app.domain.views import Operator


def add_options(_name: str, parser: ArgumentParser) -> None:
    """Add the command's options."""
    parser.description = "Count people and households on a day, or what moved in a month."
    reports = parser.add_subparsers(dest="report", metavar="population|movement", required=True)
    population = reports.add_parser("population", help="figures of a day")
    population.add_argument("--on", metavar="DATE", default="", help="the day; today without it")
    movement = reports.add_parser("movement", help="movement of a month")
    movement.add_argument("month", metavar="MONTH", help="as 2026-09")
    for one in (population, movement):
        add_global_options(one)
        one.add_argument("--out", metavar="OUT.xlsx", help="write a workbook too")


def run(context: CommandContext) -> int:
    """Answer with one object a figure, or with the movement."""
    with context.application() as app:
        operator = context.operator(app)
        if context.options.report == "movement":
            return _movement(context, app, operator)
        return _population(context, app, operator)


def _population(context: CommandContext, app: Application, operator: Operator) -> int:
    wish = context.options
    day = read_date(wish.on, hall_day(context.clock.now())) if wish.on else None
    tables = app.services.population.tables(day, operator)
    if wish.out:
        app.services.exports.population(Path(wish.out), tables, operator)
    for one in tables.lines:
        answer(
            {
                "on": tables.on,
                "group": str(one.group),
                "key": one.key,
                "count": one.count,
                "men": one.men,
                "women": one.women,
            }
        )
    return 0


def _movement(context: CommandContext, app: Application, operator: Operator) -> int:
    wish = context.options
    report = app.services.population.movement(wish.month, operator)
    if wish.out:
        app.services.exports.movement(Path(wish.out), report, operator)
    answer(
        {
            "from": report.first,
            "to": report.last,
            "registered": _column(report.registered),
            "living": _column(report.living),
            "households": {"before": report.households_before, "after": report.households_after},
        }
    )
    return 0


def _column(column: MovementColumn) -> dict[str, object]:
    return {
        "before": column.before,
        "gained": dict(column.gained),
        "lost": dict(column.lost),
        "after": column.after,
        "sums": column.sums,
    }
