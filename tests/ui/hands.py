"""The hands of a clerk on the keyboard: whole acts on a case by key events alone."""

from __future__ import annotations

from hall_stage import HEAD, PRINTER, HallStage
from key_counter import KeyCounter
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from hall_app.app.bootstrap import PRACTICE_PASSWORD
from hall_app.app.practice import CLERK
from hall_app.domain.flow.states import ActKind
from hall_app.domain.flow.table import RULES
from hall_app.services.commands import Act
from hall_app.ui.global_search import GlobalSearch


class Hands:
    """Press keys where the focus is, in the window or in the dialog before it."""

    def __init__(self, stage: HallStage) -> None:
        self.stage = stage
        self.search = GlobalSearch(stage.window, stage.desk)
        self.counter = KeyCounter(stage.window)
        for form in {paper for rule in RULES for paper in rule.papers}:
            stage.desk.printers.choose(form, PRINTER)
        stage.window.show()
        stage.window.activateWindow()
        stage.settle()

    # --- what is on the screen --------------------------------------------------------------

    @property
    def dialog(self) -> QDialog | None:
        """Return the dialog in front, or nothing."""
        shown = [one for one in self.stage.window.findChildren(QDialog) if one.isVisible()]
        return shown[-1] if shown else None

    @property
    def focus(self) -> QWidget:
        dialog = self.dialog
        front = self.stage.window if dialog is None else dialog
        if QApplication.activeWindow() is not front:
            # Without a window server nobody gives the focus on when a dialog opens or closes.
            front.activateWindow()
            loop = QEventLoop()
            QTimer.singleShot(0, loop.quit)
            loop.exec()
        if dialog is not None:
            return dialog.focusWidget() or dialog
        return self.stage.window.focusWidget() or self.stage.page

    @property
    def page(self):
        return self.stage.page

    @property
    def case(self):
        """Return the case as the page shows it."""
        return self.stage.page.controller.open_case.detail

    @property
    def outlook(self) -> str:
        """Return what the open dialog says the act would do."""
        return self.dialog.outlook.text()

    @property
    def told(self) -> str:
        """Return the newest line of the timeline."""
        return self.page.view.timeline.moments[0].act

    @property
    def toast(self) -> str:
        """Return what the window says in passing."""
        return self.stage.window.above.current_toast.accessibleName()

    # --- keys -------------------------------------------------------------------------------

    def press(self, *keys: str) -> None:
        """Press keys as ``Ctrl+Enter``, one after the other."""
        for one in keys:
            self.stage.press(one, self.focus)

    def type(self, text: str) -> None:
        """Type ASCII key by key; anything else comes from the input method."""
        for letter in text:
            if letter.isascii():
                QTest.keyClicks(self.focus, letter)
            else:
                event = QInputMethodEvent()
                event.setCommitString(letter)
                QApplication.sendEvent(self.focus, event)
        self.stage.settle()

    def fill(self, *values: str) -> None:
        """Fill one field after the other, Enter to the next; ``""`` leaves one as it is."""
        for value in values:
            self.type(value)
            self.press("Enter")

    def choose(self, words: str) -> None:
        """Choose an act from the list of all of them."""
        self.press("Alt+A")
        self.fill(words)

    # --- the hall ---------------------------------------------------------------------------

    def sit_down(self, who: str) -> None:
        """Let another clerk have the desk."""
        stage = self.stage
        stage.account[0] = stage.services.accounts.log_in(who, PRACTICE_PASSWORD, "3 号窗口")
        stage.window.actions_registry.clerk_changed()

    def open(self, number: str) -> None:
        """Show a case."""
        self.stage.open("case", number)

    def behind(self, number: str, act: ActKind | str, /, *, who: str = CLERK, **values) -> None:
        """Let a colleague do an act at another desk."""
        services = self.stage.services
        colleague = services.accounts.log_in(who, PRACTICE_PASSWORD, "2 号窗口")
        command = Act(number=number, act=act, values=tuple(values.items()), version=None)
        services.flow.act(command, colleague)
        self.stage.settle()

    def begun(self, name: str = "周文静") -> str:
        """Accept a case, begin it and show it."""
        number = self.stage.accept(name).number
        self.behind(number, ActKind.TAKE_UP)
        self.open(number)
        return number

    def forms(self) -> list[str]:
        """Return the forms of the case's papers, in the order they were made."""
        return [one.form_id for one in self.case.papers]


__all__ = ["CLERK", "HEAD", "Hands"]
