"""What acts after acceptance have set, as the case page lists it beside the timeline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.ui.day_words import day_words, short_day
from hall_app.ui.flow.words import CHOICES
from hall_app.ui.i18n import mark, translate

if TYPE_CHECKING:
    import datetime as dt

    from hall_app.domain.flow.views import CaseFlowView, ErrandView, OriginalView

_LEGS = {
    "AS": mark("FlowFacts", "suspended"),
    "AE": mark("FlowFacts", "ended"),
}


def flow_facts(flow: CaseFlowView, today: dt.date) -> tuple[tuple[str, str], ...]:
    """Return label and value of what the acts have set; empty values stand for nothing."""
    return (
        (
            translate("FlowFacts", "To be taken over by"),
            _dated(flow.offered_to, flow.offer_by, today),
        ),
        (translate("FlowFacts", "Is with"), _dated(flow.with_whom, flow.act_by, today)),
        (translate("FlowFacts", "Urged"), _urged(flow)),
        (translate("FlowFacts", "Agent"), _agent(flow, today)),
        (translate("FlowFacts", "The agent may"), _powers(flow)),
        (translate("FlowFacts", "Originals held"), _originals(flow, today)),
        (translate("FlowFacts", "Why it is late"), flow.late_reason),
        (translate("FlowFacts", "Decision"), _decision(flow)),
    )


def errand_line(one: ErrandView, today: dt.date) -> tuple[str, str, str]:
    """Return icon, office and how far an errand is."""
    if one.state == "collected":
        got = " ".join(part for part in (one.got, one.number) if part)
        return "check", one.office, mark("FlowFacts", "collected {what}").shown(what=got)
    if one.state == "handed-in":
        slip = f" {one.slip}" if one.slip else ""
        words = mark("FlowFacts", "handed in{slip}").shown(slip=slip)
        if one.due is not None:
            ready = mark("FlowFacts", "ready by {day}").shown(day=short_day(one.due, today))
            words = f"{words} · {ready}"
        return "hourglass", one.office, words
    day = short_day(one.on, today) if one.on is not None else ""
    return "minus", one.office, mark("FlowFacts", "planned {day}").shown(day=day)


def _dated(words: str, day: dt.date | None, today: dt.date) -> str:
    if not words or day is None:
        return words
    return mark("FlowFacts", "{who} · by {day}").shown(who=words, day=day_words(day, today))


def _agent(flow: CaseFlowView, today: dt.date) -> str:
    if not flow.agent:
        return ""
    leg = _LEGS.get(flow.leg)
    if leg is not None:
        return f"{flow.agent} · {leg.shown()}"
    if flow.commission_until is None:
        return flow.agent
    words = mark("FlowFacts", "{who} · until {day}")
    return words.shown(who=flow.agent, day=day_words(flow.commission_until, today))


def _powers(flow: CaseFlowView) -> str:
    return "、".join(CHOICES[one].shown() for one in flow.powers if one in CHOICES)


def _urged(flow: CaseFlowView) -> str:
    parts = []
    if flow.urged:
        parts.append(translate("FlowFacts", "%n time(s)", n=flow.urged))
    if flow.supervised:
        level = CHOICES[flow.supervised].shown()
        parts.append(mark("FlowFacts", "under supervision: {level}").shown(level=level))
    if flow.urge_open:
        parts.append(translate("FlowFacts", "not answered yet"))
    return " · ".join(parts)


def _originals(flow: CaseFlowView, today: dt.date) -> str:
    held = [_original(one, today) for one in flow.originals if one.back_on is None]
    return "、".join(held)


def _original(one: OriginalView, today: dt.date) -> str:
    words = one.what if one.copies == 1 else f"{one.what} ×{one.copies}"
    if one.until is None:
        return words
    until = mark("FlowFacts", "{what} (until {day})")
    return until.shown(what=words, day=short_day(one.until, today))


def _decision(flow: CaseFlowView) -> str:
    if not flow.decision:
        return ""
    parts = (CHOICES[flow.decision].shown(), flow.result_title, flow.result_number)
    return " · ".join(one for one in parts if one)
