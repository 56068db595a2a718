"""An act that happened during an outage is entered with its real moment, from its own dialog."""

from __future__ import annotations

import datetime as dt

import audits
import pytest
from hall_stage import PRINTER
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from hall_app.domain.flow.states import ActKind
from hall_app.domain.late import LATE_ACTS
from hall_app.services.commands import Act
from hall_app.ui.cases.story import moments_of
from hall_app.ui.decisions.late_dialog import LateDialog
from hall_app.ui.flow.act_dialog import ActDialog
from hall_app.ui.flow.acting import Acting
from hall_app.ui.flow.editors import ActGround


@pytest.fixture
def opened(stage):
    """Return a function that opens the dialog of an act on a case that is handled."""
    number = stage.services.cases.worklist("mine", stage.operator).rows[0].number
    stage.services.flow.act(Act(number=number, act="take-up"), stage.operator)
    stage.number = number
    acting = Acting(stage.desk, stage.page or stage.window)

    def show(kind):
        detail = stage.services.cases.page(number, stage.operator)
        colleagues = stage.services.flow.colleagues(stage.operator)
        acting.stand_on(
            ActGround(
                detail=detail,
                colleagues=colleagues,
                today=stage.desk.today(),
                own_login=stage.operator.login,
            )
        )
        offered = stage.services.flow.offered(number, stage.operator)
        acting.begin(next(one for one in offered if one.act is kind))
        return stage.dialog()

    return show


def test_alt_b_asks_when_it_was_and_the_timeline_tells_it(stage, opened):
    dialog = opened(ActKind.ANSWER)
    dialog.form.set_value("way", "telephone")
    dialog.form.set_value("words", "已告知")
    QTest.keyClick(dialog, Qt.Key.Key_B, Qt.KeyboardModifier.AltModifier)
    dialog.give()
    assert dialog.form.field("late_at").problem
    dialog.form.set_value("late_at", "9-17 16:00")
    dialog.give()
    assert dialog.form.field("late_reason").problem
    dialog.form.set_value("late_reason", "停电")
    audits.audit_page(dialog)
    dialog.give()
    stage.settle()
    act = stage.services.cases.page(stage.number, stage.operator).acts[0]
    assert (act.kind, dict(act.details)["late_at"]) == (ActKind.ANSWER, "2026-09-17 16:00")
    detail = stage.services.cases.page(stage.number, stage.operator)
    newest = moments_of(detail, dt.date(2026, 9, 18))[0]
    assert newest.act.endswith("（补录：实际 2026-09-17 16:00；停电）")


def test_taking_the_late_entry_back_makes_it_an_act_of_now(stage, opened):
    dialog = opened(ActKind.ANSWER)
    dialog.form.set_value("way", "telephone")
    dialog.form.set_value("words", "已告知")
    dialog.late.button.click()
    dialog.late.button.click()
    dialog.give()
    stage.settle()
    act = stage.services.cases.page(stage.number, stage.operator).acts[0]
    assert "late_at" not in dict(act.details)


def test_a_hand_over_offers_no_late_entry(stage, opened):
    assert ActKind.HAND_OVER not in LATE_ACTS
    dialog = opened(ActKind.HAND_OVER)
    assert isinstance(dialog, ActDialog)
    assert dialog.late is None
    dialog.reject()


def test_a_commission_proposes_who_sits_at_the_desk_as_the_agent(stage, opened):
    dialog = opened(ActKind.COMMISSION)
    assert dialog.form.text("agent") == stage.operator.login
    dialog.reject()


def test_papers_that_came_during_an_outage_are_entered_late_on_the_page(empty_stage):
    stage = empty_stage
    for form in ("p01-receipt", "p02-materials", "p03-notice"):
        stage.desk.printers.choose(form, PRINTER)
    stage.window.show()
    stage.window.activateWindow()
    QTest.qWaitForWindowActive(stage.window)
    stage.on(dt.date(2026, 9, 15))
    number = stage.notify(missing=1).number
    stage.on(dt.date(2026, 9, 18))
    page = stage.open("case", number)
    assert not page.view.panel.late.isVisible()
    stage.press("Alt+B", page.view.panel.desk)
    assert not page.findChildren(LateDialog)
    page.view.panel.desk.focus_paper("form")
    stage.press("Space", page.view.panel.desk)
    assert page.view.panel.late.isVisible()
    stage.press("Alt+B", page.view.panel.desk)
    dialog = stage.dialog()
    audits.audit_page(dialog)
    for at, why, field in (
        ("", "停电", "late_at"),
        ("9-14 10:20", "停电", "late_at"),
        ("9-16 10:20", "", "late_reason"),
    ):
        dialog.form.set_value("late_at", at)
        dialog.form.set_value("late_reason", why)
        dialog.give()
        assert dialog.form.field(field).problem
    dialog.form.set_value("late_reason", "停电")
    dialog.give()
    stage.settle()
    detail = page.controller.open_case.detail
    assert detail.accepted_on == dt.date(2026, 9, 16)
    assert "补录" in page.view.timeline.moments[0].act
    assert not page.view.panel.late.isVisible()
