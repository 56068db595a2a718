"""The applicant of the archive on one card, numbers masked until F4 is held."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from hall_app.domain.masking import group_id, group_phone
from hall_app.ui import colours, icons, metrics
from hall_app.ui.i18n import translate
from hall_app.ui.intake.wording import birth_words, joined, sex_words
from hall_app.ui.widgets import painting
from hall_app.ui.widgets.badges import Tag
from hall_app.ui.widgets.buttons import KeyCap
from hall_app.ui.widgets.labels import ElidingLabel, Label
from hall_app.ui.widgets.layouts import empty

if TYPE_CHECKING:
    import datetime as dt

    from hall_app.domain.views import PersonCard

STRONG = frozenset({"低保", "独居", "80+", "重残"})
"""Tags that a clerk must not miss."""


class Portrait(QWidget):
    """Keep the place of a picture."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the size of a small portrait."""
        sizes = metrics.current()
        return QSize(sizes.px(46), sizes.px(60))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the frame with a person in it."""
        painter = QPainter(self)
        box = QRectF(self.rect())
        painting.rounded(painter, box, fill=colours.SUNKEN, edge=colours.LINE)
        edge = metrics.current().px(22)
        place = QRectF((box.width() - edge) / 2, 0, edge, box.height())
        icons.paint(painter, "person", colours.INK2, place)
        painter.end()


class ApplicantCard(QWidget):
    """Say who asks, in three lines."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card: PersonCard | None = None
        self.portrait = Portrait()
        self.name = ElidingLabel("", "h1", least=142)
        self.facts = ElidingLabel("", "body")
        self.id_number = Label("", "body")
        self.phone = Label("", "body")
        self.reveal_hint = KeyCap(translate("Intake", "hold F4 for all of it"))
        self.address = ElidingLabel("", "body")
        self.last = ElidingLabel("", "second")
        self._tags = QHBoxLayout()
        first, second = QHBoxLayout(), QHBoxLayout()
        first.addWidget(self.name)
        first.addWidget(self.facts)
        first.addLayout(self._tags)
        first.addStretch(1)
        second.setSpacing(metrics.current().gap(10))
        first.setSpacing(metrics.current().gap(10))
        for part in (self.id_number, self.reveal_hint, self.phone):
            second.addWidget(part)
        second.addWidget(self.address, 1)
        lines = QVBoxLayout()
        lines.setSpacing(metrics.current().gap(3))
        lines.addLayout(first)
        lines.addLayout(second)
        lines.addWidget(self.last)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(metrics.current().gap(12))
        row.addWidget(self.portrait)
        row.addLayout(lines, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def card(self) -> PersonCard | None:
        """Return who is shown."""
        return self._card

    def show_card(self, card: PersonCard, today: dt.date) -> None:
        """Show a person with masked numbers."""
        self._card = card
        self.name.set_words(card.name)
        self.facts.set_words(joined(sex_words(card.sex), birth_words(card.birth, today)))
        self.hide_numbers()
        self.reveal_hint.setVisible(card.has_id or card.has_phone)
        self.address.set_words(card.address)
        members = (
            translate("Intake", "household of %n", n=card.household_members)
            if card.household_members
            else ""
        )
        file = (
            translate("Intake", "household file {number}").format(number=card.file_number)
            if card.file_number
            else ""
        )
        self.last.set_words(joined(file, members, card.last_case))
        self.last.setVisible(bool(self.last.words))
        self._show_tags(card.tags)

    def show_numbers(self, id_number: str, phone: str) -> None:
        """Show the numbers in full, while F4 is held."""
        if id_number:
            self.id_number.setText(group_id(id_number))
        if phone:
            self.phone.setText(group_phone(phone))

    def hide_numbers(self) -> None:
        """Mask the numbers again."""
        if self._card is not None:
            self.id_number.setText(group_id(self._card.id_masked))
            self.phone.setText(group_phone(self._card.phone_masked))

    def _show_tags(self, tags: tuple[str, ...]) -> None:
        empty(self._tags)
        for words in tags[:3]:
            self._tags.addWidget(Tag(words, strong=words in STRONG))
