"""Fixtures of the screen: dressed application in Chinese, a shell with plain pages."""

from __future__ import annotations

import datetime as dt
import gc
import itertools
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from hall_app.support.lanes import ImmediateLane
from hall_app.ui.tasks import Tasks

sys.path.insert(0, str(Path(__file__).parent))  # audits, gallery and shells are shared by tests


@pytest.fixture
def theme(dressed_app):
    """Return the theme at 100 %, and bring it back to that."""
    dressed_app.theme.set_text_size(1.0)
    yield dressed_app.theme
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    dressed_app.theme.set_text_size(1.0)


@pytest.fixture
def tasks(theme):
    """Return tasks that answer at once."""
    made = Tasks({name: ImmediateLane() for name in ("db", "print", "background")})
    yield made
    made.close()


WHOLE_EVERY = 25
"""Tests from one collection of everything to the next."""
_tests_until_whole = itertools.cycle(range(WHOLE_EVERY))


@pytest.fixture(autouse=True)
def collected_between_tests():
    """Delete what the test before left in cycles, never while this one paints.

    Only what that one made is looked through, and everything now and then: the whole heap after
    each test would cost a sixth of the time of all tests. It is done here and not at the end, as
    pytest holds a test's fixtures until it is over.
    """
    gc.disable()
    gc.collect(2 if next(_tests_until_whole) == 0 else 1)
    yield
    gc.enable()


@pytest.fixture
def empty_stage(qtbot, practice_paths, clock, theme, tmp_path):
    """Return the window over an archive without a case."""
    import hall_stage  # beside this file, on the path since it was read

    made = hall_stage.raise_curtain(practice_paths, clock, theme, tmp_path)
    yield made
    hall_stage.drop_curtain(made)


@pytest.fixture
def stage(empty_stage):
    """Return the window over two overdue cases, one due today, three waiting ones, one undecided."""
    made = empty_stage
    made.on(dt.date(2026, 9, 9))
    made.accept("马德福")
    made.accept("王秀英")
    made.on(dt.date(2026, 9, 11))
    made.accept("阿依古丽·买买提")
    made.on(dt.date(2026, 9, 16))
    for name in ("孙丽华", "仇小满", "梁春生"):
        made.notify(name)
    made.receive("韩雪")
    made.on(dt.date(2026, 9, 18))
    made.window.show()
    return made
