"""Keeping and destroying (档案鉴定): periods, appraisal lists, and the run that carries one out.

Nothing is destroyed without a list that somebody else approved, and not before a backup. What was
destroyed leaves number, days, fingerprint, who and on whose approval; the content is gone.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from hall_app.domain.audiences import COVERED
from hall_app.domain.keeping import MOST_LINES, AtEnd, Due, Kind, ListState
from hall_app.services.approval_subjects import bound
from hall_app.services.events import CaseChanged, HallChanged, PrintsChanged
from hall_app.services.exports import PURPOSE
from hall_app.services.keeping_rules import (
    AT_END_WORDS,
    GROUND_WORDS,
    OWN,
    keeping_rules,
    own_years,
    rules_in_force,
)
from hall_app.services.scope import require_whole_hall
from hall_app.storage import destroying, journal, keeping, numbering, prints, settings
from hall_app.storage.household_events import Teller
from hall_app.storage.statements import utc
from hall_app.support import paths as program
from hall_app.support.clock import hall_day, hall_time
from hall_app.support.errors import RuleViolation
from hall_app.support.text import normalise_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hall_app.domain.keeping import AppraisalLine, AppraisalView, KeepingRule
    from hall_app.domain.views import Operator
    from hall_app.services.backups import BackupsService
    from hall_app.services.events import ChangeFeed
    from hall_app.services.knowledge import Knowledge
    from hall_app.services.policy import Policy
    from hall_app.storage.database import Archive
    from hall_app.support.clock import Clock

FORM, TITLE = "appraisal-list", "档案鉴定清单"
AT_ONCE = 25
"""Things destroyed in one transaction, so that the desk goes on meanwhile."""
LONGEST_WORDS = 200
KIND_WORDS = {
    Kind.CASE: "办件",
    Kind.CONTACT: "首问登记",
    Kind.APPOINTMENT: "预约",
    Kind.PERSON: "居民",
    Kind.PAPER: "文书",
    Kind.VISIT: "走访",
    Kind.SCAN: "扫描件",
}
_STATES = {
    ListState.OPEN: "待审批",
    ListState.APPROVED: "已批准，未执行",
    ListState.DONE: "已执行",
    ListState.DROPPED: "已撤销",
}
READ, PREPARE = "retention.read", "retention.prepare"
APPROVE, CHANGE = "retention.approve", "retention.change"


class KeepingService:
    """Find what is past its period, appraise it, carry the list out.

    What is kept and what is destroyed is settled for the whole hall: an account bound to lines or
    grids is refused all of it with ``whole-hall-only``.
    """

    def __init__(
        self,
        archive: Archive,
        knowledge: Knowledge,
        policy: Policy,
        clock: Clock,
        feed: ChangeFeed,
        backups: BackupsService,
    ) -> None:
        self._archive = archive
        self._knowledge = knowledge
        self._policy = policy
        self._clock = clock
        self._feed = feed
        self._backups = backups

    def rules(self, operator: Operator) -> tuple[KeepingRule, ...]:
        """Return the periods in the order of their file."""
        self._policy.require(operator, READ)
        require_whole_hall(operator)
        return rules_in_force(program.resources())

    def set_years(self, key: str, years: int, why: str, operator: Operator) -> None:
        """Set the hall's own years of a rule, with their ground; 0 keeps for ever.

        The delivered years without a ground are the delivered rule again.

        Raises:
            RuleViolation: ``unknown-keeping-rule``, ``keeping-for-ever``,
                ``keeping-years-impossible``, ``keeping-years-too-few``, ``keeping-ground-missing``,
                ``text-too-long``.
        """
        self._policy.require(operator, CHANGE)
        require_whole_hall(operator)
        delivered = {one.key: one for one in keeping_rules(program.resources())}
        if key not in delivered:
            raise RuleViolation("unknown-keeping-rule", rule=key)
        rule, ground = delivered[key], self._words(why, "why")
        rule.check_years(years)
        if not ground and years != rule.years:
            raise RuleViolation("keeping-ground-missing", fields=("why",))
        with self._archive.transaction():
            own = dict(own_years())
            before = own.pop(key, (rule.years, ""))[0]
            if ground:
                own[key] = (years, ground)
            settings.put(OWN, own)
            self._note(operator, f"keeping {rule.title} {before} → {years}", ground)
        self._feed.publish(HallChanged(what="keeping"))

    def due(self, operator: Operator) -> tuple[Due, ...]:
        """Return what is past its period and on no list yet; belongs on the background lane."""
        rules = self.rules(operator)
        others = tuple(kind for one in rules for kind in one.item_kinds)
        today = hall_day(self._clock.now())
        found: list[Due] = []
        for rule in rules:
            if rule.listed and len(found) < MOST_LINES:
                most = MOST_LINES - len(found)
                found += keeping.due(self._archive, rule, others, today, most)
        return tuple(found)

    def lists(self, operator: Operator) -> tuple[AppraisalView, ...]:
        """Return every appraisal list, the newest first."""
        self._policy.require(operator, READ)
        require_whole_hall(operator)
        return keeping.lists(self._archive)

    def lines(self, appraisal_id: int, operator: Operator) -> tuple[AppraisalLine, ...]:
        """Return the lines of a list; whom they are about only to those who may read people."""
        self._policy.require(operator, READ)
        require_whole_hall(operator)
        found = keeping.lines(self._archive, appraisal_id)
        if self._policy.allows(operator, "people.read"):
            return found
        return tuple(replace(one, about=COVERED if one.about else "") for one in found)

    # --- appraising -------------------------------------------------------------------------

    def begin(self, found: Sequence[Due], operator: Operator) -> int:
        """Put what was found on a new list; each line says what its rule proposes.

        Raises:
            RuleViolation: ``list-empty``.
        """
        self._policy.require(operator, PREPARE)
        require_whole_hall(operator)
        if not found:
            raise RuleViolation("list-empty")
        by_key = {one.key: one.at_end for one in self.rules(operator)}
        year = hall_day(self._clock.now()).year
        with self._archive.transaction():
            n = numbering.take(self._archive, "appraisal", str(year))
            number = f"JD-{year}-{n:03d}"
            proposed = [(one, by_key[one.rule]) for one in found]
            made = keeping.add_list(self._archive, number, proposed, self._teller(operator))
            self._note(operator, f"appraisal {number}; {len(found)} rows", "")
        self._feed.publish(HallChanged(what="keeping"))
        return made

    def keep_on(self, line_id: int, reason: str, operator: Operator) -> None:
        """Let a line of an open list be kept, with the reason; a later list may bring it again.

        Raises:
            RuleViolation: ``keep-reason-missing``, ``text-too-long``, ``appraisal-not-open``.
        """
        self._policy.require(operator, PREPARE)
        require_whole_hall(operator)
        words = self._words(reason, "reason")
        if not words:
            raise RuleViolation("keep-reason-missing", fields=("reason",))
        with self._archive.transaction():
            self._open(keeping.list_of(self._archive, line_id))
            teller = self._teller(operator)
            keeping.decide(self._archive, line_id, AtEnd.KEEP, words, teller)
        self._feed.publish(HallChanged(what="keeping"))

    def approve(self, appraisal_id: int, members: str, words: str, operator: Operator) -> None:
        """Approve a list that somebody else made; the names of the group stay with it.

        Whoever may not approve alone lets the head approve at this desk; the head is the one who
        stands on the list then.

        Raises:
            ApprovalNeeded: ``approval-needed``, when the head may approve it here and now.
            RuleViolation: ``appraisal-not-open``, ``appraisal-own-list``,
                ``appraisal-group-missing``, ``appraisal-period-changed``, ``text-too-long``.
        """
        self._policy.require_askable(operator, APPROVE)
        require_whole_hall(operator)
        names, said = self._words(members, "members"), self._words(words, "words")
        if not names:
            raise RuleViolation("appraisal-group-missing", fields=("members",))
        with self._archive.transaction():
            shown, maker = self._open(appraisal_id)
            self._still_past(appraisal_id)
            about = bound(self._archive, shown.number, names, said)
            approved = self._policy.require(operator, APPROVE, about=about)
            approver = operator.account_id if approved is None else approved.account_id
            if maker == approver:
                raise RuleViolation("appraisal-own-list")
            keeping.set_list(
                self._archive,
                appraisal_id,
                state=str(ListState.APPROVED),
                approved_at=utc(self._clock.now()),
                approved_by_id=approver,
                members=names,
                words=said,
            )
            self._note(operator, f"appraisal {shown.number} 已批准", names)
        self._feed.publish(HallChanged(what="keeping"))

    def drop(self, appraisal_id: int, operator: Operator) -> None:
        """Give up a list that was not carried out; its lines may come again.

        Raises:
            RuleViolation: ``appraisal-not-open``.
        """
        self._policy.require(operator, PREPARE)
        require_whole_hall(operator)
        with self._archive.transaction():
            shown, _maker = keeping.one_list(self._archive, appraisal_id)
            if shown.state not in (ListState.OPEN, ListState.APPROVED) or shown.backup:
                raise RuleViolation("appraisal-not-open")
            keeping.set_list(self._archive, appraisal_id, state=str(ListState.DROPPED))
            self._note(operator, f"appraisal {shown.number} 已撤销", "")
        self._feed.publish(HallChanged(what="keeping"))

    # --- carrying out -----------------------------------------------------------------------

    def back_up(self, appraisal_id: int, operator: Operator) -> str:
        """Make the backup that must stand before anything is destroyed; return its file name.

        Raises:
            RuleViolation: ``appraisal-not-approved``, ``appraisal-period-changed``.
            ApprovalNeeded: ``approval-needed``, when the head may let it begin here and now.
            EnvironmentFault: ``disk-full``, ``backup-unsound``; nothing is destroyed then.
        """
        self._policy.require_askable(operator, APPROVE)
        require_whole_hall(operator)
        shown = self._approved(appraisal_id)
        self._still_past(appraisal_id)
        about = bound(self._archive, shown.number, "back-up")
        self._policy.require(operator, APPROVE, about=about)
        made = self._backups.make_now()
        with self._archive.transaction():
            keeping.set_list(self._archive, appraisal_id, backup=made.file.name)
        return made.file.name

    def carry_out(self, appraisal_id: int, operator: Operator) -> int:
        """Destroy or seal some more lines of an approved list; return how many are left.

        The head let it begin with ``back_up``; whoever prepares lists may see it through.

        Raises:
            RuleViolation: ``appraisal-not-approved``, ``appraisal-without-backup``.
        """
        self._policy.require(operator, PREPARE)
        require_whole_hall(operator)
        shown = self._approved(appraisal_id)
        if not shown.backup:
            raise RuleViolation("appraisal-without-backup")
        teller = self._teller(operator)
        words = f"内容已按鉴定清单 {shown.number} 销毁"
        with self._archive.transaction():
            waiting = keeping.waiting(self._archive, appraisal_id, AT_ONCE)
            for line, subject in waiting:
                if line.decision is AtEnd.SEAL:
                    seal = destroying.seal_person(self._archive, subject, teller)
                else:
                    seal = destroying.destroy(self._archive, line.kind, subject, words, teller)
                keeping.note_done(self._archive, line.line_id, seal, teller)
            left = shown.left - len(waiting)
            if left == 0:
                done = {"state": str(ListState.DONE), "done_at": utc(teller.at)}
                keeping.set_list(self._archive, appraisal_id, **done)
                self._note(operator, f"appraisal {shown.number} 已执行", shown.members)
        cases = [line.number for line, _ in waiting if line.kind is Kind.CASE]
        self._feed.publish(*(CaseChanged(number=one) for one in cases), HallChanged(what="keeping"))
        return left

    # --- on paper ---------------------------------------------------------------------------

    def print(self, appraisal_id: int, operator: Operator) -> int:
        """Queue the list for a printer: numbers and days, no name; return its job."""
        self._policy.require(operator, READ)
        require_whole_hall(operator)
        shown, _maker = keeping.one_list(self._archive, appraisal_id)
        rules = {one.key: one for one in self.rules(operator)}
        at = hall_time(self._clock.now())
        cells = [
            _cells(place, one, rules[one.rule])
            for place, one in enumerate(keeping.lines(self._archive, appraisal_id), start=1)
        ]
        content: dict[str, Any] = {
            "hall": {"name": self._knowledge.profile.name},
            "list": {
                "title": f"{shown.number}　{_STATES[shown.state]}",
                "count": str(len(cells)),
                "mark": f"{operator.name} {at:%Y-%m-%d %H:%M} · {PURPOSE}",
            },
            "appraisal": {
                "made": f"{shown.made_by}　{hall_time(shown.made_at):%Y-%m-%d}",
                "group": shown.members,
                "approved": _approval(shown),
                "backup": shown.backup,
            },
            "appraised": cells,
        }
        now = self._clock.now()
        line = journal.NewLine.by(
            operator, at=now, kind="list-print", subject=f"appraisal {shown.number}"
        )
        job = prints.NewJob(form_id=FORM, title=TITLE, content=content)
        with self._archive.transaction():
            queued = prints.queue(self._archive, job, operator, now)
            journal.add(self._archive, [line])
        self._feed.publish(PrintsChanged(job_id=queued))
        return queued

    # --- parts ------------------------------------------------------------------------------

    def _open(self, appraisal_id: int) -> tuple[AppraisalView, int]:
        shown, maker = keeping.one_list(self._archive, appraisal_id)
        if shown.state is not ListState.OPEN:
            raise RuleViolation("appraisal-not-open")
        return shown, maker

    def _approved(self, appraisal_id: int) -> AppraisalView:
        shown, _maker = keeping.one_list(self._archive, appraisal_id)
        if shown.state is not ListState.APPROVED:
            raise RuleViolation("appraisal-not-approved")
        return shown

    def _still_past(self, appraisal_id: int) -> None:
        """Stop where a period was made longer since the list was made."""
        rules = {one.key: one for one in rules_in_force(program.resources())}
        today = hall_day(self._clock.now())
        for one in keeping.lines(self._archive, appraisal_id):
            rule = rules.get(one.rule)
            if one.decision is AtEnd.KEEP or one.done_at is not None:
                continue
            if rule is None or not rule.years or one.ended_on > rule.ended_before(today):
                raise RuleViolation("appraisal-period-changed", number=one.number)

    def _words(self, told: str, field: str) -> str:
        words = normalise_line(told)
        if len(words) > LONGEST_WORDS:
            raise RuleViolation(
                "text-too-long", fields=(field,), limit=LONGEST_WORDS, length=len(words)
            )
        return words

    def _teller(self, operator: Operator) -> Teller:
        return Teller(account_id=operator.account_id, window=operator.window, at=self._clock.now())

    def _note(self, operator: Operator, subject: str, reason: str) -> None:
        line = journal.NewLine.by(
            operator, at=self._clock.now(), kind="retention", subject=subject, reason=reason
        )
        journal.add(self._archive, [line])


def _approval(shown: AppraisalView) -> str:
    if shown.approved_at is None:
        return ""
    day = f"{hall_time(shown.approved_at):%Y-%m-%d}"
    return "　".join(filter(None, (shown.approved_by, day, shown.words)))


def _cells(place: int, one: AppraisalLine, rule: KeepingRule) -> dict[str, str]:
    years = f"{rule.years} 年" if rule.years else "永久"
    done = f"{hall_time(one.done_at):%Y-%m-%d %H:%M}" if one.done_at else ""
    return {
        "no": str(place),
        "kind": KIND_WORDS[one.kind],
        "number": one.number,
        "ended": one.ended_on.isoformat(),
        "rule": f"{rule.title}，{years}（{GROUND_WORDS[rule.ground]}）",
        "decision": "：".join(filter(None, (AT_END_WORDS[one.decision], one.reason))),
        "done": done,
        "sha256": one.sha256[:16],
    }
