"""Paper: made once from frozen values, kept with its hash, sent as often as asked."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Protocol

from hall_app.devices.printers import JobReason, JobState, PaperSize, SpoolTicket
from hall_app.services.events import PrintsChanged
from hall_app.services.papers import IN_LARGE_PRINT, large_form
from hall_app.storage import journal
from hall_app.storage import prints as records
from hall_app.support.clock import hall_time
from hall_app.support.errors import PrintFault, RuleViolation

if TYPE_CHECKING:
    from concurrent.futures import Future

    from hall_app.devices.printers import PrinterInfo, Spooler
    from hall_app.domain.views import Operator, PaperView
    from hall_app.printing.definitions import FormLibrary
    from hall_app.services.events import ChangeFeed
    from hall_app.services.policy import Policy
    from hall_app.storage.database import Archive
    from hall_app.support.clock import Clock
    from hall_app.support.lanes import Lane


WAITING_ROWS = 2000
"""So many waiting papers a list shows; no hall lets more wait."""
LARGE_MARK = "（大字版）"
"""Stands behind the name of a paper in large print; Chinese data like the names themselves."""
_ENDED = {JobState.DONE, JobState.FAILED}


class PrinterChoices(Protocol):
    """Know which printer of this machine takes which form."""

    def printer_for(self, form_id: str) -> str:
        """Return the printer's name, or an empty text when none was chosen."""

    def choose(self, form_id: str, printer: str) -> None:
        """Keep the printer for a form on this machine."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MadePaper:
    """The bytes of one paper, as they are kept for ever."""

    pdf: bytes
    sha256: str
    pages: int
    form_version: int


class PaperMaker(Protocol):
    """Turn a form and values into bytes; the same values give the same bytes."""

    def make(self, form_id: str, content: dict[str, object], *, handwriting: bool) -> MadePaper:
        """Return the paper."""

    def mark(self, pdf: bytes, text: str) -> bytes:
        """Return a copy of a paper with one line laid over every page."""

    def sheet(self, form_id: str) -> tuple[float, float]:
        """Return width and height of a form's sheet in millimetres."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SendOrder:
    """One wish to print: which job, on which printer, first time or again."""

    job_id: int
    printer: str = ""
    """Empty takes the printer chosen for the form on this machine."""
    again: bool = False
    handwriting: bool = False
    """Leave a line to write by hand where no face has a character."""


class PrintsService:
    """Keep the print record; every method runs on the database lane."""

    def __init__(self, archive: Archive, policy: Policy, clock: Clock, feed: ChangeFeed) -> None:
        self._archive = archive
        self._policy = policy
        self._clock = clock
        self._feed = feed

    def paper(self, job_id: int, operator: Operator) -> PaperView:
        """Return one paper as lists show it.

        Raises:
            RuleViolation: ``unknown-paper``.
        """
        self._policy.require(operator, "prints.read")
        return records.paper(self._archive, job_id)

    def job(self, job_id: int, operator: Operator) -> records.Job:
        """Return a job with its frozen values and, once made, its bytes."""
        self._policy.require(operator, "prints.read")
        return records.job(self._archive, job_id)

    def waiting(self, operator: Operator, limit: int = WAITING_ROWS) -> tuple[PaperView, ...]:
        """Return the papers that wait for a printer."""
        self._policy.require(operator, "prints.read")
        return records.waiting(self._archive, limit)

    def recent(self, operator: Operator) -> tuple[PaperView, ...]:
        """Return the papers that were sent to a printer, the newest first."""
        self._policy.require(operator, "prints.read")
        return records.recent(self._archive)

    def enlarge(self, job_id: int, operator: Operator) -> PaperView:
        """Queue the same paper in large print, from the values it was made of.

        Raises:
            RuleViolation: ``unknown-paper``; ``unknown-form`` where no large one exists.
        """
        self._policy.require(operator, "prints.send")
        known = records.job(self._archive, job_id)
        form = large_form(known.form_id)
        if not form:
            raise RuleViolation(
                "unknown-form",
                fields=("form",),
                given=f"{known.form_id}-large",
                nearest=sorted(IN_LARGE_PRINT),
            )
        paper = records.NewJob(
            form_id=form, title=f"{known.title}{LARGE_MARK}", content=known.content
        )
        with self._archive.transaction():
            made = records.queue(
                self._archive, paper, operator, self._clock.now(), case_id=known.case_id
            )
        self._feed.publish(PrintsChanged(job_id=made))
        return records.paper(self._archive, made)

    def keep(self, job_id: int, paper: MadePaper) -> None:
        """Keep the bytes of a paper when it is made; later calls change nothing."""
        with self._archive.transaction():
            records.keep_file(
                job_id,
                paper.pdf,
                sha256=paper.sha256,
                pages=paper.pages,
                form_version=paper.form_version,
            )

    def sent(self, order: SendOrder, printer: str, spool_id: str, operator: Operator) -> PaperView:
        """Record that a printer took the paper, and who sent it."""
        now = self._clock.now()
        with self._archive.transaction():
            if order.again:
                records.add_copy(
                    order.job_id,
                    account_id=operator.account_id,
                    printer=printer,
                    spool_id=spool_id,
                    at=now,
                )
            else:
                records.settle(
                    order.job_id,
                    records.SENT,
                    printer=printer,
                    spool_id=spool_id,
                    reason="",
                    at=now,
                )
            line = journal.NewLine(
                at=now,
                account_id=operator.account_id,
                window=operator.window,
                kind="reprint" if order.again else "print",
                subject=journal.paper_subject(
                    order.job_id, records.hash_of(self._archive, order.job_id)
                ),
            )
            journal.add(self._archive, [line])
        self._feed.publish(PrintsChanged(job_id=order.job_id))
        return records.paper(self._archive, order.job_id)

    def failed(self, order: SendOrder, printer: str, reason: str) -> None:
        """Record why a paper did not reach a printer; it goes on waiting."""
        if not order.again:
            with self._archive.transaction():
                records.settle(
                    order.job_id,
                    records.FAILED,
                    printer=printer,
                    spool_id="",
                    reason=reason,
                    at=self._clock.now(),
                )
        self._feed.publish(PrintsChanged(job_id=order.job_id))

    def unfinished(self) -> tuple[tuple[int, str, str], ...]:
        """Return the papers handed to a printer whose end nobody has seen yet."""
        return records.sent(self._archive)

    def told(self, job_id: int, state: str, ticket: SpoolTicket, reason: str) -> None:
        """Record what the printer says became of a paper."""
        with self._archive.transaction():
            records.settle(
                job_id,
                state,
                printer=ticket.printer,
                spool_id=ticket.job_id or "",
                reason=reason,
                at=self._clock.now(),
            )
        self._feed.publish(PrintsChanged(job_id=job_id))


class FormsPaperMaker:
    """Make papers with the forms engine; runs on the print lane."""

    def __init__(self, library: FormLibrary, *, practice: bool) -> None:
        self._library = library
        self._practice = practice

    def make(self, form_id: str, content: dict[str, object], *, handwriting: bool) -> MadePaper:
        """Return the paper of one form.

        Raises:
            PrintFault: ``glyph-missing``, ``text-does-not-fit``.
            RuleViolation: ``unknown-form``.
        """
        from hall_app.printing.render import render  # noqa: PLC0415 - reportlab at first use

        form = self._library.form(form_id)
        paper = render(
            form,
            content,
            fonts=self._library.fonts,
            practice=self._practice,
            handwriting=handwriting,
        )
        return MadePaper(
            pdf=paper.pdf, sha256=paper.sha256, pages=paper.pages, form_version=form.version
        )

    def mark(self, pdf: bytes, text: str) -> bytes:
        """Return a copy of a paper with one line laid over every page."""
        from hall_app.printing.overlay import mark_reprint  # noqa: PLC0415

        return mark_reprint(pdf, text, self._library.fonts)

    def sheet(self, form_id: str) -> tuple[float, float]:
        """Return width and height of a form's sheet in millimetres."""
        return self._library.form(form_id).sheet


class PrintQueue:
    """Carry a paper from its record to a printer, each step on its own lane."""

    def __init__(
        self,
        prints: PrintsService,
        maker: PaperMaker,
        spooler: Spooler,
        choices: PrinterChoices,
        clock: Clock,
        db_lane: Lane,
        print_lane: Lane,
    ) -> None:
        self._prints = prints
        self._maker = maker
        self._spooler = spooler
        self._choices = choices
        self._clock = clock
        self._db = db_lane
        self._print = print_lane

    def send(self, order: SendOrder, operator: Operator) -> Future[PaperView]:
        """Make and send one paper; the future holds what became of it.

        Raises (through the future):
            PrintFault: No printer took it; the job waits and one call tries again.
        """
        return self._print.submit(lambda: self._send(order, operator))

    def preview(self, job_id: int, operator: Operator) -> Future[bytes]:
        """Return the bytes that are, or will be, printed."""
        return self._print.submit(lambda: self._bytes(job_id, operator)[1])

    def printers(self) -> Future[tuple[PrinterInfo, ...]]:
        """Return the printers of this machine."""
        return self._print.submit(self._spooler.printers)

    def follow(self) -> Future[int]:
        """Ask the printers about unfinished papers; the future holds how many have ended."""
        return self._print.submit(self._follow)

    def _send(self, order: SendOrder, operator: Operator) -> PaperView:
        printer = order.printer
        try:
            job, pdf = self._bytes(order.job_id, operator, handwriting=order.handwriting)
            printer = order.printer or self._choices.printer_for(job.form_id)
            _require_printer(printer, job.form_id)
            sheet = self._maker.sheet(job.form_id)
            if order.again:
                pdf = self._maker.mark(pdf, self._reprint_line(job, operator))
            elif job.spool_id:
                # The paper may still lie with the printer that did not print it.
                self._spooler.cancel(SpoolTicket(printer=job.printer, job_id=job.spool_id))
            ticket = self._spooler.send(
                pdf,
                printer=printer,
                title=f"{job.case_number}-{job.form_id}".strip("-"),
                copies=1 if order.again else job.copies,
                paper=PaperSize(width=sheet[0], height=sheet[1]),
            )
        except PrintFault as fault:
            reason = fault.code
            self._db.submit(lambda: self._prints.failed(order, printer, reason)).result()
            raise
        if order.printer:
            self._choices.choose(job.form_id, order.printer)
        spool_id = ticket.job_id or ""
        return self._db.submit(
            lambda: self._prints.sent(order, printer, spool_id, operator)
        ).result()

    def _bytes(
        self, job_id: int, operator: Operator, *, handwriting: bool = False
    ) -> tuple[records.Job, bytes]:
        job = self._db.submit(lambda: self._prints.job(job_id, operator)).result()
        if job.pdf is not None:
            return job, job.pdf
        paper = self._maker.make(job.form_id, job.content, handwriting=handwriting)
        self._db.submit(lambda: self._prints.keep(job_id, paper)).result()
        return job, paper.pdf

    def _reprint_line(self, job: records.Job, operator: Operator) -> str:
        day = hall_time(self._clock.now())
        return f"补打 {job.reprints + 1} · {day:%Y-%m-%d} · {operator.name}"

    def _follow(self) -> int:
        ended = 0
        for job_id, printer, spool_id in self._db.submit(self._prints.unfinished).result():
            ticket = SpoolTicket(printer=printer, job_id=spool_id or None)
            told = self._spooler.status(ticket)
            forgotten = told.reason is JobReason.FORGOTTEN
            if told.state not in _ENDED and not forgotten:
                continue
            state = records.FAILED if told.state is JobState.FAILED else records.DONE
            self._db.submit(partial(self._prints.told, job_id, state, ticket, told.reason)).result()
            ended += 1
        return ended


def _require_printer(printer: str, form_id: str) -> None:
    if not printer:
        raise PrintFault("no-printer", form=form_id)
