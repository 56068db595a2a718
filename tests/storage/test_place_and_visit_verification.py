"""Places, keepers, uses, visits and scans are checked: what is changed by hand is named."""

from __future__ import annotations

import datetime as dt

import apsw
import picture_files as files
import pytest
from flow_acts import begun
from unguarded import unguarded

from hall_app.app.bootstrap import PRACTICE_PASSWORD, build
from hall_app.app.practice import HEAD
from hall_app.domain.area_registers import NewSkill, NewUnit
from hall_app.domain.dates import PartialDate
from hall_app.domain.households import events
from hall_app.domain.households.events import Joining, NewHousehold, NewPerson
from hall_app.domain.places import DwellingUse, KeeperRole, NewKeeper, NewUse, PlaceKind
from hall_app.domain.visits import NewVisit, Outcome
from hall_app.services.practice.data import PracticeSize, fill
from hall_app.storage import place_verification, visit_verification
from hall_app.storage.cipher import unlock
from hall_app.storage.database import Archive
from hall_app.storage.keys import KeySlots
from hall_app.storage.verification import verify

TODAY = dt.date(2026, 9, 18)


@pytest.fixture
def lived(desk_app, clerk, head, qapp):
    """Fill an archive: a home in its tree, two keepers, two uses, three visits, two scans."""
    services = desk_app.services
    home = NewHousehold(building="和平路12号", room="502室", address="和平路12号502室")
    person = NewPerson(name="周文静", sex="2")
    done = services.households.record(
        events.Establish(
            on=PartialDate.parse("2020"),
            told_on=TODAY,
            household=home,
            members=(Joining(person=person, relation="02"),),
        ),
        clerk,
    )
    family, people = done.households[0], done.people[0]
    places = services.places
    places.take_in(head)
    room = places.of_household(family, head)
    top = places.top(head).place_id
    house = next(one.place_id for one in places.children(top, head) if one.name == "和平路12号")
    grid = places.add(top, PlaceKind.GRID, "第一网格", head)
    places.move(house, places.place(house, head).version, grid, head)
    places.rename(room, places.place(room, head).version, "0502", head)
    for name, since in (("孙丽", "2020"), ("赵敏", "2024-01-01")):
        keeper = NewKeeper(role=KeeperRole.GRID, name=name, since=PartialDate.parse(since))
        places.add_keeper(grid, keeper, head)
    for use, since in ((DwellingUse.VACANT, "2019"), (DwellingUse.OWN, "2020")):
        places.record_use(room, NewUse(use=use, since=PartialDate.parse(since)), head)
    for wish in ("想装扶手", "想学电脑", "记错了"):
        visit = NewVisit(visited_on=TODAY, category="care", wish=wish, household_id=family)
        services.visits.record(visit, clerk)
    services.visits.settle(1, 1, Outcome.SOLVED, "装好了", clerk)
    services.visits.void(3, 1, "记错了人家", clerk)
    scans = services.scans
    scans.add(scans.ready(files.picture()), "身份证", clerk, person_id=people)
    scans.remove(
        scans.add(scans.ready(files.PDF), "户口簿", clerk, household_id=family), "错", clerk
    )
    area = services.area_registers
    area.add_skill(
        people, NewSkill(kind="arts", note="二胡", since=PartialDate.parse("2015")), clerk
    )
    area.end_unit(
        area.add_unit(room, NewUnit(name="周记裁缝铺", kind="service"), head),
        PartialDate.parse("2026"),
        head,
    )
    found = verify(desk_app.archive)
    assert found.faults == ()
    assert (found.visits, found.scans) == (3, 2)
    assert found.places == len(desk_app.archive.rows('SELECT 1 FROM "place"'))
    return {"room": room, "house": house, "grid": grid, "top": top}


@pytest.fixture
def tampered(lived, desk_app, practice_paths, clock):
    """Return a function that changes the file behind the program's back and verifies it."""
    desk_app.archive.close()

    def change(statement):
        raw = apsw.Connection(str(practice_paths.archive))
        unlock(raw, KeySlots(practice_paths.key_slots).without_secret())
        with unguarded(raw):
            raw.execute(statement.format(**lived))
        raw.close()
        again = build(practice_paths, clock, threads=False)
        operator = again.services.accounts.log_in(HEAD, PRACTICE_PASSWORD, "1 号窗口")
        found = again.services.backups.verify(operator)
        again.close()
        return list(found.faults)

    yield change
    desk_app.archive.connect()


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        ("UPDATE place SET name = '0503' WHERE id = {room}", "place {room} was changed"),
        ("UPDATE place SET version = 0 WHERE id = {room}", "place {room} has the version 0"),
        (
            "UPDATE place SET address = '和平路13号' WHERE id = {house}",
            "place {house} has an address that does not follow from the tree",
        ),
        (
            "UPDATE place SET parent_id = {room} WHERE id = {house}",
            "place {house} stands below itself",
        ),
        (
            "UPDATE place SET parent_id = {top} WHERE id = {room}",
            "place {room} is a room below a community",
        ),
        (
            "UPDATE place SET voided = 1 WHERE id = {grid}",
            "place {house} stands below a place that was taken away",
        ),
        ("UPDATE place SET parent_id = NULL WHERE id = {grid}", "the tree of places has 2 tops"),
        (
            "UPDATE place SET kind = 'tower' WHERE id = {grid}",
            "place {grid} is of no known kind: tower",
        ),
        (
            "UPDATE place_keeper SET name = '钱强' WHERE id = 2",
            "keeper of a place 2 was changed",
        ),
        ("DELETE FROM place_keeper WHERE id = 1", "keeper of a place 1 is missing"),
        (
            "UPDATE place_keeper SET until = NULL WHERE id = 1",
            "place {grid} has more than one grid keeper",
        ),
        (
            "UPDATE place_keeper SET until = '2019' WHERE id = 1",
            "keeper of a place 1 ends before it begins",
        ),
        (
            """INSERT INTO place_keeper (place_id, role, name, phone, since)
            VALUES ({grid}, 'estate', '钱强', '', '2020')""",
            "keeper of a place 3: the journal does not tell of it",
        ),
        (
            "UPDATE dwelling_use SET use = 'let' WHERE id = 2",
            "use of a dwelling 2 was changed",
        ),
        (
            "UPDATE dwelling_use SET place_id = {house} WHERE id = 2",
            "use of a dwelling 2 is of place {house}, which is no dwelling",
        ),
        ("DELETE FROM dwelling_use WHERE id = 1", "use of a dwelling 1 is missing"),
        ("UPDATE visit SET wish = '没有' WHERE id = 2", "visit 2 was changed"),
        ("UPDATE visit SET version = 1 WHERE id = 1", "visit 1 was changed"),
        (
            "UPDATE visit SET outcome = 'noted' WHERE id = 1",
            "visit 1 is settled without a day, or has a day without being settled",
        ),
        (
            "UPDATE visit SET void_reason = '' WHERE id = 3",
            "visit 3 was taken back without a reason, or has a reason and stands",
        ),
        ("DELETE FROM visit WHERE id = 2", "visit 2 is missing"),
        ("UPDATE visit SET household_id = 99 WHERE id = 2", "foreign key of visit row 2"),
        ("UPDATE scan SET title = '房产证' WHERE id = 1", "scan 1 was changed"),
        (
            "UPDATE scan SET removed_at = NULL, removed_by_id = NULL WHERE id = 2",
            "scan 2 was taken off without who or why, or is told of as taken off",
        ),
        (
            "UPDATE scan SET household_id = 1 WHERE id = 1",
            "scan 1 belongs to nobody or to two",
        ),
        (
            "UPDATE scan_file SET content = x'25504446' WHERE kind <> 'pdf'",
            "scan 1: its file is not the one that was kept",
        ),
        ("DELETE FROM scan_file WHERE kind = 'pdf'", "scan 2: its file is gone"),
        ("UPDATE skill SET note = '唢呐' WHERE id = 1", "skill 1 was changed"),
        ("UPDATE skill SET until = '2014' WHERE id = 1", "skill 1 ends before it begins"),
        ("DELETE FROM skill WHERE id = 1", "skill 1 is missing"),
        ("UPDATE unit SET until = NULL WHERE id = 1", "unit 1 was changed"),
        ("UPDATE unit SET name = '' WHERE id = 1", "unit 1 has no name"),
        (
            "INSERT INTO scan_file VALUES ('ab', 'pdf', 0, 0, x'00')",
            "file ab belongs to no scan",
        ),
    ],
)
def test_every_row_that_was_changed_by_hand_is_named(tampered, lived, statement, told):
    assert told.format(**lived) in tampered(statement)


def test_a_case_that_came_from_a_visit_leaves_it_sound(lived, desk_app, clerk):
    number = begun(desk_app, clerk, home_visit=2)
    assert desk_app.services.visits.visit(2, clerk).case_number == str(number)
    assert verify(desk_app.archive).faults == ()


def test_the_places_of_a_whole_practice_hall_are_sound(desk_app, clock):
    fill(desk_app.archive, clock, PracticeSize(households=40, people=110, cases=20))
    found = verify(desk_app.archive)
    assert found.faults == ()
    assert found.places > 50


def test_an_archive_from_before_there_were_places_is_sound(tmp_path):
    archive = Archive(tmp_path / "old.archive", bytes(32))
    archive.connect()
    assert place_verification.check(archive).faults == ()
    assert visit_verification.check(archive).faults == ()
    archive.close()
