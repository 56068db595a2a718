"""One process beside this one, for Python work that would hold up everything else."""

from __future__ import annotations

import multiprocessing
import os
import threading
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from multiprocessing.process import BaseProcess

WORTH_A_PROCESS = 10_000
"""Fewer people than these are done with before a process has started."""


@contextmanager
def other_core(people: int) -> Iterator[ProcessPoolExecutor | None]:
    """Lend a pool of one process for work about so many people; it has ended afterwards.

    What was not begun by then is dropped. There is none for a few people, and where the system
    gives none: whoever asks does the work himself, as he does after a ``BrokenExecutor``.
    """
    pool = _pool() if people >= WORTH_A_PROCESS else None
    try:
        yield pool
    finally:
        if pool is not None:
            pool.shutdown(cancel_futures=True)


def _pool() -> ProcessPoolExecutor | None:
    try:
        context = multiprocessing.get_context("spawn")
        return ProcessPoolExecutor(1, context, initializer=_end_with_parent)
    except (OSError, NotImplementedError):  # no semaphores, as in some containers
        return None


def _end_with_parent() -> None:
    """Let this process end when the one that started it was killed; a pool alone would wait on."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_follow, args=(parent,), daemon=True).start()


def _follow(parent: BaseProcess) -> None:
    parent.join()
    os._exit(1)
