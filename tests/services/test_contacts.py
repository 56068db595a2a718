"""Calls, letters and visits: received for others, signed over, and closed only with an outcome."""

from __future__ import annotations

import datetime as dt

import pytest
from window_acts import accept

from hall_app.domain.contacts import (
    ContactEnd,
    ContactKind,
    ContactOutcome,
    NewContact,
    WishClass,
)
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
