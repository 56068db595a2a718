"""A head bound to lines or grids approves what he sees himself, and nothing else."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest
from bound_heads import GIVEN, LOGIN, NAME, PASSWORD, bound_head
from street_of_lists import BY_FILE, build_street
from window_acts import accept

from hall_app.app.bootstrap import PRACTICE_PASSWORD
from hall_app.app.practice import ADMINISTRATOR
from hall_app.domain.resident_lists import PeopleFilter
from hall_app.services.commands import Approval, Void
from hall_app.support.errors import ApprovalNeeded, RuleViolation
from hall_app.ui.errors import explain


@pytest.fixture
def street(desk_app, clerk):
    return build_street(desk_app, clerk)


def asked(call):
    """Return what an act asks to be approved."""
    with pytest.raises(ApprovalNeeded) as needed:
        call()
    return needed.value


def given(app, fault, clerk):
    """Let the bound head approve it."""
    app.services.approvals.approve(
        Approval(
            act=fault.act, about=fault.about, reason="核对过了", login=LOGIN, password=PASSWORD
        ),
        clerk,
    )


def offered(app, fault, clerk):
    return [one.name for one in app.services.approvals.approvers(fault.act, fault.about, clerk)]


def stopped(app, fault, clerk, code):
    assert offered(app, fault, clerk) == ["李敏"]
    with pytest.raises(RuleViolation, match=code) as refused:
        given(app, fault, clerk)
    assert refused.value.fields == ("who",)
    assert not app.archive.rows("SELECT 1 FROM journal WHERE kind = 'approval'")


def export(app, out, who, reason="街道核对"):
    return app.services.exports.listed(out, PeopleFilter(), BY_FILE, who, unmasked_reason=reason)


@pytest.mark.parametrize("reason", ["街道核对", None])
def test_a_head_of_one_grid_lets_no_list_of_the_whole_hall_out(
    desk_app, clerk, street, tmp_path, reason
):
    bound_head(desk_app, grids=["第一网格"])
    fault = asked(lambda: export(desk_app, tmp_path / "a.xlsx", clerk, reason))
    stopped(desk_app, fault, clerk, "whole-hall-only")
    assert not (tmp_path / "a.xlsx").exists()


def test_a_head_of_one_grid_lets_the_list_of_that_grid_out(desk_app, clerk, street, tmp_path):
    bound_head(desk_app, grids=["第一网格"])
    neighbour = dataclasses.replace(clerk, grids=frozenset({"第一网格"}))
    fault = asked(lambda: export(desk_app, tmp_path / "a.xlsx", neighbour))
    assert offered(desk_app, fault, neighbour) == ["李敏", NAME]
    given(desk_app, fault, neighbour)
    assert export(desk_app, tmp_path / "a.xlsx", neighbour).unmasked


def test_a_head_of_one_grid_decides_on_no_destruction(desk_app, clerk, street):
    bound_head(desk_app, grids=["第一网格"])
    fault = ApprovalNeeded("approval-needed")
    fault.act, fault.about = "retention.approve", "鉴2026001"
    stopped(desk_app, fault, clerk, "whole-hall-only")


@pytest.mark.parametrize("mine", [True, False])
def test_a_head_of_one_line_voids_the_cases_of_that_line_only(desk_app, clerk, clock, mine):
    lines = {one.line for one in desk_app.services.items.find("")}
    line = desk_app.services.items.detail("LD02").line
    bound_head(desk_app, lines=[line if mine else min(lines - {line})])
    number = accept(desk_app, clerk).number
    clock.advance(dt.timedelta(minutes=5))

    def void():
        wish = Void(number=number, version=1, reason="录错了人")
        return desk_app.services.corrections.void(wish, clerk)

    fault = asked(void)
    if not mine:
        stopped(desk_app, fault, clerk, "approver-out-of-scope")
        return
    given(desk_app, fault, clerk)
    void()


def test_a_head_of_one_grid_replaces_no_id_number_of_another(desk_app, clerk, street):
    bound_head(desk_app, grids=["第一网格"])
    _home, (outside, *_rest) = street["family"]
    _home, (inside,) = street["old"]
    fault = ApprovalNeeded("approval-needed")
    fault.act, fault.about = "people.correct-id", f"resident {inside}, resident {outside}"
    stopped(desk_app, fault, clerk, "approver-out-of-scope")
    fault.about = f"resident {inside}"
    given(desk_app, fault, clerk)


def test_where_every_head_is_bound_the_sentence_names_them(desk_app, clerk, head, street):
    bound_head(desk_app, grids=["第一网格"])
    asker = dataclasses.replace(clerk, account_id=head.account_id)
    with pytest.raises(RuleViolation, match="approvers-bound") as refused:
        desk_app.services.approvals.approvers("residents.unmask", "全部居民", asker)
    assert refused.value.details["names"] == [NAME]


def test_a_password_given_by_somebody_else_sends_the_approver_to_the_login(
    desk_app, clerk, clock, street
):
    bound_head(desk_app, renewed=False)
    fault = ApprovalNeeded("approval-needed")
    fault.act, fault.about = "retention.approve", "鉴2026001"
    wish = Approval(
        act=fault.act, about=fault.about, reason="核对过了", login=LOGIN, password=GIVEN
    )
    with pytest.raises(RuleViolation, match="approver-password-given") as refused:
        desk_app.services.approvals.approve(wish, clerk)
    said = explain(refused.value)
    assert said.fields == ("password",)
    assert NAME in said.whole
    assert "Ctrl+L" in said.whole
    desk_app.services.accounts.renew_password(LOGIN, GIVEN, PASSWORD, "1 号窗口")
    given(desk_app, fault, clerk)


def test_a_password_past_its_days_sends_the_approver_to_the_login(desk_app, clerk, clock):
    bound_head(desk_app)
    services = desk_app.services
    administrator = services.accounts.log_in(ADMINISTRATOR, PRACTICE_PASSWORD, "1 号窗口")
    rules = dataclasses.replace(services.accounts.rules(), days=90)
    services.account_keeping.change_rules(rules, administrator)
    clock.advance(dt.timedelta(days=91))
    fault = ApprovalNeeded("approval-needed")
    fault.act, fault.about = "retention.approve", "鉴2026001"
    with pytest.raises(RuleViolation, match="approver-password-expired") as refused:
        given(desk_app, fault, clerk)
    assert "90" in explain(refused.value).whole
