"""What stands in the way at the start, with the buttons that help."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from hall_app.ui import metrics
from hall_app.ui.i18n import mark
from hall_app.ui.widgets.badges import LightShape
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.labels import Label

if TYPE_CHECKING:
    from hall_app.ui.errors import ErrorText

AGAIN, FOLDER, SET_UP, PRACTICE, CLOSE = "again", "folder", "set-up", "practice", "close"
VIEW = "view"

ANSWERS = {
    AGAIN: mark("StartFault", "Try again"),
    FOLDER: mark("StartFault", "Choose another folder"),
    SET_UP: mark("StartFault", "Set up a new archive here"),
    PRACTICE: mark("StartFault", "Open the practice archive"),
    VIEW: mark("StartFault", "Look only"),
    CLOSE: mark("StartFault", "Close"),
}

HELPING: dict[str, tuple[str, ...]] = {
    "archive-missing": (SET_UP, FOLDER, PRACTICE),
    "data-folder-missing": (FOLDER, SET_UP, AGAIN),
    "data-folder-unwritable": (AGAIN, VIEW, FOLDER),
    "archive-read-only": (AGAIN, VIEW, FOLDER),
    "data-folder-on-network": (FOLDER,),
    "data-folder-synchronised": (FOLDER,),
    "folder-path-too-long": (FOLDER,),
    "data-folder-full": (AGAIN, FOLDER),
}
"""Answers that help with a fault, the first one blue; every other fault: try again, folder."""


class FaultSheet(QFrame):
    """Say in one sentence why the archive does not open.

    Signals:
        answered: Name of the answer.
    """

    answered = Signal(str)

    def __init__(self, code: str, text: ErrorText, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("fault-sheet")
        self.setProperty("role", "card")
        self.setAccessibleName(text.whole)
        self.text = text
        self._column = QVBoxLayout(self)
        head = QHBoxLayout()
        head.addWidget(LightShape("red", 20))
        head.addWidget(Label(text.headline, "h2", wrap=True), 1)
        self._column.addLayout(head)
        self._column.addWidget(Label(text.advice, "body", wrap=True))
        self._column.addStretch(1)
        self._row = QHBoxLayout()
        self.buttons: dict[str, Button] = {}
        for place, name in enumerate((*HELPING.get(code, (AGAIN, FOLDER)), CLOSE)):
            button = Button(ANSWERS[name].shown(), "primary" if place == 0 else "normal")
            button.setObjectName(f"answer-{name}")
            button.clicked.connect(lambda _on=False, name=name: self.answered.emit(name))
            self.buttons[name] = button
            self._row.addWidget(button)
        self._row.addStretch(1)
        self._column.addLayout(self._row)
        self._space()

    def begin(self) -> None:
        """Put the focus on the first answer."""
        next(iter(self.buttons.values())).setFocus()

    def sizeHint(self) -> QSize:
        """Return a sheet that holds two sentences."""
        sizes = metrics.current()
        return QSize(max(sizes.px(640), super().sizeHint().width()), sizes.px(220))

    def changeEvent(self, event: QEvent) -> None:
        """Space again in a new text size."""
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_row"):
            self._space()
        super().changeEvent(event)

    def _space(self) -> None:
        sizes = metrics.current()
        side = sizes.gap(24)
        self._column.setContentsMargins(side, sizes.gap(20), side, sizes.gap(16))
        self._column.setSpacing(sizes.gap(10))
        self.setMaximumSize(sizes.px(760), sizes.px(240))
