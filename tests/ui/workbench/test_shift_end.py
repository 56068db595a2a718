"""One key ends the shift: the dialog says what is left, the sheet goes to the printer."""

from __future__ import annotations

import datetime as dt

import audits
import pytest
from hall_stage import PRINTER

TODAY = dt.date(2026, 9, 18)


def printed(stage):
    return [one.form_id for one in stage.services.prints.recent(stage.operator)]


def test_alt_j_shows_the_shift_and_prints_its_sheet(stage):
    stage.accept("周文静")
    stage.desk.printers.choose("shift-sheet", PRINTER)
    page = stage.open("workbench")
    stage.press("Alt+J", page)
    dialog = stage.dialog()
    told = [dialog.body.itemAt(place).widget().text() for place in range(3)]
    assert told[0] == "收件 1，办结 0，交付 0，转交 0"
    assert told[1].startswith("待打印")
    assert told[2].startswith("用印 0 份")
    dialog.form.set_value("words", "明早来人补材料")
    stage.press("Ctrl+Enter", dialog.form.field("words").editor)
    (line,) = stage.services.shift.register(TODAY, TODAY, stage.operator)
    assert (line.came, line.words) == (1, "明早来人补材料")
    assert printed(stage) == ["shift-sheet"]
    page = stage.open("hall", "shifts")
    assert [cell.words for cell in page.table.model.rows[0].cells][4] == "1"


def test_a_shift_can_be_looked_at_and_not_ended(stage):
    page = stage.open("workbench")
    stage.press("Alt+J", page)
    stage.press("Esc", stage.dialog())
    assert stage.services.shift.register(TODAY, TODAY, stage.operator) == ()


@pytest.mark.parametrize("text_size", [1.0, 2.0])
def test_the_dialog_passes_every_audit(stage, theme, text_size):
    theme.set_text_size(text_size)
    stage.window.resize(1366, 690)
    page = stage.open("workbench")
    stage.press("Alt+J", page)
    audits.audit_page(stage.dialog())
    stage.dialog().reject()
    theme.set_text_size(1.0)
