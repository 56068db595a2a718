"""Overlay forms as papers of a case or of a person: offered where every name can be filled."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hall_app.domain.dates import PartialDate
from hall_app.domain.identity import IdKind, read_id
from hall_app.domain.overlays.views import Subject
from hall_app.services import household_paper_values as values
from hall_app.services.application_papers import ApplicationPapers
from hall_app.services.commands import ApplicantKind
from hall_app.services.events import PrintsChanged
from hall_app.services.flow.papers import FlowPapers
from hall_app.services.form_subjects import form_line
from hall_app.services.household_words import Words, day_words
from hall_app.services.marks import Marks
from hall_app.services.paper_surroundings import surroundings
from hall_app.services.scope import CaseScope, HomeScope
from hall_app.services.shown import Shown
from hall_app.storage import case_records, journal, prints
from hall_app.storage.queries import households, person_record
from hall_app.support.clock import hall_day
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    from hall_app.domain.overlays.views import FormLine
    from hall_app.domain.views import Operator
    from hall_app.services.events import ChangeFeed
    from hall_app.services.knowledge import Knowledge
    from hall_app.services.policy import Policy
    from hall_app.storage.case_records import FoundCase
    from hall_app.storage.database import Archive
    from hall_app.storage.queries.person_record import PersonRecord
    from hall_app.support.clock import Clock

KINDS = {ApplicantKind.PERSON: "自然人", ApplicantKind.ORGANISATION: "单位"}
UNMASK = "households.unmask"
REASON = "填写《{title}》"
"""Why whole numbers stand on the paper, as the journal keeps it; Chinese data."""


class OtherFormsService:
    """Offer overlay forms and queue them filled; each method returns a print job's id."""

    def __init__(
        self, archive: Archive, knowledge: Knowledge, policy: Policy, clock: Clock, feed: ChangeFeed
    ) -> None:
        self._archive = archive
        self._knowledge = knowledge
        self._policy = policy
        self._clock = clock
        self._feed = feed

    def for_case(self, operator: Operator) -> tuple[FormLine, ...]:
        """Return the forms that a case fills."""
        self._policy.require(operator, "prints.send")
        return self._offered(Subject.CASE)

    def for_person(self, operator: Operator) -> tuple[FormLine, ...]:
        """Return the forms that a person of the archive fills."""
        self._policy.require(operator, "households.print")
        return self._offered(Subject.PERSON)

    def print_for_case(self, number: str, form_id: str, operator: Operator) -> int:
        """Queue a form filled from a case as it stands now.

        Raises:
            RuleViolation: ``unknown-case``, ``unknown-form``, ``form-not-for-this``.
            CatalogFault: ``form-broken``.
        """
        self._policy.require(operator, "prints.send")
        found = case_records.by_number(self._archive, number)
        CaseScope(self._archive, self._knowledge).require(number, operator)
        form = self._form(form_id, Subject.CASE)
        now = self._clock.now()
        content = self._of_case(found, form_id, operator)
        job = prints.NewJob(form_id=form_id, title=form.title, content=content)
        with self._archive.transaction():
            queued = prints.queue(self._archive, job, operator, now, case_id=found.id)
            if found.resident_id is not None:
                self._note(found.resident_id, form.title, operator)
        self._feed.publish(PrintsChanged(job_id=queued))
        return queued

    def print_for_person(self, person_id: int, form_id: str, operator: Operator) -> int:
        """Queue a form filled from a person, with whole numbers; the journal keeps for what.

        Raises:
            RuleViolation: ``unknown-person``, ``unknown-form``, ``form-not-for-this``.
            CatalogFault: ``form-broken``.
        """
        self._policy.require_askable(operator, UNMASK)
        HomeScope(self._archive).require(operator, people=(person_id,))
        form = self._form(form_id, Subject.PERSON)
        reason = REASON.format(title=form.title)
        about = f"resident {person_id}: {form.title}"
        self._policy.require(operator, UNMASK, about=about, reason=reason)
        record = person_record.record(self._archive, person_id)
        hidden = Marks(self._knowledge, self._policy).hidden(operator)
        shown = Shown(reason=reason, hidden=hidden)
        now = self._clock.now()
        content = {
            **surroundings(self._knowledge.profile, operator, now),
            **self._of_person(record, shown),
        }
        with self._archive.transaction():
            job = prints.queue(
                self._archive,
                prints.NewJob(form_id=form_id, title=form.title, content=content),
                operator,
                now,
            )
            self._note(person_id, form.title, operator)
        self._feed.publish(PrintsChanged(job_id=job))
        return job

    # --- inside -----------------------------------------------------------------------------

    def _offered(self, subject: Subject) -> tuple[FormLine, ...]:
        library = self._knowledge.forms
        lines = (form_line(library, name) for name in library.overlays())
        found = [one for one in lines if subject in one.subjects]
        return tuple(sorted(found, key=lambda one: one.title))

    def _form(self, form_id: str, subject: Subject) -> FormLine:
        library = self._knowledge.forms
        library.form(form_id)  # says which form is unknown or broken
        line = form_line(library, form_id)
        if subject not in line.subjects:
            raise RuleViolation("form-not-for-this", fields=("form",))
        return line

    def _note(self, person_id: int, title: str, operator: Operator) -> None:
        """Keep in the journal whose data was put on which form."""
        line = journal.NewLine.by(
            operator,
            at=self._clock.now(),
            kind="own-form",
            subject=f"resident {person_id}",
            reason=REASON.format(title=title),
        )
        journal.add(self._archive, [line])

    def _of_case(self, found: FoundCase, form_id: str, operator: Operator) -> dict[str, Any]:
        """Return what a case holds and, of an applicant in the archive, what that holds."""
        now = self._clock.now()
        flow = FlowPapers(self._archive, self._knowledge).values(found, operator, now)
        papers = ApplicationPapers(self._archive, self._knowledge, self._policy)
        content = {**flow, **papers.filled(found, form_id, operator, now).content}
        content["applicant"] |= {"kind": KINDS[ApplicantKind(found.applicant_kind)]}
        content["applicant"] |= self._told_by_id(found.id_number)
        return content

    def _of_person(self, record: PersonRecord, shown: Shown) -> dict[str, Any]:
        words = Words(self._knowledge.catalog)
        person = values.person_values(record, words, shown)
        birth = record.person.birth
        day = birth.first_day().isoformat() if birth is not None and birth.day else ""
        own = {name: person[name] for name in ("name", "sex", "id_kind", "id_number", "phone")}
        return {
            "subject": record.person.name,
            "person": person,
            "household": self._household(record, words, shown),
            "applicant": {
                **own,
                "birth": day,
                "address": person["living_address"] or person["registered_address"],
                "kind": KINDS[ApplicantKind.PERSON],
                "organisation_code": "",
                "representative": "",
            },
        }

    def _household(self, record: PersonRecord, words: Words, shown: Shown) -> dict[str, Any]:
        try:
            household_id = households.household_of(self._archive, record.person.id)
        except RuleViolation:  # lives nowhere on record
            return {}
        day = hall_day(self._clock.now())
        view = households.household(self._archive, household_id, day)
        members = [one.person_id for one in view.members]
        people = person_record.people(self._archive, members)
        as_of = {"as_of": day_words(PartialDate.of(day))}
        return values.household_values(view, people, words, shown) | as_of

    def _told_by_id(self, number: str) -> dict[str, str]:
        """Return sex and birth as an ID number tells them; a case keeps neither."""
        reading = read_id(number, hall_day(self._clock.now()), IdKind.RESIDENT)
        if not reading.valid or reading.kind is not IdKind.RESIDENT:
            return {"sex": "", "birth": ""}
        words = Words(self._knowledge.catalog)
        return {
            "sex": words.sex(str(reading.sex)) if reading.sex is not None else "",
            "birth": reading.birth.isoformat() if reading.birth is not None else "",
        }
