"""The table of faults says of each row what its tests said, and never more."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"
TRIAL = """
import pytest

@pytest.mark.fault("T01")
def test_holds():
    pass

@pytest.mark.fault("T02", "T03")
def test_breaks():
    raise AssertionError

@pytest.mark.fault("T03")
def test_holds_beside_one_that_breaks():
    pass

@pytest.mark.fault("T04")
@pytest.mark.skip(reason="not run: needs mount")
def test_without_the_right():
    pass
"""


def run_trial(folder, text):
    (folder / "test_trial.py").write_text(text, encoding="utf-8")
    out = folder / "faults.json"
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "fault_table", "-p", "no:cacheprovider", "."],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(PACKAGING), "HALL_FAULTS_OUT": str(out)},
        capture_output=True,
        text=True,
        check=False,
    )
    table = json.loads(out.read_text(encoding="utf-8")) if out.exists() else []
    return done, {line["row"]: line for line in table}


def test_a_row_holds_only_when_all_its_tests_ran_and_passed(tmp_path):
    done, table = run_trial(tmp_path, TRIAL)
    assert {row: table[row]["result"] for row in ("T01", "T02", "T03", "T04", "T05")} == {
        "T01": "passed",
        "T02": "failed",
        "T03": "failed",
        "T04": "not run",
        "T05": "open",
    }
    assert table["T04"]["tests"][0]["why"] == "needs mount"
    assert "needs mount" in done.stdout
    assert done.returncode == 1


def test_a_row_that_is_not_in_the_table_stops_the_run(tmp_path):
    done, _ = run_trial(tmp_path, TRIAL.replace("T04", "T99"))
    assert done.returncode != 0
    assert "T99" in done.stdout + done.stderr


@pytest.mark.parametrize("column", ["row", "title"])
def test_no_row_stands_twice(column):
    sys.path.insert(0, str(PACKAGING))
    try:
        from fault_table import known_rows
    finally:
        sys.path.remove(str(PACKAGING))
    found = [row[column] for row in known_rows()]
    assert len(found) == len(set(found)) == 54
