"""The field of a password or passphrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from hall_app.ui.widgets.field_editors import LineField

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class SecretField(LineField):
    """Enter a password or passphrase; nothing of it is shown, cleaned or remembered."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, limit=100, parent=parent)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText
            | Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
        )

    def normalised(self, text: str) -> str:
        """Keep every character, blanks included."""
        return text
