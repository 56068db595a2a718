"""The search keys of many people at once, in the order in which the archive keeps them."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from dataclasses import dataclass
from itertools import chain, repeat
from typing import TYPE_CHECKING

from hall_app.domain.readings import name_keys, number_keys

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

Findable = tuple[str, str, str]
"""Name, ID number and telephone of a person, by which the person is found."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderedKeys:
    """Hold keys and, beside each, the places of the people who are found by it.

    A key that many people share is held once, so that the whole travels light between processes.

    Attributes:
        keys: Every key once, sorted.
        counts: How many people each key finds.
        places: The people of all keys, by their places; of one key ascending.
    """

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


def ordered_number_keys(people: Sequence[Findable], first: int = 0) -> OrderedKeys:
    """Return the keys of the numbers of these people, as ``search_keys`` makes them.

    Args:
        people: People one after the other.
        first: Place of the first of them.
    """
    # Most numbers are of one person: a list for each of them would be heavy.
    found: dict[str, Sequence[int]] = {}
    for place, (_, id_number, phone) in enumerate(people, start=first):
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
    return _ordered(found)


def ordered_name_keys(people: Sequence[Findable], first: int = 0) -> OrderedKeys:
    """Return the keys of the names of these people, without those that are numbers of theirs.

    Args:
        people: People one after the other.
        first: Place of the first of them.
    """
    found: dict[str, list[int]] = {}
    of_name: dict[str, list[list[int]]] = {}
    for place, (name, _, _) in enumerate(people, start=first):
        holders = of_name.get(name)
        if holders is None:
            holders = of_name[name] = [found.setdefault(key, []) for key in name_keys(name)]
        for held in holders:
            held.append(place)
    for place, (_, id_number, phone) in enumerate(people, start=first):
        for key in number_keys(id_number, phone):
            if key in found:
                _leave_out(found[key], place)
    return _ordered(found)


def _leave_out(places: list[int], place: int) -> None:
    at = bisect_left(places, place)
    if places[at : at + 1] == [place]:
        del places[at]


def _ordered(found: Mapping[str, Sequence[int]]) -> OrderedKeys:
    keys = sorted(found)
    holders = [found[key] for key in keys]
    return OrderedKeys(
        keys=keys,
        counts=array("I", map(len, holders)),
        places=array("I", chain.from_iterable(holders)),
    )
