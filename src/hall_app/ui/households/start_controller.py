"""Find households by whatever is typed, and remember those a clerk looked at last."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from hall_app.services.looks import Screen
from hall_app.support.errors import RuleViolation
from hall_app.ui.households.recent import recent

if TYPE_CHECKING:
    from collections.abc import Callable

    from hall_app.domain.views import HouseholdHit, Operator, PersonHit
    from hall_app.services.households import HouseholdsService
    from hall_app.ui.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundHouseholds:
    """What fits the words typed: households by address, people by name, number or phone."""

    typed: str
    households: tuple[HouseholdHit, ...] = ()
    people: tuple[PersonHit, ...] = ()


class StartController(QObject):
    """Ask for households; a newer question voids the older one.

    Signals:
        found: ``FoundHouseholds``; with nothing typed, those looked at last.
        failed: An exception that the page says.
    """

    found = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk

    def ask(self, typed: str) -> None:
        """Ask for what is typed so far."""
        services, operator, words = self._desk.services, self._desk.operator(), typed.strip()

        def look() -> FoundHouseholds:
            if not words:
                known = recent(services.accounts, operator)
                return FoundHouseholds(
                    typed="", households=services.households.hits(known, operator)
                )
            found = services.search.find(words, operator)
            numbered = _with_number(services.households, words, operator)
            others = tuple(one for one in found.households if one not in numbered)
            return FoundHouseholds(
                typed=words, households=(*numbered, *others), people=found.people
            )

        self._desk.tasks.run(
            look, owner=self, done=self.found.emit, error=self.failed.emit, key="find"
        )

    def whole(self, resident_id: int, show: Callable[[str], None]) -> None:
        """Bring a person's whole ID number, for who may look; the look goes into the journal."""
        if not self._desk.may("people.reveal"):
            return
        people, operator = self._desk.services.people, self._desk.operator()
        self._desk.tasks.run(
            lambda: people.reveal_all(resident_id, Screen.SEARCH, operator),
            owner=self,
            done=lambda whole: show(whole.id_number),
            error=self.failed.emit,
            key="whole",
        )


def _with_number(
    service: HouseholdsService, words: str, operator: Operator
) -> tuple[HouseholdHit, ...]:
    """Return the household whose file number was typed, if there is one."""
    if "-" not in words:
        return ()
    try:
        return service.hits((service.with_number(words, operator),), operator)
    except RuleViolation:
        return ()
