"""What a resident takes home before a matter is on record: the guide, a blank application form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from hall_app.ui.i18n import translate
from hall_app.ui.papers import PaperDesk
from hall_app.ui.queued_paper import queue_and_show
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.picker import Line, PickDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from hall_app.domain.views import Operator
    from hall_app.ui.intake.page import IntakePage


class ResidentGuide(QObject):
    """Print the guide P32 or a form of the item at hand with one key, whatever is filled in."""

    def __init__(self, page: IntakePage) -> None:
        super().__init__(page)
        self._page = page
        self._papers = PaperDesk(page.desk, page)
        self._papers.answer_with(page.shell.show_error)
        self.button = Button.of(page.make_action("print-guide", self.print), "quiet")
        self.blank = Button.of(page.make_action("intake:blank", self.print_blank), "quiet")
        page.view.guide.head.addWidget(self.button)
        page.view.guide.offer(self.blank)
        page.view.guide.changed.connect(self.follow)
        self.follow()

    def follow(self) -> None:
        """Offer the papers once an item is chosen."""
        item = self._page.view.item
        self.button.setVisible(item is not None)
        self.blank.setVisible(item is not None and bool(item.applications))

    def print(self) -> None:
        """Queue the guide and show it; without an item say so."""
        item, guides = self._page.view.item, self._page.desk.services.item_guides
        if item is None:
            self._page.shell.toast(translate("Intake", "No item is chosen yet."))
            return
        self._show(lambda operator: guides.print_guide(item.code, operator))

    def print_blank(self) -> None:
        """Queue the item's application form to be filled in by hand; of several ask which."""
        item, page = self._page.view.item, self._page
        if item is None or not item.applications:
            page.shell.toast(translate("Intake", "This item has no application form."))
            return
        if len(item.applications) == 1:
            self._queue_blank(item.code, item.applications[0].form)
            return
        dialog = PickDialog(
            "blank-forms",
            translate("Intake", "Which form?"),
            translate("Intake", "It is printed blank, to be filled in by hand."),
            [Line(key=one.form, words=one.title) for one in item.applications],
            take=translate("Intake", "Print"),
            parent=page,
        )
        dialog.accepted.connect(lambda: self._queue_blank(item.code, dialog.chosen))
        dialog.open()

    def _queue_blank(self, code: str, form: str) -> None:
        guides = self._page.desk.services.item_guides
        self._show(lambda operator: guides.print_blank(code, form, operator))

    def _show(self, make: Callable[[Operator], int]) -> None:
        page = self._page
        queue_and_show(page.desk, self._papers, page, make, page.shell.show_error)
