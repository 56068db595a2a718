"""A new matter begins empty: no answer to the one before, and no draft that nobody wants."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from hall_app.ui.beginnings import NewMatter

K, M = Qt.Key, Qt.KeyboardModifier


def search_and_take(stage):
    stage.keys("zwj")
    stage.enter()


def pick_a_person(stage):
    stage.page.awaiting.pick(1)


def register_somebody_new(stage):
    stage.page.awaiting.guess("马德福")


def choose_an_item(stage):
    stage.page.awaiting.choose_item("LD02")


def keep_an_item(stage):
    stage.page.keep_item("LD02")


def reveal_numbers(stage):
    stage.page.controller.reveal(1, id_number=True, phone=False)


ASKED = [
    search_and_take,
    pick_a_person,
    register_somebody_new,
    choose_an_item,
    keep_an_item,
    reveal_numbers,
]


@pytest.mark.parametrize("ask", ASKED, ids=lambda one: one.__name__)
def test_an_answer_to_the_matter_before_never_reaches_the_new_one(stage, held, ask):
    ask(stage)
    revealed = []
    stage.page.controller.revealed.connect(lambda *numbers: revealed.append(numbers))
    stage.window.open_page("intake", NewMatter())
    held.run()
    draft = stage.page.view.draft()
    assert draft.is_blank, draft
    assert not revealed
    assert not stage.page.awaiting.gate.closed
    stage.keys("w")
    assert stage.page.view.applicant.box.text() == "w"


def test_ctrl_n_takes_the_text_of_a_search_along_with_its_answer(stage, held):
    stage.keys("zwj")
    stage.press(K.Key_N, M.ControlModifier)
    held.run()
    box = stage.page.view.applicant.box
    assert (box.text(), box.panel_open) == ("", False)
    assert stage.page.view.draft().is_blank


def test_keys_typed_ahead_of_an_answer_go_with_the_matter_they_were_meant_for(stage, held):
    search_and_take(stage)
    stage.keys("102")
    stage.window.open_page("intake", NewMatter())
    held.run()
    assert stage.page.view.draft().is_blank


def test_the_item_kept_for_the_next_person_takes_no_focus_in_the_matter_after(stage, held):
    stage.page.keep_item("LD02")
    stage.window.open_page("intake", NewMatter())
    stage.page.awaiting.choose_item("LD02")
    held.run()
    assert stage.focus is not stage.page.view.applicant.box


def kept(stage):
    return stage.services.drafts.mine(stage.operator)


def test_what_stands_in_the_search_box_is_offered_again_after_a_power_cut(stage):
    stage.compose("王小")
    stage.page.recorder._timer.timeout.emit()
    row = kept(stage)[0]
    assert row.title == "查找“王小”"
    stage.page.view.start()  # as the page stands after the power came back
    stage.window.open_page("workbench")
    stage.window.open_page("intake", row)
    assert stage.page.view.applicant.box.text() == "王小"
    assert stage.focus is stage.page.view.applicant.box


@pytest.mark.parametrize("number", ["119999198305122063", "6021"])
def test_a_number_that_was_looked_for_is_no_title(stage, number):
    stage.keys(number)
    stage.page.recorder.keep_now()
    assert [number in one.title for one in kept(stage)] == [False]


def test_a_search_put_away_for_a_new_matter_leaves_no_draft(stage):
    for typed in ("王小", "赵", "李大"):
        stage.compose(typed)
        stage.page.recorder.keep_now()
        assert len(kept(stage)) == 1
        stage.press(K.Key_Escape)
        stage.press(K.Key_N, M.ControlModifier)
        assert kept(stage) == ()


def test_a_sheet_emptied_again_leaves_no_draft(stage):
    stage.compose("王")
    stage.page.recorder.keep_now()
    stage.press(K.Key_Backspace)
    stage.page.recorder.keep_now()
    assert kept(stage) == ()


def begun(stage):
    search_and_take(stage)
    stage.keys("102")
    stage.enter()
    stage.page.recorder.keep_now()
    row = kept(stage)[0]
    body = stage.services.drafts.open(row.draft_id, stage.operator)
    stage.press(K.Key_N, M.ControlModifier)
    return row, body


def test_a_draft_left_before_all_of_it_is_back_stays_as_it_was_kept(stage, held):
    lanes = stage.desk.tasks._lanes
    lanes["db"] = held._lane
    row, body = begun(stage)
    lanes["db"] = held
    stage.page.load_draft(row.draft_id)
    held.run(most=1)
    assert held.waiting
    stage.page.recorder.keep_now()
    stage.window.open_page("intake", NewMatter())
    held.run()
    lanes["db"] = held._lane
    assert stage.page.view.draft().is_blank
    assert stage.services.drafts.open(row.draft_id, stage.operator) == body


def test_a_draft_opened_over_another_matter_keeps_that_one(stage):
    row, _body = begun(stage)
    search_and_take(stage)
    stage.page.load_draft(row.draft_id)
    assert stage.page.view.item.code == "LD02"
    assert sorted(one.title for one in kept(stage)) == ["周文静", row.title]


def test_a_matter_being_recorded_is_not_taken_off_the_page(stage, held):
    lanes = stage.desk.tasks._lanes
    lanes["db"] = held._lane
    search_and_take(stage)
    stage.keys("202")
    stage.enter()
    stage.press(K.Key_Space, M.ShiftModifier)
    lanes["db"] = held
    stage.main()
    assert stage.page.recorder.under_way
    stage.window.open_page("intake", NewMatter())
    held.run()
    assert stage.page.shows_after
    assert stage.page.view.card.name == "周文静"


def test_a_draft_whose_item_cannot_be_had_stays_on_file_as_it_was(stage):
    row, body = begun(stage)
    gone = body.replace("LD02", "XX99")
    stage.services.drafts.keep(row.draft_id, row.title, gone, stage.operator)
    stage.page.load_draft(row.draft_id)
    assert stage.page.view.item is None
    stage.page.touched()
    stage.page.recorder.keep_now()
    assert stage.services.drafts.open(row.draft_id, stage.operator) == gone
