"""Sentences under a list: as high as they need, up to a part of the card, then they scroll."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from hall_app.ui import metrics
from hall_app.ui.widgets.labels import Label

_PART = 4
"""The words take at most the fourth part of the height they stand in."""


class ScrolledWords(QScrollArea):
    """Show sentences; nothing is cut off, and the list above keeps its room.

    Where they scroll, Tab reaches them and arrow keys move them.
    """

    def __init__(self, name: str, accessible: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(accessible)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setWidgetResizable(True)
        self._label = Label("", "second", wrap=True)
        self._label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setWidget(self._label)
        self.say("")

    @property
    def words(self) -> str:
        """Return what is shown."""
        return self._label.text()

    def say(self, words: str) -> None:
        """Show other words; nothing takes no room."""
        self._label.setText(words)
        self.setVisible(bool(words))
        self.verticalScrollBar().setValue(0)
        self._fit()

    def resizeEvent(self, event: object) -> None:
        """Take as much height as the words need in another width."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Measure again in a new text size."""
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_label"):
            self._fit()
        super().changeEvent(event)

    def _fit(self) -> None:
        sizes = metrics.current()
        side = sizes.gap(12)
        self._label.setContentsMargins(side, side // 2, side, side // 2)
        needed = max(0, self._label.heightForWidth(max(1, self.viewport().width())))
        around = self.parentWidget()
        line = sizes.measure("second").lineSpacing()
        most = max(around.height() // _PART if around is not None else needed, line + side)
        scrolls = needed > most
        self.setFixedHeight(min(needed, most))
        policy = Qt.FocusPolicy.StrongFocus if scrolls else Qt.FocusPolicy.NoFocus
        self.setFocusPolicy(policy)
