"""The field at the right of the head: on which day the household is looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from hall_app.domain.dates import read_date
from hall_app.ui import metrics
from hall_app.ui.i18n import translate
from hall_app.ui.widgets.buttons import KeyCap
from hall_app.ui.widgets.field_editors import DateField
from hall_app.ui.widgets.labels import Label

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

WIDTH = 116


class DayField(QWidget):
    """Take a day as it is typed elsewhere; empty or today is now.

    Signals:
        wanted: The day, or None for now.
        unreadable: What could not be read as a day.
    """

    wanted = Signal(object)
    unreadable = Signal(object)

    def __init__(self, today: Callable[[], dt.date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._shown: dt.date | None = None
        self.field = DateField("household-day", parse=lambda text: read_date(text, today()))
        self.field.setAccessibleName(translate("Household", "As of"))
        self.field.unreadable.connect(self._unreadable)
        self.field.returnPressed.connect(self._take)
        self.field.committed.connect(self._take)
        self._label = Label(translate("Household", "As of"), "second")
        self._label.setBuddy(self.field)
        self._cap = KeyCap("Alt+A")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(metrics.current().gap(6))
        for part in (self._label, self.field, self._cap):
            row.addWidget(part)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._fit()

    def show_day(self, day: dt.date | None) -> None:
        """Show the day the page is of."""
        self._shown = day
        self.field.set_value((day or self._today()).isoformat())
        self.field.set_state("derived" if day is None else "")

    def take_focus(self) -> None:
        """Let the clerk type another day."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def set_caption(self, *, shown: bool) -> None:
        """Leave label and key out where the head is narrow."""
        self._label.setVisible(shown)
        self._cap.setVisible(shown)

    def changeEvent(self, event: QEvent) -> None:
        """Measure again in a new text size."""
        if event.type() == QEvent.Type.FontChange and hasattr(self, "field"):
            self._fit()
        super().changeEvent(event)

    def _fit(self) -> None:
        self.field.setFixedWidth(metrics.current().px(WIDTH))

    def _take(self) -> None:
        text = self.field.value()
        day = self.field.day() if text else self._today()
        if day is None:
            return
        wanted = None if day == self._today() else day
        if wanted != self._shown:
            self._shown = wanted
            self.wanted.emit(wanted)

    def _unreadable(self, fault: object) -> None:
        self.field.set_state("problem")
        self.unreadable.emit(fault)
