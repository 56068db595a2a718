"""Words for people of the archive that several screens say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.domain.duplicates import AGAINST, Sign
from hall_app.domain.keeping import GONE, SEALED
from hall_app.ui.i18n import mark, translate

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hall_app.ui.i18n import Marked

SIGNS: dict[Sign, Marked] = {
    Sign.SAME_ID: mark("Duplicates", "same ID number"),
    Sign.OLD_ID: mark("Duplicates", "old and new ID number fit"),
    Sign.ID_SWAPPED: mark("Duplicates", "two digits of the ID swapped"),
    Sign.ID_ONE_OFF: mark("Duplicates", "one digit of the ID differs"),
    Sign.OTHER_ID: mark("Duplicates", "different ID numbers"),
    Sign.SAME_NAME: mark("Duplicates", "same name"),
    Sign.VARIANT_NAME: mark("Duplicates", "name in another form"),
    Sign.SAME_SOUND: mark("Duplicates", "names sound alike"),
    Sign.NEAR_NAME: mark("Duplicates", "one character of the name differs"),
    Sign.SAME_BIRTH: mark("Duplicates", "same birth date"),
    Sign.NEAR_BIRTH: mark("Duplicates", "similar birth date"),
    Sign.OTHER_BIRTH: mark("Duplicates", "different birth dates"),
    Sign.SAME_PHONE: mark("Duplicates", "same phone"),
    Sign.PHONE_ONE_OFF: mark("Duplicates", "phone nearly the same"),
    Sign.SAME_ADDRESS: mark("Duplicates", "same address"),
    Sign.SAME_HOUSEHOLD: mark("Duplicates", "in one household"),
    Sign.OTHER_SEX: mark("Duplicates", "different sex"),
}


def name_words(name: str) -> str:
    """Return a name, or that there is none any more, in the words of the desk."""
    words = {
        GONE: translate("People", "(destroyed)"),
        SEALED: translate("People", "(sealed)"),
    }
    return words.get(name, name)


def standing_words(standing: str) -> tuple[str, ...]:
    """Return in a word why somebody is not here as others are, or nothing."""
    words = {
        "died": translate("People", "died"),
        "left": translate("People", "moved away"),
        "missing": translate("People", "missing"),
    }.get(standing)
    return (words,) if words else ()


def sign_words(signs: Iterable[Sign]) -> tuple[str, str]:
    """Return what speaks for one person, and what against."""
    known = tuple(signs)
    told = [one for one in known if one is not Sign.SAME_HOUSEHOLD]
    comma = translate("Duplicates", ", ")
    return (
        comma.join(SIGNS[one].shown() for one in told if one not in AGAINST),
        comma.join(SIGNS[one].shown() for one in told if one in AGAINST),
    )
