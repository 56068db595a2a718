"""The search keys of many people at once, in the order in which the archive keeps them."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from itertools import chain, repeat
from typing import TYPE_CHECKING

from hall_app.domain.readings import name_keys, number_keys

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
    found: dict[str, Sequence[int]] = {**_of_names(people)}
    numbers = _of_numbers(people)
    for key in numbers.keys() & found.keys():
        numbers[key] = sorted({*numbers[key], *found[key]})
    found |= numbers
    del numbers
    keys = sorted(found)
    holders = [found.pop(key) for key in keys]
    return OrderedKeys(
        people=len(people),
        keys=keys,
        counts=array("I", map(len, holders)),
        places=array("I", chain.from_iterable(holders)),
    )


def _of_names(people: Sequence[Findable]) -> dict[str, list[int]]:
    """Return who is found by each key of a name; the keys of a name are made once."""
    found: dict[str, list[int]] = {}
    of_name: dict[str, list[list[int]]] = {}
    for place, (name, _, _) in enumerate(people):
        holders = of_name.get(name)
        if holders is None:
            holders = of_name[name] = [found.setdefault(key, []) for key in name_keys(name)]
        for held in holders:
            held.append(place)
    return found


def _of_numbers(people: Sequence[Findable]) -> dict[str, Sequence[int]]:
    """Return who is found by each number. Most are of one person: a list each would be heavy."""
    found: dict[str, Sequence[int]] = {}
    for place, (_, id_number, phone) in enumerate(people):
        for key in number_keys(id_number, phone):
            held = found.get(key)
            if held is None:
                found[key] = (place,)
            elif held[-1] == place:  # one number as the ID's and the telephone's
                continue
            elif isinstance(held, list):
                held.append(place)
            else:
                found[key] = [*held, place]
    return found
