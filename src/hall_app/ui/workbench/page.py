"""The workbench: head, figures, the list they open, and what waits beside it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout

from hall_app.domain.contacts import ContactFilter
from hall_app.domain.deadlines import NOTICE_DAYS, DayReason
from hall_app.domain.flow.states import ActKind
from hall_app.services.commands import CaseFilter
from hall_app.ui import metrics
from hall_app.ui.actions import ON_PAGES, ActionSpec, Scope
from hall_app.ui.case_words import light_words, nth_day
from hall_app.ui.day_words import day_words, long_day
from hall_app.ui.desk import CaseSubject, WorkshopSubject
from hall_app.ui.flow.words import ACTS
from hall_app.ui.i18n import mark, translate
from hall_app.ui.page import Page, PageEntry
from hall_app.ui.papers import PaperDesk
from hall_app.ui.widgets.labels import Label
from hall_app.ui.workbench.controller import WorkbenchController
from hall_app.ui.workbench.list_card import LIST_ACTIONS, ListCard
from hall_app.ui.workbench.offers import Offers
from hall_app.ui.workbench.shift_end import ShiftEnd
from hall_app.ui.workbench.side import WIDTH, DraftsCard, FoldedSide, PapersCard, SideColumn
from hall_app.ui.workbench.tiles import (
    APPOINTMENTS,
    FIRST_ASKED,
    ONLY_WHEN_ANY,
    PRINTS,
    TILES,
    TileRows,
    key_of,
)

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from hall_app.domain.contacts import ContactView
    from hall_app.domain.deadlines import DayNote
    from hall_app.domain.views import CaseListRow, DraftRow, PaperView, Recorded
    from hall_app.ui.desk import Desk
    from hall_app.ui.i18n import Marked
    from hall_app.ui.page import Effective, Shell
    from hall_app.ui.workbench.controller import ListState, Standing

ACTIONS: tuple[ActionSpec, ...] = (
    *(
        ActionSpec(
            name=f"workbench:{key}",
            words=words,
            keys=(key_of(place),),
            scope=Scope.PAGE,
            place=ON_PAGES,
        )
        for place, (key, words, _icon, _light) in enumerate(TILES, start=1)
    ),
    ActionSpec(
        name="workbench:other-printer",
        words=mark("Workbench", "Other printer"),
        keys=("Alt+P",),
        scope=Scope.PAGE,
        place=ON_PAGES,
        act="prints.send",
    ),
    ActionSpec(
        name="workbench:end-shift",
        words=mark("Workbench", "End the shift"),
        keys=("Alt+J",),
        scope=Scope.PAGE,
        icon="check",
        place=ON_PAGES,
        act="shift.end",
    ),
    *LIST_ACTIONS,
)


class WorkbenchPage(Page):
    """Show what the clerk has in hand, the most urgent first."""

    def __init__(self, shell: Shell, desk: Desk) -> None:
        super().__init__("workbench", translate("Workbench", "Workbench"), shell)
        self._desk = desk
        self._papers: tuple[PaperView, ...] = ()
        self._narrow = False
        self.controller = WorkbenchController(desk, self)
        self.paper_desk = PaperDesk(desk, self)
        self.offers = Offers(desk, self)
        self._today_line = Label("", "second")
        self.head.right.addWidget(self._today_line)
        self._make_actions()
        self._make_tiles()
        self._make_parts()
        self._connect()

    def _make_actions(self) -> None:
        self._actions = {
            key: self.make_action(f"workbench:{key}", partial(self.open_figure, key))
            for key, _words, _icon, _light in TILES
        }
        words = translate("Workbench", "Print")
        self._again = self.make_action("print-again", self.print_first, words=words)
        self._again.setProperty("iconName", "")
        self._elsewhere = self.make_action("workbench:other-printer", self.print_elsewhere)
        self.shift_end = ShiftEnd(self._desk, self, self.paper_desk)
        self.head.right.addWidget(self.shift_end.button)

    def _make_tiles(self) -> None:
        self.tile_rows = TileRows(self._actions)
        self.tiles = self.tile_rows.tiles
        self.body.addWidget(self.tile_rows)

    def _make_parts(self) -> None:
        self.list = ListCard(self._desk)
        self.shell.actions_registry.make(
            "workbench:print-row", self.list.table.view, self.list.print_current
        )
        for name, call in (
            ("workbench:take-row", self.list.take_current),
            ("workbench:decline-row", self.list.decline_current),
        ):
            self.shell.actions_registry.make(name, self.list.table.view, call)
        self.papers_card = PapersCard(self._again)
        self.drafts_card = DraftsCard(self._desk.today)
        self.side = SideColumn((self.papers_card, self.drafts_card))
        self.folded = FoldedSide(self._again)
        self.body.addWidget(self.folded)
        self._middle = QHBoxLayout()
        self._middle.addWidget(self.list, 1)
        self._middle.addWidget(self.side)
        self.body.addLayout(self._middle, 1)

    def _connect(self) -> None:
        control, papers = self.controller, self.paper_desk
        control.figures.connect(self.show_figures)
        control.listed.connect(self.show_list)
        control.papers.connect(self.show_papers)
        control.drafts.connect(self.show_drafts)
        control.remark.connect(self.show_remark)
        control.failed.connect(self.shell.show_error)
        self.list.filtered.connect(control.filter)
        self.list.opened.connect(self.open_case)
        self.list.print_wanted.connect(self.print_of)
        self.list.take_wanted.connect(lambda row: self.offers.answer(row, ActKind.TAKE_OVER))
        self.list.decline_wanted.connect(lambda row: self.offers.answer(row, ActKind.DECLINE))
        self.offers.failed.connect(self.shell.show_error)
        self.offers.recorded.connect(self._offer_answered)
        self.papers_card.send.connect(papers.send)
        self.papers_card.elsewhere.connect(papers.send_elsewhere)
        self.papers_card.all_wanted.connect(lambda: self.open_figure(PRINTS))
        for part in (self.drafts_card, self.folded):
            part.resume.connect(self.resume)
        papers.refused.connect(lambda _paper, fault: self.shell.show_error(fault))
        papers.needs_printer.connect(lambda paper, _fault: papers.send_elsewhere(paper))
        papers.sent.connect(self._say_sent)

    # --- what the shell calls ---------------------------------------------------------------

    def entered(self, subject: object = None) -> None:
        """Load everything; a filter as the subject opens its list."""
        self.head.context.set_words(long_day(self._desk.today()))
        if isinstance(subject, CaseFilter):
            self.controller.choose(subject)
        self.controller.wake()

    def left(self) -> None:
        """Follow no changes while away."""
        self.controller.sleep()

    def fit(self, effective: Effective) -> None:
        """Fold the side column, then the figures, then the list's own lines."""
        super().fit(effective)
        sizes = metrics.current()
        beside = effective.side_column
        self.side.setVisible(beside)
        self.side.setFixedWidth(sizes.px(WIDTH))
        self._beside = beside
        self._fold()
        self._middle.setSpacing(sizes.gap(9))
        self.tile_rows.fit(
            compact=effective.folds or not effective.navigation,
            above=0 if effective.navigation else sizes.gap(8),
        )
        self._today_line.setVisible(effective.captions)
        self.list.fit(effective)

    # --- what it shows ----------------------------------------------------------------------

    def show_figures(self, standing: Standing) -> None:
        """Show the figures, each with the fact that makes it urgent."""
        now = standing.figures
        facts = {
            CaseFilter.MINE: (now.mine_open, translate("Workbench", "urgent first")),
            CaseFilter.OVERDUE: (now.overdue, _most(now.overdue_most)),
            CaseFilter.DUE_TODAY: (now.due_today, translate("Workbench", "before closing")),
            CaseFilter.WAITING_CORRECTION: (
                now.waiting_correction,
                translate("Workbench", "applicant's turn"),
            ),
            CaseFilter.UNDECIDED: (now.undecided, _nth(standing.oldest_undecided)),
            PRINTS: (now.waiting_print, self._stuck()),
            CaseFilter.OFFERED: (now.offered, translate("Workbench", "T takes over")),
            CaseFilter.UNANSWERED: (now.unanswered, translate("Workbench", "answer today")),
            FIRST_ASKED: (standing.first_asked, _asked(standing.oldest_asked)),
            APPOINTMENTS: (standing.appointments, translate("Workbench", "by appointment")),
        }
        for which in ONLY_WHEN_ANY:
            self.tile_rows.show_tile(which, shown=bool(facts[which][0]))
        for key, (figure, fact) in facts.items():
            self.tiles[key].show_figure(figure, fact if figure else translate("Workbench", "none"))
        self._today_line.setText(
            mark("Workbench", "accepted today {accepted} · done {done}").shown(
                accepted=now.accepted_today, done=now.done_today
            )
        )
        self.shell.set_counter("cases", now.mine_open)
        self.shell.set_counter("prints", now.waiting_print)
        self.shell.set_counter("contacts", standing.first_asked)
        self.shell.set_counter("front-desk", standing.appointments + standing.calls)
        self.shell.set_counter("supervision", now.to_supervise)

    def show_list(self, state: ListState) -> None:
        """Show the chosen list and mark its figure."""
        for key, tile in self.tiles.items():
            tile.setChecked(key == state.which)
        self.list.show_state(state, self._name(state.which))

    def show_papers(self, papers: tuple[PaperView, ...]) -> None:
        """Show what waits for a printer."""
        self._papers = papers
        tile = self.tiles[PRINTS]
        if tile.figure == str(len(papers)):
            tile.show_figure(len(papers), self._stuck() if papers else "")
        self._again.setEnabled(bool(papers) and self._desk.may("prints.send"))
        self._elsewhere.setEnabled(self._again.isEnabled())
        self.papers_card.show_papers(papers)
        self.folded.show_papers(papers)
        self._fold()

    def show_drafts(self, drafts: tuple[DraftRow, ...]) -> None:
        """Show what was begun."""
        self.drafts_card.show_drafts(drafts)
        self.folded.show_drafts(drafts)
        self._fold()

    def show_remark(self, day: DayNote | None) -> None:
        """Name the next day that is not what its weekday says, beside the date."""
        today = self._desk.today()
        words = [long_day(today)]
        if day is not None:
            words.append(_remark(day).shown(day=day_words(day.date, today), name=day.name))
        self.head.context.set_words("\u2003".join(words))

    # --- what the clerk does ----------------------------------------------------------------

    def open_figure(self, key: str) -> None:
        """Open exactly the rows that a figure counts."""
        if key == PRINTS:
            self.shell.open_page("prints")
            return
        if key == FIRST_ASKED:
            self.shell.open_page("contacts", ContactFilter.MINE)
            return
        if key == APPOINTMENTS:
            self.shell.open_page("front-desk", APPOINTMENTS)
            return
        self.controller.choose(CaseFilter(key))
        self.list.table.view.setFocus()

    def open_case(self, row: CaseListRow) -> None:
        """Open a case, with the list beside it for PgUp and PgDn."""
        among = tuple(one.number for one in self.list.rows)
        self.shell.open_page("case", CaseSubject(number=row.number, among=among))

    def resume(self, draft: DraftRow) -> None:
        """Go on with a draft on the page it is of."""
        if draft.on_bench:
            self.shell.open_page("workshop", WorkshopSubject(work_id=draft.draft_id))
        else:
            self.shell.open_page("intake", draft)

    def print_first(self) -> None:
        """Print the paper that waits longest."""
        if self._papers:
            self.paper_desk.send(self._papers[0])

    def print_elsewhere(self) -> None:
        """Send the paper that waits longest to another printer."""
        if self._papers:
            self.paper_desk.send_elsewhere(self._papers[0])

    def print_of(self, row: CaseListRow) -> None:
        """Print what waits for a case."""
        waiting = [one for one in self._papers if one.case_number == row.number]
        for paper in waiting:
            self.paper_desk.send(paper)
        if not waiting:
            self.shell.toast(translate("Workbench", "No paper of this case waits to be printed."))

    def first_focus(self) -> QWidget | None:
        """Leave the focus to the search box of the window."""
        return None

    def _offer_answered(self, recorded: Recorded) -> None:
        words = mark("Workbench", "{act}: {number}, {name}")
        act = ACTS[recorded.act].shown()
        self.shell.toast(words.shown(act=act, number=recorded.number, name=recorded.applicant))

    def _say_sent(self, paper: PaperView) -> None:
        self.shell.toast(
            mark("Workbench", "“{title}” is on its way to {printer}").shown(
                title=paper.title, printer=paper.printer
            )
        )

    def _stuck(self) -> str:
        failed = sum(one.state == "failed" for one in self._papers)
        if failed:
            return translate("Workbench", "%n paper(s) stuck", n=failed)
        return translate("Workbench", "one key prints")

    def _fold(self) -> None:
        self.folded.setVisible(not getattr(self, "_beside", True) and self.folded.filled)

    def _name(self, which: str) -> str:
        return next(words.shown() for key, words, _icon, _light in TILES if key == which)


def _most(days: int) -> str:
    return translate("Workbench", "longest %n day(s)", n=days) if days else ""


def _asked(one: ContactView | None) -> str:
    return light_words(one.light) if one is not None else ""


def _nth(row: CaseListRow | None) -> str:
    if row is None:
        return ""
    return mark("Workbench", "day {nth} of {of}").shown(nth=nth_day(row.light), of=NOTICE_DAYS)


def _remark(day: DayNote) -> Marked:
    if day.why is DayReason.MAKE_UP:
        return mark("Workbench", "{day} is worked in exchange, a working day")
    if day.name:
        return mark("Workbench", "{day} is {name}, no working day")
    return mark("Workbench", "{day} is no working day")


def workbench_entry(desk: Desk) -> PageEntry:
    """Register the workbench with the shell; it is the home page."""
    return PageEntry(
        key="workbench",
        words=mark("Workbench", "Workbench"),
        short=mark("Workbench", "Desk"),
        icon="home",
        build=lambda shell: WorkbenchPage(shell, desk),
    )
