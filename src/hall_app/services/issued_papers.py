"""The register of papers issued (发文登记): read page by page, on paper, as a workbook."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hall_app.domain.issued import LONGEST_SPAN
from hall_app.services.approval_subjects import bound
from hall_app.services.export_gate import ExportGate
from hall_app.services.exports import PURPOSE, Exported
from hall_app.services.printed_registers import (
    Register,
    queue_register,
    register_content,
    require_printable,
)
from hall_app.services.scope import CaseScope
from hall_app.sheets.writing import ListColumn, write_list
from hall_app.storage.queries import issued as queries
from hall_app.support.clock import hall_time
from hall_app.support.errors import RuleViolation
from hall_app.support.text import normalise_line

if TYPE_CHECKING:
    from array import array
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from hall_app.domain.issued import IssuedBy, IssuedFilter, IssuedKind, IssuedLine, Reprint
    from hall_app.domain.views import Operator
    from hall_app.services.events import ChangeFeed
    from hall_app.services.knowledge import Knowledge
    from hall_app.services.policy import Policy
    from hall_app.storage.database import Archive
    from hall_app.support.clock import Clock

FORM, TITLE = "register-issued", "发文登记簿"
REGISTER = Register(form_id=FORM, title=TITLE, list_name="register_issued")
_ROWS_AT_ONCE = 1_000
_COLUMNS = (
    ("no", "序号", 6),
    ("at", "发出时间", 18),
    ("title", "文书", 26),
    ("number", "文号", 22),
    ("case", "受理编号", 22),
    ("recipient", "发给", 16),
    ("copies", "份数", 6),
    ("by", "经手人", 12),
    ("window", "窗口", 12),
    ("printer", "打印机", 18),
    ("again", "补打", 40),
)


class IssuedPapersService:
    """Read and give out the register; every method runs on the database lane.

    An account bound to lines or grids has the register of the papers it sees.
    """

    def __init__(
        self,
        archive: Archive,
        knowledge: Knowledge,
        policy: Policy,
        clock: Clock,
        feed: ChangeFeed,
    ) -> None:
        self._archive = archive
        self._knowledge = knowledge
        self._policy = policy
        self._clock = clock
        self._feed = feed
        self._gate = ExportGate(archive, policy, clock)
        self._scope = CaseScope(archive, knowledge)

    def ids(self, which: IssuedFilter, operator: Operator) -> array[int]:
        """Return the print jobs of a span that fit, the latest first.

        Raises:
            RuleViolation: ``span-reversed``, ``span-too-long``.
        """
        self._policy.require(operator, "issued.read")
        return queries.ids(self._archive, _checked(which), self._scope.papers(operator))

    def lines(self, job_ids: Sequence[int], operator: Operator) -> tuple[IssuedLine, ...]:
        """Return some lines of the register in the order of their jobs.

        Raises:
            RuleViolation: ``paper-out-of-scope``.
        """
        self._policy.require(operator, "issued.read")
        self._scope.require_papers(job_ids, operator)
        return queries.lines(self._archive, job_ids)

    def reprints(self, job_id: int, operator: Operator) -> tuple[Reprint, ...]:
        """Return when a paper was printed again, and by whom.

        Raises:
            RuleViolation: ``paper-out-of-scope``.
        """
        self._policy.require(operator, "issued.read")
        self._scope.require_papers((job_id,), operator)
        return queries.reprints(self._archive, job_id)

    def choices(self, operator: Operator) -> tuple[tuple[IssuedKind, ...], tuple[IssuedBy, ...]]:
        """Return the kinds of paper and the clerks that the register can be narrowed to."""
        self._policy.require(operator, "issued.read")
        seen = self._scope.papers(operator)
        return queries.kinds(self._archive, seen), queries.clerks(self._archive, seen)

    def print(self, which: IssuedFilter, operator: Operator) -> int:
        """Queue the register for a printer, oldest first, and return its job.

        Raises:
            RuleViolation: ``list-empty``, ``list-too-long-to-print`` and what ``ids`` refuses.
        """
        self._policy.require(operator, "prints.send")
        ids = self.ids(which, operator)
        require_printable(len(ids))
        cells = list(self._cells(ids))
        content = register_content(
            REGISTER,
            cells,
            hall=self._knowledge.profile.name,
            span=_span(which),
            mark=self._mark(operator),
        )
        return queue_register(
            self._archive,
            self._feed,
            REGISTER,
            content,
            operator,
            at=self._clock.now(),
            subject=_subject(which, len(cells)),
        )

    def write(self, path: Path, which: IssuedFilter, operator: Operator) -> Exported:
        """Write the register as a workbook, oldest first; it holds names, no number of a person.

        Raises:
            RuleViolation: ``not-permitted`` and what ``ids`` refuses.
            EnvironmentFault: ``file-held``, ``out-unwritable``.
        """
        self._policy.require(operator, "issued.read")
        ids = self.ids(which, operator)
        about = bound(self._archive, f"{TITLE} {_span(which)}", repr(which))
        self._gate.permit(operator, None, about=about)
        self._gate.record(operator, _subject(which, len(ids)), None)
        write_list(
            path,
            sheet=TITLE,
            columns=[ListColumn(title=title, width=width) for _, title, width in _COLUMNS],
            rows=([line[key] for key, _, _ in _COLUMNS] for line in self._cells(ids)),
            title=f"{self._knowledge.profile.name} · {TITLE} · {_span(which)}",
            footer=self._mark(operator),
        )
        return Exported(file=path, rows=len(ids), unmasked=False)

    # --- parts ------------------------------------------------------------------------------

    def _cells(self, ids: Sequence[int]) -> Iterator[dict[str, str]]:
        """Yield the register as papers and files have it: every cell a text, oldest first."""
        oldest_first = list(reversed(ids))
        for start in range(0, len(oldest_first), _ROWS_AT_ONCE):
            part = queries.lines(self._archive, oldest_first[start : start + _ROWS_AT_ONCE])
            for place, one in enumerate(part, start=start + 1):
                again = queries.reprints(self._archive, one.job_id) if one.reprints else ()
                yield _cells_of(place, one, again)

    def _mark(self, operator: Operator) -> str:
        at = hall_time(self._clock.now())
        return f"{operator.name} {at:%Y-%m-%d %H:%M} · {PURPOSE}"


def _cells_of(place: int, one: IssuedLine, again: Sequence[Reprint]) -> dict[str, str]:
    return {
        "no": str(place),
        "at": f"{hall_time(one.at):%Y-%m-%d %H:%M}",
        "title": f"{one.title}（应急简式）" if one.failsafe else one.title,
        "number": one.number,
        "case": one.case_number,
        "recipient": one.recipient,
        "copies": str(one.copies),
        "by": one.by,
        "window": one.window,
        "printer": one.printer,
        "again": "；".join(f"{hall_time(two.at):%Y-%m-%d %H:%M} {two.by}" for two in again),
    }


def _checked(which: IssuedFilter) -> IssuedFilter:
    """Return the filter with its words tidied.

    Raises:
        RuleViolation: ``span-reversed``, ``span-too-long``.
    """
    if which.last < which.first:
        raise RuleViolation("span-reversed", fields=("last",))
    if (which.last - which.first).days >= LONGEST_SPAN:
        raise RuleViolation("span-too-long", fields=("first",), most=LONGEST_SPAN)
    return replace(which, wanted=normalise_line(which.wanted))


def _span(which: IssuedFilter) -> str:
    if which.first == which.last:
        return which.first.isoformat()
    return f"{which.first.isoformat()} 至 {which.last.isoformat()}"


def _subject(which: IssuedFilter, rows: int) -> str:
    return f"register {FORM} {_span(which)}; {rows} rows"
