"""People who die or leave."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.domain.households.events import Doubt, Leaving
from hall_app.domain.households.relations import HEAD, SPOUSES
from hall_app.domain.households.rows import Registration
from hall_app.domain.households.statuses import MARRIED, WIDOWED, stop
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hall_app.domain.households import events
    from hall_app.domain.households.planner import Planner
    from hall_app.domain.households.rows import Membership

_COUPLE = SPOUSES | {HEAD}


def death(event: events.Death, do: Planner) -> None:
    """End everything of a person, and let a widow be one."""
    dead = do.person(event.person)
    for place in do.book.places_of(dead.id):
        _widow(do, place)
        do.end(place)
    for tag in do.book.tags_of(dead.id):
        stop(do, tag)
    for benefit in do.book.benefits_of(dead.id):
        stop(do, benefit)
    do.change(dead, died_on=event.on, registration=Registration.CANCELLED)
    do.settle_all(event.settlements)


def _widow(do: Planner, place: Membership) -> None:
    """Let the husband or wife of a dead head, or the head whose spouse died, be widowed."""
    if place.relation not in _COUPLE:
        return
    for one in do.book.members(place.household):
        if one.person == place.person or one.relation not in _COUPLE:
            continue
        spouse = do.book.person(one.person)
        if spouse.marital in MARRIED:
            do.change(do.person(spouse.id), marital=WIDOWED)


def move_out(event: events.MoveOut, do: Planner) -> None:
    """Let people leave, or their home or registration only."""
    _leave(event.people, event.leaving, event.destination, do)
    do.settle_all(event.settlements)
    _ask_about_emptied(do)


def rent_end(event: events.RentEnd, do: Planner) -> None:
    """Let tenants leave."""
    _leave(event.people, Leaving.LIVING, event.destination, do)
    do.settle_all(event.settlements)


def _leave(people: Sequence[int], leaving: Leaving, destination: str, do: Planner) -> None:
    if not people:
        raise RuleViolation("event-without-people", fields=("people",))
    for person_id in dict.fromkeys(people):
        person = do.person(person_id)
        places = [one for one in do.book.places_of(person.id) if _ends(one, leaving)]
        if not places:
            raise RuleViolation("not-living-here", fields=("people",), person=person.id)
        for place in places:
            stays = {
                "registered": place.registered and leaving is Leaving.LIVING,
                "living": place.living and leaving is Leaving.REGISTERED,
            }
            if any(stays.values()):
                do.again(place, **stays)
            else:
                do.end(place)
        if leaving is not Leaving.LIVING and person.registration is Registration.HERE:
            do.change(do.book.person(person.id), registration=Registration.MOVED_OUT)
        if destination:
            do.change_items(do.book.person(person.id), {"went_to": destination})


def _ends(place: Membership, leaving: Leaving) -> bool:
    return (
        leaving is Leaving.ALL
        or (leaving is Leaving.REGISTERED and place.registered)
        or (leaving is Leaving.LIVING and place.living)
    )


def _ask_about_emptied(do: Planner) -> None:
    for household_id in do.households:
        if not do.book.members(household_id):
            do.ask(Doubt.LAST_MEMBER_LEAVES, household=household_id)
