"""First-asked records (首问责任), enquiries and wishes: each ends with an outcome, never silently.

Sources: the first-asked rule of the hall (domain reference 1.1 rows 8 to 11, 2.7, P07, P08) and
the classes of wishes (1.2 row 25). Halls measure that every record has one of four outcomes.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hall_app.domain.deadlines import CaseLight, Light, Limit, LimitUnit, Thresholds, light
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    import datetime as dt

    from hall_app.domain.workdays import WorkdayCalendar

LONGEST_TEXT = 2_000
LONGEST_LINE = 100
ANSWER_DAYS = 5
"""Working days in which a wish is answered: a local rule, extendable once (安阳 第50条)."""
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


class ContactFilter(enum.StrEnum):
    """Name the lists of records: open ones, open ones in my hands, and all of them."""

    OPEN = "open"
    MINE = "mine"
    ALL = "all"


class ContactAct(enum.StrEnum):
    """Name what is done to a record; each is kept with who and when."""

    RECORD = "record"
    HAND_ON = "hand-on"
    ASK_HEAD = "ask-head"
    """The handler is unclear: the station head names one (报站长明确)."""
    SIGN = "sign"
    CLASSIFY = "classify"
    CLOSE = "close"
    REOPEN = "reopen"
    """The case that it led to was voided, so it waits for an outcome again."""


class ContactNext(enum.StrEnum):
    """Say what a record waits for."""

    ANSWER = "answer"
    SIGN = "sign"
    ASSIGN = "assign"
    NONE = "none"


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
        handler_unclear: Nobody knows who handles it, so the head gets it and names somebody.
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
    handler_unclear: bool = False
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


NO_LIGHT = CaseLight(light=Light.NONE, days=0, unit="")


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
    window: str
    since: dt.datetime
    """When the handler got it."""
    last_given: ContactAct
    """How the handler got it."""
    light: CaseLight = NO_LIGHT

    @property
    def open(self) -> bool:
        """Tell whether it still waits for its outcome."""
        return self.outcome is ContactOutcome.OPEN

    @property
    def next_step(self) -> ContactNext:
        """Return what it waits for."""
        if not self.open:
            return ContactNext.NONE
        if self.accepted:
            return ContactNext.ANSWER
        asked = self.last_given is ContactAct.ASK_HEAD
        return ContactNext.ASSIGN if asked else ContactNext.SIGN


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactStep:
    """One act on a record: who did it when, and to whom it went."""

    act: ContactAct
    at: dt.datetime
    by: str
    to: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactSlice:
    """One stretch of a list of records, and how many the list has."""

    rows: tuple[ContactView, ...]
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactOpening:
    """What intake takes over from a record, so that nothing is typed again."""

    contact_id: int
    person_id: int | None
    name: str
    phone: str
    address: str
    words: str


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


def contact_light(
    one: ContactView, today: dt.date, calendar: WorkdayCalendar, thresholds: Thresholds
) -> CaseLight:
    """Return the light of a record; natural days where a year of working days is not loaded."""
    if not one.open or one.answer_by is None:
        return NO_LIGHT
    for unit in (LimitUnit.WORKING, LimitUnit.NATURAL):
        limit = Limit(count=ANSWER_DAYS, unit=unit)
        try:
            return light(today, one.answer_by, limit, calendar, thresholds=thresholds)
        except RuleViolation:
            continue
    return NO_LIGHT
