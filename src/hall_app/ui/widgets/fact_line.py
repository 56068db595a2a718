"""A label and its value on one line; a long value goes on in the next one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hall_app.ui import metrics
from hall_app.ui.widgets.labels import ElidingLabel, Label
from hall_app.ui.widgets.pictures import Picture

LABEL = 92


class FactLine(QWidget):
    """Show what is known under a name."""

    def __init__(
        self, label: str, value: str, *, icon: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        if icon:
            self._row.addWidget(Picture(icon, 16), 0, Qt.AlignmentFlag.AlignTop)
        self.label = ElidingLabel(label, "second")
        self.label.setContentsMargins(0, 1, 0, 0)
        self.value = Label(value, "body", wrap=True)
        self._row.addWidget(self.label, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(self.value, 1)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Measure again in a new text size."""
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_row"):
            self._fit()
        super().changeEvent(event)

    def _fit(self) -> None:
        sizes = metrics.current()
        self._row.setSpacing(sizes.gap(8))
        self.label.setFixedWidth(sizes.px(LABEL))
