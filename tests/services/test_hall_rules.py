"""Rules of the hall: what stands before the head, and what is done by full agency."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest
from flow_acts import act, begun, commission, page
from window_acts import accept

from hall_app.app.practice import CLERK
from hall_app.domain.agency import USUAL
from hall_app.domain.deadlines import Light
from hall_app.domain.hall_rules import Escalation, HallRules
from hall_app.services.commands import CaseFilter
from hall_app.support.errors import RuleViolation


def board(app, who):
    return dict(app.services.supervision.board(who).escalated)


def listed(app, who, which):
    found = app.services.supervision.board_rows(who, escalated=which)
    return {one.number for one in found.rows}


@pytest.fixture
def spread(desk_app, clerk, clock):
    """Cases accepted day after day for four weeks, looked at on 18 September."""
    end = clock.instant
    made = []
    for back in range(28, -1, -1):
        clock.instant = end - dt.timedelta(days=back)
        made.append(begun(desk_app, clerk, f"d{back}"))
    clock.instant = end
    return made


def test_each_case_says_what_the_board_counts(desk_app, clerk, head, spread):
    app = desk_app
    act(app, head, spread[0], "supervise", level="blue", asked="速办", answer_by="2026-09-21")
    act(app, head, spread[1], "supervise", level="red", asked="速办", answer_by="2026-09-21")
    act(app, head, spread[-12], "supervise", level="blue", asked="速办", answer_by="2026-09-21")
    own = {number: page(app, clerk, number).flow.escalated for number in spread}
    for which in Escalation:
        expected = {number for number, why in own.items() if why == which}
        assert listed(app, head, which) == expected, which
        assert board(app, head)[which] == len(expected)
    late = board(app, head)[Escalation.LATE] + board(app, head)[Escalation.AGAIN]
    assert app.services.cases.figures(head).to_supervise == late
    assert app.services.cases.figures(clerk).to_supervise == 0
    assert own[spread[0]] == Escalation.AGAIN
    assert own[spread[1]] == ""
    assert set(own.values()) == {"", *map(str, Escalation)}


def test_the_board_follows_the_rules_at_once(desk_app, clerk, head, spread):
    app = desk_app
    before = board(app, head)
    assert all(before.values())
    app.services.rules.change(
        HallRules(supervise_today=0, supervise_from=3, supervise_again=8), head
    )
    after = board(app, head)
    assert after[Escalation.TODAY] == 0
    assert after[Escalation.AGAIN] < before[Escalation.AGAIN]
    due_first = {page(app, clerk, n).due_on for n in listed(app, head, Escalation.LATE)}
    assert max(due_first) == dt.date(2026, 9, 15)
    kept = app.archive.rows('SELECT "subject" FROM "journal" WHERE "kind" = \'rules\'')
    assert kept == [("supervise-today 1 → 0; supervise-from 1 → 3; supervise-again 5 → 8",)]
    app.services.rules.change(app.services.rules.rules(head), head)
    assert len(app.archive.rows('SELECT 1 FROM "journal" WHERE "kind" = \'rules\'')) == 1


def test_yellow_and_the_usual_correction_follow_the_rules(desk_app, clerk, head):
    app = desk_app
    number = accept(app, clerk).number
    assert page(app, clerk, number).light.light is Light.NORMAL
    rules = HallRules(yellow_percent=100, yellow_least=5, correction_days=3)
    app.services.rules.change(rules, head)
    assert page(app, clerk, number).light.light is Light.SOON
    assert app.services.items.correction_days == 3


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"yellow_percent": 101}, "rule-out-of-range"),
        ({"supervise_from": 0}, "rule-out-of-range"),
        ({"correction_days": 61}, "rule-out-of-range"),
        ({"supervise_from": 5}, "supervise-again-too-early"),
        ({"paper_size": "A3"}, "unknown-sheet"),
    ],
)
def test_rules_that_make_no_sense_are_refused(desk_app, head, changes, code):
    with pytest.raises(RuleViolation, match=code):
        desk_app.services.rules.change(dataclasses.replace(HallRules(), **changes), head)
    assert desk_app.services.rules.rules(head) == HallRules()


@pytest.mark.parametrize(
    ("sheet", "form", "copies"),
    [
        ("A5", "p01-receipt", 2),
        ("A4", "p01-receipt-a4", 1),
        ("ROLL80", "p01-receipt-roll80", 1),
        ("ROLL58", "p01-receipt-roll58", 1),
    ],
)
def test_the_receipt_comes_on_the_paper_that_the_head_chose(
    desk_app, clerk, head, sheet, form, copies
):
    desk_app.services.rules.change(dataclasses.replace(HallRules(), paper_size=sheet), head)
    assert desk_app.services.rules.rules(head).paper_size == sheet
    before = {one.job_id for one in desk_app.services.prints.waiting(clerk)}
    number = begun(desk_app, clerk)
    made = [one for one in desk_app.services.prints.waiting(clerk) if one.job_id not in before]
    receipts = [(one.form_id, one.copies) for one in made if one.form_id.startswith("p01")]
    assert receipts == [(form, copies)]
    assert desk_app.services.prints.receipt(number, clerk).form_id == form
    large = desk_app.services.prints.enlarge(made[0].job_id, clerk)
    assert large.form_id == "p01-receipt-large"


def test_twelve_items_are_proposed_and_bind_nobody_until_confirmed(desk_app, clerk, head):
    app = desk_app
    offer = app.services.agency.offer(clerk)
    assert (offer.confirmed, len(offer.marked)) == (False, 12)
    assert set(offer.marked) == set(USUAL)
    number = begun(app, clerk)
    app.services.agency.mark(set(offer.marked) - {"LD02"}, head)
    assert app.services.agency.offer(clerk).confirmed
    offered = {str(one.act): one for one in app.services.flow.offered(number, clerk)}
    assert offered["commission"].hindrance.code == "item-not-by-agency"
    with pytest.raises(RuleViolation, match="item-not-by-agency"):
        commission(app, clerk, number, CLERK)
    assert not app.services.items.detail("LD02").agency_possible
    app.services.agency.mark(offer.marked, head)
    assert app.services.items.detail("LD02").agency_possible
    commission(app, clerk, number, CLERK)
    assert page(app, clerk, number).flow.agent
    rows = app.services.cases.worklist(CaseFilter.WITH_AGENT, clerk).rows
    assert [one.number for one in rows] == [number]


def test_only_known_items_are_marked_and_only_by_who_may(desk_app, clerk, head):
    with pytest.raises(RuleViolation, match="unknown-item"):
        desk_app.services.agency.mark({"XX99"}, head)
    with pytest.raises(RuleViolation, match="not-permitted"):
        desk_app.services.agency.mark({"LD02"}, clerk)
    with pytest.raises(RuleViolation, match="not-permitted"):
        desk_app.services.rules.change(HallRules(), clerk)
