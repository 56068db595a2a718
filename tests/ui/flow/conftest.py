"""Fixtures of acts on a case: hands on the keyboard of the real window."""

from __future__ import annotations

import datetime as dt

import pytest
from hands import Hands


@pytest.fixture
def hands(empty_stage):
    """Return hands at the window of Friday 2026-09-18, with a printer for every paper."""
    empty_stage.on(dt.date(2026, 9, 18))
    made = Hands(empty_stage)
    yield made
    made.counter.stop()
