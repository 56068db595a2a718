"""Registers over many cases: full agency of a month (P10), what a day handed on (P21)."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from hall_app.domain.dates import read_date
from hall_app.domain.flow.states import ENDED_STATES, ActKind, Leg
from hall_app.domain.registers import AgencyLine, AgencyRegister, HandedLine, HandedOn, Receipt
from hall_app.domain.supervision import read_span
from hall_app.services.flow.papers import sheets_in_file
from hall_app.services.flow.words import STATE_WORDS, STEP_WORDS, choice_words
from hall_app.services.scope import CaseScope
from hall_app.storage.queries import registers as queries
from hall_app.storage.queries.scope import EVERYTHING
from hall_app.storage.queries.timeline import told_acts
from hall_app.support.clock import HALL_ZONE, hall_day, hall_time
from hall_app.support.errors import CatalogFault, RuleViolation

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from hall_app.domain.views import Operator
    from hall_app.services.knowledge import Knowledge
    from hall_app.services.policy import Policy
    from hall_app.storage.database import Archive
    from hall_app.storage.queries.timeline import ToldAct
    from hall_app.support.clock import Clock

HANDED_ON: Mapping[ActKind, str] = {
    ActKind.HAND_OVER: "移交",
    ActKind.ASSIGN: "指定承办",
    ActKind.PASS_ON: "转办",
    ActKind.SUBMIT: "上报",
}
"""Acts that give a file into other hands, as the hand-over list says them."""

RECEIPTS: Mapping[Receipt, str] = {
    Receipt.OPEN: "",
    Receipt.TAKEN: "已接",
    Receipt.DECLINED: "退回",
}
_ANSWERS = {
    (ActKind.HAND_OVER, ActKind.TAKE_OVER): Receipt.TAKEN,
    (ActKind.HAND_OVER, ActKind.DECLINE): Receipt.DECLINED,
    (ActKind.PASS_ON, ActKind.REPLY): Receipt.TAKEN,
    (ActKind.PASS_ON, ActKind.RETURNED): Receipt.DECLINED,
    (ActKind.SUBMIT, ActKind.SENT_BACK): Receipt.TAKEN,
    (ActKind.SUBMIT, ActKind.DECIDE): Receipt.TAKEN,
}
_OF_ONE_FILE = frozenset({*HANDED_ON, *(one for _, one in _ANSWERS)})


class RegistersService:
    """Read registers; every line leads to its case, of the cases that the reader sees."""

    def __init__(
        self, archive: Archive, knowledge: Knowledge, policy: Policy, clock: Clock
    ) -> None:
        self._archive = archive
        self._knowledge = knowledge
        self._policy = policy
        self._clock = clock
        self._scope = CaseScope(archive, knowledge)

    def agency(self, span: str, operator: Operator) -> AgencyRegister:
        """Return the commissions of ``2026-09`` or ``2026``, oldest first.

        Raises:
            RuleViolation: ``month-unreadable``, ``not-permitted``.
        """
        self._policy.require(operator, "reports.read")
        first, last = read_span(span)
        found = queries.commissioned(
            self._archive,
            _start(first),
            _start(last + dt.timedelta(days=1)),
            self._scope.condition(operator) or EVERYTHING,
        )
        lines = tuple(
            AgencyLine(
                number=one.number,
                on=hall_day(one.at),
                applicant=one.applicant,
                item_title=one.item_title,
                entrusted=str(one.told.get("entrusted") or ""),
                agent=str(one.told.get("agent") or ""),
                due_on=one.due_on,
                office=self._office(one.item_code) or one.with_whom,
                result=_result(one),
                delivered_on=one.delivered_on,
                satisfied=choice_words("satisfied", one.called_back.get("satisfied") or ""),
            )
            for one in found
        )
        return AgencyRegister(first=first, last=last, lines=lines)

    def handed_on(self, day: str, operator: Operator) -> HandedOn:
        """Return what was handed on in a day, by recipient and time; empty text is today.

        Raises:
            RuleViolation: ``date-unreadable``, ``not-permitted``.
        """
        self._policy.require(operator, "reports.read")
        today = hall_day(self._clock.now())
        on = read_date(day, today) if day.strip() else today
        start, end = _start(on), _start(on + dt.timedelta(days=1))
        seen = self._scope.condition(operator) or EVERYTHING
        with self._archive.snapshot():
            cases = queries.under_way_on(self._archive, on, start, end, tuple(HANDED_ON), seen)
            lines = [
                line
                for one in cases
                for line in _handed(one, told_acts(self._archive, one.id), start, end)
            ]
        return HandedOn(on=on, lines=tuple(sorted(lines, key=lambda one: (one.to, one.at))))

    def _office(self, item: str) -> str:
        try:
            return self._knowledge.catalog.edition(item).deciding_body
        except (CatalogFault, RuleViolation):
            return ""


def agency_cells(register: AgencyRegister) -> list[dict[str, str]]:
    """Return the register as papers and files have it: every cell a text, days as ISO days."""
    return [
        {
            "no": str(place),
            "number": one.number,
            "on": one.on.isoformat(),
            "applicant": one.applicant,
            "item": one.item_title,
            "entrusted": one.entrusted,
            "agent": one.agent,
            "due": one.due_on.isoformat() if one.due_on else "",
            "office": one.office,
            "result": one.result,
            "delivered": one.delivered_on.isoformat() if one.delivered_on else "",
            "signature": "",
            "satisfied": one.satisfied,
        }
        for place, one in enumerate(register.lines, start=1)
    ]


def handed_cells(handed: HandedOn) -> list[dict[str, str]]:
    """Return the list of a day as papers and files have it."""
    return [
        {
            "no": str(place),
            "to": one.to,
            "number": one.number,
            "applicant": one.applicant,
            "item": one.item_title,
            "count": str(one.sheets),
            "step": HANDED_ON[one.act],
            "from": one.given_by,
            "at": hall_time(one.at).strftime("%Y-%m-%dT%H:%M"),
            "receipt": RECEIPTS[one.receipt],
            "signature": "",
        }
        for place, one in enumerate(handed.lines, start=1)
    ]


def _start(day: dt.date) -> dt.datetime:
    """Return the instant at which a day begins on the hall's wall."""
    return dt.datetime.combine(day, dt.time(), HALL_ZONE)


def _result(one: queries.Commissioned) -> str:
    if one.decision:
        words = (choice_words("decision", one.decision), one.result_title, one.result_number)
        return "，".join(part for part in words if part)
    if one.state in ENDED_STATES:
        return STATE_WORDS[one.state]
    ends = {Leg.ENDED: ActKind.END_AGENCY, Leg.SUSPENDED: ActKind.SUSPEND_AGENCY}
    leg = Leg(one.leg) if one.leg else None
    return STEP_WORDS[ends[leg]] if leg in ends else ""


def _handed(
    case: queries.MovedCase, acts: Sequence[ToldAct], start: dt.datetime, end: dt.datetime
) -> Iterator[HandedLine]:
    """Yield the lines of one case; the papers are those that were in the file at that moment."""
    materials: Sequence[Sequence[Any]] = ()
    for place, act in enumerate(acts):
        materials = act.set.get("materials", materials)
        if act.kind not in HANDED_ON or not start <= act.at < end:
            continue
        told = act.told
        body = "，".join(str(told[name]) for name in ("body", "person") if told.get(name))
        yield HandedLine(
            at=act.at,
            to=body or str(told.get("to") or ""),
            act=act.kind,
            number=case.number,
            applicant=case.applicant,
            item_title=case.item_title,
            sheets=sheets_in_file((str(one[1]), int(one[2] or 0)) for one in materials),
            given_by=act.by,
            receipt=_receipt(act.kind, acts[place + 1 :]),
        )


def _receipt(kind: ActKind, later: Sequence[ToldAct]) -> Receipt:
    """Return what the next word about a file says; who is named by the head has it at once."""
    if kind is ActKind.ASSIGN:
        return Receipt.TAKEN
    following = next((one.kind for one in later if one.kind in _OF_ONE_FILE), kind)
    return _ANSWERS.get((kind, following), Receipt.OPEN)
