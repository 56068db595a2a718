"""Invented households with their people: ages, relations and names that fit each other."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hall_app.domain.dates import age_on
from hall_app.domain.identity import IdKind, Sex
from hall_app.domain.names import split_name
from hall_app.storage.people import NewResident

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator

    from hall_app.services.practice.names import Inventor, Neighbour

FLOORS, FLATS, UNITS = 6, 2, 3
HOUSEHOLDS_PER_BUILDING = FLOORS * FLATS * UNITS
MOST_MEMBERS = 7
_SIZES, _SIZE_WEIGHTS = (1, 2, 3, 4, 5, 6), (20, 31, 27, 13, 7, 2)
_ELDER, _OLD_OLD, _ADULT, _PHONE_AGE = 60, 80, 22, 12
_FIRST_CHILD, _LAST_CHILD = 22, 36
_MALE = {Sex.MALE: True, Sex.FEMALE: False}


@dataclass(frozen=True, slots=True, kw_only=True)
class Household:
    """One household before it is written: where it lives and who belongs to it."""

    building: int
    room: str
    members: tuple[NewResident, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Member:
    relation: str
    sex: Sex
    birth: dt.date
    name: str


def sizes(chance: random.Random, households: int, people: int) -> list[int]:
    """Return how many people live in each household; the sum is exactly the people wanted."""
    found = chance.choices(_SIZES, _SIZE_WEIGHTS, k=households)
    rest = people - sum(found)
    while rest:
        place = chance.randrange(households)
        step = 1 if rest > 0 else -1
        if 1 <= found[place] + step <= MOST_MEMBERS:
            found[place] += step
            rest -= step
    return found


class Families:
    """Invent the families of a hall as of one day."""

    def __init__(self, inventor: Inventor, today: dt.date) -> None:
        self._invent = inventor
        self._chance = inventor.chance
        self._today = today

    def households(self, counts: list[int]) -> Iterator[Household]:
        """Return households of the sizes given; the known neighbours head some of them."""
        neighbours = self._invent.neighbours()
        apart = max(1, len(counts) // max(1, len(neighbours)))
        known = {place * apart: one for place, one in enumerate(neighbours)}
        for place, count in enumerate(counts):
            building, inside = divmod(place, HOUSEHOLDS_PER_BUILDING)
            unit, flat = divmod(inside, FLOORS * FLATS)
            room = f"{unit + 1}单元{flat // FLATS + 1}0{flat % FLATS + 1}室"
            neighbour = known.get(place)
            members = self._family(count, neighbour)
            yield Household(
                building=building + 1, room=room, members=self._residents(members, neighbour)
            )

    # --- one family -------------------------------------------------------------------------

    def _family(self, count: int, neighbour: Neighbour | None) -> list[_Member]:
        if neighbour is not None:
            first = dt.date(neighbour.birth_year, 1, 1)
            head = _Member(
                relation="02",
                sex=neighbour.sex,
                birth=self._invent.birth(first, first.replace(month=12, day=31)),
                name=neighbour.name,
            )
        else:
            head = self._head(count)
        found = [head]
        if count > 1 and (count > 2 or self._chance.random() < 0.7):  # noqa: PLR2004 - of couples
            found.append(self._spouse(head))
        parents = 0
        if age_on(head.birth, self._today) < _ELDER and count > len(found) + 1:
            parents = self._chance.randrange(0, 3)
        while len(found) < count:
            if parents:
                parents -= 1
                found.append(self._parent(found))
            else:
                found.append(self._child(found))
        return found

    def _head(self, count: int) -> _Member:
        oldest, youngest = (94, 20) if count == 1 else (82, 27)
        if count == 1 and self._chance.random() < 0.45:  # noqa: PLR2004 - old people living alone
            youngest = 65
        sex = Sex.MALE if self._chance.random() < 0.62 else Sex.FEMALE  # noqa: PLR2004
        birth = self._born(self._years_ago(oldest), self._years_ago(youngest))
        if self._chance.random() < 0.02:  # noqa: PLR2004 - families with dotted names
            own, fathers = self._invent.dotted_given(sex), self._invent.dotted_given(Sex.MALE)
            name = f"{own}·{fathers}"
        else:
            name = self._invent.name(self._invent.surname(), sex, birth.year)
        return _Member(relation="02", sex=sex, birth=birth, name=name)

    def _spouse(self, head: _Member) -> _Member:
        sex = Sex.FEMALE if _MALE[head.sex] else Sex.MALE
        gap = dt.timedelta(days=self._chance.randrange(-1800, 1800))
        birth = min(head.birth + gap, self._years_ago(20))
        return _Member(
            relation="12" if sex is Sex.FEMALE else "11",
            sex=sex,
            birth=birth,
            name=self._named(head, sex, birth, own_surname=True),
        )

    def _parent(self, found: list[_Member]) -> _Member:
        head = found[0]
        taken = {one.relation for one in found}
        sex = Sex.FEMALE if "52" not in taken else Sex.MALE
        earliest = max(_shifted(head.birth, -34), self._years_ago(97))
        birth = self._born(earliest, _shifted(head.birth, -20))
        return _Member(
            relation="52" if sex is Sex.FEMALE else "51",
            sex=sex,
            birth=birth,
            name=self._named(head, sex, birth, own_surname=sex is Sex.FEMALE),
        )

    def _child(self, found: list[_Member]) -> _Member:
        head = found[0]
        sex = Sex.MALE if self._chance.random() < 0.52 else Sex.FEMALE  # noqa: PLR2004
        mother = next((one for one in found[:2] if not _MALE[one.sex]), head)
        youngest = min(_shifted(mother.birth, _LAST_CHILD), self._today - dt.timedelta(days=40))
        birth = self._born(_shifted(mother.birth, _FIRST_CHILD), youngest)
        elders = sum(one.relation[0] in "23" and one.sex is sex for one in found[1:])
        ranks = (
            ("22", "23", "24", "25", "26") if sex is Sex.MALE else ("32", "33", "34", "35", "36")
        )
        return _Member(
            relation=ranks[min(elders, 4)],
            sex=sex,
            birth=min(birth, self._today - dt.timedelta(days=30)),
            name=self._named(head, sex, birth, own_surname=False),
        )

    def _named(self, head: _Member, sex: Sex, birth: dt.date, *, own_surname: bool) -> str:
        """Return a name with the family's surname or one of its own; dots stay in the family."""
        given, dot, _ = head.name.partition("·")
        if dot:
            fathers = self._invent.dotted_given(Sex.MALE) if own_surname else given
            return f"{self._invent.dotted_given(sex)}·{fathers}"
        surname = self._invent.surname() if own_surname else split_name(head.name)[0]
        return self._invent.name(surname, sex, birth.year)

    # --- what everybody has -----------------------------------------------------------------

    def _residents(
        self, members: list[_Member], neighbour: Neighbour | None
    ) -> tuple[NewResident, ...]:
        poor = self._chance.random() < 0.03  # noqa: PLR2004 - households on 低保
        found = []
        for place, one in enumerate(members):
            given = neighbour.tags if neighbour is not None and place == 0 else ()
            found.append(self._resident(one, len(members), poor=poor, given=given))
        return tuple(found)

    def _resident(
        self, one: _Member, members: int, *, poor: bool, given: tuple[str, ...]
    ) -> NewResident:
        age = age_on(one.birth, self._today)
        has_phone = age >= _PHONE_AGE and self._chance.random() < (0.65 if age >= 75 else 0.95)  # noqa: PLR2004
        return NewResident(
            name=one.name,
            id_kind=str(IdKind.RESIDENT),
            id_number=self._invent.id_number(one.birth, one.sex),
            sex=str(one.sex),
            birth=one.birth,
            phone=self._invent.phone() if has_phone else "",
            relation=one.relation,
            tags=given or self._tags(age, members, poor=poor),
        )

    def _tags(self, age: int, members: int, *, poor: bool) -> tuple[str, ...]:
        drawn = self._chance.random()
        facts = (
            ("独居", members == 1 and age >= _ELDER),
            ("低保", poor),
            ("80+", age >= _OLD_OLD),
            ("残疾", drawn < 0.02),  # noqa: PLR2004
            ("退役军人", 0.02 <= drawn < 0.035 and age >= _ADULT),  # noqa: PLR2004
        )
        return tuple(tag for tag, holds in facts if holds)

    def _years_ago(self, years: int) -> dt.date:
        return _shifted(self._today, -years)

    def _born(self, first: dt.date, last: dt.date) -> dt.date:
        return self._invent.birth(first, max(first, last))


def _shifted(day: dt.date, years: int) -> dt.date:
    """Return the same day of another year; 29 February becomes the 28th."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)
