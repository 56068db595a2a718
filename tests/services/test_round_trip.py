"""The whole archive as a file, read into an empty archive: nothing is different."""

from __future__ import annotations

import datetime as dt
import shutil

import pytest
from import_files import checked

from hall_app.app.bootstrap import build
from hall_app.domain.dates import PartialDate
from hall_app.domain.households import events
from hall_app.domain.households.events import Joining, NewHousehold, NewPerson
from hall_app.support.paths import DataPaths

TODAY = dt.date(2026, 9, 18)


def on(text):
    return {"on": PartialDate.parse(text), "told_on": TODAY}


def person(name, number, sex, birth, relation, **more):
    told = NewPerson(
        name=name,
        id_kind="resident" if number else "",
        id_number=number,
        sex=sex,
        birth=PartialDate.parse(birth),
        **more,
    )
    return Joining(person=told, relation=relation)


@pytest.fixture
def street(desk_app, head):
    """Two families of one building; a daughter is registered in one and lives in the other."""
    service = desk_app.services.households
    families = (
        (
            NewHousehold(building="和平路12号", room="3单元502室", address="和平路12号3单元502室"),
            person("周文静", "119999194903100014", "1", "1949-03-10", "02", phone="13800000001"),
            person("欧阳𬱖", "119999196307151025", "2", "1963-07-15", "12"),
            person("周小满", "119999201209012041", "2", "2012-09-01", "32"),
        ),
        (
            NewHousehold(building="光明街3号", room="", address="光明街3号"),
            person("古丽·买买提", "119999195512013057", "1", "1955-12-01", "02"),
        ),
    )
    homes, people = [], []
    for home, *members in families:
        done = service.record(
            events.Establish(**on("2017-05-01"), household=home, members=tuple(members)), head
        )
        homes.append(done.households[0])
        people += done.people
    daughter = people[2]
    apart = events.Separation(
        **on("2026-03-01"), person=daughter, living_in=homes[1], relation="42"
    )
    service.record(apart, head)
    service.record(events.TagStart(**on("2026-03-01"), person=people[0], tag="退役军人"), head)
    marital = events.Details(**on("2026-03-01"), person=people[1], values={"marital": "20"})
    service.record(marital, head)
    return desk_app


def held(app, operator):
    """Return everything an archive holds about who belongs where, by address and name."""
    found = {}
    service = app.services.households
    households = 'SELECT "id" FROM "household" WHERE NOT "voided" AND "closed_on" IS NULL'
    for (home,) in app.services._on.archive.rows(households):
        shown = service.household(home, operator)
        for one in shown.members:
            tags = tuple(tag.code for tag in one.tags if not tag.automatic)
            found[shown.address, one.name] = (
                *(one.relation, one.registered, one.living, str(one.since), str(one.birth)),
                *(one.sex, one.id_masked, one.marital, str(one.registration), tags),
                *(shown.building, shown.room, shown.file_number),
            )
    return found


@pytest.mark.fault("T34")
def test_an_export_read_into_an_empty_archive_makes_the_same_archive(
    street, head, practice_template, tmp_path, clock
):
    file = tmp_path / "archive.xlsx"
    street.services.exports.archive(file, head, unmasked_reason="换档案")
    before = held(street, head)
    numbers = [
        street.services._on.archive.rows('SELECT count(*) FROM "resident" WHERE NOT "voided"')
    ]
    street.close()
    shutil.copytree(practice_template, tmp_path / "other")
    other = build(DataPaths(tmp_path / "other"), clock, threads=False)
    try:
        check = checked(other, head, file)
        assert [(one.row, one.code) for one in check.faults] == []
        done = other.services.imports.write(check, head)
        assert (done.people, done.households) == (4, 2)
        assert held(other, head) == before
        numbers.append(
            other.services._on.archive.rows('SELECT count(*) FROM "resident" WHERE NOT "voided"')
        )
        assert numbers[0] == numbers[1]
        assert other.services.backups.verify(head).faults == ()
    finally:
        other.close()
