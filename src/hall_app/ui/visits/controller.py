"""What the page of visits asks of the services."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from hall_app.services.events import VisitsChanged
from hall_app.ui.whom_field import MOST_OFFERS, people_offers
from hall_app.ui.widgets.choice_field import Choice

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Mapping

    from hall_app.domain.views import SearchResults
    from hall_app.domain.visits import DiaryMonth, NewVisit, Outcome, VisitDue, VisitLine, VisitView
    from hall_app.ui.desk import Desk


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
        self,
        visit: VisitView,
        told: tuple[Outcome, str, dt.date | None],
        taken: Callable[[], None],
        refused: Callable[[Exception], None],
    ) -> None:
        """Record what came of a visit."""
        visits, operator = self._desk.services.visits, self._desk.operator()
        outcome, result, following = told
        self._desk.tasks.run(
            lambda: visits.settle(
                visit.visit_id, visit.version, outcome, result, operator, next_on=following
            ),
            owner=self,
            done=lambda _none: taken(),
            error=refused,
        )

    def void(self, visit: VisitView, reason: str, taken: Callable[[], None]) -> None:
        """Take back a visit that was recorded by mistake."""
        visits, operator = self._desk.services.visits, self._desk.operator()
        self._desk.tasks.run(
            lambda: visits.void(visit.visit_id, visit.version, reason, operator),
            owner=self,
            done=lambda _none: taken(),
            error=self.failed.emit,
        )

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
