"""What was taken on paper during an outage: real time, told time, due date and number."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest
from flow_acts import act, begun, page
from window_acts import accept, intake, ticks

from hall_app.domain.flow.states import ActKind, CaseState
from hall_app.domain.late import LateEntry, read_moment
from hall_app.domain.materials import MaterialState
from hall_app.services.commands import (
    Accept,
    Act,
    CaseFilter,
    Correct,
    MaterialChoice,
    Notify,
    NotifyCase,
    Receive,
    Refusal,
    Refuse,
    Void,
)
from hall_app.storage.verification import verify
from hall_app.support.clock import hall_day
from hall_app.support.errors import RuleViolation

NOW = dt.datetime(2026, 9, 18, 1, 12, tzinfo=dt.UTC)


def late(at="9-16 10:20", reason="停电"):
    return LateEntry(at=read_moment(at, NOW), reason=reason)


def late_intake(app, draft="d1", at="9-16 10:20", **changes):
    return dataclasses.replace(intake(app, draft, **changes), late=late(at))


def test_a_late_case_counts_from_the_real_day_and_takes_todays_number(desk_app, clerk, clock):
    app = desk_app
    clock.instant = NOW
    assert accept(app, clerk, "d0").number.endswith("-0001")
    made = app.services.intake.accept(Accept(intake=late_intake(desk_app)), clerk)
    assert made.number.endswith("-20260918-0002")
    assert accept(app, clerk, "d2").number.endswith("-0003")
    assert (made.received_on, made.accepted_on) == (dt.date(2026, 9, 16), dt.date(2026, 9, 16))
    assert made.due_on == dt.date(2026, 9, 22)
    shown = page(app, clerk, made.number)
    assert shown.received_at == dt.datetime(2026, 9, 16, 2, 20, tzinfo=dt.UTC)
    (told,) = shown.acts
    assert (told.at, dict(told.details)["late_at"]) == (NOW, "2026-09-16 10:20")
    assert dict(told.details)["late_why"] == "停电"
    rows = app.services.cases.worklist(CaseFilter.MINE, clerk).rows
    assert {one.number for one in rows if one.late_entry} == {made.number}
    assert verify(app.archive).faults == ()


def test_the_receipt_says_when_it_was_taken_and_the_seal_carries_today(desk_app, clerk, clock):
    clock.instant = NOW
    made = desk_app.services.intake.accept(Accept(intake=late_intake(desk_app)), clerk)
    (receipt,) = [one for one in made.papers if one.form_id == "p01-receipt"]
    content = desk_app.archive.rows(
        'SELECT "content" FROM "print_job" WHERE "id" = ?', (receipt.job_id,)
    )[0][0]
    assert '"2026-09-16T10:20"' in content
    assert "2026-09-18" in content


def test_every_way_of_taking_a_matter_in_can_be_late(desk_app, clerk, clock):
    app, service = desk_app, desk_app.services.intake
    clock.instant = NOW
    taken = service.receive(Receive(intake=late_intake(app, "d1")), clerk)
    assert page(app, clerk, taken.number).received_on == dt.date(2026, 9, 16)
    missing = late_intake(app, "d2", missing=[one.key for one in ticks(app)][:1])
    noticed = service.notify(Notify(intake=missing), clerk)
    assert noticed.received_on == dt.date(2026, 9, 16)
    assert noticed.correct_by > dt.date(2026, 9, 18)
    refused = service.refuse(
        Refuse(intake=late_intake(app, "d3"), refusal=Refusal(reason_code="01")), clerk
    )
    assert refused.state is CaseState.REFUSED
    assert verify(app.archive).faults == ()


def test_a_late_case_is_taken_back_at_once_like_any_other(desk_app, clerk, clock):
    clock.instant = NOW
    made = desk_app.services.intake.accept(Accept(intake=late_intake(desk_app)), clerk)
    found = page(desk_app, clerk, made.number)
    desk_app.services.corrections.void(Void(number=made.number, version=found.version), clerk)
    assert page(desk_app, clerk, made.number).state is CaseState.VOID


@pytest.mark.parametrize(
    ("at", "reason", "code"),
    [
        ("9-18 09:12", "停电", "late-in-future"),
        ("9-18 23:00", "停电", "late-in-future"),
        ("2026-7-19 09:00", "停电", "late-too-old"),
        ("9-16 10:20", "  ", "late-entry-reason-needed"),
        ("9-16 10:20", "长" * 201, "text-too-long"),
    ],
)
def test_what_is_no_late_entry_takes_no_number(desk_app, clerk, clock, at, reason, code):
    clock.instant = NOW
    wish = dataclasses.replace(intake(desk_app, "d1"), late=late(at, reason))
    with pytest.raises(RuleViolation, match=code):
        desk_app.services.intake.accept(Accept(intake=wish), clerk)
    assert accept(desk_app, clerk, "d2").number.endswith("-0001")


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("10:20", dt.datetime(2026, 9, 18, 2, 20)),
        ("9-16 7:05", dt.datetime(2026, 9, 15, 23, 5)),
        ("2026-09-16 10：20", dt.datetime(2026, 9, 16, 2, 20)),
        ("-1 10:20", dt.datetime(2026, 9, 17, 2, 20)),
    ],
)
def test_a_moment_is_read_as_clerks_type_it(text, moment):
    assert read_moment(text, NOW) == moment.replace(tzinfo=dt.UTC)


@pytest.mark.parametrize("text", ["", "昨天", "9-16", "25:00", "10:75"])
def test_half_a_moment_is_refused(text):
    with pytest.raises(RuleViolation, match="moment-unreadable"):
        read_moment(text, NOW)


def test_an_act_of_an_outage_counts_from_its_real_day(desk_app, clerk, clock):
    app = desk_app
    clock.instant = NOW - dt.timedelta(days=4)
    number = begun(app, clerk)
    clock.instant = NOW
    wish = Act(
        number=number,
        act="decide",
        values=(("decision", "granted"), ("result", "就业创业证"), ("number", "JY-1")),
        late=late("9-17 16:00"),
    )
    app.services.flow.act(wish, clerk)
    shown = page(app, clerk, number)
    assert shown.flow.decided_on == dt.date(2026, 9, 17)
    assert (shown.acts[0].kind, shown.acts[0].at) == (ActKind.DECIDE, NOW)
    assert dict(shown.acts[0].details)["late_at"] == "2026-09-17 16:00"
    assert verify(app.archive).faults == ()


def test_a_hand_over_or_a_pause_is_never_entered_late(desk_app, clerk, clock):
    app = desk_app
    clock.instant = NOW - dt.timedelta(days=1)
    number = begun(app, clerk)
    clock.instant = NOW
    wish = Act(number=number, act="hand-over", values=(("to", "lm"), ("reason", "x")), late=late())
    with pytest.raises(RuleViolation, match="act-not-late"):
        app.services.flow.act(wish, clerk)
    wish = Act(number=number, act="answer", values=(("way", "telephone"),), late=late())
    with pytest.raises(RuleViolation, match="late-before-case"):
        app.services.flow.act(wish, clerk)
    act(app, clerk, number, "answer", way="telephone", words="已答")


def test_nothing_is_handed_out_before_it_was_decided(desk_app, clerk, clock):
    app = desk_app
    clock.instant = NOW - dt.timedelta(days=4)
    number = begun(app, clerk)
    clock.instant = NOW
    act(app, clerk, number, "decide", decision="granted", result="就业创业证", number="JY-1")
    act(app, clerk, number, "finish")
    wish = Act(
        number=number, act="hand-out", values=(("collector", "applicant"),), late=late("9-17 16:00")
    )
    with pytest.raises(RuleViolation, match="handed-out-before-decision") as told:
        app.services.flow.act(wish, clerk)
    assert told.value.details["day"] == dt.date(2026, 9, 18)
    done = act(app, clerk, number, "hand-out", collector="applicant")
    assert done.state is CaseState.DELIVERED


def test_a_late_refusal_closed_the_matter_on_its_real_day(desk_app, clerk, clock):
    clock.instant = NOW
    wish = Refuse(intake=late_intake(desk_app), refusal=Refusal(reason_code="01"))
    number = desk_app.services.intake.refuse(wish, clerk).number
    ((closed,),) = desk_app.archive.rows(
        'SELECT "closed_on" FROM "hall_case" WHERE "number" = ?', (number,)
    )
    assert closed == "2026-09-16"


@pytest.mark.parametrize(
    ("text", "day"),
    [("12-30 10:20", dt.date(2026, 12, 30)), ("1-3 10:20", dt.date(2027, 1, 3))],
)
def test_month_and_day_alone_reach_back_over_the_turn_of_the_year(text, day):
    new_year = dt.datetime(2027, 1, 4, 1, 0, tzinfo=dt.UTC)
    assert hall_day(read_moment(text, new_year)) == day


def brought(number, at=None, version=1):
    return Correct(
        number=number,
        version=version,
        materials=(MaterialChoice(key="photo", state=MaterialState.ORIGINAL),),
        late=late(at) if at else None,
    )


def test_papers_brought_during_an_outage_start_the_clock_that_day(desk_app, clerk, clock):
    app = desk_app
    clock.instant = NOW - dt.timedelta(days=3)
    number = app.services.intake.notify(
        Notify(intake=intake(app, missing=("photo",))), clerk
    ).number
    clock.instant = NOW
    for at, code in (("9-14 16:00", "late-before-case"), ("9-18 23:00", "late-in-future")):
        with pytest.raises(RuleViolation, match=code):
            app.services.corrections.correct(brought(number, at), clerk)
    after = app.services.corrections.correct(brought(number, "9-16 10:20"), clerk)
    assert (after.state, after.accepted_on) == (CaseState.ACCEPTED, dt.date(2026, 9, 16))
    told = dict(page(app, clerk, number).acts[0].details)
    assert (told["late_at"], told["late_why"]) == ("2026-09-16 10:20", "停电")
    assert told["came"]
    assert verify(app.archive).faults == ()


def test_papers_do_not_come_before_they_were_asked_for(desk_app, clerk, clock):
    app = desk_app
    clock.instant = NOW - dt.timedelta(days=3)
    wish = Receive(intake=intake(app, missing=("photo",)))
    number = app.services.intake.receive(wish, clerk).number
    clock.instant = NOW - dt.timedelta(days=1)
    app.services.corrections.notify(NotifyCase(number=number, version=1), clerk)
    clock.instant = NOW
    with pytest.raises(RuleViolation, match="late-before-notice"):
        app.services.corrections.correct(brought(number, "9-16 10:20", 2), clerk)
    after = app.services.corrections.correct(brought(number, "9-17 16:00", 2), clerk)
    assert after.accepted_on == dt.date(2026, 9, 17)


def test_notice_and_papers_of_one_outage_are_both_entered_late(desk_app, clerk, clock):
    app = desk_app
    clock.instant = NOW
    told = Notify(intake=late_intake(app, missing=("photo",), at="9-15 09:00"))
    number = app.services.intake.notify(told, clerk).number
    after = app.services.corrections.correct(brought(number, "9-16 10:20"), clerk)
    assert after.accepted_on == dt.date(2026, 9, 16)
