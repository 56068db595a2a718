"""Printing on a real CUPS server: what is sent, refused, waits and comes out."""

from __future__ import annotations

import getpass
import io
import os
import subprocess
import sys

import pytest
from cups_fixture import missing_for_cups, remove, start_cups, until
from PySide6.QtCore import QBuffer, QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtPdf import QPdfDocument
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from hall_app.devices import ipp
from hall_app.devices.printers import (
    JobReason,
    JobState,
    JobStatus,
    PaperSize,
    PrinterState,
    SpoolTicket,
)
from hall_app.devices.spooler_cups import CupsSpooler
from hall_app.devices.spooler_qt import page_image
from hall_app.support.errors import PrintFault
from hall_app.support.paths import resources

A4 = PaperSize(width=210, height=297)
A5 = PaperSize(width=148, height=210)
A5_LYING = PaperSize(width=210, height=148)
ROLL = PaperSize(width=80, height=160)
TITLE = "ABCD-20260302-0001"
NAME = "欧阳㛃䶮"


@pytest.fixture(scope="module")
def receipt() -> bytes:
    """A small A5 page with a name of rare characters in an embedded font."""
    pdfmetrics.registerFont(TTFont("Song", str(resources() / "fonts" / "NotoSerifSC-Regular.ttf")))
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(A5.width * 72 / 25.4, A5.height * 72 / 25.4))
    canvas.setFont("Song", 20)
    canvas.drawString(60, 400, NAME)
    canvas.save()
    return out.getvalue()


@pytest.fixture
def spooler(cups):
    """A spooler on the test server."""
    return CupsSpooler(cups.address)


@pytest.fixture
def own_cups():
    """A server that a test may kill."""
    if missing := missing_for_cups():
        pytest.skip(f"not run: needs {missing}")
    server = start_cups()
    yield server
    remove(server)


@pytest.fixture
def send(spooler, receipt):
    """Send the receipt, A5 and once unless told otherwise; what still waits is cancelled."""
    tickets = []

    def act(printer, *, copies=1, paper=A5, title=TITLE):
        tickets.append(
            spooler.send(receipt, printer=printer, title=title, copies=copies, paper=paper)
        )
        return tickets[-1]

    yield act
    for ticket in tickets:
        spooler.cancel(ticket)


def reaches(spooler, ticket, state, reason=JobReason.NONE):
    wanted = JobStatus(state=state, reason=reason)
    until(lambda: spooler.status(ticket) == wanted, what=f"{ticket} becomes {wanted}")


def by_name(spooler):
    return {info.name: info for info in spooler.printers()}


def test_every_queue_is_listed_with_its_state_default_first(spooler):
    found = by_name(spooler)
    assert next(iter(found)) == "PDFQ"
    assert found["PDFQ"].is_default
    assert found["PDFQ"].description == "一楼窗口"
    assert found["PDFQ"].state is PrinterState.READY
    assert found["STOPQ"].state is PrinterState.STOPPED
    assert found["REJQ"].state is PrinterState.STOPPED


def test_sheets_are_read_in_millimetres(spooler):
    found = by_name(spooler)
    assert set(found["KEEPQ"].paper_sizes) == {A4, A5}
    assert not found["KEEPQ"].custom_sizes
    assert found["PDFQ"].custom_sizes
    assert found["RAWQ"].paper_sizes == ()


@pytest.mark.parametrize("queue", ["KEEPQ", "RAWQ"])
def test_the_printer_gets_the_very_pages_with_rare_characters(
    cups, spooler, send, receipt, tmp_path, queue
):
    ticket = send(queue)
    reaches(spooler, ticket, JobState.DONE)
    assert cups.kept(ticket.job_id).read_bytes() == receipt


def test_rare_characters_and_sheet_survive_the_whole_filter_chain(
    qapp, cups, spooler, send, receipt
):
    title = "ABCD-20260302-0077"
    reaches(spooler, send("PDFQ", title=title), JobState.DONE)
    (made,) = cups.made(title)
    came_out, sheet = ink(made.read_bytes())
    wanted, _ = ink(receipt)
    assert sheet.fits(A5)
    far = [abs(one - other) for one, other in zip(came_out, wanted, strict=True)]
    assert sum(far) / len(far) < 255 * 0.05, "the written name looks another way"


def ink(pdf):
    """The written part of the first page as 240 x 40 grey values, and the sheet it is on."""
    content, document = QBuffer(), QPdfDocument()
    content.setData(pdf)
    content.open(QBuffer.OpenModeFlag.ReadOnly)
    document.load(content)
    page = page_image(document, 0, dpi=200)
    size = document.pagePointSize(0)
    document.close()
    grey = page.convertToFormat(QImage.Format.Format_Grayscale8)
    dots, line = bytes(grey.constBits()), grey.bytesPerLine()
    rows = [y for y in range(grey.height()) if min(dots[y * line :][: grey.width()]) < 128]
    columns = [x for x in range(grey.width()) if min(dots[x::line]) < 128]
    cut = grey.copy(QRect(QPoint(columns[0], rows[0]), QPoint(columns[-1], rows[-1])))
    small = cut.scaled(240, 40, mode=Qt.TransformationMode.SmoothTransformation)
    sheet = PaperSize(width=size.width() * 25.4 / 72, height=size.height() * 25.4 / 72)
    return bytes(small.constBits()), sheet


def test_as_many_sheets_come_out_as_copies_were_wanted(cups, spooler, send):
    ticket = send("PDFQ", copies=3)
    reaches(spooler, ticket, JobState.DONE)
    until(lambda: cups.sheets("PDFQ", ticket.job_id) == 3, what="three sheets in the page log")


@pytest.mark.fault("T25")
def test_unknown_printer_is_refused_and_never_becomes_the_default(cups, spooler, send):
    before = cups.run("lpstat", "-W", "all", "-o")
    with pytest.raises(PrintFault) as caught:
        send("NOSUCH")
    assert caught.value.code == "printer-unknown"
    assert "PDFQ" in caught.value.details["known"]
    assert cups.run("lpstat", "-W", "all", "-o") == before


@pytest.mark.fault("T25")
def test_printer_removed_after_it_was_listed_is_told_as_gone(cups, spooler, send):
    cups.run("lpadmin", "-p", "BRIEFQ", "-E", "-v", f"keep:{cups.root}/out")
    assert "BRIEFQ" in by_name(spooler)
    cups.run("lpadmin", "-x", "BRIEFQ")
    with pytest.raises(PrintFault) as caught:
        send("BRIEFQ")
    assert caught.value.code == "printer-gone"


def test_rejecting_printer_takes_nothing(send):
    with pytest.raises(PrintFault) as caught:
        send("REJQ")
    assert caught.value.code == "printer-refused"


def test_printer_that_is_not_for_this_user_says_so(cups, spooler, send):
    cups.run("lpadmin", "-p", "OTHERQ", "-E", "-v", f"keep:{cups.root}/out", "-u", "allow:lp")
    try:
        with pytest.raises(PrintFault) as caught:
            send("OTHERQ")
    finally:
        cups.run("lpadmin", "-x", "OTHERQ")
    assert caught.value.code == "printer-refused"
    assert caught.value.details["status"] == "not-allowed"


def test_printer_behind_a_password_says_so(cups, spooler, send):
    cups.run("lpadmin", "-p", "LOCKEDQ", "-E", "-v", f"keep:{cups.root}/out")
    cups.run("lpadmin", "-p", "LOCKEDQ", "-o", "printer-op-policy=locked")
    try:
        with pytest.raises(PrintFault) as caught:
            send("LOCKEDQ")
    finally:
        cups.run("lpadmin", "-x", "LOCKEDQ")
    assert caught.value.code == "printer-refused"
    assert caught.value.details["status"] == "not-allowed"


def test_sheet_that_the_printer_lacks_is_refused_before_sending(send):
    with pytest.raises(PrintFault) as caught:
        send("KEEPQ", paper=ROLL)
    assert caught.value.code == "paper-size-missing"
    assert caught.value.details["width"] == 80


@pytest.mark.parametrize(("queue", "paper"), [("KEEPQ", A5_LYING), ("PDFQ", ROLL), ("RAWQ", ROLL)])
def test_sheet_that_fits_turned_or_by_measure_or_unknown_is_sent(spooler, send, queue, paper):
    reaches(spooler, send(queue, paper=paper), JobState.DONE)


def test_job_on_a_disabled_printer_waits_and_comes_out_when_it_is_enabled(cups, spooler, send):
    ticket = send("STOPQ")
    reaches(spooler, ticket, JobState.HELD, JobReason.PRINTER_STOPPED)
    cups.run("cupsenable", "STOPQ")
    try:
        reaches(spooler, ticket, JobState.DONE)
    finally:
        cups.run("cupsdisable", "STOPQ")


@pytest.mark.fault("T25")
def test_job_to_a_dead_printer_stays_and_says_that_it_is_offline(spooler, send):
    ticket = send("DEADQ")
    reaches(spooler, ticket, JobState.HELD, JobReason.PRINTER_OFFLINE)
    # Between two tries the server takes the word off the queue for a moment.
    until(
        lambda: by_name(spooler)["DEADQ"].state is PrinterState.OFFLINE,
        what="DEADQ is told to be offline",
    )


@pytest.mark.parametrize(
    ("told", "reason"),
    [
        ("media-empty-error", JobReason.PAPER_OUT),
        ("media-jam-error", JobReason.PAPER_JAM),
        ("cover-open", JobReason.COVER_OPEN),
        ("toner-empty-report", JobReason.TONER_OUT),
        ("offline-report", JobReason.PRINTER_OFFLINE),
    ],
)
@pytest.mark.fault("T25")
def test_trouble_at_the_printer_is_named_until_it_is_mended(cups, spooler, send, told, reason):
    with cups.trouble(told):
        ticket = send("KEEPQ")
        reaches(spooler, ticket, JobState.HELD, reason)
    reaches(spooler, ticket, JobState.DONE)


def test_low_toner_is_no_reason_to_hold_a_job(cups, spooler, send):
    with cups.trouble("toner-low-warning"):
        ticket = send("KEEPQ")
        reaches(spooler, ticket, JobState.PRINTING)
    reaches(spooler, ticket, JobState.DONE)


def test_job_taken_back_is_cancelled_and_not_done(cups, spooler, send):
    ticket = send("STOPQ")
    spooler.cancel(ticket)
    reaches(spooler, ticket, JobState.FAILED, JobReason.CANCELLED)
    assert not cups.kept(ticket.job_id).exists()


def test_job_held_by_somebody_says_so(cups, spooler, send):
    ticket = send("STOPQ")
    cups.run("lp", "-i", f"STOPQ-{ticket.job_id}", "-H", "hold")
    reaches(spooler, ticket, JobState.HELD, JobReason.HELD_BY_USER)


def test_file_that_is_no_pdf_fails_and_is_not_done(spooler):
    ticket = spooler.send(b"%PDF-1.4 cut", printer="PDFQ", title=TITLE, copies=1, paper=A5)
    reaches(spooler, ticket, JobState.FAILED, JobReason.REJECTED_FILE)
    spooler.cancel(ticket)


def test_forgotten_job_is_unknown_and_not_done(spooler):
    status = spooler.status(SpoolTicket(printer="PDFQ", job_id="987654"))
    assert status == JobStatus(state=JobState.UNKNOWN, reason=JobReason.FORGOTTEN)


def test_title_of_chinese_characters_stands_in_the_queue(cups, send):
    ticket = send("STOPQ", title="补打 ABCD-20260302-0002")
    answer = ipp.ask(
        cups.address,
        operation=ipp.GET_JOB_ATTRIBUTES,
        attributes=(
            ipp.Attribute(
                name="printer-uri", tag=ipp.URI, values=("ipp://localhost/printers/STOPQ",)
            ),
            ipp.Attribute(name="requesting-user-name", tag=ipp.NAME, values=(getpass.getuser(),)),
            ipp.Attribute(name="job-id", tag=ipp.INTEGER, values=(int(ticket.job_id),)),
        ),
        timeout=5,
    )
    assert answer.of(ipp.JOB_GROUP)[0].text("job-name") == "补打 ABCD-20260302-0002"


@pytest.mark.fault("T25")
def test_without_any_queue_the_fault_is_no_printer(own_cups, receipt):
    for queue in ("PDFQ", "KEEPQ", "RAWQ", "DEADQ", "STOPQ", "REJQ"):
        own_cups.run("lpadmin", "-x", queue)
    spooler = CupsSpooler(own_cups.address)
    assert spooler.printers() == ()
    with pytest.raises(PrintFault) as caught:
        spooler.send(receipt, printer="PDFQ", title=TITLE, copies=1, paper=A5)
    assert caught.value.code == "no-printer"


def test_killed_server_is_told_as_down_and_the_job_can_be_asked_for_after_restart(
    own_cups, receipt
):
    spooler = CupsSpooler(own_cups.address)
    ticket = spooler.send(receipt, printer="STOPQ", title=TITLE, copies=1, paper=A5)
    own_cups.stop()
    for act in (
        spooler.printers,
        lambda: spooler.status(ticket),
        lambda: spooler.send(receipt, printer="PDFQ", title=TITLE, copies=1, paper=A5),
    ):
        with pytest.raises(PrintFault) as caught:
            act()
        assert caught.value.code == "spooler-down"
    own_cups.start()
    assert spooler.status(ticket).state is JobState.HELD


def test_server_that_hangs_is_given_up_after_its_time(own_cups):
    with own_cups.silent(), pytest.raises(PrintFault) as caught:
        CupsSpooler(own_cups.address, ask_seconds=0.3).printers()
    assert caught.value.code == "spooler-silent"
    assert caught.value.details["seconds"] == 0.3


def test_pages_drawn_through_qt_reach_the_named_printer_on_their_sheet(cups, receipt, tmp_path):
    (tmp_path / "receipt.pdf").write_bytes(receipt)
    program = (
        "import pathlib, sys\n"
        "from PySide6.QtWidgets import QApplication\n"
        "from hall_app.devices.printers import PaperSize\n"
        "from hall_app.devices.spooler_qt import draw_on_printer, qt_printers\n"
        "app = QApplication([])\n"
        "print(*(one.name for one in qt_printers()))\n"
        "draw_on_printer(pathlib.Path(sys.argv[1]).read_bytes(), printer='KEEPQ', title='QT',\n"
        "    copies=1, paper=PaperSize(width=148, height=210))\n"
    )
    # A process of its own, because the CUPS library reads the server's name once.
    done = subprocess.run(
        [sys.executable, "-c", program, tmp_path / "receipt.pdf"],
        env={**os.environ, "CUPS_SERVER": cups.address, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert done.stdout.split()[0] == "PDFQ"
    listed = cups.run("lpstat", "-W", "all", "-o", "KEEPQ").splitlines()
    newest = max(int(line.split()[0].removeprefix("KEEPQ-")) for line in listed)
    kept = cups.kept(str(newest))
    until(kept.exists, what="the drawn page is at the printer")
    came_out, sheet = ink(kept.read_bytes())
    wanted, _ = ink(receipt)
    far = [abs(one - other) for one, other in zip(came_out, wanted, strict=True)]
    assert sheet.fits(A5)
    assert sum(far) / len(far) < 255 * 0.05
