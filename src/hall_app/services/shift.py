"""The end of a shift: the sheet of a window, its line in the register, the use of the seal."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from hall_app.domain.flow.states import ActKind
from hall_app.domain.numbering import slip_number
from hall_app.domain.shift import LONGEST_SPAN, LONGEST_WORDS, ShiftGroup, ShiftSheet
from hall_app.printing.seals import sealed_forms
from hall_app.services.events import HallChanged, PrintsChanged
from hall_app.services.exports import PURPOSE
from hall_app.services.flow.words import STEP_WORDS
from hall_app.services.scope import CaseScope
from hall_app.storage import journal, numbering, prints
from hall_app.storage.queries import shift as queries
from hall_app.support.clock import day_begins, hall_day, hall_time
from hall_app.support.errors import RuleViolation
from hall_app.support.text import normalise_prose

if TYPE_CHECKING:
    from hall_app.domain.shift import SealUse, ShiftAct, ShiftLine
    from hall_app.domain.views import Operator
    from hall_app.printing.definitions import FormLibrary
    from hall_app.services.events import ChangeFeed
    from hall_app.services.knowledge import Knowledge
    from hall_app.services.policy import Policy
    from hall_app.storage.database import Archive
    from hall_app.support.clock import Clock

SERIES, LETTER = "shift", "J"
FORM, SEAL_FORM = "shift-sheet", "seal-register"
MOST_SEALS = 2_000
"""Longer registers are printed for a shorter span."""
_TITLES = {FORM: "结班单", SEAL_FORM: "用印登记簿"}
_GROUPS = {
    ShiftGroup.CAME: "收件",
    ShiftGroup.SETTLED: "办结",
    ShiftGroup.HANDED_OUT: "交付",
    ShiftGroup.PASSED: "转交",
}
_WORDS = {
    **STEP_WORDS,
    ActKind.COMPLETE: "当场办结",
    ActKind.NOTIFY: "一次性告知",
    ActKind.REFUSE: "不予受理",
    ActKind.HAND_OVER: "移交",
    ActKind.RETURN_ORIGINALS: "退还原件",
}


class ShiftService:
    """Look at a shift, end it, list those that ended."""

    def __init__(
        self,
        archive: Archive,
        knowledge: Knowledge,
        policy: Policy,
        clock: Clock,
        feed: ChangeFeed,
    ) -> None:
        self._archive = archive
        self._knowledge = knowledge
        self._policy = policy
        self._clock = clock
        self._feed = feed
        self._scope = CaseScope(archive, knowledge)
        self._sealed: tuple[FormLibrary, frozenset[str]] | None = None

    def look(self, operator: Operator) -> ShiftSheet:
        """Return what the operator's window did today and what it leaves, of the cases he sees."""
        self._policy.require(operator, "shift.end")
        now = self._clock.now()
        today = hall_day(now)
        since = day_begins(today)
        forms = self._forms()
        with self._archive.snapshot():
            papers = self._scope.papers(operator)
            uses = queries.seal_uses(self._archive, forms, since, now + _MOMENT, papers)
            acts = queries.acts(self._archive, operator.window, since)
            seen = self._scope.seen({one.number for one in acts}, operator)
            return ShiftSheet(
                day=today,
                window=operator.window,
                clerk=operator.name,
                acts=tuple(one for one in acts if one.number in seen),
                papers=queries.waiting_papers(self._archive, operator.window, papers),
                seals=sum(one.copies for one in uses if one.window == operator.window),
                drafts=queries.drafts(self._archive, operator.account_id),
            )

    def end(self, words: str, operator: Operator) -> int:
        """Put the end of a shift on the register, queue its sheet and return the job.

        Args:
            words: What the next one has to know.
            operator: Whose shift at which window ends.

        Raises:
            RuleViolation: ``text-too-long``, ``station-missing``.
        """
        self._policy.require(operator, "shift.end")
        words = normalise_prose(words)
        if len(words) > LONGEST_WORDS:
            raise RuleViolation(
                "text-too-long", fields=("words",), limit=LONGEST_WORDS, length=len(words)
            )
        station = self._knowledge.profile.station
        if not station:
            raise RuleViolation("station-missing")
        sheet, now = self.look(operator), self._clock.now()
        with self._archive.transaction():
            n = numbering.take(self._archive, SERIES, sheet.day.isoformat())
            number = slip_number(station, LETTER, sheet.day, n)
            queries.add(
                self._archive,
                number=number,
                on=sheet.day,
                window=sheet.window,
                account_id=operator.account_id,
                at=now,
                figures=_figures(sheet),
                words=words,
            )
            content = self._content(sheet, number, words, operator)
            job = self._queue(FORM, content, operator, f"shift {number} {sheet.window}")
        self._feed.publish(PrintsChanged(job_id=job), HallChanged(what="shift"))
        return job

    def register(self, first: dt.date, last: dt.date, operator: Operator) -> tuple[ShiftLine, ...]:
        """Return the register of ended shifts for a span, the newest first.

        Raises:
            RuleViolation: ``span-too-long``.
        """
        self._policy.require(operator, "shift.read")
        _check_span(first, last)
        return queries.register(self._archive, first, last)

    def seals(self, first: dt.date, last: dt.date, operator: Operator) -> tuple[SealUse, ...]:
        """Return every printed paper with a place for the seal (用印登记), in order of time.

        An account bound to lines or grids has the papers it sees.

        Raises:
            RuleViolation: ``span-too-long``.
        """
        self._policy.require(operator, "shift.read")
        _check_span(first, last)
        return queries.seal_uses(
            self._archive,
            self._forms(),
            day_begins(first),
            day_begins(last + dt.timedelta(days=1)),
            self._scope.papers(operator),
        )

    def print_seals(self, first: dt.date, last: dt.date, operator: Operator) -> int:
        """Queue the register of the seal for a span and return its job.

        Raises:
            RuleViolation: ``list-empty``, ``list-too-long-to-print``, ``span-too-long``.
        """
        self._policy.require(operator, "prints.send")
        uses = self.seals(first, last, operator)
        if not uses:
            raise RuleViolation("list-empty")
        if len(uses) > MOST_SEALS:
            raise RuleViolation("list-too-long-to-print", count=len(uses), limit=MOST_SEALS)
        span = f"{first.isoformat()} 至 {last.isoformat()}"
        content = {
            "hall": {"name": self._knowledge.profile.name},
            "list": {
                "title": span,
                "count": str(sum(one.copies for one in uses)),
                "mark": self._mark(operator),
            },
            "seals": [_seal_line(place, one) for place, one in enumerate(uses, start=1)],
        }
        with self._archive.transaction():
            job = self._queue(SEAL_FORM, content, operator, f"seals {span}; {len(uses)} lines")
        self._feed.publish(PrintsChanged(job_id=job))
        return job

    # --- parts ------------------------------------------------------------------------------

    def _forms(self) -> frozenset[str]:
        forms = self._knowledge.forms
        if self._sealed is None or self._sealed[0] is not forms:
            self._sealed = (forms, sealed_forms(forms))
        return self._sealed[1]

    def _mark(self, operator: Operator) -> str:
        at = hall_time(self._clock.now())
        return f"{operator.name} {at:%Y-%m-%d %H:%M} · {PURPOSE}"

    def _content(
        self, sheet: ShiftSheet, number: str, words: str, operator: Operator
    ) -> dict[str, Any]:
        figures = _figures(sheet)
        at = hall_time(self._clock.now())
        return {
            "hall": {"name": self._knowledge.profile.name},
            "list": {"mark": self._mark(operator)},
            "shift": {
                "number": number,
                "day": sheet.day.isoformat(),
                "window": sheet.window,
                "clerk": sheet.clerk,
                "at": f"{at:%H:%M}",
                **{name: str(value) for name, value in figures.items()},
                "at_once": str(sheet.done_at_once),
                "late": str(sheet.late),
                "drafts": str(sheet.drafts),
                "papers": "；".join(sheet.papers) or "无",
                "words": words or "无",
            },
            "shift_lines": [_act_line(place, one) for place, one in enumerate(sheet.acts, start=1)],
        }

    def _queue(self, form: str, content: dict[str, Any], operator: Operator, subject: str) -> int:
        now = self._clock.now()
        job = prints.queue(
            self._archive,
            prints.NewJob(form_id=form, title=_TITLES[form], content=content),
            operator,
            now,
        )
        line = journal.NewLine.by(
            operator, at=now, kind="shift-end" if form == FORM else "list-print", subject=subject
        )
        journal.add(self._archive, [line])
        return job


_MOMENT = dt.timedelta(seconds=1)


def _check_span(first: dt.date, last: dt.date) -> None:
    if (last - first).days >= LONGEST_SPAN:
        raise RuleViolation("span-too-long", fields=("first",), most=LONGEST_SPAN)


def _figures(sheet: ShiftSheet) -> dict[str, int]:
    return {
        "came": sheet.count(ShiftGroup.CAME),
        "settled": sheet.count(ShiftGroup.SETTLED) + sheet.done_at_once,
        "handed_out": sheet.count(ShiftGroup.HANDED_OUT),
        "passed": sheet.count(ShiftGroup.PASSED),
        "waiting": len(sheet.papers),
        "seals": sheet.seals,
    }


def _act_line(place: int, one: ShiftAct) -> dict[str, str]:
    words = _WORDS.get(one.kind, str(one.kind))
    to = f"：{one.to}" if one.to and one.group is not ShiftGroup.CAME else ""
    late = "（补录）" if one.late else ""
    return {
        "no": str(place),
        "group": _GROUPS[one.group],
        "number": one.number,
        "applicant": one.applicant,
        "item": one.item_title,
        "what": f"{words}{to}{late}",
        "at": f"{hall_time(one.at):%H:%M}",
        "by": one.by,
    }


def _seal_line(place: int, one: SealUse) -> dict[str, str]:
    return {
        "no": str(place),
        "at": f"{hall_time(one.at):%Y-%m-%d %H:%M}",
        "title": f"{one.title}（补打）" if one.again else one.title,
        "copies": str(one.copies),
        "applicant": one.applicant,
        "number": one.number,
        "by": one.by,
        "window": one.window,
    }
