"""The rows of the applicant's list: groups of people, households and cases, painted."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from hall_app.domain.masking import group_id, group_phone
from hall_app.ui import colours, icons, metrics
from hall_app.ui.i18n import translate
from hall_app.ui.intake.wording import born_words, joined, sex_words
from hall_app.ui.person_words import standing_words
from hall_app.ui.widgets import painting

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from hall_app.domain.item_views import ItemHit
    from hall_app.domain.views import CaseHit, HouseholdHit, PersonHit, SearchResults

Index = QModelIndex | QPersistentModelIndex
ENTRY = Qt.ItemDataRole.UserRole


class EntryKind(StrEnum):
    """Name what a row of the list is."""

    HEAD = "head"
    PERSON = "person"
    HOUSEHOLD = "household"
    CASE = "case"
    ITEM = "item"
    NEW = "new"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One row: its words and what choosing it leads to.

    Attributes:
        first: The thing named, in bold.
        facts: What tells it apart, on the same line.
        second: The line below.
        last: At the right.
    """

    kind: EntryKind
    first: str
    facts: str = ""
    second: str = ""
    last: str = ""
    tags: tuple[str, ...] = ()
    subject: PersonHit | HouseholdHit | CaseHit | ItemHit | None = None

    @property
    def chosen(self) -> bool:
        """Tell whether it can be chosen."""
        return self.kind is not EntryKind.HEAD


def entries(results: SearchResults, today: dt.date) -> tuple[Entry, ...]:
    """Return the rows for an answer; the way to a new person is always the last."""
    return (
        *_people(results, today),
        *_others(results),
        Entry(
            kind=EntryKind.NEW,
            first=translate("Intake", "Register “{typed}”").format(typed=results.query),
            facts=translate("Intake", "the person is not in the list"),
        ),
    )


def _people(results: SearchResults, today: dt.date) -> Iterator[Entry]:
    if results.people:
        names = {one.name for one in results.people}
        same = len(results.people) > 1 and len(names) == 1
        note = (
            translate(
                "Intake", "%n of the same name: look at birth, address and ID tail",
                n=len(results.people),
            )
            if same
            else ""
        )  # fmt: skip
        yield Entry(kind=EntryKind.HEAD, first=translate("Intake", "People"), facts=note)
        yield from (person_entry(one, today) for one in results.people)
    if results.near:
        yield Entry(
            kind=EntryKind.HEAD,
            first=translate("Intake", "Nearly so"),
            facts=translate("Intake", "not counted above"),
        )
        yield from (person_entry(one, today) for one in results.near)


def _others(results: SearchResults) -> Iterator[Entry]:
    if results.households:
        yield Entry(kind=EntryKind.HEAD, first=translate("Intake", "Households"))
    for home in results.households:
        members = translate("Intake", "%n person(s)", n=home.members)
        head = translate("Intake", "head {name}").format(name=home.head) if home.head else ""
        yield Entry(
            kind=EntryKind.HOUSEHOLD, first=home.address, facts=joined(head, members), subject=home
        )
    if results.cases:
        yield Entry(kind=EntryKind.HEAD, first=translate("Intake", "Cases"))
    for case in results.cases:
        yield Entry(
            kind=EntryKind.CASE,
            first=case.number,
            facts=joined(case.applicant, case.item_title),
            subject=case,
        )


def person_entry(hit: PersonHit, today: dt.date, *, phone: str = "") -> Entry:
    """Return the two lines of one person; a telephone number only while it is revealed."""
    head = translate("Intake", "head {name}").format(name=hit.head) if hit.head else ""
    return Entry(
        kind=EntryKind.PERSON,
        first=hit.name,
        facts="  ".join(
            one
            for one in (
                joined(sex_words(hit.sex), born_words(hit.birth, today)),
                group_id(hit.id_masked),
            )
            if one
        ),
        second=joined(group_phone(phone), hit.address, head),
        last=hit.last_dealing,
        tags=(*standing_words(hit.standing), *hit.tags),
        subject=hit,
    )


def item_entries(hits: tuple[ItemHit, ...]) -> tuple[Entry, ...]:
    """Return the rows for items, each with the code that finds it fastest."""
    if not hits:
        return (
            Entry(kind=EntryKind.HEAD, first=translate("Intake", "No item fits what is typed")),
        )
    return tuple(
        Entry(
            kind=EntryKind.ITEM,
            first=f"{hit.code} {hit.title}",
            facts=joined(hit.kind_words, hit.line),
            last=hit.quick_code,
            subject=hit,
        )
        for hit in hits
    )


class EntryModel(QAbstractListModel):
    """Hold the rows of the list."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[Entry, ...] = ()

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Return the rows that are shown."""
        return self._entries

    def show_entries(self, rows: tuple[Entry, ...]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._entries = rows
        self.endResetModel()

    def put(self, place: int, row: Entry) -> None:
        """Show one row otherwise."""
        self._entries = (*self._entries[:place], row, *self._entries[place + 1 :])
        index = self.index(place)
        self.dataChanged.emit(index, index)

    def rowCount(self, parent: Index | None = None) -> int:
        """Count the rows."""
        return 0 if parent is not None and parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the row for the delegate, its words for a screen reader."""
        entry = self._entries[index.row()]
        if role == ENTRY:
            return entry
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return joined(entry.first, entry.facts, entry.second)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let heads be passed over."""
        if not self._entries[index.row()].chosen:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


HEIGHTS = {
    EntryKind.HEAD: 28,
    EntryKind.PERSON: 48,
    EntryKind.HOUSEHOLD: 33,
    EntryKind.CASE: 33,
    EntryKind.ITEM: 32,
    EntryKind.NEW: 38,
}
ICONS = {
    EntryKind.PERSON: "person",
    EntryKind.HOUSEHOLD: "household",
    EntryKind.CASE: "cases",
    EntryKind.ITEM: "form",
    EntryKind.NEW: "plus",
}


class EntryDelegate(QStyledItemDelegate):
    """Paint one row of the list."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        """Return the height of the row's kind."""
        entry = index.data(ENTRY)
        return QSize(100, metrics.current().px(HEIGHTS[entry.kind]))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        entry: Entry = index.data(ENTRY)
        sizes = metrics.current()
        box = QRectF(option.rect)  # type: ignore[attr-defined]
        if entry.kind is EntryKind.HEAD:
            inner = box.adjusted(sizes.gap(10), 0, -sizes.gap(8), 0)
            taken = painting.text(painter, inner, entry.first, role="second", bold=True)
            inner.setLeft(inner.left() + taken + sizes.gap(8))
            painting.text(painter, inner, entry.facts, role="hint", colour=colours.INK3)
            return
        selected = bool(option.state & QStyle.StateFlag.State_Selected)  # type: ignore[attr-defined]
        if selected:
            painting.rounded(
                painter, box.adjusted(1, 1, -1, -1), fill=colours.BLUE_SOFT, edge=colours.BLUE
            )
        else:
            rule = QRectF(box.left(), box.bottom() - 1, box.width(), 1)
            painter.fillRect(rule, QColor(colours.LINE))
        edge = sizes.px(18)
        mark = QRectF(box.left() + sizes.gap(12), box.top(), edge, box.height())
        icons.paint(painter, ICONS[entry.kind], colours.INK2, mark)
        _paint_words(painter, box.adjusted(sizes.gap(24) + edge, 0, -sizes.gap(10), 0), entry)


def _paint_words(painter: QPainter, box: QRectF, entry: Entry) -> None:
    sizes = metrics.current()
    measure = sizes.measure("second")
    if entry.last:
        taken = measure.horizontalAdvance(entry.last)
        right = QRectF(box.right() - taken, box.top(), taken + 1, box.height())
        painting.text(painter, right, entry.last, role="second", colour=colours.INK2)
        box = box.adjusted(0, 0, -taken - sizes.gap(10), 0)
    two = entry.kind is EntryKind.PERSON
    half = box.height() / 2 if two else box.height()
    line = QRectF(box.left(), box.top() + (sizes.px(2) if two else 0), box.width(), half)
    taken = int(painting.text(painter, line, entry.first, bold=True))
    line.setLeft(line.left() + taken + sizes.gap(8))
    painting.text(painter, line, entry.facts, role="second", colour=colours.INK2)
    x = line.left() + measure.horizontalAdvance(entry.facts) + sizes.gap(8)
    for word in entry.tags:
        if x + painting.tag_width(word) > box.right():
            break
        x += painting.tag(painter, x, line.center().y(), word, strong=True) + sizes.gap(6)
    if two:
        below = QRectF(box.left(), box.top() + half - sizes.px(2), box.width(), half)
        painting.text(painter, below, entry.second, role="second", colour=colours.INK2)
