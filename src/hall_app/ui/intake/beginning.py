"""What a matter begins with: an empty sheet, a draft, a person, a visit, a first-asked record."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from hall_app.domain.contacts import ContactOpening
from hall_app.ui.beginnings import MatterOfAppointment, MatterOfCard, MatterOfVisit, NewMatter
from hall_app.ui.intake.laid_card import LaidCard

if TYPE_CHECKING:
    from hall_app.ui.intake.draft import PersonDraft
    from hall_app.ui.intake.page import IntakePage


class Beginning(QObject):
    """Begin what the page was opened for."""

    def __init__(self, page: IntakePage) -> None:
        super().__init__(page)
        self._page = page
        self._words = self._code = ""
        self._opening: ContactOpening | None = None
        self._laid = LaidCard(page)
        page.controller.card.connect(lambda _card: self._say_words())
        page.view.applicant.done.connect(self._say_words)

    def begin(self, subject: object, *, going_on: bool) -> None:
        """Begin a matter, or go on with the one there is."""
        if isinstance(subject, MatterOfCard):
            self._laid.take(subject, going_on=going_on)
        else:
            self._begin(subject, going_on=going_on)

    def _begin(self, subject: object, *, going_on: bool) -> None:
        page = self._page
        self._words = self._code = ""
        self._opening = None
        draft_id = getattr(subject, "draft_id", subject if isinstance(subject, str) else "")
        resident_id = getattr(subject, "resident_id", None)
        typed = getattr(subject, "typed", "")
        if draft_id:
            page.load_draft(str(draft_id))
        elif isinstance(subject, MatterOfVisit):
            self._begin_from_visit(subject)
        elif isinstance(subject, ContactOpening):
            self._begin_from_contact(subject)
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
        self._begin_with(matter.person_id, matter.whom, matter.words)

    def _begin_from_contact(self, opening: ContactOpening) -> None:
        page = self._page
        page.new_matter()
        page.view.contact = opening.contact_id
        self._opening = opening
        self._begin_with(opening.person_id, opening.name, opening.words)

    def _begin_with(self, person_id: int | None, whom: str, words: str) -> None:
        page = self._page
        self._words = words
        if person_id is not None:
            page.controller.pick(person_id)
        elif whom:
            page.view.applicant.show_search(whom)
            page.controller.search(whom)

    def completed(self, person: PersonDraft) -> PersonDraft:
        """Return a new person with what the first-asked record knows beside the name."""
        opening = self._opening
        if opening is None or person.name != opening.name:
            return person
        return replace(
            person,
            phone=person.phone or opening.phone,
            address=person.address or opening.address,
        )

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
