"""From the start of the process to a login that takes keys, against a bare Qt window."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

import big_archive
from measuring import Measure, figures_in_turns

from hall_app.app.practice import make_practice_archive
from hall_app.services.practice.data import SIZES
from hall_app.support.paths import DataPaths

if TYPE_CHECKING:
    from collections.abc import Iterator

SOURCE = Path(__file__).resolve().parents[1] / "src"
NOT_BEFORE_THE_LOGIN = (
    "reportlab",
    "openpyxl",
    "python_calamine",
    "xlsxwriter",
    "pypinyin",
    "pypdf",
)
LOGIN = """
import json, sys
from hall_app.app.main import main
main(["desk", "--practice", "--data-dir", sys.argv[1], "--exit-when-ready"])
print(json.dumps(sorted({name.partition(".")[0] for name in sys.modules})))
"""
BARE = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([])
window = QWidget()
window.resize(1366, 768)
window.show()
QTimer.singleShot(0, lambda: (print("ready", flush=True), app.quit()))
app.exec()
"""


def until_ready(code: str, *words: str) -> tuple[float, str]:
    """Start a program; return the milliseconds to its first line, and what it writes then."""
    environment = os.environ | {"PYTHONPATH": str(SOURCE)}
    # An installed program has its byte code cached; so has every start after the first.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, "-c", code, *words]
    began = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as child:
        assert child.stdout is not None
        line = child.stdout.readline()
        passed = (time.perf_counter() - began) * 1000
        rest = child.stdout.read()
    if child.returncode or "ready" not in line:
        raise SystemExit(f"the program did not get ready: {line}")
    return passed, rest


def measures(_data: Path | None, rounds: int | None) -> Iterator[Measure]:
    with tempfile.TemporaryDirectory() as folder:
        make_practice_archive(DataPaths(Path(folder)), big_archive.NOON, SIZES["small"])
        loaded = set(json.loads(until_ready(LOGIN, folder)[1]))
        value, limit = figures_in_turns(
            lambda: until_ready(LOGIN, folder)[0], lambda: until_ready(BARE)[0], rounds or 11
        )
    yield Measure(name="start", value=value, unit="ms", limit=limit, target=3.0)
    early = loaded & set(NOT_BEFORE_THE_LOGIN)
    yield Measure(
        name=f"start-imports {' '.join(sorted(early))}".strip(),
        value=len(early),
        unit="modules loaded before the login",
        limit=1,
        target=0.0,
    )
