"""What is typed about places, tidied and within its limits."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from hall_app.domain.phones import read_phone
from hall_app.domain.places import LONGEST_NAME, DwellingUse
from hall_app.support.errors import RuleViolation
from hall_app.support.text import fold_spaces, strip_controls

if TYPE_CHECKING:
    from hall_app.domain.places import NewUse

LONGEST_PHONE = 20
_LONGEST_FACT = 20


def place_name(name: str) -> str:
    """Return the name of a place as it is kept.

    Raises:
        RuleViolation: ``place-name-missing``, ``text-too-long``.
    """
    told = fold_spaces(strip_controls(name))
    if not told:
        raise RuleViolation("place-name-missing", fields=("name",))
    check_length(told, "name", LONGEST_NAME)
    return told


def checked_use(use: NewUse) -> NewUse:
    """Return how a dwelling is used as it is kept.

    Raises:
        RuleViolation: ``text-too-long``, ``landlord-missing``, ``item-not-a-number``.
    """
    for field in ("area", "rooms"):
        text = getattr(use, field).strip()
        check_length(text, field, _LONGEST_FACT)
        if text and not text.replace(".", "", 1).isdecimal():
            raise RuleViolation("item-not-a-number", fields=(field,), given=text)
    landlord = fold_spaces(strip_controls(use.landlord))
    check_length(landlord, "landlord", LONGEST_NAME)
    phone = read_phone(use.landlord_phone).text if use.landlord_phone.strip() else ""
    check_length(phone, "landlord_phone", LONGEST_PHONE)
    if use.use is DwellingUse.LET and not landlord:
        raise RuleViolation("landlord-missing", fields=("landlord",))
    return dataclasses.replace(
        use,
        area=use.area.strip(),
        rooms=use.rooms.strip(),
        landlord=landlord,
        landlord_phone=phone,
    )


def check_length(text: str, field: str, most: int) -> None:
    """Stop a text that is too long.

    Raises:
        RuleViolation: ``text-too-long``.
    """
    if len(text) > most:
        raise RuleViolation("text-too-long", fields=(field,), limit=most, length=len(text))
