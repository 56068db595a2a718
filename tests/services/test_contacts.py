"""Calls, letters and visits: received for others, signed over, and closed only with an outcome."""

from __future__ import annotations

import datetime as dt

import pytest
from window_acts import accept

from hall_app.domain.contacts import (
    ContactAct,
    ContactEnd,
    ContactFilter,
    ContactKind,
    ContactNext,
    ContactOutcome,
    NewContact,
    WishClass,
)
from hall_app.domain.deadlines import Light
from hall_app.services.commands import Applicant, Void
from hall_app.storage import absences
from hall_app.support.errors import RuleViolation, StaleRecord

ANSWERED = ContactEnd(outcome=ContactOutcome.ANSWERED, words="已告知所需材料", way="in-person")


def asked(app, operator, **changes):
    told = {
        "kind": ContactKind.FIRST_ASKED,
        "channel": "phone",
        "name": "周文静",
        "phone": "13800006021",
        "matter": "问失业登记要带什么",
    }
    return app.services.contacts.record(NewContact(**{**told, **changes}), operator)


def test_a_void_case_is_no_outcome(desk_app, clerk):
    case = accept(desk_app, clerk)
    desk_app.services.corrections.void(Void(number=case.number, version=1), clerk)
    one = asked(desk_app, clerk)
    end = ContactEnd(outcome=ContactOutcome.CASE, case_number=case.number)
    with pytest.raises(RuleViolation, match="contact-case-void"):
        desk_app.services.contacts.close(one.contact_id, one.version, end, clerk)


def test_why_a_record_is_handed_on_fits_its_sheet(desk_app, clerk, head):
    one = asked(desk_app, clerk)
    hand_on = desk_app.services.contacts.hand_on
    with pytest.raises(RuleViolation, match="text-too-long"):
        hand_on(one.contact_id, one.version, head.account_id, clerk, "长" * 400)
    given = hand_on(one.contact_id, one.version, head.account_id, clerk, " 外出  开会\x07")
    ((words,),) = desk_app.archive.rows(
        'SELECT "words" FROM "contact_step" WHERE "words" LIKE ?', ("%外出%",)
    )
    assert (given.handler, words) == (head.name, "外出 开会")


def test_a_record_waits_with_its_owner_until_it_has_an_outcome(desk_app, clerk):
    contacts = desk_app.services.contacts
    one = asked(desk_app, clerk)
    assert one.number == "BHC-S20260918-001"
    assert one.phone_masked == "138****6021"
    assert [two.number for two in contacts.waiting(clerk)] == [one.number]
    done = contacts.close(one.contact_id, one.version, ANSWERED, clerk)
    assert (done.outcome, done.closed_on) == (ContactOutcome.ANSWERED, dt.date(2026, 9, 18))
    assert contacts.waiting(clerk) == ()
    with pytest.raises(StaleRecord, match="contact-changed"):
        contacts.close(one.contact_id, done.version, ANSWERED, clerk)


@pytest.mark.parametrize(
    ("end", "code"),
    [
        (ContactEnd(outcome=ContactOutcome.OPEN), "contact-outcome-missing"),
        (ContactEnd(outcome=ContactOutcome.ANSWERED, words="好"), "contact-words-missing"),
        (ContactEnd(outcome=ContactOutcome.ANSWERED, way="letter"), "contact-words-missing"),
        (ContactEnd(outcome=ContactOutcome.OUTSIDE), "contact-where-missing"),
        (ContactEnd(outcome=ContactOutcome.PASSED_ON), "contact-where-missing"),
        (ContactEnd(outcome=ContactOutcome.CASE), "contact-case-missing"),
        (ContactEnd(outcome=ContactOutcome.CASE, case_number="BHC-20260918-0099"), "unknown-case"),
        (
            ContactEnd(outcome=ContactOutcome.ANSWERED, words="好", way="smoke"),
            "act-choice-unknown",
        ),
    ],
)
def test_no_record_is_closed_without_what_its_outcome_needs(desk_app, clerk, end, code):
    one = asked(desk_app, clerk)
    with pytest.raises(RuleViolation, match=code):
        desk_app.services.contacts.close(one.contact_id, one.version, end, clerk)
    assert desk_app.services.contacts.waiting(clerk) == (one,)


def test_received_for_an_absent_handler_and_signed_over(desk_app, clerk, head):
    contacts = desk_app.services.contacts
    one = asked(desk_app, clerk, handler=head.account_id, taken="申请表 1 份")
    assert (one.handler, one.accepted) == (head.name, False)
    with pytest.raises(RuleViolation, match="offered-to-another"):
        contacts.sign(one.contact_id, one.version, clerk)
    assert contacts.sign(one.contact_id, one.version, head).accepted


def test_nobody_covers_so_it_goes_to_the_head_who_names_somebody(desk_app, clerk, head):
    contacts = desk_app.services.contacts
    with desk_app.archive.transaction():
        absences.add(
            desk_app.archive, clerk.account_id, None, dt.date(2026, 9, 1), dt.date(2026, 9, 30), ""
        )
    with pytest.raises(RuleViolation, match="colleague-absent"):
        asked(desk_app, head, handler=clerk.account_id)
    one = asked(desk_app, clerk, handler=head.account_id)
    with pytest.raises(RuleViolation, match="has-it-already"):
        contacts.hand_on(one.contact_id, one.version, None, clerk)


def test_a_question_becomes_a_case_and_leads_to_it(desk_app, clerk):
    one = asked(desk_app, clerk, kind=ContactKind.ENQUIRY)
    number = accept(desk_app, clerk).number
    end = ContactEnd(outcome=ContactOutcome.CASE, case_number=number.lower())
    done = desk_app.services.contacts.close(one.contact_id, one.version, end, clerk)
    assert done.case_number == number


def test_figures_of_wishes_by_class_supervision_and_category(desk_app, clerk, head):
    contacts = desk_app.services.contacts
    for n in range(6):
        one = asked(
            desk_app, clerk, kind=ContactKind.WISH, category="property" if n < 4 else "dispute"
        )
        if n < 3:
            one = contacts.classify(
                one.contact_id,
                one.version,
                head,
                wish_class=WishClass.TO_COORDINATE,
                supervisor=head.account_id,
            )
        if n < 2:
            contacts.close(one.contact_id, one.version, ANSWERED, clerk)
    day = dt.date(2026, 9, 18)
    told = contacts.figures(day, day, head)
    assert (told.brought, told.answered, told.open) == (6, 2, 4)
    assert (told.supervised, told.settled_under_supervision) == (3, 2)
    assert told.by_category == (("property", 4, 2), ("dispute", 2, 0))
    assert len(contacts.register(day, day, head)) == told.brought


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"matter": "  "}, "contact-matter-missing"),
        ({"category": "moon"}, "unknown-code"),
        ({"channel": "smoke"}, "unknown-code"),
        ({"handler": 999}, "unknown-colleague"),
        ({"answer_by": dt.date(2026, 9, 17)}, "day-is-past"),
        ({"name": "长" * 101}, "text-too-long"),
    ],
)
def test_what_cannot_be_written_down_is_refused(desk_app, clerk, changes, code):
    with pytest.raises(RuleViolation, match=code):
        asked(desk_app, clerk, **changes)
    assert desk_app.services.contacts.lately(clerk) == ()


def test_an_absent_handlers_record_leaves_a_signed_hand_over(desk_app, clerk, head):
    contacts = desk_app.services.contacts
    one = asked(desk_app, clerk, taken="申请表 1 份")
    assert one.next_step is ContactNext.ANSWER
    one = contacts.hand_on(one.contact_id, one.version, head.account_id, clerk, "归站长办")
    assert (one.next_step, one.handler) == (ContactNext.SIGN, head.name)
    one = contacts.sign(one.contact_id, one.version, head)
    assert one.next_step is ContactNext.ANSWER
    told = contacts.steps(one.contact_id, head)
    assert [(step.act.value, step.by, step.to) for step in told] == [
        ("record", clerk.name, ""),
        ("hand-on", clerk.name, head.name),
        ("sign", head.name, ""),
    ]
    assert told[1].words == "归站长办"


def test_handing_on_queues_the_reception_sheet_with_no_whole_number_on_it(desk_app, clerk, head):
    contacts = desk_app.services.contacts
    one = asked(desk_app, clerk)
    contacts.hand_on(one.contact_id, one.version, head.account_id, clerk)
    (job,) = desk_app.services.prints.waiting(clerk)
    assert (job.form_id, job.title) == ("p08-reception", "来访（来电）接待登记表")
    content = desk_app.archive.rows('SELECT "content" FROM "print_job"')[0][0]
    assert "138****6021" in content
    assert "13800006021" not in content


def test_an_unclear_handler_goes_to_the_head_who_names_one(desk_app, clerk, head):
    contacts = desk_app.services.contacts
    one = asked(desk_app, clerk, handler_unclear=True)
    assert (one.handler, one.next_step) == (head.name, ContactNext.ASSIGN)
    one = contacts.hand_on(one.contact_id, one.version, clerk.account_id, head)
    assert (one.handler, one.next_step) == (clerk.name, ContactNext.SIGN)


def test_lists_and_counts_agree_and_come_in_stretches(desk_app, clerk, head):
    contacts = desk_app.services.contacts
    made = [asked(desk_app, clerk) for _ in range(5)]
    contacts.close(made[0].contact_id, made[0].version, ANSWERED, clerk)
    contacts.hand_on(made[1].contact_id, made[1].version, head.account_id, clerk)
    assert contacts.counts(clerk) == {
        ContactFilter.OPEN: 4,
        ContactFilter.MINE: 3,
        ContactFilter.ALL: 5,
    }
    piece = contacts.page(ContactFilter.ALL, clerk, offset=2, limit=2)
    assert (piece.total, [one.number for one in piece.rows]) == (
        5,
        [made[2].number, made[1].number],
    )


def test_the_light_counts_the_days_to_the_answer(desk_app, clerk):
    contacts = desk_app.services.contacts
    one = asked(desk_app, clerk, answer_by=dt.date(2026, 9, 18))
    assert one.light.light is Light.TODAY
    assert asked(desk_app, clerk).light.light is Light.NORMAL
    done = contacts.close(one.contact_id, one.version, ANSWERED, clerk)
    assert done.light.light is Light.NONE


def test_a_case_closes_the_record_it_came_from_and_leads_back(desk_app, clerk):
    contacts = desk_app.services.contacts
    one = asked(desk_app, clerk)
    number = accept(desk_app, clerk, contact=one.contact_id).number
    done = contacts.contact(one.contact_id, clerk)
    assert (done.outcome, done.case_number) == (ContactOutcome.CASE, number)
    came = desk_app.services.cases.page(number, clerk).contact
    assert (came.contact_id, came.number, came.first_asked) == (
        one.contact_id,
        one.number,
        clerk.name,
    )


def test_who_was_asked_first_stays_so_on_the_case_of_a_colleague(desk_app, clerk, head):
    one = asked(desk_app, clerk)
    number = accept(desk_app, head, contact=one.contact_id).number
    case = desk_app.services.cases.page(number, head)
    assert (case.first_asked, case.owner) == (clerk.name, head.name)
    assert not desk_app.services.backups.verify(head, deep=True).faults


def test_a_record_closed_meanwhile_never_stops_the_case(desk_app, clerk):
    contacts = desk_app.services.contacts
    one = asked(desk_app, clerk)
    contacts.close(one.contact_id, one.version, ANSWERED, clerk)
    number = accept(desk_app, clerk, contact=one.contact_id).number
    assert contacts.contact(one.contact_id, clerk).outcome is ContactOutcome.ANSWERED
    assert desk_app.services.cases.page(number, clerk).contact is None


def test_what_intake_takes_over_leaves_a_look_in_the_journal(desk_app, clerk):
    one = asked(desk_app, clerk, address="滨河路 12 号")
    told = desk_app.services.contacts.opening(one.contact_id, clerk)
    assert (told.name, told.phone, told.address, told.words) == (
        "周文静",
        "13800006021",
        "滨河路 12 号",
        "问失业登记要带什么",
    )
    looks = desk_app.archive.rows('SELECT "subject" FROM "journal" WHERE "kind" = \'reveal-phone\'')
    assert looks == [(f"contact {one.number}",)]


def test_papers_of_a_record_and_of_some_days(desk_app, clerk):
    papers, day = desk_app.services.contact_papers, dt.date(2026, 9, 18)
    with pytest.raises(RuleViolation, match="list-empty"):
        papers.register(day, day, clerk)
    one = asked(desk_app, clerk)
    with pytest.raises(RuleViolation, match="unknown-form"):
        papers.print(one.contact_id, "p99", clerk)
    papers.print(one.contact_id, "p07-first-asked-slip", clerk)
    papers.print(one.contact_id, "p08-reception", clerk)
    papers.register(day, day, clerk)
    assert [job.form_id for job in desk_app.services.prints.waiting(clerk)] == [
        "p07-first-asked-slip",
        "p08-reception",
        "p07-first-asked-register",
    ]


def test_whoever_is_in_the_archive_is_written_with_name_and_address(desk_app, clerk):
    person = desk_app.services.people.register(
        Applicant(name="周文静", phone="13800006021", address="滨河路 12 号"), clerk
    )
    one = asked(desk_app, clerk, name="", phone="", resident_id=person)
    assert (one.name, one.phone_masked, one.address) == ("周文静", "138****6021", "滨河路 12 号")
    with pytest.raises(RuleViolation, match="unknown-person"):
        asked(desk_app, clerk, resident_id=999_999)


def test_a_voided_case_leaves_its_record_open_again(desk_app, clerk):
    contacts = desk_app.services.contacts
    one = asked(desk_app, clerk)
    number = accept(desk_app, clerk, contact=one.contact_id).number
    version = desk_app.services.cases.page(number, clerk).version
    desk_app.services.corrections.void(Void(number=number, version=version), clerk)
    again = contacts.contact(one.contact_id, clerk)
    assert (again.outcome, again.case_number, again.closed_on) == (ContactOutcome.OPEN, "", None)
    assert contacts.steps(one.contact_id, clerk)[-1].act is ContactAct.REOPEN
    other = accept(desk_app, clerk, draft="d2", contact=one.contact_id).number
    assert contacts.contact(one.contact_id, clerk).case_number == other
