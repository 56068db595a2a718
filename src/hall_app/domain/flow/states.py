"""States of a case and the acts that move it.

Codes and names follow the enumeration of real municipal systems; a case keeps its number in
every state, also when it was refused, withdrawn or voided.
"""

from __future__ import annotations

import enum


class CaseState(enum.StrEnum):
    """Name where a case stands; the value is the code kept in the archive."""

    RECEIVED = "10"
    WAITING_CORRECTION = "11"
    PROMISED = "12"
    """Accepted although a paper lacks (容缺): the handling clock runs."""
    REFUSED = "13"
    WITHDRAWN = "14"
    ACCEPTED = "20"
    UNASSIGNED = "21"
    HANDLING = "30"
    PASSED_ON = "31"
    ON_ERRAND = "32"
    PAUSED = "33"
    EXTENDED = "34"
    SUBMITTED = "40"
    SENT_BACK = "41"
    DECIDED = "50"
    DONE = "60"
    DELIVERED = "70"
    RATED = "80"
    FILED = "90"
    VOID = "98"
    ENDED = "99"


class ActKind(enum.StrEnum):
    """Name what somebody did to a case; each is one line of its timeline."""

    # At the window.
    RECEIVE = "receive"
    ACCEPT = "accept"
    NOTIFY = "notify"
    REFUSE = "refuse"
    COMPLETE = "complete"
    CORRECT = "correct"
    # Time itself, and the program.
    DEEM_ACCEPTED = "deem-accepted"
    LAPSE = "lapse"
    RECOUNT = "recount"
    # Who has it.
    TAKE_UP = "take-up"
    ASK_ASSIGNMENT = "ask-assignment"
    ASSIGN = "assign"
    HAND_OVER = "hand-over"
    TAKE_OVER = "take-over"
    DECLINE = "decline"
    # Outside the hall.
    PASS_ON = "pass-on"  # noqa: S105 - an act, not a word of a lock
    REPLY = "reply"
    RETURNED = "returned"
    SUBMIT = "submit"
    SENT_BACK = "sent-back"
    ENTERED_ABOVE = "entered-above"
    # The clock.
    PAUSE = "pause"
    PROLONG_PAUSE = "prolong-pause"
    RESUME = "resume"
    EXTEND = "extend"
    CHANGE_LIMIT = "change-limit"
    EXPLAIN_DELAY = "explain-delay"
    # Full agency.
    COMMISSION = "commission"
    PLAN_ERRAND = "plan-errand"
    GO_OUT = "go-out"
    HAND_IN = "hand-in"
    COLLECT = "collect"
    COME_BACK = "come-back"
    CHECK_RESULT = "check-result"
    SUSPEND_AGENCY = "suspend-agency"
    RENEW_AGENCY = "renew-agency"
    END_AGENCY = "end-agency"
    CALL_BACK = "call-back"
    # The end.
    DECIDE = "decide"
    FINISH = "finish"
    ANSWER = "answer"
    SETTLE = "settle"
    HAND_OUT = "hand-out"
    CLOSE_RATING = "close-rating"
    FILE = "file"
    CORRECT_RESULT = "correct-result"
    WITHDRAW = "withdraw"
    END = "end"
    REOPEN = "reopen"
    VOID = "void"
    # Beside the way.
    URGE = "urge"
    SUPERVISE = "supervise"
    ANSWER_URGE = "answer-urge"
    TAKE_ORIGINALS = "take-originals"
    RETURN_ORIGINALS = "return-originals"
    NOTE = "note"


class Clock(enum.StrEnum):
    """Say what an act does to the handling clock."""

    NONE = "none"
    START = "start"
    PAUSE = "pause"
    GO_ON = "go-on"
    RECOUNT = "recount"
    """The clock runs on; its last day is counted again."""
    STOP = "stop"


class Leg(enum.StrEnum):
    """Name how far the full-agency errand of a case is; codes A1 to A8 beside the case."""

    COMMISSIONED = "A1"
    PAPERS_COMPLETE = "A2"
    OUT = "A3"
    SUPPLEMENTED = "A4"
    COLLECTED = "A5"
    CHECKED = "A6"
    HANDED_OVER = "A7"
    CALLED_BACK = "A8"
    SUSPENDED = "AS"
    ENDED = "AE"


WORKED_ON = frozenset({CaseState.ACCEPTED, CaseState.HANDLING, CaseState.EXTENDED})
"""The handler has it in hand; from here it may go to anybody."""

RUNNING_STATES = frozenset(
    {
        CaseState.PROMISED,
        CaseState.ACCEPTED,
        CaseState.UNASSIGNED,
        CaseState.HANDLING,
        CaseState.PASSED_ON,
        CaseState.ON_ERRAND,
        CaseState.EXTENDED,
        CaseState.SENT_BACK,
    }
)
"""The hall's own limit runs."""

OPEN_STATES = RUNNING_STATES | {
    CaseState.RECEIVED,
    CaseState.WAITING_CORRECTION,
    CaseState.PAUSED,
    CaseState.SUBMITTED,
    CaseState.DECIDED,
    CaseState.DONE,
}
"""States in which somebody still has to act; a matter done on the spot is closed in ``DONE``."""

ACCEPTED_STATES = RUNNING_STATES | {CaseState.PAUSED, CaseState.SUBMITTED}
"""Accepted and not yet decided."""

CLOSED_STATES = frozenset(CaseState) - OPEN_STATES
ENDED_STATES = frozenset({CaseState.REFUSED, CaseState.WITHDRAWN, CaseState.ENDED})
