"""What was found, under the search box: a child of the window, never a popup."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPainter, QPixmap, QPixmapCache
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from hall_app.ui import colours, icons, metrics
from hall_app.ui.i18n import translate
from hall_app.ui.widgets import painting
from hall_app.ui.widgets.buttons import Button, KeyCap
from hall_app.ui.widgets.labels import ElidingLabel, Label
from hall_app.ui.widgets.opaque_panel import OpaquePanel
from hall_app.ui.widgets.search_detail import Detail, DetailPane
from hall_app.ui.widgets.search_rows import ResultGroup, ResultRow

if TYPE_CHECKING:
    from collections.abc import Sequence

Index = QModelIndex | QPersistentModelIndex
LINE = Qt.ItemDataRole.UserRole
TALL = Qt.ItemDataRole.UserRole + 1


class _Lines(QAbstractListModel):
    """Flatten groups into lines."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._places: list[tuple[ResultGroup, int]] = []

    def line(self, row: int) -> ResultGroup | ResultRow:
        group, place = self._places[row]
        return group if place < 0 else group.rows[place]

    def is_head(self, row: int) -> bool:
        return self._places[row][1] < 0

    def show_groups(self, groups: Sequence[ResultGroup]) -> None:
        self.beginResetModel()
        self._places = [(group, place) for group in groups for place in range(-1, len(group.rows))]
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._places)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == TALL:
            group, place = self._places[index.row()]
            return place >= 0 and group.tall(place)
        line = self.line(index.row())
        if role == LINE:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            if isinstance(line, ResultGroup):
                return f"{line.title} {line.note}"
            return " ".join((line.name, line.facts, line.second, line.right))
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.is_head(index.row()):
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class _LineDelegate(QStyledItemDelegate):
    """Paint heads, one-line and two-line rows."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's
        return QSize(100, metrics.current().px(48 if index.data(TALL) else 33))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = index.data(LINE)
        box = QRectF(option.rect)  # type: ignore[attr-defined]
        sizes = metrics.current()
        if isinstance(line, ResultGroup):
            inner = box.adjusted(sizes.px(10), 0, -sizes.px(10), 0)
            taken = painting.text(painter, inner, line.title, bold=True)
            inner.setLeft(inner.left() + taken + sizes.px(7))
            painting.text(painter, inner, line.note, role="hint", colour=colours.INK3)
            return
        selected = bool(option.state & QStyle.StateFlag.State_Selected)  # type: ignore[attr-defined]
        if selected:
            painting.rounded(painter, box, fill=colours.BLUE_SOFT, edge=colours.BLUE)
        else:
            rule = QRectF(box.left(), box.bottom() - 1, box.width(), 1)
            painter.fillRect(rule, QColor(colours.LINE))
        _paint_row(painter, box, cast("ResultRow", line))


def _paint_row(painter: QPainter, box: QRectF, row: ResultRow) -> None:
    sizes = metrics.current()
    tall = bool(row.second)
    x = box.left() + sizes.px(10)
    edge = sizes.px(18 if tall else 16)
    if tall:
        frame = sizes.px(33)
        top_left = QPointF(round(x), round(box.center().y() - frame / 2))
        ratio = painter.deviceTransform().m11()  # not device(): its wrapper outlives the widget
        painter.drawPixmap(top_left, _picture_box(row.icon, frame, edge, ratio))
        x += frame + sizes.px(10)
    else:
        icons.paint(painter, row.icon, colours.INK2, QRectF(x + 2, box.top(), edge, box.height()))
        x += edge + sizes.px(12)
    half = box.height() / 2
    top = QRectF(x, box.top() + (3 if tall else 0), 0, half if tall else box.height())
    top.setRight(box.right() - sizes.px(10))
    top.setRight(top.right() - _paint_right(painter, top, row))
    x += painting.text(painter, top, row.name, bold=True) + sizes.px(9)
    top.setLeft(min(x, top.right()))
    x += painting.text(painter, top, row.facts) + sizes.px(9)
    for words in row.tags:
        plain = words.removeprefix("!")
        if x + painting.tag_width(plain) > top.right():
            break
        x += painting.tag(painter, x, top.center().y(), plain, strong=words != plain) + sizes.px(6)
    if tall:
        below = QRectF(box.left() + sizes.px(53), box.top() + half - 2, 0, half)
        below.setRight(box.right() - sizes.px(10))
        painting.text(painter, below, row.second, role="second", colour=colours.INK2)


def _picture_box(icon: str, frame: int, edge: int, ratio: float) -> QPixmap:
    """Return the box with a picture in it; every row of a kind shows the same one."""
    key = f"picture-box {icon} {frame} {edge} {ratio}"
    known = QPixmap()
    if QPixmapCache.find(key, known):
        return known
    pixmap = QPixmap(round(frame * ratio), round(frame * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    place = QRectF(0, 0, frame, frame)
    painting.rounded(painter, place, fill=colours.SUNKEN, edge=colours.LINE)
    icons.paint(painter, icon, colours.INK2, QRectF((frame - edge) / 2, 0, edge, frame))
    painter.end()
    QPixmapCache.insert(key, pixmap)
    return pixmap


def _paint_right(painter: QPainter, box: QRectF, row: ResultRow) -> float:
    """Draw the fact at the right and return the room it took."""
    sizes = metrics.current()
    if not row.right:
        return 0
    if row.light:
        width = painting.light_width(row.right)
        painting.light(painter, box.right() - width, box.center().y(), row.light, row.right)
        return float(width + sizes.px(8))
    side = Qt.AlignmentFlag.AlignRight
    ink = colours.INK2
    taken = painting.text(painter, box, row.right, role="second", colour=ink, align=side)
    return taken + sizes.px(8)


class SearchPanel(OpaquePanel):
    """Show groups of results, six facts of the selected one, and the ways on.

    Signals:
        chosen: Subject and way: ``open``, ``intake`` or ``household``.
        new_person: The typed words.
        highlighted: Subject of the row with the focus, for fetching its facts.
        closed: Esc.
    """

    chosen = Signal(object, str)
    new_person = Signal(str)
    highlighted = Signal(object)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("search-panel")
        self.setAccessibleName(translate("Search", "What was found"))
        self._typed = ""
        self._model = _Lines(self)
        self.view = QListView(self)
        self.view.setObjectName("search-results")
        self.view.setAccessibleName(translate("Search", "What was found"))
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setModel(self._model)
        self.view.setItemDelegate(_LineDelegate(self.view))
        # What does not fit into the panel is laid out after what does is painted.
        self.view.setLayoutMode(QListView.LayoutMode.Batched)
        self.view.setBatchSize(24)
        self.view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.clicked.connect(lambda _index: self.choose("open"))
        self.view.selectionModel().currentChanged.connect(self._moved)
        self.detail = DetailPane(self)
        self.detail.way.connect(self.choose)
        self.nothing = Label("", "strong", wrap=True)
        self.nothing.setVisible(False)
        self._new = Button(keys="Ctrl+N")
        self._new.setObjectName("search-new-person")
        self._new.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._new.clicked.connect(lambda: self.steer("new"))
        self._build()

    def _build(self) -> None:
        sizes = metrics.current()
        outer = QVBoxLayout(self)
        side = sizes.gap(7)
        outer.setContentsMargins(side, side, side, sizes.gap(9))
        left = QVBoxLayout()
        left.addWidget(self.nothing)
        left.addWidget(self.view, 1)
        middle = QHBoxLayout()
        middle.setSpacing(sizes.gap(8))
        middle.addLayout(left, 1)
        middle.addWidget(self.detail)
        outer.addLayout(middle, 1)
        foot = QHBoxLayout()
        foot.setSpacing(sizes.gap(6))
        for keys, words in (
            ("↑ ↓", translate("Search", "choose")),
            ("Tab", translate("Search", "next group")),
            ("F4", translate("Search", "hold for the full number (goes into the journal)")),
        ):
            foot.addWidget(KeyCap(keys))
            foot.addWidget(ElidingLabel(words, "hint"))
        foot.addStretch(1)
        foot.addWidget(Label(translate("Search", "Nobody fits"), "hint"))
        foot.addWidget(self._new)
        outer.addLayout(foot)

    @property
    def subject(self) -> object:
        """Return the subject of the row with the focus, or None."""
        row = self._current_row()
        return row.subject if row is not None else None

    @property
    def rows(self) -> tuple[ResultRow, ...]:
        """Return everything found, in the order shown."""
        lines = map(self._model.line, range(self._model.rowCount()))
        return tuple(line for line in lines if isinstance(line, ResultRow))

    def show_results(self, typed: str, groups: Sequence[ResultGroup]) -> None:
        """Show what was found for the typed words."""
        self._typed = typed
        shown = [group for group in groups if group.rows]
        self._model.show_groups(shown)
        found = bool(shown)
        self.nothing.setVisible(not found)
        self.view.setVisible(found)
        words = translate("Search", "Nothing was found for “{typed}”").format(typed=typed)
        self.nothing.setText(words)
        words = translate("Search", "Register “{typed}” as a new person").format(
            typed=_short(typed)
        )
        self._new.set_words(words)
        self.detail.setVisible(found and self.width() >= metrics.current().px(760))
        if found:
            self.view.setCurrentIndex(self._model.index(1))

    def show_detail(self, detail: Detail) -> None:
        """Show the facts of the selected one."""
        self.detail.show_detail(detail)

    def steer(self, way: str) -> None:
        """Do what a key of the search box means."""
        if way in ("up", "down"):
            self._step(1 if way == "down" else -1)
        elif way == "next-group":
            self._next_group()
        elif way == "close":
            self.closed.emit()
        elif way == "new":
            self.new_person.emit(self._typed)
        else:
            self.choose(way)

    def choose(self, way: str) -> None:
        """Choose the row with the focus; with nothing found, Enter registers the new person."""
        row = self._current_row()
        if row is not None:
            self.chosen.emit(row.subject, way)
        elif way in ("open", "intake"):
            self.new_person.emit(self._typed)

    def _current_row(self) -> ResultRow | None:
        index = self.view.currentIndex()
        known = index.isValid() and index.row() < self._model.rowCount()
        line = self._model.line(index.row()) if known else None
        return line if isinstance(line, ResultRow) else None

    def _step(self, step: int) -> None:
        place = self.view.currentIndex().row() + step
        count = self._model.rowCount()
        while 0 <= place < count and self._model.is_head(place):
            place += step
        if 0 <= place < count:
            self.view.setCurrentIndex(self._model.index(place))

    def _next_group(self) -> None:
        heads = [row for row in range(self._model.rowCount()) if self._model.is_head(row)]
        here = self.view.currentIndex().row()
        place = next((head for head in heads if head > here), heads[0] if heads else -1)
        if place >= 0:
            self.view.setCurrentIndex(self._model.index(place + 1))

    def _moved(self, now: QModelIndex, _before: QModelIndex) -> None:
        if now.isValid() and isinstance(now.data(LINE), ResultRow):
            self.highlighted.emit(now.data(LINE).subject)


def _short(typed: str) -> str:
    """Return at most a dozen characters of what was typed, for a button."""
    most = 12
    return typed if len(typed) <= most else f"{typed[:most]}…"
