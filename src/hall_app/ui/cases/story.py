"""A case as its page tells it: who has it, what comes next, what happened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.domain.deadlines import Light
from hall_app.domain.flow.states import RUNNING_STATES, ActKind, CaseState
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
from hall_app.ui.cases.way import newest_act
from hall_app.ui.day_words import birthday, day_words, limit_words, moment_words, short_day
from hall_app.ui.i18n import mark, translate
from hall_app.ui.materials.lines import HERE
from hall_app.ui.widgets.steps import Moment

if TYPE_CHECKING:
    import datetime as dt

    from hall_app.domain.views import ActView, CaseDetail, MaterialView, PaperView

SEXES = {Sex.MALE: mark("CasePage", "male"), Sex.FEMALE: mark("CasePage", "female")}
_STARTING = frozenset({ActKind.ACCEPT, ActKind.CORRECT, ActKind.DEEM_ACCEPTED, ActKind.COMPLETE})


_BESIDE = frozenset(
    {
        *(ActKind.URGE, ActKind.SUPERVISE, ActKind.ANSWER, ActKind.ANSWER_URGE, ActKind.NOTE),
        *(ActKind.TAKE_ORIGINALS, ActKind.RETURN_ORIGINALS, ActKind.RECOUNT, ActKind.LAPSE),
        *(ActKind.EXPLAIN_DELAY, ActKind.CHANGE_LIMIT, ActKind.ENTERED_ABOVE),
        *(ActKind.HAND_OVER, ActKind.DECLINE),
    }
)
"""Acts that leave a case with whom it was."""


def now_words(detail: CaseDetail, today: dt.date) -> str:
    """Return who has the case, since when, which day it is, and who watches."""
    if detail.next_step == "none":
        last = detail.acts[0] if detail.acts else None
        words = STATES[detail.state].shown()
        if last is None:
            return words
        return " · ".join(one for one in (words, moment_words(last.at, today), last.by) if one)
    who = _holder(detail)
    since = next((one.at for one in detail.acts if one.kind not in _BESIDE), detail.received_at)
    parts = [
        mark("CasePage", "Now with {who}").shown(who=who),
        mark("CasePage", "since {moment}").shown(moment=moment_words(since, today)),
        _which_day(detail, hall_day(since), today),
    ]
    if who != detail.owner:
        parts.append(mark("CasePage", "watched by {who}").shown(who=detail.owner))
    if detail.flow.escalated:
        parts.append(translate("CasePage", "stands on the head's board"))
    return " · ".join(parts)


def _holder(detail: CaseDetail) -> str:
    """Return who has the case now: the applicant, somebody outside, or its handler."""
    if detail.state is CaseState.WAITING_CORRECTION:
        return translate("CasePage", "the applicant")
    return detail.flow.with_whom or detail.owner


def _which_day(detail: CaseDetail, since: dt.date, today: dt.date) -> str:
    if detail.state is CaseState.RECEIVED:
        return undecided_words(detail.light)
    if used_days(detail, today):
        return mark("CasePage", "day {nth}").shown(nth=used_days(detail, today))
    return mark("CasePage", "day {nth}").shown(nth=max(1, (today - since).days))


def following_words(detail: CaseDetail, today: dt.date) -> str:
    """Return the next step: who, until when, what."""
    if detail.next_step == "none":
        return ""
    who = _who_is_next(detail)
    what = NEXT_STEPS[detail.next_step].shown()
    if detail.next_by is None:
        return mark("CasePage", "Next: {who} {what}").shown(who=who, what=what)
    if detail.next_by == today:
        return mark("CasePage", "Next: {who} today: {what}").shown(who=who, what=what)
    text = mark("CasePage", "Next: {who} by {day}: {what}")
    if detail.next_by < today:
        text = mark("CasePage", "Next: {who}, was due {day}: {what}")
    return text.shown(who=who, day=day_words(detail.next_by, today), what=what)


def _who_is_next(detail: CaseDetail) -> str:
    if detail.next_step == "await-correction":
        return translate("CasePage", "the applicant")
    if detail.next_step == "take-over":
        return detail.flow.offered_to
    return detail.owner


def whole_days(detail: CaseDetail) -> int:
    """Return the days of the limit, with what it was extended by."""
    return (detail.limit_count or 0) + detail.flow.extra


def used_days(detail: CaseDetail, today: dt.date) -> int:
    """Return the days of the limit that have passed, in its own unit; more than all when late.

    Nothing while the hall's clock does not run, or its last day cannot be counted yet.
    """
    shown = detail.light
    if detail.limit_count is None or detail.accepted_on is None:
        return 0
    if detail.state not in RUNNING_STATES or shown.light in (Light.OPEN_YEAR, Light.NONE):
        return 0
    if shown.unit == "Z" and not detail.flow.pauses:
        return max(0, (today - detail.accepted_on).days)
    late = shown.light is Light.OVERDUE
    return max(0, whole_days(detail) + (shown.days if late else -shown.days))


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
    return newest_act(detail, *_STARTING)


def statutory_words(detail: CaseDetail, today: dt.date) -> str:
    """Return the statutory day with its limit."""
    if detail.statutory_on is None or detail.statutory_count is None:
        return ""
    return mark("CasePage", "{day} ({limit})").shown(
        day=day_words(detail.statutory_on, today),
        limit=limit_words(detail.statutory_count, detail.statutory_unit),
    )
