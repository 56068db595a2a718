"""Papers that a clerk prints for a case whenever they are asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.domain.item_views import PaperOffer
from hall_app.services.application_papers import ApplicationPapers, blank, title_of
from hall_app.services.events import PrintsChanged
from hall_app.services.flow.papers import ANY_TIME, FORMS
from hall_app.services.scope import CaseScope
from hall_app.storage import case_records, journal, prints
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    from hall_app.domain.views import Operator
    from hall_app.services.events import ChangeFeed
    from hall_app.services.flow.acts import FlowService
    from hall_app.services.knowledge import Knowledge
    from hall_app.services.policy import Policy
    from hall_app.storage.case_records import FoundCase
    from hall_app.storage.database import Archive
    from hall_app.support.clock import Clock

APPLICATION = "application-form"
"""How the journal calls an application that was filled from the archive."""


class CasePapersService:
    """Offer and queue the papers of a case that no act makes by itself."""

    def __init__(
        self,
        archive: Archive,
        knowledge: Knowledge,
        policy: Policy,
        clock: Clock,
        feed: ChangeFeed,
        flow: FlowService,
    ) -> None:
        self._archive = archive
        self._knowledge = knowledge
        self._policy = policy
        self._clock = clock
        self._feed = feed
        self._flow = flow
        self._scope = CaseScope(archive, knowledge)

    def offered(self, number: str, operator: Operator) -> tuple[PaperOffer, ...]:
        """Return what can be printed: papers of any time, then the item's application forms.

        Raises:
            RuleViolation: ``unknown-case``.
        """
        self._policy.require(operator, "prints.read")
        found = case_records.by_number(self._archive, number)
        self._scope.require(number, operator)
        forms = self._applications(found)
        return (
            *(PaperOffer(form=one, title=FORMS[one]) for one in FORMS if one in ANY_TIME),
            *(PaperOffer(form=one, title=title_of(one)) for one in forms),
            *(PaperOffer(form=one, title=title_of(one), blank=True) for one in forms),
        )

    def print_offer(self, number: str, offer: PaperOffer, operator: Operator) -> int:
        """Queue one of the papers offered and return its print job.

        An application filled from the archive is a look at the person and goes into the journal.

        Raises:
            RuleViolation: ``unknown-case``, ``unknown-form``.
        """
        self._policy.require(operator, "prints.send")
        if offer.form in ANY_TIME:
            return self._flow.print_form(number, offer.form, operator)
        found = case_records.by_number(self._archive, number)
        self._scope.require(number, operator)
        forms = self._applications(found)
        if offer.form not in forms:
            raise RuleViolation(
                "unknown-form", fields=("form",), given=offer.form, nearest=[*forms, *ANY_TIME]
            )
        now = self._clock.now()
        if offer.blank:
            item = self._knowledge.catalog.item(found.item_code)
            job = blank(item, offer.form, self._knowledge.profile)
        else:
            papers = ApplicationPapers(self._archive, self._knowledge, self._policy)
            job = papers.filled(found, offer.form, operator, now)
        with self._archive.transaction():
            queued = prints.queue(self._archive, job, operator, now, case_id=found.id)
            if not offer.blank and found.resident_id is not None:
                journal.add(self._archive, [self._look(found.resident_id, operator)])
        self._feed.publish(PrintsChanged(job_id=queued))
        return queued

    def _applications(self, found: FoundCase) -> tuple[str, ...]:
        """Return the item's forms; of an item the hall no longer handles there are none."""
        items = {one.code: one for one in self._knowledge.catalog.items}
        item = items.get(found.item_code)
        return item.papers.application if item is not None else ()

    def _look(self, resident: int, operator: Operator) -> journal.NewLine:
        return journal.NewLine.by(
            operator, at=self._clock.now(), kind=APPLICATION, subject=f"resident {resident}"
        )
