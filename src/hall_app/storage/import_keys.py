"""Search keys of an import, made on another core while the people are written.

Names are read in pinyin and their keys put in order without the database: half of the work of
writing an import.
"""

from __future__ import annotations

from concurrent.futures import BrokenExecutor
from contextlib import contextmanager
from typing import TYPE_CHECKING

from hall_app.domain.key_order import ordered_keys
from hall_app.support.other_core import other_core

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from hall_app.domain.key_order import Findable, OrderedKeys


@contextmanager
def keys_meanwhile(people: Sequence[Findable]) -> Iterator[Callable[[], OrderedKeys]]:
    """Begin to make the keys of these people; what is handed out waits for them."""
    with other_core(len(people)) as pool:
        made = pool.submit(ordered_keys, people) if pool is not None else None

        def wait() -> OrderedKeys:
            if made is None:
                return ordered_keys(people)
            try:
                return made.result()
            except BrokenExecutor:  # the process was ended, as by a system short of memory
                return ordered_keys(people)

        yield wait
