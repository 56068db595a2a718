"""Households that come into being, part and join, and people who come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.domain.households.events import Doubt, Joining, NewHousehold, NewPerson
from hall_app.domain.households.planner import all_of
from hall_app.domain.households.statuses import MARRIAGE_AGES
from hall_app.domain.identity import Sex
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hall_app.domain.households import events
    from hall_app.domain.households.planner import Planner
    from hall_app.domain.households.rows import Household, Membership

PARENT_AGE = 14
"""A parent is hardly younger; ours, to catch a wrong person."""


def establish(event: events.Establish, do: Planner) -> None:
    """Let people form a household."""
    if not event.members:
        raise RuleViolation("event-without-people", fields=("members",))
    _join_all(do, do.new_household(event.household), event.members)


def split(event: events.Split, do: Planner) -> None:
    """Let some members form a household of their own."""
    old = do.household(event.household)
    members = do.book.members(old.id)
    leaving = [one for one in members if one.person in event.relations]
    _nobody_unknown(event.relations, members, old)
    if not leaving:
        raise RuleViolation("event-without-people", fields=("members",))
    if len(leaving) == len(members):
        raise RuleViolation("split-takes-all", fields=("members",), household=old.id)
    new = do.new_household(event.into)
    for one in leaving:
        do.person(one.person)
        do.end(one)
        do.join(new, _joining(one, event.relations[one.person]))
    do.settle_all(event.settlements)


def merge(event: events.Merge, do: Planner) -> None:
    """Let a whole household join another one."""
    if event.household == event.into:
        raise RuleViolation("same-household", fields=("into",), household=event.into)
    old, into = do.household(event.household), do.household(event.into)
    members = do.book.members(old.id)
    _nobody_unknown(event.relations, members, old)
    missing = all_of(members) - {who for who, code in event.relations.items() if code}
    if missing:
        raise do.untold(into.id, missing)
    there = {one.person: one for one in do.book.members(into.id)}
    for one in members:
        do.person(one.person)
        do.end(one)
        known = there.get(one.person)
        if known is None:
            do.join(into, _joining(one, event.relations[one.person]))
        else:
            # Registered in the one, living in the other: now both in the same.
            do.again(known, registered=True, living=True)
    do.settle_all(event.settlements)


def change_head(event: events.ChangeHead, do: Planner) -> None:
    """Let another member be the head."""
    household = do.household(event.household)
    if not any(one.household == household.id for one in event.settlements):
        raise do.untold(household.id, all_of(do.book.members(household.id)))
    do.settle_all(event.settlements)


def birth(event: events.Birth, do: Planner) -> None:
    """Let a child be born into a household."""
    household = do.household(event.household)
    child = event.child.person
    if not isinstance(child, NewPerson):
        raise RuleViolation("child-already-known", fields=("child",), person=child)
    if child.birth is None or child.birth != event.on:
        raise RuleViolation("birth-day-differs", fields=("on",))
    for parent_id, field in ((event.mother, "mother"), (event.father, "father")):
        if parent_id is not None:
            _parent(do, parent_id, field)
    do.join(household, event.child)


def _parent(do: Planner, person_id: int, field: str) -> None:
    found = do.book.person(person_id)
    do.book.rely_on(found)
    expected = str(Sex.FEMALE if field == "mother" else Sex.MALE)
    if found.sex in MARRIAGE_AGES and found.sex != expected:
        raise RuleViolation("parent-of-other-sex", fields=(field,), person=found.id)
    age = do.relatives_age(found)
    if age is not None and age < PARENT_AGE:
        do.ask(Doubt.PARENT_TOO_YOUNG, person=found.id)


def adoption(event: events.Adoption, do: Planner) -> None:
    """Take a child into a household."""
    household = do.household(event.household)
    if not isinstance(event.child.person, NewPerson):
        for one in do.book.places_of(event.child.person):
            do.end(one)
    do.join(household, event.child)
    do.settle_all(event.settlements)


def move_in(event: events.MoveIn, do: Planner) -> None:
    """Let people come from elsewhere."""
    _come(event.household, event.members, event.origin, do)


def rent_in(event: events.RentIn, do: Planner) -> None:
    """Let tenants come, who are registered elsewhere."""
    for one in event.members:
        if one.registered:
            raise RuleViolation("tenant-registered", fields=("members",))
    household = _come(event.household, event.members, "", do)
    landlord = {"landlord": event.landlord, "landlord_phone": event.landlord_phone}
    do.change_items(do.book.household(household.id), {k: v for k, v in landlord.items() if v})


def _come(
    target: int | NewHousehold, members: Sequence[Joining], origin: str, do: Planner
) -> Household:
    if not members:
        raise RuleViolation("event-without-people", fields=("members",))
    new = isinstance(target, NewHousehold)
    household = (
        do.new_household(target) if isinstance(target, NewHousehold) else do.household(target)
    )
    before = all_of(do.book.members(household.id)) if not new else set()
    _join_all(do, household, members)
    for one in do.book.members(household.id):
        if origin and one.person not in before:
            do.change_items(do.book.person(one.person), {"came_from": origin})
    return household


def _join_all(do: Planner, household: Household, members: Sequence[Joining]) -> None:
    for one in members:
        do.join(household, one)


def _joining(place: Membership, relation: str) -> Joining:
    return Joining(
        person=place.person, relation=relation, registered=place.registered, living=place.living
    )


def _nobody_unknown(
    relations: Mapping[int, str], members: Sequence[Membership], household: Household
) -> None:
    strangers = set(relations) - all_of(members)
    if strangers:
        raise RuleViolation(
            "not-a-member", fields=("members",), person=min(strangers), household=household.id
        )
