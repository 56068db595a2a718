"""A first-asked record in the journey: written down over any page, then it becomes a case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from collections.abc import Callable

    from hall_app.app.tour.stage import Stage

WHO, TELEPHONE, MATTER = "钱小满", "13800007788", "想办就业创业证"

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
ENTER = Qt.Key.Key_Return


class FirstAskedJourney:
    """Lead through the page of first-asked records by keyboard."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage

    def steps(self) -> tuple[tuple[str, Callable[[], None]], ...]:
        """Return the steps by name, in their order."""
        return (
            ("first-asked", self._write),
            ("first-asked-list", self._list),
            ("first-asked-case", self._case),
        )

    def _write(self) -> None:
        self._stage.press(Qt.Key.Key_N, CTRL, SHIFT)
        self._stage.until("the form", lambda: self._is_front("contact-form"))
        for value in (WHO, TELEPHONE, "", "", MATTER):
            if value:
                self._stage.write(value)
            self._stage.press(ENTER)

    def _list(self) -> None:
        self._stage.press(ENTER, CTRL)
        self._stage.until("the record", lambda: not self._is_front("contact-form"))
        self._stage.press(Qt.Key.Key_4, ALT)
        self._stage.until_listed("contacts", WHO)

    def _case(self) -> None:
        # The record just written is owed last.
        self._stage.press(Qt.Key.Key_End, CTRL)
        self._stage.until_shown(TELEPHONE[:3], MATTER)
        self._stage.press(Qt.Key.Key_O, ALT)
        self._stage.until("the intake", lambda: self._stage.find("applicant-search"))
        self._stage.press(ENTER)
        self._stage.until_shown(WHO, TELEPHONE)

    def _is_front(self, name: str) -> bool:
        return self._stage.window.objectName() == name
