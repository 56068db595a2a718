"""The one table of who sees how much of which personal datum, on screens, papers and in files.

Rows and columns follow the domain reference 5.6 (recommended practice of halls; the law sets no
digits). Where that table and the rule of the screen differ the stricter one holds: a telephone
number stays masked until a key is held, for whoever works on the case, too.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from hall_app.domain import masking

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Mask = Callable[[str], str]

COVERED = "****"
"""Stands where something is known that this audience is not shown."""


class Audience(StrEnum):
    """Name who looks.

    WORKING: staff who serve the person, on the person's own page or paper.
    LISTS: lists and registers of many people, on screen and paper; other staff.
    EXPORT: a file that leaves the archive, unless a reason is given for whole values.
    PUBLIC: what hangs on a wall or stands on a site.
    RECEIPT: what is handed to the person.
    TITLE: window titles, names of files, properties of files, the log: whatever others see by
        chance.
    """

    WORKING = "working"
    LISTS = "lists"
    EXPORT = "export"
    PUBLIC = "public"
    RECEIPT = "receipt"
    TITLE = "title"


class Datum(StrEnum):
    """Name what is looked at."""

    NAME = "name"
    CHILD_NAME = "child-name"
    ID_NUMBER = "id-number"
    PHONE = "phone"
    ADDRESS = "address"
    DWELLING = "dwelling"  # where a household stands: its name in lists of dwellings
    SENSITIVE = "sensitive"  # health, disability, income, religion
    BANK_ACCOUNT = "bank-account"


class Exposure(StrEnum):
    """Name how much is shown."""

    FULL = "full"
    FULL_LOGGED = "full-logged"  # masked until a key is held; the look is journalled
    BY_ROLE = "by-role"  # covered until a key is held by whom the policy allows; journalled
    MASKED = "masked"
    TO_BUILDING = "to-building"
    LAST_FOUR = "last-four"
    BY_RULE = "by-rule"  # only what the rule that orders the posting names, else masked
    AS_NEEDED = "as-needed"
    HIDDEN = "hidden"


_COLUMNS = tuple(Audience)
_E = Exposure
_TABLE: Mapping[Datum, tuple[Exposure, ...]] = {
    # working, lists, export, public, receipt, title
    Datum.NAME: (_E.FULL, _E.FULL, _E.FULL, _E.BY_RULE, _E.FULL, _E.HIDDEN),
    Datum.CHILD_NAME: (_E.FULL, _E.FULL, _E.FULL, _E.MASKED, _E.FULL, _E.HIDDEN),
    Datum.ID_NUMBER: (_E.FULL_LOGGED, _E.MASKED, _E.MASKED, _E.HIDDEN, _E.MASKED, _E.HIDDEN),
    Datum.PHONE: (_E.FULL_LOGGED, _E.MASKED, _E.MASKED, _E.HIDDEN, _E.MASKED, _E.HIDDEN),
    Datum.ADDRESS: (
        *(_E.FULL, _E.TO_BUILDING, _E.TO_BUILDING),
        *(_E.TO_BUILDING, _E.FULL, _E.HIDDEN),
    ),
    Datum.DWELLING: (_E.FULL, _E.FULL, _E.FULL, _E.TO_BUILDING, _E.FULL, _E.HIDDEN),
    Datum.SENSITIVE: (_E.BY_ROLE, _E.HIDDEN, _E.HIDDEN, _E.BY_RULE, _E.AS_NEEDED, _E.HIDDEN),
    Datum.BANK_ACCOUNT: (
        *(_E.FULL_LOGGED, _E.LAST_FOUR, _E.LAST_FOUR),
        *(_E.HIDDEN, _E.LAST_FOUR, _E.HIDDEN),
    ),
}


def exposure(datum: Datum, audience: Audience) -> Exposure:
    """Return how much of a datum an audience sees."""
    return _TABLE[datum][_COLUMNS.index(audience)]


def _whole(value: str) -> str:
    return value


def _nothing(_value: str) -> str:
    return ""


def _covered(value: str) -> str:
    return COVERED if value else ""


def _posted(value: str) -> str:
    return masking.mask_name_for_posting(value) if value else ""


def _child(value: str) -> str:
    return masking.mask_child(value) if value else ""


def _account(value: str) -> str:
    return masking.mask_account(value) if value else ""


_MASKS: Mapping[Datum, Mask] = {
    Datum.NAME: _posted,
    Datum.CHILD_NAME: _child,
    Datum.ID_NUMBER: masking.mask_id,
    Datum.PHONE: masking.mask_phone,
    Datum.ADDRESS: masking.mask_address_to_building,
    Datum.DWELLING: masking.mask_address_to_building,
    Datum.SENSITIVE: _covered,
    Datum.BANK_ACCOUNT: _account,
}
_NOT_MASKED: Mapping[Exposure, Mask] = {
    Exposure.FULL: _whole,
    Exposure.AS_NEEDED: _whole,
    Exposure.HIDDEN: _nothing,
}


def shower(datum: Datum, audience: Audience) -> Mask:
    """Return what makes of a value the text that an audience is shown without asking."""
    return _NOT_MASKED.get(exposure(datum, audience), _MASKS[datum])


@dataclass(frozen=True, slots=True)
class Sight:
    """Say each datum as one audience is shown it."""

    name: Mask
    child_name: Mask
    id_number: Mask
    phone: Mask
    address: Mask
    dwelling: Mask
    sensitive: Mask
    bank_account: Mask

    @classmethod
    def of(cls, audience: Audience) -> Sight:
        """Return what an audience sees."""
        return cls(*(shower(datum, audience) for datum in Datum))


WORKING, LISTED, EXPORTED, POSTED, HANDED, TITLED = (Sight.of(one) for one in Audience)
