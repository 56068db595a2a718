"""The system logs off or shuts down: what was typed is kept, the archive finishes, nothing asks.

On Windows Qt turns ``WM_QUERYENDSESSION`` into ``commitDataRequest``; a program that answers late,
or with a dialog behind the shutdown screen, is ended by force. Source: "Session Management" of the
Qt documentation, and "Shutting Down" of the Windows documentation: an application has 5 seconds.
"""

from __future__ import annotations

import logging
from concurrent.futures import TimeoutError as OutOfTime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QSessionManager

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from hall_app.app.desk import DeskProgram
    from hall_app.support.clock import Clock

logger = logging.getLogger(__name__)

PATIENCE = 3.0
"""Seconds the archive has to finish what is under way; the rest is for the program's own end."""
_HOLDS = 60.0
"""Seconds after which a desk that still runs was not ended: somebody took the log-off back."""


class SessionEnd(QObject):
    """Keep drafts and finish writes when the session ends; the archive is safe in any case.

    Every act is one transaction on disk: one under way is kept whole or not at all. The last
    backup is left to the next start, because it can take longer than the system waits.
    """

    def __init__(self, app: QApplication, desk: DeskProgram, clock: Clock) -> None:
        super().__init__(app)
        self._desk, self._clock = desk, clock
        self._told: float | None = None
        app.commitDataRequest.connect(self.commit)
        desk.set_session_end(self)

    @property
    def under_way(self) -> bool:
        """Tell whether the session ends now, so that nothing long is begun."""
        return self._told is not None and self._clock.monotonic() - self._told < _HOLDS

    def commit(self, manager: QSessionManager | None) -> None:
        """Keep what can be lost, within the time there is; neither ask nor refuse."""
        self._told = self._clock.monotonic()
        if manager is not None:
            manager.setRestartHint(QSessionManager.RestartHint.RestartNever)
        self._desk.keep_drafts()
        application = self._desk.application
        if application is None:
            return
        try:
            application.lanes.db.submit(lambda: None).result(timeout=PATIENCE)
        except OutOfTime:
            logger.warning("the session ended while the archive was at work")
