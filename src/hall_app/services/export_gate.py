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


class ExportGate:
    """Ask who may take what away, and keep on record that it was taken."""

    def __init__(self, archive: Archive, policy: Policy, clock: Clock) -> None:
        self._archive = archive
        self._policy = policy
        self._clock = clock

    def permit(self, operator: Operator, unmasked_reason: str | None) -> str | None:
        """Return the reason for whole numbers, or ``None`` where they stay masked.

        Raises:
            RuleViolation: ``not-permitted``, ``export-reason-missing``, ``text-too-long``.
        """
        self._policy.require(operator, "residents.export")
        if unmasked_reason is None:
            return None
        self._policy.require(operator, "residents.unmask")
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
