"""``export``: the whole archive as a file of residents, or a superior office's form filled."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from hall_app.app.cli.context import UsageError, answer
from hall_app.app.cli.household_lines import Finder
from hall_app.domain.resident_lists import PeopleFilter
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    from argparse import ArgumentParser

    from hall_app.app.bootstrap import Application
    from hall_app.app.cli.context import CommandContext
    from hall_app.domain.views import Operator
    from hall_app.services.superior_forms import FormSubject


def add_options(_name: str, parser: ArgumentParser) -> None:
    """Add the command's options."""
    parser.description = (
        "Write everybody who belongs here into a workbook, or fill a superior office's workbook "
        "by its named cells and headings; journalled."
    )
    parser.add_argument("what", choices=("residents", "fill"))
    parser.add_argument(
        "files", nargs="+", metavar="FILE", help="OUT.xlsx; to fill: TEMPLATE.xlsx OUT.xlsx"
    )
    parser.add_argument("--person", default="", metavar="ID", help="fill in one person")
    parser.add_argument("--household", default="", metavar="NUMBER", help="fill in a household")
    parser.add_argument("--all", action="store_true", help="fill in everybody who belongs here")
    parser.add_argument(
        "--unmasked", metavar="REASON", help="write whole ID numbers and phones, and why"
    )


def run(context: CommandContext) -> int:
    """Answer with the file and how many rows it has."""
    return _fill(context) if context.options.what == "fill" else _residents(context)


def _residents(context: CommandContext) -> int:
    wish = context.options
    if len(wish.files) != 1 or wish.person or wish.household:
        raise UsageError("hall-app export residents: give one file")
    _require_workbook(wish.files[0])
    with context.application() as app:
        operator = context.operator(app)
        done = context.approved(
            app,
            operator,
            lambda: app.services.exports.archive(
                Path(wish.files[0]), operator, unmasked_reason=wish.unmasked
            ),
        )
    answer({"file": str(done.file), "rows": done.rows, "unmasked": done.unmasked})
    return 0


def _fill(context: CommandContext) -> int:
    wish = context.options
    if len(wish.files) != 2:  # noqa: PLR2004 - the form and its copy
        raise UsageError("hall-app export fill: give TEMPLATE.xlsx and OUT.xlsx")
    if sum(map(bool, (wish.person, wish.household, wish.all))) != 1:
        raise UsageError("hall-app export fill: give --person ID, --household NUMBER or --all")
    _require_workbook(wish.files[1])
    with context.application() as app:
        operator = context.operator(app)
        subject = _subject(context, app, operator)
        done = context.approved(
            app,
            operator,
            lambda: app.services.superior_forms.fill(
                Path(wish.files[0]),
                Path(wish.files[1]),
                subject,
                operator,
                unmasked_reason=wish.unmasked,
            ),
        )
    told = done.outlook
    answer(
        {
            "file": str(done.file),
            "names": list(told.names),
            "headings": told.headings,
            "rows": told.rows,
            "unknown": [*told.unknown_names, *told.unknown_headings],
            "lost": sorted(told.losses),
            "unmasked": done.unmasked,
        }
    )
    return 0


def _require_workbook(file: str) -> None:
    if Path(file).suffix.lower() != ".xlsx":
        raise UsageError(f"hall-app export: a workbook is written; {file} does not end in .xlsx")


def _subject(context: CommandContext, app: Application, operator: Operator) -> FormSubject:
    from hall_app.services.superior_forms import FormSubject  # noqa: PLC0415 - loads late

    wish = context.options
    finder = Finder(app, operator)
    if wish.all:
        return FormSubject(which=PeopleFilter())
    if wish.household:
        return FormSubject(household_id=finder.household(wish.household))
    person = finder.person(wish.person)
    try:
        return FormSubject(person_id=person, household_id=finder.home_of(person))
    except RuleViolation as fault:
        if fault.code != "person-without-household":
            raise
        return FormSubject(person_id=person)
