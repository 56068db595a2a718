"""What a reader told of an identity card, and how the readers of a desk are named."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from hall_app.domain.identity import IdKind, Sex, read_id
from hall_app.domain.names import NAME_LIMIT, clean_name
from hall_app.support.errors import RuleViolation
from hall_app.support.text import fold_spaces, is_ideograph, narrow

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable


class ReaderKind(StrEnum):
    """Name how the number of a card comes to this desk."""

    HAND = "hand"
    """Typed by the clerk; no reader."""
    KEYBOARD = "keyboard"
    """A reader that types what it reads, as a keyboard would."""
    LIBRARY = "library"
    """A reader behind the library of its maker."""
    PRACTICE = "practice"
    """No device: cards of invented people, in the practice archive only."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IdCard:
    """Hold what stands on a card.

    Attributes:
        kind: One of the three kinds of cards, the foreigner's in its old or new form.
        name: The name in Chinese, or that in Latin letters where there is none.
        latin_name: The name in Latin letters on a foreigner's card.
        ethnic_group: Two digits of GB/T 3304, on a resident's card.
        nationality: Three letters of GB/T 2659, on a foreigner's card of 2017.
        pass_number: Number of the travel paper, on a card of Hong Kong, Macao or Taiwan.
        valid_until: Nothing where the card is valid for good, or where the reader did not tell.
    """

    kind: IdKind
    number: str
    name: str = ""
    latin_name: str = ""
    sex: Sex = Sex.UNKNOWN
    birth: dt.date | None = None
    ethnic_group: str = ""
    address: str = ""
    issuer: str = ""
    nationality: str = ""
    pass_number: str = ""
    valid_from: dt.date | None = None
    valid_until: dt.date | None = None

    def expired_on(self, day: dt.date) -> bool:
        """Tell whether the card is valid no longer; its last day is still good."""
        return self.valid_until is not None and self.valid_until < day


CARD_KINDS = frozenset(
    {
        IdKind.RESIDENT,
        IdKind.HK_MACAO_TW_RESIDENCE,
        IdKind.PERMANENT_RESIDENT,
        IdKind.PERMANENT_RESIDENT_OLD,
    }
)
"""What the readers of the hall can read."""

_NUMBER = re.compile(r"(?<![0-9A-Za-z])([0-9]{17}[0-9Xx]|[A-Z]{3}[0-9]{12})(?![0-9A-Za-z])")
_PART = re.compile(r"[1-9][0-9]{5}(?:18|19|20)[0-9]{2}(?:0[1-9]|1[0-2])[0-3][0-9][0-9]{0,4}[Xx]?")
_LABEL = re.compile(r"^\s*[\u4e00-\u9fff]{2,6}[:：]\s*")
_SEPARATORS = re.compile(r"[\t\r\n,;|，；、#]+")
_SHORTEST_ADDRESS = 6
_SHORTEST_NAME = 2
_ISSUERS = ("公安局", "分局", "管理局")
_NO_NAMES = (*_ISSUERS, "族", "长期")
_PLACE = re.compile(r"[省市区县旗镇乡村路街道巷号]")


def read_card_text(text: str, today: dt.date) -> IdCard | None:
    """Return the card in what a reader typed, or nothing where no whole number is in it.

    Makers type the fields of a card in different orders, some the number alone; so the number
    is found by its check digit, and name and address by what they are made of.
    """
    plain = narrow(text)
    reading = next(
        (
            found
            for match in _NUMBER.finditer(plain)
            if (found := read_id(match[1], today)).valid and found.kind in CARD_KINDS
        ),
        None,
    )
    if reading is None:
        return None
    pieces = [_LABEL.sub("", one).strip() for one in _SEPARATORS.split(text)]
    return IdCard(
        kind=reading.kind,
        number=reading.number,
        name=_name_in(pieces),
        sex=reading.sex or Sex.UNKNOWN,
        birth=reading.birth,
        address=_address_in(pieces),
    )


def is_card_part(text: str) -> bool:
    """Tell whether a text is a card's number that came only in part, or with a wrong digit."""
    return _PART.fullmatch(narrow(text).strip()) is not None


def _name_in(pieces: Iterable[str]) -> str:
    for one in pieces:
        letters = [c for c in one if c not in "·•・. "]
        short = _SHORTEST_NAME <= len(letters) <= NAME_LIMIT and not one.endswith(_NO_NAMES)
        if short and all(is_ideograph(c) for c in letters) and not _is_address(one):
            try:
                return clean_name(one).text
            except RuleViolation:
                return ""
    return ""


def _address_in(pieces: Iterable[str]) -> str:
    found = [one for one in pieces if _is_address(one) and not one.endswith(_ISSUERS)]
    return fold_spaces(max(found, key=len, default=""))


def _is_address(piece: str) -> bool:
    return len(piece) >= _SHORTEST_ADDRESS and _PLACE.search(piece) is not None
