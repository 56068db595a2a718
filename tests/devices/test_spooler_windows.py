"""Printing on Windows: the job that comes of drawing, found in the queue of its printer."""

from __future__ import annotations

import ctypes

import pytest
from paper_files import A4, A5
from winspool_answers import ACCESS_DENIED, SERVICE_STOPPED, Job, Recorded

from hall_app.devices import spooler_qt, windows_calls
from hall_app.devices.printers import JobState, PrinterInfo, PrinterState, SpoolTicket, Tray
from hall_app.devices.spooler_windows import WindowsSpooler
from hall_app.support.errors import PrintFault

TITLE = "ABCD-20260302-0001-slip"
TRAYS = (Tray(key="1", name="上"),)


class Machine:
    """A Windows with one printer: Qt draws, and the job stands in the recorded queue.

    Attributes:
        at_start: What the queue does when the job has begun.
        at_end: What it does when the pages are drawn.
    """

    def __init__(self):
        self.calls = Recorded()
        self.spooler = WindowsSpooler(lambda: self.calls)
        self.names, self.paper_sizes = ["laser"], ()
        self.drawn = []
        self.asked_for_trays = []
        self.at_start = lambda queue: queue.append(Job(8, TITLE, 0x0008))
        self.at_end = lambda _queue: None

    def qt_printers(self):
        return tuple(
            PrinterInfo(
                name=name,
                description=name,
                state=PrinterState.READY,
                paper_sizes=self.paper_sizes,
            )
            for name in self.names
        )

    def draw(self, pdf, *, printer, title, started, **_):
        queue = self.calls.queues.setdefault(printer, [])
        self.at_start(queue)
        started()
        self.drawn.append((pdf, printer, title))
        self.at_end(queue)

    def trays(self, printer):
        self.asked_for_trays.append(printer)
        return TRAYS

    def send(self):
        return self.spooler.send(b"%PDF", printer="laser", title=TITLE, copies=1, paper=A5)


@pytest.fixture
def machine(monkeypatch):
    made = Machine()
    monkeypatch.setattr(spooler_qt, "qt_printers", made.qt_printers)
    monkeypatch.setattr(spooler_qt, "qt_names", lambda: tuple(made.names))
    monkeypatch.setattr(spooler_qt, "draw_on_printer", made.draw)
    monkeypatch.setattr(windows_calls, "WindowsCalls", lambda: made)
    yield made
    assert made.calls.open_handles == {}


def test_the_job_is_found_and_followed_until_it_is_out(machine):
    ticket = machine.send()
    assert ticket == SpoolTicket(printer="laser", job_id="8")
    assert machine.drawn == [(b"%PDF", "laser", TITLE)]
    job = machine.calls.queues["laser"][0]
    assert machine.spooler.status(ticket).state is JobState.SENT
    job.status = 0x0010
    assert machine.spooler.status(ticket).state is JobState.PRINTING
    job.status = 0x0080
    assert machine.spooler.status(ticket).state is JobState.DONE


@pytest.mark.parametrize("grows", [0, 1, 2])
def test_a_job_of_the_same_title_that_waits_already_is_not_the_new_one(machine, grows):
    machine.calls.queues["laser"] = [Job(9, TITLE, 0x0040), Job(3, "other")]
    machine.calls.grows = grows
    assert machine.send().job_id == "8"


@pytest.mark.parametrize("grows", [0, 1, 2])
def test_a_job_that_left_at_once_is_not_taken_for_the_one_that_waits(machine, grows):
    machine.calls.queues["laser"] = [Job(6, TITLE, 0x0040)]
    machine.calls.grows = grows
    machine.at_start = lambda queue: queue.append(Job(8, "other"))
    assert machine.send().job_id is None


def test_of_two_new_jobs_of_one_title_the_later_is_followed(machine):
    machine.at_start = lambda queue: queue.extend([Job(8, TITLE), Job(9, TITLE), Job(10, "other")])
    assert machine.send().job_id == "9"


def test_a_job_that_gets_its_title_late_is_found_when_it_is_drawn(machine):
    machine.at_start = lambda queue: queue.append(Job(8, "Local Downlevel Document", 0x0008))
    machine.at_end = lambda queue: setattr(queue[0], "document", TITLE)
    assert machine.send().job_id == "8"


def test_a_queue_that_cannot_be_looked_at_halfway_leaves_no_half_paper(machine):
    machine.at_start = lambda _queue: machine.calls.refuses.update(open=ACCESS_DENIED)
    assert machine.send() == SpoolTicket(printer="laser", job_id=None)
    assert len(machine.drawn) == 1


def test_a_queue_that_gives_out_no_list_is_printed_on_all_the_same(machine):
    machine.calls.refuses["jobs"] = ACCESS_DENIED
    assert machine.send().job_id is None
    assert len(machine.drawn) == 1


def test_half_a_paper_is_taken_off_the_queue_again(machine):
    def refuse(_queue):
        raise PrintFault("printer-refused", printer="laser", status="page")

    machine.calls.queues["laser"] = [Job(6, TITLE)]
    machine.at_end = refuse
    with pytest.raises(PrintFault) as caught:
        machine.send()
    assert caught.value.code == "printer-refused"
    assert machine.calls.deleted == [8]
    machine.calls.refuses["delete"] = ACCESS_DENIED
    with pytest.raises(PrintFault) as caught:
        machine.send()
    assert caught.value.code == "printer-refused"


def test_nothing_is_drawn_for_a_printer_that_is_gone(machine):
    del machine.calls.queues["laser"]
    with pytest.raises(PrintFault) as caught:
        machine.send()
    assert caught.value.code == "printer-gone"
    assert machine.drawn == []


def test_printers_are_told_with_their_trouble_and_only_ready_ones_with_trays(machine):
    machine.names = ["laser", "needle"]
    laser, needle = machine.spooler.printers()
    assert (laser.state, laser.trays, laser.drawn) == (PrinterState.READY, TRAYS, True)
    assert (needle.state, needle.trays) == (PrinterState.OFFLINE, None)
    assert machine.asked_for_trays == ["laser"]


def test_no_printers_are_told_apart_from_a_stopped_print_service(machine):
    machine.names = []
    assert machine.spooler.printers() == ()
    machine.calls.refuses["open"] = SERVICE_STOPPED
    with pytest.raises(PrintFault) as caught:
        machine.spooler.printers()
    assert caught.value.code == "spooler-down"


def test_a_printer_removed_since_is_not_asked_for_ever(machine):
    ticket = machine.send()
    machine.names, machine.calls.queues = ["other"], {"other": []}
    assert machine.spooler.status(ticket).state is JobState.UNKNOWN
    machine.spooler.cancel(ticket)
    machine.names = ["other", "laser"]
    assert machine.spooler.status(ticket).state is JobState.HELD


def test_a_sheet_that_a_printer_has_not_is_refused_before_anything_is_drawn(machine):
    machine.paper_sizes = (A4,)
    with pytest.raises(PrintFault) as caught:
        machine.send()
    assert caught.value.code == "paper-size-missing"
    assert machine.drawn == []


@pytest.mark.skipif(hasattr(ctypes, "WinDLL"), reason="not run: needs another system than Windows")
def test_without_winspool_the_spooler_is_down():
    with pytest.raises(PrintFault) as caught:
        WindowsSpooler().status(SpoolTicket(printer="any", job_id="1"))
    assert caught.value.code == "spooler-down"
