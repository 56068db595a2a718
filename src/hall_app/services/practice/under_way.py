"""Cases under way in a practice archive: led on by the same acts that the desk does."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hall_app.domain.flow.states import ActKind
from hall_app.services.commands import Act
from hall_app.services.events import ChangeFeed
from hall_app.services.flow.acts import FlowService
from hall_app.services.policy import Policy
from hall_app.storage import journal, prints
from hall_app.storage.statements import read_instant
from hall_app.support import paths
from hall_app.support.clock import HALL_ZONE, FixedClock

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hall_app.domain.views import Operator
    from hall_app.services.knowledge import Knowledge
    from hall_app.services.practice.days import PracticeDays
    from hall_app.storage.database import Archive

Step = tuple[int, str, "Mapping[str, object]"]
"""Working days after the acceptance, the act, and its values; whole numbers count working days
from the day of the act."""

_BODY = "街道便民服务中心"
_COMMISSION: Mapping[str, object] = {
    "powers": "hand-in,collect",
    "until": 40,
    "entrusted": "身份证复印件 1 份、申请表 1 份",
    "consent": "yes",
}
_END: tuple[Step, ...] = (
    (2, "decide", {"decision": "granted", "result": "办理结果通知"}),
    (2, "finish", {"bring": "本人身份证"}),
)
WAYS: Sequence[tuple[Step, ...]] = (
    ((0, "take-up", {}), (0, "end", {"reason": "事项已取消", "returned": "全部材料"})),
    ((0, "take-up", {}), (0, "withdraw", {"reason": "申请人自愿撤回", "returned": "全部材料"})),
    ((0, "ask-assignment", {"reason": "不清楚归哪条业务线"}),),
    ((0, "take-up", {}), (1, "note", {"words": "已电话核实住址"})),
    ((0, "take-up", {}), (0, "pass-on", {"body": _BODY, "answer_by": 1, "opinion": "请核实"})),
    (
        (0, "take-up", {}),
        (0, "commission", _COMMISSION),
        (0, "plan-errand", {"office": _BODY, "on": 1, "bring": "申请表、身份证复印件"}),
        (1, "go-out", {}),
        (1, "hand-in", {"office": _BODY, "handed": "申请表 1 份", "slip": "R-0917", "due": 1}),
    ),
    (
        (0, "take-up", {}),
        (0, "commission", _COMMISSION),
        (0, "plan-errand", {"office": _BODY, "on": 1, "bring": "申请表"}),
        (1, "urge", {"way": "telephone", "asked": "请尽快出件", "to": _BODY}),
    ),
    (
        (0, "take-up", {}),
        (0, "pause", {"step": "public-posting", "until": 5, "reason": "公示七天"}),
    ),
    ((0, "take-up", {}), (0, "extend", {"days": 5, "reason": "需要会同街道核实"})),
    ((0, "take-up", {}), (0, "submit", {"body": _BODY, "answer_by": 4, "enclosed": "申请表"})),
    (
        (0, "take-up", {}),
        (0, "submit", {"body": _BODY, "answer_by": 4}),
        (0, "sent-back", {"by": 2, "reason": "缺一份签字"}),
    ),
    ((0, "take-up", {}), *_END[:1]),
    ((0, "take-up", {}), *_END),
    ((0, "take-up", {}), *_END, (2, "hand-out", {"collector": "applicant", "way": "direct"})),
    (
        (0, "take-up", {}),
        *_END,
        (2, "hand-out", {"collector": "applicant"}),
        (3, "close-rating", {}),
    ),
    (
        (0, "take-up", {}),
        *_END,
        (2, "hand-out", {"collector": "applicant"}),
        (3, "close-rating", {}),
        (3, "file", {"shelf": "第 3 盒"}),
    ),
)
"""One way of a case for each state it can be in."""

_OLDEST = 40
"""Working days back from today that a case may have been accepted."""

_FIND = (
    'SELECT "number", "applicant_name", "accepted_on", "owner_id", "due_on" FROM "hall_case" '
    'WHERE "closed_on" IS NULL AND "state" = \'20\' AND "accepted_on" BETWEEN ? AND ? '
    'ORDER BY "id" + 0'
)


def lead_on(
    archive: Archive,
    knowledge: Knowledge,
    days: PracticeDays,
    clerks: Sequence[Operator],
    kept: frozenset[str],
) -> int:
    """Lead open cases on by acts of the last days and return how many.

    ``kept`` are applicants whose cases stay as they are.
    """
    policy = Policy(paths.resources() / "policy.toml")
    head = next((one for one in clerks if "head" in one.roles), None)
    by_account = {one.account_id: one for one in clerks}
    if head is None:
        return 0
    led = 0
    waiting = _waiting(archive, days, kept)
    for way in sorted(WAYS, key=lambda one: -one[-1][0]):
        longest = way[-1][0]
        fitting = next((one for one in waiting if _has_time(one, longest, days)), None)
        if fitting is None:
            continue
        waiting.remove(fitting)
        clerk = by_account.get(fitting.owner, head)
        begun = days.index_of(fitting.accepted)
        for after, name, values in way:
            index = begun + after
            at = dt.datetime.combine(days.days[index], dt.time(16, 40 + after), HALL_ZONE)
            service = FlowService(archive, knowledge, policy, FixedClock(at), ChangeFeed())
            told = tuple((key, _told(key, value, index, days)) for key, value in values.items())
            if name == "commission":
                told = (*told, ("agent", clerk.login))
            who = head if name in _OF_THE_HEAD else clerk
            service.act(Act(number=fitting.number, act=name, values=told), who)
        led += 1
    _settle_papers(archive)
    return led


_OF_THE_HEAD = frozenset({ActKind.PAUSE, ActKind.EXTEND, ActKind.END})


@dataclass(frozen=True, slots=True)
class _Waiting:
    number: str
    accepted: dt.date
    owner: int
    due: dt.date


def _waiting(archive: Archive, days: PracticeDays, kept: frozenset[str]) -> list[_Waiting]:
    """Return the open cases that were accepted lately, the oldest first."""
    first = days.days[max(0, days.last - _OLDEST)]
    rows = archive.rows(_FIND, (first.isoformat(), days.days[days.last].isoformat()))
    return [
        _Waiting(number, dt.date.fromisoformat(accepted), owner, dt.date.fromisoformat(due))
        for number, name, accepted, owner, due in rows
        if name not in kept and due
    ]


def _has_time(one: _Waiting, working_days: int, days: PracticeDays) -> bool:
    """Say whether the acts of a way fit between the acceptance, today and the last day."""
    end = days.index_of(one.accepted) + working_days
    return end < days.last and one.due >= days.days[min(end + 1, len(days.days) - 1)]


def _told(key: str, value: object, index: int, days: PracticeDays) -> object:
    """Return a value as it is typed; a number of working days becomes its day."""
    if isinstance(value, int) and key != "days":
        return days.days[min(index + value, len(days.days) - 1)]
    return str(value)


def _settle_papers(archive: Archive) -> None:
    """Say that the papers of these acts were printed: the list of waiting ones is the desk's."""
    waiting = archive.rows(
        'SELECT "id", "account_id", "window", "created_at" FROM "print_job" '
        'WHERE "state" = ? AND "form_id" NOT LIKE \'p01-%\'',
        (prints.WAITING,),
    )
    with archive.transaction():
        for job_id, account, window, at in waiting:
            when = read_instant(at)
            prints.settle(job_id, prints.DONE, printer="", spool_id="", reason="", at=when)
            line = journal.NewLine(
                at=when,
                account_id=account,
                window=window,
                kind="print",
                subject=journal.paper_subject(job_id, ""),
            )
            journal.add(archive, [line])
