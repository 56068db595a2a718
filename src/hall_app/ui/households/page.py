"""The page of one household: who belongs to it, how they stand, what happened, their cases."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from hall_app.ui.decisions.reason_dialog import ReasonDialog
from hall_app.ui.desk import CaseSubject, HouseholdSubject, PersonSubject, household_subject
from hall_app.ui.errors import explain
from hall_app.ui.households.acts import HouseholdActs
from hall_app.ui.households.controller import HouseholdController
from hall_app.ui.households.day_field import DayField
from hall_app.ui.households.event_menu import EventMenu
from hall_app.ui.households.past_band import PastBand
from hall_app.ui.households.timeline import event_words
from hall_app.ui.households.view import HouseholdView
from hall_app.ui.i18n import mark, translate
from hall_app.ui.page import Page, PageEntry
from hall_app.ui.widgets.labels import redress

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from hall_app.domain.households.events import EventKind
    from hall_app.domain.households.views import EventLine, FormerMember, MemberView
    from hall_app.domain.views import CaseHit
    from hall_app.ui.desk import Desk
    from hall_app.ui.households.controller import OpenHousehold
    from hall_app.ui.page import Effective, Shell

AT_ONCE = dt.timedelta(seconds=10)
"""So long Ctrl+Z takes the event back that the clerk recorded last."""


class HouseholdPage(Page):
    """Show one household and lead to everything a clerk does with it.

    ``entered`` takes a ``HouseholdSubject``, or a household or person as the search gives it.
    """

    def __init__(self, shell: Shell, desk: Desk) -> None:
        super().__init__("household", translate("Household", "Household"), shell)
        self._desk = desk
        self._subject: HouseholdSubject | None = None
        self._wanted: HouseholdSubject | None = None
        self._held = False
        self.controller = HouseholdController(desk, self)
        self.view = HouseholdView(desk.today)
        self.view.fill_head(self.head)
        self.day = DayField(desk.today)
        self.day.show_day(None)
        self.head.right.addWidget(self.day)
        self.head.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.past = PastBand()
        self.body.addWidget(self.past)
        self.body.addWidget(self.view, 1)
        self.acts = HouseholdActs(self, desk)
        self._connect()

    def _connect(self) -> None:
        control, view = self.controller, self.view
        control.shown.connect(self.show_household)
        control.absent.connect(self._say_absent)
        control.named.connect(view.say_name)
        control.failed.connect(self._failed)
        control.revealed.connect(self._revealed)
        control.phones.connect(self._phones_revealed)
        control.person_told.connect(view.person.show_events)
        control.undone.connect(self._say_undone)
        view.members.opened.connect(self.open_person)
        view.members.moved.connect(self._member_moved)
        view.events.moved.connect(self.acts.show_event)
        view.cases.opened.connect(self.open_case)
        view.facts.opened.connect(self.show_former)
        view.person.closed.connect(self.close_person)
        self.day.wanted.connect(control.show_day)
        self.day.unreadable.connect(self.shell.show_error)

    # --- what the shell calls ---------------------------------------------------------------

    def entered(self, subject: object = None) -> None:
        """Open a household, or go on with the one that was open."""
        wanted = household_subject(subject)
        if wanted is None:
            self.controller.wake()
            return
        self._subject = wanted
        self._wanted = wanted
        self.acts.show_subject(wanted)
        self.view.close_person()
        self.controller.show_household(wanted)

    def left(self) -> None:
        """Hide what was revealed and follow no changes while away."""
        self._hide()
        self.controller.sleep()

    def first_focus(self) -> QWidget | None:
        """Start at the members, or at what happened where nobody is left."""
        view = self.view
        if view.absent.isVisibleTo(view):
            return self.acts.buttons[self.acts.main]
        if view.shown_id is not None and not view.members.table.model.rows:
            return view.events.table.view
        return view.members.table.view

    def undo(self) -> bool:
        """Take back the event that this clerk recorded a moment ago."""
        line = self._just_recorded()
        if line is None:
            return False
        self.controller.undo(line, translate("Household", "taken back at once"))
        return True

    def fit(self, effective: Effective) -> None:
        """Put the cards below each other; address and day always stay."""
        super().fit(effective)
        self.head.setVisible(True)
        self.day.set_caption(shown=effective.captions)
        self.view.fit(effective)
        self.acts.fit(effective)

    # --- what it shows ----------------------------------------------------------------------

    def show_household(self, found: OpenHousehold) -> None:
        """Show a household as it is now, or as it was."""
        shown = found.view
        first = self.view.shown_id != shown.household_id
        lost = first and self._has_focus()
        self.view.show_household(found)
        if self._subject is not None:
            self._subject = replace(self._subject, household_id=shown.household_id)
            self.acts.show_subject(self._subject)
        self.day.show()
        self.day.show_day(shown.as_of)
        self.past.show_day(shown.as_of)
        self._dress_head(past=shown.as_of is not None)
        self._show_acts()
        self._show_wanted_person()
        if lost:
            target = self.first_focus()
            if target is not None:
                target.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_person(self, _member: MemberView | None = None) -> None:
        """Open the sheet of the member with the focus, and its time line."""
        member = self.member()
        if member is not None and member.sealed:
            self.shell.remark(translate("Household", "this archive is sealed"))
            return
        if self.view.open_person() and self.view.person.member is not None:
            self.controller.tell_person(self.view.person.member.person_id)
            if self.view.members.isHidden() or not self.view.area.isVisibleTo(self):
                self.view.person.area.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_former(self, former: FormerMember) -> None:
        """Show the household as it was the day before somebody left, with his sheet."""
        if former.sealed:
            self.shell.remark(translate("Household", "this archive is sealed"))
            return
        self._wanted = HouseholdSubject(person_id=former.person_id, sheet=True)
        self.controller.show_day(former.until.first_day() - dt.timedelta(days=1))

    def close_person(self) -> None:
        """Give the household the whole width again."""
        self.view.close_person()
        self.view.members.table.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_case(self, hit: CaseHit) -> None:
        """Open a case, with the others of this household for PgUp and PgDn."""
        numbers = self.view.cases.numbers()
        self.shell.open_page("case", CaseSubject(number=hit.number, among=numbers))

    # --- what the clerk does ----------------------------------------------------------------

    def start_intake(self) -> None:
        """Start an intake for the member with the focus."""
        member = self.member()
        person = member.person_id if member is not None else self._person_alone()
        if person is not None:
            self.shell.open_page("intake", PersonSubject(resident_id=person))

    def choose_event(self) -> None:
        """Ask what happened."""
        member = self.member()
        menu = EventMenu(member.name if member is not None else "", self)
        menu.chosen.connect(self.record)
        menu.open()

    def record(self, kind: EventKind) -> None:
        """Open the dialog of one kind of event, for the member with the focus."""
        from hall_app.ui.households.happenings import (  # noqa: PLC0415 - the dialogs are many
            open_event_dialog,
        )

        found, member = self.controller.open_household, self.member()
        person = member.person_id if member is not None else self._person_alone()
        open_event_dialog(kind, found.view if found else None, person, self._desk, self)

    def go_to_section(self, place: int) -> None:
        """Put the focus into a part of the page, for Ctrl+1…4."""
        view = self.view
        parts = (view.members.table.view, view.events.table.view, view.facts.area)
        target = (*parts, view.cases.table.view)[place - 1]
        if target.isVisibleTo(self):
            target.setFocus(Qt.FocusReason.ShortcutFocusReason)
            view.area.ensureWidgetVisible(target)

    def choose_day(self) -> None:
        """Let the clerk type the day to look at."""
        self.day.take_focus()

    def undo_event(self) -> None:
        """Take the event with the focus back, with a reason."""
        line = self.view.events.current
        if line is None:
            return
        fact = mark("Household", "Take “{what}” back?").shown(what=event_words(line))
        sentence = translate(
            "Household",
            "The archive goes back to what it was before; event and reason stay on record.",
        )
        words = translate("Household", "Take it back")
        dialog = ReasonDialog(fact, sentence, words, self, kind="danger")
        dialog.given.connect(lambda reason: self.controller.undo(line, reason))
        dialog.open()

    def go_beside(self, step: int) -> None:
        """Open the household before or after this one in the list it was opened from."""
        household_id = self._subject.beside(step) if self._subject is not None else None
        if household_id is not None and self._subject is not None:
            self._hide()
            self.entered(HouseholdSubject(household_id=household_id, among=self._subject.among))

    def go_back(self) -> None:
        """Close the sheet, come back to today, or go where the household was opened from."""
        if self.view.close_person():
            self.view.members.table.view.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.controller.day is not None:
            self.controller.show_day(None)
        else:
            back = getattr(self.shell, "go_back", None)
            if back is not None:
                back()
            else:
                self.shell.open_page("households")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show the whole numbers while F4 is held."""
        if event.key() == Qt.Key.Key_F4 and not event.isAutoRepeat():
            self._reveal()
            return
        super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Hide them when F4 is let go."""
        if event.key() == Qt.Key.Key_F4 and not event.isAutoRepeat():
            self._hide()
            return
        super().keyReleaseEvent(event)

    # --- parts ------------------------------------------------------------------------------

    def _has_focus(self) -> bool:
        """Tell whether the focus is on this page, or lost with a part that went away."""
        shown = QApplication.focusWidget()
        return self.isVisible() and (shown is None or self.isAncestorOf(shown))

    def _dress_head(self, *, past: bool) -> None:
        """Let the head sink while an earlier day is shown."""
        self.head.setProperty("role", "past-head" if past else "")
        redress(self.head)

    def member(self) -> MemberView | None:
        """Return the member with the focus."""
        return self.view.members.current if self.view.shown_id is not None else None

    def _person_alone(self) -> int | None:
        """Return the person that was looked for and has no household."""
        if self.view.shown_id is not None or self._subject is None:
            return None
        return self._subject.person_id

    def _show_acts(self) -> None:
        found = self.controller.open_household
        if found is None:
            return
        shown = found.view
        self.acts.show_state(
            past=shown.as_of is not None,
            closed=shown.closed_on is not None,
            member=self.member(),
        )
        self.acts.show_event(self.view.events.current)

    def _show_wanted_person(self) -> None:
        """Open the sheet that was asked for, or keep the open one up to date."""
        wanted, self._wanted = self._wanted, None
        if wanted is not None and wanted.person_id is not None:
            if self.view.members.select(wanted.person_id) and wanted.sheet:
                self.open_person()
        elif not self.view.person.isHidden():
            self.open_person()

    def _member_moved(self, member: MemberView | None) -> None:
        if member is None or self.controller.open_household is None:
            return
        self._show_acts()
        sheet = self.view.person
        if not sheet.isHidden() and (
            sheet.member is None or sheet.member.person_id != member.person_id
        ):
            self.open_person()

    def _reveal(self) -> None:
        if not self._desk.may("people.reveal"):
            return
        member, facts = self.member(), self.view.facts
        if facts.area.hasFocus() and facts.covers_something():
            self._held = True
            self.controller.reveal_phones()
        elif member is not None:
            self._held = True
            self.controller.reveal(member.person_id)

    def _revealed(self, person_id: int, id_number: str, phone: str) -> None:
        if self._held:
            self.view.members.show_numbers(person_id, id_number, phone)
            self.view.person.show_numbers(person_id, id_number, phone)
            self.view.person.uncover(person_id)

    def _phones_revealed(self, numbers: dict[str, str]) -> None:
        if self._held:
            self.view.facts.show_phones(numbers, whole=True)

    def _hide(self) -> None:
        if self._held:
            self._held = False
            self.view.mask_numbers()

    def _just_recorded(self) -> EventLine | None:
        found, operator = self.controller.open_household, self._desk.operator()
        past = found is not None and found.view.as_of is not None
        if found is None or past or not self._desk.may("households.undo"):
            return None
        since = self._desk.clock.now() - AT_ONCE
        mine = [
            one
            for one in found.view.events
            if one.undone_at is None and one.by == operator.name and one.at >= since
        ]
        return max(mine, key=lambda one: (one.at, one.event_id), default=None)

    def _failed(self, fault: Exception) -> None:
        self.day.show_day(self.controller.day)
        self.shell.show_error(fault)

    def _say_absent(self, fault: Exception) -> None:
        told = explain(fault)
        self.past.show_day(None)
        self._dress_head(past=False)
        self.day.hide()
        self.view.show_absent(told.headline, told.advice)
        self.acts.show_person_only(known=self._person_alone() is not None)
        if self._has_focus():
            self.acts.buttons[self.acts.main].setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_undone(self, line: EventLine) -> None:
        words = mark("Household", "“{what}” is taken back")
        self.shell.toast(words.shown(what=event_words(line)))


def household_entry(desk: Desk) -> PageEntry:
    """Register the page of one household; it stands under the page that finds them."""
    return PageEntry(
        key="household",
        words=mark("Household", "Household"),
        short=mark("Household", "Household"),
        icon="household",
        build=lambda shell: HouseholdPage(shell, desk),
        listed=False,
        home="households",
    )
