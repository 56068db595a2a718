"""Windows logs off: against Qt's documented session interface, which no Linux desktop sends (T53)."""

from __future__ import annotations

import threading

import pytest
from keyboard import CTRL
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog

from hall_app.app import session_end
from hall_app.app.session_end import SessionEnd


class Manager:
    """Take what Qt's session manager is told; asking the person or refusing would be a fault."""

    def __init__(self):
        self.told = []

    def __getattr__(self, name):
        return lambda *given: self.told.append((name, *given))


@pytest.fixture
def at_work(qapp, open_desk, practice_paths, clock):
    desk = open_desk(practice_paths)
    shift = desk.log_in("1")
    watch = SessionEnd(qapp, desk.program, clock)
    yield desk, shift, watch
    qapp.commitDataRequest.disconnect(watch.commit)


@pytest.mark.fault("T53")
def test_what_was_typed_is_on_disk_when_the_system_gets_its_answer(qtbot, at_work):
    desk, shift, watch = at_work
    desk.press(Qt.Key.Key_N, CTRL)
    qtbot.waitUntil(lambda: shift.window.current_page.key == "intake")
    desk.write("周文静")
    manager = Manager()
    watch.commit(manager)
    kept = desk.program.application.archive.beside(desk.program.application.paths.archive)
    with kept as other:
        ((text,),) = other.rows('SELECT "body" FROM "draft"')
    assert "周文静" in text
    assert [one[0] for one in manager.told] == ["setRestartHint"]
    assert not [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog)]


@pytest.mark.fault("T53")
def test_an_archive_at_work_does_not_hold_the_system_up(at_work, monkeypatch):
    desk, _shift, watch = at_work
    monkeypatch.setattr(session_end, "PATIENCE", 0.05)
    gate = threading.Event()
    held = desk.program.application.lanes.db.submit(gate.wait)
    watch.commit(Manager())
    assert not held.done()
    gate.set()


@pytest.mark.fault("T53")
def test_at_a_log_off_no_backup_is_begun_but_one_taken_back_is_forgotten(
    qtbot, qapp, at_work, clock, monkeypatch
):
    _desk, shift, watch = at_work
    ended = []
    monkeypatch.setattr(type(qapp), "quit", lambda *_: ended.append(True))
    started = []
    monkeypatch.setattr("hall_app.app.desk.LastBackup", lambda *_given: started.append(True))
    watch.commit(Manager())
    assert watch.under_way
    shift.window.close()
    assert (ended, started) == ([True], [])
    clock.elapsed += 61
    assert not watch.under_way
