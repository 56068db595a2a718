"""Visits at home (走访, 民情日记; domain reference 3.5 P24): what is recorded of them."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt


class Outcome(enum.StrEnum):
    """Say what came of a wish; the diary counts them."""

    NOTED = "noted"
    """待办: written down, something is still to be done."""
    ANSWERED = "answered"
    """已答复"""
    SOLVED = "solved"
    """已解决"""


LONGEST_TEXT = 2_000
LONGEST_LINE = 100
SETTLED = frozenset({Outcome.ANSWERED, Outcome.SOLVED})


@dataclass(frozen=True, slots=True, kw_only=True)
class NewVisit:
    """One visit to be recorded.

    Attributes:
        household_id: The household visited; taken from the person when it is not given.
        person_id: The person it was about, when it was about one.
        whom: Who was met, in words; the person's or the head's name when it is empty.
        place: Where; the household's address when it is empty.
        visitors: Who went; the clerk when it is empty.
        category: Code of the table ``visit-matters``.
    """

    visited_on: dt.date
    household_id: int | None = None
    person_id: int | None = None
    whom: str = ""
    place: str = ""
    visitors: str = ""
    category: str
    matter: str = ""
    situation: str = ""
    difficulty: str = ""
    wish: str = ""
    result: str = ""
    outcome: Outcome = Outcome.NOTED
    next_on: dt.date | None = None
    case_number: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitLine:
    """One line of a list of visits."""

    visit_id: int
    visited_on: dt.date
    whom: str
    address: str
    visitors: str
    category: str
    matter: str
    outcome: Outcome
    next_on: dt.date | None
    household_id: int | None
    person_id: int | None
    case_number: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitView:
    """One visit with everything that was written.

    Attributes:
        category: Code of the table ``visit-matters``; ``category_name`` is its word.
        voided: It was recorded by mistake; ``void_reason`` says why.
    """

    visit_id: int
    version: int
    visited_on: dt.date
    household_id: int | None
    person_id: int | None
    file_number: str
    place: str
    whom: str
    visitors: str
    category: str
    category_name: str = ""
    matter: str
    situation: str
    difficulty: str
    wish: str
    result: str
    outcome: Outcome
    settled_on: dt.date | None
    next_on: dt.date | None
    case_number: str
    recorder: str
    at: dt.datetime
    voided: bool
    void_reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitDue:
    """A household that is to be visited, and why.

    Attributes:
        last_on: The last visit; nothing where nobody was there yet.
        due_on: The day by which the next one is due.
        marks: Marks of its people that ask for visits; empty where a visitor set the day.
        promised: The day was set with the last visit.
    """

    household_id: int
    head: str
    address: str
    marks: tuple[str, ...]
    last_on: dt.date | None
    due_on: dt.date
    promised: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitStop:
    """A household of a round of visits.

    Attributes:
        last_on: The last visit; nothing where nobody was there yet.
    """

    household_id: int
    head: str
    address: str
    last_on: dt.date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitRound:
    """Households to be visited one after another, in the order of a list.

    Attributes:
        left_out: How many more the list has than one round holds.
    """

    homes: tuple[int, ...]
    left_out: int = 0


MOST_OF_A_ROUND = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class DiaryMonth:
    """The diary's figures of one month: visits, and what came of the wishes."""

    month: str
    visits: int
    households: int
    noted: int
    answered: int
    solved: int
