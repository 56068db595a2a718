"""What the page of visits asks of the services."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from hall_app.services.events import VisitsChanged
from hall_app.support.errors import StaleRecord
from hall_app.ui.widgets.choice_field import Choice
from hall_app.ui.widgets.paged_rows import PAGE
from hall_app.ui.widgets.whom_field import MOST_OFFERS, people_offers

if TYPE_CHECKING:
    import datetime as dt
    from array import array
    from collections.abc import Callable, Mapping

    from hall_app.domain.views import SearchResults
    from hall_app.domain.visits import (
        DiaryMonth,
        NewVisit,
        Outcome,
        VisitDue,
        VisitLine,
        VisitRound,
        VisitView,
    )
    from hall_app.ui.desk import Desk

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Visits:
    """All lists of the page as they stand now, whole, with the rows of their first pages.

    Attributes:
        due: The households whose visit is due; heads and addresses only in ``first_due``.
        all: Ids of all visits.
        open: Ids of the visits where something is still to be done.
    """

    due: tuple[VisitDue, ...]
    first_due: tuple[VisitDue, ...]
    all: array[int]
    first: tuple[VisitLine, ...]
    open: array[int]
    first_open: tuple[VisitLine, ...]
    diary: tuple[DiaryMonth, ...]
    matters: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outrun:
    """Somebody else wrote on the visit first: how it is now, and who it was."""

    now: VisitView
    last: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What follows when a change was taken, refused, or came after somebody else's.

    Attributes:
        taken: The change is on record.
        refused: Says why it cannot be.
        outrun: Asks what to do: the visit as the clerk saw it, ``Outrun``, and what records the
            change on the visit as it is now.
    """

    taken: Callable[[], None]
    refused: Callable[[Exception], None]
    outrun: Callable[[VisitView, Outrun, Callable[[], None]], None]


class VisitsController(QObject):
    """Load the lists, and again when a visit was recorded; hand acts on.

    Signals:
        listed: ``Visits``.
        stopped: ``VisitRound`` and its homes, to be visited one after another.
        shown: ``VisitView`` of the visit looked at.
        failed: An exception that the page says.
    """

    listed = Signal(object)
    stopped = Signal(object, object)
    shown = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._awake = False
        self._looked_at = 0
        self._visits: Visits | None = None
        desk.changes.listen(self, (VisitsChanged,), lambda _event: self._changed())

    def wake(self) -> None:
        """Follow changes from now on."""
        self._awake = True
        self.refresh()

    def sleep(self) -> None:
        """Follow no changes while another page is shown."""
        self._awake = False

    def refresh(self) -> None:
        """Load all lists; a whole street's marks take the lane of long reads."""
        visits, operator = self._desk.services.visits, self._desk.operator()

        def load() -> Visits:
            due = visits.waiting(operator)
            every, waiting = (visits.line_ids(operator, open_only=one) for one in (False, True))
            return Visits(
                due=due,
                first_due=visits.named(due[:PAGE], operator),
                all=every,
                first=visits.lines(every[:PAGE], operator),
                open=waiting,
                first_open=visits.lines(waiting[:PAGE], operator),
                diary=visits.diary(operator),
                matters=visits.matters(),
            )

        def take(found: Visits) -> None:
            self._visits = found
            self.listed.emit(found)

        self._desk.tasks.run(
            load,
            owner=self,
            done=take,
            error=self.failed.emit,
            key="visits",
            lane="background",
        )

    def more_due(self, offset: int, done: Callable[[int, tuple[VisitDue, ...]], None]) -> None:
        """Load a page of the households that are due."""
        found = self._visits
        if found is None:
            return
        part = found.due[offset : offset + PAGE]
        visits, operator = self._desk.services.visits, self._desk.operator()
        self._page(lambda: visits.named(part, operator), found, offset, done)

    def more_lines(
        self,
        offset: int,
        done: Callable[[int, tuple[VisitLine, ...]], None],
        *,
        open_only: bool,
    ) -> None:
        """Load a page of the visits, or of those with something to do."""
        found = self._visits
        if found is None:
            return
        part = (found.open if open_only else found.all)[offset : offset + PAGE]
        visits, operator = self._desk.services.visits, self._desk.operator()
        self._page(lambda: visits.lines(part, operator), found, offset, done)

    def _page(
        self,
        load: Callable[[], T],
        of: Visits,
        offset: int,
        done: Callable[[int, T], None],
    ) -> None:
        def take(rows: T) -> None:
            if self._visits is of:
                done(offset, rows)

        key = f"{done.__qualname__}-{offset}"
        self._desk.tasks.run(load, owner=self, done=take, error=self.failed.emit, key=key)

    def begin_round(self, round_: VisitRound) -> None:
        """Load the homes of a round."""
        visits, operator = self._desk.services.visits, self._desk.operator()
        self._desk.tasks.run(
            lambda: visits.stops(round_, operator),
            owner=self,
            done=lambda stops: self.stopped.emit(round_, stops),
            error=self.failed.emit,
            key="round",
        )

    def look(self, visit_id: int) -> None:
        """Load one visit."""
        self._looked_at = visit_id
        visits, operator = self._desk.services.visits, self._desk.operator()
        self._desk.tasks.run(
            lambda: visits.visit(visit_id, operator),
            owner=self,
            done=self.shown.emit,
            error=self.failed.emit,
            key="visit",
        )

    def find(self, typed: str, done: Callable[[str, tuple[Choice, ...]], None]) -> None:
        """Search people and households for the form."""
        search, operator = self._desk.services.search, self._desk.operator()
        self._desk.tasks.run(
            lambda: search.find(typed, operator, limit=MOST_OFFERS),
            owner=self,
            done=lambda found: done(typed, offers(found)),
            error=self.failed.emit,
            key="whom",
        )

    # --- acts -------------------------------------------------------------------------------

    def record(
        self, visit: NewVisit, taken: Callable[[int], None], refused: Callable[[Exception], None]
    ) -> None:
        """Record a visit."""
        visits, operator = self._desk.services.visits, self._desk.operator()
        self._desk.tasks.run(
            lambda: visits.record(visit, operator), owner=self, done=taken, error=refused
        )

    def settle(
        self, visit: VisitView, told: tuple[Outcome, str, dt.date | None], answer: Answer
    ) -> None:
        """Record what came of a visit."""
        visits, operator = self._desk.services.visits, self._desk.operator()
        outcome, result, following = told
        self._change(
            visit,
            lambda one: visits.settle(
                one.visit_id, one.version, outcome, result, operator, next_on=following
            ),
            answer,
        )

    def void(self, visit: VisitView, reason: str, answer: Answer) -> None:
        """Take back a visit that was recorded by mistake."""
        visits, operator = self._desk.services.visits, self._desk.operator()
        self._change(
            visit, lambda one: visits.void(one.visit_id, one.version, reason, operator), answer
        )

    def _change(self, visit: VisitView, act: Callable[[VisitView], object], answer: Answer) -> None:
        """Change a visit as it was seen; where somebody was faster, ask on how it is now."""
        visits, operator = self._desk.services.visits, self._desk.operator()

        def call() -> Outrun | None:
            try:
                act(visit)
            except StaleRecord:
                return Outrun(
                    now=visits.visit(visit.visit_id, operator),
                    last=visits.last_by(visit.visit_id, operator),
                )
            return None

        def done(found: Outrun | None) -> None:
            if found is None:
                answer.taken()
            else:
                answer.outrun(visit, found, lambda: self._change(found.now, act, answer))

        self._desk.tasks.run(call, owner=self, done=done, error=answer.refused)

    def print(self, visit_id: int, taken: Callable[[int], None]) -> None:
        """Queue the paper of a visit."""
        visits, operator = self._desk.services.visits, self._desk.operator()
        self._desk.tasks.run(
            lambda: visits.print(visit_id, operator),
            owner=self,
            done=taken,
            error=self.failed.emit,
        )

    def _changed(self) -> None:
        if self._awake:
            self.refresh()
            if self._looked_at:
                self.look(self._looked_at)


def offers(found: SearchResults) -> tuple[Choice, ...]:
    """Return what the search found as choices: ``p`` and a person's id, ``h`` and a household's."""
    people = list(people_offers(found))
    homes = [
        Choice(value=f"h{one.household_id}", words=f"{one.address} {one.head}")
        for one in found.households
    ]
    return tuple((people + homes)[:MOST_OFFERS])
