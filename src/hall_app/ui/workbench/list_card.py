"""The list of the workbench: title, filters by light, rows, and the count below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hall_app.domain.deadlines import Light
from hall_app.services.commands import CaseFilter
from hall_app.ui import metrics
from hall_app.ui.actions import IN_LISTS, ActionSpec, Scope
from hall_app.ui.case_rows import case_columns
from hall_app.ui.case_words import LIGHT_KINDS, LIGHT_NAMES
from hall_app.ui.i18n import mark, translate
from hall_app.ui.widgets.badges import Chip, FilterChips
from hall_app.ui.widgets.buttons import KeyCap
from hall_app.ui.widgets.cards import Card
from hall_app.ui.widgets.empty_state import EmptyState
from hall_app.ui.widgets.labels import Label
from hall_app.ui.widgets.list_foot import ListFoot
from hall_app.ui.widgets.row_table import RowTable
from hall_app.ui.workbench.controller import MOST_ROWS

if TYPE_CHECKING:
    from hall_app.domain.views import CaseListRow
    from hall_app.ui.desk import Desk
    from hall_app.ui.i18n import Marked
    from hall_app.ui.page import Effective
    from hall_app.ui.workbench.controller import ListState

ALL = "all"
LOW = 420
"""Effective height below which the list keeps only its rows."""

EMPTY: dict[CaseFilter, tuple[Marked, Marked]] = {
    CaseFilter.MINE: (
        mark("Workbench", "You have no open case"),
        mark("Workbench", "What you accept at the window appears here by itself."),
    ),
    CaseFilter.OVERDUE: (
        mark("Workbench", "Nothing is overdue"),
        mark("Workbench", "Every promised day was kept or lies ahead."),
    ),
    CaseFilter.DUE_TODAY: (
        mark("Workbench", "No case is due today"),
        mark("Workbench", "New ones appear by themselves."),
    ),
    CaseFilter.WAITING_CORRECTION: (
        mark("Workbench", "Nobody has to bring anything"),
        mark("Workbench", "After a one-time notice the case waits here for the missing papers."),
    ),
    CaseFilter.UNDECIDED: (
        mark("Workbench", "Every case taken in was answered"),
        mark("Workbench", "Cases taken in for checking stand here until they are decided."),
    ),
    CaseFilter.OFFERED: (
        mark("Workbench", "Nothing waits for you to take over"),
        mark("Workbench", "What a colleague hands over to you stands here until you answer."),
    ),
    CaseFilter.UNANSWERED: (
        mark("Workbench", "Every urging was answered"),
        mark("Workbench", "A case that was urged stands here until it is answered."),
    ),
}


class ListCard(Card):
    """Show the rows that a figure counts.

    Signals:
        filtered: The light to show alone, or None for all.
        opened: A case on Enter or double click.
        print_wanted: A case whose waiting papers are to be printed.
        take_wanted: A case that is offered to the clerk, to be taken over.
        decline_wanted: The same, to be given back with a reason.
    """

    filtered = Signal(object)
    opened = Signal(object)
    print_wanted = Signal(object)
    take_wanted = Signal(object)
    decline_wanted = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(" ", parent=parent, flush=True)
        self.setObjectName("workbench-list")
        self.chips = FilterChips()
        self.chips.chosen.connect(self._filter)
        columns = case_columns(desk.today, lambda: desk.operator().account_id)
        self.empty = EmptyState("cases")
        self.table: RowTable[CaseListRow] = RowTable(
            "workbench-cases",
            columns,
            accessible=translate("Workbench", "Cases, the most urgent first"),
            empty=self.empty,
            key=lambda row: row.number,
        )
        self.table.opened.connect(self.opened)
        self._foot = ListFoot(self.table)
        self._hints = self._make_hints()
        self.head.addWidget(self._hints)
        self._chip_row = QHBoxLayout()
        self._chip_row.addWidget(self.chips, 1)
        self.body.addLayout(self._chip_row)
        self.body.addWidget(self.table, 1)
        self._which: CaseFilter | None = None

    @property
    def rows(self) -> tuple[CaseListRow, ...]:
        """Return the rows that are shown."""
        return self.table.model.rows

    def show_state(self, state: ListState, name: str) -> None:
        """Show a list under its name; focus and scroll stay while it is the same list."""
        self.set_title(name)
        self.set_note(translate("Workbench", "%n case(s) · the most urgent first", n=state.total))
        self.chips.show_chips(_chips(state))
        self.chips.choose(str(state.light) if state.light is not None else ALL)
        if state.which is not self._which:
            self._which = state.which
            self._offers.setVisible(state.which is CaseFilter.OFFERED)
            self.table.view.clearSelection()
            self.table.model.show_rows(())
        headline, sentence = EMPTY[state.which]
        self.empty.say(headline.shown(), sentence.shown())
        cut = state.total > MOST_ROWS
        self._foot.note = translate("Workbench", "; all are on the page of cases") if cut else ""
        self.table.show_rows(state.shown)
        self._foot.say()

    def fit(self, effective: Effective) -> None:
        """Give the room of hints, then of filters, to the rows."""
        side = metrics.current().gap(12)
        self._chip_row.setContentsMargins(side, 0, side, 0)
        self._hints.setVisible(effective.captions)
        self.chips.setVisible(effective.height >= LOW)

    def print_current(self) -> None:
        """Ask for the papers of the case with the focus."""
        if self.table.current is not None:
            self.print_wanted.emit(self.table.current)

    def take_current(self) -> None:
        """Ask to take over the case with the focus."""
        if self.table.current is not None:
            self.take_wanted.emit(self.table.current)

    def decline_current(self) -> None:
        """Ask to give back the case with the focus."""
        if self.table.current is not None:
            self.decline_wanted.emit(self.table.current)

    def _filter(self, key: str) -> None:
        self.filtered.emit(None if key == ALL else Light(key))

    def _make_hints(self) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        self._offers = _hint_pairs(
            ("T", translate("Workbench", "take over")),
            ("N", translate("Workbench", "not for me")),
        )
        self._offers.hide()
        row.addWidget(self._offers)
        row.addWidget(
            _hint_pairs(
                ("Enter", translate("Workbench", "open")),
                ("P", translate("Workbench", "print")),
            )
        )
        return box


def _hint_pairs(*pairs: tuple[str, str]) -> QWidget:
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    for keys, words in pairs:
        row.addWidget(KeyCap(keys))
        row.addWidget(Label(words, "hint"))
    return box


LIST_ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec(
        name="workbench:print-row",
        words=mark("Workbench", "Print what waits for the case"),
        keys=("P",),
        scope=Scope.LIST,
        place=IN_LISTS,
        act="prints.send",
    ),
    ActionSpec(
        name="workbench:take-row",
        words=mark("Workbench", "Take over the offered case"),
        keys=("T",),
        scope=Scope.LIST,
        place=IN_LISTS,
        act="cases.work",
    ),
    ActionSpec(
        name="workbench:decline-row",
        words=mark("Workbench", "Do not take over the offered case"),
        keys=("N",),
        scope=Scope.LIST,
        place=IN_LISTS,
        act="cases.work",
    ),
)


def _chips(state: ListState) -> tuple[Chip, ...]:
    found = dict(state.counts)
    chips = [Chip(key=ALL, words=translate("Workbench", "All"), count=len(state.rows))]
    for light, words in LIGHT_NAMES.items():
        if found.get(light):
            kind = LIGHT_KINDS.get(light, "")
            chips.append(Chip(key=str(light), words=words.shown(), count=found[light], light=kind))
    return tuple(chips)
