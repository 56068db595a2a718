"""A new first-asked record from anywhere: the dialog lies over the page that is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, Signal

from hall_app.support.errors import HallError
from hall_app.ui.contacts.controller import ground
from hall_app.ui.contacts.new_dialog import NewContactDialog
from hall_app.ui.errors import explain
from hall_app.ui.i18n import mark
from hall_app.ui.widgets.whom_field import MOST_OFFERS, people_offers

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from hall_app.domain.contacts import ContactOpening, ContactView
    from hall_app.ui.contacts.controller import Ground
    from hall_app.ui.contacts.new_dialog import Told
    from hall_app.ui.desk import Desk
    from hall_app.ui.main_window import MainWindow
    from hall_app.ui.page import Shell


class Asking(QObject):
    """Take a new record and write it down; a case that follows opens the intake.

    Args:
        over: Gives the widget that the dialog lies over.

    Signals:
        recorded: ``ContactView`` of the record that was written.
    """

    recorded = Signal(object)

    def __init__(
        self, shell: Shell, desk: Desk, over: Callable[[], QWidget], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._shell, self._desk, self._over = shell, desk, over
        self._under_way = False

    def ask(self) -> None:
        """Open the form once its lists are there."""
        services, operator = self._desk.services, self._desk.operator()
        self._desk.tasks.run(
            lambda: ground(services, operator),
            owner=self,
            done=self._open,
            error=self._shell.show_error,
            key="ground",
        )

    def _open(self, known: Ground) -> None:
        desk = self._desk
        dialog = NewContactDialog(
            known,
            desk.operator().account_id,
            desk.today(),
            may_open=desk.may("intake.accept"),
            parent=self._over(),
        )
        dialog.whom.looked_for.connect(lambda typed: self._find(dialog, typed))
        dialog.given.connect(lambda: self._give(dialog))
        dialog.open()

    def _find(self, dialog: NewContactDialog, typed: str) -> None:
        search, operator = self._desk.services.search, self._desk.operator()
        self._desk.tasks.run(
            lambda: search.find(typed, operator, limit=MOST_OFFERS),
            owner=dialog,
            done=lambda found: dialog.whom.offer(typed, people_offers(found, sign="")),
            error=self._shell.show_error,
            key="whom",
        )

    def _give(self, dialog: NewContactDialog) -> None:
        if self._under_way:
            return  # a second press before the answer must not write a second record

        def refused(fault: Exception) -> None:
            self._under_way = False
            if not shiboken6.isValid(dialog):
                self._shell.show_error(fault)
                return
            text = explain(fault)
            dialog.refuse(text.whole, text.fields)

        try:
            told = dialog.told
        except HallError as fault:
            refused(fault)
            return
        contacts, operator = self._desk.services.contacts, self._desk.operator()

        def taken(one: ContactView) -> None:
            self._under_way = False
            if shiboken6.isValid(dialog):
                dialog.accept()
            self._taken(one, told)

        self._under_way = True
        self._desk.tasks.run(
            lambda: contacts.record(told.contact, operator, told.end),
            owner=self,
            done=taken,
            error=refused,
        )

    def _taken(self, one: ContactView, told: Told) -> None:
        self.recorded.emit(one)
        words = mark("Contacts", "Written down as {number}")
        self._shell.toast(words.shown(number=one.number))
        if told.opens_case:
            contacts, operator = self._desk.services.contacts, self._desk.operator()
            self._desk.tasks.run(
                lambda: contacts.opening(one.contact_id, operator),
                owner=self,
                done=self._begin_case,
                error=self._shell.show_error,
            )

    def _begin_case(self, opening: ContactOpening) -> None:
        self._shell.open_page("intake", opening)


def ask_from_anywhere(window: MainWindow, desk: Desk) -> Asking:
    """Let Ctrl+Shift+N take a new record over any page."""

    def over() -> QWidget:
        return window.current_page or window

    asking = Asking(window, desk, over, window)
    window.actions_registry.make("new-contact", window, asking.ask)
    return asking
