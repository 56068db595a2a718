"""Consent for each purpose: given, expired, withdrawn; what a withdrawal does at once."""

from __future__ import annotations

import datetime as dt

import pytest
from drawn_papers import DrawnPapers

from hall_app.domain.consents import ConsentState, NewConsent
from hall_app.domain.dates import PartialDate
from hall_app.domain.households import events
from hall_app.domain.households.events import Joining, NewHousehold, NewPerson
from hall_app.storage.queries import person_record
from hall_app.storage.verification import verify
from hall_app.support.errors import RuleViolation

DAY = dt.date(2026, 9, 18)


@pytest.fixture
def person(desk_app, clerk):
    """Somebody who agrees to messages until the end of the month, and to visits."""
    who = Joining(person=NewPerson(name="周文静", sex="2", phone="13800006021"), relation="02")
    event = events.Establish(
        on=PartialDate.parse("2026-09-01"),
        told_on=DAY,
        household=NewHousehold(building="和平路12号", room="1室", address="和平路12号1室"),
        members=(who,),
    )
    (person_id,) = desk_app.services.households.record(event, clerk).people
    for purpose, until in (("notices", dt.date(2026, 9, 30)), ("visits", None)):
        told = NewConsent(
            person_id=person_id, purpose=purpose, given_on=DAY, until=until, paper="第 3 盒"
        )
        desk_app.services.consents.give(told, clerk)
    return person_id


def states(app, person_id, operator):
    return {one.purpose: one.state for one in app.services.consents.of_person(person_id, operator)}


def test_each_purpose_stands_for_itself_and_expires_by_itself(desk_app, clerk, person, clock):
    known = states(desk_app, person, clerk)
    assert (known["notices"], known["visits"]) == (ConsentState.GIVEN, ConsentState.GIVEN)
    assert known["jobs"] is ConsentState.NEVER
    clock.advance(dt.timedelta(days=20))
    known = states(desk_app, person, clerk)
    assert (known["notices"], known["visits"]) == (ConsentState.EXPIRED, ConsentState.GIVEN)


def test_who_takes_the_one_for_messages_back_gets_none_from_then_on(desk_app, clerk, person):
    service = desk_app.services.consents
    service.withdraw(person, "notices", DAY, "太多了", clerk)
    assert states(desk_app, person, clerk)["notices"] is ConsentState.WITHDRAWN
    assert person_record.people(desk_app.archive, [person])[person].details["no_sms"] == "yes"
    with pytest.raises(RuleViolation, match="consent-not-given"):
        service.withdraw(person, "notices", DAY, "", clerk)
    kinds = desk_app.archive.rows(
        'SELECT "reason" FROM "journal" WHERE "kind" = \'consent\' AND "subject" = ? ORDER BY "id"',
        (f"resident {person}",),
    )
    assert [one for (one,) in kinds][-1] == "撤回同意：短信、电话通知社区活动和节日问候"
    assert verify(desk_app.archive).faults == ()


def test_sheet_and_own_print_say_what_was_agreed_and_taken_back(desk_app, clerk, person):
    desk_app.services.consents.withdraw(person, "visits", DAY, "", clerk)
    desk_app.services.household_papers.consent_sheet(person, clerk)
    desk_app.services.household_papers.own_information(person, clerk)
    drawn = DrawnPapers(desk_app.archive)
    sheet, own = drawn.words("consent-sheet"), drawn.words("own-information")
    assert "（2026年9月18日已同意）" in sheet
    assert "（2026年9月18日已撤回）" in sheet
    assert "2026年9月18日撤回" in own
    assert "第3盒" in own


def test_days_that_make_no_sense_and_a_changed_row_are_refused_and_found(desk_app, clerk, person):
    told = NewConsent(person_id=person, purpose="jobs", given_on=DAY, until=dt.date(2026, 9, 1))
    with pytest.raises(RuleViolation, match="span-reversed"):
        desk_app.services.consents.give(told, clerk)
    with desk_app.archive.transaction():
        desk_app.archive.rows('UPDATE "consent" SET "until" = NULL WHERE "purpose" = \'notices\'')
    assert verify(desk_app.archive).faults == ("consent 1 was changed",)
