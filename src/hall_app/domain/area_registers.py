"""Skills of people (人才) and units and shops of places (驻区单位、商户), as rows with a span.

Classes and what is kept of each follow the registers of stations (domain reference, features 46
and 60); their own pages come later.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hall_app.domain.dates import PartialDate

SKILL_KINDS = "skill-kinds"
UNIT_KINDS = "unit-kinds"
"""The code tables."""

LONGEST_LEVEL = 30
LONGEST_NOTE = 200
LONGEST_UNIT = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class NewSkill:
    """A skill to be kept of a person.

    Attributes:
        kind: Code of the table ``skill-kinds``.
        level: Level or certificate, in words.
        since: Nothing where nobody knows.
    """

    kind: str
    level: str = ""
    since: PartialDate | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Skill:
    """A skill of a person; an ended one has the day."""

    skill_id: int
    kind: str
    kind_name: str = ""
    level: str
    since: PartialDate | None
    until: PartialDate | None
    note: str

    @property
    def words(self) -> str:
        """Return kind, level and note in one line."""
        return " ".join(part for part in (self.kind_name, self.level, self.note) if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewUnit:
    """A unit or shop to be kept at a place.

    Attributes:
        kind: Code of the table ``unit-kinds``.
        head: Who runs it.
    """

    name: str
    kind: str
    head: str = ""
    phone: str = ""
    since: PartialDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A unit or shop at a place; a closed one has the day.

    Attributes:
        at: Address of its place.
    """

    unit_id: int
    place_id: int
    at: str
    name: str
    kind: str
    kind_name: str = ""
    head: str
    phone: str
    since: PartialDate | None
    until: PartialDate | None


def still_told(text: str, skills: Iterable[Skill]) -> str:
    """Return what a person's details tell of skills, unless a row tells it already."""
    return "" if any(one.note == text for one in skills) else text
