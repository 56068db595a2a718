"""Where somebody was looked at in full, as the journal keeps it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

REVEAL = "reveal-all"
"""Kind of the one line that a held key leaves: whole numbers, and what else was covered."""


class Screen(StrEnum):
    """Name the screen, in the words that the journal and the person's own print say."""

    SEARCH = "查找栏"
    INTAKE = "受理登记"
    CASE = "办件页"
    HOUSEHOLD = "居民户档案"
    LISTS = "居民名单"
    DUPLICATES = "重复登记"
    PLACES = "房屋网格"


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    """What is covered about a person until a key is held."""

    id_number: str
    phone: str
    address: str = ""
