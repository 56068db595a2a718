"""The moves events are made of, with the rules that hold for each of them in every event."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

from hall_app.domain.dates import PartialDate, age_on
from hall_app.domain.households.events import Correction, Doubt, NewHousehold, NewPerson
from hall_app.domain.households.plan import Plan, Question
from hall_app.domain.households.relations import HEAD, SPOUSES, fits
from hall_app.domain.households.rows import (
    DETAIL,
    SETTABLE,
    AnyRow,
    Household,
    Membership,
    Person,
    Registration,
)
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping

    from hall_app.domain.households.book import Book
    from hall_app.domain.households.events import HouseholdEvent, Joining, Settlement

ADULT = 18
"""Civil Code art. 17; the registration rules name no age for a head."""


class Planner:
    """Work one event out on a book of rows.

    Every method raises ``RuleViolation`` for what cannot be; what is only unlikely is noted.
    """

    def __init__(self, book: Book, event: HouseholdEvent, today: dt.date) -> None:
        self.book = book
        self.on = event.on
        self._anew = isinstance(event, Correction)
        self.today = today
        self._questions: dict[Question, None] = {}
        self._people: dict[int, None] = {}
        self._households: dict[int, None] = {}
        if event.on.first_day() > today:
            raise RuleViolation("event-in-future", fields=("on",), on=str(event.on))
        if event.told_on > today:
            raise RuleViolation(
                "event-in-future", fields=("told_on",), on=event.told_on.isoformat()
            )
        if event.told_on < event.on.first_day():
            raise RuleViolation("told-before-event", fields=("told_on",))

    @property
    def households(self) -> tuple[int, ...]:
        """Return the households the event is about."""
        return tuple(self._households)

    # --- who it is about --------------------------------------------------------------------

    def ask(self, doubt: Doubt, *, person: int | None = None, household: int | None = None) -> None:
        """Note something to be confirmed."""
        self._questions[Question(doubt=doubt, person=person, household=household)] = None

    def person(self, person_id: int) -> Person:
        """Return somebody the event is about: born by then and not dead."""
        found = self.subject(person_id)
        if found.died_on is not None:
            died = str(found.died_on)
            if found.died_on < self.on:
                raise RuleViolation(
                    "event-after-death", fields=("person",), person=found.id, died=died
                )
            raise RuleViolation("person-is-dead", fields=("person",), person=found.id, died=died)
        self._born_by(found)
        return found

    def subject(self, person_id: int) -> Person:
        """Return somebody the event is about, the dead included (items of theirs can be wrong).

        What happens to a person happens to the households where the person belongs.
        """
        self._people[person_id] = None
        self._households |= {one.household: None for one in self.book.places_of(person_id)}
        found = self.book.person(person_id)
        if found.merged_into is not None:
            raise RuleViolation(
                "person-merged", fields=("person",), person=found.id, into=found.merged_into
            )
        return found

    def _born_by(self, person: Person) -> None:
        if person.birth is not None and self.on.last_day() < person.birth.first_day():
            raise RuleViolation(
                "event-before-birth", fields=("on",), person=person.id, birth=str(person.birth)
            )

    def household(self, household_id: int) -> Household:
        """Return a household that the event is about and that still has members."""
        found = self.book.household(household_id)
        self._households[found.id] = None
        if found.closed_on is not None:
            raise RuleViolation(
                "household-closed",
                fields=("household",),
                household=found.id,
                closed=str(found.closed_on),
            )
        return found

    def member(self, person_id: int, household_id: int) -> Membership:
        """Return somebody's open place in a household."""
        for one in self.book.places_of(person_id):
            if one.household == household_id:
                return one
        raise RuleViolation(
            "not-a-member", fields=("person",), person=person_id, household=household_id
        )

    def relatives_age(self, person: Person) -> int | None:
        """Return somebody's full years on the day of the event, when the birth is known."""
        if person.birth is None:
            return None
        return age_on(person.birth.first_day(), self.on.last_day())

    # --- rows -------------------------------------------------------------------------------

    def change(self, row: AnyRow, **values: Any) -> None:
        """Give a known row other values from the day of the event on.

        A later event may already have set a field; then the earlier one would be lost.
        """
        for name in values:
            self._not_changed_later(row, name)
        self.book.put(dataclasses.replace(row, **values))

    def _not_changed_later(self, row: AnyRow, name: str) -> None:
        last = self.book.last_set.get((row.table, row.id, name))
        if last is not None and self.on < last and not self._anew:
            raise RuleViolation("later-change-exists", fields=("on",), field=name, later=str(last))

    def change_items(self, row: Person | Household, values: Mapping[str, str]) -> None:
        """Give a person or a household other items, the ones inside the details included."""
        direct: dict[str, Any] = {}
        details = dict(row.details)
        for name, text in values.items():
            if name in SETTABLE[row.table]:
                direct[name] = _typed(name, text)
            else:
                key = name.removeprefix(DETAIL)
                self._not_changed_later(row, DETAIL + key)
                if text:
                    details[key] = text
                else:
                    details.pop(key, None)
        if details != dict(row.details):
            direct["details"] = details
        for name in direct:
            if name != "details":
                self._not_changed_later(row, name)
        self.book.put(dataclasses.replace(row, **direct))

    def end(self, place: Membership) -> None:
        """End somebody's place in a household on the day of the event."""
        if self.on < place.since:
            raise RuleViolation(
                "event-before-membership",
                fields=("on",),
                person=place.person,
                since=str(place.since),
            )
        self._households[place.household] = None
        self._people[place.person] = None
        self.book.put(dataclasses.replace(place, until=self.on))

    def new_person(self, told: NewPerson) -> Person:
        """Bring somebody into the archive."""
        person = Person(
            id=self.book.new_id(),
            name=told.name,
            id_kind=told.id_kind,
            id_number=told.id_number,
            sex=told.sex,
            birth=told.birth,
            phone=told.phone,
            ethnic=told.ethnic,
            details=dict(told.details),
        )
        self._born_by(person)
        self._people[person.id] = None
        self.book.put(person)
        return person

    def new_household(self, told: NewHousehold) -> Household:
        """Bring a household into being."""
        household = Household(
            id=self.book.new_id(),
            building=told.building,
            room=told.room,
            address=told.address,
            kind=told.kind,
            established_on=self.on,
            details=dict(told.details),
        )
        self._households[household.id] = None
        self.book.put(household)
        return household

    def join(self, household: Household, one: Joining) -> Membership:
        """Give somebody a place in a household from the day of the event on."""
        person = (
            self.new_person(one.person)
            if isinstance(one.person, NewPerson)
            else self.person(one.person)
        )
        if not one.registered and not one.living:
            raise RuleViolation("membership-without-use", fields=("members",), person=person.id)
        self._after_head(household)
        self.book.rely_on(household)
        if not fits(one.relation, person.sex):
            self.ask(Doubt.RELATION_AGAINST_SEX, person=person.id)
        place = Membership(
            id=self.book.new_id(),
            household=household.id,
            person=person.id,
            relation=one.relation,
            registered=one.registered,
            living=one.living,
            since=self.on,
        )
        self._households[household.id] = None
        self._open(place)
        if one.registered and person.registration is not Registration.HERE:
            self.change(self.book.person(person.id), registration=Registration.HERE)
        return place

    def _after_head(self, household: Household) -> None:
        """See that the day is not before the head to whom the relation is told became head."""
        for one in self.book.members(household.id):
            if one.relation == HEAD:
                self.book.rely_on(one)
                if self.on < one.since:
                    raise RuleViolation(
                        "event-before-head",
                        fields=("on",),
                        household=household.id,
                        since=str(one.since),
                    )

    def again(self, place: Membership, **values: Any) -> None:
        """End a place and open it again with another relation or another use."""
        if place.id < 0:
            self.book.put(dataclasses.replace(place, **values))
            return
        later = dataclasses.replace(place, id=self.book.new_id(), since=self.on, **values)
        self.end(place)
        person = self.book.person(place.person)
        if not fits(later.relation, person.sex):
            self.ask(Doubt.RELATION_AGAINST_SEX, person=person.id)
        self._open(later)

    def _open(self, place: Membership) -> None:
        """Open a place, which may not begin before an earlier one of the same use ended."""
        for use, holds in (("registered", place.registered), ("living", place.living)):
            ended = self.book.ended.get((place.person, use))
            if holds and ended is not None and self.on < ended:
                raise RuleViolation(
                    "event-before-last-move", fields=("on",), person=place.person, until=str(ended)
                )
        self.book.put(place)

    def untold(
        self, household_id: int, people: Iterable[int], field: str = "relations"
    ) -> RuleViolation:
        """Return the fault of members whose relation to the head was not told, by their names."""
        missing = sorted(people)
        return RuleViolation(
            "relations-missing",
            fields=(field,),
            household=household_id,
            people=missing,
            names=[self.book.person(one).name for one in missing],
        )

    def settle(self, household_id: int, relations: Mapping[int, str]) -> None:
        """Tell anew who is what in a household; nobody may be left out.

        Raises:
            RuleViolation: ``relations-missing`` with the members not told, ``not-a-member``.
        """
        members = self.book.members(household_id)
        missing = [one.person for one in members if not relations.get(one.person)]
        if missing:
            raise self.untold(household_id, missing)
        strangers = set(relations) - {one.person for one in members}
        if strangers:
            raise RuleViolation(
                "not-a-member",
                fields=("relations",),
                person=min(strangers),
                household=household_id,
            )
        for one in members:
            # Also where the word stays the same: it is told to another head now.
            self.again(one, relation=relations[one.person])

    def settle_all(self, settlements: Iterable[Settlement]) -> None:
        """Settle every household told, and see that none is left without a head.

        One person alone is his own head (Regulation on Household Registration, art. 5).
        """
        told = {one.household: one.relations for one in settlements}
        for household_id in told:
            self.household(household_id)
        for household_id in tuple(self._households):
            members = self.book.members(household_id)
            headless = members and all(one.relation != HEAD for one in members)
            if household_id in told:
                self.settle(household_id, told[household_id])
            elif headless and len(members) == 1:
                self.again(members[0], relation=HEAD)
            elif headless:
                raise self.untold(household_id, [one.person for one in members])

    # --- the end ----------------------------------------------------------------------------

    def finish(self) -> Plan:
        """Check what must hold after every event, and return what it changes."""
        for household_id in tuple(self._households):
            self._check_household(household_id)
        for person_id in tuple(self._people):
            self._check_person(person_id)
        return Plan(
            changes=self.book.changes(None if self._anew else self.on),
            relied_on=frozenset(self.book.relied_on),
            questions=tuple(self._questions),
            people=tuple(self._people),
            households=tuple(self._households),
        )

    def _check_household(self, household_id: int) -> None:
        household = self.book.household(household_id)
        members = self.book.members(household_id)
        if not members:
            if household.closed_on is None:
                self.change(household, closed_on=self.on)
            return
        heads = [one for one in members if one.relation == HEAD]
        if not heads:
            raise RuleViolation(
                "household-without-head",
                fields=("head",),
                household=household_id,
                people=[one.person for one in members],
            )
        if len(heads) > 1:
            raise RuleViolation("two-heads", fields=("head",), household=household_id)
        self._check_head(heads[0])
        married = [one for one in members if one.relation in SPOUSES]
        if len(married) > 1:
            self.ask(Doubt.TWO_SPOUSES, household=household_id)

    def _check_head(self, head: Membership) -> None:
        before = self.book.was(head)
        age = self.relatives_age(self.book.person(head.person))
        if not before and age is not None and age < ADULT:
            self.ask(Doubt.HEAD_IS_CHILD, person=head.person, household=head.household)

    def _check_person(self, person_id: int) -> None:
        places = self.book.places_of(person_id)
        homes = sorted({one.household for one in places})
        told: dict[str, Any] = {"fields": ("person",), "person": person_id, "households": homes}
        if sum(one.registered for one in places) > 1:
            raise RuleViolation("registered-twice", **told)
        if sum(one.living for one in places) > 1:
            raise RuleViolation("living-twice", **told)
        if len(homes) < len(places):
            raise RuleViolation("member-twice", **told)


def all_of(members: Iterable[Membership]) -> set[int]:
    """Return the people of some memberships."""
    return {one.person for one in members}


def _typed(name: str, text: str) -> str | PartialDate | None:
    if name == "birth":
        return PartialDate.parse(text) if text else None
    return text
