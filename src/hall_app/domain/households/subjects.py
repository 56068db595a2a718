"""Whom an event names, so that everything it can touch is read before it is worked out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.domain.households.events import Joining

if TYPE_CHECKING:
    from hall_app.domain.households.events import HouseholdEvent

_HOUSEHOLDS = ("household", "into", "living_in")
_PEOPLE = ("person", "spouse", "mother", "father", "gone")


def subjects(event: HouseholdEvent) -> tuple[frozenset[int], frozenset[int]]:
    """Return the households and the people of the archive that an event names."""
    homes = [getattr(event, name, None) for name in _HOUSEHOLDS]
    people = [getattr(event, name, None) for name in _PEOPLE]
    people += getattr(event, "people", ())
    people += getattr(event, "relations", ())
    for one in (*getattr(event, "members", ()), getattr(event, "child", None)):
        people.append(one.person if isinstance(one, Joining) else None)
    for settled in event.settlements:
        homes.append(settled.household)
        people += settled.relations
    return _ids(homes), _ids(people)


def _ids(found: list[object]) -> frozenset[int]:
    return frozenset(one for one in found if isinstance(one, int))
