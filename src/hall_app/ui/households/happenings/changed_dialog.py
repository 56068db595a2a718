"""Two clerks at one household: cancel, compare, or record on how it is now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from hall_app.ui.i18n import translate
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.dialogs import Dialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from hall_app.domain.households.views import HouseholdView
    from hall_app.ui.households.happenings.ground import Ground


class ChangedDialog(Dialog):
    """Ask what to do with an event when the household is not what the dialog assumed.

    Signals:
        overwritten: Record on the household as it is now.
    """

    overwritten = Signal()

    def __init__(self, ground: Ground, now: HouseholdView, parent: QWidget) -> None:
        fact = translate("Happenings", "Somebody else has just changed this household")
        super().__init__("household-changed", fact, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._ground, self._now = ground, now
        self.setMinimumWidth(self.maximumWidth())
        last = now.events[0] if now.events else None
        if last is not None:
            words = translate("Happenings", "Last recorded by {name}. What you typed is kept.")
            self.say(words.format(name=last.by), "second")
        over = Button(translate("Happenings", "Record on how it is now"), "normal")
        over.setObjectName("changed-record")
        over.clicked.connect(self._overwrite)
        self._answers.addWidget(over)
        self._look = Button(translate("Happenings", "Compare"), "normal")
        self._look.setObjectName("changed-compare")
        self._look.clicked.connect(self.show_both)
        self._answers.addWidget(self._look)
        cancel = Button(translate("Happenings", "Cancel"), "primary", keys="Esc")
        cancel.setObjectName("changed-cancel")
        cancel.clicked.connect(self.reject)
        self._answers.addWidget(cancel)
        cancel.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_both(self) -> None:
        """Put the household as it is beside how the dialog assumed it."""
        if not self._look.isVisible():
            return
        self._look.hide()
        before = self._ground.household
        mine = before if before and before.household_id == self._now.household_id else None
        self.compare(
            (translate("Happenings", "Now"), self._people(self._now)),
            (
                translate("Happenings", "When you began"),
                self._people(mine) if mine is not None else "–",
            ),
        )

    def _people(self, view: HouseholdView) -> str:
        lines = [self._ground.member_words(one) for one in view.members]
        return "\n".join(lines) or translate("Happenings", "nobody")

    def _overwrite(self) -> None:
        self.accept()
        self.overwritten.emit()
