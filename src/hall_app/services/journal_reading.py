"""The journal (查看记录): who looked at, printed or took away what; on screen, paper, as a file."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hall_app.domain.journal_lines import LONGEST_SPAN
from hall_app.services.export_gate import ExportGate
from hall_app.services.exports import PURPOSE, Exported
from hall_app.services.journal_words import kind_words, line_words
from hall_app.services.printed_registers import (
    Register,
    queue_register,
    register_content,
    require_printable,
)
from hall_app.services.scope import require_whole_hall
from hall_app.sheets.writing import ListColumn, write_list
from hall_app.storage.queries import journal as queries
from hall_app.support.clock import hall_time
from hall_app.support.errors import RuleViolation
from hall_app.support.text import normalise_line

if TYPE_CHECKING:
    from array import array
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from hall_app.domain.journal_lines import Clerk, JournalFilter, JournalLine
    from hall_app.domain.views import Operator
    from hall_app.services.events import ChangeFeed
    from hall_app.services.knowledge import Knowledge
    from hall_app.services.policy import Policy
    from hall_app.storage.database import Archive
    from hall_app.support.clock import Clock

FORM, TITLE = "register-journal", "查看记录"
REGISTER = Register(form_id=FORM, title=TITLE, list_name="register_journal")
_ROWS_AT_ONCE = 1_000
_COLUMNS = (
    ("no", "序号", 8),
    ("at", "时间", 20),
    ("by", "经手人", 12),
    ("window", "窗口", 12),
    ("what", "事项", 24),
    ("about", "对象", 34),
    ("reason", "说明", 34),
)
READ = "journal.read"


class JournalReadingService:
    """Read and give out the journal, for those who may; every method runs on the database lane.

    The journal watches over the whole hall: an account bound to lines or grids is refused it with
    ``whole-hall-only``, as its lines tell of everybody's cases and homes.
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

    def ids(self, which: JournalFilter, operator: Operator) -> array[int]:
        """Return the lines of a span that fit, the latest first.

        Raises:
            RuleViolation: ``not-permitted``, ``span-reversed``, ``span-too-long``.
        """
        self._policy.require(operator, READ)
        require_whole_hall(operator)
        return queries.ids(self._archive, _checked(which))

    def first(self, which: JournalFilter, operator: Operator, most: int) -> tuple[JournalLine, ...]:
        """Return the latest lines of a span that fit, before all of them are counted.

        Raises:
            RuleViolation: What ``ids`` refuses.
        """
        self._policy.require(operator, READ)
        require_whole_hall(operator)
        return self._lines(queries.ids(self._archive, _checked(which), most))

    def lines(self, line_ids: Sequence[int], operator: Operator) -> tuple[JournalLine, ...]:
        """Return some lines, in the order of their ids; whoever shows them says them in words."""
        self._policy.require(operator, READ)
        require_whole_hall(operator)
        return self._lines(line_ids)

    def clerks(self, operator: Operator) -> tuple[Clerk, ...]:
        """Return whose lines the journal can be narrowed to."""
        self._policy.require(operator, READ)
        require_whole_hall(operator)
        return queries.clerks(self._archive)

    def print(self, which: JournalFilter, operator: Operator) -> int:
        """Queue the lines for a printer, oldest first, and return the job.

        Raises:
            RuleViolation: ``list-empty``, ``list-too-long-to-print`` and what ``ids`` refuses.
        """
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

    def write(self, path: Path, which: JournalFilter, operator: Operator) -> Exported:
        """Write the lines as a workbook, oldest first; they hold names, no number of a person.

        Raises:
            RuleViolation: What ``ids`` refuses.
            EnvironmentFault: ``file-held``, ``out-unwritable``.
        """
        ids = self.ids(which, operator)
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
        """Yield the lines as papers and files have them: every cell a text, oldest first."""
        oldest_first = list(reversed(ids))
        for start in range(0, len(oldest_first), _ROWS_AT_ONCE):
            part = self._lines(oldest_first[start : start + _ROWS_AT_ONCE])
            for place, one in enumerate(part, start=start + 1):
                yield {
                    "no": str(place),
                    "at": f"{hall_time(one.at):%Y-%m-%d %H:%M}",
                    "by": one.by,
                    "window": one.window,
                    "what": kind_words(one.kind),
                    "about": line_words(one.kind, one.about),
                    "reason": one.reason,
                }

    def _lines(self, line_ids: Sequence[int]) -> tuple[JournalLine, ...]:
        return queries.lines(self._archive, line_ids)

    def _mark(self, operator: Operator) -> str:
        at = hall_time(self._clock.now())
        return f"{operator.name} {at:%Y-%m-%d %H:%M} · {PURPOSE}"


def _checked(which: JournalFilter) -> JournalFilter:
    """Return the filter with its words tidied.

    Raises:
        RuleViolation: ``span-reversed``, ``span-too-long``.
    """
    if which.last < which.first:
        raise RuleViolation("span-reversed", fields=("last",))
    if (which.last - which.first).days >= LONGEST_SPAN:
        raise RuleViolation("span-too-long", fields=("first",), most=LONGEST_SPAN)
    return replace(which, wanted=normalise_line(which.wanted))


def _span(which: JournalFilter) -> str:
    if which.first == which.last:
        return which.first.isoformat()
    return f"{which.first.isoformat()} 至 {which.last.isoformat()}"


def _subject(which: JournalFilter, rows: int) -> str:
    return f"register {FORM} {_span(which)}; {rows} rows"
