"""Frozen rows that cross all layers: what a screen, a paper or a command is given.

Views never carry a whole ID or telephone number: they are masked where they are read, and
the full value is asked for one at a time through a service that journals the look.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hall_app.domain.hall_views import AccountView, ArchiveStatus, HallProfile, Operator
from hall_app.domain.overlays.views import BENCH

if TYPE_CHECKING:
    import datetime as dt

    from hall_app.domain.deadlines import CaseLight
    from hall_app.domain.flow.states import ActKind, CaseState
    from hall_app.domain.flow.views import CaseFlowView
    from hall_app.domain.identity import Sex
    from hall_app.domain.materials import MaterialState, Necessity

__all__ = ["AccountView", "ArchiveStatus", "HallProfile", "Operator"]
"""Taken in from ``hall_views``, so that screens find every view here; the rest is defined below."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonHit:
    """One person found, told apart from others of the same name."""

    resident_id: int
    name: str
    sex: Sex
    birth: dt.date | None
    id_masked: str
    phone_masked: str
    address: str
    tags: tuple[str, ...] = ()
    head: str = ""
    last_dealing: str = ""
    exact: bool = False
    standing: str = ""
    """Why the person is not here as others are: ``died``, ``missing``, ``left``, or empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HouseholdHit:
    """One household found by its address."""

    household_id: int
    address: str
    head: str
    members: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseHit:
    """One case found by its number or its applicant.

    ``open`` says whether somebody still has to act; the search box does not ask.
    """

    number: str
    item_title: str
    applicant: str
    state: CaseState
    due_on: dt.date | None
    exact: bool = False
    open: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchResults:
    """Everything one search box answers for what is typed so far."""

    query: str
    people: tuple[PersonHit, ...] = ()
    households: tuple[HouseholdHit, ...] = ()
    cases: tuple[CaseHit, ...] = ()
    near: tuple[PersonHit, ...] = ()
    more_people: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonCard:
    """The applicant as intake shows him."""

    resident_id: int
    name: str
    sex: Sex
    birth: dt.date | None
    id_kind: str
    id_masked: str
    phone_masked: str
    address: str
    file_number: str
    household_members: int
    tags: tuple[str, ...]
    last_case: str
    has_id: bool
    has_phone: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseListRow:
    """One case in a list, most urgent first."""

    number: str
    light: CaseLight
    state: CaseState
    applicant: str
    item_code: str
    item_title: str
    owner: str
    owner_id: int
    next_step: str
    """Code of the next step, see ``flow.lights``; the screen has its words."""
    next_by: dt.date | None
    received_on: dt.date
    due_on: dt.date | None
    statutory_on: dt.date | None
    with_whom: str = ""
    """The body outside that has it now."""
    offered_to: str = ""
    late_entry: bool = False
    """Taken on paper and recorded afterwards (补录)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CasePageSlice:
    """One page of a list and the count that the list's head shows."""

    rows: tuple[CaseListRow, ...]
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """The tiles of the workbench; each opens exactly the rows it counts."""

    mine_open: int
    due_today: int
    overdue: int
    waiting_correction: int
    undecided: int
    waiting_print: int
    offered: int = 0
    unanswered: int = 0
    overdue_most: int = 0
    accepted_today: int = 0
    done_today: int = 0
    to_supervise: int = 0
    """Late cases that the hall's rules bring before the head; nothing for anybody else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MaterialView:
    """One paper of a case."""

    position: int
    key: str
    name: str
    necessity: Necessity
    demanded: str
    state: MaterialState
    count: int
    reason: str
    promised_on: dt.date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ActView:
    """One line of a timeline; ``details`` are the values its sentence needs."""

    seq: int
    at: dt.datetime
    kind: ActKind
    by: str
    window: str
    details: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperView:
    """One paper that was made for a case."""

    job_id: int
    form_id: str
    title: str
    state: str
    """``waiting``, ``sent``, ``done``, ``failed`` or ``dropped``."""
    copies: int
    reprints: int
    printer: str
    reason: str
    created_at: dt.datetime
    case_number: str = ""
    number: str = ""
    """The paper's own number, where it has one beside the case's."""
    applicant: str = ""
    failsafe: bool = False
    """Printed as a plain sheet, since its form could not be laid out."""
    dropped_by: str = ""
    drop_reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeVisit:
    """The visit at home that a matter came from."""

    visit_id: int
    visited_on: dt.date
    whom: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstAsked:
    """The first-asked record (首问) that a matter came from."""

    contact_id: int
    number: str
    asked_on: dt.date
    first_asked: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseDetail:
    """Everything the case page shows."""

    number: str
    state: CaseState
    light: CaseLight
    item_code: str
    item_title: str
    item_kind: str
    channel: str
    window: str
    first_asked: str
    owner: str
    owner_id: int
    received_at: dt.datetime
    received_on: dt.date
    accepted_on: dt.date | None
    limit_count: int | None
    limit_unit: str
    due_on: dt.date | None
    statutory_count: int | None
    statutory_unit: str
    statutory_on: dt.date | None
    notice_number: str
    correct_by: dt.date | None
    lapsed_on: dt.date | None
    deemed: bool
    next_step: str
    next_by: dt.date | None
    resident_id: int | None
    applicant_kind: str
    applicant_name: str
    sex: Sex
    birth: dt.date | None
    id_kind: str
    id_masked: str
    phone_masked: str
    address: str
    representative: str
    agent: str
    agent_relation: str
    fields: tuple[tuple[str, str], ...]
    delivery: str
    override_reason: str
    materials: tuple[MaterialView, ...]
    acts: tuple[ActView, ...]
    papers: tuple[PaperView, ...]
    home_visit: HomeVisit | None = None
    contact: FirstAsked | None = None
    blank_number: str = ""
    """Number of the blank receipt that the applicant has, where one was used."""
    version: int
    flow: CaseFlowView


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftRow:
    """A draft as the workbench offers it again."""

    draft_id: str
    title: str
    saved_at: dt.datetime

    @property
    def on_bench(self) -> bool:
        """Tell whether it is a form on the workshop's bench, not a matter at the window."""
        return self.draft_id.startswith(BENCH)


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """What an act at the window left on record."""

    number: str
    state: CaseState
    act: ActKind
    item_code: str
    item_title: str
    applicant: str
    received_on: dt.date
    accepted_on: dt.date | None
    due_on: dt.date | None
    limit_count: int | None
    limit_unit: str
    statutory_on: dt.date | None
    statutory_count: int | None
    notice_number: str
    correct_by: dt.date | None
    owner: str
    window: str
    papers: tuple[PaperView, ...]
    queued: tuple[int, ...] = ()
    """Jobs of the papers that the act itself made; ``papers`` holds the older ones too."""
    already: bool = False
    """True when the same draft had been recorded before and nothing was done again."""
