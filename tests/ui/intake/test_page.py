"""The page as a whole: problems on top and at their place, drafts, dates, items, keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from stage import WEN

from hall_app.domain.views import DraftRow
from hall_app.support.errors import RuleViolation
from hall_app.ui.why_date import WhyDateDialog

K, M = Qt.Key, Qt.KeyboardModifier
CTRL, ALT, SHIFT = M.ControlModifier, M.AltModifier, M.ShiftModifier


def fill(stage, code="202"):
    stage.keys("zwj")
    stage.enter()
    stage.keys(code)
    stage.enter()


# --- problems -------------------------------------------------------------------------------


def test_focus_starts_in_the_box_for_the_applicant(stage):
    assert stage.focus is stage.page.view.applicant.box


def test_an_empty_page_says_what_is_missing_and_goes_to_the_first(stage):
    stage.main()
    summary = stage.page.view.summary
    assert summary.isVisible()
    assert [one.field for one in summary.problems] == ["applicant", "item"]
    assert stage.focus is stage.page.view.applicant.box
    assert stage.page.bar.missing.text() == "还有 2 处要处理"


def test_summary_and_field_say_the_same_words(stage):
    fill(stage, "102")
    stage.main()
    summary = stage.page.view.summary.problems
    field = stage.page.view.item_section.fields.field("matter")
    assert summary[0].field == "matter"
    assert field.problem == summary[0].what
    assert stage.focus.objectName() == "matter"


def test_f8_goes_from_one_problem_to_the_next_and_around(stage):
    stage.main()
    stage.press(K.Key_F8)
    stage.press(K.Key_F8)
    assert stage.focus is stage.page.view.item_section.box
    stage.press(K.Key_F8)
    assert stage.focus is stage.page.view.applicant.box


def test_what_was_put_right_leaves_the_list_and_nothing_is_added(stage):
    fill(stage)
    for _ in range(3):
        stage.press(K.Key_Space)
    stage.main()
    assert len(stage.page.view.summary.problems) == 2
    stage.press(K.Key_Space)
    assert len(stage.page.view.summary.problems) == 1
    assert stage.page.bar.missing.text() == "还有 1 处要处理"


def test_many_papers_nobody_looked_at_stand_in_one_line(stage):
    fill(stage)
    stage.main()
    (line,) = stage.page.view.summary.problems
    assert "等 5 份材料还没有收" in line.what
    assert stage.focus is stage.page.view.materials.desk


def test_the_columns_of_the_desk_fit_its_width(stage):
    fill(stage)
    desk = stage.page.view.materials.desk
    wide = sum(desk.columnWidth(column) for column in range(desk.desk.columnCount()))
    assert wide <= desk.viewport().width()


def test_a_rule_of_the_services_is_said_at_its_field(stage):
    fill(stage)
    fault = RuleViolation("field-required", fields=("delivery",), field="结果领取")
    stage.page.acts.show_fault(fault)
    assert stage.page.view.item_section.fields.field("delivery").problem
    assert stage.focus.objectName() == "delivery"


def test_every_problem_says_what_to_do_without_blame(stage):
    fill(stage, "201")
    stage.keys("")
    stage.main()
    for one in stage.page.view.summary.problems:
        text = f"{one.what}{one.advice}"
        assert not any(word in text for word in ("错误", "失败", "非法", "无效", "error"))
        assert one.advice


# --- items ----------------------------------------------------------------------------------


@pytest.mark.parametrize("typed", ["ln02", "202", "高龄津贴", "gljt"])
def test_an_item_is_found_by_code_quick_code_name_or_initials(stage, typed):
    stage.keys("zwj")
    stage.enter()
    stage.compose(typed)
    stage.enter()
    assert stage.page.view.item.code == "LN02"


def test_an_alias_finds_the_item_that_is_meant(stage):
    stage.keys("zwj")
    stage.enter()
    stage.compose("暂住证")
    stage.enter()
    assert "居住证" in stage.page.view.item.title


def test_down_opens_the_whole_list_under_the_box_and_esc_leaves_the_item(stage):
    fill(stage)
    box = stage.page.view.item_section.box
    box.setFocus()
    stage.press(K.Key_Down)
    assert box.list_open
    assert box.panel.parentWidget() is stage.window
    assert len(box.panel.model.entries) >= 50
    stage.press(K.Key_Escape)
    assert not box.list_open
    assert stage.page.isVisible()
    assert stage.page.view.item.code == "LN02"


def test_an_item_that_nobody_knows_changes_nothing(stage):
    fill(stage)
    box = stage.page.view.item_section.box
    box.setFocus()
    box.selectAll()
    stage.compose("没有这个事项")
    stage.enter()
    assert stage.page.view.item.code == "LN02"
    assert not stage.page.awaiting.gate.closed


def test_an_item_typed_but_not_taken_is_never_passed_over(stage):
    fill(stage)
    stage.press(K.Key_Space, SHIFT)
    box = stage.page.view.item_section.box
    box.setFocus()
    box.selectAll()
    stage.keys("102")
    stage.main()
    problems = stage.page.view.summary.problems
    assert [one.what for one in problems if one.field == "item"] == ["框里写的还没有选作事项"]
    assert not stage.page.after.shown
    assert (stage.focus, box.list_open) == (box, False)
    stage.press(K.Key_Escape)
    assert (box.pending, box.list_open) == (False, False)
    assert not [one for one in stage.page.view.summary.problems if one.field == "item"]
    box.selectAll()
    stage.keys("102")
    stage.main()
    stage.enter()
    assert stage.page.view.item.code == "LD02"


def test_enter_goes_through_the_fields_and_shift_enter_back(stage):
    fill(stage, "102")
    assert stage.focus.objectName() == "matter"
    stage.keys("2")
    stage.enter()
    assert stage.focus is stage.page.view.materials.desk
    stage.page.view.item_section.fields.focus("delivery")
    stage.press(K.Key_Return, SHIFT)
    assert stage.focus.objectName() == "matter"


def test_sections_are_reached_by_ctrl_and_their_digit(stage):
    fill(stage, "102")
    view = stage.page.view
    for digit, target in (
        (K.Key_2, view.item_section.box),
        (K.Key_3, view.item_section.fields.field("matter").editor),
        (K.Key_4, view.materials.desk),
        (K.Key_1, view.applicant.box),
    ):
        stage.press(digit, CTRL)
        assert stage.focus is target


def test_the_everyday_list_puts_first_what_this_machine_takes_in_most(stage):
    fill(stage)
    stage.press(K.Key_Space, SHIFT)
    stage.main()
    stage.enter()
    stage.page.controller.load_lists()
    first = stage.page.view.item_section.quick_box.buttons[0]
    assert first.objectName() == "quick-LN02"


# --- due dates ------------------------------------------------------------------------------


def test_both_dates_stand_side_by_side_with_their_days(stage):
    fill(stage, "102")
    due = stage.page.view.due
    assert due.promised.text() == "9月24日 周四"
    assert due.promised_count.text() == "5 个工作日"
    assert len(due.strip.days) == 7
    assert "9月20日 周日 调休上班，算第 1 天" in due.sentence.text()


def test_why_this_day_shows_every_day_of_a_long_limit(stage):
    fill(stage)
    assert stage.page.view.due.strip.days == ()
    stage.press(K.Key_Y, ALT)
    dialog = stage.page.findChild(WhyDateDialog)
    assert "10月" in dialog.accessibleName()
    assert dialog.isVisible()
    dialog.reject()


def test_an_item_with_its_limit_in_words_asks_for_it(stage):
    fill(stage, "201")
    assert stage.focus.objectName() == "limit"
    stage.page.view.materials.desk.all_as_demanded()
    stage.main()
    assert "limit" in [one.field for one in stage.page.view.summary.problems]
    stage.keys("20")
    stage.enter()
    assert stage.page.view.due.promised_count.text() == "20 个工作日"
    stage.main()
    told = stage.page.after.view.recorded
    assert (told.limit_count, told.limit_unit) == (20, "G")


# --- drafts ---------------------------------------------------------------------------------


def test_the_draft_is_kept_within_two_seconds_of_typing(stage, qtbot):
    fill(stage)
    stage.press(K.Key_Space)
    with qtbot.waitSignal(stage.page.recorder.kept, timeout=2000):
        pass
    assert stage.page.state.words.text() == "草稿 10:32 已存"
    (row,) = stage.services.drafts.mine(stage.operator)
    assert row.title == "周文静 · 高龄津贴"
    assert WEN.id_number not in row.title


def test_a_draft_comes_back_with_everything_on_the_page(stage):
    stage.compose("钱明月")
    stage.enter()
    stage.page.view.applicant.form.set_value("phone", "13900007788")
    stage.press(K.Key_D, ALT)
    stage.page.view.applicant.agent_form.set_value("agent_name", "钱大山")
    stage.page.controller.choose_item("LN01")
    stage.page.view.item_section.fields.put({"limit": "20", "delivery": "邮寄"})
    stage.page.view.materials.desk.all_as_demanded()
    before = stage.page.view.draft()
    stage.press(K.Key_S, CTRL)
    stage.page.new_matter()
    assert stage.page.view.draft().is_blank
    stage.window.open_page("workbench")
    stage.window.open_page(
        "intake", DraftRow(draft_id=before.draft_id, title="", saved_at=stage.clock.now())
    )
    assert stage.page.view.draft() == before


def test_leaving_the_page_keeps_the_draft_without_a_question(stage):
    fill(stage)
    stage.press(K.Key_Escape)
    assert stage.window.current_page.key == "workbench"
    assert len(stage.services.drafts.mine(stage.operator)) == 1
    stage.window.open_page("intake")
    assert stage.page.view.item.code == "LN02"


def test_a_new_matter_on_the_page_itself_keeps_the_one_begun(stage):
    fill(stage)
    stage.press(K.Key_N, CTRL)
    assert stage.page.view.item is None
    assert stage.focus is stage.page.view.applicant.box
    assert len(stage.services.drafts.mine(stage.operator)) == 1


def test_the_key_for_a_new_matter_opens_an_empty_sheet_from_any_page(stage):
    fill(stage)
    stage.press(K.Key_Escape)
    assert stage.window.current_page.key == "workbench"
    stage.press(K.Key_N, CTRL)
    assert stage.window.current_page.key == "intake"
    assert stage.page.view.draft().is_blank
    assert stage.focus is stage.page.view.applicant.box


def test_a_draft_that_is_gone_begins_a_new_matter(stage):
    stage.page.load_draft("not-there")
    assert stage.page.view.draft().is_blank


def test_a_person_found_by_the_window_search_is_taken_over(stage):
    hit = stage.services.search.find("周文静", stage.operator).people[0]
    stage.window.open_page("workbench")
    stage.window.open_page("intake", hit)
    assert stage.page.view.card.name == "周文静"
    assert stage.focus is stage.page.view.item_section.box


# --- materials by keyboard and mouse --------------------------------------------------------


def test_digits_answer_for_a_line_and_a_waived_one_asks_why(stage):
    fill(stage)
    stage.keys("14")
    editor = stage.page.view.materials.desk.findChild(QWidget, "material-remark")
    assert stage.focus is editor
    stage.compose("本站已有")
    stage.enter()
    lines = stage.page.view.materials.lines
    assert lines[1].reason == "本站已有"
    assert stage.page.view.materials.desk.currentIndex().row() == 2


def test_a_waived_paper_without_reason_is_a_problem_at_its_line(stage):
    fill(stage)
    stage.press(K.Key_Space, SHIFT)
    stage.keys("4")
    stage.press(K.Key_Escape)
    stage.main()
    problem = stage.page.view.summary.problems[0]
    assert problem.field.startswith("material:")
    assert "为什么免" in problem.what


def test_a_reason_that_is_being_typed_counts_when_the_main_key_is_pressed(stage):
    fill(stage)
    stage.press(K.Key_Space, SHIFT)
    stage.keys("4")
    stage.compose("本站已有")
    stage.main()
    assert stage.page.shows_after


def test_space_takes_in_and_goes_on(stage):
    fill(stage)
    for _ in range(2):
        stage.press(K.Key_Space)
    states = [str(one.state) for one in stage.page.view.materials.lines]
    assert "unset" not in states[:2]
    assert stage.page.view.materials.desk.currentIndex().row() == 2


def test_plus_and_minus_change_the_sheets(stage):
    fill(stage)
    stage.press(K.Key_Space)
    stage.press(K.Key_Up)
    stage.keys("+")
    assert stage.page.view.materials.lines[0].count == 2
    stage.keys("-")
    assert stage.page.view.materials.lines[0].count == 1
