"""One box finds people, households and cases by whatever a clerk knows of them."""

from __future__ import annotations

import datetime as dt

import pytest
from flow_acts import act
from window_acts import accept

from hall_app.domain.dates import PartialDate
from hall_app.domain.households import events
from hall_app.domain.households.events import Joining, NewHousehold, NewPerson
from hall_app.services.commands import Applicant
from hall_app.storage import search_places

TODAY = dt.date(2026, 9, 18)
NUMBER = "119999194903100014"
HOMES = {
    "王秀英": ("和平路12号院3幢", "2单元501室"),
    "王海": ("和平路12号院13幢", "2单元501室"),
    "李文斌": ("和平路12号院3幢", "2单元502室"),
    "赵敏": ("和平路112号院3幢", "1单元502室"),
    "孙丽华": ("建设路5号院1幢", "3单元502室"),
}


def on(text="2020-01-05"):
    return {"on": PartialDate.parse(text), "told_on": TODAY}


@pytest.fixture
def street(desk_app, clerk):
    """Five people in homes of their own; return their ids by name."""
    found = {}
    for name, (building, room) in HOMES.items():
        person = NewPerson(
            name=name,
            id_number=NUMBER if name == "王秀英" else "",
            birth=PartialDate.parse("1949-03-10"),
            phone="13800001234" if name == "王秀英" else "",
        )
        done = desk_app.services.households.record(
            events.Establish(
                **on(),
                household=NewHousehold(building=building, room=room, address=building + room),
                members=(Joining(person=person, relation="02"),),
            ),
            clerk,
        )
        found[name] = done.people[0]
    return found


@pytest.fixture
def find(desk_app, street, clerk):
    return lambda typed: desk_app.services.search.find(typed, clerk)


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("3-2-501", ["王秀英"]),
        ("13-2-501", ["王海"]),
        ("3-2-50", ["王秀英", "李文斌"]),
        ("2-501", ["王秀英", "王海"]),
        ("和平路 12 王", ["王秀英", "王海"]),
        ("王 和平路12", ["王秀英", "王海"]),
        ("12 王 和平路", ["王秀英", "王海"]),
        ("12号 502", ["李文斌"]),
        ("502 12号", ["李文斌"]),
        ("和平路12号院3幢2单元501室", ["王秀英"]),
        ("和平路12号院3幢2单元501室 王", ["王秀英"]),
        ("和平路 wxy", ["王秀英"]),
        ("wxy 3-2-501", ["王秀英"]),
        ("12 和平路", ["王秀英", "李文斌", "王海"]),
        ("和平路 12", ["王秀英", "李文斌", "王海"]),
        ("112 和平路", ["赵敏"]),
        ("和平路12号", ["王秀英", "李文斌", "王海"]),
        ("和平路12号 3-2-501", ["王秀英"]),
        ("3-2-501 和平路", ["王秀英"]),
        ("3-2-501 王", ["王秀英"]),
        ("12-3-2-501", ["王秀英"]),
        ("和平路12号3-2-501", ["王秀英"]),
        ("2单元501", ["王秀英", "王海"]),
        ("3幢2单元501室", ["王秀英"]),
        ("3单元502 建设路", ["孙丽华"]),
        ("2单元502室 12号", ["李文斌"]),
        ("501 12 和平路", ["王秀英", "王海"]),
        ("501 2单元 3幢 和平路", ["王秀英"]),
        ("13幢 和平路 12号", ["王海"]),
        ("和平路 0014", ["王秀英"]),
        ("1234 和平路", ["王秀英"]),
        ("秀英", ["王秀英"]),
        ("和平路 孙", []),
    ],
)
def test_words_in_any_order_find_who_they_all_fit(find, typed, names):
    assert [one.name for one in find(typed).people] == names


def test_marks_narrow_the_people_of_a_road(desk_app, find, street, clerk):
    for name, tags in {
        "王秀英": ("80+", "独居"),
        "李文斌": ("80+",),
        "孙丽华": ("80+", "独居"),
    }.items():
        for tag in tags:
            desk_app.services.households.record(
                events.TagStart(**on("2026-01-05"), person=street[name], tag=tag), clerk
            )
    assert [one.name for one in find("80+ 独居 和平路").people] == ["王秀英"]
    assert {one.name for one in find("独居").people} == {"王秀英", "孙丽华"}
    assert {one.name for one in find("80+ 独居").people} == {"王秀英", "孙丽华"}
    assert [one.name for one in find("独居 sunlihua").people] == ["孙丽华"]


@pytest.mark.parametrize("most", [2, 4, 5_000])
@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("和平路12号院3幢 w", ["王秀英", "李文斌"]),
        ("和平路 w", ["王秀英", "李文斌", "王海"]),
        ("和平路 wang", ["王秀英", "王海"]),
        ("w 和平路 12", ["王秀英", "李文斌", "王海"]),
        ("王 秀", ["王秀英"]),
        ("秀英 王", ["王秀英"]),
        ("w xy", ["王秀英"]),
        ("王 12号 wang", ["王秀英", "王海"]),
        ("wang 0014", ["王秀英"]),
    ],
)
def test_a_word_that_fits_very_many_people_loses_nobody(monkeypatch, find, typed, names, most):
    for limit in ("_FEW", "_MOST_NAMED"):
        monkeypatch.setattr(search_places, limit, most)
    monkeypatch.setattr(search_places, "_FEW_BUILDINGS", 1)
    assert sorted(one.name for one in find(typed).people) == sorted(names)


@pytest.mark.parametrize(
    ("typed", "homes"),
    [
        ("3-2-501", ["和平路12号院3幢2单元501室"]),
        ("112 和平路", ["和平路112号院3幢1单元502室"]),
        ("3单元502", ["建设路5号院1幢3单元502室"]),
        ("13幢 和平路 12号", ["和平路12号院13幢2单元501室"]),
        ("和平路12号3-2-501", ["和平路12号院3幢2单元501室"]),
        ("502 112", []),
        ("502 1单元 和平路", ["和平路112号院3幢1单元502室"]),
        ("和平路 12 王秀", ["和平路12号院3幢2单元501室"]),
    ],
)
def test_homes_are_found_by_pieces_of_the_address_in_any_order(find, typed, homes):
    assert [one.address for one in find(typed).households][: len(homes) or None] == homes


def test_a_household_is_found_by_its_file_number(find):
    found = find("BHC-000003").households
    assert [one.address for one in found] == ["和平路12号院3幢2单元502室"]
    assert len(find("bhc-00000").households) == 5
    assert [one.address for one in find("和平路 12号 502").households] == [
        "和平路12号院3幢2单元502室"
    ]


@pytest.mark.parametrize(
    "typed",
    [
        "119999194903100024",
        "119999194930100014",
        "119999490310001",
        "13800001243",
        "13800001235",
        "汪秀瑛",
    ],
)
def test_what_is_nearly_right_stands_apart_from_what_is(find, typed):
    found = find(typed)
    assert found.people == ()
    assert [one.name for one in found.near] == ["王秀英"]


def test_a_right_number_has_no_near_ones(find):
    found = find(NUMBER)
    assert [one.name for one in found.people] == ["王秀英"]
    assert found.near == ()


@pytest.mark.fault("T34")
def test_another_form_of_a_character_is_near(desk_app, find, clerk):
    for name in ("張雲", "张頔"):
        desk_app.services.people.register(Applicant(name=name), clerk)
    assert [one.name for one in find("张云").near] == ["張雲"]
    assert [one.name for one in find("张𬱖").near] == ["张頔"]


def test_who_died_or_left_is_found_behind_the_others_and_marked(desk_app, find, street, clerk):
    for name in ("王秀兰", "王秀珍"):
        desk_app.services.people.register(Applicant(name=name), clerk)
    record = desk_app.services.households.record
    kept = {"last-member-leaves": "独居"}
    record(events.Death(**on("2026-02-01"), person=street["王秀英"]), clerk, kept=kept)
    record(
        events.MoveOut(**on("2026-02-01"), people=(street["王海"],), destination="外省"),
        clerk,
        kept=kept,
    )
    found = find("王").people
    assert [(one.name, one.standing) for one in found][-2:] == [
        ("王海", "left"),
        ("王秀英", "died"),
    ]
    assert {one.standing for one in found[:-2]} == {""}
    assert found[-1].address == "和平路12号院3幢2单元501室"


@pytest.mark.parametrize(
    "typed", ["%", "_", "*", "?", "[0-9]", "和平路 %", "12号 *", "1* 和平路", "' OR 1=1 --", "!_%"]
)
@pytest.mark.fault("T32")
def test_signs_of_patterns_are_letters_like_others(find, typed):
    assert find(typed).people == ()


def test_the_matters_of_who_is_found_are_found_with_him_those_under_way_first(
    desk_app, street, find, clerk
):
    made = [
        accept(desk_app, clerk, draft, applicant=Applicant(resident_id=street[name], name=name))
        for draft, name in (("d1", "王秀英"), ("d2", "王秀英"), ("d3", "李文斌"))
    ]
    first, second, other = (one.number for one in made)
    act(desk_app, clerk, second, "withdraw", reason="不办了")
    for typed in ("王秀英", NUMBER[-6:], "wxy"):
        assert [one.number for one in find(typed).cases] == [first, second]
    assert [one.number for one in find("李文斌").cases] == [other]


def test_a_number_of_a_case_stands_before_the_matters_of_people(desk_app, street, find, clerk):
    wish = Applicant(resident_id=street["王秀英"], name="王秀英")
    number = accept(desk_app, clerk, "d1", applicant=wish).number
    found = find(number).cases
    assert [one.number for one in found] == [number]
    assert found[0].exact
