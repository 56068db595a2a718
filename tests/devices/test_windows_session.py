"""The messages of Windows about its session, laid out in memory as Windows lays them out."""

from __future__ import annotations

import ctypes
import ctypes.wintypes as types

import pytest
from PySide6.QtCore import QByteArray

from hall_app.devices import windows_session
from hall_app.devices.windows_session import WM_WTSSESSION_CHANGE, SessionWatch, watch_session

WINDOW = 0x20A4C
LOCK, UNLOCK, REMOTE, SWITCH = 7, 8, 4, 2
WM_TIMER = 0x0113


class Recorded:
    """Wtsapi32 as it answers, and what it was asked."""

    def __init__(self, *, answers=True):
        self.answers, self.asked = answers, []

    def register(self, window):
        self.asked.append(("register", window))
        return self.answers

    def unregister(self, window):
        self.asked.append(("unregister", window))


@pytest.fixture
def watch(qapp):
    calls, left = Recorded(), []
    made = SessionWatch(WINDOW, calls, lambda: left.append("left"))
    yield made, calls, left
    made.close()


def send(watch, message, parameter, kind=b"windows_generic_MSG"):
    told = types.MSG()
    told.hWnd, told.message, told.wParam = WINDOW, message, parameter
    return watch.nativeEventFilter(QByteArray(kind), ctypes.addressof(told))


@pytest.mark.fault("T37")
def test_a_locked_screen_and_a_changed_user_take_the_desk_away_and_unlocking_does_not(watch):
    made, calls, left = watch
    for parameter in (LOCK, UNLOCK, SWITCH, REMOTE):
        assert send(made, WM_WTSSESSION_CHANGE, parameter) == (False, 0)
    assert left == ["left"] * 3
    send(made, WM_TIMER, LOCK)
    send(made, WM_WTSSESSION_CHANGE, LOCK, b"xcb_generic_event_t")
    assert left == ["left"] * 3
    made.close()
    made.close()
    assert calls.asked == [("register", WINDOW), ("unregister", WINDOW)]


def test_a_refusal_of_windows_leaves_the_idle_time_alone(qapp):
    calls = Recorded(answers=False)
    made = SessionWatch(WINDOW, calls, lambda: None)
    assert not made.registered
    made.close()
    assert calls.asked == [("register", WINDOW)]


@pytest.mark.fault("T37")
def test_windows_is_asked_again_until_its_services_run(qapp, qtbot, monkeypatch):
    monkeypatch.setattr(windows_session, "TRY_AGAIN", 1)
    calls, left = Recorded(answers=False), []
    made = SessionWatch(WINDOW, calls, lambda: left.append("left"))
    qtbot.waitUntil(lambda: len(calls.asked) >= 3)
    calls.answers = True
    qtbot.waitUntil(lambda: made.registered)
    assert not made._again.isActive()
    send(made, WM_WTSSESSION_CHANGE, LOCK)
    assert left == ["left"]
    made.close()
    assert calls.asked[-1] == ("unregister", WINDOW)


def test_windows_is_not_asked_for_ever(qapp, qtbot, monkeypatch):
    monkeypatch.setattr(windows_session, "TRY_AGAIN", 1)
    monkeypatch.setattr(windows_session, "TRIES", 4)
    calls = Recorded(answers=False)
    made = SessionWatch(WINDOW, calls, lambda: None)
    qtbot.waitUntil(lambda: len(calls.asked) == 4)
    assert not made._again.isActive()
    made.close()


@pytest.mark.skipif("sys.platform == 'win32'", reason="not run: needs another system than Windows")
def test_elsewhere_there_is_nothing_to_follow():
    assert watch_session(WINDOW, lambda: None) is None
