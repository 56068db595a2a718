"""The numbers of both people in full while F4 is held; each look goes into the journal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from hall_app.domain.duplicates import Comparison
    from hall_app.ui.duplicates.comparison import ComparisonCard
    from hall_app.ui.duplicates.controller import DuplicatesController
    from hall_app.ui.duplicates.words import Whole


class Revealer(QObject):
    """Follow the F4 key for the two side by side."""

    def __init__(self, card: ComparisonCard, controller: DuplicatesController) -> None:
        super().__init__(card)
        self._card, self._controller = card, controller
        self._held: Comparison | None = None
        controller.revealed.connect(self._show)

    def pressed(self, event: QKeyEvent, pair: Comparison | None) -> bool:
        """Ask for the numbers at the first press; tell whether the key was taken."""
        if event.key() != Qt.Key.Key_F4 or event.modifiers():
            return False
        if pair is None or not self._card.isVisible():
            return False
        if not event.isAutoRepeat() and self._held is None:
            self._held = pair
            self._controller.reveal(pair)
        return True

    def released(self, event: QKeyEvent) -> None:
        """Mask the numbers when the key is let go."""
        if event.key() == Qt.Key.Key_F4 and not event.isAutoRepeat():
            self.hide()

    def hide(self) -> None:
        """Mask the numbers, as when another pair or page is shown with the key held."""
        if self._held is not None:
            self._held = None
            self._card.hide_numbers()

    def _show(self, first: Whole, second: Whole) -> None:
        if self._held is not None:
            self._card.show_numbers(first, second)
