"""The people of a workstation as a list: a digit or the initials choose."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)  # fmt: skip

from hall_app.ui import colours, icons, metrics
from hall_app.ui.i18n import translate
from hall_app.ui.widgets import painting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPersistentModelIndex, QRect
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter

    Index = QModelIndex | QPersistentModelIndex

PERSON = Qt.ItemDataRole.UserRole
_PAUSE_MS = 1500
"""Letters typed further apart begin new initials."""
_DIGITS = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Offer one account.

    Attributes:
        post: What the person does, and where last.
        seen: When the person was last at this computer, in words.
        window: Window used last at this computer.
    """

    login: str
    name: str
    initials: str
    post: str
    seen: str = ""
    window: str = ""


class PeopleModel(QAbstractListModel):
    """Hold the people in the order of their digits."""

    def __init__(self, people: Sequence[Person], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.people = tuple(people)

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: ARG002 - Qt's signature
        """Return how many there are."""
        return len(self.people)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the person, or what is read aloud."""
        person = self.people[index.row()]
        if role == PERSON:
            return person
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{person.name} {person.post}"
        return None


class PeopleDelegate(QStyledItemDelegate):
    """Draw digit, name over post, and when the person was last here."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        """Return the height of two lines."""
        sizes = metrics.current()
        return QSize(sizes.px(200), sizes.px(46) + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one person."""
        sizes = metrics.current()
        person: Person = index.data(PERSON)
        view = self.parent()
        chosen = isinstance(view, QListView) and view.currentIndex().row() == index.row()
        painter.save()
        place: QRect = option.rect  # type: ignore[attr-defined]
        box = QRectF(place).adjusted(0, 1, -1, -1)
        if chosen:
            width = 2 if cast("QListView", view).hasFocus() else 1
            painting.rounded(painter, box, fill=colours.BLUE_SOFT, edge=colours.BLUE, width=width)
        else:
            painter.fillRect(QRectF(box.left(), box.bottom(), box.width(), 1), colours.LINE)
        x = box.left() + sizes.gap(10)
        if index.row() < _DIGITS:
            painting.key_cap(painter, x, box.center().y(), str(index.row() + 1))
        x += painting.key_cap_width("0") + sizes.gap(10)
        edge = sizes.px(20)
        shade = colours.BLUE if chosen else colours.INK2
        icons.paint(painter, "person", shade, QRectF(x, box.top(), edge, box.height()))
        x += edge + sizes.gap(10)
        taken = sizes.measure("hint").horizontalAdvance(person.seen) + 2 if person.seen else 0
        right = box.right() - sizes.gap(10)
        half = box.height() / 2
        room = right - x - taken - sizes.gap(6)
        top, inset = box.top(), sizes.px(2)
        painting.text(painter, QRectF(x, top + inset, room, half - inset), person.name, bold=True)
        below = QRectF(x, top + half - inset, room, half - inset)
        painting.text(painter, below, person.post, role="second", colour=colours.INK2)
        end = QRectF(right - taken, top, taken, box.height())
        painting.text(
            painter, end, person.seen, role="hint", colour=colours.INK3,
            align=Qt.AlignmentFlag.AlignRight,
        )  # fmt: skip
        painter.restore()


class PeopleList(QListView):
    """Choose who logs in.

    Signals:
        person_changed: The person now marked.
        picked: The person is decided; the password is next.
    """

    person_changed = Signal(object)
    picked = Signal()

    def __init__(self, people: Sequence[Person], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("people")
        self.setAccessibleName(translate("Login", "People of this workstation"))
        self._model = PeopleModel(people, self)
        self.setModel(self._model)
        self.setItemDelegate(PeopleDelegate(self))
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._typed, self._typed_at = "", 0
        self.clicked.connect(lambda _index: self.picked.emit())

    @property
    def person(self) -> Person | None:
        """Return the person now marked."""
        row = self.currentIndex().row()
        return self._model.people[row] if row >= 0 else None

    def mark(self, login: str) -> None:
        """Mark a person, or the first one when the login is not offered."""
        logins = [one.login for one in self._model.people]
        row = logins.index(login) if login in logins else 0
        self.setCurrentIndex(self._model.index(row))

    def knows(self, login: str) -> bool:
        """Tell whether it is known who comes: this login is offered, or only one is."""
        people = self._model.people
        return len(people) == 1 or any(one.login == login for one in people)

    def step(self, rows: int) -> None:
        """Mark the next or previous person."""
        last = len(self._model.people) - 1
        row = min(max(self.currentIndex().row() + rows, 0), last)
        self.setCurrentIndex(self._model.index(row))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by digit or initials; Enter goes on to the password."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.picked.emit()
        elif event.text().isascii() and event.text().isalnum():
            self._take_letter(event.text().lower(), event.timestamp())
        else:
            super().keyPressEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell who is marked now."""
        super().currentChanged(current, previous)
        if self.person is not None:
            self.person_changed.emit(self.person)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Draw the mark of the focus."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Draw without it."""
        super().focusOutEvent(event)
        self.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        """Measure again in a new text size."""
        if event.type() == QEvent.Type.FontChange:
            self.scheduleDelayedItemsLayout()
        super().changeEvent(event)

    def _take_letter(self, letter: str, at: int) -> None:
        if letter.isdigit():
            row = int(letter) - 1
            if 0 <= row < len(self._model.people):
                self.setCurrentIndex(self._model.index(row))
                self.picked.emit()
            return
        fresh = at - self._typed_at > _PAUSE_MS
        self._typed = letter if fresh else self._typed + letter
        self._typed_at = at
        fitting = [
            (row, one)
            for row, one in enumerate(self._model.people)
            if one.initials.startswith(self._typed) or one.login.lower().startswith(self._typed)
        ]
        if fitting:
            row, one = fitting[0]
            self.setCurrentIndex(self._model.index(row))
            if len(fitting) == 1 and self._typed in (one.initials, one.login.lower()):
                self._typed = ""
                self.picked.emit()
