"""Numbers in full while F4 is held; each look goes into the journal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from hall_app.ui.intake.controller import IntakeController
    from hall_app.ui.intake.view import IntakeView


class Revealer(QObject):
    """Follow the F4 key for the applicant's card."""

    def __init__(self, view: IntakeView, controller: IntakeController) -> None:
        super().__init__(view)
        self._view, self._controller = view, controller
        self._held = False
        controller.revealed.connect(self._show)

    def pressed(self, event: QKeyEvent) -> bool:
        """Ask for the numbers at the first press; tell whether the key was taken."""
        card = self._view.card
        if event.key() != Qt.Key.Key_F4 or event.modifiers() or card is None:
            return False
        if not event.isAutoRepeat() and not self._held:
            self._held = True
            self._controller.reveal(card.resident_id, id_number=card.has_id, phone=card.has_phone)
        return True

    def released(self, event: QKeyEvent) -> None:
        """Mask the numbers when the key is let go."""
        if event.key() == Qt.Key.Key_F4 and not event.isAutoRepeat():
            self.hide()

    def hide(self) -> None:
        """Mask the numbers, as when the page is left with the key held."""
        self._held = False
        self._view.applicant.card.hide_numbers()

    def _show(self, id_number: str, phone: str) -> None:
        if self._held:
            self._view.applicant.card.show_numbers(id_number, phone)
