"""The editor of one item: six sections, a draft that is kept as one types, faults at each field."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget

from hall_app.domain.item_editing import NOT_EDITED
from hall_app.ui import metrics
from hall_app.ui.actions import allow, forbid
from hall_app.ui.day_words import listed_day
from hall_app.ui.i18n import mark, translate
from hall_app.ui.item_editor.acts import ACTIONS, SECTIONS
from hall_app.ui.item_editor.controller import ItemController
from hall_app.ui.item_editor.deciding import Deciding
from hall_app.ui.item_editor.fields import BASICS, CONDITIONS, LIMITS
from hall_app.ui.item_editor.form_section import FormSection
from hall_app.ui.item_editor.list_section import (
    ListSection,
    MaterialsSection,
    PapersSection,
    QuestionsSection,
)
from hall_app.ui.item_words import reason_words
from hall_app.ui.page import Page, PageEntry
from hall_app.ui.widgets.badges import Chip, FilterChips, Tag
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.cards import Card

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    from hall_app.domain.item_editing import ItemSheet
    from hall_app.ui.desk import Desk
    from hall_app.ui.item_editor.fields import Offers
    from hall_app.ui.page import Effective, Shell

__all__ = ["ACTIONS", "ItemEditorPage", "item_editor_entry"]

KEEP_EVERY = 4_000
"""Milliseconds after which what is being typed is kept."""
KEYS = ("basics", "limits", "conditions", "material", "field", "papers")
_ROW_WAYS = ("add", "change", "remove", "up", "down")


class ItemEditorPage(Page):
    """Edit one item; leaving the page, or losing it, loses nothing that was typed."""

    _roomy = True
    _title = ""

    def __init__(self, shell: Shell, desk: Desk) -> None:
        super().__init__("item-editor", translate("Items", "Edit an item"), shell)
        self._desk = desk
        self.controller = ItemController(desk, self)
        self._opened: dict[str, Any] = {}
        self.deciding = Deciding(self, desk)
        self._make_actions()
        self._make_sections()
        self._make_bar()
        self.controller.opened.connect(self._show)
        self.controller.kept.connect(self._kept)
        self.controller.failed.connect(shell.show_error)
        self._timer = QTimer(self)
        self._timer.setInterval(KEEP_EVERY)
        self._timer.timeout.connect(self.keep)

    # --- making -----------------------------------------------------------------------------

    def _make_actions(self) -> None:
        make = self.make_action
        for place, key in enumerate(KEYS, start=1):
            make(f"item-editor:section-{place}", partial(self.turn, key))
        calls = {
            "add": lambda: self._list().add(),
            "change": lambda: self._list().change(),
            "remove": lambda: self._list().remove(),
            "up": lambda: self._list().shift(-1),
            "down": lambda: self._list().shift(1),
        }
        self._ways = {name: make(f"item-editor:{name}", call) for name, call in calls.items()}
        self._save = make("save-draft", self.save, words=translate("Items", "Keep the draft"))
        self._guide = make(
            "print-guide", self.deciding.guide, words=translate("Items", "Look at the guide")
        )
        self._confirm = make("item-editor:confirm", self.deciding.confirm)
        self._drop = make("item-editor:drop", self.deciding.drop)
        self._main = make(
            "main", self.deciding.put_in_force, words=translate("Items", "Put in force")
        )
        make("next-problem", self.next_fault)
        decisions = (self._guide, self._confirm, self._drop)
        self._head_buttons = [Button.of(one) for one in decisions]
        for button in self._head_buttons:
            self.head.right.addWidget(button)

    def _make_sections(self) -> None:
        words = [one.shown() for one in SECTIONS]
        self.papers = PapersSection(words[5])
        self.sections: dict[str, FormSection | ListSection] = {
            "basics": FormSection("basics", words[0], BASICS),
            "limits": FormSection("limits", words[1], LIMITS),
            "conditions": FormSection("conditions", words[2], CONDITIONS),
            "material": MaterialsSection(words[3]),
            "field": QuestionsSection(words[4]),
            "papers": self.papers,
        }
        self._card = card = Card(" ", flush=True)
        self._row_buttons = [Button.of(self._ways[name]) for name in _ROW_WAYS]
        for button in self._row_buttons:
            card.head.addWidget(button)
        self.chips = FilterChips(self._chips({}))
        self.chips.chosen.connect(self._turned)
        row = QHBoxLayout()
        side = metrics.current().gap(12)
        row.setContentsMargins(side, 0, side, 0)
        row.addWidget(self.chips, 1)
        ways = (self._main, self._save, self._confirm, self._guide, self._drop)
        self.fold_ways((*ways, *self._ways.values()), row)
        card.body.addLayout(row)
        self._stack = QStackedWidget()
        card.body.addWidget(self._stack, 1)
        self.body.addWidget(card, 1)
        for one in self.sections.values():
            self._stack.addWidget(one)
            one.edited.connect(self.keep)
            if isinstance(one, ListSection):
                one.moved.connect(self._follow)
            else:
                one.finished.connect(self._next_section)

    def _make_bar(self) -> None:
        back = self.make_action("back", self.go_back, words=translate("Items", "Back to the list"))
        bar = self.use_bar()
        bar.set_main(self._main)
        bar.add(self._save)
        bar.set_back(back)

    # --- what the shell calls ---------------------------------------------------------------

    @property
    def help_name(self) -> str:
        """Return the help of the hall's page, which tells of the items."""
        return "hall"

    def entered(self, subject: object = None) -> None:
        """Open an item, or the one that was looked at last anew."""
        sheet = self.controller.sheet
        code = subject if isinstance(subject, str) else sheet.code if sheet else ""
        if code:
            self.controller.prepare(partial(self._prepared, code))
        self._timer.start()

    def left(self) -> None:
        """Keep what was typed."""
        self._timer.stop()
        self.keep()

    def first_focus(self) -> QWidget | None:
        """Put the focus into the section that is shown."""
        return self._section().first_focus()

    def fit(self, effective: Effective) -> None:
        """Leave captions out where there is no room."""
        super().fit(effective)
        for button in self._head_buttons:
            button.set_compact(not effective.captions)
        for button in self._row_buttons:
            button.set_compact(not effective.side_column)
        self._roomy = effective.navigation
        self._name_card()
        self._follow()

    # --- what the head does -----------------------------------------------------------------

    def turn(self, key: str) -> None:
        """Show a section and put the focus there."""
        self.chips.choose(key)
        self._section().first_focus()

    def values(self) -> dict[str, Any]:
        """Return the item as it stands on the screen."""
        sheet = self.controller.sheet
        held = {} if sheet is None else sheet.values
        found = {key: value for key, value in self._opened.items() if key not in NOT_EDITED}
        for one in self.sections.values():
            found = one.changed(found)
        return {**found, **{key: value for key, value in held.items() if key in NOT_EDITED}}

    def keep(self) -> None:
        """Keep the draft where something was changed."""
        if self._opened:
            self.controller.keep(self.values())

    def save(self) -> None:
        """Keep the draft now, also over what somebody else kept meanwhile."""
        self._section().commit()
        self.controller.keep(self.values(), by_hand=True)

    def settled(self) -> dict[str, Any]:
        """Settle the field that is being typed in and return the item."""
        self._section().commit()
        return self.values()

    def next_fault(self) -> None:
        """Put the focus on the next fault, from section to section."""
        keys = list(self.sections)
        here = keys.index(self.chips.current)
        if self._section().focus_fault(self._section().focused()):
            return
        for key in [*keys[here + 1 :], *keys[: here + 1]]:
            if self.sections[key].focus_fault():
                self.chips.choose(key)
                self.sections[key].focus_fault()
                return
        self.shell.remark(translate("Items", "Nothing is to be mended."))

    def go_back(self) -> None:
        """Return to the list; what was typed stays as a draft."""
        self.keep()
        self.shell.open_page("hall", "items")

    def reopen(self) -> None:
        """Show the item anew, as after it was put in force."""
        sheet = self.controller.sheet
        if sheet is not None:
            self.controller.open(sheet.code)

    # --- parts ------------------------------------------------------------------------------

    def _section(self) -> FormSection | ListSection:
        return self.sections[self.chips.current]

    def _list(self) -> ListSection:
        one = self._section()
        return one if isinstance(one, ListSection) else self.papers

    def _turned(self, key: str) -> None:
        self._stack.setCurrentWidget(self.sections[key])
        self._follow()

    def _next_section(self) -> None:
        place = KEYS.index(self.chips.current)
        self.turn(KEYS[(place + 1) % len(KEYS)])

    def _prepared(self, code: str, offers: Offers) -> None:
        for one in self.sections.values():
            one.set_offers(offers)
        self.controller.open(code)

    def _show(self, sheet: ItemSheet) -> None:
        self._opened = dict(sheet.values)
        for one in self.sections.values():
            one.show_values(sheet.values)
        self._said(sheet)
        self._section().first_focus()

    def _kept(self, sheet: ItemSheet) -> None:
        self._said(sheet)

    def _said(self, sheet: ItemSheet) -> None:
        """Say how the item stands: in the head, at each field, and on the bar."""
        title = str(sheet.values.get("name", "")) or sheet.code
        self._title = f"{sheet.code} {title}"
        self.head.say(self._title, self._standing(sheet))
        self._name_card()
        self._show_tags(sheet)
        problems: dict[str, str] = {}
        for fault in sheet.faults:
            problems.setdefault(fault.key, reason_words(fault))
        counts = {key: one.show_faults(problems) for key, one in self.sections.items()}
        self.chips.show_chips(self._chips(counts))
        count = len(sheet.faults)
        words = translate("Items", "%n thing(s) to mend, F8 goes there", n=count)
        self.bar.say_missing(words if count else "")
        self._judge(sheet)
        self._follow()

    def _name_card(self) -> None:
        """Name the item on the card where there is no room for a head."""
        self._card.set_title(translate("Items", "The item") if self._roomy else self._title)

    def _standing(self, sheet: ItemSheet) -> str:
        if sheet.waits_from and not sheet.drafted:
            day = listed_day(sheet.waits_from, self._desk.today())
            words = mark("Items", "version {version}, from {day}; a change makes a draft")
            return words.shown(version=sheet.base, day=day)
        if not sheet.drafted:
            return translate("Items", "as it is in force; a change makes a draft")
        if not sheet.base:
            return translate("Items", "draft of a new item, kept")
        return mark("Items", "draft from version {version}, kept").shown(version=sheet.base)

    def _show_tags(self, sheet: ItemSheet) -> None:
        while self.head.tags.count():
            old = self.head.tags.takeAt(0).widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        if sheet.drafted:
            self.head.tags.addWidget(Tag(translate("Items", "draft")))
        if sheet.unverified:
            self.head.tags.addWidget(Tag(translate("Items", "to be verified"), strong=True))

    def _judge(self, sheet: ItemSheet) -> None:
        """Offer the decisions that are open, and say why another is not."""
        nothing = "" if sheet.drafted else translate("Items", "nothing was changed yet")
        done = "" if sheet.unverified else translate("Items", "confirmed already")
        for action, why in (
            (self._main, nothing),
            (self._confirm, done),
            (self._drop, nothing),
        ):
            _offer(action, why)

    def _follow(self) -> None:
        """Offer the ways of a list only where one is shown."""
        one = self._section()
        lists = isinstance(one, ListSection)
        for name, action in self._ways.items():
            why = "" if lists else translate("Items", "not in this section")
            if lists and name != "add" and self._list().place is None:
                why = translate("Items", "no row is chosen")
            _offer(action, why)
        for name, button in zip(_ROW_WAYS, self._row_buttons, strict=True):
            button.setVisible(lists and self._roomy and self._ways[name].isEnabled())

    def _chips(self, counts: dict[str, int]) -> list[Chip]:
        return [
            Chip(key=key, words=words.shown(), count=counts.get(key) or None)
            for key, words in zip(KEYS, SECTIONS, strict=True)
        ]


def _offer(action: QAction, why: str) -> None:
    if why:
        forbid(action, why)
    else:
        allow(action)


def item_editor_entry(desk: Desk) -> PageEntry:
    """Register the page with the shell; the list of items leads to it."""
    return PageEntry(
        key="item-editor",
        words=mark("Items", "Edit an item"),
        short=mark("Items", "Item"),
        icon="form",
        build=lambda shell: ItemEditorPage(shell, desk),
        listed=False,
        home="settings",
    )
