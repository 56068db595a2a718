"""A matter that was taken on paper before (补录): when, and why it is entered only now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from hall_app.domain.late import LONGEST_REASON, LateEntry, check_late, read_moment
from hall_app.support.clock import hall_day, hall_time
from hall_app.support.errors import RuleViolation
from hall_app.ui.errors import explain
from hall_app.ui.i18n import translate
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.field_editors import SentenceField
from hall_app.ui.widgets.form_dialog import FormDialog
from hall_app.ui.widgets.form_grid import FieldSpec

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from hall_app.ui.intake.page import IntakePage


class LateDialog(FormDialog):
    """Take the real moment and the reason; an empty moment makes it a matter of now again."""

    def __init__(
        self, now: Callable[[], dt.datetime], known: LateEntry | None, parent: QWidget
    ) -> None:
        super().__init__(
            "late-form",
            translate("Late", "Taken on paper before: when?"),
            translate("Late", "Enter it late"),
            translate("Late", "Back"),
            parent,
        )
        self._now = now
        hint = translate("Late", "as 9-17 10:20; empty: it comes in now")
        self.form.add(
            FieldSpec(name="late_at", label=translate("Late", "Really taken"), hint=hint),
            SentenceField("late_at", limit=30),
        )
        hint = translate("Late", "as power cut, system down; it stands on the timeline")
        self.form.add(
            FieldSpec(name="late_reason", label=translate("Late", "Reason"), hint=hint),
            SentenceField("late_reason", limit=LONGEST_REASON),
        )
        if known is not None:
            self.form.set_value("late_at", f"{hall_time(known.at):%Y-%m-%d %H:%M}")
            self.form.set_value("late_reason", known.reason)
        self.form.focus("late_at")

    @property
    def answer_given(self) -> LateEntry | None:
        """Return the late entry, or nothing for a matter of now.

        Raises:
            RuleViolation: ``moment-unreadable``, ``date-unreadable`` and the faults of the check.
        """
        text = self.form.text("late_at")
        if not text:
            return None
        now = self._now()
        at = read_moment(text, now)
        return check_late(LateEntry(at=at, reason=self.form.text("late_reason")), now)


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
        dialog = LateDialog(page.desk.clock.now, page.view.late_line.late, page)

        def given() -> None:
            try:
                late = dialog.answer_given
            except RuleViolation as fault:
                told = explain(fault)
                dialog.refuse(told.whole, told.fields)
                return
            dialog.accept()
            page.view.late_line.show_late(late)
            page.view.edited.emit()
            if page.view.item is not None:
                page.controller.count(page.view.item.code, page.view.draft().asked_limit)

        dialog.given.connect(given)
        dialog.open()
