"""What a matter at the window may begin from, besides an empty sheet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hall_app.domain.id_cards import IdCard


@dataclass(frozen=True, slots=True)
class NewMatter:
    """Ask the intake page for an empty sheet, whatever was begun before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MatterOfVisit:
    """Ask the intake page for a matter that came up at a visit.

    Attributes:
        person_id: Who it is about, where the visit was about one person.
        whom: Who was met, to be looked for where no person is known.
        words: What the matter is, in the words of the visit.
    """

    home_visit: int
    person_id: int | None
    whom: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MatterOfAppointment:
    """Ask the intake page for the matter of somebody who came by appointment.

    Attributes:
        person_id: Who came, where the archive knows the person.
        name: Who came, to be looked for where no person is known.
        item_code: Item that was agreed, or nothing.
        words: What it is about, in the words of the appointment.
    """

    person_id: int | None
    name: str
    item_code: str
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MatterOfCard:
    """Ask the intake page for the matter of somebody whose card was read.

    Attributes:
        person_id: Whose card it is, where the archive knows the number under that name.
        begins: Begin a new matter at once; else a matter under way is asked about first.
    """

    card: IdCard
    person_id: int | None
    begins: bool = False
