"""Keep the ready answers of the hall at hand for every field of several lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from hall_app.services.events import SnippetsChanged
from hall_app.ui.widgets import ready_texts

if TYPE_CHECKING:
    from hall_app.domain.snippets import Snippet
    from hall_app.ui.desk import Desk


class ReadyAnswers(QObject):
    """Load the ready answers once, and again after the head has changed one."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        desk.changes.listen(self, (SnippetsChanged,), lambda _event: self.load())
        self.load()

    def load(self) -> None:
        """Load them for who may read them."""
        if not self._desk.may("snippets.read"):
            ready_texts.hold({})
            return
        snippets, operator = self._desk.services.snippets, self._desk.operator()
        self._desk.tasks.run(
            lambda: snippets.listed(operator), owner=self, done=_hold, key="snippets"
        )


def _hold(found: tuple[Snippet, ...]) -> None:
    ready_texts.hold({one.key: one.text for one in found})
