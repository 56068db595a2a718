"""A card whose number the archive does not know: register the person, or leave it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from hall_app.domain.audiences import WORKING
from hall_app.domain.masking import group_id
from hall_app.ui.card_reader.words import CARDS
from hall_app.ui.i18n import mark, translate
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.dialogs import Dialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from hall_app.domain.id_cards import IdCard

REGISTER = "register"


class UnknownCardDialog(Dialog):
    """Show name and masked number, and offer the intake with everything filled in."""

    def __init__(self, card: IdCard, parent: QWidget) -> None:
        fact = mark("CardReader", "{name} is not in the archive yet")
        name = card.name or translate("CardReader", "The owner of this card")
        super().__init__("unknown-card", fact.shown(name=name), parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.say(
            f"{CARDS[card.kind].shown()} · {group_id(WORKING.id_number(card.number))}", "strong"
        )
        self.say(
            translate(
                "CardReader",
                "The intake can begin with what the card says; the person is added to the archive "
                "when the matter is recorded.",
            ),
            "second",
        )
        self.add_answer("leave", Button(translate("CardReader", "Leave it"), "quiet", keys="Esc"))
        self.add_answer(
            REGISTER, Button(translate("CardReader", "To the intake"), "primary", keys="Enter")
        )
