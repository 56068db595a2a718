"""Approval in place: a colleague who may do an act lets it happen here and now, by password."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.domain.approved import Approved
from hall_app.services.accounts import operator_of
from hall_app.services.approver_scope import ApproverScope
from hall_app.services.scope import HomeScope
from hall_app.storage import journal
from hall_app.storage.queries.journal import NUMBERED, with_names
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    from hall_app.domain.hall_views import AccountView
    from hall_app.domain.views import Operator
    from hall_app.services.accounts import AccountsService
    from hall_app.services.commands import Approval
    from hall_app.services.knowledge import Knowledge
    from hall_app.services.policy import Policy
    from hall_app.storage.database import Archive
    from hall_app.support.clock import Clock

ASK = "approvals.ask"
LONGEST_REASON = 200


class ApprovalsService:
    """Let one act happen that the clerk at the desk may not do alone.

    An approval is for one act, on one thing, once, within a minute, and lives in this running
    program only: the act uses it up.
    """

    def __init__(
        self,
        archive: Archive,
        policy: Policy,
        clock: Clock,
        accounts: AccountsService,
        knowledge: Knowledge,
    ) -> None:
        self._archive = archive
        self._policy = policy
        self._clock = clock
        self._accounts = accounts
        self._scope = ApproverScope(archive, knowledge)

    def approvers(self, act: str, about: str, operator: Operator) -> tuple[AccountView, ...]:
        """Return the colleagues who may approve an act: they may do it alone and see its subject.

        Raises:
            RuleViolation: ``approvers-bound`` where some may do it and none of them sees it.
        """
        self._policy.require(operator, ASK)
        able = self._policy.acts.get(act, frozenset())
        known = [
            one
            for one in self._accounts.people()
            if one.roles & able and one.account_id != operator.account_id
        ]
        found = tuple(one for one in known if self._sees(one, act, about, operator))
        if known and not found:
            raise RuleViolation("approvers-bound", names=[one.name for one in known])
        return found

    def _sees(self, account: AccountView, act: str, about: str, operator: Operator) -> bool:
        try:
            self._scope.require(operator_of(account, operator.window), act, about, operator)
        except RuleViolation:
            return False
        return True

    def shown(self, act: str, about: str, operator: Operator) -> str:
        """Return what is to be approved with names for the numbers of the archive.

        Raises:
            RuleViolation: ``not-permitted``; what lies outside the operator's grids.
        """
        self._policy.require(operator, ASK)
        self._policy.require_askable(operator, act)
        numbers = [(one[1], int(one[2])) for one in NUMBERED.finditer(about)]
        HomeScope(self._archive).require(
            operator,
            homes=[one for word, one in numbers if word == "household"],
            people=[one for word, one in numbers if word == "resident"],
        )
        return with_names(self._archive, [about])[0]

    def approve(self, approval: Approval, operator: Operator) -> None:
        """Check the colleague's password and let the operator do the act once.

        The journal keeps who approved what, for whom and why; a wrong password counts as one at
        the login does.

        Raises:
            RuleViolation: ``not-permitted`` where the act cannot be approved, ``own-approval``,
                ``approver-may-not``, ``reason-needed``, ``text-too-long``,
                ``approver-out-of-scope``, ``whole-hall-only``,
                ``approver-password-given``,
                ``approver-password-expired``, ``login-wrong``, ``login-wait``.
        """
        self._policy.require(operator, ASK)
        act, reason = approval.act, approval.reason.strip()
        if not self._policy.approvable(operator, act):
            roles = sorted(self._policy.acts.get(act, ()))
            raise RuleViolation("not-permitted", act=act, roles=roles)
        if not reason:
            raise RuleViolation("reason-needed", fields=("reason",), field="reason")
        if len(reason) > LONGEST_REASON:
            raise RuleViolation(
                "text-too-long", fields=("reason",), limit=LONGEST_REASON, length=len(reason)
            )
        who = self._proven(approval, operator)
        if who.account_id == operator.account_id:
            raise RuleViolation("own-approval", fields=("who",))
        if not self._policy.allows(who, act):
            raise RuleViolation(
                "approver-may-not", fields=("who",), roles=sorted(self._policy.acts[act])
            )
        self._scope.require(who, act, approval.about, operator)
        approved = Approved(account_id=who.account_id, name=who.name, at=self._clock.now())
        line = journal.NewLine.by(
            who,
            at=approved.at,
            kind="approval",
            subject=f"{act} for {operator.login}: {approval.about}",
            reason=reason,
        )
        with self._archive.transaction():
            journal.add(self._archive, [line])
        self._policy.grant(operator, act, approval.about, approved)

    def _proven(self, approval: Approval, operator: Operator) -> Operator:
        """Return who approves; a password that must be renewed is renewed at the login only."""
        try:
            return self._accounts.log_in(approval.login, approval.password, operator.window)
        except RuleViolation as fault:
            given = fault.code == "password-must-change"
            if not given and fault.code != "password-expired":
                raise
            login = approval.login.strip()
            names = [one.name for one in self._accounts.people() if one.login == login]
            raise RuleViolation(
                "approver-password-given" if given else "approver-password-expired",
                fields=("password",),
                name="".join(names),
                **fault.details,
            ) from fault
