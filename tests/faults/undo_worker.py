"""Import a file, take it back, and stop for ever while its search keys are being swept."""

from __future__ import annotations

import datetime as dt
import sys
import threading
from pathlib import Path

from hall_app.app.bootstrap import PRACTICE_PASSWORD, build
from hall_app.app.practice import HEAD
from hall_app.domain.imports import ImportRequest, SheetChoice
from hall_app.storage import import_removal
from hall_app.storage.database import Archive
from hall_app.support.clock import FixedClock
from hall_app.support.paths import DataPaths

KEYS_AT_ONCE = 500


def tell(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


def take_back(folder: str, file: str, sweeps: str) -> None:
    """Say ``undone`` once the import is taken back and so many parts of its keys are swept."""
    clock = FixedClock(dt.datetime(2026, 9, 18, 2, 32, tzinfo=dt.UTC))
    app = build(DataPaths(Path(folder)), clock, threads=False)
    head = app.services.accounts.log_in(HEAD, PRACTICE_PASSWORD, "1 号窗口")
    service = app.services.imports
    seen = service.look(SheetChoice(path=Path(file)), head)
    request = ImportRequest(
        choice=seen.choice, heading_row=seen.heading_row, places=seen.mapping.places
    )
    batch = service.write(service.check(request, head), head).batch
    left, run_many = [int(sweeps)], Archive.run_many

    def counted(archive, sql, rows):
        if sql.startswith('DELETE FROM "search_key"'):
            if not left[0]:
                tell("undone")
                threading.Event().wait()
            left[0] -= 1
        return run_many(archive, sql, rows)

    Archive.run_many = counted
    import_removal.KEYS_AT_ONCE = KEYS_AT_ONCE
    people = service.plan_undo(batch, head).people
    service.undo(batch, "弄错了文件", head, confirmed=people)
    tell("done")
    app.close()


if __name__ == "__main__":
    take_back(*sys.argv[1:])
