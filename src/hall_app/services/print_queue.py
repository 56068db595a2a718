"""The way of papers from their record to a printer, each step on its own lane."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from hall_app.devices.printers import JobReason, JobState, SpoolTicket
from hall_app.services.print_plan import plan_for
from hall_app.services.print_tasks import Followed, NotPrinted, Printed, Ready, Together, tasks_of
from hall_app.services.printer_watch import PrinterWatch
from hall_app.storage import prints as records
from hall_app.support.clock import hall_time
from hall_app.support.errors import HallError, PrintFault, RuleViolation

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from concurrent.futures import Future

    from hall_app.devices.printers import PrinterInfo, Spooler
    from hall_app.domain.views import Operator, PaperView
    from hall_app.services.paper_making import PaperMaker
    from hall_app.services.print_plan import PrinterChoices
    from hall_app.services.printer_watch import CameBack
    from hall_app.services.prints import PrintsService, SendOrder
    from hall_app.support.clock import Clock
    from hall_app.support.lanes import Lane

GONE = "printer-gone"
_OUT = frozenset({records.SENT, records.DONE})


class PrintQueue:
    """Carry papers from their record to a printer, each step on its own lane."""

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
        self._watch = PrinterWatch()

    def send(self, order: SendOrder, operator: Operator) -> Future[PaperView]:
        """Make and send one paper; the future holds what became of it.

        Raises (through the future):
            HallError: No printer took it; the job waits and one call tries again.
        """
        return self._print.submit(lambda: self._send(order, operator))

    def send_together(
        self,
        orders: Sequence[SendOrder],
        operator: Operator,
        going: Callable[[int], bool] = lambda _done: True,
    ) -> Future[Together]:
        """Make papers and send them in as few tasks as their printers and sheets allow.

        A paper that cannot be made is left out, the others go. Their order stays.

        Args:
            orders: The papers, each with the printer it wants.
            operator: Who sends them.
            going: Told after each paper how many are made; answers whether to go on. After a
                "no" nothing of what was made is sent.
        """
        return self._print.submit(lambda: self._send_together(orders, operator, going))

    def drop(self, job_ids: Sequence[int], reason: str, operator: Operator) -> Future[None]:
        """Take papers off the queue, and off the printer's where they still lie.

        Raises (through the future):
            RuleViolation: ``paper-out-already`` and what the record refuses.
            PrintFault: The printer's queue gave no answer; the papers stay where they are.
        """
        return self._print.submit(lambda: self._drop(job_ids, reason, operator))

    def preview(self, job_id: int, operator: Operator) -> Future[bytes]:
        """Return the bytes that are, or will be, printed."""
        return self._print.submit(lambda: self._bytes(job_id, operator)[1])

    def without_glyph(self, text: str) -> Future[str]:
        """Return the characters of a text that no paper can print."""
        return self._print.submit(lambda: self._maker.without_glyph(text))

    def printers(self) -> Future[tuple[PrinterInfo, ...]]:
        """Return the printers of this machine."""
        return self._print.submit(self._spooler.printers)

    def follow(self) -> Future[Followed]:
        """Ask the printers about unfinished papers; the future holds how many have ended."""
        return self._print.submit(self._follow)

    def came_back(self) -> Future[tuple[CameBack, ...]]:
        """Return the printers that were gone and are there again, with what waits for them."""
        return self._print.submit(self._came_back)

    # --- sending ----------------------------------------------------------------------------

    def _send(self, order: SendOrder, operator: Operator) -> PaperView:
        if self._is_out(order, operator):
            return self._db.submit(lambda: self._prints.paper(order.job_id, operator)).result()
        ready = self._ready(order, operator)
        return self._hand_over((ready,), operator)[0]

    def _is_out(self, order: SendOrder, operator: Operator) -> bool:
        """Tell whether a printer has the paper already: a second press makes no second paper.

        Raises:
            RuleViolation: ``paper-cancelled``.
        """
        paper = self._db.submit(lambda: self._prints.paper(order.job_id, operator)).result()
        if paper.state == records.DROPPED:
            raise RuleViolation("paper-cancelled", title=paper.title)
        return not order.again and paper.state in _OUT

    def _send_together(
        self, orders: Sequence[SendOrder], operator: Operator, going: Callable[[int], bool]
    ) -> Together:
        made: list[Ready] = []
        refused: list[NotPrinted] = []
        for done, order in enumerate(orders, start=1):
            try:
                if not self._is_out(order, operator):
                    made.append(self._ready(order, operator))
            except HallError as fault:
                refused.append(NotPrinted(job_id=order.job_id, fault=fault))
            if not going(done):
                return Together(printed=(), refused=tuple(refused), stopped=True)
        printed: list[Printed] = []
        for task in tasks_of(made):
            try:
                papers = self._hand_over(task, operator)
                printed.append(Printed(papers=papers, printer=task[0].plan.printer))
            except HallError as fault:
                refused += [NotPrinted(job_id=one.order.job_id, fault=fault) for one in task]
        return Together(printed=tuple(printed), refused=tuple(refused))

    def _ready(self, order: SendOrder, operator: Operator) -> Ready:
        """Return a paper with its bytes, printer and sheet; why it is not is on its record."""
        printer = order.printer
        try:
            job, pdf = self._bytes(order.job_id, operator, order)
            plan = plan_for(
                job.form_id,
                pdf,
                maker=self._maker,
                choices=self._choices,
                printer=order.printer,
            )
        except HallError as fault:
            self._record_failure(order, printer, fault)
            raise
        if order.again or job.void:
            pdf = self._maker.mark(pdf, self._mark_line(job, order, operator), void=job.void)
        copies = 1 if order.again else plan.copies or job.copies
        return Ready(order=order, job=job, pdf=pdf, plan=plan, copies=copies)

    def _hand_over(self, task: Sequence[Ready], operator: Operator) -> tuple[PaperView, ...]:
        """Give the papers of one task to their printer and record that it took them."""
        first, plan = task[0], task[0].plan
        try:
            for one in task:
                if not one.order.again and one.job.spool_id:
                    # The paper may still lie with the printer that did not print it.
                    self._spooler.cancel(
                        SpoolTicket(printer=one.job.printer, job_id=one.job.spool_id)
                    )
            ticket = self._spooler.send(
                self._maker.for_printer(
                    self._maker.joined([one.pdf for one in task]), plan.calibration
                ),
                printer=plan.printer,
                title=_title(task),
                copies=first.copies,
                paper=plan.paper,
                options=plan.options,
            )
        except PrintFault as fault:
            for one in task:
                self._record_failure(one.order, plan.printer, fault)
            raise
        for one in task:
            if one.order.printer:
                self._choices.choose(one.job.form_id, one.order.printer)
        orders = tuple(one.order for one in task)
        return self._db.submit(lambda: self._prints.sent(orders, ticket, operator)).result()

    def _record_failure(self, order: SendOrder, printer: str, fault: HallError) -> None:
        reason = fault.code
        self._db.submit(lambda: self._prints.failed(order, printer, reason)).result()

    def _bytes(
        self, job_id: int, operator: Operator, order: SendOrder | None = None
    ) -> tuple[records.Job, bytes]:
        job = self._db.submit(lambda: self._prints.job(job_id, operator)).result()
        if job.pdf is not None:
            return job, job.pdf
        handwriting = order is not None and order.handwriting
        if order is not None and order.failsafe:
            paper = self._maker.plain(job, handwriting=handwriting)
        else:
            paper = self._maker.make(job.form_id, job.content, handwriting=handwriting)
        self._db.submit(lambda: self._prints.keep(job_id, paper)).result()
        return job, paper.pdf

    def _mark_line(self, job: records.Job, order: SendOrder, operator: Operator) -> str:
        day = hall_time(self._clock.now())
        words = ["作废"] if job.void else []
        words += [f"补打 {job.reprints + 1}"] if order.again else []
        return " · ".join([*words, f"{day:%Y-%m-%d}", operator.name])

    # --- what became of them ----------------------------------------------------------------

    def _drop(self, job_ids: Sequence[int], reason: str, operator: Operator) -> None:
        papers = self._db.submit(lambda: self._prints.off_together(job_ids, operator)).result()
        for one in papers:
            job = self._db.submit(partial(self._prints.job, one.job_id, operator)).result()
            self._take_from_printer(job)
        self._db.submit(lambda: self._prints.drop(job_ids, reason, operator)).result()

    def _take_from_printer(self, job: records.Job) -> None:
        """Take a paper off the printer's own queue; one that came out already stays issued."""
        if not job.spool_id:
            return
        ticket = SpoolTicket(printer=job.printer, job_id=job.spool_id)
        try:
            done = self._spooler.status(ticket).state is JobState.DONE
            if not done:
                self._spooler.cancel(ticket)
        except PrintFault:
            if job.state == records.SENT:
                raise
            return
        if done and job.state == records.SENT:
            told = partial(self._prints.told, job.id, records.DONE, ticket, "")
            self._db.submit(told).result()
            raise RuleViolation("paper-out-already", job=job.id)

    def _follow(self) -> Followed:
        ended = 0
        unfinished = self._db.submit(self._prints.unfinished).result()
        for job_id, printer, spool_id in unfinished:
            ticket = SpoolTicket(printer=printer, job_id=spool_id or None)
            state, reason = self._end_of(ticket)
            if state:
                self._db.submit(partial(self._prints.told, job_id, state, ticket, reason)).result()
                ended += 1
        stranded = len(self._db.submit(self._prints.stranded).result())
        return Followed(ended=ended, under_way=len(unfinished) - ended, stranded=stranded)

    def _end_of(self, ticket: SpoolTicket) -> tuple[str, str]:
        """Return what became of a paper and why, or nothing while it is under way.

        A job that is no longer known came out and was cleared away, unless its printer is gone too.
        """
        told = self._spooler.status(ticket)
        if told.state is JobState.DONE:
            return records.DONE, ""
        failed, forgotten = told.state is JobState.FAILED, told.reason is JobReason.FORGOTTEN
        if not (failed or forgotten):
            return "", ""
        if ticket.printer not in {one.name for one in self._spooler.printers()}:
            return records.FAILED, GONE
        return (records.FAILED, told.reason) if failed else (records.DONE, "")

    def _came_back(self) -> tuple[CameBack, ...]:
        stranded = self._db.submit(self._prints.stranded).result()
        if not stranded:
            return ()
        try:
            here = self._spooler.printers()
        except PrintFault:
            here = ()
        return self._watch.look(stranded, here, self._clock.now())


def _title(task: Sequence[Ready]) -> str:
    """Return what the printer shows: case number and form, and how many follow; no name."""
    job = task[0].job
    title = f"{job.case_number}-{job.form_id}".strip("-")
    return title if len(task) == 1 else f"{title}+{len(task) - 1}"
