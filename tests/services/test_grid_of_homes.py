"""The grid of a home: the one its details tell, else the one above its dwelling."""

from __future__ import annotations

import contextlib
import dataclasses
import json
import random

import pytest
from import_files import checked, people, write_csv
from street_of_lists import BY_FILE, person, told

from hall_app.domain.households import events
from hall_app.domain.places import PlaceKind
from hall_app.domain.population import Group
from hall_app.domain.resident_lists import NONE, HouseholdFilter, PeopleFilter
from hall_app.support.errors import HallError, RuleViolation

FIRST, SECOND = "第一网格", "第二网格"
EAST, WEST = "东山路3号", "西苑路9号"


def settle(app, clerk, name, building, room="", grid=""):
    """Let one person live somewhere; return household and event."""
    home = events.NewHousehold(
        building=building,
        room=room,
        address=building + room,
        details={"grid": grid} if grid else {},
    )
    event = events.Establish(
        **told("2001-02-03"), household=home, members=(person(name, "1950-01-01"),)
    )
    done = app.services.households.record(event, clerk)
    return done.households[0], done.event_id


def taken_in(app, clerk):
    """Bring the tree up to date; return the places directly below the community by name."""
    while app.services.places.take_in(clerk):
        pass
    top = app.services.places.top(clerk).place_id
    return {one.name: one.place_id for one in app.services.places.children(top, clerk)}


def move(app, clerk, place_id, parent):
    places = app.services.places
    places.move(place_id, places.place(place_id, clerk).version, parent, clerk)


def worker(clerk, *grids):
    return dataclasses.replace(clerk, grids=frozenset(grids))


def homes(app, who, **which):
    service = app.services.residents
    ids = service.ids(HouseholdFilter(**which), BY_FILE, who)
    return {one.household_id: one.grid for one in service.rows(HouseholdFilter(), ids, who)}


@pytest.fixture
def grids(desk_app, clerk):
    """Build two grids; return their places by name."""
    places = desk_app.services.places
    top = places.top(clerk).place_id
    return {name: places.add(top, PlaceKind.GRID, name, clerk) for name in (FIRST, SECOND)}


@pytest.fixture
def living(desk_app, clerk, grids):
    """Let two homes of the east stand in the first grid, one of them telling the second."""
    plain, _ = settle(desk_app, clerk, "祁桂芳", EAST, "1单元101室")
    own, _ = settle(desk_app, clerk, "贺兰山", EAST, "1单元102室", SECOND)
    move(desk_app, clerk, taken_in(desk_app, clerk)[EAST], grids[FIRST])
    return plain, own


def test_a_home_without_grid_belongs_to_the_grid_above_its_dwelling(desk_app, clerk, living):
    plain, own = living
    assert homes(desk_app, clerk) == {plain: FIRST, own: SECOND}
    assert homes(desk_app, worker(clerk, FIRST)) == {plain: FIRST}
    assert homes(desk_app, worker(clerk, SECOND)) == {own: SECOND}
    assert homes(desk_app, clerk, grid=FIRST) == {plain: FIRST}
    assert homes(desk_app, clerk, grid=NONE) == {}
    assert desk_app.services.residents.choices(clerk).grids == (FIRST, SECOND)


def test_a_new_home_in_a_known_building_has_its_grid_at_once(desk_app, clerk, living):
    made, event = settle(desk_app, clerk, "凌云", EAST, "2单元501室")
    assert homes(desk_app, worker(clerk, FIRST))[made] == FIRST
    taken_in(desk_app, clerk)
    assert homes(desk_app, worker(clerk, FIRST))[made] == FIRST
    desk_app.services.households.undo(event, "记错", clerk)
    assert made not in homes(desk_app, worker(clerk, FIRST))


def test_a_building_that_moves_takes_its_homes_along(desk_app, clerk, grids, living):
    plain, own = living
    places = desk_app.services.places
    (east,) = [one.place_id for one in places.children(grids[FIRST], clerk)]
    move(desk_app, clerk, east, grids[SECOND])
    assert homes(desk_app, worker(clerk, FIRST)) == {}
    assert homes(desk_app, worker(clerk, SECOND)) == {plain: SECOND, own: SECOND}
    move(desk_app, clerk, east, places.top(clerk).place_id)
    assert homes(desk_app, worker(clerk, SECOND)) == {own: SECOND}


def test_a_grid_renamed_or_taken_away_is_so_for_its_homes(desk_app, clerk, grids, living):
    plain, own = living
    places = desk_app.services.places
    places.rename(grids[FIRST], places.place(grids[FIRST], clerk).version, "东山网格", clerk)
    assert homes(desk_app, clerk) == {plain: "东山网格", own: SECOND}
    void = 'UPDATE "place" SET "voided" = ? WHERE "id" = ?'
    desk_app.archive.rows(void, (1, grids[FIRST]))
    assert homes(desk_app, clerk, grid=NONE) == {plain: ""}
    assert homes(desk_app, worker(clerk, "东山网格")) == {}
    desk_app.archive.rows(void, (0, grids[FIRST]))
    assert homes(desk_app, worker(clerk, "东山网格")) == {plain: "东山网格"}


def test_a_grid_that_the_details_tell_comes_and_goes(desk_app, clerk, living):
    plain, _ = living
    for grid, expected in ((SECOND, SECOND), ("", FIRST)):
        event = events.Correction(
            **told("2026-09-18"), household=plain, values={"details.grid": grid}
        )
        desk_app.services.households.record(event, clerk)
        view = desk_app.services.households.household(plain, clerk)
        assert (view.grid, view.details.get("grid", "")) == (expected, grid)


def test_imported_homes_stand_in_the_grid_of_their_building(
    desk_app, clerk, head, grids, living, tmp_path
):
    file = write_csv(tmp_path / "花名册.csv", people(40))
    before = set(homes(desk_app, clerk))
    desk_app.services.imports.write(checked(desk_app, head, file), head)
    came = homes(desk_app, clerk).keys() - before
    assert len(came) == 10
    at_once = {one for one in came if homes(desk_app, clerk)[one]}
    assert len(at_once) == 1  # the one in the east, which stands in the tree already
    for name, place in taken_in(desk_app, clerk).items():
        if name not in grids:
            move(desk_app, clerk, place, grids[SECOND])
    seen = homes(desk_app, worker(clerk, SECOND))
    assert came - at_once <= seen.keys()
    assert {seen[one] for one in came - at_once} == {SECOND}


def test_figures_pages_search_and_papers_know_the_grid(desk_app, clerk, living):
    plain, own = living
    services, grid = desk_app.services, worker(clerk, FIRST)
    tables = services.population.tables(None, grid)
    assert tables.count(Group.HOUSEHOLD, "households") == 1
    assert [one.name for one in services.search.find("祁桂", grid).people] == ["祁桂芳"]
    assert not services.search.find("贺兰", grid).people
    assert services.households.household(plain, grid).head.name == "祁桂芳"
    with pytest.raises(RuleViolation, match="out-of-grid"):
        services.households.household(own, grid)
    assert services.places.place(services.places.of_household(plain, grid), grid)
    (job,) = services.household_papers.household_card(plain, grid)
    content = desk_app.archive.rows('SELECT "content" FROM "print_job" WHERE "id" = ?', (job,))
    assert FIRST in json.dumps(json.loads(content[0][0]), ensure_ascii=False)


# --- against a plain reading ----------------------------------------------------------------


def plain_reading(archive):
    """Work out the grid of every home from tree and details alone, step by step."""
    places = {
        one: (parent, kind, name, building, room, voided)
        for one, parent, kind, name, building, room, voided in archive.rows(
            'SELECT "id", "parent_id", "kind", "name", "building_id", "room", "voided" FROM "place"'
        )
    }
    at = {
        (building, room): one
        for one, (_, _, _, building, room, voided) in places.items()
        if building is not None and not voided
    }
    found = {}
    for home, building, room, details in archive.rows(
        'SELECT "id", "building_id", "room", "details" FROM "household"'
    ):
        found[home] = json.loads(details).get("grid") or ""
        place = at.get((building, room), at.get((building, "")))
        while not found[home] and place is not None and not places[place][5]:
            if places[place][1] == "grid":
                found[home] = places[place][2]
            place = places[place][0]
    return found


def stored(archive):
    return dict(archive.rows('SELECT "id", "grid" FROM "household"'))


class Writer:
    """Write at random what can change the grid of a home."""

    def __init__(self, app, clerk, seed):
        self.app, self.clerk, self.chance = app, clerk, random.Random(seed)
        self.events, self.made = [], 0

    def rows(self, sql, values=()):
        return self.app.archive.rows(sql, values)

    def one_of(self, sql):
        return self.chance.choice([row[0] for row in self.rows(sql)] or [0])

    def place(self, kinds):
        return self.one_of(f'SELECT "id" FROM "place" WHERE "kind" IN ({kinds})')

    def settle(self):
        self.made += 1
        room = f"{self.chance.randint(1, 2)}单元{self.chance.randint(1, 2)}01室"
        where = self.chance.choice((EAST, WEST, "和平路12号")), self.chance.choice((room, ""))
        grid = self.chance.choice(("", "", FIRST))
        self.events.append(settle(self.app, self.clerk, f"甲{self.made}", *where, grid)[1])

    def tell(self):
        home = self.one_of('SELECT "id" FROM "household" WHERE NOT "voided"')
        values = {"details.grid": self.chance.choice(("", FIRST, SECOND))}
        if self.chance.random() < 0.3:
            values = {"room": f"{self.chance.randint(1, 3)}单元101室"}
        event = events.Correction(**told("2026-09-18"), household=home, values=values)
        self.events.append(self.app.services.households.record(event, self.clerk).event_id)

    def undo(self):
        self.app.services.households.undo(self.chance.choice(self.events), "记错", self.clerk)

    def take_in(self):
        taken_in(self.app, self.clerk)

    def move(self):
        if self.chance.random() < 0.7:
            moved, below = self.place("'building'"), self.place("'grid', 'community', 'estate'")
        else:
            moved, below = self.place("'unit', 'room'"), self.place("'building', 'unit'")
        move(self.app, self.clerk, moved, below)

    def add(self):
        self.made += 1
        kind = self.chance.choice((PlaceKind.GRID, PlaceKind.ESTATE))
        above = self.place("'grid', 'community'")
        self.app.services.places.add(above, kind, f"乙{self.made}", self.clerk)

    def rename(self):
        self.made += 1
        one = self.place("'grid', 'estate', 'building'")
        version = self.app.services.places.place(one, self.clerk).version
        self.app.services.places.rename(one, version, f"丙{self.made}", self.clerk)

    def away(self):
        one = self.place("'grid', 'estate', 'building', 'unit', 'room'")
        version = self.app.services.places.place(one, self.clerk).version
        self.app.services.places.take_away(one, version, self.clerk)

    def void(self):
        one = self.place("'grid', 'estate', 'building', 'unit', 'room'")
        self.rows('UPDATE "place" SET "voided" = NOT "voided" WHERE "id" = ?', (one,))

    def write(self):
        acts = (self.settle,) * 2 + (self.tell,) * 2 + (self.take_in,) * 2 + (self.move,) * 3
        act = self.chance.choice((*acts, self.undo, self.add, self.rename, self.away, self.void))
        act()
        return act.__name__


@pytest.mark.parametrize("seed", range(4))
def test_whoever_writes_the_grid_of_every_home_stays_true(desk_app, clerk, grids, seed):
    writer, done = Writer(desk_app, clerk, seed), set()
    for _ in range(5):
        writer.settle()
    writer.take_in()
    different = set()
    for _ in range(60):
        with contextlib.suppress(HallError):
            done.add(writer.write())
        known = stored(desk_app.archive)
        assert known == plain_reading(desk_app.archive)
        different.add(tuple(sorted(known.items())))
    assert {"settle", "tell", "move"} <= done
    assert len(different) > 10


def test_people_are_listed_by_the_grid_of_their_home(desk_app, clerk, living):
    service = desk_app.services.residents
    grid = worker(clerk, FIRST)
    rows = service.rows(PeopleFilter(), service.ids(PeopleFilter(), BY_FILE, grid), grid)
    assert [(one.name, one.grid) for one in rows] == [("祁桂芳", FIRST)]
