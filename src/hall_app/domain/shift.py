"""The end of a shift at a window: what came, what was settled, what is left; use of the seal."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hall_app.domain.flow.states import ActKind

if TYPE_CHECKING:
    import datetime as dt

LONGEST_WORDS = 200
LONGEST_SPAN = 366
"""Days that a register is listed for at once."""


class ShiftGroup(enum.StrEnum):
    """Name the parts of the sheet."""

    CAME = "came"
    SETTLED = "settled"
    HANDED_OUT = "handed-out"
    PASSED = "passed"


_AFTER = {
    **dict.fromkeys(
        (ActKind.COMPLETE, ActKind.DECIDE, ActKind.FINISH, ActKind.SETTLE), ShiftGroup.SETTLED
    ),
    **dict.fromkeys((ActKind.WITHDRAW, ActKind.END, ActKind.REFUSE), ShiftGroup.SETTLED),
    **dict.fromkeys((ActKind.HAND_OUT, ActKind.RETURN_ORIGINALS), ShiftGroup.HANDED_OUT),
    **dict.fromkeys(
        (ActKind.PASS_ON, ActKind.SUBMIT, ActKind.HAND_OVER, ActKind.TAKE_OVER, ActKind.ASSIGN),
        ShiftGroup.PASSED,
    ),
}


def group_of(kind: ActKind, seq: int) -> ShiftGroup | None:
    """Return the part of the sheet that an act stands in; the first act of a case is its coming."""
    return ShiftGroup.CAME if seq == 1 else _AFTER.get(kind)


@dataclass(frozen=True, slots=True, kw_only=True)
class ShiftAct:
    """One line of the sheet."""

    group: ShiftGroup
    number: str
    applicant: str
    item_title: str
    kind: ActKind
    to: str
    at: dt.datetime
    by: str
    late: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ShiftSheet:
    """Everything a window did on a day, and what it leaves.

    Attributes:
        papers: Titles of the window's papers that wait to be printed, with their case.
        seals: Copies with a place for the seal that were printed.
        drafts: What the clerk began and did not record.
    """

    day: dt.date
    window: str
    clerk: str
    acts: tuple[ShiftAct, ...]
    papers: tuple[str, ...]
    seals: int
    drafts: int

    def count(self, group: ShiftGroup) -> int:
        """Return how many lines a part has."""
        return sum(one.group is group for one in self.acts)

    @property
    def done_at_once(self) -> int:
        """Return how many of those that came were done on the spot."""
        return sum(
            one.kind is ActKind.COMPLETE and one.group is ShiftGroup.CAME for one in self.acts
        )

    @property
    def late(self) -> int:
        """Return how many lines were entered late."""
        return sum(one.late for one in self.acts)


@dataclass(frozen=True, slots=True, kw_only=True)
class ShiftLine:
    """One line of the register of ended shifts."""

    number: str
    day: dt.date
    window: str
    clerk: str
    at: dt.datetime
    came: int
    settled: int
    handed_out: int
    passed: int
    waiting: int
    seals: int
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SealUse:
    """One paper with a place for the seal that was printed (用印登记)."""

    at: dt.datetime
    title: str
    copies: int
    again: bool
    applicant: str
    number: str
    by: str
    window: str
