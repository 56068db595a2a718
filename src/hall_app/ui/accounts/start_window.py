"""The window before anybody sits at the desk: one sheet in the middle, a foot with help."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from hall_app.ui import colours, metrics
from hall_app.ui.actions import ActionSpec, Scope
from hall_app.ui.help.panel import HelpPanel
from hall_app.ui.i18n import mark, translate
from hall_app.ui.layers import PracticeFrame
from hall_app.ui.screen_fit import ScreenFit
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.labels import ElidingLabel, IconLabel, Label

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QResizeEvent

    from hall_app.ui.actions import Actions
    from hall_app.ui.theme import Theme

LEAST_WIDTH, LEAST_HEIGHT = 640, 400
_NARROW = 760
"""Effective width below which the foot keeps only its buttons."""

_BUSY_AFTER = 600
"""Milliseconds until the line about what is being done appears."""

START_ACTIONS = (
    ActionSpec(
        name="start:other-archive", words=mark("Login", "Other archive"), keys=("Alt+Z",),
        scope=Scope.PAGE, icon="swap", place=mark("KeySheet", "At the login"),
    ),
)  # fmt: skip


def bring_to_front(window: QWidget) -> None:
    """Show a window over those of other programs, also where it was made small."""
    window.setWindowState(
        window.windowState() & ~Qt.WindowState.WindowMinimized | Qt.WindowState.WindowActive
    )
    window.raise_()
    window.activateWindow()


class ArchiveBar(QWidget):
    """Say that this is the practice archive, with the way to the real one."""

    def __init__(self, button: Button, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("archive-bar")
        self.setProperty("role", "practice-bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._row = QHBoxLayout(self)
        self._row.addWidget(IconLabel("flag", colours.PRACTICE, 18))
        self._row.addWidget(Label(translate("Login", "Practice archive"), "practice"))
        sentence = ElidingLabel(
            translate("Login", "People and cases are invented, everything may be tried."),
            "practice-text",
        )
        self._row.addWidget(sentence, 1)
        self._row.addWidget(button)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._space()

    def changeEvent(self, event: QEvent) -> None:
        """Measure again in a new text size."""
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_row"):
            self._space()
        super().changeEvent(event)

    def _space(self) -> None:
        sizes = metrics.current()
        self._row.setContentsMargins(sizes.gap(18), 0, sizes.gap(14), 0)
        self._row.setSpacing(sizes.gap(10))
        self.setFixedHeight(sizes.px(46))


class StartWindow(QWidget):
    """Hold login, passphrase, first set-up or what stands in the way.

    Signals:
        closed: The window was closed by its own button; the desk ends.
        other_archive: Alt+Z.
        text_size_changed: The factor chosen before anybody logged in.
    """

    closed = Signal()
    other_archive = Signal()
    text_size_changed = Signal(float)

    def __init__(self, actions: Actions, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("start-window")
        self.setWindowTitle(translate("Login", "Service hall desk"))
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.theme = theme
        self._sheet: QWidget | None = None
        self._help_name = "login"
        larger = actions.make("text-larger", self, lambda: self._resize_text(larger=True))
        actions.make("text-smaller", self, lambda: self._resize_text(larger=False))
        help_action = actions.make("help", self, self.show_help)
        swap = actions.make("start:other-archive", self, self.other_archive.emit)
        self._swap, self._to_practice = Button.of(swap), Button.of(swap, "quiet")
        self._swap.set_words(translate("Login", "To the real archive"))
        self._to_practice.setObjectName("to-practice")
        self._larger, self._help = Button.of(larger), Button.of(help_action)
        self.frame = PracticeFrame()
        self.bar = ArchiveBar(self._swap)
        self.bar.hide()
        self.help = HelpPanel()
        self.help.hide()
        self.help.closed.connect(self._focus_sheet)
        self.busy = Label("", "second")
        self.busy.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._busy_later = QTimer(self)
        self._busy_later.setSingleShot(True)
        self._busy_later.setInterval(_BUSY_AFTER)
        self._busy_later.timeout.connect(self.busy.show)
        self.busy.hide()
        self._build()
        self.setMinimumSize(LEAST_WIDTH, LEAST_HEIGHT)
        ScreenFit(self)

    @property
    def sheet(self) -> QWidget | None:
        """Return what stands in the middle."""
        return self._sheet

    def show_sheet(self, sheet: QWidget | None, help_name: str = "login") -> None:
        """Put a sheet into the middle in place of the one before."""
        if self._sheet is not None:
            self._middle.removeWidget(self._sheet)
            self._sheet.hide()
            self._sheet.deleteLater()
        self._sheet = sheet
        self._help_name = help_name
        self.help.hide()
        self.say_busy("")
        if sheet is not None:
            self._middle.insertWidget(1, sheet, 100)
            sheet.show()
            self._order_tab(sheet)
            self._focus_sheet()

    def _order_tab(self, sheet: QWidget) -> None:
        """Let Tab go through the sheet before it comes to the foot."""
        # Backwards: the sheet came last into the chain, and each widget seen costs a wrapper.
        before = self.previousInFocusChain()
        while before is not None and before is not self:
            if before.focusPolicy() != Qt.FocusPolicy.NoFocus and sheet.isAncestorOf(before):
                break
            before = before.previousInFocusChain()
        last = sheet if before is None or before is self else before
        for button in (self._to_practice, self._larger, self._help):
            self.setTabOrder(last, button)
            last = button

    def say_busy(self, words: str) -> None:
        """Say what is being done once it takes a while, or nothing."""
        self.busy.setText(words)
        if words:
            self._busy_later.start()
        else:
            self._busy_later.stop()
            self.busy.hide()

    def show_archive(self, *, practice: bool, facts: str, other: bool) -> None:
        """Dress the frame after the archive and say in the foot how it is."""
        self.frame.set_practice(practice=practice)
        self.bar.setVisible(practice)
        self._swap.setVisible(other)
        self._to_practice.set_words(translate("Login", "Practice archive"))
        self._to_practice.setVisible(other and not practice)
        self._facts.set_words(facts)
        self._lock.setVisible(bool(facts))

    def show_help(self) -> None:
        """Show the help of the sheet, or take it away."""
        if not self.help.isHidden():
            self.help.hide()
            self._focus_sheet()
            return
        self.help.show_page(self._help_name)
        self.help.show()
        self.help.take_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the break points."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Measure again in a new text size."""
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_middle"):
            self._fit()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that the desk ends."""
        super().closeEvent(event)
        self.closed.emit()

    def _resize_text(self, *, larger: bool) -> None:
        if larger:
            self.theme.larger()
        else:
            self.theme.smaller()
        self.text_size_changed.emit(self.theme.text_size)

    def _focus_sheet(self) -> None:
        if self._sheet is not None:
            begin = getattr(self._sheet, "begin", None)
            if begin is not None:
                begin()
            else:
                self._sheet.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.frame)
        inside = QVBoxLayout(self.frame)
        inside.setSpacing(0)
        inside.addWidget(self.bar)
        self._middle = QHBoxLayout()
        self._middle.addStretch(1)
        self._middle.addStretch(1)
        place = QWidget()
        room = QVBoxLayout(place)
        room.setContentsMargins(0, 0, 0, 0)
        room.addLayout(self._middle, 1)
        room.addWidget(self.busy)
        row = QHBoxLayout()
        row.addWidget(place, 1)
        row.addWidget(self.help)
        inside.addLayout(row, 1)
        inside.addWidget(self._build_foot())

    def _build_foot(self) -> QWidget:
        self._foot = QWidget()
        self._foot.setObjectName("start-foot")
        self._foot.setProperty("role", "status-bar")
        self._foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._foot_row = QHBoxLayout(self._foot)
        self._lock = IconLabel("lock", colours.INK2, 14)
        self._facts = ElidingLabel("", "hint")
        self._question = Label(translate("Login", "Text too small?"), "hint")
        self._foot_row.addWidget(self._lock)
        self._foot_row.addWidget(self._facts, 1)
        for part in (self._to_practice, self._question, self._larger, self._help):
            self._foot_row.addWidget(part)
        self._lock.hide()
        self._to_practice.hide()
        return self._foot

    def _fit(self) -> None:
        sizes = metrics.current()
        self._foot.setFixedHeight(sizes.px(42))
        self._foot_row.setContentsMargins(sizes.gap(16), 0, sizes.gap(16), 0)
        self._foot_row.setSpacing(sizes.gap(6))
        edge = sizes.gap(12)
        self._middle.setContentsMargins(edge, edge, edge, edge)
        narrow = sizes.effective(self.width()) < _NARROW
        self._question.setVisible(not narrow)
        self._facts.setVisible(not narrow)
