"""The way of a paper from its record to a printer, each step on its own lane."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from hall_app.devices.printers import JobReason, JobState, SpoolTicket
from hall_app.services.print_plan import plan_for
from hall_app.storage import prints as records
from hall_app.support.clock import hall_time
from hall_app.support.errors import PrintFault

if TYPE_CHECKING:
    from concurrent.futures import Future

    from hall_app.devices.printers import PrinterInfo, Spooler
    from hall_app.domain.views import Operator, PaperView
    from hall_app.services.paper_making import PaperMaker
    from hall_app.services.print_plan import PrinterChoices
    from hall_app.services.prints import PrintsService, SendOrder
    from hall_app.support.clock import Clock
    from hall_app.support.lanes import Lane

_ENDED = {JobState.DONE, JobState.FAILED}


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
            plan = plan_for(
                job.form_id,
                pdf,
                maker=self._maker,
                choices=self._choices,
                printer=order.printer,
            )
            printer = plan.printer
            if order.again:
                pdf = self._maker.mark(pdf, self._reprint_line(job, operator))
            elif job.spool_id:
                # The paper may still lie with the printer that did not print it.
                self._spooler.cancel(SpoolTicket(printer=job.printer, job_id=job.spool_id))
            ticket = self._spooler.send(
                self._maker.for_printer(pdf, plan.calibration),
                printer=printer,
                title=f"{job.case_number}-{job.form_id}".strip("-"),
                copies=1 if order.again else plan.copies or job.copies,
                paper=plan.paper,
                options=plan.options,
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
