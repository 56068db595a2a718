"""Rows of papers with a five-way segment each, worked by keyboard alone."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QSizePolicy, QWidget

from hall_app.ui import metrics
from hall_app.ui.i18n import translate
from hall_app.ui.widgets.field_editors import LineField
from hall_app.ui.widgets.materials_painting import Places, paint_row, places

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent, QResizeEvent

ROW = 34


@dataclass(frozen=True, slots=True, kw_only=True)
class SegmentChoice:
    """Offer one state of a row.

    Attributes:
        tone: ``here`` blue, ``waived`` slate, ``missing`` dark, red where the row is
            mandatory, ``promised`` violet.
    """

    value: str
    words: str
    tone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MaterialRow:
    """Show one paper.

    Attributes:
        need: Words for mandatory or optional.
        demand: What is demanded, as 原 1 复 1.
        demanded: State that Space sets.
        demanded_count: Copies that Space sets.
        state: State chosen, or nothing.
        problem: Words beside the name, with a red frame round the segment.
        allowed: States that can be chosen; empty for all.
    """

    key: str
    name: str
    mandatory: bool
    need: str
    demand: str
    demanded: str
    demanded_count: int = 1
    state: str = ""
    count: int = 0
    remark: str = ""
    problem: str = ""
    allowed: tuple[str, ...] = ()


class RemarkField(LineField):
    """Edit a remark in its row; Esc leaves it as it was, and the page never hears that Esc."""

    cancelled = Signal()

    def event(self, event: QEvent) -> bool:
        """Take Esc before the page does."""
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress and not self.composing:
                self.cancelled.emit()
                return True
        return super().event(event)


class MaterialsTable(QAbstractScrollArea):
    """Hold the rows; every change is told at once.

    Keys: ↑↓ row, ←→ state, Space as demanded and on, Shift+Space all, + − count, F2 remark.

    Signals:
        changed: The row as it now is.
        finished: Space or Enter on the last row.
        shoot: Key of the row F11 was pressed on.
    """

    changed = Signal(object)
    finished = Signal()
    shoot = Signal(str)

    def __init__(
        self, name: str, choices: Sequence[SegmentChoice], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._title = translate("Materials", "Materials")
        self.setAccessibleName(self._title)
        self.choices = tuple(choices)
        self._counted = {c.value for c in choices if c.tone == "here"}
        self._rows: list[MaterialRow] = []
        self._current = 0
        self._editor: RemarkField | None = None
        self.least_rows = 5
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.viewport().setAutoFillBackground(False)

    @property
    def rows(self) -> tuple[MaterialRow, ...]:
        """Return the rows as they are now."""
        return tuple(self._rows)

    @property
    def current(self) -> MaterialRow | None:
        """Return the row with the focus."""
        return self._rows[self._current] if self._rows else None

    def show_rows(self, rows: Sequence[MaterialRow]) -> None:
        """Show rows; the focus stays on its row number."""
        self._end_edit()
        self._rows = list(rows)
        self._current = min(self._current, max(0, len(self._rows) - 1))
        self._fit()
        self._speak()

    def show_problems(self, problems: dict[str, str]) -> None:
        """Mark rows by key with what is the matter; clear the others."""
        self._rows = [replace(row, problem=problems.get(row.key, "")) for row in self._rows]
        self.viewport().update()
        self._speak()

    def go_to(self, key: str) -> None:
        """Put the focus on a row."""
        for place, row in enumerate(self._rows):
            if row.key == key:
                self._move_to(place)
                self.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_state(self, place: int, state: str) -> None:
        """Choose a state of a row and tell it."""
        row = self._rows[place]
        if row.allowed and state not in row.allowed:
            return
        count = 0
        if state in self._counted:
            count = row.count or (row.demanded_count if state == row.demanded else 1)
        self._put(place, replace(row, state=state, count=count, problem=""))

    def as_demanded(self, place: int) -> None:
        """Mark a row as received as demanded."""
        row = self._rows[place]
        self._put(place, replace(row, state=row.demanded, count=row.demanded_count, problem=""))

    def all_as_demanded(self) -> None:
        """Mark every row that has no state yet as received as demanded."""
        for place, row in enumerate(self._rows):
            if not row.state:
                self.as_demanded(place)

    def edit_remark(self) -> None:
        """Open the remark of the row with the focus."""
        row = self.current
        if row is None or self._editor is not None:
            return
        editor = RemarkField(f"{self.objectName()}-remark", limit=100, parent=self.viewport())
        editor.setAccessibleName(translate("Materials", "Remark"))
        editor.set_value(row.remark)
        editor.setGeometry(self._places(self._current).writing.toRect().adjusted(-4, 1, 4, -1))
        editor.editingFinished.connect(self._end_edit)
        editor.cancelled.connect(self._cancel_edit)
        editor.show()
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
        editor.selectAll()
        self._editor = editor

    # Size and painting ---------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        """Ask for all rows."""
        return QSize(metrics.current().px(640), self._row_height() * max(1, len(self._rows)) + 1)

    def minimumSizeHint(self) -> QSize:
        """Keep at least five rows in sight."""
        sizes = metrics.current()
        least = min(self.least_rows, max(1, len(self._rows)))
        return QSize(sizes.px(320), self._row_height() * least + 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows in sight."""
        painter = QPainter(self.viewport())
        for place, row in enumerate(self._rows):
            box = self._row_box(place)
            if not box.intersects(event.rect()):
                continue
            current = place == self._current and (self.hasFocus() or self._editor is not None)
            paint_row(painter, place + 1, row, self.choices, self._places(place), focus=current)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Scroll by whole rows."""
        super().resizeEvent(event)
        self._bars()

    def changeEvent(self, event: QEvent) -> None:
        """Measure again in a new text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show which row has the focus."""
        super().focusInEvent(event)
        self.viewport().update()
        self._speak()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the focus is elsewhere."""
        super().focusOutEvent(event)
        self.viewport().update()

    # Keys and mouse ------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Work the rows."""
        key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if not self._rows or held & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
            return
        if not (self._row_key(key) or self._state_key(key, held)):
            event.ignore()

    def _row_key(self, key: int) -> bool:
        last = len(self._rows) - 1
        steps = {
            Qt.Key.Key_Up: self._current - 1,
            Qt.Key.Key_Down: self._current + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        wanted = steps.get(Qt.Key(key))
        if wanted is not None:
            self._move_to(min(max(wanted, 0), last))
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._next()
            return True
        return False

    def _state_key(self, key: int, held: Qt.KeyboardModifier) -> bool:
        place = self._current
        if key == Qt.Key.Key_Space and held & Qt.KeyboardModifier.ShiftModifier:
            self.all_as_demanded()
        elif key == Qt.Key.Key_Space:
            self.as_demanded(place)
            self._next()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._step_state(place, 1 if key == Qt.Key.Key_Right else -1)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            self._step_count(place, -1 if key == Qt.Key.Key_Minus else 1)
        elif key == Qt.Key.Key_F2:
            self.edit_remark()
        elif key == Qt.Key.Key_F11:
            self.shoot.emit(self._rows[place].key)
        else:
            return False
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the segment, or the row, under the mouse."""
        point = event.position()
        place = int(point.y() + self.verticalScrollBar().value()) // self._row_height()
        if not 0 <= place < len(self._rows):
            return
        self._end_edit()
        self._move_to(place)
        spots = self._places(place)
        for choice, box in zip(self.choices, spots.segments, strict=True):
            if box.contains(point):
                self.set_state(place, choice.value)
                return
        if spots.remark.contains(point):
            self.edit_remark()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Keep the release with the press."""
        event.accept()

    def _step_state(self, place: int, step: int) -> None:
        row = self._rows[place]
        offered = [c.value for c in self.choices if not row.allowed or c.value in row.allowed]
        if row.state in offered:
            wanted = min(max(offered.index(row.state) + step, 0), len(offered) - 1)
        else:
            wanted = 0 if step > 0 else len(offered) - 1
        self.set_state(place, offered[wanted])

    def _step_count(self, place: int, step: int) -> None:
        row = self._rows[place]
        if row.state in self._counted:
            self._put(place, replace(row, count=min(max(row.count + step, 1), 99)))

    def _next(self) -> None:
        if self._current + 1 < len(self._rows):
            self._move_to(self._current + 1)
        else:
            self.finished.emit()

    def _move_to(self, place: int) -> None:
        self._current = place
        bar, height = self.verticalScrollBar(), self._row_height()
        top = place * height
        if top < bar.value():
            bar.setValue(top)
        elif top + height > bar.value() + self.viewport().height():
            bar.setValue(-(-(top + height - self.viewport().height()) // height) * height)
        self.viewport().update()
        self._speak()

    def _put(self, place: int, row: MaterialRow) -> None:
        if row != self._rows[place]:
            self._rows[place] = row
            self.viewport().update()
            self._speak()
            self.changed.emit(row)

    def _cancel_edit(self) -> None:
        row = self.current
        if self._editor is not None and row is not None:
            self._editor.set_value(row.remark)
        self._end_edit()

    def _end_edit(self) -> None:
        editor, self._editor = self._editor, None
        if editor is None:
            return
        place, words = self._current, editor.value()
        editor.blockSignals(True)  # noqa: FBT003 - Qt's signature
        had_focus = editor.hasFocus()
        editor.hide()
        editor.deleteLater()
        self._put(place, replace(self._rows[place], remark=words))
        if had_focus:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _speak(self) -> None:
        """Say the row with the focus to a screen reader."""
        row = self.current
        if row is None:
            self.setAccessibleDescription("")
            return
        chosen = next((c.words for c in self.choices if c.value == row.state), "")
        state = row.problem or chosen or translate("Materials", "nothing chosen yet")
        words = f"{row.name}，{row.need}，{row.demand}，{state}"
        self.setAccessibleDescription(words)
        if self.hasFocus():
            QAccessible.updateAccessibility(
                QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
            )

    def _row_height(self) -> int:
        return metrics.current().px(ROW)

    def _row_box(self, place: int) -> QRect:
        top = place * self._row_height() - self.verticalScrollBar().value()
        return QRect(0, top, self.viewport().width(), self._row_height())

    def _places(self, place: int) -> Places:
        need = max((row.need for row in self.rows), key=len, default="")
        return places(self._row_box(place), self.choices, need)

    def _fit(self) -> None:
        self.updateGeometry()
        self._bars()
        self.viewport().update()

    def _bars(self) -> None:
        bar, height = self.verticalScrollBar(), self._row_height()
        bar.setSingleStep(height)
        bar.setPageStep(max(height, self.viewport().height()))
        bar.setRange(0, max(0, len(self._rows) * height - self.viewport().height()))
