"""A day of many cases in one window: neither memory nor open files nor time grow (T49)."""

from __future__ import annotations

import gc
import os
import sys
import time
from pathlib import Path

import pytest

STATM = Path("/proc/self/statm")
MEGABYTE = 1 << 20
GROWTH, NONE_DRIFT, SLOWER = 50, 1_000, 1.2
"""Megabytes, references to None and the factor of time that a day may add."""


def resident():
    return int(STATM.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / MEGABYTE


def open_files():
    return len(list(Path("/proc/self/fd").iterdir()))


def turn(stage, names, number):
    """Take one matter in, look at it, at the lists, and at the workbench again."""
    told = stage.accept(names[number % len(names)])
    stage.open("case", told.number)
    stage.open("cases")
    stage.open("workbench")


@pytest.mark.skipif(not STATM.exists(), reason="memory is read from /proc")
@pytest.mark.fault("T49")
def test_a_day_of_cases_adds_no_memory_no_files_and_no_time(stage, rounds):
    names = ("周文静", "马德福", "仇小满", "阿依古丽·买买提")
    part = rounds(5, 100)
    for number in range(part):  # what is loaded once and kept
        turn(stage, names, number)
    gc.collect()
    before = resident(), open_files(), sys.getrefcount(None)
    seconds = []
    for number in range(4 * part):
        begun = time.process_time()
        turn(stage, names, number)
        seconds.append(time.process_time() - begun)
    gc.collect()
    after = resident(), open_files(), sys.getrefcount(None)
    assert after[0] - before[0] < GROWTH
    assert after[1] <= before[1]
    assert after[2] - before[2] > -NONE_DRIFT
    early, late = sorted(seconds[:part]), sorted(seconds[-part:])
    assert late[part // 2] <= SLOWER * early[part // 2] + 0.01
