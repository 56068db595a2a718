"""The guide of the chosen item on paper, for the resident to take home."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from hall_app.ui.i18n import translate
from hall_app.ui.papers import PaperDesk
from hall_app.ui.queued_paper import queue_and_show
from hall_app.ui.widgets.buttons import Button

if TYPE_CHECKING:
    from hall_app.ui.intake.page import IntakePage


class ResidentGuide(QObject):
    """Print the guide P32 of the item at hand with one key, whatever else is filled in."""

    def __init__(self, page: IntakePage) -> None:
        super().__init__(page)
        self._page = page
        self._papers = PaperDesk(page.desk, page)
        self._papers.answer_with(page.shell.show_error)
        self._print = page.make_action("print-guide", self.print)
        self.button = Button.of(self._print, "quiet")
        page.view.guide.head.addWidget(self.button)
        page.view.guide.changed.connect(self.follow)
        self.follow()

    def follow(self) -> None:
        """Offer the paper once an item is chosen."""
        self.button.setVisible(self._page.view.item is not None)

    def print(self) -> None:
        """Queue the guide and show it; without an item say so."""
        item, page = self._page.view.item, self._page
        if item is None:
            page.shell.toast(translate("Intake", "No item is chosen yet."))
            return
        guides = page.desk.services.item_guides
        queue_and_show(
            page.desk,
            self._papers,
            page,
            lambda operator: guides.print_guide(item.code, operator),
            page.shell.show_error,
        )
