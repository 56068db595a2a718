"""What the event dialogs ask of the services: look-ups, preview, and putting on record."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from hall_app.domain.households.events import Settlement
from hall_app.services.looks import Screen
from hall_app.support.errors import HallError, RuleViolation, StaleRecord

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from hall_app.domain.duplicates import DuplicatePair
    from hall_app.domain.households.events import HouseholdEvent
    from hall_app.domain.households.views import (
        EventPreview,
        EventRecorded,
        HouseholdView,
        RelationChoice,
    )
    from hall_app.domain.views import Operator, PersonHit, SearchResults
    from hall_app.services.commands import Applicant
    from hall_app.services.facade import Services
    from hall_app.services.looks import Whole
    from hall_app.ui.desk import Desk

FOUND_AT_MOST = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """An event as it stands in the dialog.

    Attributes:
        relations: Who is what in households that may be left without a head.
    """

    event: HouseholdEvent
    relations: Mapping[int, Mapping[int, str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Headless:
    """A household that an event leaves without a head, and who stays there."""

    household: HouseholdView
    people: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Worked:
    """A draft worked out.

    Attributes:
        event: With the settlements that it needs.
        fault: Why it cannot be; missing when there is a preview.
    """

    event: HouseholdEvent
    preview: EventPreview | None = None
    fault: Exception | None = None
    headless: tuple[Headless, ...] = ()


class EventController(QObject):
    """Ask on the lanes; a newer question makes the older one void.

    Signals:
        worked: ``Worked``.
        recorded: ``EventRecorded``.
        stale: Somebody else changed the household: as it is now, a ``HouseholdView``.
        refused: ``Worked`` with a fault, after the clerk wanted to record.
        failed: An exception that the dialog says.
        busy: Whether something is being put on record.
    """

    worked = Signal(object)
    recorded = Signal(object)
    stale = Signal(object)
    refused = Signal(object)
    failed = Signal(object)
    busy = Signal(bool)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._acting = False
        self.seen: dict[int, int] = {}

    @property
    def may_see_sensitive(self) -> bool:
        """Tell whether the clerk may see what is written down about health and money."""
        return self._desk.may("people.reveal") and self._desk.may("people.sensitive")

    # --- looking up -------------------------------------------------------------------------

    def find(self, text: str, key: str, done: Callable[[SearchResults], None]) -> None:
        """Search the archive for what is typed in one field."""
        search, operator = self._desk.services.search, self._desk.operator()
        self._desk.tasks.run(
            lambda: search.find(text, operator, limit=FOUND_AT_MOST),
            owner=self,
            done=done,
            error=self.failed.emit,
            key=f"find {key}",
        )

    def reveal(self, person_id: int, done: Callable[[Whole], None]) -> None:
        """Bring the numbers of somebody found in full; the look goes into the journal."""
        people, operator = self._desk.services.people, self._desk.operator()
        self._desk.tasks.run(
            lambda: people.reveal_all(person_id, Screen.HOUSEHOLD, operator),
            owner=self,
            done=done,
            error=self.failed.emit,
            key="reveal",
        )

    def household(self, household_id: int, done: Callable[[HouseholdView], None]) -> None:
        """Read a household that the event is about as well."""
        households, operator = self._desk.services.households, self._desk.operator()
        self._desk.tasks.run(
            lambda: households.household(household_id, operator),
            owner=self,
            done=done,
            error=self.failed.emit,
            key="household",
        )

    def same_number(
        self, number: str, key: str, done: Callable[[tuple[PersonHit, ...]], None]
    ) -> None:
        """Find who stands in the archive under an ID number."""
        people, operator = self._desk.services.people, self._desk.operator()
        self._desk.tasks.run(
            lambda: people.same_id_number(number, operator),
            owner=self,
            done=done,
            error=self.failed.emit,
            key=f"number {key}",
        )

    def alike(
        self, typed: Applicant, key: str, done: Callable[[tuple[DuplicatePair, ...]], None]
    ) -> None:
        """Find who of the archive somebody new may be."""
        duplicates, operator = self._desk.services.duplicates, self._desk.operator()
        self._desk.tasks.run(
            lambda: duplicates.alike(typed, operator),
            owner=self,
            done=done,
            error=self.failed.emit,
            key=f"alike {key}",
        )

    def suggestions(
        self,
        household_id: int,
        head: int,
        without: frozenset[int],
        done: Callable[[tuple[RelationChoice, ...]], None],
    ) -> None:
        """Ask what every member likely is to a new head."""
        households, operator = self._desk.services.households, self._desk.operator()
        self._desk.tasks.run(
            lambda: households.suggestions(household_id, head, operator, without),
            owner=self,
            done=done,
            error=self.failed.emit,
            key=f"suggest {household_id}",
        )

    # --- the event --------------------------------------------------------------------------

    def work_out(self, draft: Draft) -> None:
        """Ask what an event will change."""
        services, operator = self._desk.services, self._desk.operator()
        self._desk.tasks.run(
            lambda: worked_out(services, draft, operator),
            owner=self,
            done=self.worked.emit,
            error=self.failed.emit,
            key="preview",
        )

    def forget(self) -> None:
        """Wait for no preview any more: what it would show is outdated."""
        self._desk.tasks.forget(self, "preview")

    def record(self, draft: Draft, kept: Mapping[str, str]) -> None:
        """Put an event on record, against the households as they were read."""
        if self._acting:
            return
        services, operator = self._desk.services, self._desk.operator()
        seen, reasons = dict(self.seen), dict(kept)

        def act() -> EventRecorded | Worked | HouseholdView:
            worked = worked_out(services, draft, operator)
            try:
                if worked.fault is not None:
                    raise worked.fault
                return services.households.record(worked.event, operator, kept=reasons, seen=seen)
            except StaleRecord as fault:
                moved = fault.details.get("household")
                if not isinstance(moved, int):
                    raise
                return services.households.household(moved, operator)
            except RuleViolation as fault:
                changed = _changed(services, operator, seen)
                return changed or dataclasses.replace(worked, fault=fault)

        self._set_acting(acting=True)
        self.forget()
        self._desk.tasks.run(act, owner=self, done=self._acted, error=self._broke)

    def _acted(self, found: object) -> None:
        self._set_acting(acting=False)
        if isinstance(found, Worked):
            self.refused.emit(found)
        elif hasattr(found, "event_id"):
            self.recorded.emit(found)
        else:
            self.stale.emit(found)

    def _broke(self, fault: Exception) -> None:
        self._set_acting(acting=False)
        self.failed.emit(fault)

    def _set_acting(self, *, acting: bool) -> None:
        self._acting = acting
        self.busy.emit(acting)


def _changed(
    services: Services, operator: Operator, seen: Mapping[int, int]
) -> HouseholdView | None:
    """Return a household that is not as it was seen: what a rule refuses may come from that."""
    for household_id, version in seen.items():
        now = services.households.household(household_id, operator)
        if now.version != version:
            return now
    return None


def worked_out(services: Services, draft: Draft, operator: Operator) -> Worked:
    """Work a draft out, with the relations told for every household it leaves without a head."""
    event, headless = draft.event, list[Headless]()
    told = {one.household for one in event.settlements}
    while True:
        try:
            preview = services.households.preview(event, operator)
        except HallError as fault:
            home = _without_head(fault)
            if home is None or home in told:
                return Worked(event=event, fault=fault, headless=tuple(headless))
            told.add(home)
            people = fault.details.get("people")
            view = services.households.household(home, operator)
            stays = tuple(int(one) for one in people) if isinstance(people, list) else ()
            headless.append(Headless(household=view, people=stays))
            relations = draft.relations.get(home, {})
            given = {one: relations.get(one, "") for one in stays}
            if not all(given.values()):
                return Worked(event=event, fault=fault, headless=tuple(headless))
            settled = Settlement(household=home, relations=given)
            event = dataclasses.replace(event, settlements=(*event.settlements, settled))
        else:
            return Worked(event=event, preview=preview, headless=tuple(headless))


def _without_head(fault: HallError) -> int | None:
    home = fault.details.get("household")
    asked = fault.code == "relations-missing" and fault.fields == ("relations",)
    return home if asked and isinstance(home, int) else None
