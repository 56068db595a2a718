"""The summary of problems, on top of the form."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hall_app.ui import metrics
from hall_app.ui.i18n import translate
from hall_app.ui.widgets.badges import LightShape
from hall_app.ui.widgets.banner import Ground
from hall_app.ui.widgets.buttons import KeyCap
from hall_app.ui.widgets.labels import Label
from hall_app.ui.widgets.layouts import empty

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QMouseEvent


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Name one thing to put right.

    Attributes:
        field: Name of the field or row, for jumping to it.
        what: What is the matter, the same words as at the field.
        advice: What to do.
    """

    field: str
    what: str
    advice: str = ""


class ErrorSummary(Ground):
    """List what is to be put right, on top of the form; F8 goes from one to the next.

    Signals:
        jump: Name of the field to go to.
    """

    jump = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("red", parent)
        self.setObjectName("error-summary")
        self._problems: tuple[Problem, ...] = ()
        self._place = -1
        self._headline = Label("", "h2")
        self._lines = QVBoxLayout()
        sizes = metrics.current()
        column = QVBoxLayout(self)
        column.setContentsMargins(sizes.gap(16), sizes.gap(8), sizes.gap(12), sizes.gap(8))
        column.setSpacing(sizes.gap(4))
        head = QHBoxLayout()
        head.setSpacing(sizes.gap(8))
        head.addWidget(LightShape("red", 20))
        head.addWidget(self._headline, 1)
        head.addWidget(Label(translate("Problems", "Go to the next one"), "hint"))
        head.addWidget(KeyCap("F8"))
        column.addLayout(head)
        column.addLayout(self._lines)
        self.setVisible(False)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Return what is listed."""
        return self._problems

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """List the problems, or disappear when there are none."""
        self._problems = tuple(problems)
        self._place = -1
        empty(self._lines)
        for number, problem in enumerate(self._problems, start=1):
            line = _ProblemLine(number, problem, self)
            line.clicked.connect(self.jump)
            self._lines.addWidget(line)
        count = len(self._problems)
        words = translate("Problems", "%n thing(s) to put right, everything is still here", n=count)
        self._headline.setText(words)
        lines = "，".join(problem.what for problem in self._problems)
        self.setAccessibleName(f"{words}：{lines}")
        self.setVisible(count > 0)

    def next_problem(self) -> str:
        """Go to the next problem and return its field; nothing when there is none."""
        if not self._problems:
            return ""
        self._place = (self._place + 1) % len(self._problems)
        field = self._problems[self._place].field
        self.jump.emit(field)
        return field


class _ProblemLine(QWidget):
    """Show number, what is the matter, and what to do."""

    clicked = Signal(str)

    def __init__(self, number: int, problem: Problem, parent: QWidget) -> None:
        super().__init__(parent)
        self._field = problem.field
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(metrics.current().gap(10))
        row.addWidget(Label(str(number), "strong"), 0, Qt.AlignmentFlag.AlignTop)
        what = Label(problem.what, "message-strong", wrap=False)
        row.addWidget(what, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Label(problem.advice, "second", wrap=True), 1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Jump to the field."""
        super().mouseReleaseEvent(event)
        self.clicked.emit(self._field)
