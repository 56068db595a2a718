"""Acts of the window, and what time itself does to a case."""

from __future__ import annotations

from hall_app.domain.flow.asked import AskedKind
from hall_app.domain.flow.rule import ActRule, rule
from hall_app.domain.flow.states import ACCEPTED_STATES, ActKind, CaseState, Clock

S = CaseState
A = ActKind
DAY, TEXT, COUNT = AskedKind.DAY, AskedKind.TEXT, AskedKind.COUNT
COLLEAGUE, CHOICE, FLAG = AskedKind.COLLEAGUE, AskedKind.CHOICE, AskedKind.FLAG

RECEIPT = ("p01-receipt", "p02-materials")
_BEFORE_ACCEPTANCE = (S.RECEIVED, S.WAITING_CORRECTION)

AT_THE_WINDOW: tuple[ActRule, ...] = (
    rule(A.RECEIVE, (None,), S.RECEIVED, right="intake.receive"),
    rule(
        A.ACCEPT,
        (None, S.RECEIVED),
        S.ACCEPTED,
        with_promise=S.PROMISED,
        right="intake.accept",
        clock=Clock.START,
        papers=RECEIPT,
    ),
    rule(
        A.NOTIFY,
        (None, S.RECEIVED),
        S.WAITING_CORRECTION,
        right="intake.notify",
        papers=("p03-notice",),
    ),
    rule(
        A.REFUSE,
        (None, *_BEFORE_ACCEPTANCE),
        S.REFUSED,
        right="intake.refuse",
        papers=("p05-refusal",),
    ),
    rule(
        A.COMPLETE,
        (None, *_BEFORE_ACCEPTANCE),
        S.DONE,
        right="intake.complete",
        clock=Clock.STOP,
    ),
    rule(
        A.CORRECT,
        (S.WAITING_CORRECTION,),
        S.ACCEPTED,
        with_promise=S.PROMISED,
        right="intake.correct",
        clock=Clock.START,
        papers=RECEIPT,
    ),
    rule(
        A.CORRECT,
        (S.PROMISED,),
        S.ACCEPTED,
        with_promise=S.PROMISED,
        right="intake.correct",
        papers=("p04-correction-slip",),
    ),
    rule(
        A.CORRECT,
        ACCEPTED_STATES - {S.PROMISED, S.ACCEPTED},
        right="intake.correct",
        papers=("p04-correction-slip",),
    ),
    rule(
        A.VOID,
        frozenset(S) - {S.VOID, S.FILED},
        S.VOID,
        right="intake.void-late",
        clock=Clock.STOP,
    ),
)

OF_TIME: tuple[ActRule, ...] = (
    rule(
        A.DEEM_ACCEPTED,
        (S.RECEIVED,),
        S.ACCEPTED,
        right="cases.sweep",
        clock=Clock.START,
        papers=RECEIPT,
    ),
    rule(A.LAPSE, (S.WAITING_CORRECTION, S.PROMISED), right="cases.sweep"),
    rule(A.RECOUNT, ACCEPTED_STATES, right="calendar.change", clock=Clock.RECOUNT),
)
