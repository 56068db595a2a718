"""Opening an event dialog, and what comes after it is on record."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Qt

from hall_app.domain.households.events import EventKind, Marriage
from hall_app.domain.households.relations import HEAD
from hall_app.support.errors import RuleViolation
from hall_app.ui.households.happenings.changed_dialog import ChangedDialog
from hall_app.ui.households.happenings.codes import load_codes
from hall_app.ui.households.happenings.controller import EventController
from hall_app.ui.households.happenings.dialog import EventDialog
from hall_app.ui.households.happenings.ground import Ground, Prefill
from hall_app.ui.households.kinds import kind_name
from hall_app.ui.i18n import translate
from hall_app.ui.page import Page
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.dialogs import Dialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from hall_app.domain.households.views import EventRecorded, HouseholdView
    from hall_app.ui.desk import Desk
    from hall_app.ui.households.happenings.codes import Codes
    from hall_app.ui.page import Shell

UNDO_SECONDS = 10
_SPOUSES = {"1": "11", "2": "12"}


def open_event_dialog(
    kind: EventKind,
    household: HouseholdView | None,
    person_id: int | None,
    desk: Desk,
    parent: QWidget,
) -> None:
    """Open the dialog of an event over the window; it returns at once.

    What is recorded comes back through the changes of the desk.

    Args:
        kind: What happened.
        household: The household it is begun at, as it is now; without one the person's.
        person_id: Whom it is about, when that is known.
        desk: Services, lanes and who sits there.
        parent: A part of the page that asks.
    """
    Opening(desk, parent).open(kind, household, person_id, Prefill())


class Opening(QObject):
    """Read what a dialog needs, show it, and follow what the clerk decides."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._parent = desk, parent
        self._shell = shell_of(parent)
        self._controller = EventController(desk, self)

    def open(
        self,
        kind: EventKind,
        household: HouseholdView | None,
        person_id: int | None,
        prefill: Prefill,
    ) -> None:
        """Read the tables and the household, then show the dialog."""
        services, operator = self._desk.services, self._desk.operator()

        def load() -> tuple[Codes, HouseholdView | None]:
            view = household
            if view is None and person_id is not None:
                try:
                    home = services.households.of_person(person_id, operator)
                except RuleViolation:
                    return load_codes(services.items), None
                view = services.households.household(home, operator)
            return load_codes(services.items), view

        def show(found: tuple[Codes, HouseholdView | None]) -> None:
            ground = Ground(
                controller=self._controller,
                codes=found[0],
                today=self._desk.today(),
                household=found[1],
                person_id=person_id,
                prefill=prefill,
            )
            self._show(kind, ground)

        self._desk.tasks.run(load, owner=self, done=show, error=self._shell.show_error)

    def _show(self, kind: EventKind, ground: Ground) -> None:
        dialog = EventDialog(kind, ground, self._parent)
        self._controller.recorded.connect(lambda done: self._recorded(dialog, done))
        self._controller.stale.connect(lambda now: self._changed(dialog, now))
        dialog.wanted.connect(lambda home: self._take_household(dialog, home))
        dialog.rejected.connect(self.deleteLater)
        dialog.open()
        dialog.first_focus()

    def _take_household(self, dialog: EventDialog, household_id: int) -> None:
        self._controller.household(
            household_id,
            lambda view: dialog.take_household(dataclasses.replace(dialog.ground, household=view)),
        )

    def _changed(self, dialog: EventDialog, now: HouseholdView) -> None:
        question = ChangedDialog(dialog.ground, now, dialog)

        def over() -> None:
            self._controller.seen[now.household_id] = now.version
            dialog.record()

        question.overwritten.connect(over)
        question.open()

    def _recorded(self, dialog: EventDialog, done: EventRecorded) -> None:
        ground, event = dialog.ground, dialog.recorded_event
        dialog.accept()
        name = kind_name(dialog.kind)
        self._shell.toast(
            translate("Happenings", "Recorded: {event}").format(event=name),
            undo=_undo(done.event_id, self._desk, self._parent),
            seconds=UNDO_SECONDS,
        )
        if isinstance(event, Marriage):
            self._offer_home(ground, event)
        self.deleteLater()

    def _offer_home(self, ground: Ground, event: Marriage) -> None:
        """Ask after a marriage whether the other one moves in here."""
        member = ground.member(event.person)
        if member is None or ground.household is None or ground.member(event.spouse) is not None:
            return
        if event.spouse is None and not event.spouse_name:
            return
        follow_up(ground, event, self._desk, self._parent).open()


def follow_up(ground: Ground, event: Marriage, desk: Desk, parent: QWidget) -> Dialog:
    """Return the question whether the one who married in lives here now."""
    dialog = Dialog("moves-in", translate("Happenings", "Does the other one move in here?"), parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.say(
        translate("Happenings", "The next event is filled in as far as it is known."), "second"
    )
    later = Button(translate("Happenings", "No"), "quiet", keys="Esc")
    dialog.add_answer("no", later).clicked.connect(dialog.reject)
    words = translate("Happenings", "Yes, record it")
    yes = dialog.add_answer("yes", Button(words, "primary", keys="Enter"))
    home, member = ground.household, ground.member(event.person)

    def go_on() -> None:
        head = member is not None and member.relation == HEAD
        other = {"1": "2", "2": "1"}.get(member.sex if member is not None else "", "")
        prefill = Prefill(
            on=str(event.on),
            name=event.spouse_name,
            relation=_SPOUSES.get(other, "10") if head else "",
            living_in=home.household_id if home is not None and event.spouse else None,
        )
        if event.spouse is not None:
            Opening(desk, parent).open(EventKind.SEPARATION, None, event.spouse, prefill)
        else:
            Opening(desk, parent).open(EventKind.MOVE_IN, home, None, prefill)

    yes.clicked.connect(go_on)
    return dialog


def shell_of(widget: QWidget) -> Shell:
    """Return the window that a part of a page stands in, as pages see it."""
    part: QWidget | None = widget
    while part is not None:
        if isinstance(part, Page):
            return part.shell
        part = part.parentWidget()
    return cast("Shell", widget.window())


def _undo(event_id: int, desk: Desk, parent: QWidget) -> Callable[[], None]:
    shell = shell_of(parent)
    home = parent.window()

    def take_back() -> None:
        households, operator = desk.services.households, desk.operator()
        reason = translate("Happenings", "Taken back right after it was recorded")
        desk.tasks.run(
            lambda: households.undo(event_id, reason, operator),
            owner=home,
            done=lambda _nothing: shell.toast(translate("Happenings", "Taken back")),
            error=shell.show_error,
        )

    return take_back
