"""Windows tells when its screen is locked or the user changes; the desk locks with it."""

from __future__ import annotations

import ctypes
import ctypes.wintypes as types
import sys
from enum import IntEnum
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable

WM_WTSSESSION_CHANGE = 0x02B1
_THIS_SESSION = 0
_MESSAGES = (b"windows_generic_MSG", b"windows_dispatcher_MSG")


class SessionChange(IntEnum):
    """Name what happened to the session, in the numbers of ``wParam``."""

    CONSOLE_DISCONNECT = 2
    REMOTE_DISCONNECT = 4
    LOGOFF = 6
    LOCK = 7


TRY_AGAIN, TRIES = 10_000, 30
"""Milliseconds between questions, and how many: Windows refuses before its services run."""
_LEFT = frozenset(SessionChange)
"""Whatever takes the screen from who sits there; unlocking Windows does not unlock the desk."""


class SessionCalls(Protocol):
    """What is asked of Windows."""

    def register(self, window: int) -> bool:
        """Let a window be told of its session; tell whether it will be."""

    def unregister(self, window: int) -> None:
        """Let it be told no more."""


class TerminalServices:
    """Ask wtsapi32."""

    def __init__(self) -> None:
        self._library: Any = ctypes.WinDLL("wtsapi32")  # type: ignore[attr-defined,unused-ignore]

    def register(self, window: int) -> bool:
        """Call WTSRegisterSessionNotification."""
        handle = types.HWND(window)
        return bool(self._library.WTSRegisterSessionNotification(handle, _THIS_SESSION))

    def unregister(self, window: int) -> None:
        """Call WTSUnRegisterSessionNotification."""
        self._library.WTSUnRegisterSessionNotification(types.HWND(window))


class SessionWatch(QAbstractNativeEventFilter):
    """Call ``left`` whenever the screen is taken from who sits at the desk.

    Args:
        window: Handle of the window that Windows tells.
        calls: The calls of Windows.
        left: Called on the screen's thread.
    """

    def __init__(self, window: int, calls: SessionCalls, left: Callable[[], None]) -> None:
        super().__init__()
        self._window, self._calls, self._left = window, calls, left
        self._registered, self._tries = False, 0
        self._again = QTimer()
        self._again.setInterval(TRY_AGAIN)
        self._again.timeout.connect(self._register)
        self._again.start()
        self._register()

    @property
    def registered(self) -> bool:
        """Tell whether Windows tells this window."""
        return self._registered

    def _register(self) -> None:
        self._tries += 1
        self._registered = self._calls.register(self._window)
        if self._registered or self._tries == TRIES:
            self._again.stop()
        application = QCoreApplication.instance()
        if application is not None and self._registered:
            application.installNativeEventFilter(self)

    def nativeEventFilter(  # noqa: N802 - Qt's name
        self, kind: QByteArray | bytes | bytearray | memoryview, message: int
    ) -> object:
        """Look for the one message; everything goes on to Qt."""
        name = bytes(kind.data()) if isinstance(kind, QByteArray) else bytes(kind)
        if name in _MESSAGES:
            told = types.MSG.from_address(int(message))
            if told.message == WM_WTSSESSION_CHANGE and told.wParam in _LEFT:
                self._left()
        return False, 0

    def close(self) -> None:
        """Be told no more."""
        self._again.stop()
        if self._registered:
            self._registered = False
            self._calls.unregister(self._window)
            application = QCoreApplication.instance()
            if application is not None:
                application.removeNativeEventFilter(self)


def watch_session(window: int, left: Callable[[], None]) -> SessionWatch | None:
    """Follow the session of a window on Windows; elsewhere the idle time alone locks."""
    if sys.platform == "win32":
        return SessionWatch(window, TerminalServices(), left)
    return None
