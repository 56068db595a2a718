"""What lies around and above the pages: practice frame, veil, covers, sheet of keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QRect, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from hall_app.ui import colours, metrics
from hall_app.ui.i18n import translate
from hall_app.ui.widgets.buttons import KeyCap
from hall_app.ui.widgets.labels import ElidingLabel, IconLabel, Label, LinkLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

FRAME = 7
_STRIPE = 14
SHORT = 6
"""Sections of so few keys share a column."""


class PracticeFrame(QWidget):
    """Stand around everything; striped in the practice archive, so that grey shows it too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("frame")
        self._practice = False

    def set_practice(self, *, practice: bool) -> None:
        """Show or hide the stripes."""
        self._practice = practice
        edge = FRAME if practice else 0
        self.setContentsMargins(edge, edge, edge, edge)
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(0, 0, 0, 0)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the stripes."""
        if not self._practice:
            return
        painter = QPainter(self)
        painter.fillRect(self.contentsRect(), QColor(colours.APP))
        if self.contentsRect().contains(event.rect()):
            painter.end()
            return
        # Long slanted lines are dear to smooth: only where the frame shows them.
        painter.setClipRegion(QRegion(self.rect()).subtracted(QRegion(self.contentsRect())))
        painter.fillRect(self.rect(), QColor(colours.PRACTICE))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.PRACTICE_TINT), 4))
        wide, high = self.width(), self.height()
        for box in (
            QRect(0, 0, wide, FRAME),
            QRect(0, high - FRAME, wide, FRAME),
            QRect(0, 0, FRAME, high),
            QRect(wide - FRAME, 0, FRAME, high),
        ):
            painter.drawLines(_stripes(box))
        painter.end()


def _stripes(box: QRect) -> list[QLineF]:
    """Return the slanted lines of one edge, each no longer than the edge is thick."""
    first, last = box.left() + box.top(), box.left() + box.width() + box.top() + box.height()
    lines = []
    for place in range(first - first % _STRIPE, last + _STRIPE, _STRIPE):
        if box.width() > box.height():
            top, bottom = box.top(), box.top() + box.height()
            lines.append(QLineF(place - bottom, bottom, place - top, top))
        else:
            left, right = box.left(), box.left() + box.width()
            lines.append(QLineF(left, place - left, right, place - right))
    return lines


class PracticeBar(QWidget):
    """Say that this is the practice archive, and lead back."""

    leave = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("practice-bar")
        self.setProperty("role", "practice-bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        sizes = metrics.current()
        row = QHBoxLayout(self)
        row.setContentsMargins(sizes.gap(12), sizes.gap(5), sizes.gap(12), sizes.gap(5))
        row.addWidget(IconLabel("flag", colours.PRACTICE))
        sentence = translate(
            "Shell",
            "Practice archive: everything is invented, paper carries the watermark “practice”.",
        )
        row.addWidget(ElidingLabel(sentence, "practice"), 1)
        back = LinkLabel(translate("Shell", "Back to the real archive"))
        back.set_role("practice")
        back.clicked.connect(self.leave)
        row.addWidget(back)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)


class Cover(QWidget):
    """Replace everything by a plain sheet; nothing shows through."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("cover")
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._sheet: QWidget | None = None
        self.hide()

    def say(self, words: str) -> None:
        """Show one sentence in the middle."""
        label = Label(words, "h2", wrap=True)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._column.addWidget(label, 1)

    def show_sheet(self, sheet: QWidget) -> None:
        """Show a sheet over everything, in place of the one before, and give it the focus."""
        before = self.take_sheet()
        if before is not None:
            before.deleteLater()
        self._sheet = sheet
        self.setFocusProxy(sheet)
        self._column.addWidget(sheet, 1)
        sheet.show()
        self.show()
        self.raise_()
        sheet.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_sheet(self) -> QWidget | None:
        """Take the sheet away and return it."""
        sheet, self._sheet = self._sheet, None
        if sheet is not None:
            # The stub forgets that no proxy is allowed too.
            self.setFocusProxy(None)  # type: ignore[arg-type]
            self._column.removeWidget(sheet)
            sheet.hide()
        self.hide()
        return sheet


class KeySheet(QDialog):
    """List all keys, made from the declared commands."""

    def __init__(
        self,
        sections: Sequence[tuple[str, Sequence[tuple[str, str]]]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("key-sheet-dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("KeySheet", "All keys"))
        sizes = metrics.current()
        inner = QWidget()
        columns = QHBoxLayout(inner)
        columns.setSpacing(sizes.gap(28))
        sides: list[QVBoxLayout] = []
        for title, lines in sections:
            if len(lines) > SHORT or not sides:
                sides.append(QVBoxLayout())
                columns.addLayout(sides[-1], 1)
            sides[-1].addLayout(_section(title, lines))
        for side in sides:
            side.setSpacing(sizes.gap(14))
            side.addStretch(1)
        area = QScrollArea()
        area.setObjectName("key-sheet-area")
        area.setAccessibleName(self.windowTitle())
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(inner)
        column = QVBoxLayout(self)
        column.addWidget(Label(self.windowTitle(), "h1"))
        column.addWidget(area, 1)
        wide = parent.width() - 80 if parent is not None else 900
        high = parent.height() - 80 if parent is not None else 640
        self.resize(min(sizes.px(1080), wide), min(sizes.px(620), high))


def _section(title: str, lines: Sequence[tuple[str, str]]) -> QVBoxLayout:
    sizes = metrics.current()
    column = QVBoxLayout()
    column.setSpacing(sizes.gap(8))
    column.addWidget(Label(title, "h2"))
    grid = QGridLayout()
    grid.setHorizontalSpacing(sizes.gap(8))
    grid.setVerticalSpacing(sizes.gap(5))
    grid.setColumnStretch(1, 1)
    for row, (keys, words) in enumerate(lines):
        grid.addWidget(KeyCap(keys), row, 0, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(Label(words, "body"), row, 1)
    column.addLayout(grid)
    return column
