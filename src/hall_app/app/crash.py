"""A fault nobody foresaw: written down without personal data, told once, drafts safe."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QtMsgType, Signal, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from hall_app.support.errors import HallError
from hall_app.ui.i18n import translate
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.dialogs import Dialog

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from PySide6.QtCore import QMessageLogContext

logger = logging.getLogger(__name__)

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def trace_without_values(fault: BaseException) -> str:
    """Return where a fault came from: kinds, files, lines and functions, and no value.

    Neither the fault's own message nor any local variable is in it: both can hold a name or
    an ID number.
    """
    lines = []
    link: BaseException | None = fault
    seen: set[int] = set()
    while link is not None and id(link) not in seen:
        seen.add(id(link))
        code = f" {link.code}" if isinstance(link, HallError) else ""
        lines.append(f"{type(link).__name__}{code}")
        for frame in traceback.extract_tb(link.__traceback__):
            lines.append(f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}")  # noqa: PERF401
        link = link.__cause__ or link.__context__
    return "\n".join(lines)


class CrashGuard(QObject):
    """Take every exception nobody caught, on any thread.

    Args:
        keep_drafts: Called first, at most once at a time; what it raises is written down too.
        say: Tells a ``HallError`` by its sentence, as the shell does; anything else gets the
            dialog.
    """

    _caught = Signal(object)

    def __init__(
        self,
        *,
        keep_drafts: Callable[[], None] = lambda: None,
        say: Callable[[Exception], None] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._keep_drafts, self._say = keep_drafts, say
        self._dialog: Dialog | None = None
        self._busy = False
        self._before = (sys.excepthook, threading.excepthook)
        self._caught.connect(self._tell)

    @property
    def dialog(self) -> Dialog | None:
        """Return the dialog that is up."""
        return self._dialog

    def install(self) -> None:
        """Take over the hooks of Python and Qt's messages."""
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread
        qInstallMessageHandler(_log_qt)

    def remove(self) -> None:
        """Give the hooks back and take the dialog away."""
        sys.excepthook, threading.excepthook = self._before
        qInstallMessageHandler(None)
        if self._dialog is not None:
            self._dialog.close()

    def _on_exception(
        self,
        kind: type[BaseException],
        fault: BaseException,
        trace: TracebackType | None,
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, fault, trace)
            return
        self.report(fault)

    def _on_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None and not issubclass(args.exc_type, SystemExit):
            self.report(args.exc_value)

    def report(self, fault: BaseException) -> None:
        """Write a fault down and tell it on the screen's thread."""
        logger.critical("a fault nobody foresaw\n%s", trace_without_values(fault))
        self._caught.emit(fault)

    def _tell(self, fault: BaseException) -> None:
        if self._busy:
            return
        self._busy = True
        try:
            self._keep_drafts()
        except Exception as second:  # noqa: BLE001 - one more fault must not hide the first
            logger.critical("drafts were not kept\n%s", trace_without_values(second))
        finally:
            self._busy = False
        if isinstance(fault, HallError) and self._say is not None:
            self._say(fault)
        elif self._dialog is None:
            self._open()

    def _open(self) -> None:
        parent = QApplication.activeWindow()
        headline = translate("Crash", "Something came up that the program does not know yet")
        dialog = Dialog("crash-dialog", headline, parent)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.say(
            translate(
                "Crash",
                "What was typed is kept as a draft, and everything accepted before is safe. "
                "You can go on; if it comes again, close the desk, open it again and tell the "
                "system administrator.",
            )
        )
        go_on = Button(translate("Crash", "Go on"), "primary", keys="Enter")
        dialog.add_answer("go-on", go_on)
        dialog.destroyed.connect(self._closed)
        self._dialog = dialog
        dialog.open()

    def _closed(self) -> None:
        self._dialog = None


def _log_qt(kind: QtMsgType, _context: QMessageLogContext, message: str | None) -> None:
    """Write Qt's own messages into the log; they speak of widgets, never of residents."""
    logger.log(_LEVELS.get(kind, logging.INFO), "Qt: %s", message)
