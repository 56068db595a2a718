"""A field for a day that may be known in part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from hall_app.domain.dates import read_partial_date
from hall_app.ui.widgets.field_editors import LineField

if TYPE_CHECKING:
    import datetime as dt

    from PySide6.QtWidgets import QWidget

    from hall_app.domain.dates import PartialDate


class PartialDateField(LineField):
    """Enter a day, a month or a year in any usual way; ``t`` is today.

    Signals:
        unreadable: What was typed is no day.
    """

    unreadable = Signal(object)

    def __init__(self, name: str, today: dt.date, parent: QWidget | None = None) -> None:
        super().__init__(name, limit=20, parent=parent)
        self._today = today
        self.committed.connect(self._read)

    def inputMethodQuery(self, query: Qt.InputMethodQuery, *args: object) -> object:
        """Say that no input method is wanted."""
        if query == Qt.InputMethodQuery.ImEnabled:
            return False
        return super().inputMethodQuery(query, *args)

    def date(self) -> PartialDate | None:
        """Return the day, or nothing while the field is empty or unreadable."""
        try:
            return read_partial_date(self.value(), self._today) if self.value() else None
        except Exception:  # noqa: BLE001 - the form says it when the field is left
            return None

    def _read(self) -> None:
        if not self.value():
            return
        try:
            day = read_partial_date(self.value(), self._today)
        except Exception as fault:  # noqa: BLE001 - handed on
            self.unreadable.emit(fault)
            return
        self.set_value(str(day))
