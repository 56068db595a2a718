"""What acts refuse, each by its own code, with nothing written; and timelines tampered with."""

from __future__ import annotations

import datetime as dt

import pytest
from flow_acts import act, away, begun, commission, page
from unguarded import unguarded
from window_acts import accept, intake

from hall_app.app.practice import CLERK, HEAD
from hall_app.domain.flow.states import ActKind, CaseState
from hall_app.services.commands import Refusal, Refuse, Void
from hall_app.storage.verification import verify
from hall_app.support.errors import RuleViolation, StaleRecord

REFUSED = [
    ("resume", {}, "act-not-possible"),
    ("pause", {"step": "test", "until": "2026-09-18", "reason": "x"}, "pause-ends-before-start"),
    ("pause", {"step": "walk", "until": "2026-09-28", "reason": "x"}, "act-choice-unknown"),
    ("pause", {"step": "test", "until": "2026-09-28"}, "act-value-missing"),
    ("pause", {"step": "test", "until": "后天大后天", "reason": "x"}, "date-unreadable"),
    ("extend", {"days": "31", "reason": "x"}, "extension-too-long"),
    ("extend", {"days": "-1", "reason": "x"}, "act-count-wrong"),
    ("extend", {"days": "3", "reason": "x", "colour": "x"}, "act-value-unknown"),
    ("change-limit", {"days": "400", "reason": "x"}, None),
    ("go-out", {}, "no-commission"),
    ("plan-errand", {"office": "街道", "on": "2026-09-21"}, "no-commission"),
    ("hand-in", {"office": "街道", "handed": "表"}, "no-commission"),
    ("end-agency", {"reason": "x"}, "no-commission"),
    ("renew-agency", {"until": "2026-10-01"}, "nothing-suspended"),
    ("hand-over", {"to": "nobody", "reason": "x"}, "unknown-colleague"),
    ("take-over", {}, "nothing-offered"),
    ("pass-on", {"body": "街道", "answer_by": "2026-09-17"}, "day-is-past"),
    ("pass-on", {"body": "街道", "answer_by": "2027-01-05"}, "step-beyond-limit"),
    ("answer-urge", {"words": "x"}, "nothing-to-answer"),
    ("decide", {"decision": "refused"}, "act-value-missing"),
    ("decide", {"decision": "granted", "on": "2026-09-17"}, "decided-before-acceptance"),
    ("decide", {"decision": "granted", "on": "2026-09-19"}, "day-not-come"),
    ("explain-delay", {"reason": "x"}, "not-late"),
    ("return-originals", {"what": "房产证", "to": "周文静"}, "original-unknown"),
    ("note", {"words": "长" * 2001}, "text-too-long"),
    ("fly", {}, "unknown-act"),
    ("accept", {}, "unknown-act"),
]


@pytest.mark.parametrize(
    ("name", "values", "code"), [one for one in REFUSED if one[2]], ids=lambda one: str(one)[:40]
)
def test_what_cannot_be_done_is_refused_and_nothing_is_written(desk_app, head, name, values, code):
    number = begun(desk_app, head)
    before = page(desk_app, head, number)
    with pytest.raises(RuleViolation) as fault:
        act(desk_app, head, number, name, **values)
    assert fault.value.code == code
    assert page(desk_app, head, number) == before


def test_a_hand_over_to_oneself_or_to_somebody_absent_is_refused(desk_app, clerk, head):
    app = desk_app
    number = begun(app, clerk)
    with pytest.raises(RuleViolation, match="hand-over-to-oneself"):
        act(app, clerk, number, "hand-over", to=CLERK, reason="x")
    away(app, head, dt.date(2026, 9, 30))
    with pytest.raises(RuleViolation, match="colleague-absent"):
        act(app, clerk, number, "hand-over", to=HEAD, reason="x")


def test_an_extension_after_the_last_day_is_refused_and_the_delay_is_explained(
    desk_app, clerk, head, clock
):
    app = desk_app
    number = begun(app, clerk)
    clock.advance(dt.timedelta(days=40))
    with pytest.raises(RuleViolation, match="extension-after-due"):
        act(app, head, number, "extend", days="5", reason="晚了")
    with pytest.raises(RuleViolation, match="late-reason-needed"):
        act(app, clerk, number, "decide", decision="granted")
    assert page(app, clerk, number).next_step == "overdue"
    act(app, clerk, number, "explain-delay", reason="上级系统停机三天", told="telephone")
    act(app, clerk, number, "decide", decision="granted")


def test_an_act_on_a_closed_or_voided_case_is_refused(desk_app, clerk, head):
    app = desk_app
    refused = app.services.intake.refuse(
        Refuse(intake=intake(app, "r"), refusal=Refusal(reason_code="03")), clerk
    )
    voided = accept(app, clerk, "v")
    app.services.corrections.void(
        Void(number=voided.number, version=page(app, clerk, voided.number).version), clerk
    )
    for number in (refused.number, voided.number):
        for name in ("urge", "hand-over", "decide", "pause"):
            with pytest.raises(RuleViolation, match="act-not-possible"):
                act(app, head, number, name)
    act(app, head, refused.number, "reopen", reason="居民补充了居住证明")
    assert page(app, head, refused.number).state is CaseState.RECEIVED
    assert app.services.corrections.sweep(head) == ()


def test_originals_are_handed_back_before_the_file_is_put_away(desk_app, clerk):
    app = desk_app
    number = begun(app, clerk)
    act(app, clerk, number, "take-originals", what="房产证", copies="1")
    act(app, clerk, number, "decide", decision="granted")
    act(app, clerk, number, "finish")
    act(app, clerk, number, "hand-out", collector="applicant")
    act(app, clerk, number, "close-rating")
    with pytest.raises(RuleViolation, match="originals-not-returned"):
        act(app, clerk, number, "file")
    act(app, clerk, number, "return-originals", what="房产证", to="周文静")
    act(app, clerk, number, "file")


def test_the_powers_of_the_commission_bind_the_agent(desk_app, clerk, clock):
    app = desk_app
    number = begun(app, clerk)
    with pytest.raises(RuleViolation, match="consent-needed"):
        commission(app, clerk, number, CLERK, consent="no")
    commission(app, clerk, number, CLERK, powers="hand-in", until="2026-09-25")
    with pytest.raises(RuleViolation, match="power-missing"):
        act(app, clerk, number, "collect", office="街道", got="证")
    with pytest.raises(RuleViolation, match="beyond-commission"):
        act(app, clerk, number, "plan-errand", office="街道", on="2026-10-12")
    with pytest.raises(RuleViolation, match="already-commissioned"):
        commission(app, clerk, number, CLERK)
    clock.advance(dt.timedelta(days=8))
    with pytest.raises(RuleViolation, match="commission-over"):
        act(app, clerk, number, "go-out")


def test_a_clerk_does_not_approve_and_two_clerks_do_not_overwrite(desk_app, clerk, head):
    app = desk_app
    number = begun(app, clerk)
    for name in ("assign", "supervise"):
        with pytest.raises(RuleViolation, match="not-permitted"):
            act(app, clerk, number, name)
    version = page(app, clerk, number).version
    act(app, clerk, number, "note", words="先记一笔")
    with pytest.raises(StaleRecord, match="case-changed"):
        act(app, clerk, number, "note", version, words="再记一笔")


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE act SET details = replace(details, '街道', '区里') WHERE kind = 'pass-on'",
        "DELETE FROM act WHERE kind = 'note'",
        "DELETE FROM act WHERE kind = 'reply'",
        "UPDATE act SET seq = CASE seq WHEN 3 THEN 94 WHEN 4 THEN 93 ELSE seq END",
        "UPDATE hall_case SET with_whom = '别处'",
        "UPDATE hall_case SET due_on = '2027-01-01'",
        "UPDATE hall_case SET urged = 7",
    ],
)
def test_tampering_with_cutting_or_reordering_a_timeline_is_found(desk_app, clerk, sql):
    app = desk_app
    number = begun(app, clerk)
    act(app, clerk, number, "pass-on", body="街道", answer_by="2026-09-22")
    act(app, clerk, number, "note", words="电话问过")
    act(app, clerk, number, "reply", result="同意")
    assert verify(app.archive).faults == ()
    with app.archive.transaction(), unguarded(app.archive.connection()):
        app.archive.rows(sql)
    assert verify(app.archive).faults


def test_the_case_page_offers_what_the_state_allows_with_who_may(desk_app, clerk):
    number = begun(desk_app, clerk)
    offered = {one.act: one for one in desk_app.services.flow.offered(number, clerk)}
    assert offered[ActKind.DECIDE].permitted
    assert not offered[ActKind.DECIDE].approval
    assert offered[ActKind.PAUSE].permitted
    assert offered[ActKind.PAUSE].approval
    assert not offered[ActKind.ASSIGN].permitted
    assert ActKind.RESUME not in offered
    assert ActKind.ACCEPT not in offered


def test_what_is_typed_for_people_keeps_its_chinese_punctuation(desk_app, clerk):
    number = begun(desk_app, clerk)
    told = {"body": "街道人社所（二楼）", "answer_by": "2026-09-22", "opinion": "请核实，急件。"}
    act(desk_app, clerk, number, "pass-on", **told)
    line = page(desk_app, clerk, number).acts[0]
    assert dict(line.details)["body"] == "街道人社所（二楼）"
    assert dict(line.details)["opinion"] == "请核实，急件。"


def test_a_text_that_is_too_long_says_how_long_it_may_be(desk_app, clerk):
    number = begun(desk_app, clerk)
    with pytest.raises(RuleViolation, match="text-too-long") as told:
        act(desk_app, clerk, number, "note", words="长" * 2100)
    assert (told.value.details["length"], told.value.details["limit"]) == (2100, 2000)
