"""The desk at work: the main window of one open archive and who sits at it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from hall_app.app.key_paper import send_key_paper
from hall_app.app.pages import page_actions, page_entries
from hall_app.app.upkeep import Upkeep
from hall_app.devices.windows_session import watch_session
from hall_app.domain.password_rules import is_pin
from hall_app.services.events import HallChanged
from hall_app.support.errors import EnvironmentFault, RuleViolation
from hall_app.ui.accounts.change import IdleWatch, Replaced, Waiting, change_sheet
from hall_app.ui.accounts.here import SeenHere
from hall_app.ui.accounts.in_front import InFront
from hall_app.ui.accounts.renewing import LettingIn
from hall_app.ui.actions import Actions
from hall_app.ui.approval.asking import ApprovalAsking
from hall_app.ui.archive_wishes import PrintKeyWish
from hall_app.ui.came_back import CameBackAnswers
from hall_app.ui.card_reader.desk import CardDesk
from hall_app.ui.changes import Changes
from hall_app.ui.contacts.asking import ask_from_anywhere
from hall_app.ui.desk import Desk
from hall_app.ui.errors import explain
from hall_app.ui.global_search import GlobalSearch
from hall_app.ui.glyph_hint import GlyphHints
from hall_app.ui.hall.page import part_for
from hall_app.ui.i18n import translate
from hall_app.ui.machine_printers import PrintersOfThisMachine
from hall_app.ui.machine_reader import ReaderOfThisMachine
from hall_app.ui.machine_scanner import ScannerOfThisMachine
from hall_app.ui.main_window import MainWindow
from hall_app.ui.ready_answers import ReadyAnswers
from hall_app.ui.recovery_paper import recovery_paper
from hall_app.ui.repairs import Repair
from hall_app.ui.tasks import PRINT

if TYPE_CHECKING:
    from hall_app.app.bootstrap import Application
    from hall_app.devices.windows_session import SessionWatch
    from hall_app.domain.views import AccountView, Operator
    from hall_app.support.clock import Clock
    from hall_app.ui.accounts.login_sheet import LoginSheet
    from hall_app.ui.archive_wishes import ArchiveWish
    from hall_app.ui.desk import FileSubject
    from hall_app.ui.preferences import Preferences
    from hall_app.ui.tasks import Tasks
    from hall_app.ui.theme import Theme

TEXT_SIZE = "text-size"
HOMES = (
    ("workbench", "cases.read"),
    ("contacts", "contacts.read"),
    ("households", "search.find"),
    ("front-desk", "roster.diary"),
    ("settings", "archive.status"),
)
"""Pages that an account begins on, the first that it may see: the administrator's are settings."""
SETTINGS = frozenset({"settings", "hall", "journal"})
"""Pages on which nobody goes on with the colleague's work; the next clerk begins at home."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskSession:
    """Who sits at the desk, as the bars show it."""

    hall_name: str
    clerk: str
    window: str
    practice: bool


class Shift(QObject):
    """Show the pages, let clerks change, keep what they chose.

    Signals:
        ended: The window was closed.
        leave_practice: The way back to the real archive was taken.
        leave_damaged: Damage was met, and the clerk wants to see what can be done.
        wished: Something that needs the archive closed, as a restore.
    """

    ended = Signal()
    leave_practice = Signal()
    leave_damaged = Signal()
    wished = Signal(object)

    def __init__(
        self,
        application: Application,
        tasks: Tasks,
        theme: Theme,
        clock: Clock,
        preferences: Preferences,
    ) -> None:
        super().__init__(tasks)
        self._application, self._tasks, self._theme = application, tasks, theme
        self._clock, self._preferences = clock, preferences
        self._services = application.services
        self._operator: Operator | None = None
        self._locked = False
        self._file: FileSubject | None = None
        self.window: MainWindow
        self._session_watch: SessionWatch | None = None
        self._changes = Changes(application.services.feed, self)
        self._idle = IdleWatch(self)
        self._idle.idle.connect(self.lock_when_idle)
        practice = application.services.hall.profile.practice
        self.reader = ReaderOfThisMachine(
            application.paths.machine_settings,
            application.services.card_reading.reader,
            practice=practice,
            parent=self,
        )
        self.desk = Desk(
            services=application.services,
            tasks=tasks,
            changes=self._changes,
            clock=clock,
            operator=self.operator,
            printers=PrintersOfThisMachine(application.paths.machine_settings),
            reader=self.reader,
            scanner=ScannerOfThisMachine(application.paths.machine_settings),
            ask_program=self._fulfil,
        )
        self.upkeep = Upkeep(self.desk, self, practice=practice or application.view_only)

    def operator(self) -> Operator:
        """Return who sits at the desk now."""
        if self._operator is None:
            message = "nobody sits at the desk"
            raise LookupError(message)
        return self._operator

    def begin(self, operator: Operator, chosen: dict[str, Any]) -> None:
        """Open the window for the first clerk, on the home page."""
        self._take_seat(operator, chosen)
        actions = Actions(page_actions(), may=self.desk.may_ask)
        entries = page_entries(self.desk)
        self.window = MainWindow(
            services=self._services,
            tasks=self._tasks,
            session=self._session(),
            actions=actions,
            preferences=self._preferences,
            pages=entries,
            theme=self._theme,
            rights=self.desk,
        )
        self._approvals = ApprovalAsking(self.desk, self.window)
        self.ready_answers = ReadyAnswers(self.desk, self)
        self._search = GlobalSearch(self.window, self.desk)
        self._glyph_hints = GlyphHints(self.desk, self.window)
        self._asking = ask_from_anywhere(self.window, self.desk)
        self.cards = CardDesk(self.window, self.desk, self.reader)
        window = self.window
        window.closing.connect(self.ended)
        self._tasks.slow.connect(self._say_busy)
        window.change_clerk.connect(self.change_clerk)
        window.lock.connect(self.lock)
        window.leave_practice.connect(self.leave_practice)
        window.text_size_changed.connect(self._keep_text_size)
        self.upkeep.status_changed.connect(window.status.show_items)
        self.upkeep.failed.connect(window.show_error)
        answers = CameBackAnswers(self.desk, window)
        answers.told.connect(window.toast)
        answers.failed.connect(window.show_error)
        answers.choosing.connect(lambda: window.open_page("prints", "waiting"))
        self.upkeep.came_back.connect(answers.take)
        words = translate("Shell", "See what can be done")
        window.repairs["archive-corrupt"] = Repair(words, self.leave_damaged.emit)
        if self.desk.may("clock.confirm"):
            words = translate("Shell", "Today's date is right")
            window.repairs["clock-behind"] = Repair(words, self._confirm_clock)
        if self.desk.may("calendar.change"):
            words = translate("Shell", "Take in the year")
            window.repairs["calendar-year-missing"] = Repair(words, self._open_workdays)
        window.open_page(self._home())
        window.show()
        self._front = InFront(window)
        self._idle.watch(window)
        self._changes.listen(self, (HallChanged,), lambda _event: self._read_rules())
        self._read_rules()
        self._idle.start()
        self._session_watch = watch_session(int(window.winId()), self.lock)
        self.upkeep.start()
        if self._application.view_only:
            window.show_error(EnvironmentFault("view-only"))
        if self._application.side_file_lost:
            name = self._application.paths.side_file.name
            window.show_error(EnvironmentFault("side-file-lost", file=name))
        # 30 MB of rare characters: read once the page is up, so that no login waits for them.
        QTimer.singleShot(0, self, self._theme.load_rare_faces)
        QTimer.singleShot(0, self, self.reader.start)

    def keep_drafts(self) -> None:
        """Let the page keep what was typed."""
        page = self.window.current_page
        if page is not None:
            page.left()

    def open_file(self, subject: FileSubject) -> None:
        """Show the part of the hall's page that takes a file; once somebody has unlocked."""
        if not self.window.above.cover.isHidden():
            self._file = subject
            return
        self._file = None
        right = part_for(subject.path).right
        if self.desk.may(right):
            self.window.open_page("hall", subject)
        else:
            roles = sorted(self._services.policy.acts[right])
            self.window.show_error(RuleViolation("not-permitted", act=right, roles=roles))

    def change_clerk(self) -> None:
        """Offer the people over the desk; Esc goes back to the one who sits there."""
        self._locked = False
        self._offer()

    def lock(self) -> None:
        """Hide everything until somebody of the hall types a password."""
        if self._locked and not self.window.above.cover.isHidden():
            return
        self._locked = True
        self._offer()

    def lock_when_idle(self) -> None:
        """Lock, unless a file is being chosen or a scan taken: then look again later."""
        if self._front.holds():
            self._idle.start()
        else:
            self.lock()

    def close(self) -> None:
        """Stop everything that belongs to the window."""
        self.upkeep.close()
        self.cards.close()
        self.reader.stop()
        if self._session_watch is not None:
            self._session_watch.close()
        self._idle.stop()
        self._changes.close()
        self.window.blockSignals(True)  # noqa: FBT003 - Qt's signature
        self.window.close()
        self.window.deleteLater()
        self.deleteLater()

    # Change of clerk -------------------------------------------------------------------------

    def _offer(self) -> None:
        self._idle.stop()
        self._front.hide()
        self.keep_drafts()
        waiting = Waiting(self._tasks, self._services.accounts.people, locked=self._locked)
        waiting.listed.connect(self._cover)
        waiting.dismissed.connect(self._uncover)
        self.window.cover(waiting)
        waiting.begin()

    def _cover(self, accounts: tuple[AccountView, ...]) -> None:
        here = SeenHere(self._preferences, self._clock)
        own = self.operator()
        sheet = change_sheet(
            own,
            self._services.hall.profile,
            here.people(accounts),
            locked=self._locked,
            minutes=self._idle.minutes,
            pin=any(one.has_pin and one.login == own.login for one in accounts),
        )
        sheet.wanted.connect(lambda *what: self._let_in(sheet, *what))
        if not self._locked:
            sheet.dismissed.connect(self._uncover)
        self.window.cover(Replaced(sheet))
        sheet.begin()

    def _let_in(self, sheet: LoginSheet, login: str, password: str, window: str) -> None:
        own = self._locked and login == self.operator().login
        if own and is_pin(password):
            self._unlock(sheet, password)
            return
        letting_in = LettingIn(self._services.accounts, self._tasks, self._change)
        letting_in.try_password(sheet, login, password, window)

    def _unlock(self, sheet: LoginSheet, pin: str) -> None:
        """Let the one who sat here go on with the own PIN."""
        accounts, operator = self._services.accounts, self.operator()
        self._tasks.run(
            lambda: accounts.unlock(operator, pin),
            owner=sheet,
            done=lambda _right: self._uncover(),
            error=lambda fault: sheet.refuse(explain(fault)),
        )

    def _change(self, operator: Operator, chosen: dict[str, Any]) -> None:
        other = operator.account_id != self.operator().account_id
        self._take_seat(operator, chosen)
        self.window.show_session(self._session())
        if other:
            self._front.forget()
            page = self.window.current_page
            if self._home() != HOMES[0][0] or page is None or page.key in SETTINGS:
                self.window.open_page(self._home())
            self.window.renew_pages()
            self.ready_answers.load()
        self._uncover()
        self.upkeep.sweep()
        self.upkeep.refresh_status()

    def _uncover(self) -> None:
        sheet = self.window.uncover()
        if sheet is not None:
            sheet.deleteLater()
        self._front.show_again()
        self._idle.start()
        if self._file is not None:
            self.open_file(self._file)

    def _read_rules(self) -> None:
        """Follow what the hall says of locks."""
        self._tasks.run(
            self._services.accounts.rules,
            owner=self,
            done=lambda rules: self._idle.set_minutes(rules.idle_minutes),
            key="password-rules",
        )

    def _home(self) -> str:
        """Return the page that the clerk begins on."""
        return next(page for page, act in HOMES if self.desk.may(act))

    def _take_seat(self, operator: Operator, chosen: dict[str, Any]) -> None:
        self._operator = operator
        SeenHere(self._preferences, self._clock).note(operator)
        size = chosen.get(TEXT_SIZE)
        if isinstance(size, int | float):
            self._theme.set_text_size(float(size))

    def _session(self) -> DeskSession:
        profile, operator = self._services.hall.profile, self.operator()
        return DeskSession(
            hall_name=profile.name,
            clerk=operator.name,
            window=operator.window,
            practice=profile.practice,
        )

    # What the clerk chose --------------------------------------------------------------------

    def _fulfil(self, wish: ArchiveWish) -> None:
        """Print a key here; hand on what needs the archive closed."""
        if not isinstance(wish, PrintKeyWish):
            self.wished.emit(wish)
            return
        page = recovery_paper(wish.key, str(self._application.paths.root))
        printer = self.desk.printers.setting_for("").printer
        words = translate("Keys", "The key is on its way to the printer")
        self._tasks.run(
            lambda: send_key_paper(page, printer),
            owner=self,
            done=lambda _sent: self.window.toast(words),
            error=self.window.show_error,
            lane=PRINT,
        )

    def _say_busy(self) -> None:
        """Tell that the archive keeps the clerk waiting, so that nobody presses again."""
        self.window.toast(
            translate("Shell", "The archive is busy with something else; what you asked for waits.")
        )

    def _open_workdays(self) -> None:
        """Lead to where a year of working days is taken in."""
        self.window.open_page("hall", "workdays")

    def _confirm_clock(self) -> None:
        """Let the head say that today's date is right although a later day was used."""
        operator = self.operator()
        self._tasks.run(
            lambda: self._services.hall.confirm_clock(operator),
            owner=self,
            done=lambda _kept: self.window.toast(
                translate("Shell", "The date is confirmed; do it once more now.")
            ),
        )

    def _keep_text_size(self, text_size: float) -> None:
        self._preferences.keep("desk/text-size", text_size)
        operator = self.operator()
        self._tasks.run(
            lambda: self._services.accounts.keep_preference(operator, TEXT_SIZE, text_size),
            owner=self,
            done=lambda _kept: None,
            key=TEXT_SIZE,
        )
