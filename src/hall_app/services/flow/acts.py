"""Every act after intake, by the one table: checked, written with its line, its paper queued."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from hall_app.domain.approved import told_approved
from hall_app.domain.flow.asked import AskedKind, read_given
from hall_app.domain.flow.hindrances import hindrance
from hall_app.domain.flow.moves import move
from hall_app.domain.flow.rule import WORK
from hall_app.domain.flow.states import ActKind
from hall_app.domain.flow.table import MOVES, acts_from, rule_of, state_after
from hall_app.domain.flow.views import ColleagueView, OfferedAct, Outlook
from hall_app.domain.late import LATE_ACTS, check_late, told_late
from hall_app.domain.numbering import slip_number
from hall_app.services.approval_subjects import bound
from hall_app.services.events import CaseChanged, PrintsChanged
from hall_app.services.flow.papers import ANY_TIME, SLIP_LETTERS, FlowPapers
from hall_app.services.flow.surroundings import (
    colleague_named,
    colleague_views,
    context_of,
)
from hall_app.services.scope import CaseScope
from hall_app.storage import case_records, numbering, prints
from hall_app.storage.queries.cases import recorded
from hall_app.storage.statements import read_day, read_instant, utc
from hall_app.storage.timeline import NewAct
from hall_app.support.clock import hall_day
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from hall_app.domain.flow.moves import Move
    from hall_app.domain.flow.rule import ActRule
    from hall_app.domain.late import LateEntry
    from hall_app.domain.views import Operator, Recorded
    from hall_app.services.commands import Act
    from hall_app.services.events import ChangeFeed
    from hall_app.services.knowledge import Knowledge
    from hall_app.services.policy import Policy
    from hall_app.storage.case_records import FoundCase
    from hall_app.storage.database import Archive
    from hall_app.support.clock import Clock


class FlowService:
    """Move cases that are on record; each act is one transaction."""

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
        self._papers = FlowPapers(archive, knowledge)
        self._scope = CaseScope(archive, knowledge)

    def offered(self, number: str, operator: Operator) -> tuple[OfferedAct, ...]:
        """Return what the state of a case allows, in the order of the table.

        Raises:
            RuleViolation: ``unknown-case``.
        """
        self._policy.require(operator, "cases.read")
        found = case_records.by_number(self._archive, number)
        self._scope.require(number, operator)
        position = found.position
        context = context_of(self._archive, self._knowledge, found, operator, self._today())
        offered = []
        for act in acts_from(position.state):
            if act not in MOVES or (act in _WHILE_OPEN and not position.open):
                continue
            rule = rule_of(act, position.state)
            approval = self._with_approval(operator, rule)
            offered.append(
                OfferedAct(
                    act=act,
                    after=state_after(act, position.state),
                    asks=rule.asks,
                    permitted=self._policy.allows(operator, rule.right) or approval,
                    approval=approval,
                    hindrance=hindrance(position, act, context),
                )
            )
        return tuple(offered)

    def colleagues(self, operator: Operator) -> tuple[ColleagueView, ...]:
        """Return who a case can go to, with who is away and who covers."""
        self._policy.require(operator, "cases.read")
        return colleague_views(self._archive, self._today())

    def act(self, command: Act, operator: Operator) -> Recorded:
        """Do one act: checked against the table, written, its paper queued.

        Raises:
            RuleViolation: ``unknown-act``, ``unknown-case``, ``act-not-possible``,
                ``not-permitted``, and the rules of the values and of the act itself.
            StaleRecord: ``case-changed`` when somebody else moved the case first.
        """
        self._policy.require(operator, WORK)
        kind = _kind(command.act)
        found, rule = self._allowed(command, kind, operator)
        late = self._late(command, kind, found)
        today = self._today() if late is None else hall_day(late.at)
        values = read_given(rule.asks, dict(command.values), today, colleague_named)
        context = context_of(self._archive, self._knowledge, found, operator, today)
        moved = move(found.position, kind, values, context)
        approved = self._policy.require(
            operator,
            rule.right,
            about=_about(self._archive, found.number, kind, values),
            reason=str(values.get("reason", "")),
        )
        version = found.version if command.version is None else command.version
        with self._archive.transaction():
            slip = self._slip_number(rule, self._today())
            told = {**moved.told, **({"slip_number": slip} if slip else {})}
            told |= {**told_approved(approved), **told_late(late)}
            act = self._line(kind, moved, told, operator)
            case_records.change(self._archive, found, version, act)
            jobs = self._queue(found, rule, operator)
        self._feed.publish(
            CaseChanged(number=found.number), *(PrintsChanged(job_id=one) for one in jobs)
        )
        return recorded(self._archive, found.number, queued=jobs)

    def preview(self, command: Act, operator: Operator) -> Outlook:
        """Return what an act would do; words that are still to be typed do not hinder the look.

        Raises:
            RuleViolation: As for ``act``.
        """
        self._policy.require(operator, WORK)
        kind = _kind(command.act)
        found, rule = self._allowed(command, kind, operator)
        late = self._late(command, kind, found)
        today = self._today() if late is None else hall_day(late.at)
        position = found.position
        asks = tuple(replace(one, needed=False) if one.kind in _WORDS else one for one in rule.asks)
        values = read_given(asks, dict(command.values), today, colleague_named)
        for one in rule.asks:
            if one.needed and one.kind in _WORDS:
                values.setdefault(one.name, "")
        context = context_of(self._archive, self._knowledge, found, operator, today)
        moved = move(position, kind, values, context)
        after = {
            "owner": position.owner,
            "offered_to": position.offered_to,
            "due_on": position.due_on,
            "act_by": position.act_by,
            **moved.changes,
        }
        known = context.colleagues
        return Outlook(
            state=moved.after,
            owner=known[after["owner"]].name if after["owner"] in known else "",
            offered_to=known[after["offered_to"]].name if after["offered_to"] in known else "",
            due_on=_day(after["due_on"]),
            due_before=position.due_on,
            act_by=_day(after["act_by"]),
        )

    def print_form(self, number: str, form: str, operator: Operator) -> int:
        """Queue a paper that prints at any moment, such as the tracking form; return its job.

        Raises:
            RuleViolation: ``unknown-case``, ``unknown-form``.
        """
        self._policy.require(operator, "prints.send")
        if form not in ANY_TIME:
            raise RuleViolation(
                "unknown-form", fields=("form",), given=form, nearest=list(ANY_TIME)
            )
        found = case_records.by_number(self._archive, number)
        self._scope.require(number, operator)
        with self._archive.transaction():
            (job,) = self._queue_forms(found, (form,), operator)
        self._feed.publish(PrintsChanged(job_id=job))
        return job

    # --- parts ------------------------------------------------------------------------------

    def _allowed(
        self, command: Act, kind: ActKind, operator: Operator
    ) -> tuple[FoundCase, ActRule]:
        """Return the case and the rule of an act that its state and the clerk's rights allow."""
        self._policy.require(operator, WORK)
        found = case_records.by_number(self._archive, command.number)
        self._scope.require(found.number, operator)
        position = found.position
        rule = rule_of(kind, position.state)
        self._policy.require_askable(operator, rule.right)
        if kind in _WHILE_OPEN and not position.open:
            raise RuleViolation("act-not-possible", act=str(kind), state=str(position.state))
        return found, rule

    def _with_approval(self, operator: Operator, rule: ActRule) -> bool:
        """Say whether the clerk does an act with somebody's approval in place, not alone."""
        return (
            self._policy.allows(operator, WORK)
            and not self._policy.allows(operator, rule.right)
            and self._policy.approvable(operator, rule.right)
        )

    def _late(self, command: Act, kind: ActKind, found: FoundCase) -> LateEntry | None:
        """Return the checked late entry of an act; only what happens outside can be one."""
        if command.late is None:
            return None
        if kind not in LATE_ACTS:
            raise RuleViolation("act-not-late", act=str(kind))
        return check_late(command.late, self._clock.now(), read_instant(found.received_at))

    def _today(self) -> dt.date:
        return hall_day(self._clock.now())

    def _slip_number(self, rule: ActRule, today: dt.date) -> str:
        letter = next((SLIP_LETTERS[one] for one in rule.papers if one in SLIP_LETTERS), "")
        if not letter:
            return ""
        n = numbering.take(self._archive, f"slip-{letter}", today.isoformat())
        return slip_number(self._knowledge.profile.station, letter, today, n)

    def _line(self, kind: ActKind, moved: Move, told: dict[str, Any], operator: Operator) -> NewAct:
        return NewAct(
            at=utc(self._clock.now()),
            kind=str(kind),
            account_id=operator.account_id,
            window=operator.window,
            changes=moved.changes,
            told=told,
        )

    def _queue(self, found: FoundCase, rule: ActRule, operator: Operator) -> tuple[int, ...]:
        return self._queue_forms(found, rule.papers, operator)

    def _queue_forms(
        self, found: FoundCase, forms: tuple[str, ...], operator: Operator
    ) -> tuple[int, ...]:
        if not forms:
            return ()
        now = self._clock.now()
        jobs = self._papers.jobs(found.number, forms, operator, now)
        return tuple(
            prints.queue(self._archive, job, operator, now, case_id=found.id) for job in jobs
        )


_SETS = ("until", "days")
"""What an act that is approved sets."""
_WORDS = frozenset({AskedKind.LINE, AskedKind.TEXT})
_WHILE_OPEN = frozenset(
    {ActKind.ANSWER, ActKind.URGE, ActKind.SUPERVISE, ActKind.END, ActKind.HAND_OVER}
    | {ActKind.TAKE_OVER, ActKind.DECLINE, ActKind.ASSIGN, ActKind.ANSWER_URGE}
    | {ActKind.TAKE_ORIGINALS, ActKind.ENTERED_ABOVE, ActKind.EXPLAIN_DELAY}
)
"""Acts of a case in which somebody still has to act; a matter done on the spot is closed."""


def _about(archive: Archive, number: str, kind: ActKind, values: Mapping[str, object]) -> str:
    """Return what is approved: the case, the act, and the day or the days it sets."""
    others = {name: value for name, value in values.items() if name != "reason"}
    sets = next((values[one] for one in _SETS if values.get(one)), "")
    return bound(archive, f"{number} {kind} {sets}".rstrip(), others)


def _day(kept: str | dt.date | None) -> dt.date | None:
    return read_day(kept) if isinstance(kept, str) else kept


def _kind(name: str) -> ActKind:
    if name not in {str(one) for one in MOVES}:
        raise RuleViolation(
            "unknown-act", fields=("act",), given=name, known=[str(one) for one in MOVES]
        )
    return ActKind(name)
