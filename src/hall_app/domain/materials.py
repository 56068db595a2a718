"""Papers an item asks for, what was handed in, and what follows from it."""

from __future__ import annotations

import difflib
import enum
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Sequence

MOST_SHEETS = 999


class Necessity(enum.StrEnum):
    """Say whether an item can be accepted without a paper."""

    REQUIRED = "required"
    OPTIONAL = "optional"


class MaterialState(enum.StrEnum):
    """Say how a paper came to the window; PROMISED is 容缺, to be brought by a date."""

    UNSET = "unset"
    ORIGINAL = "original"
    COPY = "copy"
    MISSING = "missing"
    WAIVED = "waived"
    PROMISED = "promised"


class IntakeOutcome(enum.StrEnum):
    """Name what the papers on the desk allow."""

    ACCEPT = "accept"
    NOTICE = "notice"
    DONE_ON_THE_SPOT = "done-on-the-spot"
    INCOMPLETE_CHOICES = "incomplete-choices"


@dataclass(frozen=True, slots=True, kw_only=True)
class MaterialDemand:
    """One paper that an item asks for; counts are sheets of 原件 and 复印件."""

    key: str
    name: str
    necessity: Necessity = Necessity.REQUIRED
    originals: int = 0
    copies: int = 0
    deferrable: bool = False
    keep_back: bool = False
    check_points: tuple[str, ...] = ()
    how_to_mend: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MaterialLine:
    """One paper with what the clerk ticked for it, and what was demanded then."""

    key: str
    name: str
    necessity: Necessity = Necessity.REQUIRED
    state: MaterialState = MaterialState.UNSET
    count: int = 0
    reason: str = ""
    promised_on: dt.date | None = None
    originals: int = 0
    copies: int = 0
    deferrable: bool = False
    keep_back: bool = False
    check_points: tuple[str, ...] = ()
    how_to_mend: str = ""


class MaterialTick(Protocol):
    """Anything that says how one paper came: a line, or what a command was given."""

    @property
    def key(self) -> str:
        """Return the key of the paper in the item's file."""

    @property
    def state(self) -> MaterialState:
        """Return how it came."""

    @property
    def count(self) -> int:
        """Return the sheets taken; 0 means as many as demanded."""

    @property
    def reason(self) -> str:
        """Return why it is waived, or since when it is on file here."""

    @property
    def promised_on(self) -> dt.date | None:
        """Return the day by which a promised paper comes."""


def check_materials(
    demands: Sequence[MaterialDemand], ticks: Iterable[MaterialTick]
) -> tuple[MaterialLine, ...]:
    """Return one line for each paper demanded, in the order of the item, checked.

    A paper not ticked stays UNSET. Sheets left at 0 become the number demanded.

    Raises:
        RuleViolation: ``unknown-material`` with the three ``nearest`` names,
            ``material-twice``, ``waiver-needs-reason``, ``material-count-wrong``,
            ``promise-not-allowed``, ``promise-needs-date``.
    """
    by_key = _by_key(demands)
    given: dict[str, MaterialTick] = {}
    for tick in ticks:
        demand = by_key.get(tick.key)
        if demand is None:
            raise _unknown(tick.key, demands)
        if demand.key in given:
            raise RuleViolation("material-twice", fields=(demand.key,), material=demand.name)
        _check_tick(demand, tick)
        given[demand.key] = tick
    return tuple(_line(demand, given.get(demand.key)) for demand in demands)


def unsatisfied(lines: Iterable[MaterialLine]) -> tuple[MaterialLine, ...]:
    """Return the mandatory papers about which the clerk has not said anything yet."""
    return _mandatory(lines, MaterialState.UNSET)


def missing(lines: Iterable[MaterialLine]) -> tuple[MaterialLine, ...]:
    """Return the mandatory papers that the applicant does not have with him."""
    return _mandatory(lines, MaterialState.MISSING)


def outcome(lines: Sequence[MaterialLine], same_day: bool) -> IntakeOutcome:  # noqa: FBT001 - a fact of the item
    """Return what the desk does with these papers.

    A mandatory paper not ticked is the clerk's to mend; one that is missing is told to the
    applicant, once and completely (行政许可法 第32条).
    """
    if unsatisfied(lines):
        return IntakeOutcome.INCOMPLETE_CHOICES
    if missing(lines):
        return IntakeOutcome.NOTICE
    return IntakeOutcome.DONE_ON_THE_SPOT if same_day else IntakeOutcome.ACCEPT


def _mandatory(lines: Iterable[MaterialLine], state: MaterialState) -> tuple[MaterialLine, ...]:
    return tuple(one for one in lines if one.necessity is Necessity.REQUIRED and one.state is state)


def _by_key(demands: Sequence[MaterialDemand]) -> dict[str, MaterialDemand]:
    """Know a paper by its key and, for the command line, by its whole name."""
    return {one.name: one for one in demands} | {one.key: one for one in demands}


def _unknown(given: str, demands: Sequence[MaterialDemand]) -> RuleViolation:
    keys = difflib.get_close_matches(given, [one.key for one in demands], n=3, cutoff=0.0)
    return RuleViolation("unknown-material", fields=("material",), given=given, nearest=tuple(keys))


def _check_tick(demand: MaterialDemand, tick: MaterialTick) -> None:
    where = (demand.key,)
    if not 0 <= tick.count <= MOST_SHEETS:
        raise RuleViolation(
            "material-count-wrong", fields=where, material=demand.name, most=MOST_SHEETS
        )
    if tick.state is MaterialState.WAIVED and not tick.reason.strip():
        raise RuleViolation("waiver-needs-reason", fields=where, material=demand.name)
    if tick.state is MaterialState.PROMISED:
        if not demand.deferrable:
            raise RuleViolation("promise-not-allowed", fields=where, material=demand.name)
        if tick.promised_on is None:
            raise RuleViolation("promise-needs-date", fields=where, material=demand.name)


def _line(demand: MaterialDemand, tick: MaterialTick | None) -> MaterialLine:
    state = tick.state if tick else MaterialState.UNSET
    return MaterialLine(
        key=demand.key,
        name=demand.name,
        necessity=demand.necessity,
        state=state,
        count=_count(demand, state, tick.count if tick else 0),
        reason=tick.reason.strip() if tick else "",
        promised_on=tick.promised_on if tick else None,
        originals=demand.originals,
        copies=demand.copies,
        deferrable=demand.deferrable,
        keep_back=demand.keep_back,
        check_points=demand.check_points,
        how_to_mend=demand.how_to_mend,
    )


def _count(demand: MaterialDemand, state: MaterialState, given: int) -> int:
    if state is MaterialState.ORIGINAL:
        return given or demand.originals or 1
    if state is MaterialState.COPY:
        return given or demand.copies or 1
    return 0
