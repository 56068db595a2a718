"""Appointments: never in the past, nobody twice in one hour, each with what came of it."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest

from hall_app.domain.appointments import AppointmentState, NewAppointment, Where, read_time
from hall_app.services.commands import Applicant
from hall_app.storage import absences
from hall_app.support.errors import RuleViolation, StaleRecord
from hall_app.ui.errors import explain

MONDAY = dt.date(2026, 9, 21)
NINE = dt.time(9, 30)


def booked(app, operator, **changes):
    told = {
        "name": "周文静",
        "phone": "13800006021",
        "item_code": "LD02",
        "day": MONDAY,
        "start": NINE,
    }
    return app.services.appointments.book(NewAppointment(**{**told, **changes}), operator)


def test_a_call_books_an_hour_of_the_clerk_with_number_and_masked_phone(desk_app, clerk):
    one = booked(desk_app, clerk)
    assert one.number == "BHC-Y20260918-001"
    assert (one.day, one.start, one.end) == (MONDAY, NINE, dt.time(10, 30))
    assert (one.phone_masked, one.item_title) == ("138****6021", "就业创业证")
    assert (one.clerk_id, one.out_of_hours, one.channel) == (clerk.account_id, False, "phone")
    assert desk_app.services.appointments.from_day(MONDAY, clerk) == (one,)
    assert desk_app.services.appointments.from_day(dt.date(2026, 9, 22), clerk) == ()


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"day": dt.date(2026, 9, 17)}, "day"),
        ({"day": dt.date(2026, 9, 18), "start": dt.time(10, 30)}, "start"),
    ],
)
def test_an_appointment_in_the_past_gets_one_sentence(desk_app, clerk, changes, field, dressed_app):
    with pytest.raises(RuleViolation, match="appointment-past") as refused:
        booked(desk_app, clerk, **changes)
    assert refused.value.fields == (field,)
    day = "{0.year}年{0.month}月{0.day}日".format(changes["day"])
    said = explain(refused.value)
    assert said.headline.strip() == f"{day} {changes.get('start', NINE):%H:%M} 已经过了。"
    assert said.advice == "请选晚一点的日期或时间。"


@pytest.mark.parametrize("start", [dt.time(9, 30), dt.time(8, 31), dt.time(10, 29)])
def test_one_clerk_is_not_booked_twice_in_an_hour_and_the_sentence_names_it(
    desk_app, clerk, start, dressed_app
):
    booked(desk_app, clerk)
    with pytest.raises(RuleViolation, match="appointment-taken") as refused:
        booked(desk_app, clerk, name="孙丽华", start=start)
    assert refused.value.fields == ("start",)
    assert explain(refused.value).headline.strip() == (
        f"{clerk.name} 2026年9月21日 09:30 已经有预约了。"
    )
    assert len(desk_app.services.appointments.from_day(MONDAY, clerk)) == 1


def test_the_hour_before_and_after_and_another_colleague_are_free(desk_app, clerk, head):
    booked(desk_app, clerk)
    assert booked(desk_app, clerk, start=dt.time(8, 30)).out_of_hours
    assert not booked(desk_app, clerk, start=dt.time(10, 30)).out_of_hours
    assert booked(desk_app, clerk, clerk=head.account_id).clerk == head.name


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"name": " "}, "appointment-name-missing"),
        ({"item_code": ""}, "appointment-matter-missing"),
        ({"where": Where.HOME}, "appointment-address-missing"),
        ({"day": dt.date(2062, 9, 21)}, "appointment-too-far"),
        ({"item_code": "XX99"}, "unknown-item"),
        ({"channel": "smoke"}, "unknown-code"),
        ({"clerk": 99}, "unknown-colleague"),
        ({"matter": "长" * 501}, "text-too-long"),
    ],
)
def test_what_is_missing_or_unknown_books_nothing(desk_app, clerk, changes, code):
    with pytest.raises(RuleViolation, match=code):
        booked(desk_app, clerk, **changes)
    assert desk_app.services.appointments.from_day(MONDAY, clerk) == ()
    assert booked(desk_app, clerk).number.endswith("-001")


def test_a_rest_day_and_an_evening_are_out_of_hours_and_a_worked_sunday_is_not(desk_app, clerk):
    assert booked(desk_app, clerk, day=dt.date(2026, 9, 19)).out_of_hours
    assert not booked(desk_app, clerk, day=dt.date(2026, 9, 20)).out_of_hours
    assert booked(desk_app, clerk, start=dt.time(19)).out_of_hours


def test_a_person_of_the_archive_brings_phone_address_and_id(desk_app, clerk):
    wanted = Applicant(
        name="周文静",
        id_kind="resident",
        id_number="119999199004182063",
        phone="13800006021",
        address="滨河路18号601室",
    )
    desk_app.services.people.register(wanted, clerk)
    person = desk_app.services.search.find("周文静", clerk).people[0]
    one = booked(desk_app, clerk, person_id=person.resident_id, name="", phone="", where=Where.HOME)
    assert (one.name, one.phone_masked) == ("周文静", person.phone_masked)
    assert one.id_masked == person.id_masked
    assert one.address == person.address


def test_who_is_away_that_day_is_served_by_the_cover_or_not_at_all(desk_app, clerk, head):
    with desk_app.archive.transaction():
        absences.add(desk_app.archive, clerk.account_id, head.account_id, MONDAY, MONDAY, "年假")
    assert booked(desk_app, clerk).clerk == head.name
    with pytest.raises(RuleViolation, match="appointment-taken"):
        booked(desk_app, head)
    tuesday = MONDAY + dt.timedelta(days=1)
    with desk_app.archive.transaction():
        absences.add(desk_app.archive, clerk.account_id, None, tuesday, tuesday, "病假")
    with pytest.raises(RuleViolation, match="colleague-absent"):
        booked(desk_app, clerk, day=tuesday)


def test_moving_and_cancelling_leave_lines_and_free_the_hour(desk_app, clerk):
    service = desk_app.services.appointments
    one = booked(desk_app, clerk)
    moved = service.move(
        one.appointment_id, one.version, (MONDAY, dt.time(10)), clerk, reason="家里有事"
    )
    assert moved.start == dt.time(10)
    with pytest.raises(StaleRecord, match="appointment-changed"):
        service.cancel(one.appointment_id, one.version, "不来了", clerk)
    with pytest.raises(RuleViolation, match="reason-needed"):
        service.cancel(one.appointment_id, moved.version, " ", clerk)
    gone = service.cancel(one.appointment_id, moved.version, "不来了", clerk)
    assert gone.state is AppointmentState.CANCELLED
    lines = [(line.act, line.words) for line in service.notes(one.appointment_id, clerk)]
    assert lines == [
        ("move", "2026-09-21 09:30 → 2026-09-21 10:00 家里有事"),
        ("cancelled", "不来了"),
    ]
    assert booked(desk_app, clerk, start=dt.time(10)).number.endswith("-002")
    with pytest.raises(StaleRecord, match="appointment-changed"):
        service.came(one.appointment_id, gone.version, clerk)


def test_nobody_is_missed_before_the_hour(desk_app, clerk, clock):
    service = desk_app.services.appointments
    one = booked(desk_app, clerk, day=dt.date(2026, 9, 18), start=dt.time(11))
    assert service.waiting_today(clerk) == 1
    with pytest.raises(RuleViolation, match="appointment-not-begun"):
        service.missed(one.appointment_id, one.version, clerk)
    clock.advance(dt.timedelta(hours=1))
    assert service.missed(one.appointment_id, one.version, clerk).state is AppointmentState.NO_SHOW
    assert service.waiting_today(clerk) == 0


def test_the_whole_phone_is_seen_only_with_a_trace(desk_app, clerk):
    one = booked(desk_app, clerk)
    assert desk_app.services.appointments.reveal_phone(one.appointment_id, clerk) == "13800006021"
    rows = desk_app.archive.rows(
        'SELECT "kind", "subject", "account_id" FROM "journal" ORDER BY "id" DESC LIMIT 1'
    )
    assert rows[0] == ("reveal-phone", f"appointment {one.number}", clerk.account_id)
    auditor = dataclasses.replace(clerk, roles=frozenset({"auditor"}))
    with pytest.raises(RuleViolation, match="not-permitted"):
        desk_app.services.appointments.from_day(MONDAY, auditor)


def test_why_an_appointment_is_moved_fits_its_slip(desk_app, clerk):
    one = booked(desk_app, clerk)
    service = desk_app.services.appointments
    to = (MONDAY, dt.time(10))
    with pytest.raises(RuleViolation, match="text-too-long"):
        service.move(one.appointment_id, one.version, to, clerk, reason="长" * 2000)
    service.move(one.appointment_id, one.version, to, clerk, reason="孩子\x07  生病")
    assert service.notes(one.appointment_id, clerk)[-1].words.endswith("10:00 孩子 生病")


def test_the_slip_carries_masked_numbers_the_papers_and_the_changes(desk_app, clerk):
    one = booked(desk_app, clerk)
    service = desk_app.services.appointments
    service.move(one.appointment_id, one.version, (MONDAY, dt.time(10)), clerk)
    job = service.print(one.appointment_id, clerk)
    content = desk_app.services.prints.job(job, clerk).content["appointment"]
    assert content["phone"] == "138****6021"
    assert content["hour"] == "10:00—11:00"
    assert content["day"] == "2026年9月21日（星期一）"
    assert "居民身份证" in content["bring"]
    assert "改期 2026-09-21 09:30 → 2026-09-21 10:00" in content["notes"]
    assert desk_app.services.print_queue.preview(job, clerk).result().startswith(b"%PDF")


@pytest.mark.parametrize(
    ("typed", "time"),
    [("930", "09:30"), ("0930", "09:30"), ("9:30", "09:30"), ("9", "09:00"), ("9点30", "09:30")],
)
def test_an_hour_is_read_in_any_usual_way(typed, time):
    assert read_time(typed).strftime("%H:%M") == time


@pytest.mark.parametrize("typed", ["", "morgen", "25", "999", "12345"])
def test_what_is_no_hour_is_said(typed):
    with pytest.raises(RuleViolation, match="time-unreadable"):
        read_time(typed)
