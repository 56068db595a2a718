"""The search keys of many people at once, in the order in which the archive keeps them."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from itertools import chain, repeat
from typing import TYPE_CHECKING

from hall_app.domain.readings import search_keys

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Findable = tuple[str, str, str]
"""Name, ID number and telephone of a person, by which the person is found."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderedKeys:
    """Hold keys and, beside each, the places of the people who are found by it.

    A key that many people share is held once, so that the whole travels light between processes.

    Attributes:
        people: How many people the list had.
        keys: Every key once, sorted.
        counts: How many people each key finds.
        places: The people of all keys, by their place in the list they came from, ascending.
    """

    people: int
    keys: list[str]
    counts: array[int]
    places: array[int]

    def __len__(self) -> int:
        """Return how many pairs of key and person there are."""
        return len(self.places)

    def pairs(self, ids: Sequence[int]) -> Iterator[tuple[str, int]]:
        """Yield key and person in the order of both, the person by the id of its place."""
        keys = chain.from_iterable(map(repeat, self.keys, self.counts))
        return zip(keys, map(ids.__getitem__, self.places), strict=True)


def ordered_keys(people: Sequence[Findable]) -> OrderedKeys:
    """Return the keys of these people, as ``search_keys`` makes them, in their order."""
    found: dict[str, int | list[int]] = {}
    for place, (name, id_number, phone) in enumerate(people):
        for key in search_keys(name, id_number, phone):
            holders = found.setdefault(key, place)
            # Most keys are numbers, of one person each: a list for every one would be heavy.
            if holders is place:
                continue
            if isinstance(holders, list):
                holders.append(place)
            else:
                found[key] = [holders, place]
    keys = sorted(found)
    counts, places = array("I"), array("I")
    for key in keys:
        holders = found.pop(key)
        if isinstance(holders, int):
            counts.append(1)
            places.append(holders)
        else:
            counts.append(len(holders))
            places.extend(holders)
    return OrderedKeys(people=len(people), keys=keys, counts=counts, places=places)
