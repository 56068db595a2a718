"""``accept``: take a matter in and print its papers into a folder."""

from __future__ import annotations

import dataclasses
import hashlib
import uuid
from pathlib import Path
from typing import TYPE_CHECKING

from hall_app.app.cli.context import RULE_BROKEN, UsageError, answer, told
from hall_app.devices.spooler_folder import FOLDER_PRINTER, FolderSpooler
from hall_app.domain.late import LateEntry, read_moment
from hall_app.domain.materials import MaterialState
from hall_app.services.commands import Accept, Applicant, Intake, MaterialChoice
from hall_app.services.prints import SendOrder
from hall_app.support.errors import EnvironmentFault, PrintFault, RuleViolation
from hall_app.support.files import write_atomically

if TYPE_CHECKING:
    import datetime as dt
    from argparse import ArgumentParser

    from hall_app.app.bootstrap import Application
    from hall_app.app.cli.context import CommandContext
    from hall_app.domain.views import Operator, PaperView

_STATES = {
    "original": MaterialState.ORIGINAL,
    "copy": MaterialState.COPY,
    "missing": MaterialState.MISSING,
    "waived": MaterialState.WAIVED,
}


def add_options(_name: str, parser: ArgumentParser) -> None:
    """Add the command's options."""
    parser.description = "Accept a matter: number, due dates, receipt and list."
    parser.add_argument("--item", required=True, metavar="CODE")
    parser.add_argument("--name", required=True, metavar="N")
    parser.add_argument("--id-number", default="", metavar="I")
    parser.add_argument("--phone", default="", metavar="P")
    parser.add_argument("--address", default="", metavar="A")
    parser.add_argument("--material", action="append", default=[], metavar="K=STATE")
    parser.add_argument("--field", action="append", default=[], metavar="K=V")
    parser.add_argument("--channel", default="window", metavar="CODE", help="how it came in")
    parser.add_argument("--limit", default="", metavar="N:G|Z", help="where the item asks for it")
    parser.add_argument("--override", default="", metavar="REASON")
    parser.add_argument(
        "--late-at", default="", metavar="WHEN", help="taken on paper then, as '9-17 10:20'"
    )
    parser.add_argument("--late-reason", default="", metavar="TEXT", help="why entered only now")
    parser.add_argument("--late-blank", default="", metavar="NUMBER", help="its blank receipt")
    parser.add_argument("--draft-id", default="", metavar="ID", help="a retry is done once")
    parser.add_argument("--out", required=True, metavar="DIR")


def _material(text: str) -> MaterialChoice:
    key, equals, told = text.partition("=")
    state, _, reason = told.partition(":")
    if not equals:
        raise UsageError("hall-app accept: a material is written KEY=STATE or KEY=waived:REASON")
    if state not in _STATES:
        raise RuleViolation(
            "unknown-material-state", fields=("material",), given=state, nearest=list(_STATES)[:3]
        )
    return MaterialChoice(key=key, state=_STATES[state], reason=reason)


def _field(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals:
        raise UsageError("hall-app accept: a field is written KEY=VALUE")
    return name, value


def _limit(text: str) -> tuple[int, str] | None:
    if not text:
        return None
    count, colon, unit = text.partition(":")
    if not colon or not count.isdecimal():
        raise UsageError("hall-app accept: a limit is written N:G or N:Z")
    return int(count), unit


def late_entry(at: str, reason: str, now: dt.datetime) -> LateEntry | None:
    """Return the late entry that the options name, or nothing.

    Raises:
        RuleViolation: ``moment-unreadable``, ``date-unreadable``.
    """
    if not at:
        if reason:
            raise UsageError("hall-app: --late-reason needs --late-at")
        return None
    return LateEntry(at=read_moment(at, now), reason=reason)


def run(context: CommandContext) -> int:
    """Answer with the number, the due dates and the papers made."""
    wish = context.options
    intake = Intake(
        draft_id=wish.draft_id or uuid.uuid4().hex,
        item_code=wish.item,
        applicant=Applicant(
            name=wish.name, id_number=wish.id_number, phone=wish.phone, address=wish.address
        ),
        materials=tuple(_material(one) for one in wish.material),
        fields=tuple(_field(one) for one in wish.field),
        channel=wish.channel,
        asked_limit=_limit(wish.limit),
        override_reason=wish.override,
    )
    out = Path(wish.out)
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise EnvironmentFault("out-unwritable", folder=wish.out) from fault
    with context.application(FolderSpooler(out)) as app:
        operator = context.operator(app)
        late = late_entry(wish.late_at, wish.late_reason, app.clock.now())
        if late is not None and wish.late_blank:
            number = app.services.blanks.check(wish.late_blank, operator)
            late = dataclasses.replace(late, blank=number)
        command = Accept(intake=dataclasses.replace(intake, late=late))
        made = context.approved(
            app, operator, lambda: app.services.intake.accept(command, operator)
        )
        papers = [_paper(app, one, operator, out) for one in made.papers]
    answer(
        {
            "number": made.number,
            "state": str(made.state),
            "received": made.received_on,
            "due": made.due_on,
            "due_statutory": made.statutory_on,
            "papers": papers,
        }
    )
    return RULE_BROKEN if any("code" in one for one in papers) else 0


def _paper(app: Application, paper: PaperView, operator: Operator, out: Path) -> dict[str, object]:
    """Print one paper, or say why not: the matter is on record and its number must be told."""
    try:
        return _print(app, paper, operator, out)
    except PrintFault as fault:
        return {"form": paper.form_id, "file": None, "sha256": None, **told(fault)}


def _print(app: Application, paper: PaperView, operator: Operator, out: Path) -> dict[str, object]:
    order = SendOrder(job_id=paper.job_id, printer=FOLDER_PRINTER)
    app.services.print_queue.send(order, operator).result()
    job = app.services.prints.job(paper.job_id, operator)
    file = out / job.spool_id
    if job.pdf is not None and not file.exists():
        # A repeated command meets a paper that is out already; it still owes the file.
        write_atomically(file, job.pdf)
    return {
        "form": paper.form_id,
        "file": str(file),
        "sha256": hashlib.sha256(file.read_bytes()).hexdigest(),
    }
