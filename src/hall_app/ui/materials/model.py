"""Model and painting of the materials desk."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    Qt,
)
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from hall_app.domain.materials import MaterialState
from hall_app.ui import colours, metrics
from hall_app.ui.i18n import translate
from hall_app.ui.materials.lines import (
    HERE,
    SEGMENT_WORDS,
    SEGMENTS,
    DeskLine,
    allowed,
    demand_words,
)
from hall_app.ui.widgets import painting

Index = QModelIndex | QPersistentModelIndex
LINE = Qt.ItemDataRole.UserRole
PROBLEM = Qt.ItemDataRole.UserRole + 1


class DeskColumn(IntEnum):
    """Name the columns of the desk."""

    NUMBER = 0
    NAME = 1
    NECESSITY = 2
    DEMAND = 3
    STATE = 4
    COUNT = 5
    REMARK = 6


def necessity_words(line: DeskLine) -> str:
    """Return whether the paper must be there."""
    return translate("Materials", "required") if line.required else translate("Intake", "optional")


def state_words(line: DeskLine) -> str:
    """Return the answer in force, for a screen reader."""
    if line.state is MaterialState.UNSET:
        return translate("Materials", "not looked at")
    return SEGMENT_WORDS[line.state].shown()


class DeskModel(QAbstractTableModel):
    """Hold the lines of the desk and what is the matter with them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[DeskLine] = []
        self._problems: dict[str, str] = {}
        self.remarks_shown = True
        """Whether remarks have a column; else a reason or a day stands where the demand did."""

    @property
    def lines(self) -> tuple[DeskLine, ...]:
        """Return the lines in their order."""
        return tuple(self._lines)

    def show_lines(self, lines: tuple[DeskLine, ...]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self._lines = list(lines)
        self._problems = {}
        self.endResetModel()

    def put(self, place: int, line: DeskLine) -> None:
        """Show another answer in one line; its problem is taken away."""
        self._lines[place] = line
        self._problems.pop(line.demand.key, None)
        self.dataChanged.emit(self.index(place, 0), self.index(place, DeskColumn.REMARK))

    def tell(self, place: int, line: DeskLine) -> None:
        """Show more about one line without an answer of the clerk."""
        self._lines[place] = line
        self.dataChanged.emit(self.index(place, 0), self.index(place, DeskColumn.REMARK))

    def show_problems(self, problems: dict[str, str]) -> None:
        """Mark lines by the key of their paper."""
        self._problems = problems
        if self._lines:
            last = self.index(len(self._lines) - 1, DeskColumn.REMARK)
            self.dataChanged.emit(self.index(0, 0), last)

    def place_of(self, key: str) -> int:
        """Return the row of a paper, or -1."""
        return next((i for i, one in enumerate(self._lines) if one.demand.key == key), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        """Count the papers."""
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index | None = None) -> int:
        """Count the columns."""
        return 0 if parent is not None and parent.isValid() else len(DeskColumn)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return words for readers, the line for the delegate."""
        line = self._lines[index.row()]
        if role == LINE:
            return line
        if role == PROBLEM:
            return self._problems.get(line.demand.key, "")
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == DeskColumn.NAME:
            said = f"{line.demand.name} {necessity_words(line)} {state_words(line)}"
            return f"{said} {line.remark}" if line.offers_file else said
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._words(index, line)
        if role == Qt.ItemDataRole.ToolTipRole and index.column() in (
            DeskColumn.NAME,
            DeskColumn.DEMAND,
            DeskColumn.REMARK,
        ):
            return self._words(index, line)
        return None

    def narrow_words(self, index: Index) -> str:
        """Return the words of a cell for the little room it has."""
        line = self._lines[index.row()]
        if index.column() == DeskColumn.REMARK:
            return line.short_remark
        if index.column() == DeskColumn.DEMAND and not self.remarks_shown:
            return line.settled_remark or demand_words(line.demand)
        return self._words(index, line)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the column's title; the head itself is not shown."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Vertical:
            return str(section + 1)
        return (
            translate("Materials", "No."),
            translate("Materials", "Paper"),
            translate("Materials", "Necessity"),
            translate("Materials", "Demanded"),
            translate("Materials", "Answer"),
            translate("Materials", "Sheets"),
            translate("Materials", "Remark"),
        )[section]

    def _words(self, index: Index, line: DeskLine) -> str:
        return (
            str(index.row() + 1),
            line.demand.name,
            necessity_words(line),
            line.demanded or demand_words(line.demand),
            state_words(line),
            count_words(line),
            line.remark,
        )[index.column()]


def count_words(line: DeskLine) -> str:
    """Return the sheets, a dash for a waived paper, nothing while the line is unchosen."""
    if line.state is MaterialState.UNSET:
        return ""
    return "–" if line.state is MaterialState.WAIVED else str(line.count)


def segment_width() -> int:
    """Return the width of the five answers."""
    sizes = metrics.current()
    return sum(part for part in _parts()) + sizes.px(2)


def _parts() -> list[int]:
    sizes = metrics.current()
    measure = sizes.measure("second", bold=True)
    return [
        measure.horizontalAdvance(SEGMENT_WORDS[state].shown()) + sizes.px(19) for state in SEGMENTS
    ]


def segment_boxes(cell: QRectF) -> list[QRectF]:
    """Return where each answer stands in its cell."""
    height = metrics.current().px(28)
    top = round(cell.top() + (cell.height() - height) / 2)
    x, boxes = cell.left(), []
    for width in _parts():
        boxes.append(QRectF(x, top, width, height))
        x += width
    return boxes


def _fill(line: DeskLine) -> str:
    if line.state in HERE:
        return colours.BLUE
    if line.state is MaterialState.MISSING:
        return colours.RED if line.required else colours.DARK
    return colours.SLATE if line.state is MaterialState.WAIVED else colours.LIGHTS["pause"].solid


class DeskDelegate(QStyledItemDelegate):
    """Paint a line of the desk; the focused one is outlined across all columns."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        line: DeskLine = index.data(LINE)
        problem: str = index.data(PROBLEM)
        sizes = metrics.current()
        box = QRectF(option.rect)  # type: ignore[attr-defined]
        selected = bool(option.state & QStyle.StateFlag.State_Selected)  # type: ignore[attr-defined]
        _paint_ground(painter, box, index, selected=selected, problem=bool(problem))
        inner = box.adjusted(sizes.gap(8), 0, -sizes.gap(4), 0)
        if index.column() == DeskColumn.STATE:
            _paint_segment(painter, box, line, problem=bool(problem))
        elif index.column() == DeskColumn.NAME:
            taken = painting.text(painter, inner, line.demand.name, bold=selected)
            if problem and line.state is MaterialState.UNSET:
                inner.setLeft(inner.left() + taken + sizes.gap(8))
                words = translate("Materials", "not taken in yet")
                painting.text(painter, inner, words, role="second", colour=colours.RED_INK)
        else:
            _paint_plain(painter, inner, index, line, problem=bool(problem))


def _paint_plain(
    painter: QPainter, box: QRectF, index: Index, line: DeskLine, *, problem: bool
) -> None:
    words = str(index.data())
    column = index.column()
    if column == DeskColumn.NUMBER:
        painting.text(painter, box, words, role="second", colour=colours.INK3)
    elif column == DeskColumn.NECESSITY:
        ink = colours.INK if line.required else colours.INK2
        painting.text(painter, box, words, role="second", bold=line.required, colour=ink)
    elif column == DeskColumn.COUNT:
        painting.text(painter, box, words)
    else:
        model = index.model()
        tight = metrics.current().width(words, "second") > box.width()
        if isinstance(model, DeskModel) and (tight or column == DeskColumn.DEMAND):
            words = model.narrow_words(index)
        ink = colours.RED_INK if problem and column == DeskColumn.REMARK else colours.INK2
        painting.text(painter, box, words, role="second", colour=ink)


def _paint_ground(
    painter: QPainter, box: QRectF, index: Index, *, selected: bool, problem: bool
) -> None:
    fill = colours.BLUE_SOFT if selected else colours.RED_SOFT if problem else colours.SURFACE
    painter.fillRect(box, QColor(fill))
    pen_colour = colours.BLUE if selected else colours.LINE
    painter.setPen(QPen(QColor(pen_colour), 1))
    right, bottom = box.right() - 1, box.bottom() - 1
    painter.drawLine(round(box.left()), round(bottom), round(right), round(bottom))
    if selected:
        painter.drawLine(round(box.left()), round(box.top()), round(right), round(box.top()))
    if index.column() == DeskColumn.NUMBER and (selected or problem):
        width = 3 if problem else 1
        edge = QColor(colours.RED if problem else colours.BLUE)
        painter.fillRect(QRectF(box.left(), box.top(), width, box.height()), edge)
    shown = getattr(index.model(), "remarks_shown", True)
    if selected and index.column() == (DeskColumn.REMARK if shown else DeskColumn.COUNT):
        painter.drawLine(round(right), round(box.top()), round(right), round(bottom))


def _paint_segment(painter: QPainter, cell: QRectF, line: DeskLine, *, problem: bool) -> None:
    boxes = segment_boxes(cell)
    whole = boxes[0].united(boxes[-1])
    edge = colours.RED if problem else colours.FIELD
    painting.rounded(painter, whole, fill=colours.SURFACE, edge=edge, width=2 if problem else 1)
    for state, box in zip(SEGMENTS, boxes, strict=True):
        chosen = state is line.state
        if chosen:
            inner = box.adjusted(2, 2, -2, -2)
            painting.rounded(painter, inner, fill=_fill(line), radius=1)
        ink = colours.INK2 if allowed(line, state) else colours.LINE2
        painting.text(
            painter,
            box,
            SEGMENT_WORDS[state].shown(),
            role="second",
            bold=chosen,
            colour=colours.SURFACE if chosen else ink,
            align=Qt.AlignmentFlag.AlignHCenter,
        )
