"""What happened, told after the commit; a listener cannot undo or fail what was done."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseChanged:
    """A case was put on record or moved."""

    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintsChanged:
    """A paper was queued, sent, printed or failed."""

    job_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BlanksChanged:
    """Blank receipts were reserved, used or spoiled."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonChanged:
    """A person of the archive was added or changed."""

    resident_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HouseholdChanged:
    """A household came into being, or something happened to it."""

    household_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ResidentsImported:
    """Many people and households came with one import, or went with its undoing."""

    batch: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceChanged:
    """A place, who answers for it, or how a dwelling is used changed."""

    place_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitsChanged:
    """A visit was recorded, settled or taken back."""

    household_id: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactsChanged:
    """A first-asked record was written, handed on or closed."""

    contact_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AppointmentsChanged:
    """An appointment was booked, moved or settled."""

    appointment_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingsChanged:
    """A satisfaction slip was entered, or its call-back was made."""

    rating_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterChanged:
    """Who has which post, who is away, or the shift diary changed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SnippetsChanged:
    """A ready answer was written, changed or taken out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScansChanged:
    """A picture or scan of a person or household was added or taken off."""

    resident_id: int | None
    household_id: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SkillsChanged:
    """A skill of a person was kept or ended."""

    resident_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftsChanged:
    """A draft was saved or dropped."""

    draft_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HallChanged:
    """Settings, accounts, items or working days changed."""

    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupMade:
    """A checked backup got its name."""

    file: str


class ChangeFeed:
    """Tell every listener what happened, in the order it happened."""

    def __init__(self) -> None:
        self._listeners: list[Callable[[object], None]] = []

    def subscribe(self, listener: Callable[[object], None]) -> Callable[[], None]:
        """Add a listener and return the call that takes it off again."""
        self._listeners.append(listener)

        def leave() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return leave

    def publish(self, *events: object) -> None:
        """Tell the listeners; one that fails is logged and the others still hear."""
        for event in events:
            for listener in tuple(self._listeners):
                try:
                    listener(event)
                except Exception:
                    logger.exception("a listener failed on %s", type(event).__name__)
