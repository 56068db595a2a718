"""The command that imports residents, as a script sees it."""

from __future__ import annotations

import json

import pytest
from import_files import people, write_csv

from hall_app.app.main import main
from hall_app.domain.resident_columns import ResidentColumn as C
from hall_app.sheets.reading import read_table


@pytest.fixture
def run(practice_paths, capsys, qapp):
    """Run a command on a practice archive; return its status and the one object it wrote."""
    del qapp

    def call(*words):
        status = main(["import", *map(str, words), "--data-dir", str(practice_paths.root)])
        out = capsys.readouterr().out.splitlines()
        return status, json.loads(out[0]) if out else {}

    return call


@pytest.fixture
def faulty(tmp_path):
    rows = people(12)
    rows[5][C.ID_NUMBER] = "1.1E+17"
    return write_csv(tmp_path / "花名册.csv", rows)


def test_a_file_is_imported_and_its_batch_undone(run, tmp_path):
    file = write_csv(tmp_path / "a.csv", people(8))
    assert run("residents", file, "--dry-run")[1]["batch"] is None
    status, told = run("residents", file)
    keys = ("rows", "accepted", "rejected", "households", "people")
    assert status == 0
    assert [told[one] for one in keys] == [8, 8, 0, 2, 8]
    again = run("residents", file)[1]
    assert (again["batch"], again["people"], again["same_file_as"]) == (None, 0, told["batch"])
    assert run("undo", told["batch"]) == (0, {"batch": told["batch"], "people": 8, "households": 2})
    status, refused = run("undo", told["batch"])
    assert (status, refused["code"]) == (2, "import-undone-already")


def test_a_faulty_file_is_refused_with_its_rows_and_reported(run, faulty, tmp_path):
    report = tmp_path / "待改.xlsx"
    status, told = run("residents", faulty, "--report", report)
    assert (status, told["code"], told["batch"]) == (2, "import-has-faults", None)
    assert (told["accepted"], told["rejected"]) == (8, 4)
    (lost,) = [one for one in told["faults"] if one["code"] == "line-lost-digits"]
    assert (lost["row"], lost["column"]) == (7, "证件号码")
    assert any("Excel" in cell.text for row in read_table(report).rows for cell in row.cells)
    status, told = run("residents", faulty, "--good-rows-only")
    assert (status, told["people"], told["rejected"]) == (0, 8, 4)


def test_the_template_is_written_and_what_is_no_file_is_refused(run, tmp_path):
    out = tmp_path / "表.xlsx"
    assert run("template", out)[0] == 0
    assert run("residents", out, "--dry-run")[1]["rejected"] == 0
    status, told = run("residents", tmp_path / "没有.xlsx")
    assert (status, told["code"]) == (2, "sheet-missing")
    assert run("undo", 99)[1]["code"] == "import-unknown"
    assert run("undo", "abc")[0] == 1
