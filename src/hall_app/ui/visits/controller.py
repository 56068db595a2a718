"""What the page of visits asks of the services."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from hall_app.services.events import VisitsChanged
from hall_app.support.errors import StaleRecord
from hall_app.ui.widgets.choice_field import Choice

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Mapping

    from hall_app.domain.views import SearchResults
    from hall_app.domain.visits import DiaryMonth, NewVisit, Outcome, VisitDue, VisitLine, VisitView
    from hall_app.ui.desk import Desk

MOST_OFFERS = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Visits:
    """All lists of the page as they stand now."""

    due: tuple[VisitDue, ...]
    lately: tuple[VisitLine, ...]
    diary: tuple[DiaryMonth, ...]
    matters: Mapping[str, str]

    @property
    def open(self) -> tuple[VisitLine, ...]:
        """Return the visits where something is still to be done."""
        return tuple(one for one in self.lately if one.outcome.value == "noted")


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
        shown: ``VisitView`` of the visit looked at.
        failed: An exception that the page says.
    """

    listed = Signal(object)
    shown = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._awake = False
        self._looked_at = 0
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
            return Visits(
                due=visits.due(operator),
                lately=visits.lately(operator),
                diary=visits.diary(operator),
                matters=visits.matters(),
            )

        self._desk.tasks.run(
            load,
            owner=self,
            done=self.listed.emit,
            error=self.failed.emit,
            key="visits",
            lane="background",
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
    people = [
        Choice(
            value=f"p{one.resident_id}",
            words=" ".join(
                part
                for part in (one.name, str(one.birth.year) if one.birth else "", one.address)
                if part
            ),
        )
        for one in (*found.people, *found.near)
    ]
    homes = [
        Choice(value=f"h{one.household_id}", words=f"{one.address} {one.head}")
        for one in found.households
    ]
    return tuple((people + homes)[:MOST_OFFERS])
