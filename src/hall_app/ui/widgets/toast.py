"""One line about what was done, with the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hall_app.ui import colours, metrics
from hall_app.ui.i18n import translate
from hall_app.ui.widgets import painting
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.labels import IconLabel, Label

if TYPE_CHECKING:
    from collections.abc import Callable


class Toast(QWidget):
    """Say in one line what was done; the way back stays open while it counts down.

    Signals:
        gone: The time is over, or it was taken back.
    """

    gone = Signal()

    def __init__(
        self,
        words: str,
        undo: Callable[[], None] | None = None,
        seconds: int = 10,
        parent: QWidget | None = None,
        *,
        icon: str = "check",
    ) -> None:
        super().__init__(parent)
        self.setObjectName("toast")
        self.setAccessibleName(words)
        self._undo, self._left = undo, seconds
        sizes = metrics.current()
        row = QHBoxLayout(self)
        row.setContentsMargins(sizes.gap(12), sizes.gap(6), sizes.gap(8), sizes.gap(6))
        row.setSpacing(sizes.gap(10))
        row.addWidget(IconLabel("undo" if undo else icon))
        row.addWidget(Label(words, "body"))
        self._count = Label("", "hint")
        row.addWidget(self._count)
        self.button: Button | None = None
        if undo is not None:
            self.button = Button(translate("Toast", "Take back"), keys="Ctrl+Z")
            self.button.setObjectName("toast-undo")
            self.button.clicked.connect(self.take_back)
            row.addWidget(self.button)
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self._tick)
        self._timer.start()
        self._say()

    @property
    def seconds_left(self) -> int:
        """Return how long the way back stays open."""
        return self._left

    def take_back(self) -> bool:
        """Undo what was done; tell whether there was something to undo."""
        if self._undo is None:
            return False
        undo, self._undo = self._undo, None
        self.close_now()
        undo()
        return True

    def close_now(self) -> None:
        """Go away."""
        self._timer.stop()
        self.hide()
        self.gone.emit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the sheet."""
        painter = QPainter(self)
        box = QRectF(self.rect())
        painting.rounded(painter, box, fill=colours.SURFACE, edge=colours.FIELD, radius=4)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        """Keep to its size in a new text size."""
        if event.type() == QEvent.Type.FontChange:
            self.adjustSize()
        super().changeEvent(event)

    def _tick(self) -> None:
        self._left -= 1
        if self._left <= 0:
            self.close_now()
        else:
            self._say()

    def _say(self) -> None:
        shown = self._undo is not None
        words = translate("Toast", "%n second(s) left", n=self._left) if shown else ""
        self._count.setText(words)
