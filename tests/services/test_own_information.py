"""What is held about a person besides the household archive: all of it stands on his paper."""

from __future__ import annotations

import datetime as dt

import pytest
from flow_acts import act, begun

from hall_app.domain.appointments import NewAppointment
from hall_app.domain.contacts import ContactKind, NewContact
from hall_app.domain.ratings import NewRating
from hall_app.services.commands import Applicant

NUMBER, PHONE = "119999199004182063", "13800006021"


@pytest.fixture
def person(desk_app, clerk):
    """The person of the archive whose case was handed out."""
    who = Applicant(name="周文静", id_kind="resident", id_number=NUMBER, phone=PHONE)
    desk_app.services.people.register(who, clerk)
    person_id = desk_app.services.search.find("周文静", clerk).people[0].resident_id
    number = begun(desk_app, clerk, applicant=Applicant(resident_id=person_id))
    for name, values in (
        ("decide", {"decision": "granted", "result": "就业创业证"}),
        ("finish", {}),
        ("hand-out", {"collector": "applicant"}),
    ):
        act(desk_app, clerk, number, name, **values)
    return number, person_id


def own(app, person_id, operator, **more):
    (job,) = app.services.household_papers.own_information(person_id, operator, **more)
    return app.services.prints.job(job, operator).content


def desk_things(app, person_id, operator):
    booked = app.services.appointments.book(
        NewAppointment(
            person_id=person_id,
            phone=PHONE,
            matter=f"问社保，电话 {PHONE}",
            day=dt.date(2026, 9, 21),
            start=dt.time(9, 30),
        ),
        operator,
    )
    asked = app.services.contacts.record(
        NewContact(
            kind=ContactKind.WISH, resident_id=person_id, phone=PHONE, matter="楼道堆放杂物"
        ),
        operator,
    )
    return booked, asked


def test_appointments_and_first_asked_records_are_told_masked_and_whole(
    desk_app, clerk, head, person
):
    _, person_id = person
    assert own(desk_app, person_id, clerk)["appointments"] == []
    booked, asked = desk_things(desk_app, person_id, clerk)
    desk_app.services.appointments.reveal_phone(booked.appointment_id, clerk)
    desk_app.services.contacts.reveal(asked.contact_id, clerk)
    told = own(desk_app, person_id, clerk)
    (one,), (two,) = told["appointments"], told["contacts_of_person"]
    assert (one["number"], one["at"]) == (booked.number, "2026年9月21日\n09:30")
    assert (one["state"], one["by"]) == ("已预约", clerk.name)
    assert (two["number"], two["matter"]) == (asked.number, "诉求：楼道堆放杂物")
    assert two["result"] == f"办理中，由{clerk.name}承办"
    assert PHONE not in str(told)
    assert [row["what"] for row in told["looks"]].count("查看电话") == 2
    whole = own(desk_app, person_id, head, unmasked_reason="本人查询")
    assert whole["appointments"][0]["reach"] == f"{PHONE}，窗口"
    assert whole["contacts_of_person"][0]["reach"].startswith(PHONE)


def test_a_signed_slip_is_told_by_the_head_and_never_by_who_is_rated(desk_app, clerk, head, person):
    number, person_id = person
    before = own(desk_app, person_id, clerk)["ratings"]
    desk_app.services.ratings.enter(
        NewRating(case_number=number, grade=4, aspects=(5, None, None, None), words="等太久"), head
    )
    assert own(desk_app, person_id, clerk)["ratings"] == before
    assert before[0]["result"] == "需要时请站负责人打印"
    (slip,) = own(desk_app, person_id, head)["ratings"]
    assert (slip["number"], slip["words"]) == (number, "等太久")
    assert (slip["grade"], slip["result"]) == ("不满意\n速度非常不满意", "待回访")


def test_an_anonymous_slip_is_nobodys(desk_app, head, person):
    number, person_id = person
    slip = NewRating(case_number=number, grade=5, anonymous=True)
    desk_app.services.ratings.enter(slip, head)
    assert own(desk_app, person_id, head)["ratings"] == []


def test_a_head_who_is_rated_is_sent_to_another_head(desk_app, clerk, head, person):
    number, person_id = person
    desk_app.services.ratings.enter(NewRating(case_number=number, grade=4), head)
    sql = 'UPDATE "rating" SET "rated_id" = ?'
    desk_app.archive.rows(sql, (head.account_id,))
    (line,) = own(desk_app, person_id, head)["ratings"]
    assert (line["grade"], line["result"]) == ("", "需要时请另一位站负责人打印")


def test_what_stands_under_a_merged_entry_is_told_too(desk_app, clerk, head, person):
    number, gone = person
    booked, asked = desk_things(desk_app, gone, clerk)
    desk_app.services.people.register(Applicant(name="周文婧", phone="13800006022"), clerk)
    kept = desk_app.services.search.find("周文婧", clerk).people[0].resident_id
    desk_app.services.duplicates.merge(kept, gone, "", clerk)
    told = own(desk_app, kept, clerk)
    assert told["events"][0]["kind"] == "合并重复登记"
    for table, wanted in (
        ("cases", number),
        ("appointments", booked.number),
        ("contacts_of_person", asked.number),
    ):
        assert [row["number"] for row in told[table]] == [wanted]
