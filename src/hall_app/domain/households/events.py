"""What can happen to a household (domain reference 4.7), as frozen commands.

Every event has the day of the fact and the day the hall was told, who told it and on what paper.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from hall_app.domain.dates import PartialDate


class EventKind(enum.StrEnum):
    """Name an event; the value is kept in the archive and typed in commands."""

    ESTABLISH = "establish"
    SPLIT = "split"
    MERGE = "merge"
    CHANGE_HEAD = "change-head"
    BIRTH = "birth"
    ADOPTION = "adoption"
    DEATH = "death"
    MOVE_IN = "move-in"
    MOVE_OUT = "move-out"
    RENT_IN = "rent-in"
    RENT_END = "rent-end"
    MARRIAGE = "marriage"
    DIVORCE = "divorce"
    SEPARATION = "separation"
    MISSING = "missing"
    FOUND = "found"
    DETAILS = "details"
    BENEFIT_START = "benefit-start"
    BENEFIT_STOP = "benefit-stop"
    TAG_START = "tag-start"
    TAG_STOP = "tag-stop"
    CORRECTION = "correction"
    IMPORT = "import"
    SAME_PERSON = "same-person"


class Doubt(enum.StrEnum):
    """Name what looks wrong and may yet be true; it is kept with a reason."""

    HEAD_IS_CHILD = "head-is-child"
    LAST_MEMBER_LEAVES = "last-member-leaves"
    RELATION_AGAINST_SEX = "relation-against-sex"
    TWO_SPOUSES = "two-spouses"
    PARENT_TOO_YOUNG = "parent-too-young"
    UNDER_MARRIAGE_AGE = "under-marriage-age"
    NOT_MARRIED = "not-married"


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPerson:
    """A person who comes into the archive with an event."""

    name: str
    id_kind: str = ""
    id_number: str = ""
    sex: str = ""
    birth: PartialDate | None = None
    phone: str = ""
    ethnic: str = ""
    details: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewHousehold:
    """A household that comes into being with an event, and where it lives."""

    building: str
    room: str
    address: str
    kind: str = "family"
    details: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Joining:
    """One person who comes into a household, and as what."""

    person: int | NewPerson
    relation: str
    registered: bool = True
    living: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Settlement:
    """Who is what in a household after its head has left or changed; one is ``02``."""

    household: int
    relations: Mapping[int, str]


class Leaving(enum.StrEnum):
    """Say what ends when somebody moves out."""

    ALL = "all"
    REGISTERED = "registered"
    LIVING = "living"


@dataclass(frozen=True, slots=True, kw_only=True)
class HouseholdEvent:
    """What all events have."""

    kind: ClassVar[EventKind]
    on: PartialDate
    told_on: dt.date
    told_by: str = ""
    paper: str = ""
    note: str = ""
    settlements: tuple[Settlement, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Establish(HouseholdEvent):
    """立户: people form a household."""

    kind: ClassVar[EventKind] = EventKind.ESTABLISH
    household: NewHousehold
    members: tuple[Joining, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Split(HouseholdEvent):
    """分户: some members of a household form one of their own."""

    kind: ClassVar[EventKind] = EventKind.SPLIT
    household: int
    into: NewHousehold
    relations: Mapping[int, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Merge(HouseholdEvent):
    """并户: a whole household joins another one."""

    kind: ClassVar[EventKind] = EventKind.MERGE
    household: int
    into: int
    relations: Mapping[int, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeHead(HouseholdEvent):
    """变更户主: another member becomes the head; the settlement says who is what then."""

    kind: ClassVar[EventKind] = EventKind.CHANGE_HEAD
    household: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Birth(HouseholdEvent):
    """出生: a child is born into a household; the day of the fact is the day of birth."""

    kind: ClassVar[EventKind] = EventKind.BIRTH
    household: int
    child: Joining
    mother: int | None = None
    father: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Adoption(HouseholdEvent):
    """收养: a child is taken into a household."""

    kind: ClassVar[EventKind] = EventKind.ADOPTION
    household: int
    child: Joining


@dataclass(frozen=True, slots=True, kw_only=True)
class Death(HouseholdEvent):
    """死亡: everything open ends; where the dead person was head, a settlement follows."""

    kind: ClassVar[EventKind] = EventKind.DEATH
    person: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveIn(HouseholdEvent):
    """迁入: people come, into a household that is there or into a new one."""

    kind: ClassVar[EventKind] = EventKind.MOVE_IN
    household: int | NewHousehold
    members: tuple[Joining, ...]
    origin: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveOut(HouseholdEvent):
    """迁出: people leave the area, or only their registration or their home does."""

    kind: ClassVar[EventKind] = EventKind.MOVE_OUT
    people: tuple[int, ...]
    leaving: Leaving = Leaving.ALL
    destination: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RentIn(HouseholdEvent):
    """租入: tenants come; they live here and are registered elsewhere."""

    kind: ClassVar[EventKind] = EventKind.RENT_IN
    household: int | NewHousehold
    members: tuple[Joining, ...]
    landlord: str = ""
    landlord_phone: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RentEnd(HouseholdEvent):
    """退租: tenants leave."""

    kind: ClassVar[EventKind] = EventKind.RENT_END
    people: tuple[int, ...]
    destination: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Marriage(HouseholdEvent):
    """结婚: two people marry; the other one may be unknown to the archive."""

    kind: ClassVar[EventKind] = EventKind.MARRIAGE
    person: int
    spouse: int | None = None
    spouse_name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Divorce(HouseholdEvent):
    """离婚: a marriage ends; a settlement can say who is what in the household then."""

    kind: ClassVar[EventKind] = EventKind.DIVORCE
    person: int
    spouse: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Separation(HouseholdEvent):
    """人户分离: somebody registered here lives elsewhere, or comes back to live here.

    Attributes:
        living_in: The household where the person lives now; ``None`` is outside the area.
        relation: What the person is there; not needed when he comes back.
    """

    kind: ClassVar[EventKind] = EventKind.SEPARATION
    person: int
    living_in: int | None = None
    relation: str = ""
    elsewhere: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing(HouseholdEvent):
    """失踪: nobody knows where a person is."""

    kind: ClassVar[EventKind] = EventKind.MISSING
    person: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Found(HouseholdEvent):
    """寻回: a missing person is back."""

    kind: ClassVar[EventKind] = EventKind.FOUND
    person: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Details(HouseholdEvent):
    """变更: items of a person or a household are different from a day on (name, phone …)."""

    kind: ClassVar[EventKind] = EventKind.DETAILS
    person: int | None = None
    household: int | None = None
    values: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class BenefitStart(HouseholdEvent):
    """待遇开始: a person receives a benefit from a day on; ``amount`` is fen a month."""

    kind: ClassVar[EventKind] = EventKind.BENEFIT_START
    person: int
    benefit: str
    amount: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class BenefitStop(HouseholdEvent):
    """待遇停止: a benefit ends."""

    kind: ClassVar[EventKind] = EventKind.BENEFIT_STOP
    person: int
    benefit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TagStart(HouseholdEvent):
    """A person carries a mark from a day on."""

    kind: ClassVar[EventKind] = EventKind.TAG_START
    person: int
    tag: str
    review_on: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TagStop(HouseholdEvent):
    """A mark ends."""

    kind: ClassVar[EventKind] = EventKind.TAG_STOP
    person: int
    tag: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction(HouseholdEvent):
    """纠错: what was written was wrong from the beginning; it never happened."""

    kind: ClassVar[EventKind] = EventKind.CORRECTION
    person: int | None = None
    household: int | None = None
    values: Mapping[str, str]


AnyEvent = (
    Establish
    | Split
    | Merge
    | ChangeHead
    | Birth
    | Adoption
    | Death
    | MoveIn
    | MoveOut
    | RentIn
    | RentEnd
    | Marriage
    | Divorce
    | Separation
    | Missing
    | Found
    | Details
    | BenefitStart
    | BenefitStop
    | TagStart
    | TagStop
    | Correction
)
EVENTS: Mapping[EventKind, type[HouseholdEvent]] = {
    one.kind: one
    for one in (
        Establish,
        Split,
        Merge,
        ChangeHead,
        Birth,
        Adoption,
        Death,
        MoveIn,
        MoveOut,
        RentIn,
        RentEnd,
        Marriage,
        Divorce,
        Separation,
        Missing,
        Found,
        Details,
        BenefitStart,
        BenefitStop,
        TagStart,
        TagStop,
        Correction,
    )
}
