"""Putting a new matter on record: number, case, first act, papers, draft, all or nothing."""

from __future__ import annotations

import dataclasses
import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from hall_app.domain.flow.table import state_after
from hall_app.domain.materials import MaterialState, Necessity
from hall_app.domain.numbering import CaseNumber, NoticeKind, notice_number
from hall_app.services.commands import ApplicantKind
from hall_app.services.events import (
    BlanksChanged,
    CaseChanged,
    ContactsChanged,
    DraftsChanged,
    PersonChanged,
    PrintsChanged,
    VisitsChanged,
)
from hall_app.services.matters import channel_words
from hall_app.services.papers import Matter, Times
from hall_app.services.people import register_within
from hall_app.storage import blanks, case_records, contacts, drafts, numbering, prints, visits
from hall_app.storage.household_events import Teller
from hall_app.storage.queries.cases import recorded
from hall_app.storage.statements import day, utc
from hall_app.storage.timeline import NewAct
from hall_app.support.clock import hall_day
from hall_app.support.errors import EnvironmentFault, RuleViolation

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence

    from hall_app.domain.flow.states import ActKind
    from hall_app.domain.views import Operator, Recorded
    from hall_app.services.commands import Intake
    from hall_app.services.events import ChangeFeed
    from hall_app.services.intake_checks import Prepared
    from hall_app.services.knowledge import Knowledge
    from hall_app.storage.database import Archive


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What one act sets in the case, tells in the timeline and prints."""

    act: ActKind
    times: Times
    changes: dict[str, Any] = field(default_factory=dict)
    told: dict[str, Any] = field(default_factory=dict)
    notice: NoticeKind | None = None
    papers: Callable[[Matter], tuple[prints.NewJob, ...]] | None = None
    entered_at: dt.datetime | None = None
    """When a late entry is recorded; number, notice and timeline are of that moment."""

    @property
    def moment(self) -> dt.datetime:
        """Return when the act is recorded."""
        return self.entered_at or self.times.received_at


class CaseRecorder:
    """Write what an act decided, in one transaction."""

    def __init__(self, archive: Archive, knowledge: Knowledge, feed: ChangeFeed) -> None:
        self._archive = archive
        self._knowledge = knowledge
        self._feed = feed

    def record(
        self, intake: Intake, prepared: Prepared, operator: Operator, outcome: Outcome
    ) -> Recorded:
        """Keep a new matter: number, case, first act, papers, draft, all or nothing."""
        known = case_records.by_draft(self._archive, intake.draft_id)
        if known is not None:
            return recorded(self._archive, known.number, already=True)
        registered: int | None = None
        with self._archive.transaction():
            known = case_records.by_draft(self._archive, intake.draft_id)
            if known is not None:
                return recorded(self._archive, known.number, already=True)
            if registers(prepared):
                registered = register_within(self._archive, prepared.applicant)
                prepared = dataclasses.replace(
                    prepared,
                    applicant=dataclasses.replace(prepared.applicant, resident_id=registered),
                )
            number = self._take_number(hall_day(outcome.moment))
            notice = self.take_notice(outcome, outcome.moment)
            jobs = self._insert(intake, prepared, operator, outcome, number, notice)
            household = None
            if intake.home_visit is not None:
                teller = Teller(
                    account_id=operator.account_id,
                    window=operator.window,
                    at=outcome.times.received_at,
                )
                household = visits.lead_to_case(
                    self._archive, intake.home_visit, str(number), teller
                )
            if intake.contact is not None:
                contacts.lead_to_case(
                    self._archive,
                    intake.contact,
                    str(number),
                    at=outcome.times.received_at,
                    on=outcome.times.received_on,
                    account_id=operator.account_id,
                )
            drafts.drop(intake.draft_id)
        self._feed.publish(
            CaseChanged(number=str(number)),
            *(PrintsChanged(job_id=one) for one in jobs),
            DraftsChanged(draft_id=intake.draft_id),
            *([PersonChanged(resident_id=registered)] if registered else []),
            *([VisitsChanged(household_id=household)] if intake.home_visit is not None else []),
            *([ContactsChanged(contact_id=intake.contact)] if intake.contact is not None else []),
            *([BlanksChanged()] if intake.late is not None and intake.late.blank else []),
        )
        return recorded(self._archive, str(number), queued=jobs)

    def _take_number(self, today: dt.date) -> CaseNumber:
        """Take the day's next number; a clock that runs behind gets none until it is right.

        Raises:
            EnvironmentFault: ``clock-behind``.
            RuleViolation: ``station-missing``.
        """
        last = numbering.last_case_day(self._archive)
        confirmed = self._knowledge.clock_confirmed_for == today.isoformat()
        if last is not None and today < last and not confirmed:
            raise EnvironmentFault("clock-behind", today=today, last=last)
        station = self._knowledge.profile.station
        if not station:
            raise RuleViolation("station-missing")
        counter = numbering.take(self._archive, numbering.CASES, today.isoformat())
        return CaseNumber(station, today, counter)

    def take_notice(self, outcome: Outcome, now: dt.datetime) -> str:
        """Take a notice's own number of the act's year, inside the caller's transaction."""
        if outcome.notice is None:
            return ""
        year = hall_day(now).year
        n = numbering.take(self._archive, f"notice-{outcome.notice.name.lower()}", str(year))
        return notice_number(self._knowledge.profile.short_name, outcome.notice, year, n)

    def _first_asked(self, intake: Intake) -> int | None:
        """Return who was asked first where a record says so; he stays it for the case's life."""
        if intake.contact is None:
            return None
        return contacts.first_asked(self._archive, intake.contact)

    def _insert(
        self,
        intake: Intake,
        prepared: Prepared,
        operator: Operator,
        outcome: Outcome,
        number: CaseNumber,
        notice: str,
    ) -> tuple[int, ...]:
        applicant, item, times = prepared.applicant, prepared.item, outcome.times
        agent = dataclasses.asdict(prepared.agent) if prepared.agent else {}
        settled = {
            "draft_id": intake.draft_id,
            "visit_id": intake.visit_id,
            "number": str(number),
            "day": day(number.day),
            "counter": number.counter,
            "item_code": item.code,
            "item_version": item.version,
            "item_title": item.name,
            "item_kind": item.kind_words,
            "channel": intake.channel,
            "window": operator.window,
            "first_asked": self._first_asked(intake) or operator.account_id,
            "received_at": utc(times.received_at),
            "received_on": day(times.received_on),
            "resident": applicant.resident_id,
            "applicant_kind": str(applicant.kind),
            "applicant_name": applicant.name,
            "id_kind": applicant.id_kind,
            "id_number": applicant.id_number,
            "phone": applicant.phone,
            "address": applicant.address,
            "representative": applicant.representative,
            "agent": json.dumps(agent, ensure_ascii=False) if agent else "",
            "fields": json.dumps(prepared.fields, ensure_ascii=False),
            "delivery": intake.delivery,
        }
        after = state_after(outcome.act, None, promised=promises(prepared.materials))
        projected = {**BLANK, "owner": operator.account_id, **outcome.changes}
        projected |= {"state": str(after), "notice_number": notice}
        if outcome.entered_at is not None:
            projected["entered_at"] = utc(outcome.entered_at)
        act = NewAct(
            at=utc(outcome.moment),
            kind=str(outcome.act),
            account_id=operator.account_id,
            window=operator.window,
            changes={},
            told=outcome.told,
        )
        case_id = case_records.insert(self._archive, settled, projected, prepared.materials, act)
        if intake.late is not None and intake.late.blank:
            blanks.use(self._archive, intake.late.blank, case_id)
        matter = Matter(
            number=str(number),
            item=item,
            applicant=applicant,
            agent=prepared.agent,
            materials=prepared.materials,
            delivery=intake.delivery,
            channel=channel_words(self._knowledge, intake.channel),
            times=times,
            notice_number=notice,
        )
        return self.queue(case_id, matter, outcome, operator, outcome.moment)

    def queue(
        self,
        case_id: int,
        matter: Matter,
        outcome: Outcome,
        operator: Operator,
        now: dt.datetime,
    ) -> tuple[int, ...]:
        """Queue the papers of an act with every value they print, in the caller's transaction."""
        jobs = outcome.papers(matter) if outcome.papers is not None else ()
        return tuple(
            prints.queue(self._archive, job, operator, now, case_id=case_id) for job in jobs
        )


def promises(materials: Sequence[case_records.NewMaterial]) -> bool:
    """Say whether a mandatory paper was promised and has not come (容缺)."""
    return any(
        one.state == MaterialState.PROMISED and one.necessity == Necessity.REQUIRED
        for one in materials
    )


BLANK: dict[str, Any] = {
    "state": "",
    "owner": 0,
    "accepted_on": None,
    "limit_count": None,
    "limit_unit": "",
    "due_on": None,
    "statutory_count": None,
    "statutory_unit": "",
    "statutory_on": None,
    "notice_number": "",
    "correct_by": None,
    "lapsed_on": None,
    "deemed": 0,
    "closed_on": None,
    "override_reason": "",
}


def clock_changes(times: Times) -> dict[str, Any]:
    """Return what starting the clock sets in a case."""
    limit, statutory = times.limit, times.statutory
    return {
        "accepted_on": day(times.accepted_on),
        "limit_count": limit[0] if limit else None,
        "limit_unit": limit[1] if limit else "",
        "due_on": day(times.due_on),
        "statutory_count": statutory[0] if statutory else None,
        "statutory_unit": statutory[1] if statutory else "",
        "statutory_on": day(times.statutory_on),
        **({"open_year": times.open_year} if times.open_year else {}),
    }


def registers(prepared: Prepared) -> bool:
    """Say whether the applicant is new and wants to stand in the archive."""
    applicant = prepared.applicant
    return (
        applicant.register
        and applicant.resident_id is None
        and applicant.kind is ApplicantKind.PERSON
    )
