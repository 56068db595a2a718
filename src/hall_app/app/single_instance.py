"""One desk per archive: the lock decides, the local socket says "show yourself" and which file."""

from __future__ import annotations

import hashlib
import logging
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, Signal

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtNetwork import QLocalServer, QLocalSocket

logger = logging.getLogger(__name__)

CALL_LIMIT = 1_000
"""Milliseconds a second start waits for the first one to answer."""
LONGEST_CALL = 32_768
"""Bytes of a file's path; Windows allows 32,767 characters at most, and halls use far fewer."""


class SingleInstance(QObject):
    """Hold the lock of a data folder, or call the desk that holds it.

    Args:
        lock: Lock file in the data folder; a lock left by a killed desk is taken over.

    Signals:
        called: A second start wants this desk to come to the front, and the file it was given.
    """

    called = Signal(str)

    def __init__(self, lock: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = QLockFile(str(lock))
        self._lock.setStaleLockTime(0)
        digest = hashlib.sha256(str(lock.resolve()).encode()).hexdigest()[:16]
        self._name = f"hall-app-{digest}"
        self._server: QLocalServer | None = None

    def take(self) -> bool:
        """Become the one desk of this archive; tell whether that is so."""
        return bool(self._lock.tryLock(0))

    @property
    def listening(self) -> bool:
        """Tell whether later starts are heard."""
        return self._server is not None

    def listen(self) -> None:
        """Hear the calls of later starts; once the first window is up, as it needs the network."""
        from PySide6.QtNetwork import QLocalServer  # noqa: PLC0415 - not before the login

        if self._server is not None:
            return
        QLocalServer.removeServer(self._name)
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(self._answer)
        if server.listen(self._name):
            self._server = server
        else:
            logger.warning("a second start cannot call this desk: %s", server.serverError())

    def call_first(self, file: str = "") -> bool:
        """Ask the desk that holds the lock to come to the front; tell whether it answers.

        Args:
            file: Whole path of a file that it is to open.
        """
        from PySide6.QtNetwork import QLocalSocket  # noqa: PLC0415 - a second start only

        socket = QLocalSocket()
        socket.connectToServer(self._name)
        answers = socket.waitForConnected(CALL_LIMIT)
        if answers and file:
            socket.write(file.encode())
            socket.waitForBytesWritten(CALL_LIMIT)
        socket.disconnectFromServer()
        if socket.state() != QLocalSocket.LocalSocketState.UnconnectedState:
            socket.waitForDisconnected(CALL_LIMIT)
        return answers

    def release(self) -> None:
        """Let the next start have the archive."""
        if self._server is not None:
            self._server.close()
            self._server.deleteLater()
            self._server = None
        self._lock.unlock()

    def _answer(self) -> None:
        while self._server is not None and self._server.hasPendingConnections():
            connection = self._server.nextPendingConnection()
            connection.setReadBufferSize(LONGEST_CALL)
            connection.disconnected.connect(partial(self._heard, connection))
            if connection.state() == connection.LocalSocketState.UnconnectedState:
                self._heard(connection)

    def _heard(self, connection: QLocalSocket) -> None:
        """Take what a second start has said, once it has hung up."""
        if connection.property("heard"):
            return
        connection.setProperty("heard", True)  # noqa: FBT003 - Qt's signature
        file = bytes(connection.readAll().data()).decode(errors="replace")
        connection.deleteLater()
        self.called.emit(file)
