"""Answers that decide where the next key belongs: keys are held back until they are there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from hall_app.ui.intake.key_gate import KeyGate

if TYPE_CHECKING:
    from hall_app.ui.intake.controller import IntakeController
    from hall_app.ui.page import Page


class Awaiting(QObject):
    """Ask for a person, a new form or an item, and hold keys until the page has moved on."""

    def __init__(self, page: Page, controller: IntakeController) -> None:
        super().__init__(page)
        self._page, self._controller = page, controller
        self.gate = KeyGate(page)
        self._expects = False
        self.recording = False
        controller.failed.connect(self._failed)
        controller.settled.connect(self.settle)

    @property
    def expects(self) -> bool:
        """Tell whether an answer is still to come that moves the focus."""
        return self._expects

    def search(self, text: str) -> None:
        """Take the first that fits, although its answer is not there yet."""
        self.gate.close()
        self._controller.take_search(text)

    def item(self, text: str) -> None:
        """Take the first item that fits, although its answer is not there yet."""
        self.gate.close()
        self._controller.take_item(text)

    def pick(self, resident_id: int) -> None:
        """Bring a person's card."""
        self._expect()
        self._controller.pick(resident_id)

    def guess(self, typed: str) -> None:
        """Bring what was typed in the fields of a new person."""
        self._expect()
        self._controller.guess(typed)

    def choose_item(self, code: str) -> None:
        """Bring an item."""
        self._expect()
        self._controller.choose_item(code)

    def record(self, busy: bool) -> None:  # noqa: FBT001 - a signal
        """Hold keys while a matter is being recorded."""
        self.recording = busy
        if busy:
            self.gate.close()
        else:
            self.gate.open()

    def settle(self) -> None:
        """Let keys through: nothing more is awaited."""
        self._expects = False
        if not self.recording:
            self.gate.open()

    def drop(self) -> None:
        """Await nothing more: the matter that asked is put away, with the keys typed into it."""
        self._controller.forget()
        self._expects = False
        if not self.recording:
            self.gate.drop()

    def _expect(self) -> None:
        self._expects = True
        self.gate.close()

    def _failed(self, fault: Exception) -> None:
        self.settle()
        self._page.shell.show_error(fault)
