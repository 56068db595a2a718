"""The materials desk: one line for each paper, five answers, all by keyboard."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from hall_app.domain.materials import MaterialState
from hall_app.support.errors import HallError
from hall_app.ui import metrics
from hall_app.ui.i18n import translate
from hall_app.ui.materials import lines as desk_lines
from hall_app.ui.materials.lines import SEGMENTS, DeskLine
from hall_app.ui.materials.model import (
    DeskColumn,
    DeskDelegate,
    DeskModel,
    Index,
    segment_boxes,
    segment_width,
)
from hall_app.ui.widgets.field_editors import LineField

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable

    from hall_app.domain.scans import PaperOnFile

FEWEST_ROWS, FEWEST_IN_LOW = 5, 3
"""Lines that stay in sight when the list scrolls, and in a low window."""
ROW = 34
FROM_FILE = "6"
"""Key that takes the copy on file."""
NAME_LEAST, REMARK_MOST, REMARK_LEAST, WRITING_LEAST = 150, 156, 76, 124
"""The remark gives way to the name, has no column below its least, and more where it is typed."""
DEMAND_MOST, DEMAND_WITH_REMARK, PADDING = 82, 108, 16


class MaterialsDesk(QTableView):
    """Take in papers: arrows, Space, digits and the mouse.

    Args:
        read_day: Turns what was typed for a promised paper into a day.

    Attributes:
        fewest: Lines that stay in sight when there is little room.

    Signals:
        changed: Any line changed.
    """

    changed = Signal()
    finished = Signal()
    """Enter on the last line."""

    def __init__(self, read_day: Callable[[str], dt.date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._read_day = read_day
        self._editor: LineField | None = None
        self._low = False
        self.fewest = FEWEST_ROWS
        self.desk = DeskModel(self)
        self.setModel(self.desk)
        self.setObjectName("materials")
        self.setAccessibleName(translate("Materials", "Materials"))
        self.setItemDelegate(DeskDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.horizontalHeader().hide()
        self.horizontalHeader().setMinimumSectionSize(1)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._measure()

    @property
    def lines(self) -> tuple[DeskLine, ...]:
        """Return the lines as they stand."""
        return self.desk.lines

    def show_lines(self, lines: tuple[DeskLine, ...]) -> None:
        """Show the papers of an item."""
        self.drop_editor()
        self.desk.show_lines(lines)
        self._measure()
        self._bound()
        self.updateGeometry()
        if self.hasFocus():
            self._start()

    def all_as_demanded(self) -> None:
        """Take in every paper that was not answered otherwise."""
        for place, line in enumerate(self.lines):
            if line.state in (MaterialState.UNSET, MaterialState.MISSING):
                self.desk.put(place, desk_lines.as_demanded(line))
        self.changed.emit()

    def offer(self, papers: Iterable[PaperOnFile]) -> None:
        """Say what the applicant has on file; a copy from somebody else's file is given back."""
        known, before = tuple(papers), self.lines
        for place, line in enumerate(before):
            told = desk_lines.offered(line, known)
            if told.from_file and told.on_file is None:
                told = desk_lines.put(told, MaterialState.UNSET)
            if told != line:
                self.desk.tell(place, told)
        if [one.state for one in before] != [one.state for one in self.lines]:
            self.changed.emit()

    def focus_paper(self, key: str) -> None:
        """Go to the line of a paper, into its remark when that is what is missing."""
        place = self.desk.place_of(key)
        if place < 0:
            return
        self.selectRow(place)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.lines[place].needs_remark:
            self.edit_remark()

    # --- keys and mouse ---------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer for the line with the focus."""
        place = self.currentIndex().row()
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        shift = held == Qt.KeyboardModifier.ShiftModifier
        if held not in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier):
            event.ignore()
            return
        if event.key() == Qt.Key.Key_Space and shift:
            self.all_as_demanded()
        elif place < 0 or not self._answer(event, place):
            self._move_or_pass(event, place, back=shift)

    def _answer(self, event: QKeyEvent, place: int) -> bool:
        """Change the line for a key that answers; tell whether it was one."""
        line = self.lines[place]
        key = event.key()
        if key == Qt.Key.Key_Space:
            self._put(place, desk_lines.as_demanded(line))
            self.selectRow(min(place + 1, len(self.lines) - 1))
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._put(place, desk_lines.stepped(line, 1 if key == Qt.Key.Key_Right else -1))
        elif event.text() in ("+", "=", "-"):
            self._put(place, desk_lines.counted(line, -1 if event.text() == "-" else 1))
        elif event.text() in ("1", "2", "3", "4", "5"):
            self._choose(place, SEGMENTS[int(event.text()) - 1], go_on=True)
        elif event.text() == FROM_FILE and line.on_file is not None:
            self._take_from_file(place)
            self.selectRow(min(place + 1, len(self.lines) - 1))
        elif key == Qt.Key.Key_F2:
            self.edit_remark()
        else:
            return False
        return True

    def _move_or_pass(self, event: QKeyEvent, place: int, *, back: bool) -> None:
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif back and place > 0:
            self.selectRow(place - 1)
        elif back:
            self.focusPreviousChild()
        elif 0 <= place < len(self.lines) and self.lines[place].needs_remark:
            self.edit_remark()
        elif place + 1 < len(self.lines):
            self.selectRow(place + 1)
        else:
            self.finished.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the answer that is clicked; a click on a remark edits it."""
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if not index.isValid():
            return
        if index.column() == DeskColumn.REMARK:
            if self.lines[index.row()].offers_file:
                self._take_from_file(index.row())
            self.edit_remark()
        if index.column() != DeskColumn.STATE:
            return
        boxes = segment_boxes(QRectF(self.visualRect(index)))
        for state, box in zip(SEGMENTS, boxes, strict=True):
            if box.contains(event.position()):
                self._choose(index.row(), state)

    def _choose(self, place: int, state: MaterialState, *, go_on: bool = False) -> None:
        line = self.lines[place]
        if not desk_lines.allowed(line, state):
            return
        changed = desk_lines.put(line, state)
        self._put(place, changed)
        if changed.needs_remark:
            self.selectRow(place)
            self.edit_remark()
        elif go_on:
            self.selectRow(min(place + 1, len(self.lines) - 1))

    def _take_from_file(self, place: int) -> None:
        self._put(place, desk_lines.from_file(self.lines[place]))

    def _put(self, place: int, line: DeskLine) -> None:
        self.desk.put(place, line)
        self.changed.emit()

    # --- the remark -------------------------------------------------------------------------

    def edit_remark(self) -> None:
        """Open a field over the line: a reason for a waived paper, a day for a promised one."""
        place = self.currentIndex().row()
        if place < 0 or self.lines[place].state not in (
            MaterialState.WAIVED,
            MaterialState.PROMISED,
        ):
            return
        self.drop_editor()
        line = self.lines[place]
        editor = LineField("material-remark", limit=80, parent=self.viewport())
        if line.state is MaterialState.WAIVED:
            editor.setAccessibleName(translate("Materials", "Why it is waived"))
            editor.setPlaceholderText(translate("Materials", "why, e.g. on file here"))
            editor.set_value(line.reason)
        else:
            editor.setAccessibleName(translate("Materials", "Day by which it comes"))
            editor.setPlaceholderText(translate("Materials", "day, e.g. +3 or 0923"))
            editor.set_value(line.promised_on.isoformat() if line.promised_on else "")
        column = DeskColumn.NAME if self.isColumnHidden(DeskColumn.REMARK) else DeskColumn.REMARK
        box = self.visualRect(self.desk.index(place, column))
        tight = box.width() < metrics.current().px(REMARK_MOST)
        if column is DeskColumn.REMARK and tight:  # room to write: there are no sheets to count
            count = self.visualRect(self.desk.index(place, DeskColumn.COUNT)).left()
            box.setLeft(min(count, box.right() - metrics.current().px(WRITING_LEAST)))
        editor.setGeometry(box.adjusted(0, 1, -2, -1))
        editor.installEventFilter(self)
        editor.show()
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
        editor.selectAll()
        self._editor = editor

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """End the remark at Enter, Esc, Up, Down, or when the field is left."""
        if watched is self._editor and self._editor is not None:
            if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
                if event.key() == Qt.Key.Key_Escape:
                    event.accept()
                    return True
            elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                return self._key_in_remark(event)
            elif event.type() == QEvent.Type.FocusOut:
                self.keep_remark()
        return super().eventFilter(watched, event)

    def _key_in_remark(self, event: QKeyEvent) -> bool:
        if self._editor is None or self._editor.composing:
            return False
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.drop_editor()
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        if key not in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down, Qt.Key.Key_Up):
            return False
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.keep_remark()
            return False
        place = self.currentIndex().row()
        if self.keep_remark():
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            step = -1 if key == Qt.Key.Key_Up else 1
            self.selectRow(min(max(place + step, 0), len(self.lines) - 1))
        return True

    def keep_remark(self) -> bool:
        """Put the remark into its line; an unreadable day stays in the field."""
        editor, place = self._editor, self.currentIndex().row()
        if editor is None or place < 0:
            return False
        line, text = self.lines[place], editor.value()
        if line.state is MaterialState.WAIVED:
            self._put(place, replace(line, reason=text))
        else:
            try:
                day = self._read_day(text) if text else None
            except HallError:
                editor.set_state("problem")
                return False
            self._put(place, replace(line, promised_on=day))
        self.drop_editor()
        return True

    def drop_editor(self) -> None:
        """Take the field over the line away."""
        editor, self._editor = self._editor, None
        if editor is not None:
            editor.removeEventFilter(self)
            editor.hide()
            editor.deleteLater()

    # --- room -------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        """Ask for every line; the page scrolls by whole rows when there is less room."""
        rows = max(1, len(self.lines))
        return QSize(metrics.current().px(600), rows * metrics.current().px(ROW))

    def _bound(self) -> None:
        """Leave blank space below the last line instead of stretching."""
        self.setMaximumHeight(max(1, len(self.lines)) * metrics.current().px(ROW))

    def minimumSizeHint(self) -> QSize:
        """Keep a few lines in sight."""
        sizes = metrics.current()
        fewest = min(self.fewest, FEWEST_IN_LOW) if self._low else self.fewest
        return QSize(sizes.px(420), min(fewest, max(1, len(self.lines))) * sizes.px(ROW))

    def set_low(self, *, low: bool) -> None:
        """Keep fewer lines in sight in a low window."""
        if low != self._low:
            self._low = low
            self.updateGeometry()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the focus is: the first line that is not answered."""
        super().focusInEvent(event)
        self._start()

    def _start(self) -> None:
        if self.lines and not self.selectionModel().hasSelection():
            open_lines = (i for i, one in enumerate(self.lines) if one.state is MaterialState.UNSET)
            self.selectRow(next(open_lines, 0))

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Keep a remark before the line is left."""
        if self._editor is not None and current.row() != previous.row():
            self.drop_editor()
        super().currentChanged(current, previous)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out again."""
        super().resizeEvent(event)
        whole = max(1, self.height() // metrics.current().px(ROW)) * metrics.current().px(ROW)
        self.setViewportMargins(0, 0, 0, max(0, self.height() - whole))
        self._measure()
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def changeEvent(self, event: QEvent) -> None:
        """Measure again in a new text size."""
        if event.type() == QEvent.Type.FontChange and hasattr(self, "desk"):
            self._measure()
            self._bound()
            self.updateGeometry()
        super().changeEvent(event)

    def _measure(self) -> None:
        sizes = metrics.current()
        self.verticalHeader().setDefaultSectionSize(sizes.px(ROW))
        widths = {
            DeskColumn.NUMBER: sizes.px(30),
            DeskColumn.NECESSITY: sizes.px(44),
            DeskColumn.DEMAND: sizes.px(DEMAND_MOST),
            DeskColumn.STATE: segment_width() + sizes.gap(6),
            DeskColumn.COUNT: sizes.px(34),
        }
        rest = self.viewport().width() - sum(widths.values())
        spare = rest - sizes.px(NAME_LEAST)
        if spare < sizes.px(REMARK_MOST):
            gained = widths[DeskColumn.DEMAND] - self._demand_width()
            widths[DeskColumn.DEMAND] -= gained
            rest, spare = rest + gained, spare + gained
        remark = min(spare, sizes.px(REMARK_MOST))
        shown = remark >= sizes.px(REMARK_LEAST)
        self.setColumnHidden(DeskColumn.REMARK, not shown)
        self.desk.remarks_shown = shown
        widths[DeskColumn.REMARK] = remark if shown else 0
        if not shown:  # what the name can spare helps the remark that stands in for the demand
            gained = max(0, min(spare, sizes.px(DEMAND_WITH_REMARK) - widths[DeskColumn.DEMAND]))
            widths[DeskColumn.DEMAND] += gained
            rest -= gained
        for column, width in widths.items():
            self.setColumnWidth(column, width)
        name = rest - widths[DeskColumn.REMARK]
        self.setColumnWidth(DeskColumn.NAME, max(name, sizes.px(90)))

    def _demand_width(self) -> int:
        """Return the width that what is demanded takes at least."""
        sizes = metrics.current()
        words = (desk_lines.demand_words(line.demand) for line in self.lines)
        longest = max((sizes.width(one, "second") for one in words), default=0)
        return min(longest + sizes.gap(PADDING) + 2, sizes.px(DEMAND_MOST))
