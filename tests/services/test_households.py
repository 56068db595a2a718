"""Households at the service: shown as of a day, changed by events, doubts, undo, two clerks."""

from __future__ import annotations

import datetime as dt

import pytest

from hall_app.domain.dates import PartialDate
from hall_app.domain.households import events
from hall_app.domain.households.events import Joining, NewHousehold, NewPerson, Settlement
from hall_app.support.errors import RuleViolation, StaleRecord

TODAY = dt.date(2026, 9, 18)


def on(text):
    return {"on": PartialDate.parse(text), "told_on": TODAY}


@pytest.fixture
def service(desk_app):
    return desk_app.services.households


@pytest.fixture
def family(service, clerk):
    """A couple with a child, registered and living in one home since 2015."""
    people = (
        ("周文静", "1", "1980-03-05", "02"),
        ("李梅", "2", "1982-07-15", "12"),
        ("周小满", "1", "2016-09-01", "22"),
    )
    home = NewHousehold(building="和平路12号", room="3单元502室", address="和平路12号3单元502室")
    done = service.record(
        events.Establish(
            **on("2017-05-01"),
            household=home,
            members=tuple(
                Joining(
                    person=NewPerson(name=name, sex=sex, birth=PartialDate.parse(birth)),
                    relation=relation,
                )
                for name, sex, birth, relation in people
            ),
        ),
        clerk,
    )
    return done.households[0], done.people


def refused(code):
    return pytest.raises(RuleViolation, match=f"^{code} ")


def test_a_household_is_shown_with_its_head_first(service, family, clerk):
    shown = service.household(family[0], clerk)
    assert [one.name for one in shown.members] == ["周文静", "李梅", "周小满"]
    assert shown.head.name == "周文静"
    assert shown.members[2].age == 10
    assert shown.file_number.endswith("-000001")
    assert service.with_number(shown.file_number.lower(), clerk) == family[0]
    assert service.of_person(family[1][2], clerk) == family[0]


def test_death_of_the_head_walks_through_the_new_head(service, family, clerk):
    home, (father, mother, _) = family
    death = events.Death(**on("2026-08-20"), person=father, paper="死亡医学证明")
    with refused("relations-missing"):
        service.preview(death, clerk)
    choices = service.suggestions(home, mother, clerk, without=frozenset({father}))
    assert {one.name: one.suggested for one in choices} == {"李梅": "02", "周小满": "22"}
    settled = Settlement(
        household=home, relations={one.person_id: one.suggested for one in choices}
    )
    done = service.record(
        events.Death(**on("2026-08-20"), person=father, settlements=(settled,)), clerk
    )
    after = service.household(home, clerk)
    assert [(one.name, one.relation) for one in after.members] == [("李梅", "02"), ("周小满", "22")]
    assert [one.name for one in after.former] == ["周文静"]
    before = service.household(home, clerk, on=dt.date(2026, 8, 19))
    assert [(one.name, one.relation) for one in before.members] == [
        ("周文静", "02"),
        ("李梅", "12"),
        ("周小满", "22"),
    ]
    service.undo(done.event_id, "登记错了人", clerk)
    again = service.household(home, clerk)
    assert [one.name for one in again.members] == ["周文静", "李梅", "周小满"]
    undone = again.events[0]
    assert (undone.kind, undone.undo_reason) == (events.EventKind.DEATH, "登记错了人")


def test_a_preview_tells_whole_rows_and_where_a_place_is(service, family, clerk):
    home, (_, mother, _) = family
    leaving = events.MoveOut(**on("2026-09-01"), people=(mother,))
    ended = next(one for one in service.preview(leaving, clerk).changes if one.field == "until")
    assert (ended.whose, ended.home) == ("李梅", "和平路12号3单元502室")
    assert (ended.row["person"], ended.row["household"]) == (mother, home)
    assert ended.row["relation"] == "12"


def test_the_last_member_moving_out_is_asked_and_closes_the_household(service, family, clerk):
    home, people = family
    leaving = events.MoveOut(**on("2026-09-01"), people=people, destination="外省")
    assert [one.doubt for one in service.preview(leaving, clerk).questions] == [
        events.Doubt.LAST_MEMBER_LEAVES
    ]
    with refused("event-doubts"):
        service.record(leaving, clerk)
    assert len(service.household(home, clerk).members) == 3
    service.record(leaving, clerk, kept={"last-member-leaves": "全家搬走"})
    shown = service.household(home, clerk)
    assert shown.members == ()
    assert str(shown.closed_on) == "2026-09-01"
    child = Joining(
        person=NewPerson(name="周新", birth=PartialDate.parse("2026-09-10")), relation="20"
    )
    with refused("household-closed"):
        service.record(events.Birth(**on("2026-09-10"), household=home, child=child), clerk)


@pytest.mark.parametrize(
    ("day", "code"),
    [
        ("2026-10-01", "event-in-future"),
        ("1979-01-01", "event-before-birth"),
        ("2016-01-01", "event-before-membership"),
    ],
)
def test_a_day_that_cannot_be_is_said(service, family, clerk, day, code):
    with refused(code):
        service.preview(events.MoveOut(**on(day), people=(family[1][0],)), clerk)


def test_a_head_who_is_a_child_is_kept_with_a_reason(service, family, clerk):
    home, (father, mother, child) = family
    settled = Settlement(household=home, relations={father: "51", mother: "52", child: "02"})
    change = events.ChangeHead(**on("2026-09-01"), household=home, settlements=(settled,))
    with refused("event-doubts"):
        service.record(change, clerk)
    service.record(change, clerk, kept={"head-is-child": "学校集体户转出，父母不在本地"})
    assert service.household(home, clerk).head.name == "周小满"


def test_nobody_is_registered_in_two_households(service, family, clerk):
    father = family[1][0]
    other = NewHousehold(building="和平路14号", room="1室", address="和平路14号1室")
    member = Joining(person=father, relation="02")
    with refused("registered-twice"):
        service.record(events.MoveIn(**on("2026-09-01"), household=other, members=(member,)), clerk)


def test_somebody_registered_here_can_live_in_another_household(service, family, clerk):
    home, (_, mother, _) = family
    other = service.record(
        events.Establish(
            **on("2020-01-01"),
            household=NewHousehold(building="光明街3号", room="", address="光明街3号"),
            members=(Joining(person=NewPerson(name="李老太", sex="2"), relation="02"),),
        ),
        clerk,
    ).households[0]
    service.record(
        events.Separation(**on("2026-03"), person=mother, living_in=other, relation="30"), clerk
    )
    at_home = {one.name: one for one in service.household(home, clerk).members}
    there = {one.name: one for one in service.household(other, clerk).members}
    assert (at_home["李梅"].registered, at_home["李梅"].living) == (True, False)
    assert (there["李梅"].registered, there["李梅"].living) == (False, True)
    assert at_home["李梅"].other_address == "光明街3号"
    assert str(there["李梅"].since) == "2026-03"


def test_an_event_others_were_built_on_is_not_undone(service, family, clerk):
    home, (_, _, child) = family
    first = service.household(home, clerk).events[-1]
    phone = events.Details(**on("2026-09-01"), person=child, values={"phone": "13800000000"})
    service.record(phone, clerk)
    with refused("event-built-on"):
        service.undo(first.event_id, "重来", clerk)
    assert len(service.household(home, clerk).members) == 3


def test_a_second_clerk_is_told_that_the_household_changed(service, family, clerk, head):
    home, (father, _, child) = family
    seen = {home: service.household(home, clerk).version}
    service.record(events.TagStart(**on("2026-09-01"), person=father, tag="残疾"), head, seen=seen)
    with pytest.raises(StaleRecord, match="household-changed"):
        service.record(
            events.TagStart(**on("2026-09-02"), person=child, tag="学龄"), clerk, seen=seen
        )
    given = [one for one in service.household(home, clerk).members[2].tags if not one.automatic]
    assert given == []


def test_a_correction_holds_from_the_beginning_and_a_change_from_its_day(service, family, clerk):
    home, (_, mother, child) = family
    service.record(
        events.Details(**on("2026-06-01"), person=mother, values={"name": "李美"}), clerk
    )
    service.record(
        events.Correction(**on("2026-09-01"), person=child, values={"name": "周晓满"}), clerk
    )
    before = service.household(home, clerk, on=dt.date(2018, 1, 1))
    assert [one.name for one in before.members] == ["周文静", "李梅", "周晓满"]
    assert service.household(home, clerk).members[1].name == "李美"


def test_the_search_follows_an_event(desk_app, service, family, clerk):
    search = desk_app.services.search
    mother = family[1][1]
    service.record(
        events.Details(**on("2026-06-01"), person=mother, values={"name": "欧阳美"}), clerk
    )
    assert [one.name for one in search.find("ouyangm", clerk).people] == ["欧阳美"]
    assert not search.find("李梅", clerk).people


def test_an_id_number_of_somebody_else_is_refused(service, family, clerk):
    _, (father, mother, _) = family
    number = {"id_kind": "resident", "id_number": "119999196307151025"}
    service.record(events.Correction(**on("2026-09-01"), person=mother, values=number), clerk)
    with refused("id-number-taken"):
        service.record(events.Correction(**on("2026-09-01"), person=father, values=number), clerk)
