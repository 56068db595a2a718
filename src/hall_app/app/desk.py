"""The desk: from the lock to the login, from the login to the pages, and out again."""

from __future__ import annotations

import importlib
import logging
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

from hall_app.app.arrivals import Arrivals
from hall_app.app.bootstrap import PRACTICE_PASSWORD, build, check_ready
from hall_app.app.desk_place import DeskPlace
from hall_app.app.last_backup import LastBackup
from hall_app.app.practice import make_practice_archive
from hall_app.app.start_faults import StartFaults
from hall_app.app.update_hand_over import hand_over
from hall_app.domain.backup_keeping import SUFFIX
from hall_app.support.errors import EnvironmentFault, HallError
from hall_app.support.lanes import ThreadLane
from hall_app.ui.accounts.here import SeenHere
from hall_app.ui.accounts.login_sheet import LoginSheet, login_words
from hall_app.ui.accounts.renewing import LettingIn
from hall_app.ui.accounts.start_window import START_ACTIONS, StartWindow, bring_to_front
from hall_app.ui.actions import Actions
from hall_app.ui.archive_wishes import UpdateWish
from hall_app.ui.garbage import GarbageKeeper
from hall_app.ui.i18n import translate
from hall_app.ui.machine_printers import PrintersOfThisMachine
from hall_app.ui.preferences import Preferences
from hall_app.ui.tasks import BACKGROUND, Tasks

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication

    from hall_app.app.bootstrap import Application
    from hall_app.app.desk_wish import DeskWish
    from hall_app.app.session_end import SessionEnd
    from hall_app.app.shift import Shift
    from hall_app.domain.views import AccountView, Operator
    from hall_app.support.clock import Clock
    from hall_app.support.paths import DataPaths
    from hall_app.ui.archive_wishes import RekeyWish, RestoreWish
    from hall_app.ui.theme import Theme

logger = logging.getLogger(__name__)

START = "start"
_LOAD_PAGES_AFTER = 50
"""Milliseconds after the login takes keys."""


class DeskProgram(QObject):
    """Open one archive after the other, each with a lock, a login and a window of its own.

    Args:
        ready: Called once the login takes keys, or with what stands in its way.
    """

    def __init__(
        self,
        app: QApplication,
        theme: Theme,
        wish: DeskWish,
        clock: Clock,
        *,
        ready: Callable[[Exception | None], None] = lambda _fault: None,
    ) -> None:
        super().__init__(app)
        self._app, self._theme, self._clock = app, theme, clock
        self._wish, self._ready = wish, ready
        self._actions = Actions(START_ACTIONS)
        self._garbage = GarbageKeeper(self)
        self._garbage.start()
        self._place = DeskPlace(self)
        self._place.called.connect(self._called)
        self._arrivals = Arrivals(wish)
        self._start_lane = ThreadLane(START)
        self._start_tasks = Tasks({START: self._start_lane}, self)
        self._built: list[Application] = []
        self._application: Application | None = None
        self._tasks: Tasks | None = None
        self._shift: Shift | None = None
        self._window: StartWindow | None = None
        self._told: StartFaults | None = None
        self._secret: str | None = None
        self._session_end: SessionEnd | None = None

    @property
    def window(self) -> StartWindow:
        """Return the window before the login."""
        if self._window is None:
            self._window = StartWindow(self._actions, self._theme)
            self._window.closed.connect(self.finish)
            self._window.other_archive.connect(self.change_archive)
        return self._window

    @property
    def _faults(self) -> StartFaults:
        """Return what tells faults in that window."""
        if self._told is None:
            told = StartFaults(self.window, self._start_tasks, START, self._clock)
            told.open_with.connect(self._open)
            told.begin_at.connect(lambda at, may: self._begin_again(at, may_create=bool(may)))
            told.other_archive.connect(self.change_archive)
            told.takes_keys.connect(self._tell_ready)
            told.stopped.connect(self._ready)
            self._told = told
        return self._told

    @property
    def shift(self) -> Shift | None:
        """Return the desk at work, once somebody has logged in."""
        return self._shift

    @property
    def reachable(self) -> bool:
        """Tell whether a second start can raise this desk."""
        return self._place.listening

    @property
    def application(self) -> Application | None:
        """Return the archive that is open."""
        return self._application

    def set_session_end(self, watch: SessionEnd) -> None:
        """Ask whether the system ends the session before anything long is begun."""
        self._session_end = watch

    def keep_drafts(self) -> None:
        """Let the page that is shown keep what was typed."""
        if self._shift is not None:
            self._shift.keep_drafts()

    def show_error(self, error: Exception) -> None:
        """Say what went wrong over the page, or in the place of the login."""
        if self._shift is not None:
            self._shift.window.show_error(error)
        else:
            self._say_fault(error)

    # The archive -----------------------------------------------------------------------------

    def begin(self, instead: Callable[[], None] | None = None) -> bool:
        """Lock, then log, then open; tell whether there is anything left to do here.

        A second desk on the same folder raises the window of the first one and ends.

        Args:
            instead: What is done with the archive in place of opening it.
        """
        paths = self._wish.paths
        try:
            check_ready(paths, create=self._wish.may_create)
        except HallError as fault:
            self._say_fault(fault)
            return True
        if not self._place.take(paths, self._wish.file):
            return False
        preferences = Preferences(paths.machine_settings)
        self._theme.set_text_size(preferences.number("desk/text-size", 1.0))
        geometry = preferences.data("window/geometry")
        if not geometry.isEmpty():
            self.window.restoreGeometry(geometry)
        self._dress("")
        if instead is not None:
            instead()
        elif not paths.archive.exists():
            self._make_or_ask(paths)
        else:
            self._open(self._wish.secret)
        self.window.show()
        return True

    def raise_window(self) -> None:
        """Show the desk in front, as a second start asks."""
        bring_to_front(self._shift.window if self._shift is not None else self.window)

    def _called(self, file: str) -> None:
        self.raise_window()
        self._arrivals.deliver(self._shift, file)

    def leave_damaged(self) -> None:
        """Close an archive in which damage was met, and show what can be done about it."""
        fault = EnvironmentFault("archive-corrupt", archive=self._wish.paths.archive.name)
        self._close_for(lambda: self._say_fault(fault))

    def exchange(self, wish: RestoreWish | RekeyWish | UpdateWish) -> None:
        """Close the archive for a restore or a new key and open it again; for an update, end."""
        paths, secret = self._wish.paths, self._secret
        if isinstance(wish, UpdateWish):
            self._close_archive()
            fault = hand_over(wish.program, paths, secret)
            self._app.quit() if fault is None else self._close_for(lambda: self._say_fault(fault))
            return
        from hall_app.app.archive_exchange import ArchiveExchange  # noqa: PLC0415 - seldom

        work = ArchiveExchange(self.window, self._start_tasks, START, paths, self._clock)
        work.done.connect(self._open)
        work.failed.connect(self._say_fault)
        self._close_for(lambda: work.begin(wish, secret))

    def _close_for(self, job: Callable[[], None]) -> None:
        self._close_archive()
        if not self.begin(job):
            self._app.quit()

    def change_archive(self) -> None:
        """Go to the other archive: from practice to the real one, or back."""
        self._close_archive()
        self._wish = self._wish.swapped()
        self.window.show_sheet(None)
        if not self.begin():
            self._app.quit()

    def _dress(self, facts: str) -> None:
        self.window.show_archive(practice=self._wish.practice, facts=facts, other=True)

    def _make_or_ask(self, paths: DataPaths) -> None:
        if self._wish.practice:
            self.window.say_busy(translate("Start", "The practice archive is being made…"))
            self._later(
                lambda: make_practice_archive(paths, self._clock), lambda _made: self._open(None)
            )
        elif any(paths.backups.glob(f"*{SUFFIX}")):
            self._say_fault(EnvironmentFault("archive-missing", folder=str(paths.root)))
        else:
            self.show_wizard()

    def _open(self, secret: str | None) -> None:
        paths, self._secret = self._wish.paths, secret
        self.window.say_busy(translate("Start", "The archive is being opened…"))
        self._later(lambda: self._build(paths, secret), self._opened)

    def _build(self, paths: DataPaths, secret: str | None) -> Application:
        """Open an archive on the start's lane, and remember it until somebody takes it."""
        built = build(
            paths,
            self._clock,
            secret=secret,
            spooler=self._wish.spooler,
            choices=PrintersOfThisMachine(paths.machine_settings),
        )
        self._built.append(built)
        return built

    def _later(self, job: Callable[[], Any], done: Callable[[Any], None]) -> None:
        self._start_tasks.run(job, owner=self, done=done, error=self._say_fault, lane=START)

    def _say_fault(self, fault: Exception) -> None:
        self._faults.tell(fault, self._wish, self._secret)

    def _begin_again(self, paths: DataPaths, *, may_create: bool) -> None:
        self._place.give_back()
        self.window.show_sheet(None)
        self._wish = self._wish.at(paths, may_create=may_create)
        if not self.begin():
            self._app.quit()

    def show_wizard(self) -> None:
        """Ask for everything a new archive needs."""
        from hall_app.app.first_set_up import FirstSetUp  # noqa: PLC0415 - once in a hall's life

        first = FirstSetUp(self._wish.paths, self._clock, self._start_tasks, START, self._actions)
        first.finished.connect(self._open)
        self.window.show_sheet(first.wizard, "wizard")
        first.start()
        self._tell_ready()

    # The login -------------------------------------------------------------------------------

    def _opened(self, application: Application) -> None:
        self._built.remove(application)
        if application.paths != self._wish.paths:
            application.close()
            return
        self._application = application
        self._tasks = Tasks(application.lanes.named(), self)
        people = application.services.accounts.people
        self._tasks.run(people, owner=self, done=self.show_login, error=self._say_fault)

    def show_login(self, accounts: tuple[AccountView, ...]) -> None:
        """Offer the people of the hall."""
        application = self._application
        if application is None:
            return
        profile = application.services.hall.profile
        here = SeenHere(Preferences(application.paths.machine_settings), self._clock)
        sheet = LoginSheet(
            login_words(profile, here.last, PRACTICE_PASSWORD), here.people(accounts)
        )
        sheet.wanted.connect(lambda *what: self._log_in(sheet, *what))
        self._dress(
            translate("Login", "Archive encrypted · the practice archive is not backed up")
            if profile.practice
            else translate("Login", "Archive encrypted")
        )
        self._faults.opened(application.paths, self._secret)
        self.window.show_sheet(sheet)
        QTimer.singleShot(0, self, self._login_takes_keys)

    def _login_takes_keys(self) -> None:
        """Tell it, and load the pages while the password is typed."""
        self._tell_ready()
        QTimer.singleShot(_LOAD_PAGES_AFTER, self, self._load_pages)

    def _load_pages(self) -> None:
        if self._tasks is not None and self._shift is None:
            job = partial(importlib.import_module, "hall_app.app.shift")
            self._tasks.run(job, owner=self, done=lambda _module: None, lane=BACKGROUND)

    def _log_in(self, sheet: LoginSheet, login: str, password: str, window: str) -> None:
        application, tasks = self._application, self._tasks
        if application is None or tasks is None:
            return
        letting_in = LettingIn(application.services.accounts, tasks, self._sit_down)
        letting_in.try_password(sheet, login, password, window)

    def _sit_down(self, operator: Operator, chosen: dict[str, Any]) -> None:
        from hall_app.app.shift import Shift  # noqa: PLC0415 - the pages come after the login

        application, tasks = self._application, self._tasks
        if application is None or tasks is None:
            return
        preferences = Preferences(application.paths.machine_settings)
        preferences.keep("window/geometry", self.window.saveGeometry())
        shift = Shift(application, tasks, self._theme, self._clock, preferences)
        shift.ended.connect(self.finish)
        shift.leave_practice.connect(self.change_archive)
        shift.leave_damaged.connect(self.leave_damaged)
        shift.wished.connect(self.exchange)
        shift.begin(operator, chosen)
        self._shift = shift
        self.window.hide()
        self.window.show_sheet(None)
        self._arrivals.deliver(shift)

    # The end ---------------------------------------------------------------------------------

    def finish(self) -> None:
        """Make the last backup when something changed, then end; at a log-off there is no time."""
        application, tasks = self._application, self._tasks
        if self._shift is not None:
            self._shift.upkeep.close()
        hurried = self._session_end is not None and self._session_end.under_way
        if (
            application is None
            or tasks is None
            or hurried
            or application.view_only
            or application.services.hall.profile.practice
        ):
            self._app.quit()
            return
        last = LastBackup(application.services.backups, tasks)
        last.begun.connect(self._say_backup)
        last.done.connect(self._app.quit)
        last.start()

    def _say_backup(self) -> None:
        self.window.show_sheet(None)
        words = translate("Start", "A backup is being made, the desk closes by itself…")
        self.window.say_busy(words)
        self.window.show()

    def close(self) -> None:
        """Give everything back: windows, lanes, archive, lock."""
        self._start_tasks.close()
        self._start_lane.close()
        for one in self._built:
            one.close()
        self._close_archive()
        self._garbage.stop()
        if self._window is not None:
            self._window.blockSignals(True)  # noqa: FBT003 - Qt's signature
            self._window.close()
            self._window.deleteLater()
            self._window = None
        self.deleteLater()

    def _tell_ready(self) -> None:
        """Tell that the login takes keys, then listen for second starts."""
        self._ready(None)
        self._place.listen_soon()

    def _close_archive(self) -> None:
        if self._shift is not None:
            self._shift.close()
            self._shift = None
        if self._tasks is not None:
            self._tasks.close()
            self._tasks.deleteLater()
            self._tasks = None
        if self._application is not None:
            self._application.close()
            self._application = None
        self._place.give_back()
