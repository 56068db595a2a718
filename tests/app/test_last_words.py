"""An abort below Python says where the program was and nothing of what it held (T48, T41)."""

from __future__ import annotations

import subprocess
import sys

import pytest

from hall_app.support.paths import DataPaths

CODE = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QObject
from hall_app.app.desk_place import DeskPlace
from hall_app.support.paths import DataPaths
app = QCoreApplication([])
owner = QObject()
place = DeskPlace(owner)
assert place.take(DataPaths(Path(sys.argv[1])))
def at_the_window(name):
    os.abort()
at_the_window("周文静")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="the abort is told by a signal")
@pytest.mark.fault("T48", "T41")
def test_an_abort_names_functions_and_no_values(tmp_path):
    call = [sys.executable, "-X", "utf8", "-c", CODE, str(tmp_path)]
    done = subprocess.run(call, capture_output=True, check=False, timeout=60, cwd=tmp_path)
    assert done.returncode < 0, done.stderr
    told = DataPaths(tmp_path).last_words.read_text("utf-8")
    assert "Fatal Python error: Aborted" in told
    assert "at_the_window" in told
    assert "周文静" not in told
    assert not [one for one in tmp_path.iterdir() if one.name.startswith("core")]
