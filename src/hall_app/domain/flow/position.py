"""Where a case stands: the facts that its acts have set, and what may be said of them."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from hall_app.domain.flow.clock import HandlingClock, limit_of, read_pauses
from hall_app.domain.flow.states import RUNNING_STATES, CaseState, Leg

if TYPE_CHECKING:
    from collections.abc import Mapping

FLOW_COLUMNS = (
    "offered_to",
    "offer_by",
    "with_whom",
    "act_by",
    "pauses",
    "extra",
    "told_due_on",
    "open_year",
    "leg",
    "commission",
    "errands",
    "submitted_on",
    "decision",
    "result_title",
    "result_number",
    "decided_on",
    "finished_on",
    "delivered_on",
    "urged",
    "supervised",
    "urge_open",
    "late_reason",
    "originals",
    "entered_at",
)
"""Columns of a case that acts after its first set; all of them empty until then."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """A case as its acts see it; texts and days as the archive keeps them."""

    state: CaseState
    owner: int
    received_on: dt.date
    accepted_on: dt.date | None = None
    limit_count: int | None = None
    limit_unit: str = ""
    statutory_count: int | None = None
    statutory_unit: str = ""
    due_on: dt.date | None = None
    statutory_on: dt.date | None = None
    correct_by: dt.date | None = None
    lapsed_on: dt.date | None = None
    closed_on: dt.date | None = None
    offered_to: int | None = None
    offer_by: dt.date | None = None
    with_whom: str = ""
    act_by: dt.date | None = None
    pauses: str = ""
    extra: int = 0
    told_due_on: dt.date | None = None
    open_year: int | None = None
    leg: str = ""
    commission: Mapping[str, Any] | None = None
    errands: tuple[Mapping[str, Any], ...] = ()
    submitted_on: dt.date | None = None
    decision: str = ""
    result_title: str = ""
    result_number: str = ""
    decided_on: dt.date | None = None
    finished_on: dt.date | None = None
    late_reason: str = ""
    urged: int = 0
    supervised: str = ""
    urge_open: bool = False
    originals: tuple[Mapping[str, Any], ...] = ()
    entered_at: str = ""
    """When a late entry (补录) was recorded, UTC; empty for a case recorded as it came in."""

    @property
    def open(self) -> bool:
        """Say whether somebody still has to act."""
        return self.closed_on is None

    @property
    def clock(self) -> HandlingClock | None:
        """Return the handling clock; none before acceptance or without a limit."""
        limit = limit_of(self.limit_count, self.limit_unit)
        if self.accepted_on is None or limit is None:
            return None
        return HandlingClock(
            accepted_on=self.accepted_on,
            limit=limit,
            statutory=limit_of(self.statutory_count, self.statutory_unit),
            extra=self.extra,
            pauses=read_pauses(self.pauses),
        )

    @property
    def runs(self) -> bool:
        """Say whether the hall's own limit runs."""
        return self.state in RUNNING_STATES and self.open

    @property
    def agency_open(self) -> bool:
        """Say whether a commission is in force."""
        return self.leg not in ("", Leg.SUSPENDED, Leg.ENDED)


_DAYS = frozenset(
    {
        "received_on",
        "accepted_on",
        "due_on",
        "statutory_on",
        "correct_by",
        "lapsed_on",
        "closed_on",
        "act_by",
        "offer_by",
        "told_due_on",
        "submitted_on",
        "decided_on",
        "finished_on",
    }
)
_LISTS = frozenset({"errands", "originals"})
_NAMES = tuple(Position.__dataclass_fields__)


def position_of(values: Mapping[str, Any]) -> Position:
    """Return a position from the columns of a case; what is empty takes its default."""
    known: dict[str, Any] = {}
    for name in _NAMES:
        value = values.get(name)
        if value in (None, ""):
            continue
        if name in _DAYS:
            known[name] = dt.date.fromisoformat(str(value))
        elif name in _LISTS:
            known[name] = tuple(json.loads(str(value)))
        elif name == "commission":
            known[name] = json.loads(str(value))
        elif name == "urge_open":
            known[name] = bool(value)
        else:
            known[name] = value
    known["state"] = CaseState(known["state"])
    return Position(**known)
