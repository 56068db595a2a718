"""The field that finds a person or household in the archive, or takes a name not there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from hall_app.ui.widgets.choice_field import Choice, ChoiceField

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from hall_app.domain.views import SearchResults

MOST_OFFERS = 8


class WhomField(ChoiceField):
    """Offer people and households of the archive as one types; a typed name stays a name.

    Signals:
        looked_for: What is typed, to be searched.
    """

    looked_for = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, (), parent)
        self._hits: list[Choice] = []
        self.textEdited.connect(self.looked_for)

    @property
    def name_typed(self) -> str:
        """Return a name that was typed and not chosen from the archive."""
        return "" if self.value() else self.text().strip()

    def offer(self, typed: str, hits: tuple[Choice, ...]) -> None:
        """Show what the archive has for what is typed; an answer that came late is dropped."""
        if typed != self.text() or self.window().focusWidget() is not self:
            return
        self._hits = list(hits)
        self.set_choices(hits)
        if hits:
            self._fill(typed)
        else:
            self._close()

    def choose(self, choice: Choice) -> None:
        """Show one choice as taken."""
        self.set_choices((choice,))
        self.set_value(choice.value)

    def commit(self) -> None:
        """Take the first offer only from the open list; else what is typed stays."""
        typed = self.text().strip()
        chosen = self._found(self.value())
        if chosen is not None and typed == chosen.words:
            self._close()
            return
        if self.value():
            self._value = ""
        self._close()

    def _filter(self, text: str) -> None:
        """Wait for the archive's answer."""
        if not text.strip():
            self._close()

    def _offers(self, typed: str) -> list[Choice]:
        return self._hits if typed else []


def people_offers(found: SearchResults, *, sign: str = "p") -> tuple[Choice, ...]:
    """Return the people that the search found as choices: ``sign`` and the person's id."""
    return tuple(
        Choice(
            value=f"{sign}{one.resident_id}",
            words=" ".join(
                part
                for part in (one.name, str(one.birth.year) if one.birth else "", one.address)
                if part
            ),
        )
        for one in (*found.people, *found.near)
    )[:MOST_OFFERS]
