"""Satisfaction slips (好差评): five grades, one slip a matter, never shown to who is rated.

Sources: the five grades and 一事一评 of 国办发〔2019〕51号; calling back a named bad rating within
one working day is a local rule (domain reference 2.7, 2.9) and a default here.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    import datetime as dt

LONGEST_TEXT = 1_000
LONGEST_LINE = 100
CALL_DAYS = 1
"""Working days in which somebody who was not content is called: a local rule (安阳 第52条)."""


class Grade(enum.IntEnum):
    """Name the five grades as they stand on the slip, best first."""

    DELIGHTED = 1
    CONTENT = 2
    FAIR = 3
    NOT_CONTENT = 4
    NOT_AT_ALL = 5

    @property
    def bad(self) -> bool:
        """Say whether the grade opens a call-back."""
        return self >= Grade.NOT_CONTENT


class FollowUp(enum.StrEnum):
    """Say whether somebody has to be called back."""

    NONE = "none"
    OPEN = "open"
    DONE = "done"


@dataclass(frozen=True, slots=True, kw_only=True)
class NewRating:
    """One slip as it is entered.

    Attributes:
        case_number: The matter; without one the slip speaks of the hall.
        anonymous: Nobody who reads the slip learns whose matter it was.
        aspects: Grades of speed, manner, skill and place, where they were given.
        wants_call: The person asked to be called, whatever the grade.
    """

    case_number: str = ""
    grade: int = 0
    aspects: tuple[int | None, int | None, int | None, int | None] = (None, None, None, None)
    words: str = ""
    anonymous: bool = False
    phone: str = ""
    wants_call: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingView:
    """One slip as the head reads it."""

    rating_id: int
    version: int
    day: dt.date
    grade: Grade
    aspects: tuple[int | None, int | None, int | None, int | None]
    words: str
    anonymous: bool
    case_number: str
    item_title: str
    applicant: str
    phone_masked: str
    rated: str
    window: str
    follow: FollowUp
    follow_by: dt.date | None
    follow_words: str
    follow_by_whom: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingFigures:
    """How many slips of each grade came in a stretch of days."""

    counts: tuple[int, int, int, int, int]
    open: int

    @property
    def total(self) -> int:
        """Return how many slips came."""
        return sum(self.counts)

    @property
    def satisfaction(self) -> float | None:
        """Return the share of the first three grades, 0 to 1; nothing without slips."""
        return sum(self.counts[:3]) / self.total if self.total else None


def check_grade(told: NewRating) -> Grade:
    """Return the grade of a slip.

    Raises:
        RuleViolation: ``rating-grade-missing``.
    """
    if told.grade not in set(Grade):
        raise RuleViolation("rating-grade-missing", fields=("grade",))
    wrong = [one for one in told.aspects if one is not None and one not in set(Grade)]
    if wrong:
        raise RuleViolation("rating-grade-missing", fields=("aspects",))
    return Grade(told.grade)


def follow_up(grade: Grade, *, wants_call: bool) -> FollowUp:
    """Return whether a slip has to be looked into."""
    return FollowUp.OPEN if grade.bad or wants_call else FollowUp.NONE
