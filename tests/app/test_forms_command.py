"""``forms import``, and list and check over an archive with forms of its own."""

from __future__ import annotations

import json
import tomllib

import pytest
from drawn_files import draw
from official_files import official

from hall_app.app.main import main


@pytest.fixture
def run(practice_paths, capsys, qapp):
    del qapp

    def call(*words):
        status = main(["forms", *words, "--data-dir", str(practice_paths.root)])
        told = capsys.readouterr()
        assert "Traceback" not in told.err
        return status, [json.loads(line) for line in told.out.splitlines()]

    return call


def test_a_drawn_table_is_taken_and_listed(run, tmp_path):
    file = draw(tmp_path / "登记表.xlsx")
    status, [told] = run("import", str(file), "--id", "dengji", "--title", "登记表")
    assert status == 0
    assert told["ready"]
    assert {"place": "B3", "label": "姓 名", "name": "person.name"} in told["suggested"]
    status, lines = run("list")
    assert status == 0
    assert {"form": "dengji", "version": 1, "title": "登记表"} in lines


def test_with_out_the_form_is_written_and_not_taken(run, tmp_path):
    file, out = official(tmp_path / "官方表.pdf"), tmp_path / "form.toml"
    status, [told] = run("import", str(file), "--id", "guanfang", "--out", str(out))
    assert status == 2
    assert told["faults"] == [{"place": "at 4", "reason": "unbound-field", "given": "fill_4"}]
    assert tomllib.loads(out.read_text("utf-8"))["page"]["background"] == "blank.pdf"
    assert (tmp_path / "blank.pdf").read_bytes().startswith(b"%PDF")
    assert "guanfang" not in {one["form"] for one in run("list")[1]}


def test_what_cannot_be_read_is_told_in_a_sentence(run, tmp_path):
    (tmp_path / "x.xlsx").write_bytes(b"PK\x03\x04 torn")
    status, [told] = run("import", str(tmp_path / "x.xlsx"), "--id", "dengji")
    assert status == 2
    assert told["code"] == "sheet-unreadable"
    assert told["message"]


def test_a_sheet_is_chosen_by_its_name(run, tmp_path):
    file = draw(tmp_path / "登记表.xlsx")
    status, [told] = run("import", str(file), "--id", "dengji", "--sheet", "没有")
    assert (status, told["code"]) == (2, "sheet-unknown")
