"""The members of a household: who is what, how old, where, with which marks."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtWidgets import QSizePolicy

from hall_app.domain.masking import group_id, group_phone
from hall_app.ui import metrics
from hall_app.ui.households.words import (
    age_words,
    fate_mark,
    is_apart,
    place_words,
    sex_words,
)
from hall_app.ui.i18n import translate
from hall_app.ui.page import hint_line
from hall_app.ui.person_words import name_words
from hall_app.ui.widgets import painting
from hall_app.ui.widgets.cards import Card
from hall_app.ui.widgets.empty_state import EmptyState
from hall_app.ui.widgets.row_table import Cell, Column, RowDelegate, RowTable

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QWidget

    from hall_app.domain.households.views import HouseholdView, MemberView
    from hall_app.ui.households.words import CodeNames
    from hall_app.ui.page import Effective
    from hall_app.ui.widgets.row_table import Index

MOST, LEAST = 8, 3
"""So many rows are in sight at most, and so many where the window is low."""
ROW, HEAD = 32, 29


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberRow:
    """One member with the words of his relation and the numbers as they are shown now."""

    member: MemberView
    relation: str
    id_number: str
    phone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TagsCell(Cell):
    """Show pills; ``words`` say the same to a reader.

    Attributes:
        strong: How many of the first ones stand out.
    """

    tags: tuple[str, ...] = ()
    strong: int = 0


class MemberDelegate(RowDelegate):
    """Paint tags as pills; those that do not fit are told by their number."""

    def paint_cell(self, painter: QPainter, box: QRectF, cell: Cell, index: Index) -> None:
        """Draw what stands in a cell."""
        if not isinstance(cell, TagsCell):
            super().paint_cell(painter, box, cell, index)
            return
        sizes = metrics.current()
        x, middle = box.left(), box.center().y()
        for place, tag in enumerate(cell.tags):
            words = tag
            left = len(cell.tags) - place
            more = f"+{left}"
            room = box.right() - (painting.tag_width(more) + sizes.gap(4) if left > 1 else 0)
            if x + painting.tag_width(words) > room:
                if place:
                    painting.tag(painter, x, middle, more)
                    return
                words = _shortened(words, room - x)
            x += painting.tag(painter, x, middle, words, strong=place < cell.strong)
            x += sizes.gap(4)


def _shortened(words: str, room: float) -> str:
    """Return words whose pill fits a room."""
    sizes = metrics.current()
    inner = max(0, round(room) - sizes.px(14))
    return sizes.measure("hint").elidedText(words, Qt.TextElideMode.ElideRight, inner)


class MembersCard(Card):
    """List the members over the whole width; Enter opens one.

    Signals:
        opened: A ``MemberView``.
        moved: The ``MemberView`` that now has the focus, or None.
    """

    opened = Signal(object)
    moved = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translate("Household", "Members"), parent=parent, flush=True)
        self.setObjectName("members-card")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._least = False
        self._hints = hint_line(
            ("Enter", translate("Household", "open the person")),
            ("F4", translate("Household", "held: whole numbers")),
        )
        self._hints.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.head.addWidget(self._hints)
        self.table: RowTable[MemberRow] = RowTable(
            "household-members",
            _columns(),
            accessible=translate("Household", "Members"),
            empty=EmptyState(
                "people",
                translate("Household", "Nobody belongs to this household"),
                translate("Household", "Those who belonged to it stand below."),
            ),
            row_height=ROW,
            key=lambda row: row.member.person_id,
        )
        self.table.view.setItemDelegate(MemberDelegate(self.table.view))
        self.table.opened.connect(lambda row: self.opened.emit(row.member))
        self.table.moved.connect(lambda row: self.moved.emit(row.member if row else None))
        self.body.addWidget(self.table)

    @property
    def current(self) -> MemberView | None:
        """Return the member with the focus."""
        row = self.table.current
        return row.member if row is not None else None

    def show_household(self, shown: HouseholdView, names: CodeNames) -> None:
        """Show who belongs to a household."""
        rows = [
            MemberRow(
                member=one,
                relation=names.relation(one.relation),
                id_number=group_id(one.id_masked),
                phone=group_phone(one.phone_masked),
            )
            for one in shown.members
        ]
        self.table.show_rows(rows)
        count = translate("Household", "%n person(s)", n=len(rows)) if rows else ""
        gone = len({one.person_id for one in shown.former})
        left = translate("Household", "%n more belonged to it once", n=gone) if gone else ""
        self.set_note(" · ".join(one for one in (count, left) if one))
        self.fit_rows()

    def select(self, person_id: int) -> bool:
        """Put the focus on a member; tell whether he is here."""
        for place, row in enumerate(self.table.model.rows):
            if row.member.person_id == person_id:
                self.table.select(place)
                return True
        return False

    def show_numbers(self, person_id: int, id_number: str, phone: str) -> None:
        """Show the whole numbers of one member; empty ones mask them again."""
        rows = []
        for row in self.table.model.rows:
            member = row.member
            if member.person_id == person_id:
                rows.append(
                    replace(
                        row,
                        id_number=id_number or group_id(member.id_masked),
                        phone=phone or group_phone(member.phone_masked),
                    )
                )
            else:
                rows.append(row)
        self.table.show_rows(rows)

    def fit(self, effective: Effective) -> None:
        """Show fewer rows where the window is low."""
        self._least = effective.folds
        self._hints.setVisible(effective.captions)
        self.fit_rows()

    def fit_rows(self) -> None:
        """Be as high as the rows."""
        sizes = metrics.current()
        count = len(self.table.model.rows)
        shown = min(LEAST if self._least else MOST, count) or LEAST
        self.table.setFixedHeight(shown * sizes.px(ROW) + sizes.px(HEAD) + 2)


def _columns() -> tuple[Column[MemberRow], ...]:
    return (
        Column(
            title=translate("Household", "To the head"),
            cell=lambda row: Cell(words=row.relation),
            width=88,
        ),
        Column(title=translate("Household", "Name"), cell=_name, width=176),
        Column(title=translate("Household", "Sex and age"), cell=_sex_and_age, width=98),
        Column(
            title=translate("Household", "Birth"),
            cell=lambda row: Cell(words=str(row.member.birth or "–")),
            width=102,
            gives_way=3,
        ),
        Column(
            title=translate("Household", "Card number"),
            cell=lambda row: Cell(words=row.id_number or "–"),
            width=178,
            gives_way=2,
        ),
        Column(
            title=translate("Household", "Phone"),
            cell=lambda row: Cell(words=row.phone or "–"),
            width=128,
            gives_way=1,
        ),
        Column(title=translate("Household", "Register and home"), cell=_place, width=168),
        Column(title=translate("Household", "Tags"), cell=_tags),
    )


def _name(row: MemberRow) -> Cell:
    fate = fate_mark(row.member)
    if fate:
        return Cell(
            words=name_words(row.member.name), second=fate, icon="warn", bold=True, tone="problem"
        )
    return Cell(words=name_words(row.member.name), bold=True)


def _sex_and_age(row: MemberRow) -> Cell:
    words = f"{sex_words(row.member.sex)} {age_words(row.member)}".strip()
    return Cell(words=words or "–")


def _place(row: MemberRow) -> Cell:
    apart = is_apart(row.member)
    return Cell(
        words=place_words(row.member), icon="send" if apart else "", tone="warn" if apart else "ink"
    )


def _tags(row: MemberRow) -> Cell:
    benefits = tuple(one.kind for one in row.member.benefits)
    tags = tuple(one.code for one in row.member.tags)
    every = (*benefits, *tags)
    return TagsCell(words="、".join(every), tags=every, strong=len(benefits))
