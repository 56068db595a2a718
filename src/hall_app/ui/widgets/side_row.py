"""Two lines of text with an icon before and a button behind, for cards at the side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from hall_app.ui import metrics
from hall_app.ui.widgets.labels import ElidingLabel
from hall_app.ui.widgets.pictures import Picture

if TYPE_CHECKING:
    from hall_app.ui.widgets.buttons import Button


class SideRow(QWidget):
    """Show what it is, one fact below, and the one thing to do about it."""

    def __init__(
        self,
        icon: str,
        title: str,
        second: str,
        button: Button | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        sizes = metrics.current()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, sizes.gap(4), 0, sizes.gap(4))
        row.setSpacing(sizes.gap(8))
        row.addWidget(Picture(icon, 16), 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout()
        column.setSpacing(0)
        self.title = ElidingLabel(title, "body")
        self.second = ElidingLabel(second, "hint")
        column.addWidget(self.title)
        column.addWidget(self.second)
        row.addLayout(column, 1)
        self.button = button
        if button is not None:
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def say(self, title: str, second: str) -> None:
        """Show another thing in the same place."""
        self.title.set_words(title)
        self.second.set_words(second)
