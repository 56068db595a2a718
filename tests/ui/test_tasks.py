"""Answers come back on the screen's thread, in time, or not at all."""

from __future__ import annotations

import logging
import threading

import pytest
from PySide6.QtCore import QObject

from hall_app.services.events import ChangeFeed
from hall_app.support.errors import EnvironmentFault
from hall_app.support.lanes import ThreadLane
from hall_app.ui.changes import Changes
from hall_app.ui.tasks import Tasks


@pytest.fixture
def lane():
    made = ThreadLane("test")
    yield made
    made.close()


@pytest.fixture
def threaded(qapp, lane):
    made = Tasks({"db": lane})
    yield made
    made.close()


def test_the_job_runs_on_the_lane_and_the_answer_on_the_screens_thread(qtbot, threaded):
    owner, seen = QObject(), []
    threaded.run(
        threading.get_ident,
        owner=owner,
        done=lambda job: seen.append((job, threading.get_ident())),
    )
    qtbot.waitUntil(lambda: bool(seen))
    assert seen[0][0] != threading.get_ident()
    assert seen[0][1] == threading.get_ident()


def test_a_newer_question_makes_the_older_answer_void(qtbot, threaded):
    owner, seen, gate = QObject(), [], threading.Event()
    threaded.run(gate.wait, owner=owner, done=lambda _r: seen.append("old"), key="search")
    ran = []
    threaded.run(
        lambda: ran.append(1), owner=owner, done=lambda _r: seen.append("mid"), key="search"
    )
    threaded.run(lambda: None, owner=owner, done=lambda _r: seen.append("new"), key="search")
    gate.set()
    qtbot.waitUntil(lambda: bool(seen))
    qtbot.waitUntil(lambda: threaded.pending == 0)
    assert seen == ["new"]
    assert ran == []


def test_questions_of_different_owners_do_not_void_each_other(qtbot, threaded):
    one, other, seen = QObject(), QObject(), []
    threaded.run(lambda: 1, owner=one, done=seen.append, key="search")
    threaded.run(lambda: 2, owner=other, done=seen.append, key="search")
    qtbot.waitUntil(lambda: len(seen) == 2)
    assert sorted(seen) == [1, 2]


def test_an_answer_for_a_page_that_is_gone_is_dropped(qtbot, threaded):
    owner, seen, gate = QObject(), [], threading.Event()
    threaded.run(gate.wait, owner=owner, done=lambda _r: seen.append(1))
    del owner
    gate.set()
    last = QObject()
    threaded.run(lambda: None, owner=last, done=lambda _r: seen.append("last"))
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == ["last"]
    assert threaded.pending == 0


def test_what_goes_wrong_reaches_error_or_else_the_shell(qtbot, threaded):
    def job():
        raise EnvironmentFault("disk-full")

    owner, told, shown = QObject(), [], []
    threaded.failed.connect(shown.append)
    threaded.run(job, owner=owner, done=lambda _r: None, error=told.append)
    threaded.run(job, owner=owner, done=lambda _r: None)
    qtbot.waitUntil(lambda: bool(told and shown))
    assert told[0].code == shown[0].code == "disk-full"


def test_an_immediate_lane_answers_before_run_returns(tasks):
    owner, seen = QObject(), []
    tasks.run(lambda: 7, owner=owner, done=seen.append, key="x")
    assert seen == [7]
    assert tasks.pending == 0


def test_an_event_from_a_lane_is_heard_on_the_screens_thread(qtbot, lane):
    feed, owner, seen = ChangeFeed(), QObject(), []
    changes = Changes(feed)
    changes.listen(owner, (str,), lambda event: seen.append((event, threading.get_ident())))
    lane.submit(lambda: feed.publish("changed", 3))
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [("changed", threading.get_ident())]
    changes.close()


def test_a_screen_that_fails_does_not_keep_others_from_hearing(qapp, caplog):
    feed, owner, seen = ChangeFeed(), QObject(), []
    changes = Changes(feed)

    def broken(_event):
        raise RuntimeError

    changes.listen(owner, (str,), broken)
    changes.listen(owner, (str,), seen.append)
    with caplog.at_level(logging.ERROR):
        feed.publish("changed")
    assert seen == ["changed"]
    assert "could not follow" in caplog.text
    changes.close()
    feed.publish("later")
    assert seen == ["changed"]
