"""Skills of people and units of places at the service: set, ended, sealed, on paper."""

from __future__ import annotations

import datetime as dt
import glob
import json

import pytest
from playhouse.migrations import Runner

from hall_app.domain.area_registers import NewSkill, NewUnit
from hall_app.domain.dates import PartialDate
from hall_app.domain.households import events
from hall_app.domain.households.events import Joining, NewHousehold, NewPerson
from hall_app.domain.places import PlaceKind
from hall_app.storage import area
from hall_app.storage.database import Archive
from hall_app.storage.verification import verify
from hall_app.support import paths
from hall_app.support.errors import RuleViolation

TODAY = dt.date(2026, 9, 18)


def day(text):
    return PartialDate.parse(text)


def refused(code):
    return pytest.raises(RuleViolation, match=f"^{code}( |$)")


@pytest.fixture
def service(desk_app):
    return desk_app.services.area_registers


@pytest.fixture
def person(desk_app, clerk):
    """A woman at home whose file tells of a skill in words."""
    service = desk_app.services.households
    home = NewHousehold(building="和平路12号", room="502室", address="和平路12号502室")
    who = NewPerson(name="周文静", sex="2", phone="13800006021")
    done = service.record(
        events.Establish(
            on=day("2020"),
            told_on=TODAY,
            household=home,
            members=(Joining(person=who, relation="02"),),
        ),
        clerk,
    )
    service.record(
        events.Details(
            on=day("2021"), told_on=TODAY, person=done.people[0], values={"skills": "书法"}
        ),
        clerk,
    )
    desk_app.services.places.take_in(clerk)
    return done.people[0], done.households[0]


def test_a_skill_is_kept_ended_and_stays_on_record(service, person, clerk, desk_app):
    made = service.add_skill(
        person[0],
        NewSkill(kind="arts", level="高级", since=day("2015"), note=" 二胡 "),
        clerk,
    )
    (skill,) = service.skills(person[0], clerk)
    assert (skill.words, str(skill.since)) == ("文艺 高级 二胡", "2015")
    with refused("skill-known"):
        service.add_skill(person[0], NewSkill(kind="arts", level="高级", note="二胡"), clerk)
    with refused("span-ends-before"):
        service.end_skill(made, day("2014"), clerk)
    with refused("day-in-future"):
        service.end_skill(made, day("2027"), clerk)
    service.end_skill(made, day("2026-09"), clerk)
    with refused("skill-unknown"):
        service.end_skill(made, day("2026-09"), clerk)
    (skill,) = service.skills(person[0], clerk)
    assert str(skill.until) == "2026-09"
    assert verify(desk_app.archive).faults == ()


@pytest.mark.parametrize(
    ("skill", "code"),
    [
        (NewSkill(kind="juggling"), "unknown-code"),
        (NewSkill(kind="arts", note="字" * 201), "text-too-long"),
        (NewSkill(kind="arts", since=PartialDate.parse("2027")), "day-in-future"),
    ],
)
def test_a_skill_that_cannot_be_is_refused(service, person, clerk, skill, code):
    with refused(code):
        service.add_skill(person[0], skill, clerk)
    assert service.skills(person[0], clerk) == ()


def test_nobody_unknown_gets_a_skill(service, clerk):
    with refused("unknown-person"):
        service.add_skill(999, NewSkill(kind="arts"), clerk)


def test_a_shop_stands_at_its_place_and_in_all_above_it(service, person, clerk, desk_app):
    places = desk_app.services.places
    room, top = places.of_household(person[1], clerk), places.top(clerk).place_id
    made = service.add_unit(
        room, NewUnit(name="周记裁缝铺", kind="service", head="周文静", since=day("2022")), clerk
    )
    for place in (room, top):
        (unit,) = service.units(place, clerk)
        assert (unit.name, unit.kind_name, unit.at) == (
            "周记裁缝铺",
            "生活服务",
            "和平路12号502室",
        )
    other = places.add(top, PlaceKind.GRID, "第二网格", clerk)
    assert service.units(other, clerk) == ()
    with refused("unit-known"):
        service.add_unit(room, NewUnit(name="周记裁缝铺", kind="shop"), clerk)
    with refused("unit-name-missing"):
        service.add_unit(room, NewUnit(name=" ", kind="shop"), clerk)
    service.end_unit(made, day("2026-09-01"), clerk)
    service.add_unit(room, NewUnit(name="周记裁缝铺", kind="shop"), clerk)
    assert [str(one.until or "") for one in service.units(room, clerk)] == ["", "2026-09-01"]
    assert verify(desk_app.archive).faults == ()


def test_own_information_tells_of_skills_and_of_the_shop_that_the_person_runs(
    service, person, clerk, desk_app
):
    places = desk_app.services.places
    room, top = places.of_household(person[1], clerk), places.top(clerk).place_id
    service.add_skill(person[0], NewSkill(kind="housework", level="中级"), clerk)
    service.end_skill(
        service.add_skill(person[0], NewSkill(kind="sports"), clerk), day("2020"), clerk
    )
    service.add_unit(room, NewUnit(name="周记裁缝铺", kind="service", head="周文静"), clerk)
    phone = "13800006021"
    service.add_unit(top, NewUnit(name="文静书店", kind="shop", head="周文静", phone=phone), clerk)
    service.add_unit(top, NewUnit(name="别人的店", kind="shop", head="周文静"), clerk)
    papers = desk_app.services.household_papers
    (job,) = papers.own_information(person[0], clerk)
    told = desk_app.archive.rows('SELECT "content" FROM "print_job" WHERE "id" = ?', (job,))

    content = json.loads(told[0][0])
    rows = [(one["kind"], one["name"], one["proof"]) for one in content["marks"]]
    assert ("特长", "家政服务 中级", "") in rows
    assert ("特长", "体育", "") in rows
    assert ("单位商铺", "周记裁缝铺（生活服务）", "和平路12号502室") in rows
    assert [name for _, name, _ in rows if "店" in name] == ["文静书店（商店）"]
    others = content["person"]["other_items"]
    assert "特长：家政服务 中级" in others
    assert "体育" not in others
    assert "特长：书法" in others


def test_skills_told_in_words_become_rows_once_and_stay_readable(tmp_path):
    archive = Archive(tmp_path / "hall.archive", bytes(32))
    archive.connect()
    Runner(archive.database, glob.escape(str(paths.migrations()))).up("0014_open_cases")
    needed = [row[1] for row in archive.rows('PRAGMA table_info("resident")') if row[3]]
    names = ", ".join(f'"{one}"' for one in needed)
    for number, details, voided in (
        (1, '{"skills": "书法"}', 0),
        (2, "{}", 0),
        (3, '{"skills": "剪纸"}', 1),
    ):
        given = {"id": number, "name": "周文静", "details": details, "voided": voided}
        marks = ", ".join("?" * len(needed))
        values = [given.get(one, "") for one in needed]
        archive.rows(f'INSERT INTO "resident" ({names}) VALUES ({marks})', values)
    assert "0015_skills_units" in archive.migrate()
    (skill,) = area.skills_of(archive, 1)
    assert (skill.kind, skill.note, skill.since, skill.until) == ("other", "书法", None, None)
    assert area.skills_of(archive, 2) == area.skills_of(archive, 3) == ()
    told = archive.rows('SELECT "details" FROM "resident" WHERE "id" = 1')
    assert told == [('{"skills": "书法"}',)]
    assert archive.faults() == ()
    archive.close()
