"""Banners, the summary of problems, and the toast with undo."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from hall_app.ui import colours, icons, metrics
from hall_app.ui.i18n import translate
from hall_app.ui.widgets import painting
from hall_app.ui.widgets.badges import LightShape
from hall_app.ui.widgets.buttons import Button, KeyCap
from hall_app.ui.widgets.labels import Label

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

GROUNDS = {
    "info": (colours.BLUE_SOFT, colours.BLUE),
    "practice": (colours.PRACTICE_TINT, colours.PRACTICE),
    **{kind: (shades.tint, shades.solid) for kind, shades in colours.LIGHTS.items()},
}
INKS = {
    "info": colours.BLUE_DARK,
    "practice": colours.PRACTICE,
    **{kind: shades.ink for kind, shades in colours.LIGHTS.items()},
}


class Ground(QWidget):
    """Paint a tinted box with a bar of the same light at its left."""

    def __init__(self, kind: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_kind(self, kind: str) -> None:
        """Paint it in another light."""
        self._kind = kind
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the ground."""
        fill, edge = GROUNDS[self._kind]
        painter = QPainter(self)
        box = QRectF(self.rect())
        painting.rounded(painter, box, fill=fill, edge=edge)
        painting.rounded(painter, QRectF(0, 0, 4, box.height()), fill=edge, radius=2)
        painter.end()


class Banner(Ground):
    """Say what blocks work in a sentence, with up to two buttons that do what it says.

    Args:
        kind: A light, ``info`` or ``practice``.
    """

    def __init__(
        self,
        kind: str,
        headline: str,
        advice: str = "",
        buttons: Sequence[Button] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(kind, parent)
        self.setObjectName("banner")
        sizes = metrics.current()
        row = QHBoxLayout(self)
        row.setContentsMargins(sizes.gap(14), sizes.gap(6), sizes.gap(8), sizes.gap(6))
        row.setSpacing(sizes.gap(10))
        if kind in colours.LIGHTS:
            row.addWidget(LightShape(kind))
        else:
            sign = QLabel()
            name = "flag" if kind == "practice" else "info"
            ratio = self.devicePixelRatioF()
            sign.setPixmap(icons.pixmap(name, INKS[kind], sizes.px(16), ratio))
            row.addWidget(sign)
        self.sentence = Label(f"{headline}{advice}", "body", wrap=True)
        palette = self.sentence.palette()
        palette.setColor(self.sentence.foregroundRole(), INKS[kind])
        self.sentence.setPalette(palette)
        self.setAccessibleName(self.sentence.text())
        row.addWidget(self.sentence, 1)
        self.buttons = tuple(buttons)
        for button in buttons:
            row.addWidget(button)


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
        while (item := self._lines.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
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
    ) -> None:
        super().__init__(parent)
        self.setObjectName("toast")
        self.setAccessibleName(words)
        self._undo, self._left = undo, seconds
        sizes = metrics.current()
        row = QHBoxLayout(self)
        row.setContentsMargins(sizes.gap(12), sizes.gap(6), sizes.gap(8), sizes.gap(6))
        row.setSpacing(sizes.gap(10))
        sign = QLabel()
        name = "undo" if undo else "check"
        sign.setPixmap(icons.pixmap(name, colours.INK2, sizes.px(16), self.devicePixelRatioF()))
        row.addWidget(sign)
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
