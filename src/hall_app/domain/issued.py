"""The register of papers issued (发文登记): what, for whom, by whom, how often again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

LONGEST_SPAN = 366
"""Days that the register is listed for at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuedFilter:
    """Which papers are listed.

    Attributes:
        form_id: Kind of paper; empty takes all.
        account_id: Who issued it; ``None`` takes everybody.
        wanted: Part of the recipient's name, or of a case's or paper's number.
    """

    first: dt.date
    last: dt.date
    form_id: str = ""
    account_id: int | None = None
    wanted: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuedLine:
    """One paper that was issued."""

    job_id: int
    at: dt.datetime
    form_id: str
    title: str
    number: str
    case_number: str
    recipient: str
    copies: int
    by: str
    window: str
    printer: str
    state: str
    reprints: int
    failsafe: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Reprint:
    """One time a paper was printed again."""

    n: int
    at: dt.datetime
    by: str
    printer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuedBy:
    """Who issued papers, for the filter."""

    account_id: int
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuedKind:
    """A kind of paper that was issued, for the filter."""

    form_id: str
    title: str
