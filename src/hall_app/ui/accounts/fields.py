"""Fields for secrets, which are kept exactly as typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from hall_app.ui.errors import explain_code
from hall_app.ui.i18n import translate
from hall_app.ui.widgets.field_editors import LineField

if TYPE_CHECKING:
    from hall_app.ui.widgets.form_grid import FormGrid

LEAST_SECRET = 8


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


def check_pair(
    form: FormGrid, first: str, again: str, too_short: str, found: dict[str, str]
) -> None:
    """Add what is wrong with a secret typed twice."""
    if first in found:
        return
    if len(form.text(first)) < LEAST_SECRET:
        found[first] = explain_code(too_short, least=LEAST_SECRET).whole
        found.pop(again, None)
    elif again not in found and form.text(first) != form.text(again):
        found[again] = translate("Wizard", "Both are not alike. Type it once more.")
