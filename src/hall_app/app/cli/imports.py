"""``import``: residents' files into the archive, back out again, and the file to fill in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from hall_app.app.cli.context import RULE_BROKEN, add_global_options, answer, told
from hall_app.domain.imports import ImportRequest, SheetChoice
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    from argparse import ArgumentParser

    from hall_app.app.bootstrap import Application
    from hall_app.app.cli.context import CommandContext
    from hall_app.domain.imports import ImportCheck, ImportDone
    from hall_app.domain.views import Operator

_SHOWN = 50
"""Faults told in the answer; the report holds them all."""


def add_options(_name: str, parser: ArgumentParser) -> None:
    """Add the command's options."""
    parser.description = "Bring a file of residents into the archive, or take an import back."
    kinds = parser.add_subparsers(dest="kind", metavar="KIND", required=True)
    residents = kinds.add_parser("residents", help="check a file and write it")
    residents.add_argument("file", metavar="FILE")
    residents.add_argument("--sheet", metavar="NAME", help="the first visible one if not named")
    residents.add_argument("--encoding", metavar="NAME", help="of a table of text")
    residents.add_argument("--dry-run", action="store_true", help="check only")
    residents.add_argument(
        "--good-rows-only", action="store_true", help="leave households with a fault out"
    )
    residents.add_argument(
        "--fill", action="store_true", help="fill in what people of the archive lack"
    )
    residents.add_argument("--report", metavar="OUT.xlsx", help="workbook with what is to mend")
    undo = kinds.add_parser("undo", help="take a whole import back")
    undo.add_argument("batch", metavar="BATCH", type=int)
    undo.add_argument("--reason", metavar="TEXT", default="import undo")
    template = kinds.add_parser("template", help="write the file to fill in")
    template.add_argument("out", metavar="OUT.xlsx")
    for one in (residents, undo, template):
        add_global_options(one)


def run(context: CommandContext) -> int:
    """Answer with one object."""
    kind = context.options.kind
    with context.application() as app:
        operator = context.operator(app)
        if kind == "undo":
            return _undo(context, app, operator)
        if kind == "template":
            out = Path(context.options.out)
            app.services.imports.write_template(out, operator)
            answer({"file": out})
            return 0
        return _residents(context, app, operator)


def _residents(context: CommandContext, app: Application, operator: Operator) -> int:
    wish, service = context.options, app.services.imports
    choice = SheetChoice(path=Path(wish.file), sheet=wish.sheet, encoding=wish.encoding)
    seen = service.look(choice, operator)
    request = ImportRequest(choice=choice, heading_row=seen.heading_row, places=seen.mapping.places)
    check = service.check(request, operator)
    if wish.report and check.faults:
        from hall_app.ui.imports.words import fault_words  # noqa: PLC0415 - Qt's core comes late

        service.write_faults(check, Path(wish.report), fault_words(), operator)
    if wish.dry_run:
        answer(_figures(check, None))
        return 0
    try:
        done = service.write(check, operator, good_rows_only=wish.good_rows_only, fill=wish.fill)
    except RuleViolation as fault:
        answer(_figures(check, None) | told(fault))
        return RULE_BROKEN
    answer(_figures(check, done))
    return 0


def _figures(check: ImportCheck, done: ImportDone | None) -> dict[str, object]:
    """Return the figures of a check; people and households are those written, or to be written."""
    from hall_app.ui.imports.words import column_words, fault_sentence  # noqa: PLC0415

    return {
        "rows": check.rows,
        "accepted": check.accepted,
        "rejected": check.rejected,
        "households": done.households if done is not None else len(check.new),
        "people": done.people if done is not None else check.people,
        "known": len(check.known),
        "filled": done.filled if done is not None else 0,
        "batch": done.batch if done is not None else None,
        "same_file_as": check.earlier.batch if check.earlier is not None else None,
        "faults": [
            {
                "row": one.row,
                "column": column_words(one.column),
                "code": str(one.code),
                "level": str(one.level),
                "message": fault_sentence(one),
            }
            for one in check.faults[:_SHOWN]
        ],
    }


def _undo(context: CommandContext, app: Application, operator: Operator) -> int:
    """Take back the batch that was named: to type its number is the confirmation here."""
    service, batch = app.services.imports, context.options.batch
    plan = service.plan_undo(batch, operator)
    service.undo(batch, context.options.reason, operator, confirmed=plan.people)
    answer({"batch": batch, "people": plan.people, "households": plan.households})
    return 0
