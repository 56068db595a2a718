"""The print service of the Windows that the tests run on; nothing is printed."""

from __future__ import annotations

import ctypes

import pytest

from hall_app.devices.printers import JobState, SpoolTicket
from hall_app.devices.spooler_qt import qt_names
from hall_app.devices.spooler_windows import WindowsSpooler
from hall_app.devices.windows_queue import WindowsQueue
from hall_app.devices.windows_queue_calls import QueueCallsOfWindows

pytestmark = pytest.mark.skipif(not hasattr(ctypes, "WinDLL"), reason="not run: needs Windows")
NOBODYS = "no printer has this name 没有"
NO_JOB = 2**31 - 1


@pytest.fixture
def queue(qapp):
    return WindowsQueue(QueueCallsOfWindows(), qt_names)


@pytest.fixture
def printers(qapp):
    if not qt_names():
        pytest.skip("not run: needs a printer")
    return qt_names()


def test_the_print_service_answers(queue):
    queue.check_service()


@pytest.mark.parametrize("name", [NOBODYS, "\\\\localhost\\" + NOBODYS])
def test_a_job_of_a_printer_that_does_not_exist_is_gone(qapp, name):
    spooler, ticket = WindowsSpooler(), SpoolTicket(printer=name, job_id="1")
    assert spooler.status(ticket).state is JobState.UNKNOWN
    spooler.cancel(ticket)


def test_every_printer_says_how_it_is_and_what_lies_in_its_queue(queue, printers):
    assert {one.name for one in WindowsSpooler().printers()} == set(printers)
    for name in printers:
        assert all(number > 0 for number in queue.jobs(name))


def test_a_job_that_no_queue_has_is_gone_and_stays_so(printers):
    for name in printers:
        ticket = SpoolTicket(printer=name, job_id=str(NO_JOB))
        assert WindowsSpooler().status(ticket).state is JobState.UNKNOWN
        WindowsSpooler().cancel(ticket)
