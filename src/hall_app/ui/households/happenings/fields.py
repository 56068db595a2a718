"""Fields of the event dialogs: somebody to be found."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from hall_app.ui.households.happenings.ground import hit_words, joined
from hall_app.ui.i18n import translate
from hall_app.ui.widgets.choice_field import Choice, ChoiceField

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from hall_app.domain.views import PersonHit, SearchResults
    from hall_app.services.looks import Whole
    from hall_app.ui.households.happenings.ground import Ground

NEW = "new"
"""Value of a field that asks for somebody who is not in the archive yet."""


class FoundField(ChoiceField):
    """Choose one of a few, or type and choose from what the archive finds.

    Nothing is ever taken that the clerk did not choose from the list.

    Signals:
        asked: What is typed and to be searched.
        looked: F4 is held on this value of the list; its numbers may be shown in full.
    """

    asked = Signal(str)
    looked = Signal(str)

    def __init__(
        self, name: str, near: Sequence[Choice] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(name, near, parent)
        self._near = tuple(near)
        self._shown: tuple[Choice, ...] = self._near
        self.typed = ""
        """What was last searched, for the name of somebody new."""
        self._held: tuple[int, Choice] | None = None

    def add_near(self, choice: Choice) -> None:
        """Offer one more thing that is near at hand."""
        self._near = (*self._near, choice)
        self._choices = (*self._choices, choice)

    def offer(self, found: Sequence[Choice]) -> None:
        """Show what was found; what is chosen stays chosen."""
        current = self._found(self.value())
        known = {one.value for one in found}
        self._choices = (*found, *([current] if current and current.value not in known else ()))
        self._shown = tuple(found)
        if self.text().strip() == self.typed and self.text() != (current.words if current else ""):
            self._fill(self.text().strip().lower())

    def choose(self, choice: Choice) -> None:
        """Show a choice from elsewhere as the one taken."""
        self._choices = (*(one for one in self._choices if one.value != choice.value), choice)
        self.set_value(choice.value)

    def show_whole(self, value: str, words: str) -> None:
        """Show the row that F4 is held on in full; an answer after it was let go is dropped."""
        if self._held is not None and self._held[1].value == value and self.list_open:
            self._model.setData(self._model.index(self._held[0]), words)

    def cover(self) -> None:
        """Cover again what was shown in full."""
        if self._held is not None:
            place, choice = self._held
            self._held = None
            if self._offered[place : place + 1] == [choice]:
                self._model.setData(self._model.index(place), choice.words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for the marked row in full while F4 is held; any other key covers it again."""
        if event.key() != Qt.Key.Key_F4 or event.modifiers() or not self.list_open:
            self.cover()
            super().keyPressEvent(event)
        elif not event.isAutoRepeat() and self._offered:
            self._held = (self._row(), self._offered[self._row()])
            self.looked.emit(self._held[1].value)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Cover the row when F4 is let go."""
        if event.key() == Qt.Key.Key_F4 and not event.isAutoRepeat():
            self.cover()
        super().keyReleaseEvent(event)

    def hideEvent(self, event: object) -> None:
        """Cover what was shown in full with the field."""
        self.cover()
        super().hideEvent(event)

    def open_list(self) -> None:
        """Offer what is near at hand."""
        if not self.text().strip() or self.value():
            self._shown = self._near
        if self._shown:
            self._fill("")

    def commit(self) -> None:
        """Keep what was chosen; words that were not chosen are taken away again."""
        chosen = self._found(self.value())
        typed = self.text().strip()
        if not typed and chosen is not None:
            self._take(None)
        else:
            self.set_value(self.value())
            self._close()

    def _offers(self, typed: str) -> list[Choice]:  # noqa: ARG002 - the archive has filtered
        return list(self._shown)

    def _filter(self, text: str) -> None:
        self.typed = text.strip()
        if self.typed:
            self.asked.emit(self.typed)
        else:
            self.open_list()


def person_field(name: str, ground: Ground, *, new: bool = False) -> FoundField:
    """Return a field for a person: the members at hand, everybody else by typing.

    Args:
        name: Its ``objectName``.
        ground: Where the dialog stands.
        new: Somebody who is not in the archive can be chosen as well.
    """
    near = [] if new else [_member(ground, one.person_id) for one in ground.members]
    field = FoundField(name, near)

    people: dict[str, PersonHit] = {}

    def show(results: SearchResults) -> None:
        hits = (*results.people, *results.near)
        people.clear()
        people.update({str(hit.resident_id): hit for hit in hits})
        found = [
            Choice(value=str(hit.resident_id), words=hit_words(hit, ground.today)) for hit in hits
        ]
        if new:
            words = translate("Happenings", "New in the archive: {name}")
            found.append(Choice(value=NEW, words=words.format(name=field.typed)))
        field.offer(found)

    def look(value: str) -> None:
        hit = people.get(value)
        if hit is not None:
            ground.controller.reveal(hit.resident_id, lambda whole: tell(hit, whole))

    def tell(hit: PersonHit, whole: Whole) -> None:
        shown = replace(hit, id_masked=whole.id_number or hit.id_masked)
        words = joined(hit_words(shown, ground.today), whole.phone)
        field.show_whole(str(hit.resident_id), words)

    field.asked.connect(lambda text: ground.controller.find(text, name, show))
    field.looked.connect(look)
    field.setPlaceholderText(translate("Happenings", "name, initials or ID number"))
    return field


def _member(ground: Ground, person_id: int) -> Choice:
    one = ground.member(person_id)
    words = ground.member_words(one) if one is not None else ""
    return Choice(value=str(person_id), words=words)


def household_field(name: str, ground: Ground) -> FoundField:
    """Return a field for a household, found by its address or its people."""
    field = FoundField(name)

    def show(results: SearchResults) -> None:
        field.offer(
            [
                Choice(
                    value=str(hit.household_id),
                    words=joined(hit.address, hit.head, people_words(hit.members)),
                )
                for hit in results.households
            ]
        )

    field.asked.connect(lambda text: ground.controller.find(text, name, show))
    field.setPlaceholderText(translate("Happenings", "street, building or room"))
    return field


def people_words(count: int) -> str:
    """Return how many people live somewhere."""
    return translate("Happenings", "%n member(s)", n=count)
