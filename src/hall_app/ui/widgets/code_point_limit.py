"""How many characters fit into a field, counted as a person counts them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QValidator

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class CodePointLimit(QValidator):
    """Refuse the character after the last allowed one; counts code points, never breaks an IME."""

    refused = Signal()

    def __init__(self, limit: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._limit = limit

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Accept up to the limit."""
        if len(text) > self._limit:
            self.refused.emit()
            return QValidator.State.Invalid, text, position
        return QValidator.State.Acceptable, text, position
