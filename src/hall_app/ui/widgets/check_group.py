"""Several answers of a few, ticked with Space; the arrows go from one to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from hall_app.ui import metrics
from hall_app.ui.widgets.labels import redress
from hall_app.ui.widgets.layouts import empty, tab_in_order

if TYPE_CHECKING:
    from collections.abc import Sequence

_STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}


class CheckGroup(QWidget):
    """Tick any of some values; Tab goes past all of them, Enter goes on.

    Args:
        name: Its ``objectName``; each box is called after it.
        choices: Value and words, in the order they are offered.
        across: Boxes side by side.
    """

    committed = Signal()
    advance = Signal()

    def __init__(
        self,
        name: str,
        choices: Sequence[tuple[str, str]] = (),
        across: int = 3,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._across = across
        self._boxes: dict[str, QCheckBox] = {}
        self._grid = grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(metrics.current().gap(4))
        grid.setHorizontalSpacing(metrics.current().gap(12))
        for column in range(across):
            grid.setColumnStretch(column, 1)
        self.set_choices(choices)

    def set_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer other values; ticks of values still offered stay."""
        if [(value, box.accessibleName()) for value, box in self._boxes.items()] == [*choices]:
            return
        ticked = self.value()
        empty(self._grid)
        self._boxes.clear()
        for place, (value, words) in enumerate(choices):
            box = QCheckBox(words.replace("&", "&&"), self)
            box.setObjectName(f"{self.objectName()}-{value}")
            box.setAccessibleName(words)
            box.clicked.connect(lambda _checked=False: self.committed.emit())
            box.installEventFilter(self)
            self._boxes[value] = box
            self._grid.addWidget(box, place // self._across, place % self._across)
        self.set_value(ticked)
        tab_in_order(self, list(self._boxes.values()))
        self._stand()
        if self._boxes:
            self.setFocusProxy(next(iter(self._boxes.values())))

    def value(self) -> tuple[str, ...]:
        """Return the ticked values in the order they are offered."""
        return tuple(value for value, box in self._boxes.items() if box.isChecked())

    def set_value(self, value: object) -> None:
        """Tick these values."""
        wanted = set(value) if isinstance(value, list | tuple | set | frozenset) else set()
        for one, box in self._boxes.items():
            box.setChecked(one in wanted)

    def set_state(self, state: str) -> None:
        """Dress the boxes: nothing, ``derived`` or ``problem``."""
        for box in self._boxes.values():
            if (box.property("state") or "") != state:
                box.setProperty("state", state)
                redress(box)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go from box to box with the arrows, and on with Enter."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            boxes = list(self._boxes.values())
            place = boxes.index(watched) if watched in boxes else -1
            step = _STEPS.get(Qt.Key(event.key()), 0)
            if step and place >= 0 and not event.modifiers():
                target = boxes[(place + step) % len(boxes)]
                self._stand(target)
                target.setFocus(Qt.FocusReason.TabFocusReason)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
                self.advance.emit()
                return True
        return super().eventFilter(watched, event)

    def _stand(self, target: QCheckBox | None = None) -> None:
        """Let Tab stop at one box only."""
        held = target or next(iter(self._boxes.values()), None)
        for box in self._boxes.values():
            stops = box is held
            box.setFocusPolicy(Qt.FocusPolicy.StrongFocus if stops else Qt.FocusPolicy.ClickFocus)
        if target is not None:
            self.setFocusProxy(target)
