"""Somebody tries passwords: each wrong one past the fifth costs a wait that nobody shortens (T38)."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from hall_app.app.bootstrap import PRACTICE_PASSWORD, build
from hall_app.storage import accounts as records
from hall_app.support.errors import RuleViolation

WRONG = "falsch123"


def try_wrong(app, times):
    for _ in range(times):
        with pytest.raises(RuleViolation, match="login-wrong"):
            app.services.accounts.log_in("wxl", WRONG, "1 号窗口")


def waits(app):
    """Return for how many minutes even the right password is refused."""
    with pytest.raises(RuleViolation, match="login-wait") as told:
        app.services.accounts.log_in("wxl", PRACTICE_PASSWORD, "1 号窗口")
    return told.value.details["minutes"]


def log_in(app):
    return app.services.accounts.log_in("wxl", PRACTICE_PASSWORD, "1 号窗口")


@pytest.mark.fault("T38")
def test_the_waits_grow_to_half_an_hour_and_each_stands_in_the_journal(desk_app, clock):
    try_wrong(desk_app, 5)
    for minutes in (1, 5, 30, 30):
        clock.advance(dt.timedelta(minutes=minutes, seconds=-1))
        assert waits(desk_app) == 1
        clock.advance(dt.timedelta(seconds=1))
        try_wrong(desk_app, 1)
    told = desk_app.archive.rows('SELECT "kind", "subject", "window" FROM "journal"')
    assert told == [("login-wait", "account wxl", "1 号窗口")] * 5


@pytest.mark.fault("T38", "T10")
@pytest.mark.parametrize("days", [-365, -1, 1, 365])
def test_setting_the_clock_neither_ends_a_wait_nor_makes_it_longer(desk_app, clock, days):
    try_wrong(desk_app, 5)
    clock.instant += dt.timedelta(days=days)
    assert waits(desk_app) == 1
    clock.elapsed += 61
    assert log_in(desk_app).name == "王秀兰"


@pytest.mark.fault("T38", "T10")
def test_after_a_restart_with_the_clock_set_back_the_whole_wait_is_waited(practice_paths, clock):
    app = build(practice_paths, clock, threads=False)
    try_wrong(app, 5)
    app.close()
    clock.instant -= dt.timedelta(days=365)
    app = build(practice_paths, clock, threads=False)
    assert waits(app) == 1
    clock.advance(dt.timedelta(seconds=61))
    assert log_in(app).name == "王秀兰"
    app.close()


@pytest.mark.fault("T38")
def test_an_unknown_login_is_refused_in_the_words_of_a_wrong_password(desk_app):
    told = []
    for login in ("wxl", "nobody"):
        with pytest.raises(RuleViolation) as fault:
            desk_app.services.accounts.log_in(login, WRONG, "1 号窗口")
        told.append((fault.value.code, fault.value.details))
    assert told[0] == told[1]


@pytest.mark.fault("T38")
def test_a_stolen_password_hash_is_costly_to_guess(desk_app):
    desk_app.services.accounts.set_password(log_in(desk_app), PRACTICE_PASSWORD, "迎春花-2026")
    kept = records.credentials("wxl").password_hash
    cost = re.fullmatch(r"\$argon2id\$v=19\$m=(\d+),t=(\d+),p=\d+\$.+", kept)
    assert int(cost[1]) >= 19_456
    assert int(cost[2]) >= 2
    assert "迎春花-2026" not in kept
