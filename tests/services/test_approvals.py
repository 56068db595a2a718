"""Approval in place: one act of somebody else, once, by a password at the same desk, on record."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re

import pytest
from flow_acts import act, begun, page
from window_acts import accept, intake

from hall_app.app.bootstrap import PRACTICE_PASSWORD
from hall_app.app.practice import ADMINISTRATOR, CLERK, HEAD
from hall_app.domain.dates import PartialDate
from hall_app.domain.flow.states import CaseState
from hall_app.domain.households import events
from hall_app.domain.journal_lines import JournalFilter
from hall_app.services.commands import Accept, Applicant, Approval, Correct, Notify, Void
from hall_app.services.journal_words import line_words
from hall_app.support.errors import ApprovalNeeded, RuleViolation

VOID = "intake.void-late"


@pytest.fixture
def late_case(desk_app, clerk, clock):
    number = accept(desk_app, clerk).number
    clock.advance(dt.timedelta(minutes=5))
    return number


def void(app, number, who):
    return app.services.corrections.void(Void(number=number, version=1, reason="录错了人"), who)


def approval(number, **other):
    wish = {"act": VOID, "about": number, "reason": "核对过了", "login": HEAD}
    return Approval(**{**wish, "password": PRACTICE_PASSWORD, **other})


def test_the_head_approves_one_act_with_a_password_and_the_journal_keeps_it(
    desk_app, clerk, head, late_case
):
    with pytest.raises(ApprovalNeeded) as needed:
        void(desk_app, late_case, clerk)
    told = needed.value
    assert (told.act, told.about, told.reason) == (VOID, late_case, "录错了人")
    approvals = desk_app.services.approvals
    assert [one.name for one in approvals.approvers(VOID, late_case, clerk)] == ["李敏"]
    approvals.approve(approval(late_case), clerk)
    assert void(desk_app, late_case, clerk).state is CaseState.VOID
    assert desk_app.archive.rows(
        "SELECT kind, subject, reason, account_id, window FROM journal WHERE kind = 'approval'"
    ) == [("approval", f"{VOID} for wxl: {late_case}", "核对过了", head.account_id, "3 号窗口")]
    assert desk_app.services.backups.verify(head).faults == ()


def test_an_approval_holds_for_one_act_on_one_case_for_a_minute(desk_app, clerk, late_case, clock):
    other = accept(desk_app, clerk, draft="d2").number
    clock.advance(dt.timedelta(minutes=5))
    approve = desk_app.services.approvals.approve
    approve(approval(late_case), clerk)
    with pytest.raises(ApprovalNeeded):
        void(desk_app, other, clerk)
    clock.advance(dt.timedelta(seconds=61))
    with pytest.raises(ApprovalNeeded):
        void(desk_app, late_case, clerk)
    approve(approval(late_case), clerk)
    with pytest.raises(RuleViolation, match="reason-needed"):
        desk_app.services.corrections.void(Void(number=late_case, version=1, reason=" "), clerk)
    with pytest.raises(ApprovalNeeded):
        void(desk_app, late_case, clerk)


@pytest.mark.fault("T38", "T39")
@pytest.mark.parametrize(
    ("other", "code"),
    [
        ({"password": "falsch-1234"}, "login-wrong"),
        ({"login": "niemand"}, "login-wrong"),
        ({"login": CLERK}, "own-approval"),
        ({"login": ADMINISTRATOR}, "approver-may-not"),
        ({"reason": "  "}, "reason-needed"),
        ({"act": "cases.supervise"}, "not-permitted"),
        ({"act": "accounts.change"}, "not-permitted"),
    ],
)
def test_what_is_no_approval_lets_nothing_happen(desk_app, clerk, late_case, other, code):
    with pytest.raises(RuleViolation, match=code):
        desk_app.services.approvals.approve(approval(late_case, **other), clerk)
    with pytest.raises(ApprovalNeeded):
        void(desk_app, late_case, clerk)
    assert not desk_app.archive.rows("SELECT 1 FROM journal WHERE kind = 'approval'")


@pytest.mark.fault("T38")
def test_guessing_the_heads_password_at_an_approval_costs_the_same_waits(
    desk_app, clerk, late_case
):
    wrong = approval(late_case, password="falsch-1234")
    for _ in range(5):
        with pytest.raises(RuleViolation, match="login-wrong"):
            desk_app.services.approvals.approve(wrong, clerk)
    with pytest.raises(RuleViolation, match="login-wait"):
        desk_app.services.approvals.approve(approval(late_case), clerk)


CLOCK_ACTS = {
    "pause": ({"step": "inspection", "until": "2026-10-12", "reason": "等检验结果"}, "2026-10-12"),
    "extend": ({"days": "5", "reason": "材料要核实"}, "5"),
    "change-limit": ({"days": "8", "reason": "事项标准改了"}, "8"),
    "end": ({"reason": "申请人去世"}, ""),
}


@pytest.mark.parametrize("name", CLOCK_ACTS)
def test_a_clerk_stops_or_stretches_the_clock_with_the_heads_approval_and_it_is_told(
    desk_app, clerk, name
):
    number = begun(desk_app, clerk)
    values, sets = CLOCK_ACTS[name]
    with pytest.raises(ApprovalNeeded) as needed:
        act(desk_app, clerk, number, name, **values)
    told = needed.value
    assert told.act == "cases.approve"
    assert re.fullmatch(f"{number} {name} {sets}".strip() + " #[0-9a-f]{16}", told.about)
    assert told.reason == values["reason"]
    assert page(desk_app, clerk, number).state is CaseState.HANDLING
    wish = approval(number, act=told.act, about=told.about)
    desk_app.services.approvals.approve(wish, clerk)
    act(desk_app, clerk, number, name, **values)
    line = dict(page(desk_app, clerk, number).acts[0].details)
    assert (line["approved_by"], line["approved_at"]) == ("李敏", "2026-09-18 10:32")


def test_an_approval_of_five_days_lets_nobody_take_ten(desk_app, clerk):
    number = begun(desk_app, clerk)
    with pytest.raises(ApprovalNeeded) as needed:
        act(desk_app, clerk, number, "extend", days="5", reason="材料要核实")
    wish = approval(number, act=needed.value.act, about=needed.value.about)
    desk_app.services.approvals.approve(wish, clerk)
    with pytest.raises(ApprovalNeeded):
        act(desk_app, clerk, number, "extend", days="10", reason="材料要核实")
    act(desk_app, clerk, number, "extend", days="5", reason="材料要核实")


def test_what_stands_in_the_way_is_told_before_the_head_is_fetched(desk_app, clerk):
    number = begun(desk_app, clerk)
    with pytest.raises(RuleViolation, match="act-value-missing"):
        act(desk_app, clerk, number, "extend", days="5")


@pytest.mark.fault("T39")
def test_the_head_alone_names_the_handler_and_opens_a_refused_case_again(desk_app, clerk):
    number = begun(desk_app, clerk)
    with pytest.raises(RuleViolation, match="not-permitted"):
        act(desk_app, clerk, number, "assign", to=HEAD)


def test_a_late_void_says_on_the_timeline_who_approved_it(desk_app, clerk, late_case):
    desk_app.services.approvals.approve(approval(late_case), clerk)
    void(desk_app, late_case, clerk)
    line = dict(page(desk_app, clerk, late_case).acts[0].details)
    assert (line["approved_by"], line["approved_at"]) == ("李敏", "2026-09-18 10:37")


def test_what_the_head_does_alone_tells_of_no_approval(desk_app, head):
    number = begun(desk_app, head)
    act(desk_app, head, number, "extend", days="5", reason="材料要核实")
    assert "approved_by" not in dict(page(desk_app, head, number).acts[0].details)


@pytest.mark.fault("T39")
def test_an_id_number_on_record_is_replaced_with_approval_and_a_missing_one_without(
    desk_app, clerk, head
):
    households, approvals = desk_app.services.households, desk_app.services.approvals
    home = events.NewHousehold(building="和平路12号", room="1单元101", address="和平路12号1单元101")
    member = events.Joining(person=events.NewPerson(name="赵桂英", sex="2"), relation="02")
    day = {"on": PartialDate.parse("2026-09-01"), "told_on": dt.date(2026, 9, 1)}
    made = events.Establish(**day, household=home, members=(member,))
    (person,) = households.record(made, clerk).people

    def correct(number, who):
        values = {"id_kind": "resident", "id_number": number}
        return households.record(events.Correction(**day, person=person, values=values), who)

    correct("119999196307151025", clerk)
    with pytest.raises(ApprovalNeeded) as needed:
        correct("119999196307151105", clerk)
    told = needed.value
    assert told.act == "people.correct-id"
    assert "19630715" not in told.about
    shown = "赵桂英 119999********1025 → 119999********1105"
    assert approvals.shown(told.act, told.about, clerk) == shown
    wish = approval("", act=told.act, about=told.about, reason="身份证抄错一位")
    approvals.approve(wish, clerk)
    with pytest.raises(ApprovalNeeded):
        correct("119999194102031105", clerk)
    correct("119999196307151105", clerk)
    correct("119999196307151025", head)
    today = JournalFilter(first=dt.date(2026, 9, 18), last=dt.date(2026, 9, 18), group="changes")
    reading = desk_app.services.journal_reading
    lines = reading.lines(reading.ids(today, head), head)
    (line,) = (one for one in lines if one.kind == "approval")
    assert line.by == "李敏"
    assert line_words(line.kind, line.about) == f"更正证件号码（wxl）：{shown}"


WEN = Applicant(name="周文静", phone="13912343317")


def without(app, *keys, draft="d1", who=WEN):
    made = intake(app, missing=keys, draft=draft, applicant=who)
    return dataclasses.replace(made, override_reason="明天补交")


def asked(app, clerk, wish):
    with pytest.raises(ApprovalNeeded) as needed:
        app.services.intake.accept(Accept(intake=wish), clerk)
    return needed.value


def test_an_approval_names_applicant_item_and_missing_papers_and_fits_no_other(desk_app, clerk):
    one = without(desk_app, "photo")
    told = asked(desk_app, clerk, one)
    shown = desk_app.services.approvals.shown(told.act, told.about, clerk)
    title = desk_app.services.items.detail("LD02").title
    names = {each.key: each.name for each in desk_app.services.items.detail("LD02").materials}
    assert shown == f"LD02 {title} · 周*静 · {names['photo']}"
    desk_app.services.approvals.approve(approval("", act=told.act, about=told.about), clerk)
    every = tuple(names)
    others = [
        without(desk_app, *every),
        without(desk_app, "photo", who=dataclasses.replace(WEN, name="周文竹")),
        without(desk_app, "photo", who=dataclasses.replace(WEN, phone="13912343318")),
        without(desk_app, "photo", draft="d2"),
    ]
    for other in others:
        asked(desk_app, clerk, other)
    (line,) = desk_app.archive.rows("SELECT subject FROM journal WHERE kind = 'approval'")
    assert "文静" not in line[0]
    assert desk_app.services.intake.accept(Accept(intake=one), clerk).number


def test_an_approval_of_one_missing_paper_of_a_case_lets_no_two_be_missing(desk_app, clerk):
    wish = intake(desk_app, missing=("photo", "id-card"))
    number = desk_app.services.intake.notify(Notify(intake=wish), clerk).number

    def correct(*keys):
        choices = intake(desk_app, missing=keys).materials
        command = Correct(number=number, version=1, materials=choices, override_reason="明天补交")
        return desk_app.services.corrections.correct(command, clerk)

    with pytest.raises(ApprovalNeeded) as needed:
        correct("photo")
    told = needed.value
    assert desk_app.services.approvals.shown(told.act, told.about, clerk).startswith(f"{number} · ")
    desk_app.services.approvals.approve(approval("", act=told.act, about=told.about), clerk)
    with pytest.raises(ApprovalNeeded):
        correct("photo", "id-card")
    assert correct("photo").state is CaseState.ACCEPTED
