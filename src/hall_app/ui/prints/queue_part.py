"""Papers that wait, came out lately, or were taken off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.ui.batch_print import print_rows, row_of
from hall_app.ui.case_words import paper_name, paper_state, reason_words
from hall_app.ui.day_words import moment_words
from hall_app.ui.decisions.reason_dialog import ReasonDialog
from hall_app.ui.i18n import mark, translate
from hall_app.ui.prints.acts import ALL, BACK, DROP
from hall_app.ui.prints.part import Part
from hall_app.ui.widgets.empty_state import EmptyState
from hall_app.ui.widgets.row_table import Cell, Column, RowTable

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Mapping, Sequence

    from hall_app.domain.views import PaperView
    from hall_app.ui.i18n import Marked

STATE_ICONS = {
    "waiting": ("hourglass", "ink2"),
    "failed": ("stop", "problem"),
    "sent": ("send", "ink2"),
    "done": ("check", "good"),
    "dropped": ("close", "ink2"),
}


class _QueuePart(Part):
    empty_words: tuple[Marked, Marked]

    def make_table(self) -> RowTable[PaperView]:
        """Return the list of papers."""
        table: RowTable[PaperView] = RowTable(
            f"papers-{self.key}",
            _columns(self.desk.today),
            accessible=translate("Prints", "Papers"),
            empty=EmptyState("print"),
            key=lambda one: one.job_id,
        )
        headline, sentence = self.empty_words
        table.empty.say(headline.shown(), sentence.shown())
        return table

    @property
    def count(self) -> int | None:
        """Return how many papers stand here."""
        return len(self.table.model.rows)

    @property
    def paper(self) -> PaperView | None:
        """Return the paper with the focus."""
        return self.table.current

    def show_papers(self, papers: Sequence[PaperView]) -> None:
        """Show the papers as they are now."""
        self.table.show_rows(papers)
        self.foot.say()
        self.loaded.emit()

    def drop(self) -> None:
        """Ask why the paper is not wanted, and take it off with what lies in its task."""
        paper = self.paper
        if paper is None:
            return
        prints, operator = self.desk.services.prints, self.desk.operator()

        def ask(together: tuple[PaperView, ...]) -> None:
            words = translate(
                "Prints", "It is not printed; who took it off and why stays on record."
            )
            if len(together) > 1:
                words = mark(
                    "Prints",
                    "It went to the printer in one task with {count} others: all of them are "
                    "taken off. Each can be put back.",
                ).shown(count=len(together) - 1)
            fact = mark("Prints", "Take “{title}” off?").shown(title=paper.title)
            dialog = ReasonDialog(fact, words, translate("Prints", "Take off"), self.page)
            dialog.given.connect(lambda reason: self._drop((paper.job_id,), reason))
            dialog.open()

        self.run(lambda: prints.off_together((paper.job_id,), operator), ask, "off-together")

    def _drop(self, jobs: tuple[int, ...], reason: str) -> None:
        queue, operator = self.desk.services.print_queue, self.desk.operator()
        self.desk.tasks.follow(
            lambda: queue.drop(jobs, reason, operator),
            owner=self,
            done=lambda _none: None,
            error=self.failed.emit,
        )


class WaitingPart(_QueuePart):
    """Papers that wait for a printer."""

    key = "waiting"
    words = mark("Prints", "Waiting")
    ways = (ALL, DROP)
    empty_words = (
        mark("Prints", "No paper waits"),
        mark("Prints", "Everything was printed; new papers appear by themselves."),
    )

    def load(self) -> None:
        """Load the papers that wait."""
        prints, operator = self.desk.services.prints, self.desk.operator()
        self.run(lambda: prints.waiting(operator), self.show_papers, "papers")

    def calls(self) -> Mapping[str, Callable[[], object]]:
        """Print all, or take one off."""
        return {ALL: self.print_all, DROP: self.drop}

    def hindrance(self, way: str) -> str:
        """Say that nothing waits, or that no paper is chosen."""
        if way == ALL and not self.count:
            return translate("Prints", "nothing waits")
        return "" if self.paper is not None else translate("Prints", "no paper is chosen")

    def print_all(self) -> None:
        """Print everything that waits in the order it was made."""
        rows = [row_of(one) for one in self.table.model.rows]
        if rows:
            print_rows(self.desk, rows, self.page, lambda _count: None)


class RecentPart(_QueuePart):
    """Papers that a printer took lately."""

    key = "recent"
    words = mark("Prints", "Printed lately")
    ways = (DROP,)
    empty_words = (
        mark("Prints", "Nothing was printed yet"),
        mark("Prints", "What was printed stands here and can be printed again."),
    )

    def load(self) -> None:
        """Load the papers sent lately."""
        prints, operator = self.desk.services.prints, self.desk.operator()
        self.run(lambda: prints.recent(operator), self.show_papers, "papers")

    @property
    def count(self) -> int | None:
        """Count nothing; the register has them all."""
        return None

    def calls(self) -> Mapping[str, Callable[[], object]]:
        """Take back a paper that is still with the printer."""
        return {DROP: self.drop}

    def hindrance(self, _way: str) -> str:
        """Say that only what is on its way can be taken off."""
        paper = self.paper
        if paper is None:
            return translate("Prints", "no paper is chosen")
        return "" if paper.state == "sent" else translate("Prints", "it came out already")


class DroppedPart(_QueuePart):
    """Papers that were taken off, with who did it and why."""

    key = "dropped"
    words = mark("Prints", "Taken off")
    ways = (BACK,)
    empty_words = (
        mark("Prints", "No paper was taken off"),
        mark("Prints", "Papers that were taken off stand here and can be put back."),
    )

    def load(self) -> None:
        """Load the papers that were taken off."""
        prints, operator = self.desk.services.prints, self.desk.operator()
        self.run(lambda: prints.dropped(operator), self.show_papers, "papers")

    @property
    def count(self) -> int | None:
        """Count nothing; nobody has to act."""
        return None

    def calls(self) -> Mapping[str, Callable[[], object]]:
        """Put one back."""
        return {BACK: self.put_back}

    def hindrance(self, _way: str) -> str:
        """Say that no paper is chosen, or that its case was voided."""
        paper = self.paper
        if paper is None:
            return translate("Prints", "no paper is chosen")
        return translate("Prints", "its case was voided") if paper.reason == "case-void" else ""

    def put_back(self) -> None:
        """Let the paper wait again."""
        paper, prints, operator = self.paper, self.desk.services.prints, self.desk.operator()
        if paper is not None:
            self.run(lambda: prints.put_back(paper.job_id, operator), self._is_back, "put-back")

    def _is_back(self, _paper: PaperView) -> None:
        self.load()


def _state_cell(paper: PaperView) -> Cell:
    icon, tone = STATE_ICONS[paper.state]
    words = reason_words(paper) if paper.state in ("waiting", "failed") else ""
    if paper.state == "dropped":
        why = paper.drop_reason or reason_words(paper)
        return Cell(words=paper.dropped_by, second=why, icon=icon, tone=tone)
    return Cell(words=words or paper_state(paper.state), icon=icon, tone=tone)


def title_cell(paper: PaperView) -> Cell:
    """Return the name of a paper with how often it was printed again."""
    marks = []
    if paper.failsafe:
        marks.append(translate("Prints", "plain sheet"))
    if paper.reprints:
        marks.append(translate("Prints", "reprinted %n", n=paper.reprints))
    return Cell(words=paper_name(paper.form_id, paper.title), second=" · ".join(marks))


def _columns(today: Callable[[], dt.date]) -> tuple[Column[PaperView], ...]:
    return (
        Column(title=translate("Prints", "State"), cell=_state_cell, width=150),
        Column(title=translate("Prints", "Paper"), cell=title_cell, least=150),
        Column(
            title=translate("Prints", "Case number"),
            cell=lambda one: Cell(words=one.case_number or one.number),
            width=154,
            gives_way=2,
        ),
        Column(
            title=translate("Prints", "For"),
            cell=lambda one: Cell(words=one.applicant, bold=True),
            width=110,
        ),
        Column(
            title=translate("Prints", "Printer"),
            cell=lambda one: Cell(words=one.printer),
            width=110,
            gives_way=3,
        ),
        Column(
            title=translate("Prints", "Copies"),
            cell=lambda one: Cell(words=str(one.copies)),
            width=40,
            numbers=True,
            gives_way=4,
        ),
        Column(
            title=translate("Prints", "Made"),
            cell=lambda one: Cell(words=moment_words(one.created_at, today()), tone="ink2"),
            width=116,
            gives_way=1,
        ),
    )
