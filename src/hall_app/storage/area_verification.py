"""Checking skills and units: what every row must hold, and its seal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.storage import row_seals
from hall_app.storage.area import SCHEMA_STEP
from hall_app.storage.place_verification import span_fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hall_app.storage.database import Archive


def check(archive: Archive) -> Iterator[str]:
    """Read every skill and unit, and name what does not hold.

    An archive from before there were any has nothing to check.
    """
    if SCHEMA_STEP in archive.schema_steps_missing():
        return
    for table, needed in ((row_seals.SKILL, "kind"), (row_seals.UNIT, "name")):
        rows = archive.rows(f'SELECT "id", "since", "until", "{needed}" FROM "{table}" ORDER BY 1')
        for row_id, since, until, word in rows:
            wrong = span_fault(since, until) or ("" if word else f"has no {needed}")
            if wrong:
                yield f"{row_seals.NAMES[table]} {row_id} {wrong}"
    yield from row_seals.check(archive, (row_seals.SKILL, row_seals.UNIT))
