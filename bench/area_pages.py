"""The page of the community and the visits due, among 46,000 homes, in processor time."""

from __future__ import annotations

import shutil
import statistics
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import big_archive
from measuring import Measure

from hall_app.app.bootstrap import build
from hall_app.support.paths import DataPaths

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from hall_app.app.bootstrap import Application
    from hall_app.domain.views import Operator

LIMIT = 200.0
"""Milliseconds of the processor for one question to the archive: longer ones hold up a lane."""
VISITS, YEARS = 100_000, 5
ROUNDS = 9

_VISITS = (
    'INSERT INTO "visit" ("household_id", "visited_on", "place", "whom", "visitors", "category", '
    '"matter", "situation", "difficulty", "wish", "result", "outcome", "next_on", "account_id", '
    '"window", "at", "voided", "void_reason", "version") '
    'WITH RECURSIVE "n"("i") AS (SELECT 1 UNION ALL SELECT "i" + 1 FROM "n" WHERE "i" < ?) '
    "SELECT h.\"id\", date(?, '-' || (\"i\" % ?) || ' days'), '', '周文静', '李爱华', 'care', "
    "'问候', '身体还好', '', '', '', 'answered', "
    "CASE WHEN \"i\" % 10 = 0 THEN date(?, '30 days') END, ?, '', ?, 0, '', 1 "
    'FROM "n" JOIN "household" h ON h."id" = 1 + "i" * 7919 % ?'
)


def measures(data: Path | None, rounds: int | None) -> Iterator[Measure]:
    """Measure on a copy: places of the homes are made there, and visits written."""
    with tempfile.TemporaryDirectory() as place:
        folder = DataPaths(Path(place))
        known = big_archive.paths(data)
        for one, copy in ((known.archive, folder.archive), (known.key_slots, folder.key_slots)):
            shutil.copy(one, copy)
        app = build(folder, big_archive.NOON, threads=False)
        try:
            clerk = big_archive.clerk(app)
            while app.services.places.take_in(clerk):
                pass
            write_visits(app, clerk)
            yield from of(app, clerk, rounds or ROUNDS)
        finally:
            app.close()


def write_visits(app: Application, clerk: Operator) -> None:
    """Let the homes have been visited for years; unsealed rows, which are read all the same."""
    today, homes = big_archive.NOON.now(), app.archive.rows('SELECT max("id") FROM "household"')
    day = today.date().isoformat()
    values = (VISITS, day, 365 * YEARS, day, clerk.account_id, today.isoformat(), homes[0][0])
    with app.archive.transaction():
        app.archive.rows(_VISITS, values)


def of(app: Application, clerk: Operator, rounds: int) -> Iterator[Measure]:
    places, visits = app.services.places, app.services.visits
    top = places.top(clerk).place_id
    grids = frozenset(one.name for one in places.children(top, clerk)[:1])
    bound = replace(clerk, grids=grids)
    if not places.place(top, bound).counts.dwellings or not visits.waiting(clerk):
        raise SystemExit("nothing is counted or due: the measure measures nothing")
    works: dict[str, Callable[[], object]] = {
        "places-root": lambda: places.place(top, clerk),
        "places-root-grids": lambda: places.place(top, bound),
        "visits-waiting": lambda: visits.waiting(clerk),
    }
    for name, work in works.items():
        value = statistics.median(processor_milliseconds(work) for _ in range(rounds))
        yield Measure(name=name, value=value, unit="ms of the processor", limit=LIMIT, target=1)


def processor_milliseconds(work: Callable[[], object]) -> float:
    began = time.thread_time()
    work()
    return (time.thread_time() - began) * 1000
