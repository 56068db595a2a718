"""The page of first-asked records: who asked what, who has it, and what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hall_app.domain.contacts import ContactFilter, ContactView
from hall_app.domain.views import FirstAsked
from hall_app.ui import metrics
from hall_app.ui.actions import NEEDS_ACCOUNT, allow, forbid
from hall_app.ui.contacts.asking import Asking
from hall_app.ui.contacts.controller import ContactsController
from hall_app.ui.contacts.lists import ContactSheet, contact_columns
from hall_app.ui.contacts.record_acts import RecordActs
from hall_app.ui.contacts.words import FILTERS
from hall_app.ui.i18n import mark, translate
from hall_app.ui.page import Page, PageEntry
from hall_app.ui.paper_preview import PreviewDialog
from hall_app.ui.papers import PaperDesk
from hall_app.ui.widgets.badges import Chip, FilterChips
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.cards import Card
from hall_app.ui.widgets.empty_state import EmptyState
from hall_app.ui.widgets.layouts import tab_in_order
from hall_app.ui.widgets.list_foot import ListFoot
from hall_app.ui.widgets.paged_rows import PagedModel
from hall_app.ui.widgets.row_table import RowTable

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QAction, QKeyEvent

    from hall_app.domain.contacts import ContactStep
    from hall_app.ui.contacts.controller import Ground
    from hall_app.ui.desk import Desk
    from hall_app.ui.page import Effective, Shell

SHEET = 330


class ContactsPage(Page):
    """List first-asked records by filter, and see each to its outcome."""

    def __init__(self, shell: Shell, desk: Desk) -> None:
        super().__init__("contacts", translate("Contacts", "First-asked records"), shell)
        self._desk = desk
        self._begun, self._roomy = False, True
        self._wanted = 0
        self._phone_held = False
        self._channels: dict[str, str] = {}
        self._categories: dict[str, str] = {}
        self.controller = ContactsController(desk, self)
        self.asking = Asking(shell, desk, lambda: self, self)
        self.sheet = ContactSheet(desk.today, self._channels, self._categories)
        self._papers = PaperDesk(desk, self)
        self._papers.answer_with(shell.show_error)
        self.acts = RecordActs(self, desk)
        self._make_actions()
        self._make_list()
        self._middle = QHBoxLayout()
        self._middle.addWidget(self._card, 1)
        self._middle.addWidget(self.sheet)
        self.body.addLayout(self._middle, 1)
        self._connect()
        if self.more is not None:
            tab_in_order(self.more.button, [self.table.view])

    def _make_actions(self) -> None:
        make = self.make_action
        self._new = make("contacts:new", self.asking.ask)
        self._close = make("contacts:close", self.acts.close_record)
        self._hand_on = make("contacts:hand-on", self.acts.hand_on)
        self._sign = make("contacts:sign", self.acts.sign)
        self._classify = make("contacts:classify", self.acts.classify)
        self._case = make("contacts:case", self.acts.open_case)
        self._print = make("print", self.acts.choose_paper)
        acts = (self._sign, self._close, self._hand_on, self._classify, self._case, self._print)
        self._ways = {one: Button.of(one) for one in acts}
        self._buttons = [Button.of(self._new), *self._ways.values()]
        for button in self._buttons:
            self.head.right.addWidget(button)

    def _make_list(self) -> None:
        desk = self._desk
        self.chips = FilterChips(_chips({}))
        columns = contact_columns(desk.today, lambda: desk.operator().account_id, self._channels)
        self.model: PagedModel[ContactView] = PagedModel(columns)
        self.table: RowTable[ContactView] = RowTable(
            "contacts",
            columns,
            accessible=translate("Contacts", "First-asked records"),
            empty=EmptyState(
                "phone",
                translate("Contacts", "No record stands in this list"),
                translate("Contacts", "Whoever is asked first writes it down: Alt+A."),
            ),
            key=lambda one: one.contact_id,
            model=self.model,
        )
        self.model.setParent(self.table)
        self._foot = ListFoot(self.table)
        self._card = Card(" ", flush=True)
        self._card.title.hide()
        self._card.head.insertWidget(1, self.chips)
        self._card.body.addWidget(self.table, 1)
        self.fold_ways((self._new, *self._ways), self._card.head)

    def _connect(self) -> None:
        control = self.controller
        control.grounded.connect(self._show_ground)
        control.started.connect(self.show_list)
        control.renewed.connect(self.show_change)
        control.arrived.connect(self._arrived)
        control.counted.connect(self.show_counts)
        control.located.connect(self._go_to)
        control.shown.connect(self._show_sheet)
        control.revealed.connect(self._show_phone)
        control.queued.connect(lambda paper: PreviewDialog(paper, self._papers, self).open())
        control.failed.connect(self.shell.show_error)
        self.model.wanted.connect(control.look_at)
        self.chips.chosen.connect(lambda key: control.choose(ContactFilter(key)))
        self.table.moved.connect(lambda _one: self._follow())
        self.table.opened.connect(self._open)
        self.asking.recorded.connect(self.show_record)

    # --- what the shell calls ---------------------------------------------------------------

    def entered(self, subject: object = None) -> None:
        """Show the list where it was left, a filter, or one record."""
        wanted = subject.contact_id if isinstance(subject, FirstAsked) else 0
        self.controller.wake(renew=self._begun)
        if wanted:
            self._switch(ContactFilter.ALL)
            self.controller.locate(wanted)
        elif isinstance(subject, ContactFilter):
            self._switch(subject)

    def left(self) -> None:
        """Follow no changes while away."""
        self._mask()
        self.controller.sleep()

    def first_focus(self) -> QWidget | None:
        """Put the focus into the list."""
        return self.table.view

    def fit(self, effective: Effective) -> None:
        """Leave the sheet out where there is no room beside the list."""
        super().fit(effective)
        sizes = metrics.current()
        self._middle.setSpacing(sizes.gap(9))
        self._roomy = effective.side_column
        for button in self._buttons:
            button.set_compact(not effective.side_column)
        self.sheet.setFixedWidth(sizes.px(SHEET))
        self.sheet.setVisible(self._roomy and self.sheet.contact is not None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show the telephone number in full while F4 is held."""
        one = self.sheet.contact
        if event.key() != Qt.Key.Key_F4 or event.modifiers() or one is None:
            super().keyPressEvent(event)
            return
        if not event.isAutoRepeat() and one.phone_masked and self._desk.may("people.reveal"):
            self._phone_held = True
            self.controller.reveal(one.contact_id)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Mask the number when F4 is let go."""
        if event.key() == Qt.Key.Key_F4 and not event.isAutoRepeat():
            self._mask()
        super().keyReleaseEvent(event)

    # --- what it shows ----------------------------------------------------------------------

    def show_list(self, which: ContactFilter, total: int, rows: tuple[ContactView, ...]) -> None:
        """Show a list from its beginning."""
        self._begun = True
        self.chips.choose(str(which))
        self.model.start(total, rows)
        self._say(total)
        if total:
            self.table.select(0)
        self._follow()

    def show_change(self, total: int, offset: int, rows: tuple[ContactView, ...]) -> None:
        """Take in what changed; the focus stays on its record."""
        view = self.table.view
        place, scrolled = view.currentIndex().row(), view.verticalScrollBar().value()
        known = self.sheet.contact.contact_id if self.sheet.contact is not None else 0
        self.model.renew(total, offset, rows)
        self._say(total)
        if total:
            found = [n for n, one in enumerate(rows) if one.contact_id == known]
            there = offset + found[0] if found else place
            view.selectRow(min(max(there, 0), total - 1))
            view.verticalScrollBar().setValue(scrolled)
        self._go_to_wanted()
        self._wanted = 0
        self._follow()

    def show_counts(self, counts: Mapping[ContactFilter, int]) -> None:
        """Show how many rows each filter has."""
        self.chips.show_chips(_chips(counts))
        self.shell.set_counter("contacts", counts[ContactFilter.MINE])

    def show_record(self, one: ContactView) -> None:
        """Go to a record that was just written down."""
        self._wanted = one.contact_id
        which = self.controller.which
        hidden = not one.open or (
            which is ContactFilter.MINE and one.handler_id != self._desk.operator().account_id
        )
        if hidden and which is not ContactFilter.ALL:
            self._wanted = 0
        self._go_to_wanted()

    def _switch(self, which: ContactFilter) -> None:
        self._begun = True
        self.controller.choose(which)

    def _arrived(self, offset: int, rows: tuple[ContactView, ...]) -> None:
        self.model.put(offset, rows)
        if self.sheet.contact is None:
            self._follow()

    def _go_to_wanted(self) -> None:
        """Put the focus on the record that was just written, where the list has it."""
        if not self._wanted:
            return
        for place in range(self.model.total):
            one = self.model.loaded(place)
            if one is not None and one.contact_id == self._wanted:
                self._wanted = 0
                self.table.select(place)
                return

    def _go_to(self, place: int) -> None:
        """Put the focus on a row of the list of all; it may still have to be loaded."""
        if place < self.model.total:
            self.table.select(place)

    def _say(self, total: int) -> None:
        self.table.show_empty(empty=not total)
        newest = self.controller.which is ContactFilter.ALL
        words = (
            translate("Contacts", "newest first")
            if newest
            else translate("Contacts", "the most urgent first")
        )
        self._card.set_note(words if total else "")
        self._foot.say()

    def _show_ground(self, known: Ground) -> None:
        self._channels.update(known.channels)
        self._categories.update(known.categories)
        self.acts.colleagues = known.colleagues
        self.table.view.viewport().update()

    def _follow(self) -> None:
        """Show the record with the focus, and what can be done with it."""
        one = self.table.current if self.model.total else None
        self._mask()
        if one is None:
            self.sheet.show_contact(None)
            self.sheet.hide()
        self.controller.look(one.contact_id if one is not None else 0)
        self._judge(one)

    def _judge(self, one: ContactView | None) -> None:
        """Offer what the record allows; what others must do is not shown."""
        own = self._desk.operator().account_id
        unsigned = one is not None and one.open and not one.accepted and one.handler_id == own
        closed = "" if one is None or one.open else translate("Contacts", "it is closed")
        none = translate("Contacts", "no record is chosen") if one is None else ""
        opened = bool(one and one.case_number)
        rights = {
            self._close: "contacts.record",
            self._hand_on: "contacts.record",
            self._sign: "contacts.record",
            self._classify: "cases.supervise",
            self._case: "cases.read" if opened else "intake.accept",
        }
        for action, right in rights.items():
            why = none or ("" if action is self._case and opened else closed)
            _permit(action, "" if self._desk.may(right) else NEEDS_ACCOUNT.shown(), why)
        if not unsigned and one is not None and one.open:
            forbid(self._sign, translate("Contacts", "nothing is to be signed for"))
        self._case.setText(
            translate("Contacts", "To the case") if opened else translate("Contacts", "Open a case")
        )
        for action, button in self._ways.items():
            button.setVisible(one is not None and (action.isEnabled() or action is self._print))

    def _show_sheet(self, one: ContactView, steps: tuple[ContactStep, ...]) -> None:
        current = self.table.current if self.model.total else None
        if current is not None and current.contact_id == one.contact_id:
            self.sheet.show_contact(one, steps)
            self.sheet.setVisible(self._roomy)

    def _show_phone(self, phone: str) -> None:
        if self._phone_held:
            self.sheet.show_phone(phone)

    def _mask(self) -> None:
        if self._phone_held:
            self._phone_held = False
            self.sheet.show_phone("")

    def _open(self, one: ContactView) -> None:
        """Do on Enter what the record waits for."""
        if not one.open:
            self.acts.open_case()
        elif self._sign.isEnabled():
            self.acts.sign()
        else:
            self.acts.close_record()


def _permit(action: QAction, *reasons: str) -> None:
    """Switch a command off for the first reason there is, or on."""
    why = next((one for one in reasons if one), "")
    if why:
        forbid(action, why)
    else:
        allow(action)


def _chips(counts: Mapping[ContactFilter, int]) -> tuple[Chip, ...]:
    return tuple(
        Chip(key=str(one), words=words.shown(), count=counts.get(one, 0))
        for one, words in FILTERS.items()
    )


def contacts_entry(desk: Desk) -> PageEntry:
    """Register the page with the shell."""
    return PageEntry(
        key="contacts",
        words=mark("Contacts", "First asked"),
        short=mark("Contacts", "Asked"),
        icon="phone",
        build=lambda shell: ContactsPage(shell, desk),
    )
