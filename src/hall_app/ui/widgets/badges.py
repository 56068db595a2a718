"""Lights, tags, filter chips and figure tiles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from hall_app.ui import colours, icons, metrics
from hall_app.ui.widgets import painting
from hall_app.ui.widgets.layouts import tab_in_order

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction


class Badge(QWidget):
    """Stand as wide as its words; the base of painted badges."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def words(self) -> str:
        """Return what it says."""
        return self._words

    def changeEvent(self, event: QEvent) -> None:
        """Measure again in a new text size."""
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.updateGeometry()
        super().changeEvent(event)


class LightBadge(Badge):
    """Show a due state: shape, words and number.

    Args:
        kind: ``green yellow orange red pause wait``.
        words: Its sentence, as 余 6 日.
    """

    def __init__(self, kind: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._kind = kind

    def show_light(self, kind: str, words: str) -> None:
        """Show another state."""
        self._kind, self._words = kind, words
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the badge's size."""
        return QSize(painting.light_width(self._words), metrics.current().px(22))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the badge."""
        painter = QPainter(self)
        painting.light(painter, 0, self.height() / 2, self._kind, self._words)
        painter.end()


class LightShape(QWidget):
    """Show the shape of a light beside words that say it."""

    def __init__(self, kind: str, size: int = 16, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind, self._size = kind, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_kind(self, kind: str) -> None:
        """Show another light."""
        self._kind = kind
        self.update()

    def sizeHint(self) -> QSize:
        """Return the shape's box."""
        edge = metrics.current().px(self._size) + 2
        return QSize(edge, edge)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the shape."""
        painter = QPainter(self)
        painting.light_shape(painter, QRectF(self.rect()).adjusted(1, 1, -1, -1), self._kind)
        painter.end()


class Tag(Badge):
    """Show a property of a person or an item in an outlined pill."""

    def __init__(self, words: str, parent: QWidget | None = None, *, strong: bool = False) -> None:
        super().__init__(words, parent)
        self._strong = strong

    def sizeHint(self) -> QSize:
        """Return the pill's size."""
        return QSize(painting.tag_width(self._words), metrics.current().px(22))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the pill."""
        painter = QPainter(self)
        painting.tag(painter, 0, self.height() / 2, self._words, strong=self._strong)
        painter.end()


@dataclass(frozen=True, slots=True, kw_only=True)
class Chip:
    """Describe one filter of a list.

    Attributes:
        count: Rows of the list; ``None`` where there is nothing to count.
        light: Kind of the light it filters by, or nothing.
    """

    key: str
    words: str
    count: int | None = None
    light: str = ""


class ChipButton(QAbstractButton):
    """Offer one filter with its count."""

    def __init__(self, chip: Chip, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chip = chip
        self.setCheckable(True)
        self.setObjectName(f"chip-{chip.key}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_chip(chip)

    @property
    def chip(self) -> Chip:
        """Return what it filters by."""
        return self._chip

    def show_chip(self, chip: Chip) -> None:
        """Show another count."""
        self._chip = chip
        self.setAccessibleName(self._line())
        self.updateGeometry()
        self.update()

    def _line(self) -> str:
        count = self._chip.count
        return self._chip.words if count is None else f"{self._chip.words} {count}"

    def sizeHint(self) -> QSize:
        """Return the pill's size."""
        sizes = metrics.current()
        width = sizes.measure("second", bold=True).horizontalAdvance(self._line()) + sizes.px(24)
        if self._chip.light:
            width += sizes.px(20)
        return QSize(width, sizes.px(28))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the pill; the chosen one is bold on soft blue."""
        sizes = metrics.current()
        painter = QPainter(self)
        box = QRectF(self.rect()).adjusted(0, 1, 0, -1)
        chosen = self.isChecked()
        edge = colours.BLUE if chosen or self.hasFocus() else colours.FIELD
        fill = colours.BLUE_SOFT if chosen else colours.SURFACE
        width = 2 if self.hasFocus() else 1
        painting.rounded(painter, box, fill=fill, edge=edge, width=width, radius=box.height() / 2)
        x = float(sizes.px(12))
        if self._chip.light:
            edge_of_shape = sizes.px(13)
            top = (self.height() - edge_of_shape) / 2
            place = QRectF(x - sizes.px(2), top, edge_of_shape, edge_of_shape)
            painting.light_shape(painter, place, self._chip.light)
            x += sizes.px(16)
        inner = QRectF(x, 0, self.width() - x, self.height())
        ink = colours.BLUE_DARK if chosen else colours.INK
        painting.text(painter, inner, self._line(), role="second", colour=ink, bold=chosen)
        painter.end()


class FilterChips(QWidget):
    """Offer the filters of a list; exactly one is chosen."""

    chosen = Signal(str)

    def __init__(self, chips: Sequence[Chip] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addStretch(1)
        self._current, self._none = "", False
        self._buttons: list[ChipButton] = []
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.show_chips(chips)

    @property
    def current(self) -> str:
        """Return the key of the chosen filter."""
        return self._current

    @property
    def buttons(self) -> tuple[ChipButton, ...]:
        """Return the pills in their order."""
        return tuple(self._buttons)

    def show_chips(self, chips: Sequence[Chip]) -> None:
        """Show these filters and counts; the choice stays where it can."""
        self._row.setSpacing(metrics.current().gap(8))
        if [b.chip.key for b in self._buttons] == [c.key for c in chips]:
            for button, chip in zip(self._buttons, chips, strict=True):
                button.show_chip(chip)
            return
        for button in self._buttons:
            self._row.removeWidget(button)
            button.deleteLater()
        self._buttons = [self._made(chip) for chip in chips]
        for place, button in enumerate(self._buttons):
            self._row.insertWidget(place, button)
        tab_in_order(self, self._buttons)
        keys = [chip.key for chip in chips]
        known = self._current in keys or self._none
        self._mark(self._current if known else (keys[0] if keys else ""))

    def choose(self, key: str) -> None:
        """Choose a filter and tell it."""
        if key != self._current:
            self._mark(key)
            self.chosen.emit(key)
        else:
            self._mark(key)

    def unchoose(self) -> None:
        """Show that none of the filters is in force, until one is chosen."""
        self._mark("")
        self._none = True

    def _made(self, chip: Chip) -> ChipButton:
        button = ChipButton(chip, self)
        button.clicked.connect(lambda _checked=False, key=chip.key: self.choose(key))
        return button

    def _mark(self, key: str) -> None:
        self._current = key
        self._none = self._none and not key
        for button in self._buttons:
            button.setChecked(button.chip.key == key)


class FigureTile(QAbstractButton):
    """Show one figure, its name and the fact that makes it urgent; Enter opens the rows counted.

    Args:
        light: Kind of light before the name; else ``icon`` is drawn.
    """

    def __init__(
        self,
        name: str,
        words: str,
        *,
        icon: str = "",
        light: str = "",
        keys: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._words, self._icon, self._light, self._keys = words, icon, light, keys
        self._figure, self._fact = "–", ""
        self._compact = False
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(words)

    @property
    def figure(self) -> str:
        """Return the figure as it is shown."""
        return self._figure

    def show_figure(self, figure: int, fact: str = "") -> None:
        """Show a count and the one fact that makes it urgent."""
        self._figure, self._fact = str(figure), fact
        self.updateGeometry()
        self.setAccessibleName(f"{self._words} {figure}" + (f"，{fact}" if fact else ""))
        self.update()

    def follow(self, action: QAction) -> None:
        """Do what a command does, and show its key."""
        self.clicked.connect(action.trigger)

    def set_compact(self, *, compact: bool) -> None:
        """Keep only figure and name, in one line, where height or width is short."""
        if compact != self._compact:
            self._compact = compact
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """Return the tile's size; it stretches sideways."""
        sizes = metrics.current()
        return QSize(sizes.px(90 if self._compact else 150), sizes.px(32 if self._compact else 66))

    def minimumSizeHint(self) -> QSize:
        """Keep figure and name readable."""
        sizes = metrics.current()
        width = sizes.px(120)
        if self._compact:
            figure = sizes.measure("h2", bold=True).horizontalAdvance(self._figure)
            width = figure + sizes.measure("second").horizontalAdvance(self._words) + sizes.px(20)
        return QSize(width, self.sizeHint().height())

    def keyPressEvent(self, event: object) -> None:
        """Take Enter like Space."""
        if getattr(event, "key", int)() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)  # type: ignore[arg-type]

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the tile."""
        sizes = metrics.current()
        painter = QPainter(self)
        chosen = self.isChecked() or self.hasFocus()
        edge, width = (colours.BLUE, 2) if chosen else (colours.LINE, 1)
        painting.rounded(painter, QRectF(self.rect()), fill=colours.SURFACE, edge=edge, width=width)
        if self._compact:
            self._paint_line(painter)
            painter.end()
            return
        pad, half = sizes.px(12), self.height() / 2
        number = QRectF(pad, 0, self.width(), self.height())
        taken = painting.text(painter, number, self._figure, role="figure", bold=True)
        x = pad + taken + sizes.px(12)
        shape = sizes.px(16)
        mark = QRectF(x, half - sizes.px(14) - shape / 2, shape, shape)
        if self._light:
            painting.light_shape(painter, mark, self._light)
        elif self._icon:
            icons.paint(painter, self._icon, colours.INK, mark)
        name = QRectF(x + shape + sizes.px(6), mark.top() - 4, 0, shape + 8)
        name.setRight(self.width() - sizes.px(4))
        painting.text(painter, name, self._words, bold=True)
        right = float(self.width() - sizes.px(10))
        if self._keys:
            cap = painting.key_cap_width(self._keys)
            painting.key_cap(painter, right - cap, half + sizes.px(14), self._keys)
            right -= cap + sizes.px(6)
        fact = QRectF(x, half + sizes.px(4), right - x, sizes.px(20))
        painting.text(painter, fact, self._fact, role="second", colour=colours.INK2)
        painter.end()

    def _paint_line(self, painter: QPainter) -> None:
        """Draw figure and name side by side."""
        sizes = metrics.current()
        box = QRectF(self.rect()).adjusted(sizes.px(8), 0, -sizes.px(4), 0)
        taken = painting.text(painter, box, self._figure, role="h2", bold=True)
        box.setLeft(box.left() + taken + sizes.px(6))
        painting.text(painter, box, self._words, role="second")
