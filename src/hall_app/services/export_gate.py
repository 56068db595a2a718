"""The gate that everything passes which leaves the archive as a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.storage import journal
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    from hall_app.domain.views import Operator
    from hall_app.services.policy import Policy
    from hall_app.storage.database import Archive
    from hall_app.support.clock import Clock

LONGEST_REASON = 200
EXPORT, UNMASK, FILL = "residents.export", "residents.unmask", "residents.fill"
"""Acts: a list, whole numbers, the workbook of one person or household."""


class ExportGate:
    """Ask who may take what away, and keep on record that it was taken."""

    def __init__(self, archive: Archive, policy: Policy, clock: Clock) -> None:
        self._archive = archive
        self._policy = policy
        self._clock = clock

    def require(self, operator: Operator, unmasked_reason: str | None) -> None:
        """Stop early who may take nothing away, not even with approval.

        Raises:
            RuleViolation: ``not-permitted``.
        """
        self._policy.require_askable(operator, EXPORT if unmasked_reason is None else UNMASK)

    def permit(
        self, operator: Operator, unmasked_reason: str | None, *, about: str, act: str = EXPORT
    ) -> str | None:
        """Return the reason for whole numbers, or ``None`` where they stay masked.

        Args:
            operator: Who takes it away.
            unmasked_reason: Why whole numbers are needed.
            about: What is taken away, as whoever approves it reads it.
            act: Act of the policy file for what stays masked.

        Raises:
            ApprovalNeeded: ``approval-needed``.
            RuleViolation: ``not-permitted``, ``export-reason-missing``, ``text-too-long``.
        """
        if unmasked_reason is None:
            self._policy.require(operator, act, about=about)
            return None
        self._policy.require(operator, UNMASK, about=about, reason=unmasked_reason)
        reason = unmasked_reason.strip()
        if not reason:
            raise RuleViolation("export-reason-missing", fields=("reason",))
        if len(reason) > LONGEST_REASON:
            raise RuleViolation(
                "text-too-long", fields=("reason",), limit=LONGEST_REASON, length=len(reason)
            )
        return reason

    def record(self, operator: Operator, subject: str, reason: str | None) -> None:
        """Keep on record who takes what away, before it is written."""
        line = journal.NewLine.by(
            operator,
            at=self._clock.now(),
            kind="export" if reason is None else "export-unmasked",
            subject=subject,
            reason=reason or "",
        )
        with self._archive.transaction():
            journal.add(self._archive, [line])
