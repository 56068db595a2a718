"""Every value that the papers of a case under way print, read from its timeline."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from hall_app.domain.flow.states import ActKind
from hall_app.domain.materials import MaterialState
from hall_app.services.flow.tracking import (
    collector_words,
    decision_words,
    tracking_steps,
    urge_lines,
)
from hall_app.services.flow.words import (
    DAY_WORDS,
    STATE_WORDS,
    STEP_WORDS,
    WEEKDAYS,
    choice_words,
)
from hall_app.services.matters import matter_of, times_of
from hall_app.services.papers import Papers, limit_words
from hall_app.storage import accounts, case_records, contacts
from hall_app.storage.prints import NewJob
from hall_app.storage.queries.timeline import ToldAct, told_acts
from hall_app.support.clock import hall_time
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

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

COPIES = {
    "p09-commission": 2,
    "p12-agency-slip": 2,
    "p13-transfer": 2,
    "p14-urge": 2,
    "p15-supervision": 2,
    "p16-extension": 2,
    "p17-special-procedure": 2,
    "p18-done": 2,
    "p20-return": 2,
}
"""One goes out, one stays in the file, where the paper says so."""

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
    "p21-hand-over": (ActKind.HAND_OVER, ActKind.ASSIGN, ActKind.PASS_ON, ActKind.SUBMIT),
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
            act = _act_of(form, acts, found.position)
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

    def values(self, found: FoundCase, operator: Operator, now: dt.datetime) -> dict[str, Any]:
        """Return every value that papers of a case print whatever act makes them."""
        return self._content(found, told_acts(self._archive, found.id), operator, now)

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
        materials = case_records.materials_of(self._archive, found.id)
        told = last.told if last else {}
        to = "，".join(str(told[one]) for one in ("body", "person", "to") if told.get(one))
        return {
            "no": "1",
            "number": found.number,
            "applicant": found.applicant_name,
            "item": found.item_title,
            "count": str(sheets_in_file((one.state, one.count) for one in materials)),
            "from": last.by if last else names.get(position.owner, ""),
            "to": to,
            "at": (hall_time(last.at) if last else at).strftime("%Y-%m-%dT%H:%M"),
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
        decided = act_values(_last(acts, (ActKind.DECIDE,)))
        delivery = act_values(_last(acts, (ActKind.HAND_OUT,)))
        asked = contacts.of_case(self._archive, found.number)
        return {
            **content,
            "flow": {
                "state": STATE_WORDS[position.state],
                "owner": names.get(position.owner, ""),
                "first_asked": asked.first_asked if asked else acts[0].by if acts else "",
                "with_whom": position.with_whom,
                "limit_words": _whole_limit(position),
                "days": days_words(position, at.date()),
                "urged": position.urged,
                "late_reason": position.late_reason,
                "act_by": _iso(position.act_by),
                "walking": "是" if position.open else "",
            },
            "agency": _agency(position),
            "result": {
                "decision": choice_words("decision", position.decision),
                "title": position.result_title,
                "number": position.result_number,
                "decided_on": _iso(position.decided_on),
                "reason": decided.get("reason", ""),
                "words": decision_words(decided),
            },
            "delivery": {**delivery, "who": collector_words(delivery)},
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


def _act_of(form: str, acts: Sequence[ToldAct], position: Position) -> dict[str, str]:
    """Return the act that makes a paper, with what the paper says of the acts before it."""
    act = _last(acts, _ACT_OF.get(form, ()))
    values = act_values(act)
    if act is None:
        return values
    if act.kind is ActKind.EXTEND and position.clock:
        extra = (int(act.told["days"]), str(position.clock.limit.unit))
        values["days"] = limit_words(extra)
    elif act.kind in (ActKind.PAUSE, ActKind.PROLONG_PAUSE) and position.clock:
        pause = position.clock.pauses[-1]
        values["left_out_from"] = (pause.start + dt.timedelta(days=1)).isoformat()
    elif act.kind is ActKind.CORRECT_RESULT:
        told = act_values(_last(acts, (ActKind.FINISH,)))
        values = {**{name: told.get(name, "") for name in ("bring", "keep_until")}, **values}
    elif act.kind is ActKind.RENEW_AGENCY:
        told = act_values(_last(acts, (ActKind.SUSPEND_AGENCY,)))
        values["suspended_on"] = told.get("act_on", "")
        values["suspended_for"] = told.get("reason", "")
    return values


def sheets_in_file(materials: Iterable[tuple[str, int]]) -> int:
    """Return how many sheets lie in the file, of states and counts of its papers.

    What is missing, waived or still promised is not there and does not count.
    """
    here = {str(MaterialState.ORIGINAL), str(MaterialState.COPY)}
    return sum(count for state, count in materials if state in here)


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
        "powers": [choice_words("powers", one) for one in facts.get("powers", [])],
        "until": facts.get("until") or "",
        "entrusted": facts.get("entrusted", ""),
        "sensitive": "是" if facts.get("sensitive") else "否",
        "most": f"{facts['most']} 元" if facts.get("most") else "",
        "on": facts.get("on") or "",
    }


def _last(acts: Sequence[ToldAct], kinds: tuple[ActKind, ...]) -> ToldAct | None:
    return next((one for one in reversed(acts) if one.kind in kinds), None)


def _iso(day: dt.date | None) -> str:
    return day.isoformat() if day is not None else ""
