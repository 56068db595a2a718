"""Acts on real cases: the way through outside offices, who has them, clocks, and refusals."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest
from flow_acts import act, away, begun, commission, page
from own_files import put_own_item
from window_acts import accept, intake, ticks

from hall_app.app.practice import CLERK, HEAD
from hall_app.domain.deadlines import Light
from hall_app.domain.flow.states import ActKind, CaseState
from hall_app.domain.materials import MaterialState
from hall_app.services.commands import (
    Accept,
    CaseFilter,
    Correct,
    MaterialChoice,
)
from hall_app.storage.verification import verify
from hall_app.support.errors import RuleViolation

# --- the whole way ---------------------------------------------------------------------------


def test_the_full_agency_from_the_commission_to_the_signature(desk_app, clerk, head, clock):
    app = desk_app
    number = begun(app, clerk)
    commission(app, clerk, number, CLERK)
    act(app, clerk, number, "plan-errand", office="街道人社所", on="2026-09-21", bring="申请表")
    assert page(app, clerk, number).next_by == dt.date(2026, 9, 21)
    act(app, clerk, number, "go-out")
    act(
        app, clerk, number, "hand-in",
        office="街道人社所", handed="申请表 1 份", slip="R-0917", due="2026-09-23", person="孙工",
    )  # fmt: skip
    act(app, clerk, number, "come-back", result="已递交，回执已拿")
    act(app, clerk, number, "suspend-agency", reason="居民要补办身份证")
    assert page(app, clerk, number).flow.leg == "AS"
    act(app, clerk, number, "renew-agency", until="2026-12-31")
    urged = act(app, clerk, number, "urge", way="telephone", asked="请尽快审核", to="街道人社所")
    assert [one.form_id for one in urged.papers if one.form_id == "p14-urge"]
    act(app, clerk, number, "answer-urge", words="周三出件")
    act(app, clerk, number, "go-out", back_by="2026-09-23")
    act(app, clerk, number, "collect", office="街道人社所", got="就业创业证", number="JY-2026-77")
    act(app, clerk, number, "come-back", result="取回")
    act(app, clerk, number, "check-result", result="姓名、号码无误")
    act(app, clerk, number, "decide", decision="granted", result="就业创业证", number="JY-2026-77")
    act(app, clerk, number, "finish")
    done = act(app, clerk, number, "hand-out", collector="applicant", way="direct")
    assert done.state is CaseState.DELIVERED
    act(app, clerk, number, "call-back", satisfied="satisfied")
    act(app, clerk, number, "close-rating")
    act(app, clerk, number, "file", shelf="2026-09 第 3 盒")
    shown = page(app, clerk, number)
    assert shown.state is CaseState.FILED
    assert shown.next_step == "none"
    (errand,) = shown.flow.errands
    assert (errand.state, errand.slip, errand.number) == ("collected", "R-0917", "JY-2026-77")
    assert verify(app.archive).faults == ()


def test_a_wish_ends_with_its_answer_and_nothing_else_does(desk_app, clerk):
    app = desk_app
    number = begun(app, clerk)
    act(app, clerk, number, "decide", decision="granted")
    with pytest.raises(RuleViolation, match="only-wishes-end-so"):
        act(app, clerk, number, "settle", way="telephone", words="已修好")


# --- who has it ------------------------------------------------------------------------------


def test_a_case_stays_with_its_owner_until_the_other_takes_it(desk_app, clerk, head):
    app = desk_app
    number = begun(app, clerk)
    act(app, clerk, number, "hand-over", to=HEAD, reason="我下午外出")
    shown = page(app, clerk, number)
    assert (shown.owner_id, shown.flow.offered_to) == (clerk.account_id, head.name)
    assert shown.next_step == "take-over"
    assert app.services.cases.figures(head).offered == 1
    rows = app.services.cases.worklist(CaseFilter.OFFERED, head).rows
    assert [one.number for one in rows] == [number]
    act(app, head, number, "take-over")
    assert page(app, clerk, number).owner_id == head.account_id


def test_what_is_not_taken_over_stays_with_a_reason(desk_app, clerk, head):
    app = desk_app
    number = begun(app, clerk)
    act(app, clerk, number, "hand-over", to=HEAD, reason="请帮忙")
    act(app, head, number, "decline", reason="不属于我这条线")
    shown = page(app, clerk, number)
    assert (shown.owner_id, shown.flow.offered_to) == (clerk.account_id, "")


def test_a_cover_gets_what_is_handed_to_an_absent_colleague_and_has_his_list(desk_app, clerk, head):
    app = desk_app
    number = begun(app, clerk)
    away(app, clerk, dt.date(2026, 9, 30), head.account_id)
    rows = app.services.cases.worklist(CaseFilter.MINE, head).rows
    assert number in [one.number for one in rows]
    act(app, head, number, "assign", to=HEAD, reason="代班")
    assert page(app, head, number).owner_id == head.account_id


def test_nobody_knows_the_handler_so_the_head_names_one(desk_app, clerk, head):
    app = desk_app
    number = accept(app, clerk).number
    act(app, clerk, number, "ask-assignment", reason="不知道归哪条线")
    shown = page(app, clerk, number)
    assert (shown.state, shown.owner_id) == (CaseState.UNASSIGNED, head.account_id)
    assert shown.next_by == dt.date(2026, 9, 24)
    act(app, head, number, "assign", to=CLERK)
    assert page(app, clerk, number).owner_id == clerk.account_id


# --- promised papers -------------------------------------------------------------------------


def deferrable(code, key):
    """Return the item's file with one paper that may be promised."""
    from hall_app.support.paths import resources

    file = resources() / "catalog" / "service-items" / f"{code.lower()}.toml"
    return file.read_text("utf-8").replace(f'key = "{key}"', f'key = "{key}"\ndeferrable = true')


def test_a_promised_paper_does_not_stop_the_work_but_the_decision(desk_app, clerk, head, clock):
    app = desk_app
    item, wanted = "LD02", "photo"
    put_own_item(app, "ld02.toml", deferrable(item, wanted))
    choices = tuple(
        dataclasses.replace(one, state=MaterialState.PROMISED, promised_on=dt.date(2026, 9, 22))
        if one.key == wanted
        else one
        for one in ticks(app, item)
    )
    made = app.services.intake.accept(
        Accept(intake=intake(app, "p1", code=item, materials=choices)), clerk
    )
    assert made.state is CaseState.PROMISED
    act(app, clerk, made.number, "take-up")
    with pytest.raises(RuleViolation, match="promised-papers-missing"):
        act(app, clerk, made.number, "decide", decision="granted")
    came = MaterialChoice(key=wanted, state=MaterialState.ORIGINAL, count=1)
    version = page(app, clerk, made.number).version
    brought = app.services.corrections.correct(
        Correct(number=made.number, version=version, materials=(came,)), clerk
    )
    assert brought.state is CaseState.HANDLING
    assert "p04-correction-slip" in [one.form_id for one in brought.papers]
    act(app, clerk, made.number, "decide", decision="granted")
    assert verify(app.archive).faults == ()


# --- clocks ----------------------------------------------------------------------------------


def test_a_pause_moves_the_last_day_and_only_that(desk_app, clerk, head, clock):
    app = desk_app
    number = begun(app, clerk)
    before = page(app, clerk, number).due_on
    act(app, head, number, "pause", step="appraisal", until="2026-09-28", reason="送鉴定")
    shown = page(app, clerk, number)
    assert shown.light.light is Light.PAUSED
    assert shown.due_on > before
    clock.advance(dt.timedelta(days=3))
    act(app, clerk, number, "resume", result="鉴定完成")
    why = app.services.cases.why_this_date(number, clerk)
    assert why.due == page(app, clerk, number).due_on
    assert [one.date for one in why.days if one.why == "paused"] == [
        dt.date(2026, 9, 19), dt.date(2026, 9, 20), dt.date(2026, 9, 21),
    ]  # fmt: skip


def test_one_extension_with_its_notice(desk_app, clerk, head):
    app = desk_app
    number = begun(app, clerk)
    before = page(app, clerk, number)
    done = act(app, head, number, "extend", days="5", reason="材料需要核实")
    after = page(app, clerk, number)
    assert after.due_on > before.due_on
    assert after.statutory_on is None or after.statutory_on > before.statutory_on
    assert "p16-extension" in [one.form_id for one in done.papers]
    with pytest.raises(RuleViolation, match="already-extended"):
        act(app, head, number, "extend", days="5", reason="再来一次")


def test_a_corrected_year_counts_open_cases_again_and_a_printed_day_is_never_later(
    desk_app, clerk, head
):
    app = desk_app
    number = begun(app, clerk)
    told = page(app, clerk, number).due_on
    later = year_with(app, {"2026-09-22": "holiday", "2026-09-23": "holiday"})
    done = app.services.hall.import_workdays(head, later, "2026.csv")
    (changed,) = done.changed
    assert (changed.number, changed.binding) == (number, told)
    assert changed.counted > told
    assert page(app, clerk, number).due_on == told
    earlier = year_with(app, {"2026-09-19": "make-up-workday"})
    (changed,) = app.services.hall.import_workdays(head, earlier, "2026.csv").changed
    assert page(app, clerk, number).due_on == changed.binding < told
    assert page(app, clerk, number).acts[0].kind is ActKind.RECOUNT
    assert app.services.hall.import_workdays(head, earlier, "2026.csv").changed == ()
    assert verify(app.archive).faults == ()


def test_a_case_open_until_a_year_is_loaded_gets_its_day_with_the_year(
    desk_app, clerk, head, clock
):
    from test_hall import year_2027

    app = desk_app
    clock.instant = dt.datetime(2026, 12, 30, 2, 0, tzinfo=dt.UTC)
    number = begun(app, clerk)
    assert page(app, clerk, number).light.light is Light.OPEN_YEAR
    (row,) = app.services.cases.worklist(CaseFilter.ALL_OPEN, clerk, light=Light.OPEN_YEAR).rows
    assert row.number == number
    (changed,) = app.services.hall.import_workdays(head, year_2027(), "2027.csv").changed
    assert page(app, clerk, number).due_on == changed.counted == dt.date(2027, 1, 7)


def year_with(app, days):
    """Return the shipped year 2026 with some days changed, as a file."""
    from hall_app.support.paths import resources

    lines = (resources() / "catalog" / "workdays" / "2026.csv").read_text("utf-8").splitlines()
    kept = [one for one in lines if one.split(",")[0] not in days]
    return "\n".join([*kept, *(f"{day},{kind},本地" for day, kind in days.items())]) + "\n"


def test_the_light_of_every_row_is_the_light_its_list_was_asked_for(desk_app, clerk, head, clock):
    app = desk_app
    for n in range(4):
        begun(app, clerk, f"d{n}")
    (first, second, third, _) = [
        one.number for one in app.services.cases.worklist(CaseFilter.ALL_OPEN, clerk).rows
    ]
    act(app, head, first, "pause", step="test", until="2026-09-30", reason="检测")
    act(app, clerk, second, "submit", body="街道", answer_by="2026-09-21")
    act(app, clerk, third, "decide", decision="granted")
    for days in (0, 2, 3, 1, 4, 12):
        clock.advance(dt.timedelta(days=days))
        rows = app.services.cases.worklist(CaseFilter.ALL_OPEN, clerk).rows
        for light in Light:
            found = app.services.cases.worklist(CaseFilter.ALL_OPEN, clerk, light=light)
            assert [one.number for one in found.rows] == [
                one.number for one in rows if one.light.light is light
            ], (light, days)
            assert found.total == len(found.rows)


def test_a_hall_open_on_a_day_off_decides_what_it_accepts_that_day(desk_app, clerk, head, clock):
    app = desk_app
    clock.advance(dt.timedelta(days=1))
    number = begun(app, clerk)
    told = page(app, clerk, number)
    assert (told.received_on, told.accepted_on) == (dt.date(2026, 9, 19), dt.date(2026, 9, 20))
    with pytest.raises(RuleViolation, match="decided-before-acceptance"):
        act(
            app,
            clerk,
            number,
            "decide",
            decision="granted",
            result="证",
            number="1",
            on="2026-09-18",
        )
    act(app, clerk, number, "decide", decision="granted", result="证", number="1")
    act(app, clerk, number, "finish")
    act(app, clerk, number, "hand-out", collector="applicant")
    assert page(app, clerk, number).state is CaseState.DELIVERED
    report = app.services.supervision.report("2026-09", head)
    assert (report.total.decided, report.total.on_time, report.total.used_days) == (1, 1, 0)
    assert verify(app.archive).faults == ()
