"""What changes about people who stay: marriage, where they live, items, marks, benefits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.domain.households.events import Doubt, Joining
from hall_app.domain.households.rows import Benefit, Tag
from hall_app.domain.identity import Sex
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hall_app.domain.households import events
    from hall_app.domain.households.planner import Planner
    from hall_app.domain.households.rows import Household

MARRIED = frozenset({"20", "21", "22", "23"})
DIVORCED, WIDOWED = "40", "30"
MARRIAGE_AGES: Mapping[str, int] = {str(Sex.MALE): 22, str(Sex.FEMALE): 20}
"""Civil Code art. 1047."""


def marriage(event: events.Marriage, do: Planner) -> None:
    """Marry two people."""
    if event.spouse is not None and event.spouse == event.person:
        raise RuleViolation("same-person", fields=("spouse",), person=event.person)
    known = [event.person] if event.spouse is None else [event.person, event.spouse]
    for person_id in known:
        person = do.person(person_id)
        if person.marital in MARRIED:
            raise RuleViolation("already-married", fields=("person",), person=person.id)
        age, least = do.relatives_age(person), MARRIAGE_AGES.get(person.sex, 0)
        if age is not None and age < least:
            do.ask(Doubt.UNDER_MARRIAGE_AGE, person=person.id)
        before = person.marital
        again = "22" if before in {DIVORCED, WIDOWED} else "20"
        do.change(person, marital=again)
    if event.spouse_name:
        do.change_items(do.book.person(event.person), {"spouse_name": event.spouse_name})
    do.settle_all(event.settlements)


def divorce(event: events.Divorce, do: Planner) -> None:
    """End a marriage."""
    known = [event.person] if event.spouse is None else [event.person, event.spouse]
    for person_id in known:
        person = do.person(person_id)
        if person.marital not in MARRIED:
            do.ask(Doubt.NOT_MARRIED, person=person.id)
        do.change(person, marital=DIVORCED)
    do.settle_all(event.settlements)


def separation(event: events.Separation, do: Planner) -> None:
    """Let somebody registered here live elsewhere, or come back."""
    person = do.person(event.person)
    places = do.book.places_of(person.id)
    home = next((one for one in places if one.registered), None)
    if home is None:
        raise RuleViolation("not-registered-here", fields=("person",), person=person.id)
    living = next((one for one in places if one.living), None)
    if event.living_in == (living.household if living else None) and living is not None:
        raise RuleViolation("lives-there-already", fields=("living_in",), person=person.id)
    if living is not None and living.id != home.id:
        do.end(living)
    if event.living_in == home.household:
        do.again(home, living=True)
    else:
        if home.living:
            do.again(home, living=False)
        if event.living_in is not None:
            target = do.household(event.living_in)
            if not event.relation:
                raise do.untold(target.id, [person.id], "relation")
            joining = Joining(person=person.id, relation=event.relation, registered=False)
            do.join(target, joining)
    do.change_items(do.book.person(person.id), {"lives_at": event.elsewhere})
    do.settle_all(event.settlements)


def missing(event: events.Missing, do: Planner) -> None:
    """Note that nobody knows where a person is."""
    person = do.person(event.person)
    if person.missing_since is not None:
        raise RuleViolation(
            "already-missing", fields=("person",), person=person.id, since=str(person.missing_since)
        )
    do.change(person, missing_since=event.on)


def found(event: events.Found, do: Planner) -> None:
    """Note that a missing person is back."""
    person = do.person(event.person)
    if person.missing_since is None:
        raise RuleViolation("not-missing", fields=("person",), person=person.id)
    do.change(person, missing_since=None)


def details(event: events.Details, do: Planner) -> None:
    """Change items of a person or household."""
    _items(event, do)


def correction(event: events.Correction, do: Planner) -> None:
    """Write items anew that were wrong from the beginning."""
    _items(event, do)


def _items(event: events.Details | events.Correction, do: Planner) -> None:
    if not event.values:
        raise RuleViolation("nothing-to-change", fields=("values",))
    if event.person is not None:
        do.change_items(do.subject(event.person), event.values)
    elif event.household is not None:
        home = do.household(event.household)
        do.change_items(home, _with_address(home, event.values))
    else:
        raise RuleViolation("event-without-people", fields=("person",))


def _with_address(home: Household, values: Mapping[str, str]) -> Mapping[str, str]:
    """Let an address made of building and room follow them, unless it is told itself."""
    if "address" in values or home.address != home.building + home.room:
        return values
    building, room = values.get("building", home.building), values.get("room", home.room)
    return values if home.address == building + room else {**values, "address": building + room}


def benefit_start(event: events.BenefitStart, do: Planner) -> None:
    """Start a benefit."""
    person = do.person(event.person)
    if any(one.kind == event.benefit for one in do.book.benefits_of(person.id)):
        raise RuleViolation("benefit-already", fields=("benefit",), person=person.id)
    do.book.put(
        Benefit(
            id=do.book.new_id(),
            person=person.id,
            kind=event.benefit,
            amount=event.amount,
            since=event.on,
            proof=event.paper,
        )
    )


def benefit_stop(event: events.BenefitStop, do: Planner) -> None:
    """End a benefit."""
    person = do.person(event.person)
    for one in do.book.benefits_of(person.id):
        if one.kind == event.benefit:
            stop(do, one)
            return
    raise RuleViolation("benefit-unknown", fields=("benefit",), person=person.id)


def tag_start(event: events.TagStart, do: Planner) -> None:
    """Give a person a mark."""
    person = do.person(event.person)
    if any(one.code == event.tag for one in do.book.tags_of(person.id)):
        raise RuleViolation("tag-already", fields=("tag",), person=person.id)
    do.book.put(
        Tag(
            id=do.book.new_id(),
            person=person.id,
            code=event.tag,
            since=event.on,
            proof=event.paper,
            review_on=event.review_on,
        )
    )


def tag_stop(event: events.TagStop, do: Planner) -> None:
    """End a mark."""
    person = do.person(event.person)
    for one in do.book.tags_of(person.id):
        if one.code == event.tag:
            stop(do, one)
            return
    raise RuleViolation("tag-unknown", fields=("tag",), person=person.id)


def stop(do: Planner, mark: Tag | Benefit) -> None:
    """End a mark or a benefit on the day of the event."""
    if do.on < mark.since:
        raise RuleViolation("event-before-start", fields=("on",), since=str(mark.since))
    do.change(mark, until=do.on)
