"""Frozen rows about the hall and who works there: all that the login needs of the views."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt


@dataclass(frozen=True, slots=True, kw_only=True)
class Operator:
    """The person at the desk, at which window, with which roles.

    Attributes:
        lines: Lines of business whose cases the person sees; without any those of all.
        grids: Grids whose homes and people the person sees; without any those of all.
    """

    account_id: int
    login: str
    name: str
    roles: frozenset[str]
    window: str
    lines: frozenset[str] = frozenset()
    grids: frozenset[str] = frozenset()

    @property
    def bound(self) -> tuple[str, ...]:
        """Return the lines and then the grids that the account is bound to; nothing for none."""
        return (*sorted(self.lines), *sorted(self.grids))


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountView:
    """One account as the login page and the account list show it.

    Attributes:
        lines: Lines of business it works in; without any in all.
        grids: Grids it works in; without any in all.
        must_change: The password was given by somebody else and is changed at the next login.
        has_pin: The person may unlock the desk with a PIN.
        failures: Wrong passwords in a row.
        password_at: When the password was set.
    """

    account_id: int
    login: str
    name: str
    initials: str
    roles: frozenset[str]
    active: bool
    lines: frozenset[str] = frozenset()
    grids: frozenset[str] = frozenset()
    must_change: bool = False
    has_pin: bool = False
    failures: int = 0
    password_at: dt.datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HallProfile:
    """The hall as its papers name it."""

    name: str
    short_name: str
    station: str
    phone: str = ""
    complaint_phone: str = ""
    address: str = ""
    practice: bool = False
    paper_size: str = "A5"
    """``A5`` for a printer with small sheets, ``A4`` for halls that have only large ones."""
    windows: tuple[str, ...] = field(default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveStatus:
    """What the status line says about the archive.

    Attributes:
        copied_at: When a backup last reached the second place.
        first_backup_at: Since when there are backups that could be copied.
        thinned_early: Whether older backups went because the disk is small.
        backups_paused: Whether a backup was put back that nobody has confirmed yet.
    """

    saved_at: dt.datetime | None
    backup_at: dt.datetime | None
    waiting_print: int
    calendar_last_year: int
    catalog_faults: tuple[tuple[str, str, str], ...] = ()
    copied_at: dt.datetime | None = None
    first_backup_at: dt.datetime | None = None
    rehearsed_at: dt.datetime | None = None
    rehearsal_failed: bool = False
    thinned_early: bool = False
    backups_paused: bool = False

    def days_without_copy(self, now: dt.datetime) -> int:
        """Return for how many whole days nothing has reached the second place."""
        since = self.copied_at or self.first_backup_at
        return max(0, (now - since).days) if since is not None else 0
