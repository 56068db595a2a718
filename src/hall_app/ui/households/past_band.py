"""The sunken band that says a page shows a past day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from hall_app.ui import metrics
from hall_app.ui.households.words import past_words
from hall_app.ui.i18n import translate
from hall_app.ui.widgets.buttons import KeyCap
from hall_app.ui.widgets.labels import ElidingLabel, Label
from hall_app.ui.widgets.pictures import Picture

if TYPE_CHECKING:
    import datetime as dt


class PastBand(QFrame):
    """Stand over the household while an earlier day is shown, and name the way back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("past-band")
        self.setProperty("role", "panel")
        self.words = ElidingLabel("", "strong", least=120)
        self._row = QHBoxLayout(self)
        self._row.addWidget(Picture("history", 16))
        self._row.addWidget(self.words)
        self._row.addWidget(
            ElidingLabel(translate("Household", "Nothing can be changed here."), "second")
        )
        self._row.addStretch(1)
        self._row.addWidget(KeyCap("Esc"))
        self._row.addWidget(Label(translate("Household", "back to today"), "hint"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._fit()
        self.hide()

    def show_day(self, day: dt.date | None) -> None:
        """Name the day, or go away for today."""
        self.setVisible(day is not None)
        if day is not None:
            self.words.set_words(past_words(day))
            self.setAccessibleName(past_words(day))

    def changeEvent(self, event: QEvent) -> None:
        """Measure again in a new text size."""
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_row"):
            self._fit()
        super().changeEvent(event)

    def _fit(self) -> None:
        sizes = metrics.current()
        self._row.setContentsMargins(sizes.gap(12), 0, sizes.gap(12), 0)
        self._row.setSpacing(sizes.gap(8))
        self.setFixedHeight(sizes.px(34))
