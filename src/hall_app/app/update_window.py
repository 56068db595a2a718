"""The window that stands while one program takes the place of the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from hall_app.app.update_hand_over import UpdateNews
from hall_app.support.errors import HallError
from hall_app.support.lanes import ThreadLane
from hall_app.ui.accounts.fault_sheet import CLOSE, FaultSheet
from hall_app.ui.accounts.start_window import START_ACTIONS, StartWindow
from hall_app.ui.actions import Actions
from hall_app.ui.errors import explain
from hall_app.ui.i18n import translate
from hall_app.ui.tasks import Tasks

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication

    from hall_app.ui.theme import Theme

_LANE = "update"


class UpdateAtWork(QObject):
    """Say that the update is at work, then open the desk again with what became of it.

    Args:
        work: Brings the update to its end and returns the version that stands.
        open_again: Starts the desk; raises ``OSError`` where none can be started.
    """

    def __init__(
        self,
        app: QApplication,
        theme: Theme,
        work: Callable[[], str],
        open_again: Callable[[UpdateNews], None],
    ) -> None:
        super().__init__(app)
        self._app, self._work, self._open_again = app, work, open_again
        self._lane = ThreadLane(_LANE)
        self._tasks = Tasks({_LANE: self._lane}, self)
        self.window = StartWindow(Actions(START_ACTIONS), theme)
        self.window.show_archive(practice=False, facts="", other=False)
        self.window.resize(self.window.minimumSize())

    def begin(self) -> None:
        """Do the work away from the screen; closing the window does not stop it."""
        self.window.say_busy(
            translate(
                "Updates", "The program is being updated; the desk comes back by itself. Wait…"
            )
        )
        self.window.show()
        self._tasks.run(
            self._work,
            owner=self,
            done=lambda version: self._end(UpdateNews(version=version)),
            error=self._failed,
            lane=_LANE,
        )

    def close(self) -> None:
        """Give everything back."""
        self._tasks.close()
        self._lane.close()
        self.window.blockSignals(True)  # noqa: FBT003 - Qt's signature
        self.window.close()
        self.window.deleteLater()
        self.deleteLater()

    def _failed(self, fault: Exception) -> None:
        if isinstance(fault, HallError):
            self._end(UpdateNews(fault=fault))
        else:
            self._tell(fault)

    def _end(self, news: UpdateNews) -> None:
        try:
            self._open_again(news)
        except OSError as missing:
            self._tell(news.fault or missing)
        else:
            self._app.quit()

    def _tell(self, fault: Exception) -> None:
        """Say it here, as no desk can be opened any more."""
        code = fault.code if isinstance(fault, HallError) else ""
        sheet = FaultSheet(code, explain(fault))
        for name, button in sheet.buttons.items():
            button.setVisible(name == CLOSE)
        sheet.answered.connect(lambda _name: self._app.quit())
        self.window.closed.connect(self._app.quit)
        self.window.show_sheet(sheet)
        self.window.show()
