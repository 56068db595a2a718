"""A matter taken on paper during an outage: asked for by one key, seen on the page, recorded."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from test_recording import fill, take_all_in

from hall_app.app.bootstrap import PRACTICE_PASSWORD
from hall_app.app.practice import HEAD
from hall_app.ui.decisions.late_dialog import LateDialog
from hall_app.ui.intake.draft import dump, load


@pytest.fixture
def head_of_the_hall(stage):
    return stage.services.accounts.log_in(HEAD, PRACTICE_PASSWORD, "3 号窗口")


K, M = Qt.Key, Qt.KeyboardModifier


def settle():
    for _ in range(3):
        QCoreApplication.sendPostedEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def enter_late(stage, when, why="停电", blank=""):
    stage.press(K.Key_B, M.AltModifier)
    (dialog,) = [one for one in stage.page.findChildren(LateDialog) if one.isVisible()]
    dialog.form.set_value("late_at", when)
    dialog.form.set_value("late_reason", why)
    dialog.form.set_value("late_blank", blank)
    dialog.give()
    settle()
    return dialog


def test_the_days_count_from_the_real_day_and_the_page_says_so(stage):
    fill(stage)
    take_all_in(stage)
    today = stage.page.view.preview.promised.due
    enter_late(stage, "9-16 10:20")
    assert stage.page.view.late_line.text() == "补录：9月16日 10:20 收件，停电"
    assert stage.page.view.preview.promised.due < today
    stage.main()
    assert stage.page.shows_after
    (row,) = stage.services.cases.worklist("mine", stage.operator).rows
    assert (row.late_entry, row.received_on) == (True, dt.date(2026, 9, 16))
    stage.enter()
    assert stage.page.view.late_line.isHidden()
    assert stage.page.view.draft().late is None


def test_the_item_is_shown_as_it_was_on_the_real_day(stage):
    editing = stage.services.item_editing
    head = stage.services.accounts.log_in(HEAD, PRACTICE_PASSWORD, "1 号窗口")
    fill(stage)
    code = stage.page.view.item.code
    papers = [one.key for one in stage.page.view.item.materials]
    sheet = editing.sheet(code, head)
    more = [*sheet.values["material"], {"key": "new", "name": "新增材料"}]
    sheet = editing.keep(code, {**sheet.values, "material": more}, sheet.seen, head)
    editing.put_in_force(code, dt.date(2026, 9, 18), sheet.seen, head)
    stage.page.controller.choose_item(code)
    settle()
    assert [one.key for one in stage.page.view.item.materials] == [*papers, "new"]
    enter_late(stage, "9-16 10:20")
    assert [one.key for one in stage.page.view.item.materials] == papers
    take_all_in(stage)
    stage.main()
    assert stage.page.shows_after


def test_a_wrong_moment_is_said_in_the_dialog_and_an_empty_one_is_now(stage):
    fill(stage)
    dialog = enter_late(stage, "9-16")
    assert dialog.isVisible()
    assert dialog.form.field("late_at").problem
    dialog.form.set_value("late_at", "2027-1-1 10:00")
    dialog.give()
    assert dialog.isVisible()
    dialog.reject()
    enter_late(stage, "9-16 10:20")
    enter_late(stage, "")
    assert stage.page.view.draft().late is None


def test_a_draft_keeps_the_late_entry(stage):
    fill(stage)
    enter_late(stage, "9-16 10:20")
    draft = stage.page.view.draft()
    assert load(dump(draft)).late == draft.late
    stage.page.recorder.keep_now()
    stage.page.new_matter()
    assert stage.page.view.late_line.isHidden()
    stage.page.load_draft(draft.draft_id)
    assert stage.page.view.draft().late == draft.late


def test_the_blank_it_was_written_on_is_named_checked_and_kept(stage, head_of_the_hall):
    stage.services.blanks.reserve(2, head_of_the_hall)
    fill(stage)
    take_all_in(stage)
    dialog = enter_late(stage, "9-16 10:20", blank="7")
    assert dialog.isVisible()
    assert "备BHC-2026-0007" in dialog.form.field("late_blank").problem
    dialog.form.set_value("late_blank", "2")
    dialog.give()
    settle()
    assert (
        stage.page.view.late_line.text() == "补录：9月16日 10:20 收件，停电；备用单 备BHC-2026-0002"
    )
    draft = stage.page.view.draft()
    assert load(dump(draft)).late == draft.late
    stage.main()
    (row,) = stage.services.cases.worklist("mine", stage.operator).rows
    assert stage.services.cases.page(row.number, stage.operator).blank_number == "备BHC-2026-0002"
