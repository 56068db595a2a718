"""Approval in place on the command line: the approver's own password, once, on record."""

from __future__ import annotations

import getpass
import json
import sys
from types import SimpleNamespace

import pytest

from hall_app.app.bootstrap import PRACTICE_PASSWORD, build
from hall_app.app.main import main
from hall_app.app.practice import CLERK, HEAD
from hall_app.support.clock import SystemClock

LD02 = ("form=original", "id-card=copy", "household-book=copy", "photo=waived:本站已有")
MASKED, WHOLE = "residents.export", "residents.unmask"


@pytest.fixture
def run(practice_paths, capsys, qapp, tmp_path):
    """Run a command as the clerk; return its status and the objects it wrote."""
    del qapp
    secret = tmp_path / "head.txt"
    secret.write_text(PRACTICE_PASSWORD + "\n", "utf-8")

    def call(*words, approver=HEAD, secret=secret):
        given = ["--approver", approver] if approver else []
        given += ["--approver-password-file", str(secret)] if approver and secret else []
        status = main([*words, *given, "--user", CLERK, "--data-dir", str(practice_paths.root)])
        return status, [json.loads(line) for line in capsys.readouterr().out.splitlines()]

    return call


@pytest.fixture
def journalled(practice_paths):
    """Return a function giving the approvals on record: who, what, why."""

    def read():
        app = build(practice_paths, SystemClock(), threads=False)
        try:
            return app.archive.rows(
                "SELECT a.login, j.subject, j.reason FROM journal j "
                "JOIN account a ON a.id = j.account_id WHERE j.kind = 'approval'"
            )
        finally:
            app.close()

    return read


def accept(run, out, *more, materials=LD02, **who):
    words = ["accept", "--item", "LD02", "--name", "王五", "--field", "matter=申领"]
    for one in materials:
        words += ["--material", one]
    return run(*words, "--out", str(out), *more, **who)


def test_without_an_approver_the_answer_names_the_option_and_nothing_is_taken_out(run, tmp_path):
    out = tmp_path / "out.xlsx"
    status, (told,) = run("export", "residents", str(out), approver="")
    assert (status, told["code"], told["fields"]) == (2, "approval-needed", ["approver"])
    assert not out.exists()


def test_a_list_goes_out_with_the_heads_password_and_the_journal_keeps_both(
    run, journalled, tmp_path
):
    out = tmp_path / "out.xlsx"
    status, (told,) = run("export", "residents", str(out), "--approval-reason", "区里核对")
    assert (status, told["unmasked"], out.exists()) == (0, False, True)
    assert journalled() == [(HEAD, f"{MASKED} for {CLERK}: 全部居民", "区里核对")]


def test_the_acts_own_reason_is_that_of_the_approval(run, journalled, tmp_path):
    status, (told,) = run("export", "residents", str(tmp_path / "o.xlsx"), "--unmasked", "普查")
    assert (status, told["unmasked"]) == (0, True)
    assert journalled() == [(HEAD, f"{WHOLE} for {CLERK}: 全部居民", "普查")]


@pytest.mark.fault("T38", "T39")
@pytest.mark.parametrize(
    ("approver", "password", "code"),
    [
        (HEAD, "falsch-1234", "login-wrong"),
        (CLERK, PRACTICE_PASSWORD, "own-approval"),
        ("admin", PRACTICE_PASSWORD, "approver-may-not"),
        ("niemand", PRACTICE_PASSWORD, "login-wrong"),
    ],
)
def test_who_may_not_approve_lets_nothing_out(run, journalled, tmp_path, approver, password, code):
    secret, out = tmp_path / "secret.txt", tmp_path / "out.xlsx"
    secret.write_text(password, "utf-8")
    status, (told,) = run(
        *("export", "residents", str(out), "--approval-reason", "核对"),
        approver=approver,
        secret=secret,
    )
    assert (status, told["code"]) == (2, code)
    assert not out.exists()
    assert not journalled()


def test_the_password_is_asked_at_the_terminal_and_without_one_the_answer_says_so(
    run, journalled, tmp_path, monkeypatch
):
    words = ("export", "residents", str(tmp_path / "out.xlsx"), "--approval-reason", "核对")
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(isatty=lambda: False))
    status, (told,) = run(*words, secret=None)
    assert (status, told["code"]) == (2, "approver-password-needed")
    asked = []
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(isatty=lambda: True))
    monkeypatch.setattr(getpass, "getpass", lambda words: asked.append(words) or PRACTICE_PASSWORD)
    assert run(*words, secret=None)[0] == 0
    assert asked == [f"{HEAD}: "]
    assert len(journalled()) == 1


def test_a_matter_is_accepted_without_a_paper_and_its_timeline_says_who_approved(
    run, journalled, tmp_path
):
    lacking = ("form=original", "id-card=missing", "household-book=copy", "photo=waived:本站已有")
    wish = ("--override", "次日补交")
    status, (told,) = accept(run, tmp_path / "out", *wish, materials=lacking, approver="")
    assert (status, told["code"]) == (2, "approval-needed")
    status, (told,) = accept(run, tmp_path / "out", *wish, materials=lacking)
    assert status == 0
    (line,) = run("case", told["number"])[1][0]["acts"]
    assert line["approved_by"] == "李敏"
    assert line["approved_at"]
    ((who, subject, why),) = journalled()
    assert (who, why) == (HEAD, "次日补交")
    assert subject.startswith(f"intake.override for {CLERK}: LD02 就业创业证申领、换证 · 王")
    assert " · 居民身份证 #" in subject
    assert "王五" not in subject


def test_a_clock_is_paused_with_approval_and_named_as_such_beforehand(run, journalled, tmp_path):
    number = accept(run, tmp_path / "out")[1][0]["number"]
    run("act", number, "take-up")
    acts = {one["act"]: one for one in run("act", number)[1][0]["acts"]}
    assert (acts["pause"]["permitted"], acts["pause"]["approval"]) == (True, True)
    assert (acts["decide"]["permitted"], acts["decide"]["approval"]) == (True, False)
    words = ("act", number, "pause", "step=inspection", "until=+10", "reason=等检验结果")
    status, (told,) = run(*words, approver="")
    assert (status, told["code"]) == (2, "approval-needed")
    status, (told,) = run(*words)
    assert (status, told["state"]) == (0, "33")
    ((_, subject, reason),) = journalled()
    assert subject.startswith(f"cases.approve for {CLERK}: {number} pause 20")
    assert reason == "等检验结果"


def test_a_register_goes_out_with_approval_too(run, journalled, tmp_path):
    accept(run, tmp_path / "out")
    out = tmp_path / "代办.xlsx"
    words = ("report", "agency", "2026-09", "--out", str(out))
    assert run(*words, approver="")[1][0]["code"] == "approval-needed"
    assert not out.exists()
    assert run(*words, "--approval-reason", "月报")[0] == 0
    assert out.exists()
    assert [one[2] for one in journalled()] == ["月报"]
