"""The roster at the page: filled by the head, written on by everybody."""

from __future__ import annotations

import datetime as dt

import audits
import pytest
from PySide6.QtWidgets import QDialog

from hall_app.app.bootstrap import PRACTICE_PASSWORD
from hall_app.app.practice import HEAD
from hall_app.domain.roster import ENQUIRY, NOON

TODAY = dt.date(2026, 9, 18)


@pytest.fixture
def head_stage(stage):
    stage.clerk = stage.operator
    stage.account[0] = stage.services.accounts.log_in(HEAD, PRACTICE_PASSWORD, "1 号窗口")
    stage.window.actions_registry.clerk_changed()
    return stage


def row_of(page, post):
    return next(one for one in page.part.table.model.rows if one.post == post)


def select(page, post):
    rows = page.part.table.model.rows
    page.part.table.select(next(n for n, one in enumerate(rows) if one.post == post))


def test_the_head_fills_a_post_for_the_days_left_and_b_stands_in(head_stage):
    page = head_stage.open("front-desk", "roster")
    select(page, NOON)
    head_stage.press("Alt+A", page.part.table.view)
    form = head_stage.dialog().form
    form.set_value("a", str(head_stage.clerk.account_id))
    form.set_value("b", str(head_stage.operator.account_id))
    head_stage.press("Ctrl+Enter", form)
    row = row_of(page, NOON)
    # Friday is today, and this Sunday is worked in exchange.
    assert [one and one.serving for one in row.cells[4:]] == [
        head_stage.clerk.name,
        None,
        head_stage.clerk.name,
    ]
    head_stage.press("Alt+E", page.part.table.view)
    hall = head_stage.page
    assert (hall.key, hall.part.key) == ("hall", "absences")
    head_stage.press("Alt+A", hall.table.view)
    form = head_stage.dialog().form
    form.set_value("who", str(head_stage.clerk.account_id))
    form.set_value("until", "2026-09-18")
    form.set_value("cover", str(head_stage.operator.account_id))
    head_stage.press("Ctrl+Enter", form)
    page = head_stage.open("front-desk", "roster")
    row = row_of(page, NOON)
    assert [one and one.serving for one in row.cells[4:]] == [
        head_stage.operator.name,
        None,
        head_stage.clerk.name,
    ]
    assert page.part.below.text().startswith(f"不在岗：{head_stage.clerk.name}")


def test_leaders_in_turn_last_week_and_stepping(head_stage):
    page = head_stage.open("front-desk", "roster")
    head_stage.press("PageDown", page.part.table.view)
    head_stage.press("Alt+N", page.part.table.view)
    filled = [one for one in row_of(page, ENQUIRY).cells if one is not None]
    assert {one.a_name for one in filled} == {head_stage.operator.name}
    head_stage.press("PageDown", page.part.table.view)
    head_stage.press("Alt+B", page.part.table.view)
    assert len([one for one in row_of(page, ENQUIRY).cells if one]) == len(filled)
    for _ in range(3):
        head_stage.press("PageUp", page.part.table.view)
    assert page.part.hindrance("front-desk:new")


def test_a_clerk_reads_writes_the_diary_and_fills_nothing(stage):
    page = stage.open("front-desk", "roster")
    select(page, NOON)
    stage.press("Enter", page.part.table.view)
    assert not [one for one in stage.window.findChildren(QDialog) if one.isVisible()]
    stage.press("Alt+S", page.part.table.view)
    form = stage.dialog().form
    form.set_value("visitors", "many")
    form.set_value("done", "居住证 2 件")
    stage.press("Ctrl+Enter", form)
    assert "整数" in form.field("visitors").problem
    form.set_value("visitors", "6")
    stage.press("Ctrl+Enter", form)
    assert "接待 6 人次" in page.part.below.text()
    stage.press("Ctrl+P", page.part.table.view)
    stage.dialog().reject()
    stage.settle()
    assert stage.services.prints.waiting(stage.operator)[-1].form_id == "p30-roster"


@pytest.mark.parametrize(
    "size", [(1366, 690, 1.0), (1093, 552, 1.0), (1366, 690, 1.35), (1366, 690, 2.0)]
)
def test_the_part_and_its_forms_pass_every_audit(head_stage, theme, size):
    width, height, text_size = size
    head_stage.services.roster.leaders_in_turn(TODAY, head_stage.operator)
    head_stage.services.roster.record_shift(TODAY, 6, "居住证 2 件", "", head_stage.operator)
    theme.set_text_size(text_size)
    head_stage.window.resize(width, height)
    page = head_stage.open("front-desk", "roster")
    audits.audit_page(page)
    select(page, NOON)
    for open_form in (page.part.assign, page.part.write_shift):
        open_form()
        head_stage.settle()
        audits.audit_page(head_stage.dialog())
        head_stage.dialog().reject()
        head_stage.settle()
    theme.set_text_size(1.0)
