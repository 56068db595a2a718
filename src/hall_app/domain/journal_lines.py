"""The journal as it is read: which lines, and what each of them tells."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

LONGEST_SPAN = 366
"""Days that the journal is listed for at once."""


class JournalGroup(StrEnum):
    """Name what kind of act a line tells of."""

    LOOKS = "looks"
    PRINTS = "prints"
    EXPORTS = "exports"
    ACCESS = "access"
    KEEPING = "keeping"
    CHANGES = "changes"


GROUPS: Mapping[JournalGroup, tuple[str, ...]] = {
    JournalGroup.LOOKS: (
        *("reveal-all", "reveal-id-number", "reveal-phone", "household-read", "card-read"),
    ),
    JournalGroup.PRINTS: (
        *("print", "reprint", "paper-off", "paper-back", "list-print"),
        *("household-card", "person-sheet", "consent-sheet", "own-information", "file-cover"),
        *("visit-record", "application-form", "own-form", "day-sheet"),
    ),
    JournalGroup.EXPORTS: ("export", "export-unmasked"),
    JournalGroup.ACCESS: (
        *("keys", "reset-password", "own-password", "own-pin", "login-wait", "login-freed"),
        *("account-added", "account-changed", "account-off", "account-on", "restore", "update"),
    ),
    JournalGroup.KEEPING: ("consent", "retention"),
}
"""Kinds of lines by group; whatever stands in none of them is a change."""


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalFilter:
    """Which lines are listed.

    Attributes:
        group: One group; empty takes all.
        account_id: Who did it; ``None`` takes everybody.
        wanted: A person's whole name or ID number, a case number or a file number: whom or what
            it was about.
    """

    first: dt.date
    last: dt.date
    group: str = ""
    account_id: int | None = None
    wanted: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalLine:
    """One line.

    Attributes:
        about: Whom or what it was about, in words.
        reason: Of a look the screen, of other lines the reason that was given.
    """

    line_id: int
    at: dt.datetime
    by: str
    window: str
    kind: str
    about: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Clerk:
    """Somebody who stands in the journal."""

    account_id: int
    name: str
