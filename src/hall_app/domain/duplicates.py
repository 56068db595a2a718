"""How likely two people of the archive are one: what speaks for it, what against.

Nothing here decides: a pair is offered to a clerk, who compares both and merges them or says that
they are two.
"""

from __future__ import annotations

import datetime as dt
import enum
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hall_app.domain.addresses import same_address
from hall_app.domain.finding import sound_key
from hall_app.domain.identity import Sex, check_digit
from hall_app.domain.names import split_name
from hall_app.domain.readings import name_key, readings
from hall_app.domain.variants import variant_key
from hall_app.support.text import is_ascii_digits

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hall_app.domain.views import PersonHit

OFFERED = 50
"""Pairs of at least so many points are offered."""


class Sign(enum.StrEnum):
    """Name what two people have in common, or what tells them apart."""

    SAME_ID = "same-id"
    OLD_ID = "old-id"
    ID_SWAPPED = "id-swapped"
    ID_ONE_OFF = "id-one-off"
    OTHER_ID = "other-id"
    SAME_NAME = "same-name"
    VARIANT_NAME = "variant-name"
    SAME_SOUND = "same-sound"
    NEAR_NAME = "near-name"
    SAME_BIRTH = "same-birth"
    NEAR_BIRTH = "near-birth"
    OTHER_BIRTH = "other-birth"
    SAME_PHONE = "same-phone"
    PHONE_ONE_OFF = "phone-one-off"
    SAME_ADDRESS = "same-address"
    SAME_HOUSEHOLD = "same-household"
    OTHER_SEX = "other-sex"


POINTS: Mapping[Sign, int] = {
    Sign.SAME_ID: 100,
    Sign.OLD_ID: 95,
    Sign.ID_SWAPPED: 40,
    Sign.ID_ONE_OFF: 35,
    Sign.OTHER_ID: -40,
    Sign.SAME_NAME: 32,
    Sign.VARIANT_NAME: 31,
    Sign.SAME_SOUND: 30,
    Sign.NEAR_NAME: 10,
    Sign.SAME_BIRTH: 30,
    Sign.NEAR_BIRTH: 10,
    Sign.OTHER_BIRTH: -40,
    Sign.SAME_PHONE: 20,
    Sign.PHONE_ONE_OFF: 8,
    Sign.SAME_ADDRESS: 20,
    Sign.SAME_HOUSEHOLD: 0,
    Sign.OTHER_SEX: -30,
}
_TWINS = 15
"""Taken off where two of one household are only similar by name: rather brothers and sisters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """What is compared of one person; holds numbers in full and stays below the services."""

    resident_id: int
    name: str
    reading: str = ""
    id_number: str = ""
    sex: str = ""
    birth: str = ""
    """Day, month or year, as ``PartialDate`` writes it."""
    phone: str = ""
    address: str = ""
    household: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """How alike two people are."""

    score: int
    signs: tuple[Sign, ...]

    @property
    def offered(self) -> bool:
        """Tell whether a clerk should look at the two."""
        return self.score >= OFFERED


@dataclass(frozen=True, slots=True, kw_only=True)
class DuplicatePair:
    """Two people who may be one, masked, with what speaks for it."""

    first: PersonHit
    second: PersonHit
    score: int
    signs: tuple[Sign, ...]


def likeness(one: Candidate, other: Candidate) -> Likeness:
    """Compare two people."""
    signs = [
        sign
        for sign in (
            _id_sign(one.id_number, other.id_number),
            _name_sign(one, other),
            _birth_sign(_birth(one), _birth(other)),
            _phone_sign(one.phone, other.phone),
            *_place_signs(one, other),
            _sex_sign(one.sex, other.sex),
        )
        if sign is not None
    ]
    score = sum(POINTS[sign] for sign in signs)
    if Sign.NEAR_NAME in signs and Sign.SAME_HOUSEHOLD in signs:
        score -= _TWINS
    return Likeness(score=max(score, 0), signs=tuple(signs))


# --- numbers ------------------------------------------------------------------------------------


def id_core(number: str) -> str:
    """Return the 17 places that a resident's number of 15 or 18 places stands for, or nothing."""
    if len(number) == OLD_ID_LENGTH and is_ascii_digits(number):
        return f"{number[:6]}19{number[6:]}"
    if len(number) == _NEW and is_ascii_digits(number[:17]):
        return number[:17]
    return ""


OLD_ID_LENGTH, _NEW = 15, 18


def _id_sign(one: str, other: str) -> Sign | None:
    if not one or not other:
        return None
    if one == other:
        return Sign.SAME_ID
    first, second = id_core(one), id_core(other)
    if not first or not second:
        return Sign.OTHER_ID if len(one) == len(other) else None
    if first == second:
        return Sign.OLD_ID if len(one) != len(other) else Sign.ID_ONE_OFF
    # A slip of the hand makes the check digit wrong; two right numbers are two people's.
    return Sign.OTHER_ID if _right(one) and _right(other) else _slip(first, second)


def _slip(first: str, second: str) -> Sign:
    if swapped(first, second):
        return Sign.ID_SWAPPED
    return Sign.ID_ONE_OFF if one_off(first, second) else Sign.OTHER_ID


def _right(number: str) -> bool:
    return len(number) == _NEW and check_digit(number[:17]) == number[17]


def swapped(one: str, other: str) -> bool:
    """Say whether two texts differ by two neighbouring places that changed places."""
    if len(one) != len(other):
        return False
    off = [place for place, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    if len(off) != 2 or off[1] - off[0] != 1:  # noqa: PLR2004 - two neighbours
        return False
    return one[off[0]] == other[off[1]] and one[off[1]] == other[off[0]]


def one_off(one: str, other: str) -> bool:
    """Say whether two texts of one length differ in exactly one place."""
    return len(one) == len(other) and sum(map(str.__ne__, one, other)) == 1


# --- name ---------------------------------------------------------------------------------------


def _name_sign(one: Candidate, other: Candidate) -> Sign | None:
    first, second = name_key(one.name), name_key(other.name)
    if first == second:
        return Sign.SAME_NAME
    if variant_key(first) == variant_key(second):
        return Sign.VARIANT_NAME
    if _sounds(one) & _sounds(other):
        return Sign.SAME_SOUND
    same_family = split_name(first)[0] == split_name(second)[0] != ""
    return Sign.NEAR_NAME if same_family and one_off(first, second) else None


def _sounds(one: Candidate) -> set[str]:
    found = {"".join(reading) for reading in readings(one.name)} | {sound_key(one.name)}
    return (found | {one.reading.replace(" ", "")}) - {""}


# --- birth, phone, place, sex -------------------------------------------------------------------


def _birth(one: Candidate) -> str:
    """Return the birth on record, or the one that the number tells."""
    core = id_core(one.id_number)
    if one.birth or not core:
        return one.birth
    try:
        return dt.date(int(core[6:10]), int(core[10:12]), int(core[12:14])).isoformat()
    except ValueError:
        return ""


def _birth_sign(one: str, other: str) -> Sign | None:
    if not one or not other:
        return None
    if one == other:
        return Sign.SAME_BIRTH
    if one.startswith(other) or other.startswith(one):
        return Sign.NEAR_BIRTH  # one of them is known to the year or month only
    first, second = one.replace("-", ""), other.replace("-", "")
    close = one_off(first, second) or swapped(first, second) or _day_and_month(first, second)
    return Sign.NEAR_BIRTH if close else Sign.OTHER_BIRTH


def _day_and_month(one: str, other: str) -> bool:
    """Say whether day and month changed places."""
    return one[:4] == other[:4] and one[4:6] == other[6:] and one[6:] == other[4:6]


def _phone_sign(one: str, other: str) -> Sign | None:
    first, second = ("".join(filter(is_ascii_digits, text)) for text in (one, other))
    if not first or not second:
        return None
    if first == second:
        return Sign.SAME_PHONE
    close = one_off(first, second) or swapped(first, second)
    return Sign.PHONE_ONE_OFF if close else None


def _place_signs(one: Candidate, other: Candidate) -> tuple[Sign, ...]:
    if one.household is not None and one.household == other.household:
        return Sign.SAME_ADDRESS, Sign.SAME_HOUSEHOLD
    return (Sign.SAME_ADDRESS,) if same_address(one.address, other.address) else ()


def _sex_sign(one: str, other: str) -> Sign | None:
    known = {str(Sex.MALE), str(Sex.FEMALE)}
    return Sign.OTHER_SEX if {one, other} == known else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of two people compared, masked.

    Attributes:
        household: Where the person lives, ``None`` for nowhere in the archive.
        items: Everything else on record, by the names of the items.
        cases: How many matters stand under the person.
    """

    resident_id: int
    name: str
    sex: str
    birth: str
    id_masked: str
    phone_masked: str
    address: str
    household: int | None
    file_number: str
    relation: str
    since: str
    tags: tuple[str, ...]
    cases: int
    last_case: str
    died_on: str
    items: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two people side by side."""

    first: Side
    second: Side
    signs: tuple[Sign, ...]
    score: int

    @property
    def needs_reason(self) -> bool:
        """Tell whether something speaks against one person, so that a merge is explained."""
        return bool(AGAINST & set(self.signs))


AGAINST = frozenset({Sign.OTHER_ID, Sign.OTHER_BIRTH, Sign.OTHER_SEX})


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeLine:
    """One merge that stands and can be undone."""

    event_id: int
    kept: int
    gone: int
    kept_name: str
    gone_name: str
    at: dt.datetime
    by: str
    note: str
