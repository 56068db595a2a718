"""What can be placed: the registered names by group, a fixed text, a tick."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from hall_app.domain.overlays.views import Subject
from hall_app.support.text import narrow
from hall_app.ui.i18n import mark, translate
from hall_app.ui.widgets.cards import Card
from hall_app.ui.widgets.empty_state import EmptyState
from hall_app.ui.widgets.field_editors import LineField
from hall_app.ui.widgets.labels import Label
from hall_app.ui.widgets.row_table import Cell, Column, RowTable
from hall_app.ui.workshop.making import TEXT, TICK
from hall_app.ui.workshop.two_lines import ROW, TwoLineDelegate
from hall_app.ui.workshop.words import name_words

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from PySide6.QtGui import QKeyEvent

    from hall_app.domain.overlays.views import PrintableName

_ICONS = {"id": "idcard", "phone": "phone", "date": "calendar", "moment": "clock"}
_FIXED_KEYS = {TICK: ("dg", "dagou", "gou", "√"), TEXT: ("gdwz", "wz", "wenzi")}
"""What finds them by pinyin, as names are found."""
_ONLY = {
    frozenset({Subject.CASE}): mark("Workshop", "cases only"),
    frozenset({Subject.PERSON}): mark("Workshop", "residents only"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """One line of the palette."""

    key: str
    words: str
    second: str
    icon: str
    placed: bool = False


class Palette(Card):
    """Search and choose what is placed next.

    Signals:
        armed: Key of what waits for its box: clicked, or Enter.
        carried: A line is dragged over a point of the screen.
        dropped: It was let go there.
    """

    armed = Signal(str)
    carried = Signal(str, object)
    dropped = Signal(str, object)

    def __init__(self) -> None:
        super().__init__(translate("Workshop", "What can be placed"), flush=False)
        self.setObjectName("workshop-palette")
        self._names: tuple[PrintableName, ...] = ()
        self._placed: frozenset[str] = frozenset()
        self._pressed: QPoint | None = None
        self._carrying = ""
        self.search = LineField("workshop-search", limit=40)
        self.search.setPlaceholderText(translate("Workshop", "Find: name, ID, initials"))
        self.search.setAccessibleName(translate("Workshop", "Find a name"))
        self.search.textChanged.connect(lambda _text: self._filter())
        self.search.installEventFilter(self)
        self.body.addWidget(self.search)
        columns: tuple[Column[Offer], ...] = (Column(title="", cell=_offer_cell),)
        self.table: RowTable[Offer] = RowTable(
            "workshop-names",
            columns,
            accessible=translate("Workshop", "What can be placed"),
            empty=EmptyState("search"),
            row_height=ROW,
            key=lambda one: one.key,
        )
        self.table.empty.say(
            translate("Workshop", "No such name"),
            translate("Workshop", "Try initials or another word."),
        )
        self.table.view.setItemDelegate(TwoLineDelegate(self.table.view))
        self.table.view.horizontalHeader().hide()
        self.table.opened.connect(lambda one: self.armed.emit(one.key))
        self.table.view.clicked.connect(lambda _index: self._arm_current())
        self.table.view.viewport().installEventFilter(self)
        self.body.addWidget(self.table, 1)
        self.hint = Label(
            translate("Workshop", "Choose one, then draw its box on the sheet; or drag it there."),
            "hint",
            wrap=True,
        )
        self.body.addWidget(self.hint)

    @property
    def offers(self) -> tuple[Offer, ...]:
        """Return the lines in sight."""
        return self.table.model.rows

    def show_names(self, names: Sequence[PrintableName]) -> None:
        """Offer names."""
        self._names = tuple(names)
        self._filter()

    def show_placed(self, names: Collection[str]) -> None:
        """Mark what stands on the sheet already."""
        if frozenset(names) != self._placed:
            self._placed = frozenset(names)
            self._filter()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go from the search into the list, and follow a line that is dragged away."""
        if watched is self.search and event.type() == QEvent.Type.KeyPress:
            return self._search_key(event)  # type: ignore[arg-type]
        if isinstance(event, QMouseEvent):
            return self._mouse(event)
        return super().eventFilter(watched, event)

    # --- inside -----------------------------------------------------------------------------

    def _filter(self) -> None:
        typed = narrow(self.search.text()).strip().lower()
        fixed = [one for one in _fixed() if not typed or typed in one.words or any(
            key.startswith(typed) for key in _FIXED_KEYS[one.key])]  # fmt: skip
        found = [_offer(one, one.path in self._placed) for one in self._names
                 if not typed or one.found_by(typed)]  # fmt: skip
        self.table.show_rows((*found, *fixed))
        self.set_note(translate("Workshop", "%n name(s)", n=len(found)))
        if typed and (found or fixed):
            self.table.select(0)

    def _search_key(self, event: QKeyEvent) -> bool:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._arm_current()
            return True
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up) and self.offers:
            self.table.view.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        return False

    def _arm_current(self) -> None:
        one = self.table.current
        if one is not None:
            self.armed.emit(one.key)

    def _mouse(self, event: QMouseEvent) -> bool:
        at = event.globalPosition().toPoint()
        if event.type() == QEvent.Type.MouseButtonPress:
            self._pressed, self._carrying = at, ""
        elif event.type() == QEvent.Type.MouseMove and self._pressed is not None:
            far = (at - self._pressed).manhattanLength() >= QApplication.startDragDistance()
            one = self.table.current
            if self._carrying or (far and one is not None):
                self._carrying = self._carrying or (one.key if one is not None else "")
                self.carried.emit(self._carrying, at)
                return True
        elif event.type() == QEvent.Type.MouseButtonRelease:
            carrying, self._carrying, self._pressed = self._carrying, "", None
            if carrying:
                self.dropped.emit(carrying, at)
                return True
        return False


def _fixed() -> tuple[Offer, ...]:
    """Return what can be placed beside names."""
    tick = translate("Workshop", "A tick √")
    when = translate("Workshop", "printed where a condition holds")
    text = translate("Workshop", "A fixed text")
    own = translate("Workshop", "your own words, with names in braces")
    return (
        Offer(key=TICK, words=tick, icon="check", second=when),
        Offer(key=TEXT, words=text, icon="text", second=own),
    )


def _offer(one: PrintableName, placed: bool) -> Offer:  # noqa: FBT001 - one of its facts
    only = _ONLY.get(one.subjects)
    second = " · ".join(filter(None, (one.sample, only.shown() if only else "")))
    icon = _ICONS.get(one.kind, "person" if one.path.endswith("name") else "edit")
    return Offer(key=one.path, words=name_words(one), second=second, icon=icon, placed=placed)


def _offer_cell(one: Offer) -> Cell:
    placed = translate("Workshop", "placed") if one.placed else ""
    second = " · ".join(filter(None, (placed, one.second)))
    return Cell(words=one.words, second=second, icon=one.icon, bold=one.placed)
