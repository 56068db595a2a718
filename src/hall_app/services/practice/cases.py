"""Invented matters with whole timelines, as the services would have recorded them."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from hall_app.domain.flow.states import ActKind
from hall_app.domain.flow.table import state_after
from hall_app.domain.numbering import CaseNumber, NoticeKind, notice_number
from hall_app.services.commands import Agent, Applicant
from hall_app.services.papers import Matter, Papers, Times
from hall_app.services.recording import BLANK, clock_changes
from hall_app.storage.bulk import LaterAct, QueuedPaper, WholeCase
from hall_app.storage.statements import day as stored_day
from hall_app.storage.statements import utc
from hall_app.storage.timeline import NewAct

if TYPE_CHECKING:
    import random
    from collections.abc import Sequence

    from hall_app.domain.flow.states import CaseState
    from hall_app.domain.views import HallProfile, Operator
    from hall_app.services.practice.days import PracticeDays
    from hall_app.services.practice.items import PlannedItem
    from hall_app.storage.case_records import NewMaterial

_CHANNELS = ("window", "window", "window", "window", "window", "phone", "online", "visit")
_RELATIONS = ("子女", "配偶", "兄弟姐妹", "社区代办员")
_DELIVERY = ("窗口自取", "窗口自取", "送上门", "邮寄")
_AGENT_SHARE = 0.06
CORRECTION = (10, "G")


@dataclass(frozen=True, slots=True)
class Applying:
    """A grown-up of the practice archive as an applicant."""

    resident_id: int
    name: str
    id_kind: str
    id_number: str
    phone: str
    address: str


@dataclass(slots=True)
class Script:
    """One matter while it is being written: who asks for what, at which window, and when."""

    index: int
    at: dt.datetime
    counter: int
    plan: PlannedItem
    asks: Applying
    clerk: Operator
    serial: int


class Register:
    """Write matters into timelines; notices take their numbers of the year in passing."""

    def __init__(self, chance: random.Random, days: PracticeDays, profile: HallProfile) -> None:
        self.chance = chance
        self.days = days
        self._profile = profile
        self.notices: dict[tuple[str, str], int] = {}

    # --- first acts -------------------------------------------------------------------------

    def accepted(self, script: Script, *, paper: str = "") -> WholeCase | None:
        """Accept; nothing when a due date lies beyond the known years.

        Args:
            script: The matter.
            paper: ``printed`` or ``waiting`` to put its receipt on the print list.
        """
        times = self._running(script, script.index)
        if times is None:
            return None
        return self._whole(
            script, ActKind.ACCEPT, clock_changes(times), {"kept": []}, times=times, paper=paper
        )

    def on_the_spot(self, script: Script) -> WholeCase:
        """Do a same-day matter at once."""
        changes = self._finished(self.days.days[script.index])
        return self._whole(script, ActKind.COMPLETE, changes, {"kept": []})

    def received(self, script: Script, done_at: int | None) -> WholeCase:
        """Take the papers in, and finish on a later day when that is given."""
        later = () if done_at is None else (self._completed(script, done_at),)
        return self._whole(script, ActKind.RECEIVE, {}, {}, later=later)

    def noticed(self, script: Script, comes_at: int | None) -> WholeCase:
        """Notify once; the missing paper comes on a later day, or is still waited for."""
        lacking = self.chance.choice(script.plan.lacking)
        due = self.days.due(self.days.days[script.index], *CORRECTION)
        changes = {"correct_by": stored_day(due)}
        later: tuple[LaterAct, ...] = ()
        if comes_at is not None:
            later = (self._corrected(script, comes_at, lacking.name),)
        elif due is not None and due < self.days.present:
            later = (self._lapsed(due),)
        return self._whole(
            script,
            ActKind.NOTIFY,
            changes,
            {"missing": [lacking.name]},
            later=later,
            materials=lacking.materials,
            notice=NoticeKind.CORRECTION,
        )

    def refused(self, script: Script, code: str, reason: str) -> WholeCase:
        """Refuse with a coded reason, or say who issues the certificate asked for."""
        guided = script.plan.item.refuses_certificates
        told = {"reason_code": code, "reason": reason}
        changes = {"closed_on": stored_day(self.days.days[script.index])}
        notice = None if guided else NoticeKind.REFUSAL
        return self._whole(script, ActKind.REFUSE, changes, told, notice=notice)

    def voided(self, script: Script) -> WholeCase:
        """Put a matter on record twice by mistake and void it minutes later."""
        at = script.at + dt.timedelta(minutes=self.chance.randrange(1, 9))
        if at > self.days.later(self.chance, script.index, script.at):
            at = script.at + dt.timedelta(seconds=5)
        changes = {"closed_on": stored_day(self.days.days[script.index])}
        later = self._later(script, ActKind.VOID, at, changes, {"reason": "重复受理"})
        return self._whole(script, ActKind.RECEIVE, {}, {}, later=(later,))

    # --- later acts -------------------------------------------------------------------------

    def _completed(self, script: Script, index: int) -> LaterAct:
        at = self.days.later(self.chance, index, script.at)
        changes = {**self._finished(self.days.days[index]), "override_reason": ""}
        return self._later(
            script, ActKind.COMPLETE, at, {**changes, "lapsed_on": None}, {"came": []}
        )

    def _corrected(self, script: Script, index: int, came: str) -> LaterAct:
        """Bring the missing paper: the clock starts, or a matter long past is done with it."""
        at = self.days.later(self.chance, index, script.at)
        times = None if script.plan.same_day else self._running(script, index)
        open_still = times is not None and times.due_on is not None
        if times is not None and open_still and times.due_on >= self.days.present:  # type: ignore[operator]
            kind, changes = ActKind.CORRECT, clock_changes(times)
        else:
            kind, changes = ActKind.COMPLETE, self._finished(self.days.days[index])
        changes |= {"override_reason": "", "lapsed_on": None}
        return self._later(script, kind, at, changes, {"came": [came]}, materials=script.plan.whole)

    def _lapsed(self, due: dt.date) -> LaterAct:
        index = self.days.index_of(due) + 1
        at = self.days.times(self.chance, min(index, self.days.last), 1)[0]
        act = NewAct(
            at=utc(at),
            kind=str(ActKind.LAPSE),
            account_id=None,
            window="",
            changes={"lapsed_on": stored_day(self.days.days[index])},
            told={"by": stored_day(due)},
        )
        return LaterAct(act=act)

    def _later(
        self,
        script: Script,
        kind: ActKind,
        at: dt.datetime,
        changes: dict[str, Any],
        told: dict[str, Any],
        materials: Sequence[NewMaterial] | None = None,
    ) -> LaterAct:
        clerk = script.clerk
        act = NewAct(
            at=utc(at),
            kind=str(kind),
            account_id=clerk.account_id,
            window=clerk.window,
            changes={**changes, "state": str(_AFTER[kind])},
            told=told,
        )
        return LaterAct(act=act, materials=materials)

    # --- parts ------------------------------------------------------------------------------

    def _running(self, script: Script, index: int) -> Times | None:
        start, plan = self.days.days[index], script.plan
        due = self.days.due(start, *plan.limit)
        statutory = self.days.due(start, *plan.statutory) if plan.statutory else None
        if due is None or (plan.statutory and statutory is None):
            return None
        return Times(
            received_at=script.at,
            received_on=self.days.days[script.index],
            accepted_on=start,
            due_on=due,
            limit=plan.limit,
            statutory_on=statutory,
            statutory=plan.statutory,
        )

    def _finished(self, day: dt.date) -> dict[str, Any]:
        text = stored_day(day)
        return {
            "accepted_on": text,
            "limit_count": 0,
            "limit_unit": "G",
            "due_on": text,
            "statutory_count": None,
            "statutory_unit": "",
            "statutory_on": None,
            "closed_on": text,
        }

    def _notice(self, kind: NoticeKind, year: int) -> str:
        series = (f"notice-{kind.name.lower()}", str(year))
        n = self.notices[series] = self.notices.get(series, 0) + 1
        return notice_number(self._profile.short_name, kind, year, n)

    def _whole(
        self,
        script: Script,
        kind: ActKind,
        changes: dict[str, Any],
        told: dict[str, Any],
        *,
        later: tuple[LaterAct, ...] = (),
        materials: tuple[NewMaterial, ...] | None = None,
        notice: NoticeKind | None = None,
        times: Times | None = None,
        paper: str = "",
    ) -> WholeCase:
        day, clerk, plan = self.days.days[script.index], script.clerk, script.plan
        number = CaseNumber(self._profile.station, day, script.counter)
        agent = self._agent(script.asks)
        taken = plan.whole if materials is None else materials
        settled = self._settled(script, number, agent)
        projected = {
            **BLANK,
            "owner": clerk.account_id,
            **changes,
            "state": str(_FIRST[kind]),
            "notice_number": self._notice(notice, day.year) if notice is not None else "",
        }
        act = NewAct(
            at=settled["received_at"],
            kind=str(kind),
            account_id=clerk.account_id,
            window=clerk.window,
            changes={},
            told=told,
        )
        papers = (
            self._receipt(script, settled, agent, taken, times, printed=paper == "printed")
            if paper and times is not None
            else ()
        )
        return WholeCase(
            settled=settled,
            projected=projected,
            materials=taken,
            act=act,
            later=later,
            papers=papers,
        )

    def _settled(self, script: Script, number: CaseNumber, agent: Agent | None) -> dict[str, Any]:
        asks, plan, day = script.asks, script.plan, number.day
        text = day.isoformat()
        return {
            "draft_id": f"practice-{script.serial:08d}",
            "visit_id": "",
            "number": str(number),
            "day": text,
            "counter": number.counter,
            "item_code": plan.item.code,
            "item_version": plan.item.version,
            "item_title": plan.item.name,
            "item_kind": plan.kind_words,
            "channel": self.chance.choice(_CHANNELS),
            "window": script.clerk.window,
            "first_asked": script.clerk.account_id,
            "received_at": utc(script.at),
            "received_on": text,
            "resident": asks.resident_id,
            "applicant_kind": "person",
            "applicant_name": asks.name,
            "id_kind": asks.id_kind,
            "id_number": asks.id_number,
            "phone": asks.phone,
            "address": asks.address,
            "representative": "",
            "agent": json.dumps(asdict(agent), ensure_ascii=False) if agent else "",
            "fields": plan.fields_text(self.chance, day),
            "delivery": self.chance.choice(_DELIVERY),
        }

    def _agent(self, asks: Applying) -> Agent | None:
        if self.chance.random() >= _AGENT_SHARE:
            return None
        relation = self.chance.choice(_RELATIONS)
        return Agent(name=f"{asks.name[0]}小明", relation=relation, phone=asks.phone)

    def _receipt(
        self,
        script: Script,
        settled: dict[str, Any],
        agent: Agent | None,
        materials: tuple[NewMaterial, ...],
        times: Times,
        *,
        printed: bool,
    ) -> tuple[QueuedPaper, ...]:
        asks = script.asks
        applicant = Applicant(
            resident_id=asks.resident_id,
            name=asks.name,
            id_kind=asks.id_kind,
            id_number=asks.id_number,
            phone=asks.phone,
            address=asks.address,
        )
        matter = Matter(
            number=settled["number"],
            item=script.plan.item,
            applicant=applicant,
            agent=agent,
            materials=materials,
            delivery=settled["delivery"],
            channel=settled["channel"],
            times=times,
        )
        jobs = Papers(self._profile, script.at).receipt(matter, script.clerk)[:1]
        return tuple(
            QueuedPaper(job=one, operator=script.clerk, at=script.at, printed=printed)
            for one in jobs
        )


_FIRST: dict[ActKind, CaseState] = {
    kind: state_after(kind, None)
    for kind in (
        ActKind.ACCEPT,
        ActKind.COMPLETE,
        ActKind.RECEIVE,
        ActKind.NOTIFY,
        ActKind.REFUSE,
    )
}
_AFTER: dict[ActKind, CaseState] = {
    kind: state_after(kind, before)
    for kind, before in (
        (ActKind.COMPLETE, _FIRST[ActKind.RECEIVE]),
        (ActKind.CORRECT, _FIRST[ActKind.NOTIFY]),
        (ActKind.VOID, _FIRST[ActKind.RECEIVE]),
    )
}
