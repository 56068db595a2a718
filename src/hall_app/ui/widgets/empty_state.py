"""What stands where there is nothing: never a blank area, never blame."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hall_app.ui import colours, metrics
from hall_app.ui.widgets.labels import IconLabel, Label

if TYPE_CHECKING:
    from hall_app.ui.widgets.buttons import Button


class EmptyState(QWidget):
    """Say what is not there, why that is fine or what helps, and offer one way on."""

    def __init__(
        self,
        icon: str = "cases",
        headline: str = "",
        sentence: str = "",
        button: Button | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._picture = IconLabel(icon, colours.FIELD, 34)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._headline = Label(headline, "strong", wrap=True)
        self._sentence = Label(sentence, "second", wrap=True)
        column = QVBoxLayout(self)
        column.setSpacing(metrics.current().gap(6))
        column.addStretch(1)
        column.addWidget(self._picture)
        for label in (self._headline, self._sentence):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        if button is not None:
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)

    def show_icon(self, icon: str) -> None:
        """Show another picture over the words."""
        self._picture.show_icon(icon, colours.FIELD)

    def say(self, headline: str, sentence: str = "") -> None:
        """Say something else."""
        self._headline.setText(headline)
        self._sentence.setText(sentence)
