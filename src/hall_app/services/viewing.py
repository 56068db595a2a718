"""An archive in a folder that cannot be written: a copy of it is opened to look at only.

In write-ahead mode the database engine cannot even read there. Nothing that is done in the copy is
kept, so that nothing may be done but look.
"""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from hall_app.services.policy import Policy
from hall_app.support.errors import EnvironmentFault
from hall_app.support.paths import DataPaths

if TYPE_CHECKING:
    from pathlib import Path

    from hall_app.domain.approved import Approved
    from hall_app.domain.views import Operator

LOOKING = frozenset({"read", "find", "list", "status", "verify"})
"""Last words of the acts that record nothing. A look at a whole number is journalled: not here."""


class ViewPolicy(Policy):
    """Allow what a role may do only as far as it records nothing."""

    def allows(self, operator: Operator, act: str) -> bool:
        """Say whether the act is a look that one of the operator's roles may take."""
        return act.rpartition(".")[2] in LOOKING and super().allows(operator, act)

    def require(
        self, operator: Operator, act: str, *, about: str | None = None, reason: str = ""
    ) -> Approved | None:
        """Let a look go on, or stop the act; nothing is approved here.

        Raises:
            EnvironmentFault: ``view-only``.
            RuleViolation: ``not-permitted``.
        """
        if act.rpartition(".")[2] not in LOOKING:
            raise EnvironmentFault("view-only")
        return super().require(operator, act, about=about, reason=reason)


def copy_for_viewing(paths: DataPaths, room: Path) -> DataPaths:
    """Copy an archive with its keys into an empty room and mark it as one to look at only.

    Raises:
        EnvironmentFault: ``archive-missing``, ``disk-fault``.
    """
    copy = DataPaths(room)
    if not paths.archive.exists():
        raise EnvironmentFault("archive-missing", folder=str(paths.root))
    try:
        for file in (paths.archive, paths.side_file, paths.key_slots, paths.machine_settings):
            if file.exists():
                shutil.copyfile(file, room / file.name)
        copy.view_note.touch()
    except OSError as fault:
        raise EnvironmentFault("disk-fault", archive=paths.archive.name) from fault
    return copy
