"""Papers that are made, put together into tasks for printers, and what became of them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hall_app.domain.views import PaperView
    from hall_app.services.print_plan import PrintPlan
    from hall_app.services.prints import SendOrder
    from hall_app.storage.prints import Job
    from hall_app.support.errors import HallError

MOST_IN_A_TASK = 200
"""A longer task would hold the printer for too long, and be printed again whole if it stops."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ready:
    """One paper with its bytes as they go out, and how its printer is to print it."""

    order: SendOrder
    job: Job
    pdf: bytes
    plan: PrintPlan
    copies: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """The papers of one task that a printer took."""

    papers: tuple[PaperView, ...]
    printer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NotPrinted:
    """A paper that did not go out, and why."""

    job_id: int
    fault: HallError


@dataclass(frozen=True, slots=True, kw_only=True)
class Together:
    """What became of papers that were sent together.

    Attributes:
        stopped: Somebody stopped it while the papers were made; nothing was sent.
    """

    printed: tuple[Printed, ...]
    refused: tuple[NotPrinted, ...]
    stopped: bool = False

    @property
    def count(self) -> int:
        """Return how many papers a printer took."""
        return sum(len(one.papers) for one in self.printed)


@dataclass(frozen=True, slots=True, kw_only=True)
class Followed:
    """What the printers told of the papers they have.

    Attributes:
        ended: Papers that came out or failed since the last time.
        under_way: Papers that a printer still has.
        stranded: Papers that no printer took.
    """

    ended: int
    under_way: int
    stranded: int


def tasks_of(made: Sequence[Ready]) -> Iterator[tuple[Ready, ...]]:
    """Yield papers that follow each other on one printer, sheet and number of copies."""

    def alike(one: Ready) -> tuple[object, ...]:
        return (one.plan, one.copies, one.job.form_id)

    for _, group in groupby(made, key=alike):
        papers = tuple(group)
        for start in range(0, len(papers), MOST_IN_A_TASK):
            yield papers[start : start + MOST_IN_A_TASK]
