"""Acts that decide, hand over and end a case, and those beside its way."""

from __future__ import annotations

from hall_app.domain.flow.asked import Asked, AskedKind
from hall_app.domain.flow.rule import (
    APPROVE,
    COLLECTORS,
    DECIDE,
    DECISIONS,
    DIRECT,
    GRADES,
    LEVELS,
    REASON,
    SERVICE_WAYS,
    WAYS,
    ActRule,
    rule,
)
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

_BEFORE_ACCEPTANCE = (S.RECEIVED, S.WAITING_CORRECTION)
_ISSUED = (S.DONE, S.DELIVERED, S.RATED)

OF_THE_END: tuple[ActRule, ...] = (
    rule(
        A.DECIDE,
        WORKED_ON | {S.PASSED_ON, S.SUBMITTED},
        S.DECIDED,
        Asked("decision", CHOICE, needed=True, choices=DECISIONS),
        Asked("result"),
        Asked("number"),
        Asked("on", DAY),
        Asked("reason", TEXT),
        Asked("late", TEXT),
        right=DECIDE,
        clock=Clock.STOP,
    ),
    rule(
        A.FINISH,
        (S.DECIDED,),
        S.DONE,
        Asked("bring"),
        Asked("keep_until", DAY),
        papers=("p18-done",),
    ),
    rule(
        A.SETTLE,
        (S.DECIDED,),
        S.DELIVERED,
        Asked("way", CHOICE, needed=True, choices=WAYS),
        Asked("words", TEXT, needed=True),
        Asked("satisfied", CHOICE, choices=GRADES),
    ),
    rule(
        A.ANSWER,
        OPEN_STATES,
        None,
        Asked("way", CHOICE, needed=True, choices=WAYS),
        Asked("words", TEXT, needed=True),
    ),
    rule(
        A.HAND_OUT,
        (S.DONE,),
        S.DELIVERED,
        Asked("collector", CHOICE, needed=True, choices=COLLECTORS),
        Asked("name"),
        Asked("relation"),
        Asked("id_number"),
        Asked("way", CHOICE, choices=SERVICE_WAYS),
        Asked("copies", COUNT),
        papers=("p19-delivery", "p29-rating"),
    ),
    rule(
        A.CLOSE_RATING,
        (S.DELIVERED,),
        S.RATED,
        Asked("waived", FLAG),
        Asked("reason", TEXT),
    ),
    rule(A.FILE, (S.RATED, S.ENDED), S.FILED, Asked("shelf")),
    rule(
        A.CORRECT_RESULT,
        _ISSUED,
        None,
        Asked("what", TEXT, needed=True),
        Asked("result"),
        Asked("number"),
        REASON,
        papers=("p18-done",),
    ),
    rule(
        A.WITHDRAW,
        ACCEPTED_STATES | set(_BEFORE_ACCEPTANCE),
        S.WITHDRAWN,
        REASON,
        Asked("returned", TEXT),
        clock=Clock.STOP,
        papers=("p20-return",),
    ),
    rule(
        A.END,
        OPEN_STATES,
        S.ENDED,
        REASON,
        Asked("returned", TEXT),
        right=APPROVE,
        clock=Clock.STOP,
        papers=("p20-return",),
    ),
    rule(A.REOPEN, (S.REFUSED,), S.RECEIVED, REASON, right=DIRECT),
)

BESIDE_THE_WAY: tuple[ActRule, ...] = (
    rule(
        A.URGE,
        OPEN_STATES,
        None,
        Asked("way", CHOICE, needed=True, choices=WAYS),
        Asked("to"),
        Asked("asked", TEXT, needed=True),
        Asked("answer_by", DAY),
        papers=("p14-urge",),
    ),
    rule(
        A.SUPERVISE,
        OPEN_STATES,
        None,
        Asked("level", CHOICE, needed=True, choices=LEVELS),
        Asked("asked", TEXT, needed=True),
        Asked("answer_by", DAY, needed=True),
        right="cases.supervise",
        papers=("p15-supervision",),
    ),
    rule(A.ANSWER_URGE, OPEN_STATES, None, Asked("words", TEXT, needed=True)),
    rule(
        A.TAKE_ORIGINALS,
        OPEN_STATES,
        None,
        Asked("what", needed=True),
        Asked("copies", COUNT),
        Asked("until", DAY),
    ),
    rule(
        A.RETURN_ORIGINALS,
        frozenset(S) - {S.VOID, S.FILED},
        None,
        Asked("what", needed=True),
        Asked("to", needed=True),
    ),
    rule(A.NOTE, frozenset(S) - {S.FILED}, None, Asked("words", TEXT, needed=True)),
)
