"""Fields of the event dialogs: somebody to be found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from hall_app.ui.households.happenings.ground import hit_words, joined
from hall_app.ui.i18n import translate
from hall_app.ui.widgets.choice_field import Choice, ChoiceField

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from hall_app.domain.views import SearchResults
    from hall_app.ui.households.happenings.ground import Ground

NEW = "new"
"""Value of a field that asks for somebody who is not in the archive yet."""


class FoundField(ChoiceField):
    """Choose one of a few, or type and choose from what the archive finds.

    Nothing is ever taken that the clerk did not choose from the list.

    Signals:
        asked: What is typed and to be searched.
    """

    asked = Signal(str)

    def __init__(
        self, name: str, near: Sequence[Choice] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(name, near, parent)
        self._near = tuple(near)
        self._shown: tuple[Choice, ...] = self._near
        self.typed = ""
        """What was last searched, for the name of somebody new."""

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

    def show(results: SearchResults) -> None:
        hits = (*results.people, *results.near)
        found = [
            Choice(value=str(hit.resident_id), words=hit_words(hit, ground.today)) for hit in hits
        ]
        if new:
            words = translate("Happenings", "New in the archive: {name}")
            found.append(Choice(value=NEW, words=words.format(name=field.typed)))
        field.offer(found)

    field.asked.connect(lambda text: ground.controller.find(text, name, show))
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
