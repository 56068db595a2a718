"""The power goes while a clerk types: at most two seconds of typing are lost (T45)."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from hall_app.app.bootstrap import PRACTICE_PASSWORD, build
from hall_app.app.practice import CLERK, HEAD
from hall_app.app.tour.journey import NAME
from hall_app.support.paths import DataPaths

WORKER = Path(__file__).with_name("typing_worker.py")


@pytest.mark.fault("T45")
def test_what_was_typed_two_seconds_before_a_kill_is_offered_again(tmp_path, clock):
    process = subprocess.Popen(
        [sys.executable, str(WORKER), str(tmp_path)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env={
            **os.environ,
            "PYTHONPATH": os.pathsep.join(sys.path),
            "QT_QPA_PLATFORM": "offscreen",
        },
    )
    lines = []
    while not lines or not lines[-1].startswith("new-person"):
        lines.append(process.stdout.readline())
        assert lines[-1].endswith("True\n"), lines
    # The worker says nothing more: this waits the two seconds that may be lost.
    threading.Event().wait(2)
    process.kill()
    process.communicate()
    app = build(DataPaths(tmp_path / "data"), clock, threads=False)
    clerk = app.services.accounts.log_in(CLERK, PRACTICE_PASSWORD, "1 号窗口")
    head = app.services.accounts.log_in(HEAD, PRACTICE_PASSWORD, "1 号窗口")
    drafts = app.services.drafts.mine(clerk)
    assert [NAME in one.title for one in drafts] == [True]
    assert NAME in app.services.drafts.open(drafts[0].draft_id, clerk)
    assert app.services.drafts.mine(head) == ()
    assert app.services.drafts.open(drafts[0].draft_id, head) is None
    assert app.services.backups.verify(head).faults == ()
    app.close()
