"""What the head sees of the items while editing them: standings, sheets, faults, histories."""

from __future__ import annotations

import enum
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping


NOT_EDITED = frozenset(
    {
        "version",
        "in_force_from",
        "in_force_to",
        "confirmed_by",
        "confirmed_on",
        "unverified",
        "initials",
    }
)
"""Keys of an item's file that no editor writes: which edition it is, who stands for it, and the
pinyin initials, which follow from its names."""


class Standing(enum.StrEnum):
    """Say whose edition of an item is offered today."""

    SHIPPED = "shipped"
    OWN = "own"
    NOT_OFFERED = "not-offered"
    """Only a draft, an edition that waits, or one that was withdrawn."""


class ItemAct(enum.StrEnum):
    """Name what was done to an item, as the journal keeps it."""

    BEGUN = "begun"
    IN_FORCE = "in-force"
    CONFIRMED = "confirmed"
    WITHDRAWN = "withdrawn"
    DROPPED = "dropped"
    CARRIED_IN = "carried-in"


@dataclass(frozen=True, slots=True, kw_only=True)
class EditedItem:
    """One item in the head's list.

    Attributes:
        version: The version offered today; 0 when none is.
        waits_from: First day of an edition that is still to come.
        unverified: The edition offered today, or the only one there is, is marked 待核.
        initials: Pinyin initials, for the filter.
    """

    code: str
    quick_code: str
    title: str
    line: str
    standing: Standing
    version: int
    waits_from: dt.date | None
    drafted: bool
    unverified: bool
    initials: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemFault:
    """One fault of an item at one of its keys, as the reader of the files told it."""

    key: str
    reason: str
    value: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemSheet:
    """An item as it is edited: its draft, or what is in force when there is no draft.

    Attributes:
        values: The tables of its file; what was typed stands there, sound or not.
        seen: What a change must repeat, so that nobody overwrites what he has not seen.
        base: The version that the draft began from; 0 for an item that is new.
        waits_from: First day of that version, where it is still to come.
    """

    code: str
    values: Mapping[str, Any]
    seen: str
    drafted: bool
    base: int
    own: bool
    unverified: bool
    waits_from: dt.date | None = None
    faults: tuple[ItemFault, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionView:
    """One edition in an item's history."""

    version: int
    own: bool
    since: dt.date | None
    until: dt.date | None
    offered: bool
    confirmed_by: str
    confirmed_on: dt.date | None
    source: str
    unverified: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemChange:
    """One line of the journal about an item."""

    at: dt.datetime
    who: str
    act: str
    version: int
    day: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemHistory:
    """The editions of an item, the newest first, and what was done to it."""

    code: str
    title: str
    editions: tuple[EditionView, ...]
    changes: tuple[ItemChange, ...] = field(default=())
