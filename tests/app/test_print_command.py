"""Papers that wait, listed and sent again from the command line; a blank named for a late entry."""

from __future__ import annotations

import pytest
from test_commands import accept, run  # noqa: F401 - run is a fixture

from hall_app.app.bootstrap import PRACTICE_PASSWORD, build
from hall_app.app.practice import HEAD
from hall_app.support.clock import SystemClock, hall_day


@pytest.fixture
def waiting(run, tmp_path):  # noqa: F811
    """Accept a matter whose papers wait, since no typeface has a character of the name."""
    status, told, _ = accept(run, tmp_path / "out", name="王\U0002ebf0")
    assert status == 2
    return told[0]["number"]


def test_papers_that_wait_are_listed_with_the_reason(run, waiting):  # noqa: F811
    status, told, _ = run("print", "list")
    assert status == 0
    assert [one["case"] for one in told] == [waiting, waiting]
    assert {(one["state"], one["reason"]) for one in told} == {("failed", "glyph-missing")}


def test_a_retry_sends_what_can_be_sent_and_says_what_cannot(run, waiting, tmp_path):  # noqa: F811
    accept(run, tmp_path / "out", name="周文静")
    jobs = [str(one["job"]) for one in run("print", "list", "--which", "recent")[1]]
    out = tmp_path / "again"
    status, told, _ = run("print", "retry", *jobs, "--out", str(out))
    assert (status, len(told)) == (0, len(jobs))
    assert len(list(out.iterdir())) == len(jobs)
    status, told, _ = run("print", "retry", "--out", str(out))
    assert status == 2
    assert {one["code"] for one in told} == {"glyph-missing"}


def test_a_retry_needs_one_place_to_go(run, waiting):  # noqa: F811
    assert waiting
    status, told, said = run("print", "retry")
    assert (status, told) == (1, [])
    assert "--printer or --out" in said


def test_a_late_entry_names_its_blank(run, practice_paths, tmp_path):  # noqa: F811
    clock = SystemClock()
    app = build(practice_paths, clock, threads=False)
    head = app.services.accounts.log_in(HEAD, PRACTICE_PASSWORD, "3 号窗口")
    app.services.blanks.reserve(1, head)
    app.close()
    late = ("--late-at", "-1 10:20", "--late-reason", "停电")
    out = tmp_path / "out"
    status, told, _ = accept(run, out, *late, "--late-blank", "9", name="周文静")
    assert (status, told[0]["code"]) == (2, "blank-unknown")
    status, told, _ = accept(run, out, *late, "--late-blank", "1", name="周文静")
    assert status == 0
    number = f"备BHC-{hall_day(clock.now()).year}-0001"
    (found,) = run("search", number)[1]
    assert found["id"] == told[0]["number"]
