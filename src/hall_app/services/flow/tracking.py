"""The lines of the tracking form P11: every step of a case, and every urging with its answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hall_app.domain.flow.states import ActKind
from hall_app.services.flow.words import STEP_WORDS, choice_words
from hall_app.support.clock import hall_time

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from hall_app.storage.queries.timeline import ToldAct

A = ActKind


@dataclass(frozen=True, slots=True, kw_only=True)
class _Columns:
    """Which of an act's values stand in which column of its line."""

    who: tuple[str, ...] = ()
    papers: str = ""
    number: str = ""
    due: str = ""
    result: tuple[str, ...] = ("reason",)
    outside: bool = False
    """Somebody of the body to which the case had gone did it."""


_COLUMNS: Mapping[ActKind, _Columns] = {
    A.CORRECT: _Columns(papers="came"),
    A.ASSIGN: _Columns(who=("to",)),
    A.COMMISSION: _Columns(who=("agent",), papers="entrusted", due="until", result=("powers",)),
    A.PASS_ON: _Columns(
        who=("body", "person"),
        papers="enclosed",
        number="slip_number",
        due="answer_by",
        result=("opinion",),
    ),
    A.REPLY: _Columns(who=("by",), result=("result",), outside=True),
    A.RETURNED: _Columns(outside=True),
    A.SUBMIT: _Columns(who=("body",), papers="enclosed", due="answer_by", result=()),
    A.SENT_BACK: _Columns(due="by", outside=True),
    A.PAUSE: _Columns(due="until", result=("step", "reason")),
    A.PROLONG_PAUSE: _Columns(due="until"),
    A.RESUME: _Columns(due="due", result=("result",)),
    A.EXTEND: _Columns(due="due"),
    A.GO_OUT: _Columns(due="back_by", result=()),
    A.HAND_IN: _Columns(who=("office", "person"), papers="handed", number="slip", due="due"),
    A.COLLECT: _Columns(who=("office", "person"), papers="got", number="number"),
    A.COME_BACK: _Columns(result=("result",)),
    A.CHECK_RESULT: _Columns(result=("result",)),
    A.SUSPEND_AGENCY: _Columns(papers="returned"),
    A.RENEW_AGENCY: _Columns(papers="entrusted", due="until"),
    A.END_AGENCY: _Columns(papers="returned"),
    A.DECIDE: _Columns(papers="result", number="number", result=("decision", "reason")),
    A.CORRECT_RESULT: _Columns(papers="result", number="number", result=("what", "reason")),
    A.SETTLE: _Columns(result=("words",)),
    A.HAND_OUT: _Columns(who=("collector", "name", "relation"), papers="copies"),
    A.WITHDRAW: _Columns(papers="returned"),
    A.END: _Columns(papers="returned"),
}
_PLAIN = _Columns()


def tracking_steps(acts: Sequence[ToldAct]) -> list[dict[str, str]]:
    """Return the lines of the tracking form P11: one for each step, oldest first."""
    lines: list[dict[str, str]] = []
    body = ""
    for act in acts:
        words = STEP_WORDS.get(act.kind)
        if words is None:
            continue
        columns = _COLUMNS.get(act.kind, _PLAIN)
        told = {name: choice_words(name, value) for name, value in act.told.items() if value}
        body = told.get("body", body)
        who = _joined((body if columns.outside else "", *_of(told, columns.who)), "，")
        lines.append(
            {
                "no": str(len(lines) + 1),
                "step": words,
                "who": who or act.by,
                "papers": _papers(act.kind, told, columns),
                "at": hall_time(act.at).strftime("%Y-%m-%dT%H:%M"),
                "due": told.get(columns.due, "") or str(act.set.get("due_on") or ""),
                "result": _joined(_of(told, columns.result), "："),
                "hand": act.by,
            }
        )
    return lines


def urge_lines(acts: Sequence[ToldAct]) -> list[dict[str, str]]:
    """Return every urging and supervision with the answer that came after it."""
    lines: list[dict[str, str]] = []
    for act in acts:
        told = {name: choice_words(name, value) for name, value in act.told.items() if value}
        if act.kind in (ActKind.URGE, ActKind.SUPERVISE):
            lines.append(
                {
                    "no": str(len(lines) + 1),
                    "on": hall_time(act.at).date().isoformat(),
                    "way": told.get("way", "") or told.get("level", ""),
                    "to": told.get("to", ""),
                    "asked": told.get("asked", ""),
                    "answer": "",
                }
            )
        elif act.kind is ActKind.ANSWER_URGE and lines:
            lines[-1]["answer"] = told.get("words", "")
    return lines


def collector_words(told: Mapping[str, str]) -> str:
    """Return who took a result and how he belongs to the applicant."""
    return _joined(_of(told, ("collector", "name", "relation")), "，")


def decision_words(told: Mapping[str, str]) -> str:
    """Return a decision with the reason of a refusal."""
    return _joined(_of(told, ("decision", "reason")), "：")


def _papers(kind: ActKind, told: Mapping[str, str], columns: _Columns) -> str:
    papers, number = told.get(columns.papers, ""), told.get(columns.number, "")
    if kind is A.HAND_OUT:
        return f"{papers} 份" if papers else ""
    return f"{papers}（{number}）" if papers and number else papers or number


def _of(told: Mapping[str, str], names: Iterable[str]) -> tuple[str, ...]:
    return tuple(told.get(name, "") for name in names)


def _joined(parts: Iterable[str], mark: str) -> str:
    return mark.join(one for one in parts if one)
