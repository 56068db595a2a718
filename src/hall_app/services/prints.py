"""The print record: every paper once, with its frozen values, its bytes and where it went."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hall_app.services.events import PrintsChanged
from hall_app.storage import journal
from hall_app.storage import prints as records

if TYPE_CHECKING:
    from hall_app.devices.printers import SpoolTicket
    from hall_app.domain.views import Operator, PaperView
    from hall_app.services.events import ChangeFeed
    from hall_app.services.paper_making import MadePaper
    from hall_app.services.policy import Policy
    from hall_app.storage.database import Archive
    from hall_app.support.clock import Clock

WAITING_ROWS = 2000
"""So many waiting papers a list shows; no hall lets more wait."""


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
