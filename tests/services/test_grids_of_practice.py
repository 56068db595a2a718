"""The practice archive as a grid worker finds it, and archives that an older program left."""

from __future__ import annotations

import dataclasses
import datetime as dt
import shutil

import pytest
from street_of_lists import BY_FILE
from test_grid_of_homes import plain_reading, stored
from update_files import as_before_the_last_step

from hall_app.app.bootstrap import PRACTICE_PASSWORD, build
from hall_app.app.practice import CLERK, make_practice_archive
from hall_app.domain.places import PlaceKind
from hall_app.domain.population import Group
from hall_app.domain.resident_lists import HouseholdFilter, PeopleFilter
from hall_app.services.practice.data import PracticeSize
from hall_app.support.clock import FixedClock
from hall_app.support.errors import RuleViolation
from hall_app.support.paths import DataPaths

FRIDAY = FixedClock(dt.datetime(2026, 9, 18, 2, 32, tzinfo=dt.UTC))
GRID = "第一网格"


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    """Make a practice hall of a few grids once; tests open copies of it."""
    folder = tmp_path_factory.mktemp("practice")
    make_practice_archive(DataPaths(folder), FRIDAY, PracticeSize.with_people(1_500, 40, seed=1))
    return folder


@pytest.fixture
def hall(filled, tmp_path):
    app = build(DataPaths(shutil.copytree(filled, tmp_path / "hall")), FRIDAY, threads=False)
    yield app
    app.close()


@pytest.fixture
def free(hall):
    return hall.services.accounts.log_in(CLERK, PRACTICE_PASSWORD, "3 号窗口")


def test_a_practice_archive_knows_the_grid_of_every_home(hall):
    known = stored(hall.archive)
    assert known == plain_reading(hall.archive)
    assert all(known.values())


def test_the_grid_worker_finds_the_homes_and_people_of_the_grid_and_no_others(hall, free):
    services, grid = hall.services, dataclasses.replace(free, grids=frozenset({GRID}))
    listed = services.residents
    homes = set(listed.ids(HouseholdFilter(), BY_FILE, grid))
    everywhere = set(listed.ids(HouseholdFilter(), BY_FILE, free))
    assert homes == {one for one in everywhere if stored(hall.archive)[one] == GRID}
    assert homes
    assert homes < everywhere
    ids = listed.ids(PeopleFilter(), BY_FILE, grid)
    rows = listed.rows(PeopleFilter(), ids, grid)
    assert {one.household_id for one in rows} <= homes
    assert services.population.tables(None, grid).count(Group.TOTAL, "people") == len(rows)
    hits = services.search.find(rows[0].name, grid).people
    assert rows[0].person_id in {one.resident_id for one in hits}
    beside = min(everywhere - homes)
    stranger = services.households.household(beside, free).head
    hits = services.search.find(stranger.name, grid).people
    assert stranger.person_id not in {one.resident_id for one in hits}
    with pytest.raises(RuleViolation, match="out-of-grid"):
        services.households.household(beside, grid)
    place = services.places.of_household(min(homes), grid)
    seen = services.places.place(place, grid)
    assert seen.counts.households == 1
    top = services.places.top(grid).place_id
    (whole,) = services.places.children(top, grid)
    assert (whole.kind, whole.name) == (PlaceKind.GRID, GRID)
    assert services.places.place(whole.place_id, grid).counts.households == len(homes)


def test_an_older_archive_learns_the_grids_with_the_step(hall, filled, tmp_path):
    before = stored(hall.archive)
    as_before_the_last_step(hall.archive)
    hall.archive.migrate()
    assert stored(hall.archive) == before
