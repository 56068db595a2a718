"""How long things are kept, the appraisal lists, and the run that carries one out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hall_app.domain.keeping import AtEnd, ListState
from hall_app.ui.decisions.reason_dialog import ReasonDialog
from hall_app.ui.hall.keeping_dialogs import ApproveDialog, CarryOutDialog, YearsDialog
from hall_app.ui.hall.keeping_words import line_line, list_line, rule_line
from hall_app.ui.hall.part import Line, Part, column
from hall_app.ui.i18n import mark, translate
from hall_app.ui.papers import PaperDesk
from hall_app.ui.queued_paper import queue_and_show
from hall_app.ui.tasks import BACKGROUND

if TYPE_CHECKING:
    from collections.abc import Callable

    from hall_app.domain.keeping import AppraisalView, Due, KeepingRule
    from hall_app.ui.i18n import Marked
    from hall_app.ui.widgets.row_table import Column

MAIN, KEEP, PERIODS = "main", "hall:mark", "hall:preview"
GIVE_UP, LEAVE, PRINT = "hall:back-again", "hall:leave", "print"


class KeepingPart(Part):
    """List appraisal lists, the lines of one, or the periods of keeping."""

    key = "keeping"
    words = mark("Keeping", "Keeping and destroying")
    right = "retention.read"
    icon = "box"
    ways = (MAIN, KEEP, PERIODS, GIVE_UP, LEAVE, PRINT)

    shown: AppraisalView | None = None
    periods = False
    busy = False

    def columns(self) -> tuple[Column[Line], ...]:
        """Return the columns of what is shown."""
        if self.periods:
            return (
                column(mark("Keeping", "What is kept"), 0, 220),
                column(mark("Keeping", "How long"), 1, 250),
                column(mark("Keeping", "Then"), 2, 130),
                column(mark("Keeping", "Why so long"), 3),
            )
        if self.shown is not None:
            return (
                column(mark("Keeping", "Number"), 0, 230),
                column(mark("Keeping", "About whom"), 1, 220),
                column(mark("Keeping", "Ended"), 2, 240, gives_way=1),
                column(mark("Keeping", "What becomes of it"), 3),
            )
        return (
            column(mark("Keeping", "List"), 0, 130),
            column(mark("Keeping", "Carried out"), 1, 110, numbers=True),
            column(mark("Keeping", "State"), 2, 170),
            column(mark("Keeping", "Who"), 3),
        )

    def empty(self) -> tuple[str, str]:
        """Say how a list is made."""
        return (
            translate("Keeping", "No appraisal list yet"),
            translate("Keeping", "One is made of whatever is past its period, by a key."),
        )

    def foot(self) -> str:
        """Say what destroying means, where it is near."""
        if self.periods:
            return translate(
                "Keeping", "Only where a law or rule is named is a period more than a proposal."
            )
        if self.shown is not None and self.shown.state is ListState.DONE:
            return translate("Keeping", "This list is evidence: it is kept for ever.")
        return translate(
            "Keeping",
            "Nothing is destroyed without a list that another person approved, and a backup.",
        )

    def load(self) -> None:
        """Load what is shown."""
        service, operator = self.desk.services.keeping, self.desk.operator()
        if self.periods:
            self.run(lambda: service.rules(operator), self._show_rules, "hall-part")
        elif self.shown is not None:
            number = self.shown.appraisal_id
            self.run(
                lambda: (
                    next(one for one in service.lists(operator) if one.appraisal_id == number),
                    service.lines(number, operator),
                    {one.key: one.title for one in service.rules(operator)},
                ),
                self._show_one,
                "hall-part",
            )
        else:
            self.run(lambda: service.lists(operator), self._show_lists, "hall-part")

    def calls(self) -> dict[str, Callable[[], object]]:
        """Return what the ways do."""
        return {
            MAIN: self.go_on,
            KEEP: self.keep_line,
            PERIODS: self.show_periods,
            GIVE_UP: self.give_up,
            LEAVE: self.leave,
            PRINT: self.print_list,
        }

    def buttons(self) -> tuple[str, ...]:
        """Offer what can be done with what is shown."""
        if self.periods:
            return (LEAVE, MAIN)
        if self.shown is None:
            return (PERIODS, MAIN)
        state = self.shown.state
        more = {
            ListState.OPEN: (KEEP, GIVE_UP, MAIN),
            ListState.APPROVED: (GIVE_UP, MAIN),
        }.get(state, ())
        return (LEAVE, PRINT, *more)

    def name_of(self, way: str) -> Marked | None:
        """Return what a way is called for what is shown."""
        if way == MAIN and self.periods:
            return mark("Keeping", "Set the period")
        if way == MAIN:
            state = self.shown.state if self.shown is not None else None
            return {
                None: mark("Keeping", "Make a list"),
                ListState.APPROVED: mark("Keeping", "Carry out"),
            }.get(state, mark("Keeping", "Approve"))
        return {
            KEEP: mark("Keeping", "Keep this one"),
            PERIODS: mark("Keeping", "Periods of keeping"),
            GIVE_UP: mark("Keeping", "Give the list up"),
            LEAVE: mark("Keeping", "Back to the lists"),
            PRINT: mark("Keeping", "Print the list"),
        }.get(way)

    def hindrance(self, way: str, line: Line | None) -> str:
        """Say why a way is not open."""
        if self.busy:
            return translate("Keeping", "a list is being carried out")
        if way not in self.buttons():
            return translate("Hall", "not in this part")
        if way == KEEP and (line is None or line.subject is None):
            return translate("Keeping", "no line is chosen")
        return self._of_main(line) if way == MAIN else ""

    def _of_main(self, line: Line | None) -> str:
        if self.periods:
            if not self.desk.may("retention.change"):
                return translate("Keeping", "the head sets the periods")
            return "" if line is not None else translate("Keeping", "no line is chosen")
        if not self.desk.may("retention.prepare"):
            return translate("Keeping", "a list is made by the head or the archivist")
        if self.shown is not None and not self.desk.may_ask("retention.approve"):
            return translate("Keeping", "the head approves it and carries it out")
        return ""

    def opened(self, line: Line) -> None:
        """Open a list, or a period, on Enter."""
        if self.periods:
            self.set_period()
        elif self.shown is None and line.subject is not None:
            self.shown = line.subject
            self.reshown.emit()

    # --- what the ways do -------------------------------------------------------------------

    def go_on(self) -> None:
        """Make a list, approve it, or carry it out: the next step; or set a period."""
        if self.periods:
            self.set_period()
        elif self.shown is None:
            self.make_list()
        elif self.shown.state is ListState.APPROVED:
            self.carry_out(self.shown)
        else:
            self.approve(self.shown)

    def make_list(self) -> None:
        """Look for what is past its period, and put it on a list."""
        service, operator = self.desk.services.keeping, self.desk.operator()

        def found(due: tuple[Due, ...]) -> None:
            if not due:
                self.shell.remark(translate("Keeping", "nothing is past its period"))
                return
            self.run(lambda: service.begin(due, operator), self._made, "hall-act")

        self.desk.tasks.run(
            lambda: service.due(operator),
            owner=self,
            done=found,
            error=self.failed.emit,
            key="hall-act",
            lane=BACKGROUND,
        )

    def _made(self, _list: int) -> None:
        self.shell.toast(translate("Keeping", "The list is made; another person approves it"))
        self.load()

    def keep_line(self) -> None:
        """Ask why the line with the focus is kept."""
        line = self.current()
        if line is None or line.subject is None:
            return
        service, operator = self.desk.services.keeping, self.desk.operator()
        line_id = line.subject.line_id
        dialog = ReasonDialog(
            mark("Keeping", "Keep {number}").shown(number=line.subject.number),
            translate("Keeping", "The reason stays on the list; a later list brings it again."),
            translate("Keeping", "Keep"),
            self.page,
        )

        def given(reason: str) -> None:
            dialog.accept()
            self.run(
                lambda: service.keep_on(line_id, reason, operator),
                lambda _done: self.load(),
                "hall-act",
            )

        dialog.given.connect(given)
        dialog.open()

    def approve(self, shown: AppraisalView) -> None:
        """Ask who appraised, and approve."""
        service, operator = self.desk.services.keeping, self.desk.operator()
        dialog = ApproveDialog(shown, self.page)

        def job() -> Callable[[], None]:
            members, words = dialog.form.text("members"), dialog.form.text("words")
            return lambda: service.approve(shown.appraisal_id, members, words, operator)

        self.ask(dialog, job, lambda _done: self.load())

    def carry_out(self, shown: AppraisalView) -> None:
        """Say what cannot be undone; then back up, and destroy bit by bit."""
        service, operator = self.desk.services.keeping, self.desk.operator()
        dialog = CarryOutDialog(shown, self.page)

        def given() -> None:
            if not dialog.read.value():
                dialog.refuse(translate("Keeping", "Tick that you have read it."), ())
                return
            dialog.accept()
            self.busy = True
            self.reshown.emit()
            self._bit(lambda: service.back_up(shown.appraisal_id, operator), self._backed_up)

        dialog.given.connect(given)
        dialog.open()

    def _backed_up(self, _file: str) -> None:
        self._some_more(1)

    def _some_more(self, left: int) -> None:
        if not left or self.shown is None:
            self.busy = False
            self.shell.toast(translate("Keeping", "The list is carried out; it is the evidence"))
            self.reshown.emit()
            return
        service, operator = self.desk.services.keeping, self.desk.operator()
        number = self.shown.appraisal_id
        self._bit(lambda: service.carry_out(number, operator), self._some_more)

    def _bit(self, job: Callable[[], Any], done: Callable[[Any], None]) -> None:
        self.desk.tasks.run(job, owner=self, done=done, error=self._stopped, key="keeping-run")

    def _stopped(self, fault: Exception) -> None:
        self.busy = False
        self.failed.emit(fault)
        self.reshown.emit()

    def give_up(self) -> None:
        """Give up a list that was not carried out."""
        if self.shown is None:
            return
        service, operator = self.desk.services.keeping, self.desk.operator()
        number = self.shown.appraisal_id
        self.run(lambda: service.drop(number, operator), lambda _done: self.leave(), "hall-act")

    def show_periods(self) -> None:
        """Show how long what is kept, and on what ground."""
        self.periods = True
        self.reshown.emit()

    def set_period(self) -> None:
        """Ask how long the hall keeps what the row with the focus says."""
        line = self.current()
        if line is None or line.subject is None or self.hindrance(MAIN, line):
            return
        service, operator = self.desk.services.keeping, self.desk.operator()
        rule: KeepingRule = line.subject
        dialog = YearsDialog(rule, self.page)

        def job() -> Callable[[], None]:
            years, why = dialog.answer_given
            return lambda: service.set_years(rule.key, years, why, operator)

        self.ask(dialog, job, lambda _done: self.load())

    def leave(self) -> None:
        """Go back to the lists."""
        self.periods, self.shown = False, None
        self.reshown.emit()

    def print_list(self) -> None:
        """Show the list as paper."""
        if self.shown is None:
            return
        service, number = self.desk.services.keeping, self.shown.appraisal_id
        papers = PaperDesk(self.desk, self.page)
        queue_and_show(
            self.desk,
            papers,
            self.page,
            lambda operator: service.print(number, operator),
            self.failed.emit,
        )

    # --- what it shows ----------------------------------------------------------------------

    def _show_rules(self, found: Any) -> None:
        self.loaded.emit(tuple(rule_line(one) for one in found), "")

    def _show_lists(self, found: tuple[AppraisalView, ...]) -> None:
        today = self.desk.today()
        note = translate("Keeping", "%n list(s)", n=len(found)) if found else ""
        self.loaded.emit(tuple(list_line(one, today) for one in found), note)

    def _show_one(self, found: Any) -> None:
        shown, lines, rules = found
        changed = self.shown is not None and self.shown.state is not shown.state
        self.shown = shown
        today = self.desk.today()
        kept = sum(one.decision is AtEnd.KEEP for one in lines)
        note = mark("Keeping", "{number} · {left} of {lines} to go, {kept} kept").shown(
            number=shown.number, left=shown.left, lines=shown.lines, kept=kept
        )
        self.loaded.emit(tuple(line_line(one, rules, today) for one in lines), note)
        if changed:
            self.reshown.emit()
