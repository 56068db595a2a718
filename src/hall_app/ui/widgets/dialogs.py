"""The dialog for a decision or a conflict: the title is the fact, the buttons are the answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from hall_app.ui import metrics
from hall_app.ui.widgets.labels import Label
from hall_app.ui.widgets.veil import Veil

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent

    from hall_app.ui.widgets.buttons import Button


FEWEST_ROWS = 3


class Dialog(QDialog):
    """Ask for one decision; at most 520 px wide.

    Attributes:
        body: Layout between the fact and the answers.
        answer: Name of the answer given; empty after Esc.
    """

    def __init__(self, name: str, fact: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        if parent is not None:
            # The fact can name a resident, and a title stands in the task bar.
            self.setWindowTitle(parent.window().windowTitle())
        self.setAccessibleName(fact)
        self.setModal(True)
        self.answer = ""
        self._veil: Veil | None = None
        sizes = metrics.current()
        self._column = column = QVBoxLayout(self)
        side = sizes.gap(16)
        column.setContentsMargins(side, side, side, sizes.gap(12))
        column.setSpacing(sizes.gap(10))
        column.addWidget(Label(fact, "h2", wrap=True))
        self.body = QVBoxLayout()
        self.body.setSpacing(sizes.gap(8))
        column.addLayout(self.body, 1)
        self._answers = QHBoxLayout()
        self._answers.setSpacing(sizes.gap(8))
        self._answers.addStretch(1)
        column.addLayout(self._answers)
        self.setMaximumWidth(sizes.px(520))
        self.setMinimumWidth(min(sizes.px(360), 520))

    def showEvent(self, event: QShowEvent) -> None:
        """Dim the window under the dialog."""
        super().showEvent(event)
        below = self.parentWidget()
        if below is not None and self._veil is None:
            window = below.window()
            self._veil = Veil(window)
            self._veil.setGeometry(window.rect())
            self._veil.show()
            self._veil.raise_()
        self._widen()
        self._stay_inside()

    def event(self, event: QEvent) -> bool:
        """Grow when a message or a field appears; wrapped lines would be squeezed else."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            needed = self._column.totalHeightForWidth(self.width())
            if needed > self.height():
                self.resize(self.width(), needed)
        return done

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Move up when it grows over the lower edge: its answers stand there."""
        super().resizeEvent(event)
        self._stay_inside()

    def hideEvent(self, event: QHideEvent) -> None:
        """Give the window its light back."""
        super().hideEvent(event)
        if self._veil is not None:
            self._veil.hide()
            self._veil.deleteLater()
            self._veil = None

    def _widen(self) -> None:
        """Take the width the answers need: a least width set by hand keeps Qt from minding it."""
        needed = min(self.maximumWidth(), self._column.totalMinimumSize().width())
        if needed > self.width():
            self.resize(needed, self.height())

    def rows_that_fit(self, most: int, row: int, beside: int) -> int:
        """Return how many rows of a list the window below has room for.

        Args:
            most: Rows wanted.
            row: Height of one at text size 100 %.
            beside: What the rest of the dialog takes at 100 %.
        """
        below, sizes = self.parentWidget(), metrics.current()
        if below is None:
            return most
        room = (below.window().height() - sizes.px(beside)) // sizes.px(row)
        return min(most, max(FEWEST_ROWS, room))

    def say(self, words: str, role: str = "body") -> Label:
        """Write a sentence into the body."""
        label = Label(words, role, wrap=True)
        self.body.addWidget(label)
        return label

    def compare(self, theirs: tuple[str, str], mine: tuple[str, str]) -> None:
        """Put two values side by side, each as (whose, value)."""
        row = QHBoxLayout()
        for title, value in (theirs, mine):
            column = QVBoxLayout()
            column.addWidget(Label(title, "second"))
            column.addWidget(Label(value, "strong", wrap=True))
            column.addStretch(1)
            row.addLayout(column, 1)
        self.body.addLayout(row)

    def add_answer(self, name: str, button: Button) -> Button:
        """Add an answer; the last primary one takes Enter."""
        button.setObjectName(f"answer-{name}")
        button.clicked.connect(lambda: self._give(name))
        self._answers.addWidget(button)
        if button.kind == "primary":
            button.setFocus(Qt.FocusReason.OtherFocusReason)
        return button

    def _stay_inside(self) -> None:
        """Stand within the window below, as far as that is large enough."""
        below = self.parentWidget()
        if below is None or not self.isVisible():
            return
        room, mine = below.window().geometry(), self.geometry()
        right, low = room.right() - mine.width() + 1, room.bottom() - mine.height() + 1
        x = max(room.left(), min(mine.x(), right))
        y = max(room.top(), min(mine.y(), low))
        if (x, y) != (mine.x(), mine.y()):
            self.move(self.x() + x - mine.x(), self.y() + y - mine.y())

    def _give(self, name: str) -> None:
        self.answer = name
        self.accept()
