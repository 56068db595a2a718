"""Members to tick: who is meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from hall_app.ui import metrics
from hall_app.ui.i18n import translate
from hall_app.ui.widgets.labels import FaultLine, Label, redress
from hall_app.ui.widgets.layouts import empty

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hall_app.ui.households.happenings.ground import Ground


class MemberTicks(QWidget):
    """Tick members with Space; the arrows go up and down, Enter goes on.

    Args:
        name: Name that the rules use for these people.
        title: What a tick says.
        ground: Where the dialog stands.
        only_living: Offer only those who live here.
    """

    edited = Signal()
    finished = Signal()

    def __init__(self, name: str, title: str, ground: Ground, *, only_living: bool = False) -> None:
        super().__init__()
        self._ground, self._only_living = ground, only_living
        self.name = name
        self._boxes: dict[int, QCheckBox] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.current().gap(2))
        column.addWidget(Label(title, "strong", wrap=True))
        self.rows = QVBoxLayout()
        self.rows.setSpacing(metrics.current().gap(2))
        column.addLayout(self.rows)
        self.fault = FaultLine()
        column.addWidget(self.fault)
        self.show_members()

    def show_members(self) -> None:
        """Offer the members of the household."""
        empty(self.rows)
        self._boxes.clear()
        for one in self._ground.members:
            if self._only_living and not one.living:
                continue
            box = QCheckBox(self._ground.member_words(one).replace("&", "&&"))
            box.setObjectName(f"{self.name}-{one.person_id}")
            box.setAccessibleName(self._ground.member_words(one))
            box.setChecked(one.person_id == self._ground.person_id)
            box.toggled.connect(lambda _on: self._ticked())
            box.installEventFilter(self)
            self.rows.addWidget(box)
            self._boxes[one.person_id] = box
        if not self._boxes:
            self.rows.addWidget(
                Label(translate("Happenings", "Nobody here can be chosen"), "second", wrap=True)
            )

    def chosen(self) -> tuple[int, ...]:
        """Return who is ticked, in the order of the household."""
        return tuple(one for one, box in self._boxes.items() if box.isChecked())

    def problems(self) -> dict[str, str]:
        """Return what is missing."""
        if self.chosen():
            return {}
        return {self.name: translate("Happenings", "Tick at least one person")}

    def show_problems(self, problems: dict[str, str]) -> None:
        """Say what is wrong under the list."""
        words = problems.get(self.name, "")
        self.fault.say(words)
        for box in self._boxes.values():
            box.setProperty("state", "problem" if words else "")
            redress(box)

    def boxes(self) -> Sequence[QCheckBox]:
        """Return the ticks in their order."""
        return tuple(self._boxes.values())

    def focus(self, _name: str) -> None:
        """Go to the first tick."""
        for box in self._boxes.values():
            box.setFocus(Qt.FocusReason.TabFocusReason)
            return

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go up, down and on."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            boxes = list(self._boxes.values())
            place = boxes.index(watched) if watched in boxes else -1
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            if step and 0 <= place + step < len(boxes):
                boxes[place + step].setFocus(Qt.FocusReason.TabFocusReason)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
                self.finished.emit()
                return True
        return super().eventFilter(watched, event)

    def _ticked(self) -> None:
        self.show_problems({})
        self.edited.emit()
