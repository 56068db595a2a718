"""Accounts: made and changed by the administrator, passwords by the hall's rules, PIN for a lock."""

from __future__ import annotations

import datetime as dt

import pytest
from bound_heads import known_grids
from street_of_lists import build_street

from hall_app.app.bootstrap import PRACTICE_PASSWORD, build
from hall_app.app.practice import ADMINISTRATOR, CLERK, HEAD
from hall_app.domain.password_rules import PasswordRules, check_password, check_pin
from hall_app.services.commands import AccountChange, NewAccount
from hall_app.support.errors import RuleViolation

WINDOW = "1 号窗口"
GOOD = "迎春花-2026"


@pytest.fixture
def accounts(desk_app):
    return desk_app.services.accounts


@pytest.fixture
def keeping(desk_app):
    return desk_app.services.account_keeping


@pytest.fixture
def administrator(accounts):
    return accounts.log_in(ADMINISTRATOR, PRACTICE_PASSWORD, WINDOW)


def refused(code):
    return pytest.raises(RuleViolation, match=code)


def wish(**other):
    facts = {"login": "zxm", "name": "张小梅", "password": GOOD, "roles": frozenset({"handler"})}
    return NewAccount(**{**facts, **other})


# --- passwords --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("password", "code"),
    [
        ("kurz-12", "password-too-short"),
        ("aaaaaaab", "password-too-simple"),
        ("12345678", "password-too-simple"),
        ("87654321", "password-too-simple"),
        ("meinzxm2026", "password-is-name"),
        ("ZhangXiaoMei1", "password-is-name"),
        ("我是张小梅2026", "password-is-name"),
    ],
)
def test_a_password_is_long_not_simple_and_not_the_name(password, code):
    with refused(code):
        check_password(password, "zxm", "张小梅", PasswordRules())
    check_password(GOOD, "zxm", "张小梅", PasswordRules())


def test_a_password_given_by_somebody_else_is_changed_before_anything_is_done(
    accounts, keeping, administrator
):
    keeping.add(wish(), administrator)
    with refused("password-must-change"):
        accounts.log_in("zxm", GOOD, WINDOW)
    with refused("password-used-before"):
        accounts.renew_password("zxm", GOOD, GOOD, WINDOW)
    with refused("login-wrong"):
        accounts.renew_password("zxm", "geraten-99", "夏天的大雨-77", WINDOW)
    assert accounts.renew_password("zxm", GOOD, "夏天的大雨-77", WINDOW).name == "张小梅"
    assert accounts.log_in("zxm", "夏天的大雨-77", WINDOW).roles == {"handler"}


def test_a_password_grows_old_where_the_hall_says_so(accounts, keeping, administrator, clock):
    keeping.change_rules(PasswordRules(days=90, least=10, past=2), administrator)
    clock.advance(dt.timedelta(days=89))
    operator = accounts.log_in(CLERK, PRACTICE_PASSWORD, WINDOW)
    clock.advance(dt.timedelta(days=1))
    with refused("password-expired"):
        accounts.log_in(CLERK, PRACTICE_PASSWORD, WINDOW)
    with refused("password-too-short"):
        accounts.renew_password(CLERK, PRACTICE_PASSWORD, "九个字符的口令呀", WINDOW)
    accounts.renew_password(CLERK, PRACTICE_PASSWORD, "十一个字符的口令-1", WINDOW)
    with refused("password-used-before"):
        accounts.set_password(operator, "十一个字符的口令-1", PRACTICE_PASSWORD)
    accounts.set_password(operator, "十一个字符的口令-1", "十一个字符的口令-2")
    accounts.set_password(operator, "十一个字符的口令-2", PRACTICE_PASSWORD)


def test_rules_out_of_range_are_refused_and_a_change_is_journalled(
    desk_app, keeping, administrator
):
    for wrong in (PasswordRules(least=7), PasswordRules(idle_minutes=0), PasswordRules(days=999)):
        with refused("rule-out-of-range"):
            keeping.change_rules(wrong, administrator)
    keeping.change_rules(PasswordRules(idle_minutes=15), administrator)
    assert desk_app.services.accounts.rules().idle_minutes == 15
    assert desk_app.archive.rows("SELECT kind, subject FROM journal") == [
        ("rules", "passwords: idle_minutes 5 → 15")
    ]


@pytest.mark.parametrize(
    ("bounds", "code"),
    [
        ({"grids": frozenset({"第1网格"})}, "unknown-grid"),
        ({"lines": frozenset({"民正"})}, "unknown-line"),
    ],
)
def test_a_misspelt_grid_or_line_is_refused_with_the_known_ones(
    desk_app, clerk, keeping, administrator, bounds, code
):
    build_street(desk_app, clerk)
    known_grids(desk_app, "第三网格")
    assert keeping.grids(administrator) == ("第一网格", "第三网格", "第二网格")
    with refused(code) as wrong:
        keeping.add(wish(**bounds), administrator)
    assert wrong.value.fields == tuple(bounds)
    assert {"第三网格", "民政救助"} & set(wrong.value.details["known"])
    keeping.add(wish(grids=frozenset({"第三网格"})), administrator)
    roles = frozenset({"handler"})
    with refused(code):
        keeping.change(
            AccountChange(login="zxm", name="张小梅", roles=roles, **bounds), administrator
        )
    keeping.change(
        AccountChange(login="zxm", name="张小梅", roles=roles, grids=frozenset({"第二网格"})),
        administrator,
    )


# --- accounts ---------------------------------------------------------------------------------


def test_an_account_is_made_changed_switched_off_and_on_each_with_its_line(
    desk_app, accounts, keeping, administrator
):
    keeping.change_rules(PasswordRules(first_change=0), administrator)
    known_grids(desk_app, "第3网格")
    keeping.add(wish(lines=frozenset({"民政救助"}), grids=frozenset({"第3网格"})), administrator)
    operator = accounts.log_in("zxm", GOOD, WINDOW)
    assert (operator.lines, operator.grids) == ({"民政救助"}, {"第3网格"})
    roles = frozenset({"handler", "agent"})
    keeping.change(AccountChange(login="zxm", name="张晓梅", roles=roles), administrator)
    keeping.switch_off("zxm", administrator)
    with refused("login-wrong"):
        accounts.log_in("zxm", GOOD, WINDOW)
    assert "zxm" not in {one.login for one in accounts.people()}
    keeping.switch_on("zxm", administrator)
    assert accounts.log_in("zxm", GOOD, WINDOW).roles == roles
    rows = desk_app.archive.rows("SELECT kind FROM journal ORDER BY id")
    kinds = [kind for (kind,) in rows if kind not in {"row-add", "place-add"}]
    assert kinds == ["rules", "account-added", "account-changed", "account-off", "account-on"]
    (told,) = desk_app.archive.rows("SELECT subject FROM journal WHERE kind = 'account-changed'")
    assert told == ("account zxm: handler lines 民政救助 grids 第3网格 → agent,handler",)


def test_the_hall_never_loses_its_last_head_or_administrator(keeping, administrator):
    change = AccountChange(login=HEAD, name="李敏", roles=frozenset({"intake"}))
    for call in (
        lambda: keeping.change(change, administrator),
        lambda: keeping.switch_off(HEAD, administrator),
    ):
        with refused("last-of-its-role"):
            call()
    with refused("own-account"):
        keeping.switch_off(ADMINISTRATOR, administrator)


@pytest.mark.parametrize("roles", [{"auditor", "head"}, {"administrator", "intake"}])
def test_auditor_and_administrator_are_nothing_else(keeping, administrator, roles):
    with refused("roles-exclude"):
        keeping.add(wish(roles=frozenset(roles)), administrator)


@pytest.mark.fault("T38")
def test_the_administrator_ends_a_wait_without_knowing_the_password(
    accounts, keeping, administrator
):
    for _ in range(5):
        with refused("login-wrong"):
            accounts.log_in(CLERK, "geraten-99", WINDOW)
    with refused("login-wait"):
        accounts.log_in(CLERK, PRACTICE_PASSWORD, WINDOW)
    keeping.let_in(CLERK, administrator)
    assert accounts.log_in(CLERK, PRACTICE_PASSWORD, WINDOW).login == CLERK


# --- the PIN ----------------------------------------------------------------------------------


@pytest.mark.parametrize("pin", ["123", "1234567", "12a4", "１２３４", "1111", "1234", "9876"])
def test_a_pin_is_four_to_six_digits_that_nobody_guesses(pin):
    with pytest.raises(RuleViolation, match=r"pin-wrong-form|pin-too-simple"):
        check_pin(pin)
    check_pin("2580")


@pytest.mark.fault("T38")
def test_a_pin_unlocks_the_own_session_and_nothing_else(desk_app, accounts, clerk, head):
    with refused("pin-none"):
        accounts.unlock(clerk, "2580")
    with refused("login-wrong"):
        accounts.set_pin(clerk, "geraten-99", "2580")
    accounts.set_pin(clerk, PRACTICE_PASSWORD, "2580")
    accounts.unlock(clerk, "2580")
    with refused("login-wrong"):
        accounts.log_in(CLERK, "2580", WINDOW)
    with refused("pin-none"):
        accounts.unlock(head, "2580")
    accounts.set_pin(clerk, PRACTICE_PASSWORD, "")
    with refused("pin-none"):
        accounts.unlock(clerk, "2580")


@pytest.mark.fault("T38")
def test_three_wrong_pins_switch_it_off_over_a_restart_until_the_password_is_typed(
    practice_paths, clock
):
    app = build(practice_paths, clock, threads=False)
    clerk = app.services.accounts.log_in(CLERK, PRACTICE_PASSWORD, WINDOW)
    app.services.accounts.set_pin(clerk, PRACTICE_PASSWORD, "2580")
    for _ in range(3):
        with refused("login-wrong"):
            app.services.accounts.unlock(clerk, "2581")
    app.close()
    app = build(practice_paths, clock, threads=False)
    accounts = app.services.accounts
    with refused("pin-off"):
        accounts.unlock(clerk, "2580")
    accounts.unlock(accounts.log_in(CLERK, PRACTICE_PASSWORD, WINDOW), "2580")
    app.close()
