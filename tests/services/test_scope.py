"""Accounts that work in some lines and grids see and do nothing in others; without any, all."""

from __future__ import annotations

import dataclasses

import pytest
from street_of_lists import BY_FILE, build_street, told
from window_acts import accept

from hall_app.domain.flow.states import ActKind
from hall_app.domain.households import events
from hall_app.domain.resident_lists import HouseholdFilter, PeopleFilter, kept_filter, read_filter
from hall_app.services.commands import Act, CaseFilter, Void
from hall_app.services.people import Secret
from hall_app.support.errors import RuleViolation


def refused(code):
    return pytest.raises(RuleViolation, match=code)


# --- lines ------------------------------------------------------------------------------------


@pytest.fixture
def matters(desk_app, clerk):
    """Take in one matter; return its number, its line, and another line of the hall."""
    items = desk_app.services.items
    line, other = (items.detail(code).line for code in ("LD02", "LN05"))
    assert line != other
    return accept(desk_app, clerk).number, line, other


def handler_of(head, line):
    return dataclasses.replace(head, roles=frozenset({"handler"}), lines=frozenset({line}))


def test_a_handler_sees_and_moves_the_cases_of_his_lines_only(desk_app, head, matters):
    services = desk_app.services
    number, line, other = matters
    own, strange = handler_of(head, line), handler_of(head, other)
    listed = services.cases.worklist
    assert [one.number for one in listed(CaseFilter.ALL, own).rows] == [number]
    assert services.cases.page(number, own).number == number
    assert listed(CaseFilter.ALL, strange).total == 0
    assert services.cases.figures(strange).undecided == 0
    assert services.search.find("周文静", own).cases
    assert not services.search.find("周文静", strange).cases
    urge = Act(number=number, act=str(ActKind.URGE), values=(), version=1)
    void = Void(number=number, version=1, reason="x")
    for call in (
        lambda: services.cases.page(number, strange),
        lambda: services.cases.reveal(number, Secret.PHONE, strange),
        lambda: services.cases.why_this_date(number, strange),
        lambda: services.flow.offered(number, strange),
        lambda: services.flow.act(urge, strange),
        lambda: services.flow.print_form(number, "p10-tracking", strange),
        lambda: services.case_papers.offered(number, strange),
        lambda: services.corrections.void(void, strange),
    ):
        with refused("out-of-line|unknown-form"):
            call()


def test_what_somebody_has_a_hand_in_he_sees_in_any_line(desk_app, clerk, matters):
    number, _line, other = matters
    elsewhere = dataclasses.replace(clerk, lines=frozenset({other}))
    assert desk_app.services.cases.page(number, elsewhere).number == number


def test_an_agent_alone_sees_his_own_errands_and_decides_nothing(desk_app, clerk, head, matters):
    number, services = matters[0], desk_app.services
    agent = dataclasses.replace(head, roles=frozenset({"agent"}))
    with refused("out-of-line"):
        services.cases.page(number, agent)
    own = dataclasses.replace(clerk, roles=frozenset({"agent"}))
    assert services.cases.page(number, own).number == number
    decide = Act(number=number, act=str(ActKind.DECIDE), values=(("decision", "granted"),))
    with refused("not-permitted"):
        services.flow.act(decide, own)


# --- grids ------------------------------------------------------------------------------------


@pytest.fixture
def street(desk_app, clerk):
    return build_street(desk_app, clerk)


def test_a_grid_worker_sees_the_homes_and_people_of_his_grids_only(desk_app, clerk, street):
    services = desk_app.services
    grid = dataclasses.replace(clerk, roles=frozenset({"grid"}), grids=frozenset({"第二网格"}))
    people = services.residents.first(PeopleFilter(), BY_FILE, grid)
    assert [one.name for one in people] == ["周文静", "李梅", "周小满"]
    assert len(services.residents.ids(HouseholdFilter(), BY_FILE, grid)) == 1
    assert len(services.residents.ids(PeopleFilter(), BY_FILE, clerk)) == 5
    assert not services.search.find("祁桂芳", grid).people
    assert services.search.find("李梅", grid).people
    assert [one.household_id for one in services.search.find("和平路12号", grid).households] == [
        street["family"][0]
    ]
    (old,), old_home = street["old"][1], street["old"][0]
    for call in (
        lambda: services.households.household(old_home, grid),
        lambda: services.households.events_of_person(old, grid),
        lambda: services.people.card(old, grid),
        lambda: services.residents.rows(PeopleFilter(), [old], grid),
        lambda: services.households.household(street["tenant"][0], grid),
    ):
        with refused("out-of-grid"):
            call()
    assert services.households.household(street["family"][0], grid).members


def test_an_event_in_another_grid_is_refused_and_papers_and_looks_as_well(desk_app, clerk, street):
    services = desk_app.services
    narrow = dataclasses.replace(clerk, grids=frozenset({"第二网格"}))
    (old,), old_home = street["old"][1], street["old"][0]
    mark = events.TagStart(**told("2026-01-01"), person=old, tag="低保")
    for call in (
        lambda: services.households.record(mark, narrow),
        lambda: services.households.preview(mark, narrow),
        lambda: services.people.reveal(old, Secret.PHONE, narrow),
        lambda: services.household_papers.person_sheet(old, narrow),
        lambda: services.household_papers.household_card(old_home, narrow),
        lambda: services.scans.of_person(old, narrow),
    ):
        with refused("out-of-grid"):
            call()
    assert not desk_app.archive.rows("SELECT 1 FROM journal WHERE kind LIKE 'reveal%'")


def test_the_grids_of_an_account_are_kept_with_no_filter():
    narrowed = PeopleFilter(sex="2", within=frozenset({"第二网格"}))
    assert kept_filter(narrowed) == {"sex": "2"}
    assert read_filter(PeopleFilter, {"sex": "2", "within": "第一网格"}).within == frozenset()
