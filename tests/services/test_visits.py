"""Visits at the service: recorded, settled, due; items and marks of households beside them."""

from __future__ import annotations

import datetime as dt
import json

import pytest

from hall_app.domain.dates import PartialDate
from hall_app.domain.households import events
from hall_app.domain.households.events import Joining, NewHousehold, NewPerson
from hall_app.domain.resident_lists import HouseholdFilter, ListOrder, PeopleFilter
from hall_app.domain.visits import NewVisit, Outcome
from hall_app.support.errors import RuleViolation, StaleRecord

TODAY = dt.date(2026, 9, 18)


def refused(code):
    return pytest.raises(RuleViolation, match=f"^{code}( |$)")


def on(text):
    return {"on": PartialDate.parse(text), "told_on": TODAY}


@pytest.fixture
def visits(desk_app):
    return desk_app.services.visits


@pytest.fixture
def alone(desk_app, clerk):
    """An old woman who lives alone, marked so."""
    service = desk_app.services.households
    done = service.record(
        events.Establish(
            **on("2015-01-01"),
            household=NewHousehold(building="和平路12号", room="502室", address="和平路12号502室"),
            members=(
                Joining(
                    person=NewPerson(name="王秀英", sex="2", birth=PartialDate.parse("1940-03-05")),
                    relation="02",
                ),
            ),
        ),
        clerk,
    )
    person = done.people[0]
    service.record(events.TagStart(**on("2024-01-01"), person=person, tag="独居"), clerk)
    return done.households[0], person


def visit(**changes):
    return NewVisit(**{"visited_on": TODAY, "category": "care", "wish": "想装扶手", **changes})


def test_a_visit_fills_in_what_the_archive_knows(visits, alone, clerk):
    made = visits.visit(visits.record(visit(person_id=alone[1]), clerk), clerk)
    assert (made.whom, made.place, made.household_id) == ("王秀英", "和平路12号502室", alone[0])
    assert (made.visitors, made.category_name, made.outcome) == (
        clerk.name,
        "养老照料",
        Outcome.NOTED,
    )
    assert [one.visit_id for one in visits.of_household(alone[0], clerk)] == [made.visit_id]
    assert [one.matter for one in visits.of_person(alone[1], clerk)] == ["想装扶手"]


def test_what_came_of_it_is_added_and_counted(visits, alone, clerk):
    made = visits.record(visit(household_id=alone[0]), clerk)
    visits.record(visit(whom="路口卖菜的居民", wish="摊位太挤"), clerk)
    visits.settle(made, 1, Outcome.ANSWERED, "已转物业", clerk)
    visits.settle(made, 2, Outcome.SOLVED, "扶手装好了", clerk)
    shown = visits.visit(made, clerk)
    assert shown.result.splitlines() == [
        f"2026-09-18 {clerk.name}：已转物业",
        f"2026-09-18 {clerk.name}：扶手装好了",
    ]
    (month,) = visits.diary(clerk)
    assert (month.month, month.visits, month.noted, month.answered, month.solved) == (
        "2026-09",
        2,
        1,
        0,
        1,
    )
    with pytest.raises(StaleRecord, match="visit-changed"):
        visits.settle(made, 1, Outcome.SOLVED, "再来一次", clerk)


def test_a_visit_taken_back_stays_on_record_and_is_not_counted(visits, alone, clerk):
    made = visits.record(visit(household_id=alone[0]), clerk)
    with refused("undo-reason-missing"):
        visits.void(made, 1, "  ", clerk)
    visits.void(made, 1, "记错了户", clerk)
    assert visits.of_household(alone[0], clerk) == ()
    assert visits.diary(clerk) == ()
    assert visits.visit(made, clerk).void_reason == "记错了户"
    with pytest.raises(StaleRecord):
        visits.settle(made, 2, Outcome.SOLVED, "好了", clerk)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"wish": ""}, "visit-empty"),
        ({"whom": ""}, "visit-whom-missing"),
        ({"visited_on": dt.date(2026, 9, 19)}, "day-in-future"),
        ({"next_on": dt.date(2026, 9, 17)}, "next-visit-past"),
        ({"next_on": dt.date(2028, 9, 17)}, "next-visit-far"),
        ({"category": "police"}, "unknown-code"),
        ({"wish": "想" * 2_001}, "text-too-long"),
        ({"case_number": "没有"}, "unknown-case"),
        ({"person_id": 99_999}, "unknown-person"),
        ({"household_id": 99_999}, "unknown-household"),
    ],
)
def test_a_wrong_visit_is_refused_and_leaves_nothing(visits, clerk, changes, code):
    with refused(code):
        visits.record(visit(**{"whom": "马德福", **changes}), clerk)
    assert visits.lately(clerk) == ()


def test_all_visits_are_counted_and_come_page_by_page(visits, alone, clerk):
    made = [
        visits.record(
            visit(household_id=alone[0], visited_on=TODAY - dt.timedelta(days=day)), clerk
        )
        for day in range(6)
    ]
    visits.settle(made[1], 1, Outcome.SOLVED, "装好了", clerk)
    visits.void(made[4], 1, "记错了户", clerk)
    assert list(visits.line_ids(clerk)) == [made[0], made[1], made[2], made[3], made[5]]
    still = visits.line_ids(clerk, open_only=True)
    assert list(still) == [made[0], made[2], made[3], made[5]]
    assert [one.visit_id for one in visits.lines(still[1:3], clerk)] == [made[2], made[3]]


def test_a_round_has_each_home_once_in_the_order_of_the_list(desk_app, visits, alone, clerk):
    service = desk_app.services.residents
    round_ = service.round(PeopleFilter(), ListOrder(), clerk)
    assert round_.homes[0] == alone[0]
    assert len(set(round_.homes)) == len(round_.homes)
    assert service.round(HouseholdFilter(), ListOrder(), clerk).homes == round_.homes
    (stop, *_) = visits.stops(round_, clerk)
    assert (stop.head, stop.address, stop.last_on) == ("王秀英", "和平路12号502室", None)
    visits.record(visit(household_id=alone[0]), clerk)
    assert visits.stops(round_, clerk)[0].last_on == TODAY
    with refused("list-empty"):
        service.round(PeopleFilter(age_from=149), ListOrder(), clerk)


def test_who_lives_alone_is_due_every_thirty_days(visits, alone, clerk, clock):
    (due,) = visits.due(clerk)
    assert (due.head, due.marks, due.last_on) == ("王秀英", ("独居",), None)
    visits.record(visit(household_id=alone[0]), clerk)
    assert visits.due(clerk) == ()
    clock.instant += dt.timedelta(days=30)
    (due,) = visits.due(clerk)
    assert (due.last_on, due.due_on) == (TODAY, TODAY + dt.timedelta(days=30))


def test_a_day_set_with_the_last_visit_counts_before_the_cadence(visits, alone, clerk, clock):
    visits.record(visit(household_id=alone[0], next_on=TODAY + dt.timedelta(days=7)), clerk)
    clock.instant += dt.timedelta(days=7)
    (due,) = visits.due(clerk)
    assert due.promised
    assert due.due_on == TODAY + dt.timedelta(days=7)


def test_the_paper_of_a_visit_waits_with_every_value(visits, desk_app, alone, clerk):
    made = visits.record(visit(household_id=alone[0], matter="定期走访"), clerk)
    job = desk_app.services.prints.job(visits.print(made, clerk), clerk)
    told = json.loads(json.dumps(job.content))["visit"]
    assert job.form_id == "p24-visit"
    assert (told["whom"], told["at"], told["category"], told["background"], told["outcome"]) == (
        "王秀英",
        "2026年9月18日",
        "养老照料",
        "定期走访",
        "待办",
    )


# --- marks ----------------------------------------------------------------------------------


def restricted(desk_app, alone, head):
    desk_app.services.households.record(
        events.TagStart(**on("2024-01-01"), person=alone[1], tag="计生特殊"), head
    )


def test_restricted_marks_are_shown_to_those_who_may_see_them(desk_app, alone, clerk, head):
    restricted(desk_app, alone, head)
    services = desk_app.services
    for who, sees in ((head, True), (clerk, False)):
        (member,) = services.households.household(alone[0], who).members
        (hit,) = services.search.find("王秀英", who).people
        card = services.people.card(alone[1], who)
        for codes in ([one.code for one in member.tags], hit.tags, card.tags):
            assert ("计生特殊" in codes) is sees
            assert "独居" in codes


def test_a_restricted_mark_is_given_by_those_only_who_may_see_it(desk_app, alone, clerk):
    event = events.TagStart(**on("2024-01-01"), person=alone[1], tag="孤儿")
    with refused("not-permitted"):
        desk_app.services.households.record(event, clerk)


def test_a_visit_due_for_a_restricted_mark_does_not_name_it(visits, desk_app, alone, clerk, head):
    restricted(desk_app, alone, head)
    assert visits.due(clerk)[0].marks == ("独居",)
    assert set(visits.due(head)[0].marks) == {"独居", "计生特殊"}


def test_a_member_carries_the_mark_of_the_age_on_the_day_shown(desk_app, alone, clerk):
    service = desk_app.services.households
    (now,) = service.household(alone[0], clerk).members
    assert [(one.code, one.automatic) for one in now.tags] == [("80+", True), ("独居", False)]
    (then,) = service.household(alone[0], clerk, on=dt.date(2019, 1, 1)).members
    assert [(one.code, one.automatic) for one in then.tags] == [("60+", True)]


# --- items ----------------------------------------------------------------------------------


def test_items_of_a_household_are_set_with_a_trace_and_can_be_taken_back(desk_app, alone, clerk):
    items, service = desk_app.services.household_items, desk_app.services.households
    before = service.household(alone[0], clerk)
    done = items.set_household(
        alone[0],
        {"phones": "139 0000 1234 李梅", "housing": "own", "consent_on": "2026-09-18"},
        clerk,
        seen=before.version,
        told_by="本人",
    )
    shown = service.household(alone[0], clerk)
    assert shown.details["housing"] == "own"
    assert shown.details["consent_on"] == "2026-09-18"
    assert shown.events[0].told_by == "本人"
    with pytest.raises(StaleRecord, match="household-changed"):
        items.set_household(alone[0], {"housing": "let"}, clerk, seen=before.version)
    items.checked(alone[0], clerk, seen=shown.version)
    assert service.household(alone[0], clerk).details["checked_by"] == clerk.name
    service.undo(service.household(alone[0], clerk).events[0].event_id, "没有核实", clerk)
    service.undo(done.event_id, "登记错了", clerk)
    assert dict(service.household(alone[0], clerk).details) == {}


def test_an_empty_item_is_taken_away(desk_app, alone, clerk):
    items, service = desk_app.services.household_items, desk_app.services.households
    for text in ("孙丽华", ""):
        seen = {alone[0]: service.household(alone[0], clerk).version}
        items.set_person(alone[1], {"guardian": text}, clerk, seen=seen)
    (member,) = service.household(alone[0], clerk).members
    assert "guardian" not in member.details


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"shoe_size": "42"}, "item-unknown"),
        ({"housing": "castle"}, "unknown-code"),
        ({}, "nothing-to-change"),
    ],
)
def test_unknown_items_and_codes_are_refused(desk_app, alone, clerk, values, code):
    seen = desk_app.services.households.household(alone[0], clerk).version
    with refused(code):
        desk_app.services.household_items.set_household(alone[0], values, clerk, seen=seen)
