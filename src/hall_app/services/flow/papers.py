"""Every value that the papers of a case under way print, read from its timeline."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hall_app.domain.flow.states import ActKind
from hall_app.services.flow.words import (
    DAY_WORDS,
    STATE_WORDS,
    STEP_WORDS,
    WEEKDAYS,
    choice_words,
)
from hall_app.services.matters import matter_of, times_of
from hall_app.services.papers import Papers, limit_words
from hall_app.storage import accounts, case_records
from hall_app.storage.prints import NewJob
from hall_app.storage.queries.timeline import ToldAct, told_acts
from hall_app.support.clock import hall_time
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence

    from hall_app.domain.flow.position import Position
    from hall_app.domain.views import Operator
    from hall_app.services.knowledge import Knowledge
    from hall_app.storage.case_records import FoundCase
    from hall_app.storage.database import Archive

FORMS: Mapping[str, str] = {
    "p09-commission": "全程代理委托书",
    "p11-tracking": "全程代理服务跟踪单",
    "p12-agency-slip": "代办中止（终止、续办）单",
    "p13-transfer": "转办单",
    "p14-urge": "催办单",
    "p15-supervision": "督办单",
    "p16-extension": "延长办理期限通知书",
    "p17-special-procedure": "特别程序告知书",
    "p18-done": "办结通知书",
    "p19-delivery": "送达回证",
    "p20-return": "退件单",
    "p21-hand-over": "交接单",
    "p29-rating": "服务评价表",
    "due-explanation": "期限计算说明",
}
"""Names of the papers as the hall says them."""

COPIES = {"p09-commission": 2, "p13-transfer": 2, "p14-urge": 2, "p15-supervision": 2}
"""One goes out, one stays in the file."""

SLIP_LETTERS = {"p13-transfer": "F", "p14-urge": "C", "p15-supervision": "D"}
"""Papers with a number of their own, by the letter of their series."""

ANY_TIME = ("p11-tracking", "p21-hand-over", "p29-rating", "due-explanation")
"""Papers that print whenever they are asked for."""

_ACT_OF: Mapping[str, tuple[ActKind, ...]] = {
    "p09-commission": (ActKind.COMMISSION,),
    "p12-agency-slip": (ActKind.SUSPEND_AGENCY, ActKind.END_AGENCY, ActKind.RENEW_AGENCY),
    "p13-transfer": (ActKind.PASS_ON,),
    "p14-urge": (ActKind.URGE,),
    "p15-supervision": (ActKind.SUPERVISE,),
    "p16-extension": (ActKind.EXTEND,),
    "p17-special-procedure": (ActKind.PAUSE, ActKind.PROLONG_PAUSE),
    "p18-done": (ActKind.CORRECT_RESULT, ActKind.FINISH),
    "p19-delivery": (ActKind.HAND_OUT,),
    "p20-return": (ActKind.WITHDRAW, ActKind.END),
    "p21-hand-over": (ActKind.HAND_OVER, ActKind.ASSIGN, ActKind.SUBMIT),
}


class FlowPapers:
    """Make print jobs for cases under way."""

    def __init__(self, archive: Archive, knowledge: Knowledge) -> None:
        self._archive = archive
        self._knowledge = knowledge

    def jobs(
        self, number: str, forms: Sequence[str], operator: Operator, now: dt.datetime
    ) -> tuple[NewJob, ...]:
        """Return papers of a case with every value they print, as the case stands now.

        Raises:
            RuleViolation: ``unknown-form``.
        """
        found = case_records.by_number(self._archive, number)
        acts = told_acts(self._archive, found.id)
        content = self._content(found, acts, operator, now)
        jobs = []
        for form in forms:
            if form not in FORMS:
                raise RuleViolation(
                    "unknown-form", fields=("form",), given=form, nearest=list(ANY_TIME)
                )
            act = act_values(_last(acts, _ACT_OF.get(form, ())))
            if form == "due-explanation":
                content = {**content, "days": self._days(found)}
            jobs.append(
                NewJob(
                    form_id=form,
                    title=FORMS[form],
                    content={**content, "act": act},
                    copies=COPIES.get(form, 1),
                )
            )
        return tuple(jobs)

    def _days(self, found: FoundCase) -> list[dict[str, str]]:
        """Return every day up to the last one, and why it counts or not.

        Raises:
            RuleViolation: ``no-due-date``, ``calendar-year-missing``.
        """
        clock = found.position.clock
        if clock is None:
            raise RuleViolation("no-due-date", number=found.number)
        return [
            {
                "date": one.date.isoformat(),
                "weekday": WEEKDAYS[one.date.weekday()],
                "counts": "计入" if one.counts else "不计",
                "index": str(one.index) if one.counts and one.index else "",
                "why": "，".join(part for part in (DAY_WORDS[one.why], one.name) if part),
            }
            for one in clock.explain(self._knowledge.calendar).days
        ]

    def _handed(
        self,
        found: FoundCase,
        acts: Sequence[ToldAct],
        names: Mapping[int, str],
        at: dt.datetime,
    ) -> dict[str, str]:
        """Return one line of the hand-over slip P21."""
        position = found.position
        last = _last(acts, _ACT_OF["p21-hand-over"])
        to = names.get(position.offered_to or 0, "") or position.with_whom
        return {
            "no": "1",
            "number": found.number,
            "applicant": found.applicant_name,
            "item": found.item_title,
            "count": str(len(case_records.materials_of(self._archive, found.id))),
            "from": last.by if last else names.get(position.owner, ""),
            "to": to or (str(last.told.get("to", "")) if last else ""),
            "at": at.strftime("%Y-%m-%dT%H:%M"),
        }

    def _content(
        self,
        found: FoundCase,
        acts: Sequence[ToldAct],
        operator: Operator,
        now: dt.datetime,
    ) -> dict[str, Any]:
        matter = matter_of(self._archive, self._knowledge, found, times_of(found))
        position, at = found.position, hall_time(now)
        content = Papers(self._knowledge.profile, now).content(matter, operator)
        names = {one.account_id: one.name for one in accounts.all_accounts()}
        return {
            **content,
            "flow": {
                "state": STATE_WORDS[position.state],
                "owner": names.get(position.owner, ""),
                "first_asked": acts[0].by if acts else "",
                "with_whom": position.with_whom,
                "limit_words": _whole_limit(position),
                "days": days_words(position, at.date()),
                "urged": position.urged,
                "late_reason": position.late_reason,
                "act_by": _iso(position.act_by),
            },
            "agency": _agency(position),
            "result": {
                "decision": choice_words("decision", position.decision),
                "title": position.result_title,
                "number": position.result_number,
                "decided_on": _iso(position.decided_on),
                "reason": str((_told(acts, ActKind.DECIDE)).get("reason", "")),
            },
            "delivery": act_values(_last(acts, (ActKind.HAND_OUT,))),
            "call_back": act_values(_last(acts, (ActKind.CALL_BACK,))),
            "check": act_values(_last(acts, (ActKind.CHECK_RESULT,))),
            "handed": [self._handed(found, acts, names, at)],
            "steps": tracking_steps(acts),
            "urges": urge_lines(acts),
        }


def act_values(act: ToldAct | None) -> dict[str, str]:
    """Return one act as a paper prints it: words for codes, days as days."""
    if act is None:
        return {}
    values = {name: choice_words(name, value) for name, value in act.told.items() if value}
    at = hall_time(act.at)
    values |= {"act_by_whom": act.by, "act_on": at.date().isoformat()}
    values["act_at"] = at.strftime("%Y-%m-%dT%H:%M")
    values["kind"] = STEP_WORDS.get(act.kind, "")
    return values


def tracking_steps(acts: Sequence[ToldAct]) -> list[dict[str, str]]:
    """Return the lines of the tracking form P11: one for each step, oldest first."""
    lines: list[dict[str, str]] = []
    for act in acts:
        words = STEP_WORDS.get(act.kind)
        if words is None:
            continue
        told = {name: choice_words(name, value) for name, value in act.told.items() if value}
        who = "，".join(
            one
            for one in (_first(told, "office", "body", "to", "agent"), told.get("person"))
            if one
        )
        papers = _first(told, "handed", "got", "enclosed", "entrusted", "came")
        number = _first(told, "slip", "number", "slip_number")
        lines.append(
            {
                "no": str(len(lines) + 1),
                "step": words,
                "who": who or act.by,
                "papers": f"{papers}（{number}）" if papers and number else papers or number,
                "at": hall_time(act.at).strftime("%Y-%m-%dT%H:%M"),
                "due": _first(told, "due", "answer_by", "until", "by", "back_by"),
                "result": _first(told, "result", "decision", "reason", "words", "opinion"),
                "hand": act.by,
            }
        )
    return lines


def urge_lines(acts: Sequence[ToldAct]) -> list[dict[str, str]]:
    """Return every urging and supervision with the answer that came after it."""
    lines: list[dict[str, str]] = []
    for act in acts:
        if act.kind in (ActKind.URGE, ActKind.SUPERVISE):
            values = act_values(act)
            lines.append(
                {
                    "no": str(len(lines) + 1),
                    "on": values["act_on"],
                    "way": values.get("way", "") or values.get("level", ""),
                    "to": values.get("to", ""),
                    "asked": values.get("asked", ""),
                    "answer": "",
                }
            )
        elif act.kind is ActKind.ANSWER_URGE and lines:
            lines[-1]["answer"] = str(act.told.get("words", ""))
    return lines


def days_words(position: Position, today: dt.date) -> str:
    """Return how many natural days are left or over, as slips say it."""
    if position.due_on is None:
        return f"待{position.open_year}年工作日历公布" if position.open_year else ""
    left = (position.due_on - today).days
    return f"已超期{-left}天" if left < 0 else "今日到期" if left == 0 else f"还剩{left}天"


def _whole_limit(position: Position) -> str:
    clock = position.clock
    if clock is None:
        return ""
    limit = clock.whole_limit
    return limit_words((limit.count, str(limit.unit)))


def _agency(position: Position) -> dict[str, Any]:
    facts = position.commission or {}
    return {
        "agent": facts.get("agent_name", ""),
        "powers": choice_words("powers", facts.get("powers", [])),
        "until": facts.get("until") or "",
        "entrusted": facts.get("entrusted", ""),
        "sensitive": "是" if facts.get("sensitive") else "否",
        "most": str(facts.get("most") or ""),
        "on": facts.get("on") or "",
    }


def _last(acts: Sequence[ToldAct], kinds: tuple[ActKind, ...]) -> ToldAct | None:
    return next((one for one in reversed(acts) if one.kind in kinds), None)


def _told(acts: Sequence[ToldAct], kind: ActKind) -> Mapping[str, Any]:
    found = _last(acts, (kind,))
    return found.told if found else {}


def _first(told: Mapping[str, str], *names: str) -> str:
    return next((told[name] for name in names if told.get(name)), "")


def _iso(day: dt.date | None) -> str:
    return day.isoformat() if day is not None else ""
