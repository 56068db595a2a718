"""What a clerk reads in the days of a limit."""

from __future__ import annotations

import datetime as dt

import pytest

from hall_app.domain.deadlines import DayNote, DayReason
from hall_app.ui import metrics
from hall_app.ui.day_strip import MOST_DAYS, DayStrip

FIRST = dt.date(2026, 11, 25)


def days(count: int) -> list[DayNote]:
    """Return a run of days; the first is the day of acceptance, the last is due."""
    made = [DayNote(date=FIRST, counts=False, why=DayReason.START)]
    for place in range(1, count):
        why = DayReason.DUE if place == count - 1 else DayReason.WORKING
        day = FIRST + dt.timedelta(days=place)
        made.append(DayNote(date=day, counts=True, why=why, index=place))
    return made


@pytest.fixture
def strip(qtbot, theme):
    made = DayStrip()
    qtbot.addWidget(made)
    return made


def test_days_begin_another_row_rather_than_cut_a_word(strip):
    strip.resize(metrics.current().px(290), 100)
    strip.show_days(days(MOST_DAYS))
    assert strip.rows == 2
    high = strip.sizeHint().height()
    strip.resize(metrics.current().px(600), 100)
    strip.show()
    assert strip.rows == 1
    assert strip.sizeHint().height() < high


def test_a_limit_too_long_for_the_cells_is_left_to_the_dialog(strip):
    strip.show_days(days(MOST_DAYS + 1))
    assert strip.days == ()
    assert strip.isHidden()


def test_weeks_begin_on_monday(qtbot, theme):
    weeks = DayStrip(weeks=True)
    qtbot.addWidget(weeks)
    weeks.show_days(days(5))  # Wednesday to Sunday
    assert weeks.rows == 1
    weeks.show_days(days(6))
    assert weeks.rows == 2
