"""Filters on visits and a second order of lists, for the screen and on paper."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from street_of_lists import BY_FILE, TODAY, build_street, names, refused, sheet

from hall_app.domain.approved import Approved
from hall_app.domain.resident_lists import (
    HouseholdFilter,
    ListOrder,
    PeopleFilter,
    SavedFilter,
    read_days,
)
from hall_app.domain.visits import NewVisit
from hall_app.support.errors import ApprovalNeeded


@pytest.fixture
def street(desk_app, clerk):
    return build_street(desk_app, clerk)


def test_people_and_homes_nobody_visited_for_some_days(desk_app, clerk, clock, street):
    def found(kind, **wish):
        return names(desk_app, clerk, kind(**wish))

    alone = {"age_from": 80, "alone": True, "unvisited": 30}
    assert found(PeopleFilter, **alone) == ["祁桂芳"]
    assert len(found(HouseholdFilter, unvisited=90)) == 3
    visit = NewVisit(
        visited_on=TODAY, category="care", wish="装扶手", household_id=street["old"][0]
    )
    made = desk_app.services.visits.record(visit, clerk)
    assert found(PeopleFilter, **alone) == []
    assert len(found(HouseholdFilter, unvisited=90)) == 2
    assert found(PeopleFilter, **alone, on=TODAY - dt.timedelta(days=1)) == ["祁桂芳"]
    clock.instant += dt.timedelta(days=29)
    assert found(PeopleFilter, **alone) == []
    clock.instant += dt.timedelta(days=1)
    assert found(PeopleFilter, **alone) == ["祁桂芳"]
    assert found(PeopleFilter, **alone, tag="独居") == []
    desk_app.services.visits.void(made, 1, "记错了户", clerk)
    assert len(found(HouseholdFilter, unvisited=90)) == 3
    with refused("days-wrong"):
        found(PeopleFilter, unvisited=0)


def test_a_filter_on_visits_is_kept_and_named_on_the_paper(desk_app, clerk, street, tmp_path):
    which = PeopleFilter(age_from=80, alone=True, tag="独居", unvisited=30)
    service = desk_app.services.residents
    service.save(SavedFilter(name="要去看看", which=which), clerk)
    assert [one.which for one in service.saved(clerk)] == [which]
    out = tmp_path / "走访.xlsx"
    which = replace(which, tag="")
    with pytest.raises(ApprovalNeeded) as needed:
        desk_app.services.exports.listed(out, which, BY_FILE, clerk)
    approved = Approved(account_id=1, name="李敏", at=desk_app.clock.now())
    desk_app.services.policy.grant(clerk, "residents.export", needed.value.about, approved)
    desk_app.services.exports.listed(out, which, BY_FILE, clerk)
    assert "80岁以上 · 独居 · 30天未走访" in sheet(out)[0][0]


@pytest.mark.parametrize(("text", "days"), [("", None), ("30", 30), ("９０天", 90), (" 7 日 ", 7)])
def test_a_number_of_days_is_read(text, days):
    assert read_days(text) == days


@pytest.mark.parametrize("text", ["0", "-3", "三十", "9999", "30+"])
def test_what_is_no_number_of_days_is_refused(text):
    with refused("days-wrong"):
        read_days(text)


def test_those_alike_are_sorted_by_a_second_thing(desk_app, clerk, street):
    def found(by, then, *, down=False, second_down=False, which=PeopleFilter):
        order = ListOrder(by=by, descending=down, then=then, then_descending=second_down)
        return names(desk_app, clerk, which(), order)

    assert found("address", "age") == ["马建国", "祁桂芳", "周小满", "李梅", "周文静"]
    assert found("address", "age", second_down=True) == [
        *("马建国", "祁桂芳"),
        *("周文静", "李梅", "周小满"),
    ]
    assert found("file", "name") == ["祁桂芳", "李梅", "周文静", "周小满", "马建国"]
    for by in ("name", "age", "since", "address", "file"):
        for then in ("name", "age", "since", "address", "file"):
            assert len(found(by, then)) == 5
    homes = found("size", "head", down=True, which=HouseholdFilter)
    assert homes == ["周文静", "马建国", "祁桂芳"]
    homes = found("size", "head", down=True, second_down=True, which=HouseholdFilter)
    assert homes == ["周文静", "祁桂芳", "马建国"]
    for by in ("file", "address", "size", "head"):
        for then in ("file", "address", "size", "head"):
            assert len(found(by, then, which=HouseholdFilter)) == 3


def test_a_kept_filter_keeps_its_second_order(desk_app, clerk, street):
    order = ListOrder(by="address", then="age", then_descending=True)
    service = desk_app.services.residents
    service.save(SavedFilter(name="按楼", which=PeopleFilter(), order=order), clerk)
    assert service.saved(clerk)[0].order == order
