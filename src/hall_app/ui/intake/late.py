"""A matter that was taken on paper before (补录): when, and why it is entered only now."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from hall_app.support.clock import hall_day
from hall_app.support.errors import RuleViolation
from hall_app.ui.decisions.late_dialog import LateDialog
from hall_app.ui.errors import explain
from hall_app.ui.widgets.buttons import Button

if TYPE_CHECKING:
    import datetime as dt

    from hall_app.domain.late import LateEntry
    from hall_app.ui.intake.page import IntakePage


class Late(QObject):
    """Offer the late entry on the page, and count the days from the real one."""

    def __init__(self, page: IntakePage) -> None:
        super().__init__(page)
        self._page = page
        self.action = page.make_action("intake:late", self.ask)
        self.button = Button.of(self.action, "quiet")
        page.head.right.insertWidget(0, self.button)
        page.controller.taken_on = self.day

    def day(self) -> dt.date | None:
        """Return the day the matter was really taken; nothing for one of now."""
        late = self._page.view.late_line.late
        return hall_day(late.at) if late is not None else None

    def ask(self) -> None:
        """Ask when it was really taken."""
        page = self._page
        if page.shows_after:
            return
        dialog = LateDialog(page.desk.clock.now, page, known=page.view.late_line.late)

        def given() -> None:
            try:
                late = dialog.answer_given
            except RuleViolation as fault:
                refused(fault)
                return
            if late is None or not late.blank:
                self._take(dialog, late)
                return
            blanks, operator = page.desk.services.blanks, page.desk.operator()
            page.desk.tasks.run(
                lambda: blanks.check(late.blank, operator),
                owner=dialog,
                done=lambda number: self._take(dialog, replace(late, blank=number)),
                error=refused,
                key="blank",
            )

        def refused(fault: Exception) -> None:
            told = explain(fault)
            dialog.refuse(told.whole, told.fields)

        dialog.given.connect(given)
        dialog.open()

    def _take(self, dialog: LateDialog, late: LateEntry | None) -> None:
        page = self._page
        dialog.accept()
        page.view.late_line.show_late(late)
        page.view.edited.emit()
        if page.view.item is not None:
            page.controller.day_changed(page.view.item, page.view.draft().asked_limit)
