"""Power gone in the middle of an acceptance; three windows accepting at once."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from hall_app.app.bootstrap import PRACTICE_PASSWORD, build
from hall_app.app.practice import HEAD

WORKER = Path(__file__).with_name("workers.py")


def worker(folder, how_many):
    return subprocess.Popen(
        [sys.executable, str(WORKER), str(folder), str(how_many)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )


def verified(paths, clock):
    app = build(paths, clock, threads=False)
    head = app.services.accounts.log_in(HEAD, PRACTICE_PASSWORD, "1 号窗口")
    told = app.services.backups.verify(head, deep=True)
    numbers = [row[0] for row in app.archive.rows("SELECT number FROM hall_case ORDER BY counter")]
    app.close()
    return told, numbers


@pytest.mark.long
@pytest.mark.timeout(1800)
@pytest.mark.fault("T01")
def test_nothing_acknowledged_is_lost_when_the_process_is_killed(
    practice_paths, clock, rounds, endured
):
    chance, line = random.Random(20260918), endured("kill", "accept, as another program")
    acknowledged = 0
    for _ in range(rounds(20, 60)):
        line.times += 1
        process = worker(practice_paths.root, 100_000)
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        # Let it work for a random number of acceptances, then pull the plug mid-write.
        for _ in range(chance.randrange(1, 12)):
            acknowledged = int(process.stdout.readline()[-5:])
        process.kill()
        rest = [line for line in process.stdout.read().splitlines() if len(line) == 17]
        acknowledged = int(rest[-1][-4:]) if rest else acknowledged
        process.wait()
        process.stdout.close()
    told, numbers = verified(practice_paths, clock)
    line.acknowledged, line.broken = acknowledged, len(told.faults)
    line.lost = max(0, acknowledged - len(numbers))
    assert line.unharmed, (line, told.faults)
    assert numbers == [f"BHC-20260918-{n:04d}" for n in range(1, len(numbers) + 1)]


@pytest.mark.fault("T26")
def test_three_processes_accepting_at_once_leave_no_gap_and_no_duplicate(practice_paths, clock):
    workers = [worker(practice_paths.root, 40) for _ in range(3)]
    told = [one.communicate(timeout=100)[0].splitlines()[1:] for one in workers]
    assert [one.returncode for one in workers] == [0, 0, 0]
    numbers_told = sorted(number for one in told for number in one)
    assert numbers_told == [f"BHC-20260918-{n:04d}" for n in range(1, 121)]
    verification, numbers = verified(practice_paths, clock)
    assert verification.faults == ()
    assert len(numbers) == 120
