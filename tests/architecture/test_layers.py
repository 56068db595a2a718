"""The import contract, and what the start of the program may load."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

LATE = {
    "reportlab",
    "pypinyin",
    "pypdf",
    "PIL",
    "segno",
    "python_calamine",
    "xlsxwriter",
    "keyring",
    "cryptography",
}
"""Loaded by the act that needs them: together they would double the time to the login page."""


def test_dependencies_point_down_only():
    tool = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run(
        [tool, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_start_loads_nothing_that_only_a_paper_or_an_import_needs():
    code = "import json, sys, hall_app.app.main; print(json.dumps(sorted(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT / "src", capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert LATE & {name.split(".")[0] for name in json.loads(done.stdout)} == set()
