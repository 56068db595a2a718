"""Fixtures that every test stands under: no window server, nothing left over, reduced rounds."""

from __future__ import annotations

import datetime as dt
import os
import shutil
import sys
import threading
from pathlib import Path
from types import SimpleNamespace

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
if sys.platform == "win32":
    # Without a window server Qt finds no face of Windows, and says so.
    shipped = Path(__file__).resolve().parents[1] / "resources" / "fonts"
    os.environ.setdefault("QT_QPA_FONTDIR", str(shipped))

import pytest
import shiboken6
from argon2 import PasswordHasher
from hypothesis import settings
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThread, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from hall_app.app.bootstrap import PRACTICE_PASSWORD, build
from hall_app.app.practice import CLERK, HEAD, make_practice
from hall_app.storage import accounts
from hall_app.support import paths
from hall_app.support.clock import FixedClock
from hall_app.support.paths import DataPaths
from hall_app.ui.i18n import install_translators
from hall_app.ui.theme import Theme

LONG = os.environ.get("HALL_LONG") == "1"

settings.register_profile("reduced", deadline=None, max_examples=50, derandomize=True)
settings.register_profile("long", deadline=None, max_examples=2000)
settings.load_profile("long" if LONG else "reduced")


def pytest_configure(config: pytest.Config) -> None:
    """Give tests marked ``long`` the time of their whole number of rounds."""
    if LONG:
        config.option.timeout = 0


NEEDS_POSIX = {
    "cups": "a print server of CUPS",
    "own_cups": "a print server of CUPS",
    "network_printer": "a print server of CUPS",
    "sane": "scanners of SANE",
    "small_disk": "a disk mounted for the test",
}
"""Fixtures that no Windows can give, and what they need."""


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests of such fixtures, so that a run on Windows can leave them out."""
    for item in items:
        asked = NEEDS_POSIX.keys() & set(getattr(item, "fixturenames", ()))
        for name in sorted(asked)[:1]:
            item.add_marker(pytest.mark.posix(NEEDS_POSIX[name]))


@pytest.fixture(scope="session")
def rounds():
    """Return a function choosing how often a test repeats: reduced in CI, full with --long."""
    return lambda reduced, full: full if LONG else reduced


@pytest.fixture(autouse=True)
def nothing_left_over():
    """Fail a test that leaves a lane, a thread, a timer or a window behind.

    What already ran before the test, as with a fixture of a wider scope, is not its fault.
    """
    lanes_before = set(lanes())
    objects_before = set(map(address, live_objects(resting=True)))
    yield
    left = [f"lane {thread.name}" for thread in lanes() if thread not in lanes_before]
    if QCoreApplication.instance() is not None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        left += [described(o) for o in live_objects() if address(o) not in objects_before]
    assert not left, f"left over: {', '.join(left)}"


def lanes() -> list[threading.Thread]:
    """Return the running threads of lanes."""
    return [thread for thread in threading.enumerate() if thread.name.startswith("lane-")]


def live_objects(*, resting: bool = False) -> list[QObject]:
    """Return visible windows, active timers and running threads; or those at rest as well."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        return []
    owners: list[QObject] = [app, *app.topLevelWidgets()]
    windows = [w for w in app.topLevelWidgets() if resting or w.isVisible()]
    timers = [t for o in owners for t in o.findChildren(QTimer) if resting or t.isActive()]
    threads = [t for o in owners for t in o.findChildren(QThread) if resting or t.isRunning()]
    return [*windows, *timers, *threads]


def address(item: QObject) -> int:
    """Return what identifies an object whose Python side may come and go."""
    return int(shiboken6.getCppPointer(item)[0])


def described(leftover: QObject) -> str:
    """Return what is left over, in words that lead to its owner."""
    kind = "window" if isinstance(leftover, QWidget) else ""
    owner = leftover.parent()
    return f"{kind} {type(leftover).__name__} {leftover.objectName()!r} of {owner!r}".strip()


@pytest.fixture(scope="session")
def dressed_app(qapp):
    """Dress the application once, in Chinese: two themes would undress each other."""
    installed = install_translators(qapp, paths.resources() / "translations")
    theme = Theme(qapp)
    theme.load_rare_faces()
    return SimpleNamespace(app=qapp, theme=theme, translators=installed)


@pytest.fixture
def clock():
    """Stand on Friday 2026-09-18, 10:32 on the hall's wall, until a test moves it."""
    return FixedClock(dt.datetime(2026, 9, 18, 2, 32, tzinfo=dt.UTC))


@pytest.fixture(scope="session")
def practice_template(tmp_path_factory):
    """Make one empty practice archive; tests work on copies of it."""
    folder = tmp_path_factory.mktemp("practice") / "template"
    clock = FixedClock(dt.datetime(2026, 9, 18, 2, 0, tzinfo=dt.UTC))
    make_practice(DataPaths(folder), clock)
    app = build(DataPaths(folder), clock, threads=False)
    cheap = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)  # each test logs in
    for one in accounts.all_accounts():
        kept = cheap.hash(PRACTICE_PASSWORD)
        accounts.set_password(one.account_id, kept, clock.now(), keep=0, must_change=False)
    app.close()
    return folder


@pytest.fixture
def practice_paths(practice_template, tmp_path):
    """Return the data folder of a practice archive of the test's own."""
    folder = tmp_path / "data"
    shutil.copytree(practice_template, folder)
    return DataPaths(folder)


@pytest.fixture
def desk_app(practice_paths, clock):
    """Open a practice archive with every service, work running at once on this thread."""
    app = build(practice_paths, clock, threads=False)
    yield app
    app.close()


@pytest.fixture
def clerk(desk_app):
    """Log the practice archive's window clerk in."""
    return desk_app.services.accounts.log_in(CLERK, PRACTICE_PASSWORD, "3 号窗口")


@pytest.fixture
def head(desk_app):
    """Log the practice archive's station head in."""
    return desk_app.services.accounts.log_in(HEAD, PRACTICE_PASSWORD, "3 号窗口")
