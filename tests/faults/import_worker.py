"""Import a file and tell of every step on the way, until somebody ends the process."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path

from hall_app.app.bootstrap import PRACTICE_PASSWORD, build
from hall_app.app.practice import HEAD
from hall_app.domain.imports import ImportRequest, SheetChoice
from hall_app.storage import imports
from hall_app.support.clock import FixedClock
from hall_app.support.paths import DataPaths

PEOPLE_AT_ONCE = 1_000


def tell(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


def bring_in(folder: str, file: str) -> None:
    """Check a file, say ``ready``, write it and say ``done``."""
    clock = FixedClock(dt.datetime(2026, 9, 18, 2, 32, tzinfo=dt.UTC))
    app = build(DataPaths(Path(folder)), clock, threads=False)
    head = app.services.accounts.log_in(HEAD, PRACTICE_PASSWORD, "1 号窗口")
    service = app.services.imports
    seen = service.look(SheetChoice(path=Path(file)), head)
    request = ImportRequest(
        choice=seen.choice, heading_row=seen.heading_row, places=seen.mapping.places
    )
    check = service.check(request, head)
    imports.PEOPLE_AT_ONCE = PEOPLE_AT_ONCE
    tell("ready")
    service.write(check, head, progress=lambda done, whole: tell(f"{done} {whole}"))
    tell("done")
    app.close()


if __name__ == "__main__":
    bring_in(*sys.argv[1:])
