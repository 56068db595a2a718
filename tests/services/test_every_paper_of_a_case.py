"""P04, P06, P09 to P21 each made by the act of a real case, with that case's values and a line."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest
from drawn_papers import DrawnPapers, cn
from flow_acts import act, commission, page
from own_files import put_own_item
from test_flow import deferrable
from window_acts import intake, ticks

from hall_app.app.practice import CLERK, HEAD
from hall_app.domain.materials import MaterialState
from hall_app.services.commands import Accept, Applicant, Correct, MaterialChoice

PERSON = Applicant(
    name="古丽娜·阿不都", phone="13800007731", address="滨河路 21 号 2 单元 502", id_kind="resident",
    id_number="119999199004182063",
)  # fmt: skip
ALL = (
    *("p04-correction-slip", "p06-promise", "p09-commission", "p10-agency-register"),
    *("p11-tracking", "p12-agency-slip", "p13-transfer", "p14-urge", "p15-supervision"),
    *("p16-extension", "p17-special-procedure", "p18-done", "p19-delivery", "p20-return"),
    *("p21-hand-over", "p21-day"),
)


@pytest.fixture
def papers(desk_app):
    return DrawnPapers(desk_app.archive)


@pytest.fixture
def led(desk_app, clerk, head):
    """One case led from a promise at the window to its call-back, another withdrawn."""
    app = desk_app
    put_own_item(app, "ld02.toml", deferrable("LD02", "photo"))
    promised = tuple(
        dataclasses.replace(one, state=MaterialState.PROMISED, promised_on=dt.date(2026, 9, 22))
        if one.key == "photo"
        else one
        for one in ticks(app)
    )
    given = intake(app, "d1", materials=promised, applicant=PERSON, channel="visit")
    number = app.services.intake.accept(Accept(intake=given), clerk).number
    came = MaterialChoice(key="photo", state=MaterialState.ORIGINAL, count=2)
    app.services.corrections.correct(
        Correct(number=number, version=page(app, clerk, number).version, materials=(came,)), clerk
    )
    act(app, clerk, number, "take-up")
    act(app, clerk, number, "hand-over", to=HEAD, reason="下午外出")
    act(app, head, number, "take-over")
    act(
        app, head, number, "pass-on",
        body="街道人社所", person="孙工", answer_by="2026-09-22", opinion="请核实工龄",
        enclosed="申请表 1 份",
    )  # fmt: skip
    act(app, head, number, "urge", way="telephone", asked="请周一前答复")
    act(app, head, number, "supervise", level="blue", asked="说明进度", answer_by="2026-09-21")
    act(app, head, number, "reply", result="工龄属实", by="孙工")
    act(app, head, number, "extend", days="3", reason="需要核实工龄")
    act(app, head, number, "pause", step="appraisal", until="2026-09-28", reason="送鉴定中心")
    act(app, head, number, "resume")
    commission(app, head, number, CLERK, entrusted="委托书 1 份")
    act(app, clerk, number, "hand-in", office="区人社局", handed="申请表 1 份", slip="R-0917")
    act(app, clerk, number, "suspend-agency", reason="居民出差", returned="申请表 1 份")
    act(app, clerk, number, "renew-agency", until="2026-11-30", entrusted="申请表 2 份")
    act(app, clerk, number, "collect", office="区人社局", got="就业创业证", number="JY-77")
    act(app, clerk, number, "decide", decision="granted", result="就业创业证", number="JY-77")
    act(app, clerk, number, "finish", bring="身份证原件", keep_until="2026-12-30")
    act(
        app, clerk, number, "hand-out",
        collector="relative", name="阿不都·买买提", relation="父亲", copies="1",
    )  # fmt: skip
    act(app, clerk, number, "call-back", satisfied="satisfied", words="态度好")
    app.services.flow.print_form(number, "p11-tracking", clerk)
    given = intake(app, "d2", applicant=dataclasses.replace(PERSON, name="周建国"))
    back = app.services.intake.accept(Accept(intake=given), clerk).number
    act(app, clerk, back, "withdraw", reason="已在别处办理", returned="户口簿 1 本")
    registers, out = app.services.registers, app.services.register_papers
    out.queue(registers.agency("2026-09", clerk), clerk)
    out.queue(registers.handed_on("2026-09-18", clerk), clerk)
    return number, back


def test_each_paper_says_what_its_case_says(desk_app, clerk, head, led, papers):
    number, back = led
    due = page(desk_app, clerk, number).due_on
    told = {
        "p04-correction-slip": ("2寸", number),
        "p06-promise": ("2寸", "2026年9月22日", number),
        "p09-commission": ("119999********2063", "滨河路21号", "委托书1份", clerk.name),
        "p10-agency-register": (number, "委托书1份", "准予", "JY-77", clerk.name),
        "p11-tracking": (
            *("区人社局", "R-0917", "工龄属实", "街道人社所，孙工", "父亲", "态度好"),
            *("请周一前答复", "说明进度", "准予", "JY-77", number),
        ),
        "p12-agency-slip": ("续办委托书", "2026年11月30日", "居民出差", "申请表2份", number),
        "p13-transfer": ("街道人社所", "孙工", "来源上门", "请核实工龄", "-F20260918-001", number),
        "p14-urge": ("街道人社所", "请周一前答复", "-C20260918-001", "第1次", number),
        "p15-supervision": ("督办单（蓝色）", head.name, "说明进度", "-D20260918-001", number),
        "p16-extension": ("3个工作日", "需要核实工龄", number),
        "p17-special-procedure": ("鉴定", "送鉴定中心", "2026年9月19日", "2026年9月28日", number),
        "p18-done": ("☑准予", "就业创业证", "JY-77", "身份证原件", "2026年12月30日", number),
        "p19-delivery": ("阿不都·买买提", "父亲", "就业创业证", "JY-77", number),
        "p20-return": ("周建国", "撤回", "已在别处办理", "户口簿1本", back),
        "p21-hand-over": (clerk.name, head.name, number),
        "p21-day": (number, head.name, "街道人社所，孙工", "移交", "转办", "已接"),
    }
    assert set(told) == set(ALL)
    for form, values in told.items():
        words = papers.words(form)
        for value in values:
            assert value in words, (form, value)
        if form != "p20-return":
            assert PERSON.name in words, form
        assert "13800007731" not in words, form
        assert "119999199004182063" not in words, form
    assert cn(due) in papers.words("p11-tracking")


def test_each_paper_stands_in_the_register_of_prints(desk_app, clerk, led):
    number, back = led
    shown = page(desk_app, clerk, number).papers + page(desk_app, clerk, back).papers
    known = {one.form_id: one for one in shown}
    lists = {"p10-agency-register", "p21-day"}
    assert set(ALL) - lists <= set(known)
    assert {known[form].copies for form in ("p16-extension", "p18-done", "p20-return")} == {2}
    waiting = desk_app.services.prints.waiting(clerk)
    assert lists <= {one.form_id for one in waiting}
    assert all(one.title for one in waiting)
