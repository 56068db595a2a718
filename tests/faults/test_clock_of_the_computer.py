"""The computer's clock runs wrong, crosses midnight, stands in another zone (T10, T11)."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

WORKER = Path(__file__).with_name("day_worker.py")
ZONES = ("Asia/Shanghai", "UTC", "America/New_York", "Pacific/Kiritimati", "Europe/Berlin")

needs_faketime = pytest.mark.skipif(
    shutil.which("faketime") is None, reason="not run: needs faketime"
)


def run(folder, draft, *more, zone="Asia/Shanghai", at=()):
    done = subprocess.run(
        [*at, sys.executable, str(WORKER), str(folder), draft, *more],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "TZ": zone},
    )
    return json.loads(done.stdout)


@pytest.fixture
def at_the_time(practice_paths):
    """Return a function that accepts one matter while the whole computer shows a time."""
    turn = iter(range(100))

    def accept(time):
        command = ["faketime", time]
        return run(practice_paths.root, f"d{next(turn)}", at=command)

    return accept


@needs_faketime
@pytest.mark.posix("faketime")
@pytest.mark.fault("T10")
def test_numbers_go_on_over_midnight_and_never_come_twice_when_the_clock_is_set_back(at_the_time):
    assert at_the_time("2026-09-18 23:58:00")["number"] == "BHC-20260918-0001"
    assert at_the_time("2026-09-19 00:01:00")["number"] == "BHC-20260919-0001"
    assert at_the_time("2025-09-19 00:01:00") == {"refused": "clock-behind"}
    assert at_the_time("2026-09-18 23:59:00") == {"refused": "clock-behind"}
    assert at_the_time("2026-09-19 00:02:00")["number"] == "BHC-20260919-0002"
    assert at_the_time("2026-09-21 09:00:00")["number"] == "BHC-20260921-0001"


@pytest.mark.fault("T11")
@pytest.mark.parametrize("instant", ["2026-09-18T02:32:00+00:00", "2026-09-18T16:05:00+00:00"])
def test_every_date_is_the_halls_whatever_the_zone_of_the_computer(
    practice_paths, tmp_path, instant
):
    told = []
    for zone in ZONES:
        folder = tmp_path / zone.replace("/", "-")
        shutil.copytree(practice_paths.root, folder)
        told.append(run(folder, "d1", instant, zone=zone))
    assert all(one == told[0] for one in told)
    assert told[0]["kept"][0].startswith(instant[:10] + " " + instant[11:16])
    assert told[0]["births"] == ["1988-04-17"]
    assert told[0]["born"][1] == 38


def test_a_case_taken_in_after_midnight_in_the_hall_has_the_number_of_that_day(practice_paths):
    told = run(practice_paths.root, "d1", "2026-09-18T16:05:00+00:00", zone="UTC")
    assert told["number"] == "BHC-20260919-0001"
