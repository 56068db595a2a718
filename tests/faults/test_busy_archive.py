"""Somebody else has the archive: reports hold nobody up, a writer is waited for (T24)."""

from __future__ import annotations

import apsw
import pytest
from PySide6.QtCore import QObject, QTimer
from window_acts import accept

from hall_app.app.bootstrap import PRACTICE_PASSWORD, build
from hall_app.app.practice import CLERK
from hall_app.storage import cipher
from hall_app.storage.keys import KeySlots
from hall_app.ui.tasks import Tasks


@pytest.fixture
def desk(practice_paths, clock, qapp):
    """Open the archive with its lanes, as the desk does."""
    app = build(practice_paths, clock)
    tasks = Tasks(app.lanes.named())
    yield app, tasks
    tasks.close()
    app.close()


@pytest.fixture
def other_program(practice_paths):
    """Return a connection of another program to the same archive."""
    other = apsw.Connection(str(practice_paths.archive))
    cipher.unlock(other, KeySlots(practice_paths.key_slots).without_secret())
    yield other
    other.close()


def log_in(app):
    return app.lanes.db.submit(
        lambda: app.services.accounts.log_in(CLERK, PRACTICE_PASSWORD, "1 号窗口")
    ).result()


@pytest.mark.fault("T24")
def test_a_long_report_holds_no_acceptance_up_and_sees_one_moment(desk):
    app, _ = desk
    clerk = log_in(app)

    def report():
        with app.archive.snapshot():
            before = app.archive.rows("SELECT count(*) FROM hall_case")
            app.lanes.db.submit(lambda: accept(app, clerk)).result(timeout=60)
            return before, app.archive.rows("SELECT count(*) FROM hall_case")

    before, after = app.lanes.background.submit(report).result(timeout=60)
    assert before == after == [(0,)]
    assert app.lanes.db.submit(
        lambda: app.archive.rows("SELECT count(*) FROM hall_case")
    ).result() == [(1,)]


@pytest.mark.fault("T24")
def test_while_another_program_writes_the_screen_lives_and_the_act_follows(
    qtbot, desk, other_program
):
    app, tasks = desk
    clerk = log_in(app)
    other_program.execute("BEGIN IMMEDIATE")
    done, beats, told, owner, heart = [], [], [], QObject(), QTimer()
    assert tasks._patience.interval() == 3_000
    tasks._patience.setInterval(100)
    tasks.slow.connect(lambda: told.append(1))
    tasks.run(lambda: accept(app, clerk), owner=owner, done=done.append)
    heart.timeout.connect(lambda: beats.append(1))
    heart.start(10)
    qtbot.waitUntil(lambda: len(beats) >= 30)
    assert (done, told) == ([], [1])
    other_program.execute("COMMIT")
    qtbot.waitUntil(lambda: bool(done), timeout=30_000)
    heart.stop()
    assert done[0].number == "BHC-20260918-0001"
