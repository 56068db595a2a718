"""The ledger of power cuts and kills that these tests put the program through."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass

import pytest


@dataclass(slots=True, kw_only=True)
class Endured:
    """Count what one kind of work went through, and what came of it.

    Attributes:
        by: ``power cut`` or ``kill``.
        work: What was going on.
        times: How often.
        acknowledged: Pieces of work that had been told to be done.
        lost: Those of them that were gone afterwards.
        corrupt: Times the archive did not open or could not be read.
        broken: Faults that the check of the whole archive found.
    """

    by: str
    work: str
    times: int = 0
    acknowledged: int = 0
    lost: int = 0
    corrupt: int = 0
    broken: int = 0

    @property
    def unharmed(self) -> bool:
        """Tell whether nothing at all came of it."""
        return not self.lost and not self.corrupt and not self.broken


@pytest.fixture
def endured(record_property):
    """Return a function that opens a line of the ledger; lines go along with the test's report."""
    lines = []

    def begin(by, work):
        lines.append(Endured(by=by, work=work))
        return lines[-1]

    yield begin
    for line in lines:
        record_property("endured", json.dumps(asdict(line)))
