"""What the print centre hears."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from hall_app.services.events import BlanksChanged, PrintsChanged

if TYPE_CHECKING:
    from hall_app.domain.views import PaperView
    from hall_app.ui.desk import Desk


class PrintsController(QObject):
    """Follow the papers while the page is shown: queued, sent, printed, failed, taken off.

    Signals:
        changed: Papers or blanks changed; the lists are loaded anew.
        waiting: The papers that wait, for the banner and the navigation.
        failed: An exception that the page says.
    """

    changed = Signal()
    waiting = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._awake = False
        heard = (PrintsChanged, BlanksChanged)
        desk.changes.listen(self, heard, lambda _event: self._heard())

    def wake(self) -> None:
        """Follow changes from now on."""
        self._awake = True
        self._heard()

    def sleep(self) -> None:
        """Follow no changes while another page is shown."""
        self._awake = False

    def _heard(self) -> None:
        if not self._awake:
            return
        self.changed.emit()
        if not self._desk.may("prints.read"):
            return
        prints, operator = self._desk.services.prints, self._desk.operator()

        def load() -> tuple[PaperView, ...]:
            return prints.waiting(operator)

        self._desk.tasks.run(
            load, owner=self, done=self.waiting.emit, error=self.failed.emit, key="waiting"
        )
