"""What every part of an event dialog stands on."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypedDict

from hall_app.ui.day_words import age_words
from hall_app.ui.i18n import translate

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from hall_app.domain.dates import PartialDate
    from hall_app.domain.households.views import HouseholdView, MemberView
    from hall_app.domain.views import PersonHit
    from hall_app.ui.households.happenings.codes import Codes
    from hall_app.ui.households.happenings.controller import EventController

SEPARATOR = " · "


class Unfinished(Exception):
    """Say which fields still lack something, in words for each."""

    def __init__(self, problems: Mapping[str, str]) -> None:
        super().__init__(", ".join(problems))
        self.problems = dict(problems)


@dataclass(frozen=True, slots=True, kw_only=True)
class Prefill:
    """What is known already when one event follows another."""

    on: str = ""
    name: str = ""
    relation: str = ""
    living_in: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """The household as it was when the dialog opened, the person meant, and the tables.

    Attributes:
        household: Missing when the event was not begun at a household.
        person_id: Who was chosen before the dialog opened.
    """

    controller: EventController
    codes: Codes
    today: dt.date
    household: HouseholdView | None = None
    person_id: int | None = None
    prefill: Prefill = field(default_factory=Prefill)

    @property
    def members(self) -> tuple[MemberView, ...]:
        """Return who belongs to the household."""
        return self.household.members if self.household is not None else ()

    def member(self, person_id: int | None) -> MemberView | None:
        """Return a member by his id."""
        return next((one for one in self.members if one.person_id == person_id), None)

    def relation_words(self, code: str) -> str:
        """Return a relation in words."""
        return self.codes.words("relations", code)

    def member_words(self, one: MemberView) -> str:
        """Return a member in one line: name, relation, sex, age."""
        return joined(
            one.name,
            self.relation_words(one.relation),
            sex_words(one.sex),
            aged(one.birth, self.today),
        )


class ToldValues(TypedDict):
    """The common part as every event takes it."""

    on: PartialDate
    told_on: dt.date
    told_by: str
    paper: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """The common part of every event."""

    on: PartialDate
    told_on: dt.date
    told_by: str = ""
    paper: str = ""
    note: str = ""

    def values(self) -> ToldValues:
        """Return what an event is made with."""
        return ToldValues(
            on=self.on,
            told_on=self.told_on,
            told_by=self.told_by,
            paper=self.paper,
            note=self.note,
        )


def joined(*facts: str) -> str:
    """Return the facts that are there as one line."""
    return SEPARATOR.join(one for one in facts if one)


def sex_words(sex: str) -> str:
    """Return the sex in one character, or nothing when it is not known."""
    if sex == "1":
        return translate("Happenings", "male")
    return translate("Happenings", "female") if sex == "2" else ""


def aged(birth: PartialDate | None, today: dt.date) -> str:
    """Return the age in words, or nothing without a birth."""
    return age_words(birth.first_day(), today) if birth is not None else ""


def hit_words(hit: PersonHit, today: dt.date) -> str:
    """Return somebody found in one line that tells people of one name apart."""
    return joined(hit.name, hit_facts(hit, today))


def hit_facts(hit: PersonHit, today: dt.date) -> str:
    """Return what tells somebody found from others of the name."""
    age = age_words(hit.birth, today) if hit.birth is not None else ""
    return joined(sex_words(str(hit.sex)), age, hit.id_masked, hit.address)
