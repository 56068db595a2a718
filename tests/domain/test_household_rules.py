"""What cannot have happened to a household, one case a code; what is only asked; suggestions."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hall_app.domain.dates import PartialDate
from hall_app.domain.households import events
from hall_app.domain.households.book import Book
from hall_app.domain.households.events import (
    Doubt,
    Joining,
    Leaving,
    NewHousehold,
    NewPerson,
    Settlement,
)
from hall_app.domain.households.planning import plan
from hall_app.domain.households.relations import (
    HEAD,
    Relative,
    fits,
    suggest,
    suggest_joining,
)
from hall_app.domain.households.rows import (
    Benefit,
    Household,
    Membership,
    Person,
    Registration,
    Table,
    Tag,
)
from hall_app.support.errors import RuleViolation

TODAY = dt.date(2026, 9, 18)
FATHER, MOTHER, CHILD, NEIGHBOUR, DEAD, MISSING, TENANT = range(1, 8)
HOME, NEXT_DOOR, CLOSED, LET = 1, 2, 3, 4


def day(text):
    return PartialDate.parse(text)


def on(text="2026-09-01", told=TODAY):
    return {"on": day(text), "told_on": told}


def person(number, name, sex, birth, **values):
    values.setdefault("registration", Registration.HERE)
    return Person(id=number, name=name, sex=sex, birth=day(birth), **values)


def place(number, home, who, relation, since, *, registered=True, living=True):
    return Membership(
        id=number,
        household=home,
        person=who,
        relation=relation,
        registered=registered,
        living=living,
        since=day(since),
    )


@pytest.fixture
def book():
    rows = [
        person(FATHER, "周文静", "1", "1980-03-05", marital="20"),
        person(MOTHER, "李梅", "2", "1982-07-15", marital="20"),
        person(CHILD, "周小满", "1", "2016-09-01"),
        person(NEIGHBOUR, "李老太", "2", "1949"),
        person(DEAD, "王大爷", "1", "1940-01-01", died_on=day("2024-02-01")),
        person(MISSING, "陈飞", "1", "1990-01-01", missing_since=day("2025-01-01")),
        person(TENANT, "孙租户", "1", "1995-01-01", registration=Registration.UNKNOWN),
        Household(id=HOME, address="和平路12号502室"),
        Household(id=NEXT_DOOR, address="和平路12号501室"),
        Household(id=CLOSED, address="光明街1号", closed_on=day("2024-02-01")),
        Household(id=LET, address="光明街2号"),
        place(1, HOME, FATHER, HEAD, "2015-05-01"),
        place(2, HOME, MOTHER, "12", "2015-05-01"),
        place(3, HOME, CHILD, "22", "2016-09-01"),
        place(4, NEXT_DOOR, NEIGHBOUR, HEAD, "2020-01-01"),
        place(5, NEXT_DOOR, MISSING, "97", "2020-01-01"),
        place(6, LET, TENANT, HEAD, "2024-01-01", registered=False),
        Tag(id=1, person=FATHER, code="veteran", since=day("2020-01-01")),
        Benefit(id=1, person=NEIGHBOUR, kind="dibao", since=day("2023")),
    ]
    last = {(Table.PERSON, FATHER, "name"): day("2026-09-10")}
    return Book(rows, last, {(TENANT, "living"): day("2024-06-01")})


def new_home():
    return NewHousehold(building="光明街", room="3号", address="光明街3号")


def child(birth="2026-09-01"):
    return Joining(person=NewPerson(name="周新", birth=day(birth)), relation="20")


def settled(home, **relations):
    return (Settlement(household=home, relations={int(k[1:]): v for k, v in relations.items()}),)


def joining(who, relation="97", **uses):
    return Joining(person=who, relation=relation, **uses)


IMPOSSIBLE = [
    ("event-in-future", lambda: events.Missing(**on("2026-10-01"), person=FATHER)),
    ("event-in-future", lambda: events.Missing(**on(told=dt.date(2026, 12, 1)), person=FATHER)),
    ("told-before-event", lambda: events.Missing(**on(told=dt.date(2026, 8, 1)), person=FATHER)),
    ("event-before-birth", lambda: events.Missing(**on("2016-08"), person=CHILD)),
    ("event-after-death", lambda: events.Missing(**on(), person=DEAD)),
    ("person-is-dead", lambda: events.Missing(**on("2024-01-01"), person=DEAD)),
    ("unknown-person", lambda: events.Missing(**on(), person=99)),
    ("already-missing", lambda: events.Missing(**on(), person=MISSING)),
    ("not-missing", lambda: events.Found(**on(), person=FATHER)),
    ("unknown-household", lambda: events.ChangeHead(**on(), household=99)),
    ("household-closed", lambda: events.Birth(**on(), household=CLOSED, child=child())),
    ("birth-day-differs", lambda: events.Birth(**on("2026-09-02"), household=HOME, child=child())),
    ("child-already-known", lambda: events.Birth(**on(), household=HOME, child=joining(CHILD))),
    (
        "parent-of-other-sex",
        lambda: events.Birth(**on(), household=HOME, child=child(), mother=FATHER),
    ),
    (
        "event-before-head",
        lambda: events.Birth(**on("2014-01-01"), household=HOME, child=child("2014-01-01")),
    ),
    ("event-without-people", lambda: events.Establish(**on(), household=new_home(), members=())),
    (
        "household-without-head",
        lambda: events.Establish(
            **on(), household=new_home(), members=(joining(NewPerson(name="吴一"), "20"),)
        ),
    ),
    (
        "two-heads",
        lambda: events.MoveIn(
            **on(), household=HOME, members=(joining(NewPerson(name="吴一"), HEAD),)
        ),
    ),
    (
        "registered-twice",
        lambda: events.MoveIn(**on(), household=HOME, members=(joining(NEIGHBOUR, living=False),)),
    ),
    (
        "living-twice",
        lambda: events.MoveIn(
            **on(), household=HOME, members=(joining(NEIGHBOUR, registered=False),)
        ),
    ),
    (
        "membership-without-use",
        lambda: events.MoveIn(
            **on(),
            household=HOME,
            members=(joining(NewPerson(name="吴一"), registered=False, living=False),),
        ),
    ),
    (
        "member-twice",
        lambda: events.MoveIn(**on(), household=LET, members=(joining(TENANT, living=False),)),
    ),
    ("tenant-registered", lambda: events.RentIn(**on(), household=LET, members=(joining(CHILD),))),
    (
        "split-takes-all",
        lambda: events.Split(**on(), household=LET, into=new_home(), relations={TENANT: HEAD}),
    ),
    (
        "not-a-member",
        lambda: events.Split(**on(), household=HOME, into=new_home(), relations={NEIGHBOUR: HEAD}),
    ),
    (
        "event-without-people",
        lambda: events.Split(**on(), household=HOME, into=new_home(), relations={}),
    ),
    (
        "relations-missing",
        lambda: events.Split(**on(), household=HOME, into=new_home(), relations={FATHER: HEAD}),
    ),
    ("same-household", lambda: events.Merge(**on(), household=HOME, into=HOME, relations={})),
    (
        "relations-missing",
        lambda: events.Merge(**on(), household=LET, into=HOME, relations={TENANT: ""}),
    ),
    ("relations-missing", lambda: events.ChangeHead(**on(), household=HOME)),
    (
        "relations-missing",
        lambda: events.ChangeHead(
            **on(), household=HOME, settlements=settled(HOME, p2=HEAD, p1="11")
        ),
    ),
    (
        "two-heads",
        lambda: events.ChangeHead(
            **on(), household=HOME, settlements=settled(HOME, p1=HEAD, p2=HEAD, p3="22")
        ),
    ),
    ("relations-missing", lambda: events.Death(**on(), person=FATHER)),
    ("event-before-membership", lambda: events.MoveOut(**on("2019-05-01"), people=(NEIGHBOUR,))),
    (
        "not-living-here",
        lambda: events.MoveOut(**on(), people=(TENANT,), leaving=Leaving.REGISTERED),
    ),
    ("event-without-people", lambda: events.MoveOut(**on(), people=())),
    (
        "event-before-last-move",
        lambda: events.ChangeHead(
            **on("2024-03-01"), household=LET, settlements=settled(LET, p7=HEAD)
        ),
    ),
    ("not-registered-here", lambda: events.Separation(**on(), person=TENANT)),
    ("lives-there-already", lambda: events.Separation(**on(), person=FATHER, living_in=HOME)),
    ("relations-missing", lambda: events.Separation(**on(), person=CHILD, living_in=NEXT_DOOR)),
    ("same-person", lambda: events.Marriage(**on(), person=MISSING, spouse=MISSING)),
    ("already-married", lambda: events.Marriage(**on(), person=FATHER, spouse=NEIGHBOUR)),
    ("nothing-to-change", lambda: events.Details(**on(), person=FATHER, values={})),
    ("later-change-exists", lambda: events.Details(**on(), person=FATHER, values={"name": "周"})),
    ("event-without-people", lambda: events.Details(**on(), values={"phone": "1"})),
    ("tag-already", lambda: events.TagStart(**on(), person=FATHER, tag="veteran")),
    ("tag-unknown", lambda: events.TagStop(**on(), person=FATHER, tag="alone")),
    ("event-before-start", lambda: events.TagStop(**on("2019-01"), person=FATHER, tag="veteran")),
    ("benefit-already", lambda: events.BenefitStart(**on(), person=NEIGHBOUR, benefit="dibao")),
    ("benefit-unknown", lambda: events.BenefitStop(**on(), person=FATHER, benefit="dibao")),
]


@pytest.mark.parametrize(("code", "event"), IMPOSSIBLE)
def test_what_cannot_have_happened_is_refused_with_its_code(book, code, event):
    with pytest.raises(RuleViolation) as refused:
        plan(event(), book, TODAY)
    assert refused.value.code == code


ASKED = [
    (Doubt.LAST_MEMBER_LEAVES, lambda: events.MoveOut(**on(), people=(TENANT,))),
    (
        Doubt.HEAD_IS_CHILD,
        lambda: events.ChangeHead(
            **on(), household=HOME, settlements=settled(HOME, p3=HEAD, p1="51", p2="52")
        ),
    ),
    (
        Doubt.RELATION_AGAINST_SEX,
        lambda: events.ChangeHead(
            **on(), household=HOME, settlements=settled(HOME, p2=HEAD, p1="12", p3="22")
        ),
    ),
    (
        Doubt.TWO_SPOUSES,
        lambda: events.MoveIn(
            **on(), household=HOME, members=(joining(NewPerson(name="吴一", sex="2"), "12"),)
        ),
    ),
    (
        Doubt.PARENT_TOO_YOUNG,
        lambda: events.Birth(**on(), household=HOME, child=child(), father=CHILD),
    ),
    (Doubt.UNDER_MARRIAGE_AGE, lambda: events.Marriage(**on(), person=CHILD, spouse=NEIGHBOUR)),
    (Doubt.NOT_MARRIED, lambda: events.Divorce(**on(), person=NEIGHBOUR)),
]


@pytest.mark.parametrize(("doubt", "event"), ASKED)
def test_what_is_only_unlikely_is_asked(book, doubt, event):
    assert doubt in {one.doubt for one in plan(event(), book, TODAY).questions}


def test_an_ordinary_event_asks_nothing(book):
    assert plan(events.Birth(**on(), household=HOME, child=child()), book, TODAY).questions == ()


def test_a_widow_is_widowed_and_marks_of_the_dead_end(book):
    relations = settled(HOME, p2=HEAD, p3="22")
    planned = plan(events.Death(**on(), person=FATHER, settlements=relations), book, TODAY)
    done = {(one.table, one.row, one.field): one.after for one in planned.changes}
    assert done[Table.PERSON, MOTHER, "marital"] == "30"
    assert done[Table.TAG, 1, "until"] == "2026-09-01"
    assert done[Table.PERSON, FATHER, "registration"] == "cancelled"


def test_a_house_left_by_all_but_one_has_the_last_one_as_head(book):
    planned = plan(events.Death(**on(), person=NEIGHBOUR), book, TODAY)
    opened = [one.values for one in planned.changes if one.values and one.table is Table.MEMBERSHIP]
    assert [(one["person"], one["relation"]) for one in opened] == [(MISSING, HEAD)]


RELATIVES = st.builds(
    Relative,
    person=st.just(0),
    relation=st.sampled_from(["10", "11", "12", "20", "22", "28", "30", "38", "41", "51", "52"]),
    sex=st.sampled_from(["", "1", "2"]),
    birth=st.none() | st.builds(PartialDate, year=st.integers(1930, 2026)),
)


@given(st.lists(RELATIVES, min_size=1, max_size=6), st.data())
def test_suggestions_name_one_head_and_fit_the_sex_of_each(others, data):
    members = [Relative(person=1, relation=HEAD, sex="1", birth=PartialDate(year=1960))]
    for number, one in enumerate(others, start=2):
        sex = one.sex if fits(one.relation, one.sex) else ""
        members.append(Relative(person=number, relation=one.relation, sex=sex, birth=one.birth))
    head = data.draw(st.sampled_from([one.person for one in members]))
    found = suggest(members, head)
    assert found.keys() == {one.person for one in members}
    assert [who for who, code in found.items() if code == HEAD] == [head]
    assert all(fits(found[one.person], one.sex) for one in members if found[one.person])


@pytest.mark.parametrize(
    ("head_is", "sex_there", "wife", "son", "mother", "lodger"),
    [
        ("20", "1", "38", "41", "12", "99"),
        ("20", "2", "38", "43", "", "99"),
        ("30", "2", "28", "43", "", "99"),
        ("51", "1", "52", "70", "62", "99"),
        ("55", "1", "56", "", "", "99"),
        ("70", "1", "", "", "52", "99"),
        ("99", "1", "", "", "", "99"),
        ("97", "1", None, None, None, None),
    ],
)
def test_who_joins_follows_his_head(head_is, sex_there, wife, son, mother, lodger):
    female_head = head_is == "30"
    members = [
        Relative(person=1, relation=HEAD, sex="2" if female_head else "1"),
        Relative(person=2, relation="10", sex="1" if female_head else "2"),
        Relative(person=3, relation="20", sex="1", birth=PartialDate.parse("2005")),
        Relative(person=4, relation="52", sex="2"),
        Relative(person=5, relation="99", sex="1"),
    ]
    found = suggest_joining(members, head_is, sex_there)
    assert [found.get(person) for person in (2, 3, 4, 5)] == [wife, son, mother, lodger]
    assert 1 not in found
