"""Visits at home: recorded, settled, due; the paper of a visit and the diary's figures."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import TYPE_CHECKING, Any

from hall_app.domain.visits import LONGEST_LINE, LONGEST_TEXT, SETTLED, Outcome
from hall_app.services.events import PrintsChanged, VisitsChanged
from hall_app.services.scope import CaseScope, HomeScope
from hall_app.services.visit_paper_values import content
from hall_app.storage import prints, row_seals, visits
from hall_app.storage.household_events import Teller
from hall_app.storage.prints import NewJob
from hall_app.storage.queries import places
from hall_app.storage.queries import visits as reading
from hall_app.support.clock import hall_day
from hall_app.support.errors import RuleViolation
from hall_app.support.text import fold_spaces, strip_controls

if TYPE_CHECKING:
    from array import array
    from collections.abc import Mapping, Sequence

    from hall_app.domain.views import Operator
    from hall_app.domain.visits import (
        DiaryMonth,
        NewVisit,
        VisitDue,
        VisitLine,
        VisitRound,
        VisitStop,
        VisitView,
    )
    from hall_app.services.events import ChangeFeed
    from hall_app.services.knowledge import Knowledge
    from hall_app.services.policy import Policy
    from hall_app.storage.database import Archive
    from hall_app.support.clock import Clock

FORM = "p24-visit"
MATTERS = "visit-matters"
_TITLE = "走访记录"
_TEXTS = ("matter", "situation", "difficulty", "wish", "result")
_LINES = ("place", "whom", "visitors")
_FARTHEST = 366
"""Days ahead that a next visit may be set for."""


class VisitsService:
    """Record visits and tell where one is due."""

    def __init__(
        self, archive: Archive, knowledge: Knowledge, policy: Policy, clock: Clock, feed: ChangeFeed
    ) -> None:
        self._archive = archive
        self._knowledge = knowledge
        self._policy = policy
        self._clock = clock
        self._feed = feed
        self._homes = HomeScope(archive)
        self._cases = CaseScope(archive, knowledge)

    # --- reading ----------------------------------------------------------------------------

    def lately(self, operator: Operator, *, open_only: bool = False) -> tuple[VisitLine, ...]:
        """Return the visits of the hall, the latest first; or those with something to do.

        An account bound to grids has those of its grids, and what it wrote of nobody's home.
        """
        self._policy.require(operator, "visits.read")
        seen = self._homes.visits(operator)
        return reading.lines(self._archive, open_only=open_only, seen=seen)

    def of_household(self, household_id: int, operator: Operator) -> tuple[VisitLine, ...]:
        """Return the visits to a household, the latest first."""
        self._policy.require(operator, "visits.read")
        self._homes.require(operator, homes=(household_id,))
        return reading.lines(self._archive, household_id=household_id)

    def of_person(self, person_id: int, operator: Operator) -> tuple[VisitLine, ...]:
        """Return the visits to a person, the latest first."""
        self._policy.require(operator, "visits.read")
        self._homes.require(operator, people=(person_id,))
        return reading.lines(self._archive, person_id=person_id)

    def visit(self, visit_id: int, operator: Operator) -> VisitView:
        """Return one visit with everything that was written.

        Raises:
            RuleViolation: ``unknown-visit``, ``out-of-grid``.
        """
        self._policy.require(operator, "visits.read")
        self._homes.require_visits((visit_id,), operator)
        found = reading.visit(self._archive, visit_id)
        return dataclasses.replace(found, category_name=self.matters()[found.category])

    def last_by(self, visit_id: int, operator: Operator) -> str:
        """Return who wrote on a visit last; an empty text where that is not on record."""
        self._policy.require(operator, "visits.read")
        self._homes.require_visits((visit_id,), operator)
        return row_seals.last_by(self._archive, row_seals.VISIT, visit_id)

    def matters(self) -> Mapping[str, str]:
        """Return the kinds of matters: code and word."""
        return {one.code: one.name for one in self._knowledge.catalog.table(MATTERS).rows}

    def line_ids(self, operator: Operator, *, open_only: bool = False) -> array[int]:
        """Return the ids of all visits, the latest first; their number is their count.

        An account bound to grids has those of ``lately`` only.
        """
        self._policy.require(operator, "visits.read")
        seen = self._homes.visits(operator)
        return reading.line_ids(self._archive, open_only=open_only, seen=seen)

    def lines(self, ids: Sequence[int], operator: Operator) -> tuple[VisitLine, ...]:
        """Return some visits in the order of their ids.

        Raises:
            RuleViolation: ``out-of-grid``.
        """
        self._policy.require(operator, "visits.read")
        self._homes.require_visits(ids, operator)
        return reading.lines_of(self._archive, ids)

    def due(self, operator: Operator) -> tuple[VisitDue, ...]:
        """Return all households that are to be visited by today, the longest overdue first."""
        return self.named(self.waiting(operator), operator)

    def waiting(self, operator: Operator) -> tuple[VisitDue, ...]:
        """Return the same without heads and addresses, for lists that come page by page."""
        self._policy.require(operator, "visits.read")
        catalog = self._knowledge.catalog
        hidden = (
            frozenset[str]()
            if self._policy.allows(operator, "tags.restricted")
            else catalog.restricted_tags
        )
        with self._archive.snapshot():
            due = reading.due(self._archive, catalog.tags, self._today(), hidden=hidden)
            seen = self._homes.homes((one.household_id for one in due), operator)
        return due if seen is None else tuple(one for one in due if one.household_id in seen)

    def named(self, waiting: Sequence[VisitDue], operator: Operator) -> tuple[VisitDue, ...]:
        """Return a page of those that are due with heads and addresses.

        Raises:
            RuleViolation: ``out-of-grid``.
        """
        self._policy.require(operator, "visits.read")
        self._homes.require(operator, homes=(one.household_id for one in waiting))
        return reading.named(self._archive, waiting)

    def stops(self, round_: VisitRound, operator: Operator) -> tuple[VisitStop, ...]:
        """Return the households of a round in their order, with their last visits.

        Raises:
            RuleViolation: ``out-of-grid``.
        """
        self._policy.require(operator, "visits.read")
        self._homes.require(operator, homes=round_.homes)
        with self._archive.snapshot():
            return reading.stops(self._archive, round_.homes)

    def diary(self, operator: Operator, months: int = 12) -> tuple[DiaryMonth, ...]:
        """Return the figures of the last months, the latest first: of the visits seen."""
        self._policy.require(operator, "visits.read")
        today = self._today()
        first = today.replace(day=1)
        for _ in range(months - 1):
            first = (first - dt.timedelta(days=1)).replace(day=1)
        return reading.diary(self._archive, first, today, self._homes.visits(operator))

    # --- acts -------------------------------------------------------------------------------

    def record(self, visit: NewVisit, operator: Operator) -> int:
        """Record a visit and return its id.

        Raises:
            RuleViolation: ``visit-whom-missing``, ``visit-empty``, ``day-in-future``,
                ``next-visit-past``, ``next-visit-far``, ``unknown-code``, ``text-too-long``,
                ``unknown-case``, ``unknown-person``, ``unknown-household``, ``out-of-grid``,
                ``out-of-line``.
        """
        self._policy.require(operator, "visits.record")
        told = self._read(visit)
        self._check(told)
        with self._archive.transaction():
            told = self._completed(told, operator)
            homes = (told.household_id,) if told.household_id is not None else ()
            people = (told.person_id,) if told.person_id is not None else ()
            self._homes.require(operator, homes=homes, people=people)
            case_id = self._case(told.case_number, operator) if told.case_number else None
            made = visits.add(
                self._archive,
                told,
                case_id=case_id,
                settled_on=told.visited_on if told.outcome in SETTLED else None,
                teller=self._teller(operator),
            )
        self._feed.publish(VisitsChanged(household_id=told.household_id))
        return made

    def settle(
        self,
        visit_id: int,
        version: int,
        outcome: Outcome,
        result: str,
        operator: Operator,
        *,
        next_on: dt.date | None = None,
    ) -> None:
        """Record what came of a visit; what was written before stays.

        Raises:
            RuleViolation: ``visit-result-missing``, ``text-too-long``, ``next-visit-past``,
                ``next-visit-far``, ``out-of-grid``.
            StaleRecord: ``visit-changed``.
        """
        self._policy.require(operator, "visits.record")
        self._homes.require_visits((visit_id,), operator)
        told = _text(result)
        if outcome in SETTLED and not told:
            raise RuleViolation("visit-result-missing", fields=("result",))
        self._check_next(next_on)
        today = self._today()
        with self._archive.transaction():
            known = reading.visit(self._archive, visit_id)
            line = f"{today.isoformat()} {operator.name}：{told}" if told else ""
            whole = "\n".join(part for part in (known.result, line) if part)
            _check_length(whole, "result", LONGEST_TEXT)
            visits.settle(
                self._archive,
                visit_id,
                version,
                self._teller(operator),
                outcome=outcome,
                result=whole,
                settled_on=today if outcome in SETTLED else None,
                next_on=next_on,
            )
        self._feed.publish(VisitsChanged(household_id=known.household_id))

    def link_case(self, visit_id: int, version: int, number: str, operator: Operator) -> None:
        """Say which case was opened from a visit.

        Raises:
            RuleViolation: ``unknown-case``, ``unknown-visit``, ``out-of-grid``, ``out-of-line``.
            StaleRecord: ``visit-changed``.
        """
        self._policy.require(operator, "visits.record")
        self._homes.require_visits((visit_id,), operator)
        with self._archive.transaction():
            known = reading.visit(self._archive, visit_id)
            case_id = self._case(number.strip().upper(), operator)
            visits.change(self._archive, visit_id, version, self._teller(operator), case_id=case_id)
        self._feed.publish(VisitsChanged(household_id=known.household_id))

    def void(self, visit_id: int, version: int, reason: str, operator: Operator) -> None:
        """Take back a visit recorded by mistake; it stays on record with the reason.

        Raises:
            RuleViolation: ``undo-reason-missing``, ``unknown-visit``, ``out-of-grid``.
            StaleRecord: ``visit-changed``.
        """
        self._policy.require(operator, "visits.record")
        self._homes.require_visits((visit_id,), operator)
        told = _text(reason)
        if not told:
            raise RuleViolation("undo-reason-missing", fields=("reason",))
        _check_length(told, "reason", LONGEST_LINE)
        with self._archive.transaction():
            known = reading.visit(self._archive, visit_id)
            visits.change(
                self._archive,
                visit_id,
                version,
                self._teller(operator),
                voided=1,
                void_reason=told,
            )
        self._feed.publish(VisitsChanged(household_id=known.household_id))

    def print(self, visit_id: int, operator: Operator) -> int:
        """Queue the paper of a visit (P24) and return its job."""
        self._policy.require(operator, "prints.send")
        found = self.visit(visit_id, operator)
        home = found.household_id
        grid = places.grid_of(self._archive, home) if home is not None else ""
        values = content(found, self._knowledge.profile, operator, self._clock.now(), grid=grid)
        job = NewJob(form_id=FORM, title=_TITLE, content=values)
        with self._archive.transaction():
            job_id = prints.queue(
                self._archive,
                job,
                operator,
                self._clock.now(),
            )
        self._feed.publish(PrintsChanged(job_id=job_id))
        return job_id

    # --- inside -----------------------------------------------------------------------------

    def _case(self, number: str, operator: Operator) -> int:
        found = reading.case_id(self._archive, number)
        self._cases.require_told(number, operator)
        return found

    def _read(self, visit: NewVisit) -> NewVisit:
        """Return a visit with its texts cleaned and within their limits."""
        texts: dict[str, Any] = {name: _text(getattr(visit, name)) for name in (*_TEXTS, *_LINES)}
        for name, text in texts.items():
            _check_length(text, name, LONGEST_TEXT if name in _TEXTS else LONGEST_LINE)
        number = visit.case_number.strip().upper()
        return dataclasses.replace(visit, **texts, case_number=number)

    def _check(self, visit: NewVisit) -> None:
        today = self._today()
        if visit.visited_on > today:
            raise RuleViolation(
                "day-in-future", fields=("visited_on",), day=visit.visited_on.isoformat()
            )
        if visit.household_id is None and visit.person_id is None and not visit.whom:
            raise RuleViolation("visit-whom-missing", fields=("whom",))
        if not (visit.matter or visit.wish):
            raise RuleViolation("visit-empty", fields=("matter",))
        self._knowledge.catalog.table(MATTERS).row(visit.category)
        self._check_next(visit.next_on)

    def _check_next(self, next_on: dt.date | None) -> None:
        if next_on is None:
            return
        ahead = (next_on - self._today()).days
        if ahead < 0:
            raise RuleViolation("next-visit-past", fields=("next_on",), day=next_on.isoformat())
        if ahead > _FARTHEST:
            raise RuleViolation("next-visit-far", fields=("next_on",), days=_FARTHEST)

    def _completed(self, visit: NewVisit, operator: Operator) -> NewVisit:
        """Return a visit with what the archive knows: household, whom, where, and the visitor."""
        whom, home = visit.whom, visit.household_id
        if visit.person_id is not None:
            name, lives = reading.names_of(self._archive, visit.person_id)
            whom, home = whom or name, home if home is not None else lives
        place = visit.place
        if home is not None:
            head, address = reading.household_words(self._archive, home)
            whom, place = whom or head, place or address
        return dataclasses.replace(
            visit,
            whom=whom,
            household_id=home,
            place=place,
            visitors=visit.visitors or operator.name,
        )

    def _teller(self, operator: Operator) -> Teller:
        return Teller(account_id=operator.account_id, window=operator.window, at=self._clock.now())

    def _today(self) -> dt.date:
        return hall_day(self._clock.now())


def _text(text: str) -> str:
    """Return a text with its lines kept and everything invisible taken out."""
    lines = [fold_spaces(strip_controls(line)) for line in text.splitlines()]
    return "\n".join(line for line in lines if line)


def _check_length(text: str, field: str, most: int) -> None:
    if len(text) > most:
        raise RuleViolation("text-too-long", fields=(field,), limit=most, length=len(text))
