"""Two years of matters at an invented hall, day by day, up to what lies on the desk today."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from hall_app.services.practice.cases import CORRECTION, Script
from hall_app.services.practice.names import rows_of

if TYPE_CHECKING:
    import datetime as dt
    import random
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from hall_app.domain.views import Operator
    from hall_app.services.practice.cases import Applying, Register
    from hall_app.services.practice.days import PracticeDays
    from hall_app.services.practice.items import PlannedItem, PlannedItems
    from hall_app.storage.bulk import WholeCase

_VOID, _REFUSE, _NOTICE = 0.02, 0.07, 0.13
"""Of all matters: up to the first are voided, up to the second refused, up to the third noticed."""

_OPEN_SHARE, _DUE_SHARE = 0.45, 0.15
_OVERDUE_SHARE, _OVERDUE_DAYS = 0.02, 4
_UNDECIDED_SHARE, _UNDECIDED_DAYS = 0.05, 4
_WAITING_PRINT = 3
_REFUSALS = (
    ("03", "申请人不符合受理条件"),
    ("04", "不属于本辖区"),
    ("01", "不属于本站受理范围"),
    ("07", "同一事项正在办理或者已经办结"),
)
_GUIDED = ("08", "要求的证明不应由社区出具")


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskCase:
    """A matter that lies on the desk of every practice archive, for one known neighbour."""

    index: int
    item: str
    neighbour: str
    fate: str


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """Tell the matters of a hall in the order of their numbers.

    Args:
        chance: The source of chance.
        days: The working days.
        register: Writes the timelines.
        items: What is asked for.
        people: Who asks; grown-ups only.
        clerks: Who works at the windows, the first one most.
    """

    chance: random.Random
    days: PracticeDays
    register: Register
    items: PlannedItems
    people: Sequence[Applying]
    clerks: Sequence[Operator]
    folder: Path
    counters: dict[tuple[str, str], int]

    def cases(self, wanted: int) -> Iterator[WholeCase]:
        """Return so many matters, oldest first."""
        desk = self._desk()[: wanted if wanted else 0]
        shares = self.days.share(self.chance, wanted - len(desk)) if wanted else []
        by_day: dict[int, list[DeskCase]] = {}
        for one in desk:
            by_day.setdefault(one.index, []).append(one)
        weights = list(accumulate([3, *[2] * (len(self.clerks) - 1)]))
        known = {one.name: one for one in reversed(self.people)}
        recent = sorted((one for one in desk if one.fate == "open"), key=lambda one: one.index)
        waiting = recent[-_WAITING_PRINT:]
        serial = 0
        for index, share in enumerate(shares):
            special = by_day.get(index, [])
            times = self.days.times(self.chance, index, share + len(special))
            places = self.chance.sample(range(len(times)), len(special))
            placed = dict(zip(places, special, strict=True))
            for place, at in enumerate(times):
                serial += 1
                lying = placed.get(place)
                if lying is None:
                    clerk = self.chance.choices(self.clerks, cum_weights=weights)[0]
                    yield self._any(index, at, place + 1, clerk, serial)
                else:
                    paper = "waiting" if lying in waiting else "printed"
                    yield self._special(lying, at, place + 1, known, serial, paper)
            if times:
                self.counters["case", self.days.days[index].isoformat()] = len(times)

    # --- what lies on the desk today --------------------------------------------------------

    def _desk(self) -> list[DeskCase]:
        found = []
        for one in rows_of(self.folder, "desk-cases"):
            plan = self.items.with_code(one["item"])
            if plan is None:
                continue
            index = self._index(plan, one["fate"], int(one["days"]))
            found.append(
                DeskCase(
                    index=index, item=one["item"], neighbour=one["neighbour"], fate=one["fate"]
                )
            )
        return found

    def _index(self, plan: PlannedItem, fate: str, days: int) -> int:
        """Return the day a desk case came in: counted back from the day its clock ends."""
        today = self.days.today
        if fate == "open":
            return self.days.index_due(today + days, *plan.limit)
        if fate == "notice":
            return self.days.index_due(today + days, *CORRECTION)
        return max(0, min(today - days, self.days.last))

    def _special(
        self,
        one: DeskCase,
        at: dt.datetime,
        counter: int,
        known: dict[str, Applying],
        serial: int,
        paper: str,
    ) -> WholeCase:
        plan = self.items.with_code(one.item) or self.items.draw(self.chance)
        asks = known.get(one.neighbour) or self.chance.choice(self.people)
        script = Script(
            index=one.index,
            at=at,
            counter=counter,
            plan=plan,
            asks=asks,
            clerk=self.clerks[0],
            serial=serial,
        )
        found: WholeCase | None = None
        if one.fate == "open":
            found = self.register.accepted(script, paper=paper)
        elif one.fate == "notice" and plan.lacking:
            found = self.register.noticed(script, None)
        return found or self.register.received(script, None)

    # --- everybody else ---------------------------------------------------------------------

    def _any(
        self, index: int, at: dt.datetime, counter: int, clerk: Operator, serial: int
    ) -> WholeCase:
        script = Script(
            index=index,
            at=at,
            counter=counter,
            plan=self.items.draw(self.chance),
            asks=self.chance.choice(self.people),
            clerk=clerk,
            serial=serial,
        )
        drawn = self.chance.random()
        if script.plan.item.refuses_certificates:
            return self.register.refused(script, *_GUIDED)
        if drawn < _VOID:
            return self.register.voided(script)
        if drawn < _REFUSE:
            return self.register.refused(script, *self.chance.choice(_REFUSALS))
        if drawn < _NOTICE and script.plan.lacking:
            return self._noticed(script)
        if script.plan.same_day:
            return self.register.on_the_spot(script)
        return self._handled(script)

    def _noticed(self, script: Script) -> WholeCase:
        comes_at = script.index + self.chance.randrange(1, 9)
        return self.register.noticed(script, comes_at if comes_at <= self.days.last else None)

    def _handled(self, script: Script) -> WholeCase:
        """Accept what is still running; what is long past was checked and then finished."""
        age = self.days.today - script.index
        if age < _UNDECIDED_DAYS and self.chance.random() < _UNDECIDED_SHARE:
            return self.register.received(script, None)
        due = self.days.due(self.days.days[script.index], *script.plan.limit)
        if due is None:
            return self.register.received(script, self._finished_at(script))
        if self._still_open(script.index, due):
            found = self.register.accepted(script)
            if found is not None:
                return found
        return self.register.received(script, self._finished_at(script))

    def _still_open(self, index: int, due: dt.date) -> bool:
        """Say whether a matter is still being handled; most are finished before their day."""
        if due > self.days.present:
            share = 1.0 if index == self.days.last else _OPEN_SHARE
        elif due == self.days.present:
            share = _DUE_SHARE
        else:
            late = self.days.today - self.days.index_of(due)
            share = _OVERDUE_SHARE if late <= _OVERDUE_DAYS else 0.0
        return self.chance.random() < share

    def _finished_at(self, script: Script) -> int:
        return self.days.after(script.index, self.chance.randrange(1, 4))
