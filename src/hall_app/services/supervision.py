"""What the head watches: the board of today, errands, and the report of a month or year."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from hall_app.domain.deadlines import Light
from hall_app.domain.flow.clock import read_pauses
from hall_app.domain.flow.states import ActKind
from hall_app.domain.hall_rules import Escalation
from hall_app.domain.supervision import (
    Board,
    BoardLine,
    Dimension,
    Figure,
    MonthFigures,
    ReportLine,
    SpanReport,
    Tally,
    months_until,
    read_span,
    span_before,
)
from hall_app.services import month_summary
from hall_app.services.cases import errand_view
from hall_app.services.flow import escalation
from hall_app.services.flow.light_conditions import LightConditions
from hall_app.services.scope import CaseScope, HomeScope
from hall_app.services.visits import MATTERS
from hall_app.storage import accounts, contacts
from hall_app.storage.queries import case_lists as lists
from hall_app.storage.queries import supervision as queries
from hall_app.storage.queries.scope import EVERYTHING
from hall_app.storage.statements import read_day
from hall_app.support.clock import hall_day
from hall_app.support.errors import CatalogFault, HallError, RuleViolation

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from hall_app.domain.flow.views import ErrandView
    from hall_app.domain.views import CasePageSlice, Operator
    from hall_app.services.cases import CasesService
    from hall_app.services.knowledge import Knowledge
    from hall_app.services.policy import Policy
    from hall_app.storage.database import Archive
    from hall_app.support.clock import Clock

_ORDER = (
    Light.OVERDUE,
    Light.TODAY,
    Light.SOON,
    Light.PAUSED,
    Light.WAITING,
    Light.OPEN_YEAR,
)


class SupervisionService:
    """Count for the head; every figure opens the rows it counts.

    An account bound to lines or grids reads the figures of its own cases, records and visits; the
    report as a paper or file is the whole hall's, and refused to it (``SupervisionPapersService``,
    ``ExportsService.span_report``).
    """

    def __init__(
        self,
        archive: Archive,
        knowledge: Knowledge,
        policy: Policy,
        clock: Clock,
        cases: CasesService,
    ) -> None:
        self._archive = archive
        self._knowledge = knowledge
        self._policy = policy
        self._clock = clock
        self._cases = cases
        self._scope = CaseScope(archive, knowledge)
        self._homes = HomeScope(archive)

    # --- today ------------------------------------------------------------------------------

    def board(self, operator: Operator) -> Board:
        """Return what is open, by person and by line of business, each by light."""
        self._policy.require(operator, "reports.read")
        today, known = self._today(), self._knowledge
        seen = self._scope.condition(operator) or EVERYTHING
        lights = LightConditions(self._archive, today, known.calendar, known.thresholds)
        with self._archive.snapshot():
            counted = queries.open_by_light(
                self._archive, [(one, lights.of(one)) for one in _ORDER], Light.NORMAL, seen
            )
            oldest = queries.oldest_open(self._archive, seen)
            accepted, decided = lists.accepted_and_done(self._archive, today, seen)
            people: dict[str, Counter[Light]] = defaultdict(Counter)
            lines: dict[str, Counter[Light]] = defaultdict(Counter)
            for owner, item, light, n in counted:
                people[str(owner)][Light(light)] += n
                lines[self._department(item)][Light(light)] += n
            names = _names()
            return Board(
                people=_board_lines(people, names),
                lines=_board_lines(lines, {}),
                unanswered=lists.count(self._archive, lists.unanswered().also(seen)),
                contacts_open=queries.contacts_open(self._archive, self._scope.contacts(operator)),
                oldest_number=oldest[0] if oldest else "",
                oldest_on=oldest[1] if oldest else None,
                accepted_today=accepted,
                decided_today=decided,
                delivered_today=queries.delivered_on(self._archive, today, seen),
                escalated={
                    one: lists.count(self._archive, self._escalated(one).also(seen))
                    for one in Escalation
                },
            )

    def board_rows(
        self,
        operator: Operator,
        *,
        person: str = "",
        line: str = "",
        light: Light | None = None,
        escalated: Escalation | None = None,
        offset: int = 0,
        limit: int = 200,
    ) -> CasePageSlice:
        """Return the cases behind one figure of the board."""
        self._policy.require(operator, "reports.read")
        condition = lists.all_open()
        if escalated is not None:
            condition = condition.also(self._escalated(escalated))
        if person:
            condition = condition.also(lists.mine((int(person),)))
        if line:
            condition = condition.also(self._of_department(line))
        return self._cases.listed(condition, operator, offset=offset, limit=limit, light=light)

    def errands(self, operator: Operator, *, mine: bool = False) -> tuple[ErrandView, ...]:
        """Return the ways that are planned or wait for an office, by day and office."""
        self._policy.require(operator, "cases.read")
        found = []
        for one in lists.errands(self._archive, self._scope.condition(operator)):
            commission = one.commission or {}
            if mine and commission.get("agent") != operator.account_id:
                continue
            found += [
                errand_view(errand, one.number, one.applicant, one.item_title, commission)
                for errand in one.errands
                if errand["state"] != "collected"
            ]
        far = self._today().replace(year=9999)
        return tuple(
            sorted(found, key=lambda one: (one.on or one.due or far, one.office, one.case_number))
        )

    # --- a month or a year ------------------------------------------------------------------

    def report(self, span: str, operator: Operator) -> SpanReport:
        """Return the report of ``2026-09`` or ``2026``.

        Raises:
            RuleViolation: ``month-unreadable``.
        """
        self._policy.require(operator, "reports.read")
        first, last = read_span(span)
        seen = self._scope.condition(operator) or EVERYTHING
        asked, visits = self._scope.contacts(operator), self._homes.visits(operator)
        with self._archive.snapshot():
            tallies = self._tallies(first, last, seen)
            before = self._accepted(*span_before(first, last), seen)
            names = _names()
            lines = {
                dimension: tuple(
                    ReportLine(
                        key=key,
                        name=self._name(dimension, key, names),
                        tally=tallies[dimension, key],
                        accepted_before=before[dimension, key],
                    )
                    for key in sorted(one for of, one in tallies if of is dimension)
                )
                for dimension in Dimension
            }
            total = Tally()
            for one in lines[Dimension.WINDOW]:
                total.add(one.tally)
            return SpanReport(
                first=first,
                last=last,
                total=total,
                accepted_before=sum(n for (of, _), n in before.items() if of is Dimension.WINDOW),
                lines=lines,
                contacts=contacts.figures(self._archive, first, last, asked),
                diary=queries.diary(self._archive, first, last, visits),
                urged=queries.acts_of_kind(self._archive, ActKind.URGE, first, last, seen),
                supervised=queries.acts_of_kind(
                    self._archive, ActKind.SUPERVISE, first, last, seen
                ),
            )

    def trend(self, span: str, operator: Operator) -> tuple[MonthFigures, ...]:
        """Return twelve months, the newest being ``2026-09``, or the last one of ``2026``.

        Raises:
            RuleViolation: ``month-unreadable``.
        """
        self._policy.require(operator, "reports.read")
        return self.trend_until(read_span(span)[1], operator)

    def trend_until(self, last: dt.date, operator: Operator) -> tuple[MonthFigures, ...]:
        """Return the twelve months up to that of a day, counted by one statement."""
        self._policy.require(operator, "reports.read")
        seen = self._scope.condition(operator) or EVERYTHING
        return queries.by_month(self._archive, months_until(last), seen)

    def sentences(self, report: SpanReport, operator: Operator) -> list[str]:
        """Return a report as sentences that the head can paste into a summary."""
        self._policy.require(operator, "reports.read")
        matters = {one.code: one.name for one in self._knowledge.catalog.table(MATTERS).rows}
        hall = self._knowledge.profile.name
        return month_summary.summary(report, hall, matters, self._today())

    def figure_rows(
        self, figure: Figure, operator: Operator, *, offset: int = 0, limit: int = 200
    ) -> CasePageSlice:
        """Return the cases that a figure of the report counts."""
        self._policy.require(operator, "reports.read")
        condition = queries.cases_of(figure)
        if figure.dimension is Dimension.DEPARTMENT:
            condition = condition.also(self._of_department(figure.key))
        return self._cases.listed(condition, operator, offset=offset, limit=limit)

    # --- parts ------------------------------------------------------------------------------

    def _escalated(self, which: Escalation) -> lists.Condition:
        known = self._knowledge
        return escalation.condition(which, self._today(), known.calendar, known.rules)

    def _tallies(
        self, first: dt.date, last: dt.date, seen: lists.Condition
    ) -> defaultdict[tuple[Dimension, str], Tally]:
        tallies: defaultdict[tuple[Dimension, str], Tally] = defaultdict(Tally)
        for window, item, owner, n in queries.accepted(self._archive, first, last, seen):
            self._add(tallies, (window, item, owner), Tally(accepted=n))
        for window, item, owner, n in queries.closed_without(self._archive, first, last, seen):
            self._add(tallies, (window, item, owner), Tally(closed_without=n))
        for window, item, owner, n in queries.open_after(self._archive, last, seen):
            self._add(tallies, (window, item, owner), Tally(open_after=n))
        for window, item, owner, *facts in queries.decided(self._archive, first, last, seen):
            self._add(tallies, (window, item, owner), self._decided(*facts))
        return tallies

    def _decided(
        self,
        accepted: str | None,
        finished: str,
        due: str | None,
        limit: int | None,
        unit: str,
        pauses: str | None,
        n: int,
    ) -> Tally:
        late = due is not None and finished > due
        tally = Tally(decided=n, late=n if late else 0, on_time=0 if late else n)
        if accepted is None or not limit or unit != "G":
            return tally
        used = self._counted(accepted, finished, pauses)
        if used is not None:
            tally.timed, tally.used_days, tally.promised_days = n, used * n, limit * n
        return tally

    def _counted(self, accepted: str, finished: str, pauses: str | None) -> int | None:
        """Return the working days between two days that the clock counted."""
        calendar = self._knowledge.calendar
        start, end = read_day(accepted), read_day(finished)
        if start is None or end is None:
            return None
        try:
            used = calendar.count_workdays(start, end)
            for one in read_pauses(pauses):
                used -= calendar.count_workdays(max(one.start, start), min(one.end, end))
        except RuleViolation:
            return None
        return max(0, used)

    def _accepted(
        self, first: dt.date, last: dt.date, seen: lists.Condition
    ) -> Counter[tuple[Dimension, str]]:
        sums: Counter[tuple[Dimension, str]] = Counter()
        for window, item, owner, n in queries.accepted(self._archive, first, last, seen):
            for place in self._places(window, item, owner):
                sums[place] += n
        return sums

    def _add(
        self,
        tallies: defaultdict[tuple[Dimension, str], Tally],
        of: tuple[str, str, int],
        tally: Tally,
    ) -> None:
        for place in self._places(*of):
            tallies[place].add(tally)

    def _places(self, window: str, item: str, owner: int) -> Iterable[tuple[Dimension, str]]:
        yield Dimension.WINDOW, window
        yield Dimension.ITEM, item
        yield Dimension.PERSON, str(owner)
        yield Dimension.DEPARTMENT, self._department(item)

    def _department(self, item: str) -> str:
        """Return the line of business of an item, also of one that is no longer offered."""
        try:
            return self._knowledge.catalog.edition(item).line
        except (CatalogFault, RuleViolation):
            return ""

    def _of_department(self, department: str) -> lists.Condition:
        """Return the cases of a line of business; of none, those of items nobody knows any more."""
        catalog = self._knowledge.catalog
        known = {*catalog.editions, *(one.code for one in catalog.items)}
        lines = {one: self._department(one) for one in sorted(known)}
        if department:
            return lists.of_items(one for one, line in lines.items() if line == department)
        return lists.of_no_item(one for one, line in lines.items() if line)

    def _name(self, dimension: Dimension, key: str, names: dict[str, str]) -> str:
        if dimension is Dimension.PERSON:
            return names.get(key, "")
        if dimension is Dimension.ITEM:
            try:
                return self._knowledge.catalog.edition(key).title
            except HallError:
                return key
        return key

    def _today(self) -> dt.date:
        return hall_day(self._clock.now())


def _names() -> dict[str, str]:
    return {str(one.account_id): one.name for one in accounts.all_accounts()}


def _board_lines(sums: dict[str, Counter[Light]], names: dict[str, str]) -> tuple[BoardLine, ...]:
    lines = [
        BoardLine(key=key, name=names.get(key, key), lights=dict(lights))
        for key, lights in sums.items()
    ]
    return tuple(sorted(lines, key=lambda one: (-_worst(one), -one.open, one.name)))


def _worst(line: BoardLine) -> int:
    return line.lights.get(Light.OVERDUE, 0)
