"""Lists, figures and the case page, each case with its light and its next step."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from hall_app.domain.deadlines import (
    CaseLight,
    working_days_between,
)
from hall_app.domain.flow.clock import read_pauses
from hall_app.domain.flow.lights import case_light, next_step
from hall_app.domain.flow.states import CaseState
from hall_app.domain.flow.views import CaseFlowView, ErrandView, OriginalView, PauseView
from hall_app.domain.hall_rules import Escalation, escalation_of
from hall_app.domain.views import CaseDetail, CaseListRow, CasePageSlice, Figures
from hall_app.services.commands import CaseFilter
from hall_app.services.flow import escalation
from hall_app.services.flow.light_conditions import LightConditions
from hall_app.services.looks import REVEAL, Screen, Whole
from hall_app.services.scope import CaseScope
from hall_app.storage import absences, blanks, contacts, journal, prints
from hall_app.storage.case_records import by_number
from hall_app.storage.queries import case_lists as lists
from hall_app.storage.queries import cases as queries
from hall_app.storage.queries import visits
from hall_app.storage.statements import read_day
from hall_app.support.clock import hall_day
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hall_app.domain.deadlines import CaseLight, DueExplanation, Light
    from hall_app.domain.flow.position import Position
    from hall_app.domain.views import Operator
    from hall_app.services.knowledge import Knowledge
    from hall_app.services.people import Secret
    from hall_app.services.policy import Policy
    from hall_app.storage.database import Archive
    from hall_app.support.clock import Clock

PAGE_ROWS = 200


class CasesService:
    """Show cases; nothing here changes one."""

    def __init__(
        self, archive: Archive, knowledge: Knowledge, policy: Policy, clock: Clock
    ) -> None:
        self._archive = archive
        self._knowledge = knowledge
        self._policy = policy
        self._clock = clock
        self._scope = CaseScope(archive, knowledge)

    def worklist(
        self,
        which: CaseFilter,
        operator: Operator,
        *,
        offset: int = 0,
        limit: int = PAGE_ROWS,
        light: Light | None = None,
        owner: int | None = None,
    ) -> CasePageSlice:
        """Return one stretch of a list with the count its head shows, most urgent first.

        ``light`` and ``owner`` keep only the cases that show that light, or are that person's.
        """
        self._policy.require(operator, "cases.read")
        condition = self._condition(which, operator)
        if owner is not None:
            condition = condition.also(lists.mine((owner,)))
        return self.listed(condition, operator, offset=offset, limit=limit, light=light)

    def listed(
        self,
        condition: lists.Condition,
        operator: Operator,
        *,
        offset: int = 0,
        limit: int = PAGE_ROWS,
        light: Light | None = None,
    ) -> CasePageSlice:
        """Return one stretch of the cases that fit a condition, and how many there are."""
        self._policy.require(operator, "cases.read")
        if light is not None:
            condition = condition.also(self._lights().of(light))
        condition = self._scope.narrowed(condition, operator)
        rows = lists.listed(self._archive, condition, offset=offset, limit=limit)
        return CasePageSlice(
            rows=tuple(self._row(one) for one in rows),
            total=lists.count(self._archive, condition),
        )

    def figures(self, operator: Operator) -> Figures:
        """Return the workbench's figures; each equals the total of the list it opens.

        An account bound to lines counts its own lines only.
        """
        self._policy.require(operator, "cases.read")
        today, seen = self._today(), self._scope.condition(operator)

        def count(which: CaseFilter) -> int:
            condition = self._condition(which, operator)
            return lists.count(self._archive, condition if seen is None else condition.also(seen))

        late = count(CaseFilter.OVERDUE)
        accepted, done = lists.accepted_and_done(self._archive, today, seen)
        return Figures(
            mine_open=count(CaseFilter.MINE),
            due_today=count(CaseFilter.DUE_TODAY),
            overdue=late,
            waiting_correction=count(CaseFilter.WAITING_CORRECTION),
            undecided=count(CaseFilter.UNDECIDED),
            waiting_print=prints.count_waiting(self._archive, self._scope.papers(operator)),
            offered=count(CaseFilter.OFFERED),
            unanswered=count(CaseFilter.UNANSWERED),
            overdue_most=self._overdue_most(today, seen) if late else 0,
            accepted_today=accepted,
            done_today=done,
            to_supervise=self._to_supervise(operator, today, seen),
        )

    def page(self, number: str, operator: Operator) -> CaseDetail:
        """Return everything the case page shows.

        Raises:
            RuleViolation: ``unknown-case``.
        """
        self._policy.require(operator, "cases.read")
        stored = queries.page(self._archive, number)
        self._scope.require(number, operator)
        values = stored.values
        step = next_step(stored.position, self._today(), self._knowledge.calendar)
        return CaseDetail(
            **values,
            light=self._light(stored.position),
            next_step=step.code,
            next_by=step.by,
            sex=stored.sex,
            birth=stored.birth,
            first_asked=stored.first_asked,
            owner=stored.owner,
            materials=stored.materials,
            acts=stored.acts,
            papers=stored.papers,
            flow=_flow_view(stored, self._escalation(stored.position)),
            home_visit=visits.of_case(self._archive, number)
            if self._policy.allows(operator, "visits.read")
            else None,
            contact=contacts.of_case(self._archive, number)
            if self._policy.allows(operator, "contacts.read")
            else None,
            blank_number=blanks.of_case(self._archive, number),
        )

    def why_this_date(
        self, number: str, operator: Operator, *, statutory: bool = False
    ) -> DueExplanation:
        """Return the day list behind a case's due date.

        Raises:
            RuleViolation: ``no-due-date`` for a case whose clock has not started.
        """
        self._policy.require(operator, "cases.read")
        clock = by_number(self._archive, number).position.clock
        self._scope.require(number, operator)
        if clock is None:
            raise RuleViolation("no-due-date", number=number)
        return clock.explain(self._knowledge.calendar, statutory=statutory)

    def reveal(self, number: str, secret: Secret, operator: Operator) -> str:
        """Return one number of the applicant in full and keep in the journal who looked."""
        self._policy.require(operator, "people.reveal")
        found = by_number(self._archive, number)
        self._scope.require(number, operator)
        with self._archive.transaction():
            line = journal.NewLine.by(
                operator, at=self._clock.now(), kind=f"reveal-{secret}", subject=f"case {number}"
            )
            journal.add(self._archive, [line])
        return found.id_number if secret == "id-number" else found.phone  # noqa: S105

    def reveal_all(self, number: str, operator: Operator) -> Whole:
        """Return both numbers of the applicant; one line of the journal says who looked where."""
        self._policy.require(operator, "people.reveal")
        found = by_number(self._archive, number)
        self._scope.require(number, operator)
        with self._archive.transaction():
            line = journal.NewLine.by(
                operator,
                at=self._clock.now(),
                kind=REVEAL,
                subject=f"case {number}",
                reason=str(Screen.CASE),
            )
            journal.add(self._archive, [line])
        return Whole(id_number=found.id_number, phone=found.phone)

    # --- parts ------------------------------------------------------------------------------

    def _today(self) -> dt.date:
        return hall_day(self._clock.now())

    def _condition(self, which: CaseFilter, operator: Operator) -> lists.Condition:
        today, own = self._today(), (operator.account_id,)
        return {
            CaseFilter.MINE: lambda: lists.mine(self._mine(operator)),
            CaseFilter.ALL_OPEN: lists.all_open,
            CaseFilter.OVERDUE: lambda: lists.overdue(today),
            CaseFilter.DUE_TODAY: lambda: lists.due_today(today),
            CaseFilter.WAITING_CORRECTION: lists.waiting_correction,
            CaseFilter.UNDECIDED: lists.undecided,
            CaseFilter.OFFERED: lambda: lists.offered((*own, *self._mine(operator))),
            CaseFilter.UNANSWERED: lists.unanswered,
            CaseFilter.WITH_AGENT: lists.with_agent,
            CaseFilter.RESULT_WAITING: lambda: lists.in_states(CaseState.DECIDED, CaseState.DONE),
            CaseFilter.ALL: lists.every_case,
        }[which]()

    def _lights(self) -> LightConditions:
        known = self._knowledge
        return LightConditions(self._archive, self._today(), known.calendar, known.thresholds)

    def _mine(self, operator: Operator) -> tuple[int, ...]:
        """Return whose cases are on a clerk's list: his own, and of those he covers."""
        away = absences.on(self._archive, self._today())
        covered = [one for one, absence in away.items() if absence.cover_id == operator.account_id]
        return (operator.account_id, *covered)

    def _to_supervise(
        self, operator: Operator, today: dt.date, seen: lists.Condition | None
    ) -> int:
        if not self._policy.allows(operator, "cases.supervise"):
            return 0
        known = self._knowledge
        conditions = (
            escalation.condition(one, today, known.calendar, known.rules)
            for one in (Escalation.LATE, Escalation.AGAIN)
        )
        return sum(
            lists.count(self._archive, one if seen is None else one.also(seen))
            for one in conditions
        )

    def _overdue_most(self, today: dt.date, seen: lists.Condition | None) -> int:
        first = lists.first_due(self._archive, seen)
        if first is None or first >= today:
            return 0
        try:
            return working_days_between(first, today, self._knowledge.calendar)
        except RuleViolation:
            # A year is not loaded: the other figures still stand; days count as they come.
            return (today - first).days

    def _row(self, one: lists.ListedCase) -> CaseListRow:
        position, today = one.position, self._today()
        step = next_step(position, today, self._knowledge.calendar)
        return CaseListRow(
            number=one.number,
            light=self._light(position),
            state=position.state,
            applicant=one.applicant,
            item_code=one.item_code,
            item_title=one.item_title,
            owner=one.owner,
            owner_id=position.owner,
            next_step=step.code,
            next_by=step.by,
            received_on=position.received_on,
            due_on=position.due_on,
            statutory_on=position.statutory_on,
            with_whom=position.with_whom,
            offered_to=one.offered_to,
            late_entry=bool(position.entered_at),
        )

    def _escalation(self, position: Position) -> str:
        """Return why the case stands before the head, by the hall's rules, or nothing."""
        known, light = self._knowledge, self._light(position).light
        found = escalation_of(position, light, self._today(), known.calendar, known.rules)
        return str(found) if found is not None else ""

    def _light(self, position: Position) -> CaseLight:
        return case_light(
            position, self._today(), self._knowledge.calendar, self._knowledge.thresholds
        )


def _flow_view(stored: queries.StoredCase, escalated: str) -> CaseFlowView:
    """Return what the acts after acceptance have set."""
    position = stored.position
    facts = position.commission or {}
    values = stored.values
    errands = tuple(
        errand_view(one, values["number"], values["applicant_name"], values["item_title"], facts)
        for one in position.errands
    )
    return CaseFlowView(
        escalated=escalated,
        offered_to=stored.offered_to,
        offer_by=position.offer_by,
        with_whom=position.with_whom,
        act_by=position.act_by,
        pauses=tuple(
            PauseView(start=one.start, end=one.end) for one in read_pauses(position.pauses)
        ),
        extra=position.extra,
        open_year=position.open_year,
        leg=position.leg,
        agent=str(facts.get("agent_name", "")),
        powers=tuple(facts.get("powers", ())),
        commission_until=read_day(facts.get("until")),
        errands=errands,
        decision=position.decision,
        result_title=position.result_title,
        result_number=position.result_number,
        decided_on=position.decided_on,
        finished_on=position.finished_on,
        urged=position.urged,
        urge_open=position.urge_open,
        supervised=position.supervised,
        late_reason=position.late_reason,
        originals=tuple(
            OriginalView(
                what=one["what"],
                copies=int(one.get("copies", 1)),
                on=dt.date.fromisoformat(one["on"]),
                until=read_day(one.get("until")),
                back_on=read_day(one.get("back_on")),
                to=str(one.get("to", "")),
            )
            for one in position.originals
        ),
        closed_on=position.closed_on,
    )


def errand_view(
    one: Mapping[str, Any], number: str, applicant: str, item: str, commission: Mapping[str, Any]
) -> ErrandView:
    """Return one errand as screens and lists show it."""
    texts = ("bring", "collect", "person", "handed", "slip", "got", "number")
    return ErrandView(
        case_number=number,
        applicant=applicant,
        item_title=item,
        agent=str(commission.get("agent_name", "")),
        no=int(one["no"]),
        office=str(one["office"]),
        state=str(one["state"]),
        on=read_day(one.get("on")),
        due=read_day(one.get("due")),
        **{name: str(one.get(name) or "") for name in texts},
    )
