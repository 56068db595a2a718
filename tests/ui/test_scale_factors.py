"""Screens of 100 to 200 %: the shell and its fields in a process with that scale (U42)."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

LONG = os.environ.get("HALL_LONG") == "1"
FACTORS = ("1", "1.25", "1.5", "1.75", "2") if LONG else ("1.25", "2")
SCREENS = {"1": (1366, 768), "1.25": (1366, 768), "1.5": (1600, 900)}
LARGE = (1920, 1080)
TASK_BAR = 48

LOOK = """
import json, sys, tempfile
from pathlib import Path
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication
app = QApplication(["look"])
import audits
from shells import build_shell
from hall_app.support import paths
from hall_app.support.lanes import ImmediateLane
from hall_app.ui import icons
from hall_app.ui.i18n import install_translators
from hall_app.ui.tasks import Tasks
from hall_app.ui.theme import Theme
install_translators(app, paths.resources() / "translations")
theme = Theme(app)
tasks = Tasks({name: ImmediateLane() for name in ("db", "print", "background")})
wide, high = int(sys.argv[1]), int(sys.argv[2])
with tempfile.TemporaryDirectory() as folder:
    window = build_shell(tasks, theme, Path(folder))
    window.resize(wide, high)
    window.open_page("intake")
    window.show()
    for _ in range(5):
        app.sendPostedEvents()
    audits.audit_page(window)
    drawn = window.grab()
    icon = icons.icon("search").pixmap(QSize(16, 16), window.devicePixelRatio())
    print(json.dumps({
        "size": [window.width(), window.height()],
        "ratio": window.devicePixelRatio(),
        "drawn": [drawn.width(), drawn.height()],
        "icon": icon.width(),
    }))
    window.close()
"""


@pytest.mark.parametrize("factor", FACTORS)
def test_the_shell_is_whole_and_sharp_at_every_scale_of_a_screen(factor):
    scale = float(factor)
    screen = SCREENS.get(factor, LARGE)
    wide, high = int(screen[0] / scale), int((screen[1] - TASK_BAR) / scale)
    done = subprocess.run(
        [sys.executable, "-c", LOOK, str(wide), str(high)],
        env={
            **os.environ,
            "QT_SCALE_FACTOR": factor,
            "QT_QPA_PLATFORM": "offscreen",
            "PYTHONPATH": os.pathsep.join([str(Path(__file__).parent), *sys.path]),
        },
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=100,
    )
    assert done.returncode == 0, done.stderr
    seen = json.loads(done.stdout.splitlines()[-1])
    assert seen["size"] == [wide, high]
    assert seen["ratio"] == scale
    assert all(
        abs(dots - places * scale) <= 1
        for dots, places in zip(seen["drawn"], seen["size"], strict=True)
    )
    assert abs(seen["icon"] - 16 * scale) <= 1
