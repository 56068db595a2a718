"""Ages as the hall says them."""

from __future__ import annotations

import datetime as dt

import pytest

from hall_app.ui.day_words import age_words

TODAY = dt.date(2026, 9, 18)


@pytest.mark.parametrize(
    ("birth", "words"),
    [
        ("2026-09-18", "不满 1 个月"),
        ("2026-08-19", "不满 1 个月"),
        ("2026-08-18", "1 个月"),
        ("2025-09-19", "11 个月"),
        ("2025-09-18", "1 岁"),
        ("1983-05-12", "43 岁"),
        ("2026-09-19", ""),
    ],
)
def test_a_child_in_its_first_year_is_counted_in_months(theme, birth, words):
    assert age_words(dt.date.fromisoformat(birth), TODAY) == words


@pytest.mark.fault("T12")
def test_somebody_born_at_the_end_of_a_month_is_a_month_old_after_a_shorter_one(theme):
    birth = dt.date(2026, 8, 31)
    assert age_words(birth, dt.date(2026, 9, 30)) == "不满 1 个月"
    assert age_words(birth, dt.date(2026, 10, 1)) == "1 个月"
