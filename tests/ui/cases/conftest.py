"""Fixture: a practice archive with some cases, under the pages of cases."""

from __future__ import annotations

import datetime as dt

import pytest
from hall_stage import drop_curtain, raise_curtain


@pytest.fixture
def empty_stage(qtbot, practice_paths, clock, theme, tmp_path):
    """Return the window over an archive without a case."""
    made = raise_curtain(practice_paths, clock, theme, tmp_path)
    yield made
    drop_curtain(made)


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
