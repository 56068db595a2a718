"""Satisfaction slips at the page: any clerk enters, only the head reads."""

from __future__ import annotations

import audits
import pytest
from PySide6.QtTest import QTest

from hall_app.app.bootstrap import PRACTICE_PASSWORD
from hall_app.app.practice import HEAD
from hall_app.domain.ratings import NewRating


def become_head(stage):
    stage.account[0] = stage.services.accounts.log_in(HEAD, PRACTICE_PASSWORD, "1 号窗口")
    stage.window.actions_registry.clerk_changed()


@pytest.fixture
def said(stage):
    """Two slips: one bad and anonymous about a case, one good about the hall."""
    clerk = stage.operator
    number = stage.accept("周文静").number
    become_head(stage)
    service = stage.services.ratings
    service.enter(NewRating(case_number=number, grade=5, words="等了两个小时"), stage.operator)
    service.enter(NewRating(grade=1), stage.operator)
    stage.account[0] = clerk
    stage.number = number
    return stage


def test_the_rated_clerk_sees_nothing_and_still_enters_a_slip(said):
    page = said.open("front-desk", "ratings")
    assert page.part.table.model.rows == ()
    assert page.part.note == ""
    said.press("Alt+A", page.part.table.view)
    form = said.dialog().form
    form.focus("case_number")
    QTest.keyClicks(said.dialog().focusWidget(), said.number)
    form.set_value("grade", "2")
    said.press("Ctrl+Enter", form)
    assert "自己办的件" in form.field("case_number").problem
    form.set_value("case_number", "")
    said.press("Ctrl+Enter", form)
    assert page.part.table.model.rows == ()
    assert not page.part.below.isVisible()


def test_the_head_sees_what_is_owed_first_and_settles_it(said):
    become_head(said)
    page = said.open("front-desk", "ratings")
    rows = page.part.table.model.rows
    assert [int(one.grade) for one in rows] == [5, 1]
    assert page.part.note == "1 个待回访 · 今年 2 份，满意率 50.0%"
    page.part.table.select(0)
    assert page.part.below.text() == "等了两个小时"
    said.press("Alt+S", page.part.table.view)
    form = said.dialog().form
    form.set_value("words", "已致歉，加开一个窗口")
    said.press("Ctrl+Enter", form)
    assert page.part.note.startswith("0 个待回访")
    assert page.part.hindrance("front-desk:settle")


def test_the_number_at_the_page_counts_what_the_head_owes_and_nothing_for_the_clerk(said):
    told = []
    said.window.set_counter = lambda key, count: told.append((key, count))
    said.open("workbench")
    assert ("front-desk", 0) in told
    told.clear()
    become_head(said)
    said.open("front-desk")
    said.open("workbench")
    assert ("front-desk", 1) in told


def test_an_empty_slip_is_printed(stage):
    page = stage.open("front-desk", "ratings")
    stage.press("Alt+B", page.part.table.view)
    stage.dialog().reject()
    stage.settle()
    assert stage.services.prints.waiting(stage.operator)[-1].form_id == "p29-rating"


@pytest.mark.parametrize(
    "size", [(1366, 690, 1.0), (1093, 552, 1.0), (1366, 690, 1.35), (1366, 690, 2.0)]
)
def test_the_part_and_its_form_pass_every_audit(said, theme, size):
    become_head(said)
    width, height, text_size = size
    theme.set_text_size(text_size)
    said.window.resize(width, height)
    page = said.open("front-desk", "ratings")
    page.part.table.select(0)
    said.settle()
    audits.audit_page(page)
    page.part.enter()
    said.settle()
    audits.audit_page(said.dialog())
    said.dialog().reject()
    theme.set_text_size(1.0)
