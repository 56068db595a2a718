"""Keeping on the hall's page: a list is made, approved by another, carried out; nothing undoes it."""

from __future__ import annotations

import datetime as dt

import pytest
from hall_stage import drop_curtain, raise_curtain
from PySide6.QtWidgets import QApplication, QLabel

from hall_app.app.practice import HEAD, PRACTICE_PASSWORD
from hall_app.domain.appointments import NewAppointment


@pytest.fixture
def as_head(qtbot, practice_paths, clock, theme, tmp_path):
    """The head, four years after an appointment; a clerk has made the list of it."""
    made = raise_curtain(practice_paths, clock, theme, tmp_path, who=HEAD)
    made.on(dt.date(2026, 9, 18))
    services = made.services
    clerk = services.accounts.log_in("wxl", PRACTICE_PASSWORD, "3 号窗口")
    told = NewAppointment(
        name="周文静", phone="13800006021", matter="问社保", day=dt.date(2026, 9, 21),
        start=dt.time(9, 30),
    )  # fmt: skip
    services.appointments.book(told, clerk)
    made.on(dt.date(2030, 9, 23))
    services.keeping.begin(services.keeping.due(clerk), clerk)
    made.window.show()
    yield made
    drop_curtain(made)


def cells(page):
    return [[cell.words for cell in line.cells] for line in page.table.model.rows]


def dialog():
    return QApplication.activeModalWidget()


def test_a_list_is_approved_and_carried_out_and_stays_as_evidence(as_head):
    page = as_head.open("hall", "keeping")
    assert cells(page)[0][:3] == ["JD-2030-001", "0 / 1", "待审批"]
    page.table.select(0)
    as_head.press("Enter", page.table.view)
    as_head.settle()
    assert cells(page)[0][1] == "周文静"
    as_head.press("Ctrl+Enter", page.table.view)
    asked = dialog()
    asked.form.set_value("members", "李敏、王秀兰、张强")
    asked.give()
    as_head.settle()
    as_head.press("Ctrl+Enter", page.table.view)
    asked = dialog()
    assert any("不能恢复" in one.text() for one in asked.findChildren(type(asked.message)))
    asked.give()
    assert not asked.message.isHidden()
    asked.read.setChecked(True)
    asked.give()
    as_head.settle()
    (line,) = cells(page)
    assert line[1] == "内容已不存在"
    as_head.press("Alt+B", page.table.view)
    as_head.settle()
    assert cells(page)[0][:3] == ["JD-2030-001", "1 / 1", "已执行"]


def test_the_periods_say_what_is_law_and_what_is_not(as_head):
    page = as_head.open("hall", "keeping")
    as_head.press("Alt+V", page.table.view)
    as_head.settle()
    told = {line[0]: line for line in cells(page)}
    assert told["其他办件及其文书"][1:] == ["10 年", "销毁内容", "本程序建议，未见规定"]
    assert told["特殊人群、选举、党务名册"][1:] == ["永久", "继续保存", "法规"]


def test_the_head_sets_a_period_and_is_told_which_rule_hinders(as_head):
    page = as_head.open("hall", "keeping")
    as_head.press("Alt+V", page.table.view)
    as_head.settle()
    titles = [line[0] for line in cells(page)]
    page.table.select(titles.index("其他办件及其文书"))
    as_head.press("Enter", page.table.view)
    asked = dialog()
    asked.form.set_value("years", "2")
    asked.form.set_value("why", "区档案局2026年目录")
    asked.give()
    as_head.settle()
    told = [one.text() for one in asked.findChildren(QLabel) if one.isVisible()]
    assert any("2 年太短" in one and "城市社区档案管理办法" in one for one in told)
    asked.form.set_value("years", "15")
    asked.give()
    as_head.settle()
    told = {line[0]: line for line in cells(page)}
    assert told["其他办件及其文书"][1:] == ["15 年", "销毁内容", "本站自定"]
