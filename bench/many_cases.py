"""The archive of a hall's cases (with ``--long`` a street office's) that the case lists read."""

from __future__ import annotations

import datetime as dt
import os
import tempfile
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import big_archive

from hall_app.app.bootstrap import Application, build
from hall_app.app.practice import make_practice_archive
from hall_app.domain.materials import MaterialState
from hall_app.services.commands import Accept, Applicant, Intake, MaterialChoice
from hall_app.services.practice.data import SIZES, PracticeSize
from hall_app.support.clock import FixedClock
from hall_app.support.paths import DataPaths

if TYPE_CHECKING:
    from hall_app.domain.views import Operator

ACTS_A_CASE = 6
OPEN = 10_000
ITEM = "LD02"
AFTERWARDS = FixedClock(dt.datetime(2026, 10, 16, 2, 32, tzinfo=dt.UTC))
"""Four weeks after the archive's last day: most of what is open is overdue by then."""

_MORE_ACTS = (
    'INSERT INTO "act" ("case_id", "seq", "at", "kind", "account_id", "window", "details", "mac") '
    'SELECT a."case_id", ?, a."at", a."kind", a."account_id", a."window", a."details", a."mac" '
    'FROM "act" a JOIN "hall_case" c ON c."id" = a."case_id" '
    'WHERE a."seq" = 1 AND c."closed_on" IS NOT NULL ORDER BY c."id" LIMIT ?'
)
"""Further acts of closed cases; only the size of the table matters."""


def size() -> PracticeSize:
    """Return how much the archive holds; HALL_BENCH_LONG is what ``--long`` sets."""
    return SIZES["street" if os.environ.get("HALL_BENCH_LONG") else "hall"]


def paths(data: Path | None) -> DataPaths:
    """Return the folder of the archive and make the archive when it is not there yet."""
    name = f"hall-app-bench-cases-{size().cases}"
    folder = DataPaths((data or Path(tempfile.gettempdir())) / name)
    whole = folder.root / "whole"
    if not whole.exists():
        make_practice_archive(folder, big_archive.NOON, size())
        app = build(folder, big_archive.NOON, threads=False)
        open_more(app, big_archive.clerk(app))
        add_acts(app)
        app.close()
        whole.touch()
    return folder


def open_more(app: Application, clerk: Operator) -> None:
    """Accept matters until there are as many open ones as the measure wants."""
    there = _one(app, 'SELECT count(*) FROM "hall_case" WHERE "closed_on" IS NULL')
    item = app.services.items.detail(ITEM)
    materials = tuple(
        MaterialChoice(key=one.key, state=MaterialState.ORIGINAL) for one in item.materials
    )
    for n, _ in zip(count(1), range(there, OPEN), strict=False):
        intake = Intake(
            draft_id=f"bench-open-{n:06d}",
            item_code=ITEM,
            applicant=Applicant(name="周文静"),
            fields=(("matter", "申领"),),
            materials=materials,
            delivery="窗口自取",
        )
        app.services.intake.accept(Accept(intake=intake), clerk)


def add_acts(app: Application) -> None:
    """Let the timelines hold as many acts as a hall's do."""
    seq = 100
    while (lacking := ACTS_A_CASE * size().cases - _one(app, 'SELECT count(*) FROM "act"')) > 0:
        with app.archive.transaction():
            app.archive.rows(_MORE_ACTS, (seq, lacking))
        seq += 1


def _one(app: Application, sql: str) -> int:
    return int(app.archive.rows(sql)[0][0])
