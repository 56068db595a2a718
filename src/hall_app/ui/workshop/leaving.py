"""Ask before the program is closed over forms that are not in force yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget

from hall_app.ui.i18n import mark, translate
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.dialogs import Dialog

if TYPE_CHECKING:
    from hall_app.ui.page import Page
    from hall_app.ui.workshop.work import Shelf, Work


class LeavingDialog(Dialog):
    """Name the forms that would be lost, and ask."""

    def __init__(self, works: tuple[Work, ...], parent: QWidget) -> None:
        fact = translate("Workshop", "%n form(s) are not in force yet", n=len(works))
        super().__init__("workshop-leaving", fact, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        titles = "、".join(f"“{one.draft.title}”" for one in works)
        words = mark("Workshop", "{titles}: closed now, what was done to them is lost.")
        self.say(words.shown(titles=titles), "second")
        go = self.add_answer("close", Button(translate("Workshop", "Close all the same"), "danger"))
        go.clicked.connect(self.accept)
        stay = Button(translate("Workshop", "Stay"), "primary", keys="Esc")
        self.add_answer("stay", stay).clicked.connect(self.reject)


class LeavingGuard(QObject):
    """Stand between the close button of the window and what waits on the shelf."""

    def __init__(self, page: Page, shelf: Shelf) -> None:
        super().__init__(page)
        self._page, self._shelf = page, shelf

    def watch(self) -> None:
        """Look at the window the page stands in by now."""
        self._page.window().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hold a close that comes from a person; one by the program itself was decided before."""
        if event.type() != QEvent.Type.Close or not event.spontaneous():
            return False
        works = self._shelf.unkept()
        if not works or not isinstance(watched, QWidget):
            return False
        event.ignore()
        dialog = LeavingDialog(works, watched)
        dialog.accepted.connect(watched.close)
        dialog.open()
        return True
