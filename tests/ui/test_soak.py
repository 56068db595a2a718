"""A day of eight hours in one window: neither memory nor handles, threads nor time grow (T49)."""

from __future__ import annotations

import collections
import gc
import itertools
import os
import sys
import threading
import time
from pathlib import Path

import apsw
import pytest
from hall_stage import PRINTER

from hall_app.services.commands import Act
from hall_app.services.prints import SendOrder

STATM = Path("/proc/self/statm")
MEGABYTE = 1 << 20
HOURS, CASES, SEARCHES, BACKUPS = 8, 500, 200, 2
"""Hours of a day, cases in it, searches and backups in each hour."""
PAGES, GROWTH, NONE_DRIFT, SLOWER = 70, 50, 1_000, 1.2
"""Megabytes of pages that the database keeps (64 by its setting, in an archive that has as many),
megabytes of everything else, references to None and the factor of time that a day may add."""
NAMES = ("周文静", "马德福", "仇小满", "阿依古丽·买买提")
TYPED = ("周", "zhou", "马德", "mdf", "仇", "和平路", "阿依", "110105", "没有这个人")


class Held:
    """What the process holds at one moment."""

    def __init__(self):
        gc.collect()
        self.pages = apsw.status(apsw.SQLITE_STATUS_MEMORY_USED)[0] / MEGABYTE
        whole = int(STATM.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / MEGABYTE
        self.own = whole - self.pages
        self.files = len(list(Path("/proc/self/fd").iterdir()))
        self.threads = threading.active_count()
        self.none = sys.getrefcount(None)


def seconds(work, *words):
    begun = time.process_time()
    work(*words)
    return time.process_time() - begun


ON_THE_DESK = 4
"""Cases that a clerk has under way at once: what came in before them is decided and handed out."""


def take_in(stage, name, desk):
    """Take one matter in, look at it, at the lists, at the workbench, and end an earlier one."""
    number = stage.accept(name).number
    stage.open("case", number)
    stage.open("cases")
    stage.open("workbench")
    desk.append(number)
    if len(desk) > ON_THE_DESK:
        end(stage, desk.popleft())
    print_all(stage)


def end(stage, number):
    """Decide a case and hand its result out."""
    for name, values in (
        ("take-up", {}),
        ("decide", {"decision": "granted", "result": "就业创业证"}),
        ("finish", {}),
        ("hand-out", {"collector": "applicant", "way": "direct"}),
    ):
        stage.services.flow.act(
            Act(number=number, act=name, values=tuple(values.items())), stage.operator
        )


def print_all(stage):
    for paper in stage.services.prints.waiting(stage.operator):
        order = SendOrder(job_id=paper.job_id, printer=PRINTER)
        stage.services.print_queue.send(order, stage.operator).result()


def search(stage, typed):
    stage.services.search.find(typed, stage.operator)


def middle(taken):
    return sorted(taken)[len(taken) // 2]


@pytest.mark.long
@pytest.mark.timeout(1800)
@pytest.mark.skipif(not STATM.exists(), reason="memory is read from /proc")
@pytest.mark.fault("T49")
def test_a_day_of_cases_searches_and_backups_adds_no_memory_no_handles_and_no_time(stage, rounds):
    cases, searches = rounds(5, CASES // HOURS + 1), rounds(10, SEARCHES)
    names, typed = itertools.cycle(NAMES), itertools.cycle(TYPED)
    desk = collections.deque()

    def hour():
        """Work for an hour; return the medians of a case and of a search."""
        taken, found = [], []
        for number in range(cases):
            taken.append(seconds(take_in, stage, next(names), desk))
            due = searches * (number + 1) // cases - len(found)
            found += [seconds(search, stage, next(typed)) for _ in range(due)]
            if (number + 1) % max(1, cases // BACKUPS) == 0:
                stage.services.backups.make_now()
        gc.collect()  # as the desk does between two keys, by a timer that does not run here
        return middle(taken), middle(found)

    hour()  # before the doors open: what is loaded once and kept
    before = Held()
    medians = [hour() for _ in range(HOURS)]
    after = Held()
    assert after.own - before.own < GROWTH
    assert after.pages < PAGES
    assert after.files <= before.files
    assert after.threads <= before.threads
    assert after.none - before.none > -NONE_DRIFT
    if searches == SEARCHES:  # a few cases an hour have no median worth the name
        for first, last in zip(medians[0], medians[-1], strict=True):
            assert last <= SLOWER * first + 0.01
