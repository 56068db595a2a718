"""The brake of an act that changes many records at once: its number is typed, a backup made first.

A slip of a key must not change half an archive (T51). What is much is the same for every act: more
than ``MASS`` records, or more than ``MASS_SHARE`` of all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.domain.imports import MASS, is_mass

if TYPE_CHECKING:
    from hall_app.services.backups import BackupsService
    from hall_app.support.errors import RuleViolation


def hold_mass_change(
    backups: BackupsService,
    count: int,
    everything: int,
    confirmed: int | None,
    refusal: RuleViolation,
) -> None:
    """Let an act go on when it changes little, or when its number was typed.

    Args:
        backups: Makes the backup before.
        count: Records that the act would change.
        everything: Records there are of the kind.
        confirmed: The number as it was typed.
        refusal: Says what changes, with the number to type.

    Raises:
        RuleViolation: The refusal.
        EnvironmentFault: No backup could be made; the act must not begin.
    """
    if not is_mass(count, everything):
        return
    if confirmed != count:
        raise refusal
    backups.make_before_change()


def back_up_before_mass_change(backups: BackupsService, count: int) -> None:
    """Make a backup before an act whose changes were listed and looked at one by one.

    Raises:
        EnvironmentFault: No backup could be made; the act must not begin.
    """
    if count > MASS:
        backups.make_before_change()
