"""Python's cyclic collector, held back while much is read."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def collector_held() -> Iterator[None]:
    """Keep the collector from looking through everything over and over while a lot is built.

    What an import builds are values without cycles; looking through a million of them again and
    again took a fifth of its time. Where the collector is off already, as at the desk, which
    collects between two keys, it stays so.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        # What was built counts as old at once, without being looked through for it.
        gc.freeze()
        gc.unfreeze()
        if was_on:
            gc.enable()
