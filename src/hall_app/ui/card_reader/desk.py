"""A card on the reader, from any page: the desk goes to that person."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from hall_app.services.card_reading import KeyboardReader, PracticeReader
from hall_app.ui.actions import ActionSpec
from hall_app.ui.beginnings import MatterOfCard
from hall_app.ui.card_reader.bursts import Bursts
from hall_app.ui.card_reader.practice_dialog import PracticeCardsDialog
from hall_app.ui.card_reader.unknown_dialog import REGISTER, UnknownCardDialog
from hall_app.ui.desk import HouseholdSubject
from hall_app.ui.errors import explain
from hall_app.ui.i18n import mark, translate
from hall_app.ui.widgets.name_fields import IdNumberField

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from hall_app.domain.id_cards import IdCard
    from hall_app.services.card_reading import CardOwner
    from hall_app.support.errors import HallError
    from hall_app.ui.desk import Desk
    from hall_app.ui.machine_reader import ReaderOfThisMachine
    from hall_app.ui.main_window import MainWindow

logger = logging.getLogger(__name__)

TWICE = 2.0
"""Seconds in which the same card again, or still, is no second card (T47)."""
INTAKE, HOUSEHOLD = "intake", "household"
_PASSING = frozenset({"card-half-read", "reader-absent", "reader-stopped"})
"""Faults that one line tells: a clerk can put the card on again, or types meanwhile."""

PRACTICE_ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec(
        name="practice-card",
        words=mark("CardReader", "Lay a practice card on the reader"),
        keys=("Ctrl+Shift+K",),
        icon="idcard",
        act="people.read",
    ),
)


class CardDesk(QObject):
    """Take every card that is read and show whose it is, on the page where it belongs."""

    def __init__(self, window: MainWindow, desk: Desk, reader: ReaderOfThisMachine) -> None:
        super().__init__(window)
        self._window, self._desk, self._reader = window, desk, reader
        self._number, self._seen = "", 0.0
        self.bursts = Bursts(self._take_text, self._listens, self)
        if reader.practice:
            window.actions_registry.declare(PRACTICE_ACTIONS)
            window.actions_registry.make("practice-card", window, self.lay_practice_card)
        reader.card.connect(self.take)
        reader.failed.connect(self._say)
        reader.changed.connect(self._follow)
        self._follow()

    def take(self, card: IdCard) -> None:
        """Go to the person of a card; the same card twice within two seconds counts once."""
        if self._again(card) or self._window.above.covered:
            return
        if not self._desk.may("people.read"):
            self._window.remark(translate("CardReader", "This account opens no person by a card."))
            return
        dialog = QApplication.activeModalWidget()
        if dialog is not None:
            self._fill_dialog(card, dialog.focusWidget())
            return
        service, operator = self._desk.services.card_reading, self._desk.operator()
        self._desk.tasks.run(
            lambda: service.owner(card, operator), owner=self, done=self._show, key="card-owner"
        )

    def close(self) -> None:
        """Watch no keys any more."""
        self.bursts.stop()

    # --- where to -----------------------------------------------------------------------------

    def _again(self, card: IdCard) -> bool:
        now = self._desk.clock.monotonic()
        again = card.number == self._number and now - self._seen < TWICE
        self._number, self._seen = card.number, now
        return again

    def _show(self, owner: CardOwner) -> None:
        if self._window.above.covered:
            return
        if self._on_intake or (owner.person is None and not self._desk.may("intake.accept")):
            self._to_intake(owner)
        elif owner.person is None:
            self._offer(owner.card)
        else:
            subject = HouseholdSubject(person_id=owner.person.resident_id, sheet=True)
            self._window.open_page(HOUSEHOLD, subject)
        self._remark_on(owner)

    @property
    def _on_intake(self) -> bool:
        page = self._window.current_page
        return page is not None and page.key == INTAKE

    def _to_intake(self, owner: CardOwner) -> None:
        if not self._on_intake:
            name = owner.card.name or translate("CardReader", "The owner of this card")
            words = mark("CardReader", "{name} is not in the archive.")
            self._window.remark(words.shown(name=name))
            return
        known = owner.person is not None and not owner.other_name
        person_id = owner.person.resident_id if known and owner.person is not None else None
        self._window.open_page(INTAKE, MatterOfCard(card=owner.card, person_id=person_id))

    def _offer(self, card: IdCard) -> None:
        dialog = UnknownCardDialog(card, self._window)

        def answered() -> None:
            if dialog.answer == REGISTER:
                self._window.open_page(INTAKE, MatterOfCard(card=card, person_id=None, begins=True))

        dialog.accepted.connect(answered)
        dialog.open()

    def _remark_on(self, owner: CardOwner) -> None:
        """Say what is wrong with the card itself, once its owner is shown."""
        card, person = owner.card, owner.person
        if card.expired_on(self._desk.today()) and card.valid_until is not None:
            words = mark("CardReader", "This card was valid until {day}.")
            self._window.remark(words.shown(day=card.valid_until.isoformat()))
        elif owner.other_name and person is not None:
            words = mark("CardReader", "The card says {card}, the archive {archive}.")
            self._window.remark(words.shown(card=card.name, archive=person.name))

    def _fill_dialog(self, card: IdCard, field: QWidget | None) -> None:
        """Put the number where a dialog asks for one; everything else in it stays as it is."""
        if isinstance(field, IdNumberField):
            field.setText(card.number)
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            field.editingFinished.emit()
            return
        words = translate(
            "CardReader", "A card was read. Finish what is open, then lay it on again."
        )
        self._number = ""
        self._window.remark(words)

    # --- the reader ---------------------------------------------------------------------------

    def lay_practice_card(self) -> None:
        """Offer cards to lay on where the practice reader is chosen."""
        reader = self._reader.reader
        if not isinstance(reader, PracticeReader):
            words = translate("CardReader", "Choose the practice reader in the settings first.")
            self._window.remark(words)
            return
        service, operator = self._desk.services.card_reading, self._desk.operator()
        self._desk.tasks.run(
            lambda: service.practice_cards(operator),
            owner=self,
            done=lambda cards: PracticeCardsDialog(reader, cards, self._window).open(),
            key="practice-cards",
        )

    def _follow(self) -> None:
        """Watch the keys only while a reader types."""
        self.bursts.stop()
        if isinstance(self._reader.reader, KeyboardReader):
            self.bursts.watch()

    def _listens(self) -> bool:
        return not self._window.above.covered and QApplication.activePopupWidget() is None

    def _take_text(self, text: str) -> bool:
        reader = self._reader.reader
        return isinstance(reader, KeyboardReader) and reader.take(text)

    def _say(self, fault: HallError) -> None:
        logger.warning("the card reader: %s", fault.code)
        if fault.code in _PASSING:
            self._window.remark(explain(fault).whole)
        else:
            self._window.show_error(fault)
