"""The demo command: what it answers, and what it refuses."""

from __future__ import annotations

import json

import pytest

from hall_app.app.cli import demo
from hall_app.app.cli.context import CommandContext, Parser, UsageError, add_global_options
from hall_app.app.practice import make_practice_archive
from hall_app.services.practice.data import PracticeSize
from hall_app.support.errors import EnvironmentFault
from hall_app.support.paths import DataPaths


@pytest.fixture
def call(capsys, clock):
    def run(*words):
        parser = Parser(prog="hall-app demo")
        add_global_options(parser)
        demo.add_options("demo", parser)
        status = demo.run(CommandContext(parser.parse_args(list(words)), clock))
        return status, [json.loads(line) for line in capsys.readouterr().out.splitlines()]

    return run


def test_demo_answers_with_what_it_made(call, tmp_path):
    status, told = call("--people", "40", "--cases", "25", "--data-dir", str(tmp_path / "x"))
    assert status == 0
    assert told == [
        {
            "data_dir": str(tmp_path / "x"),
            "households": 15,
            "people": 40,
            "cases": 25,
            "seconds": 0.0,
        }
    ]
    assert DataPaths(tmp_path / "x").archive.is_file()


def test_without_a_folder_it_makes_the_practice_archive(call, tmp_path, monkeypatch):
    monkeypatch.setattr(demo, "practice_folder", lambda: tmp_path / "practice")
    assert call("--people", "3", "--cases", "0")[1][0]["data_dir"] == str(tmp_path / "practice")


@pytest.mark.fault("T52")
def test_demo_never_touches_an_archive_that_is_there(call, tmp_path, clock):
    make_practice_archive(DataPaths(tmp_path), clock, PracticeSize(households=1, people=1, cases=0))
    with pytest.raises(EnvironmentFault, match="archive-exists"):
        call("--people", "1", "--cases", "0", "--data-dir", str(tmp_path))


@pytest.mark.parametrize(
    "words",
    [
        ("--size", "village"),
        ("--people", "0"),
        ("--people", "-5"),
        ("--cases", "-1"),
        ("--people", "many"),
        ("--seed", "x"),
    ],
)
def test_wrong_usage_makes_nothing(call, tmp_path, words):
    with pytest.raises(UsageError):
        call(*words, "--data-dir", str(tmp_path / "x"))
    assert not (tmp_path / "x").exists()
