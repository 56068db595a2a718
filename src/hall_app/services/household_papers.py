"""The papers of the household archive: values gathered once, frozen into print jobs, journalled."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hall_app.services import household_paper_values as values
from hall_app.services.consent_values import PURPOSES, consent_rows, consent_words
from hall_app.services.events import PrintsChanged
from hall_app.services.household_words import Words, day_words
from hall_app.services.marks import Marks
from hall_app.services.own_papers import OwnPapers
from hall_app.services.paper_surroundings import surroundings
from hall_app.services.scope import HomeScope, require_every_line
from hall_app.services.shown import Shown
from hall_app.services.visits import MATTERS
from hall_app.storage import journal, prints
from hall_app.storage.queries import households, person_record, visits
from hall_app.support.clock import hall_day
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from hall_app.domain.households.views import HouseholdView
    from hall_app.domain.views import Operator
    from hall_app.domain.visits import VisitLine
    from hall_app.services.events import ChangeFeed
    from hall_app.services.knowledge import Knowledge
    from hall_app.services.policy import Policy
    from hall_app.storage.database import Archive
    from hall_app.storage.queries.person_record import PersonRecord
    from hall_app.support.clock import Clock

LONGEST_REASON = 100
CARD = "p22-household-card"
SHEET = "p23-person-sheet"
CONSENT = "consent-sheet"
OWN = "own-information"
FILE = ("file-cover", "file-contents", "file-back-note")
TITLES = {
    CARD: "居民户（家庭）档案表",
    SHEET: "个人信息表",
    CONSENT: "个人信息告知同意书",
    OWN: "本人信息查询结果",
    FILE[0]: "居民家庭档案卷皮",
    FILE[1]: "卷内目录",
    FILE[2]: "卷内备考表",
}
"""Names of the papers as the hall says them; Chinese data, not sentences of the program."""


class HouseholdPapersService:
    """Queue the papers of households and people; every method returns the ids of print jobs.

    ID and telephone numbers are masked unless a reason is given; then the journal keeps whose
    numbers were printed, by whom and why.
    """

    def __init__(
        self, archive: Archive, knowledge: Knowledge, policy: Policy, clock: Clock, feed: ChangeFeed
    ) -> None:
        self._archive = archive
        self._knowledge = knowledge
        self._policy = policy
        self._clock = clock
        self._feed = feed
        self._homes = HomeScope(archive)

    def household_card(
        self, household_id: int, operator: Operator, unmasked_reason: str = ""
    ) -> tuple[int, ...]:
        """Queue the household card P22.

        Raises:
            RuleViolation: ``unknown-household``, ``text-too-long``.
        """
        shown = self._shown(operator, unmasked_reason, f"household {household_id}: {TITLES[CARD]}")
        self._homes.require(operator, homes=(household_id,))
        view = self._household(household_id)
        words = Words(self._knowledge.catalog)
        ids = [one.person_id for one in view.members]
        people = person_record.people(self._archive, ids)
        content = self._content(operator, shown, view.head.name if view.head else view.address) | {
            "household": values.household_values(view, people, words, shown)
            | {"as_of": day_words(self._day())},
            "members": [
                values.member_row(one, people.get(one.person_id), words, shown)
                for one in view.members
            ],
            "events": [
                values.event_row(one) for one in reversed(view.events) if one.undone_at is None
            ],
            "visits": self._visits(household_id=household_id),
        }
        looked = [f"household {household_id}"]
        looked += [f"resident {one}" for one in ids if shown.reason]
        return self._queue([(CARD, content)], operator, "household-card", looked, shown)

    def person_sheet(
        self, person_id: int, operator: Operator, unmasked_reason: str = ""
    ) -> tuple[int, ...]:
        """Queue the person sheet P23.

        Raises:
            RuleViolation: ``unknown-person``, ``text-too-long``.
        """
        return self._of_person(SHEET, "person-sheet", person_id, operator, unmasked_reason)

    def consent_sheet(
        self, person_id: int, operator: Operator, unmasked_reason: str = ""
    ) -> tuple[int, ...]:
        """Queue the consent sheet, one tick a purpose.

        Raises:
            RuleViolation: ``unknown-person``, ``text-too-long``.
        """
        return self._of_person(CONSENT, "consent-sheet", person_id, operator, unmasked_reason)

    def own_information(
        self, person_id: int, operator: Operator, unmasked_reason: str = ""
    ) -> tuple[int, ...]:
        """Queue all that the archive holds about a person, this print's own line included.

        A person has a right to the whole (个人信息保护法 45): cut down to some lines it would be
        wrong, so that an account bound to lines is refused it.

        Raises:
            RuleViolation: ``unknown-person``, ``text-too-long``, ``out-of-grid``,
                ``whole-hall-only``.
        """
        shown = self._shown(operator, unmasked_reason, f"resident {person_id}: {TITLES[OWN]}")
        self._homes.require(operator, people=(person_id,))
        require_every_line(operator)
        record = person_record.record(self._archive, person_id)
        words = Words(self._knowledge.catalog)
        this = person_record.Look(
            at=self._clock.now(), by=operator.name, kind=OWN, reason=shown.reason
        )
        content = self._person_content(record, operator, words, shown) | {
            **OwnPapers(self._archive, self._policy).rows(record.entries, operator, shown),
            "places": [values.place_row(one, words) for one in record.places],
            "marks": [
                *values.mark_rows(record, words, shown),
                *consent_rows(self._archive, record.entries, words),
            ],
            "events": [values.event_row(one) for one in record.events],
            "cases": values.case_rows(record),
            "visits": self._visits(people=record.entries),
            "looks": values.look_rows((this, *record.looks)),
        }
        return self._queue([(OWN, content)], operator, OWN, [f"resident {person_id}"], shown)

    def file_cover(self, household_id: int, operator: Operator) -> tuple[int, ...]:
        """Queue cover, list of contents and back note of a household's paper file.

        Raises:
            RuleViolation: ``unknown-household``, ``out-of-grid``.
        """
        self._policy.require(operator, "households.print")
        self._homes.require(operator, homes=(household_id,))
        shown = Shown()
        view = self._household(household_id)
        words = Words(self._knowledge.catalog)
        day = hall_day(self._clock.now()).isoformat()
        contents = values.content_rows(view, self._knowledge.profile.name, day)
        made = {"owner": self._knowledge.profile.name, "by": operator.name, "on": day}
        content = self._content(operator, shown, view.head.name if view.head else view.address) | {
            "household": values.household_values(view, {}, words, shown),
            "file": values.file_values(view, len(contents), made),
            "contents": contents,
        }
        papers = [(form_id, content) for form_id in FILE]
        return self._queue(papers, operator, "file-cover", [f"household {household_id}"], shown)

    # --- besides paper ----------------------------------------------------------------------

    def numbers(
        self, people: Sequence[int], reason: str, operator: Operator
    ) -> dict[int, tuple[str, str]]:
        """Return ID and telephone numbers in full; the journal keeps who looked and why.

        Raises:
            RuleViolation: ``unmask-reason-missing``, ``text-too-long``.
        """
        self._policy.require(operator, "households.print")
        about = ", ".join(f"resident {one}" for one in people)
        shown = self._shown(operator, reason, about)
        self._homes.require(operator, people=people)
        if not shown.reason:
            raise RuleViolation("unmask-reason-missing", fields=("reason",))
        found = person_record.people(self._archive, people)
        with self._archive.transaction():
            subjects = [f"resident {one}" for one in found]
            self._note(operator, "household-read", subjects, shown)
        return {one: (row.id_number, row.phone) for one, row in found.items()}

    def relation_code(self, text: str, operator: Operator) -> str:
        """Return the code of a relation told as code or word.

        Raises:
            RuleViolation: ``unknown-code`` with the three nearest.
        """
        self._policy.require(operator, "households.read")
        table = self._knowledge.catalog.table("relations")
        named = [one.code for one in table.offered() if one.name == text and len(one.code) > 1]
        return named[0] if named else table.row(text).code

    # --- inside -----------------------------------------------------------------------------

    def _of_person(
        self, form_id: str, kind: str, person_id: int, operator: Operator, reason: str
    ) -> tuple[int, ...]:
        shown = self._shown(operator, reason, f"resident {person_id}: {TITLES[form_id]}")
        self._homes.require(operator, people=(person_id,))
        record = person_record.record(self._archive, person_id)
        words = Words(self._knowledge.catalog)
        content = self._person_content(record, operator, words, shown)
        if form_id == CONSENT:
            content["purposes"] = self._purposes(record.entries)
        return self._queue([(form_id, content)], operator, kind, [f"resident {person_id}"], shown)

    def _person_content(
        self, record: PersonRecord, operator: Operator, words: Words, shown: Shown
    ) -> dict[str, Any]:
        content = self._content(operator, shown, record.person.name)
        content["person"] = values.person_values(record, words, shown)
        return content

    def _purposes(self, entries: Sequence[int]) -> list[dict[str, str]]:
        """Return every purpose with its ticks, and how it stands where it was answered before."""
        rows = self._knowledge.catalog.table(PURPOSES).offered()
        states = consent_words(self._archive, entries, hall_day(self._clock.now()))
        return [
            {
                "no": str(n),
                "name": one.name,
                "items": one.note,
                "agree": "　".join(filter(None, ("☐ 同意　☐ 不同意", states.get(one.code, "")))),
            }
            for n, one in enumerate(rows, start=1)
        ]

    def _household(self, household_id: int) -> HouseholdView:
        return households.household(self._archive, household_id, hall_day(self._clock.now()))

    def _visits(
        self, *, household_id: int | None = None, people: Sequence[int] = ()
    ) -> list[dict[str, Any]]:
        found: list[VisitLine] = []
        if household_id is not None:
            found += visits.lines(self._archive, household_id=household_id)
        for one in people:
            found += visits.lines(self._archive, person_id=one)
        found.sort(key=lambda line: line.visited_on, reverse=True)
        matters = {one.code: one.name for one in self._knowledge.catalog.table(MATTERS).rows}
        return values.visit_rows(found, matters)

    def _day(self) -> str:
        return hall_day(self._clock.now()).isoformat()

    def _shown(self, operator: Operator, reason: str, about: str) -> Shown:
        """Return how numbers stand on the paper, when the operator may print them so."""
        self._policy.require(operator, "households.print")
        reason = reason.strip()
        if reason:
            self._policy.require(operator, "households.unmask", about=about, reason=reason)
        if len(reason) > LONGEST_REASON:
            raise RuleViolation(
                "text-too-long", fields=("reason",), limit=LONGEST_REASON, length=len(reason)
            )
        return Shown(reason=reason, hidden=Marks(self._knowledge, self._policy).hidden(operator))

    def _content(self, operator: Operator, shown: Shown, subject: str) -> dict[str, Any]:
        around = surroundings(self._knowledge.profile, operator, self._clock.now())
        return {"subject": subject, **around, "archive": values.archive_values(shown)}

    def _queue(
        self,
        papers: Sequence[tuple[str, dict[str, Any]]],
        operator: Operator,
        kind: str,
        looked: Iterable[str],
        shown: Shown,
    ) -> tuple[int, ...]:
        """Queue the papers and keep in the journal what they show about whom."""
        now = self._clock.now()
        with self._archive.transaction():
            jobs = tuple(
                prints.queue(
                    self._archive,
                    prints.NewJob(form_id=form_id, title=TITLES[form_id], content=content),
                    operator,
                    now,
                )
                for form_id, content in papers
            )
            self._note(operator, kind, looked, shown)
        self._feed.publish(*(PrintsChanged(job_id=one) for one in jobs))
        return jobs

    def _note(self, operator: Operator, kind: str, subjects: Iterable[str], shown: Shown) -> None:
        """Keep in the journal what is shown about whom, inside the caller's transaction."""
        journal.add(
            self._archive,
            [
                journal.NewLine.by(
                    operator, at=self._clock.now(), kind=kind, subject=subject, reason=shown.reason
                )
                for subject in subjects
            ],
        )
