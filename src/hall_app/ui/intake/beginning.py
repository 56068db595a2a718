"""What a matter begins with: an empty sheet, a draft, a person found, a visit at home."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from hall_app.ui.page import MatterOfAppointment, MatterOfVisit, NewMatter

if TYPE_CHECKING:
    from hall_app.ui.intake.page import IntakePage


class Beginning(QObject):
    """Begin what the page was opened for."""

    def __init__(self, page: IntakePage) -> None:
        super().__init__(page)
        self._page = page
        self._words = self._code = ""
        page.controller.card.connect(lambda _card: self._say_words())
        page.view.applicant.done.connect(self._say_words)

    def begin(self, subject: object, *, going_on: bool) -> None:
        """Begin a matter, or go on with the one there is."""
        page = self._page
        self._words = self._code = ""
        draft_id = getattr(subject, "draft_id", subject if isinstance(subject, str) else "")
        resident_id = getattr(subject, "resident_id", None)
        typed = getattr(subject, "typed", "")
        if draft_id:
            page.load_draft(str(draft_id))
        elif isinstance(subject, MatterOfVisit):
            self._begin_from_visit(subject)
        elif isinstance(subject, MatterOfAppointment):
            self._begin_from_appointment(subject)
        elif isinstance(resident_id, int):
            page.new_matter()
            page.controller.pick(resident_id)
        elif typed:
            page.new_matter()
            page.awaiting.guess(typed)
        elif isinstance(subject, NewMatter) or not going_on:
            page.new_matter()

    def _begin_from_visit(self, matter: MatterOfVisit) -> None:
        page = self._page
        page.new_matter()
        page.view.home_visit = matter.home_visit
        self._words = matter.words
        if matter.person_id is not None:
            page.controller.pick(matter.person_id)
        else:
            page.view.applicant.show_search(matter.whom)
            page.controller.search(matter.whom)

    def _begin_from_appointment(self, matter: MatterOfAppointment) -> None:
        page = self._page
        page.new_matter()
        self._words, self._code = matter.words, matter.item_code
        if matter.person_id is not None:
            page.awaiting.pick(matter.person_id)
        else:
            page.awaiting.guess(matter.name)
            self._say_words()

    def _say_words(self) -> None:
        """Take the item that was agreed, or look for it by the words, once it is known who asks."""
        words, self._words = self._words, ""
        code, self._code = self._code, ""
        if code and self._page.view.item is None:
            self._page.controller.choose_item(code)
        elif words and self._page.view.item is None:
            self._page.view.item_section.box.suggest(words)
