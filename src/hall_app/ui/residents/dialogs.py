"""The dialogs of the page of lists: which columns, a name for a filter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from hall_app.ui import metrics
from hall_app.ui.i18n import translate
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.dialogs import Dialog
from hall_app.ui.widgets.field_editors import SentenceField
from hall_app.ui.widgets.labels import Label
from hall_app.ui.widgets.row_table import Cell, Column, RowTable

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from hall_app.ui.residents.columns import AnyColumn, Layout

ROWS = 9


class ColumnsDialog(Dialog):
    """Tick the columns that are shown: Space ticks, Enter takes them.

    Signals:
        given: Keys of the columns, in their order.
    """

    given = Signal(object)

    def __init__(self, layout: Layout, parent: QWidget) -> None:
        super().__init__("columns-dialog", translate("Residents", "Columns of this list"), parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._known = layout.known
        self._ticked = {one.key for one in layout.chosen}
        self.say(
            translate("Residents", "Space shows or hides a column; Enter takes them."), "second"
        )
        column: Column[AnyColumn] = Column(title="", cell=self._cell)
        self.table: RowTable[AnyColumn] = RowTable(
            "columns",
            (column,),
            accessible=translate("Residents", "Columns of this list"),
            row_height=32,
        )
        self.table.view.horizontalHeader().hide()
        self.table.show_rows(self._known)
        self.table.setFixedHeight(metrics.current().px(32) * ROWS + 4)
        self.table.opened.connect(lambda _row: self._give_columns())
        self.table.view.installEventFilter(self)
        self.table.view.clicked.connect(lambda _index: self._tick())
        self.body.addWidget(self.table)
        back = self.add_answer("back", Button(translate("Residents", "Back"), "quiet", keys="Esc"))
        back.clicked.connect(self.reject)
        take = Button(translate("Residents", "Show these"), "primary", keys="Enter")
        take.setObjectName("columns-take")
        take.clicked.connect(self._give_columns)
        self._answers.addWidget(take)
        self.table.view.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Space in the list."""
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Space
        ):
            self._tick()
            return True
        return super().eventFilter(watched, event)

    def _cell(self, one: AnyColumn) -> Cell:
        ticked = one.key in self._ticked
        return Cell(words=one.words.shown(), icon="check" if ticked else "minus", bold=ticked)

    def _tick(self) -> None:
        row = self.table.current
        if row is None or self._ticked == {row.key}:
            return
        self._ticked.symmetric_difference_update({row.key})
        self.table.view.viewport().update()

    def _give_columns(self) -> None:
        self.accept()
        self.given.emit(tuple(one.key for one in self._known if one.key in self._ticked))


class NameDialog(Dialog):
    """Ask for the name under which a filter is kept.

    Signals:
        given: The name.
    """

    given = Signal(str)

    def __init__(self, filter_words: str, parent: QWidget) -> None:
        super().__init__("filter-name-dialog", translate("Residents", "Keep this filter"), parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.say(filter_words, "second")
        self.name = SentenceField("filter-name", limit=30)
        self.name.setAccessibleName(translate("Residents", "Name of the filter"))
        self.name.setPlaceholderText(translate("Residents", "name, as 80+ living alone"))
        self.body.addWidget(self.name)
        self.message = Label("", "message")
        self.message.hide()
        self.body.addWidget(self.message)
        back = self.add_answer("back", Button(translate("Residents", "Back"), "quiet", keys="Esc"))
        back.clicked.connect(self.reject)
        give = Button(translate("Residents", "Keep"), "primary", keys="Enter")
        give.setObjectName("filter-name-give")
        give.clicked.connect(self._try)
        self._answers.addWidget(give)
        self.name.returnPressed.connect(self._try)
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _try(self) -> None:
        text = self.name.value()
        if not text:
            self.message.setText(translate("Residents", "Please give the filter a name."))
            self.message.show()
            self.name.set_state("problem")
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.accept()
        self.given.emit(text)
