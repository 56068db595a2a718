"""Acts of handling: who has it, what goes outside, and what the clock does."""

from __future__ import annotations

from hall_app.domain.flow.asked import Asked, AskedKind
from hall_app.domain.flow.rule import APPROVE, DIRECT, PAUSING_STEPS, REASON, WAYS, ActRule, rule
from hall_app.domain.flow.states import (
    ACCEPTED_STATES,
    OPEN_STATES,
    WORKED_ON,
    ActKind,
    CaseState,
    Clock,
)

S = CaseState
A = ActKind
DAY, TEXT, COUNT = AskedKind.DAY, AskedKind.TEXT, AskedKind.COUNT
COLLEAGUE, CHOICE, FLAG = AskedKind.COLLEAGUE, AskedKind.CHOICE, AskedKind.FLAG

_HANDED_ON = ACCEPTED_STATES | {S.RECEIVED, S.WAITING_CORRECTION, S.DECIDED, S.DONE}

WHO_HAS_IT: tuple[ActRule, ...] = (
    rule(A.TAKE_UP, (S.ACCEPTED, S.PROMISED), S.HANDLING),
    rule(
        A.ASK_ASSIGNMENT,
        WORKED_ON | {S.PROMISED},
        S.UNASSIGNED,
        REASON,
        Asked("head", COLLEAGUE),
    ),
    rule(
        A.ASSIGN,
        (S.UNASSIGNED,),
        S.HANDLING,
        Asked("to", COLLEAGUE, needed=True),
        Asked("reason", TEXT),
        right=DIRECT,
        papers=("p21-hand-over",),
    ),
    rule(
        A.ASSIGN,
        _HANDED_ON - {S.UNASSIGNED},
        None,
        Asked("to", COLLEAGUE, needed=True),
        Asked("reason", TEXT),
        right=DIRECT,
        papers=("p21-hand-over",),
    ),
    rule(
        A.HAND_OVER,
        _HANDED_ON - {S.UNASSIGNED},
        None,
        Asked("to", COLLEAGUE, needed=True),
        REASON,
        papers=("p21-hand-over",),
    ),
    rule(A.TAKE_OVER, (S.ACCEPTED, S.PROMISED), S.HANDLING),
    rule(A.TAKE_OVER, _HANDED_ON - {S.ACCEPTED, S.PROMISED, S.UNASSIGNED}),
    rule(A.DECLINE, _HANDED_ON - {S.UNASSIGNED}, None, REASON),
)

OUTSIDE: tuple[ActRule, ...] = (
    rule(
        A.PASS_ON,
        WORKED_ON,
        S.PASSED_ON,
        Asked("body", needed=True),
        Asked("person"),
        Asked("answer_by", DAY, needed=True),
        Asked("opinion", TEXT),
        Asked("enclosed"),
        papers=("p13-transfer",),
    ),
    rule(A.REPLY, (S.PASSED_ON,), S.HANDLING, Asked("result", TEXT, needed=True), Asked("by")),
    rule(A.RETURNED, (S.PASSED_ON,), S.HANDLING, REASON),
    rule(
        A.SUBMIT,
        (*WORKED_ON, S.SENT_BACK),
        S.SUBMITTED,
        Asked("body", needed=True),
        Asked("enclosed"),
        Asked("answer_by", DAY, needed=True),
        papers=("p21-hand-over",),
    ),
    rule(A.SENT_BACK, (S.SUBMITTED,), S.SENT_BACK, REASON, Asked("by", DAY, needed=True)),
    rule(
        A.ENTERED_ABOVE,
        OPEN_STATES - {S.RECEIVED, S.WAITING_CORRECTION},
        None,
        Asked("system", needed=True),
        Asked("number", needed=True),
        Asked("on", DAY),
    ),
)

OF_THE_CLOCK: tuple[ActRule, ...] = (
    rule(
        A.PAUSE,
        WORKED_ON,
        S.PAUSED,
        Asked("step", CHOICE, needed=True, choices=PAUSING_STEPS),
        Asked("until", DAY, needed=True),
        REASON,
        right=APPROVE,
        clock=Clock.PAUSE,
        papers=("p17-special-procedure",),
    ),
    rule(
        A.PROLONG_PAUSE,
        (S.PAUSED,),
        None,
        Asked("until", DAY, needed=True),
        REASON,
        right=APPROVE,
        clock=Clock.RECOUNT,
        papers=("p17-special-procedure",),
    ),
    rule(A.RESUME, (S.PAUSED,), S.HANDLING, Asked("result", TEXT), clock=Clock.GO_ON),
    rule(
        A.EXTEND,
        WORKED_ON | {S.PROMISED},
        S.EXTENDED,
        Asked("days", COUNT, needed=True),
        REASON,
        right=APPROVE,
        clock=Clock.RECOUNT,
        papers=("p16-extension",),
    ),
    rule(
        A.CHANGE_LIMIT,
        ACCEPTED_STATES,
        None,
        Asked("days", COUNT, needed=True),
        Asked("unit", CHOICE, choices=("G", "Z")),
        REASON,
        right=APPROVE,
        clock=Clock.RECOUNT,
    ),
    rule(
        A.EXPLAIN_DELAY,
        ACCEPTED_STATES | {S.DECIDED, S.DONE},
        None,
        REASON,
        Asked("told", CHOICE, choices=WAYS),
    ),
)
