"""The page of all cases: filters with counts, and lists of any length."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from hall_app.services.commands import CaseFilter
from hall_app.ui import metrics
from hall_app.ui.actions import ON_PAGES, ActionSpec, Scope
from hall_app.ui.case_rows import case_columns
from hall_app.ui.cases.list_controller import ListController
from hall_app.ui.cases.receipts import Receipts
from hall_app.ui.desk import CaseListSubject, CaseSubject
from hall_app.ui.i18n import mark, translate
from hall_app.ui.page import Page, PageEntry
from hall_app.ui.widgets.badges import Chip, FilterChips
from hall_app.ui.widgets.buttons import Button, KeyCap
from hall_app.ui.widgets.cards import Card
from hall_app.ui.widgets.empty_state import EmptyState
from hall_app.ui.widgets.labels import Label
from hall_app.ui.widgets.list_foot import ListFoot
from hall_app.ui.widgets.paged_rows import PagedModel
from hall_app.ui.widgets.row_table import RowTable

if TYPE_CHECKING:
    from hall_app.domain.views import CaseListRow
    from hall_app.ui.cases.list_controller import Counts
    from hall_app.ui.desk import Desk
    from hall_app.ui.i18n import Marked
    from hall_app.ui.page import Effective, Shell

ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec(
        name="cases:receipts",
        words=mark("Cases", "Print all receipts"),
        keys=("Alt+R",),
        scope=Scope.PAGE,
        icon="print",
        place=ON_PAGES,
        act="prints.send",
    ),
)

FILTERS: dict[CaseFilter, tuple[Marked, str]] = {
    CaseFilter.ALL_OPEN: (mark("Cases", "All open"), ""),
    CaseFilter.MINE: (mark("Cases", "Mine"), ""),
    CaseFilter.OVERDUE: (mark("Cases", "Overdue"), "red"),
    CaseFilter.DUE_TODAY: (mark("Cases", "Due today"), "orange"),
    CaseFilter.WAITING_CORRECTION: (mark("Cases", "Waiting for correction"), "wait"),
    CaseFilter.UNDECIDED: (mark("Cases", "Not yet decided"), ""),
    CaseFilter.OFFERED: (mark("Cases", "To take over"), ""),
    CaseFilter.UNANSWERED: (mark("Cases", "Urged, no answer"), ""),
    CaseFilter.WITH_AGENT: (mark("Cases", "With an agent"), ""),
    CaseFilter.RESULT_WAITING: (mark("Cases", "Result waiting"), ""),
    CaseFilter.ALL: (mark("Cases", "Finished ones too"), ""),
}
BESIDE = 300
"""So many rows around the opened one are handed on for PgUp and PgDn."""


class CaseListPage(Page):
    """List cases by filter; Enter opens one."""

    def __init__(self, shell: Shell, desk: Desk) -> None:
        super().__init__("cases", translate("Cases", "Cases"), shell)
        self._desk = desk
        self._begun = False
        self.controller = ListController(desk, self)
        self.chips = FilterChips(
            [
                Chip(key=str(one), words=w.shown(), count=0, light=k)
                for one, (w, k) in FILTERS.items()
            ]
        )
        columns = case_columns(desk.today, lambda: desk.operator().account_id)
        self.model: PagedModel[CaseListRow] = PagedModel(columns)
        self.table: RowTable[CaseListRow] = RowTable(
            "cases-list",
            columns,
            accessible=translate("Cases", "Cases"),
            empty=EmptyState(
                "cases",
                translate("Cases", "No case stands in this list"),
                translate("Cases", "Choose another filter above; new cases appear by themselves."),
            ),
            key=lambda row: row.number,
            model=self.model,
        )
        self.model.setParent(self.table)
        self._foot = ListFoot(self.table)
        self._card = Card(" ", flush=True)
        self._chip_row = QHBoxLayout()
        self._chip_row.addWidget(self.chips, 1)
        self._hints = _hints()
        self._card.head.addWidget(self._hints)
        receipts = Receipts(self, desk, self.controller)
        self._receipts = self.make_action("cases:receipts", receipts.print_all)
        self._receipts_button = Button.of(self._receipts)
        self.head.right.addWidget(self._receipts_button)
        self.fold_ways((self._receipts,), self._card.head)
        self._card.body.addLayout(self._chip_row)
        self._card.body.addWidget(self.table, 1)
        self.body.addWidget(self._card, 1)
        self._connect()

    def _connect(self) -> None:
        control = self.controller
        control.started.connect(self.show_list)
        control.renewed.connect(self.show_change)
        control.arrived.connect(self.model.put)
        control.counted.connect(self.show_counts)
        control.failed.connect(self.shell.show_error)
        self.model.wanted.connect(control.look_at)
        self.chips.chosen.connect(lambda key: control.choose(CaseFilter(key)))
        self.table.opened.connect(self.open_case)

    def entered(self, subject: object = None) -> None:
        """Show the list again where it was left, or start the filter given."""
        if isinstance(subject, CaseFilter):
            self._begun = False
            self.controller.choose(subject)
        elif isinstance(subject, CaseListSubject):
            self._begun = True
            self.controller.show_counted(subject)
        self.controller.wake(renew=self._begun)

    def left(self) -> None:
        """Follow no changes while away."""
        self.controller.sleep()

    def first_focus(self) -> QWidget | None:
        """Put the focus into the list."""
        return self.table.view

    def fit(self, effective: Effective) -> None:
        """Give the room of the hints to the filters."""
        super().fit(effective)
        side = metrics.current().gap(12)
        self._chip_row.setContentsMargins(side, 0, side, 0)
        self._hints.setVisible(effective.captions)
        self._receipts_button.set_compact(not effective.side_column)

    def show_list(self, which: CaseFilter, total: int, rows: tuple[CaseListRow, ...]) -> None:
        """Show a list from its beginning."""
        self._begun = True
        if self.controller.counted_list is not None:
            self.chips.unchoose()
        else:
            self.chips.choose(str(which))
        self.model.start(total, rows)
        self.table.show_empty(empty=not total)
        if total:
            self.table.select(0)
        self._say(total)

    def show_change(self, total: int, offset: int, rows: tuple[CaseListRow, ...]) -> None:
        """Take in what changed; focus and scroll stay."""
        view = self.table.view
        row, scrolled = view.currentIndex().row(), view.verticalScrollBar().value()
        self.model.renew(total, offset, rows)
        self.table.show_empty(empty=not total)
        if total:
            view.selectRow(min(max(row, 0), total - 1))
            view.verticalScrollBar().setValue(scrolled)
        self._say(total)

    def show_counts(self, counts: Counts) -> None:
        """Show how many rows each filter has."""
        known = dict(counts)
        self.chips.show_chips(
            [
                Chip(key=str(one), words=w.shown(), count=known[one], light=k)
                for one, (w, k) in FILTERS.items()
            ]
        )
        self.shell.set_counter("cases", known[CaseFilter.MINE])

    def open_case(self, row: CaseListRow) -> None:
        """Open a case, with the rows around it for PgUp and PgDn."""
        place = self.table.view.currentIndex().row()
        near = range(max(0, place - BESIDE), min(self.model.total, place + BESIDE))
        among = (self.model.loaded(n) for n in near)
        numbers = tuple(one.number for one in among if one is not None)
        self.shell.open_page("case", CaseSubject(number=row.number, among=numbers))

    def _say(self, total: int) -> None:
        counted = self.controller.counted_list
        if counted is not None:
            self._card.set_title(counted.title)
            self._card.set_note(translate("Cases", "%n case(s)", n=total))
            self._foot.say()
            return
        words, _light = FILTERS[self.controller.which]
        self._card.set_title(words.shown())
        order = (
            translate("Cases", "%n case(s) · newest first", n=total)
            if self.controller.which is CaseFilter.ALL
            else translate("Cases", "%n case(s) · the most urgent first", n=total)
        )
        self._card.set_note(order)
        self._foot.say()


def _hints() -> QWidget:
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    for keys, words in (
        ("Enter", translate("Cases", "open")),
        ("PgUp PgDn", translate("Cases", "turn the page")),
    ):
        row.addWidget(KeyCap(keys))
        row.addWidget(Label(words, "hint"))
    return box


def list_entry(desk: Desk) -> PageEntry:
    """Register the page of all cases with the shell."""
    return PageEntry(
        key="cases",
        words=mark("Cases", "Cases"),
        short=mark("Cases", "Cases"),
        icon="cases",
        build=lambda shell: CaseListPage(shell, desk),
    )
