"""First-asked records (首问责任), enquiries and wishes: each ends with an outcome, never silently.

Sources: the first-asked rule of the hall (domain reference 1.1 rows 8 to 11, 2.7, P07, P08) and
the classes of wishes (1.2 row 25). Halls measure that every record has one of four outcomes.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    import datetime as dt

LONGEST_TEXT = 2_000
LONGEST_LINE = 100
SERIES = "S"
"""The letter of its numbers: 首."""


class ContactKind(enum.StrEnum):
    """Say what brought the person: a matter, a question, or a wish or complaint (诉求)."""

    FIRST_ASKED = "first-asked"
    ENQUIRY = "enquiry"
    WISH = "wish"


class ContactOutcome(enum.StrEnum):
    """Say how a record ended; ``OPEN`` has an owner and waits."""

    OPEN = "open"
    ANSWERED = "answered"
    CASE = "case"
    PASSED_ON = "passed-on"
    OUTSIDE = "outside"


class WishClass(enum.StrEnum):
    """Say whether the hall can solve a wish (可解决) or only bring people together (可协调)."""

    NONE = ""
    SOLVABLE = "solvable"
    TO_COORDINATE = "to-coordinate"


@dataclass(frozen=True, slots=True, kw_only=True)
class NewContact:
    """One call, letter or visit as it is written down.

    Attributes:
        kind: What brought the person.
        channel: Code of the table ``channels``.
        name: The person or organisation; empty for somebody who did not give a name.
        category: Code of the table ``visit-matters``, so that diary and wishes count alike.
        taken: Papers received on behalf of an absent handler, with their number.
        handler: Account that handles it; the clerk himself when it is empty.
        answer_by: Day by which an answer is owed.
    """

    kind: ContactKind
    channel: str = "window"
    name: str = ""
    resident_id: int | None = None
    phone: str = ""
    address: str = ""
    category: str = "other"
    matter: str
    taken: str = ""
    handler: int | None = None
    answer_by: dt.date | None = None
    wish_class: WishClass = WishClass.NONE


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactEnd:
    """How a record ends: what was said, or where it went, and how the person was told."""

    outcome: ContactOutcome
    words: str = ""
    way: str = ""
    case_number: str = ""
    where: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactView:
    """One record; numbers of people are masked."""

    contact_id: int
    version: int
    number: str
    kind: ContactKind
    channel: str
    at: dt.datetime
    on: dt.date
    name: str
    resident_id: int | None
    phone_masked: str
    address: str
    category: str
    matter: str
    taken: str
    first_asked: str
    handler: str
    handler_id: int
    accepted: bool
    """The handler has signed for it; before that it is only offered to him."""
    answer_by: dt.date | None
    wish_class: WishClass
    supervisor: str
    outcome: ContactOutcome
    words: str
    way: str
    where: str
    case_number: str
    closed_on: dt.date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactFigures:
    """What was brought in a stretch of days, and how it ended."""

    brought: int
    answered: int
    became_cases: int
    passed_on: int
    outside: int
    open: int
    supervised: int
    settled_under_supervision: int
    by_category: tuple[tuple[str, int, int], ...]
    """Code of the category, how many came, how many were settled."""


def check_end(end: ContactEnd) -> None:
    """Let a record be closed only with what its outcome needs.

    Raises:
        RuleViolation: ``contact-outcome-missing``, ``contact-words-missing``,
            ``contact-where-missing``, ``contact-case-missing``.
    """
    if end.outcome is ContactOutcome.OPEN:
        raise RuleViolation("contact-outcome-missing", fields=("outcome",))
    if end.outcome is ContactOutcome.ANSWERED and not (end.words and end.way):
        missing = "way" if end.words else "words"
        raise RuleViolation("contact-words-missing", fields=(missing,))
    if end.outcome in (ContactOutcome.OUTSIDE, ContactOutcome.PASSED_ON) and not end.where:
        raise RuleViolation("contact-where-missing", fields=("where",))
    if end.outcome is ContactOutcome.CASE and not end.case_number:
        raise RuleViolation("contact-case-missing", fields=("case_number",))
