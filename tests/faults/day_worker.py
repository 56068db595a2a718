"""Accept one matter at the time of this computer, or at a given instant, and tell all its dates."""

from __future__ import annotations

import datetime as dt
import json
import sys
from pathlib import Path

from moving import moved_in
from window_acts import accept

from hall_app.app.bootstrap import PRACTICE_PASSWORD, build
from hall_app.app.practice import CLERK
from hall_app.support.clock import FixedClock, SystemClock
from hall_app.support.errors import HallError
from hall_app.support.paths import DataPaths

BORN = "1988-04-17"
"""In the night in which half past two did not exist, as summer time began."""


def day(app, draft):
    """Return what one acceptance put on record, or why there was none."""
    clerk = app.services.accounts.log_in(CLERK, PRACTICE_PASSWORD, "1 号窗口")
    try:
        number = accept(app, clerk, draft).number
    except HallError as fault:
        return {"refused": fault.code}
    page = app.services.cases.page(number, clerk)
    home = app.services.households.record(moved_in(1, BORN), clerk).households[0]
    person = app.services.households.household(home, clerk).head
    kept = app.archive.rows(
        'SELECT "received_at", "due_on" FROM "hall_case" WHERE "number" = ?', (number,)
    )
    return {
        "number": number,
        "accepted": str(page.accepted_on),
        "due": str(page.due_on),
        "kept": kept[0],
        "born": [str(person.birth), person.age],
        "births": app.archive.rows('SELECT "birth" FROM "resident"')[0],
    }


def main(folder: str, draft: str, instant: str = "") -> None:
    clock = FixedClock(dt.datetime.fromisoformat(instant)) if instant else SystemClock()
    app = build(DataPaths(Path(folder)), clock, threads=False)
    told = day(app, draft)
    app.close()
    sys.stdout.write(json.dumps(told) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
