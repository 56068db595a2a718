"""A clock stopped at the clerk's desk: what the head approves there, by keys alone."""

from __future__ import annotations

import pytest
from hands import HEAD

from hall_app.app.bootstrap import PRACTICE_PASSWORD
from hall_app.domain.flow.states import CaseState
from hall_app.ui.approval.dialog import ApprovalDialog
from hall_app.ui.flow.act_dialog import ActDialog
from hall_app.ui.widgets.labels import Label


@pytest.mark.fault("T39")
def test_a_pause_says_beforehand_that_it_is_approved_and_the_head_approves_it_here(hands):
    number = hands.begun()
    hands.press("Alt+A")
    hands.type("zt")
    row = hands.dialog.table.current
    assert not row.reason
    assert hands.dialog.table.model.columns[1].cell(row).second == "由站长当场批准"
    hands.press("Enter")
    hands.fill("inspection", "2026-10-12", "等检验结果")
    hands.press("Ctrl+Enter")
    dialog = hands.dialog
    assert isinstance(dialog, ApprovalDialog)
    assert dialog.accessibleName() == f"办件事项：{number} · 暂停计时 · 至 2026年10月12日"
    assert (dialog.form.text("who"), dialog.form.text("reason")) == (HEAD, "等检验结果")
    hands.type(PRACTICE_PASSWORD)
    hands.press("Enter")
    assert hands.dialog is None
    assert hands.case.state is CaseState.PAUSED
    assert hands.told.endswith("（李敏 于 2026-09-18 09:12 批准）")


def test_without_approval_the_clock_runs_on_and_what_was_typed_stays(hands):
    hands.begun()
    hands.choose("zt")
    hands.fill("inspection", "2026-10-12", "等检验结果")
    hands.press("Ctrl+Enter")
    hands.press("Esc")
    assert isinstance(hands.dialog, ActDialog)
    assert hands.dialog.form.text("reason") == "等检验结果"
    said = [one.text() for one in hands.dialog.findChildren(Label) if one.isVisible()]
    assert any("站长" in one for one in said)
    assert hands.case.state is CaseState.HANDLING
