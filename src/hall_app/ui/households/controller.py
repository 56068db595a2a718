"""What the page of one household asks of the services, and the undoing it records."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from hall_app.domain.masking import group_id, group_phone
from hall_app.services.events import CaseChanged, HouseholdChanged, PersonChanged
from hall_app.services.looks import Screen
from hall_app.ui.households.recent import with_newest
from hall_app.ui.households.words import TABLES, CodeNames

if TYPE_CHECKING:
    import datetime as dt

    from hall_app.domain.households.views import EventLine, HouseholdView
    from hall_app.ui.desk import Desk, HouseholdSubject


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenHousehold:
    """A household with the names of the codes it shows."""

    view: HouseholdView
    names: CodeNames


class HouseholdController(QObject):
    """Load one household, follow its changes, and take events back.

    Signals:
        shown: ``OpenHousehold``.
        absent: The exception of a household or person that could not be opened.
        named: Name of the person looked for who has no household.
        failed: An exception that the page says; what is shown stays.
        phones: Whole numbers of the household by the name of their item.
        revealed: Person, whole ID and telephone number.
        person_told: Person and the ``EventLine`` rows of his time line.
        undone: The ``EventLine`` that was taken back.
    """

    shown = Signal(object)
    absent = Signal(object)
    named = Signal(str)
    failed = Signal(object)
    phones = Signal(object)
    revealed = Signal(int, str, str)
    person_told = Signal(int, object)
    undone = Signal(object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._subject: HouseholdSubject | None = None
        self._on: dt.date | None = None
        self._open: OpenHousehold | None = None
        self._names: CodeNames | None = None
        self._awake = False
        self._acting = False
        changes = desk.changes
        changes.listen(self, (HouseholdChanged,), self._household_changed)
        changes.listen(self, (PersonChanged,), self._person_changed)
        changes.listen(self, (CaseChanged,), lambda _event: self._refresh())

    @property
    def open_household(self) -> OpenHousehold | None:
        """Return the household as it was last shown."""
        return self._open

    @property
    def day(self) -> dt.date | None:
        """Return the past day that is shown; nothing for now."""
        return self._on

    def show_household(self, subject: HouseholdSubject) -> None:
        """Load a household as it is now and follow it."""
        if self._subject is None or subject.household_id != self._subject.household_id:
            self._open = None
        self._subject, self._on = subject, None
        self._awake = True
        self._load()

    def show_day(self, day: dt.date | None) -> None:
        """Show the household as it was on a day, or as it is now."""
        self._load(day)

    def wake(self) -> None:
        """Follow changes again, beginning with those that happened meanwhile."""
        self._awake = True
        self._refresh()

    def sleep(self) -> None:
        """Follow no changes while another page is shown."""
        self._awake = False

    def tell_person(self, person_id: int) -> None:
        """Ask for the time line of one person."""
        service, operator = self._desk.services.households, self._desk.operator()
        self._desk.tasks.run(
            lambda: service.events_of_person(person_id, operator),
            owner=self,
            done=lambda lines: self.person_told.emit(person_id, lines),
            error=self.failed.emit,
            key="person",
        )

    def reveal(self, person_id: int) -> None:
        """Ask for the whole numbers of a person; the look goes into the journal."""
        people, operator = self._desk.services.people, self._desk.operator()

        def both() -> tuple[str, str]:
            whole = people.reveal_all(person_id, Screen.HOUSEHOLD, operator)
            return group_id(whole.id_number), group_phone(whole.phone)

        self._desk.tasks.run(
            both,
            owner=self,
            done=lambda pair: self.revealed.emit(person_id, *pair),
            error=self.failed.emit,
            key="reveal",
        )

    def reveal_phones(self) -> None:
        """Ask for the whole numbers of the household; the look goes into the journal."""
        if self._open is None:
            return
        service, operator = self._desk.services.households, self._desk.operator()
        household_id = self._open.view.household_id
        self._desk.tasks.run(
            lambda: service.reveal_phones(household_id, operator),
            owner=self,
            done=self.phones.emit,
            error=self.failed.emit,
            key="reveal",
        )

    def undo(self, line: EventLine, reason: str) -> None:
        """Take an event back; a second press waits for the first."""
        if self._acting:
            return
        self._acting = True
        service, operator = self._desk.services.households, self._desk.operator()
        self._desk.tasks.run(
            lambda: service.undo(line.event_id, reason, operator),
            owner=self,
            done=lambda _nothing: self._taken_back(line),
            error=self._not_taken_back,
        )

    # --- parts ------------------------------------------------------------------------------

    def _load(self, day: dt.date | None = None) -> None:
        subject = self._subject
        if subject is None:
            return
        services, operator, names = self._desk.services, self._desk.operator(), self._names

        def load() -> OpenHousehold:
            household_id = subject.household_id
            if household_id is None:
                household_id = services.households.of_person(subject.person_id or 0, operator)
            view = services.households.household(household_id, operator, day)
            if names is not None:
                return OpenHousehold(view=view, names=names)
            tables = {
                place: {one.code: one.name for one in services.items.table(table)}
                for place, table in TABLES.items()
            }
            return OpenHousehold(view=view, names=CodeNames(**tables))

        self._desk.tasks.run(
            load,
            owner=self,
            done=lambda found: self._loaded(found, day),
            error=self._not_loaded,
            key="household",
        )

    def _loaded(self, found: OpenHousehold, day: dt.date | None) -> None:
        household_id = found.view.household_id
        first = self._open is None or self._open.view.household_id != household_id
        self._open, self._names, self._on = found, found.names, day
        if self._subject is not None:
            self._subject = replace(self._subject, household_id=household_id)
        self.shown.emit(found)
        if first:
            self._remember(household_id)

    def _not_loaded(self, fault: Exception) -> None:
        if getattr(fault, "code", "") == "unknown-household":
            self._open = None
        (self.absent if self._open is None else self.failed).emit(fault)
        person = self._subject.person_id if self._subject is not None else None
        if self._open is None and person is not None:
            self._name(person)

    def _name(self, person_id: int) -> None:
        people, operator = self._desk.services.people, self._desk.operator()
        self._desk.tasks.run(
            lambda: people.card(person_id, operator),
            owner=self,
            done=lambda card: self.named.emit(card.name),
            error=lambda _fault: None,  # nobody of that number: the page says so already
            key="household-name",
        )

    def _remember(self, household_id: int) -> None:
        """Put the household first among those the clerk looked at."""
        accounts, operator = self._desk.services.accounts, self._desk.operator()
        self._desk.tasks.run(
            lambda: with_newest(accounts, operator, household_id),
            owner=self,
            done=lambda _nothing: None,
        )

    def _household_changed(self, event: object) -> None:
        shown = self._open.view.household_id if self._open is not None else None
        if shown is not None and getattr(event, "household_id", None) == shown:
            self._refresh()

    def _person_changed(self, event: object) -> None:
        members = self._open.view.members if self._open is not None else ()
        if getattr(event, "resident_id", None) in {one.person_id for one in members}:
            self._refresh()

    def _refresh(self) -> None:
        if self._awake and self._open is not None:
            self._load(self._on)

    def _taken_back(self, line: EventLine) -> None:
        self._acting = False
        self.undone.emit(line)
        self._refresh()

    def _not_taken_back(self, fault: Exception) -> None:
        self._acting = False
        self.failed.emit(fault)
        self._refresh()
