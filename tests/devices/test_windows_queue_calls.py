"""The calls of winspool as C gets them: over real C functions that stand in for the library."""

from __future__ import annotations

import ctypes

import pytest
from winspool_answers import ACCESS_DENIED, NO_SUCH_PRINTER, Job, Recorded

from hall_app.devices.printers import JobState, SpoolTicket
from hall_app.devices.spooler_windows import WindowsSpooler
from hall_app.devices.windows_queue import WindowsQueue
from hall_app.devices.windows_queue_calls import QueueCallsOfWindows
from hall_app.support.errors import PrintFault

NUMBER, TEXT, ADDRESS = ctypes.c_uint32, ctypes.c_wchar_p, ctypes.c_void_p
TOLD = ctypes.POINTER(NUMBER)
TITLE = "ABCD-20260302-0001-slip"


class Library:
    """winspool.drv: each function takes its arguments from C and answers as recorded."""

    def __init__(self, answers):
        self.answers = answers
        self.levels, self.command = set(), None
        for name, *arguments in (
            ("OpenPrinterW", TEXT, ctypes.POINTER(ADDRESS), ADDRESS),
            ("ClosePrinter", ADDRESS),
            ("GetPrinterW", ADDRESS, NUMBER, ADDRESS, NUMBER, TOLD),
            ("GetJobW", ADDRESS, NUMBER, NUMBER, ADDRESS, NUMBER, TOLD),
            ("EnumJobsW", ADDRESS, NUMBER, NUMBER, NUMBER, ADDRESS, NUMBER, TOLD, TOLD),
            ("SetJobW", ADDRESS, NUMBER, NUMBER, ADDRESS, NUMBER),
        ):
            kind = ctypes.CFUNCTYPE(ctypes.c_int, *arguments)
            setattr(self, name, kind(getattr(self, f"_{name}")))

    def _OpenPrinterW(self, printer, handle, defaults):
        found = self.answers.open(printer)
        handle[0] = found or None
        return int(bool(found) and defaults is None)

    def _ClosePrinter(self, handle):
        self.answers.close(handle)
        return 1

    def _GetPrinterW(self, handle, level, room, size, needed):
        self.levels.add(("printer", level))
        return self._told(self.answers.printer(handle, at(room, size)), needed)

    def _GetJobW(self, handle, job, level, room, size, needed):
        self.levels.add(("job", level))
        return self._told(self.answers.job(handle, job, at(room, size)), needed)

    def _EnumJobsW(self, handle, first, most, level, room, size, needed, count):
        self.levels.add(("jobs", level))
        answer = self.answers.jobs(handle, at(room, size))
        count[0] = answer.count if not first and answer.count <= most else 0
        return self._told(answer, needed)

    def _SetJobW(self, handle, job, level, room, command):
        self.command = (level, room, command)
        return int(self.answers.delete(handle, job))

    def _told(self, answer, needed):
        needed[0] = answer.needed
        return int(answer.done)


def at(address, size):
    return (ctypes.c_char * size).from_address(address) if address else None


@pytest.fixture
def library(monkeypatch):
    made = Library(Recorded())
    monkeypatch.setattr(ctypes, "WinDLL", lambda _name, **_: made, raising=False)
    monkeypatch.setattr(
        ctypes, "set_last_error", lambda error: setattr(made.answers, "last", error), raising=False
    )
    monkeypatch.setattr(ctypes, "get_last_error", lambda: made.answers.last, raising=False)
    yield made
    assert made.answers.open_handles == {}


def test_a_job_is_asked_for_and_deleted_through_c(library):
    library.answers.queues["laser"] = [Job(6, "other"), Job(7, TITLE, 0x0010)]
    spooler, ticket = WindowsSpooler(), SpoolTicket(printer="laser", job_id="7")
    assert spooler.status(ticket).state is JobState.PRINTING
    assert library.levels == {("job", 1), ("printer", 2)}
    spooler.cancel(ticket)
    assert library.answers.deleted == [7]
    assert library.command == (0, None, 5)
    assert spooler.status(ticket).state is JobState.UNKNOWN


def test_the_jobs_of_a_queue_are_listed_through_c(library):
    library.answers.queues["laser"] = [Job(6, "低保-0001"), Job(2**31 + 1, TITLE)]
    library.answers.grows = 1
    queue = WindowsQueue(QueueCallsOfWindows(), tuple)
    assert queue.jobs("laser") == {6: "低保-0001", 2**31 + 1: TITLE}
    assert library.levels == {("jobs", 1)}


def test_what_windows_refuses_comes_through_with_its_number(library):
    library.answers.queues["laser"] = [Job(7, TITLE)]
    library.answers.refuses["delete"] = ACCESS_DENIED
    with pytest.raises(PrintFault) as caught:
        WindowsSpooler().cancel(SpoolTicket(printer="laser", job_id="7"))
    assert caught.value.details == {"printer": "laser", "status": ACCESS_DENIED}


def test_an_error_of_an_earlier_call_is_not_taken_for_the_present_one(library):
    calls = QueueCallsOfWindows()
    assert calls.open("gone") == 0
    assert calls.error() == NO_SUCH_PRINTER
    calls.close(calls.open("laser"))
    assert calls.error() == 0


def test_the_spooler_itself_is_opened_without_a_name(library):
    WindowsQueue(QueueCallsOfWindows(), tuple).check_service()
    assert library.answers.opened == [None]
