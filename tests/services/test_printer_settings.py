"""Papers come out as this machine is set up: tray, copies, sides, and moved by its calibration."""

from __future__ import annotations

import io

import pytest
from pypdf import PdfReader

from hall_app.app.bootstrap import build
from hall_app.devices.printers import JobState, JobStatus, PaperSize, SpoolTicket
from hall_app.domain.calibration import Calibration
from hall_app.domain.materials import MaterialState
from hall_app.domain.printer_settings import DrawingWay, PrinterSetting, Sides
from hall_app.printing.definitions import FormLibrary
from hall_app.services.commands import Accept, Applicant, Intake, MaterialChoice
from hall_app.services.printer_setup import SheetOrder, TestSheet
from hall_app.services.prints import SendOrder
from hall_app.support.errors import PrintFault, RuleViolation

SETTING = PrinterSetting(
    printer="窗口机",
    tray="tray-2",
    copies=3,
    sides=Sides.LONG,
    calibration=Calibration(dx=2.0, dy=-1.0),
    way=DrawingWay.VECTOR,
)
MM = 72 / 25.4


class NotingSpooler:
    """Take every job and note what came with it."""

    def __init__(self):
        self.jobs = []

    def printers(self):
        return ()

    def send(self, pdf, **told):
        self.jobs.append({"pdf": pdf, **told})
        return SpoolTicket(printer=told["printer"], job_id=str(len(self.jobs)))

    def status(self, ticket):
        return JobStatus(state=JobState.DONE)

    def cancel(self, ticket):
        pass


class Set:
    """One setting for every paper."""

    def __init__(self, setting):
        self.setting = setting
        self.asked = []

    def setting_for(self, form_id, sheet=None, printer=""):
        self.asked.append((form_id, sheet, printer))
        return self.setting

    def choose(self, form_id, printer):
        pass


@pytest.fixture
def spooler():
    return NotingSpooler()


@pytest.fixture
def choices():
    return Set(SETTING)


@pytest.fixture
def app(practice_paths, clock, spooler, choices):
    opened = build(practice_paths, clock, threads=False, spooler=spooler, choices=choices)
    yield opened
    opened.close()


@pytest.fixture
def who(app):
    return app.services.accounts.log_in("wxl", "lianxi2026", "3 号窗口")


@pytest.fixture
def receipt(app, who):
    """A receipt that waits for its printer."""
    papers = tuple(
        MaterialChoice(key=one.key, state=MaterialState.ORIGINAL)
        for one in app.services.items.detail("LD02").materials
    )
    wish = Intake(
        draft_id="d1",
        item_code="LD02",
        applicant=Applicant(name="周文静", id_number="119999194903100014", phone="13800006021"),
        materials=papers,
        fields=(("matter", "申领"),),
    )
    return app.services.intake.accept(Accept(intake=wish), who).papers[0]


def moved_by(pdf) -> tuple[float, float]:
    """Return how far the content of the first page was moved, millimetres right and down."""
    content = PdfReader(io.BytesIO(pdf)).pages[0].get_contents().get_data()
    words = content.split(b" cm", 1)[0].split()
    return float(words[-2]) / MM, -float(words[-1]) / MM


def test_a_paper_is_sent_as_the_machine_is_set_up(app, who, receipt, spooler, choices):
    app.services.print_queue.send(SendOrder(job_id=receipt.job_id), who).result()
    (job,) = spooler.jobs
    assert (job["printer"], job["copies"]) == ("窗口机", 3)
    options = job["options"]
    assert (options.tray, options.sides, options.way) == ("tray-2", Sides.LONG, DrawingWay.VECTOR)
    assert choices.asked == [("p01-receipt", (148, 210), "")]


def test_the_calibration_moves_what_is_sent_and_not_what_is_kept(app, who, receipt, spooler):
    queue = app.services.print_queue
    queue.send(SendOrder(job_id=receipt.job_id), who).result()
    kept = app.services.prints.job(receipt.job_id, who).pdf
    assert moved_by(spooler.jobs[0]["pdf"]) == pytest.approx((-2, 1))
    assert kept != spooler.jobs[0]["pdf"]
    assert queue.preview(receipt.job_id, who).result() == kept


def test_the_mark_of_a_reprint_is_moved_with_the_page(app, who, receipt, spooler):
    queue = app.services.print_queue
    for again in (False, True):
        queue.send(SendOrder(job_id=receipt.job_id, again=again), who).result()
    pdf = spooler.jobs[1]["pdf"]
    assert moved_by(pdf) == pytest.approx((-2, 1))
    assert "补打 1" in PdfReader(io.BytesIO(pdf)).pages[0].extract_text()
    assert spooler.jobs[1]["copies"] == 1


def test_without_a_setting_a_paper_says_itself_how_often_and_on_which_sides(
    app, who, receipt, spooler, choices
):
    choices.setting = PrinterSetting(printer="窗口机")
    app.services.print_queue.send(SendOrder(job_id=receipt.job_id), who).result()
    (job,) = spooler.jobs
    assert job["copies"] == receipt.copies
    assert job["options"].sides is Sides.ONE
    assert job["pdf"] == app.services.prints.job(receipt.job_id, who).pdf


def test_a_paper_whose_form_is_gone_is_still_printed_on_its_sheet(
    app, who, receipt, spooler, monkeypatch
):
    queue = app.services.print_queue
    queue.preview(receipt.job_id, who).result()

    def gone(_library, form_id):
        raise RuleViolation("unknown-form", given=form_id)

    monkeypatch.setattr(FormLibrary, "form", gone)
    queue.send(SendOrder(job_id=receipt.job_id), who).result()
    (job,) = spooler.jobs
    assert job["paper"].width == pytest.approx(148, abs=0.1)
    assert job["paper"].height == pytest.approx(210, abs=0.1)


def test_every_form_is_listed_with_its_sheet_and_sides(app, who):
    papers = {one.form_id: one for one in app.services.printer_setup.papers(who)}
    assert len(papers) > 100
    assert papers["p01-receipt"].size == "A5"
    assert papers["p22-household-card"].sides is Sides.LONG


def test_a_test_page_comes_out_corrected_and_a_calibration_sheet_as_the_printer_is(
    app, who, spooler
):
    setup = app.services.printer_setup
    for kind in TestSheet:
        order = SheetOrder(kind=kind, sheet=(210, 148), setting=SETTING, paper="P01 受理回执单")
        setup.print_sheet(order, who)
    test, measure = spooler.jobs
    assert moved_by(test["pdf"]) == pytest.approx((-2, 1))
    text = PdfReader(io.BytesIO(measure["pdf"])).pages[0].extract_text()
    assert "校准页" in text
    assert "P01 受理回执单" in text
    assert "20 毫米" in text
    assert measure["paper"] == PaperSize(width=210, height=148)
    assert measure["options"].tray == "tray-2"
    assert measure["copies"] == 1


def test_a_test_page_on_a_roll_is_a_piece_of_it(app, who, spooler):
    order = SheetOrder(kind=TestSheet.TEST, sheet=(80, 0), setting=SETTING)
    app.services.printer_setup.print_sheet(order, who)
    assert spooler.jobs[0]["paper"] == PaperSize(width=80, height=160, roll=True)


def test_a_test_page_without_a_printer_is_refused(app, who):
    order = SheetOrder(kind=TestSheet.TEST, sheet=(210, 297), setting=PrinterSetting())
    with pytest.raises(PrintFault, match="no-printer"):
        app.services.printer_setup.print_sheet(order, who)
