"""Cards and readers in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.domain.id_cards import ReaderKind
from hall_app.domain.identity import IdKind
from hall_app.ui.i18n import mark

if TYPE_CHECKING:
    from hall_app.domain.id_cards import IdCard
    from hall_app.ui.i18n import Marked

READERS: dict[ReaderKind, Marked] = {
    ReaderKind.HAND: mark("CardReader", "None, numbers are typed"),
    ReaderKind.KEYBOARD: mark("CardReader", "A reader that types like a keyboard"),
    ReaderKind.LIBRARY: mark("CardReader", "A reader with its maker's library (sdtapi.dll)"),
    ReaderKind.PRACTICE: mark("CardReader", "Practice reader, without a device"),
}
CARDS: dict[IdKind, Marked] = {
    IdKind.RESIDENT: mark("CardReader", "resident's ID card"),
    IdKind.HK_MACAO_TW_RESIDENCE: mark("CardReader", "permit Hong Kong, Macao, Taiwan"),
    IdKind.PERMANENT_RESIDENT: mark("CardReader", "foreigner's card"),
    IdKind.PERMANENT_RESIDENT_OLD: mark("CardReader", "foreigner's card"),
}


def card_words(card: IdCard) -> str:
    """Return whose card of which kind it is."""
    return " · ".join(one for one in (card.name, CARDS[card.kind].shown()) if one)
