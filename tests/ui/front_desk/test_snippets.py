"""Ready answers: written at the page, put in by key in any field of several lines."""

from __future__ import annotations

import audits
import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from hall_app.app.bootstrap import PRACTICE_PASSWORD
from hall_app.app.practice import HEAD
from hall_app.ui.ready_answers import ReadyAnswers
from hall_app.ui.widgets import ready_texts

TEXT = "请带身份证原件和复印件。"


@pytest.fixture
def head_stage(stage):
    stage.clerk = stage.operator
    stage.account[0] = stage.services.accounts.log_in(HEAD, PRACTICE_PASSWORD, "1 号窗口")
    stage.window.actions_registry.clerk_changed()
    stage.answers = ReadyAnswers(stage.desk, stage.window)
    yield stage
    ready_texts.hold({})


def note_field(stage):
    """Open a form with a field of several lines and go into it."""
    page = stage.open("front-desk", "roster")
    stage.press("Alt+S", page.part.table.view)
    form = stage.dialog().form
    form.focus("done")
    return stage.dialog().focusWidget()


def test_the_head_writes_one_and_a_clerk_puts_it_in_by_its_key(head_stage):
    page = head_stage.open("front-desk", "snippets")
    head_stage.press("Alt+A", page.part.table.view)
    form = head_stage.dialog().form
    form.set_value("key", "DZ")
    head_stage.press("Ctrl+Enter", form)
    assert "内容" in form.field("text").problem
    form.set_value("text", TEXT)
    head_stage.press("Ctrl+Enter", form)
    assert [one.key for one in page.part.table.model.rows] == ["dz"]
    head_stage.account[0] = head_stage.clerk
    field = note_field(head_stage)
    field.setPlainText("告知：")
    field.moveCursor(field.textCursor().MoveOperation.End)
    QTest.keyClicks(field, "dz")
    head_stage.press("Ctrl+J", field)
    assert field.toPlainText() == f"告知：{TEXT}"
    field.undo()
    assert field.toPlainText() == "告知：dz"


def test_without_a_key_the_clerk_chooses(head_stage):
    head_stage.services.snippets.add("dz", TEXT, head_stage.operator)
    head_stage.services.snippets.add("gz", "请稍等。", head_stage.operator)
    field = note_field(head_stage)
    head_stage.press("Ctrl+J", field)
    (pick,) = [
        one for one in head_stage.window.findChildren(ready_texts.PickDialog) if one.isVisible()
    ]
    audits.audit_page(pick)
    head_stage.press("Down", pick.focusWidget())
    head_stage.press("Enter", pick.focusWidget())
    assert field.toPlainText() == "请稍等。"


def test_changing_copying_and_taking_out(head_stage):
    head_stage.services.snippets.add("dz", TEXT, head_stage.operator)
    page = head_stage.open("front-desk", "snippets")
    page.part.table.select(0)
    assert page.part.below.text() == TEXT
    head_stage.press("Alt+S", page.part.table.view)
    assert QGuiApplication.clipboard().text() == TEXT
    head_stage.press("Alt+E", page.part.table.view)
    form = head_stage.dialog().form
    form.set_value("text", "请带户口簿。")
    head_stage.press("Ctrl+Enter", form)
    assert page.part.below.text() == "请带户口簿。"
    assert ready_texts._HELD == {"dz": "请带户口簿。"}
    head_stage.press("Alt+Del", page.part.table.view)
    assert page.part.table.model.rows == ()
    assert ready_texts._HELD == {}


def test_who_may_not_read_them_is_offered_none(head_stage):
    head_stage.services.snippets.add("dz", TEXT, head_stage.operator)
    assert ready_texts._HELD
    auditor = type(head_stage.operator)(
        account_id=1, login="x", name="X", roles=frozenset({"auditor"}), window=""
    )
    head_stage.account[0] = auditor
    head_stage.answers.load()
    assert ready_texts._HELD == {}


@pytest.mark.parametrize(
    "size", [(1366, 690, 1.0), (1093, 552, 1.0), (1366, 690, 1.35), (1366, 690, 2.0)]
)
def test_the_part_and_its_form_pass_every_audit(head_stage, theme, size):
    head_stage.services.snippets.add("dz", TEXT * 8, head_stage.operator)
    width, height, text_size = size
    theme.set_text_size(text_size)
    head_stage.window.resize(width, height)
    page = head_stage.open("front-desk", "snippets")
    page.part.table.select(0)
    head_stage.settle()
    audits.audit_page(page)
    page.part.change()
    head_stage.settle()
    audits.audit_page(head_stage.dialog())
    head_stage.dialog().reject()
    theme.set_text_size(1.0)
