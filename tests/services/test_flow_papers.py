"""The papers of a case under way, printed from real acts: what they say and what they leave free."""

from __future__ import annotations

import pytest
from flow_acts import act, begun, commission, page

from hall_app.app.practice import CLERK, HEAD
from hall_app.printing.definitions import FormLibrary
from hall_app.printing.fonts import FontSet
from hall_app.printing.layout import lay_out
from hall_app.printing.marks import TextMark
from hall_app.storage import prints
from hall_app.support import paths
from hall_app.support.errors import RuleViolation


@pytest.fixture(scope="module")
def fonts():
    return FontSet(paths.resources() / "fonts")


@pytest.fixture
def printed(desk_app, fonts):
    """Return a function that draws the newest paper of a form and returns its words."""
    library = FormLibrary(paths.forms(), fonts=fonts)

    def words(form):
        rows = desk_app.archive.rows(
            'SELECT "id" FROM "print_job" WHERE "form_id" = ? ORDER BY "id" DESC LIMIT 1', (form,)
        )
        job = prints.job(desk_app.archive, rows[0][0])
        sheets = lay_out(library.form(form), job.content, fonts).sheets
        drawn = [m.text for sheet in sheets for m in sheet.marks if isinstance(m, TextMark)]
        return "".join(drawn)

    return words


def test_every_paper_of_the_flow_is_printed_from_the_act_that_makes_it(
    desk_app, clerk, head, printed
):
    app = desk_app
    number = begun(app, clerk)
    act(app, clerk, number, "pass-on", body="街道人社所", answer_by="2026-09-22", opinion="请核实")
    for words in (
        "转办单",
        "街道人社所",
        "2026年9月22日",
        "请核实",
        "-F20260918-001",
        "接收人签字",
    ):
        assert words in printed("p13-transfer")
    act(app, clerk, number, "urge", way="telephone", asked="请尽快审核")
    for words in ("催办单", "街道人社所", "第 1 次", "请尽快审核", "-C20260918-001", number):
        assert words in printed("p14-urge")
    act(app, head, number, "supervise", level="red", asked="今日答复", answer_by="2026-09-18")
    for words in ("督办单（红色）", "今日答复", "原因说明", "整改措施", "-D20260918-001"):
        assert words in printed("p15-supervision")
    act(app, clerk, number, "reply", result="同意")
    was = page(app, clerk, number).due_on
    act(app, head, number, "extend", days="5", reason="材料需要核实")
    due = page(app, clerk, number).due_on
    for words in ("延长办理期限通知书", "延长原因：材料需要核实", cn(was), cn(due)):
        assert words in printed("p16-extension")
    act(app, head, number, "pause", step="appraisal", until="2026-09-30", reason="送鉴定")
    for words in ("特别程序", "鉴定", cn(due), cn(page(app, clerk, number).due_on)):
        assert words in printed("p17-special-procedure")
    act(app, clerk, number, "resume")
    act(app, clerk, number, "decide", decision="refused", reason="不符合条件")
    act(app, clerk, number, "finish", bring="身份证")
    for words in ("办结通知书", "不予", "不符合条件", "身份证"):
        assert words in printed("p18-done")
    act(
        app, clerk, number, "hand-out",
        collector="relative", name="周建国", relation="父亲", id_number="119999196203153413",
    )  # fmt: skip
    words = printed("p19-delivery")
    assert "周建国" in words
    assert "父亲" in words
    assert "119999196203153413" not in words


def cn(day):
    return f"{day.year}年{day.month}月{day.day}日"


def test_the_tracking_form_half_filled_and_complete(desk_app, clerk, printed):
    app = desk_app
    number = begun(app, clerk)
    commission(app, clerk, number, CLERK)
    for words in (
        "全程代理",
        "☑代为递交　☐代为补正　☑代领结果　☐代缴费用",
        "2026年12月31日",
        "委托人签字",
    ):
        assert words in printed("p09-commission")
    act(app, clerk, number, "hand-in", office="街道人社所", handed="申请表 1 份", slip="R-0917")
    app.services.flow.print_form(number, "p11-tracking", clerk)
    half = printed("p11-tracking")
    for words in ("受理", "委托受理", "递交", "街道人社所", "R-0917", "周文静"):
        assert words in half
    assert "交付日期" in half
    assert "就业创业证 " not in half
    act(app, clerk, number, "suspend-agency", reason="居民要补办身份证", returned="申请表 1 份")
    for words in ("中止代办单", "居民要补办身份证", "申请表 1 份"):
        assert words in printed("p12-agency-slip")
    act(app, clerk, number, "renew-agency", until="2026-11-30")
    act(app, clerk, number, "urge", way="telephone", asked="请尽快审核")
    act(app, clerk, number, "answer-urge", words="周三出件")
    act(app, clerk, number, "collect", office="街道人社所", got="就业创业证", number="JY-77")
    act(app, clerk, number, "check-result", result="姓名、号码无误")
    act(app, clerk, number, "decide", decision="granted", result="就业创业证", number="JY-77")
    act(app, clerk, number, "finish")
    act(app, clerk, number, "hand-out", collector="applicant")
    act(app, clerk, number, "call-back", satisfied="very-satisfied", words="很快")
    app.services.flow.print_form(number, "p11-tracking", clerk)
    whole = printed("p11-tracking")
    for words in (
        "取件", "JY-77", "代理人复核", "姓名、号码无误", "请尽快审核", "周三出件", "准予",
        "申请人本人", "非常满意", "中止代办", "续办", "交付",
    ):  # fmt: skip
        assert words in whole


def test_withdrawing_prints_what_goes_back(desk_app, clerk, printed):
    number = begun(desk_app, clerk)
    act(desk_app, clerk, number, "withdraw", reason="不办了", returned="户口簿复印件 1 份")
    for words in ("退件单", "撤回", "不办了", "户口簿复印件 1 份"):
        assert words in printed("p20-return")


def test_the_hand_over_slip_and_the_days_behind_the_date(desk_app, clerk, head, printed):
    number = begun(desk_app, clerk)
    act(desk_app, clerk, number, "hand-over", to=HEAD, reason="下午外出")
    desk_app.services.flow.print_form(number, "p21-hand-over", clerk)
    for words in ("办件交接单", number, clerk.name, head.name):
        assert words in printed("p21-hand-over")
    desk_app.services.flow.print_form(number, "due-explanation", clerk)
    for words in ("期限计算说明", "受理当日", "调休上班", "最后一日"):
        assert words in printed("due-explanation")
    with pytest.raises(RuleViolation, match="unknown-form"):
        desk_app.services.flow.print_form(number, "p13-transfer", clerk)
