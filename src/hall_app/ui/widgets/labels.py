"""Text on the screen: plain, in a type role, elided in one way."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from hall_app.ui import colours, icons, metrics


class Label(QLabel):
    """Show plain text; markup in a name stays text.

    Args:
        role: ``number figure h1 h2 body strong second hint message practice link on-blue``.
    """

    def __init__(
        self,
        words: str = "",
        role: str = "body",
        parent: QWidget | None = None,
        *,
        wrap: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setWordWrap(wrap)
        if wrap:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        self.setText(words)

    def set_role(self, role: str) -> None:
        """Dress the text in another type role."""
        if self.property("role") != role:
            self.setProperty("role", role)
            redress(self)


class ElidingLabel(Label):
    """Show one line, elided at its end; the whole text is its tooltip and accessible name."""

    def __init__(
        self, words: str = "", role: str = "body", parent: QWidget | None = None, *, least: int = 40
    ) -> None:
        super().__init__("", role, parent)
        self._least = least
        self._whole = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_words(words)

    @property
    def words(self) -> str:
        """Return the whole text."""
        return self._whole

    def set_words(self, words: str) -> None:
        """Show another text."""
        self._whole = words
        self.setAccessibleName(words)
        self.setText(words)
        self._elide()

    def sizeHint(self) -> QSize:
        """Ask for the whole text."""
        self.ensurePolished()
        wide = self.fontMetrics().horizontalAdvance(self._whole) + 2
        return QSize(wide, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Give way down to a few characters."""
        least = min(metrics.current().px(self._least), self.sizeHint().width())
        return QSize(least, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Elide to the new width."""
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        whole = self.fontMetrics().horizontalAdvance(self._whole)
        self.setToolTip(self._whole if whole > self.contentsRect().width() else "")

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw what fits."""
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(self.foregroundRole()))
        shown = self.fontMetrics().elidedText(
            self._whole, Qt.TextElideMode.ElideRight, self.contentsRect().width()
        )
        painter.drawText(self.contentsRect(), self.alignment(), shown)
        painter.end()


class LinkLabel(Label):
    """Show words that lead somewhere; they are a way for the mouse, a key stands beside them."""

    clicked = Signal()

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, "link", parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Follow the link."""
        if self.rect().contains(event.position().toPoint()):
            self.clicked.emit()


class IconLabel(QLabel):
    """Show an icon before words that say the same."""

    def __init__(
        self,
        name: str,
        colour: str = colours.INK2,
        size: int = 16,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._drawn = (name, colour, size)
        self._draw()

    def show_icon(self, name: str, colour: str = colours.INK2) -> None:
        """Show another icon."""
        self._drawn = (name, colour, self._drawn[2])
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        """Draw again in a new text size."""
        if event.type() == QEvent.Type.FontChange:
            self._draw()
        super().changeEvent(event)

    def _draw(self) -> None:
        name, colour, size = self._drawn
        edge = metrics.current().px(size)
        self.setPixmap(icons.pixmap(name, colour, edge, self.devicePixelRatioF()))


class FaultLine(QWidget):
    """Say what is wrong with a field: a mark and red words; nothing to say, nothing shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.message = Label("", "message", wrap=True)
        self.message.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.mark = IconLabel("warn", colours.RED_INK, 14)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        line.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.message, 1)
        self._fit()
        self.hide()

    def say(self, words: str) -> None:
        """Show the words, or take the line away."""
        self.message.setText(words)
        self.setVisible(bool(words))

    def changeEvent(self, event: QEvent) -> None:
        """Keep the mark beside the first line in a new text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "mark"):
            self._fit()

    def _fit(self) -> None:
        self.mark.setFixedHeight(metrics.current().measure("second").lineSpacing())


class Rule(QFrame):
    """Draw one hair line across."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "rule")
        self.setFixedHeight(1)


def redress(widget: QWidget) -> None:
    """Let the style sheet look again at a widget whose property changed."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()
