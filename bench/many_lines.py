"""A journal of 1,000,000 lines (100,000 without ``--long``), chained as the program chains it."""

from __future__ import annotations

import datetime as dt
import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import big_archive

from hall_app.app.bootstrap import build
from hall_app.app.practice import make_practice
from hall_app.storage import journal
from hall_app.support.paths import DataPaths

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hall_app.app.bootstrap import Application

LINES_A_DAY = 1_000
AT_ONCE = 20_000
ACCOUNTS = 3
_KINDS = (
    *("print", "reveal-all", "print", "list-print", "reveal-phone", "print"),
    *("case-read", "export", "reveal-all", "print"),
)


def lines() -> int:
    """Return how many lines there are; HALL_BENCH_LONG is what ``--long`` sets."""
    return 1_000_000 if os.environ.get("HALL_BENCH_LONG") else 100_000


def paths(data: Path | None) -> DataPaths:
    """Return the folder of the archive and make the archive when it is not there yet."""
    folder = DataPaths((data or Path(tempfile.gettempdir())) / f"hall-app-bench-journal-{lines()}")
    whole = folder.root / "whole"
    if not whole.exists():
        make_practice(folder, big_archive.NOON)
        app = build(folder, big_archive.NOON, threads=False)
        _fill(app)
        app.close()
        whole.touch()
    return folder


def _fill(app: Application) -> None:
    made = list(_made())
    for start in range(0, len(made), AT_ONCE):
        with app.archive.transaction():
            journal.add(app.archive, made[start : start + AT_ONCE])
    with app.archive.transaction():
        app.archive.rows("ANALYZE")


def _made() -> Iterator[journal.NewLine]:
    """Yield lines of working days up to the archive's last one, some seconds apart."""
    end, wanted = big_archive.NOON.now(), lines()
    for n in range(wanted):
        days, within = divmod(wanted - 1 - n, LINES_A_DAY)
        kind = _KINDS[n % len(_KINDS)]
        printed = f"paper {n + 1} sha256 {n:064x}"
        yield journal.NewLine(
            at=end - dt.timedelta(days=days, seconds=25 * within),
            account_id=n * 7 % ACCOUNTS + 1,
            window=f"{n % 5 + 1} 号窗口",
            kind=kind,
            subject=printed if kind == "print" else f"resident {n % 120_000 + 1}",
        )
