"""Count what a person does with keyboard and mouse: what a budget of operations is measured with."""

from __future__ import annotations

from key_counter import KeyCounter
from PySide6.QtCore import QEvent, QObject


class OperationCounter(KeyCounter):
    """Count a key press, a click or a pull of the mouse as one each; an input method's too."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pressed = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick):
            self.count += not self._pressed
            self._pressed = True
        elif event.type() == QEvent.Type.MouseButtonRelease:
            self._pressed = False
        elif event.type() == QEvent.Type.InputMethod and watched.isWidgetType():
            self.count += len(event.commitString())
        return super().eventFilter(watched, event)
