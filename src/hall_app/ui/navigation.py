"""The list of pages at the left, with words or as a narrow rail."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from hall_app.ui import colours, icons, metrics
from hall_app.ui.i18n import mark, translate
from hall_app.ui.widgets import painting

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from hall_app.ui.i18n import Marked
    from hall_app.ui.page import PageEntry

WORDED, RAIL = 156, 64
_LEAST_OF_RAIL = 44
"""Height that an icon over a word needs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NavigationRow:
    """What a row shows; a page's entry has as much."""

    key: str
    words: Marked
    short: Marked
    icon: str


class NavigationButton(QAbstractButton):
    """Lead to one page; shows a count where somebody has to act, its digit while Alt is held."""

    def __init__(
        self, entry: PageEntry | NavigationRow, digit: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.entry, self._digit = entry, digit
        self._count, self._rail, self._show_digit = 0, False, False
        self.setObjectName(f"go-{entry.key}")
        self.setAccessibleName(entry.words.shown())
        self.setToolTip("")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def words(self) -> str:
        """Return the words as they are shown."""
        return (self.entry.short if self._rail else self.entry.words).shown()

    def set_count(self, count: int) -> None:
        """Show a count, or none for 0."""
        self._count = count
        spoken = self.entry.words.shown()
        self.setAccessibleName(f"{spoken} {count}" if count else spoken)
        self.update()

    def set_rail(self, *, rail: bool) -> None:
        """Show the icon over a short word."""
        self._rail = rail
        self.updateGeometry()
        self.update()

    @property
    def _tight(self) -> bool:
        """Tell whether a rail of many pages leaves the row no room for its word."""
        return self._rail and self.height() < metrics.current().px(_LEAST_OF_RAIL)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say the word as a tip where there is no room for it."""
        super().resizeEvent(event)
        self.setToolTip(self.entry.words.shown() if self._tight else "")

    def show_digit(self, *, shown: bool) -> None:
        """Show the digit of Alt+n."""
        self._show_digit = shown
        self.update()

    def sizeHint(self) -> QSize:
        """Return the row's height."""
        sizes = metrics.current()
        return QSize(sizes.px(RAIL if self._rail else WORDED), sizes.px(50 if self._rail else 36))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the row; the chosen one is white with a blue bar."""
        sizes = metrics.current()
        painter = QPainter(self)
        box = QRectF(self.rect())
        ink = colours.INK
        if self.isChecked():
            painting.rounded(painter, box, fill=colours.SURFACE, edge=colours.LINE2)
            painting.rounded(painter, QRectF(0, 0, 3, box.height()), fill=colours.BLUE, radius=1)
        if self.hasFocus():
            painting.rounded(painter, box, edge=colours.BLUE, width=2)
        if self._rail:
            self._paint_rail(painter, box, ink)
        else:
            edge = sizes.px(18)
            shade = colours.BLUE if self.isChecked() else colours.INK2
            icons.paint(
                painter, self.entry.icon, shade, QRectF(sizes.px(12), 0, edge, box.height())
            )
            inner = box.adjusted(sizes.px(37), 0, -sizes.px(8), 0)
            painting.text(painter, inner, self.words, colour=ink, bold=self.isChecked())
            self._paint_end(painter, box)
        painter.end()

    def _paint_rail(self, painter: QPainter, box: QRectF, ink: str) -> None:
        sizes = metrics.current()
        edge = sizes.px(18)
        shade = colours.BLUE if self.isChecked() else colours.INK2
        top = (box.height() - edge) / 2 if self._tight else sizes.px(7)
        place = QRectF((box.width() - edge) / 2, top, edge, edge)
        digit = str(self._digit) if self._show_digit and self._digit else ""
        below = QRectF(0, sizes.px(26), box.width(), sizes.px(20))
        if not (self._tight and digit):
            icons.paint(painter, self.entry.icon, shade, place)
        if digit or not self._tight:
            painting.text(
                painter, box if self._tight else below, digit or self.words, role="hint",
                colour=ink, bold=self.isChecked(), align=Qt.AlignmentFlag.AlignHCenter,
            )  # fmt: skip
        if self._count:
            spot = sizes.px(7)
            corner = QRectF(place.right() + 2, place.top() - 2, spot, spot)
            painting.rounded(painter, corner, fill=colours.BLUE, radius=spot / 2)

    def _paint_end(self, painter: QPainter, box: QRectF) -> None:
        """Draw the digit of Alt+n, else the count."""
        sizes = metrics.current()
        right = box.right() - sizes.px(9)
        if self._show_digit and self._digit:
            keys = str(self._digit)
            width = painting.key_cap_width(keys)
            painting.key_cap(painter, right - width, box.center().y(), keys)
        elif self._count:
            words = str(self._count)
            width = sizes.measure("second").horizontalAdvance(words) + sizes.px(16)
            height = sizes.px(18)
            pill = QRectF(right - width, box.center().y() - height / 2, width, height)
            painting.rounded(painter, pill, fill="#D8DEE6", radius=height / 2)
            painting.text(
                painter, pill, words, role="second", colour=colours.INK,
                align=Qt.AlignmentFlag.AlignHCenter,
            )  # fmt: skip


class HelpRow(NavigationButton):
    """Open the help of the page, with its key where a page has its count."""

    def __init__(self, parent: QWidget | None = None) -> None:
        words = mark("Actions", "Help")
        super().__init__(
            NavigationRow(key="help", words=words, short=words, icon="help"), 0, parent
        )
        self.setCheckable(False)

    def _paint_end(self, painter: QPainter, box: QRectF) -> None:
        right = box.right() - metrics.current().px(9)
        painting.key_cap(painter, right - painting.key_cap_width("F1"), box.center().y(), "F1")


class Navigation(QWidget):
    """List the pages; exactly one is chosen. The help stands at the foot.

    Signals:
        chosen: Key of a page.
        help_wanted: The row of the help was pressed.
    """

    chosen = Signal(str)
    help_wanted = Signal()

    def __init__(self, entries: Sequence[PageEntry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("navigation")
        self.setAccessibleName(translate("Shell", "Pages"))
        self.setProperty("role", "navigation")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._rail = False
        self._group = QButtonGroup(self)
        self._buttons: dict[str, NavigationButton] = {}
        self._column = QVBoxLayout(self)
        self._column.setSpacing(2)
        stretched = False
        for place, entry in enumerate(entries, start=1):
            if entry.at_foot and not stretched:
                self._column.addStretch(1)
                stretched = True
            button = NavigationButton(entry, place if place <= 9 else 0, self)  # noqa: PLR2004
            button.clicked.connect(lambda _checked=False, key=entry.key: self.chosen.emit(key))
            self._group.addButton(button)
            self._buttons[entry.key] = button
            self._column.addWidget(button)
        if not stretched:
            self._column.addStretch(1)
        self.help = HelpRow(self)
        self.help.clicked.connect(self.help_wanted)
        self._column.addWidget(self.help)
        self._fit()

    @property
    def buttons(self) -> tuple[NavigationButton, ...]:
        """Return the rows from top to bottom."""
        return tuple(self._buttons.values())

    def offer(self, keys: Iterable[str]) -> None:
        """List only pages that open; each keeps its digit."""
        offered = frozenset(keys)
        for key, button in self._buttons.items():
            button.setVisible(key in offered)

    def mark(self, key: str) -> None:
        """Mark a page as the one that is shown."""
        button = self._buttons.get(key)
        if button is not None:
            button.setChecked(True)

    def take_focus(self) -> None:
        """Put the focus on the page that is shown."""
        for button in self._buttons.values():
            if button.isChecked():
                button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_counter(self, key: str, count: int) -> None:
        """Show a count beside a page."""
        if key in self._buttons:
            self._buttons[key].set_count(count)

    def set_rail(self, *, rail: bool) -> None:
        """Become a narrow rail, or show words."""
        self._rail = rail
        for button in (*self._buttons.values(), self.help):
            button.set_rail(rail=rail)
        self._fit()

    def show_digits(self, *, shown: bool) -> None:
        """Show the digits of Alt+n while Alt is held."""
        for button in self._buttons.values():
            button.show_digit(shown=shown)

    def changeEvent(self, event: QEvent) -> None:
        """Measure again in a new text size."""
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_column"):
            self._fit()
        super().changeEvent(event)

    def _fit(self) -> None:
        sizes = metrics.current()
        side = sizes.gap(6)
        self._column.setContentsMargins(side, sizes.gap(8), side, sizes.gap(6))
        self.setFixedWidth(sizes.px(RAIL if self._rail else WORDED))
