"""What screens, papers and commands are told about households; numbers are masked."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from hall_app.domain.dates import PartialDate
    from hall_app.domain.households.events import EventKind
    from hall_app.domain.households.plan import Question
    from hall_app.domain.households.rows import Plain, Registration, Table
    from hall_app.domain.views import CaseHit


@dataclass(frozen=True, slots=True, kw_only=True)
class BenefitView:
    """One benefit somebody receives; the amount is fen a month."""

    kind: str
    amount: int
    since: PartialDate
    proof: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TagView:
    """One mark somebody carries; ``automatic`` ones follow from the age."""

    code: str
    since: PartialDate | None = None
    proof: str = ""
    review_on: dt.date | None = None
    automatic: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberView:
    """One member of a household on the day shown.

    Attributes:
        age: Full years on the day shown; missing without a birth.
        other_household: Where the person lives or is registered besides, when it is known.
        sealed: Past the period of keeping: that there was somebody, and no more, is shown.
    """

    person_id: int
    name: str
    relation: str
    sex: str
    birth: PartialDate | None
    age: int | None
    id_kind: str
    id_masked: str
    phone_masked: str
    registered: bool
    living: bool
    since: PartialDate
    marital: str = ""
    ethnic: str = ""
    education: str = ""
    political: str = ""
    registration: Registration
    died_on: PartialDate | None = None
    missing_since: PartialDate | None = None
    details: Mapping[str, str] = dataclasses.field(default_factory=dict)
    tags: tuple[TagView, ...] = ()
    benefits: tuple[BenefitView, ...] = ()
    other_household: int | None = None
    other_address: str = ""
    sealed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FormerMember:
    """Somebody who belonged to a household once."""

    person_id: int
    name: str
    relation: str
    since: PartialDate
    until: PartialDate
    by: EventKind
    sealed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class EventLine:
    """One line of a household's time line."""

    event_id: int
    kind: EventKind
    on: str
    told_on: dt.date
    told_by: str
    paper: str
    note: str
    people: tuple[str, ...]
    at: dt.datetime
    by: str
    kept: Mapping[str, str]
    undone_at: dt.datetime | None = None
    undone_by: str = ""
    undo_reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HouseholdView:
    """One household as it is, or as it was on a day.

    Attributes:
        version: What the archive had when this was read; given back when something is written.
        as_of: The day shown; ``None`` for now.
        grid: The one the details tell, else the one above the dwelling; of a day past only told.
    """

    household_id: int
    version: int
    file_number: str
    building: str
    room: str
    address: str
    kind: str
    established_on: PartialDate | None
    closed_on: PartialDate | None
    details: Mapping[str, str]
    grid: str
    members: tuple[MemberView, ...]
    former: tuple[FormerMember, ...]
    events: tuple[EventLine, ...]
    cases: tuple[CaseHit, ...]
    as_of: dt.date | None = None

    @property
    def head(self) -> MemberView | None:
        """Return the head, who stands first."""
        return next((one for one in self.members if one.relation == "02"), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeLine:
    """One thing an event will change, in the words of the archive's fields.

    Attributes:
        whose: Name of the person or address of the household.
        field: Field of the row; empty when the row is new and ``values`` holds it.
        row: The whole row as the event leaves it.
        home: Address of the household where a membership is.
    """

    table: Table
    whose: str
    field: str = ""
    before: Plain = None
    after: Plain = None
    values: Mapping[str, Plain] = dataclasses.field(default_factory=dict)
    row: Mapping[str, Plain] = dataclasses.field(default_factory=dict)
    home: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventPreview:
    """What an event will change, and what must be kept with a reason before."""

    changes: tuple[ChangeLine, ...]
    questions: tuple[Question, ...]
    names: Mapping[int, str]
    """Names of the people the questions are about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRecorded:
    """An event on record."""

    event_id: int
    households: tuple[int, ...]
    people: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationChoice:
    """What a member likely is to a new head; empty where only the clerk can tell."""

    person_id: int
    name: str
    sex: str
    age: int | None
    before: str
    suggested: str
