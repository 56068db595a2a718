"""Take a whole import back: why, and for many people their number as a confirmation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from hall_app.ui.i18n import mark, translate
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.dialogs import Dialog
from hall_app.ui.widgets.field_editors import DigitsField, SentenceField
from hall_app.ui.widgets.labels import Label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from hall_app.domain.imports import UndoPlan


class UndoDialog(Dialog):
    """Ask for the reason, and for the number of people where it is a mass change.

    Signals:
        given: The reason and the number typed, or None.
    """

    given = Signal(str, object)

    def __init__(self, plan: UndoPlan, parent: QWidget) -> None:
        fact = mark("Imports", "Undo import {batch}: {people} people in {households} households")
        super().__init__(
            "undo-import",
            fact.shown(batch=plan.batch, people=plan.people, households=plan.households),
            parent,
        )
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._plan = plan
        self.say(mark("Imports", "From the file {file}").shown(file=plan.file), "second")
        self.reason = SentenceField("undo-reason", limit=200)
        self.reason.setAccessibleName(translate("Imports", "Reason"))
        self.reason.setPlaceholderText(translate("Imports", "why it is taken back, a few words"))
        self.body.addWidget(self.reason)
        self.number = DigitsField("undo-number")
        self.number.setAccessibleName(translate("Imports", "Number of people"))
        if plan.mass:
            words = mark("Imports", "Type {people} to confirm. A backup is made first.")
            self.say(words.shown(people=plan.people))
            self.body.addWidget(self.number)
        else:
            self.number.hide()
        self.message = Label("", "message", wrap=True)
        self.message.hide()
        self.body.addWidget(self.message)
        back = Button(translate("Imports", "Back"), "quiet", keys="Esc")
        back.setObjectName("undo-back")
        back.clicked.connect(self.reject)
        self._answers.addWidget(back)
        self.button = Button(translate("Imports", "Undo the import"), "danger", keys="Enter")
        self.button.setObjectName("undo-give")
        self.button.clicked.connect(self._try)
        self._answers.addWidget(self.button)
        for field in (self.reason, self.number):
            field.returnPressed.connect(self._try)
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _try(self) -> None:
        if not self.reason.value():
            self._ask(self.reason, translate("Imports", "Please write the reason in a few words."))
            return
        typed = self.number.value()
        if self._plan.mass and typed != str(self._plan.people):
            words = mark("Imports", "Please type the number {people}.")
            self._ask(self.number, words.shown(people=self._plan.people))
            return
        self.accept()
        self.given.emit(self.reason.value(), int(typed) if typed else None)

    def _ask(self, field: SentenceField | DigitsField, words: str) -> None:
        self.message.setText(words)
        self.message.show()
        field.set_state("problem")
        field.setFocus(Qt.FocusReason.OtherFocusReason)
