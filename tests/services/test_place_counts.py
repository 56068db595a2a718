"""What is counted below a place, against plain counting of the rows of an archive."""

from __future__ import annotations

import json

import pytest
from street_of_lists import person, told

from hall_app.domain.households import events
from hall_app.domain.households.events import NewHousehold
from hall_app.domain.places import DwellingUse, NewUse, PlaceCounts, PlaceKind
from hall_app.storage.queries import places as reading

HOMES = (
    ("和平路1号", "1单元101室", "第一网格", 1),
    ("和平路1号", "1单元102室", "第一网格", 3),
    ("和平路1号", "2单元201室", "第二网格", 2),
    ("和平路2号", "101室", "", 1),
    ("和平路2号", "102室", "第二网格", 2),
    ("和平路3号", "", "第一网格", 2),
    ("和平路4号", "201室", "", 1),
)
GRIDS = [(), ("第一网格",), ("第二网格",), ("第一网格", "第二网格"), ("没有的网格",)]


@pytest.fixture
def tree(desk_app, clerk):
    """Buildings in a grid, beside it and away; closed and voided homes; rooms of no building."""
    services, archive = desk_app.services, desk_app.archive
    homes = [
        services.households.record(
            events.Establish(
                **told("2020-05-01"),
                household=NewHousehold(
                    building=building,
                    room=room,
                    address=building + room,
                    details={"grid": grid} if grid else {},
                ),
                members=tuple(
                    person(name, "1980-01-01", relation="02" if not n else "97")
                    for n, name in enumerate(["周文静", "李爱华", "王小明"][:people])
                ),
            ),
            clerk,
        ).households[0]
        for building, room, grid, people in HOMES
    ]
    places = services.places
    while places.take_in(clerk):
        pass
    top = places.top(clerk).place_id
    grid = places.add(top, PlaceKind.GRID, "第一网格", clerk)
    at = {one.name: one.place_id for one in places.children(top, clerk)}
    for name in ("和平路1号", "和平路4号"):
        places.move(at[name], places.place(at[name], clerk).version, grid, clerk)
    added = places.add(at["和平路2号"], PlaceKind.ROOM, "地下室", clerk)
    empty = places.add(at["和平路2号"], PlaceKind.ROOM, "门卫室", clerk)
    places.take_away(empty, 1, clerk)
    lived_in = places.of_household(homes[1], clerk)
    for place, use in ((added, "vacant"), (lived_in, "let"), (lived_in, "own")):
        let_by = {"landlord": "钱伟"} if use == "let" else {}
        use_of = NewUse(use=DwellingUse(use), since=told("2021-01-01")["on"], **let_by)
        places.record_use(place, use_of, clerk)
    archive.rows('UPDATE "household" SET "closed_on" = \'2026-01-01\' WHERE "id" = ?', (homes[2],))
    archive.rows('UPDATE "household" SET "voided" = 1 WHERE "id" = ?', (homes[4],))
    archive.rows('UPDATE "place" SET "voided" = 1 WHERE "id" = ?', (at["和平路4号"],))
    archive.rows(
        'INSERT INTO "place" ("parent_id", "kind", "name", "address", "corrected", "room", '
        "\"voided\", \"version\") VALUES (?, 'room', '值班室', '', 0, '', 0, 1), "
        "(NULL, 'community', '另一社区', '', 0, '', 0, 1)",
        (at["和平路4号"],),
    )
    return archive


def counted(archive, place_id, grids):
    """Count in plain steps over all rows, as the page promises it."""
    places = {
        row[0]: row[1:]
        for row in archive.rows(
            'SELECT "id", "parent_id", "kind", "name", "building_id", "room", "voided" FROM "place"'
        )
    }

    def below(tops):
        found, waiting = set(), list(tops)
        while waiting:
            found.add(waiting.pop())
            waiting = [
                *waiting,
                *(
                    one
                    for one, row in places.items()
                    if row[0] in found and not row[5] and one not in {*found, *waiting}
                ),
            ]
        return found

    at = {row[3:5]: one for one, row in places.items() if row[3] is not None}
    homes = [
        (home, at.get((building, room)), json.loads(details).get("grid", ""))
        for home, building, room, details in archive.rows(
            'SELECT "id", "building_id", "room", "details" FROM "household" '
            'WHERE "closed_on" IS NULL AND NOT "voided"'
        )
    ]
    held = below([place_id])
    seen = {
        *below(
            one
            for one, row in places.items()
            if row[1] == "grid" and row[2] in grids and not row[5]
        ),
        *(place for _, place, grid in homes if grid in grids and place and not places[place][5]),
    }
    standing = [one for one in held if not grids or one in seen]
    kinds = [places[one][1] for one in standing]
    uses = [
        use
        for place, use in archive.rows(
            'SELECT "place_id", "use" FROM "dwelling_use" WHERE "until" IS NULL'
        )
        if place in standing
    ]
    lived = [home for home, place, grid in homes if place in held and (not grids or grid in grids)]
    living = [home for (home,) in archive.rows('SELECT "household_id" FROM "resident"')]
    return PlaceCounts(
        buildings=sum(one in ("building", "door") for one in kinds),
        dwellings=sum(one in ("room", "inner") for one in kinds),
        own=uses.count("own"),
        let=uses.count("let"),
        vacant=uses.count("vacant"),
        households=len(lived),
        people=sum(one in lived for one in living),
    )


@pytest.mark.parametrize("grids", GRIDS)
def test_every_place_counts_what_a_plain_count_finds(tree, grids):
    shown = [one for (one,) in tree.rows('SELECT "id" FROM "place" WHERE NOT "voided"')]
    for one in shown:
        found = reading.counts(tree, one, frozenset(grids))
        assert found == counted(tree, one, grids), one


def test_the_community_leaves_out_closed_homes_and_what_stands_below_places_taken_away(tree):
    assert reading.counts(tree, reading.top(tree).place_id) == PlaceCounts(
        buildings=3, dwellings=6, own=1, let=0, vacant=1, households=4, people=7
    )
