"""Frozen rows about acts: what a clerk may do now, and what each act asks for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

    from hall_app.domain.flow.asked import Asked
    from hall_app.domain.flow.states import ActKind, CaseState
    from hall_app.support.errors import RuleViolation


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferedAct:
    """One act that the state of a case allows.

    Attributes:
        permitted: Whether this clerk may do it, alone or with approval.
        approval: Whether somebody approves it at the desk when this clerk does it.
        hindrance: What stands in its way although the state allows it.
    """

    act: ActKind
    after: CaseState
    asks: tuple[Asked, ...]
    permitted: bool
    approval: bool = False
    hindrance: RuleViolation | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """What an act would do, before it is done."""

    state: CaseState
    owner: str
    offered_to: str
    due_on: dt.date | None
    due_before: dt.date | None
    act_by: dt.date | None
    """Day by which the next step has to be done."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ColleagueView:
    """Somebody a case may go to."""

    account_id: int
    login: str
    name: str
    absent_until: dt.date | None = None
    cover: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrandView:
    """One way of the agent to an office, planned or done."""

    case_number: str
    applicant: str
    item_title: str
    agent: str
    no: int
    office: str
    state: str
    on: dt.date | None = None
    bring: str = ""
    collect: str = ""
    person: str = ""
    handed: str = ""
    slip: str = ""
    due: dt.date | None = None
    got: str = ""
    number: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginalView:
    """Originals of the applicant that were taken in, and when they went back."""

    what: str
    copies: int
    on: dt.date
    until: dt.date | None
    back_on: dt.date | None
    to: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PauseView:
    """One stretch that the clock did not count; the first day counts, the last does not."""

    start: dt.date
    end: dt.date


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFlowView:
    """What the acts after acceptance have set, as the case page shows it."""

    offered_to: str
    offer_by: dt.date | None
    with_whom: str
    act_by: dt.date | None
    pauses: tuple[PauseView, ...]
    extra: int
    open_year: int | None
    leg: str
    agent: str
    powers: tuple[str, ...]
    commission_until: dt.date | None
    errands: tuple[ErrandView, ...]
    decision: str
    result_title: str
    result_number: str
    decided_on: dt.date | None
    finished_on: dt.date | None
    urged: int
    urge_open: bool
    supervised: str
    late_reason: str
    originals: tuple[OriginalView, ...]
    closed_on: dt.date | None
    escalated: str = ""
    """Why the case stands before the head by the hall's rules, as ``hall_rules.Escalation``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecountedCase:
    """One case whose last day a new calendar changed.

    ``binding`` is the earlier of the day told on paper and the new count.
    """

    number: str
    applicant: str
    item_title: str
    was: dt.date | None
    counted: dt.date | None
    binding: dt.date | None
