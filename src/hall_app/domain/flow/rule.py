"""The shape of one act in the table, and the codes that acts ask for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hall_app.domain.flow.asked import Asked, AskedKind
from hall_app.domain.flow.states import ActKind, CaseState, Clock

if TYPE_CHECKING:
    from collections.abc import Iterable

WORK = "cases.work"
APPROVE = "cases.approve"
"""The head's say over a clock and an end; others do it with approval in place."""
DIRECT = "cases.direct"
"""Who handles a case, and whether a refused one is opened again: the head's own to say."""
DECIDE = "cases.decide"

DECISIONS = ("granted", "refused", "passed-out")
SERVICE_WAYS = ("direct", "substitute", "post", "electronic", "left", "public")
"""Ways of service: 直接, 代收, 邮寄, 电子, 留置, 公告."""
COLLECTORS = ("applicant", "agent", "relative")
PAUSING_STEPS = (
    "hearing",
    "tender",
    "auction",
    "inspection",
    "test",
    "quarantine",
    "appraisal",
    "expert-review",
    "public-posting",
    "other",
)
"""Steps whose time is left out: 行政许可法 第45条; public posting for relief items."""
POWERS = ("hand-in", "supplement", "collect", "pay")
"""What an agent may do; he never signs a declaration for the person."""
WAYS = ("telephone", "in-person", "slip", "message", "letter")
LEVELS = ("blue", "orange", "red")
GRADES = ("very-satisfied", "satisfied", "basically-satisfied", "dissatisfied", "very-dissatisfied")

REASON = Asked("reason", AskedKind.TEXT, needed=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class ActRule:
    """One act: ``before`` holds the states that allow it, ``None`` for not yet on record.

    ``after`` is ``None`` when the case stays where it is; ``with_promise`` is the state instead
    when a paper may still be brought (容缺).
    """

    act: ActKind
    before: frozenset[CaseState | None]
    after: CaseState | None = None
    with_promise: CaseState | None = None
    right: str = WORK
    asks: tuple[Asked, ...] = ()
    clock: Clock = Clock.NONE
    papers: tuple[str, ...] = ()


def rule(
    act: ActKind,
    before: Iterable[CaseState | None],
    after: CaseState | None = None,
    *asks: Asked,
    right: str = WORK,
    clock: Clock = Clock.NONE,
    papers: tuple[str, ...] = (),
    with_promise: CaseState | None = None,
) -> ActRule:
    """Return one row of the table; ``before`` and ``after`` as in ``ActRule``."""
    return ActRule(
        act=act,
        before=frozenset(before),
        after=after,
        with_promise=with_promise,
        right=right,
        asks=asks,
        clock=clock,
        papers=papers,
    )
