"""Two people of the archive are one: who is kept, what the other one brings along."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from hall_app.domain.households.events import EventKind, HouseholdEvent, Joining
from hall_app.domain.households.relations import HEAD
from hall_app.domain.households.rows import DETAIL, Registration, plain
from hall_app.domain.households.statuses import stop
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    from hall_app.domain.households.planner import Planner
    from hall_app.domain.households.rows import Membership, Person


@dataclass(frozen=True, slots=True, kw_only=True)
class SamePerson(HouseholdEvent):
    """同一人合并: two people of the archive are one; undone like any other event.

    Attributes:
        person: Whom the archive goes on with.
        gone: Who stays only as a link to that person, with the own history.
    """

    kind: ClassVar[EventKind] = EventKind.SAME_PERSON
    person: int
    gone: int


_BRINGS = ("sex", "birth", "phone", "address", "marital", "ethnic", "education", "political")


def same_person(event: SamePerson, do: Planner) -> None:
    """Go on with one of two people; the other keeps the own history and leads to the one kept.

    Places, marks and benefits that only the other has go over; nothing the kept one has is
    overwritten. Cases and papers stay on record as they were and are found through the link.
    """
    if event.person == event.gone:
        raise RuleViolation("same-person", fields=("gone",), person=event.person)
    kept, gone = do.subject(event.person), do.subject(event.gone)
    if (kept.died_on is None) != (gone.died_on is None):
        raise RuleViolation("merge-one-is-dead", fields=("gone",), person=kept.id)
    for place in do.book.places_of(gone.id):
        _take_place(do, kept, place)
    _take_marks(do, kept, gone)
    _take_items(do, kept, gone)
    for one in (do.book.person(gone.id), *do.book.merged_into(gone.id)):
        do.change(one, merged_into=kept.id)
    do.settle_all(event.settlements)


def _take_place(do: Planner, kept: Person, place: Membership) -> None:
    """Let the kept person stand where the other one stood, unless there already or elsewhere."""
    own = do.book.places_of(kept.id)
    elsewhere = [one for one in own if one.household != place.household]
    registered = place.registered and not any(one.registered for one in elsewhere)
    living = place.living and not any(one.living for one in elsewhere)
    there = next((one for one in own if one.household == place.household), None)
    do.end(place)
    if there is None:
        if registered or living:
            do.join(
                do.household(place.household),
                Joining(
                    person=kept.id, relation=place.relation, registered=registered, living=living
                ),
            )
        return
    relation = HEAD if place.relation == HEAD else there.relation
    after = dataclasses.replace(
        there,
        relation=relation,
        registered=there.registered or registered,
        living=there.living or living,
    )
    if after != there:
        do.again(there, relation=relation, registered=after.registered, living=after.living)


def _take_marks(do: Planner, kept: Person, gone: Person) -> None:
    tags = {one.code for one in do.book.tags_of(kept.id)}
    for tag in do.book.tags_of(gone.id):
        stop(do, tag)
        if tag.code not in tags:
            do.book.put(dataclasses.replace(tag, id=do.book.new_id(), person=kept.id, since=do.on))
    benefits = {one.kind for one in do.book.benefits_of(kept.id)}
    for benefit in do.book.benefits_of(gone.id):
        stop(do, benefit)
        if benefit.kind not in benefits:
            do.book.put(
                dataclasses.replace(benefit, id=do.book.new_id(), person=kept.id, since=do.on)
            )


def _take_items(do: Planner, kept: Person, gone: Person) -> None:
    """Fill what is empty in the kept person's items from the other's."""
    mine, theirs = plain(do.book.person(kept.id)), plain(gone)
    names = [*_BRINGS, *(name for name in theirs if name.startswith(DETAIL))]
    if not mine["id_number"]:
        names += ["id_number", "id_kind"]
    values = {
        name: str(theirs[name])
        for name in names
        if theirs.get(name) and (not mine.get(name) or name == "id_kind")
    }
    if values:
        do.change_items(do.book.person(kept.id), values)
    now = do.book.person(kept.id)
    if now.registration is Registration.UNKNOWN and gone.registration is not Registration.HERE:
        do.change(now, registration=gone.registration)
    if gone.registration is Registration.HERE:
        do.change(do.book.person(gone.id), registration=Registration.UNKNOWN)
    now = do.book.person(kept.id)
    if now.missing_since is None and gone.missing_since is not None:
        do.change(now, missing_since=gone.missing_since)
