"""The act itself: once, whole, safe without paper, and with a way back."""

from __future__ import annotations

import datetime as dt
import random

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from stage import WEN

from hall_app.app.bootstrap import PRACTICE_PASSWORD
from hall_app.domain.flow.states import ActKind, CaseState
from hall_app.services.commands import CaseFilter
from hall_app.support.errors import EnvironmentFault
from hall_app.ui.approval.dialog import ApprovalDialog
from hall_app.ui.decisions.reason_dialog import ReasonDialog
from hall_app.ui.decisions.refuse_dialog import RefuseDialog

K, M = Qt.Key, Qt.KeyboardModifier
CTRL, SHIFT = M.ControlModifier, M.ShiftModifier


def fill(stage, code="202"):
    stage.keys("zwj")
    stage.enter()
    stage.keys(code)
    stage.enter()


def take_all_in(stage):
    stage.press(K.Key_Space, SHIFT)


def test_the_number_is_shown_with_both_dates_and_who_has_it(stage):
    fill(stage)
    take_all_in(stage)
    stage.main()
    view = stage.page.after.view
    assert view.number.number == "BHC-20260918-0001"
    assert view.done.text() == "已受理"
    assert stage.cases() == 1


def test_a_double_press_accepts_once(stage, held):
    held.run()
    for step in ("zwj", None, "202", None):
        stage.keys(step) if step else stage.enter()
        held.run()
    take_all_in(stage)
    stage.main()
    assert not stage.page.acts.main_button.isEnabled()
    stage.main()
    stage.main()
    held.run()
    assert stage.page.shows_after
    assert stage.cases() == 1


def test_keys_typed_ahead_of_slow_answers_go_where_they_belong(stage, held):
    stage.keys("zwj")
    stage.enter()
    stage.keys("202")
    stage.enter()
    stage.press(K.Key_Space, SHIFT)
    stage.main()
    held.run()
    assert stage.page.shows_after
    assert stage.page.after.view.recorded.item_code == "LN02"
    assert stage.cases() == 1


def test_no_key_of_a_fast_clerk_is_lost_or_misplaced(stage, held, rounds):
    chance = random.Random(20260918)
    for number in range(1, rounds(15, 500) + 1):
        answers = [chance.choice("12") for _ in range(5)]
        keys = ["z", "w", "j", "Enter", "2", "0", "2", "Enter", *answers, "Main", "Main"]
        for key in keys:
            if key == "Enter":
                stage.enter()
            elif key == "Main":
                stage.main()
            else:
                stage.keys(key)
            if chance.random() < 0.3:
                held.run()
        while held.waiting:
            held.run()
        assert stage.page.shows_after, answers
        told = stage.page.after.view.recorded
        assert told.number.endswith(f"-{number:04d}")
        page = stage.services.cases.page(told.number, stage.operator)
        states = {"1": "original", "2": "copy"}
        assert [str(one.state) for one in page.materials] == [states[one] for one in answers]
        stage.enter()
        while held.waiting:
            held.run()
    assert stage.cases() == rounds(15, 500)


@pytest.mark.fault("T06")
def test_a_fault_of_the_disk_keeps_everything_that_was_typed(stage, monkeypatch):
    fill(stage, "102")
    stage.keys("1")
    stage.enter()
    take_all_in(stage)
    before = stage.page.view.draft()

    def full(_command, _operator):
        raise EnvironmentFault("disk-full", folder="/archive")

    monkeypatch.setattr(stage.services.intake, "accept", full)
    stage.main()
    assert not stage.page.shows_after
    assert stage.page.view.draft() == before
    assert stage.cases() == 0
    assert stage.window.findChild(object, "banner") is not None
    monkeypatch.undo()
    stage.main()
    assert stage.page.shows_after


def test_the_receipt_and_the_list_come_out_of_the_printer(stage, paper_folder):
    fill(stage)
    take_all_in(stage)
    stage.main()
    files = sorted(paper_folder.glob("*.pdf"))
    assert len(files) == len(stage.page.after.view.recorded.papers)
    text = "".join(page.extract_text() for page in PdfReader(files[0]).pages)
    assert "BHC-20260918-0001" in text
    assert "周文静" in text
    assert WEN.id_number not in text


def test_without_a_printer_the_matter_is_safe_and_one_key_tries_again(stage_without_printer):
    stage = stage_without_printer
    fill(stage)
    take_all_in(stage)
    stage.main()
    view = stage.page.after.view
    assert stage.cases() == 1
    assert "已经存好" in view.printed_second.text()
    assert not view.elsewhere.isHidden()
    stage.desk.printers._usual = stage.services.print_queue.printers().result()[0].name
    stage.press(K.Key_F10)
    assert "已送到" in view.printed_second.text()


def test_the_paper_on_screen_is_the_paper_that_is_printed(stage):
    fill(stage)
    take_all_in(stage)
    stage.main()
    view = stage.page.after.view
    job = view.recorded.papers[0].job_id
    kept = stage.services.prints.job(job, stage.operator).pdf
    assert bytes(view.preview._bytes) == kept


def test_ctrl_z_takes_the_act_back_within_ten_seconds_and_the_number_stays(stage):
    fill(stage)
    take_all_in(stage)
    stage.main()
    number = stage.page.after.view.recorded.number
    stage.clock.advance(dt.timedelta(seconds=9))
    stage.press(K.Key_Z, CTRL)
    assert stage.services.cases.page(number, stage.operator).state is CaseState.VOID
    assert "作废" in stage.page.after.view.done.text()


def test_after_ten_seconds_the_way_back_is_gone(stage):
    fill(stage)
    take_all_in(stage)
    stage.main()
    view = stage.page.after.view
    for _ in range(10):
        view._timer.timeout.emit()
    assert view.undo.isHidden()
    stage.press(K.Key_Z, CTRL)
    state = stage.services.cases.page(view.recorded.number, stage.operator).state
    assert state is CaseState.ACCEPTED


def test_accepting_all_the_same_needs_a_reason_and_records_it(stage):
    fill(stage)
    take_all_in(stage)
    stage.keys("3")
    stage.press(K.Key_Return, CTRL | SHIFT)
    dialog = stage.page.findChild(ReasonDialog)
    dialog._try()
    assert dialog.isVisible()
    assert stage.cases() == 0
    dialog.reason.setText("站长同意，下午补来")
    dialog._try()
    assert stage.cases() == 0
    approval = stage.window.findChild(ApprovalDialog)
    assert approval.form.text("reason") == "站长同意，下午补来"
    approval.form.set_value("password", PRACTICE_PASSWORD)
    approval.give()
    told = stage.page.after.view.recorded
    page = stage.services.cases.page(told.number, stage.operator)
    assert told.state is CaseState.ACCEPTED
    assert page.override_reason == "站长同意，下午补来"


def test_a_refusal_needs_a_coded_reason(stage):
    fill(stage)
    stage.press(K.Key_R, CTRL)
    dialog = stage.page.findChild(RefuseDialog)
    dialog._try()
    assert dialog.form.field("reason_code").problem
    dialog.form.set_value("reason_code", "04")
    dialog.form.set_value("where", "邻近街道的服务大厅")
    dialog._try()
    told = stage.page.after.view.recorded
    assert told.act is ActKind.REFUSE
    assert told.notice_number
    assert stage.services.cases.worklist(CaseFilter.ALL, stage.operator).total == 1


def test_the_notice_by_hand_needs_a_missing_paper(stage):
    fill(stage)
    take_all_in(stage)
    stage.press(K.Key_G, CTRL)
    assert not stage.page.shows_after
    assert stage.page.view.summary.problems[0].field == "materials"


def test_the_draft_is_gone_once_the_matter_is_on_record(stage):
    fill(stage)
    take_all_in(stage)
    stage.press(K.Key_S, CTRL)
    assert len(stage.services.drafts.mine(stage.operator)) == 1
    stage.main()
    assert stage.services.drafts.mine(stage.operator) == ()
    stage.page.recorder.keep_now()
    assert stage.services.drafts.mine(stage.operator) == ()


def test_the_main_button_names_what_it_does_before_it_is_pressed(stage):
    fill(stage)
    assert stage.page.acts.main.text() == "受理并打印回执"
    take_all_in(stage)
    stage.keys("3")
    assert stage.page.acts.main.text() == "一次性告知并打印"
    assert stage.page.view.due.title.text() == "现在不计时"
    stage.press(K.Key_Up)
    stage.press(K.Key_Space)
    assert stage.page.acts.main.text() == "受理并打印回执"
    assert stage.page.view.due.title.text() == "办结时限"


def test_enter_on_another_way_does_that_way_and_not_the_next_matter(stage):
    fill(stage)
    take_all_in(stage)
    stage.main()
    way = stage.page.findChild(object, "same-item-way")
    way.setFocus()
    stage.enter()
    assert stage.page.view.item.code == "LN02"
    QTest.keyClicks(stage.focus, "z")
    assert stage.page.view.applicant.box.text() == "z"


def test_f10_prints_one_more_copy_and_says_so(stage, paper_folder):
    fill(stage)
    take_all_in(stage)
    stage.main()
    before = len(list(paper_folder.glob("*.pdf")))
    stage.press(K.Key_F10)
    assert len(list(paper_folder.glob("*.pdf"))) == 2 * before
    assert "补打" in stage.page.after.view.printed_second.text()
