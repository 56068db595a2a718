"""The overdue list, the head's board, a month's report and a new calendar among many cases."""

from __future__ import annotations

import shutil
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

import many_cases
from list_rows import resident_megabytes
from measuring import Measure
from search_query import bare_connection, beside_its_statements

from hall_app.app.bootstrap import PRACTICE_PASSWORD, build
from hall_app.app.practice import HEAD
from hall_app.domain.deadlines import Light
from hall_app.support import paths as program
from hall_app.support.paths import DataPaths

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from hall_app.app.bootstrap import Application
    from hall_app.domain.views import Operator

FIRST_ROWS, REPORT, TREND, RECOUNT = 100.0, 1_000.0, 300.0, 2_000.0
"""Milliseconds: first rows of a list or board, a month's report, twelve months, a calendar."""
RAW = {"overdue-list": 10.0, "head-board": 2.0, "month-report": 3.0, "month-trend": 2.0}
"""The list also works out a light and the days left for each row."""
FLAT = 1.1
ROUNDS = 9
MONTH = "2026-08"
EXTRA_DAY = "2026-09-21,holiday,停电停办"
"""The first working day after the day the archive was made."""


def measures(data: Path | None, rounds: int | None) -> Iterator[Measure]:
    folder = many_cases.paths(data)
    app = build(folder, many_cases.AFTERWARDS, threads=False)
    try:
        head = app.services.accounts.log_in(HEAD, PRACTICE_PASSWORD, "1 号窗口")
        yield from reads(app, head, rounds or ROUNDS)
    finally:
        app.close()
    yield recount(folder)


def reads(app: Application, head: Operator, rounds: int) -> Iterator[Measure]:
    """Time what is only read, and the same statements on a bare connection."""
    supervision = app.services.supervision
    works: dict[str, tuple[Callable[[], object], float, str]] = {
        "overdue-list": (
            lambda: supervision.board_rows(head, light=Light.OVERDUE),
            FIRST_ROWS,
            "ms to the first 200 of the overdue, with their count",
        ),
        "head-board": (lambda: supervision.board(head), FIRST_ROWS, "ms, all figures"),
        "month-report": (lambda: supervision.report(MONTH, head), REPORT, "ms"),
        "month-trend": (lambda: supervision.trend(MONTH, head), TREND, "ms, twelve months"),
    }
    if not supervision.board_rows(head, light=Light.OVERDUE).rows:
        raise SystemExit("nothing is overdue: the measure measures nothing")
    bare = bare_connection(app)
    early = 0.0
    for name, (work, promised, unit) in works.items():
        value, limit = beside_its_statements(app, bare, work, rounds)
        early = early or resident_megabytes()
        yield Measure(name=name, value=value, unit=unit, limit=promised, target=1)
        yield Measure(
            name=f"{name}-raw", value=value, unit="ms, against its statements", limit=limit,
            target=RAW[name],
        )  # fmt: skip
    bare.close()
    for offset in range(0, many_cases.OPEN, 200):
        supervision.board_rows(head, light=Light.OVERDUE, offset=offset)
    yield Measure(
        name="case-lists-memory",
        value=resident_megabytes(),
        unit="MB after all pages of the list and the reports",
        limit=early,
        target=FLAT,
    )


def recount(folder: DataPaths) -> Measure:
    """Time a corrected year that moves the last day of thousands of open cases."""
    with tempfile.TemporaryDirectory() as place:
        copy = Path(place) / "copy"
        shutil.copytree(folder.root, copy)
        app = build(DataPaths(copy), many_cases.big_archive.NOON, threads=False)
        head = app.services.accounts.log_in(HEAD, PRACTICE_PASSWORD, "1 号窗口")
        began = time.perf_counter()
        done = app.services.hall.import_workdays(head, _corrected_year(), "2026.csv")
        passed = (time.perf_counter() - began) * 1000
        app.close()
    if len(done.changed) < many_cases.OPEN // 2:
        raise SystemExit(f"only {len(done.changed)} cases changed: the measure measures nothing")
    return Measure(
        name="calendar-recount",
        value=passed,
        unit=f"ms for {many_cases.OPEN:,} open cases, {len(done.changed):,} of them changed",
        limit=RECOUNT,
        target=1,
    )


def _corrected_year() -> str:
    """Return the shipped year with one more day off, which most open limits span."""
    file = program.resources() / "catalog" / "workdays" / "2026.csv"
    return file.read_text(encoding="utf-8-sig").rstrip() + "\n" + EXTRA_DAY + "\n"
