"""A third of a processor and one gigabyte: three times the budgets of U01 still hold (T54).

The processor is taken away by stopping the program for seven of every ten hundredths of a second,
as a control group does; that needs no rights on the machine.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

WORKER = Path(__file__).with_name("slow_worker.py")
RUNS, RESTS = 0.03, 0.07
"""Seconds that the program runs and stands still."""
FOUND, DONE = 3 * 0.3, 3 * 1.5
"""Three times the seconds of scenario E (how is my case) and of scenario B (accepted, printed)."""


@pytest.fixture
def slowed():
    """Return a function that runs a program at a third of its speed and returns what it says."""
    over = threading.Event()

    def hold_back(child):
        while child.poll() is None and not over.is_set():
            over.wait(RUNS)
            os.kill(child.pid, signal.SIGSTOP)
            over.wait(RESTS)
            os.kill(child.pid, signal.SIGCONT)

    def run(*command):
        found = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
        child = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=found)
        assert child.stdout.readline() == "ready\n"
        brake = threading.Thread(target=hold_back, args=(child,))
        brake.start()
        told = child.stdout.readline()
        over.set()
        brake.join()
        child.wait(timeout=60)
        child.stdout.close()
        return json.loads(told)

    yield run
    over.set()


@pytest.mark.skipif(sys.platform == "win32", reason="a process is stopped by signals")
@pytest.mark.fault("T54")
def test_finding_accepting_and_printing_keep_three_times_their_budgets(
    slowed, practice_paths, tmp_path, rounds
):
    out = tmp_path / "out"
    out.mkdir()
    count = rounds(3, 60)
    told = slowed(sys.executable, WORKER, practice_paths.root, out, str(count))
    assert len(list(out.iterdir())) == count + 1
    assert told["found"][count // 2] <= FOUND
    assert told["done"][count // 2] <= DONE
