"""What a clerk counts on at the page of one case."""

from __future__ import annotations

import dataclasses
import datetime as dt

import audits
import pytest
from hall_stage import HEAD, PRINTER
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hall_app.app.bootstrap import PRACTICE_PASSWORD
from hall_app.domain.flow.states import CaseState
from hall_app.services.commands import Void
from hall_app.ui.desk import CaseSubject
from hall_app.ui.widgets.labels import Label


def state_of(stage, number: str) -> CaseState:
    return stage.services.cases.page(number, stage.operator).state


def moments(page) -> list[str]:
    return [one.act for one in page.view.timeline.moments]


@pytest.fixture
def shown(empty_stage):
    """Return the window on Friday 2026-09-18, shown, with a printer for every paper."""
    stage = empty_stage
    for form in ("p01-receipt", "p02-materials", "p03-notice", "p05-refusal"):
        stage.desk.printers.choose(form, PRINTER)
    stage.on(dt.date(2026, 9, 18))
    stage.window.show()
    return stage


def test_the_missing_paper_is_ticked_and_one_key_accepts(shown):
    shown.on(dt.date(2026, 9, 16))
    number = shown.notify(missing=1).number
    shown.on(dt.date(2026, 9, 18))
    page = shown.open("case", number)
    assert QApplication.focusWidget() is page.view.panel.desk
    assert [line.demand.name for line in page.view.panel.desk.lines] == ["就业创业证申请表"]
    main = page.bar.main
    assert not main.isEnabled()
    assert main.reason == "还有 1 项没有点"
    shown.press("Space")
    assert main.isEnabled()
    shown.press("Ctrl+Enter")
    assert state_of(shown, number) is CaseState.ACCEPTED
    detail = page.controller.open_case.detail
    assert detail.accepted_on == dt.date(2026, 9, 18)
    assert moments(page)[0] == "收到补件：就业创业证申请表，受理"
    assert [paper.state for paper in detail.papers[1:]] == ["sent", "sent"]


def test_a_case_still_lacking_a_paper_is_accepted_only_with_a_reason(shown):
    number = shown.notify(missing=2).number
    page = shown.open("case", number)
    shown.press("1")
    shown.press("3")
    assert page.bar.main.reason == "还缺 1 项"
    shown.press("Ctrl+Shift+Enter")
    shown.give_reason("明天补交")
    shown.approve()
    detail = page.controller.open_case.detail
    assert detail.state is CaseState.ACCEPTED
    assert detail.override_reason == "明天补交"
    assert moments(page)[0].endswith("（李敏 于 2026-09-18 09:12 批准）")
    facts = [one.text() for one in page.view.facts.findChildren(Label) if one.isVisible()]
    said = facts[facts.index("批准人") + 1]
    assert said.startswith("李敏 · 2026-09-18 09:12 · ")


def test_a_received_case_with_its_papers_in_is_accepted_by_one_key(shown):
    number = shown.receive().number
    page = shown.open("case", number)
    assert page.bar.main.words() == "受理并打印回执"
    shown.press("Ctrl+Enter")
    assert state_of(shown, number) is CaseState.ACCEPTED


def test_a_received_case_with_a_paper_missing_is_told_so_by_the_same_key(shown):
    number = shown.receive(missing=1).number
    page = shown.open("case", number)
    assert page.bar.main.words() == "一次性告知并打印"
    shown.press("Ctrl+Enter")
    assert state_of(shown, number) is CaseState.WAITING_CORRECTION
    assert page.controller.open_case.detail.papers[0].form_id == "p03-notice"


def test_the_notice_of_a_received_case_waits_for_a_missing_paper_and_says_so(shown):
    page = shown.open("case", shown.receive().number)
    button = page.acts.buttons[page.acts.notice]
    assert button.isVisible()
    assert not button.isEnabled()
    assert button.reason == "还没有标缺的材料"
    shown.press("Home")
    shown.press("3")
    assert button.isEnabled()


def test_a_case_is_refused_with_a_coded_reason_only(shown):
    number = shown.receive().number
    page = shown.open("case", number)

    shown.press("Ctrl+R")
    dialog = shown.dialog()
    shown.press("Ctrl+Enter", dialog.focusWidget())
    assert dialog.form.field("reason_code").problem
    QTest.keyClicks(dialog.focusWidget(), "04")
    shown.press("Ctrl+Enter", dialog.focusWidget())
    assert state_of(shown, number) is CaseState.REFUSED
    assert moments(page)[0] == "不予受理：条件不符"
    assert page.controller.open_case.detail.papers[0].form_id == "p05-refusal"


def test_a_case_for_a_certificate_nobody_here_issues_gets_the_slip(shown):
    shown.desk.printers.choose("guidance-slip", PRINTER)
    number = shown.receive(item="ZM00").number
    page = shown.open("case", number)
    shown.press("Ctrl+R")
    dialog = shown.dialog()
    form = dialog.form
    assert form.names == ("reason_code", "certificate", "where")
    shown.press("Ctrl+Enter", dialog.focusWidget())
    assert form.field("certificate").problem
    certificate = shown.services.items.certificates()[0]
    shown.press("Down", dialog.focusWidget())
    shown.press("Enter", dialog.focusWidget())
    assert form.text("where") == certificate.where
    shown.press("Ctrl+Enter", dialog.focusWidget())
    assert state_of(shown, number) is CaseState.REFUSED
    assert moments(page)[0] == f"“{certificate.name}”不由社区出具，已给办事指引"
    assert [one.form_id for one in page.controller.open_case.detail.papers] == ["guidance-slip"]


def test_voiding_is_the_heads_and_the_button_says_so(shown):
    number = shown.accept().number
    shown.account[0] = dataclasses.replace(shown.operator, roles=frozenset({"agent"}))
    page = shown.open("case", number)
    button = page.acts.buttons[page.acts.void]
    assert button.isVisible()
    assert not button.isEnabled()
    assert button.reason == "作废要站长账号"


def test_the_head_voids_with_a_reason_and_the_number_stays(shown):
    number = shown.accept().number
    shown.on(dt.date(2026, 9, 19))
    shown.account[0] = shown.services.accounts.log_in(HEAD, PRACTICE_PASSWORD, "3 号窗口")
    page = shown.open("case", number)
    page.void()
    shown.give_reason("录错了人")
    assert state_of(shown, number) is CaseState.VOID
    assert moments(page)[0] == "作废：录错了人"


def test_whole_numbers_show_only_while_the_key_is_held_and_leave_a_trace(shown):
    page = shown.open("case", shown.accept().number)
    masked = page.view.identity.words
    assert "139 **** 3317" in masked
    QTest.keyPress(page, Qt.Key.Key_F4)
    assert "139 1234 3317" in page.view.identity.words
    QTest.keyRelease(page, Qt.Key.Key_F4)
    assert page.view.identity.words == masked


def test_leaving_the_page_hides_what_was_revealed(shown):
    page = shown.open("case", shown.accept().number)
    QTest.keyPress(page, Qt.Key.Key_F4)
    shown.open("workbench")
    assert "139 **** 3317" in page.view.identity.words


def test_the_days_behind_the_date_are_shown_one_by_one(shown):
    page = shown.open("case", shown.accept().number)
    assert page.view.clock.lines[0] == "9月24日 周四（5 个工作日）"
    shown.press("Alt+Y", page)
    dialog = shown.dialog()
    assert dialog.sentence == "9月18日 周五受理，从第二天数起，5 个工作日，到 9月24日 周四。"
    cells = dialog.strip.accessibleName().split("；")
    assert cells[0] == "2026-09-18 受理日 不算"
    assert cells[2] == "2026-09-20 补班 第 1 天"
    assert cells[-1] == "2026-09-24 到期 第 5 天"
    dialog.reject()


def test_a_colleague_who_was_first_is_named_and_the_new_state_shown(shown):
    number = shown.notify(missing=1).number
    page = shown.open("case", number)
    page.controller.sleep()
    found = page.controller.open_case.detail
    head = shown.services.accounts.log_in(HEAD, PRACTICE_PASSWORD, "2 号窗口")
    wish = Void(number=number, version=found.version, reason="重复")
    shown.services.corrections.void(wish, head)
    shown.press("Space")
    shown.press("Ctrl+Enter")
    banner = shown.window.banner_box.banner
    assert banner is not None
    assert page.controller.open_case.detail.state is CaseState.VOID
    assert page.bar.main.isHidden()


def test_a_printed_paper_is_printed_again_and_counted(shown):
    number = shown.accept().number
    page = shown.open("case", number)
    shown.press("F10", page)
    shown.press("F10", page)
    shown.press("F10", page)
    papers = page.controller.open_case.detail.papers
    assert [paper.state for paper in papers] == ["sent", "sent"]
    assert sum(paper.reprints for paper in papers) == 1
    assert page.acts.again.text() == "补打"


def test_a_paper_opens_as_it_was_stored(shown):
    page = shown.open("case", shown.accept().number)
    page.view.papers.table.view.setFocus()
    shown.press("O", page.view.papers.table.view)
    dialog = shown.dialog()
    assert dialog.preview.pages > 0
    dialog.reject()


def test_esc_leads_back_to_the_list(shown):
    number = shown.accept().number
    shown.open("cases")
    shown.open("case", CaseSubject(number=number, among=(number,)))
    shown.press("Esc", shown.page)
    assert shown.page.key == "cases"


def test_a_case_that_does_not_exist_is_said(shown):
    shown.open("case", "BHC-20260918-0099")
    assert shown.window.banner_box.banner is not None


STATES = {"accepted": "accept", "waiting": "notify", "undecided": "receive"}


@pytest.mark.parametrize("made", STATES)
@pytest.mark.parametrize(
    "size", [(1366, 690, 1.0), (1093, 552, 1.0), (1366, 690, 1.35), (1366, 690, 2.0)]
)
def test_the_page_passes_every_audit(shown, theme, size, made):
    width, height, text_size = size
    theme.set_text_size(text_size)
    shown.window.resize(width, height)
    long = "阿不都热依木·阿卜杜热合曼·买买提江·艾尔肯·吐尔逊·麦麦提敏·阿布都拉"
    number = getattr(shown, STATES[made])(long).number
    audits.audit_page(shown.open("case", number))


def test_a_case_that_takes_another_shape_is_shown_from_its_top(shown):
    shown.window.resize(1093, 552)
    number = shown.notify(missing=1).number
    page = shown.open("case", number)
    shown.press("1")
    bar = page.view.middle.verticalScrollBar()
    assert bar.maximum() > 0
    bar.setValue(bar.maximum())
    shown.press("Ctrl+Enter")
    assert state_of(shown, number) is CaseState.ACCEPTED
    assert bar.value() == 0
    assert page.isAncestorOf(QApplication.focusWidget())


def test_the_paper_that_is_answered_is_in_sight_in_large_text(shown, theme):
    theme.set_text_size(2.0)
    page = shown.open("case", shown.receive().number)
    desk, body = page.view.panel.desk, page.view.middle.viewport()
    for _ in desk.lines:
        row = desk.visualRect(desk.currentIndex())
        top = desk.viewport().mapTo(body, row.topLeft()).y()
        assert top >= 0
        assert top + row.height() <= body.height()
        shown.press("Down")


def test_a_remark_being_typed_goes_on_record_with_the_act(shown):
    shown.on(dt.date(2026, 9, 16))
    number = shown.notify(missing=1).number
    page = shown.open("case", number)
    shown.press("4")
    QTest.keyClicks(QApplication.focusWidget(), "0923")
    shown.press("Ctrl+Enter")
    assert state_of(shown, number) is CaseState.ACCEPTED
    assert page.controller.open_case.detail.materials[0].reason == "0923"


def test_another_case_is_shown_from_its_top(shown):
    shown.window.resize(1093, 552)
    first, second = shown.notify().number, shown.notify("孙丽华").number
    bar = shown.open("case", first).view.middle.verticalScrollBar()
    bar.setValue(bar.maximum())
    shown.open("case", second)
    assert bar.value() == 0
