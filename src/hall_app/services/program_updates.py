"""A new program brought in from the desk: the file is looked at, then everything is made ready."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hall_app.services.update_place import check_place
from hall_app.services.updating import check_update, stage_update
from hall_app.storage import journal
from hall_app.storage.keys import KeySlots
from hall_app.support.errors import EnvironmentFault, RuleViolation

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable
    from pathlib import Path

    from hall_app.domain.views import Operator
    from hall_app.services.backups import BackupsService
    from hall_app.services.policy import Policy
    from hall_app.services.updating import Installed
    from hall_app.storage.database import Archive
    from hall_app.support.clock import Clock
    from hall_app.support.paths import DataPaths


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdatePreview:
    """Say what an update file that was checked whole would bring.

    Attributes:
        version: Of the program in the file.
        here: Of the program that runs.
        made_on: Day of the release, where the file tells it.
        size: Bytes of the unpacked program.
        changes: What is different, in the supplier's words.
    """

    file: Path
    version: str
    here: str
    made_on: dt.date | None
    size: int
    changes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdateReady:
    """Name the program that lies beside the one in use, after a backup.

    Attributes:
        program: The folder that is going to be replaced.
        backup: Name of the backup that was made before.
    """

    version: str
    program: Path
    backup: str


class ProgramUpdatesService:
    """Look at update files, and lay the new program ready beside the one in use."""

    def __init__(
        self,
        archive: Archive,
        paths: DataPaths,
        policy: Policy,
        clock: Clock,
        backups: BackupsService,
        installed: Callable[[], Installed],
    ) -> None:
        self._archive = archive
        self._paths = paths
        self._policy = policy
        self._clock = clock
        self._backups = backups
        self._installed = installed

    def about(self, operator: Operator) -> Installed | None:
        """Return what is known of the program in use; nothing when it runs from its source."""
        self._policy.require(operator, "program.update")
        try:
            return self._installed()
        except EnvironmentFault:
            return None

    def look(self, file: Path, operator: Operator) -> UpdatePreview:
        """Check an update file whole and tell what it brings; nothing is changed.

        Raises:
            RuleViolation: ``update-unreadable``, ``update-unsigned``, ``update-format``,
                ``update-other-system``, ``update-same``, ``update-not-newer``.
            EnvironmentFault: ``update-missing``, ``update-no-key``, ``update-not-installed``.
        """
        self._policy.require(operator, "program.update")
        here = self._installed()
        found = check_update(file, here)
        return UpdatePreview(
            file=file,
            version=found.version,
            here=here.version,
            made_on=found.day,
            size=found.size,
            changes=found.changes,
        )

    def prepare(self, file: Path, operator: Operator) -> UpdateReady:
        """Check the file again, back the archive up, and unpack the new program beside this one.

        What comes then needs the archive closed; until it begins nothing of this program has
        changed.

        Raises:
            RuleViolation: As ``look`` and ``check_place``; ``update-in-practice``.
            EnvironmentFault: As ``look``, ``check_place`` and a backup.
        """
        self._policy.require(operator, "program.update")
        if KeySlots(self._paths.key_slots).practice:
            raise RuleViolation("update-in-practice")
        here = self._installed()
        found = check_update(file, here)
        check_place(found, here)
        backup = self._backups.make_now()
        places = stage_update(file, found, here, self._paths, self._clock)
        note_update(self._archive, f"{here.version} -> {found.version}", self._clock, operator)
        return UpdateReady(version=found.version, program=places.program, backup=backup.file.name)


def note_update(
    archive: Archive, change: str, clock: Clock, operator: Operator | None = None
) -> None:
    """Write into the journal that a new program was laid ready.

    Args:
        archive: The one it will open.
        change: The versions, as ``0.1.0 -> 0.2.0``.
        clock: When it was.
        operator: Who did it; nobody from the command line.
    """
    who, window = (operator.account_id, operator.window) if operator else (None, "")
    line = journal.NewLine(
        at=clock.now(), account_id=who, window=window, kind="update", subject=change
    )
    with archive.transaction():
        journal.add(archive, [line])
