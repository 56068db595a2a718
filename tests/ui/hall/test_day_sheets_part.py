"""Day sheets on the hall's page: printed by one key, an old one compared by its code."""

from __future__ import annotations

import datetime as dt

import audits
import pytest
import shiboken6
from hall_stage import drop_curtain, raise_curtain

from hall_app.app.practice import HEAD
from hall_app.domain.anchors import RecordMarks, anchor_code


@pytest.fixture
def as_head(qtbot, practice_paths, clock, theme, tmp_path):
    made = raise_curtain(practice_paths, clock, theme, tmp_path, who=HEAD)
    made.on(dt.date(2026, 9, 18))
    made.window.show()
    yield made
    drop_curtain(made)


def cells(page):
    return [[cell.words for cell in line.cells] for line in page.table.model.rows]


def test_a_sheet_is_printed_and_an_old_one_is_compared(as_head):
    as_head.accept()
    page = as_head.open("hall", "day-sheets")
    assert cells(page) == []
    as_head.press("Ctrl+Enter", page.table.view)
    as_head.dialog().reject()
    page.load()
    ((number, day, _made, by, came, *_figures, code),) = cells(page)
    assert (number, by, came) == ("BHC-R20260918-001", as_head.operator.name, "1")
    assert "9月18日" in day
    as_head.press("Alt+I", page.table.view)
    dialog = as_head.dialog()
    dialog.form.set_value("code", "KH4T-0000")
    dialog.give()
    as_head.settle()
    assert "不是日结单的核对码" in dialog.form.field("code").problem
    dialog.form.set_value("code", anchor_code(RecordMarks(act=1, event=1, journal=1), ()))
    dialog.give()
    as_head.settle()
    assert "没有出过这个核对码的日结单" in dialog.message.text()
    dialog.form.set_value("code", code.lower())
    dialog.give()
    as_head.settle()
    assert not shiboken6.isValid(dialog)
    audits.audit_page(page)

    as_head.settle()
