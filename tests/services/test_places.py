"""Places at the service: taken in by themselves, kept up to date, counted."""

from __future__ import annotations

import datetime as dt
import shutil

import pytest

from hall_app.app.bootstrap import build
from hall_app.app.practice import HEAD, make_practice_archive
from hall_app.domain.dates import PartialDate
from hall_app.domain.households import events
from hall_app.domain.households.events import Joining, NewHousehold, NewPerson
from hall_app.domain.places import DwellingUse, KeeperRole, NewKeeper, NewUse, PlaceKind
from hall_app.support.clock import FixedClock
from hall_app.support.errors import RuleViolation, StaleRecord
from hall_app.support.paths import DataPaths

TODAY = dt.date(2026, 9, 18)
FRIDAY = FixedClock(dt.datetime(2026, 9, 18, 2, 32, tzinfo=dt.UTC))


def day(text):
    return PartialDate.parse(text)


def refused(code):
    return pytest.raises(RuleViolation, match=f"^{code}( |$)")


@pytest.fixture
def places(desk_app):
    return desk_app.services.places


def home(service, clerk, building, room, name="周文静"):
    done = service.record(
        events.Establish(
            on=day("2020-05-01"),
            told_on=TODAY,
            household=NewHousehold(building=building, room=room, address=building + room),
            members=(Joining(person=NewPerson(name=name, sex="2"), relation="02"),),
        ),
        clerk,
    )
    return done.households[0]


@pytest.fixture
def lived(desk_app, clerk, places):
    """Two homes in one building; the tree took them in."""
    service = desk_app.services.households
    homes = [home(service, clerk, "和平路12号1幢", room) for room in ("3单元502室", "3单元501室")]
    assert places.take_in(clerk) == 3
    assert places.take_in(clerk) == 0
    return homes


def below(places, clerk, *names):
    """Return the place that the names lead to."""
    at = places.top(clerk).place_id
    for name in names:
        at = next(one.place_id for one in places.children(at, clerk) if one.name == name)
    return at


def test_homes_that_came_by_events_stand_in_the_tree(places, lived, clerk):
    house = below(places, clerk, "和平路12号1幢")
    room = below(places, clerk, "和平路12号1幢", "3单元", "5层", "502室")
    assert [
        one.name
        for one in places.children(below(places, clerk, "和平路12号1幢", "3单元", "5层"), clerk)
    ] == ["501室", "502室"]
    shown = places.place(room, clerk)
    assert shown.address == "和平路12号1幢3单元502室"
    assert shown.above == ("滨河社区", "和平路12号1幢", "3单元", "5层")
    assert places.of_household(lived[0], clerk) == room
    counts = places.place(house, clerk).counts
    assert (counts.dwellings, counts.households, counts.people, counts.unknown) == (2, 2, 2, 2)
    listed = places.place(house, clerk).dwellings
    assert [(one.name, one.head) for one in listed] == [
        ("3单元501室", "周文静"),
        ("3单元502室", "周文静"),
    ]


def test_a_building_goes_into_a_grid_and_the_rooms_keep_their_addresses(places, lived, clerk):
    grid = places.add(places.top(clerk).place_id, PlaceKind.GRID, " 第一网格 ", clerk)
    house = below(places, clerk, "和平路12号1幢")
    places.move(house, places.place(house, clerk).version, grid, clerk)
    room = below(places, clerk, "第一网格", "和平路12号1幢", "3单元", "5层", "502室")
    assert places.place(room, clerk).address == "和平路12号1幢3单元502室"
    other = places.add(grid, PlaceKind.BUILDING, "和平路12号2幢", clerk)
    with refused("place-not-below"):
        places.move(house, places.place(house, clerk).version, other, clerk)
    with refused("place-below-itself"):
        places.move(grid, places.place(grid, clerk).version, house, clerk)


def test_a_renamed_unit_renames_the_addresses_below_but_not_a_corrected_one(places, lived, clerk):
    unit = below(places, clerk, "和平路12号1幢", "3单元")
    first = below(places, clerk, "和平路12号1幢", "3单元", "5层", "501室")
    places.correct_address(first, 1, "和平路 12 号后院", clerk)
    places.rename(unit, 1, "东单元", clerk)
    assert places.place(first, clerk).address == "和平路 12 号后院"
    other = below(places, clerk, "和平路12号1幢", "东单元", "5层", "502室")
    assert places.place(other, clerk).address == "和平路12号1幢东单元502室"
    places.correct_address(first, places.place(first, clerk).version, "", clerk)
    assert places.place(first, clerk).address == "和平路12号1幢东单元501室"


def test_a_place_somebody_else_changed_is_not_written_over(places, lived, clerk):
    unit = below(places, clerk, "和平路12号1幢", "3单元")
    places.rename(unit, 1, "东单元", clerk)
    with pytest.raises(StaleRecord, match="place-changed"):
        places.rename(unit, 1, "西单元", clerk)
    assert places.place(unit, clerk).name == "东单元"


def test_the_persons_of_all_three_levels_stand_at_a_room(places, lived, clerk):
    grid = places.add(places.top(clerk).place_id, PlaceKind.GRID, "第一网格", clerk)
    house = below(places, clerk, "和平路12号1幢")
    places.move(house, 1, grid, clerk)
    unit = below(places, clerk, "第一网格", "和平路12号1幢", "3单元")
    for at, role, name in (
        (grid, KeeperRole.GRID, "王秀兰"),
        (house, KeeperRole.BUILDING, "陈国栋"),
        (unit, KeeperRole.DOOR, "单玉梅"),
    ):
        places.add_keeper(
            at, NewKeeper(role=role, name=name, since=day("2025"), phone="139 0000 1234"), clerk
        )
    room = below(places, clerk, "第一网格", "和平路12号1幢", "3单元", "5层", "501室")
    shown = places.place(room, clerk).keepers
    assert [(one.name, one.of) for one in shown] == [
        ("单玉梅", "3单元"),
        ("陈国栋", "和平路12号1幢"),
        ("王秀兰", "第一网格"),
    ]
    assert shown[0].phone == "13900001234"


def test_the_next_person_in_a_role_ends_the_one_before(places, lived, clerk):
    house = below(places, clerk, "和平路12号1幢")

    def keep(name, since):
        keeper = NewKeeper(role=KeeperRole.BUILDING, name=name, since=day(since))
        places.add_keeper(house, keeper, clerk)

    keep("陈国栋", "2024-01-01")
    keep("单玉梅", "2026-03-01")
    now, before = places.place(house, clerk).keepers
    assert (now.name, now.until) == ("单玉梅", None)
    assert (before.name, str(before.until)) == ("陈国栋", "2026-03-01")
    with refused("keeper-before-last"):
        keep("何志强", "2025-01-01")
    with refused("keeper-name-missing"):
        keep("  ", "2026-04-01")
    with refused("day-in-future"):
        keep("何志强", "2026-10-01")
    places.end_keeper(now.keeper_id, clerk)
    assert all(one.until for one in places.place(house, clerk).keepers)
    with refused("keeper-unknown"):
        places.end_keeper(now.keeper_id, clerk)


def test_a_dwelling_is_owned_then_let_and_both_are_kept(places, lived, clerk):
    room = below(places, clerk, "和平路12号1幢", "3单元", "5层", "502室")
    places.record_use(room, NewUse(use=DwellingUse.OWN, since=day("2018")), clerk)
    let = NewUse(
        use=DwellingUse.LET, since=day("2025-06-01"), area="58.5", rooms="2", landlord="马德福"
    )
    places.record_use(room, let, clerk)
    now, before = places.place(room, clerk).uses
    assert (now.use, now.landlord, now.area) == (DwellingUse.LET, "马德福", "58.5")
    assert (before.use, str(before.until)) == (DwellingUse.OWN, "2025-06-01")
    counts = places.place(places.top(clerk).place_id, clerk).counts
    assert (counts.own, counts.let, counts.vacant, counts.unknown) == (0, 1, 0, 1)


def test_wrong_uses_are_refused(places, lived, clerk):
    room = below(places, clerk, "和平路12号1幢", "3单元", "5层", "502室")
    with refused("landlord-missing"):
        places.record_use(room, NewUse(use=DwellingUse.LET, since=day("2020")), clerk)
    with refused("item-not-a-number"):
        places.record_use(room, NewUse(use=DwellingUse.OWN, since=day("2020"), area="大"), clerk)
    with refused("day-in-future"):
        places.record_use(room, NewUse(use=DwellingUse.OWN, since=day("2027")), clerk)
    places.record_use(room, NewUse(use=DwellingUse.OWN, since=day("2020")), clerk)
    with refused("use-before-last"):
        places.record_use(room, NewUse(use=DwellingUse.VACANT, since=day("2019")), clerk)
    with refused("place-no-dwelling"):
        places.record_use(
            below(places, clerk, "和平路12号1幢"),
            NewUse(use=DwellingUse.OWN, since=day("2020")),
            clerk,
        )


def test_names_stand_once_below_a_place_and_what_is_used_stays(places, lived, clerk):
    house = below(places, clerk, "和平路12号1幢")
    with refused("place-known"):
        places.add(house, PlaceKind.UNIT, "3单元", clerk)
    with refused("place-not-below"):
        places.add(house, PlaceKind.GRID, "第一网格", clerk)
    with refused("place-name-missing"):
        places.add(house, PlaceKind.UNIT, " ", clerk)
    with refused("place-in-use"):
        places.take_away(house, 1, clerk)
    with refused("place-in-use"):
        places.take_away(below(places, clerk, "和平路12号1幢", "3单元", "5层", "501室"), 1, clerk)
    empty = places.add(house, PlaceKind.UNIT, "4单元", clerk)
    places.take_away(empty, 1, clerk)
    assert [one.name for one in places.children(house, clerk)] == ["3单元"]


def test_whoever_only_reads_changes_nothing(places, desk_app, lived):
    who = desk_app.services.accounts.log_in(HEAD, "lianxi2026", "3 号窗口")
    auditor = type(who)(
        account_id=who.account_id, login="x", name="x", roles=frozenset({"handler"}), window="1"
    )
    with refused("not-permitted"):
        places.add(places.top(auditor).place_id, PlaceKind.GRID, "第一网格", auditor)


def test_the_practice_hall_has_a_person_for_every_building(tmp_path_factory):
    folder = tmp_path_factory.mktemp("hall")
    make_practice_archive(DataPaths(folder), FRIDAY)
    app = build(DataPaths(shutil.copytree(folder, folder / "copy")), FRIDAY, threads=False)
    try:
        head = app.services.accounts.log_in(HEAD, "lianxi2026", "3 号窗口")
        places = app.services.places
        assert places.take_in(head) == 0
        top = places.place(places.top(head).place_id, head)
        assert top.counts.households == 300
        assert top.counts.unknown == 0
        assert top.counts.let > 0
        bare = app.archive.rows(
            "SELECT count(*) FROM place p WHERE p.kind = 'building' AND NOT EXISTS "
            "(SELECT 1 FROM place_keeper k WHERE k.place_id = p.id)"
        )
        assert bare == [(0,)]
    finally:
        app.close()
