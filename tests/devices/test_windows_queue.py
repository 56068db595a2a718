"""Following jobs of the Windows spooler, with the answers that winspool lays out."""

from __future__ import annotations

import ctypes
from types import SimpleNamespace

import pytest
from winspool_answers import (
    ACCESS_DENIED,
    SERVICE_STOPPED,
    Job,
    Recorded,
)

from hall_app.devices.printers import JobReason, JobState, JobStatus, PrinterState, SpoolTicket
from hall_app.devices.spooler_windows import WindowsSpooler
from hall_app.devices.windows_queue import (
    JobInfo1,
    PrinterInfo2,
    WindowsQueue,
    job_status,
    printer_state,
    printer_trouble,
)
from hall_app.support.errors import PrintFault
from hall_app.ui.case_words import reason_words
from hall_app.ui.i18n import translate

TITLE = "ABCD-20260302-0001-slip"
FORGOTTEN = JobStatus(state=JobState.UNKNOWN, reason=JobReason.FORGOTTEN)
SERVER = "\\\\server\\laser"


@pytest.fixture
def calls():
    """A print service with one printer; every handle is given back in the end."""
    made = Recorded()
    yield made
    assert made.open_handles == {}


def queue_of(calls, *, listed=("laser",)):
    return WindowsQueue(calls, lambda: listed)


def told(calls, job=7, *, printer="laser", listed=("laser",)):
    return queue_of(calls, listed=listed).status(printer, job)


@pytest.mark.parametrize(
    ("status", "attributes", "reason", "state"),
    [
        (0, 0, JobReason.NONE, PrinterState.READY),
        (0, 0x0400, JobReason.PRINTER_OFFLINE, PrinterState.OFFLINE),
        (0x0080, 0, JobReason.PRINTER_OFFLINE, PrinterState.OFFLINE),
        (0x2000000, 0, JobReason.PRINTER_OFFLINE, PrinterState.OFFLINE),  # its server
        (0x0010, 0, JobReason.PAPER_OUT, PrinterState.STOPPED),
        (0x0008 | 0x0002, 0, JobReason.PAPER_JAM, PrinterState.STOPPED),
        (0x0001, 0, JobReason.PRINTER_STOPPED, PrinterState.STOPPED),
        (0x0800, 0, JobReason.NEEDS_ATTENTION, PrinterState.STOPPED),  # output bin full
        (0x0400 | 0x4000, 0, JobReason.NONE, PrinterState.READY),  # printing, processing
        (0x20000, 0, JobReason.NONE, PrinterState.READY),  # toner low prints
    ],
)
def test_printer_flags_say_whether_a_job_would_come_out(status, attributes, reason, state):
    trouble = printer_trouble(status=status, attributes=attributes)
    assert trouble is reason
    assert printer_state(trouble) is state


@pytest.mark.parametrize(
    ("flags", "state", "reason"),
    [
        (0, JobState.SENT, JobReason.NONE),
        (0x0008, JobState.SENT, JobReason.NONE),  # spooling
        (0x0010, JobState.PRINTING, JobReason.NONE),
        (0x2010, JobState.PRINTING, JobReason.NONE),  # retained until it is out
        (0x2000, JobState.SENT, JobReason.NONE),
        (0x0010 | 0x0040, JobState.HELD, JobReason.PAPER_OUT),
        (0x0010 | 0x0002, JobState.HELD, JobReason.NEEDS_ATTENTION),
        (0x0020, JobState.HELD, JobReason.PRINTER_OFFLINE),
        (0x0001, JobState.HELD, JobReason.HELD_BY_USER),
        (0x0080, JobState.DONE, JobReason.NONE),
        (0x0010 | 0x0004, JobState.FAILED, JobReason.CANCELLED),
        (0x0100, JobState.FAILED, JobReason.CANCELLED),
    ],
)
def test_job_flags_never_call_a_waiting_job_done(flags, state, reason):
    status = job_status(flags, trouble=JobReason.NONE)
    assert (status.state, status.reason) == (state, reason)


@pytest.mark.parametrize("flags", [0x2080, 0x2080 | 0x0004, 0x2080 | 0x0004 | 0x0100])
def test_a_job_that_came_out_and_is_cleared_away_was_not_taken_off_by_anybody(flags):
    assert job_status(flags, trouble=JobReason.NONE) == JobStatus(state=JobState.DONE)


@pytest.mark.parametrize("flags", [0, 0x0008, 0x0010])
def test_job_waits_while_its_printer_is_offline(flags):
    status = job_status(flags, trouble=JobReason.PRINTER_OFFLINE)
    assert (status.state, status.reason) == (JobState.HELD, JobReason.PRINTER_OFFLINE)


def test_records_have_the_size_and_places_that_windows_gives_them():
    if ctypes.sizeof(ctypes.c_void_p) != 8:
        pytest.skip("not run: needs a 64-bit system")
    assert ctypes.sizeof(JobInfo1) == 96
    assert (JobInfo1.pDocument.offset, JobInfo1.Status.offset) == (32, 56)
    assert ctypes.sizeof(PrinterInfo2) == 136
    assert (PrinterInfo2.Attributes.offset, PrinterInfo2.Status.offset) == (104, 124)


@pytest.mark.parametrize(
    ("job", "printer", "words"),
    [
        (0x0010 | 0x0040, 0, "printer is out of paper"),
        (0x0010, 0x0010, "printer is out of paper"),
        (0x0010 | 0x0020, 0, "printer is switched off"),
        (0, 0x0080, "printer is switched off"),
        (0x0010, 0x0008, "paper is stuck"),
        (0x0010, 0x400000, "a cover is open"),
        (0x0010 | 0x0400, 0, "printer wants somebody to look"),
        (0x0001, 0, "held at the printer"),
        (0x0010 | 0x0004, 0, "taken off at the printer"),
    ],
)
def test_the_clerk_reads_why_a_job_does_not_come_out(calls, job, printer, words):
    calls.queues["laser"] = [Job(7, TITLE, job)]
    calls.printer_status = printer
    reason = told(calls).reason
    shown = reason_words(SimpleNamespace(state="failed", reason=reason))
    assert shown == translate("Papers", words)


def test_a_job_that_finishes_between_two_looks_is_forgotten(calls):
    calls.queues["laser"] = [Job(6, TITLE, 0x0010 | 0x0040), Job(7, TITLE, 0x0010)]
    assert told(calls) == JobStatus(state=JobState.PRINTING)
    del calls.queues["laser"][1]
    assert told(calls) == FORGOTTEN


@pytest.mark.parametrize("grows", [0, 1, 3])
def test_a_buffer_that_became_too_small_is_made_larger(calls, grows):
    calls.queues["laser"] = [Job(6, "other"), Job(7, TITLE, 0x0010)]
    queue = queue_of(calls)
    calls.grows = grows
    assert queue.jobs("laser") == {6: "other", 7: TITLE}
    calls.grows = grows
    assert queue.status("laser", 7) == JobStatus(state=JobState.PRINTING)
    calls.grows, calls.printer_status = grows, 0x0010
    assert queue.trouble("laser") is JobReason.PAPER_OUT


def test_a_queue_that_never_stops_growing_is_not_asked_for_ever(calls):
    calls.queues["laser"], calls.grows = [Job(7, TITLE)], 10**6
    assert queue_of(calls).jobs("laser") == {}
    assert calls.grows > 10**6 - 20


def test_names_of_documents_are_read_as_windows_writes_them(calls):
    titles = {1: "低保-0001", 2: "\U0002070e 生僻字", 3: ""}
    calls.queues["laser"] = [Job(number, title) for number, title in titles.items()]
    assert queue_of(calls).jobs("laser") == titles


def test_an_empty_queue_has_no_jobs(calls):
    assert queue_of(calls).jobs("laser") == {}


@pytest.mark.parametrize("address", [None, 64, 2**63])
def test_a_text_that_points_out_of_the_answer_is_not_read(calls, monkeypatch, address):
    def jobs(handle, room):
        answer = Recorded.jobs(calls, handle, room)
        if answer.done:
            JobInfo1.from_buffer(room).pDocument = address
        return answer

    calls.queues["laser"] = [Job(7, TITLE)]
    monkeypatch.setattr(calls, "jobs", jobs)
    assert queue_of(calls).jobs("laser") == {7: ""}


def test_a_printer_of_a_server_is_opened_by_its_whole_name(calls):
    calls.queues[SERVER] = [Job(7, TITLE, 0x0010)]
    assert told(calls, printer=SERVER).state is JobState.PRINTING
    assert set(calls.opened) == {SERVER}


def test_a_job_whose_printer_was_removed_is_forgotten_and_not_waited_for(calls):
    assert told(calls, printer="old", listed=("laser",)) == FORGOTTEN


def test_a_job_of_a_printer_that_is_there_and_does_not_open_waits(calls):
    held = JobStatus(state=JobState.HELD, reason=JobReason.PRINTER_OFFLINE)
    assert told(calls, printer=SERVER, listed=("laser", SERVER)) == held
    calls.refuses["open"] = SERVICE_STOPPED
    assert told(calls, printer=SERVER, listed=("laser", SERVER)) == held


def test_a_job_that_may_not_be_asked_for_is_neither_done_nor_failed(calls):
    calls.queues["laser"] = [Job(7, TITLE, 0x0010)]
    calls.refuses["job"] = ACCESS_DENIED
    assert told(calls) == JobStatus(state=JobState.UNKNOWN)
    calls.refuses = {"open": ACCESS_DENIED}
    assert told(calls) == JobStatus(state=JobState.HELD, reason=JobReason.NEEDS_ATTENTION)


@pytest.mark.parametrize("act", ["status", "delete", "jobs", "trouble", "check_service"])
def test_a_stopped_print_service_is_told(calls, act):
    calls.refuses["open"] = SERVICE_STOPPED
    arguments = {"status": ("laser", 7), "delete": ("laser", 7), "check_service": ()}
    with pytest.raises(PrintFault) as caught:
        getattr(queue_of(calls, listed=()), act)(*arguments.get(act, ("laser",)))
    assert caught.value.code == "spooler-down"


def test_a_running_print_service_without_printers_is_not_down(calls):
    queue_of(calls, listed=()).check_service()
    calls.refuses["open"] = ACCESS_DENIED
    queue_of(calls, listed=()).check_service()
    assert calls.opened == [None, None]


def test_a_job_is_deleted_and_one_that_is_gone_stays_gone(calls):
    calls.queues["laser"] = [Job(6, TITLE), Job(7, TITLE)]
    spooler = WindowsSpooler(lambda: calls)
    for _ in range(2):
        spooler.cancel(SpoolTicket(printer="laser", job_id="7"))
    assert calls.deleted == [7]
    assert [job.number for job in calls.queues["laser"]] == [6]


def test_a_job_that_windows_does_not_let_go_is_told(calls):
    calls.queues["laser"] = [Job(7, TITLE)]
    calls.refuses["delete"] = ACCESS_DENIED
    with pytest.raises(PrintFault) as caught:
        WindowsSpooler(lambda: calls).cancel(SpoolTicket(printer="laser", job_id="7"))
    assert caught.value.code == "job-not-taken-off"
    assert caught.value.details["printer"] == "laser"


def test_a_job_goes_with_its_printer_but_not_with_one_that_is_only_off(calls):
    queue_of(calls, listed=("laser",)).delete("old", 7)
    with pytest.raises(PrintFault) as caught:
        queue_of(calls, listed=("laser", SERVER)).delete(SERVER, 7)
    assert caught.value.code == "printer-gone"


@pytest.mark.parametrize("number", [None, "", "urn:uuid:1"])
def test_a_job_without_a_number_is_not_asked_for(calls, number):
    spooler = WindowsSpooler(lambda: calls)
    assert spooler.status(SpoolTicket(printer="laser", job_id=number)) == FORGOTTEN
    spooler.cancel(SpoolTicket(printer="laser", job_id=number))
    assert calls.opened == []
