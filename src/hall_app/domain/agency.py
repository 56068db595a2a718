"""Which items the hall does by full agency (全程代理): twelve slots that the head fills."""

from __future__ import annotations

from dataclasses import dataclass

USUAL = (
    *("LD02", "LD06", "LD07", "LD05", "LN01", "LN06", "LN07", "LK02", "BM02"),
    *("JZ01", "CJ01", "ZF01"),
)
"""Twelve to begin with: nine that the source names, by their names of today, and three that are
likely (domain reference 1.8, marked I there). They bind nobody until the head confirms."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencyItem:
    """One item of the hall.

    Attributes:
        marked: The hall does it by full agency.
        usual: One of the twelve to begin with.
        named_so: The item's own file says that it can be done so.
    """

    code: str
    title: str
    line: str
    marked: bool
    usual: bool
    named_so: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencyOffer:
    """What the hall does by full agency; ``confirmed`` once the head has said so."""

    confirmed: bool
    items: tuple[AgencyItem, ...]

    @property
    def marked(self) -> tuple[str, ...]:
        """Return the codes of the marked items, in the order of the list."""
        return tuple(one.code for one in self.items if one.marked)
