"""The passphrase at the first start of the day; a wrong one makes the next try wait."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QVBoxLayout, QWidget

from hall_app.ui import metrics
from hall_app.ui.i18n import translate
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.labels import Label
from hall_app.ui.widgets.secret_field import SecretField

if TYPE_CHECKING:
    from hall_app.ui.errors import ErrorText

WAITS = (1, 5, 30)
"""Seconds until the next try after the first, second and each further wrong passphrase."""


class UnlockSheet(QFrame):
    """Ask for the passphrase, or for the recovery key in its place.

    Signals:
        wanted: What was typed.
    """

    wanted = Signal(str)

    def __init__(self, folder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("unlock-sheet")
        self.setProperty("role", "card")
        self._wrong, self._left, self._busy = 0, 0, False
        self.secret = SecretField("passphrase")
        self.secret.setAccessibleName(translate("Unlock", "Passphrase or recovery key"))
        self.open = Button(translate("Unlock", "Open the archive"), "primary", keys="Enter")
        self.open.setObjectName("unlock")
        self.by_itself = QCheckBox(
            translate("Unlock", "From now on it opens by itself for this computer account")
        )
        self.by_itself.setObjectName("by-itself")
        self.message = Label("", "message", wrap=True)
        self.message.hide()
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self._tick)
        self._column = QVBoxLayout(self)
        for part in (
            Label(translate("Unlock", "The archive is locked"), "h1"),
            Label(translate("Unlock", "Archive in {folder}").format(folder=folder), "second"),
            Label(self.secret.accessibleName(), "second"),
            self.secret,
            self.by_itself,
            self.message,
            self.open,
        ):
            if isinstance(part, Label):
                part.setWordWrap(True)
            self._column.addWidget(part)
        self._column.addStretch(1)
        hint = translate(
            "Unlock",
            "The head of the hall chose the passphrase at the first set-up. The recovery key "
            "lies printed in the sealed envelope.",
        )
        self._column.addWidget(Label(hint, "hint", wrap=True))
        self.secret.returnPressed.connect(self.ask)
        self.open.clicked.connect(self.ask)
        self._space()

    @property
    def waiting(self) -> int:
        """Return the seconds until the next try."""
        return self._left

    def begin(self) -> None:
        """Put the focus into the field."""
        self.secret.setFocus()
        self.secret.selectAll()

    def ask(self) -> None:
        """Try what is typed, unless the wait is not over."""
        if self._busy or self._left or not self.secret.text():
            return
        self._busy = True
        self.message.hide()
        self.wanted.emit(self.secret.text())

    def refuse(self, text: ErrorText) -> None:
        """Say that it was wrong and count down to the next try."""
        self._busy = False
        self.message.setText(text.whole)
        self.message.show()
        self.secret.set_state("problem")
        self._left = WAITS[min(self._wrong, len(WAITS) - 1)]
        self._wrong += 1
        self._say()
        self._timer.start()
        self.begin()

    def changeEvent(self, event: QEvent) -> None:
        """Space again in a new text size."""
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_column"):
            self._space()
        super().changeEvent(event)

    def _tick(self) -> None:
        self._left -= 1
        if self._left <= 0:
            self._timer.stop()
        self._say()

    def _say(self) -> None:
        if self._left:
            self.open.switch_off(translate("Unlock", "again in %n second(s)", n=self._left))
        else:
            self.open.switch_on()

    def _space(self) -> None:
        sizes = metrics.current()
        side = sizes.gap(24)
        self._column.setContentsMargins(side, sizes.gap(20), side, sizes.gap(16))
        self._column.setSpacing(sizes.gap(8))
        self.setMaximumSize(sizes.px(560), sizes.px(370))
