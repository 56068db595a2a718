"""The desk around the cases: appointments, guides, ratings, duty, ready answers."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from hall_app.ui import metrics
from hall_app.ui.actions import NEEDS_ACCOUNT, allow, forbid
from hall_app.ui.batch_print import print_list
from hall_app.ui.front_desk.appointments import AppointmentsPanel
from hall_app.ui.front_desk.commands import ACTIONS, BACK, FORWARD, IN_HEAD, NEXT, SHARED
from hall_app.ui.front_desk.guides import GuidesPanel
from hall_app.ui.front_desk.ratings import RatingsPanel
from hall_app.ui.front_desk.roster import RosterPanel
from hall_app.ui.front_desk.snippets import SnippetsPanel
from hall_app.ui.i18n import mark, translate
from hall_app.ui.page import Page, PageEntry
from hall_app.ui.papers import PaperDesk
from hall_app.ui.queued_paper import queue_and_show
from hall_app.ui.widgets.badges import Chip, FilterChips
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.cards import Card
from hall_app.ui.widgets.layouts import tab_in_order

if TYPE_CHECKING:
    from collections.abc import Callable

    from hall_app.domain.views import Operator
    from hall_app.ui.desk import Desk
    from hall_app.ui.front_desk.panel import Panel
    from hall_app.ui.page import Effective, Shell

__all__ = ["ACTIONS", "FrontDeskPage", "front_desk_entry"]


PARTS = (AppointmentsPanel, GuidesPanel, RatingsPanel, RosterPanel, SnippetsPanel)


class FrontDeskPage(Page):
    """Show one part and offer what can be done in it; ``entered`` takes a part's key."""

    def __init__(self, shell: Shell, desk: Desk) -> None:
        super().__init__("front-desk", translate("FrontDesk", "Around the desk"), shell)
        self._desk = desk
        self._awake, self._roomy = False, True
        self._papers = PaperDesk(desk, self)
        self._papers.answer_with(shell.show_error)
        self.parts = self._make_parts()
        self._make_head()
        self._make_body()
        for part in self.parts.values():
            part.changed.connect(self._follow)
            part.failed.connect(shell.show_error)
            part.told.connect(shell.toast)
            part.paper.connect(self._print)
            part.papers.connect(partial(print_list, desk, self))
            part.leads.connect(shell.open_page)
            if part.heard:
                desk.changes.listen(part, part.heard, partial(self._heard, part))
        self._show(next(iter(self.parts)))

    def _make_parts(self) -> dict[str, Panel]:
        parts: tuple[Panel, ...] = tuple(
            one(self._desk) for one in PARTS if any(map(self._desk.may, one.rights))
        )
        return {one.key: one for one in parts}

    def _make_head(self) -> None:
        self._turn = self.make_action(NEXT, self.turn)
        self._actions = {name: self.make_action(name, partial(self._do, name)) for name in SHARED}
        self._steps = {
            name: self.make_action(name, partial(self._do, name)) for name in (BACK, FORWARD)
        }
        self._buttons = {name: Button.of(self._actions[name]) for name in IN_HEAD}
        for button in self._buttons.values():
            self.head.right.addWidget(button)

    def _make_body(self) -> None:
        self.chips = FilterChips(
            [Chip(key=one.key, words=one.words.shown()) for one in self.parts.values()]
        )
        self.chips.chosen.connect(self._show)
        self._stack = QStackedWidget()
        for part in self.parts.values():
            self._stack.addWidget(part)
        self._card = Card(" ", flush=True)
        row = QHBoxLayout()
        side = metrics.current().gap(12)
        row.setContentsMargins(side, 0, side, 0)
        row.addWidget(self.chips, 1)
        self._card.body.addLayout(row)
        self._card.body.addWidget(self._stack, 1)
        self.body.addWidget(self._card, 1)
        self.fold_ways((self._turn, *self._actions.values()), row, always=True)
        if self.more is not None:
            views = [one.table.view for one in self.parts.values()]
            tab_in_order(self.more.button, views)

    # --- what the shell calls ---------------------------------------------------------------

    def entered(self, subject: object = None) -> None:
        """Show the part that was asked for, else the one looked at last."""
        self._awake = True
        key = getattr(subject, "part", subject)
        if key in self.parts:
            self.chips.choose(str(key))
            self.part.take(subject)
        self.part.load()

    def left(self) -> None:
        """Follow no changes while away."""
        self._awake = False

    def first_focus(self) -> QWidget | None:
        """Put the focus into the list."""
        return self.part.table.view

    def fit(self, effective: Effective) -> None:
        """Leave words out where there is no room."""
        super().fit(effective)
        self._roomy = effective.navigation
        for button in self._buttons.values():
            button.set_compact(not effective.captions)
        self._follow()

    # --- what the clerk does ----------------------------------------------------------------

    @property
    def part(self) -> Panel:
        """Return the part that is shown."""
        return self.parts[self.chips.current or next(iter(self.parts))]

    def turn(self) -> None:
        """Show the next part."""
        order = list(self.parts)
        self.chips.choose(order[(order.index(self.part.key) + 1) % len(order)])
        self.part.table.view.setFocus()

    def _show(self, key: str) -> None:
        self._stack.setCurrentWidget(self.parts[key])
        self._follow()
        if self._awake:
            self.part.load()

    def _follow(self) -> None:
        """Name what can be done in this part, and say what stands in the way."""
        part = self.part
        self._card.set_title(part.title)
        self._card.set_note(part.note)
        ways = {one.name: one for one in part.ways()}
        for name, action in (*self._actions.items(), *self._steps.items()):
            way = ways.get(name)
            if name in self._buttons:
                self._buttons[name].setVisible(way is not None and self._roomy)
            if way is None:
                forbid(action, translate("FrontDesk", "belongs to another part"))
                continue
            action.setText(way.words.shown())
            reason = part.hindrance(name)
            if not self._desk.may(way.act):
                forbid(action, NEEDS_ACCOUNT.shown())
            elif reason:
                forbid(action, reason)
            else:
                allow(action)

    def _do(self, name: str) -> None:
        for way in self.part.ways():
            if way.name == name:
                way.call()

    def _print(self, make: Callable[[Operator], int]) -> None:
        queue_and_show(self._desk, self._papers, self, make, self.shell.show_error)

    def _heard(self, part: Panel, _event: object) -> None:
        if self._awake and part is self.part:
            part.load()


def front_desk_entry(desk: Desk) -> PageEntry:
    """Register the page with the shell."""
    return PageEntry(
        key="front-desk",
        words=mark("FrontDesk", "Around the desk"),
        short=mark("FrontDesk", "Desk"),
        icon="calendar",
        build=lambda shell: FrontDeskPage(shell, desk),
    )
