"""Acts of the full agency (全程代理): commission, errands, what comes back."""

from __future__ import annotations

from hall_app.domain.flow.asked import Asked, AskedKind
from hall_app.domain.flow.rule import GRADES, POWERS, REASON, ActRule, rule
from hall_app.domain.flow.states import WORKED_ON, ActKind, CaseState

S = CaseState
A = ActKind
DAY, TEXT, COUNT = AskedKind.DAY, AskedKind.TEXT, AskedKind.COUNT
COLLEAGUE, CHOICE, FLAG = AskedKind.COLLEAGUE, AskedKind.CHOICE, AskedKind.FLAG

_AGENCY = WORKED_ON | {S.ON_ERRAND}

OF_THE_AGENCY: tuple[ActRule, ...] = (
    rule(
        A.COMMISSION,
        WORKED_ON | {S.PROMISED},
        None,
        Asked("agent", COLLEAGUE, needed=True),
        Asked("powers", AskedKind.CHOICES, needed=True, choices=POWERS),
        Asked("until", DAY, needed=True),
        Asked("entrusted", TEXT),
        Asked("consent", FLAG, needed=True),
        Asked("sensitive", FLAG),
        Asked("most", COUNT),
        papers=("p09-commission",),
    ),
    rule(
        A.PLAN_ERRAND,
        _AGENCY,
        None,
        Asked("office", needed=True),
        Asked("on", DAY, needed=True),
        Asked("bring"),
        Asked("collect"),
    ),
    rule(A.GO_OUT, WORKED_ON, S.ON_ERRAND, Asked("back_by", DAY)),
    rule(
        A.HAND_IN,
        _AGENCY,
        None,
        Asked("office", needed=True),
        Asked("person"),
        Asked("handed", needed=True),
        Asked("slip"),
        Asked("due", DAY),
    ),
    rule(
        A.COLLECT,
        _AGENCY,
        None,
        Asked("office", needed=True),
        Asked("got", needed=True),
        Asked("number"),
        Asked("person"),
    ),
    rule(A.COME_BACK, (S.ON_ERRAND,), S.HANDLING, Asked("result", TEXT, needed=True)),
    rule(A.CHECK_RESULT, _AGENCY, None, Asked("result", TEXT, needed=True)),
    rule(
        A.SUSPEND_AGENCY,
        _AGENCY,
        S.HANDLING,
        REASON,
        Asked("returned", TEXT),
        papers=("p12-agency-slip",),
    ),
    rule(
        A.RENEW_AGENCY,
        WORKED_ON,
        None,
        Asked("until", DAY, needed=True),
        Asked("entrusted", TEXT),
        papers=("p12-agency-slip",),
    ),
    rule(
        A.END_AGENCY,
        _AGENCY,
        S.HANDLING,
        REASON,
        Asked("returned", TEXT),
        papers=("p12-agency-slip",),
    ),
    rule(
        A.CALL_BACK,
        (S.DELIVERED, S.RATED),
        None,
        Asked("satisfied", CHOICE, needed=True, choices=GRADES),
        Asked("words", TEXT),
    ),
)
