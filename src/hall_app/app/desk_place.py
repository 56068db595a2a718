"""The place that one desk holds on its archive: the lock of this computer, then the log."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from hall_app.app.last_words import LastWords
from hall_app.app.log import LogFile
from hall_app.app.single_instance import SingleInstance

if TYPE_CHECKING:
    from hall_app.support.paths import DataPaths


class DeskPlace(QObject):
    """Take the lock before anything is written, the log included.

    Signals:
        called: A second desk was started on the same archive, with the file it was given.
    """

    called = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._instance: SingleInstance | None = None
        self._log: LogFile | None = None
        self._last_words: LastWords | None = None

    @property
    def listening(self) -> bool:
        """Tell whether a second start can raise this desk."""
        return self._instance is not None and self._instance.listening

    def take(self, paths: DataPaths, file: str = "") -> bool:
        """Take the place; where another desk has it, raise that one and return False.

        Args:
            paths: The archive.
            file: Path of a file that the desk which has the place is to open.
        """
        self._instance = SingleInstance(paths.desk_lock, self)
        if not self._instance.take():
            self._instance.call_first(file)
            return False
        self._instance.called.connect(self.called)
        self._log = LogFile(paths.log)
        self._last_words = LastWords(paths.last_words)
        return True

    def listen_soon(self) -> None:
        """Hear second starts, once the desk is up."""
        if self._instance is not None:
            QTimer.singleShot(0, self._instance, self._instance.listen)

    def give_back(self) -> None:
        """End the log, then leave the place."""
        if self._last_words is not None:
            self._last_words.close()
            self._last_words = None
        if self._log is not None:
            self._log.close()
            self._log = None
        if self._instance is not None:
            self._instance.release()
            self._instance.deleteLater()
            self._instance = None
