"""Accounts that work in some lines and grids see and do nothing in others; without any, all."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest
from street_of_lists import BY_FILE, build_street, person, sheet, told
from window_acts import accept, intake

from hall_app.domain.contacts import (
    ContactEnd,
    ContactFilter,
    ContactKind,
    ContactOutcome,
    NewContact,
)
from hall_app.domain.dates import PartialDate
from hall_app.domain.flow.states import ActKind
from hall_app.domain.households import events
from hall_app.domain.imports import SheetChoice
from hall_app.domain.places import PlaceKind
from hall_app.domain.population import Group
from hall_app.domain.resident_lists import HouseholdFilter, PeopleFilter, kept_filter, read_filter
from hall_app.services.commands import Act, Applicant, CaseFilter, Receive, Void
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


def test_time_spares_no_line_and_tells_each_of_its_own(desk_app, clerk, head):
    services = desk_app.services
    number = services.intake.receive(Receive(intake=intake(desk_app)), clerk).number
    line, other = (services.items.detail(code).line for code in ("LD02", "LN05"))
    desk_app.clock.advance(dt.timedelta(days=20))
    assert services.corrections.sweep(handler_of(head, other)) == ()
    assert services.cases.page(number, handler_of(head, line)).accepted_on


def test_the_board_and_the_report_of_a_line_count_what_their_lists_hold(desk_app, head, matters):
    services, (number, line, other) = desk_app.services, matters
    own, strange = handler_of(head, line), handler_of(head, other)
    board = services.supervision.board(own)
    assert [one.name for one in board.lines] == [line]
    assert board.oldest_number == number
    assert services.supervision.board_rows(own).total == 1
    empty = services.supervision.board(strange)
    assert (empty.lines, empty.people, empty.oldest_number) == ((), (), "")
    assert empty.accepted_today == 0
    assert services.supervision.report("2026-09", own).total.accepted == 1
    report = services.supervision.report("2026-09", strange)
    assert report.total.accepted == 0
    assert sum(one.accepted for one in services.supervision.trend("2026-09", strange)) == 0
    with refused("whole-hall-only"):
        services.supervision_papers.report(report, strange)
    with refused("whole-hall-only"):
        services.exports.span_report(desk_app.paths.root / "r.xlsx", report, own)


def test_a_shift_sheet_of_a_bound_account_names_the_cases_of_its_lines(desk_app, head, matters):
    look = desk_app.services.shift.look
    assert [one.number for one in look(handler_of(head, matters[1])).acts] == [matters[0]]
    assert look(handler_of(head, matters[2])).acts == ()


def test_who_was_asked_first_follows_a_record_and_others_of_the_line_do(desk_app, clerk, head):
    services = desk_app.services
    line, other = (services.items.detail(code).line for code in ("LD02", "LN05"))
    made = services.contacts.record(
        NewContact(kind=ContactKind.FIRST_ASKED, matter="问低保"), clerk
    ).contact_id
    elsewhere = dataclasses.replace(clerk, lines=frozenset({other}))
    assert services.contacts.contact(made, elsewhere).matter == "问低保"
    strange = handler_of(head, other)
    assert services.contacts.page(ContactFilter.ALL, strange).total == 0
    assert not any(services.contacts.counts(strange).values())
    number = accept(desk_app, clerk).number
    end = ContactEnd(outcome=ContactOutcome.CASE, case_number=number)
    services.contacts.close(made, 1, end, clerk)
    assert services.contacts.contact(made, handler_of(head, line)).case_number == number
    with refused("contact-out-of-scope"):
        services.contacts.contact(made, strange)


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


def test_the_tree_of_a_grid_worker_leads_to_his_homes_and_counts_them_only(desk_app, clerk, street):
    places = desk_app.services.places
    while places.take_in(clerk):
        pass
    grid = dataclasses.replace(clerk, grids=frozenset({"第二网格"}))
    top = places.top(grid)
    assert [one.name for one in places.children(top.place_id, grid)] == ["和平路12号"]
    assert len(places.children(top.place_id, clerk)) == 2
    counts = places.place(top.place_id, grid).counts
    assert (counts.dwellings, counts.households, counts.people) == (1, 1, 3)
    (house,) = places.children(top.place_id, grid)
    assert house.households == 1
    assert [one.head for one in places.place(house.place_id, grid).dwellings] == ["周文静"]
    flat = places.of_household(street["old"][0], clerk)
    for call in (
        lambda: places.place(flat, grid),
        lambda: places.landlord_phone(flat, PartialDate.parse("2026-01-01"), grid),
        lambda: places.rename(flat, 1, "无", grid),
        lambda: places.add(house.place_id, PlaceKind.ROOM, "无", grid),
    ):
        with refused("place-out-of-grid"):
            call()
    assert not desk_app.archive.rows("SELECT 1 FROM journal WHERE subject LIKE 'place %'")


def test_a_grid_of_the_tree_holds_what_stands_below_it(desk_app, clerk, street):
    places = desk_app.services.places
    while places.take_in(clerk):
        pass
    top = places.top(clerk).place_id
    made = places.add(top, PlaceKind.GRID, "第三网格", clerk)
    (east,) = [one for one in places.children(top, clerk) if one.name == "东山路3号"]
    places.move(east.place_id, 1, made, clerk)
    grid = dataclasses.replace(clerk, grids=frozenset({"第三网格"}))
    assert [one.name for one in places.children(top, grid)] == ["第三网格"]
    assert [one.name for one in places.children(made, grid)] == ["东山路3号"]
    places.rename(east.place_id, places.place(east.place_id, grid).version, "东山路5号", grid)
    with refused("place-out-of-grid"):
        places.place(places.of_household(street["old"][0], clerk), grid)


def test_the_population_of_a_grid_worker_is_that_of_his_grids_and_says_so(
    desk_app, clerk, street, tmp_path
):
    services = desk_app.services
    grid = dataclasses.replace(clerk, grids=frozenset({"第二网格"}))
    tables = services.population.tables(None, grid)
    assert tables.count(Group.TOTAL, "people") == 3
    assert tables.count(Group.HOUSEHOLD, "households") == 1
    for line in tables.lines:
        assert len(services.residents.ids(line.which, BY_FILE, grid)) == line.count
    report = services.population.movement("2026-09", grid)
    assert (report.living.before, report.living.after, report.households_after) == (3, 3, 1)
    assert report.within == ("第二网格",)
    services.exports.population(tmp_path / "人口.xlsx", tables, grid)
    assert "第二网格" in sheet(tmp_path / "人口.xlsx")[0][0]


def test_a_file_of_everybody_is_that_of_the_grids_and_an_import_is_refused(
    desk_app, head, street, tmp_path
):
    services = desk_app.services
    grid = dataclasses.replace(head, grids=frozenset({"第二网格"}))
    assert services.exports.archive(tmp_path / "全部.xlsx", grid).rows == 3
    assert services.exports.archive(tmp_path / "全部.xlsx", head).rows == 5
    with refused("whole-hall-only"):
        services.imports.batches(grid)
    with refused("whole-hall-only"):
        services.imports.look(SheetChoice(path=tmp_path / "无.csv"), grid)


def test_a_search_finds_as_many_of_the_grids_as_of_all(desk_app, clerk):
    settled = "2017-05-01"
    for place in range(30):
        home = events.NewHousehold(
            building="长安街1号", room=f"{place + 101}室", address=f"长安街1号{place + 101}室",
            details={"grid": "第一网格" if place < 25 else "第二网格"},
        )  # fmt: skip
        joins = person(f"欧阳{'甲乙丙丁戊己庚辛壬癸'[place % 10]}{place}", "1980-03-05")
        event = events.Establish(**told(settled), household=home, members=(joins,))
        desk_app.services.households.record(event, clerk)
    grid = dataclasses.replace(clerk, grids=frozenset({"第二网格"}))
    found = desk_app.services.search.find("欧阳", grid, limit=4)
    assert len(found.people) == 4
    assert found.more_people
    assert len(desk_app.services.search.find("长安街", grid).households) == 5


def test_twins_of_another_grid_are_offered_to_nobody_bound(desk_app, clerk, street):
    record, services = desk_app.services.households.record, desk_app.services
    home = events.NewHousehold(
        building="和平路12号", room="1单元102室", address="和平路12号1单元102室",
        details={"grid": "第一网格"},
    )  # fmt: skip
    joins = person("祁桂芳", "1941-02-03", "2", phone="13800000021")
    record(events.Establish(**told("2001-02-03"), household=home, members=(joins,)), clerk)
    assert len(services.duplicates.hunt(clerk)) == 1
    first = dataclasses.replace(clerk, grids=frozenset({"第一网格"}))
    second = dataclasses.replace(clerk, grids=frozenset({"第二网格"}))
    assert len(services.duplicates.hunt(first)) == 1
    assert services.duplicates.hunt(second) == ()


def test_a_home_founded_by_a_bound_account_stands_in_its_grid(desk_app, clerk):
    households = desk_app.services.households

    def found(operator, room, **details):
        home = events.NewHousehold(building="东街1号", room=room, address=room, details=details)
        joins = person("钱有福", "1980-03-05")
        event = events.Establish(**told("2026-09-01"), household=home, members=(joins,))
        return households.record(event, operator).households[0]

    one = dataclasses.replace(clerk, grids=frozenset({"第二网格"}))
    made = found(one, "101室")
    assert households.household(made, one).details["grid"] == "第二网格"
    with refused("out-of-grid"):
        found(one, "102室", grid="第一网格")
    two = dataclasses.replace(clerk, grids=frozenset({"第一网格", "第二网格"}))
    with refused("home-without-grid"):
        found(two, "103室")
    assert households.household(found(two, "103室", grid="第一网格"), two).members


def test_no_card_list_or_page_of_a_person_tells_of_the_matters_of_other_lines(
    desk_app, clerk, head, street
):
    services, (who,) = desk_app.services, street["old"][1]
    accept(desk_app, clerk, applicant=Applicant(resident_id=who))
    line, other = (services.items.detail(code).line for code in ("LD02", "LN05"))
    own, strange = handler_of(head, line), handler_of(head, other)
    title = services.items.detail("LD02").title
    assert title in services.people.card(who, own).last_case
    assert services.people.card(who, strange).last_case == ""
    assert title in services.search.find("祁桂芳", own).people[0].last_dealing
    assert services.search.find("祁桂芳", strange).people[0].last_dealing == ""
    home = street["old"][0]
    assert [one.item_title for one in services.households.household(home, own).cases] == [title]
    assert services.households.household(home, strange).cases == ()
    with refused("whole-hall-only"):
        services.household_papers.own_information(who, own)


def test_the_grid_that_a_home_tells_wins_over_the_grid_that_the_tree_has_it_in(
    desk_app, clerk, street
):
    places = desk_app.services.places
    while places.take_in(clerk):
        pass
    top = places.top(clerk).place_id
    made = places.add(top, PlaceKind.GRID, "第三网格", clerk)
    for house in places.children(top, clerk):
        if house.kind is not PlaceKind.GRID:
            places.move(house.place_id, 1, made, clerk)
    third = dataclasses.replace(clerk, grids=frozenset({"第三网格"}))
    second = dataclasses.replace(clerk, grids=frozenset({"第二网格"}))
    family, tenant = (places.of_household(street[one][0], clerk) for one in ("family", "tenant"))
    with refused("place-out-of-grid"):
        places.place(family, third)
    assert places.place(family, second).place_id == family
    assert places.place(tenant, third).place_id == tenant
    with refused("place-out-of-grid"):
        places.place(tenant, second)
