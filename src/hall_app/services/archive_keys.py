"""The ways to the archive's key: the passphrase changed, the recovery key made anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.storage import journal
from hall_app.storage.keys import KeySlots

if TYPE_CHECKING:
    from hall_app.domain.views import Operator
    from hall_app.services.backups import BackupsService
    from hall_app.services.policy import Policy
    from hall_app.storage.database import Archive
    from hall_app.support.clock import Clock
    from hall_app.support.paths import DataPaths


class ArchiveKeysService:
    """Change what opens the archive; each change is journalled and followed by a backup.

    Backups made before keep what opened them then: who must be shut out needs them destroyed.
    """

    def __init__(
        self,
        archive: Archive,
        paths: DataPaths,
        policy: Policy,
        clock: Clock,
        backups: BackupsService,
    ) -> None:
        self._archive = archive
        self._slots = KeySlots(paths.key_slots)
        self._policy = policy
        self._clock = clock
        self._backups = backups

    def change_passphrase(self, present: str, new: str, operator: Operator) -> None:
        """Put a new passphrase in the place of the present one.

        Raises:
            RuleViolation: ``passphrase-too-short``, ``practice-key-published``.
            EnvironmentFault: ``wrong-passphrase``, ``data-folder-unwritable``.
        """
        self._policy.require(operator, "keys.change")
        self._slots.change_passphrase(present, new)
        self._note(operator, "passphrase changed")

    def propose_recovery_key(self, present: str, operator: Operator) -> str:
        """Return a new recovery key to be written down; the present one holds until then.

        Raises:
            RuleViolation: ``practice-key-published``.
            EnvironmentFault: ``wrong-passphrase``, ``data-folder-unwritable``.
        """
        self._policy.require(operator, "keys.change")
        return self._slots.propose_recovery(present)

    def take_recovery_key(self, typed: str, operator: Operator) -> None:
        """Put the new recovery key in force, once it was typed back.

        Raises:
            RuleViolation: ``recovery-key-mistyped``.
        """
        self._policy.require(operator, "keys.change")
        self._slots.take_recovery(typed)
        self._note(operator, "recovery key made anew")

    def _note(self, operator: Operator, subject: str) -> None:
        line = journal.NewLine.by(operator, at=self._clock.now(), kind="keys", subject=subject)
        with self._archive.transaction():
            journal.add(self._archive, [line])
        self._backups.make_before_change()
