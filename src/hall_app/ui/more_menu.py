"""The ways on of a page under one button, where its head has no room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from hall_app.ui import metrics
from hall_app.ui.actions import key_text
from hall_app.ui.i18n import translate
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.picker import Line, PickDialog

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QBoxLayout

    from hall_app.ui.page import Effective, Page


WIDTH = 330


class MoreMenu(QObject):
    """Offer the commands of a hidden head: Alt+M opens the list, arrows and Enter choose.

    Args:
        page: Whose commands these are.
        actions: The commands in the order of the head; what cannot be done now is left out.
        place: Line of the page that stays in sight, which takes the button at its end.
        always: The button stays where there is a head too: it holds more than the head.
    """

    def __init__(
        self, page: Page, actions: Sequence[QAction], place: QBoxLayout, *, always: bool = False
    ) -> None:
        super().__init__(page)
        self._always, self._head = always, True
        self._page, self._actions = page, tuple(actions)
        self._open = page.make_action("more", self.choose)
        self.button = Button.of(self._open, "quiet")
        place.addWidget(self.button)

    def fit(self, effective: Effective) -> None:
        """Be there only where the head is not, or always."""
        self._head = effective.navigation
        self._follow()

    def stay(self, *, always: bool) -> None:
        """Stay where there is a head too, or only without one."""
        self._always = always
        self._follow()

    def choose(self) -> None:
        """Offer what can be done now, and do what is chosen."""
        usable = {one.objectName(): one for one in self._actions if one.isEnabled()}
        lines = [
            Line(key=name, words=one.text(), standing=key_text(one.shortcut()))
            for name, one in usable.items()
        ]
        fact = translate("Actions", "What else can be done here")
        nothing = "" if lines else translate("Actions", "Nothing, as the page stands.")
        dialog = PickDialog("page-more", fact, nothing, lines, parent=self._page)
        dialog.setMinimumWidth(metrics.current().px(WIDTH))
        dialog.accepted.connect(lambda: self._do(usable.get(dialog.chosen)))
        dialog.open()

    def _follow(self) -> None:
        there = self._always or not self._head
        self.button.setVisible(there)
        self._open.setEnabled(there)

    @staticmethod
    def _do(action: QAction | None) -> None:
        if action is not None:
            action.trigger()
