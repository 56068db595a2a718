"""Approval in place: a colleague who may do an act lets it happen here and now, by password."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.domain.approved import Approved
from hall_app.services.scope import HomeScope
from hall_app.storage import journal
from hall_app.storage.queries.journal import NUMBERED, with_names
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    from hall_app.domain.hall_views import AccountView
    from hall_app.domain.views import Operator
    from hall_app.services.accounts import AccountsService
    from hall_app.services.commands import Approval
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
    ) -> None:
        self._archive = archive
        self._policy = policy
        self._clock = clock
        self._accounts = accounts

    def approvers(self, act: str, operator: Operator) -> tuple[AccountView, ...]:
        """Return the colleagues who may approve an act: whoever may do it alone."""
        self._policy.require(operator, ASK)
        able = self._policy.acts.get(act, frozenset())
        return tuple(
            one
            for one in self._accounts.people()
            if one.roles & able and one.account_id != operator.account_id
        )

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
                ``approver-may-not``, ``reason-needed``, ``text-too-long``, and the faults of the
                login.
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
        who = self._accounts.log_in(approval.login, approval.password, operator.window)
        if who.account_id == operator.account_id:
            raise RuleViolation("own-approval", fields=("who",))
        if not self._policy.allows(who, act):
            raise RuleViolation(
                "approver-may-not", fields=("who",), roles=sorted(self._policy.acts[act])
            )
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
