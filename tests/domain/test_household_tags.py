"""Marks that follow from the age, on their very days."""

from __future__ import annotations

import datetime as dt

import pytest

from hall_app.catalog.loader import load_catalog
from hall_app.domain.dates import PartialDate
from hall_app.domain.households.tags import automatic, visit_cadence
from hall_app.support.paths import resources


@pytest.fixture(scope="module")
def kinds():
    return load_catalog(resources()).tags


def codes(kinds, birth, day):
    found = automatic(kinds, PartialDate.parse(birth), dt.date.fromisoformat(day))
    return [one.code for one in found]


def test_sixty_eighty_and_a_hundred_begin_on_the_birthday(kinds):
    assert codes(kinds, "1966-09-19", "2026-09-18") == []
    assert codes(kinds, "1966-09-18", "2026-09-18") == ["60+"]
    assert codes(kinds, "1946-09-18", "2026-09-18") == ["80+", "60+"]
    assert codes(kinds, "1926-09-18", "2026-09-18") == ["百岁", "80+", "60+"]


def test_small_children_and_pupils(kinds):
    assert codes(kinds, "2026-09-18", "2026-09-18") == ["0–3岁"]
    assert codes(kinds, "2022-09-19", "2026-09-18") == ["0–3岁"]
    assert codes(kinds, "2022-09-18", "2026-09-18") == []
    assert codes(kinds, "2020-09-18", "2026-09-18") == ["学龄"]
    assert codes(kinds, "2011-09-18", "2026-09-18") == []


def test_nobody_is_older_in_the_archive_than_in_life(kinds):
    assert codes(kinds, "1966", "2026-09-18") == []
    assert codes(kinds, "1966", "2026-12-31") == ["60+"]
    assert automatic(kinds, None, dt.date(2026, 9, 18)) == ()


def test_about_thirty_marks_are_shipped_and_none_of_police_and_justice(kinds):
    assert 30 <= len(kinds) <= 40
    words = "".join(one.code + one.name for one in kinds)
    for wrong in ("刑满", "矫正", "吸毒", "精神", "上访", "信访", "重点人员", "帮教", "涉稳"):
        assert wrong not in words
    assert {"低保", "独居", "残疾", "80+", "退役军人"} <= {one.code for one in kinds}


def test_the_shortest_cadence_counts(kinds):
    assert visit_cadence(kinds, ("失业", "独居")) == 30
    assert visit_cadence(kinds, ("退役军人",)) == 0
