"""Frozen commands: what a screen or a command line asks a service to do."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

    from hall_app.domain.late import LateEntry
    from hall_app.domain.materials import MaterialState


class ApplicantKind(enum.StrEnum):
    """Say who asks: a person of flesh and blood, or an organisation."""

    PERSON = "person"
    ORGANISATION = "organisation"


@dataclass(frozen=True, slots=True, kw_only=True)
class Applicant:
    """Who the matter belongs to.

    With ``resident_id`` set, empty texts are filled from the archive, so that a screen needs
    no whole ID number. Without it the person is served without being registered, unless
    ``register`` asks for it.
    """

    kind: ApplicantKind = ApplicantKind.PERSON
    resident_id: int | None = None
    name: str = ""
    id_kind: str = ""
    id_number: str = ""
    phone: str = ""
    address: str = ""
    birth: dt.date | None = None
    sex: str = ""
    representative: str = ""
    register: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Agent:
    """Who stands at the window for the applicant."""

    name: str
    relation: str
    id_kind: str = ""
    id_number: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MaterialChoice:
    """What the clerk ticked for one paper of the item.

    Attributes:
        reason: Why it is waived, or since when the copy taken is on file here.
    """

    key: str
    state: MaterialState
    count: int = 0
    reason: str = ""
    promised_on: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptValue:
    """A doubtful value that the clerk kept (F9), and why."""

    field: str
    doubt: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Intake:
    """Everything typed and ticked on the intake page."""

    draft_id: str
    item_code: str
    applicant: Applicant
    agent: Agent | None = None
    fields: tuple[tuple[str, str], ...] = ()
    materials: tuple[MaterialChoice, ...] = ()
    channel: str = "window"
    delivery: str = ""
    override_reason: str = ""
    kept: tuple[KeptValue, ...] = ()
    asked_limit: tuple[int, str] | None = None
    """Count and unit (``G``/``Z``) for an item whose limit is given only in words."""
    visit_id: str = ""
    home_visit: int | None = None
    """The visit at home that the matter came from; its record then holds the number."""
    contact: int | None = None
    """The first-asked record that the matter came from; it is closed with the number."""
    late: LateEntry | None = None
    """Taken on paper before (补录): the matter counts from then, its number is of today."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Accept:
    """Accept the matter: it gets a number, a due date and a receipt."""

    intake: Intake


@dataclass(frozen=True, slots=True, kw_only=True)
class Complete:
    """Do a same-day matter on the spot."""

    intake: Intake
    result: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Notify:
    """Tell the applicant once and completely what is missing."""

    intake: Intake
    correct_by: dt.date | None = None
    """``None`` takes the hall's usual number of working days."""
    remarks: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """Why a matter is refused, in which words, and where the applicant should turn."""

    reason_code: str
    explanation: str = ""
    where: str = ""
    certificate: str = ""
    """Name of a certificate that a community must not issue; prints the guidance slip."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Refuse:
    """Refuse the matter with a coded reason; the applicant is told where to go."""

    intake: Intake
    refusal: Refusal


@dataclass(frozen=True, slots=True, kw_only=True)
class Receive:
    """Take the papers in and decide later, within five working days."""

    intake: Intake


@dataclass(frozen=True, slots=True, kw_only=True)
class Correct:
    """Record the papers that came after a one-time notice.

    Attributes:
        late: When they really came, where they are entered afterwards.
    """

    number: str
    version: int
    materials: tuple[MaterialChoice, ...]
    override_reason: str = ""
    late: LateEntry | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NotifyCase:
    """Print the one-time notice for a matter already taken in."""

    number: str
    version: int
    materials: tuple[MaterialChoice, ...] = ()
    correct_by: dt.date | None = None
    remarks: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RefuseCase:
    """Refuse a matter already on record."""

    number: str
    version: int
    refusal: Refusal


@dataclass(frozen=True, slots=True, kw_only=True)
class Void:
    """Take back an act of the last seconds, or void with a reason; the number stays."""

    number: str
    version: int
    reason: str = ""


class CaseFilter(enum.StrEnum):
    """Name the lists that the workbench's figures open."""

    MINE = "mine"
    ALL_OPEN = "all-open"
    OVERDUE = "overdue"
    DUE_TODAY = "due-today"
    WAITING_CORRECTION = "waiting-correction"
    UNDECIDED = "undecided"
    OFFERED = "offered"
    UNANSWERED = "unanswered"
    WITH_AGENT = "with-agent"
    RESULT_WAITING = "result-waiting"
    ALL = "all"


@dataclass(frozen=True, slots=True, kw_only=True)
class NewAccount:
    """One account to be made.

    Attributes:
        lines: Lines of business it works in; without any in all.
        grids: Grids it works in; without any in all.
    """

    login: str
    name: str
    password: str
    roles: frozenset[str]
    lines: frozenset[str] = frozenset()
    grids: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Approval:
    """What a colleague approves at the desk of somebody else.

    Attributes:
        act: Name of the act in the policy file.
        about: What it is done to, as the act named it when it asked for approval.
        login: Who approves.
    """

    act: str
    about: str
    reason: str
    login: str
    password: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountChange:
    """What an account shall be from now on; the login stays."""

    login: str
    name: str
    roles: frozenset[str]
    lines: frozenset[str] = frozenset()
    grids: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class SetUp:
    """Everything the first-run wizard asks."""

    hall_name: str
    short_name: str
    station: str
    windows: tuple[str, ...]
    accounts: tuple[NewAccount, ...]
    passphrase: str
    phone: str = ""
    complaint_phone: str = ""
    address: str = ""
    backup_folder: str = ""
    auto_unlock: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """Do one act on a case, with what it asks for by name; ``version`` ``None`` takes the newest.

    Values are texts as typed, or already days, counts, codes and account numbers.
    """

    number: str
    act: str
    values: tuple[tuple[str, object], ...] = ()
    version: int | None = None
    late: LateEntry | None = None
    """It happened before and was only written on paper (补录)."""
