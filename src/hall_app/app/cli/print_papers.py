"""``print``: list the papers that wait for a printer, and send them again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from hall_app.app.cli.context import RULE_BROKEN, UsageError, add_global_options, answer, told
from hall_app.devices.spooler_folder import FOLDER_PRINTER, FolderSpooler
from hall_app.services.prints import SendOrder
from hall_app.support.clock import hall_time

if TYPE_CHECKING:
    from argparse import ArgumentParser

    from hall_app.app.bootstrap import Application
    from hall_app.app.cli.context import CommandContext
    from hall_app.domain.views import Operator, PaperView


def add_options(_name: str, parser: ArgumentParser) -> None:
    """Add the command's options."""
    parser.description = "List the papers that wait for a printer, or send them."
    acts = parser.add_subparsers(dest="act", required=True, metavar="list|retry")
    listed = acts.add_parser("list")
    add_global_options(listed)
    listed.add_argument(
        "--which", choices=("waiting", "recent", "dropped"), default="waiting", help="which papers"
    )
    retry = acts.add_parser("retry")
    add_global_options(retry)
    retry.add_argument(
        "jobs", nargs="*", type=int, metavar="JOB", help="as listed; without any all that wait"
    )
    retry.add_argument("--printer", default="", metavar="NAME", help="a printer of this computer")
    retry.add_argument("--out", default="", metavar="DIR", help="file the papers in a folder")


def run(context: CommandContext) -> int:
    """Answer with the papers, or with what became of those that were sent."""
    if context.options.act == "list":
        return _list(context)
    return _retry(context)


def _list(context: CommandContext) -> int:
    with context.application() as app:
        operator = context.operator(app)
        prints = app.services.prints
        papers = {
            "waiting": prints.waiting,
            "recent": prints.recent,
            "dropped": prints.dropped,
        }[context.options.which](operator)
    for one in papers:
        answer(_told(one))
    return 0


def _told(paper: PaperView) -> dict[str, object]:
    made = hall_time(paper.created_at).isoformat(timespec="minutes")
    return {
        "job": paper.job_id,
        "form": paper.form_id,
        "title": paper.title,
        "case": paper.case_number,
        "state": paper.state,
        "reason": paper.drop_reason or paper.reason,
        "printer": paper.printer,
        "copies": paper.copies,
        "made": made,
    }


def _retry(context: CommandContext) -> int:
    wish = context.options
    if bool(wish.printer) == bool(wish.out):
        raise UsageError("hall-app print retry: give either --printer or --out")
    spooler = FolderSpooler(Path(wish.out)) if wish.out else None
    with context.application(spooler) as app:
        operator = context.operator(app)
        together = app.services.print_queue.send_together(
            _orders(app, operator, tuple(wish.jobs), wish.printer or FOLDER_PRINTER),
            operator,
        ).result()
        for task in together.printed:
            for paper in task.papers:
                answer(_told(paper))
        for one in together.refused:
            answer({"job": one.job_id, **told(one.fault)})
    return RULE_BROKEN if together.refused else 0


def _orders(
    app: Application, operator: Operator, jobs: tuple[int, ...], printer: str
) -> list[SendOrder]:
    prints = app.services.prints
    papers = (
        [prints.paper(one, operator) for one in dict.fromkeys(jobs)]
        if jobs
        else list(prints.waiting(operator))
    )
    return [
        SendOrder(job_id=one.job_id, printer=printer, again=one.state in ("sent", "done"))
        for one in papers
    ]
