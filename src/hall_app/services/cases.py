"""Lists, figures and the case page, each case with its light and its next step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.domain.case_flow import CaseState
from hall_app.domain.deadlines import (
    NOTICE_DAYS,
    CaseLight,
    Light,
    Limit,
    LimitUnit,
    Standing,
    compute_due,
    light,
    notice_window,
    working_days_between,
)
from hall_app.domain.views import (
    CaseDetail,
    CaseListRow,
    CasePageSlice,
    Figures,
)
from hall_app.services.commands import CaseFilter
from hall_app.storage import journal, prints
from hall_app.storage.case_records import by_number
from hall_app.storage.queries import cases as queries
from hall_app.storage.queries import visits
from hall_app.support.clock import hall_day
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    import datetime as dt

    from hall_app.domain.deadlines import DueExplanation
    from hall_app.domain.views import Operator
    from hall_app.services.knowledge import Knowledge
    from hall_app.services.people import Secret
    from hall_app.services.policy import Policy
    from hall_app.storage.database import Archive
    from hall_app.support.clock import Clock

PAGE_ROWS = 200
_NOTICE = Limit(count=NOTICE_DAYS, unit=LimitUnit.WORKING)


class CasesService:
    """Show cases; nothing here changes one."""

    def __init__(
        self, archive: Archive, knowledge: Knowledge, policy: Policy, clock: Clock
    ) -> None:
        self._archive = archive
        self._knowledge = knowledge
        self._policy = policy
        self._clock = clock

    def worklist(
        self, which: CaseFilter, operator: Operator, *, offset: int = 0, limit: int = PAGE_ROWS
    ) -> CasePageSlice:
        """Return one stretch of a list with the count its head shows, most urgent first."""
        self._policy.require(operator, "cases.read")
        condition = self._condition(which, operator)
        rows = queries.listed(self._archive, condition, offset=offset, limit=limit)
        return CasePageSlice(
            rows=tuple(self._row(one) for one in rows),
            total=queries.count(self._archive, condition),
        )

    def figures(self, operator: Operator) -> Figures:
        """Return the workbench's figures; each equals the total of the list it opens."""
        self._policy.require(operator, "cases.read")
        today = self._today()

        def count(which: CaseFilter) -> int:
            return queries.count(self._archive, self._condition(which, operator))

        late = count(CaseFilter.OVERDUE)
        accepted, done = queries.accepted_and_done(self._archive, today)
        return Figures(
            mine_open=count(CaseFilter.MINE),
            due_today=count(CaseFilter.DUE_TODAY),
            overdue=late,
            waiting_correction=count(CaseFilter.WAITING_CORRECTION),
            undecided=count(CaseFilter.UNDECIDED),
            waiting_print=prints.count_waiting(self._archive),
            overdue_most=self._overdue_most(today) if late else 0,
            accepted_today=accepted,
            done_today=done,
        )

    def page(self, number: str, operator: Operator) -> CaseDetail:
        """Return everything the case page shows.

        Raises:
            RuleViolation: ``unknown-case``.
        """
        self._policy.require(operator, "cases.read")
        stored = queries.page(self._archive, number)
        values = stored.values
        now = self._light(
            values["state"],
            values["due_on"],
            values["limit_unit"],
            values["limit_count"],
            values["correct_by"],
            values["received_on"],
        )
        step, by = self._next(
            values["state"],
            values["due_on"],
            values["correct_by"],
            values["lapsed_on"],
            values["received_on"],
        )
        return CaseDetail(
            **values,
            light=now,
            next_step=step,
            next_by=by,
            sex=stored.sex,
            birth=stored.birth,
            first_asked=stored.first_asked,
            owner=stored.owner,
            materials=stored.materials,
            acts=stored.acts,
            papers=stored.papers,
            home_visit=visits.of_case(self._archive, number)
            if self._policy.allows(operator, "visits.read")
            else None,
        )

    def why_this_date(
        self, number: str, operator: Operator, *, statutory: bool = False
    ) -> DueExplanation:
        """Return the day list behind a case's due date.

        Raises:
            RuleViolation: ``no-due-date`` for a case whose clock has not started.
        """
        detail = self.page(number, operator)
        count = detail.statutory_count if statutory else detail.limit_count
        unit = detail.statutory_unit if statutory else detail.limit_unit
        if detail.accepted_on is None or count is None:
            raise RuleViolation("no-due-date", number=number)
        limit = Limit(count=count, unit=LimitUnit(unit))
        return compute_due(detail.accepted_on, limit, self._knowledge.calendar)

    def reveal(self, number: str, secret: Secret, operator: Operator) -> str:
        """Return one number of the applicant in full and keep in the journal who looked."""
        self._policy.require(operator, "people.reveal")
        found = by_number(self._archive, number)
        with self._archive.transaction():
            line = journal.NewLine(
                at=self._clock.now(),
                account_id=operator.account_id,
                window=operator.window,
                kind=f"reveal-{secret}",
                subject=f"case {number}",
            )
            journal.add(self._archive, [line])
        return found.id_number if secret == "id-number" else found.phone  # noqa: S105

    # --- parts ------------------------------------------------------------------------------

    def _today(self) -> dt.date:
        return hall_day(self._clock.now())

    def _condition(self, which: CaseFilter, operator: Operator) -> queries.Condition:
        today = self._today()
        return {
            CaseFilter.MINE: queries.mine(operator.account_id),
            CaseFilter.ALL_OPEN: queries.all_open(),
            CaseFilter.OVERDUE: queries.overdue(today),
            CaseFilter.DUE_TODAY: queries.due_today(today),
            CaseFilter.WAITING_CORRECTION: queries.waiting_correction(),
            CaseFilter.UNDECIDED: queries.undecided(),
            CaseFilter.ALL: queries.every_case(),
        }[which]

    def _overdue_most(self, today: dt.date) -> int:
        first = queries.first_due(self._archive)
        if first is None or first >= today:
            return 0
        try:
            return working_days_between(first, today, self._knowledge.calendar)
        except RuleViolation:
            # A year is not loaded: the other figures still stand; days count as they come.
            return (today - first).days

    def _row(self, one: queries.ListedCase) -> CaseListRow:
        step, by = self._next(one.state, one.due_on, one.correct_by, one.lapsed_on, one.received_on)
        return CaseListRow(
            number=one.number,
            light=self._light(
                one.state,
                one.due_on,
                one.limit_unit,
                one.limit_count,
                one.correct_by,
                one.received_on,
            ),
            state=one.state,
            applicant=one.applicant,
            item_code=one.item_code,
            item_title=one.item_title,
            owner=one.owner,
            owner_id=one.owner_id,
            next_step=step,
            next_by=by,
            received_on=one.received_on,
            due_on=one.due_on,
            statutory_on=one.statutory_on,
        )

    def _light(
        self,
        state: CaseState,
        due_on: dt.date | None,
        unit: str,
        count: int | None,
        correct_by: dt.date | None,
        received_on: dt.date,
    ) -> CaseLight:
        try:
            return self._counted_light(state, due_on, unit, count, correct_by, received_on)
        except RuleViolation:
            # A year is not loaded: one such row must not hide the others of its list.
            return self._plain_light(due_on or correct_by)

    def _plain_light(self, until: dt.date | None) -> CaseLight:
        """Return a light in natural days, which need no calendar."""
        if until is None:
            return CaseLight(light=Light.NONE, days=0, unit="Z")
        left = (until - self._today()).days
        shown = Light.OVERDUE if left < 0 else Light.TODAY if left == 0 else Light.NORMAL
        return CaseLight(light=shown, days=abs(left), unit="Z")

    def _counted_light(
        self,
        state: CaseState,
        due_on: dt.date | None,
        unit: str,
        count: int | None,
        correct_by: dt.date | None,
        received_on: dt.date,
    ) -> CaseLight:
        calendar, today = self._knowledge.calendar, self._today()
        if state is CaseState.RECEIVED:
            due = notice_window(received_on, today, calendar).last_day
            return light(today, due, _NOTICE, calendar)
        if state is CaseState.WAITING_CORRECTION and correct_by is not None:
            standing = Standing.RUNNING if today > correct_by else Standing.WAITING
            return light(today, correct_by, _NOTICE, calendar, standing)
        if state is CaseState.ACCEPTED and due_on is not None:
            limit = Limit(count=count or 0, unit=LimitUnit(unit or "G"))
            return light(today, due_on, limit, calendar)
        return CaseLight(light=Light.NONE, days=0, unit="G")

    def _decide_by(self, received_on: dt.date) -> dt.date | None:
        try:
            return notice_window(received_on, self._today(), self._knowledge.calendar).last_day
        except RuleViolation:
            return None

    def _next(
        self,
        state: CaseState,
        due_on: dt.date | None,
        correct_by: dt.date | None,
        lapsed_on: dt.date | None,
        received_on: dt.date,
    ) -> tuple[str, dt.date | None]:
        """Return the code of the next step and by when."""
        if state is CaseState.RECEIVED:
            return "decide", self._decide_by(received_on)
        if state is CaseState.WAITING_CORRECTION:
            return ("correction-lapsed" if lapsed_on else "await-correction"), correct_by
        if state is CaseState.ACCEPTED:
            late = due_on is not None and due_on < self._today()
            return ("overdue" if late else "handle"), due_on
        return "none", None
