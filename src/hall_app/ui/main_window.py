"""The window: bars, navigation, one stack of pages, and what lies above them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from hall_app.ui.above import Above
from hall_app.ui.beginnings import NewMatter
from hall_app.ui.errors import explain
from hall_app.ui.help.area import HelpArea
from hall_app.ui.help.panel import HelpPanel
from hall_app.ui.layers import KeySheet, PracticeBar, PracticeFrame
from hall_app.ui.navigation import Navigation
from hall_app.ui.page import Effective, Page
from hall_app.ui.page_gate import EveryRight, PageGate
from hall_app.ui.screen_fit import ScreenFit
from hall_app.ui.status_bar import StatusBar
from hall_app.ui.top_bar import TopBar
from hall_app.ui.widgets.banner import Banner, BannerBox

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent

    from hall_app.ui.actions import Actions
    from hall_app.ui.page import PageEntry, Session
    from hall_app.ui.page_gate import Rights
    from hall_app.ui.preferences import Preferences
    from hall_app.ui.repairs import Repair
    from hall_app.ui.tasks import Tasks
    from hall_app.ui.theme import Theme
    from hall_app.ui.widgets.search_panel import SearchPanel

LEAST_WIDTH, LEAST_HEIGHT = 640, 400


class MainWindow(QMainWindow):
    """Hold the pages and everything that is the same on each of them.

    Args:
        services: Handed to the pages untouched.
        pages: What can be shown; each is built when it is first shown. The first is home.
        rights: Those of the clerk at the desk; they decide which pages open.

    Signals:
        page_shown: Key of the page that is now shown.
        change_clerk: Ctrl+L; the login sheet covers the pages.
        lock: Ctrl+Shift+L.
        leave_practice: The way back in the practice banner.
        text_size_changed: The factor chosen, to be kept with the clerk.
        closing: The window is about to close; drafts are kept now.
    """

    page_shown = Signal(str)
    change_clerk = Signal()
    lock = Signal()
    leave_practice = Signal()
    text_size_changed = Signal(float)
    closing = Signal()

    def __init__(
        self,
        *,
        services: Any,
        tasks: Tasks,
        session: Session,
        actions: Actions,
        preferences: Preferences,
        pages: Sequence[PageEntry],
        theme: Theme,
        rights: Rights | None = None,
    ) -> None:
        super().__init__()
        self.setObjectName("main-window")
        self.services, self.tasks, self.session = services, tasks, session
        self.actions_registry, self.preferences, self.theme = actions, preferences, theme
        self._entries = {entry.key: entry for entry in pages}
        self.gate = PageGate(self._entries, rights or EveryRight())
        self._pages: dict[str, Page] = {}
        self._history: list[str] = []
        self._make_actions()
        self.top_bar = TopBar(
            find=self._find, new_intake=self._new_intake, change_clerk=self._change_clerk
        )
        listed = [entry for entry in pages if entry.listed]
        self.navigation = Navigation(listed)
        self.navigation.chosen.connect(self.open_page)
        self.navigation.help_wanted.connect(self.show_help)
        self.status = StatusBar()
        self.stack = QStackedWidget()
        self.help = HelpPanel()
        self.help.closed.connect(self._focus_page)
        self._build()
        actions.declare_pages(listed, self, self.open_page)
        self.show_session(session)
        tasks.failed.connect(self.show_error)
        theme.changed.connect(self._fit)
        self.setMinimumSize(LEAST_WIDTH, LEAST_HEIGHT)
        geometry = preferences.data("window/geometry")
        if geometry.isEmpty() or not self.restoreGeometry(geometry):
            ScreenFit(self)

    def open_page(self, key: str, subject: object = None) -> Page | None:
        """Show a page, on a subject if given; an unknown key changes nothing.

        Of a page that the clerk may not open the window says why.
        """
        if key not in self._entries:
            return None
        refusal = self.gate.refusal(key)
        if refusal is not None:
            self.show_error(refusal)
            return None
        page = self._page(key)
        before = self.stack.currentWidget()
        if isinstance(before, Page) and before is not page:
            before.left()
            self._history.append(before.key)
        self.banner_box.change_page()
        self.close_search()
        self.stack.setCurrentWidget(page)
        entry = self._entries[key]
        self.navigation.mark(entry.home or key)
        self._title(page)
        self._fit()
        page.entered(subject)
        self._focus_page()
        if not self.help.isHidden():
            self.help.show_page(page.help_name)
        self.page_shown.emit(key)
        return page

    def renew_pages(self) -> None:
        """Build every page anew for another clerk and show the same one, or its home."""
        self.above.drop_toast()  # its way back was the other clerk's
        page = self.current_page
        shown = self._entries[page.key] if page is not None else None
        for old in self._pages.values():
            self.stack.removeWidget(old)
            old.deleteLater()
        self._pages.clear()
        self._history.clear()
        if shown is not None:
            self.open_page(self.gate.shown_again(shown.key))

    def go_back(self) -> None:
        """Show the page before this one, or home."""
        self.open_page(self._history.pop() if self._history else self.gate.home)
        if self._history:
            self._history.pop()

    @property
    def current_page(self) -> Page | None:
        """Return the page that is shown."""
        shown = self.stack.currentWidget()
        return shown if isinstance(shown, Page) else None

    @property
    def effective(self) -> Effective:
        """Return the window's size as break points count it."""
        sizes = self.theme.metrics
        return Effective(width=sizes.effective(self.width()), height=sizes.effective(self.height()))

    def show_session(self, session: Session) -> None:
        """Show who sits at the desk; no resident's name ever stands in the title."""
        self.session = session
        self.actions_registry.clerk_changed()
        self.navigation.offer(self.gate.open_keys())
        self.top_bar.show_session(session)
        self.frame.set_practice(practice=session.practice)
        self.practice_bar.setVisible(session.practice)
        page = self.current_page
        if page is not None:
            self._title(page)

    def show_error(self, error: Exception) -> None:
        """Say what went wrong and what to do, in a banner over the page."""
        text = explain(error)
        code = getattr(error, "code", "")
        repair = self.repairs.get(code)
        button = repair.button() if repair is not None else None
        self.banner_box.show_fault(text.headline, text.advice, button, code)

    def show_banner(self, banner: Banner) -> None:
        """Show a banner over the page, in place of the one before."""
        self.banner_box.show_banner(banner)

    def take_banner_away(self) -> None:
        """Show no banner."""
        self.banner_box.clear()

    def toast(self, words: str, undo: Callable[[], None] | None = None, seconds: int = 10) -> None:
        """Say in one line what was done, with the way back."""
        self.above.show_toast(words, undo, seconds)

    def remark(self, words: str) -> None:
        """Say in one line why nothing was done."""
        self.above.show_remark(words)

    def set_counter(self, key: str, count: int) -> None:
        """Show a number beside a page's name where somebody has to act."""
        self.navigation.set_counter(key, count)

    def cover(self, sheet: QWidget) -> None:
        """Replace the pages by a sheet, as when the clerk changes; nothing shows through."""
        self.close_search()
        self.above.cover.show_sheet(sheet)
        self._enable_behind(enabled=False)

    def uncover(self) -> QWidget | None:
        """Show the pages again and return the sheet."""
        sheet = self.above.cover.take_sheet()
        self.above.show_everything()  # who logged in has shown who sits here
        self._enable_behind(enabled=not self.above.covered)
        self._focus_page()
        return sheet

    @property
    def search_panel(self) -> SearchPanel:
        """Return the panel under the search box."""
        return self.above.search_panel

    def open_search(self) -> None:
        """Show the search panel over the page."""
        self.above.open_search()

    def close_search(self) -> None:
        """Take the search panel away and empty the box."""
        self.above.close_search()

    def focus_search(self) -> None:
        """Put the focus into the search box."""
        self.top_bar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _make_actions(self) -> None:
        make = self.actions_registry.make
        self._find = make("find", self, self.focus_search)
        self._new_intake = make("new-intake", self, lambda: self.open_page("intake", NewMatter()))
        self._change_clerk = make("change-clerk", self, self.change_clerk.emit)
        self._lock = make("lock", self, self.lock.emit)
        self._help = make("help", self, self.show_help)
        self._keys = make("key-sheet", self, self.show_keys)
        self._privacy = make("privacy", self, self.toggle_privacy)
        self._larger = make("text-larger", self, lambda: self._resize_text(self.theme.larger))
        self._smaller = make("text-smaller", self, lambda: self._resize_text(self.theme.smaller))
        self._undo = make("undo", self, self.undo_last)
        self._pages_list = make("pages", self, self.show_page_list)

    def show_help(self) -> None:
        """Show the help of this page, or take it away."""
        if not self.help.isHidden():
            self.help.hide()
            self._focus_page()
            return
        page = self.current_page
        self.help.show_page(page.help_name if page is not None else "")
        self.help.show()
        self.help.take_focus()

    def show_keys(self) -> None:
        """Show the sheet of all keys."""
        sheet = KeySheet(self.actions_registry.sheet(), self)
        sheet.open()

    def show_page_list(self) -> None:
        """Open the pages as a list, where there is no navigation."""
        self.navigation.setVisible(True)
        self.navigation.take_focus()

    def toggle_privacy(self) -> None:
        """Hide everything behind a plain sheet, or show it again."""
        if self.above.privacy.isVisible():
            self.above.show_everything()
            self._enable_behind(enabled=not self.above.covered)
            self._focus_page()
        else:
            self._enable_behind(enabled=False)
            self.above.hide_everything()

    def undo_last(self) -> None:
        """Undo in the field with the focus, else the page's last act, else that of the toast."""
        field = QApplication.focusWidget()
        available = getattr(field, "isUndoAvailable", None)
        if available is not None and available():
            field.undo()  # type: ignore[union-attr]
        elif self.current_page is None or not self.current_page.undo():
            self.above.take_back()

    def _resize_text(self, change: Callable[[], None]) -> None:
        change()
        self.text_size_changed.emit(self.theme.text_size)

    def _build(self) -> None:
        self.frame = PracticeFrame()
        self.practice_bar = PracticeBar()
        self.practice_bar.leave.connect(self.leave_practice)
        self.banner_box = BannerBox()
        self.repairs: dict[str, Repair] = {}
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self.banner_box)
        right.addWidget(self.stack, 1)
        middle = HelpArea(self.help)
        middle.row.addWidget(self.navigation)
        middle.row.addLayout(right, 1)
        column = QVBoxLayout(self.frame)
        column.setSpacing(0)
        column.addWidget(self.practice_bar)
        column.addWidget(self.top_bar)
        column.addWidget(middle, 1)
        column.addWidget(self.status)
        self.setCentralWidget(self.frame)
        self.help.hide()
        self.above = Above(self.frame, self.top_bar.search, self.stack, self._privacy)

    def _page(self, key: str) -> Page:
        if key not in self._pages:
            page = self._entries[key].build(self)
            self._pages[key] = page
            self.stack.addWidget(page)
        return self._pages[key]

    def _title(self, page: Page) -> None:
        entry = self._entries[page.key]
        self.setWindowTitle(f"{entry.words.shown()} — {self.session.hall_name}")

    def _focus_page(self) -> None:
        if self.above.covered:
            self.above.cover.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        page = self.current_page
        target = page.first_focus() if page is not None else None
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.focus_search()

    def _enable_behind(self, *, enabled: bool) -> None:
        """Take keys and focus from what is covered."""
        parts = (self.top_bar, self.navigation, self.stack, self.status, self.help)
        for part in (*parts, self.practice_bar, self.banner_box):
            part.setEnabled(enabled)
        for action in self.actions():
            if action not in (self._privacy, self._larger, self._smaller):
                action.setProperty("covered", not enabled)
                action.blockSignals(not enabled)

    def _fit(self, _metrics: object = None) -> None:
        """Follow the break points."""
        effective = self.effective
        self.navigation.setVisible(effective.navigation)
        self.navigation.set_rail(rail=not effective.worded_navigation)
        self.status.setVisible(effective.navigation)
        self.status.set_all_shown(shown=effective.captions)
        self.top_bar.fit(effective)
        for page in self._pages.values():
            page.fit(effective)
        self.above.place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the break points."""
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show the digits of the pages while Alt is held."""
        if event.key() == Qt.Key.Key_Alt:
            self.navigation.show_digits(shown=True)
        super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Hide the digits."""
        if event.key() == Qt.Key.Key_Alt:
            self.navigation.show_digits(shown=False)
        super().keyReleaseEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Hide the digits when another window comes to the front."""
        if event.type() == QEvent.Type.ActivationChange and hasattr(self, "navigation"):
            self.navigation.show_digits(shown=False)
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep drafts and the window's place."""
        page = self.current_page
        if page is not None:
            page.left()
        self.above.drop_toast()
        self.preferences.keep("window/geometry", self.saveGeometry())
        self.preferences.write()
        self.closing.emit()
        super().closeEvent(event)
