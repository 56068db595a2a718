"""Cases in the words of the hall: lights, states, next steps and what happened."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, NamedTuple

from hall_app.domain.deadlines import NOTICE_DAYS, Light
from hall_app.domain.flow.states import ActKind, CaseState
from hall_app.ui.day_words import NATURAL
from hall_app.ui.flow.timeline_words import FLOW_ACTS, FLOW_MORE, told_words
from hall_app.ui.i18n import Marked, mark, translate

if TYPE_CHECKING:
    from hall_app.domain.deadlines import CaseLight
    from hall_app.domain.views import ActView, CaseListRow, PaperView

LIGHT_KINDS = {
    Light.NORMAL: "green",
    Light.SOON: "yellow",
    Light.TODAY: "orange",
    Light.OVERDUE: "red",
    Light.PAUSED: "pause",
    Light.WAITING: "wait",
    Light.OPEN_YEAR: "wait",
}
"""Kinds of painted lights; a case without a clock has none."""

LIGHT_NAMES = {
    Light.OVERDUE: mark("Lights", "Overdue"),
    Light.TODAY: mark("Lights", "Today"),
    Light.SOON: mark("Lights", "Due soon"),
    Light.PAUSED: mark("Lights", "Paused"),
    Light.WAITING: mark("Lights", "Waiting"),
    Light.NORMAL: mark("Lights", "In time"),
    Light.OPEN_YEAR: mark("Lights", "Date open"),
    Light.NONE: mark("Lights", "Finished"),
}
"""Names for filters, the most urgent first."""

_WORKING = {
    Light.NORMAL: mark("Lights", "in time, %n day(s) left"),
    Light.SOON: mark("Lights", "due soon, %n day(s) left"),
    Light.OVERDUE: mark("Lights", "%n day(s) overdue"),
    Light.PAUSED: mark("Lights", "paused, day %n"),
    Light.WAITING: mark("Lights", "waiting, %n day(s) left"),
}
_CALENDAR = {
    Light.NORMAL: mark("Lights", "in time, %n calendar day(s) left"),
    Light.SOON: mark("Lights", "due soon, %n calendar day(s) left"),
    Light.OVERDUE: mark("Lights", "%n calendar day(s) overdue"),
    Light.PAUSED: mark("Lights", "paused, calendar day %n"),
    Light.WAITING: mark("Lights", "waiting, %n calendar day(s) left"),
}

STATES = {
    CaseState.RECEIVED: mark("CaseStates", "Received, to be checked"),
    CaseState.WAITING_CORRECTION: mark("CaseStates", "Waiting for correction"),
    CaseState.REFUSED: mark("CaseStates", "Refused"),
    CaseState.WITHDRAWN: mark("CaseStates", "Withdrawn"),
    CaseState.ACCEPTED: mark("CaseStates", "Accepted"),
    CaseState.DONE: mark("CaseStates", "Done"),
    CaseState.VOID: mark("CaseStates", "Void"),
    CaseState.PROMISED: mark("CaseStates", "Accepted, a paper promised"),
    CaseState.UNASSIGNED: mark("CaseStates", "Waiting for a handler"),
    CaseState.HANDLING: mark("CaseStates", "Being handled"),
    CaseState.PASSED_ON: mark("CaseStates", "Passed on"),
    CaseState.ON_ERRAND: mark("CaseStates", "On an errand"),
    CaseState.PAUSED: mark("CaseStates", "Special procedure"),
    CaseState.EXTENDED: mark("CaseStates", "Extended"),
    CaseState.SUBMITTED: mark("CaseStates", "With the deciding body"),
    CaseState.SENT_BACK: mark("CaseStates", "Sent back for more"),
    CaseState.DECIDED: mark("CaseStates", "Decided"),
    CaseState.DELIVERED: mark("CaseStates", "Handed over"),
    CaseState.RATED: mark("CaseStates", "Rated"),
    CaseState.FILED: mark("CaseStates", "Filed"),
    CaseState.ENDED: mark("CaseStates", "Ended"),
}

NEXT_STEPS = {
    "decide": mark("NextSteps", "accept, tell what is missing, or refuse"),
    "await-correction": mark("NextSteps", "bring what is missing"),
    "correction-lapsed": mark("NextSteps", "brought nothing in time: call, or void"),
    "handle": mark("NextSteps", "handle it"),
    "overdue": mark("NextSteps", "finish it, and write down why it is late"),
    "await-promised": mark("NextSteps", "bring the promised paper; handling goes on"),
    "promise-lapsed": mark("NextSteps", "the promised paper did not come: call, or end it"),
    "take-over": mark("NextSteps", "take over, or say why not"),
    "assign": mark("NextSteps", "name the handler"),
    "await-reply": mark("NextSteps", "wait for the reply, or urge"),
    "come-back": mark("NextSteps", "come back and write down the result"),
    "resume": mark("NextSteps", "resume when the special step is over"),
    "pause-over": mark("NextSteps", "the pause is over: resume"),
    "await-decision": mark("NextSteps", "wait for the decision, or urge"),
    "supplement": mark("NextSteps", "bring more and submit again"),
    "finish": mark("NextSteps", "lay the result ready"),
    "hand-out": mark("NextSteps", "hand over the result"),
    "none": mark("NextSteps", "nothing more to do"),
}
"""What comes next, by the code that the case service gives."""


def light_words(light: CaseLight) -> str:
    """Return the sentence of a light: word and number."""
    if light.light is Light.TODAY:
        return translate("Lights", "due today")
    if light.light is Light.NONE:
        return LIGHT_NAMES[Light.NONE].shown()
    if light.light is Light.OPEN_YEAR:
        return mark("Lights", "open until the days of {year} are loaded").shown(year=light.days)
    if light.light is Light.WAITING and light.days == 0:
        return translate("Lights", "waiting, last day")
    table = _CALENDAR if light.unit == NATURAL else _WORKING
    return table[light.light].shown(max(0, light.days))


def nth_day(light: CaseLight) -> int:
    """Return which of the five working days to answer it is for a matter not yet decided."""
    return max(0, min(NOTICE_DAYS, NOTICE_DAYS - light.days))


def undecided_words(light: CaseLight) -> str:
    """Return how much of the time to answer has passed: 第 2/5 个工作日."""
    return mark("Lights", "working day {nth} of {of}").shown(nth=nth_day(light), of=NOTICE_DAYS)


def holder(row: CaseListRow, own_id: int) -> str:
    """Return who has a listed case now: I, a colleague, or the applicant."""
    if row.next_step == "none":
        return ""
    if row.next_step == "await-correction":
        return translate("NextSteps", "Applicant")
    if row.offered_to:
        return row.offered_to
    if row.with_whom:
        return row.with_whom
    return translate("NextSteps", "I") if row.owner_id == own_id else row.owner


class ActWords(NamedTuple):
    """Say one act: what was done, and what stands behind it in the second role."""

    sentence: str
    behind: str


_ACTS = {
    ActKind.RECEIVE: mark("Timeline", "Papers taken in for checking"),
    ActKind.ACCEPT: mark("Timeline", "Accepted"),
    ActKind.NOTIFY: mark("Timeline", "Told once what is missing: {missing}"),
    ActKind.REFUSE: mark("Timeline", "Refused: {reason}"),
    ActKind.COMPLETE: mark("Timeline", "Done on the spot"),
    ActKind.CORRECT: mark("Timeline", "Missing papers came: {came}; accepted"),
    ActKind.DEEM_ACCEPTED: mark(
        "Timeline", "Five working days without an answer: counts as accepted from its receipt"
    ),
    ActKind.LAPSE: mark("Timeline", "Nothing came until {by}"),
    ActKind.VOID: mark("Timeline", "Void: {reason}"),
    **FLOW_ACTS,
}
_SHORT: dict[ActKind, Marked] = {
    ActKind.CORRECT: mark("Timeline", "Missing papers came; accepted"),
    ActKind.VOID: mark("Timeline", "Taken back at once"),
}
"""Sentences for acts that were recorded without their detail."""
_NEEDS = {ActKind.CORRECT: "came", ActKind.VOID: "reason"}


def act_words(act: ActView) -> ActWords:
    """Return one line of a timeline, with who approved it where somebody did.

    A late entry says when it really was, and why so late.
    """
    words, told = _act_words(act), dict(act.details)
    if told.get("approved_by"):
        text = mark("Timeline", "{act} (approved by {name}, {moment})")
        sentence = text.shown(
            act=words.sentence, name=told["approved_by"], moment=told.get("approved_at", "")
        )
        words = words._replace(sentence=sentence)
    if not told.get("late_at"):
        return words
    why = told.get("late_why", "")
    if told.get("late_blank"):
        blank = mark("Timeline", "{why}; on blank {number}")
        why = blank.shown(why=why, number=told["late_blank"])
    text = mark("Timeline", "{act} (entered late: really {moment}; {why})")
    sentence = text.shown(act=words.sentence, moment=told["late_at"], why=why)
    return ActWords(sentence, words.behind)


def approval_words(act: ActView) -> str:
    """Return who approved an act, when, and what it was; nothing where nobody had to."""
    told = dict(act.details)
    if not told.get("approved_by"):
        return ""
    parts = (told["approved_by"], told.get("approved_at", ""), _act_words(act).sentence)
    return " · ".join(one for one in parts if one)


def _act_words(act: ActView) -> ActWords:
    told: dict[str, Any] = {name: told_words(name, text) for name, text in act.details}
    needed = _NEEDS.get(act.kind)
    text = _ACTS[act.kind] if needed is None or told.get(needed) else _SHORT[act.kind]
    if act.kind in FLOW_MORE:
        return ActWords(_whole(text, told, FLOW_MORE[act.kind]), _behind(act))
    if act.kind is ActKind.CORRECT and told.get("later"):
        text = mark("Timeline", "Promised papers came: {came}")
    if act.kind is ActKind.REFUSE and told.get("certificate"):
        text = mark("Timeline", "Not issued here: {certificate}; guidance given")
    sentence = text.shown(**told)
    if act.kind is ActKind.COMPLETE and told.get("result"):
        sentence = mark("Timeline", "{act}: {result}").shown(act=sentence, result=told["result"])
    return ActWords(sentence, _behind(act))


def _behind(act: ActView) -> str:
    who = [one for one in (act.by, act.window) if one]
    return " · ".join(who) if act.by else translate("Timeline", "by the program")


def _whole(text: Marked, told: dict[str, Any], more: tuple[tuple[str, Marked], ...]) -> str:
    """Return the sentence of an act with what else it told, where it told it."""
    parts = [text.shown(**defaultdict(str, told))]
    parts += [words.shown(**told) for name, words in more if told.get(name)]
    return "".join(parts)


_PRINT_STATES = {
    "waiting": mark("Papers", "waiting to be printed"),
    "sent": mark("Papers", "sent to the printer"),
    "done": mark("Papers", "printed"),
    "failed": mark("Papers", "not printed"),
    "dropped": mark("Papers", "taken off"),
}


def paper_state(state: str) -> str:
    """Return what became of a paper."""
    return _PRINT_STATES[state].shown()


def paper_code(form_id: str) -> str:
    """Return the code that papers are called by at the window: P01."""
    first = form_id.split("-", 1)[0].upper()
    return first if first[1:].isdigit() else ""


def paper_name(form_id: str, title: str) -> str:
    """Return code and title of a paper."""
    return f"{paper_code(form_id)} {title}".strip()


_PAPER_REASONS = {
    "no-printer": mark("Papers", "no printer chosen yet"),
    "printer-unknown": mark("Papers", "printer no longer set up"),
    "printer-gone": mark("Papers", "printer gives no answer"),
    "printer-refused": mark("Papers", "printer did not take it"),
    "job-not-taken-off": mark("Papers", "still lies with its former printer"),
    "paper-size-missing": mark("Papers", "printer has not this paper"),
    "tray-missing": mark("Papers", "printer has not this tray"),
    "tray-vector-only": mark("Papers", "printer cannot take this tray so"),
    "duplex-missing": mark("Papers", "printer prints one side only"),
    "spooler-down": mark("Papers", "the computer's printing is switched off"),
    "spooler-silent": mark("Papers", "the computer's printing gives no answer"),
    "glyph-missing": mark("Papers", "has a character that cannot be printed"),
    "text-does-not-fit": mark("Papers", "has text that does not fit"),
    "value-unusable": mark("Papers", "has a value that its form cannot print"),
    "code-not-possible": mark("Papers", "has a value that its form cannot print"),
    "too-many-pages": mark("Papers", "has too many pages"),
    "picture-missing": mark("Papers", "its form lacks a picture"),
    "form-broken": mark("Papers", "its form file is broken"),
    "unknown-form": mark("Papers", "its form is not there"),
    "case-void": mark("Papers", "the case was voided"),
    "printer-stopped": mark("Papers", "printer is stopped"),
    "printer-offline": mark("Papers", "printer is switched off"),
    "paper-out": mark("Papers", "printer is out of paper"),
    "paper-jam": mark("Papers", "paper is stuck"),
    "paper-wrong": mark("Papers", "wrong paper in the printer"),
    "toner-out": mark("Papers", "toner is used up"),
    "cover-open": mark("Papers", "a cover is open"),
    "needs-attention": mark("Papers", "printer wants somebody to look"),
    "held-by-user": mark("Papers", "held at the printer"),
    "cancelled": mark("Papers", "taken off at the printer"),
    "rejected-file": mark("Papers", "printer could not read it"),
}


def reason_words(paper: PaperView) -> str:
    """Return why a paper waits, or that its turn comes."""
    if paper.state == "waiting" and not paper.reason:
        return paper_state("waiting")
    known = _PAPER_REASONS.get(paper.reason)
    return known.shown() if known is not None else paper_state(paper.state)


def paper_reason(paper: PaperView) -> str:
    """Return the printer and why a paper waits."""
    words = reason_words(paper)
    return words if paper.state == "waiting" else f"{paper.printer} {words}".strip()
