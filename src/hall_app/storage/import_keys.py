"""Search keys of an import, made in a process of their own while the people are written.

Names are read in pinyin and their keys put in order without the database: half of the work of
writing an import, done meanwhile on another core.
"""

from __future__ import annotations

import multiprocessing
from concurrent.futures import BrokenExecutor, ProcessPoolExecutor
from contextlib import contextmanager
from typing import TYPE_CHECKING

from hall_app.domain.key_order import ordered_keys

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from hall_app.domain.key_order import Findable, OrderedKeys

WORTH_A_PROCESS = 10_000
"""Below so many people the keys are made sooner than a process starts."""


@contextmanager
def keys_meanwhile(people: Sequence[Findable]) -> Iterator[Callable[[], OrderedKeys]]:
    """Begin to make the keys of these people; what is handed out waits for them.

    Where no other process can be had, they are made when they are asked for.
    """
    pool = _pool() if len(people) >= WORTH_A_PROCESS else None
    if pool is None:
        yield lambda: ordered_keys(people)
        return
    with pool:
        try:
            made = pool.submit(ordered_keys, people)
        except OSError:
            yield lambda: ordered_keys(people)
            return

        def wait() -> OrderedKeys:
            try:
                return made.result()
            except BrokenExecutor:  # the process was ended, as by a system short of memory
                return ordered_keys(people)

        yield wait


def _pool() -> ProcessPoolExecutor | None:
    """Return a pool of one process, or None where the system gives none."""
    try:
        return ProcessPoolExecutor(1, multiprocessing.get_context("spawn"))
    except (OSError, NotImplementedError):
        return None
