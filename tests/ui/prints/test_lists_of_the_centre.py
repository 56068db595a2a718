"""The lists of the print centre: taken off, issued, blanks; many at once; plain sheets."""

from __future__ import annotations

import datetime as dt

import audits
import openpyxl
import pytest
from hall_stage import HEAD, PRINTER
from held_lane import HeldLane
from pypdf import PdfReader
from PySide6.QtWidgets import QDialog
from shiboken6 import isValid

from hall_app.app.bootstrap import PRACTICE_PASSWORD
from hall_app.services.printer_watch import CameBack
from hall_app.support.errors import CatalogFault
from hall_app.ui.batch_print import BatchDialog
from hall_app.ui.came_back import CameBackAnswers

FORMS = ("p01-receipt", "p02-materials", "p03-notice", "blank-receipt", "register-issued")


@pytest.fixture
def ready(stage):
    """Return the window with a printer chosen for every paper, the head at the desk."""
    for form in FORMS:
        stage.desk.printers.choose(form, PRINTER)
    stage.account[0] = stage.services.accounts.log_in(HEAD, PRACTICE_PASSWORD, "3 号窗口")
    stage.window.actions_registry.clerk_changed()
    return stage


def open_list(stage, key):
    page = stage.open("prints")
    page.chips.choose(key)
    stage.settle()
    return page


def front(stage) -> QDialog:
    """Return the dialog in front."""
    return [one for one in stage.window.findChildren(QDialog) if one.isVisible()][-1]


def give_reason(words):
    def answer(dialog) -> None:
        dialog.reason.set_value(words)
        dialog.button.click()

    return answer


def test_a_paper_is_taken_off_with_a_reason_and_put_back(ready):
    page = open_list(ready, "waiting")
    title, waiting = page.part.paper.title, len(page.table.model.rows)
    ready.answer(give_reason("居民不要了"))
    ready.press("Alt+Del", page)
    assert len(page.table.model.rows) == waiting - 1
    page.chips.choose("dropped")
    (row,) = page.table.model.rows
    assert (row.title, row.dropped_by, row.drop_reason) == (title, "李敏", "居民不要了")
    ready.press("Alt+B", page)
    assert page.table.model.rows == ()
    page.chips.choose("waiting")
    assert len(page.table.model.rows) == waiting


def test_the_register_shows_what_was_issued_and_prints_it_again(ready):
    page = open_list(ready, "waiting")
    ready.press("F10", page)
    page.chips.choose("issued")
    (line,) = page.table.model.rows
    assert (line.by, line.printer, line.reprints) == ("李敏", PRINTER, 0)
    ready.press("F10", page)
    assert page.table.model.rows[0].reprints == 1
    page.part._read_reprints()
    assert "补打" in page.table.foot.text()
    assert "李敏" in page.table.foot.text()


def test_the_register_is_narrowed_by_its_fields(ready):
    page = open_list(ready, "waiting")
    ready.press("Ctrl+Shift+P", page)
    page.chips.choose("issued")
    every = page.part.bar
    whole = page.part.table.model.total
    kind = page.table.model.rows[0].form_id
    every.grid.set_value("kind", kind)
    every.grid.committed.emit("kind")
    found = [one.form_id for one in page.table.model.rows]
    assert set(found) == {kind}
    assert len(found) < whole
    every.grid.set_value("wanted", "没有这个人")
    every.grid.committed.emit("wanted")
    assert page.table.view.isHidden()


def test_the_register_is_written_as_a_workbook(ready, tmp_path):
    page = open_list(ready, "waiting")
    ready.press("F10", page)
    page.chips.choose("issued")
    page.part.export(tmp_path / "发文.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "发文.xlsx").active
    assert [cell.value for cell in sheet[3]][7] == "李敏"


def test_blanks_are_reserved_and_printed_in_one_go(ready):
    page = open_list(ready, "blanks")
    ready.answer(lambda dialog: (dialog.form.set_value("count", "3"), dialog.give()))
    ready.press("Alt+N", page)
    assert [one.number[-4:] for one in page.table.model.rows] == ["0003", "0002", "0001"]
    assert all(one.printed for one in page.table.model.rows)
    assert len(list(ready.folder.glob("*.pdf"))) == 1
    ready.answer(give_reason("墨水洒了"))
    ready.press("Alt+X", page)
    assert page.table.model.rows[0].reason == "墨水洒了"


def test_blanks_asked_for_twice_in_a_hurry_are_reserved_once(ready):
    page = open_list(ready, "blanks")
    lanes = ready.desk.tasks._lanes
    lanes["db"], kept = HeldLane(), lanes["db"]
    ready.press("Alt+N", page)
    dialog = front(ready)
    dialog.form.set_value("count", "3")
    dialog.button.click()
    dialog.button.click()
    dialog.reject()
    held, lanes["db"] = lanes["db"], kept
    held.run()
    ready.settle()
    page.part.load()
    assert len(page.table.model.rows) == 3


def test_what_was_refused_can_be_mended_and_given_again(ready):
    page = open_list(ready, "blanks")
    ready.press("Alt+N", page)
    dialog = front(ready)
    dialog.form.set_value("count", "0")
    dialog.button.click()
    assert dialog.isVisible()
    dialog.form.set_value("count", "2")
    dialog.button.click()
    assert len(page.table.model.rows) == 2


def test_a_window_clerk_sees_blanks_and_makes_none(stage):
    page = open_list(stage, "blanks")
    assert not page._ways["prints:reserve"].isEnabled()
    assert page._ways["prints:reserve"].statusTip() == "要换有权限的账号办"


def test_what_cannot_be_printed_is_listed_at_the_end_and_goes_to_another_printer(ready):
    for form in FORMS:
        ready.desk.printers.choose(form, PRINTER)
    ready.desk.printers.choose("p03-notice", "没有的")
    page = open_list(ready, "waiting")
    notices = [one for one in page.table.model.rows if one.form_id == "p03-notice"]
    page.part.print_all()
    dialog = front(ready)
    assert isinstance(dialog, BatchDialog)
    assert len(dialog.table.model.rows) == len(notices) == 3
    assert "没送出" in dialog.said.text()
    assert [one.job_id for one in page.table.model.rows] == [one.job_id for one in notices]
    dialog._send_to(PRINTER)
    ready.settle()
    assert not isValid(dialog) or not dialog.isVisible()
    assert page.table.model.rows == ()


def test_characters_without_a_glyph_get_lines_for_the_pen_in_one_go(ready):
    ready.accept("王\U0002ebf0")
    page = open_list(ready, "waiting")
    waiting = len(page.table.model.rows)
    page.part.print_all()
    dialog = front(ready)
    assert len(dialog.table.model.rows) == 2
    assert [one.isHidden() for one in (dialog.line, dialog.plain, dialog.other)] == [0, 1, 1]
    dialog.line.click()
    ready.settle()
    assert page.table.model.rows == ()
    assert pages_of(ready) >= waiting


def pages_of(stage):
    """Return how many pages lie in the folder of the printer."""
    return sum(len(PdfReader(one).pages) for one in stage.folder.glob("*.pdf"))


def test_a_form_that_is_broken_offers_a_plain_sheet(ready, monkeypatch):
    forms = ready.services.paper_maker._knowledge.forms

    def broken(form_id):
        raise CatalogFault("form-broken", file=form_id, key="page", reason="missing")

    monkeypatch.setattr(forms, "form", broken)
    page = open_list(ready, "waiting")
    ready.press("F10", page)
    dialog = front(ready)
    assert dialog.objectName() == "plain-sheet"
    assert not list(ready.folder.glob("*.pdf"))
    dialog.findChild(object, "answer-plain").click()
    ready.settle()
    assert len(list(ready.folder.glob("*.pdf"))) == 1
    page.chips.choose("issued")
    assert page.table.model.rows[0].failsafe


def test_a_character_without_a_glyph_is_told_when_the_name_is_left(ready):
    from hall_app.ui.glyph_hint import GlyphHints
    from hall_app.ui.widgets.name_fields import NameField

    hints = GlyphHints(ready.desk, ready.window)
    field = NameField("name", ready.window)
    told = []
    field.told.connect(told.append)
    field.setText("王\U0002ebf0")
    hints._moved(field, None)
    field.setText("阿依古丽·买买提")
    hints._moved(field, None)
    assert told == ["“\U0002ebf0”字库里没有，打印时留一条横线手写"]


def back(ready, old=0):
    jobs = tuple(one.job_id for one in ready.services.prints.waiting(ready.account[0]))
    oldest = ready.desk.clock.now() - dt.timedelta(hours=2)
    return CameBack(printer=PRINTER, job_ids=jobs, oldest=oldest, asks=bool(old), old=old)


def test_what_waited_for_a_printer_goes_by_itself(ready):
    answers = CameBackAnswers(ready.desk, ready.window)
    told = []
    answers.told.connect(told.append)
    waiting = back(ready)
    answers.take([waiting])
    assert told == [f"“{PRINTER}”恢复了，已送去 {len(waiting.job_ids)} 份文书"]
    assert ready.services.prints.waiting(ready.account[0]) == ()


def test_of_much_or_old_the_clerk_decides(ready):
    answers = CameBackAnswers(ready.desk, ready.window)
    waiting = back(ready, old=2)
    answers.take([waiting])
    dialog = front(ready)
    words = [
        one.words() for one in dialog.findChildren(type(dialog.findChild(object, "answer-all")))
    ]
    assert len(words) == 3
    assert not list(ready.folder.glob("*.pdf"))
    dialog.findChild(object, "answer-drop-old").click()
    ready.settle()
    off = ready.services.prints.dropped(ready.account[0])
    assert {one.job_id for one in off} == set(waiting.job_ids[:2])
    assert ready.services.prints.waiting(ready.account[0]) == ()


@pytest.mark.parametrize("key", ["recent", "dropped", "issued", "blanks"])
@pytest.mark.parametrize("size", [(1366, 690, 1.0), (1093, 552, 1.0), (1366, 690, 2.0)])
def test_every_list_passes_every_audit(ready, theme, size, key):
    width, height, text_size = size
    theme.set_text_size(text_size)
    ready.window.resize(width, height)
    page = open_list(ready, "waiting")
    ready.press("F10", page)
    ready.services.blanks.reserve(2, ready.account[0])
    audits.audit_page(open_list(ready, key))
