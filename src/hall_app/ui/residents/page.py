"""The page of lists: people or households, narrowed, sorted, kept, taken away."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHBoxLayout, QWidget

from hall_app.domain.resident_lists import (
    HouseholdFilter,
    HouseholdRow,
    PeopleFilter,
)
from hall_app.ui import metrics
from hall_app.ui.actions import allow, forbid
from hall_app.ui.desk import HouseholdSubject
from hall_app.ui.i18n import mark, translate
from hall_app.ui.list_words import filter_words, whole_order_words
from hall_app.ui.page import Page, PageEntry, hint_line
from hall_app.ui.residents.acts import ResidentsActs
from hall_app.ui.residents.controller import ResidentsController
from hall_app.ui.residents.filter_bar import FilterBar, fresh
from hall_app.ui.widgets.badges import Chip, FilterChips
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.cards import Card
from hall_app.ui.widgets.empty_state import EmptyState
from hall_app.ui.widgets.held_row import HeldRow
from hall_app.ui.widgets.list_foot import ListFoot
from hall_app.ui.widgets.paged_rows import PagedModel
from hall_app.ui.widgets.row_table import RowTable

if TYPE_CHECKING:
    from hall_app.ui.desk import Desk
    from hall_app.ui.page import Effective, Shell
    from hall_app.ui.residents.columns import Layout


PEOPLE, HOUSEHOLDS = "people", "households"
KINDS = {PEOPLE: PeopleFilter, HOUSEHOLDS: HouseholdFilter}
BESIDE = 300


class ResidentsPage(Page):
    """List people or households; Enter opens the household."""

    def __init__(self, shell: Shell, desk: Desk) -> None:
        super().__init__("residents", translate("Residents", "Lists"), shell)
        self._desk = desk
        self._begun = False
        self._folds = False
        self._roomy = True
        self._open = False
        self._counted = False
        self.controller = ResidentsController(desk, self)
        self.chips = FilterChips(_chips({}))
        self._totals: dict[str, int] = {}
        self.filter = FilterBar(desk.today)
        self._make_actions()
        self._make_list()
        self._connect()

    def _make_actions(self) -> None:
        make = self.make_action
        self.toggle = make("residents:filter", self.turn_filter)
        self.reset = make("residents:reset", self.show_all)
        self.other = make("residents:other", self.show_other)
        self.acts = acts = ResidentsActs(self, self._desk)
        self._buttons = [
            Button.of(one)
            for one in (
                acts.saved,
                acts.sort,
                acts.columns,
                acts.visit,
                acts.print,
                acts.sheets,
                acts.export,
                acts.fill,
            )
        ]
        for button in self._buttons:
            self.head.right.addWidget(button)

    def _make_list(self) -> None:
        columns = self.controller.layout_in_force.table_columns()
        self.model: PagedModel[Any] = PagedModel(columns)
        self.table: RowTable[Any] = RowTable(
            "residents-list",
            columns,
            accessible=translate("Residents", "Lists"),
            empty=EmptyState("people"),
            model=self.model,
            frozen=True,
        )
        self.model.setParent(self.table)
        HeldRow(self.table, self.controller.whole)
        view = self.table.view
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.horizontalHeader().setSectionsClickable(True)
        view.horizontalHeader().sectionClicked.connect(self._sort_by_head)
        self.shell.actions_registry.make("residents:copy", view, self.acts.copy_rows)
        self._foot = ListFoot(self.table)
        self._card = Card(" ", flush=True)
        self._hint = hint_line(("F4", translate("Residents", "held: the row in full")))
        self._card.head.addWidget(self._hint)
        self._tools = [Button.of(one, "quiet") for one in (self.toggle, self.reset, self.acts.save)]
        for button in self._tools:
            self._card.head.addWidget(button)
        acts = self.acts
        taking = (acts.print, acts.sheets, acts.export)
        ways = (acts.saved, acts.sort, acts.columns, acts.visit, *taking)
        self.fold_ways(ways, self._card.head)
        self._chip_row = QHBoxLayout()
        self._chip_row.addWidget(self.chips, 1)
        self._filter_row = QHBoxLayout()
        self._filter_row.addWidget(self.filter)
        self._card.body.addLayout(self._chip_row)
        self._card.body.addLayout(self._filter_row)
        self._card.body.addWidget(self.table, 1)
        self.body.addWidget(self._card, 1)

    def _connect(self) -> None:
        control = self.controller
        control.started.connect(self.show_first)
        control.counted.connect(self.show_total)
        control.other_counted.connect(self._show_other_total)
        control.renewed.connect(self.show_change)
        control.arrived.connect(self.model.put)
        control.laid_out.connect(self.show_layout)
        control.offered.connect(self.filter.offer)
        control.saved.connect(lambda _filters: self._judge())
        control.failed.connect(self._failed)
        self.model.wanted.connect(self._look_at)
        self.filter.changed.connect(control.show_filter)
        self.filter.finished.connect(self._leave_filter)
        self.chips.chosen.connect(lambda key: control.choose(KINDS[key]))
        self.table.opened.connect(self.open_row)
        self.table.widened.connect(self._widened)

    # --- what the shell calls ---------------------------------------------------------------

    def entered(self, subject: object = None) -> None:
        """Show the list again where it was left, or the filter given."""
        if isinstance(subject, PeopleFilter | HouseholdFilter):
            self._begun = False
            self.controller.show_filter(subject)
        self.controller.wake(renew=self._begun)

    def left(self) -> None:
        """Follow no changes while away."""
        self.controller.sleep()

    def first_focus(self) -> QWidget | None:
        """Put the focus into the list."""
        return self.table.view

    def fit(self, effective: Effective) -> None:
        """Fold the filter where the list would have no room beside it."""
        super().fit(effective)
        side = metrics.current().gap(12)
        for row in (self._chip_row, self._filter_row):
            row.setContentsMargins(side, 0, side, 0)
        self._folds = effective.folds
        for button in self._buttons:
            button.set_compact(not effective.side_column)
        for button in self._tools:
            button.set_compact(not effective.captions)
        self._buttons[1].setVisible(effective.captions)
        self._roomy = effective.captions
        self._hint.setVisible(effective.side_column and self._desk.may("people.reveal"))
        self._show_filter()
        self._judge()

    # --- what the controller brings ---------------------------------------------------------

    def show_layout(self, layout: Layout) -> None:
        """Show columns, filter and order."""
        self.chips.choose(PEOPLE if layout.people else HOUSEHOLDS)
        if self.filter.which != layout.which:
            self.filter.show_filter(layout.which)
        self.table.show_columns(layout.table_columns())
        self._judge()
        self._say()

    def show_first(self, rows: tuple[Any, ...]) -> None:
        """Show the first rows of a list; the others are counted meanwhile."""
        self._begun = True
        self._counted = False
        self.model.start(len(rows), rows)
        self._show_empty(empty=not rows)
        if rows:
            self.table.select(0)
        self._say()

    def show_total(self, total: int) -> None:
        """Show how long the list is."""
        self._counted = True
        self.model.grow(total)
        self._show_empty(empty=not total)
        self._say()
        self._foot.say()

    def show_change(self, total: int, offset: int, rows: tuple[Any, ...]) -> None:
        """Take in what changed; focus and scroll stay."""
        view = self.table.view
        row, scrolled = view.currentIndex().row(), view.verticalScrollBar().value()
        self._counted = True
        self.model.renew(total, offset, rows)
        self._show_empty(empty=not total)
        if total:
            view.selectRow(min(max(row, 0), total - 1))
            view.verticalScrollBar().setValue(scrolled)
        self._say()

    # --- what the clerk does ----------------------------------------------------------------

    def open_row(self, row: Any) -> None:
        """Open the household, with those around it for PgUp and PgDn."""
        if row.household_id is None:
            return
        place = self.table.view.currentIndex().row()
        near = range(max(0, place - BESIDE), min(self.model.total, place + BESIDE))
        homes = (self.model.loaded(n) for n in near)
        among = dict.fromkeys(
            one.household_id for one in homes if one is not None and one.household_id is not None
        )
        person = None if isinstance(row, HouseholdRow) else row.person_id
        subject = HouseholdSubject(
            household_id=row.household_id, person_id=person, among=tuple(among)
        )
        self.shell.open_page("household", subject)

    def turn_filter(self) -> None:
        """Show or fold the fields of the filter."""
        self._open = self.filter.isHidden()
        self._show_filter(turned=True)
        if self._open:
            self.filter.focus_first()
        else:
            self.table.view.setFocus()

    def show_all(self) -> None:
        """Take every filter away."""
        which = fresh(self.controller.layout_in_force.which)
        self.controller.show_filter(which)
        self.table.view.setFocus()

    def show_other(self) -> None:
        """Show households instead of people, or people instead of households."""
        other = HOUSEHOLDS if self.chips.current == PEOPLE else PEOPLE
        self.controller.choose(KINDS[other])

    # --- inside -----------------------------------------------------------------------------

    def _look_at(self, offset: int) -> None:
        if self._counted:
            self.controller.look_at(offset)

    def _sort_by_head(self, place: int) -> None:
        layout = self.controller.layout_in_force
        order = layout.chosen[place].order
        held = QApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier
        if order and held:
            self.controller.lay_out(layout.then_by(order))
        elif order:
            self.controller.lay_out(layout.sorted_by(order))

    def _widened(self, place: int, width: int) -> None:
        layout = self.controller.layout_in_force
        self.controller.lay_out(layout.widened(place, width))

    def _leave_filter(self) -> None:
        if self._folds:
            self._open = False
            self._show_filter(turned=True)
        self.table.view.setFocus()

    def _show_filter(self, *, turned: bool = False) -> None:
        """Show the fields and the list, or only one of them where there is little height."""
        shown = self._open if self._folds or turned else True
        self.filter.setVisible(shown)
        self.table.setVisible(not (shown and self._folds))

    def _show_empty(self, *, empty: bool) -> None:
        self.table.show_empty(empty=empty)
        if not empty:
            return
        if self.controller.layout_in_force.which == fresh(self.controller.layout_in_force.which):
            self.table.empty.say(
                translate("Residents", "Nobody stands in the archive yet"),
                translate("Residents", "Import a file of residents, or record a household."),
            )
        else:
            self.table.empty.say(
                translate("Residents", "Nobody fits this filter"),
                translate("Residents", "Alt+R shows all again."),
            )

    def _failed(self, fault: Exception) -> None:
        self.acts.export_failed()
        self.shell.show_error(fault)

    def _show_other_total(self, total: int) -> None:
        other = HOUSEHOLDS if self.chips.current == PEOPLE else PEOPLE
        self._totals[other] = total
        self.chips.show_chips(_chips(self._totals))

    def _judge(self) -> None:
        """Offer what makes sense for the filter in force."""
        which = self.controller.layout_in_force.which
        plain = which == fresh(which)
        _turn, reset, save = self._tools
        reset.setVisible(not plain)
        save.setVisible(not plain and self._roomy)
        for action in (self.reset, self.acts.save):
            if plain:
                forbid(action, translate("Residents", "no filter is set"))
            else:
                allow(action)
        self.acts.forget.setEnabled(self.acts.kept is not None)

    def _say(self) -> None:
        layout = self.controller.layout_in_force
        self._card.set_title(filter_words(layout.which))
        total = self.model.total
        key = PEOPLE if layout.people else HOUSEHOLDS
        if self._counted:
            self._totals[key] = total
            self.chips.show_chips(_chips(self._totals))
        words = whole_order_words(layout.people, layout.order)
        count = (
            translate("Residents", "%n person(s)", n=total)
            if layout.people
            else translate("Residents", "%n household(s)", n=total)
        )
        self._card.set_note(f"{count if self._counted else '…'} · {words}")
        self._foot.say()


def _chips(totals: dict[str, int]) -> list[Chip]:
    return [
        Chip(key=PEOPLE, words=translate("Residents", "People"), count=totals.get(PEOPLE, 0)),
        Chip(
            key=HOUSEHOLDS,
            words=translate("Residents", "Households"),
            count=totals.get(HOUSEHOLDS, 0),
        ),
    ]


def residents_entry(desk: Desk) -> PageEntry:
    """Register the page of lists with the shell."""
    return PageEntry(
        key="residents",
        words=mark("Residents", "Lists"),
        short=mark("Residents", "Lists"),
        icon="people",
        build=lambda shell: ResidentsPage(shell, desk),
    )
