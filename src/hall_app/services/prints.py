"""The print record: every paper once, with its frozen values, its bytes and where it went."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hall_app.services.events import PrintsChanged
from hall_app.services.papers import IN_LARGE_PRINT, large_form
from hall_app.services.scope import CaseScope
from hall_app.storage import journal
from hall_app.storage import prints as records
from hall_app.support.errors import RuleViolation
from hall_app.support.text import normalise_prose

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from hall_app.devices.printers import SpoolTicket
    from hall_app.domain.views import Operator, PaperView
    from hall_app.services.events import ChangeFeed
    from hall_app.services.knowledge import Knowledge
    from hall_app.services.paper_making import MadePaper
    from hall_app.services.policy import Policy
    from hall_app.storage.database import Archive
    from hall_app.support.clock import Clock

WAITING_ROWS = 2000
"""So many waiting papers a list shows; no hall lets more wait."""
LARGE_MARK = "（大字版）"
"""Stands behind the name of a paper in large print; Chinese data like the names themselves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SendOrder:
    """One wish to print: which job, on which printer, first time or again."""

    job_id: int
    printer: str = ""
    """Empty takes the printer chosen for the form on this machine."""
    again: bool = False
    handwriting: bool = False
    """Leave a line to write by hand where no face has a character."""
    failsafe: bool = False
    """Print the values on a plain sheet, since the form cannot be laid out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stranded:
    """One paper that a printer did not take."""

    job_id: int
    printer: str
    reason: str
    made_at: dt.datetime


LONGEST_REASON = 100


class PrintsService:
    """Keep the print record; every method runs on the database lane."""

    def __init__(
        self, archive: Archive, knowledge: Knowledge, policy: Policy, clock: Clock, feed: ChangeFeed
    ) -> None:
        self._archive = archive
        self._scope = CaseScope(archive, knowledge)
        self._policy = policy
        self._clock = clock
        self._feed = feed

    def paper(self, job_id: int, operator: Operator) -> PaperView:
        """Return one paper as lists show it.

        Raises:
            RuleViolation: ``unknown-paper``, ``paper-out-of-scope``.
        """
        self._policy.require(operator, "prints.read")
        self._scope.require_papers((job_id,), operator)
        return records.paper(self._archive, job_id)

    def receipt(self, case_number: str, operator: Operator) -> PaperView:
        """Return the receipt of a case, the newest where there are several.

        Raises:
            RuleViolation: ``no-receipt``, ``out-of-line``.
        """
        self._policy.require(operator, "prints.read")
        self._scope.require(case_number, operator)
        return records.receipt(self._archive, case_number)

    def job(self, job_id: int, operator: Operator) -> records.Job:
        """Return a job with its frozen values and, once made, its bytes.

        Raises:
            RuleViolation: ``unknown-paper``, ``paper-out-of-scope``.
        """
        self._policy.require(operator, "prints.read")
        self._scope.require_papers((job_id,), operator)
        return records.job(self._archive, job_id)

    def waiting(self, operator: Operator, limit: int = WAITING_ROWS) -> tuple[PaperView, ...]:
        """Return the papers that wait for a printer."""
        self._policy.require(operator, "prints.read")
        return records.waiting(self._archive, limit, self._scope.papers(operator))

    def recent(self, operator: Operator) -> tuple[PaperView, ...]:
        """Return the papers that were sent to a printer, the newest first."""
        self._policy.require(operator, "prints.read")
        return records.recent(self._archive, seen=self._scope.papers(operator))

    def dropped(self, operator: Operator) -> tuple[PaperView, ...]:
        """Return the papers that were taken off the queue, the newest first."""
        self._policy.require(operator, "prints.read")
        return records.dropped(self._archive, seen=self._scope.papers(operator))

    def off_together(self, job_ids: Sequence[int], operator: Operator) -> tuple[PaperView, ...]:
        """Return the papers that go when these are taken off: a printer's task goes whole.

        Raises:
            RuleViolation: ``paper-out-already``, ``unknown-paper``, ``paper-out-of-scope``.
        """
        self._policy.require(operator, "prints.send")
        ids = records.together(self._archive, job_ids)
        self._scope.require_papers(ids, operator)
        papers = tuple(records.paper(self._archive, one) for one in ids)
        out = next((one for one in papers if one.state not in _ON_THE_QUEUE), None)
        if out is not None:
            raise RuleViolation("paper-out-already", job=out.job_id)
        return papers

    def drop(self, job_ids: Sequence[int], reason: str, operator: Operator) -> None:
        """Take papers off the queue and keep who did it and why.

        Raises:
            RuleViolation: ``paper-out-already``, ``drop-reason-missing``, ``text-too-long``.
        """
        self._policy.require(operator, "prints.send")
        reason = checked_reason(reason)
        papers = self.off_together(job_ids, operator)
        now = self._clock.now()
        with self._archive.transaction():
            ids = tuple(one.job_id for one in papers)
            records.drop(ids, account_id=operator.account_id, reason=reason, at=now)
            journal.add(
                self._archive,
                [self._line("paper-off", one, operator, reason) for one in ids],
            )
        self._feed.publish(*(PrintsChanged(job_id=one) for one in ids))

    def put_back(self, job_id: int, operator: Operator) -> PaperView:
        """Let a paper that was taken off wait again.

        Raises:
            RuleViolation: ``paper-not-off``; ``paper-of-void-case``, whose papers stay off;
                ``paper-out-of-scope``.
        """
        self._policy.require(operator, "prints.send")
        self._scope.require_papers((job_id,), operator)
        paper = records.paper(self._archive, job_id)
        if paper.state != records.DROPPED:
            raise RuleViolation("paper-not-off", job=job_id)
        if paper.reason == records.CASE_VOID:
            raise RuleViolation("paper-of-void-case", number=paper.case_number)
        with self._archive.transaction():
            records.put_back(job_id)
            journal.add(self._archive, [self._line("paper-back", job_id, operator, "")])
        self._feed.publish(PrintsChanged(job_id=job_id))
        return records.paper(self._archive, job_id)

    def enlarge(self, job_id: int, operator: Operator) -> PaperView:
        """Queue the same paper in large print, from the values it was made of.

        Raises:
            RuleViolation: ``unknown-paper``; ``unknown-form`` where no large one exists;
                ``paper-out-of-scope``.
        """
        self._policy.require(operator, "prints.send")
        self._scope.require_papers((job_id,), operator)
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
                failsafe=paper.failsafe,
            )

    def sent(
        self, orders: Sequence[SendOrder], ticket: SpoolTicket, operator: Operator
    ) -> tuple[PaperView, ...]:
        """Record that a printer took papers in one task, and who sent them."""
        now, spool_id = self._clock.now(), ticket.job_id or ""
        with self._archive.transaction():
            for order in orders:
                issue = records.add_copy if order.again else records.issue
                issue(
                    order.job_id,
                    account_id=operator.account_id,
                    printer=ticket.printer,
                    spool_id=spool_id,
                    at=now,
                )
            lines = [
                self._line("reprint" if one.again else "print", one.job_id, operator, "")
                for one in orders
            ]
            journal.add(self._archive, lines)
        self._feed.publish(*(PrintsChanged(job_id=one.job_id) for one in orders))
        return tuple(records.paper(self._archive, one.job_id) for one in orders)

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

    def stranded(self) -> tuple[Stranded, ...]:
        """Return the papers that a printer did not take, in the order they were made."""
        return tuple(
            Stranded(
                job_id=one.job_id, printer=one.printer, reason=one.reason, made_at=one.created_at
            )
            for one in records.waiting(self._archive, WAITING_ROWS)
            if one.state == records.FAILED and one.printer
        )

    def _line(self, kind: str, job_id: int, operator: Operator, reason: str) -> journal.NewLine:
        return journal.NewLine.by(
            operator,
            at=self._clock.now(),
            kind=kind,
            subject=journal.paper_subject(job_id, records.hash_of(self._archive, job_id)),
            reason=reason,
        )


_ON_THE_QUEUE = frozenset({records.WAITING, records.FAILED, records.SENT})


def checked_reason(reason: str) -> str:
    """Return why papers are taken off, tidied.

    Raises:
        RuleViolation: ``drop-reason-missing``, ``text-too-long``.
    """
    reason = normalise_prose(reason)
    if not reason:
        raise RuleViolation("drop-reason-missing", fields=("reason",))
    if len(reason) > LONGEST_REASON:
        raise RuleViolation(
            "text-too-long", fields=("reason",), limit=LONGEST_REASON, length=len(reason)
        )
    return reason
