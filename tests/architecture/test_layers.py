"""The import contract, and what the start of the program may load."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

LATE = {
    "reportlab",
    "pypinyin",
    "pypdf",
    "PIL",
    "segno",
    "python_calamine",
    "xlsxwriter",
    "openpyxl",
    "keyring",
}
"""Loaded by the act that needs them: together they would double the time to the login page.

cryptography is not among them: the archive's key is opened before the login page, and it takes 6 ms.
"""


@pytest.mark.posix("the import linter, which is locked for the machine of the source alone")
def test_dependencies_point_down_only():
    tool = "from importlinter.cli import lint_imports_command as check; check()"
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONUTF8": "1"}
    done = subprocess.run(
        [sys.executable, "-c", tool, "--no-cache"],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_start_loads_nothing_that_only_a_paper_or_an_import_needs():
    code = "import json, sys, hall_app.app.main; print(json.dumps(sorted(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT / "src", capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert LATE & {name.split(".")[0] for name in json.loads(done.stdout)} == set()


SHARED = {
    f"hall_app.ui.{name}"
    for name in (
        "widgets",
        "help",
        "approval",
        "decisions",
        "flow",
        "materials",
        "scans",
        "card_reader",
    )
}
"""Packages that several pages use."""


def test_every_package_of_pages_stands_in_the_independence_contract():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = project["tool"]["importlinter"]["contracts"]
    named = {m for c in contracts if c["type"] == "independence" for m in c["modules"]}
    folders = (ROOT / "src" / "hall_app" / "ui").iterdir()
    pages = {f"hall_app.ui.{f.name}" for f in folders if (f / "__init__.py").exists()}
    assert pages - SHARED == named
