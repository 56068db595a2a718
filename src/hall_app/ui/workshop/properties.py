"""The panel at the right: what the chosen places are, every fact to be typed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QWidget

from hall_app.ui import metrics
from hall_app.ui.i18n import mark, translate
from hall_app.ui.widgets.cards import Card
from hall_app.ui.widgets.choice_field import Choice, ChoiceField
from hall_app.ui.widgets.field_editors import DigitsField, LineField, SentenceField
from hall_app.ui.widgets.labels import Label
from hall_app.ui.workshop.facts import FACTS, FORMAT, LINE, NAME, NUMBER, Fact
from hall_app.ui.workshop.words import FORMATS, choices, formats_of, name_words, place_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hall_app.domain.overlays.draft import OverlayDraft
    from hall_app.domain.overlays.place import Place
    from hall_app.domain.overlays.views import PrintableName

LABEL, FIELD = 46, 58
"""Pixels of a label, and the least of a field, at text size 100 %."""


class PropertiesPanel(Card):
    """Show the facts of the chosen places; one typed holds for all of them.

    Signals:
        gave: Name of a fact and what was typed.
    """

    gave = Signal(str, str)

    def __init__(self) -> None:
        super().__init__(" ")
        self.setObjectName("workshop-properties")
        self._names: Mapping[str, PrintableName] = {}
        self.fields: dict[str, LineField] = {}
        self._labels: dict[str, Label] = {}
        self._showing = False
        inner = QWidget()
        self._grid = QGridLayout(inner)
        self._grid.setContentsMargins(0, 0, metrics.current().gap(6), 0)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(3, 1)
        for fact in FACTS:
            self._make(fact)
        self._area = QScrollArea()
        self._area.setObjectName("workshop-facts")
        self._area.setAccessibleName(translate("Workshop", "Facts of the place"))
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(inner)
        self._area.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        self.nothing = Label(
            translate(
                "Workshop",
                "Nothing is chosen. Click a box on the sheet, or go from one to the next with Tab.",
            ),
            "second",
            wrap=True,
        )
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(self.nothing, 1)
        self.body.addWidget(self._area, 1)
        self._space_fields()

    def show_names(self, names: Mapping[str, PrintableName]) -> None:
        """Offer the names that a condition may ask for."""
        self._names = names
        offered = [
            Choice(value=one.path, words=name_words(one), keys=(one.path, *sorted(one.keys)))
            for one in names.values()
        ]
        for name in ("asked", "field"):
            field = self.fields[name]
            if isinstance(field, ChoiceField):
                field.set_choices(offered)

    def show_places(self, draft: OverlayDraft | None, places: Sequence[Place]) -> None:
        """Show the facts of some places; one that differs between them stays empty."""
        there = draft is not None and bool(places)
        self.nothing.setVisible(not there)
        self._area.setVisible(there)
        self.set_title(self._title(places))
        if draft is None or not places:
            return
        self._showing = True
        for fact in FACTS:
            shown = all(fact.of(one) for one in places)
            field = self.fields[fact.name]
            field.setVisible(shown)
            self._labels[fact.name].setVisible(shown)
            if fact.kind == FORMAT and isinstance(field, ChoiceField):
                field.set_choices(self._formats(places))
            values = {fact.get(draft, one) for one in places}
            value = values.pop() if len(values) == 1 else ""
            if shown and not (field.hasFocus() and field.text() == value):
                field.set_value(value)
        self._showing = False

    def first_field(self) -> LineField:
        """Return where the keyboard begins."""
        return self.fields["left"]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go on to the next field with Enter, with what was typed taken."""
        enter = event.type() == QEvent.Type.KeyPress and event.key() in (  # type: ignore[attr-defined]
            Qt.Key.Key_Return,
            Qt.Key.Key_Enter,
        )
        if enter and isinstance(watched, LineField) and not event.modifiers():  # type: ignore[attr-defined]
            if watched.composing or getattr(watched, "list_open", False):
                return False
            watched.editingFinished.emit()
            watched.selectAll()
            return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Space again in a new text size."""
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_grid"):
            self._space_fields()
        super().changeEvent(event)

    # --- inside -----------------------------------------------------------------------------

    def _make(self, fact: Fact) -> None:
        name = f"workshop-{fact.name}"
        field = _editor(fact, name)
        field.setAccessibleName(fact.label.shown())
        field.installEventFilter(self)
        if isinstance(field, ChoiceField):
            field.chosen.connect(lambda value, fact=fact: self._given(fact, value))
        else:
            field.committed.connect(lambda fact=fact, field=field: self._given(fact, field.value()))
        label = Label(fact.label.shown(), "second")
        label.setBuddy(field)
        self.fields[fact.name], self._labels[fact.name] = field, label
        row, column = self._free(fact)
        self._grid.addWidget(label, row, column)
        self._grid.addWidget(field, row, column + 1, 1, 1 if fact.half else 3)

    def _free(self, fact: Fact) -> tuple[int, int]:
        """Return where the next field goes: two halves share a line."""
        row = self._grid.rowCount() - 1
        beside = fact.half and self._grid.itemAtPosition(row, 0) is not None
        if beside and self._grid.itemAtPosition(row, 2) is None and self._half_before:
            self._half_before = False
            return row, 2
        self._half_before = fact.half
        return row + 1, 0

    _half_before = False

    def _given(self, fact: Fact, text: str) -> None:
        if not self._showing:
            self.gave.emit(fact.name, text)

    def _formats(self, places: Sequence[Place]) -> tuple[Choice, ...]:
        kinds = {self._names[one.field].kind for one in places if one.field in self._names}
        offered = {name for kind in kinds for name in formats_of(kind)}
        offered |= {one.format for one in places}
        return tuple(one for one in choices(FORMATS) if one.value in offered)

    def _title(self, places: Sequence[Place]) -> str:
        if not places:
            return translate("Workshop", "Place")
        if len(places) > 1:
            return translate("Workshop", "%n place(s) chosen", n=len(places))
        words = place_words(places[0], self._names)
        if places[0].mark:
            words = mark("Workshop", "Tick {mark}").shown(mark=places[0].mark)
        return words if len(words) <= 14 else f"{words[:13]}…"  # noqa: PLR2004 - a line

    def _space_fields(self) -> None:
        sizes = metrics.current()
        self._grid.setHorizontalSpacing(sizes.gap(6))
        self._grid.setVerticalSpacing(sizes.gap(6))
        self._grid.setColumnMinimumWidth(0, sizes.px(LABEL))
        for field in self.fields.values():
            field.setMinimumWidth(sizes.px(FIELD))
        self._grid.setRowStretch(self._grid.rowCount(), 1)


def _editor(fact: Fact, name: str) -> LineField:
    if fact.kind == NUMBER:
        return DigitsField(name, limit=8)
    if fact.kind == LINE:
        return SentenceField(name, limit=200)
    if fact.kind in (NAME, FORMAT):
        return ChoiceField(name)
    return ChoiceField(name, choices(fact.choices or {}))


def taken(draft: OverlayDraft, places: Sequence[Place], name: str, text: str) -> OverlayDraft:
    """Return the draft after one fact of some places was typed; what cannot be changes nothing."""
    fact = next(one for one in FACTS if one.name == name)
    made = {one.key: fact.put(draft, one, text) for one in places}
    if any(one is None for one in made.values()):
        return draft
    return draft.changed(made.keys(), lambda one: replace(made[one.key] or one, key=one.key))
