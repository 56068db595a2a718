"""A case as its page tells it: how far it is, who has it, what comes next, what happened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.domain.deadlines import Light
from hall_app.domain.flow.states import ActKind, CaseState
from hall_app.domain.identity import Sex
from hall_app.domain.materials import MaterialState, Necessity
from hall_app.support.clock import hall_day
from hall_app.ui.case_words import (
    LIGHT_KINDS,
    NEXT_STEPS,
    STATES,
    act_words,
    light_words,
    paper_name,
    paper_reason,
    paper_state,
    undecided_words,
)
from hall_app.ui.day_words import birthday, day_words, limit_words, moment_words, short_day
from hall_app.ui.i18n import mark, translate
from hall_app.ui.materials.lines import HERE
from hall_app.ui.widgets.steps import Moment, Step

if TYPE_CHECKING:
    import datetime as dt

    from hall_app.domain.views import ActView, CaseDetail, MaterialView, PaperView

SEXES = {Sex.MALE: mark("CasePage", "male"), Sex.FEMALE: mark("CasePage", "female")}
_ENDS = {
    CaseState.REFUSED: mark("CasePage", "Refused"),
    CaseState.VOID: mark("CasePage", "Void"),
    CaseState.WITHDRAWN: mark("CasePage", "Withdrawn"),
    CaseState.DONE: mark("CasePage", "Done"),
}
_STARTING = frozenset({ActKind.ACCEPT, ActKind.CORRECT, ActKind.DEEM_ACCEPTED, ActKind.COMPLETE})


def _act(detail: CaseDetail, *kinds: ActKind) -> ActView | None:
    """Return the newest act of these kinds."""
    return next((one for one in detail.acts if one.kind in kinds), None)


def steps_of(detail: CaseDetail, today: dt.date) -> tuple[Step, ...]:
    """Return the steps line: what is done, where it is now, what lies ahead."""
    state = detail.state
    steps = [Step(words=_RECEIPT.shown(), below=short_day(detail.received_on, today), when="done")]
    told = _act(detail, ActKind.NOTIFY)
    if told is not None:
        steps += _correction_steps(detail, told, today)
    if state is CaseState.RECEIVED:
        steps.append(Step(words=_CHECK.shown(), below=undecided_words(detail.light), when="now"))
    if detail.accepted_on is not None:
        below = short_day(detail.accepted_on, today)
        steps.append(Step(words=_ACCEPTED.shown(), below=below, when="done"))
    elif state in (CaseState.RECEIVED, CaseState.WAITING_CORRECTION):
        steps.append(Step(words=_ACCEPTED.shown()))
    return (*steps, *_last_steps(detail, today))


_RECEIPT = mark("CasePage", "Received")
_CHECK = mark("CasePage", "Checked")
_TOLD = mark("CasePage", "Told once")
_BROUGHT = mark("CasePage", "Correction")
_ACCEPTED = mark("CasePage", "Accepted")
_HANDLED = mark("CasePage", "Handled")
_DONE = mark("CasePage", "Done")


def _correction_steps(detail: CaseDetail, told: ActView, today: dt.date) -> list[Step]:
    when = short_day(hall_day(told.at), today)
    steps = [Step(words=_TOLD.shown(), below=when, when="done")]
    came = _act(detail, ActKind.CORRECT)
    if came is not None:
        below = short_day(hall_day(came.at), today)
        steps.append(Step(words=_BROUGHT.shown(), below=below, when="done"))
    elif detail.state is CaseState.WAITING_CORRECTION and detail.correct_by is not None:
        below = mark("CasePage", "until {day}").shown(day=short_day(detail.correct_by, today))
        steps.append(Step(words=_BROUGHT.shown(), below=below, when="now"))
    return steps


def _last_steps(detail: CaseDetail, today: dt.date) -> list[Step]:
    end = _ENDS.get(detail.state)
    if end is not None:
        closed = detail.acts[0].at if detail.acts else detail.received_at
        below = short_day(hall_day(closed), today)
        return [Step(words=end.shown(), below=below, when="done")]
    accepted = detail.state is CaseState.ACCEPTED
    due = ""
    if detail.due_on is not None:
        due = mark("CasePage", "by {day}").shown(day=short_day(detail.due_on, today))
    return [
        Step(
            words=_HANDLED.shown(),
            below=detail.owner if accepted else "",
            when="now" if accepted else "next",
        ),
        Step(words=_DONE.shown(), below=due),
    ]


def now_words(detail: CaseDetail, today: dt.date) -> str:
    """Return who has the case, since when, which day it is, and who watches."""
    if detail.next_step == "none":
        last = detail.acts[0] if detail.acts else None
        words = STATES[detail.state].shown()
        if last is None:
            return words
        return " · ".join(one for one in (words, moment_words(last.at, today), last.by) if one)
    waiting = detail.state is CaseState.WAITING_CORRECTION
    who = translate("CasePage", "the applicant") if waiting else detail.owner
    since = detail.acts[0].at if detail.acts else detail.received_at
    parts = [
        mark("CasePage", "Now with {who}").shown(who=who),
        mark("CasePage", "since {moment}").shown(moment=moment_words(since, today)),
        _which_day(detail, hall_day(since), today),
    ]
    if waiting:
        parts.append(mark("CasePage", "watched by {who}").shown(who=detail.owner))
    return " · ".join(parts)


def _which_day(detail: CaseDetail, since: dt.date, today: dt.date) -> str:
    if detail.state is CaseState.RECEIVED:
        return undecided_words(detail.light)
    if detail.state is CaseState.ACCEPTED and used_days(detail, today):
        return mark("CasePage", "day {nth}").shown(nth=used_days(detail, today))
    return mark("CasePage", "day {nth}").shown(nth=max(1, (today - since).days))


def following_words(detail: CaseDetail, today: dt.date) -> str:
    """Return the next step: who, until when, what."""
    if detail.next_step == "none":
        return ""
    waiting = detail.next_step == "await-correction"
    who = translate("CasePage", "the applicant") if waiting else detail.owner
    what = NEXT_STEPS[detail.next_step].shown()
    if detail.next_by is None:
        return mark("CasePage", "Next: {who} {what}").shown(who=who, what=what)
    if detail.next_by == today:
        return mark("CasePage", "Next: {who} today: {what}").shown(who=who, what=what)
    text = mark("CasePage", "Next: {who} by {day}: {what}")
    if detail.next_by < today:
        text = mark("CasePage", "Next: {who}, was due {day}: {what}")
    return text.shown(who=who, day=day_words(detail.next_by, today), what=what)


def used_days(detail: CaseDetail, today: dt.date) -> int:
    """Return the days of the limit that have passed, in its own unit; more than all when late."""
    if detail.limit_count is None or detail.accepted_on is None:
        return 0
    if detail.light.unit == "Z":
        return max(0, (today - detail.accepted_on).days)
    late = detail.light.light is Light.OVERDUE
    return max(0, detail.limit_count + (detail.light.days if late else -detail.light.days))


def moments_of(detail: CaseDetail, today: dt.date) -> tuple[Moment, ...]:
    """Return the timeline, newest first."""
    found = []
    for place, act in enumerate(detail.acts):
        words = act_words(act)
        tone = "urged" if act.kind is ActKind.LAPSE else "plain" if place else "now"
        found.append(
            Moment(
                when=moment_words(act.at, today), act=words.sentence, who=words.behind, tone=tone
            )
        )
    return tuple(found)


def light_of(detail: CaseDetail) -> tuple[str, str]:
    """Return kind and words of the light in the head; a finished case says its state."""
    if detail.light.light is Light.NONE:
        return "wait", STATES[detail.state].shown()
    return LIGHT_KINDS[detail.light.light], light_words(detail.light)


def identity(detail: CaseDetail, id_number: str, phone: str) -> str:
    """Return the facts that tell the applicant apart, on one line."""
    sex = SEXES.get(detail.sex)
    facts = [
        sex.shown() if sex is not None else "",
        birthday(detail.birth) if detail.birth is not None else "",
        id_number,
        phone,
        detail.address,
    ]
    if detail.representative:
        facts.insert(0, mark("CasePage", "for it: {name}").shown(name=detail.representative))
    if detail.agent:
        facts.append(
            mark("CasePage", "agent {name} ({relation})").shown(
                name=detail.agent, relation=detail.agent_relation or "–"
            )
        )
    return " · ".join(one for one in facts if one)


def responsibility(detail: CaseDetail, today: dt.date) -> str:
    """Return who was asked first, who has it, and when it came."""
    return mark("CasePage", "first asked {first} · owner {owner} · received {moment}").shown(
        first=detail.first_asked,
        owner=detail.owner,
        moment=moment_words(detail.received_at, today),
    )


_STATE_FACTS = {
    MaterialState.UNSET: mark("CasePage", "not looked at"),
    MaterialState.ORIGINAL: mark("CasePage", "original {count}"),
    MaterialState.COPY: mark("CasePage", "copy {count}"),
    MaterialState.MISSING: mark("CasePage", "missing"),
    MaterialState.WAIVED: mark("CasePage", "waived"),
    MaterialState.PROMISED: mark("CasePage", "later"),
}


def material_line(one: MaterialView, today: dt.date) -> tuple[str, str, str]:
    """Return icon, name and fact of a paper that was asked for."""
    icon = "check" if one.state in HERE else "minus"
    if one.state is MaterialState.MISSING and one.necessity is Necessity.REQUIRED:
        icon = "warn"
    fact = _STATE_FACTS[one.state].shown(count=one.count)
    if one.state in HERE and one.reason:
        fact = f"{fact} · {one.reason}"
    if one.state is MaterialState.PROMISED and one.promised_on is not None:
        fact = mark("CasePage", "later, by {day}").shown(day=short_day(one.promised_on, today))
    if one.state is MaterialState.MISSING and one.necessity is Necessity.OPTIONAL:
        fact = translate("CasePage", "missing, not needed")
    return icon, one.name, fact


def paper_fact(paper: PaperView) -> str:
    """Return copies and reprints of a paper, or why it waits."""
    if paper.state in ("waiting", "failed"):
        return paper_reason(paper)
    facts = [translate("CasePage", "%n copies", n=paper.copies)]
    if paper.reprints:
        facts.append(translate("CasePage", "%n reprint(s)", n=paper.reprints))
    if paper.state in ("sent", "dropped"):
        facts.append(paper_state(paper.state))
    return " · ".join(facts)


def paper_words(paper: PaperView) -> str:
    """Return code and title of a paper."""
    return paper_name(paper.form_id, paper.title)


def starting_act(detail: CaseDetail) -> ActView | None:
    """Return the act that started the clock."""
    return _act(detail, *_STARTING)


def statutory_words(detail: CaseDetail, today: dt.date) -> str:
    """Return the statutory day with its limit."""
    if detail.statutory_on is None or detail.statutory_count is None:
        return ""
    return mark("CasePage", "{day} ({limit})").shown(
        day=day_words(detail.statutory_on, today),
        limit=limit_words(detail.statutory_count, detail.statutory_unit),
    )
