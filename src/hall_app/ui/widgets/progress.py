"""Work that takes longer than a second: a line, then a bar, then a way to stop."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from hall_app.ui import colours, metrics
from hall_app.ui.i18n import translate
from hall_app.ui.widgets import painting
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.labels import ElidingLabel, Label

LINE_AFTER, BAR_AFTER, STOP_AFTER = 1_000, 3_000, 10_000
"""Milliseconds until line, bar and the button to stop appear."""


class Bar(QWidget):
    """Draw how much is done."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return its height."""
        sizes = metrics.current()
        return QSize(sizes.px(120), sizes.px(8))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the bar."""
        painter = QPainter(self)
        box = QRectF(self.rect())
        painting.rounded(painter, box, fill=colours.LINE2, radius=box.height() / 2)
        box.setWidth(box.width() * self.share)
        painting.rounded(painter, box, fill=colours.BLUE, radius=box.height() / 2)
        painter.end()


class BusyLine(QWidget):
    """Say what is being done once it takes longer than a second.

    Signals:
        stop: The clerk wants it stopped.
    """

    stop = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("busy-line")
        self._words = ElidingLabel("", "body")
        self._count = Label("", "second")
        self.bar = Bar()
        self._hint = Label(translate("Progress", "You can go on with other things"), "hint")
        self._stop = Button(translate("Progress", "Stop"), keys="Esc")
        self._stop.setObjectName("busy-stop")
        self._stop.clicked.connect(self.stop)
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self._words, 1)
        head.addWidget(self._count)
        foot.addWidget(self._hint, 1)
        foot.addWidget(self._stop)
        self._foot = QWidget()
        self._foot.setLayout(foot)
        foot.setContentsMargins(0, 0, 0, 0)
        column = QVBoxLayout(self)
        column.addLayout(head)
        column.addWidget(self.bar)
        column.addWidget(self._foot)
        self._timers = [self._timer(at) for at in (LINE_AFTER, BAR_AFTER, STOP_AFTER)]
        parts = (self, self.bar, self._foot)
        for timer, part in zip(self._timers, parts, strict=True):
            timer.timeout.connect(part.show)
            part.hide()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def start(self, words: str) -> None:
        """Begin; nothing is shown in the first second."""
        self._words.set_words(words)
        self.show_progress(0, 0)
        for timer in self._timers:
            timer.start()

    def show_progress(self, done: int, whole: int) -> None:
        """Say how much of how much is done; 0 of 0 says nothing."""
        words = translate("Progress", "{done} of {whole}").format(
            done=f"{done:,}".replace(",", " "), whole=f"{whole:,}".replace(",", " ")
        )
        self._count.setText(words if whole else "")
        self.bar.share = min(1.0, done / whole) if whole else 0.0
        self.bar.update()

    def finish(self) -> None:
        """End; everything disappears."""
        for timer in self._timers:
            timer.stop()
        for part in (self, self.bar, self._foot):
            part.hide()

    def changeEvent(self, event: QEvent) -> None:
        """Measure again in a new text size."""
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()
        super().changeEvent(event)

    def _timer(self, after: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(after)
        return timer
