"""The page of visits: where one is due, what was recorded, the diary's figures."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from hall_app.domain.views import HomeVisit
from hall_app.domain.visits import VisitDue, VisitRound
from hall_app.support.errors import HallError
from hall_app.ui import metrics
from hall_app.ui.actions import allow, forbid
from hall_app.ui.beginnings import MatterOfVisit
from hall_app.ui.decisions.reason_dialog import ReasonDialog
from hall_app.ui.errors import explain
from hall_app.ui.i18n import mark, translate
from hall_app.ui.page import Page, PageEntry
from hall_app.ui.visits.changed import ask_again
from hall_app.ui.visits.controller import Answer, VisitsController
from hall_app.ui.visits.dialogs import SettleDialog, VisitDialog
from hall_app.ui.visits.lists import VisitSheet, diary_table, due_table, visit_table
from hall_app.ui.visits.parts import Part, chips
from hall_app.ui.visits.round_list import RoundList
from hall_app.ui.visits.sheets import VisitSheets
from hall_app.ui.widgets.badges import FilterChips
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.cards import Card
from hall_app.ui.widgets.layouts import tab_in_order
from hall_app.ui.widgets.list_foot import ListFoot

if TYPE_CHECKING:
    from hall_app.domain.visits import VisitLine, VisitStop, VisitView
    from hall_app.ui.desk import Desk
    from hall_app.ui.page import Effective, Shell
    from hall_app.ui.visits.controller import Visits
    from hall_app.ui.widgets.row_table import RowTable


class VisitsPage(Page):
    """Show where a visit is due and record one."""

    def __init__(self, shell: Shell, desk: Desk) -> None:
        super().__init__("visits", translate("Visits", "Visits at home"), shell)
        self._desk = desk
        self._visits: Visits | None = None
        self._part = Part.DUE
        self._wanted: int | None = None
        self._listed: Part | None = None
        self.controller = VisitsController(desk, self)
        self.sheet = VisitSheet(desk.today)
        self._make_actions()
        self._make_lists()
        self._middle = QHBoxLayout()
        self._middle.addWidget(self._card, 1)
        self._middle.addWidget(self.sheet)
        self.body.addLayout(self._middle, 1)
        self._connect()
        if self.more is not None:
            tab_in_order(self.more.button, [one.view for one in self._tables()])

    def _make_actions(self) -> None:
        self._new = self.make_action("visits:new", self.record)
        self._settle = self.make_action("visits:settle", self.settle)
        self._print = self.make_action("print", self.print_visit)
        self._case = self.make_action("visits:case", self.open_case)
        self._void = self.make_action("visits:void", self.void)
        self._skip = self.make_action("visits:skip", self.skip)
        self._sheets = self.make_action("visits:sheets", self.print_sheets)
        self._acts = (self._settle, self._case, self._print, self._void)
        self._ways = [Button.of(one) for one in self._acts]
        self._leave_out = Button.of(self._skip)
        self._all_sheets = Button.of(self._sheets)
        self._buttons = [Button.of(self._new), self._leave_out, *self._ways, self._all_sheets]
        for button in self._buttons:
            self.head.right.addWidget(button)

    def _make_lists(self) -> None:
        today = self._desk.today
        self._matters: dict[str, str] = {}
        self.round = RoundList(today)
        self.due = due_table(today)
        self.lines = visit_table(today, self._matters)
        self.diary = diary_table()
        self._feet = [ListFoot(one) for one in self._tables()]
        self.chips = FilterChips(chips(None))
        self.chips.chosen.connect(self.choose)
        self._stack = QStackedWidget()
        for table in self._tables():
            self._stack.addWidget(table)
        self._card = Card(translate("Visits", "Visits"), flush=True)
        self._card.head.insertWidget(1, self.chips)
        self._card.body.addWidget(self._stack, 1)
        self.fold_ways((self._new, self._skip, *self._acts, self._sheets), self._card.head)

    def _tables(self) -> tuple[RowTable[Any], ...]:
        return (self.round, self.due, self.lines, self.diary)

    def _connect(self) -> None:
        self.controller.listed.connect(self.show_visits)
        self.controller.stopped.connect(self._begin_round)
        self.controller.shown.connect(self._show_sheet)
        self.controller.failed.connect(self.shell.show_error)
        self.lines.moved.connect(lambda _line: self._follow())
        self.due.wanted.connect(lambda offset: self.controller.more_due(offset, self.due.put))
        self.lines.wanted.connect(self._look_at)
        self.round.opened.connect(self._open_household)
        self.due.opened.connect(self._open_household)
        self.lines.opened.connect(self._open_household)

    # --- what the shell calls ---------------------------------------------------------------

    def entered(self, subject: object = None) -> None:
        """Load the lists; on what is due a new visit is begun, on a visit it is shown."""
        self._wanted = subject.visit_id if isinstance(subject, HomeVisit) else None
        if self._wanted is not None:
            self._part = Part.ALL
            self.chips.choose(Part.ALL)
        self.controller.wake()
        if isinstance(subject, VisitRound):
            self.controller.begin_round(subject)
        if isinstance(subject, VisitDue):
            self.record(subject)

    def left(self) -> None:
        """Follow no changes while away."""
        self.controller.sleep()

    def first_focus(self) -> QWidget | None:
        """Put the focus into the list."""
        return self._table.view

    def fit(self, effective: Effective) -> None:
        """Leave the sheet out where there is no room beside the list."""
        super().fit(effective)
        sizes = metrics.current()
        self._middle.setSpacing(sizes.gap(9))
        self._roomy = effective.side_column
        for button in self._buttons:
            button.set_compact(not effective.side_column)
        self.sheet.setFixedWidth(sizes.px(330))
        self._show_part()

    # --- what it shows ----------------------------------------------------------------------

    @property
    def _table(self) -> RowTable[Any]:
        tables: dict[Part, RowTable[Any]] = {
            Part.ROUND: self.round,
            Part.DUE: self.due,
            Part.DIARY: self.diary,
        }
        return tables.get(self._part, self.lines)

    def show_visits(self, visits: Visits) -> None:
        """Show the lists as they are now."""
        self._visits = visits
        self._matters.update(visits.matters)
        self.chips.show_chips(chips(visits, self.round.left))
        self.due.show_list(len(visits.due), visits.first_due)
        self.diary.show_rows(visits.diary)
        self._listed = None
        self.shell.set_counter("visits", len(visits.due))
        self._show_part()
        self._go_to_wanted()

    def _go_to_wanted(self) -> None:
        """Put the focus on the visit that the page was opened for."""
        wanted, self._wanted = self._wanted, None
        if self._visits is not None and wanted is not None and wanted in self._visits.all:
            self.lines.select(self._visits.all.index(wanted))

    def _look_at(self, offset: int) -> None:
        """Load a page of visits; the one with the focus may be among them."""

        def take(place: int, rows: tuple[VisitLine, ...]) -> None:
            self.lines.put(place, rows)
            self._follow()

        self.controller.more_lines(offset, take, open_only=self._part is Part.OPEN)

    def choose(self, part: str) -> None:
        """Show another list."""
        self._part = Part(part)
        self._show_part()

    def _show_part(self) -> None:
        visits = self._visits
        if visits is not None and self._listed is not self._part and self._table is self.lines:
            ids, first = (
                (visits.open, visits.first_open)
                if self._part is Part.OPEN
                else (visits.all, visits.first)
            )
            self.lines.show_list(len(ids), first)
            self._listed = self._part
        for foot in self._feet:
            foot.say()
        self._leave_out.setVisible(self._part is Part.ROUND)
        self._all_sheets.setVisible(self._table is self.lines)
        if self._part is Part.ROUND:
            allow(self._skip)
        else:
            forbid(self._skip, translate("Visits", "no round is under way"))
        self._stack.setCurrentWidget(self._table)
        self._follow()

    def _follow(self) -> None:
        """Show the visit with the focus, and what can be done with it."""
        line = self.lines.current if self._table is self.lines else None
        self.sheet.setVisible(line is not None and getattr(self, "_roomy", True))
        for button in self._ways:
            button.setVisible(line is not None)
        if line is None:
            self.sheet.show_visit(None)
        else:
            self.controller.look(line.visit_id)
        opened = bool(line and line.case_number)
        self._case.setText(
            translate("Visits", "To the case") if opened else translate("Visits", "Open a case")
        )
        acts = {
            self._settle: "visits.record",
            self._case: "cases.read" if opened else "intake.accept",
            self._void: "visits.record",
            self._print: "prints.send",
        }
        for action, act in acts.items():
            if line is None:
                forbid(action, translate("Visits", "no visit is chosen"))
            elif self._desk.may(act):
                allow(action)

    def _show_sheet(self, visit: VisitView) -> None:
        line = self.lines.current if self._table is self.lines else None
        if line is not None and line.visit_id == visit.visit_id:
            self.sheet.show_visit(visit)

    # --- what the clerk does ----------------------------------------------------------------

    def record(self, due: VisitDue | None = None) -> None:
        """Record a visit, to the household with the focus in the list of those due."""
        if self._visits is None:
            return
        stop = self.round.current if self._part is Part.ROUND and due is None else None
        title = self.round.title() if stop is not None else ""
        dialog = VisitDialog(self._visits.matters, self._desk.today, self, title=title)
        dialog.whom.looked_for.connect(lambda typed: self.controller.find(typed, dialog.whom.offer))
        chosen = due or stop or (self.due.current if self._part is Part.DUE else None)
        if chosen is not None:
            dialog.begin_with(chosen)

        def taken(_visit: int) -> None:
            dialog.accept()
            self.shell.toast(translate("Visits", "The visit is recorded"))
            if stop is not None:
                self.round.visited(stop)
                self._go_round()

        def refused(fault: Exception) -> None:
            text = explain(fault)
            dialog.refuse(text.whole, text.fields)

        def given() -> None:
            try:
                answer = dialog.answer_given
                dialog.wait()
                self.controller.record(answer, taken, refused)
            except HallError as fault:
                refused(fault)

        dialog.given.connect(given)
        dialog.open()

    def _begin_round(self, round_: VisitRound, stops: tuple[VisitStop, ...]) -> None:
        """Show the homes of a round and begin with the first."""
        self.round.begin(stops)
        self.chips.show_chips(chips(self._visits, self.round.left))
        if round_.left_out:
            words = translate("Visits", "%n more home(s) are not in this round", n=round_.left_out)
            self.shell.toast(words)
        if stops:
            self.chips.choose(Part.ROUND)
            self._go_round()

    def skip(self) -> None:
        """Leave the home with the focus out of the round."""
        stop = self.round.current
        if stop is not None:
            self.round.leave_out(stop)
            self._say_round()

    def _go_round(self) -> None:
        """Go on with the next home; Esc in its form leaves the round as it stands."""
        self._say_round()
        if self.round.left:
            QTimer.singleShot(0, self, self._record_next)

    def _record_next(self) -> None:
        if self._part is Part.ROUND and self.round.left:
            self.record()

    def _say_round(self) -> None:
        if not self.round.left:
            self.shell.toast(
                translate("Visits", "The round is done: %n home(s) visited", n=self.round.done)
            )
            self.chips.choose(Part.DUE)
        self.chips.show_chips(chips(self._visits, self.round.left))
        self._show_part()

    def settle(self) -> None:
        """Record what came of the visit with the focus."""
        visit = self.sheet.visit
        if visit is None:
            return
        dialog = SettleDialog(visit, self._desk.today, self)

        def refused(fault: Exception) -> None:
            text = explain(fault)
            dialog.refuse(text.whole, text.fields)

        def given() -> None:
            try:
                answer = Answer(
                    taken=dialog.accept, refused=refused, outrun=partial(ask_again, dialog)
                )
                self.controller.settle(visit, dialog.answer_given, answer)
            except HallError as fault:
                refused(fault)

        dialog.given.connect(given)
        dialog.open()

    def open_case(self) -> None:
        """Open a case from the visit with the focus, or show the one that was opened."""
        visit = self.sheet.visit
        if visit is None:
            return
        if visit.case_number:
            self.shell.open_page("case", visit.case_number)
            return
        matter = MatterOfVisit(
            home_visit=visit.visit_id,
            person_id=visit.person_id,
            whom=visit.whom,
            words=visit.wish or visit.matter,
        )
        self.shell.open_page("intake", matter)

    def print_visit(self) -> None:
        """Queue the paper of the visit with the focus."""
        if self.sheet.visit is not None:
            words = translate("Visits", "The paper of the visit waits in the print centre")
            self.controller.print(self.sheet.visit.visit_id, lambda _job: self.shell.toast(words))

    def print_sheets(self) -> None:
        """Print the sheets of all visits of the list."""
        if self._visits is not None:
            every = self._visits.open if self._part is Part.OPEN else self._visits.all
            VisitSheets(self, self._desk).print_all(every)

    def void(self) -> None:
        """Take back the visit with the focus, which was recorded by mistake."""
        visit = self.sheet.visit
        if visit is None:
            return
        dialog = ReasonDialog(
            mark("Visits", "Take back the visit to {whom}?").shown(whom=visit.whom),
            translate("Visits", "It stays on record with the reason and is no longer counted."),
            translate("Visits", "Take it back"),
            self,
            kind="danger",
        )
        words = translate("Visits", "The visit was taken back")
        answer = Answer(
            taken=lambda: self.shell.toast(words),
            refused=self.shell.show_error,
            outrun=partial(ask_again, self),
        )
        dialog.given.connect(lambda reason: self.controller.void(visit, reason, answer))
        dialog.open()

    def _open_household(self, row: VisitDue | VisitLine | VisitStop) -> None:
        if row.household_id is not None:
            self.shell.open_page("household", row)


def visits_entry(desk: Desk) -> PageEntry:
    """Register the page with the shell."""
    return PageEntry(
        key="visits",
        words=mark("Visits", "Visits at home"),
        short=mark("Visits", "Visits"),
        icon="briefcase",
        build=lambda shell: VisitsPage(shell, desk),
    )
