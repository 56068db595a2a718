"""Fixtures of the desk as a whole: real archives, real lanes, keys into whatever has the focus."""

from __future__ import annotations

import datetime as dt
import shutil
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt

from hall_app.app.bootstrap import PRACTICE_PASSWORD, create
from hall_app.app.desk import DeskProgram
from hall_app.app.desk_wish import DeskWish
from hall_app.app.practice import practice_hall
from hall_app.services.commands import SetUp
from hall_app.support.clock import FixedClock
from hall_app.support.paths import DataPaths
from hall_app.ui.accounts.login_sheet import LoginSheet

sys.path.insert(0, str(Path(__file__).parent))  # keyboard.py is shared by tests


from keyboard import PASSPHRASE


@pytest.fixture(scope="session")
def app_theme(qapp, dressed_app):
    """Return the application's theme; closing one window of several ends nothing."""
    qapp.setQuitOnLastWindowClosed(False)
    return dressed_app.theme


@pytest.fixture
def clock():
    return FixedClock(dt.datetime(2026, 9, 18, 2, 32, tzinfo=dt.UTC))


@pytest.fixture
def open_desk(qtbot, qapp, app_theme, clock, tmp_path):
    """Return a function that starts a desk and types into whatever has the focus."""
    started = []

    def start(paths, *, practice=True, may_create=False, **more):
        wish = DeskWish(
            paths=paths, practice=practice, other=DataPaths(tmp_path / "other"),
            may_create=may_create, **more,
        )  # fmt: skip
        desk = DeskProgram(qapp, app_theme, wish, clock)
        started.append(desk)

        def press(key, held=Qt.KeyboardModifier.NoModifier):
            qtbot.keyClick(qapp.focusWidget(), key, held)

        def until(kind):
            qtbot.waitUntil(lambda: isinstance(desk.window.sheet, kind), timeout=15_000)
            desk.window.activateWindow()
            qtbot.waitUntil(desk.window.isActiveWindow)
            return desk.window.sheet

        def log_in(digit="1", password=PRACTICE_PASSWORD):
            until(LoginSheet).people.setFocus()
            qtbot.keyClicks(qapp.focusWidget(), digit)
            qtbot.keyClicks(qapp.focusWidget(), password)
            press(Qt.Key.Key_Return)
            qtbot.waitUntil(lambda: desk.shift is not None, timeout=15_000)
            qtbot.waitUntil(desk.shift.window.isActiveWindow)
            return desk.shift

        def close():
            started.remove(desk)
            desk.close()

        return SimpleNamespace(
            program=desk, begun=desk.begin(), press=press, until=until, log_in=log_in, close=close,
            write=lambda text: qapp.focusWidget().insert(text),
        )  # fmt: skip

    yield start
    for desk in started:
        desk.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(scope="session")
def real_template(tmp_path_factory):
    """Make one archive behind a passphrase; tests copy it."""
    folder = tmp_path_factory.mktemp("real") / "template"
    made = create(
        DataPaths(folder),
        FixedClock(dt.datetime(2026, 9, 18, 2, 0, tzinfo=dt.UTC)),
        SetUp(
            hall_name="滨河社区服务大厅", short_name="滨河站", station="BHC",
            windows=("1 号窗口", "2 号窗口"), accounts=practice_hall().accounts,
            passphrase=PASSPHRASE,
        ),
    )  # fmt: skip
    return SimpleNamespace(folder=folder, recovery_key=made.recovery_key)


@pytest.fixture
def real_paths(real_template, tmp_path):
    folder = tmp_path / "real"
    shutil.copytree(real_template.folder, folder)
    return DataPaths(folder)
