"""Search keys of an import, made on another core while the people are written.

Names are read in pinyin and their keys put in order without the database: half of the work of
writing an import. The keys of numbers come first, so that they are written while those of names
are still being made.
"""

from __future__ import annotations

import os
from collections import deque
from concurrent.futures import BrokenExecutor
from contextlib import contextmanager
from typing import TYPE_CHECKING

from hall_app.domain.key_order import ordered_name_keys, ordered_number_keys
from hall_app.support.other_core import other_core

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from concurrent.futures import Future

    from hall_app.domain.key_order import Findable, OrderedKeys

PEOPLE_IN_MEMORY = 30_000
"""The keys of so many people are put in order together."""


@contextmanager
def keys_meanwhile(people: Sequence[Findable]) -> Iterator[Iterator[OrderedKeys]]:
    """Begin to make the keys of these people, part by part; what is handed out waits for each."""
    parts = [
        (make, people[first : first + PEOPLE_IN_MEMORY], first)
        for first in range(0, len(people), PEOPLE_IN_MEMORY)
        for make in (ordered_number_keys, ordered_name_keys)
    ]
    with other_core(len(people)) as pool:
        made = deque(pool.submit(_made_there, *part) for part in parts if pool is not None)
        yield (_keys(*part, made.popleft() if made else None) for part in parts)


def _made_there(
    make: Callable[[Sequence[Findable], int], OrderedKeys], people: Sequence[Findable], first: int
) -> OrderedKeys:
    """Make keys in the other process, which reads names by character.

    There the dictionary of phrases, which is for running text, would be 40 MB for nothing.
    """
    os.environ["PYPINYIN_NO_PHRASES"] = "1"
    return make(people, first)


def _keys(
    make: Callable[[Sequence[Findable], int], OrderedKeys],
    people: Sequence[Findable],
    first: int,
    made: Future[OrderedKeys] | None,
) -> OrderedKeys:
    if made is None:
        return make(people, first)
    try:
        return made.result()
    except BrokenExecutor:  # the process was ended, as by a system short of memory
        return make(people, first)
