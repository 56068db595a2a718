"""One file says who may do what; every service method asks it first."""

from __future__ import annotations

import logging
import threading
import tomllib
from typing import TYPE_CHECKING, Any

from hall_app.domain.approved import Approved
from hall_app.domain.roles import ROLES
from hall_app.support.clock import SystemClock
from hall_app.support.errors import ApprovalNeeded, CatalogFault, RuleViolation

if TYPE_CHECKING:
    from pathlib import Path

    from hall_app.domain.views import Operator
    from hall_app.support.clock import Clock

__all__ = ["ROLES", "Policy"]

logger = logging.getLogger(__name__)

Grant = tuple[str, str]
"""An act, and what it is done to."""
Given = tuple[Grant, float, Approved]
"""What was approved, until when, and by whom."""
APPROVED_SECONDS = 60
"""So long an approval waits for its act, by the clock that nobody can set."""


class Policy:
    """Answer whether an operator may do an act, alone or with somebody's approval in place.

    Raises:
        CatalogFault: The file names a role or an act that does not exist, or is not readable.
    """

    def __init__(self, file: Path, clock: Clock | None = None) -> None:
        self._clock = clock or SystemClock()
        try:
            # The table of methods is the longest part; tests read it, no start pays for it.
            read = tomllib.loads(file.read_text("utf-8").partition("\n[methods]")[0])
            acts, approval = read["acts"], read["approval"]
        except (OSError, tomllib.TOMLDecodeError, KeyError) as fault:
            raise CatalogFault(
                "catalog-file-broken", file=file.name, key="acts", reason=type(fault).__name__
            ) from fault
        self._acts = _roles_of(file, acts)
        self._approval = _roles_of(file, approval)
        strange = sorted(set(self._approval) - set(self._acts))
        if strange:
            raise CatalogFault(
                "catalog-file-broken", file=file.name, key=strange[0], reason="unknown-code"
            )
        self._granted: dict[int, Given] = {}
        self._granting = threading.Lock()

    @property
    def acts(self) -> dict[str, frozenset[str]]:
        """Return every act with the roles that may do it."""
        return dict(self._acts)

    @property
    def approval(self) -> dict[str, frozenset[str]]:
        """Return the acts that others may do with approval, and the roles of those others."""
        return dict(self._approval)

    def allows(self, operator: Operator, act: str) -> bool:
        """Say whether one of the operator's roles may do the act alone."""
        return bool(self._acts[act] & operator.roles)

    def approvable(self, operator: Operator, act: str) -> bool:
        """Say whether the operator may do the act once somebody who may approves it."""
        return bool(self._approval.get(act, frozenset()) & operator.roles)

    def require(
        self, operator: Operator, act: str, *, about: str | None = None, reason: str = ""
    ) -> Approved | None:
        """Let the act go on, or stop it; an approval given for it is used up and returned.

        Args:
            operator: Who does it.
            act: Name of the act in the policy file.
            about: What it is done to, where it may be approved: a case's number, a list's title.
            reason: Why, where the act itself keeps the reason on record.

        Raises:
            ApprovalNeeded: ``approval-needed``, when another account may approve it here and now.
            RuleViolation: ``not-permitted``, with the roles that may.
        """
        if self.allows(operator, act):
            return None
        roles = sorted(self._acts[act])
        if about is not None and self.approvable(operator, act):
            approved = self._spend(operator, (act, about))
            if approved is not None:
                return approved
            needed = ApprovalNeeded("approval-needed", act=act, roles=roles)
            needed.act, needed.about, needed.reason = act, about, reason
            raise needed
        logger.warning("act %s denied to account %d", act, operator.account_id)
        raise RuleViolation("not-permitted", act=act, roles=roles)

    def require_askable(self, operator: Operator, act: str) -> None:
        """Stop an act early that the operator may do neither alone nor with approval.

        Raises:
            RuleViolation: ``not-permitted``, with the roles that may.
        """
        if not self.approvable(operator, act):
            self.require(operator, act)

    def grant(self, operator: Operator, act: str, about: str, approved: Approved) -> None:
        """Let an operator do one act to one thing, once and soon; an earlier approval is void."""
        until = self._clock.monotonic() + APPROVED_SECONDS
        with self._granting:
            self._granted[operator.account_id] = ((act, about), until, approved)

    def _spend(self, operator: Operator, wanted: Grant) -> Approved | None:
        with self._granting:
            found = self._granted.get(operator.account_id)
            if found is None or found[0] != wanted:
                return None
            del self._granted[operator.account_id]
            return found[2] if self._clock.monotonic() <= found[1] else None


def _roles_of(file: Path, acts: dict[str, Any]) -> dict[str, frozenset[str]]:
    """Return the roles of each act, all of them known."""
    for act, roles in acts.items():
        unknown = set(roles) - set(ROLES)
        if unknown:
            raise CatalogFault(
                "catalog-file-broken", file=file.name, key=act, reason=", ".join(unknown)
            )
    return {act: frozenset(roles) for act, roles in acts.items()}
