"""Ask for the one sentence that a decision needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from hall_app.ui.i18n import translate
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.dialogs import Dialog
from hall_app.ui.widgets.field_editors import SentenceField
from hall_app.ui.widgets.labels import Label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from hall_app.ui.widgets.buttons import Kind


class ReasonDialog(Dialog):
    """Take a reason; Enter in the field gives it.

    Args:
        fact: What is decided about.
        words: What the reason is kept for.
        answer: Words of the button.
        kind: How the button is drawn; ``danger`` for what is not taken back.

    Signals:
        given: The reason.
    """

    given = Signal(str)

    def __init__(
        self, fact: str, words: str, answer: str, parent: QWidget, *, kind: Kind = "primary"
    ) -> None:
        super().__init__("reason-dialog", fact, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.say(words, "second")
        self.reason = SentenceField("reason", limit=200)
        self.reason.setAccessibleName(translate("Decisions", "Reason"))
        self.reason.setPlaceholderText(translate("Decisions", "reason, a few words"))
        self.body.addWidget(self.reason)
        self.message = Label("", "message")
        self.message.hide()
        self.body.addWidget(self.message)
        back = Button(translate("Decisions", "Back"), "quiet", keys="Esc")
        back.setObjectName("reason-back")
        back.clicked.connect(self.reject)
        self._answers.addWidget(back)
        self.button = Button(answer, kind, keys="Enter")
        self.button.setObjectName("reason-give")
        self.button.clicked.connect(self._try)
        self._answers.addWidget(self.button)
        self.reason.returnPressed.connect(self._try)
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _try(self) -> None:
        text = self.reason.value()
        if not text:
            self.message.setText(translate("Decisions", "Please write the reason in a few words."))
            self.message.show()
            self.reason.set_state("problem")
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.accept()
        self.given.emit(text)
