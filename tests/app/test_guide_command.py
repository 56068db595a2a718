"""Guides and the window board as files from the command line."""

from __future__ import annotations

import json

import pytest

from hall_app.app.main import main


@pytest.fixture
def run(practice_paths, capsys, qapp):
    """Run a command on a practice archive; return its status and the object it wrote."""
    del qapp

    def call(*words):
        status = main(["--data-dir", str(practice_paths.root), *map(str, words)])
        return status, json.loads(capsys.readouterr().out)

    return call


@pytest.mark.parametrize(
    ("item", "form"), [("LD02", "p32-item-guide"), ("board", "p31-window-board")]
)
def test_a_guide_is_written_as_a_paper(run, tmp_path, item, form):
    file = tmp_path / "out.pdf"
    status, told = run("guide", item, "--out", file)
    assert (status, told["form"]) == (0, form)
    assert file.read_bytes().startswith(b"%PDF")


def test_an_unknown_item_and_a_folder_that_is_not_there_are_refused(run, tmp_path):
    assert run("guide", "XX99", "--out", tmp_path / "a.pdf")[1]["code"] == "unknown-item"
    status, told = run("guide", "LD02", "--out", tmp_path / "none" / "a.pdf")
    assert (status, told["code"]) == (2, "out-unwritable")
