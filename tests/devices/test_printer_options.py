"""Sheet, copies, tray and sides: what a network printer behind CUPS was really told."""

from __future__ import annotations

import io
import os
import socket
import struct
import subprocess
import sys
import threading

import pytest
from cups_fixture import until
from ipp_printer import QUEUE
from paper_files import A4, A5, A5_LYING, a_page
from pypdf import PdfReader

from hall_app.devices.printers import (
    JobOptions,
    JobReason,
    JobState,
    PaperSize,
    PrinterInfo,
    PrinterState,
    Tray,
    check_choice,
)
from hall_app.devices.spooler_cups import CupsSpooler
from hall_app.domain.printer_settings import Sides
from hall_app.support.errors import PrintFault

ROLL = PaperSize(width=80, height=92.5, roll=True)
TITLE = "ABCD-20260302-0001"


@pytest.fixture
def spooler(cups):
    return CupsSpooler(cups.address)


@pytest.fixture
def known(spooler, network_printer):
    """What the queue of the network printer says of itself."""
    until(lambda: found(spooler).trays, what="the queue knows its trays")
    return found(spooler)


def found(spooler) -> PrinterInfo:
    return next(one for one in spooler.printers() if one.name == QUEUE)


def told(spooler, network_printer, *, paper=A4, copies=1, options=None):
    """Print two pages and return what the printer was told."""
    spooler.send(
        a_page(paper, 2),
        printer=QUEUE,
        title=TITLE,
        copies=copies,
        paper=paper,
        options=options or JobOptions(),
    )
    return network_printer.told()


def test_trays_and_both_sides_of_a_network_printer_are_listed(known):
    assert [tray.key for tray in known.trays] == ["tray-1", "tray-2", "manual"]
    assert known.duplex is True
    assert known.takes(ROLL)


@pytest.mark.parametrize(
    ("paper", "sheet"), [(A4, (21000, 29700)), (A5_LYING, (14800, 21000)), (ROLL, (8000, 29700))]
)
def test_the_sheet_arrives_at_the_printer(spooler, known, network_printer, paper, sheet):
    media = told(spooler, network_printer, paper=paper)["MEDIA_COL"]
    assert f"{{x-dimension={sheet[0]} y-dimension={sheet[1]}}}" in media


@pytest.mark.parametrize(
    ("sides", "word"),
    [
        (Sides.ONE, "one-sided"),
        (Sides.LONG, "two-sided-long-edge"),
        (Sides.SHORT, "two-sided-short-edge"),
    ],
)
def test_the_sides_arrive_at_the_printer(spooler, known, network_printer, sides, word):
    assert told(spooler, network_printer, options=JobOptions(sides=sides))["SIDES"] == word


@pytest.mark.parametrize("paper", [A4, A5_LYING, ROLL])
def test_the_tray_arrives_with_its_sheet(spooler, known, network_printer, paper):
    media = told(spooler, network_printer, paper=paper, options=JobOptions(tray="tray-2"))
    assert "media-source=tray-2" in media["MEDIA_COL"]
    assert "x-dimension" in media["MEDIA_COL"]


def test_copies_arrive_at_the_printer_and_the_pages_are_sent_once(spooler, known, network_printer):
    assert told(spooler, network_printer, copies=3)["COPIES"] == "3"
    printed = PdfReader(io.BytesIO((network_printer.folder / "printed").read_bytes()))
    assert len(printed.pages) == 2


def test_sides_of_pages_drawn_through_qt_arrive_too(cups, known, network_printer, tmp_path):
    (tmp_path / "two.pdf").write_bytes(a_page(A4, 2))
    program = (
        "import pathlib, sys\n"
        "from PySide6.QtWidgets import QApplication\n"
        "from hall_app.devices.printers import JobOptions, PaperSize\n"
        "from hall_app.devices.spooler_qt import draw_on_printer, qt_printers\n"
        "from hall_app.domain.printer_settings import Sides\n"
        "app = QApplication([])\n"
        "print({one.name: one.duplex for one in qt_printers()})\n"
        "draw_on_printer(pathlib.Path(sys.argv[1]).read_bytes(), printer='IPPQ', title='QT',\n"
        "    copies=1, paper=PaperSize(width=210, height=297), options=JobOptions(\n"
        "        sides=Sides.LONG))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, tmp_path / "two.pdf"],
        env={**os.environ, "CUPS_SERVER": cups.address, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert "'IPPQ': True" in done.stdout
    assert network_printer.told()["SIDES"] == "two-sided-long-edge"


def test_a_job_is_done_when_the_network_printer_has_it(spooler, known, network_printer):
    ticket = spooler.send(a_page(A4), printer=QUEUE, title=TITLE, copies=1, paper=A4)
    network_printer.told()
    until(lambda: spooler.status(ticket).state is JobState.DONE, what="the job left the queue")


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (JobOptions(tray="tray-9"), "tray-missing"),
        (JobOptions(sides=Sides.LONG), "duplex-missing"),
        (JobOptions(sides=Sides.SHORT), "duplex-missing"),
    ],
)
def test_what_the_printer_lacks_is_refused_before_anything_is_sent(cups, spooler, options, code):
    before = cups.run("lpstat", "-W", "all", "-o")
    with pytest.raises(PrintFault) as caught:
        spooler.send(a_page(A5), printer="KEEPQ", title=TITLE, copies=1, paper=A5, options=options)
    assert caught.value.code == code
    assert caught.value.details["printer"] == "KEEPQ"
    assert cups.run("lpstat", "-W", "all", "-o") == before


def test_one_side_is_no_demand_and_a_printer_that_says_nothing_is_believed(cups, spooler):
    for printer, sides in (("KEEPQ", Sides.ONE), ("RAWQ", Sides.LONG)):
        ticket = spooler.send(
            a_page(A5),
            printer=printer,
            title=TITLE,
            copies=1,
            paper=A5,
            options=JobOptions(sides=sides),
        )
        until(
            lambda ticket=ticket: spooler.status(ticket).state is JobState.DONE,
            what=f"{printer} printed",
        )


@pytest.mark.parametrize(
    ("listed", "fits"),
    [
        ((80, 297), True),
        ((80, 93), True),
        ((80, 60), False),
        ((297, 80), False),
        ((210, 297), False),
    ],
)
def test_a_roll_takes_a_page_as_wide_as_itself_and_no_longer(listed, fits):
    printer = PrinterInfo(
        name="小票机",
        description="小票机",
        state=PrinterState.READY,
        paper_sizes=(PaperSize(width=listed[0], height=listed[1]),),
        trays=(Tray(key="main", name="main"),),
    )
    if fits:
        check_choice([printer], printer="小票机", paper=ROLL)
        return
    with pytest.raises(PrintFault) as caught:
        check_choice([printer], printer="小票机", paper=ROLL)
    assert caught.value.code == "paper-size-missing"


@pytest.fixture
def falling_printer(cups):
    """A printer that takes the first bytes of a job and is gone then."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        address = f"socket://127.0.0.1:{listener.getsockname()[1]}"
        fallen = threading.Event()

        def take_a_little() -> None:
            caller, _ = listener.accept()
            caller.recv(64)
            # Closing so makes the other side see a broken line, not an end.
            caller.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            listener.close()
            caller.close()
            fallen.set()

        threading.Thread(target=take_a_little, daemon=True).start()
        cups.run("lpadmin", "-p", "FALLQ", "-E", "-v", address)
        yield fallen
        cups.run("cancel", "-a", "FALLQ")
        cups.run("lpadmin", "-x", "FALLQ")


@pytest.mark.fault("T25")
def test_a_printer_that_vanishes_mid_job_keeps_the_job_and_never_calls_it_done(
    spooler, falling_printer
):
    pages = a_page(A4) + b"\n%" + b" " * 4_000_000
    ticket = spooler.send(pages, printer="FALLQ", title=TITLE, copies=1, paper=A4)
    until(falling_printer.is_set, what="the printer fell over")
    until(
        lambda: spooler.status(ticket).state is JobState.HELD, what="the job waits for the printer"
    )
    assert spooler.status(ticket).reason is not JobReason.NONE


@pytest.mark.fault("T25")
def test_a_queue_taken_away_with_its_job_is_not_a_printed_job(cups, spooler):
    cups.run("lpadmin", "-p", "LOSTQ", "-E", "-v", f"keep:{cups.root}/out")
    cups.run("cupsdisable", "LOSTQ")
    ticket = spooler.send(a_page(A5), printer="LOSTQ", title=TITLE, copies=1, paper=A5)
    cups.run("lpadmin", "-x", "LOSTQ")
    assert spooler.status(ticket).state in {JobState.UNKNOWN, JobState.FAILED}
