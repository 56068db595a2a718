"""Registers: every commission of a month, everything handed on in a day; journalled when taken."""

from __future__ import annotations

import dataclasses
import datetime as dt

import openpyxl
import pytest
from drawn_papers import DrawnPapers
from flow_acts import act, begun, commission
from pypdf import PdfReader
from window_acts import accept, ticks

from hall_app.app.practice import CLERK, HEAD
from hall_app.domain.flow.states import ActKind
from hall_app.domain.materials import MaterialState
from hall_app.domain.registers import Receipt
from hall_app.services.commands import Void
from hall_app.support.errors import RuleViolation


@pytest.fixture
def papers(desk_app):
    return DrawnPapers(desk_app.archive)


@pytest.fixture
def agencies(desk_app, clerk):
    """Two commissions of September, one of October; the first was handed over and called back."""
    app = desk_app
    first = begun(app, clerk)
    commission(app, clerk, first, CLERK)
    act(app, clerk, first, "collect", office="街道人社所", got="就业创业证", number="JY-77")
    act(app, clerk, first, "decide", decision="granted", result="就业创业证", number="JY-77")
    act(app, clerk, first, "finish")
    act(app, clerk, first, "hand-out", collector="applicant")
    act(app, clerk, first, "call-back", satisfied="very-satisfied", words="很快")
    second = begun(app, clerk, "d2")
    app.clock.advance(dt.timedelta(days=12, hours=5))
    commission(app, clerk, second, CLERK, entrusted="户口簿 1 本")
    act(app, clerk, second, "end-agency", reason="居民自己去办")
    third = begun(app, clerk, "d3")
    app.clock.advance(dt.timedelta(hours=9))
    commission(app, clerk, third, CLERK)
    return first, second, third


def test_the_agency_register_holds_every_commission_of_the_month(desk_app, clerk, agencies):
    first, second, third = agencies
    register = desk_app.services.registers.agency("2026-09", clerk)
    assert [one.number for one in register.lines] == [first, second]
    whole, ended = register.lines
    assert whole.on == dt.date(2026, 9, 18)
    assert whole.delivered_on == dt.date(2026, 9, 18)
    assert (whole.applicant, whole.agent, whole.entrusted) == (
        "周文静",
        clerk.name,
        "身份证复印件 1 份",
    )
    assert (whole.result, whole.satisfied) == ("准予，就业创业证，JY-77", "非常满意")
    assert whole.due_on == desk_app.services.cases.page(first, clerk).due_on
    assert whole.office
    assert (ended.on, ended.entrusted) == (dt.date(2026, 9, 30), "户口簿 1 本")
    assert (ended.result, ended.delivered_on, ended.satisfied) == ("终止代办", None, "")
    october = desk_app.services.registers.agency("2026-10", clerk)
    assert [(one.number, one.on) for one in october.lines] == [(third, dt.date(2026, 10, 1))]
    assert len(desk_app.services.registers.agency("2026", clerk).lines) == 3


def test_a_void_case_leaves_the_register(desk_app, clerk, head, agencies):

    version = desk_app.services.cases.page(agencies[1], head).version
    void = Void(number=agencies[1], version=version, reason="重复收件")
    desk_app.services.corrections.void(void, head)
    register = desk_app.services.registers.agency("2026-09", clerk)
    assert [one.number for one in register.lines] == [agencies[0]]


def test_the_agency_register_prints_with_the_cases_own_values(desk_app, clerk, agencies, papers):
    register = desk_app.services.registers.agency("2026-09", clerk)
    desk_app.services.register_papers.queue(register, clerk)
    words = papers.words("p10-agency-register")
    for told in (
        *("全程代办受理登记单", "共2件", "2026-09-01至2026-09-30", agencies[0], agencies[1]),
        *("JY-77", "非常满意", "终止代办", "户口簿1本", clerk.name, "领取人签字"),
    ):
        assert told in words, told
    assert journalled(desk_app)[-1] == (
        "list-print",
        "register p10-agency-register 2026-09-01 至 2026-09-30; 2 rows",
    )


def test_an_empty_register_is_not_printed(desk_app, clerk):
    register = desk_app.services.registers.agency("2026-03", clerk)
    with pytest.raises(RuleViolation, match="list-empty"):
        desk_app.services.register_papers.queue(register, clerk)


@pytest.fixture
def handed(desk_app, clerk, head):
    """Four files of one day in other hands, one of them declined, and one of the next day."""
    app = desk_app
    numbers = [begun(app, clerk, f"d{n}") for n in range(1, 4)]
    act(app, clerk, numbers[0], "hand-over", to=HEAD, reason="下午外出")
    act(app, head, numbers[0], "take-over")
    app.clock.advance(dt.timedelta(hours=1))
    act(app, clerk, numbers[1], "hand-over", to=HEAD, reason="下午外出")
    act(app, head, numbers[1], "decline", reason="不归我办")
    act(app, clerk, numbers[2], "pass-on", body="街道人社所", person="孙工", answer_by="2026-09-22")
    waived = tuple(
        dataclasses.replace(one, state=MaterialState.WAIVED, reason="已有存档")
        if place == 0
        else one
        for place, one in enumerate(ticks(app))
    )
    numbers.append(accept(app, clerk, "d4", materials=waived).number)
    act(app, clerk, numbers[3], "submit", body="区人社局", answer_by="2026-09-23")
    app.clock.advance(dt.timedelta(days=3))
    act(app, clerk, numbers[2], "reply", result="同意")
    act(app, clerk, numbers[2], "hand-over", to=HEAD, reason="下午外出")
    return numbers


def test_the_day_lists_what_went_to_whom(desk_app, clerk, head, handed):
    day = desk_app.services.registers.handed_on("2026-09-18", clerk)
    told = [(one.to, one.act, one.number, one.receipt) for one in day.lines]
    assert told == [
        ("区人社局", ActKind.SUBMIT, handed[3], Receipt.OPEN),
        (head.name, ActKind.HAND_OVER, handed[0], Receipt.TAKEN),
        (head.name, ActKind.HAND_OVER, handed[1], Receipt.DECLINED),
        ("街道人社所，孙工", ActKind.PASS_ON, handed[2], Receipt.TAKEN),
    ]
    assert {one.given_by for one in day.lines} == {clerk.name}
    assert day.lines[0].sheets < day.lines[1].sheets
    later = desk_app.services.registers.handed_on("", clerk)
    assert (later.on, [one.number for one in later.lines]) == (dt.date(2026, 9, 21), [handed[2]])


def test_the_day_prints_and_is_journalled(desk_app, clerk, head, handed, papers):
    day = desk_app.services.registers.handed_on("2026-09-18", clerk)
    desk_app.services.register_papers.queue(day, clerk)
    words = papers.words("p21-day")
    for told in (
        *("办件交接单（当日）", "2026-09-18", "共4件", "街道人社所，孙工", "区人社局", head.name),
        *("已接", "退回", "转办", "上报", "9月18日", "接收人签字", *handed),
    ):
        assert told in words, told
    assert journalled(desk_app)[-1] == ("list-print", "register p21-day 2026-09-18; 4 rows")


def test_a_register_leaves_as_a_workbook_or_a_paper(desk_app, head, agencies, tmp_path):
    register = desk_app.services.registers.agency("2026-09", head)
    done = desk_app.services.register_papers.write(tmp_path / "a.xlsx", register, head)
    assert (done.rows, done.unmasked) == (2, False)
    sheet = openpyxl.load_workbook(done.file).active
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert rows[1][:4] == ["序号", "日期", "受理编号", "委托人"]
    assert rows[2][2] == agencies[0]
    done = desk_app.services.register_papers.write(tmp_path / "a.PDF", register, head)
    text = "".join(page.extract_text() for page in PdfReader(done.file).pages)
    assert agencies[1] in text
    assert [kind for kind, _ in journalled(desk_app)[-2:]] == ["export", "export"]


def test_who_may_not_read_or_take_a_register_is_told(desk_app, clerk, agencies, tmp_path):
    register = desk_app.services.registers.agency("2026-09", clerk)
    nobody = dataclasses.replace(clerk, roles=frozenset({"archivist"}))
    auditor = dataclasses.replace(clerk, roles=frozenset({"auditor"}))
    for call in (
        lambda: desk_app.services.registers.agency("2026-09", nobody),
        lambda: desk_app.services.registers.handed_on("", nobody),
        lambda: desk_app.services.register_papers.queue(register, auditor),
        lambda: desk_app.services.register_papers.write(tmp_path / "a.xlsx", register, auditor),
    ):
        with pytest.raises(RuleViolation, match="not-permitted"):
            call()
    assert not (tmp_path / "a.xlsx").exists()
    assert desk_app.services.registers.agency("2026-09", auditor).lines


def journalled(app):
    rows = app.archive.rows('SELECT "kind", "subject" FROM "journal" ORDER BY "id"')
    return [tuple(row) for row in rows]
