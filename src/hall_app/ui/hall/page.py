"""The hall's own order on one page: who is away, and what the head sets for the hall."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QHBoxLayout

from hall_app.services.events import BackupMade, CaseChanged, HallChanged
from hall_app.ui import metrics
from hall_app.ui.actions import ON_PAGES, ActionSpec, Scope, allow, forbid
from hall_app.ui.desk import FileSubject
from hall_app.ui.hall import accounts, updates
from hall_app.ui.hall.absences import AbsencesPart
from hall_app.ui.hall.agency import AgencyPart
from hall_app.ui.hall.backups import BackupsPart
from hall_app.ui.hall.checks import ChecksPart
from hall_app.ui.hall.day_sheets import DaySheetsPart
from hall_app.ui.hall.forms import FormsPart
from hall_app.ui.hall.items import ItemsPart
from hall_app.ui.hall.keeping import KeepingPart
from hall_app.ui.hall.package import PackagePart
from hall_app.ui.hall.registers import SealsPart, ShiftsPart
from hall_app.ui.hall.rules import RulesPart
from hall_app.ui.hall.workdays import WorkdaysPart
from hall_app.ui.i18n import mark, translate
from hall_app.ui.page import Page, PageEntry
from hall_app.ui.widgets.badges import Chip, FilterChips
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.cards import Card
from hall_app.ui.widgets.choice_field import Choice, ChoiceField
from hall_app.ui.widgets.empty_state import EmptyState
from hall_app.ui.widgets.field_editors import LineField
from hall_app.ui.widgets.labels import Label
from hall_app.ui.widgets.list_foot import ListFoot
from hall_app.ui.widgets.row_table import RowTable

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from hall_app.ui.desk import Desk
    from hall_app.ui.hall.part import Line, Part
    from hall_app.ui.i18n import Marked
    from hall_app.ui.page import Effective, Shell

PARTS: tuple[type[Part], ...] = (
    AbsencesPart,
    ShiftsPart,
    SealsPart,
    DaySheetsPart,
    WorkdaysPart,
    RulesPart,
    AgencyPart,
    FormsPart,
    ItemsPart,
    PackagePart,
    BackupsPart,
    accounts.AccountsPart,
    ChecksPart,
    KeepingPart,
    updates.UpdatesPart,
)


def part_for(file: Path) -> type[PackagePart | updates.UpdatesPart]:
    """Return which part reads a file that is opened from outside, by its ending."""
    return updates.UpdatesPart if file.suffix.lower() == updates.SUFFIX else PackagePart


def _way(name: str, words: Marked, key: str, icon: str = "") -> ActionSpec:
    return ActionSpec(
        name=f"hall:{name}",
        words=words,
        keys=(key,),
        scope=Scope.PAGE,
        icon=icon,
        place=ON_PAGES,
    )


ACTIONS: tuple[ActionSpec, ...] = (
    _way("next", mark("Hall", "Switch"), "Alt+T", "swap"),
    _way("absence", mark("Hall", "Record an absence"), "Alt+A", "people"),
    _way("back-again", mark("Hall", "Here again"), "Alt+Del", "undo"),
    _way("year", mark("Hall", "Take in a year"), "Alt+F", "calendar"),
    _way("leave", mark("Hall", "Back to the years"), "Alt+B", "left"),
    _way("rules", mark("Hall", "Change the rules"), "Alt+U", "edit"),
    _way("mark", mark("Hall", "Mark or unmark"), "Alt+K", "check"),
    _way("find", mark("Hall", "Filter the list"), "Alt+S", "search"),
    _way("item-copy", mark("Items", "New item from this"), "Alt+N", "plus"),
    _way("item-history", mark("Items", "Versions"), "Alt+H", "history"),
    _way("item-withdraw", mark("Items", "Take back"), "Alt+W", "undo"),
    _way("package", mark("Package", "Look at a file"), "Alt+O", "box"),
    _way("leave-file", mark("Package", "Back to packing"), "Alt+Q", "left"),
    _way("preview", mark("Hall", "What a restore would lose"), "Alt+V", "eye"),
    _way("second-place", mark("Hall", "Second place"), "Alt+X", "download"),
    _way("restore", mark("Hall", "Put it back"), "Alt+L", "undo"),
    _way("passphrase", mark("Hall", "Passphrase"), "Alt+P", "lock"),
    _way("recovery-key", mark("Hall", "New recovery key"), "Alt+J", "lock"),
    _way("anchor", mark("Hall", "Compare an old sheet"), "Alt+I", "check"),
    _way("restored", mark("Hall", "The restored archive is right"), "Alt+R", "check"),
    _way("year-export", mark("Hall", "Export"), "Alt+E", "download"),
    _way("form-copy", mark("Hall", "Make a copy"), "Alt+C"),
    *accounts.ACTIONS,
    *updates.ACTIONS,
)


class HallPage(Page):
    """Show one part at a time; each has its list and its ways."""

    def __init__(self, shell: Shell, desk: Desk) -> None:
        super().__init__("hall", translate("Hall", "The hall"), shell)
        self._desk = desk
        self._awake = False
        self._roomy = True
        self._lines: tuple[Line, ...] = ()
        self.parts = {one.key: one(desk, shell, self) for one in PARTS if desk.may(one.right)}
        self._make_actions()
        self._make_list()
        for part in self.parts.values():
            part.loaded.connect(partial(self._loaded, part))
            part.failed.connect(shell.show_error)
            part.reshown.connect(self.load)
        heard = (BackupMade, CaseChanged, HallChanged)
        desk.changes.listen(self, heard, lambda _event: self._changed())
        self._show_part()

    def _make_actions(self) -> None:
        self._turn = self.make_action("hall:next", self.turn)
        self._find = self.make_action("hall:find", self.look_for)
        names = dict.fromkeys(name for part in self.parts.values() for name in part.ways)
        self._ways = {name: self.make_action(name, partial(self._do, name)) for name in names}
        self._own_words = {name: action.text() for name, action in self._ways.items()}
        actions = (self._turn, *self._ways.values())
        self._buttons = {
            one.objectName(): Button.of(one, "primary" if one.objectName() == "main" else "normal")
            for one in actions
        }
        for button in self._buttons.values():
            self.head.right.addWidget(button)
        self.fold_ways(actions, self.head.right)

    def _make_list(self) -> None:
        self.chips = FilterChips(
            [Chip(key=one.key, words=one.words.shown()) for one in self.parts.values()]
        )
        self.chips.chosen.connect(lambda _key: self.load())
        self.names = ChoiceField(
            "hall-part",
            [Choice(value=one.key, words=one.words.shown()) for one in self.parts.values()],
        )
        self.names.setAccessibleName(translate("Hall", "Part of the hall's page"))
        self.names.chosen.connect(self.chips.choose)
        self.names.hide()
        first = self.part
        self.table: RowTable[Line] = RowTable(
            "hall-lines",
            first.columns(),
            accessible=translate("Hall", "The hall"),
            empty=EmptyState(first.icon),
            key=lambda line: line.key,
        )
        self.table.opened.connect(self._opened)
        self.table.moved.connect(lambda _line: self._follow())
        self._foot = ListFoot(self.table)
        self._card = Card(" ", flush=True)
        row = QHBoxLayout()
        side = metrics.current().gap(12)
        row.setContentsMargins(side, 0, side, 0)
        row.addWidget(self.chips, 1)
        row.addWidget(self.names, 1)
        self.filter = LineField("hall-filter", limit=40)
        self.filter.setFixedWidth(metrics.current().px(230))
        self.filter.setPlaceholderText(translate("Hall", "Filter: part of a name (Alt+S)"))
        self.filter.setAccessibleName(translate("Hall", "Filter the list"))
        self.filter.textChanged.connect(lambda _text: self._filtered())
        self._card.head.addWidget(self.filter)
        self._card.body.addLayout(row)
        self._card.body.addWidget(self.table, 1)
        self._said = Label("", "second", wrap=True)
        self._said.setContentsMargins(side, side // 2, side, side // 2)
        self._card.body.addWidget(self._said)
        self.body.addWidget(self._card, 1)
        self._folds = False
        self._card.installEventFilter(self)

    # --- what the shell calls ---------------------------------------------------------------

    def entered(self, subject: object = None) -> None:
        """Show the part that is asked for, else the one looked at last."""
        wanted = part_for(subject.path).key if isinstance(subject, FileSubject) else subject
        if wanted in self.parts:
            self.chips.choose(str(wanted))
        self._awake = True
        self.load()
        part = self.part
        if isinstance(subject, FileSubject) and isinstance(part, PackagePart | updates.UpdatesPart):
            part.look_at(subject.path)

    def left(self) -> None:
        """Follow no changes while away."""
        self._awake = False

    def first_focus(self) -> QWidget | None:
        """Put the focus into the list."""
        return self.table.view

    def fit(self, effective: Effective) -> None:
        """Leave captions out where there is no room."""
        super().fit(effective)
        self.head.setVisible(True)
        self.head.title.setVisible(effective.navigation)
        self._roomy = effective.navigation
        for button in self._buttons.values():
            button.set_compact(not effective.captions)
        self._said.setVisible(not effective.folds and bool(self._said.text()))
        self._folds = effective.folds
        self._lay_names()
        self._follow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Lay the names of the parts anew in another width."""
        if watched is self._card and event.type() == QEvent.Type.Resize:
            self._lay_names()
        return super().eventFilter(watched, event)

    def _lay_names(self) -> None:
        """Show the parts side by side where all their names can be read, else in one field."""
        several = len(self.parts) > 1
        room = self._card.width() - 2 * metrics.current().gap(12)
        spare = metrics.current().px(8) * len(self.parts)  # a pill can be a little tighter
        folds = self._folds or self.chips.sizeHint().width() - spare > room
        self.chips.setVisible(several and not folds)
        self.names.setVisible(several and folds)

    # --- what the head does -----------------------------------------------------------------

    @property
    def part(self) -> Part:
        """Return the part that is shown."""
        return self.parts.get(self.chips.current, next(iter(self.parts.values())))

    def turn(self) -> None:
        """Show the next part."""
        order = tuple(self.parts)
        self.chips.choose(order[(order.index(self.part.key) + 1) % len(order)])
        self.load()
        self.table.view.setFocus()

    def look_for(self) -> None:
        """Put the focus into the filter."""
        self.filter.setFocus()
        self.filter.selectAll()

    def load(self) -> None:
        """Load the part that is shown."""
        self._show_part()
        self.part.load()

    # --- parts ------------------------------------------------------------------------------

    def _do(self, name: str) -> None:
        self.part.calls()[name]()

    def _opened(self, line: Line) -> None:
        self.part.opened(line)

    def _changed(self) -> None:
        if self._awake:
            self.part.load()

    def _show_part(self) -> None:
        part = self.part
        columns = part.columns()
        if [one.title for one in self.table.model.columns] != [one.title for one in columns]:
            self._lines = ()
            self.filter.clear()
            self.table.show_rows(())
            self.table.show_columns(columns)
        self.table.empty.show_icon(part.icon)
        self.table.empty.say(*part.empty())
        self.names.set_value(part.key)
        self._card.set_title(part.words.shown())
        self._said.setText(part.foot())
        self.filter.setVisible(part.filters)
        self._follow()

    def _loaded(self, part: Part, lines: tuple[Line, ...], note: str) -> None:
        if part is not self.part:
            return
        self._card.set_note(note)
        self._lines = lines
        self._filtered()

    def _filtered(self) -> None:
        """Show the rows that fit what is typed above the list."""
        part, typed = self.part, self.filter.text().strip().lower()
        wanted = typed if part.filters else ""
        lines = [one for one in self._lines if part.fits(one, wanted)]
        self.table.show_rows(lines)
        self.table.show_empty(empty=not lines)
        self._foot.say()
        self._follow()

    def _follow(self) -> None:
        """Offer the ways of the part, each on the row with the focus."""
        part, line = self.part, self.table.current
        if part.filters:
            allow(self._find)
        else:
            forbid(self._find, translate("Hall", "not in this part"))
        several = len(self.parts) > 1
        self._buttons[self._turn.objectName()].setVisible(several and self._roomy)
        if not several:
            forbid(self._turn, translate("Hall", "there is only this part"))
        for name, action in self._ways.items():
            here = name in part.ways
            self._buttons[name].setVisible(name in part.buttons() and self._roomy)
            why = part.hindrance(name, line) if here else translate("Hall", "not in this part")
            named = part.name_of(name)
            action.setText(named.shown() if named is not None else self._own_words[name])
            if why:
                forbid(action, why)
            else:
                allow(action)
        if self.more is not None:
            # What has no button of its own is reached by mouse in the list of all ways.
            hidden = set(part.ways) - set(part.buttons())
            self.more.stay(always=any(self._ways[one].isEnabled() for one in hidden))


def hall_entry(desk: Desk) -> PageEntry:
    """Register the page with the shell; settings and supervision lead to it."""
    return PageEntry(
        key="hall",
        words=mark("Hall", "The hall"),
        short=mark("Hall", "Hall"),
        icon="people",
        build=lambda shell: HallPage(shell, desk),
        listed=False,
        home="settings",
    )
