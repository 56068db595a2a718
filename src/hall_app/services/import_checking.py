"""Checking the rows of a large file from both ends: here, and on another core."""

from __future__ import annotations

from concurrent.futures import BrokenExecutor
from typing import TYPE_CHECKING

from hall_app.domain.line_pieces import check_packed, packed_rows, unpacked
from hall_app.support.other_core import other_core

if TYPE_CHECKING:
    from collections.abc import Iterable
    from concurrent.futures import Future

    from hall_app.domain.line_pieces import CheckingRules
    from hall_app.domain.resident_lines import CheckedLine
    from hall_app.domain.sheet_table import SheetRow
    from hall_app.storage.imports import Watch

_PIECE = 4_000
_EVERY = 500


def check_rows(rows: list[SheetRow], rules: CheckingRules, watch: Watch) -> list[CheckedLine]:
    """Check rows one by one, in their order; ``rows`` is empty afterwards.

    Raises:
        RuleViolation: ``import-stopped``.
    """
    whole = len(rows)
    pieces = [rows[start : start + _PIECE] for start in range(0, whole, _PIECE)]
    rows.clear()
    checker = rules.checker()
    lines: list[CheckedLine] = []

    def keep(some: Iterable[CheckedLine]) -> None:
        for line in some:
            lines.append(line)
            if len(lines) % _EVERY == 0:
                watch.step(len(lines), whole)

    with other_core(whole) as pool:
        # The other core begins at the end and never comes further than to the first third.
        sent: dict[int, Future[bytes]] = {}
        if pool is not None:
            for place in range(len(pieces) - 1, len(pieces) // 3, -1):
                sent[place] = pool.submit(check_packed, rules, packed_rows(pieces[place]))
        for place, piece in enumerate(pieces):
            there = sent.pop(place, None)
            if there is None or there.cancel():
                keep(map(checker.check, piece))
            else:
                keep(_result(there) or map(checker.check, piece))
            piece.clear()
    return lines


def _result(there: Future[bytes]) -> Iterable[CheckedLine] | None:
    """Return what the other core found, None when its process was ended."""
    try:
        return unpacked(there.result())
    except BrokenExecutor:
        return None
