"""How long things are kept, and what an appraisal list (鉴定清单) says about them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    import datetime as dt

MOST_LINES = 500
"""Lines of one list; the next list takes what is left."""
MOST_YEARS = 100
"""Longest period that a hall sets beside for ever."""
GONE = "（已销毁）"
"""Stands in place of a name that was destroyed."""
SEALED = "（已封存）"
"""Stands in place of the name of somebody whose archive is sealed."""


class Kind(StrEnum):
    """Name what a rule can bring before an appraisal."""

    CASE = "case"
    CONTACT = "contact"
    APPOINTMENT = "appointment"
    PERSON = "person"
    PAPER = "paper"
    VISIT = "visit"
    SCAN = "scan"


class AtEnd(StrEnum):
    """Name what happens to a thing that is past its period."""

    DESTROY = "destroy"
    SEAL = "seal"
    KEEP = "keep"


class Ground(StrEnum):
    """Say how sure a period is; only a law is ever called law."""

    LAW = "law"
    PRACTICE = "practice"
    PROPOSAL = "proposal"
    HALL = "hall"


class ListState(StrEnum):
    """Say how far a list is."""

    OPEN = "open"
    APPROVED = "approved"
    DONE = "done"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True, kw_only=True)
class KeepingRule:
    """One period.

    Attributes:
        kind: What it is about; kinds beside those of ``Kind`` are kept and told only.
        item_kinds: Words of the kinds of matters that it takes; empty takes all others.
        years: Full years after the end; 0 is for ever.
        counted_from: What the years are counted from, in the words of the file.
        source: Where it stands; of the hall's own years what the head gave as their ground.
        least: Fewest years that a hall can set, by ``least_source``; 0 where no rule says so.
        delivered: Years that the program came with.
    """

    key: str
    title: str
    kind: str
    item_kinds: tuple[str, ...]
    years: int
    counted_from: str
    at_end: AtEnd
    ground: Ground
    source: str
    least: int
    least_source: str
    delivered: int

    @property
    def listed(self) -> bool:
        """Tell whether what is past the period comes before an appraisal."""
        return self.at_end is not AtEnd.KEEP and self.kind in set(Kind)

    def check_years(self, years: int) -> None:
        """Check years that a hall sets; 0 is for ever.

        Raises:
            RuleViolation: ``keeping-for-ever``, ``keeping-years-impossible``,
                ``keeping-years-too-few`` with the rule that says so.
        """
        if not self.delivered:
            raise RuleViolation("keeping-for-ever", rule=self.title, source=self.source)
        if not 0 <= years <= MOST_YEARS:
            raise RuleViolation("keeping-years-impossible", fields=("years",), most=MOST_YEARS)
        if 0 < years < self.least:
            raise RuleViolation(
                "keeping-years-too-few",
                fields=("years",),
                years=years,
                least=self.least,
                source=self.least_source,
            )

    def ended_before(self, today: dt.date) -> dt.date:
        """Return the last day on which a thing can have ended that is past its period."""
        year = today.year - self.years
        try:
            return today.replace(year=year)
        except ValueError:  # 29 February
            return today.replace(year=year, day=28)


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """One thing that is past its period."""

    rule: str
    kind: Kind
    subject: int
    number: str
    ended_on: dt.date


@dataclass(frozen=True, slots=True, kw_only=True)
class AppraisalView:
    """One list as it stands."""

    appraisal_id: int
    number: str
    state: ListState
    made_at: dt.datetime
    made_by: str
    approved_at: dt.datetime | None
    approved_by: str
    members: str
    words: str
    backup: str
    lines: int
    left: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AppraisalLine:
    """One line of a list.

    Attributes:
        about: Whom it is about, as long as there is content.
    """

    line_id: int
    rule: str
    kind: Kind
    number: str
    ended_on: dt.date
    decision: AtEnd
    reason: str
    about: str
    sha256: str
    done_at: dt.datetime | None
