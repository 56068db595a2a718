"""Approval in place: one act of somebody else, once, by a password at the same desk, on record."""

from __future__ import annotations

import datetime as dt

import pytest
from window_acts import accept

from hall_app.app.bootstrap import PRACTICE_PASSWORD
from hall_app.app.practice import ADMINISTRATOR, CLERK, HEAD
from hall_app.domain.flow.states import CaseState
from hall_app.services.commands import Approval, Void
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
    assert [one.name for one in approvals.approvers(VOID, clerk)] == ["李敏"]
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
