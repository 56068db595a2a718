"""What became of the draft, in the page's head."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from hall_app.ui import colours, metrics
from hall_app.ui.widgets.labels import IconLabel, Label


class HeadState(QWidget):
    """Say in a few words that what was typed is safe."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign = IconLabel("check", colours.LIGHTS["green"].ink, 14)
        self.words = Label("", "second")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(metrics.current().gap(6))
        row.addWidget(self._sign)
        row.addWidget(self.words)

    def say(self, words: str) -> None:
        """Show words behind a tick, or nothing."""
        self.words.setText(words)
        self._sign.setVisible(bool(words))
