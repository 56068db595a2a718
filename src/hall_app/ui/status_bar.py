"""The line at the bottom: archive, backup, printer, calendar, window and clerk."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hall_app.ui import colours, metrics
from hall_app.ui.i18n import translate
from hall_app.ui.widgets.badges import LightBadge
from hall_app.ui.widgets.labels import ElidingLabel, IconLabel, Label
from hall_app.ui.widgets.layouts import empty

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusItem:
    """Say how one thing is.

    Attributes:
        light: Kind of light once it needs attention; then it is drawn as a badge.
    """

    key: str
    words: str
    icon: str = ""
    light: str = ""
    at_right: bool = False


class StatusBar(QWidget):
    """Show how the machine is; what is well drops out first where there is no room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status-bar")
        self.setAccessibleName(translate("Shell", "State of the desk"))
        self.setProperty("role", "status-bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._items: tuple[StatusItem, ...] = ()
        self._all = True
        self._row = QHBoxLayout(self)
        self._fit()

    @property
    def items(self) -> tuple[StatusItem, ...]:
        """Return what is said."""
        return self._items

    def show_items(self, items: Sequence[StatusItem]) -> None:
        """Say how things are."""
        if tuple(items) != self._items:
            self._items = tuple(items)
            self._build()

    def set_all_shown(self, *, shown: bool) -> None:
        """Show also what is well."""
        if shown != self._all:
            self._all = shown
            self._build()

    def changeEvent(self, event: QEvent) -> None:
        """Measure again in a new text size."""
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_row"):
            self._fit()
            self._build()
        super().changeEvent(event)

    def _fit(self) -> None:
        sizes = metrics.current()
        self._row.setContentsMargins(sizes.gap(12), 0, sizes.gap(12), 0)
        self._row.setSpacing(sizes.gap(6))
        self.setFixedHeight(sizes.px(28))

    def _build(self) -> None:
        empty(self._row)
        shown = [item for item in self._items if self._all or item.light or item.at_right]
        for item in shown:
            if not item.at_right:
                self._add(item)
        self._row.addStretch(1)
        for item in shown:
            if item.at_right:
                self._add(item)

    def _add(self, item: StatusItem) -> None:
        if item.light:
            self._row.addWidget(LightBadge(item.light, item.words))
        else:
            if item.icon:
                colour = colours.LIGHTS["green"].ink if item.icon == "check" else colours.INK2
                self._row.addWidget(IconLabel(item.icon, colour, 14))
            label = ElidingLabel(item.words, "hint", least=60)
            label.setObjectName(f"status-{item.key}")
            self._row.addWidget(label)
        self._row.addWidget(Label(" ", "hint"))
