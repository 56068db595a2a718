"""Paper: a real CUPS queue, bytes that never change, jobs that wait when nothing prints."""

from __future__ import annotations

import hashlib
import io

import pytest
from cups_fixture import cups, until  # noqa: F401 - cups is a fixture
from pypdf import PdfReader

from hall_app.app.bootstrap import build
from hall_app.devices.spooler_cups import CupsSpooler
from hall_app.devices.spooler_folder import FOLDER_PRINTER, FolderSpooler
from hall_app.domain.materials import MaterialState
from hall_app.domain.printer_settings import PrinterSetting
from hall_app.services.commands import Accept, Applicant, Intake, MaterialChoice, Void
from hall_app.services.prints import SendOrder
from hall_app.support.errors import PrintFault

RARE = "王𬱖·伟𬀪㛃𠮷䶮𫖯𣲗𰻝"


def accepted(app, clerk, name=RARE, draft="d1"):
    papers = tuple(
        MaterialChoice(key=one.key, state=MaterialState.ORIGINAL)
        for one in app.services.items.detail("LD02").materials
    )
    wish = Intake(
        draft_id=draft,
        item_code="LD02",
        applicant=Applicant(name=name, id_number="119999194903100014", phone="13800006021"),
        materials=papers,
        fields=(("matter", "申领"),),
    )
    return app.services.intake.accept(Accept(intake=wish), clerk)


class Chosen:
    """Remember printers like the machine's settings do."""

    def __init__(self, printer=""):
        self.printers = {}
        self.printer = printer

    def setting_for(self, form_id, sheet=None, printer=""):
        return PrinterSetting(printer=printer or self.printers.get(form_id, self.printer))

    def choose(self, form_id, printer):
        self.printers[form_id] = printer


@pytest.fixture
def printing_app(practice_paths, clock, cups):  # noqa: F811
    opened = build(
        practice_paths,
        clock,
        threads=False,
        spooler=CupsSpooler(cups.address),
        choices=Chosen("KEEPQ"),
    )
    yield opened
    opened.close()


@pytest.fixture
def printing_clerk(printing_app):
    return printing_app.services.accounts.log_in("wxl", "lianxi2026", "3 号窗口")


def arrived(cups, spool_id):  # noqa: F811
    """Return the bytes that came out of the queue, once they are whole."""
    file = cups.kept(spool_id)
    until(lambda: file.exists() and file.read_bytes().rstrip().endswith(b"%%EOF"))
    return file.read_bytes()


def text_of(pdf):
    return "".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)


@pytest.mark.fault("T34")
def test_a_receipt_with_rare_names_reaches_a_real_queue_as_it_was_kept(
    printing_app,
    printing_clerk,
    cups,  # noqa: F811
):
    app, clerk = printing_app, printing_clerk
    told = accepted(app, clerk)
    queue = app.services.print_queue
    sent = queue.send(SendOrder(job_id=told.papers[0].job_id), clerk).result()
    assert (sent.state, sent.printer) == ("sent", "KEEPQ")
    job = app.services.prints.job(sent.job_id, clerk)
    assert hashlib.sha256(job.pdf).hexdigest() == job.sha256
    assert arrived(cups, job.spool_id) == job.pdf
    assert RARE in text_of(job.pdf).replace("\n", "")
    assert "194903100014" not in text_of(job.pdf)
    until(lambda: queue.follow().result().ended > 0)
    page = app.services.cases.page(told.number, clerk)
    assert page.papers[0].state == "done"


@pytest.mark.fault("T26")
def test_a_reprint_is_marked_while_sending_and_the_kept_bytes_stay(
    printing_app,
    printing_clerk,
    cups,  # noqa: F811
):
    app, clerk = printing_app, printing_clerk
    told = accepted(app, clerk)
    queue = app.services.print_queue
    job_id = told.papers[0].job_id
    queue.send(SendOrder(job_id=job_id), clerk).result()
    kept = app.services.prints.job(job_id, clerk).pdf
    for n in (1, 2):
        again = queue.send(SendOrder(job_id=job_id, again=True), clerk).result()
        assert again.reprints == n
        spool_id = app.archive.rows("SELECT spool_id FROM print_copy WHERE n = ?", (n,))[0][0]
        assert f"补打 {n} · 2026-09-18 · 王秀兰" in text_of(arrived(cups, spool_id))
    assert app.services.prints.job(job_id, clerk).pdf == kept
    assert app.archive.rows("SELECT kind FROM journal ORDER BY id") == [
        ("print",),
        ("reprint",),
        ("reprint",),
    ]


def test_a_paper_of_a_voided_case_says_so_when_it_is_printed_again(
    printing_app,
    printing_clerk,
    cups,  # noqa: F811
):
    app, clerk = printing_app, printing_clerk
    told = accepted(app, clerk)
    queue, job_id = app.services.print_queue, told.papers[0].job_id
    queue.send(SendOrder(job_id=job_id), clerk).result()
    kept = app.services.prints.job(job_id, clerk).pdf
    version = app.services.cases.page(told.number, clerk).version
    app.services.corrections.void(Void(number=told.number, version=version, reason="重复"), clerk)
    queue.send(SendOrder(job_id=job_id, again=True), clerk).result()
    ((spool_id,),) = app.archive.rows("SELECT spool_id FROM print_copy")
    text = text_of(arrived(cups, spool_id))
    assert "作废 · 补打 1 · 2026-09-18 · 王秀兰" in text
    assert text.count("作废") > text.count("作废 · 补打")
    assert app.services.prints.job(job_id, clerk).pdf == kept


@pytest.mark.parametrize(
    ("printer", "code"),
    [("NOSUCH", "printer-unknown"), ("REJQ", "printer-refused")],
)
@pytest.mark.fault("T25")
def test_a_printer_that_does_not_take_it_leaves_the_case_safe_and_the_job_waiting(
    printing_app, printing_clerk, printer, code
):
    app, clerk = printing_app, printing_clerk
    told = accepted(app, clerk)
    job_id = told.papers[0].job_id
    with pytest.raises(PrintFault, match=code):
        app.services.print_queue.send(SendOrder(job_id=job_id, printer=printer), clerk).result()
    waiting = app.services.prints.waiting(clerk)
    assert [one.job_id for one in waiting] == [one.job_id for one in told.papers]
    assert (waiting[0].state, waiting[0].reason) == ("failed", code)
    assert app.services.cases.page(told.number, clerk).number == told.number
    order = SendOrder(job_id=job_id, printer="KEEPQ")
    assert app.services.print_queue.send(order, clerk).result().state == "sent"


@pytest.mark.fault("T25")
def test_without_any_printer_chosen_the_paper_waits(desk_app, clerk):
    told = accepted(desk_app, clerk)
    with pytest.raises(PrintFault, match="no-printer"):
        desk_app.services.print_queue.send(SendOrder(job_id=told.papers[0].job_id), clerk).result()
    assert desk_app.services.cases.figures(clerk).waiting_print == 2


def test_the_printer_named_once_is_the_forms_printer_from_then_on(practice_paths, clock, tmp_path):
    choices = Chosen()
    app = build(
        practice_paths,
        clock,
        threads=False,
        spooler=FolderSpooler(tmp_path / "out"),
        choices=choices,
    )
    clerk = app.services.accounts.log_in("wxl", "lianxi2026", "3 号窗口")
    told = accepted(app, clerk)
    order = SendOrder(job_id=told.papers[0].job_id, printer=FOLDER_PRINTER)
    app.services.print_queue.send(order, clerk).result()
    assert choices.printers == {"p01-receipt": FOLDER_PRINTER}
    app.close()


@pytest.mark.fault("T34")
def test_a_character_no_face_has_stops_the_print_and_a_handwriting_line_goes_on(
    practice_paths, clock, tmp_path
):
    app = build(
        practice_paths,
        clock,
        threads=False,
        spooler=FolderSpooler(tmp_path / "out"),
        choices=Chosen(FOLDER_PRINTER),
    )
    clerk = app.services.accounts.log_in("wxl", "lianxi2026", "3 号窗口")
    told = accepted(app, clerk, name="王\U0002ebf0")
    job_id = told.papers[0].job_id
    with pytest.raises(PrintFault, match="glyph-missing") as fault:
        app.services.print_queue.send(SendOrder(job_id=job_id), clerk).result()
    assert fault.value.details["character"] == "\U0002ebf0"
    order = SendOrder(job_id=job_id, handwriting=True)
    assert app.services.print_queue.send(order, clerk).result().state == "sent"
    app.close()


def test_the_same_values_give_the_same_bytes(desk_app, clerk):
    told = accepted(desk_app, clerk)
    queue = desk_app.services.print_queue
    first = queue.preview(told.papers[0].job_id, clerk).result()
    job = desk_app.services.prints.job(told.papers[0].job_id, clerk)
    assert first == job.pdf
    desk_app.archive.rows("DELETE FROM print_file")
    desk_app.archive.rows("UPDATE print_job SET sha256 = ''")
    assert queue.preview(told.papers[0].job_id, clerk).result() == first


@pytest.mark.fault("T52")
def test_practice_papers_carry_the_practice_watermark(desk_app, clerk):
    told = accepted(desk_app, clerk)
    pdf = desk_app.services.print_queue.preview(told.papers[0].job_id, clerk).result()
    assert "练习" in text_of(pdf)
