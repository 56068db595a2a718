"""What acts after acceptance say on the timeline, with what else they told."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from hall_app.domain.flow.states import ActKind
from hall_app.ui.day_words import birthday
from hall_app.ui.flow.words import CHOICES
from hall_app.ui.i18n import Marked, mark

if TYPE_CHECKING:
    from collections.abc import Mapping

_DAYS = frozenset(
    {
        "by",
        "due",
        "was",
        "counted",
        "until",
        "on",
        "answer_by",
        "back_by",
        "keep_until",
        "look_on",
    }
)
_CODES = frozenset(
    {
        "decision",
        "collector",
        "step",
        "powers",
        "level",
        "satisfied",
        "unit",
        "way",
    }
)
_AND = mark("Timeline", ", ")
Pieces = tuple[tuple[str, Marked], ...]
_REASON: Pieces = (("reason", mark("Timeline", ": {reason}")),)
_RESULT: Pieces = (("result", mark("Timeline", ": {result}")),)
_WORDS: Pieces = (("words", mark("Timeline", ": {words}")),)
_COVER: Pieces = (("cover_for", mark("Timeline", " (covers for {cover_for})")),)
_SLIP: Pieces = (("slip_number", mark("Timeline", " · slip {slip_number}")),)
_DUE: Pieces = (("due", mark("Timeline", "; last day now {due}")),)

FLOW_ACTS: Mapping[ActKind, Marked] = {
    ActKind.RECOUNT: mark("Timeline", "Working days changed: last day {due} instead of {was}"),
    ActKind.TAKE_UP: mark("Timeline", "Handling begun"),
    ActKind.ASK_ASSIGNMENT: mark("Timeline", "Handler not clear: {to} names one by {by}"),
    ActKind.ASSIGN: mark("Timeline", "Given to {to}"),
    ActKind.HAND_OVER: mark("Timeline", "Offered to {to}"),
    ActKind.TAKE_OVER: mark("Timeline", "Taken over from {from}"),
    ActKind.DECLINE: mark("Timeline", "Not taken over, stays with {back_to}"),
    ActKind.PASS_ON: mark("Timeline", "Passed on to {body}, answer by {answer_by}"),
    ActKind.REPLY: mark("Timeline", "Reply came"),
    ActKind.RETURNED: mark("Timeline", "Came back undone"),
    ActKind.SUBMIT: mark("Timeline", "Submitted to {body}, decision by {answer_by}"),
    ActKind.SENT_BACK: mark("Timeline", "Sent back for more, by {by}"),
    ActKind.ENTERED_ABOVE: mark("Timeline", "Entered in {system} as {number} on {on}"),
    ActKind.PAUSE: mark("Timeline", "Clock paused for {step} until {until}"),
    ActKind.PROLONG_PAUSE: mark("Timeline", "Pause prolonged until {until}"),
    ActKind.RESUME: mark("Timeline", "Clock runs again"),
    ActKind.EXTEND: mark("Timeline", "Limit extended by {days} day(s)"),
    ActKind.CHANGE_LIMIT: mark("Timeline", "Limit changed to {days} day(s)"),
    ActKind.EXPLAIN_DELAY: mark("Timeline", "Late because: {reason}"),
    ActKind.COMMISSION: mark("Timeline", "Commission to {agent} until {until}"),
    ActKind.PLAN_ERRAND: mark("Timeline", "Errand planned: {office} on {on}"),
    ActKind.GO_OUT: mark("Timeline", "Out on the errand, back by {back_by}"),
    ActKind.HAND_IN: mark("Timeline", "Handed in at {office}: {handed}"),
    ActKind.COLLECT: mark("Timeline", "Collected at {office}: {got}"),
    ActKind.COME_BACK: mark("Timeline", "Back from the errand"),
    ActKind.CHECK_RESULT: mark("Timeline", "Agent checked"),
    ActKind.SUSPEND_AGENCY: mark("Timeline", "Commission suspended"),
    ActKind.RENEW_AGENCY: mark("Timeline", "Commission renewed until {until}"),
    ActKind.END_AGENCY: mark("Timeline", "Commission ended"),
    ActKind.CALL_BACK: mark("Timeline", "Asked afterwards: {satisfied}"),
    ActKind.DECIDE: mark("Timeline", "Decided on {on}: {decision}"),
    ActKind.FINISH: mark("Timeline", "Result is ready"),
    ActKind.ANSWER: mark("Timeline", "Answered {way}"),
    ActKind.SETTLE: mark("Timeline", "Answered {way}, settled"),
    ActKind.HAND_OUT: mark("Timeline", "Handed over to {collector}"),
    ActKind.CLOSE_RATING: mark("Timeline", "Rating closed"),
    ActKind.FILE: mark("Timeline", "Filed"),
    ActKind.CORRECT_RESULT: mark("Timeline", "Result corrected: {what}"),
    ActKind.WITHDRAW: mark("Timeline", "Withdrawn by the applicant"),
    ActKind.END: mark("Timeline", "Ended without a result"),
    ActKind.REOPEN: mark("Timeline", "Opened again, to be checked by {by}"),
    ActKind.URGE: mark("Timeline", "Urging no. {count} to {to} {way}: {asked}"),
    ActKind.SUPERVISE: mark("Timeline", "Supervision {level} to {to}: {asked}"),
    ActKind.ANSWER_URGE: mark("Timeline", "Urging answered"),
    ActKind.TAKE_ORIGINALS: mark("Timeline", "Originals taken in: {what}"),
    ActKind.RETURN_ORIGINALS: mark("Timeline", "Originals handed back to {to}: {what}"),
    ActKind.NOTE: mark("Timeline", "Note: {words}"),
}

FLOW_MORE: Mapping[ActKind, Pieces] = {
    ActKind.RECOUNT: (),
    ActKind.TAKE_UP: (),
    ActKind.ASK_ASSIGNMENT: _REASON,
    ActKind.ASSIGN: _COVER + _REASON,
    ActKind.HAND_OVER: _COVER + _REASON,
    ActKind.TAKE_OVER: (),
    ActKind.DECLINE: _REASON,
    ActKind.PASS_ON: (("opinion", mark("Timeline", ": {opinion}")), *_SLIP),
    ActKind.REPLY: _RESULT,
    ActKind.RETURNED: _REASON,
    ActKind.SUBMIT: (("enclosed", mark("Timeline", ": {enclosed}")),),
    ActKind.SENT_BACK: _REASON,
    ActKind.ENTERED_ABOVE: (),
    ActKind.PAUSE: _REASON + _DUE,
    ActKind.PROLONG_PAUSE: _REASON + _DUE,
    ActKind.RESUME: _RESULT + _DUE,
    ActKind.EXTEND: _REASON + _DUE,
    ActKind.CHANGE_LIMIT: _REASON + _DUE,
    ActKind.EXPLAIN_DELAY: (),
    ActKind.COMMISSION: (("powers", mark("Timeline", ": {powers}")),),
    ActKind.PLAN_ERRAND: (
        ("bring", mark("Timeline", ", bring {bring}")),
        ("collect", mark("Timeline", ", collect {collect}")),
    ),
    ActKind.GO_OUT: (),
    ActKind.HAND_IN: (
        ("person", mark("Timeline", ", to {person}")),
        ("slip", mark("Timeline", ", slip {slip}")),
        ("due", mark("Timeline", ", ready by {due}")),
    ),
    ActKind.COLLECT: (("number", mark("Timeline", ", no. {number}")),),
    ActKind.COME_BACK: _RESULT,
    ActKind.CHECK_RESULT: _RESULT,
    ActKind.SUSPEND_AGENCY: _REASON,
    ActKind.RENEW_AGENCY: (),
    ActKind.END_AGENCY: _REASON,
    ActKind.CALL_BACK: _WORDS,
    ActKind.DECIDE: (
        ("result", mark("Timeline", ", {result}")),
        ("number", mark("Timeline", " {number}")),
        ("reason", mark("Timeline", ": {reason}")),
        ("late", mark("Timeline", "; late because {late}")),
    ),
    ActKind.FINISH: (("bring", mark("Timeline", ", bring {bring}")),),
    ActKind.ANSWER: _WORDS,
    ActKind.SETTLE: _WORDS,
    ActKind.HAND_OUT: (
        ("name", mark("Timeline", ": {name}")),
        ("relation", mark("Timeline", " ({relation})")),
    ),
    ActKind.CLOSE_RATING: _REASON,
    ActKind.FILE: (("shelf", mark("Timeline", ": {shelf}")),),
    ActKind.CORRECT_RESULT: _REASON,
    ActKind.WITHDRAW: _REASON,
    ActKind.END: _REASON,
    ActKind.REOPEN: _REASON,
    ActKind.URGE: _SLIP,
    ActKind.SUPERVISE: _SLIP,
    ActKind.ANSWER_URGE: _WORDS,
    ActKind.TAKE_ORIGINALS: (),
    ActKind.RETURN_ORIGINALS: (),
    ActKind.NOTE: (),
}


def told_words(name: str, text: str) -> str:
    """Return one value that an act told, in the words of the desk."""
    if name in _DAYS:
        try:
            return birthday(dt.date.fromisoformat(text))
        except ValueError:
            return text
    if name in _CODES:
        parts = [CHOICES[one].shown() if one in CHOICES else one for one in text.split("、")]
        return _AND.shown().join(parts)
    return text
