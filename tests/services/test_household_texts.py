"""Texts of households: an address follows building and room; nothing is longer than a field."""

from __future__ import annotations

import datetime as dt

import pytest

from hall_app.domain.dates import PartialDate
from hall_app.domain.households import events
from hall_app.domain.households.events import Joining, NewHousehold, NewPerson
from hall_app.support.errors import RuleViolation

DAY = {"on": PartialDate.parse("2026-06-01"), "told_on": dt.date(2026, 9, 18)}


@pytest.fixture
def service(desk_app):
    return desk_app.services.households


def establish(service, clerk, *, address="和平路12号3单元502室", **person):
    home = NewHousehold(building="和平路12号", room="3单元502室", address=address)
    told = {"name": "周文静", "sex": "1", "birth": PartialDate.parse("1980-03-05")} | person
    head = Joining(person=NewPerson(**told), relation="02")
    return service.record(events.Establish(**DAY, household=home, members=(head,)), clerk)


def test_a_mended_room_mends_the_address_and_undo_brings_both_back(service, clerk):
    (home,) = establish(service, clerk).households
    mend = events.Correction(**DAY, household=home, values={"room": "3单元503室"})
    done = service.record(mend, clerk)
    shown = service.household(home, clerk)
    assert shown.address == "和平路12号3单元503室"
    service.undo(done.event_id, "看错了", clerk)
    assert service.household(home, clerk).address == "和平路12号3单元502室"


def test_an_address_worded_by_hand_stays_as_it_is(service, clerk):
    (home,) = establish(service, clerk, address="和平路老粮站楼上").households
    mend = events.Correction(**DAY, household=home, values={"room": "3单元503室"})
    service.record(mend, clerk)
    assert service.household(home, clerk).address == "和平路老粮站楼上"


@pytest.mark.parametrize(
    ("person", "field"),
    [
        ({"name": "长" * 101}, "name"),
        ({"phone": "1" * 101}, "phone"),
        ({"details": {"skills": "长" * 501}}, "details.skills"),
        ({"address": "路" * 201}, "address"),
    ],
)
def test_a_text_too_long_is_named_and_nothing_is_recorded(desk_app, service, clerk, person, field):
    with pytest.raises(RuleViolation, match="text-too-long") as fault:
        establish(service, clerk, **person)
    assert fault.value.fields == (field,)
    assert desk_app.archive.rows('SELECT count(*) FROM "household"') == [(0,)]


def test_an_item_too_long_is_refused_when_it_changes(service, clerk):
    (person,) = establish(service, clerk).people
    with pytest.raises(RuleViolation, match="text-too-long"):
        service.record(events.Details(**DAY, person=person, values={"name": "长" * 101}), clerk)
