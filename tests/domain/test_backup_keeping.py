"""Which backups stay: none of the newest is ever lost, whatever the clock and the disk say."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hall_app.domain.backup_keeping import KeptBackup, thinning

PLENTY = 10**15
TODAY = dt.date(2026, 9, 18)


def backup(sequence, day=TODAY, size=10, *, checked=True):
    return KeptBackup(
        name=f"b{sequence:06}", sequence=sequence, day=day, size=size, checked=checked
    )


BACKUPS = st.lists(
    st.tuples(
        st.dates(dt.date(2024, 1, 1), dt.date(2027, 12, 31)), st.integers(1, 500), st.booleans()
    ),
    max_size=80,
).map(lambda rows: [backup(n, day, size, checked=ok) for n, (day, size, ok) in enumerate(rows, 1)])


def kept(backups, free=PLENTY):
    gone = thinning(backups, free).drop
    return [one for one in backups if one.name not in gone]


@pytest.mark.fault("T10")
@given(BACKUPS, st.integers(0, 20_000))
def test_the_newest_and_the_three_newest_checked_ones_stay_whatever_the_clock_says(backups, free):
    stay = kept(backups, free)
    assert backups[-1:] == stay[-1:]
    checked = [one for one in backups if one.checked]
    assert all(one in stay for one in checked[-3:])


@given(BACKUPS, st.integers(0, 20_000))
def test_one_of_an_earlier_week_than_the_newest_stays(backups, free):
    checked = [one for one in backups if one.checked]
    weeks = [one.day.isocalendar()[:2] for one in checked]
    if len(set(weeks)) > 1:
        assert {one.day.isocalendar()[:2] for one in kept(backups, free)} - {weeks[-1]}


@given(BACKUPS)
def test_thinning_again_drops_nothing_more_and_names_nothing_twice(backups):
    first = thinning(backups, PLENTY)
    assert len(set(first.drop)) == len(first.drop)
    assert not first.early
    assert thinning(kept(backups), PLENTY).drop == ()


@given(BACKUPS, st.integers(0, 20_000))
def test_what_is_left_fits_or_is_only_what_must_stay(backups, free):
    allowed = (free + sum(one.size for one in backups)) // 4
    stay = kept(backups, free)
    assert sum(one.size for one in stay) <= allowed or len(stay) <= 5


@given(BACKUPS, st.integers(0, 20_000))
def test_the_oldest_go_first_when_the_medium_is_small(backups, free):
    rule = kept(backups)
    early = [one.sequence for one in rule if one not in kept(backups, free)]
    must = {one.sequence for one in kept(backups, 0)}
    assert all(
        one.sequence in must or one.sequence > max(early) for one in kept(backups, free) if early
    )


def test_two_years_of_half_hourly_backups_keep_days_weeks_and_months():
    backups = [
        backup(day * 16 + n, TODAY - dt.timedelta(days=730 - day))
        for day in range(731)
        for n in range(16)
    ]
    stay = kept(backups)
    days = sorted({one.day for one in stay}, reverse=True)
    assert [sum(one.day == day for one in stay) for day in days[:3]] == [16, 16, 1]
    assert days[:14] == [TODAY - dt.timedelta(days=n) for n in range(14)]
    assert len({one.day.isocalendar()[:2] for one in stay}) >= 8
    assert len({(one.day.year, one.day.month) for one in stay}) == 24
    assert len(stay) <= 32 + 12 + 8 + 24


def test_a_small_medium_thins_early_and_says_so():
    backups = [backup(n, TODAY - dt.timedelta(days=20 - n), 100) for n in range(1, 21)]
    told = thinning(backups, 0)
    assert told.early
    assert sum(one.size for one in backups if one.name not in told.drop) <= 500
    assert told.drop[0] == "b000001"


@pytest.mark.fault("T10")
def test_a_clock_set_back_a_year_deletes_none_of_the_backups_made_under_it():
    before = [backup(n, TODAY - dt.timedelta(days=30 - n)) for n in range(1, 31)]
    under_it = [backup(30 + n, TODAY - dt.timedelta(days=365)) for n in range(1, 4)]
    assert all(one in kept(before + under_it) for one in under_it)
    assert before[-1] in kept(before + under_it)
