"""``report``: population of a day, movement of a month, the hall's own figures and registers."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from hall_app.app.cli.context import add_global_options, answer
from hall_app.domain.dates import read_date
from hall_app.domain.supervision import FigureKind
from hall_app.support.clock import hall_day, hall_time
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    from argparse import ArgumentParser

    from hall_app.app.bootstrap import Application
    from hall_app.app.cli.context import CommandContext
    from hall_app.domain.population import MovementColumn
    from hall_app.domain.registers import AgencyRegister, HandedOn
    from hall_app.domain.supervision import Tally
    from hall_app.domain.views import Operator


PAPER, WORKBOOK = ".pdf", ".xlsx"
"""Endings of the files that a report is written into."""


def add_options(_name: str, parser: ArgumentParser) -> None:
    """Add the command's options."""
    parser.description = (
        "Count people on a day, what moved in a month, or what the hall did; or list a register."
    )
    reports = parser.add_subparsers(
        dest="report", metavar="population|movement|month|agency|handed-on", required=True
    )
    population = reports.add_parser("population", help="figures of a day")
    population.add_argument("--on", metavar="DATE", default="", help="the day; today without it")
    movement = reports.add_parser("movement", help="movement of a month")
    movement.add_argument("month", metavar="MONTH", help="as 2026-09")
    hall = reports.add_parser("month", help="what the hall did in a month or a year")
    hall.add_argument("month", metavar="MONTH", help="as 2026-09, or 2026 for a year")
    for one in (population, movement):
        add_global_options(one)
        one.add_argument("--out", metavar="OUT.xlsx", help="write a workbook too")
    add_global_options(hall)
    hall.add_argument("--out", metavar="FILE.pdf|.xlsx", help="write the paper or a workbook too")
    agency = reports.add_parser("agency", help="register of the full agency of a month")
    agency.add_argument("month", metavar="MONTH", help="as 2026-09, or 2026 for a year")
    handed = reports.add_parser("handed-on", help="what was handed on in a day, by recipient")
    handed.add_argument(
        "day", metavar="DATE", nargs="?", default="", help="the day; today without it"
    )
    for one in (agency, handed):
        add_global_options(one)
        one.add_argument(
            "--out", metavar="FILE.pdf|.xlsx", help="write a paper or a workbook too; journalled"
        )


def run(context: CommandContext) -> int:
    """Answer with one object a figure, a line of a register, or with the whole report."""
    with context.application() as app:
        operator = context.operator(app)
        return _REPORTS[context.options.report](context, app, operator)


def _population(context: CommandContext, app: Application, operator: Operator) -> int:
    wish = context.options
    out = _out(context, WORKBOOK)
    day = read_date(wish.on, hall_day(context.clock.now())) if wish.on else None
    tables = app.services.population.tables(day, operator)
    if out:
        app.services.exports.population(out, tables, operator)
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
    out = _out(context, WORKBOOK)
    report = app.services.population.movement(context.options.month, operator)
    if out:
        app.services.exports.movement(out, report, operator)
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


def _month(context: CommandContext, app: Application, operator: Operator) -> int:
    out = _out(context, PAPER, WORKBOOK)
    report = app.services.supervision.report(context.options.month, operator)
    if out and out.suffix.lower() == PAPER:
        app.services.supervision_papers.write_report(out, report, operator)
    elif out:
        app.services.exports.span_report(out, report, operator)
    answer(
        {
            "from": report.first,
            "to": report.last,
            **_tally(report.total),
            "accepted_before": report.accepted_before,
            "lines": {
                str(dimension): [
                    {"key": one.key, "name": one.name, **_tally(one.tally)} for one in lines
                ]
                for dimension, lines in report.lines.items()
            },
            "contacts": {
                "brought": report.contacts.brought,
                "open": report.contacts.open,
                "settled_under_supervision": report.contacts.settled_under_supervision,
            },
            "diary": {"written": report.diary.written, "settled": report.diary.settled},
            "urged": report.urged,
            "supervised": report.supervised,
            "sentences": app.services.supervision.sentences(report, operator),
        }
    )
    return 0


def _agency(context: CommandContext, app: Application, operator: Operator) -> int:
    out = _out(context, PAPER, WORKBOOK)
    register = app.services.registers.agency(context.options.month, operator)
    _written(context, out, app, operator, register)
    for one in register.lines:
        answer(
            {
                "number": one.number,
                "on": one.on,
                "applicant": one.applicant,
                "item": one.item_title,
                "entrusted": one.entrusted,
                "agent": one.agent,
                "due": one.due_on,
                "office": one.office,
                "result": one.result,
                "delivered": one.delivered_on,
                "satisfied": one.satisfied,
            }
        )
    return 0


def _handed_on(context: CommandContext, app: Application, operator: Operator) -> int:
    out = _out(context, PAPER, WORKBOOK)
    day = app.services.registers.handed_on(context.options.day, operator)
    _written(context, out, app, operator, day)
    for one in day.lines:
        answer(
            {
                "to": one.to,
                "number": one.number,
                "applicant": one.applicant,
                "item": one.item_title,
                "sheets": one.sheets,
                "act": str(one.act),
                "by": one.given_by,
                "at": hall_time(one.at).isoformat(timespec="minutes"),
                "receipt": str(one.receipt),
            }
        )
    return 0


def _out(context: CommandContext, *endings: str) -> Path | None:
    """Return the file to write, told by its ending what it becomes.

    Raises:
        RuleViolation: ``file-ending-unknown``, before anything is counted.
    """
    if not context.options.out:
        return None
    file = Path(context.options.out)
    if file.suffix.lower() not in endings:
        raise RuleViolation(
            "file-ending-unknown", fields=("out",), given=file.name, endings=" / ".join(endings)
        )
    return file


def _written(
    context: CommandContext,
    out: Path | None,
    app: Application,
    operator: Operator,
    register: AgencyRegister | HandedOn,
) -> None:
    if out:
        write = partial(app.services.register_papers.write, out, register, operator)
        context.approved(app, operator, write)


def _tally(tally: Tally) -> dict[str, object]:
    return {
        **{str(kind).replace("-", "_"): tally.of(kind) for kind in FigureKind},
        "on_time_rate": tally.on_time_rate,
        "mean_days": tally.mean_days,
        "speed_up": tally.speed_up,
    }


def _column(column: MovementColumn) -> dict[str, object]:
    return {
        "before": column.before,
        "gained": dict(column.gained),
        "lost": dict(column.lost),
        "after": column.after,
        "sums": column.sums,
    }


_REPORTS = {
    "population": _population,
    "movement": _movement,
    "month": _month,
    "agency": _agency,
    "handed-on": _handed_on,
}
