"""What an event will change, worked out before anything is written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hall_app.domain.households.book import Change
    from hall_app.domain.households.events import Doubt
    from hall_app.domain.households.rows import Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One doubt, and whom it is about."""

    doubt: Doubt
    person: int | None = None
    household: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What an event will change, and what must be confirmed before."""

    changes: tuple[Change, ...]
    relied_on: frozenset[tuple[Table, int]]
    questions: tuple[Question, ...]
    people: tuple[int, ...]
    households: tuple[int, ...]
