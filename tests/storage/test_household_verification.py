"""The household archive is checked: whatever is changed behind the program's back is named."""

from __future__ import annotations

import datetime as dt
import glob

import apsw
import pytest
from household_chains import TELLER, Chain
from playhouse.migrations import Runner
from unguarded import unguarded

from hall_app.app.bootstrap import PRACTICE_PASSWORD, build
from hall_app.app.practice import HEAD
from hall_app.domain.dates import PartialDate
from hall_app.domain.households import events
from hall_app.domain.households.events import Joining, NewHousehold, NewPerson
from hall_app.services.practice.data import PracticeSize, fill
from hall_app.storage import bulk, household_verification
from hall_app.storage.cipher import unlock
from hall_app.storage.database import Archive
from hall_app.storage.keys import KeySlots
from hall_app.storage.people import NewResident
from hall_app.storage.verification import verify
from hall_app.support import paths

TODAY = dt.date(2026, 9, 18)


def on(text):
    return {"on": PartialDate.parse(text), "told_on": TODAY}


def member(name, sex, relation, birth="1980-03-05"):
    person = NewPerson(name=name, sex=sex, birth=PartialDate.parse(birth))
    return Joining(person=person, relation=relation)


@pytest.fixture
def tampered(desk_app, practice_paths, clock, clerk):
    """Return a function that changes the file behind the program's back and verifies it.

    On record: 1 establishing, 2 a tag, 3 a benefit, 4 a name changed, 5 a phone changed and
    undone, 6 a second household.
    """
    record = desk_app.services.households.record
    home = NewHousehold(building="和平路12号", room="502室", address="和平路12号502室")
    family = (member("周文静", "1", "02"), member("李梅", "2", "12"))
    head, wife = record(
        events.Establish(**on("2017-05-01"), household=home, members=family), clerk
    ).people
    record(events.TagStart(**on("2020"), person=wife, tag="独居"), clerk)
    record(events.BenefitStart(**on("2021"), person=wife, benefit="高龄津贴", amount=80), clerk)
    record(events.Details(**on("2022"), person=head, values={"name": "周靖"}), clerk)
    undone = record(events.Details(**on("2023"), person=head, values={"phone": "1"}), clerk)
    desk_app.services.households.undo(undone.event_id, "弄错了人", clerk)
    other = NewHousehold(building="和平路13号", room="101室", address="和平路13号101室")
    alone = (member("王伟", "1", "02"),)
    record(events.Establish(**on("2018"), household=other, members=alone), clerk)
    assert verify(desk_app.archive).faults == ()
    desk_app.archive.close()

    def change(*statements):
        key = KeySlots(practice_paths.key_slots).without_secret()
        raw = apsw.Connection(str(practice_paths.archive))
        unlock(raw, key)
        with unguarded(raw):
            for one in statements:
                raw.execute(one)
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
        (
            "UPDATE household_event SET paper = '出生医学证明' WHERE id = 2",
            ["household event 2 or what belongs to it was changed"],
        ),
        (
            "UPDATE household_event SET at = '2020-01-01 00:00:00' WHERE id = 6",
            ["household event 6 or what belongs to it was changed"],
        ),
        (
            "UPDATE household_event SET undo_reason = '' WHERE id = 5",
            ["the undoing of household event 5 was changed"],
        ),
        (
            "UPDATE household_event SET undone_by_id = 2 WHERE id = 5",
            ["the undoing of household event 5 was changed"],
        ),
        (
            "DELETE FROM household_event_subject WHERE event_id = 3",
            ["household event 3 or what belongs to it was changed"],
        ),
        (
            "UPDATE household_change SET before = '\"周静\"' WHERE event_id = 4 AND field = 'name'",
            ["household event 4 or what belongs to it was changed"],
        ),
        (
            "UPDATE household_change SET after = '\"周静\"' WHERE event_id = 4 AND field = 'name'",
            [
                "household event 4 or what belongs to it was changed",
                "resident 1: name does not follow from the events",
            ],
        ),
        (
            "UPDATE membership SET relation = '11' WHERE id = 2",
            [
                "membership 2: relation does not follow from the events",
                "resident 2: the search shows another household than the events",
            ],
        ),
        (
            "UPDATE membership SET since = '2016' WHERE id = 1",
            ["membership 1: since does not follow from the events"],
        ),
        (
            "UPDATE resident SET phone = '13900001234' WHERE id = 2",
            ["resident 2: phone does not follow from the events"],
        ),
        (
            "UPDATE household SET room = '503室' WHERE id = 1",
            ["household 1: room does not follow from the events"],
        ),
        (
            "UPDATE benefit SET amount = 8000 WHERE id = 1",
            ["benefit 1: amount does not follow from the events"],
        ),
        (
            "DELETE FROM tag WHERE id = 1",
            [
                "tag 1 is gone, but the events that made it stand",
                "resident 2: the search shows other tags than the events",
            ],
        ),
        (
            "UPDATE resident SET tags = '' WHERE id = 2",
            ["resident 2: the search shows other tags than the events"],
        ),
        (
            "UPDATE resident SET household_id = 2 WHERE id = 2",
            ["resident 2: the search shows another household than the events"],
        ),
        (
            "UPDATE household SET voided = 1 WHERE id = 2",
            ["household 2 is gone, but the events that made it stand"],
        ),
        (
            "DELETE FROM household_chain_end",
            ["the end of the household events is not on record"],
        ),
        (
            "UPDATE household_chain_end SET undone = 0",
            [
                "household events end with 6, 1 of them undone, but their record says 6 and 0",
            ],
        ),
        (
            "UPDATE household_chain_end SET mac = ''",
            ["household events end with 6, but their record says otherwise"],
        ),
    ],
)
def test_an_edit_behind_the_program_is_named(tampered, statement, told):
    assert tampered(statement) == told


def test_an_event_taken_away_with_all_its_lines_is_missed(tampered):
    found = tampered(
        "DELETE FROM household_change WHERE event_id = 4",
        "DELETE FROM household_event_subject WHERE event_id = 4",
        "DELETE FROM household_event WHERE id = 4",
        "UPDATE resident SET name = '周文静', reading = '' WHERE id = 1",
    )
    assert found == [
        "household event 4 is missing",
        "household event 5 or what belongs to it was changed",
    ]


def test_the_last_event_taken_away_is_missed(tampered):
    found = tampered(
        "PRAGMA foreign_keys = 0",
        "DELETE FROM household_change WHERE event_id = 6",
        "DELETE FROM household_event_subject WHERE event_id = 6",
        "DELETE FROM household_event WHERE id = 6",
        "DELETE FROM membership WHERE household_id = 2",
        "DELETE FROM household WHERE id = 2",
        "UPDATE resident SET household_id = NULL, relation = '' WHERE id = 3",
    )
    assert found == ["household event 6 is missing"]


def test_an_undoing_blanked_behind_the_program_is_found(tampered):
    found = tampered(
        "UPDATE household_event SET undone_at = NULL, undone_by_id = NULL, undo_reason = '', "
        "undo_mac = '' WHERE id = 5",
        "UPDATE resident SET phone = '1' WHERE id = 1",
    )
    assert found == ["household events end with 6, 0 of them undone, but their record says 6 and 1"]


def test_a_membership_put_in_behind_the_program_is_found(tampered):
    found = tampered(
        "DROP INDEX membership_registered_once",
        "DROP INDEX membership_living_once",
        "INSERT INTO membership (household_id, resident_id, relation, registered, living, since, "
        "opened_by_id) VALUES (1, 3, '02', 1, 1, '2020', 6)",
    )
    assert found == [
        "membership 4: household event 6 does not tell of it",
        "household 1 has 2 heads",
        "resident 3 is registered in more than one household",
        "resident 3 lives in more than one household",
    ]


def test_what_must_hold_is_checked_even_where_no_event_tells_of_it(tampered):
    found = tampered(
        "UPDATE resident SET died_on = '2026-01-01' WHERE id = 2",
        "UPDATE household SET closed_on = '2026-01-01' WHERE id = 2",
    )
    assert found == [
        "household 2: closed_on does not follow from the events",
        "resident 2: died_on does not follow from the events",
        "resident 2 is dead and has an open benefit",
        "resident 2 is dead and has an open membership",
        "resident 2 is dead and has an open tag",
        "household 2 is closed and has members",
    ]


@pytest.fixture
def taken_over(tmp_path, clock):
    """A file whose people came with an import; one has moved out and one has died since."""
    archive = Archive(tmp_path / "hall.archive", b"k" * 32)
    archive.connect()
    archive.migrate()
    homes = [(n, 1, f"{n}室", f"和平路1号{n}室", f"H-{n:06d}", "2001-01-01") for n in (1, 2)]
    bulk.add_places(archive, ["和平路1号"], homes)
    people = ((1, 1, "02"), (2, 1, "12"), (3, 2, "02"))
    bulk.add_people(
        archive,
        ((n, NewResident(name="甲", household_id=h, relation=r)) for n, h, r in people),
    )
    event = bulk.add_taking_over(archive, TODAY, clock.now())
    places = [(1, 1, "02", "2001-01-01"), (1, 2, "12", "2002"), (2, 3, "02", "2003")]
    bulk.add_memberships(archive, event, places)
    chain = Chain.__new__(Chain)
    chain.archive, chain.recorded = archive, []
    with archive.transaction():
        chain.do(events.Death(**on("2026-05-01"), person=1))
        chain.do(events.Missing(**on("2026-05-02"), person=3))
    yield archive
    archive.close()


def test_people_of_an_import_are_sealed_with_it(taken_over):
    assert household_verification.check(taken_over).faults == ()
    taken_over.rows("UPDATE membership SET since = '1999' WHERE id = 3")
    assert household_verification.check(taken_over).faults == (
        "household event 1 or what belongs to it was changed",
    )


def test_a_membership_of_an_import_that_an_event_closed_is_compared(taken_over):
    taken_over.rows("UPDATE membership SET until = '2026-06-01' WHERE id = 1")
    assert household_verification.check(taken_over).faults == (
        "membership 1: until does not follow from the events",
    )


@pytest.mark.fault("T21")
def test_the_events_of_an_older_archive_are_sealed_when_it_is_opened(tmp_path):
    archive = Archive(tmp_path / "hall.archive", bytes(32))
    archive.connect()
    Runner(archive.database, glob.escape(str(paths.migrations()))).up("0003_household_archive")
    archive.rows(
        "INSERT INTO household_event (kind, happened_on, told_on, told_by, paper, note, kept, at, "
        "window, undo_reason) VALUES ('import', '2026-01-01', '2026-01-01', '', '', '', '{}', "
        "'2026-01-01 00:00:00', '', '')"
    )
    archive.rows(
        "INSERT INTO household (id, building_id, room, address, file_number, kind, details, "
        "voided, version) VALUES (1, NULL, '', '', 'H-1', 'family', '{}', 0, 1)"
    )
    archive.rows(
        "INSERT INTO resident (id, household_id, name, id_kind, id_number, sex, phone, address, "
        "relation, reading, tags, details, birth_precision, marital, ethnic, education, "
        "political, registration, voided, version) VALUES (1, 1, '甲', '', '', '1', '', '', '02', "
        "'', '', '{}', '', '', '', '', '', 'here', 0, 1)"
    )
    archive.rows(
        "INSERT INTO membership (household_id, resident_id, relation, registered, living, since, "
        "opened_by_id) VALUES (1, 1, '02', 1, 1, '2020', 1)"
    )
    assert verify(archive).faults == ()
    archive.migrate()
    found = verify(archive)
    assert (found.events, found.faults) == (1, ())
    archive.rows("UPDATE membership SET since = '2019' WHERE id = 1")
    assert verify(archive).faults == ("household event 1 or what belongs to it was changed",)
    archive.close()


def test_the_practice_archive_is_sealed(desk_app, clock):
    fill(desk_app.archive, clock, PracticeSize(households=40, people=110, cases=20))
    assert verify(desk_app.archive).faults == ()
    desk_app.archive.rows("UPDATE membership SET relation = '99' WHERE id = 50")
    assert "household event 1 or what belongs to it was changed" in verify(desk_app.archive).faults


def test_the_seal_is_the_archives_own(tmp_path):
    """Two archives with the same events have different seals: none can be copied over."""
    found = []
    for n in (1, 2):
        archive = Archive(tmp_path / f"{n}.archive", bytes([n]) * 32)
        archive.connect()
        archive.migrate()
        with archive.transaction():
            Chain(archive)
        found.append(archive.rows('SELECT "mac" FROM "household_event"'))
        archive.close()
    assert TELLER.account_id is None
    assert not set(found[0]) & set(found[1])
