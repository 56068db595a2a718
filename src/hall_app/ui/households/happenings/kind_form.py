"""What the forms of all kinds of events have in common: pieces in a column."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from hall_app.ui import metrics
from hall_app.ui.i18n import translate
from hall_app.ui.widgets.field_editors import LineField, SentenceField
from hall_app.ui.widgets.form_grid import FieldSpec, FormGrid
from hall_app.ui.widgets.name_fields import NameField

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hall_app.domain.households.events import HouseholdEvent
    from hall_app.domain.households.views import HouseholdView
    from hall_app.ui.households.happenings.ground import Ground, Told


class Piece(Protocol):
    """A part of a form, beside being a QWidget."""

    def problems(self) -> dict[str, str]:
        """Return what is missing, by field."""

    def show_problems(self, problems: dict[str, str]) -> None:
        """Say what is wrong at the fields this part has."""

    def focus(self, name: str) -> None:
        """Go to a field."""


class Items(FormGrid):
    """A grid of fields that says itself which of them must be filled."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._needed: dict[str, str] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.committed.connect(self._left)

    def ask(
        self,
        name: str,
        label: str,
        editor: QWidget,
        *,
        needed: str = "",
        hint: str = "",
        span: int = 1,
    ) -> None:
        """Add a field; ``needed`` is what to say while it is empty."""
        if needed:
            self._needed[name] = needed
        self.add(
            FieldSpec(name=name, label=label, required=bool(needed), hint=hint, span=span), editor
        )
        if isinstance(editor, LineField):
            editor.textEdited.connect(lambda _text: self.edited.emit())
        if isinstance(editor, NameField):
            editor.told.connect(lambda words: self.field(name).show_hint(words))

    def problems(self) -> dict[str, str]:
        """Return the fields that must be filled and are shown and empty."""
        return {
            name: words
            for name, words in self._needed.items()
            if name in self.names and not self.text(name)
        }

    def _left(self, name: str) -> None:
        self.field(name).show_problem("")
        self.edited.emit()


class KindForm(QWidget):
    """The part of an event dialog that only one kind has.

    Signals:
        edited: Something is different; the preview is out of date.
        day_told: A day that is the day of the event, too.
        finished: Enter in the last field.
    """

    edited = Signal()
    day_told = Signal(str)
    finished = Signal()

    def __init__(self, ground: Ground) -> None:
        super().__init__()
        self.ground = ground
        self.pieces: list[Any] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(metrics.current().gap(12))

    @abstractmethod
    def event_of(self, told: Told) -> HouseholdEvent:
        """Return the event; only asked when there are no problems."""
        raise NotImplementedError

    def add_card(self, card: QWidget) -> None:
        """Put what asks for nothing below the pieces."""
        self._column.addWidget(card)

    def add(self, piece: Any) -> None:
        """Put a piece below the others."""
        self.pieces.append(piece)
        self._column.addWidget(piece)
        piece.edited.connect(self.edited)
        finished = getattr(piece, "finished", None)
        if finished is not None:
            finished.connect(lambda: self._go_on(piece))

    def problems(self) -> dict[str, str]:
        """Return what is missing, in the order of the screen."""
        found: dict[str, str] = {}
        for piece in self.pieces:
            if piece.isVisibleTo(self):
                found |= piece.problems()
        return found

    def doubts(self) -> tuple[str, ...]:
        """Return what looks wrong in what was typed and may yet be true."""
        return ()

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Say what is wrong at the fields."""
        for piece in self.pieces:
            piece.show_problems(dict(problems))

    def focus(self, name: str = "") -> bool:
        """Go to a field, or to the first that is empty; tell whether it is here."""
        for piece in self.pieces:
            names = getattr(piece, "names", None)
            known = name in piece.problems() or (names is not None and name in names)
            if known or name == getattr(piece, "name", None):
                piece.focus(name)
                return True
        return False

    def take_day(self, day: str) -> None:
        """Follow the day of the event."""

    def _go_on(self, piece: Any) -> None:
        after = self.pieces[self.pieces.index(piece) + 1 :]
        for one in after:
            if one.isVisibleTo(self):
                names = getattr(one, "names", ("",))
                one.focus(names[0] if names else "")
                return
        self.finished.emit()


def address_fields(items: Items) -> None:
    """Ask where a new household lives."""
    items.ask(
        "building",
        translate("Happenings", "Building"),
        LineField("building", limit=60),
        needed=translate("Happenings", "Please type street and building"),
        hint=translate("Happenings", "street and number, or estate and building"),
    )
    items.ask(
        "room",
        translate("Happenings", "Unit and room"),
        LineField("room", limit=40),
        needed=translate("Happenings", "Please type the room, or that there is none"),
    )


def household_words(view: HouseholdView) -> str:
    """Return a household as titles name it."""
    return view.address or view.file_number


def sentence(name: str, limit: int = 100) -> SentenceField:
    """Return a field for a few words."""
    return SentenceField(name, limit=limit)
