"""Change of clerk and lock: the login sheet over the desk, the page behind replaced."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QWindow
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from hall_app.ui import metrics
from hall_app.ui.accounts.login_sheet import LoginSheet, LoginWords
from hall_app.ui.errors import explain
from hall_app.ui.i18n import translate
from hall_app.ui.widgets.labels import Label

if TYPE_CHECKING:
    from collections.abc import Callable

    from hall_app.domain.views import AccountView, HallProfile, Operator
    from hall_app.ui.accounts.people_list import Person
    from hall_app.ui.tasks import Tasks

IDLE_MINUTES = 5
QUIET, ASK_AGAIN = 700, 3_000
"""Milliseconds without a word, as most waits are short; and between two questions."""
_GROUND, _LINES = "#DDE2E9", "#D2D8E0"


class GreyLines(QWidget):
    """Stand in for the page: grey lines where text was."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw lines that say nothing."""
        sizes = metrics.current()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(_GROUND))
        for y in range(sizes.px(24), self.height(), sizes.px(34)):
            line = QRectF(sizes.px(16), y, self.width() - sizes.px(32), sizes.px(14))
            painter.fillRect(line, QColor(_LINES))
        painter.end()


class Replaced(GreyLines):
    """Stand in for the page, with the sheet in the middle."""

    def __init__(self, sheet: LoginSheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("replaced")
        self.sheet = sheet
        self.setFocusProxy(sheet.people)
        row = QHBoxLayout(self)
        row.addWidget(sheet)


class Waiting(GreyLines):
    """Stand in for the page until the archive, which may be busy, has told who may come.

    Args:
        tasks: Asks on the lane of the archive.
        people: Returns the accounts; where it cannot, it is asked again and again.
        locked: Nobody goes back without a password.

    Signals:
        listed: The accounts.
        dismissed: Esc; only told when not locked.
    """

    listed = Signal(object)
    dismissed = Signal()

    def __init__(
        self, tasks: Tasks, people: Callable[[], tuple[AccountView, ...]], *, locked: bool
    ) -> None:
        super().__init__()
        self.setObjectName("waiting")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._tasks, self._people, self._locked = tasks, people, locked
        self._words = Label("", "h2", wrap=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row = QHBoxLayout(self)
        row.addWidget(self._words)
        busy = translate("Login", "The archive is busy; the login comes as soon as it answers.")
        QTimer.singleShot(QUIET, self, lambda: self._say(busy))

    def begin(self) -> None:
        """Be on the screen now, whatever else happens in this turn, and ask."""
        self.repaint()
        self._ask()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let no key through; Esc leads back from a change of clerk."""
        event.accept()
        if event.key() == Qt.Key.Key_Escape and not self._locked:
            self.dismissed.emit()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, ARG002, FBT001 - Qt's
        """Let no Tab lead anywhere."""
        return False

    def _ask(self) -> None:
        self._tasks.run(self._people, owner=self, done=self.listed.emit, error=self._refused)

    def _refused(self, fault: Exception) -> None:
        self._say(explain(fault).whole)
        QTimer.singleShot(ASK_AGAIN, self, self._ask)

    def _say(self, words: str) -> None:
        self._words.setText(words)
        self.setAccessibleName(words)


def change_sheet(
    operator: Operator,
    profile: HallProfile,
    people: tuple[Person, ...],
    *,
    locked: bool,
    minutes: int = IDLE_MINUTES,
    pin: bool = False,
) -> LoginSheet:
    """Return the sheet over the desk: for another clerk, or for the same one after a lock.

    Args:
        operator: Who sat here last.
        profile: The hall.
        people: Who may come.
        locked: Nobody goes back without a password.
        minutes: After so many the desk locks itself.
        pin: Who sat here last may unlock with a PIN.
    """
    if locked:
        title = translate("Login", "Locked")
        line = translate("Login", "{name} sat here last. Residents' data are hidden.")
        remark = ""
    else:
        title = translate("Login", "Change of clerk")
        line = translate(
            "Login", "The drafts of {name} are kept for the way back. Residents' data are hidden."
        )
        remark = translate(
            "Login",
            "Leaving without a change: Ctrl+Shift+L locks. After %n minute(s) it locks itself.",
            n=minutes,
        )
    return LoginSheet(
        LoginWords(
            title=title,
            line=line.format(name=operator.name),
            windows=profile.windows,
            marked=operator.login,
            fixed=locked,
            changes_clerk=True,
            remark=remark,
            pin=pin and locked,
        ),
        people,
    )


class IdleWatch(QObject):
    """Tell when nobody has touched keys or mouse for some minutes, in the window or a dialog.

    Signals:
        idle: The desk should lock.
    """

    idle = Signal()

    def __init__(self, parent: QObject, minutes: int = IDLE_MINUTES) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(minutes * 60_000)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(self.idle)

    @property
    def minutes(self) -> int:
        """Return after how many minutes it tells."""
        return self._timer.interval() // 60_000

    def set_minutes(self, minutes: int) -> None:
        """Wait so many minutes from the last key on; a wait under way begins anew."""
        if minutes != self.minutes:
            self._timer.setInterval(minutes * 60_000)

    def watch(self, window: QWidget) -> None:
        """Watch a window, and every dialog that comes in front of it.

        A filter on the whole application would see every event of every widget; the windows
        alone see the keys and clicks first.
        """
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusWindowChanged.connect(self._follow)
        self._follow(window.windowHandle())

    def start(self) -> None:
        """Watch from now on."""
        self._timer.start()

    def stop(self) -> None:
        """Watch no more."""
        self._timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin again at each key and click."""
        if self._timer.isActive() and event.type() in (
            QEvent.Type.KeyPress,
            QEvent.Type.MouseButtonPress,
            QEvent.Type.Wheel,
        ):
            self._timer.start()
        return super().eventFilter(watched, event)

    def _follow(self, window: QWindow | None) -> None:
        if window is not None:
            window.removeEventFilter(self)
            window.installEventFilter(self)
