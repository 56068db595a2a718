"""Lists of 120,000 people: the first rows, and what scrolling through all of them holds."""

from __future__ import annotations

import ctypes
import gc
import sys
from typing import TYPE_CHECKING

import big_archive
from measuring import Measure, milliseconds

from hall_app.domain.resident_lists import (
    HouseholdFilter,
    HouseholdOrder,
    ListOrder,
    PeopleFilter,
    PeopleOrder,
)
from hall_app.ui.residents.columns import PEOPLE
from hall_app.ui.widgets.paged_rows import PAGE, PagedModel
from hall_app.ui.widgets.row_table import CELL, Column

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from hall_app.app.bootstrap import Application
    from hall_app.domain.resident_lists import ListFilter
    from hall_app.domain.views import Operator

PROMISED = 100.0
"""Milliseconds in which the first 200 rows of any list are there."""
ROUNDS = 5
FLAT = 1.15

LISTS: tuple[tuple[ListFilter, ListOrder], ...] = (
    *((PeopleFilter(), ListOrder(by=one)) for one in PeopleOrder),
    (PeopleFilter(age_from=80, alone=True), ListOrder()),
    (PeopleFilter(tag="低保"), ListOrder()),
    *((HouseholdFilter(), ListOrder(by=one)) for one in HouseholdOrder),
    (HouseholdFilter(elder_alone=True), ListOrder()),
)


def measures(data: Path | None, rounds: int | None) -> Iterator[Measure]:
    app = big_archive.opened(data)
    try:
        operator = big_archive.clerk(app)
        yield first_rows(app, operator, rounds or ROUNDS)
        yield scrolling(app, operator)
    finally:
        app.close()


def first_rows(app: Application, operator: Operator, rounds: int) -> Measure:
    """Time the slowest list: its median against the promise."""
    service = app.services.residents
    slowest = 0.0
    for which, order in LISTS:
        times = sorted(
            milliseconds(lambda w=which, o=order: service.first(w, o, operator))  # type: ignore[misc]
            for _ in range(rounds)
        )
        slowest = max(slowest, times[len(times) // 2])
    return Measure(
        name="list-first-rows", value=slowest, unit="ms, slowest list", limit=PROMISED, target=1
    )


def scrolling(app: Application, operator: Operator) -> Measure:
    """Compare the memory at the end of the list with that after the first tenth."""
    service, which = app.services.residents, PeopleFilter()
    ids = service.ids(which, ListOrder(), operator)
    model: PagedModel[object] = PagedModel(
        [Column(title=one.key, cell=one.cell) for one in PEOPLE if one.shown]
    )
    model.wanted.connect(
        lambda offset: model.put(offset, service.rows(which, ids[offset : offset + PAGE], operator))
    )
    model.start(len(ids), service.first(which, ListOrder(), operator))
    early = 0.0
    for place in range(0, len(ids), 20):
        model.row_at(place)
        for column in range(model.columnCount()):
            model.data(model.index(place, column), CELL)
        if not early and place > len(ids) // 10:
            early = resident_megabytes()
    return Measure(
        name="list-scroll-memory",
        value=resident_megabytes(),
        unit="MB at the end of 120,000 rows",
        limit=early,
        target=FLAT,
    )


def resident_megabytes() -> float:
    """Return the memory this process holds now, as the system counts it."""
    gc.collect()
    if sys.platform == "win32":
        return _windows_megabytes()
    with open("/proc/self/statm", encoding="ascii") as told:  # noqa: PTH123 - no such path type
        return int(told.read().split()[1]) * 4096 / 1e6


def _windows_megabytes() -> float:
    class Counters(ctypes.Structure):
        _fields_ = (
            ("cb", ctypes.c_ulong),
            ("faults", ctypes.c_ulong),
            *((f"n{place}", ctypes.c_size_t) for place in range(8)),
        )

    found = Counters()
    found.cb = ctypes.sizeof(found)
    ctypes.windll.psapi.GetProcessMemoryInfo(  # type: ignore[attr-defined]
        ctypes.windll.kernel32.GetCurrentProcess(),  # type: ignore[attr-defined]
        ctypes.byref(found),
        found.cb,
    )
    return float(found.n1) / 1e6
