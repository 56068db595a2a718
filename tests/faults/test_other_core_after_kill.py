"""A program that is killed leaves no process behind that it had started for its work."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

WORKER = Path(__file__).with_name("core_worker.py")


def test_the_process_beside_ends_with_the_one_that_was_killed():
    process = subprocess.Popen(
        [sys.executable, str(WORKER)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert int(process.stdout.readline()) != process.pid
    process.kill()
    # The process beside holds the other end of this pipe: it closes when both have ended.
    assert process.communicate(timeout=30)[0] == ""
