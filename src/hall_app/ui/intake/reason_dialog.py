"""Ask for the one sentence that a decision needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from hall_app.ui.i18n import translate
from hall_app.ui.intake.name_fields import SentenceField
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.dialogs import Dialog
from hall_app.ui.widgets.labels import Label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class ReasonDialog(Dialog):
    """Take a reason; Enter in the field gives it.

    Args:
        fact: What is decided about.
        words: What the reason is kept for.
        answer: Words of the button.

    Signals:
        given: The reason.
    """

    given = Signal(str)

    def __init__(self, fact: str, words: str, answer: str, parent: QWidget) -> None:
        super().__init__("reason-dialog", fact, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.say(words, "second")
        self.reason = SentenceField("reason", limit=200)
        self.reason.setAccessibleName(translate("Intake", "Reason"))
        self.reason.setPlaceholderText(translate("Intake", "reason, a few words"))
        self.body.addWidget(self.reason)
        self.message = Label("", "message")
        self.message.hide()
        self.body.addWidget(self.message)
        back = Button(translate("Intake", "Back"), "quiet", keys="Esc")
        back.setObjectName("reason-back")
        back.clicked.connect(self.reject)
        self._answers.addWidget(back)
        self.button = Button(answer, "primary", keys="Enter")
        self.button.setObjectName("reason-give")
        self.button.clicked.connect(self._try)
        self._answers.addWidget(self.button)
        self.reason.returnPressed.connect(self._try)
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _try(self) -> None:
        text = self.reason.value()
        if not text:
            self.message.setText(translate("Intake", "Please write the reason in a few words."))
            self.message.show()
            self.reason.set_state("problem")
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.accept()
        self.given.emit(text)
