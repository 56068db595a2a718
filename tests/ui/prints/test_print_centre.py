"""What a clerk counts on at the print centre."""

from __future__ import annotations

from concurrent.futures import Future

import audits
import pytest
from hall_stage import PRINTER
from pypdf import PdfReader
from PySide6.QtWidgets import QApplication

from hall_app.support.errors import PrintFault

FORMS = ("p01-receipt", "p02-materials", "p03-notice")


@pytest.fixture
def ready(stage):
    """Return the window with a printer chosen for every paper."""
    for form in FORMS:
        stage.desk.printers.choose(form, PRINTER)
    return stage


def titles(page) -> list[str]:
    return [one.title for one in page.table.model.rows]


def pages_out(stage) -> int:
    """Return how many pages lie in the folder of the printer."""
    return sum(len(PdfReader(one).pages) for one in stage.folder.glob("*.pdf"))


def pages_kept(stage) -> int:
    """Return how many pages the papers on record have."""
    return stage.application.archive.rows("SELECT sum(pages) FROM print_job")[0][0]


def switched_off() -> Future[object]:
    answer: Future[object] = Future()
    answer.set_exception(PrintFault("spooler-down"))
    return answer


def files(stage) -> int:
    return len(list(stage.folder.glob("*.pdf")))


def test_what_waits_is_printed_one_after_the_other(ready):
    page = ready.open("prints")
    waiting = titles(page)
    ready.press("Ctrl+Shift+P", page)
    assert page.table.model.rows == ()
    assert pages_out(ready) == pages_kept(ready) >= len(waiting)
    page.chips.choose("recent")
    assert sorted(titles(page)) == sorted(waiting)


def test_a_paper_without_a_printer_asks_for_one_and_remembers_it(stage):
    page = stage.open("prints")
    form = page.table.current.form_id

    def answer(dialog) -> None:
        assert [line.key for line in dialog.table.model.rows] == [PRINTER]
        dialog._take()

    stage.answer(answer)
    stage.press("Ctrl+P", page)
    assert files(stage) == 1
    assert stage.desk.printers.setting_for(form).printer == PRINTER


def test_a_paper_that_stopped_says_why_and_what_helps(stage):
    for form in FORMS:
        stage.desk.printers.choose(form, "针式两联")
    page = stage.open("prints")
    number = page.table.current.case_number
    stage.answer(lambda dialog: dialog.reject())
    stage.press("Ctrl+P", page)
    banner = page.banner_place.itemAt(0).widget()
    assert number in banner.sentence.text()
    assert "针式两联 已不在这台电脑上" in banner.sentence.text()
    assert [button.words() for button in banner.buttons] == ["重打", "换打印机"]


def test_the_paper_with_the_focus_is_shown_as_it_will_be_printed(stage):
    page = stage.open("prints")
    pages = page.preview.pages.pages
    assert pages > 0
    assert QApplication.focusWidget() is page.table.view
    stage.press("Space", page.table.view)
    dialog = stage.dialog()
    assert dialog.preview.pages == pages
    dialog.reject()


def test_enter_opens_the_case_of_a_paper(stage):
    page = stage.open("prints")
    number = page.table.current.case_number
    stage.press("Enter", page.table.view)
    assert stage.page.view.shown_number == number


def test_an_empty_queue_says_so(empty_stage):
    empty_stage.window.show()
    page = empty_stage.open("prints")
    assert page.table.view.isHidden()
    assert page._ways["prints:all"].statusTip() == "没有等着的"


@pytest.mark.parametrize(
    "size", [(1366, 690, 1.0), (1093, 552, 1.0), (1366, 690, 1.35), (1366, 690, 2.0)]
)
def test_the_print_centre_passes_every_audit(stage, theme, size):
    width, height, text_size = size
    theme.set_text_size(text_size)
    stage.window.resize(width, height)
    audits.audit_page(stage.open("prints"))


def test_f10_prints_the_chosen_row_and_no_other(ready):
    page = ready.open("prints")
    page.table.view.setCurrentIndex(page.table.model.index(2, 0))
    chosen, waiting = page.table.current.job_id, [one.job_id for one in page.table.model.rows]
    ready.press("F10", page)
    assert [one.job_id for one in page.table.model.rows] == [
        one for one in waiting if one != chosen
    ]


@pytest.mark.fault("T25")
def test_f10_without_a_printer_asks_for_one_at_once(stage):
    page = stage.open("prints")
    stage.answer(lambda dialog: dialog._take())
    stage.press("F10", page)
    assert files(stage) == 1


def test_f10_says_in_a_dialog_why_there_is_no_printer_to_choose(stage, monkeypatch):
    page = stage.open("prints")
    monkeypatch.setattr(stage.services.print_queue, "printers", switched_off)
    said = []
    stage.answer(lambda dialog: (said.append(dialog.accessibleName()), dialog.reject()))
    stage.press("F10", page)
    assert said
    assert files(stage) == 0


def test_the_print_centre_shows_one_red_bar_when_the_print_service_is_off(stage, monkeypatch):
    monkeypatch.setattr(stage.services.print_queue, "printers", switched_off)
    page = stage.open("prints")
    assert page.banner_place.count() == 1
    assert stage.window.banner_box.isHidden()
