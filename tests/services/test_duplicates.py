"""Two people who are one: merged by hand, parted again exactly, told apart for good."""

from __future__ import annotations

import datetime as dt

import pytest
from window_acts import accept

from hall_app.domain.dates import PartialDate
from hall_app.domain.duplicates import Sign
from hall_app.domain.households import events
from hall_app.domain.households.events import EventKind, Joining, NewHousehold, NewPerson
from hall_app.services.commands import Applicant
from hall_app.support.errors import RuleViolation

TODAY = dt.date(2026, 9, 18)
TABLES = ("resident", "membership", "tag", "benefit", "search_key", "household")


@pytest.fixture
def service(desk_app):
    return desk_app.services.duplicates


def on(text):
    return {"on": PartialDate.parse(text), "told_on": TODAY}


def family(services, clerk, room, *members):
    """Put people into a home of their own; return the household and their ids."""
    done = services.households.record(
        events.Establish(
            **on("2020-05-01"),
            household=NewHousehold(building="和平路12号", room=room, address=f"和平路12号{room}"),
            members=tuple(
                Joining(
                    person=NewPerson(
                        name=name,
                        sex=sex,
                        birth=PartialDate.parse(birth),
                        id_number=number,
                        phone=phone,
                    ),
                    relation=relation,
                )
                for name, sex, birth, number, phone, relation in members
            ),
        ),
        clerk,
    )
    return done.households[0], done.people


def dump(archive):
    """Return every row that a merge can touch, without the counters of changes."""
    found = {}
    for table in TABLES:
        names = [row[1] for row in archive.rows(f'PRAGMA table_info("{table}")')]
        kept = ", ".join(f'"{name}"' for name in names if name not in ("version",))
        found[table] = sorted(map(repr, archive.rows(f'SELECT {kept} FROM "{table}"')))
    return found


@pytest.fixture
def couple(desk_app, clerk):
    """王秀英 with her husband and number, and 汪秀瑛 alone next door, with tag and benefit."""
    services = desk_app.services
    home, (husband, kept) = family(
        services,
        clerk,
        "3单元502室",
        ("周文静", "1", "1947-03-05", "", "13800000001", "02"),
        ("王秀英", "2", "1949-03-10", "119999194903100014", "", "12"),
    )
    other, (gone,) = family(
        services, clerk, "3单元503室", ("汪秀瑛", "2", "1949-03-10", "", "13900000002", "02")
    )
    services.households.record(events.TagStart(**on("2026-01-05"), person=gone, tag="独居"), clerk)
    services.households.record(
        events.BenefitStart(**on("2026-01-05"), person=gone, benefit="高龄津贴", amount=50_000),
        clerk,
    )
    return home, other, husband, kept, gone


def matter(desk_app, clerk, applicant):
    """Accept a matter of somebody and return its number."""
    draft = f"d{len(desk_app.archive.rows('SELECT 1 FROM hall_case'))}"
    return accept(desk_app, clerk, draft, applicant=applicant).number


def cases_of(desk_app, resident):
    sql = 'SELECT "number" FROM "hall_case" WHERE "resident_id" = ? ORDER BY "number"'
    return [row[0] for row in desk_app.archive.rows(sql, (resident,))]


def papers_of(desk_app):
    return desk_app.archive.rows(
        'SELECT "id", "case_id", "form_id", "values" FROM "print_job" ORDER BY "id"'
    )


def test_a_merge_keeps_both_histories_and_the_cases_of_both(desk_app, service, clerk, couple):
    home, other, _, kept, gone = couple
    mine = matter(desk_app, clerk, Applicant(resident_id=kept))
    theirs = matter(desk_app, clerk, Applicant(resident_id=gone))
    service.merge(kept, gone, "", clerk)
    services = desk_app.services
    shown = services.households.household(home, clerk)
    assert {one.number for one in shown.cases} == {mine, theirs}
    member = next(one for one in shown.members if one.person_id == kept)
    assert [one.code for one in member.tags if not one.automatic] == ["独居"]
    assert [one.kind for one in member.benefits] == ["高龄津贴"]
    assert services.people.card(gone, clerk).resident_id == kept
    assert services.people.card(gone, clerk).has_phone
    assert services.households.of_person(gone, clerk) == home
    assert services.households.household(other, clerk).members == ()
    newest, *_ = services.households.events_of_person(kept, clerk)
    assert newest.kind is EventKind.SAME_PERSON
    before = services.households.household(other, clerk, on=dt.date(2026, 9, 17))
    assert [one.name for one in before.members] == ["汪秀瑛"]


def test_whoever_was_merged_is_found_under_both_names_as_the_one_kept(
    desk_app, service, clerk, couple
):
    *_, kept, gone = couple
    service.merge(kept, gone, "", clerk)
    find = desk_app.services.search.find
    for typed in ("王秀英", "汪秀瑛", "13900000002", "0014"):
        found = find(typed, clerk).people
        assert [one.resident_id for one in found] == [kept], typed
        assert found[0].name == "王秀英"


def test_a_new_matter_of_somebody_merged_stands_under_the_one_kept(
    desk_app, service, clerk, couple
):
    *_, kept, gone = couple
    service.merge(kept, gone, "", clerk)
    number = matter(desk_app, clerk, Applicant(resident_id=gone))
    assert cases_of(desk_app, kept) == [number]
    assert cases_of(desk_app, gone) == []


def test_parting_restores_both_with_all_cases_and_papers(desk_app, service, clerk, head, couple):
    *_, kept, gone = couple
    mine = matter(desk_app, clerk, Applicant(resident_id=kept))
    theirs = matter(desk_app, clerk, Applicant(resident_id=gone))
    before, papers = dump(desk_app.archive), papers_of(desk_app)
    done = service.merge(kept, gone, "", clerk)
    assert dump(desk_app.archive) != before
    assert [one.event_id for one in service.merges(clerk)] == [done.event_id]
    later = matter(desk_app, clerk, Applicant(resident_id=kept))
    service.part(done.event_id, "是两个人", clerk)
    assert dump(desk_app.archive) == before
    assert cases_of(desk_app, kept) == sorted([mine, later])
    assert cases_of(desk_app, gone) == [theirs]
    assert papers_of(desk_app)[: len(papers)] == papers
    assert service.merges(clerk) == ()
    assert desk_app.services.backups.verify(head).faults == ()


def test_the_number_of_an_entry_that_was_merged_stays_taken(desk_app, service, clerk, couple):
    *_, kept, gone = couple
    service.merge(gone, kept, "", clerk)
    people = desk_app.services.people
    number = "119999194903100014"
    assert [one.resident_id for one in people.same_id_number(number, clerk)] == [gone]
    with pytest.raises(RuleViolation, match="id-number-taken"):
        people.register(Applicant(name="王秀英", id_number=number), clerk)


def test_a_case_on_record_is_not_touched_by_a_merge(desk_app, service, clerk, head, couple):
    *_, kept, gone = couple
    matter(desk_app, clerk, Applicant(resident_id=gone))
    service.merge(kept, gone, "", clerk)
    assert desk_app.services.backups.verify(head).faults == ()


def test_the_head_of_a_family_stays_head_when_the_other_entry_was_the_head(
    desk_app, service, clerk
):
    services = desk_app.services
    home, (head, wife) = family(
        services,
        clerk,
        "1单元101室",
        ("陈国栋", "1", "1960-02-01", "", "", "02"),
        ("李梅", "2", "1962-07-15", "", "", "12"),
    )
    kept = services.people.register(
        Applicant(
            name="陈国栋", birth=dt.date(1960, 2, 1), sex="1", id_number="11999919600201003X"
        ),
        clerk,
    )
    service.merge(kept, head, "", clerk)
    members = services.households.household(home, clerk).members
    assert [(one.person_id, one.relation) for one in members] == [(kept, "02"), (wife, "12")]


def test_two_entries_in_one_household_become_one_member(desk_app, service, clerk):
    services = desk_app.services
    home, (first, second, wife) = family(
        services,
        clerk,
        "1单元102室",
        ("陈国栋", "1", "1960-02-01", "", "", "02"),
        ("陈国東", "1", "1960-02-01", "11999919600201003X", "", "97"),
        ("李梅", "2", "1962-07-15", "", "", "12"),
    )
    service.merge(second, first, "", clerk)
    members = services.households.household(home, clerk).members
    assert [(one.person_id, one.relation) for one in members] == [(second, "02"), (wife, "12")]


def test_numbers_that_speak_against_it_ask_for_a_reason(desk_app, service, clerk):
    services = desk_app.services
    first = services.people.register(
        Applicant(name="刘伟", sex="1", id_number="119999196002010030"), clerk
    )
    second = services.people.register(
        Applicant(name="刘伟", sex="1", id_number="119999197105120016"), clerk
    )
    with pytest.raises(RuleViolation, match="merge-reason-missing"):
        service.merge(first, second, " ", clerk)
    service.merge(first, second, "本人证实旧号登记错误", clerk)


def test_somebody_merged_cannot_be_merged_again_nor_changed(desk_app, service, clerk, couple):
    *_, husband, kept, gone = couple
    service.merge(kept, gone, "", clerk)
    with pytest.raises(RuleViolation, match="person-merged"):
        service.merge(husband, gone, "两个号", clerk)
    with pytest.raises(RuleViolation, match="person-merged"):
        desk_app.services.households.record(
            events.Correction(**on("2026-09-18"), person=gone, values={"phone": "1"}), clerk
        )


def test_merges_build_a_chain_that_comes_apart_from_its_end(desk_app, service, clerk, couple):
    *_, kept, gone = couple
    third = desk_app.services.people.register(
        Applicant(name="王秀英", birth=dt.date(1949, 3, 10), sex="2"), clerk
    )
    first = service.merge(kept, gone, "", clerk)
    second = service.merge(third, kept, "", clerk)
    assert desk_app.services.people.card(gone, clerk).resident_id == third
    with pytest.raises(RuleViolation, match="event-built-on"):
        service.part(first.event_id, "错了", clerk)
    service.part(second.event_id, "错了", clerk)
    assert desk_app.services.people.card(gone, clerk).resident_id == kept
    service.part(first.event_id, "错了", clerk)
    assert desk_app.services.people.card(gone, clerk).resident_id == gone


def test_a_pair_told_apart_is_not_offered_again_until_it_is_asked_for(service, clerk, couple):
    *_, kept, gone = couple
    offered = service.hunt(clerk)
    assert [(one.first.resident_id, one.second.resident_id) for one in offered] == [(kept, gone)]
    assert {Sign.SAME_SOUND, Sign.SAME_BIRTH} <= set(offered[0].signs)
    service.tell_apart(gone, kept, "两姐妹", clerk)
    assert service.hunt(clerk) == ()
    service.offer_again(kept, gone, clerk)
    assert len(service.hunt(clerk)) == 1


def test_the_hunt_changes_nothing(desk_app, service, clerk, couple):
    before = dump(desk_app.archive)
    service.hunt(clerk)
    assert dump(desk_app.archive) == before
    assert service.merges(clerk) == ()


def test_somebody_like_the_one_typed_is_suggested(service, clerk, couple):
    *_, kept, gone = couple
    typed = Applicant(name="汪秀英", birth=dt.date(1949, 3, 10))
    assert {one.first.resident_id for one in service.alike(typed, clerk)} == {kept, gone}
    near = Applicant(name="王秀英", address="和平路十二号3-502")
    assert [one.first.resident_id for one in service.alike(near, clerk)] == [kept]
    assert service.alike(Applicant(name="王秀英"), clerk) == ()
    assert service.alike(Applicant(name=""), clerk) == ()
