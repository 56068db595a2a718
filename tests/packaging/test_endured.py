"""What a test run went through is added up over all its processes, and told and written."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"
TRIAL = """
import json
import pytest

@pytest.fixture
def told(record_property):
    yield
    line = {"by": "kill", "work": "accept", "times": 20, "acknowledged": 7,
            "lost": 0, "corrupt": 0, "broken": 1}
    record_property("endured", json.dumps(line))

@pytest.mark.parametrize("turn", range(3))
def test_goes_through(told, turn):
    pass

def test_goes_through_nothing():
    pass
"""


def test_the_lines_of_all_tests_are_added_up_and_written(tmp_path):
    (tmp_path / "test_trial.py").write_text(TRIAL, encoding="utf-8")
    out = tmp_path / "endured.json"
    words = ["-q", "-n", "2", "-p", "endured", "-p", "no:cacheprovider", "."]
    done = subprocess.run(
        [sys.executable, "-m", "pytest", *words],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(PACKAGING), "HALL_ENDURED_OUT": str(out)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    one = {"times": 60, "acknowledged": 21, "lost": 0, "corrupt": 0, "broken": 3}
    assert json.loads(out.read_text(encoding="utf-8")) == [
        {"by": "kill", "work": "accept", **one},
        {"by": "kill", "work": "all", **one},
    ]
    assert "power cuts and kills" in done.stdout
